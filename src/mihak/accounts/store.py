"""The tables person, session, sign_in_link, api_key; reading the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from psycopg.types.json import Jsonb

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


async def name_workspace(connection: Connection, workspace: int, name: str) -> None:
    await connection.execute("UPDATE workspace SET name = %s WHERE id = %s", (name, workspace))


async def settings_of(connection: Connection, person_id: int) -> dict[str, Any]:
    found: dict[str, Any] | None = await fetch_value(
        connection, "SELECT settings FROM person WHERE id = %(id)s", {"id": person_id}
    )
    return found or {}


async def keep_settings(connection: Connection, person_id: int, settings: dict[str, Any]) -> None:
    await connection.execute(
        "UPDATE person SET settings = %s WHERE id = %s", (Jsonb(settings), person_id)
    )


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


# The audit --------------------------------------------------------------------------------

# Ids follow the clock but for moments: by id the chain goes, by the clock people ask.
EVENT_FILTERS: dict[str, LiteralString] = {
    "actor": "e.actor = %(actor)s",
    "object": "e.object = %(object)s",
    "since": """e.at >= %(since)s AND e.id >= (
        SELECT id FROM audit_event WHERE at >= %(since)s - interval '1 minute' ORDER BY at LIMIT 1)""",
    "until": """e.at < %(until)s AND e.id <= (
        SELECT id FROM audit_event WHERE at < %(until)s + interval '1 minute'
         ORDER BY at DESC LIMIT 1)""",
}
NOT_A_SUBMIT: LiteralString = "e.action <> 'annotation.submit'"  # as the index has it
EVENTS: LiteralString = """
SELECT e.id, e.at, e.actor, e.action, e.object, e.detail, s.hash IS NOT NULL AS sealed,
       encode(s.hash, 'hex') AS hash
  FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id
 WHERE """


async def events(
    connection: Connection, wanted: dict[str, Any], after: int, limit: int, *, newest: bool
) -> list[Row]:
    """The audit, by `actor`, `object`, `action` (all of "review" by "review.*"), `since` and
    `until` where given: forwards, or from the newest back.
    """
    given = {name: value for name, value in wanted.items() if value is not None}
    values: dict[str, Any] = {**given, "after": after, "limit": limit}
    # Only what is asked for is in the statement, so that each has the plan it needs.
    conditions = [EVENT_FILTERS[name] for name in EVENT_FILTERS if name in given]
    if (action := given.get("action")) is not None:
        conditions += _by_action(action, values)
    if after or not newest:
        conditions.append("e.id < %(after)s" if newest else "e.id > %(after)s")
    order: LiteralString = " ORDER BY e.id DESC" if newest else " ORDER BY e.id"
    query = EVENTS + (" AND ".join(conditions) or "true") + order + " LIMIT %(limit)s"
    return await fetch_all(connection, query, values)


def _by_action(action: str, values: dict[str, Any]) -> list[LiteralString]:
    if not action.endswith(".*"):
        same: LiteralString = 'e.action COLLATE "C" = %(action)s'
        return [same] if action == "annotation.submit" else [same, NOT_A_SUBMIT]
    values.update(first=action[:-1], beyond=action[:-2] + "/")  # "/" comes after "."
    family: LiteralString = (
        'e.action COLLATE "C" >= %(first)s AND e.action COLLATE "C" < %(beyond)s'
    )
    return [family] if action == "annotation.*" else [family, NOT_A_SUBMIT]


# What things of the audit are called and where they belong, all kinds in one statement.
THINGS = """
SELECT 'person' AS kind, id, name, NULL::bigint AS project_id, NULL::bigint AS item_id,
       supplier_id, NULL AS maker, NULL::bigint AS maker_id FROM person WHERE id = ANY(%(person)s)
UNION ALL
SELECT 'key', k.id, k.name, NULL, NULL, k.supplier_id, p.name, k.person_id
  FROM api_key k LEFT JOIN person p ON p.id = k.person_id WHERE k.id = ANY(%(key)s)
UNION ALL
SELECT 'workspace', id, name, NULL, NULL, NULL, NULL, NULL FROM workspace WHERE id = ANY(%(workspace)s)
UNION ALL
SELECT 'supplier', id, name, NULL, NULL, id, NULL, NULL FROM supplier WHERE id = ANY(%(supplier)s)
UNION ALL
SELECT 'worker', id, name, NULL, NULL, supplier_id, NULL, NULL FROM worker WHERE id = ANY(%(worker)s)
UNION ALL
SELECT 'project', id, name, id, NULL, NULL, NULL, NULL FROM project WHERE id = ANY(%(project)s)
UNION ALL
SELECT 'batch', id, name, project_id, NULL, NULL, NULL, NULL FROM batch WHERE id = ANY(%(batch)s)
UNION ALL
SELECT 'contract', c.id, s.name, c.project_id, NULL, c.supplier_id, NULL, NULL
  FROM contract c JOIN supplier s ON s.id = c.supplier_id WHERE c.id = ANY(%(contract)s)
UNION ALL
SELECT 'item', id, external_id, project_id, id, NULL, NULL, NULL FROM item WHERE id = ANY(%(item)s)
UNION ALL
SELECT 'task', t.id, i.external_id, t.project_id, i.id, t.supplier_id, NULL, NULL
  FROM task t JOIN item i ON i.id = t.item_id WHERE t.id = ANY(%(task)s)
UNION ALL
SELECT 'annotation', a.id, i.external_id, a.project_id, i.id, a.supplier_id, NULL, NULL
  FROM annotation a JOIN item i ON i.id = a.item_id WHERE a.id = ANY(%(annotation)s)
UNION ALL
SELECT 'review', r.id, i.external_id, r.project_id, i.id, r.supplier_id, NULL, NULL
  FROM review r JOIN item i ON i.id = r.item_id WHERE r.id = ANY(%(review)s)
UNION ALL
SELECT 'webhook', id, url, NULL, NULL, NULL, NULL, NULL FROM webhook WHERE id = ANY(%(webhook)s)"""
NAMED = (
    "person", "key", "workspace", "supplier", "worker", "project", "batch", "contract", "item",
    "task", "annotation", "review", "webhook",
)  # fmt: skip


async def things(connection: Connection, wanted: dict[str, list[int]]) -> list[Row]:
    """What is known of things, by kind: each with its `name` and where it belongs."""
    return await fetch_all(connection, THINGS, {kind: wanted.get(kind, []) for kind in NAMED})


async def pseudonyms(connection: Connection, people: list[int]) -> list[Row]:
    """Those of `people` who are workers, by pseudonym. As the engine: the lab may not read the
    people behind its suppliers' pseudonyms, nor what they call themselves.
    """
    return await fetch_all(
        connection,
        """SELECT p.id, w.name, w.supplier_id FROM person p JOIN worker w ON w.id = p.worker_id
            WHERE p.id = ANY(%(people)s)""",
        {"people": people},
    )
