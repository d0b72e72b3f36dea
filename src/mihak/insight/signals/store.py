"""The tables signal, signal_look, signal_notice, canary, and what signals are looked for in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from psycopg.types.json import Jsonb

from mihak.insight.store import STATE, SUBMITTED
from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Looking ------------------------------------------------------------------------------------


async def projects_to_look_at(connection: Connection) -> list[Row]:
    """Projects with other answers than at their last look."""
    return await fetch_all(
        connection,
        f"""SELECT * FROM (
              SELECT p.id, p.status, s.submitted, l.submitted AS looked_at_answers, l.state AS looked_state,
                     {STATE} AS state,
                     coalesce(l.looked_at < now() - interval '1 day', true) AS is_old
                FROM project p JOIN ({SUBMITTED}) s ON s.project_id = p.id
                LEFT JOIN signal_look l ON l.project_id = p.id
               WHERE p.status <> 'draft') grown
             WHERE state IS DISTINCT FROM looked_state ORDER BY id""",
    )


async def lock(connection: Connection, project: int) -> bool:
    """Keep others from looking at the project until the transaction ends; False if one does."""
    key = f"hashtextextended('signals', {project:d})"
    return bool(await fetch_value(connection, f"SELECT pg_try_advisory_xact_lock({key})"))


async def looks(connection: Connection, project: int) -> int:
    found = await fetch_value(
        connection,
        "SELECT looks FROM signal_look WHERE project_id = %(project)s",
        {"project": project},
    )
    return int(found or 0)


async def keep_look(
    connection: Connection, project: int, state: Row, *, look: int, alpha: float
) -> None:
    """state: as it was before anything was read."""
    await connection.execute(
        """INSERT INTO signal_look (project_id, workspace_id, looks, submitted, state, alpha)
           SELECT id, workspace_id, %s, %s, %s, %s FROM project WHERE id = %s
           ON CONFLICT (project_id) DO UPDATE
              SET looks = excluded.looks, submitted = excluded.submitted, state = excluded.state,
                  alpha = excluded.alpha, looked_at = now()""",
        (look, state["submitted"], state["state"], alpha, project),
    )


# The last answer that each worker gave to each item, the latest %(most)s of them, in their order. What
# a review changed or refused was still given.
RECENT = """
SELECT * FROM (
  SELECT a.id, a.item_id, a.worker_id, t.supplier_id, a.created_at, a.seconds, a.answers, a.form_id
    FROM annotation a JOIN task t ON t.id = a.task_id AND t.status IN ('submitted', 'refused')
   WHERE a.project_id = %(project)s AND a.worker_id IS NOT NULL AND NOT EXISTS (
           SELECT FROM annotation l WHERE l.task_id = a.task_id AND l.id > a.id AND l.worker_id IS NOT NULL)
   ORDER BY a.id DESC LIMIT %(most)s) recent"""

# One row of `answers` and `labels` in COPY's binary format.
COLUMNS = (
    ("annotation", ">i8"),
    ("item", ">i8"),
    ("worker", ">i8"),
    ("supplier", ">i8"),
    ("at", ">f8"),
    ("seconds", ">f8"),
    ("code", ">i2"),
    ("right", ">f8"),
)
HEADER, TRAILER = 19, 2
ROW = np.dtype(
    [("fields", ">i2")]
    + [part for name, kind in COLUMNS for part in ((f"_{name}", ">i4"), (name, kind))]
)
TIMES = """r.id, r.item_id, r.worker_id, r.supplier_id,
  extract(epoch FROM r.created_at)::float8, coalesce(r.seconds, 'NaN')::float8"""


async def _copy(connection: Connection, query: str, values: dict[str, Any]) -> NDArray[Any]:
    chunks = []
    async with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT binary)", values) as copy,
    ):
        async for chunk in copy:
            chunks.append(bytes(chunk))  # noqa: PERF401 - no list method takes an async loop
    data = b"".join(chunks)
    rows = (len(data) - HEADER - TRAILER) // ROW.itemsize
    return np.frombuffer(data, dtype=ROW, offset=HEADER, count=rows)


async def answers(connection: Connection, project: int, most: int) -> NDArray[Any]:
    """The latest answers of people, in their order, (n,) of ROW; code and right say nothing."""
    return await _copy(
        connection,
        f"""SELECT {TIMES}, 0::smallint, 'NaN'::float8 FROM ({RECENT}) r
              JOIN supplier s ON s.id = r.supplier_id AND s.kind <> 'model' ORDER BY r.id""",
        {"project": project, "most": most},
    )


async def labels(connection: Connection, project: int, variable: int, most: int) -> NDArray[Any]:
    """What the latest answers say of a variable, in their order, (n,) of ROW; `right`: how probably
    it is right, by gold or else by the item's estimate.
    """
    return await _copy(
        connection,
        f"""SELECT {TIMES}, l.code,
                  coalesce(l.gold_right, exp(e.log_posterior[l.code + 1]), 'NaN')::float8
             FROM ({RECENT}) r
             JOIN label l ON l.variable_id = %(variable)s AND l.item_id = r.item_id
              AND l.worker_id = r.worker_id
             LEFT JOIN estimate e ON e.variable_id = l.variable_id AND e.item_id = l.item_id AND e.unit = ''
            ORDER BY r.id""",
        {"project": project, "variable": variable, "most": most},
    )


async def texts(connection: Connection, project: int, questions: list[str], most: int) -> list[Row]:
    """What people wrote in the latest answers: id, item_id, worker_id, supplier_id, texts by question."""
    return await fetch_all(
        connection,
        f"""SELECT r.id, r.item_id, r.worker_id, r.supplier_id,
                  (SELECT jsonb_object_agg(q, r.answers ->> q) FROM unnest(%(questions)s::text[]) q
                    WHERE jsonb_typeof(r.answers -> q) = 'string') AS texts
             FROM ({RECENT}) r JOIN supplier s ON s.id = r.supplier_id AND s.kind <> 'model'
            WHERE r.answers ?| %(questions)s::text[] ORDER BY r.id""",
        {"project": project, "questions": questions, "most": most},
    )


async def words(connection: Connection, items: list[int], fields: list[str]) -> list[Row]:
    """How many words the fields of items' payloads hold."""
    return await fetch_all(
        connection,
        r"""SELECT i.id, (SELECT coalesce(sum(cardinality(regexp_split_to_array(trim(i.payload ->> f), '\s+'))), 0)
                           FROM unnest(%(fields)s::text[]) f WHERE trim(i.payload ->> f) <> '')::int AS words
              FROM item i WHERE i.id = ANY(%(items)s)""",
        {"items": items, "fields": fields},
    )


async def suppliers(connection: Connection, project: int) -> list[Row]:
    """Under contract for a project, in the order they came: id, name, kind."""
    return await fetch_all(
        connection,
        """SELECT s.id, s.name, s.kind FROM contract c JOIN supplier s ON s.id = c.supplier_id
            WHERE c.project_id = %(project)s ORDER BY c.id""",
        {"project": project},
    )


async def live_gold(connection: Connection, project: int) -> list[Row]:
    """Known answers that are still handed out."""
    return await fetch_all(
        connection,
        "SELECT item_id, answers FROM gold WHERE project_id = %(project)s AND retired_at IS NULL",
        {"project": project},
    )


async def known(connection: Connection, project: int) -> list[Row]:
    """The signals there are, by what they are about."""
    return await fetch_all(
        connection,
        """SELECT id, kind, worker_id, other_worker_id, item_id, faded_at FROM signal
            WHERE project_id = %(project)s""",
        {"project": project},
    )


KEEP = """
INSERT INTO signal AS s (workspace_id, project_id, kind, worker_id, supplier_id, other_worker_id,
                         other_supplier_id, item_id, variable_id, log_e, p, n, evidence)
SELECT workspace_id, id, %(kind)s, %(worker)s, %(supplier)s, %(other_worker)s, %(other_supplier)s,
       %(item)s, %(variable)s, %(log_e)s, %(p)s, %(n)s, %(evidence)s
  FROM project WHERE id = %(project)s
ON CONFLICT (project_id, kind, worker_id, other_worker_id, supplier_id, item_id) DO UPDATE
   SET variable_id = excluded.variable_id, log_e = excluded.log_e, p = excluded.p, n = excluded.n,
       evidence = excluded.evidence, seen_at = now(), faded_at = NULL
RETURNING id"""


async def keep(connection: Connection, values: dict[str, Any]) -> int:
    """Write a signal down, or what is known now of one that stands; returns its id."""
    row = await fetch_one(connection, KEEP, {**values, "evidence": Jsonb(values["evidence"])})
    assert row is not None
    return int(row["id"])


async def fade(connection: Connection, signals: list[int]) -> None:
    await connection.execute("UPDATE signal SET faded_at = now() WHERE id = ANY(%s)", (signals,))


# For the lab --------------------------------------------------------------------------------

TOLD = """
SELECT s.id, s.project_id, s.kind, s.worker_id, w.name AS worker, s.supplier_id, u.name AS supplier,
       s.other_worker_id, ow.name AS other_worker, s.other_supplier_id, ou.name AS other_supplier,
       s.item_id, i.external_id, v.question, v.unit, s.log_e, s.p, s.n, s.found_at, s.seen_at, s.faded_at,
       s.status, s.reason, s.decided_at, s.retired_gold, d.name AS decided_by,
       s.decided_by IS NOT DISTINCT FROM %(person)s AS is_mine,
       (SELECT retired_at FROM gold WHERE item_id = s.item_id) AS gold_retired_at,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
                 'worker_id', n.worker_id, 'worker', nw.name, 'rule', n.rule, 'told_at', n.told_at,
                 'appeal', n.appeal, 'appealed_at', n.appealed_at, 'appeal_result', n.appeal_result,
                 'appeal_comment', n.appeal_comment, 'appeal_decided_at', n.appeal_decided_at)
                 ORDER BY n.worker_id), '[]')
          FROM signal_notice n JOIN worker nw ON nw.id = n.worker_id WHERE n.signal_id = s.id) AS told{more}
  FROM signal s
  LEFT JOIN worker w ON w.id = s.worker_id LEFT JOIN supplier u ON u.id = s.supplier_id
  LEFT JOIN worker ow ON ow.id = s.other_worker_id LEFT JOIN supplier ou ON ou.id = s.other_supplier_id
  LEFT JOIN item i ON i.id = s.item_id LEFT JOIN variable v ON v.id = s.variable_id
  LEFT JOIN person d ON d.id = s.decided_by"""
APPEALED = """EXISTS (SELECT FROM signal_notice n WHERE n.signal_id = s.id AND n.appeal IS NOT NULL
                 AND n.appeal_result IS NULL)"""


async def signals(connection: Connection, values: dict[str, Any]) -> list[Row]:
    """The latest first. values: project, person, before (the signal to go on from, or 0), limit, and
    what to look for, or None: kind, status, supplier, worker.
    """
    return await fetch_all(
        connection,
        TOLD.format(more="")
        + f"""
 WHERE s.project_id = %(project)s AND (%(before)s = 0 OR s.id < %(before)s)
   AND (%(kind)s::text IS NULL OR s.kind = %(kind)s)
   AND CASE %(status)s::text WHEN 'appealed' THEN {APPEALED}
            WHEN 'faded' THEN s.faded_at IS NOT NULL
            WHEN 'open' THEN s.status = 'open' AND s.faded_at IS NULL
            ELSE %(status)s::text IS NULL OR s.status = %(status)s END
   AND (%(supplier)s::bigint IS NULL OR %(supplier)s IN (s.supplier_id, s.other_supplier_id))
   AND (%(worker)s::bigint IS NULL OR %(worker)s IN (s.worker_id, s.other_worker_id))
 ORDER BY s.id DESC LIMIT %(limit)s""",
        values,
    )


async def signal(connection: Connection, signal_id: int, person: int) -> Row | None:
    """One with its evidence."""
    return await fetch_one(
        connection,
        TOLD.format(more=", s.evidence, s.variable_id") + " WHERE s.id = %(id)s",
        {"id": signal_id, "person": person},
    )


async def last_look(connection: Connection, project: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT looks, submitted AS answers, alpha, looked_at FROM signal_look
            WHERE project_id = %(project)s""",
        {"project": project},
    )


async def laid_open(
    connection: Connection, annotations: list[int], variable: int | None
) -> list[Row]:
    """Answers with their items; `said`: what they say of the variable, `likely`: what is thought of it."""
    return await fetch_all(
        connection,
        """SELECT a.id, a.item_id, i.external_id, i.payload, a.form_id, a.answers, a.seconds,
                  a.created_at AS at, a.worker_id, w.name AS worker, s.name AS supplier,
                  v.classes[l.code + 1] AS said, v.classes[e.code + 1] AS likely, e.confidence,
                  (SELECT answers FROM gold WHERE item_id = a.item_id) AS gold
             FROM annotation a JOIN item i ON i.id = a.item_id JOIN worker w ON w.id = a.worker_id
             JOIN supplier s ON s.id = w.supplier_id
             LEFT JOIN variable v ON v.id = %(variable)s
             LEFT JOIN label l ON l.variable_id = v.id AND l.item_id = a.item_id AND l.worker_id = a.worker_id
             LEFT JOIN estimate e ON e.variable_id = v.id AND e.item_id = a.item_id AND e.unit = ''
            WHERE a.id = ANY(%(ids)s)""",
        {"ids": annotations, "variable": variable},
    )


async def names(connection: Connection, workers: list[int]) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT w.id, w.name, s.name AS supplier FROM worker w JOIN supplier s ON s.id = w.supplier_id
            WHERE w.id = ANY(%(ids)s) ORDER BY w.id""",
        {"ids": workers},
    )


# Deciding -----------------------------------------------------------------------------------


async def locked(connection: Connection, signal_id: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT s.*, EXISTS (SELECT FROM signal_notice n WHERE n.signal_id = s.id
                                  AND n.appeal IS NOT NULL) AS is_appealed
             FROM signal s WHERE s.id = %(id)s FOR NO KEY UPDATE""",
        {"id": signal_id},
    )


async def keep_decision(connection: Connection, signal_id: int, values: dict[str, Any]) -> None:
    """values: status, reason, person (None: nobody), retired_gold."""
    await connection.execute(
        """UPDATE signal SET status = %(status)s, reason = %(reason)s, decided_by = %(person)s,
                  decided_at = CASE WHEN %(person)s::bigint IS NOT NULL THEN now() END,
                  retired_gold = %(retired_gold)s
            WHERE id = %(id)s""",
        {**values, "id": signal_id},
    )


async def tell(
    connection: Connection, signal_id: int, worker: int, annotations: list[int], rule: str
) -> None:
    """Tell a worker of a confirmed signal, with their own of the annotations. Answers to items that
    are gold are left out: who is told of them would know which are.
    """
    await connection.execute(
        """INSERT INTO signal_notice (signal_id, worker_id, supplier_id, workspace_id, project_id, kind, reason,
                                      rule, annotation_ids)
           SELECT s.id, w.id, w.supplier_id, s.workspace_id, s.project_id, s.kind, s.reason, %(rule)s,
                  ARRAY(SELECT a.id FROM annotation a
                         WHERE a.id = ANY(%(annotations)s) AND a.worker_id = w.id
                           AND NOT EXISTS (SELECT FROM gold g WHERE g.item_id = a.item_id)
                         ORDER BY array_position(%(annotations)s::bigint[], a.id))
             FROM signal s JOIN worker w ON w.id = %(worker)s WHERE s.id = %(signal)s""",
        {"signal": signal_id, "worker": worker, "annotations": annotations, "rule": rule},
    )


async def untell(connection: Connection, signal_id: int) -> None:
    await connection.execute("DELETE FROM signal_notice WHERE signal_id = %s", (signal_id,))


async def notice(connection: Connection, signal_id: int, worker: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT * FROM signal_notice WHERE signal_id = %(signal)s AND worker_id = %(worker)s
              FOR NO KEY UPDATE""",
        {"signal": signal_id, "worker": worker},
    )


async def keep_appeal(connection: Connection, signal_id: int, worker: int, text: str) -> None:
    await connection.execute(
        """UPDATE signal_notice SET appeal = %s, appealed_at = now()
            WHERE signal_id = %s AND worker_id = %s""",
        (text, signal_id, worker),
    )


async def keep_appeal_decision(
    connection: Connection, signal_id: int, worker: int, values: dict[str, Any]
) -> None:
    """values: result, comment, person. A signal overturned for all who were told is dismissed."""
    await connection.execute(
        """UPDATE signal_notice SET appeal_result = %(result)s, appeal_comment = %(comment)s,
                  appeal_decided_by = %(person)s, appeal_decided_at = now()
            WHERE signal_id = %(signal)s AND worker_id = %(worker)s""",
        {**values, "signal": signal_id, "worker": worker},
    )
    await connection.execute(
        """UPDATE signal s SET status = 'dismissed' WHERE id = %(signal)s AND NOT EXISTS (
             SELECT FROM signal_notice WHERE signal_id = s.id
                AND appeal_result IS DISTINCT FROM 'overturned')""",
        {"signal": signal_id},
    )


# For those concerned --------------------------------------------------------------------------


async def notices(connection: Connection, before: int, limit: int) -> list[Row]:
    """What the reader may see of what was told, the latest first."""
    return await fetch_all(
        connection,
        """SELECT n.signal_id AS id, n.id AS place, n.project_id, p.name AS project_name, n.kind, n.reason, n.rule,
                  n.worker_id, w.name AS worker, n.annotation_ids, n.told_at, n.appeal, n.appealed_at,
                  n.appeal_result, n.appeal_comment, n.appeal_decided_at
             FROM signal_notice n JOIN project p ON p.id = n.project_id JOIN worker w ON w.id = n.worker_id
            WHERE %(before)s = 0 OR n.id < %(before)s ORDER BY n.id DESC LIMIT %(limit)s""",
        {"before": before, "limit": limit},
    )


async def own_answers(connection: Connection, annotations: list[int]) -> list[Row]:
    """Those of the annotations that the reader may see, with their items."""
    return await fetch_all(
        connection,
        """SELECT a.id, a.form_id, a.worker_id, i.payload, a.answers, a.seconds, a.created_at AS at
             FROM annotation a JOIN item i ON i.id = a.item_id WHERE a.id = ANY(%(ids)s)""",
        {"ids": annotations},
    )


# Canaries -------------------------------------------------------------------------------------


async def canaries(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT id, template, variants, secret, created_at FROM canary
            WHERE project_id = %(project)s ORDER BY id""",
        {"project": project},
    )


async def plant(connection: Connection, project: int, values: dict[str, Any]) -> Row:
    """values: template, variants, secret."""
    row = await fetch_one(
        connection,
        """INSERT INTO canary (workspace_id, project_id, template, variants, secret)
           VALUES (workspace_now(), %(project)s, %(template)s, %(variants)s, %(secret)s)
           RETURNING id, template, variants, secret, created_at""",
        {**values, "project": project, "variants": Jsonb(values["variants"])},
    )
    assert row is not None
    return row
