"""The tables supplier and worker."""

from __future__ import annotations

from typing import Any

from mihak.errors import NotFound
from mihak.store import Connection, Row, fetch_all, fetch_one

SUPPLIER = "id, name, kind, status, created_at"
WORKER = "id, supplier_id, name, languages, skills, status, created_at"


async def add_supplier(connection: Connection, workspace: int, name: str, kind: str) -> Row:
    row = await fetch_one(
        connection,
        f"INSERT INTO supplier (workspace_id, name, kind) VALUES (%(w)s, %(name)s, %(kind)s)"
        f" RETURNING {SUPPLIER}",
        {"w": workspace, "name": name, "kind": kind},
    )
    assert row is not None
    return row


async def supplier(connection: Connection, supplier_id: int) -> Row | None:
    return await fetch_one(
        connection, f"SELECT {SUPPLIER} FROM supplier WHERE id = %(id)s", {"id": supplier_id}
    )


async def known_supplier(connection: Connection, supplier_id: int) -> Row:
    """The supplier; raises NotFound where whoever asks may not know of one."""
    found = await supplier(connection, supplier_id)
    if found is None:
        raise NotFound("there is no such supplier.")
    return found


async def suppliers(connection: Connection, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {SUPPLIER} FROM supplier WHERE id > %(after)s ORDER BY id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )


async def change_supplier(
    connection: Connection, supplier_id: int, changes: dict[str, Any]
) -> Row | None:
    return await fetch_one(
        connection,
        f"""UPDATE supplier SET name = coalesce(%(name)s, name), status = coalesce(%(status)s, status)
             WHERE id = %(id)s RETURNING {SUPPLIER}""",
        {**changes, "id": supplier_id},
    )


async def add_worker(
    connection: Connection, workspace: int, supplier_id: int, worker: dict[str, Any]
) -> Row:
    row = await fetch_one(
        connection,
        f"""INSERT INTO worker (workspace_id, supplier_id, name, languages, skills)
            VALUES (%(workspace)s, %(supplier)s, %(name)s, %(languages)s, %(skills)s)
            RETURNING {WORKER}""",
        {**worker, "workspace": workspace, "supplier": supplier_id},
    )
    assert row is not None
    return row


async def worker(connection: Connection, worker_id: int) -> Row | None:
    return await fetch_one(
        connection, f"SELECT {WORKER} FROM worker WHERE id = %(id)s", {"id": worker_id}
    )


async def workers(connection: Connection, supplier_id: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {WORKER} FROM worker WHERE supplier_id = %(supplier)s AND id > %(after)s"
        " ORDER BY id LIMIT %(limit)s",
        {"supplier": supplier_id, "after": after, "limit": limit},
    )


async def change_worker(
    connection: Connection, worker_id: int, changes: dict[str, Any]
) -> Row | None:
    return await fetch_one(
        connection,
        f"""UPDATE worker SET languages = coalesce(%(languages)s, languages),
                   skills = coalesce(%(skills)s, skills), status = coalesce(%(status)s, status)
             WHERE id = %(id)s RETURNING {WORKER}""",
        {**changes, "id": worker_id},
    )


async def person_of_worker(connection: Connection, worker_id: int) -> int | None:
    row = await fetch_one(
        connection, "SELECT id FROM person WHERE worker_id = %(id)s", {"id": worker_id}
    )
    return row["id"] if row else None


async def let_sign_in(connection: Connection, worker_id: int, *, allowed: bool) -> None:
    """Whether the person behind a worker may sign in and stay signed in."""
    await connection.execute(
        """UPDATE person SET disabled_at = CASE WHEN NOT %s THEN coalesce(disabled_at, now()) END
            WHERE worker_id = %s""",
        (allowed, worker_id),
    )
