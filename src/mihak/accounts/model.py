"""What the routes of accounts take and give."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, SecretStr, StringConstraints, WithJsonSchema

from mihak.accounts.roles import PERMISSIONS
from mihak.accounts.tokens import SHORTEST_PASSWORD
from mihak.ids import (
    EventId,
    ItemId,
    KeyId,
    PersonId,
    ProjectId,
    SupplierId,
    WorkerId,
    WorkspaceId,
)
from mihak.wire import Given, Name, Told

Email = Annotated[str, StringConstraints(pattern=r"^[^@\s\x00]+@[^@\s\x00]+$", max_length=254)]
Role = Literal["owner", "lead", "researcher", "reviewer", "supplier-manager", "worker"]
LabRole = Literal["owner", "lead", "researcher", "reviewer"]
Password = Annotated[SecretStr, Field(min_length=SHORTEST_PASSWORD, max_length=1000)]
Locale = Literal["en", "ar"]
LARGEST_SETTINGS = 20_000


def _is_permission(name: str) -> str:
    if name not in PERMISSIONS:
        raise ValueError(f"there is no permission {name!r}; there are: {', '.join(PERMISSIONS)}")
    return name


Permission = Annotated[
    str,
    AfterValidator(_is_permission),
    WithJsonSchema({"type": "string", "enum": sorted(PERMISSIONS)}),
]


def _is_small(settings: dict[str, Any]) -> dict[str, Any]:
    if len(json.dumps(settings)) > LARGEST_SETTINGS:
        raise ValueError(f"settings take {LARGEST_SETTINGS:,} characters of JSON at most")
    return settings


Settings = Annotated[dict[str, Any], AfterValidator(_is_small)]


class SignIn(Given):
    email: Email
    password: SecretStr


class SignInByLink(Given):
    """The token of a one-time link; a password may be set with it for next time. A worker gives
    an e-mail address with it, to sign in with: nobody else is told it.
    """

    token: str
    password: Password | None = None
    email: Email | None = None


class Session(Told):
    """`token` goes into `Authorization: Bearer`; browsers get it as a cookie too."""

    token: str
    expires_at: datetime


class WaysIn(Told):
    """By password and one-time link always; `oidc`: by the lab's identity provider too."""

    oidc: bool


class Person(Told):
    id: PersonId
    name: str
    email: str | None
    role: Role
    supplier_id: SupplierId | None
    worker_id: WorkerId | None
    locale: str
    disabled_at: datetime | None
    created_at: datetime


class Me(Told):
    """`settings`: what I chose for the page, as it keeps it."""

    person: Person
    workspace_id: WorkspaceId
    workspace: str
    permissions: list[str]
    settings: dict[str, Any]


class Invitation(Given):
    """Invite somebody of the lab, or a supplier's manager (with `supplier_id`)."""

    name: Name
    email: Email
    role: LabRole | Literal["supplier-manager"]
    supplier_id: SupplierId | None = None
    locale: Locale = "en"


class Link(Told):
    """A one-time sign-in link: whoever opens it first is that person."""

    person_id: PersonId
    token: str
    path: str
    expires_at: datetime


class PersonChange(Given):
    name: Name | None = None
    role: LabRole | None = None
    locale: Locale | None = None
    disabled: bool | None = None


class MeChange(Given):
    """`password`, and a worker's `email`, need the `current_password` if there is one."""

    name: Name | None = None
    locale: Locale | None = None
    email: Email | None = None
    password: Password | None = None
    current_password: SecretStr | None = None
    settings: Settings | None = None


class WorkspaceChange(Given):
    name: Name


class NewKey(Given):
    name: Name
    scopes: list[Permission] | None = None
    expires_at: datetime | None = None


class Key(Told):
    id: KeyId
    person_id: PersonId
    name: str
    start: str
    scopes: list[str] | None
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


class MadeKey(Key):
    """The only time the key itself is shown."""

    key: str


class AuditEvent(Told):
    """`hash` seals it and all before it, a moment after it happened (`sealed`).

    Names are today's: of the person (a worker's pseudonym; of a key, its maker's) and of the
    thing, with where to find it.
    """

    id: EventId
    at: datetime
    actor: str
    actor_name: str | None
    actor_key: str | None = Field(description="The name of the key it was done with.")
    action: str
    object: str
    object_name: str | None
    project_id: ProjectId | None
    item_id: ItemId | None
    supplier_id: SupplierId | None
    detail: dict[str, Any]
    sealed: bool
    hash: str | None
