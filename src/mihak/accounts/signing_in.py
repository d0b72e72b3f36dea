"""Signing in and out, and inviting others to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import psycopg

from mihak.accounts import store, tokens
from mihak.errors import Conflict, NotSignedIn
from mihak.store.audit import record

if TYPE_CHECKING:
    from mihak.store import Connection

SESSION_LASTS = timedelta(days=14)
LINK_LASTS = timedelta(days=7)


async def start_session(connection: Connection, person: int, workspace: int) -> dict[str, Any]:
    """A new session for a person who has proved who they are."""
    token, until = tokens.new_token(tokens.SESSION), datetime.now(UTC) + SESSION_LASTS
    await store.add_session(connection, person, workspace, tokens.token_hash(token), until)
    await record(connection, workspace, f"person:{person}", "session.start", f"person:{person}")
    return {"token": token, "expires_at": until}


async def sign_in(connection: Connection, email: str, password: str) -> dict[str, Any]:
    """A session for who knows the password. Raises NotSignedIn, without saying what was wrong."""
    person = await store.person_by_email(connection, email)
    if not tokens.password_is(password, person["password_hash"] if person else None):
        raise NotSignedIn(
            "e-mail and password do not fit together.",
            mend="Check both, or ask whoever invited you for a new link.",
        )
    assert person is not None
    return await start_session(connection, person["id"], person["workspace_id"])


async def sign_in_by_link(
    connection: Connection, token: str, password: str | None
) -> dict[str, Any]:
    """A session for who holds a link that was not used; sets a password if one is given."""
    person = await store.use_link(connection, tokens.token_hash(token))
    if person is None:
        raise NotSignedIn(
            "the link was used, has run out or is none.", mend="Ask whoever sent it for a new one."
        )
    if password is not None:
        changes = {"password_hash": tokens.hash_password(password)}
        await store.change_person(connection, person["id"], changes)
    return await start_session(connection, person["id"], person["workspace_id"])


async def make_link(
    connection: Connection, person: int, workspace: int, actor: str
) -> dict[str, Any]:
    """A one-time link for a person (to be called as the system: links are secrets)."""
    token, until = tokens.new_token(tokens.LINK), datetime.now(UTC) + LINK_LASTS
    await store.add_link(connection, person, workspace, tokens.token_hash(token), until)
    await record(connection, workspace, actor, "link.make", f"person:{person}")
    return {"person_id": person, "token": token, "path": f"/sign-in#{token}", "expires_at": until}


async def invite(connection: Connection, actor: str, person: dict[str, Any]) -> dict[str, Any]:
    """Add a person and give the link to hand them (to be called as the system)."""
    try:
        made = await store.add_person(connection, person)
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is an account of {person['email']} already.",
            where="email",
            mend="Make a new link for it, or use another address.",
        ) from error
    detail = {"role": person["role"]}
    await record(
        connection, person["workspace"], actor, "person.invite", f"person:{made}", **detail
    )
    return await make_link(connection, made, person["workspace"], actor)


async def open_workspace(
    connection: Connection, name: str, email: str, owner: str
) -> dict[str, Any]:
    """A workspace with its first owner; returns the owner's link."""
    workspace = await store.add_workspace(connection, name)
    await record(
        connection, workspace, "operator", "workspace.open", f"workspace:{workspace}", name=name
    )
    person = {"workspace": workspace, "name": owner, "email": email, "role": "owner"}
    return await invite(connection, "operator", person)
