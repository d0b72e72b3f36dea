"""Seats of routed batches, and the draws that opened them: the tables seat, routing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.projects import ROUTED
from mihak.store import Connection, Row, fetch_all

if TYPE_CHECKING:
    from collections.abc import Iterable


async def batches_to_route(connection: Connection) -> list[Row]:
    """Running routed batches with items to decide of."""
    return await fetch_all(
        connection,
        f"""SELECT b.id, b.workspace_id, b.project_id, b.split, p.policy,
                  (SELECT max(cardinality(classes)) FROM variable WHERE project_id = p.id) AS classes
             FROM batch b JOIN project p ON p.id = b.project_id
            WHERE {ROUTED} AND b.status = 'running' AND p.status = 'running'
              AND EXISTS (SELECT FROM seat s WHERE s.project_id = p.id AND s.look AND s.batch_id = b.id)
            ORDER BY b.id""",
    )


async def lock_seats(connection: Connection, batch: Row, limit: int) -> list[Row]:
    """Seats of the next items to decide of, by item, held until the transaction ends; `of`: how
    many the item has. Those that others hold are left out: who holds seats must wait for
    nobody, since an answer or a review takes one seat of an item and then another.
    """
    return await fetch_all(
        connection,
        """WITH due AS (
             SELECT DISTINCT item_id FROM seat
              WHERE project_id = %(project)s AND look AND batch_id = %(batch)s
              ORDER BY item_id LIMIT %(limit)s)
           SELECT s.item_id, s.supplier_id, s.wanted, s.live, s.done,
                  (SELECT count(*) FROM seat WHERE item_id = s.item_id) AS of
             FROM seat s JOIN due ON due.item_id = s.item_id
            ORDER BY s.item_id, s.supplier_id FOR NO KEY UPDATE OF s SKIP LOCKED""",
        {"project": batch["project_id"], "batch": batch["id"], "limit": limit},
    )


async def least_sure(connection: Connection, items: list[int]) -> list[Row]:
    """Of each item with estimates that of its least sure question of choice."""
    return await fetch_all(
        connection,
        """SELECT DISTINCT ON (e.item_id) e.item_id, e.log_posterior, e.confidence
             FROM estimate e JOIN variable v ON v.id = e.variable_id
            WHERE e.item_id = ANY(%(items)s) AND NOT v.open AND e.unit = ''
            ORDER BY e.item_id, e.confidence""",
        {"items": items},
    )


async def called_back(connection: Connection, items: list[int]) -> list[Row]:
    """Which suppliers lately let places of these items wait too long."""
    return await fetch_all(
        connection,
        """SELECT DISTINCT item_id, supplier_id FROM routing
            WHERE item_id = ANY(%(items)s) AND struck_at > now() - interval '1 day'""",
        {"items": items},
    )


async def sources(connection: Connection, batch: Row) -> list[Row]:
    """The batch's suppliers: what is thought of them, terms, and how many answers they gave or
    are asked for. `right`, `wrong`: summed over the variables' last fits. `is_model`: one
    worker, who answers an item once.
    """
    return await fetch_all(
        connection,
        """SELECT s.id, s.kind = 'model' AS is_model, c.price_micros, c.capacity, c.share,
                  c.status = 'active' AND s.status = 'active' AS is_active,
                  (SELECT sum((v.supplier_priors->s.id::text->>0)::float) FROM variable v
                    WHERE v.project_id = c.project_id) AS "right",
                  (SELECT sum((v.supplier_priors->s.id::text->>1)::float) FROM variable v
                    WHERE v.project_id = c.project_id) AS wrong,
                  (SELECT count(*) FROM routing r WHERE r.project_id = c.project_id
                      AND r.supplier_id = s.id AND r.struck_at IS NULL) AS given
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
            WHERE c.project_id = %(project)s AND s.id = ANY(%(suppliers)s) ORDER BY s.id""",
        {"project": batch["project_id"], "suppliers": batch["split"]["suppliers"]},
    )


async def open_places(connection: Connection, batch: Row, drawn: list[dict[str, Any]]) -> None:
    """drawn: item, supplier, turn, propensity of every place."""
    names = ("item", "supplier", "turn", "propensity")
    columns: dict[str, Any] = {name: [one[name] for one in drawn] for name in names}
    columns |= {name: batch[name] for name in ("workspace_id", "project_id")}
    columns["batch"] = batch["id"]
    rows = "unnest(%(item)s::bigint[], %(supplier)s::bigint[], %(turn)s::int[], %(propensity)s::real[])"
    await connection.execute(
        f"""WITH drawn AS (SELECT * FROM {rows} AS d(item, supplier, turn, propensity)),
           told AS (
             INSERT INTO routing (workspace_id, project_id, batch_id, item_id, turn, supplier_id, propensity)
             SELECT %(workspace_id)s, %(project_id)s, %(batch)s, item, turn, supplier, propensity FROM drawn)
           INSERT INTO seat (item_id, supplier_id, workspace_id, project_id, batch_id, wanted, routed_at,
                             requeued)
           SELECT item, supplier, %(workspace_id)s, %(project_id)s, %(batch)s, count(*), now(), true
             FROM drawn GROUP BY item, supplier ORDER BY item, supplier
           ON CONFLICT (item_id, supplier_id) DO UPDATE
              SET wanted = seat.wanted + excluded.wanted, routed_at = now(), requeued = true""",
        columns,
    )


async def close_places(connection: Connection, places: list[tuple[int, int, int]]) -> None:
    """places: (item, supplier, how many) that nobody has taken. Their draws, the latest of their
    kind, are struck out.
    """
    items, suppliers, many = zip(*places, strict=True)
    await connection.execute(
        """WITH closed AS (
             SELECT * FROM unnest(%(items)s::bigint[], %(suppliers)s::bigint[], %(many)s::int[])
                        AS c(item, supplier, many)),
           struck AS (
             UPDATE routing SET struck_at = now() FROM (
               SELECT r.id, c.many,
                      row_number() OVER (PARTITION BY r.item_id, r.supplier_id ORDER BY r.id DESC) AS nth
                 FROM closed c JOIN routing r ON r.item_id = c.item AND r.supplier_id = c.supplier
                  AND r.struck_at IS NULL) last
              WHERE last.id = routing.id AND last.nth <= last.many)
           UPDATE seat SET wanted = wanted - many FROM closed
            WHERE seat.item_id = closed.item AND seat.supplier_id = closed.supplier""",
        {"items": [*items], "suppliers": [*suppliers], "many": [*many]},
    )


async def decided(connection: Connection, items: Iterable[int]) -> None:
    await connection.execute(
        "UPDATE seat SET look = false WHERE item_id = ANY(%(items)s) AND look", {"items": [*items]}
    )


async def waiting(connection: Connection, limit: int) -> list[Row]:
    """Places of routed batches that nobody took in time."""
    return await fetch_all(
        connection,
        f"""SELECT s.item_id, s.supplier_id, s.project_id, s.wanted - s.live - s.done AS many
             FROM seat s JOIN batch b ON b.id = s.batch_id JOIN project p ON p.id = b.project_id
            WHERE {ROUTED} AND b.status = 'running' AND p.status = 'running'
              AND s.routed_at < now() - make_interval(secs => 60 * (b.split->>'wait_minutes')::float)
              AND s.live + s.done < s.wanted
            ORDER BY s.item_id, s.supplier_id LIMIT %(limit)s FOR NO KEY UPDATE OF s SKIP LOCKED""",
        {"limit": limit},
    )


# What is thought of the answers that each draw led to: the nth draw of an item and supplier
# goes with the nth answer.
ANSWERS = f"""
WITH drawn AS (
  SELECT batch_id, item_id, supplier_id, turn, propensity,
         row_number() OVER (PARTITION BY item_id, supplier_id ORDER BY id) AS nth
    FROM routing WHERE project_id = %(project)s AND struck_at IS NULL),
answered AS (
  SELECT t.item_id, t.supplier_id, t.worker_id,
         row_number() OVER (PARTITION BY t.item_id, t.supplier_id ORDER BY t.leased_at, t.id) AS nth
    FROM task t JOIN batch b ON b.id = t.batch_id
   WHERE t.project_id = %(project)s AND t.status = 'submitted' AND t.seat_supplier <> 0
     AND {ROUTED})
SELECT d.batch_id, d.supplier_id, d.turn, d.propensity, exp(e.log_posterior[l.code + 1])::float8 AS is_right
  FROM drawn d JOIN answered a USING (item_id, supplier_id, nth)
  JOIN label l ON l.item_id = d.item_id AND l.worker_id = a.worker_id AND l.variable_id = %(variable)s
  JOIN estimate e ON e.item_id = d.item_id AND e.variable_id = l.variable_id"""


async def answers(connection: Connection, project: int, variable: int) -> list[Row]:
    return await fetch_all(connection, ANSWERS, {"project": project, "variable": variable})


async def least_answers(connection: Connection, project: int) -> dict[int, int]:
    """How many answers every item of a routed batch gets, by batch."""
    rows = await fetch_all(
        connection,
        f"""SELECT b.id, coalesce((b.split->>'redundancy')::int, (p.policy->>'redundancy')::int) AS least
             FROM batch b JOIN project p ON p.id = b.project_id
            WHERE b.project_id = %(project)s AND {ROUTED}""",
        {"project": project},
    )
    return {row["id"]: row["least"] for row in rows}


async def by_supplier(connection: Connection, project: int) -> list[Row]:
    """Draws and prices by supplier of the project's routed batches."""
    return await fetch_all(
        connection,
        f"""SELECT s.id, s.name, c.price_micros / 1e6::float8 AS price, c.currency,
                  count(r.id)::int AS asked, avg(r.propensity)::float8 AS propensity,
                  (SELECT coalesce(sum(done), 0)::int FROM seat q JOIN batch b ON b.id = q.batch_id
                    WHERE q.project_id = c.project_id AND q.supplier_id = s.id
                      AND {ROUTED}) AS answered
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             JOIN routing r ON r.project_id = c.project_id AND r.supplier_id = s.id AND r.struck_at IS NULL
            WHERE c.project_id = %(project)s GROUP BY s.id, c.id ORDER BY s.id""",
        {"project": project},
    )
