"""Answers of which it is known how right they are, in the order they were given."""

from __future__ import annotations

from mihak.store import Connection, Row, fetch_all

# Gold among the work, and what reviewers decided of answers drawn by chance: those they looked
# at because of a doubt are no sample. A refusal that was overturned was right. Of many the last.
JUDGED = """
SELECT * FROM (
  SELECT t.supplier_id, t.worker_id, least(greatest(t.gold_score, 0), 1)::float8 AS score, t.ended_at AS at
    FROM task t JOIN batch b ON b.id = t.batch_id AND b.kind <> 'qualification'
   WHERE t.project_id = %(project)s AND t.status = 'submitted' AND t.gold_score IS NOT NULL
  UNION ALL
  SELECT r.supplier_id, r.worker_id,
         (r.status = 'accepted' OR coalesce(r.appeal_result = 'overturned', false))::int::float8, a.created_at
    FROM review r JOIN annotation a ON a.id = r.annotation_id
   WHERE r.project_id = %(project)s AND r.reason IN ('sample', 'inspection')
     AND r.status IN ('accepted', 'mended', 'refused')
   ORDER BY at DESC LIMIT %(most)s) judged
ORDER BY at"""


async def judged(connection: Connection, project: int, most: int) -> list[Row]:
    return await fetch_all(connection, JUDGED, {"project": project, "most": most})
