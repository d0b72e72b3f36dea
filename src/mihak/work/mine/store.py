"""What a worker may read of their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.store import Connection, Row, fetch_all, fetch_value
from mihak.work.store import UNSEEN

if TYPE_CHECKING:
    from datetime import date


async def my_projects(connection: Connection, worker: int) -> list[Row]:
    """The contracts under which the worker could work now or when it goes on again."""
    return await fetch_all(
        connection,
        """SELECT p.id, p.name, p.languages, p.due_at, c.price_micros / 1e6::float8 AS price, c.currency
             FROM worker w JOIN contract c ON c.supplier_id = w.supplier_id AND c.status <> 'ended'
             JOIN project p ON p.id = c.project_id AND p.status IN ('running', 'paused')
            WHERE w.id = %(worker)s ORDER BY p.id""",
        {"worker": worker},
    )


async def last_project(connection: Connection, worker: int) -> int | None:
    """Where the worker answered last."""
    return await fetch_value(
        connection,
        """SELECT project_id FROM annotation WHERE worker_id = %(worker)s
            ORDER BY created_at DESC LIMIT 1""",
        {"worker": worker},
    )


async def is_test_left(connection: Connection, project: int, worker: int) -> bool:
    """Whether a test item could be handed to the worker."""
    return bool(
        await fetch_value(
            connection,
            f"""SELECT EXISTS (
                  SELECT FROM gold g JOIN batch b ON b.id = g.batch_id
                   WHERE g.project_id = %(project)s AND g.retired_at IS NULL AND b.status = 'running'
                     AND b.kind = 'qualification' AND {UNSEEN.format(item="g.item_id")})""",
            {"project": project, "worker": worker},
        )
    )


async def test_answers(connection: Connection, project: int, worker: int) -> list[Row]:
    """The worker's answers to test items, in the order given, with what is known of each."""
    return await fetch_all(
        connection,
        """SELECT a.id AS annotation_id, a.form_id, i.payload, a.answers, g.answers AS gold, g.reason
             FROM batch b JOIN gold g ON g.project_id = b.project_id AND g.batch_id = b.id
             JOIN task t ON t.item_id = g.item_id AND t.worker_id = %(worker)s AND t.status = 'submitted'
             JOIN annotation a ON a.id = t.annotation_id JOIN item i ON i.id = g.item_id
            WHERE b.project_id = %(project)s AND b.kind = 'qualification' ORDER BY a.id""",
        {"project": project, "worker": worker},
    )


# Which they are comes first, by the index on (worker_id, created_at): a page costs the same
# however much a worker has done. Where a project is asked for, answers to others are passed over.
MY_ANNOTATIONS = """
WITH mine AS MATERIALIZED (
  SELECT a.* FROM annotation a WHERE a.worker_id = %(worker)s {project} {days} {before}
   ORDER BY a.created_at DESC, a.id DESC LIMIT %(limit)s)
SELECT a.id, a.task_id, a.project_id, p.name AS project_name, a.form_id, a.guidelines_id, i.payload, a.answers,
       b.kind = 'qualification' AS is_test, a.seconds, y.pay_micros / 1e6::float8 AS pay, a.currency, a.created_at,
       CASE WHEN r.appeal IS NOT NULL AND r.appeal_result IS NULL THEN 'appealed' ELSE y.outcome END AS state,
       CASE WHEN y.outcome = 'counts' AND u.until > now()
             AND NOT (b.kind = 'qualification'
                      AND coalesce((p.policy->'qualification'->>'explain')::boolean, true)) THEN u.until END
         AS undo_until
  FROM mine a CROSS JOIN LATERAL (SELECT outcome, pay_micros FROM pay WHERE annotation_id = a.id) y
  JOIN task t ON t.id = a.task_id JOIN batch b ON b.id = t.batch_id
  JOIN project p ON p.id = a.project_id JOIN item i ON i.id = a.item_id
  LEFT JOIN review r ON r.annotation_id = a.id AND r.status IN ('mended', 'refused')
  CROSS JOIN LATERAL (
    SELECT a.created_at + make_interval(secs => 60 * (p.policy->>'undo_minutes')::float8) AS until) u
 ORDER BY a.created_at DESC, a.id DESC"""


async def my_annotations(connection: Connection, values: dict[str, Any]) -> list[Row]:
    """The newest first. values: worker, limit, before (an annotation; 0: none), project (or
    None), zone, first and last (dates, or None).
    """
    query = MY_ANNOTATIONS.format(
        # + 0: or PostgreSQL goes through all answers of the project, whoever gave them.
        project="AND a.project_id + 0 = %(project)s" if values["project"] is not None else "",
        days="""AND a.created_at >= coalesce(%(first)s::date, '-infinity')::timestamp AT TIME ZONE %(zone)s
                AND a.created_at < coalesce(%(last)s::date + 1, 'infinity')::timestamp AT TIME ZONE %(zone)s"""
        if values["first"] or values["last"]
        else "",
        before="""AND (a.created_at, a.id)
                    < ((SELECT created_at FROM annotation WHERE id = %(before)s), %(before)s)"""
        if values["before"]
        else "",
    )
    return await fetch_all(connection, query, values)


async def today(connection: Connection, zone: str) -> date:
    """The date it is in a time zone."""
    found: date = await fetch_value(
        connection, "SELECT (now() AT TIME ZONE %(zone)s)::date", {"zone": zone}
    )
    return found


async def days(
    connection: Connection, worker: int, zone: str, first: date, last: date
) -> list[Row]:
    """A worker's answers and pay by day and project, the latest day first."""
    return await fetch_all(
        connection,
        """SELECT d.day, d.project_id, p.name AS project_name, d.answers, d.mended, d.refused, d.seconds,
                  d.pay_micros / 1e6::float8 AS pay, d.currency
             FROM pay_by_day(%(first)s, %(last)s, %(zone)s) d JOIN project p ON p.id = d.project_id
            WHERE d.worker_id = %(worker)s ORDER BY d.day DESC, p.name, d.project_id, d.currency""",
        {"worker": worker, "zone": zone, "first": first, "last": last},
    )
