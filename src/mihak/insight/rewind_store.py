"""What `rewind` reads and writes of the tables label, estimate, skill."""

from __future__ import annotations

from typing import Any

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_value


async def hold_skills(connection: Connection, answer: Row) -> None:
    """Keep others from moving the worker's skills until the transaction ends."""
    await connection.execute(
        """SELECT FROM skill k JOIN variable v ON v.id = k.variable_id
            WHERE v.project_id = %(project_id)s AND k.worker_id = %(worker_id)s
            ORDER BY v.id FOR NO KEY UPDATE OF k""",
        answer,
    )


async def state(connection: Connection, answer: Row) -> dict[str, Any]:
    """Lists of rows: estimates, labels, skills. Numbers come out of JSON as they went in."""
    found = await fetch_value(
        connection,
        """WITH known AS (SELECT id FROM variable WHERE project_id = %(project_id)s)
           SELECT jsonb_build_object(
             'estimates', (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY variable_id, unit), '[]')
                FROM (SELECT variable_id, unit, log_posterior, code, confidence, labels, decided
                        FROM estimate WHERE item_id = %(item_id)s) e),
             'labels', (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY variable_id), '[]')
                FROM (SELECT variable_id, supplier_id, code, seconds, gold_right FROM label
                       WHERE variable_id IN (SELECT id FROM known) AND item_id = %(item_id)s
                         AND worker_id = %(worker_id)s) l),
             'skills', (SELECT coalesce(jsonb_agg(to_jsonb(k) ORDER BY variable_id), '[]')
                FROM (SELECT variable_id, labels, right_sum, gold_labels, gold_right FROM skill
                       WHERE variable_id IN (SELECT id FROM known)
                         AND worker_id = %(worker_id)s) k))""",
        answer,
    )
    return dict(found)


async def add_labels(connection: Connection, answer: Row, labels: list[Row]) -> None:
    """Rows of the worker's labels of the item, as `state` gave them."""
    await connection.execute(
        """INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code,
                              seconds, gold_right)
           SELECT variable_id, %(item_id)s, %(worker_id)s, supplier_id, workspace_now(), code,
                  seconds, gold_right
             FROM jsonb_to_recordset(%(labels)s) AS l(variable_id int, supplier_id bigint,
                  code smallint, seconds real, gold_right smallint)
           ON CONFLICT DO NOTHING""",
        {**answer, "labels": Jsonb(labels)},
    )


async def move_skills(
    connection: Connection, answer: Row, before: list[Row], after: list[Row]
) -> None:
    """By what lies between; where nobody else moved them, to what they were, to the last bit."""
    await connection.execute(
        """UPDATE skill k SET
                  labels = greatest(0, k.labels + b.labels - a.labels),
                  right_sum = CASE WHEN k.right_sum = a.right_sum THEN b.right_sum
                    ELSE greatest(0, k.right_sum + b.right_sum - a.right_sum) END,
                  gold_labels = greatest(0, k.gold_labels + b.gold_labels - a.gold_labels),
                  gold_right = greatest(0, k.gold_right + b.gold_right - a.gold_right),
                  updated_at = now()
             FROM jsonb_to_recordset(%(before)s) AS b(variable_id int, labels int,
                    right_sum float8, gold_labels int, gold_right int)
             JOIN jsonb_to_recordset(%(after)s) AS a(variable_id int, labels int,
                    right_sum float8, gold_labels int, gold_right int) USING (variable_id)
            WHERE k.worker_id = %(worker_id)s AND k.variable_id = b.variable_id""",
        {**answer, "before": Jsonb(before), "after": Jsonb(after)},
    )


async def set_estimates(connection: Connection, answer: Row, estimates: list[Row]) -> None:
    """An item's estimates, in place of those it has."""
    await connection.execute("DELETE FROM estimate WHERE item_id = %(item_id)s", answer)
    await connection.execute(
        """INSERT INTO estimate (item_id, variable_id, workspace_id, unit, log_posterior, code,
                                 confidence, labels, decided)
           SELECT %(item_id)s, variable_id, workspace_now(), unit, log_posterior, code, confidence,
                  labels, decided
             FROM jsonb_to_recordset(%(estimates)s) AS e(variable_id int, unit text,
                  log_posterior real[], code smallint, confidence real, labels smallint,
                  decided boolean)""",
        {**answer, "estimates": Jsonb(estimates)},
    )
