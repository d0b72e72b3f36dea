"""All that was written down of one item."""

from __future__ import annotations

from typing import LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one

# More than an item is ever given; a bound all the same.
MOST = 1000


async def item(connection: Connection, item_id: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT i.id, i.project_id, i.external_id, i.payload, i.created_at, b.name AS batch,
                  b.id AS batch_id, g.answers AS gold, g.created_at AS gold_at
             FROM item i JOIN batch b ON b.id = i.batch_id LEFT JOIN gold g ON g.item_id = i.id
            WHERE i.id = %(item)s""",
        {"item": item_id},
    )


async def answers(connection: Connection, item_id: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT a.id, a.created_at AS made_at, a.supplier_id, s.name AS supplier, a.worker_id,
                  w.name AS worker, a.person_id, p.name AS person, a.supersedes, a.answers, a.seconds,
                  f.version AS form_version, g.version AS guidelines_version,
                  coalesce(t.annotation_id = a.id AND t.status = 'submitted', a.id = j.annotation_id, false)
                    AS counts,
                  CASE WHEN t.annotation_id = a.id THEN t.gold_score END AS gold_score
             FROM annotation a JOIN form f ON f.id = a.form_id
             LEFT JOIN guidelines g ON g.id = a.guidelines_id LEFT JOIN task t ON t.id = a.task_id
             LEFT JOIN adjudication j ON j.item_id = a.item_id
             LEFT JOIN supplier s ON s.id = a.supplier_id LEFT JOIN worker w ON w.id = a.worker_id
             LEFT JOIN person p ON p.id = a.person_id
            WHERE a.item_id = %(item)s ORDER BY a.id LIMIT %(most)s""",
        {"item": item_id, "most": MOST},
    )


async def tasks(connection: Connection, item_id: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT t.status, t.leased_at, t.ended_at, t.skip_reason, t.supplier_id, s.name AS supplier,
                  t.worker_id, w.name AS worker
             FROM task t JOIN supplier s ON s.id = t.supplier_id JOIN worker w ON w.id = t.worker_id
            WHERE t.item_id = %(item)s ORDER BY t.id LIMIT %(most)s""",
        {"item": item_id, "most": MOST},
    )


async def reviews(connection: Connection, annotations: list[int]) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT r.id AS review_id, r.annotation_id, r.reason, r.status, r.created_at, r.rule, r.comment,
                  r.decided_at, r.reviewer_id, p.name AS reviewer, r.appeal, r.appealed_at,
                  r.appeal_result, r.appeal_comment, r.appeal_decided_at, r.appeal_reviewer_id,
                  q.name AS appeal_reviewer, r.supplier_id, s.name AS supplier, r.worker_id,
                  w.name AS worker
             FROM review r JOIN supplier s ON s.id = r.supplier_id JOIN worker w ON w.id = r.worker_id
             LEFT JOIN person p ON p.id = r.reviewer_id LEFT JOIN person q ON q.id = r.appeal_reviewer_id
            WHERE r.annotation_id = ANY(%(annotations)s) ORDER BY r.id""",
        {"annotations": annotations},
    )


async def adjudication(connection: Connection, item_id: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT a.annotation_id, a.decided_at, a.reason, a.person_id, p.name AS person
             FROM adjudication a JOIN person p ON p.id = a.person_id WHERE a.item_id = %(item)s""",
        {"item": item_id},
    )


# Who did it: a person, or a key of theirs.
AUDITED: LiteralString = """
SELECT e.at, e.action, e.object, e.detail, p.id AS person_id, p.name AS person
  FROM audit_event e
  LEFT JOIN api_key k ON e.actor = 'key:' || k.id
  LEFT JOIN person p ON p.id = coalesce(k.person_id,
    CASE WHEN e.actor LIKE 'person:%%' THEN substr(e.actor, 8)::bigint END)
 WHERE e.workspace_id = workspace_now() AND e.object = ANY(%(objects)s) AND e.action = ANY(%(actions)s)
 ORDER BY e.id LIMIT %(most)s"""


async def audited(connection: Connection, objects: list[str], actions: list[str]) -> list[Row]:
    """What the audit holds of things, by their inner names."""
    return await fetch_all(
        connection, AUDITED, {"objects": objects, "actions": actions, "most": MOST}
    )


async def import_of(connection: Connection, found: Row) -> Row | None:
    """The upload an item came with: both bear the moment their transaction began."""
    return await fetch_one(
        connection,
        """SELECT filename FROM import WHERE project_id = %(project)s AND batch_id = %(batch)s
              AND created_at = %(at)s ORDER BY id LIMIT 1""",
        {"project": found["project_id"], "batch": found["batch_id"], "at": found["created_at"]},
    )


async def importer(connection: Connection, found: Row) -> Row | None:
    """Who sent the upload: the first import that the audit has after the item's moment."""
    return await fetch_one(
        connection,
        f"""SELECT * FROM ({AUDITED}) e WHERE e.at >= %(at)s ORDER BY e.at LIMIT 1""",
        {
            "objects": [f"project:{found['project_id']}"],
            "actions": ["items.import"],
            "most": MOST,
            "at": found["created_at"],
        },
    )
