"""Workers with their last answer and what is thought of them: worker, annotation, skill, seat."""

from __future__ import annotations

from mihak.store import Connection, Row, fetch_all, fetch_value

SILENT_FOR = "14 days"

# Silent is who gave no answer for so long though a project they had answered has open places they
# may take. right_sum, variance: what the Beta posteriors say of so many labels.
WORKERS = f"""
SELECT w.id AS worker_id, w.name AS worker, w.status, a.last_answer_at, a.answers,
       k.right_sum, k.labels, k.variance,
       a.last_answer_at < now() - interval '{SILENT_FOR}' AND w.id = ANY(%(with_work)s) AS is_silent
  FROM worker w
 CROSS JOIN LATERAL (
   SELECT max(created_at) AS last_answer_at FROM annotation WHERE worker_id = w.id) l
 CROSS JOIN LATERAL (
   SELECT l.last_answer_at, coalesce(sum(submitted), 0)::bigint AS answers
     FROM standing WHERE worker_id = w.id) a
  LEFT JOIN LATERAL (
    SELECT sum(k.labels * b.mean) AS right_sum, sum(k.labels)::bigint AS labels,
           sum(k.labels::float8 ^ 2 * b.mean * (1 - b.mean) / (b.worth + 1)) AS variance
      FROM skill k
     CROSS JOIN LATERAL (SELECT k.prior_right + k.prior_wrong + k.labels::float8 AS worth) n
     CROSS JOIN LATERAL (
       SELECT n.worth, least(1, (k.prior_right + k.right_sum) / n.worth) AS mean) b
     WHERE k.worker_id = w.id AND k.labels > 0) k ON true
 WHERE w.supplier_id = %(supplier)s AND a.last_answer_at IS NOT NULL
 ORDER BY a.last_answer_at DESC, w.id"""

# Seats are the engine's; of a project that runs, so are those that this supplier may take.
WITH_WORK = """
SELECT coalesce(array_agg(DISTINCT t.worker_id), '{}') FROM standing t
  JOIN contract c ON c.project_id = t.project_id AND c.supplier_id = t.supplier_id AND c.status = 'active'
  JOIN project p ON p.id = t.project_id AND p.status = 'running'
 WHERE t.supplier_id = %(supplier)s AND t.status <> 'refused'
   AND EXISTS (SELECT FROM seat s JOIN batch b ON b.id = s.batch_id AND b.status = 'running'
                WHERE s.project_id = p.id AND s.live + s.done < s.wanted
                  AND s.supplier_id IN (0, t.supplier_id))"""


async def workers_with_work(connection: Connection, supplier: int) -> list[int]:
    """Those in whose projects places are open now (as the engine)."""
    found: list[int] = await fetch_value(connection, WITH_WORK, {"supplier": supplier})
    return found


async def workers(connection: Connection, supplier: int, with_work: list[int]) -> list[Row]:
    """All who ever answered, the last to answer first."""
    return await fetch_all(connection, WORKERS, {"supplier": supplier, "with_work": with_work})


async def is_known(connection: Connection, supplier: int) -> bool:
    """Whether the caller may see the supplier at all."""
    return bool(
        await fetch_value(
            connection,
            "SELECT EXISTS (SELECT FROM supplier WHERE id = %(id)s)",
            {"id": supplier},
        )
    )
