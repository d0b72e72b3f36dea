"""The tables contract and contract_version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from psycopg.types.json import Jsonb

from mihak.contracts import to_micros
from mihak.store import Connection, Row, fetch_all, fetch_one

if TYPE_CHECKING:
    from mihak.contracts import Terms

CONTRACT: LiteralString = """
SELECT c.id, c.project_id, c.supplier_id, c.status, c.price_micros / 1e6::float8 AS price, c.currency,
       c.capacity, c.share, c.review_rate, c.terms, c.version, c.created_at,
       p.cap_micros / 1e6::float8 AS cap, p.committed_micros / 1e6::float8 AS committed,
       (SELECT max(version) FROM contract_version WHERE contract_id = c.id) AS newest,
       EXISTS (SELECT FROM contract_version WHERE contract_id = c.id AND version = c.version
                  AND signed_at IS NOT NULL) AS signed
  FROM contract c LEFT JOIN purse p ON p.contract_id = c.id"""


async def contracts(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        CONTRACT
        + " WHERE c.project_id = %(project)s AND c.id > %(after)s ORDER BY c.id LIMIT %(limit)s",
        {"project": project, "after": after, "limit": limit},
    )


async def contract(connection: Connection, project: int, supplier: int) -> Row | None:
    return await fetch_one(
        connection,
        CONTRACT + " WHERE c.project_id = %(project)s AND c.supplier_id = %(supplier)s",
        {"project": project, "supplier": supplier},
    )


async def open_contract(connection: Connection, project: int, supplier: int, status: str) -> Row:
    """The contract, made if there is none; held until the transaction ends."""
    await connection.execute(
        """INSERT INTO contract (workspace_id, project_id, supplier_id, status, version)
           VALUES (workspace_now(), %s, %s, %s, 0) ON CONFLICT DO NOTHING""",
        (project, supplier, status),
    )
    row = await fetch_one(
        connection,
        """SELECT id, version, terms, supplier_id FROM contract
            WHERE project_id = %(project)s AND supplier_id = %(supplier)s FOR NO KEY UPDATE""",
        {"project": project, "supplier": supplier},
    )
    assert row is not None
    return row


async def add_version(
    connection: Connection, contract: Row, terms: Terms, digest: str, actor: str
) -> int:
    """Write the terms down as the next version; returns its number."""
    row = await fetch_one(
        connection,
        """INSERT INTO contract_version (contract_id, version, workspace_id, supplier_id, terms, digest,
                                         proposed_by)
           SELECT %(id)s, coalesce(max(version), 0) + 1, workspace_now(), %(supplier)s, %(terms)s,
                  %(digest)s, %(actor)s
             FROM contract_version WHERE contract_id = %(id)s
           RETURNING version""",
        {
            "id": contract["id"],
            "supplier": contract["supplier_id"],
            "terms": Jsonb(terms.model_dump(mode="json")),
            "digest": digest,
            "actor": actor,
        },
    )
    assert row is not None
    return int(row["version"])


async def put_in_force(connection: Connection, contract: int, version: int, terms: Terms) -> None:
    """From now on a version's terms hold. Answers given keep the price of their moment."""
    plain = terms.pricing.unit == "annotation"
    await connection.execute(
        """WITH begun AS (
             UPDATE contract_version SET in_force_at = now()
              WHERE contract_id = %(id)s AND version = %(version)s)
           UPDATE contract SET version = %(version)s, terms = %(terms)s, status = %(status)s,
                  price_micros = %(price)s, currency = %(currency)s, capacity = %(capacity)s,
                  share = %(share)s, review_rate = %(review_rate)s, pricing = %(pricing)s
            WHERE id = %(id)s""",
        {
            "id": contract,
            "version": version,
            "terms": Jsonb(terms.model_dump(mode="json")),
            "status": terms.status,
            "price": to_micros(terms.price),
            "currency": terms.currency,
            "capacity": terms.capacity,
            "share": terms.share,
            "review_rate": terms.review_rate,
            "pricing": None if plain else Jsonb(terms.pricing.model_dump(mode="json")),
        },
    )


async def budget_currency(connection: Connection, project: int) -> str | None:
    """The currency of the project's budget, if it has one."""
    row = await fetch_one(
        connection,
        "SELECT currency FROM purse WHERE project_id = %(project)s AND contract_id IS NULL",
        {"project": project},
    )
    return row["currency"] if row else None


async def charged_currency(connection: Connection, contract: int) -> str | None:
    """The currency of what was charged under a contract, if anything was."""
    row = await fetch_one(
        connection,
        "SELECT currency FROM charge WHERE contract_id = %(id)s AND micros <> 0 LIMIT 1",
        {"id": contract},
    )
    return row["currency"] if row else None


async def count_taken(connection: Connection, contract: int) -> None:
    """Count anew what a supplier has taken on: `taken` is kept only where it is limited."""
    await connection.execute(
        """UPDATE contract SET taken = (SELECT count(*) FROM task
                   WHERE task.project_id = contract.project_id AND task.supplier_id = contract.supplier_id
                     AND seat_supplier IS NOT NULL AND task.status IN ('leased', 'submitted'))
            WHERE id = %s""",
        (contract,),
    )


async def versions(connection: Connection, contract: int) -> list[Row]:
    """The newest first, each with the terms of the one before (or null)."""
    return await fetch_all(
        connection,
        """SELECT version, terms, digest, proposed_by, proposed_at, signed_by, signed_at, in_force_at,
                  lag(terms) OVER (ORDER BY version) AS before
             FROM contract_version WHERE contract_id = %(id)s ORDER BY version DESC""",
        {"id": contract},
    )


async def version(connection: Connection, contract: int, number: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT version, terms, digest, signed_at, in_force_at,
                  version = (SELECT max(version) FROM contract_version WHERE contract_id = %(id)s) AS is_newest
             FROM contract_version WHERE contract_id = %(id)s AND version = %(version)s""",
        {"id": contract, "version": number},
    )


async def sign(connection: Connection, contract: int, number: int, actor: str) -> None:
    await connection.execute(
        """UPDATE contract_version SET signed_by = %s, signed_at = now()
            WHERE contract_id = %s AND version = %s""",
        (actor, contract, number),
    )


async def names(connection: Connection, actors: list[str]) -> dict[str, Any]:
    """What to call those who acted: "person:12" by name, where whoever asks may know it."""
    people = [int(one.partition(":")[2]) for one in actors if one.startswith("person:")]
    rows = await fetch_all(
        connection, "SELECT id, name FROM person WHERE id = ANY(%(ids)s)", {"ids": people}
    )
    return {f"person:{row['id']}": row["name"] for row in rows}
