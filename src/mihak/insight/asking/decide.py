"""Ask for another answer, or stop: the policy's rule on live estimates.

Whatever moves an item's estimate (an answer, a fit, a reviewer's decision) marks its seat;
a round here decides how many answers the marked items want. So an answer costs what it
costs without the rule, and a rule that changes holds for the items there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.insight.asking import store
from mihak.quality.online import Skill
from mihak.quality.redundancy import TARGET, StopRule
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihak.store import Database, Row

AT_ONCE = 2000


def rule_of(policy: Mapping[str, Any]) -> StopRule:
    """How many answers a policy asks for; as many for all where it does not ask until sure."""
    return StopRule(
        least=policy["redundancy"],
        most=policy["most_answers"] or policy["redundancy"],
        target=policy.get("target_confidence", TARGET),
        worth=policy.get("item_worth"),
    )


async def ask_again(db: Database) -> None:
    """Decide of all items whose estimates moved whether they are asked about again."""
    async with db.transaction(SYSTEM) as connection:
        projects = await store.projects_to_look_at(connection)
    for project in projects:
        values = _values(project)
        looked = AT_ONCE
        while looked == AT_ONCE:
            async with db.transaction(SYSTEM) as connection:
                found = await store.look(connection, values)
            await want_more(db, project["id"], found["more"])
            looked = found["looked"]


async def want_more(db: Database, project: int, more: int) -> None:
    """Count answers that a project wants besides; see `store.want_more`."""
    if more:
        async with db.transaction(SYSTEM) as connection:
            await store.want_more(connection, project, more)


def _values(project: Row) -> dict[str, Any]:
    rule = rule_of(project["policy"])
    accuracy = project["accuracy"] or Skill().accuracy
    enough = rule.enough(accuracy=float(accuracy), classes=max(project["classes"] or 2, 2))
    return {
        "project": project["id"],
        "least": rule.least,
        "most": rule.most,
        "enough": enough.tolist(),
        "limit": AT_ONCE,
    }
