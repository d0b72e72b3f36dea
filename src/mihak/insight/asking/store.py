"""Seats of projects that ask until sure: which to look at, and how many answers they want."""

from __future__ import annotations

from typing import Any

from mihak.projects import ASKS_UNTIL_SURE
from mihak.store import Connection, Row, fetch_all, fetch_one


async def projects_to_look_at(connection: Connection) -> list[Row]:
    """With their policy, and the accuracy of suppliers as their variables' last fits have it."""
    return await fetch_all(
        connection,
        f"""SELECT p.id, p.policy,
                  (SELECT avg((q.value->>0)::float / ((q.value->>0)::float + (q.value->>1)::float))
                     FROM variable v, jsonb_each(v.supplier_priors) q
                    WHERE v.project_id = p.id) AS accuracy,
                  (SELECT max(cardinality(classes)) FROM variable WHERE project_id = p.id) AS classes
             FROM project p
            WHERE {ASKS_UNTIL_SURE} AND EXISTS (
                    SELECT FROM seat s JOIN batch b ON b.id = s.batch_id AND b.split IS NULL
                     WHERE s.project_id = p.id AND s.look)
            ORDER BY p.id""",
    )


# `enough` says of every number of answers the confidence from which on no more are wanted. An
# item is as sure as its least sure question; one without an estimate has nothing to be sure
# of, and gets what every item gets. Another answer is asked for only when all are in; and it
# is looked for first, since the cursors of those who claim have passed the item.
LOOK = """
WITH looked AS MATERIALIZED (
  SELECT item_id, wanted, live, done FROM seat
   WHERE project_id = %(project)s AND supplier_id = 0 AND look
     AND batch_id IN (SELECT id FROM batch WHERE project_id = %(project)s AND split IS NULL)
   ORDER BY item_id LIMIT %(limit)s FOR NO KEY UPDATE SKIP LOCKED),
thought AS (
  SELECT l.*, greatest(%(least)s, live + done) AS at_least,
         (SELECT min(e.confidence) FROM estimate e JOIN variable v ON v.id = e.variable_id
           WHERE e.item_id = l.item_id AND NOT v.open) AS confidence
    FROM looked l),
decided AS (
  SELECT item_id, wanted,
         CASE WHEN confidence IS NULL
                OR confidence >= (%(enough)s::float8[])[least(done, %(most)s) + 1] THEN at_least
              WHEN done >= wanted AND wanted < %(most)s THEN wanted + 1
              ELSE greatest(at_least, least(wanted, %(most)s)) END AS wants
    FROM thought),
changed AS (
  UPDATE seat SET wanted = wants, look = false, requeued = requeued OR wants > d.wanted FROM decided d
   WHERE seat.item_id = d.item_id AND seat.supplier_id = 0)
SELECT count(*) AS looked, coalesce(sum(wants - wanted), 0)::bigint AS more FROM decided"""


async def look(connection: Connection, values: dict[str, Any]) -> Row:
    """Decide of some seats of a project how many answers they want; returns of how many
    (`looked`), and how many more answers are wanted now (`more`).
    """
    found = await fetch_one(connection, LOOK, values)
    assert found is not None
    return found


async def want_more(connection: Connection, project: int, more: int) -> None:
    """Count answers that are wanted besides, in a transaction of its own: who holds seats must
    not wait for a project's row, since who holds that may wait for seats.
    """
    await connection.execute(
        "UPDATE project SET wanted = wanted + %s WHERE id = %s", (more, project)
    )
