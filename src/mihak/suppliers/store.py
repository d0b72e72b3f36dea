"""The tables supplier, worker, contract."""

from __future__ import annotations

from typing import Any

from mihak.store import Connection, Row, fetch_all, fetch_one

SUPPLIER = "id, name, kind, status, created_at"
WORKER = "id, supplier_id, name, languages, skills, status, created_at"
CONTRACT = """id, project_id, supplier_id, status, price_micros / 1e6::float8 AS price, currency, capacity,
 share, review_rate, created_at"""


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


async def set_contract(
    connection: Connection, workspace: int, project: int, supplier_id: int, terms: dict[str, Any]
) -> Row:
    row = await fetch_one(
        connection,
        f"""INSERT INTO contract (workspace_id, project_id, supplier_id, status, price_micros, currency,
                                  capacity, share, review_rate)
            VALUES (%(workspace)s, %(project)s, %(supplier)s, %(status)s, round(%(price)s * 1e6),
                    %(currency)s, %(capacity)s, %(share)s, %(review_rate)s)
            ON CONFLICT (project_id, supplier_id) DO UPDATE SET
              status = excluded.status, price_micros = excluded.price_micros,
              currency = excluded.currency, capacity = excluded.capacity, share = excluded.share,
              review_rate = excluded.review_rate
            RETURNING {CONTRACT}""",
        {**terms, "workspace": workspace, "project": project, "supplier": supplier_id},
    )
    assert row is not None
    return row


async def count_taken(connection: Connection, project: int, supplier_id: int) -> None:
    """Count anew what a supplier has taken on: `taken` is kept only where it is limited."""
    await connection.execute(
        """UPDATE contract SET taken = (SELECT count(*) FROM task
                   WHERE task.project_id = contract.project_id AND task.supplier_id = contract.supplier_id
                     AND seat_supplier IS NOT NULL AND task.status IN ('leased', 'submitted'))
            WHERE project_id = %s AND supplier_id = %s""",
        (project, supplier_id),
    )


async def contracts(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {CONTRACT} FROM contract WHERE project_id = %(project)s AND id > %(after)s"
        " ORDER BY id LIMIT %(limit)s",
        {"project": project, "after": after, "limit": limit},
    )
