"""The tables person, session, sign_in_link, api_key; reading the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import datetime

PERSON = "id, name, email, role, supplier_id, worker_id, locale, disabled_at, created_at"


async def find_session(connection: Connection, digest: bytes) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT p.id AS person_id, p.workspace_id, p.role, p.supplier_id, p.worker_id,
                  NULL::bigint AS key_id, NULL::text[] AS scopes
             FROM session s JOIN person p ON p.id = s.person_id
            WHERE s.token_hash = %(digest)s AND s.expires_at > now() AND p.disabled_at IS NULL""",
        {"digest": digest},
    )


async def find_key(connection: Connection, digest: bytes) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT p.id AS person_id, p.workspace_id, p.role, p.supplier_id, p.worker_id,
                  k.id AS key_id, k.scopes
             FROM api_key k JOIN person p ON p.id = k.person_id
            WHERE k.key_hash = %(digest)s AND k.revoked_at IS NULL AND p.disabled_at IS NULL
              AND (k.expires_at IS NULL OR k.expires_at > now())""",
        {"digest": digest},
    )


async def add_session(
    connection: Connection, person: int, workspace: int, digest: bytes, until: datetime
) -> None:
    await connection.execute(
        "INSERT INTO session (token_hash, workspace_id, person_id, expires_at) VALUES (%s, %s, %s, %s)",
        (digest, workspace, person, until),
    )


async def end_session(connection: Connection, digest: bytes) -> bool:
    """Whether there was one."""
    done = await connection.execute("DELETE FROM session WHERE token_hash = %s", (digest,))
    return done.rowcount > 0


async def end_sessions_of(connection: Connection, person: int, but: bytes = b"") -> int:
    """How many there were, leaving out the one with the token hash `but`."""
    done = await connection.execute(
        "DELETE FROM session WHERE person_id = %s AND token_hash <> %s", (person, but)
    )
    return done.rowcount


async def end_links_of(connection: Connection, person: int) -> None:
    await connection.execute(
        "DELETE FROM sign_in_link WHERE person_id = %s AND used_at IS NULL", (person,)
    )


async def hold_person(connection: Connection, person_id: int) -> Row | None:
    """Who they are and how they sign in, which nobody else changes until the transaction ends."""
    return await fetch_one(
        connection,
        "SELECT id, workspace_id, role, email, password_hash FROM person"
        " WHERE id = %(id)s AND disabled_at IS NULL FOR NO KEY UPDATE",
        {"id": person_id},
    )


async def person_by_email(connection: Connection, email: str) -> Row | None:
    return await fetch_one(
        connection,
        "SELECT id, workspace_id, supplier_id, role, password_hash, oidc_subject FROM person"
        " WHERE lower(email) = lower(%(email)s) AND disabled_at IS NULL",
        {"email": email},
    )


async def person_by_subject(connection: Connection, subject: str) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT id, workspace_id, oidc_subject FROM person
            WHERE oidc_subject = %(subject)s AND disabled_at IS NULL""",
        {"subject": subject},
    )


async def bind_subject(connection: Connection, person_id: int, subject: str) -> None:
    await connection.execute(
        "UPDATE person SET oidc_subject = %s WHERE id = %s", (subject, person_id)
    )


async def add_link(
    connection: Connection, person: int, workspace: int, digest: bytes, until: datetime
) -> None:
    await connection.execute(
        "INSERT INTO sign_in_link (token_hash, workspace_id, person_id, expires_at)"
        " VALUES (%s, %s, %s, %s)",
        (digest, workspace, person, until),
    )


async def person_of_link(connection: Connection, digest: bytes) -> int | None:
    """Whose link it is, if it still holds."""
    found: int | None = await fetch_value(
        connection,
        """SELECT person_id FROM sign_in_link
            WHERE token_hash = %(digest)s AND used_at IS NULL AND expires_at > now()""",
        {"digest": digest},
    )
    return found


async def use_link(connection: Connection, digest: bytes) -> bool:
    """Whether the link still held; from now on it holds no more."""
    done = await connection.execute(
        """UPDATE sign_in_link SET used_at = now()
            WHERE token_hash = %s AND used_at IS NULL AND expires_at > now()""",
        (digest,),
    )
    return done.rowcount > 0


async def add_workspace(connection: Connection, name: str) -> int:
    return int(
        await fetch_value(
            connection,
            "INSERT INTO workspace (name) VALUES (%(name)s) RETURNING id",
            {"name": name},
        )
    )


async def workspace_of(connection: Connection, workspace: int) -> Row:
    row = await fetch_one(
        connection, "SELECT id, name FROM workspace WHERE id = %(id)s", {"id": workspace}
    )
    assert row is not None
    return row


async def add_person(connection: Connection, person: dict[str, Any]) -> int:
    return int(
        await fetch_value(
            connection,
            """INSERT INTO person (workspace_id, name, email, role, supplier_id, worker_id, locale)
               VALUES (%(workspace)s, %(name)s, %(email)s, %(role)s, %(supplier)s, %(worker)s,
                       %(locale)s) RETURNING id""",
            {"email": None, "supplier": None, "worker": None, "locale": "en", **person},
        )
    )


async def person(connection: Connection, person_id: int) -> Row | None:
    return await fetch_one(
        connection, f"SELECT {PERSON} FROM person WHERE id = %(id)s", {"id": person_id}
    )


async def people(connection: Connection, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {PERSON} FROM person WHERE id > %(after)s ORDER BY id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )


async def owners(connection: Connection, but: int) -> int:
    """How many owners who can sign in there are, leaving out one person."""
    return int(
        await fetch_value(
            connection,
            "SELECT count(*) FROM person WHERE role = 'owner' AND disabled_at IS NULL AND id <> %(but)s",
            {"but": but},
        )
    )


async def change_person(connection: Connection, person_id: int, changes: dict[str, Any]) -> None:
    await connection.execute(
        """UPDATE person SET name = coalesce(%(name)s, name), role = coalesce(%(role)s, role),
                  locale = coalesce(%(locale)s, locale),
                  email = coalesce(%(email)s, email),
                  password_hash = coalesce(%(password_hash)s, password_hash),
                  disabled_at = CASE %(disabled)s::boolean WHEN true THEN coalesce(disabled_at, now())
                                                  WHEN false THEN NULL ELSE disabled_at END
            WHERE id = %(id)s""",
        {
            "name": None,
            "role": None,
            "locale": None,
            "email": None,
            "password_hash": None,
            "disabled": None,
            **changes,
            "id": person_id,
        },
    )


KEY = "id, person_id, name, start, scopes, created_at, expires_at, revoked_at"


async def add_key(connection: Connection, key: dict[str, Any]) -> Row:
    row = await fetch_one(
        connection,
        f"""INSERT INTO api_key (workspace_id, person_id, supplier_id, name, start, key_hash, scopes,
                                 expires_at)
            VALUES (%(workspace)s, %(person)s, %(supplier)s, %(name)s, %(start)s, %(digest)s,
                    %(scopes)s, %(expires_at)s) RETURNING {KEY}""",
        key,
    )
    assert row is not None
    return row


async def keys(connection: Connection, person: int | None, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"""SELECT {KEY} FROM api_key WHERE id > %(after)s
               AND (%(person)s::bigint IS NULL OR person_id = %(person)s)
             ORDER BY id LIMIT %(limit)s""",
        {"person": person, "after": after, "limit": limit},
    )


async def revoke_key(connection: Connection, key: int, person: int | None) -> bool:
    """Whether there was such a key (of `person`, if given)."""
    done = await fetch_value(
        connection,
        """UPDATE api_key SET revoked_at = coalesce(revoked_at, now())
            WHERE id = %(id)s AND (%(person)s::bigint IS NULL OR person_id = %(person)s)
        RETURNING id""",
        {"id": key, "person": person},
    )
    return done is not None


async def supplier_exists(connection: Connection, supplier: int) -> bool:
    return bool(
        await fetch_value(connection, "SELECT id FROM supplier WHERE id = %(id)s", {"id": supplier})
    )


async def events(
    connection: Connection, names: dict[str, str | None], after: int, limit: int
) -> list[Row]:
    """The audit, by `actor`, `action` (all of "review" by "review.*") and `object` where given."""
    return await fetch_all(
        connection,
        """SELECT e.id, e.at, e.actor, e.action, e.object, e.detail, s.hash IS NOT NULL AS sealed,
                  encode(s.hash, 'hex') AS hash
             FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id
            WHERE e.id > %(after)s
              AND (%(actor)s::text IS NULL OR e.actor = %(actor)s)
              AND (%(object)s::text IS NULL OR e.object = %(object)s)
              AND (%(action)s::text IS NULL OR e.action = %(action)s
                   OR %(action)s LIKE '%%.*'
                      AND split_part(e.action, '.', 1) = split_part(%(action)s, '.', 1))
            ORDER BY e.id LIMIT %(limit)s""",
        {**names, "after": after, "limit": limit},
    )
