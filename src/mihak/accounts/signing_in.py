"""Signing in and out, and inviting others to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import psycopg

from mihak.accounts import store, tokens
from mihak.errors import BadArgument, Conflict, NotSignedIn
from mihak.store import SYSTEM
from mihak.store.audit import record

if TYPE_CHECKING:
    from mihak.store import Connection, Database, Row

SESSION_LASTS = timedelta(days=14)
LINK_LASTS = timedelta(days=7)


async def start_session(connection: Connection, person: int, workspace: int) -> dict[str, Any]:
    """A new session for a person who has proved who they are."""
    token, until = tokens.new_token(tokens.SESSION), datetime.now(UTC) + SESSION_LASTS
    await store.add_session(connection, person, workspace, tokens.token_hash(token), until)
    await record(connection, workspace, f"person:{person}", "session.start", f"person:{person}")
    return {"token": token, "expires_at": until}


async def sign_in(db: Database, email: str, password: str) -> dict[str, Any]:
    """A session for who knows the password. Raises NotSignedIn, without saying what was wrong."""
    async with db.transaction(SYSTEM) as connection:
        person = await store.person_by_email(connection, email)
    right = await tokens.password_is(password, person["password_hash"] if person else None)
    async with db.transaction(SYSTEM) as connection:
        # Once more: it took a while, in which they may have been disabled.
        if not right or person is None or person != await store.person_by_email(connection, email):
            raise NotSignedIn(
                "e-mail and password do not fit together.",
                mend="Check both, or ask whoever invited you for a new link.",
            )
        return await start_session(connection, person["id"], person["workspace_id"])


async def sign_in_by_link(
    db: Database, token: str, password: str | None = None, email: str | None = None
) -> dict[str, Any]:
    """A session for who holds a link that was not used; sets a password if one is given, and
    the address that a worker wants to sign in with.
    """
    digest, hashed = tokens.token_hash(token), None
    if password is not None:
        async with db.transaction(SYSTEM) as connection:
            if not await store.person_of_link(connection, digest):
                raise _no_link()  # or anybody could have us hash
        hashed = await tokens.hash_password(password)
    async with db.transaction(SYSTEM) as connection:
        person = await _use_link(connection, digest)
        if email is not None and person["email"] is not None:
            raise Conflict(
                "you have given an address already.",
                where="email",
                mend="Sign in without, and change it with PATCH /me.",
            )
        if email is not None:
            await give_email(connection, person, email)
        if hashed is not None:
            await set_password(connection, person, hashed)
        return await start_session(connection, person["id"], person["workspace_id"])


async def _use_link(connection: Connection, digest: bytes) -> Row:
    """The person of a link that still holds; from now on it holds no more."""
    # The person before the link, as where links are made, or the two could wait for each other.
    found = await store.person_of_link(connection, digest)
    person = await store.hold_person(connection, found) if found else None
    if person is None or not await store.use_link(connection, digest):
        raise _no_link()
    return person


def _no_link() -> NotSignedIn:
    return NotSignedIn(
        "the link was used, has run out or is none.", mend="Ask whoever sent it for a new one."
    )


async def set_password(
    connection: Connection, person: Row, hashed: str, *, but: bytes = b""
) -> None:
    """Set it and end whatever else lets somebody in as this person: links that were not used,
    and sessions, leaving out the one with the token hash `but`.
    """
    who, workspace = f"person:{person['id']}", person["workspace_id"]
    await store.change_person(connection, person["id"], {"password_hash": hashed})
    await record(connection, workspace, who, "person.password", who)
    ended = await store.end_sessions_of(connection, person["id"], but)
    if ended:
        await record(connection, workspace, who, "session.end", who, count=ended)
    await store.end_links_of(connection, person["id"])


async def give_email(connection: Connection, person: Row, email: str) -> None:
    """Set the address that a worker signs in with (to be called as the system: the lab may
    not know it).
    """
    if person["role"] != "worker":
        raise BadArgument(
            "only a worker gives an address.",
            where="email",
            mend="Yours was given with the invitation.",
        )
    try:
        await store.change_person(connection, person["id"], {"email": email})
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            "there is an account of this address already.", where="email", mend="Give another one."
        ) from error


async def make_link(
    connection: Connection, person: int, workspace: int, actor: str
) -> dict[str, Any]:
    """A one-time link for a person, which ends the one before if it was not used (to be called
    as the system: links are secrets).
    """
    token, until = tokens.new_token(tokens.LINK), datetime.now(UTC) + LINK_LASTS
    await store.hold_person(connection, person)  # or two at once would both leave a link
    await store.end_links_of(connection, person)
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
