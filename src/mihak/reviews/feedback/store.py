"""The table review, as those see it whose work was reviewed."""

from __future__ import annotations

from typing import Any

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

# `accepted` is left out wherever single reviews are shown: known answers are not reviewed, so
# which answers were accepted would tell which may have been known.
CHANGED = "r.worker_id = %(worker)s AND r.told_at IS NOT NULL AND r.status IN ('mended', 'refused')"
UNREAD = "r.status IN ('mended', 'refused') AND (r.read_at IS NULL OR r.read_at < r.told_at)"

FEEDBACK = f"""
SELECT r.id, r.annotation_id, r.project_id, p.name AS project_name, a.form_id, a.guidelines_id, i.payload,
       r.status, a.answers AS before, m.answers AS after, r.rule, r.comment,
       a.created_at AS answered_at, r.decided_at, r.appeal, r.appealed_at, r.appeal_result,
       r.appeal_comment, r.appeal_decided_at, NOT ({UNREAD}) AS read
  FROM review r JOIN annotation a ON a.id = r.annotation_id JOIN item i ON i.id = r.item_id
  JOIN project p ON p.id = r.project_id LEFT JOIN annotation m ON m.id = r.mended_id
 WHERE {CHANGED} {{project}} {{unread}} {{before}}
 ORDER BY r.told_at DESC, r.id DESC LIMIT %(limit)s"""


async def feedback(
    connection: Connection,
    worker: int,
    project: int | None,
    before: int,
    limit: int,
    *,
    unread: bool,
) -> list[Row]:
    """Reviews that changed the worker's answers, the latest first (as the engine).

    before: the review to go on after; 0: from the latest.
    """
    query = FEEDBACK.format(
        project="AND r.project_id = %(project)s" if project is not None else "",
        unread=f"AND {UNREAD}" if unread else "",
        before="""AND (r.told_at, r.id)
                    < ((SELECT told_at FROM review WHERE id = %(before)s), %(before)s)"""
        if before
        else "",
    )
    values = {"worker": worker, "project": project, "before": before, "limit": limit}
    return await fetch_all(connection, query, values)


async def feedback_summary(connection: Connection, worker: int) -> dict[str, Any]:
    """What is unread, and what was decided of the worker's answers in the last 30 days."""
    row = await fetch_one(
        connection,
        """SELECT count(*) FILTER (WHERE status = 'accepted') AS accepted,
                  count(*) FILTER (WHERE status = 'mended') AS mended,
                  count(*) FILTER (WHERE status = 'refused') AS refused,
                  count(*) FILTER (WHERE appeal_result = 'overturned') AS overturned
             FROM review WHERE worker_id = %(worker)s AND told_at > now() - interval '30 days'""",
        {"worker": worker},
    )
    return {"summary": row, "unread": await count_unread(connection, worker)}


async def count_unread(connection: Connection, worker: int) -> int:
    return int(
        await fetch_value(
            connection,
            f"SELECT count(*) FROM review r WHERE r.worker_id = %(worker)s AND {UNREAD}",
            {"worker": worker},
        )
    )


async def mark_read(connection: Connection, worker: int, reviews: list[int] | None) -> None:
    """Those of the worker's reviews; None: all."""
    await connection.execute(
        f"""UPDATE review r SET read_at = now() WHERE r.worker_id = %(worker)s AND {UNREAD}
               AND r.told_at IS NOT NULL
               AND (%(reviews)s::bigint[] IS NULL OR r.id = ANY(%(reviews)s))""",
        {"worker": worker, "reviews": reviews},
    )
