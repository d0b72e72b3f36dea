"""The table delivery, and what it moves in the tables charge and contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import datetime

DELIVERY: LiteralString = """
SELECT d.id, d.number, d.project_id, p.name AS project, d.supplier_id, s.name AS supplier, d.contract_id,
       d.status, d.annotations, d.micros / 1e6::float8 AS amount, d.currency, d.note, d.plan, d.inspection,
       d.counts, cardinality(d.drawn) AS sample, d.opened, d.inspected, d.defects, d.attempt, d.handed_in_at,
       d.decide_until, d.decided_at, d.rule, d.reason, d.rework_until, d.refusing IS NOT NULL AS is_settling,
       d.workspace_id
  FROM delivery d JOIN project p ON p.id = d.project_id JOIN supplier s ON s.id = d.supplier_id"""


async def delivery(connection: Connection, delivery_id: int, *, lock: bool = False) -> Row | None:
    return await fetch_one(
        connection,
        DELIVERY + " WHERE d.id = %(id)s" + (" FOR NO KEY UPDATE OF d" if lock else ""),
        {"id": delivery_id},
    )


async def deliveries(connection: Connection, wanted: dict[str, Any], limit: int) -> list[Row]:
    """The newest first. wanted: project or supplier (or None), status (or None), before (0: none)."""
    return await fetch_all(
        connection,
        DELIVERY
        + """ WHERE (%(project)s::bigint IS NULL OR d.project_id = %(project)s)
                AND (%(supplier)s::bigint IS NULL OR d.supplier_id = %(supplier)s)
                AND (%(status)s::text IS NULL OR d.status = %(status)s)
                AND (%(before)s = 0 OR d.id < %(before)s)
              ORDER BY d.id DESC LIMIT %(limit)s""",
        {**wanted, "limit": limit},
    )


# Held until the transaction ends, with the project's time to undo.
CONTRACT: LiteralString = """
SELECT c.id, c.workspace_id, c.project_id, c.supplier_id, c.terms, c.currency, c.switching,
       60 * (p.policy->>'undo_minutes')::float8 AS undo_seconds,
       (SELECT coalesce(max(number), 0) + 1 FROM delivery WHERE contract_id = c.id) AS next_number
  FROM contract c JOIN project p ON p.id = c.project_id
 WHERE {which} FOR NO KEY UPDATE OF c"""


async def hold_contract(connection: Connection, project: int, supplier: int) -> Row | None:
    """A supplier's contract for a project."""
    which: LiteralString = "c.project_id = %(project)s AND c.supplier_id = %(supplier)s"
    values = {"project": project, "supplier": supplier}
    return await fetch_one(connection, CONTRACT.format(which=which), values)


async def add_delivery(connection: Connection, contract: Row, note: str | None, actor: str) -> int:
    return int(
        await fetch_value(
            connection,
            """INSERT INTO delivery (workspace_id, project_id, supplier_id, contract_id, number, annotations,
                                     micros, currency, note, handed_in_by)
               VALUES (%(workspace_id)s, %(project_id)s, %(supplier_id)s, %(id)s, %(next_number)s, 0, 0,
                       %(currency)s, %(note)s, %(actor)s) RETURNING id""",
            {**contract, "note": note, "actor": actor},
        )
    )


async def hand_in(
    connection: Connection,
    contract: Row,
    delivery_id: int,
    batch: int | None,
    only: list[int] | None,
) -> Row:
    """Put what may be handed in into a delivery, or `only` some annotations, whose time to undo
    then ends: how many, their money, and how often any of it was handed in before.
    """
    row = await fetch_one(
        connection,
        """WITH put AS (
             UPDATE charge c SET delivery_id = %(delivery)s
              WHERE c.contract_id = %(contract)s AND c.account = 'accrued' AND c.delivery_id IS NULL
                AND CASE WHEN %(only)s::bigint[] IS NULL
                         THEN c.created_at < now() - make_interval(secs => %(undo)s)
                         ELSE c.annotation_id = ANY(%(only)s::bigint[]) END
                AND (%(batch)s::bigint IS NULL OR EXISTS (
                      SELECT FROM annotation a JOIN item i ON i.id = a.item_id
                       WHERE a.id = c.annotation_id AND i.batch_id = %(batch)s))
             RETURNING c.micros, c.reworks),
           told AS (SELECT count(*) AS annotations, coalesce(sum(micros), 0)::bigint AS micros,
                           coalesce(max(reworks), 0)::int AS reworks FROM put)
           UPDATE delivery d SET annotations = told.annotations, micros = told.micros,
                  attempt = told.reworks + 1, counts = told.reworks = 0
             FROM told WHERE d.id = %(delivery)s
           RETURNING d.id, d.annotations, d.micros, d.attempt, d.counts""",
        {
            "delivery": delivery_id,
            "contract": contract["id"],
            "undo": contract["undo_seconds"],
            "batch": batch,
            "only": only,
        },
    )
    assert row is not None
    return row


async def workers_named(connection: Connection, supplier: int, names: list[str]) -> dict[str, Row]:
    """A supplier's workers of these names who have not left."""
    rows = await fetch_all(
        connection,
        """SELECT id, supplier_id, name FROM worker
            WHERE supplier_id = %(supplier)s AND name = ANY(%(names)s) AND status <> 'left'""",
        {"supplier": supplier, "names": list(set(names))},
    )
    return {row["name"]: row for row in rows}


async def items_named(
    connection: Connection, project: int, supplier: int, names: list[str]
) -> dict[str, Any]:
    """The payloads, by their external ids, of items that the supplier may be asked about: others'
    share of a split batch is as unknown to it as what there is not.
    """
    rows = await fetch_all(
        connection,
        """SELECT i.external_id, i.payload FROM item i JOIN batch b ON b.id = i.batch_id
            WHERE i.project_id = %(project)s AND i.external_id = ANY(%(names)s)
              AND (EXISTS (SELECT FROM gold WHERE item_id = i.id) OR EXISTS (
                    SELECT FROM seat s WHERE s.item_id = i.id
                       AND s.supplier_id = CASE WHEN b.split IS NULL THEN 0 ELSE %(supplier)s END))""",
        {"project": project, "supplier": supplier, "names": list(set(names))},
    )
    return {row["external_id"]: row["payload"] for row in rows}


async def names_of_items(connection: Connection, items: list[int]) -> dict[int, str]:
    rows = await fetch_all(
        connection,
        "SELECT id, external_id FROM item WHERE id = ANY(%(ids)s)",
        {"ids": items},
    )
    return {row["id"]: row["external_id"] for row in rows}


async def population(connection: Connection, delivery_id: int) -> list[Row]:
    """The answers of a delivery that may be inspected, in the order given: gold is judged already."""
    return await fetch_all(
        connection,
        """SELECT c.annotation_id, c.worker_id, c.created_at
             FROM charge c JOIN annotation a ON a.id = c.annotation_id JOIN task t ON t.id = a.task_id
            WHERE c.delivery_id = %(id)s AND t.seat_supplier IS NOT NULL ORDER BY c.annotation_id""",
        {"id": delivery_id},
    )


async def keep_plan(
    connection: Connection,
    delivery_id: int,
    plan: dict[str, Any],
    inspection: str,
    drawn: list[int],
    decide_until: datetime | None,
) -> None:
    await connection.execute(
        """UPDATE delivery SET plan = %s, inspection = %s, drawn = %s, decide_until = %s WHERE id = %s""",
        (Jsonb(plan), inspection, drawn, decide_until, delivery_id),
    )


async def being_inspected(connection: Connection) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT id, workspace_id FROM delivery WHERE status = 'inspecting' ORDER BY id",
        {},
    )


# What was found of the drawn answers, in the order drawn, as far as they were put up for review.
# A refusal that was overturned was right; one that fell away counts as its money says.
FOUND: LiteralString = """
SELECT x.place::int AS place, c.worker_id, r.decided_at,
       CASE WHEN r.status IN ('open', 'leased') THEN NULL
            WHEN r.status = 'accepted' OR r.appeal_result = 'overturned' THEN false
            WHEN r.status IN ('mended', 'refused') THEN true
            ELSE c.account = 'refused' END AS wrong
  FROM delivery d CROSS JOIN LATERAL unnest(d.drawn[1:d.opened]) WITH ORDINALITY x(annotation_id, place)
  JOIN charge c ON c.annotation_id = x.annotation_id
  LEFT JOIN review r ON r.annotation_id = x.annotation_id
 WHERE d.id = %(id)s ORDER BY x.place"""


async def found(connection: Connection, delivery_id: int) -> list[Row]:
    return await fetch_all(connection, FOUND, {"id": delivery_id})


async def open_reviews(connection: Connection, delivery_id: int, opened: int) -> None:
    """Put the drawn answers up to this place up for review; those reviewed already stay so."""
    await connection.execute(
        """WITH next AS (
             SELECT x.annotation_id, x.place
               FROM delivery d CROSS JOIN LATERAL unnest(d.drawn) WITH ORDINALITY x(annotation_id, place)
              WHERE d.id = %(id)s AND x.place > d.opened AND x.place <= %(opened)s),
           put AS (
             INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                                 worker_id, reason, delivery_id)
             SELECT a.workspace_id, a.project_id, a.id, a.task_id, a.item_id, a.supplier_id, a.worker_id,
                    'inspection', %(id)s
               FROM next JOIN annotation a ON a.id = next.annotation_id ORDER BY next.place
             ON CONFLICT (annotation_id) DO UPDATE
                SET delivery_id = excluded.delivery_id,
                    status = CASE WHEN review.status = 'void' THEN 'open' ELSE review.status END)
           UPDATE delivery SET opened = %(opened)s WHERE id = %(id)s""",
        {"id": delivery_id, "opened": opened},
    )


# Of a decision that needs no reason: nothing was inspected, nothing is refused.
PLAIN = {
    "inspected": 0,
    "defects": 0,
    "decider": None,
    "rule": None,
    "reason": None,
    "rework_days": None,
    "refusing": None,
}


async def keep_decision(connection: Connection, delivery_id: int, values: dict[str, Any]) -> None:
    """values: status and actor, and what differs from `PLAIN`."""
    await connection.execute(
        """UPDATE delivery SET status = %(status)s, inspected = %(inspected)s, defects = %(defects)s,
                  decided_by = %(actor)s, decider_id = %(decider)s, decided_at = now(), rule = %(rule)s, reason = %(reason)s,
                  rework_until = now() + %(rework_days)s * interval '1 day', refusing = %(refusing)s
            WHERE id = %(id)s""",
        {**PLAIN, **values, "id": delivery_id},
    )


async def accept(
    connection: Connection,
    delivery_id: int,
    actor: str,
    *,
    but: list[int] | None = None,
    only_inspected: bool = False,
) -> int:
    """Accept what a delivery holds and was not refused, but for the answers of some workers, or
    `only_inspected` answers; returns its money in micros. What was inspected and found right is
    accepted whoever gave it.
    """
    return int(
        await fetch_value(
            connection,
            """WITH accepted AS (
                 UPDATE charge c SET account = 'accepted', moved_by = %(actor)s
                  WHERE c.delivery_id = %(id)s AND c.account = 'accrued'
                    AND (NOT %(only_inspected)s AND NOT c.worker_id = ANY(%(but)s) OR EXISTS (
                          SELECT FROM review r WHERE r.annotation_id = c.annotation_id
                             AND r.status IN ('accepted', 'mended')))
                 RETURNING c.micros)
               SELECT coalesce(sum(micros), 0)::bigint FROM accepted""",
            {"id": delivery_id, "actor": actor, "but": but or [], "only_inspected": only_inspected},
        )
    )


async def give_back(connection: Connection, delivery_id: int, *, rework: bool) -> None:
    """What is not accepted or refused is not handed in any more."""
    await connection.execute(
        """UPDATE charge SET delivery_id = NULL, reworks = reworks + %s
            WHERE delivery_id = %s AND account = 'accrued'""",
        (int(rework), delivery_id),
    )


async def void_reviews(connection: Connection, delivery_id: int) -> None:
    """Reviews that nobody needs any more."""
    await connection.execute(
        """UPDATE review SET status = 'void', reviewer_id = NULL, leased_until = NULL
            WHERE delivery_id = %s AND reason = 'inspection' AND status IN ('open', 'leased')""",
        (delivery_id,),
    )


async def add_adjustment(
    connection: Connection, delivery_id: int, kind: str, micros: int, actor: str
) -> None:
    """A bonus or (negative) penalty, accepted at once, within what the caps leave."""
    await connection.execute(
        """INSERT INTO charge (workspace_id, project_id, supplier_id, contract_id, kind, micros, currency,
                               account, delivery_id, moved_by)
           SELECT workspace_id, project_id, supplier_id, contract_id, %(kind)s, %(micros)s, currency,
                  'accepted', id, %(actor)s FROM delivery WHERE id = %(id)s""",
        {"id": delivery_id, "kind": kind, "micros": micros, "actor": actor},
    )


async def keep_switching(connection: Connection, contract: int, state: dict[str, Any]) -> None:
    await connection.execute(
        "UPDATE contract SET switching = %s WHERE id = %s", (Jsonb(state), contract)
    )


async def contract_of(connection: Connection, contract: int) -> Row:
    """A delivery's contract."""
    row = await fetch_one(connection, CONTRACT.format(which="c.id = %(id)s"), {"id": contract})
    assert row is not None
    return row


async def of_workers(connection: Connection, delivery_id: int) -> list[Row]:
    """The workers of a delivery: how many answers, how many inspected and wrong."""
    return await fetch_all(
        connection,
        f"""WITH found AS ({FOUND})
            SELECT c.worker_id, w.name AS worker, count(*)::int AS annotations,
                   coalesce(max(f.inspected), 0)::int AS inspected, coalesce(max(f.defects), 0)::int AS defects
              FROM charge c JOIN worker w ON w.id = c.worker_id
              LEFT JOIN (SELECT worker_id, count(wrong) AS inspected, count(*) FILTER (WHERE wrong) AS defects
                           FROM found GROUP BY worker_id) f ON f.worker_id = c.worker_id
             WHERE c.delivery_id = %(id)s AND c.kind = 'annotation'
             GROUP BY c.worker_id, w.name ORDER BY defects DESC, annotations DESC, w.name LIMIT 1000""",
        {"id": delivery_id},
    )


async def money(connection: Connection, delivery_id: int) -> list[Row]:
    """Where the delivery's money is, by account."""
    return await fetch_all(
        connection,
        """SELECT account, count(*)::int AS charges, sum(micros) / 1e6::float8 AS amount FROM charge
            WHERE delivery_id = %(id)s GROUP BY account ORDER BY account""",
        {"id": delivery_id},
    )


async def bonus(connection: Connection, delivery_id: int) -> float:
    return float(
        await fetch_value(
            connection,
            """SELECT coalesce(sum(micros), 0) / 1e6::float8 FROM charge
                WHERE delivery_id = %(id)s AND kind <> 'annotation'""",
            {"id": delivery_id},
        )
    )


async def to_deliver(connection: Connection, supplier: int) -> list[Row]:
    """What a supplier could hand in now, by contract."""
    return await fetch_all(
        connection,
        """SELECT k.project_id, p.name AS project, k.currency, k.terms, k.switching,
                  count(*) FILTER (WHERE c.is_ready)::int AS annotations,
                  count(*) FILTER (WHERE NOT c.is_ready)::int AS waiting,
                  coalesce(sum(c.micros) FILTER (WHERE c.is_ready), 0) / 1e6::float8 AS amount,
                  (SELECT max(rework_until) FROM delivery d
                    WHERE d.contract_id = k.id AND d.status = 'rework' AND d.id = (
                          SELECT max(id) FROM delivery WHERE contract_id = k.id)) AS rework_until
             FROM contract k JOIN project p ON p.id = k.project_id
             CROSS JOIN LATERAL (
               SELECT micros, created_at < now() - make_interval(secs => 60 * (p.policy->>'undo_minutes')::float8)
                        AS is_ready
                 FROM charge WHERE contract_id = k.id AND account = 'accrued' AND delivery_id IS NULL) c
            WHERE k.supplier_id = %(supplier)s
            GROUP BY k.id, p.id ORDER BY p.name""",
        {"supplier": supplier},
    )


async def withdraw(connection: Connection, delivery_id: int, actor: str) -> None:
    await connection.execute(
        """UPDATE delivery SET status = 'withdrawn', decided_by = %s, decided_at = now() WHERE id = %s""",
        (actor, delivery_id),
    )
