"""What each role may do. One table, so that it can be read whole."""

PERMISSIONS: dict[str, str] = {
    "people.read": "see who is in the workspace",
    "people.write": "invite people, change roles, disable accounts",
    "suppliers.read": "see suppliers, their workers by pseudonym, their contracts",
    "suppliers.write": "add suppliers, make contracts",
    "workers.write": "add and invite workers",
    "deliveries.write": "hand in deliveries, sign contracts, make out invoices",
    "deliveries.decide": "accept and refuse deliveries, pay invoices",
    "projects.read": "see projects, forms, guidelines, progress",
    "projects.write": "make and change projects, forms, guidelines, batches",
    "items.read": "see items and annotations",
    "items.write": "add items and gold, upload media",
    "work.do": "claim tasks and answer them",
    "review.do": "review annotations, decide disagreements",
    "review.appeal": "appeal against reviews of one's own or one's supplier's annotations",
    "insight.read": "see estimates, skills, scorecards",
    "audit.read": "read the audit",
    "webhooks.write": "have changes sent to other systems",
}

_OF_SUPPLIERS = {"work.do", "review.appeal"}
_LAB_READS = {"people.read", "suppliers.read", "projects.read", "items.read", "insight.read"}

ROLES: dict[str, frozenset[str]] = {
    "owner": frozenset(PERMISSIONS) - _OF_SUPPLIERS,
    "lead": frozenset(PERMISSIONS) - _OF_SUPPLIERS - {"people.write", "audit.read"},
    "researcher": frozenset(_LAB_READS | {"items.write"}),
    "reviewer": frozenset({"projects.read", "items.read", "review.do"}),
    "supplier-manager": frozenset(
        {
            "suppliers.read",
            "workers.write",
            "deliveries.write",
            "projects.read",
            "review.appeal",
        }
    ),
    "worker": frozenset({"projects.read", "work.do", "review.appeal"}),
}
