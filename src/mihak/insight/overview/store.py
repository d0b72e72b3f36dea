"""What the overview reads; the tables answer_count, answer_mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import datetime

ROLLED_AT_ONCE = 500_000
# Answers of the last moments may be in transactions that are not over yet: ids below them may
# still come up. They are counted anew each time, until they are this old.
SETTLED = "10 seconds"
GOLD_AT_MOST = 20_000
UNSURE = 0.8  # as the reviewers' queue of disagreements has it

# Counted by reading all seats of the project: see `counted`.
STATES: LiteralString = """
SELECT count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE state = 'in-work') AS in_work,
       count(*) FILTER (WHERE state = 'skipped') AS skipped,
       count(*) FILTER (WHERE state = 'done') AS done,
       count(*) FILTER (WHERE state = 'decided') AS decided
  FROM (SELECT CASE WHEN a.item_id IS NOT NULL THEN 'decided' WHEN s.done >= s.wanted THEN 'done'
                    WHEN k.item_id IS NOT NULL THEN 'skipped'
                    WHEN s.live + s.done > 0 THEN 'in-work' ELSE 'open' END AS state
          FROM ({seats}) s
          LEFT JOIN (SELECT item_id FROM adjudication WHERE project_id = %(project)s) a
            ON a.item_id = s.item_id
          LEFT JOIN (SELECT DISTINCT item_id FROM task
                      WHERE project_id = %(project)s AND status = 'skipped') k
            ON k.item_id = s.item_id) states"""
ONE_SEAT: LiteralString = (
    "SELECT item_id, live, done, wanted FROM seat WHERE project_id = %(project)s"
)
SEVERAL_SEATS: LiteralString = """
SELECT item_id, sum(live) AS live, sum(done) AS done, sum(wanted) AS wanted FROM seat
 WHERE project_id = %(project)s GROUP BY item_id"""


async def states(connection: Connection, project: int) -> Row:
    """How many items, gold left out, are in which state."""
    is_split = await fetch_value(
        connection,
        "SELECT EXISTS (SELECT FROM batch WHERE project_id = %(project)s AND split IS NOT NULL)",
        {"project": project},
    )
    # Without a blind split an item has one seat, and a million need not be grouped.
    query = STATES.replace("{seats}", SEVERAL_SEATS if is_split else ONE_SEAT)
    row = await fetch_one(connection, query, {"project": project})
    assert row is not None
    return row


async def moment(connection: Connection) -> datetime:
    found: datetime = await fetch_value(connection, "SELECT now()")
    return found


async def confidences(connection: Connection, project: int) -> list[Row]:
    """By question: how many estimates, and how sure they are on average."""
    return await fetch_all(
        connection,
        """SELECT v.question, count(*) AS estimated, avg(e.confidence)::float8 AS mean_confidence
             FROM variable v JOIN estimate e ON e.variable_id = v.id
            WHERE v.project_id = %(project)s GROUP BY v.question""",
        {"project": project},
    )


async def questions(connection: Connection, project: int) -> list[str]:
    rows = await fetch_all(
        connection,
        "SELECT question FROM variable WHERE project_id = %(project)s"
        " GROUP BY question ORDER BY min(id)",
        {"project": project},
    )
    return [row["question"] for row in rows]


async def judged_by_gold(connection: Connection, project: int) -> list[Row]:
    """By question and gold item: how many labels it has, and how many are right."""
    return await fetch_all(
        connection,
        """SELECT v.question, l.item_id, sum(l.gold_right)::int AS right, count(*)::int AS given
             FROM (SELECT item_id FROM gold WHERE project_id = %(project)s
                    ORDER BY item_id DESC LIMIT %(most)s) g
            CROSS JOIN (SELECT id, question FROM variable WHERE project_id = %(project)s) v
             JOIN label l ON l.variable_id = v.id AND l.item_id = g.item_id
            WHERE l.gold_right IS NOT NULL GROUP BY v.question, l.item_id""",
        {"project": project, "most": GOLD_AT_MOST},
    )


# Answers by hour -----------------------------------------------------------------------------------

GIVEN: LiteralString = """
SELECT supplier_id, date_trunc('hour', created_at, 'UTC') AS hour, price_micros,
       coalesce(currency, '') AS currency, count(*) AS answers
  FROM annotation
 WHERE project_id = %(project)s AND worker_id IS NOT NULL AND id > %(after)s"""

ROLL: LiteralString = f"""
WITH given AS (
  INSERT INTO answer_count AS c
         (project_id, supplier_id, hour, price_micros, currency, workspace_id, answers)
  SELECT %(project)s, supplier_id, hour, price_micros, currency, workspace_now(), answers
    FROM ({GIVEN} AND id <= %(upto)s GROUP BY 1, 2, 3, 4) g
  ON CONFLICT (project_id, supplier_id, hour, price_micros, currency)
  DO UPDATE SET answers = c.answers + excluded.answers)
INSERT INTO answer_mark (project_id, workspace_id, annotation_id)
VALUES (%(project)s, workspace_now(), %(upto)s)
ON CONFLICT (project_id) DO UPDATE SET annotation_id = excluded.annotation_id"""


async def _mark(connection: Connection, project: int) -> int:
    found = await fetch_value(
        connection,
        "SELECT annotation_id FROM answer_mark WHERE project_id = %(project)s",
        {"project": project},
    )
    return int(found or 0)


async def roll_answers(connection: Connection, project: int) -> bool:
    """Count the next answers that are settled (as the engine); whether there may be more."""
    keys = f"hashtextextended('answers', {project:d})"
    if not await fetch_value(connection, f"SELECT pg_try_advisory_xact_lock({keys})"):
        return False  # somebody else is at it
    values = {"project": project, "after": await _mark(connection, project)}
    next_ones = await fetch_one(
        connection,
        f"""SELECT max(id) AS upto, count(*) AS count FROM (
              SELECT id FROM annotation WHERE project_id = %(project)s AND id > %(after)s
                 AND created_at < now() - interval '{SETTLED}'
               ORDER BY id LIMIT {ROLLED_AT_ONCE}) settled""",
        values,
    )
    assert next_ones is not None
    if not next_ones["count"]:
        return False
    await connection.execute(ROLL, {**values, "upto": next_ones["upto"]})
    return bool(next_ones["count"] == ROLLED_AT_ONCE)


async def answers_by_hour(connection: Connection, project: int) -> list[Row]:
    """All answers ever given: by supplier, hour (UTC) and price."""
    values = {"project": project, "after": await _mark(connection, project)}
    return await fetch_all(
        connection,
        f"""SELECT supplier_id, hour, price_micros, currency, sum(answers)::bigint AS answers FROM (
              SELECT supplier_id, hour, price_micros, currency, answers FROM answer_count
               WHERE project_id = %(project)s
              UNION ALL ({GIVEN} GROUP BY 1, 2, 3, 4)) a
             GROUP BY 1, 2, 3, 4 ORDER BY hour, supplier_id""",
        values,
    )


# What stands, and what waits -------------------------------------------------------------------------


async def contracts(connection: Connection, project: int) -> list[Row]:
    """With what counts of each supplier's answers, and how many of its people could work."""
    return await fetch_all(
        connection,
        """SELECT s.id AS supplier_id, s.name AS supplier, s.kind, c.status, c.currency,
                  c.price_micros, c.capacity, c.taken,
                  (SELECT coalesce(sum(submitted), 0)::bigint FROM standing t
                    WHERE t.project_id = c.project_id AND t.supplier_id = s.id) AS answers,
                  (SELECT count(*) FROM worker w WHERE w.supplier_id = s.id AND w.status = 'active') AS workers
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
            WHERE c.project_id = %(project)s ORDER BY c.id""",
        {"project": project},
    )


async def batches(connection: Connection, project: int) -> Row:
    """Whether anything can be claimed, and how many items qualification has."""
    row = await fetch_one(
        connection,
        """SELECT EXISTS (SELECT FROM batch b WHERE b.project_id = %(project)s AND b.status = 'running'
                             AND b.kind <> 'qualification' AND EXISTS (
                               SELECT FROM seat WHERE batch_id = b.id AND live + done < wanted)) AS is_open,
                  (SELECT count(*) FROM gold g JOIN batch b ON b.id = g.batch_id
                    WHERE g.project_id = %(project)s AND g.retired_at IS NULL
                      AND b.kind = 'qualification') AS qualification_items""",
        {"project": project},
    )
    assert row is not None
    return row


async def calibration(connection: Connection, project: int) -> Row | None:
    """The calibration batch that production waits for: the latest, while it has no decision."""
    return await fetch_one(
        connection,
        """SELECT b.id AS batch_id, b.name, s.answers_wanted, s.answers_done FROM (
             SELECT id, name, decision FROM batch WHERE project_id = %(project)s AND kind = 'calibration'
              ORDER BY id DESC LIMIT 1) b
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(wanted), 0)::int AS answers_wanted, coalesce(sum(done), 0)::int AS answers_done
                FROM item i JOIN seat ON seat.item_id = i.id WHERE i.batch_id = b.id) s
            WHERE b.decision IS NULL""",
        {"project": project},
    )


async def waiting(connection: Connection, project: int, most: int) -> Row:
    """What waits for a decision of the lab; each counted up to one more than `most`."""
    row = await fetch_one(
        connection,
        """SELECT (SELECT count(*) FROM (SELECT FROM review WHERE project_id = %(project)s
                      AND status IN ('open', 'leased') LIMIT %(most)s + 1) r) AS reviews,
                  (SELECT count(*) FROM (SELECT FROM review WHERE project_id = %(project)s
                      AND appeal IS NOT NULL AND appeal_result IS NULL LIMIT %(most)s + 1) a) AS appeals,
                  (SELECT count(DISTINCT item_id) FROM (
                     SELECT e.item_id FROM variable v JOIN estimate e ON e.variable_id = v.id
                      WHERE v.project_id = %(project)s AND e.labels > 1 AND NOT e.decided
                        AND e.confidence < %(unsure)s AND e.confidence < 0.9
                      LIMIT %(most)s + 1) d) AS disagreements,
                  (SELECT count(*) FROM (SELECT FROM signal s WHERE s.project_id = %(project)s
                      AND (s.status = 'open' AND s.faded_at IS NULL OR EXISTS (
                             SELECT FROM signal_notice n WHERE n.signal_id = s.id
                                AND n.appeal IS NOT NULL AND n.appeal_result IS NULL))
                      LIMIT %(most)s + 1) s) AS signals""",
        {"project": project, "most": most, "unsure": UNSURE},
    )
    assert row is not None
    return row


async def skips(connection: Connection, project: int) -> list[Row]:
    """The reasons of the latest skips, most frequent first; what was said beside them left out."""
    return await fetch_all(
        connection,
        """SELECT split_part(skip_reason, ':', 1) AS reason, count(*) AS count FROM (
             SELECT skip_reason FROM task WHERE project_id = %(project)s AND status = 'skipped'
              ORDER BY id DESC LIMIT 10000) latest
            GROUP BY 1 ORDER BY 2 DESC, 1""",
        {"project": project},
    )
