"""The tables charge and purse."""

from __future__ import annotations

from typing import LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one

# Part of the statement that writes an answer; `new` is the annotation, `open` its task.
CHARGE_NEW: LiteralString = """
charged AS (
  INSERT INTO charge (workspace_id, project_id, supplier_id, contract_id, worker_id, annotation_id, micros,
                      currency, moved_by)
  SELECT workspace_id, project_id, supplier_id, %(contract)s, worker_id, new.id, %(price)s, %(currency)s,
         %(actor)s FROM open, new),
unspent AS (
  UPDATE purse SET committed_micros = committed_micros - %(unspent)s FROM open
   WHERE %(unspent)s <> 0 AND purse.project_id = open.project_id
     AND (purse.contract_id IS NULL OR purse.contract_id = %(contract)s))"""

# What goes into (or, negative, comes back to) the purses of a contract.
SPEND: LiteralString = """
UPDATE purse SET committed_micros = committed_micros + %(micros)s
 WHERE project_id = %(project)s AND (contract_id IS NULL OR contract_id = %(contract)s)"""


async def move(connection: Connection, annotation: int, of: str, to: str, actor: str) -> Row | None:
    """Move the money of an annotation that is on the account `of`: how much it was (micros), and
    its project and contract; None where it is elsewhere. The purses are not touched.
    """
    return await fetch_one(
        connection,
        """UPDATE charge SET account = %(to)s, moved_by = %(actor)s
            WHERE annotation_id = %(id)s AND account = %(of)s
           RETURNING micros, project_id, contract_id""",
        {"id": annotation, "of": of, "to": to, "actor": actor},
    )


async def lock_purses(connection: Connection, project: int, contract: int) -> list[Row]:
    """The purses of a contract, held until the transaction ends, in one order for all."""
    return await fetch_all(
        connection,
        """SELECT id, counted, cap_micros - committed_micros AS left_micros FROM purse
            WHERE project_id = %(project)s AND (contract_id IS NULL OR contract_id = %(contract)s)
            ORDER BY id FOR NO KEY UPDATE""",
        {"project": project, "contract": contract},
    )


async def set_purse(
    connection: Connection, project: int, contract: int | None, cap: int | None, currency: str
) -> None:
    """Cap what a contract, or the whole project, may cost; None takes the cap away. Nothing is
    handed out under a new cap until `count_purses` has counted what is committed.
    """
    values = {"project": project, "contract": contract, "cap": cap, "currency": currency}
    if cap is None:
        await connection.execute(
            """DELETE FROM purse WHERE project_id = %(project)s
                  AND contract_id IS NOT DISTINCT FROM %(contract)s::bigint""",
            values,
        )
        return
    await connection.execute(
        """INSERT INTO purse (workspace_id, project_id, contract_id, currency, cap_micros, ceiling_micros)
           VALUES (workspace_now(), %(project)s, %(contract)s, %(currency)s, %(cap)s, %(cap)s)
           ON CONFLICT (project_id, contract_id) DO UPDATE
              SET cap_micros = excluded.cap_micros, currency = excluded.currency,
                  ceiling_micros = greatest(excluded.cap_micros, purse.committed_micros)
            WHERE (purse.cap_micros, purse.currency) IS DISTINCT FROM (excluded.cap_micros, excluded.currency)""",
        values,
    )


async def uncounted(connection: Connection) -> list[Row]:
    """Purses to be counted. What began before they were there may not know of them: those are
    left out until nothing of that time goes on any more.
    """
    return await fetch_all(
        connection,
        """SELECT id, workspace_id FROM purse
            WHERE NOT counted AND set_in < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY id""",
        {},
    )


async def hold_purse(connection: Connection, purse: int) -> None:
    await connection.execute("SELECT FROM purse WHERE id = %s FOR UPDATE", (purse,))


async def count(connection: Connection, purse: int) -> None:
    """Write down what leased tasks may cost and answers do cost. The purse must be held, by an
    earlier statement, so that this one sees all that was written before.
    """
    await connection.execute(
        """WITH found AS (
             SELECT p.id, p.cap_micros,
                    (SELECT coalesce(sum(t.price_micros), 0) FROM task t
                       JOIN contract c ON c.project_id = t.project_id AND c.supplier_id = t.supplier_id
                      WHERE t.project_id = p.project_id AND t.status = 'leased'
                        AND (p.contract_id IS NULL OR p.contract_id = c.id))
                  + (SELECT coalesce(sum(micros), 0) FROM charge c
                      WHERE c.project_id = p.project_id AND c.account NOT IN ('cancelled', 'refused')
                        AND (p.contract_id IS NULL OR p.contract_id = c.contract_id)) AS committed
               FROM purse p WHERE p.id = %(id)s)
           UPDATE purse SET committed_micros = greatest(found.committed, 0), counted = true,
                  ceiling_micros = greatest(found.cap_micros, found.committed)
             FROM found WHERE purse.id = found.id""",
        {"id": purse},
    )


async def verify(connection: Connection) -> list[Row]:
    """Charges whose entries do not add up to where their money is said to be; none, unless
    somebody went past the database's own rules.
    """
    return await fetch_all(
        connection,
        """SELECT c.id, c.account, c.micros, coalesce(sum(e.micros * CASE c.account
                    WHEN e.to_account THEN 1 WHEN e.from_account THEN -1 ELSE 0 END), 0)::bigint AS entered
             FROM charge c LEFT JOIN ledger_entry e ON e.charge_id = c.id
            GROUP BY c.id, c.account, c.micros
           HAVING coalesce(sum(e.micros * CASE c.account
                    WHEN e.to_account THEN 1 WHEN e.from_account THEN -1 ELSE 0 END), 0) <> c.micros
            ORDER BY c.id LIMIT 100""",
        {},
    )
