"""What suppliers are told, from the tables contract, standing, review, annotation, task and the
function pay_by_day. All of it under row-level security: what a supplier's manager must not see
does not come, whatever is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import date

MOST_RULES = 20
MOST_WORKERS = 1000


async def today(connection: Connection, zone: str) -> date:
    found: date = await fetch_value(
        connection, "SELECT (now() AT TIME ZONE %(zone)s)::date", {"zone": zone}
    )
    return found


# How far it is ----------------------------------------------------------------------------

CONTRACTS = """
SELECT c.id, c.project_id, c.supplier_id, c.status, c.price_micros / 1e6::float8 AS price, c.currency,
       c.capacity, c.share, c.review_rate, c.created_at, p.name AS project, p.status AS project_status,
       p.due_at, greatest(c.capacity - c.taken, 0) AS capacity_left,
       coalesce(t.answers, 0) AS answers, coalesce(t.workers, 0) AS workers,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'status', b.status,
                                                     'due_at', b.due_at)
                                  ORDER BY b.priority DESC, b.due_at NULLS LAST, b.id), '[]')
          FROM (SELECT * FROM batch WHERE project_id = c.project_id AND status IN ('running', 'paused')
                   AND kind <> 'qualification'
                   -- A batch split among others is none of theirs.
                   AND (split IS NULL OR split->'suppliers' @> to_jsonb(c.supplier_id))
                 ORDER BY priority DESC, due_at NULLS LAST, id LIMIT 20) b) AS batches
  FROM contract c JOIN project p ON p.id = c.project_id
  LEFT JOIN LATERAL (
    SELECT sum(submitted)::bigint AS answers, count(*) FILTER (WHERE submitted > 0) AS workers
      FROM standing WHERE supplier_id = c.supplier_id AND project_id = c.project_id) t ON true
 WHERE c.supplier_id = %(supplier)s AND (%(before)s = 0 OR c.id < %(before)s)
 ORDER BY c.id DESC LIMIT %(limit)s"""


async def contracts(connection: Connection, supplier: int, before: int, limit: int) -> list[Row]:
    """A supplier's contracts with their projects, the newest first."""
    return await fetch_all(
        connection, CONTRACTS, {"supplier": supplier, "before": before, "limit": limit}
    )


async def counts(connection: Connection, supplier: int) -> Row:
    """Projects under way, workers there are, answers that count."""
    row = await fetch_one(
        connection,
        """SELECT (SELECT count(*) FROM contract c JOIN project p ON p.id = c.project_id
                    WHERE c.supplier_id = %(supplier)s AND c.status = 'active'
                      AND p.status IN ('running', 'paused')) AS projects,
                  (SELECT count(*) FROM worker
                    WHERE supplier_id = %(supplier)s AND status = 'active') AS workers,
                  (SELECT coalesce(sum(submitted), 0)::bigint FROM standing
                    WHERE supplier_id = %(supplier)s) AS answers""",
        {"supplier": supplier},
    )
    assert row is not None
    return row


async def day_by_project(connection: Connection, supplier: int, day: date, zone: str) -> list[Row]:
    """Answers of a day, and who gave any, by project; in all where project_id is null."""
    return await fetch_all(
        connection,
        """SELECT project_id, coalesce(sum(answers), 0)::bigint AS answers_today,
                  count(DISTINCT worker_id) AS workers_today
             FROM pay_by_day(%(day)s, %(day)s, %(zone)s)
            WHERE supplier_id = %(supplier)s
              AND worker_id IN (SELECT id FROM worker WHERE supplier_id = %(supplier)s)
            GROUP BY GROUPING SETS ((project_id), ())""",
        {"supplier": supplier, "day": day, "zone": zone},
    )


async def waiting(connection: Connection, supplier: int) -> list[Row]:
    """Reviews to answer and appeals to be decided, by project; in all where project_id is null."""
    return await fetch_all(
        connection,
        """SELECT project_id, sum(refused)::int AS refused, sum(mended)::int AS mended,
                  sum(appeals)::int AS appeals
             FROM (SELECT project_id, (status = 'refused')::int AS refused,
                          (status = 'mended')::int AS mended, 0 AS appeals
                     FROM review
                    WHERE supplier_id = %(supplier)s AND decided_at > now() - interval '30 days'
                      AND status IN ('refused', 'mended') AND appeal IS NULL
                    UNION ALL
                   SELECT project_id, 0, 0, 1 FROM review
                    WHERE supplier_id = %(supplier)s AND appeal IS NOT NULL AND appeal_result IS NULL) r
            GROUP BY GROUPING SETS ((project_id), ())""",
        {"supplier": supplier},
    )


# What reviews say -------------------------------------------------------------------------

# What was drawn by chance only: what was looked at because it was in doubt would not measure.
LOOKED: LiteralString = """
WITH looked AS (
  SELECT project_id, item_id, worker_id, rule,
         CASE WHEN appeal_result = 'overturned' THEN 'accepted' ELSE status END AS outcome
    FROM review
   WHERE supplier_id = %(supplier)s AND decided_at IS NOT NULL AND reason IN ('sample', 'inspection')"""
OF_PROJECT: LiteralString = " AND project_id = %(project)s"
BY_ITEM: LiteralString = """),
items AS (
  SELECT project_id, item_id, count(*)::int AS given,
         count(*) FILTER (WHERE outcome = 'accepted')::int AS accepted,
         count(*) FILTER (WHERE outcome = 'mended')::int AS mended,
         count(*) FILTER (WHERE outcome = 'refused')::int AS refused
    FROM looked GROUP BY project_id, item_id)"""


def _looked(project: int | None) -> LiteralString:
    return LOOKED + ("" if project is None else OF_PROJECT) + BY_ITEM


async def reviewed(connection: Connection, supplier: int, project: int | None) -> list[Row]:
    """How many items of a project had so many answers looked at, with such outcomes."""
    return await fetch_all(
        connection,
        _looked(project)
        + """
SELECT project_id, given, accepted, mended, refused, count(*)::int AS items FROM items
 GROUP BY project_id, given, accepted, mended, refused""",
        {"supplier": supplier, "project": project},
    )


async def rules_broken(connection: Connection, supplier: int, project: int | None) -> list[Row]:
    """The same of the rules that were named most: how many items had so many answers that
    broke one.
    """
    return await fetch_all(
        connection,
        _looked(project)
        + """,
broken AS (
  SELECT trim(rule) AS rule, project_id, item_id, count(*)::int AS broken,
         count(*) FILTER (WHERE outcome = 'refused')::int AS refused,
         count(*) FILTER (WHERE outcome = 'mended')::int AS mended
    FROM looked WHERE outcome <> 'accepted' AND trim(rule) <> ''
   GROUP BY 1, 2, 3),
most AS (SELECT rule, sum(broken) AS times FROM broken GROUP BY rule
          ORDER BY times DESC, rule LIMIT %(most)s)
SELECT rule, i.given, b.broken, count(*)::int AS items, sum(b.refused)::int AS refused,
       sum(b.mended)::int AS mended
  FROM most JOIN broken b USING (rule) JOIN items i USING (project_id, item_id)
 GROUP BY times, rule, i.given, b.broken ORDER BY times DESC, rule""",
        {"supplier": supplier, "project": project, "most": MOST_RULES},
    )


async def reviewed_workers(connection: Connection, supplier: int, project: int | None) -> list[Row]:
    return await fetch_all(
        connection,
        _looked(project)
        + """
SELECT * FROM (
  SELECT w.id, w.name, count(*)::int AS n, count(*) FILTER (WHERE outcome = 'mended')::int AS mended,
         count(*) FILTER (WHERE outcome = 'refused')::int AS refused
    FROM looked JOIN worker w ON w.id = looked.worker_id
   GROUP BY w.id ORDER BY n DESC, w.id LIMIT %(most)s) w ORDER BY name""",
        {"supplier": supplier, "project": project, "most": MOST_WORKERS},
    )


CHANGES: LiteralString = """
SELECT r.id, r.project_id, p.name AS project, r.item_id, r.annotation_id, r.worker_id, w.name AS worker,
       a.form_id, r.status, r.rule, r.comment, a.created_at AS answered_at, r.decided_at, i.payload,
       a.answers, r.mended_id, r.appeal, r.appealed_at, r.appeal_result, r.appeal_comment,
       r.appeal_decided_at
  FROM review r JOIN annotation a ON a.id = r.annotation_id JOIN item i ON i.id = r.item_id
  JOIN worker w ON w.id = r.worker_id JOIN project p ON p.id = r.project_id
 WHERE r.supplier_id = %(supplier)s AND r.decided_at IS NOT NULL
   AND r.status IN ('mended', 'refused')"""
CHANGE_FILTERS: dict[str, LiteralString] = {
    "project": "r.project_id = %(project)s",
    "worker": "r.worker_id = %(worker)s",
    "status": "r.status = %(status)s",
    "rule": "trim(r.rule) = %(rule)s",
    # The last of the page before: it is decided once, so it stays where it was.
    "before": "(r.decided_at, r.id) < (SELECT decided_at, id FROM review WHERE id = %(before)s)",
}
APPEAL_FILTERS: dict[str, LiteralString] = {
    "none": "r.appeal IS NULL",
    "open": "r.appeal IS NOT NULL AND r.appeal_result IS NULL",
    "upheld": "r.appeal_result = 'upheld'",
    "overturned": "r.appeal_result = 'overturned'",
}


async def changes(
    connection: Connection, supplier: int, wanted: dict[str, Any], limit: int
) -> list[Row]:
    """The reviews that changed a supplier's answers, the latest first, by what is in `wanted`
    (CHANGE_FILTERS and `appeal`).
    """
    given = {name: value for name, value in wanted.items() if value}
    conditions = [CHANGE_FILTERS[name] for name in CHANGE_FILTERS if name in given]
    if appeal := given.get("appeal"):
        conditions.append(APPEAL_FILTERS[appeal])
    query = " AND ".join([CHANGES, *conditions])
    return await fetch_all(
        connection,
        query + " ORDER BY r.decided_at DESC, r.id DESC LIMIT %(limit)s",
        {**given, "supplier": supplier, "limit": limit},
    )


async def answers_of(connection: Connection, annotations: list[int]) -> dict[int, Any]:
    """What some annotations say. As the engine: a reviewer's is no supplier's."""
    rows = await fetch_all(
        connection,
        "SELECT id, answers FROM annotation WHERE id = ANY(%(ids)s)",
        {"ids": annotations},
    )
    return {row["id"]: row["answers"] for row in rows}


# People, time and pay -----------------------------------------------------------------------


async def loads(
    connection: Connection, supplier: int, day: date, zone: str, after: int, limit: int
) -> list[Row]:
    """What each worker holds and has done, today and in the week that ends with `day`."""
    return await fetch_all(
        connection,
        """WITH listed AS MATERIALIZED (
             SELECT id FROM worker WHERE supplier_id = %(supplier)s AND id > %(after)s
              ORDER BY id LIMIT %(limit)s),
           week AS (
             SELECT worker_id, sum(answers)::bigint AS answers_this_week,
                    coalesce(sum(answers) FILTER (WHERE day = %(day)s), 0)::bigint AS answers_today
               FROM pay_by_day(%(day)s::date - 6, %(day)s, %(zone)s)
              WHERE supplier_id = %(supplier)s AND worker_id IN (SELECT id FROM listed)
              GROUP BY worker_id)
           SELECT listed.id, coalesce(week.answers_this_week, 0) AS answers_this_week,
                  coalesce(week.answers_today, 0) AS answers_today,
                  (SELECT count(*)::int FROM task
                    WHERE worker_id = listed.id AND status = 'leased') AS held,
                  (SELECT coalesce(sum(submitted), 0)::bigint FROM standing
                    WHERE worker_id = listed.id) AS answers,
                  (SELECT max(created_at) FROM annotation WHERE worker_id = listed.id) AS last_answer_at
             FROM listed LEFT JOIN week ON week.worker_id = listed.id ORDER BY listed.id""",
        {"supplier": supplier, "day": day, "zone": zone, "after": after, "limit": limit},
    )


async def totals(connection: Connection, after: int, limit: int) -> list[Row]:
    """Each supplier's projects under way, workers there are, and answers that count."""
    return await fetch_all(
        connection,
        """SELECT s.id,
                  (SELECT count(*) FROM contract c JOIN project p ON p.id = c.project_id
                    WHERE c.supplier_id = s.id AND c.status = 'active'
                      AND p.status IN ('running', 'paused')) AS projects,
                  (SELECT count(*) FROM worker WHERE supplier_id = s.id AND status = 'active') AS workers,
                  (SELECT coalesce(sum(submitted), 0)::bigint FROM standing
                    WHERE supplier_id = s.id) AS answers
             FROM supplier s WHERE s.id > %(after)s ORDER BY s.id LIMIT %(limit)s""",
        {"after": after, "limit": limit},
    )


async def money(
    connection: Connection, suppliers: list[int], first: date, last: date, zone: str
) -> list[Row]:
    """What suppliers earned in some days, by currency."""
    return await fetch_all(
        connection,
        """SELECT supplier_id, currency, sum(answers)::bigint AS answers,
                  sum(pay_micros) / 1e6::float8 AS pay
             FROM pay_by_day(%(first)s, %(last)s, %(zone)s)
            WHERE supplier_id = ANY(%(suppliers)s) AND currency IS NOT NULL
              AND worker_id IN (SELECT id FROM worker WHERE supplier_id = ANY(%(suppliers)s))
            GROUP BY supplier_id, currency ORDER BY supplier_id, pay DESC""",
        {"suppliers": suppliers, "first": first, "last": last, "zone": zone},
    )


# By what a statement may be told apart: what is grouped by, what is shown, and the order.
PARTS: dict[str, tuple[LiteralString, LiteralString, LiteralString]] = {
    "day": ("t.day", "t.day", "t.day"),
    "worker": ("w.id", "w.id AS worker_id, w.name AS worker", "w.name"),
    "project": ("p.id", "p.id AS project_id, p.name AS project", "p.name"),
}
ALL_ADDED_UP: dict[str, LiteralString] = {
    "day": "NULL::date AS day",
    "worker": "NULL::bigint AS worker_id, NULL AS worker",
    "project": "NULL::bigint AS project_id, NULL AS project",
}


async def statement(
    connection: Connection, supplier: int, by: set[str], values: dict[str, Any]
) -> list[Row]:
    """Time and pay by some of `PARTS`, and by currency. values: first, last, zone, limit, offset."""
    shown = [PARTS[name][1] if name in by else ALL_ADDED_UP[name] for name in PARTS]
    groups = [PARTS[name][0] for name in PARTS if name in by]
    order = [PARTS[name][2] for name in PARTS if name in by]
    query: LiteralString = f"""
        SELECT {", ".join(shown)}, t.currency, sum(t.answers)::bigint AS answers,
               sum(t.mended)::bigint AS mended, sum(t.refused)::bigint AS refused,
               sum(t.seconds) AS seconds, sum(t.pay_micros) / 1e6::float8 AS pay
          FROM pay_by_day(%(first)s, %(last)s, %(zone)s) t
          JOIN worker w ON w.id = t.worker_id JOIN project p ON p.id = t.project_id
         WHERE t.supplier_id = %(supplier)s
           AND t.worker_id IN (SELECT id FROM worker WHERE supplier_id = %(supplier)s)
         GROUP BY {", ".join([*groups, "t.currency"])}
         ORDER BY {", ".join([*order, *groups, "t.currency"])}
         LIMIT %(limit)s OFFSET %(offset)s"""
    return await fetch_all(connection, query, {**values, "supplier": supplier})
