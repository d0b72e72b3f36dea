"""Known answers as they fare: of the tables gold, task, standing, estimate, adjudication."""

from __future__ import annotations

from typing import Any

from mihak.store import Connection, Row, fetch_all, fetch_one

# Who is good, and what it takes to doubt a known answer.
GOOD_SCORE = 0.7
GOOD_ANSWERS = 5
LEAST_GOOD_WORKERS = 3
FULLY = 0.999  # an agreement of 1, as it comes out of sums of floats

# From here an estimate is sure enough to be proposed as known.
SURE = 0.95
SURE_LABELS = 3
LOOKED_AT_ONCE = 5_000
OTHERWISE_TOLD = 3

# A worker's record is that without the item itself: it must not testify for itself.
TALLY = """
SELECT count(*)::int AS answered, count(*) FILTER (WHERE score > %(fully)s)::int AS "right",
       avg(score)::float8 AS score, count(*) FILTER (WHERE is_good)::int AS good_workers,
       count(*) FILTER (WHERE is_good AND score < 0.5)::int AS good_against
  FROM (SELECT t.gold_score AS score,
               s.gold_answered > %(good_answers)s
               AND (s.gold_score - t.gold_score) / nullif(s.gold_answered - 1, 0) >= %(good_score)s
                 AS is_good
          FROM task t JOIN standing s ON s.worker_id = t.worker_id AND s.project_id = t.project_id
         WHERE t.item_id = g.item_id AND t.status = 'submitted' AND t.gold_score IS NOT NULL
           AND t.ended_at >= g.changed_at) answered"""

OTHERWISE = """
SELECT coalesce(jsonb_agg(jsonb_build_object('answers', said, 'count', many) ORDER BY many DESC), '[]')
  FROM (SELECT (SELECT coalesce(jsonb_object_agg(k, a.answers -> k), '{}')
                  FROM jsonb_object_keys(p.answers) k WHERE a.answers ? k) AS said, count(*) AS many
          FROM task t JOIN annotation a ON a.id = t.annotation_id
         WHERE t.item_id = p.id AND t.status = 'submitted' AND t.gold_score <= %(fully)s
           AND t.ended_at >= p.changed_at
         GROUP BY 1 ORDER BY 2 DESC LIMIT %(told)s) others"""


async def gold(
    connection: Connection, project: int, only: str | None, after: int, limit: int
) -> list[Row]:
    """only: "doubted", "retired", "test" (of qualification batches), "served" (of others).

    Each item costs a look at its own answers. To find the doubted ones all gold is looked at,
    which is thousands where items are millions.
    """
    return await fetch_all(
        connection,
        f"""WITH page AS MATERIALIZED (
              SELECT g.item_id AS id, g.batch_id, b.name AS batch, b.kind AS batch_kind, g.answers,
                     g.reason, g.shown, g.changed_at, g.retired_at, tally.*,
                     good_workers >= %(least_good)s AND good_against * 2 > good_workers AS is_doubted
                FROM gold g JOIN batch b ON b.id = g.batch_id CROSS JOIN LATERAL ({TALLY}) tally
               WHERE g.project_id = %(project)s AND g.item_id > %(after)s
                 AND CASE %(only)s::text
                       WHEN 'doubted' THEN g.retired_at IS NULL AND good_workers >= %(least_good)s
                                           AND good_against * 2 > good_workers
                       WHEN 'retired' THEN g.retired_at IS NOT NULL
                       WHEN 'test' THEN b.kind = 'qualification' AND g.retired_at IS NULL
                       WHEN 'served' THEN b.kind <> 'qualification' AND g.retired_at IS NULL
                       ELSE true END
               ORDER BY g.item_id LIMIT %(limit)s)
            SELECT p.*, i.external_id, i.payload, ({OTHERWISE}) AS otherwise
              FROM page p JOIN item i ON i.id = p.id ORDER BY p.id""",
        {
            "project": project,
            "only": only,
            "after": after,
            "limit": limit,
            "fully": FULLY,
            "good_answers": GOOD_ANSWERS,
            "good_score": GOOD_SCORE,
            "least_good": LEAST_GOOD_WORKERS,
            "told": OTHERWISE_TOLD,
        },
    )


async def change_gold(connection: Connection, item: int, *, is_retired: bool) -> Row | None:
    return await fetch_one(
        connection,
        """UPDATE gold SET retired_at = CASE WHEN %(retired)s THEN coalesce(retired_at, now()) END
            WHERE item_id = %(item)s RETURNING item_id AS id, retired_at""",
        {"item": item, "retired": is_retired},
    )


async def retire_gold(connection: Connection, item: int, *, back: bool = False) -> bool:
    """Retire the known answer of an item, or bring it back; False if it was so already."""
    row = await fetch_one(
        connection,
        """UPDATE gold SET retired_at = CASE WHEN NOT %(back)s THEN now() END
            WHERE item_id = %(item)s AND (retired_at IS NOT NULL) = %(back)s RETURNING item_id""",
        {"item": item, "back": back},
    )
    return row is not None


async def decided(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    """Items somebody decided that are not gold yet."""
    return await fetch_all(
        connection,
        """SELECT d.item_id AS id, i.external_id, i.payload, a.answers, NULL::float8 AS confidence,
                  NULL::int AS labels, d.decided_at
             FROM adjudication d JOIN item i ON i.id = d.item_id JOIN annotation a ON a.id = d.annotation_id
            WHERE d.project_id = %(project)s AND d.item_id > %(after)s
              AND NOT EXISTS (SELECT FROM gold g WHERE g.item_id = d.item_id)
            ORDER BY d.item_id LIMIT %(limit)s""",
        {"project": project, "after": after, "limit": limit},
    )


async def sure(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    """Of the next items after `after` those whose estimates are all sure, with one worker's
    answers that agree with them all. Looks at a bounded number of items; see `last_looked_at`.
    """
    return await fetch_all(
        connection,
        """WITH looked AS (
              SELECT id FROM item WHERE project_id = %(project)s AND id > %(after)s
               ORDER BY id LIMIT %(window)s),
            sure AS MATERIALIZED (
              SELECT e.item_id AS id, min(e.confidence)::float8 AS confidence, min(e.labels)::int AS labels
                FROM looked JOIN estimate e ON e.item_id = looked.id
               WHERE NOT EXISTS (SELECT FROM gold g WHERE g.item_id = looked.id)
               GROUP BY e.item_id HAVING min(e.confidence) >= %(sure)s AND min(e.labels) >= %(labels)s
               ORDER BY e.item_id LIMIT %(limit)s)
            SELECT s.*, i.external_id, i.payload, a.answers, NULL::timestamptz AS decided_at
              FROM sure s JOIN item i ON i.id = s.id
              JOIN LATERAL (
                SELECT a.answers FROM task t JOIN annotation a ON a.id = t.annotation_id
                 WHERE t.item_id = s.id AND t.status = 'submitted'
                   AND NOT EXISTS (SELECT FROM label l JOIN estimate e
                                       ON e.item_id = l.item_id AND e.variable_id = l.variable_id
                                    WHERE l.item_id = s.id AND l.worker_id = t.worker_id
                                      AND l.variable_id IN (SELECT id FROM variable
                                                             WHERE project_id = %(project)s)
                                      AND l.code <> e.code)
                 ORDER BY t.id LIMIT 1) a ON true
             ORDER BY s.id""",
        {
            "project": project,
            "after": after,
            "limit": limit,
            "window": LOOKED_AT_ONCE,
            "sure": SURE,
            "labels": SURE_LABELS,
        },
    )


async def last_looked_at(connection: Connection, project: int, after: int) -> int | None:
    """Where `sure` stopped looking; None where that was the end of the project."""
    found = await fetch_one(
        connection,
        """SELECT id FROM item WHERE project_id = %(project)s AND id > %(after)s
            ORDER BY id OFFSET %(window)s - 1 LIMIT 1""",
        {"project": project, "after": after, "window": LOOKED_AT_ONCE},
    )
    return None if found is None else int(found["id"])


STANDING = """
SELECT s.worker_id AS id, w.name, s.supplier_id, u.name AS supplier, s.status, s.submitted,
       s.gold_shown, s.gold_answered, (s.gold_score / nullif(s.gold_answered, 0))::float8 AS gold_score
  FROM standing s JOIN worker w ON w.id = s.worker_id JOIN supplier u ON u.id = s.supplier_id"""


async def standings(
    connection: Connection, project: int, status: str | None, after: int, limit: int
) -> list[Row]:
    return await fetch_all(
        connection,
        STANDING
        + """ WHERE s.project_id = %(project)s AND s.worker_id > %(after)s
                AND (%(status)s::text IS NULL OR s.status = %(status)s)
              ORDER BY s.worker_id LIMIT %(limit)s""",
        {"project": project, "status": status, "after": after, "limit": limit},
    )


async def change_standing(
    connection: Connection, project: int, worker: int, status: str
) -> Row | None:
    values: dict[str, Any] = {"project": project, "worker": worker, "status": status}
    await connection.execute(
        "UPDATE standing SET status = %(status)s"
        " WHERE project_id = %(project)s AND worker_id = %(worker)s",
        values,
    )
    return await fetch_one(
        connection,
        STANDING + " WHERE s.project_id = %(project)s AND s.worker_id = %(worker)s",
        values,
    )
