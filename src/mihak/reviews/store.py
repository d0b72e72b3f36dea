"""The tables review, review_draw, adjudication."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

LEASE_FOR = timedelta(minutes=30)

# Whether an annotation is in the sample is drawn from its id, so that it can be drawn again.
# It must count, and its worker's time to undo it must be over.
DRAW = """
WITH upto AS (
  SELECT a.id, a.supplier_id FROM annotation a
   WHERE a.project_id = %(project)s AND a.id > %(after)s AND a.worker_id IS NOT NULL
     AND a.created_at < now() - %(undo)s ORDER BY a.id LIMIT %(limit)s),
drawn AS (
  INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                      worker_id, reason)
  SELECT t.workspace_id, t.project_id, upto.id, t.id, t.item_id, t.supplier_id, t.worker_id, 'sample'
    FROM upto JOIN task t ON t.annotation_id = upto.id AND t.status = 'submitted'
    JOIN contract c ON c.project_id = t.project_id AND c.supplier_id = t.supplier_id
   WHERE t.seat_supplier IS NOT NULL
     AND mod(abs(hashint8extended(upto.id, 7)), 1000003) / 1000003.0 < coalesce(c.review_rate, %(rate)s)
  ON CONFLICT (annotation_id) DO NOTHING)
SELECT max(id) FROM upto"""


async def projects_to_draw(connection: Connection) -> list[Row]:
    """Projects where anything is reviewed, with how far the draw has come."""
    return await fetch_all(
        connection,
        """SELECT p.id, p.workspace_id, p.policy, coalesce(d.annotation_id, 0) AS after
             FROM project p LEFT JOIN review_draw d ON d.project_id = p.id
            WHERE (p.policy->>'review_rate')::float > 0 OR EXISTS (
                    SELECT FROM contract c WHERE c.project_id = p.id AND c.review_rate > 0)""",
    )


async def draw(connection: Connection, project: Row, limit: int) -> bool:
    """Draw from the next annotations; False if there was none."""
    policy = project["policy"]
    last = await fetch_value(
        connection,
        DRAW,
        {
            "project": project["id"],
            "after": project["after"],
            "undo": timedelta(minutes=policy["undo_minutes"]),
            "rate": policy["review_rate"],
            "limit": limit,
        },
    )
    if last is None:
        return False
    await connection.execute(
        """INSERT INTO review_draw (project_id, workspace_id, annotation_id) VALUES (%s, %s, %s)
           ON CONFLICT (project_id) DO UPDATE SET annotation_id = excluded.annotation_id""",
        (project["id"], project["workspace_id"], last),
    )
    return True


async def open_doubtful(connection: Connection) -> None:
    """Open reviews of the labels that fits left in doubt, once their time to undo is over."""
    await connection.execute(
        """WITH doubtful AS (
             SELECT c.variable_id, d, t.id AS task, a.id AS annotation, a.created_at
                    < now() - make_interval(secs => 60 * (p.policy->>'undo_minutes')::float) AS is_due
               FROM scorecard c CROSS JOIN jsonb_array_elements(c.doubts) d
               JOIN task t ON t.item_id = (d->>0)::bigint AND t.worker_id = (d->>1)::bigint
                AND t.status = 'submitted' AND t.seat_supplier IS NOT NULL
               JOIN project p ON p.id = t.project_id
               JOIN annotation a ON a.id = t.annotation_id AND a.worker_id IS NOT NULL),
           opened AS (
             INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                                 worker_id, reason)
             SELECT DISTINCT t.workspace_id, t.project_id, annotation, t.id, t.item_id, t.supplier_id,
                    t.worker_id, 'doubt'
               FROM doubtful JOIN task t ON t.id = task WHERE is_due
             ON CONFLICT (annotation_id) DO NOTHING)
           UPDATE scorecard s
              SET doubts = coalesce((SELECT jsonb_agg(d) FROM doubtful
                                      WHERE variable_id = s.variable_id AND NOT is_due), '[]')
            WHERE doubts <> '[]'
              AND (EXISTS (SELECT FROM doubtful WHERE variable_id = s.variable_id AND is_due)
                   OR NOT EXISTS (SELECT FROM doubtful WHERE variable_id = s.variable_id))"""
    )


async def claim(connection: Connection, project: int, person: int, count: int) -> list[Row]:
    """Lease open reviews to a reviewer. One whose annotation is gone meanwhile is void."""
    return await fetch_all(
        connection,
        """WITH gone AS (
             UPDATE review r SET status = 'void' FROM task t
              WHERE r.project_id = %(project)s AND r.status IN ('open', 'leased') AND t.id = r.task_id
                AND t.annotation_id IS DISTINCT FROM r.annotation_id),
           picked AS MATERIALIZED (
             SELECT r.id FROM review r JOIN task t ON t.id = r.task_id AND t.annotation_id = r.annotation_id
              WHERE r.project_id = %(project)s
                AND (r.status = 'open' OR r.status = 'leased' AND r.leased_until < now())
              ORDER BY r.id LIMIT %(count)s FOR NO KEY UPDATE OF r SKIP LOCKED),
           leased AS (
             UPDATE review SET status = 'leased', reviewer_id = %(person)s, leased_until = now() + %(lease)s
               FROM picked WHERE review.id = picked.id
             RETURNING review.id, annotation_id, review.item_id, leased_until)
           SELECT l.id, a.form_id, a.guidelines_id, i.payload, a.answers, l.leased_until
             FROM leased l JOIN annotation a ON a.id = l.annotation_id JOIN item i ON i.id = l.item_id
            ORDER BY l.id""",
        {"project": project, "person": person, "count": count, "lease": LEASE_FOR},
    )


async def review(connection: Connection, review_id: int, *, lock: bool = False) -> Row | None:
    """A review with its annotation's answers, form and item's payload."""
    return await fetch_one(
        connection,
        """SELECT r.*, a.answers, a.seconds, a.form_id, a.guidelines_id, i.payload, t.seat_supplier,
                  t.annotation_id AS counting_id, t.status AS task_status
             FROM review r JOIN annotation a ON a.id = r.annotation_id JOIN item i ON i.id = r.item_id
             JOIN task t ON t.id = r.task_id WHERE r.id = %(id)s"""
        + (" FOR NO KEY UPDATE OF r, t" if lock else ""),
        {"id": review_id},
    )


async def reviews(
    connection: Connection,
    project: int,
    status: str | None,
    after: int,
    limit: int,
    *,
    blind: bool,
) -> list[Row]:
    """blind: for who decides them, so that it is not told whose they are before it is decided."""
    return await fetch_all(
        connection,
        """SELECT id, annotation_id, item_id, status, mended_id, rule, comment,
                  CASE WHEN told THEN supplier_id END AS supplier_id,
                  CASE WHEN told THEN worker_id END AS worker_id,
                  CASE WHEN told AND supplier_now() IS NULL THEN reason END AS reason,
                  CASE WHEN supplier_now() IS NULL THEN reviewer_id END AS reviewer_id,
                  decided_at, appeal, appeal_result, appeal_comment, created_at
             FROM review CROSS JOIN LATERAL (SELECT decided_at IS NOT NULL OR NOT %(blind)s AS told) t
            WHERE project_id = %(project)s AND id > %(after)s
              AND (%(status)s::text IS NULL OR status = %(status)s
                   OR %(status)s = 'appealed' AND appeal IS NOT NULL AND appeal_result IS NULL)
            ORDER BY id LIMIT %(limit)s""",
        {"project": project, "status": status, "after": after, "limit": limit, "blind": blind},
    )


async def keep_decision(connection: Connection, review_id: int, values: dict[str, Any]) -> None:
    await connection.execute(
        """UPDATE review SET status = %(status)s, mended_id = %(mended)s, rule = %(rule)s,
                  comment = %(comment)s, decided_at = now(), leased_until = NULL WHERE id = %(id)s""",
        {**values, "id": review_id},
    )


async def keep_appeal(connection: Connection, review_id: int, text: str) -> None:
    await connection.execute(
        "UPDATE review SET appeal = %s, appealed_at = now() WHERE id = %s", (text, review_id)
    )


async def keep_appeal_decision(
    connection: Connection, review_id: int, person: int, decision: str, comment: str | None
) -> None:
    await connection.execute(
        """UPDATE review SET appeal_result = %s, appeal_comment = %s, appeal_reviewer_id = %s,
                  appeal_decided_at = now() WHERE id = %s""",
        (decision, comment, person, review_id),
    )


async def add_reviewers_annotation(connection: Connection, values: dict[str, Any]) -> int:
    """An annotation by somebody of the lab; returns its id."""
    return int(
        await fetch_value(
            connection,
            """INSERT INTO annotation (workspace_id, project_id, item_id, task_id, person_id, supersedes,
                                       form_id, guidelines_id, answers)
               VALUES (workspace_now(), %(project)s, %(item)s, %(task)s, %(person)s, %(supersedes)s,
                       %(form)s, %(guidelines)s, %(answers)s) RETURNING id""",
            {**values, "answers": Jsonb(values["answers"])},
        )
    )


async def set_counting(connection: Connection, task: int, annotation: int) -> None:
    """Which of a task's annotations counts."""
    await connection.execute("UPDATE task SET annotation_id = %s WHERE id = %s", (annotation, task))


async def take_off(connection: Connection, review: Row) -> None:
    """A refused annotation: it counts no more, and its seat is open again."""
    await connection.execute(
        """WITH off AS (
             UPDATE task SET status = 'refused', annotation_id = NULL WHERE id = %(task)s
             RETURNING item_id, seat_supplier, worker_id, project_id, supplier_id),
           stood AS (
             UPDATE standing s SET submitted = s.submitted - 1 FROM off
              WHERE s.worker_id = off.worker_id AND s.project_id = off.project_id),
           given_back AS (
             UPDATE contract c SET taken = greatest(c.taken - 1, 0) FROM off
              WHERE c.project_id = off.project_id AND c.supplier_id = off.supplier_id
                AND (c.capacity IS NOT NULL OR c.share IS NOT NULL))
           UPDATE seat SET done = done - 1, requeued = true FROM off
            WHERE seat.item_id = off.item_id AND seat.supplier_id = off.seat_supplier""",
        {"task": review["task_id"]},
    )


async def put_back(connection: Connection, review: Row) -> None:
    """A refusal overturned: the annotation counts again, beyond what is wanted if its seat
    has gone to somebody else.
    """
    await connection.execute(
        """WITH back AS (
             UPDATE task SET status = 'submitted', annotation_id = %(annotation)s WHERE id = %(task)s
             RETURNING item_id, seat_supplier, worker_id, project_id, supplier_id),
           stood AS (
             UPDATE standing s SET submitted = s.submitted + 1 FROM back
              WHERE s.worker_id = back.worker_id AND s.project_id = back.project_id),
           taken AS (
             UPDATE contract c SET taken = c.taken + 1 FROM back
              WHERE c.project_id = back.project_id AND c.supplier_id = back.supplier_id
                AND (c.capacity IS NOT NULL OR c.share IS NOT NULL)),
           place AS (
             SELECT s.item_id, s.supplier_id, s.project_id, (s.live + s.done = s.wanted)::int AS more
               FROM seat s JOIN back ON s.item_id = back.item_id AND s.supplier_id = back.seat_supplier
                FOR NO KEY UPDATE OF s),
           seated AS (
             UPDATE seat SET done = done + 1, wanted = wanted + more FROM place
              WHERE seat.item_id = place.item_id AND seat.supplier_id = place.supplier_id)
           UPDATE project SET wanted = wanted + more FROM place WHERE project.id = place.project_id""",
        {"task": review["task_id"], "annotation": review["annotation_id"]},
    )


# Where answers disagree -----------------------------------------------------------------


async def disagreements(
    connection: Connection, project: int, below: float, after: int, limit: int
) -> list[Row]:
    """Items with two answers or more, not decided yet, whose estimate is not sure."""
    return await fetch_all(
        connection,
        """SELECT i.id, i.external_id, e.labels, e.confidence
             FROM item i JOIN LATERAL (
                    SELECT max(labels) AS labels, min(confidence) AS confidence FROM estimate
                     WHERE item_id = i.id) e ON e.labels > 1 AND e.confidence < %(below)s
            WHERE i.project_id = %(project)s AND i.id > %(after)s
              AND NOT EXISTS (SELECT FROM adjudication a WHERE a.item_id = i.id)
            ORDER BY i.id LIMIT %(limit)s""",
        {"project": project, "below": below, "after": after, "limit": limit},
    )


async def item_with_answers(connection: Connection, item: int, seed: int) -> Row | None:
    """The answers that count, in an order drawn for this reader."""
    return await fetch_one(
        connection,
        """SELECT i.id, i.project_id, i.payload,
                  (SELECT coalesce(jsonb_agg(a.answers ORDER BY hashint8extended(a.id, %(seed)s)), '[]')
                     FROM task t JOIN annotation a ON a.id = t.annotation_id
                    WHERE t.item_id = i.id AND t.status = 'submitted') AS answers
             FROM item i WHERE i.id = %(id)s""",
        {"id": item, "seed": seed},
    )


async def adjudication(connection: Connection, item: int) -> Row | None:
    return await fetch_one(
        connection,
        "SELECT annotation_id FROM adjudication WHERE item_id = %(id)s FOR NO KEY UPDATE",
        {"id": item},
    )


async def keep_adjudication(connection: Connection, values: dict[str, Any]) -> None:
    await connection.execute(
        """INSERT INTO adjudication (item_id, workspace_id, project_id, annotation_id, person_id, reason)
           VALUES (%(item)s, workspace_now(), %(project)s, %(annotation)s, %(person)s, %(reason)s)
           ON CONFLICT (item_id) DO UPDATE
              SET annotation_id = excluded.annotation_id, person_id = excluded.person_id,
                  reason = excluded.reason, decided_at = now()""",
        values,
    )
