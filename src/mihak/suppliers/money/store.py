"""The table invoice, and what the ledger tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import date


async def balances(
    connection: Connection, supplier: int, before: date, zone: str
) -> dict[str, dict[str, float]]:
    """What was on each account when a day began, by currency."""
    rows = await fetch_all(
        connection,
        """SELECT currency, account, sum(micros) / 1e6::float8 AS amount
             FROM (SELECT currency, from_account AS account, -micros AS micros, at FROM ledger_entry
                    WHERE supplier_id = %(supplier)s
                   UNION ALL
                   SELECT currency, to_account, micros, at FROM ledger_entry
                    WHERE supplier_id = %(supplier)s) e
            WHERE at < (%(before)s::date)::timestamp AT TIME ZONE %(zone)s
            GROUP BY currency, account""",
        {"supplier": supplier, "before": before, "zone": zone},
    )
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        found.setdefault(row["currency"], {})[row["account"]] = row["amount"]
    return found


async def movements(
    connection: Connection, supplier: int, first: date, last: date, zone: str
) -> list[Row]:
    """What moved in some days, by currency, project, and from where to where."""
    return await fetch_all(
        connection,
        """SELECT e.currency, e.project_id, p.name AS project, e.kind, e.from_account, e.to_account,
                  count(*)::int AS entries, sum(e.micros) / 1e6::float8 AS amount
             FROM ledger_entry e JOIN project p ON p.id = e.project_id
            WHERE e.supplier_id = %(supplier)s
              AND e.at >= (%(first)s::date)::timestamp AT TIME ZONE %(zone)s
              AND e.at < (%(last)s::date + 1)::timestamp AT TIME ZONE %(zone)s
            GROUP BY e.currency, e.project_id, p.name, e.kind, e.from_account, e.to_account
            ORDER BY e.currency, p.name, e.project_id, min(e.id)""",
        {"supplier": supplier, "first": first, "last": last, "zone": zone},
    )


# Invoices ---------------------------------------------------------------------------------

INVOICE: LiteralString = """
SELECT i.id, i.number, i.supplier_id, s.name AS supplier, i.currency, i.micros / 1e6::float8 AS amount,
       i.charges, i.status, i.due_at, i.reference, i.made_at, i.ended_at, i.workspace_id
  FROM invoice i JOIN supplier s ON s.id = i.supplier_id"""


async def hold_supplier(connection: Connection, supplier: int) -> None:
    """One invoice of a supplier is made at a time."""
    await connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (INVOICING, supplier % 2**31))


INVOICING = 0x696E766F  # "invo"


async def next_number(connection: Connection, supplier: int) -> str:
    count = await fetch_value(
        connection,
        "SELECT count(*) + 1 FROM invoice WHERE supplier_id = %(supplier)s",
        {"supplier": supplier},
    )
    return str(count)


async def add_invoice(connection: Connection, values: dict[str, Any]) -> int:
    """An invoice with nothing on it yet; due by the shortest of the contracts' times to pay."""
    return int(
        await fetch_value(
            connection,
            """INSERT INTO invoice (workspace_id, supplier_id, number, currency, micros, charges, due_at, made_by)
               SELECT workspace_now(), %(supplier)s, %(number)s, %(currency)s, 0, 0,
                      current_date + coalesce(min((terms->'service'->>'pay_days')::int), 30), %(actor)s
                 FROM contract WHERE supplier_id = %(supplier)s AND currency = %(currency)s
               RETURNING id""",
            values,
        )
    )


async def put_on_invoice(connection: Connection, invoice: int, values: dict[str, Any]) -> Row:
    """Move what is accepted onto the invoice; returns how much and how many it was."""
    row = await fetch_one(
        connection,
        """WITH put AS (
             UPDATE charge SET account = 'invoiced', invoice_id = %(invoice)s, moved_by = %(actor)s
              WHERE supplier_id = %(supplier)s AND currency = %(currency)s AND account = 'accepted'
             RETURNING micros)
           UPDATE invoice SET (micros, charges) = (SELECT coalesce(sum(micros), 0), count(*) FROM put)
            WHERE id = %(invoice)s RETURNING micros, charges""",
        {**values, "invoice": invoice},
    )
    assert row is not None
    return row


async def invoice(connection: Connection, invoice_id: int, *, lock: bool = False) -> Row | None:
    return await fetch_one(
        connection,
        INVOICE + " WHERE i.id = %(id)s" + (" FOR NO KEY UPDATE OF i" if lock else ""),
        {"id": invoice_id},
    )


async def invoices(connection: Connection, supplier: int, before: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        INVOICE
        + """ WHERE i.supplier_id = %(supplier)s AND (%(before)s = 0 OR i.id < %(before)s)
              ORDER BY i.id DESC LIMIT %(limit)s""",
        {"supplier": supplier, "before": before, "limit": limit},
    )


async def lines(connection: Connection, invoice_id: int) -> list[Row]:
    """An invoice's charges by project and kind; one withdrawn has none any more."""
    return await fetch_all(
        connection,
        """SELECT c.project_id, p.name AS project, c.kind, count(*)::int AS quantity,
                  CASE WHEN min(c.micros) = max(c.micros) THEN min(c.micros) / 1e6::float8 END AS price,
                  sum(c.micros) / 1e6::float8 AS amount
             FROM charge c JOIN project p ON p.id = c.project_id WHERE c.invoice_id = %(id)s
            GROUP BY c.project_id, p.name, c.kind ORDER BY p.name, c.kind""",
        {"id": invoice_id},
    )


async def pay(connection: Connection, invoice_id: int, reference: str, actor: str) -> None:
    await connection.execute(
        """WITH paid AS (
             UPDATE charge SET account = 'paid', moved_by = %(actor)s WHERE invoice_id = %(id)s)
           UPDATE invoice SET status = 'paid', reference = %(reference)s, ended_by = %(actor)s,
                  ended_at = now() WHERE id = %(id)s""",
        {"id": invoice_id, "reference": reference, "actor": actor},
    )


async def withdraw(connection: Connection, invoice_id: int, actor: str) -> None:
    """What was invoiced is accepted again, to be invoiced anew."""
    await connection.execute(
        """WITH back AS (
             UPDATE charge SET account = 'accepted', invoice_id = NULL, moved_by = %(actor)s
              WHERE invoice_id = %(id)s)
           UPDATE invoice SET status = 'void', ended_by = %(actor)s, ended_at = now() WHERE id = %(id)s""",
        {"id": invoice_id, "actor": actor},
    )


# A project's money --------------------------------------------------------------------------


async def on_accounts(connection: Connection, project: int) -> list[Row]:
    """By supplier: what is on each account, and the contract's cap."""
    return await fetch_all(
        connection,
        """SELECT c.supplier_id, s.name AS supplier, c.currency, p.cap_micros / 1e6::float8 AS cap,
                  p.committed_micros / 1e6::float8 AS committed, b.*
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             LEFT JOIN purse p ON p.contract_id = c.id
             CROSS JOIN LATERAL (
               SELECT coalesce(sum(micros) FILTER (WHERE account = 'accrued'), 0) / 1e6::float8 AS accrued,
                      coalesce(sum(micros) FILTER (WHERE account = 'accepted'), 0) / 1e6::float8 AS accepted,
                      coalesce(sum(micros) FILTER (WHERE account = 'invoiced'), 0) / 1e6::float8 AS invoiced,
                      coalesce(sum(micros) FILTER (WHERE account = 'paid'), 0) / 1e6::float8 AS paid,
                      coalesce(sum(micros) FILTER (WHERE account = 'refused'), 0) / 1e6::float8 AS refused,
                      coalesce(sum(micros) FILTER (WHERE account NOT IN ('refused', 'cancelled')), 0)
                        / 1e6::float8 AS spent
                 FROM charge WHERE charge.contract_id = c.id) b
            WHERE c.project_id = %(project)s ORDER BY s.name""",
        {"project": project},
    )


async def budget(connection: Connection, project: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT cap_micros / 1e6::float8 AS cap, committed_micros / 1e6::float8 AS committed, currency
             FROM purse WHERE project_id = %(project)s AND contract_id IS NULL""",
        {"project": project},
    )


async def spent_by_hour(connection: Connection, project: int, days: int) -> list[Row]:
    """What answers cost by the hour they were given, of the last days (UTC), today's too."""
    return await fetch_all(
        connection,
        """SELECT date_trunc('hour', created_at) AS hour, supplier_id, sum(micros) / 1e6::float8 AS amount
             FROM charge
            WHERE project_id = %(project)s AND account NOT IN ('refused', 'cancelled')
              AND created_at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
                                - %(days)s * interval '1 day'
            GROUP BY 1, 2 ORDER BY 1, 2""",
        {"project": project, "days": days},
    )


async def still_wanted(connection: Connection, project: int) -> int:
    """How many answers are wanted of a project's items and neither given nor being given."""
    return int(
        await fetch_value(
            connection,
            """SELECT coalesce(sum(greatest(wanted - live - done, 0)), 0)::bigint FROM seat
                WHERE project_id = %(project)s""",
            {"project": project},
        )
    )


async def mean_price(connection: Connection, project: int) -> float | None:
    """What an answer that is no gold cost on average, of those of the last 30 days."""
    return await fetch_value(
        connection,
        """SELECT avg(micros) / 1e6::float8 FROM charge
            WHERE project_id = %(project)s AND kind = 'annotation'
              AND account NOT IN ('refused', 'cancelled') AND created_at > now() - interval '30 days'""",
        {"project": project},
    )
