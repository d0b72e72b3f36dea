"""The tables seat, task, draft, annotation, standing, cursor."""

from __future__ import annotations

from typing import Any

from psycopg.types.json import Jsonb

from mihak.insight.store import ESTIMATE_OPEN, VARIABLES_OF_TASK
from mihak.ledger import CHARGE_NEW
from mihak.projects import ROUTED
from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

WINDOW = 2000  # open seats looked at in one step

STANDING = """
SELECT now() AS at, p.status AS project_status, p.policy, p.wanted, p.languages AS languages_needed,
       p.skills AS skills_needed, w.languages, w.skills, w.status AS worker_status,
       s.status AS supplier_status, c.id AS contract_id, c.status AS contract_status,
       c.capacity, c.share, c.taken, c.price_micros, c.pricing,
       (SELECT bool_and(counted AND cap_micros - committed_micros >= c.price_micros) FROM purse
         WHERE project_id = p.id AND (contract_id IS NULL OR contract_id = c.id)) AS has_money,
       (SELECT id FROM form WHERE project_id = p.id ORDER BY version DESC LIMIT 1) AS form_id,
       (SELECT id FROM guidelines WHERE project_id = p.id ORDER BY version DESC LIMIT 1)
         AS guidelines_id,
       t.status AS standing, coalesce(t.submitted, 0) AS submitted,
       coalesce(t.gold_shown, 0) AS gold_shown, coalesce(t.gold_answered, 0) AS gold_answered,
       coalesce(t.gold_score, 0) AS gold_score,
       (SELECT count(*)::int FROM task WHERE worker_id = w.id AND project_id = p.id
           AND status = 'leased') AS held
  FROM contract c JOIN project p ON p.id = c.project_id JOIN supplier s ON s.id = c.supplier_id
  JOIN worker w ON w.supplier_id = s.id
  LEFT JOIN standing t ON t.worker_id = w.id AND t.project_id = p.id
 WHERE c.project_id = %(project)s AND w.id = %(worker)s"""

# After a calibration batch nothing else is handed out until the latest has its "go".
OPEN_TO_PRODUCTION = """(b.kind = 'calibration' OR coalesce(
             (SELECT coalesce(k.decision, '') = 'go' FROM batch k
               WHERE k.project_id = b.project_id AND k.kind = 'calibration' ORDER BY k.id DESC LIMIT 1),
             true))"""

QUEUES = f"""
SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'split', q.split, 'cursor', q.cursor,
                                             'requeued', q.requeued) ORDER BY q.place), '[]')
  FROM (SELECT b.id, b.split IS NOT NULL AS split, coalesce(u.item_id, 0) AS cursor,
               EXISTS (SELECT FROM seat WHERE batch_id = b.id AND requeued AND live + done < wanted
                          AND supplier_id = CASE WHEN b.split IS NULL THEN 0 ELSE %(supplier)s END)
                 AS requeued,
               row_number() OVER (ORDER BY b.priority DESC, b.due_at NULLS LAST, b.id) AS place
          FROM batch b LEFT JOIN cursor u ON u.batch_id = b.id AND u.worker_id = %(worker)s
         WHERE b.project_id = %(project)s AND b.status = 'running' AND b.kind <> 'qualification'
           AND {OPEN_TO_PRODUCTION}) q"""


async def standing_and_queues(
    connection: Connection, project: int, supplier: int, worker: int
) -> Row | None:
    """All that claiming decides by; the batches, most urgent first, as `queues`."""
    return await fetch_one(
        connection,
        STANDING.replace("SELECT", f"SELECT ({QUEUES}) AS queues,", 1),
        {"project": project, "supplier": supplier, "worker": worker},
    )


# What makes a task of a picked item; a worker who let a task go may have it again.
LEASE = """
leased AS (
  INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id, seat_supplier,
                    form_id, guidelines_id, status, leased_at, leased_until, price_micros)
  SELECT workspace_now(), %(project)s, batch_id, item_id, %(supplier)s, %(worker)s, seat_supplier,
         %(form)s, %(guidelines)s, 'leased', %(from)s, %(until)s, %(price)s
    FROM picked
  ON CONFLICT (item_id, worker_id) DO UPDATE
     SET status = 'leased', leased_at = excluded.leased_at, leased_until = excluded.leased_until,
         ended_at = NULL, seat_supplier = excluded.seat_supplier, form_id = excluded.form_id,
         guidelines_id = excluded.guidelines_id, price_micros = excluded.price_micros
   WHERE task.status IN ('returned', 'expired')
  RETURNING id, item_id, form_id, guidelines_id, leased_until)"""

TOLD = """
SELECT leased.id, leased.item_id, %(project)s::bigint AS project_id, leased.form_id,
       leased.guidelines_id, leased.leased_until, item.payload, draft.answers AS draft
  FROM leased JOIN item ON item.id = leased.item_id LEFT JOIN draft ON draft.task_id = leased.id"""

UNSEEN = """NOT EXISTS (SELECT FROM task t WHERE t.item_id = {item} AND t.worker_id = %(worker)s
                   AND t.status NOT IN ('returned', 'expired'))"""

# SKIP LOCKED lets claims run side by side. The window bounds how many seats that the worker
# has seen already are passed over in one step, so that a claim's cost does not depend on
# how long the queue is.
LEASE_SEATS = f"""
WITH picked AS MATERIALIZED (
  SELECT s.item_id, s.batch_id, s.supplier_id AS seat_supplier
    FROM (SELECT item_id FROM seat WHERE batch_id = %(batch)s AND supplier_id = %(seat)s
             AND live + done < wanted AND item_id > %(after)s
           ORDER BY item_id LIMIT {WINDOW}) c
    JOIN seat s ON s.item_id = c.item_id AND s.supplier_id = %(seat)s
   WHERE s.live + s.done < s.wanted AND {UNSEEN.format(item="c.item_id")}
   ORDER BY c.item_id LIMIT %(count)s FOR NO KEY UPDATE OF s SKIP LOCKED),
{LEASE},
taken AS (
  UPDATE seat SET live = live + 1, requeued = false FROM leased
   WHERE seat.item_id = leased.item_id AND seat.supplier_id = %(seat)s),
moved AS (
  INSERT INTO cursor (worker_id, batch_id, workspace_id, item_id)
  SELECT %(worker)s, %(batch)s, workspace_now(), max(item_id) FROM leased HAVING count(*) = %(count)s
  ON CONFLICT (worker_id, batch_id) DO UPDATE SET item_id = excluded.item_id)
{TOLD}"""

LEASE_REQUEUED = f"""
WITH picked AS MATERIALIZED (
  SELECT s.item_id, s.batch_id, s.supplier_id AS seat_supplier FROM seat s
   WHERE s.batch_id = %(batch)s AND s.supplier_id = %(seat)s AND s.requeued
     AND s.live + s.done < s.wanted AND {UNSEEN.format(item="s.item_id")}
   ORDER BY s.item_id LIMIT %(count)s FOR NO KEY UPDATE OF s SKIP LOCKED),
{LEASE},
taken AS (
  UPDATE seat SET live = live + 1, requeued = live + done + 1 < wanted FROM leased
   WHERE seat.item_id = leased.item_id AND seat.supplier_id = %(seat)s)
{TOLD}"""

# Named items, each from the queue it stands in.
LEASE_NAMED = f"""
WITH picked AS MATERIALIZED (
  SELECT s.item_id, s.batch_id, s.supplier_id AS seat_supplier
    FROM item i JOIN batch b ON b.id = i.batch_id AND b.status = 'running' AND {OPEN_TO_PRODUCTION}
    JOIN seat s ON s.item_id = i.id
     AND s.supplier_id = CASE WHEN b.split IS NULL THEN 0 ELSE %(supplier)s END
   WHERE i.project_id = %(project)s AND i.external_id = ANY(%(names)s)
     AND s.live + s.done < s.wanted AND {UNSEEN.format(item="i.id")}
   ORDER BY i.id LIMIT %(count)s FOR NO KEY UPDATE OF s SKIP LOCKED),
{LEASE},
taken AS (
  UPDATE seat SET live = live + 1, requeued = requeued AND live + done + 1 < wanted
    FROM leased JOIN picked ON picked.item_id = leased.item_id
   WHERE seat.item_id = picked.item_id AND seat.supplier_id = picked.seat_supplier)
{TOLD}"""

# Gold that was shown least comes first, with chance enough that nobody can tell the order.
LEASE_GOLD = f"""
WITH picked AS MATERIALIZED (
  SELECT g.item_id, g.batch_id, NULL::bigint AS seat_supplier
    FROM gold g JOIN batch b ON b.id = g.batch_id JOIN item i ON i.id = g.item_id
   WHERE g.project_id = %(project)s AND (%(names)s::text[] IS NULL OR i.external_id = ANY(%(names)s))
     AND g.retired_at IS NULL AND b.status = 'running'
     AND (b.kind = 'qualification') = %(qualifying)s AND {UNSEEN.format(item="g.item_id")}
   ORDER BY g.shown + 4 * random() LIMIT %(count)s),
{LEASE},
shown AS (
  UPDATE gold SET shown = shown + 1 FROM leased WHERE gold.item_id = leased.item_id),
counted AS (
  UPDATE standing SET gold_shown = gold_shown + (SELECT count(*) FROM leased)
   WHERE worker_id = %(worker)s AND project_id = %(project)s)
{TOLD}"""


async def lease(connection: Connection, query: str, values: dict[str, Any]) -> list[Row]:
    """Run one of LEASE_SEATS, LEASE_REQUEUED, LEASE_NAMED, LEASE_GOLD."""
    return await fetch_all(connection, query, values)


async def is_open(connection: Connection, batch: int, seat: int, worker: int, after: int) -> bool:
    """Whether the window of a queue after the item `after` has a seat for the worker."""
    return bool(
        await fetch_value(
            connection,
            f"""SELECT EXISTS (SELECT FROM (
                   SELECT item_id FROM seat WHERE batch_id = %(batch)s AND supplier_id = %(seat)s
                      AND live + done < wanted AND item_id > %(after)s
                    ORDER BY item_id LIMIT {WINDOW}) c WHERE {UNSEEN.format(item="c.item_id")})""",
            {"batch": batch, "seat": seat, "worker": worker, "after": after},
        )
    )


async def window_end(connection: Connection, batch: int, seat: int, after: int) -> int | None:
    """The last item of the window after `after`; None if the queue ends within it."""
    return await fetch_value(
        connection,
        f"""SELECT item_id FROM seat WHERE batch_id = %(batch)s AND supplier_id = %(seat)s
               AND live + done < wanted AND item_id > %(after)s
             ORDER BY item_id OFFSET {WINDOW - 1} LIMIT 1""",
        {"batch": batch, "seat": seat, "after": after},
    )


async def keep_cursor(connection: Connection, worker: int, batch: int, item: int) -> None:
    await connection.execute(
        """INSERT INTO cursor (worker_id, batch_id, workspace_id, item_id)
           VALUES (%s, %s, workspace_now(), %s)
           ON CONFLICT (worker_id, batch_id) DO UPDATE SET item_id = excluded.item_id""",
        (worker, batch, item),
    )


async def open_standing(
    connection: Connection, worker: int, supplier: int, project: int, status: str
) -> None:
    await connection.execute(
        """INSERT INTO standing (worker_id, project_id, workspace_id, supplier_id, status)
           VALUES (%s, %s, workspace_now(), %s, %s) ON CONFLICT DO NOTHING""",
        (worker, project, supplier, status),
    )


async def reserve(connection: Connection, contract: int, capacity: int, count: int) -> int:
    """Take up to `count` of what is left of a contract's capacity; returns how many."""
    return int(
        await fetch_value(
            connection,
            """WITH before AS (SELECT id, taken FROM contract WHERE id = %(id)s FOR UPDATE)
               UPDATE contract c SET taken = c.taken + greatest(0, least(%(count)s, %(capacity)s - b.taken))
                 FROM before b WHERE c.id = b.id RETURNING c.taken - b.taken""",
            {"id": contract, "capacity": capacity, "count": count},
        )
    )


async def give_back(connection: Connection, project: int, supplier: int, count: int) -> None:
    await connection.execute(
        """UPDATE contract SET taken = greatest(taken - %s, 0) WHERE project_id = %s
              AND supplier_id = %s AND (capacity IS NOT NULL OR share IS NOT NULL)""",
        (count, project, supplier),
    )


TASK = """
SELECT t.id, t.project_id, t.item_id, t.form_id, t.guidelines_id, t.status, t.leased_until,
       t.seat_supplier, t.annotation_id, t.price_micros, t.supplier_id, t.worker_id, t.batch_id, i.payload, d.answers AS draft
  FROM task t JOIN item i ON i.id = t.item_id LEFT JOIN draft d ON d.task_id = t.id"""


async def task(connection: Connection, task_id: int) -> Row | None:
    return await fetch_one(connection, TASK + " WHERE t.id = %(id)s", {"id": task_id})


async def held_tasks(connection: Connection, project: int, worker: int) -> list[Row]:
    return await fetch_all(
        connection,
        TASK
        + """ WHERE t.worker_id = %(worker)s AND t.project_id = %(project)s
                     AND t.status = 'leased'
                   ORDER BY t.leased_at, hashint8extended(t.id, t.worker_id)""",  # gold was made first
        {"worker": worker, "project": project},
    )


# All that taking in an answer needs to know, whatever has become of the task.
TO_ANSWER = """
SELECT t.id, t.project_id, t.item_id, t.form_id, t.status, t.seat_supplier, t.annotation_id,
       i.payload, p.policy, p.wanted, g.answers AS gold, g.reason, b.kind = 'qualification' AS is_test,
       b.split IS NULL OR {routed} AS may_ask_again,
       c.id AS contract_id,
       c.status AS contract_status, t.price_micros, c.price_micros AS price_now, c.pricing, c.currency,
       c.capacity, c.share,
       EXISTS (SELECT FROM purse WHERE project_id = p.id AND (contract_id IS NULL OR contract_id = c.id))
         AS is_capped,
       a.client_key, a.answers, a.created_at AS submitted_at,
       s.live + s.done < s.wanted AS seat_open, ({variables}) AS variables
  FROM task t JOIN item i ON i.id = t.item_id JOIN project p ON p.id = t.project_id
  JOIN contract c ON c.project_id = t.project_id AND c.supplier_id = t.supplier_id
  JOIN batch b ON b.id = t.batch_id
  LEFT JOIN gold g ON g.item_id = t.item_id LEFT JOIN annotation a ON a.id = t.annotation_id
  LEFT JOIN seat s ON s.item_id = t.item_id AND s.supplier_id = t.seat_supplier
 WHERE t.id = %(task)s AND t.worker_id = %(worker)s"""


async def to_answer(connection: Connection, task_id: int, worker: int) -> Row | None:
    """A worker's task with its form's variables, terms, known answers and what was answered."""
    query = TO_ANSWER.replace("{variables}", VARIABLES_OF_TASK).replace("{routed}", ROUTED)
    return await fetch_one(connection, query, {"task": task_id, "worker": worker})


# One statement, a transaction of its own: the answer, all that it moves, and the conditions
# under which it may. A seat's `live` counts the lease that this answer ends; a lease that
# ran out was taken off already, and its seat may have gone to somebody else.
SUBMIT = f"""
WITH open AS MATERIALIZED (
  SELECT t.* FROM task t
   WHERE t.id = %(task)s AND t.worker_id = %(worker)s AND t.status = %(status)s
     AND (t.status = 'leased' OR t.status = 'expired' AND (t.seat_supplier IS NULL OR EXISTS (
            SELECT FROM seat s WHERE s.item_id = t.item_id AND s.supplier_id = t.seat_supplier
               AND s.live + s.done < s.wanted)))
     FOR NO KEY UPDATE),
new AS (
  INSERT INTO annotation (workspace_id, project_id, item_id, task_id, supplier_id, worker_id, form_id,
                          guidelines_id, answers, shown, seconds, client_key, price_micros, currency)
  SELECT workspace_id, project_id, item_id, id, supplier_id, worker_id, form_id, guidelines_id,
         %(answers)s, %(shown)s, %(seconds)s, %(key)s, %(price)s, %(currency)s FROM open
  RETURNING id, created_at),
ended AS (
  UPDATE task SET status = 'submitted', ended_at = now(), annotation_id = new.id,
                  gold_score = %(gold_score)s FROM new
   WHERE task.id = %(task)s),
seated AS (
  UPDATE seat SET live = live - (open.status = 'leased')::int, done = done + 1,
                  look = look OR %(until_sure)s::boolean FROM open
   WHERE seat.item_id = open.item_id AND seat.supplier_id = open.seat_supplier),
undrafted AS (DELETE FROM draft USING open WHERE task_id = open.id),
stood AS (
  INSERT INTO standing (worker_id, project_id, workspace_id, supplier_id, submitted, gold_answered, gold_score)
  SELECT worker_id, project_id, workspace_id, supplier_id, 1, %(gold)s, %(scored)s FROM open
  ON CONFLICT (worker_id, project_id) DO UPDATE
     SET submitted = standing.submitted + 1, gold_answered = standing.gold_answered + %(gold)s,
         gold_score = standing.gold_score + %(scored)s,
         status = CASE WHEN standing.status = 'qualifying' AND standing.gold_answered + %(gold)s >= %(test_items)s
                       THEN CASE WHEN (standing.gold_score + %(scored)s)
                                      / (standing.gold_answered + %(gold)s) >= %(test_pass)s
                                 THEN 'working' ELSE 'refused' END
                       ELSE standing.status END),
told AS (
  INSERT INTO audit_event (workspace_id, actor, action, object)
  SELECT workspace_now(), %(actor)s, 'annotation.submit', 'annotation:' || new.id FROM new),
{CHARGE_NEW},
{ESTIMATE_OPEN}
SELECT id, created_at FROM new"""


async def submit(connection: Connection, values: dict[str, Any]) -> Row | None:
    """The annotation made; None if the task is no longer open."""
    return await fetch_one(
        connection,
        SUBMIT,
        {
            **values,
            "answers": Jsonb(values["answers"]),
            "shown": None if values["shown"] is None else Jsonb(values["shown"]),
            "said": Jsonb(values["said"]),
        },
    )


LOCK_TASK = """
SELECT t.status, t.annotation_id, a.created_at AS submitted_at, p.policy, t.project_id, t.price_micros,
       b.kind = 'qualification' AS is_test, c.contract_id,
       c.account = 'accrued' AND c.delivery_id IS NULL AS may_undo
  FROM task t JOIN project p ON p.id = t.project_id JOIN batch b ON b.id = t.batch_id
  LEFT JOIN annotation a ON a.id = t.annotation_id LEFT JOIN charge c ON c.annotation_id = a.id
 WHERE t.id = %(task)s FOR NO KEY UPDATE OF t"""
LOCK_SEAT = """
SELECT FROM seat s JOIN task t ON s.item_id = t.item_id AND s.supplier_id = t.seat_supplier
 WHERE t.id = %(task)s FOR NO KEY UPDATE OF s"""


RELEASE = """
WITH ended AS (
  UPDATE task SET status = %(status)s, ended_at = now(), skip_reason = %(reason)s
   WHERE id = %(task)s AND status = 'leased'
  RETURNING item_id, seat_supplier, project_id, supplier_id, price_micros),
unspent AS (
  UPDATE purse p SET committed_micros = p.committed_micros - ended.price_micros
    FROM ended JOIN contract c ON c.project_id = ended.project_id AND c.supplier_id = ended.supplier_id
   WHERE p.project_id = c.project_id AND (p.contract_id IS NULL OR p.contract_id = c.id)
     AND ended.price_micros <> 0),
freed AS (
  UPDATE seat SET live = live - 1, requeued = true FROM ended
   WHERE seat.item_id = ended.item_id AND seat.supplier_id = ended.seat_supplier)
SELECT true FROM ended"""


async def release(connection: Connection, task_id: int, status: str, reason: str | None) -> bool:
    """End a lease without an answer; the seat is open again, first in its queue. False if
    the task is not leased any more.
    """
    values = {"task": task_id, "status": status, "reason": reason}
    return bool(await fetch_value(connection, RELEASE, values))


async def renew(connection: Connection, task_id: int, lease_for: Any) -> Row | None:
    return await fetch_one(
        connection,
        """UPDATE task SET leased_until = now() + %(lease)s WHERE id = %(task)s AND status = 'leased'
           RETURNING leased_until""",
        {"task": task_id, "lease": lease_for},
    )


async def keep_draft(connection: Connection, task: Row, answers: dict[str, Any]) -> None:
    await connection.execute(
        """INSERT INTO draft (task_id, workspace_id, supplier_id, worker_id, answers)
           VALUES (%s, workspace_now(), %s, %s, %s)
           ON CONFLICT (task_id) DO UPDATE SET answers = excluded.answers, saved_at = now()""",
        (task["id"], task["supplier_id"], task["worker_id"], Jsonb(answers)),
    )


async def take_back(connection: Connection, task: Row, lease_for: Any, actor: str) -> None:
    """Undo a submit: the task is its worker's again."""
    gold_score = task["gold_score"]
    await connection.execute(
        """WITH back AS (
             UPDATE task SET status = 'leased', leased_until = now() + %(lease)s, ended_at = NULL,
                    annotation_id = NULL, gold_score = NULL WHERE id = %(task)s RETURNING item_id, seat_supplier),
           stood AS (
             UPDATE standing SET submitted = submitted - 1,
                    gold_answered = gold_answered - %(gold)s, gold_score = gold_score - %(gold_score)s
              WHERE worker_id = %(worker)s
                AND project_id = %(project)s),
           told AS (
             INSERT INTO audit_event (workspace_id, actor, action, object)
             VALUES (workspace_now(), %(actor)s, 'annotation.undo', 'annotation:' || %(annotation)s))
           UPDATE seat SET live = live + 1, done = done - 1 FROM back
            WHERE seat.item_id = back.item_id AND seat.supplier_id = back.seat_supplier""",
        {
            "gold": int(gold_score is not None),
            "gold_score": gold_score or 0.0,
            "lease": lease_for,
            "task": task["id"],
            "worker": task["worker_id"],
            "project": task["project_id"],
            "actor": actor,
            "annotation": str(task["annotation_id"]),
        },
    )


async def annotation_task(connection: Connection, annotation: int) -> Row | None:
    """The task that an annotation was made for."""
    return await fetch_one(
        connection,
        """SELECT t.*, a.answers, a.created_at AS submitted_at FROM annotation a
             JOIN task t ON t.id = a.task_id WHERE a.id = %(id)s""",
        {"id": annotation},
    )


async def list_annotations(
    connection: Connection, project: int, after: int, limit: int, *, blind: bool
) -> list[Row]:
    """blind: for who reviews them, so that it is not told whose they are."""
    return await fetch_all(
        connection,
        """SELECT a.id, a.item_id, i.external_id, a.supersedes, f.version AS form_version,
                  g.version AS guidelines_version, a.answers, a.shown, a.seconds, a.created_at,
                  CASE WHEN NOT %(blind)s THEN a.supplier_id END AS supplier_id,
                  CASE WHEN NOT %(blind)s THEN a.worker_id END AS worker_id,
                  CASE WHEN NOT %(blind)s THEN a.person_id END AS person_id,
                  coalesce(t.annotation_id = a.id AND t.status = 'submitted', a.id = j.annotation_id, false)
                    AS counts,
                  ARRAY(SELECT question FROM stale_answer WHERE annotation_id = a.id ORDER BY question)
                    AS set_aside
             FROM annotation a JOIN item i ON i.id = a.item_id JOIN form f ON f.id = a.form_id
             LEFT JOIN guidelines g ON g.id = a.guidelines_id LEFT JOIN task t ON t.id = a.task_id
             LEFT JOIN adjudication j ON j.item_id = a.item_id
            WHERE a.project_id = %(project)s AND a.id > %(after)s ORDER BY a.id LIMIT %(limit)s""",
        {"project": project, "after": after, "limit": limit, "blind": blind},
    )


async def skips(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT t.id, t.item_id, i.external_id, t.supplier_id, t.worker_id, t.skip_reason AS reason,
                  t.ended_at AS skipped_at
             FROM task t JOIN item i ON i.id = t.item_id
            WHERE t.project_id = %(project)s AND t.status = 'skipped' AND t.id > %(after)s
            ORDER BY t.id LIMIT %(limit)s""",
        {"project": project, "after": after, "limit": limit},
    )


async def standing(connection: Connection, project: int, worker: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT coalesce(t.status, CASE WHEN p.policy->>'qualification' IS NULL THEN 'working'
                                          ELSE 'qualifying' END) AS status,
                  coalesce(t.submitted, 0) AS submitted,
                  (SELECT count(*)::int FROM task WHERE worker_id = %(worker)s
                      AND project_id = p.id AND status = 'leased') AS held
             FROM project p LEFT JOIN standing t ON t.project_id = p.id AND t.worker_id = %(worker)s
            WHERE p.id = %(project)s""",
        {"project": project, "worker": worker},
    )


async def expire_leases(connection: Connection, limit: int) -> int:
    """End leases that ran out; returns how many. Run as the system."""
    return int(
        await fetch_value(
            connection,
            """WITH gone AS (
                 UPDATE task SET status = 'expired', ended_at = now()
                  WHERE id IN (SELECT id FROM task WHERE status = 'leased' AND leased_until < now()
                                ORDER BY leased_until LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
                 RETURNING project_id, supplier_id, item_id, seat_supplier, price_micros),
               unspent AS (
                 UPDATE purse p SET committed_micros = p.committed_micros - g.micros
                   FROM (SELECT q.id, sum(gone.price_micros) AS micros FROM gone
                           JOIN contract c ON c.project_id = gone.project_id AND c.supplier_id = gone.supplier_id
                           JOIN purse q ON q.project_id = c.project_id
                            AND (q.contract_id IS NULL OR q.contract_id = c.id)
                          GROUP BY q.id) g
                  WHERE p.id = g.id AND g.micros <> 0),
               freed AS (
                 UPDATE seat SET live = live - n, requeued = true
                   FROM (SELECT item_id, seat_supplier, count(*)::smallint AS n FROM gone
                          GROUP BY item_id, seat_supplier) g
                  WHERE seat.item_id = g.item_id AND seat.supplier_id = g.seat_supplier),
               given_back AS (
                 UPDATE contract c SET taken = greatest(c.taken - g.n, 0)
                   FROM (SELECT project_id, supplier_id, count(*) AS n FROM gone
                          WHERE seat_supplier IS NOT NULL GROUP BY project_id, supplier_id) g
                  WHERE c.project_id = g.project_id AND c.supplier_id = g.supplier_id
                    AND (c.capacity IS NOT NULL OR c.share IS NOT NULL))
               SELECT count(*) FROM gone""",
            {"limit": limit},
        )
    )
