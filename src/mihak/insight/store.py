"""The tables label, estimate, skill, scorecard."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb

from mihak.errors import NotFound
from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable
    from datetime import datetime

LEAST_CHANGE = 1e-3  # of the probability of a class, worth writing
ANSWERS_AT_ONCE = 500

# The variables of a task `t`, with what is thought of its worker.
VARIABLES_OF_TASK = """
SELECT coalesce(jsonb_agg(jsonb_build_object(
         'id', v.id, 'question', v.question, 'unit', v.unit, 'classes', v.classes, 'open', v.open,
         'log_prior', v.log_prior, 'skill_labels', k.labels, 'right_sum', k.right_sum,
         'prior_right', k.prior_right, 'prior_wrong', k.prior_wrong,
         'supplier_prior', v.supplier_priors -> t.supplier_id::text)), '[]')
  FROM variable v LEFT JOIN skill k ON k.worker_id = t.worker_id AND k.variable_id = v.id
 WHERE v.project_id = t.project_id"""

# Parts of the statement that takes in the answer to the task `open`. %(said)s is what
# `online.said` makes of it. A new worker starts from the last fit's word on the supplier.
ESTIMATE_OPEN = """
said AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(%(said)s) AS x(
    variable int, code smallint, before real[], likelihood real[], gold_right int,
    prior_right real, prior_wrong real)),
labelled AS (
  INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code, seconds, gold_right)
  SELECT variable, item_id, worker_id, supplier_id, workspace_id, code, %(seconds)s, gold_right
    FROM said, open
  ON CONFLICT (variable_id, item_id, worker_id)
  DO UPDATE SET code = excluded.code, gold_right = excluded.gold_right),
known AS (
  INSERT INTO estimate (item_id, variable_id, workspace_id, log_posterior, code, confidence, labels)
  SELECT item_id, variable, workspace_id, a.log_posterior, a.code, a.confidence, 1
    FROM said CROSS JOIN open CROSS JOIN LATERAL after_label(before, likelihood) a
   WHERE gold_right IS NULL
  ON CONFLICT (item_id, variable_id, unit) DO UPDATE
     SET (log_posterior, code, confidence) = (
           SELECT a.* FROM said, after_label(estimate.log_posterior, said.likelihood) a
            WHERE said.variable = estimate.variable_id),
         labels = estimate.labels + 1, updated_at = now()
  RETURNING variable_id, log_posterior),
judged AS (
  SELECT variable, gold_right, coalesce(gold_right, exp(log_posterior[said.code + 1])) AS is_right,
         prior_right, prior_wrong
    FROM said LEFT JOIN known ON variable_id = variable),
skilled AS (
  INSERT INTO skill AS k (worker_id, variable_id, workspace_id, supplier_id, labels, right_sum,
                          gold_labels, gold_right, prior_right, prior_wrong)
  SELECT worker_id, variable, workspace_id, supplier_id, 1, is_right,
         (gold_right IS NOT NULL)::int, coalesce(gold_right, 0), prior_right, prior_wrong
    FROM judged, open
  ON CONFLICT (worker_id, variable_id) DO UPDATE
     SET labels = k.labels + 1, right_sum = k.right_sum + excluded.right_sum,
         gold_labels = k.gold_labels + excluded.gold_labels,
         gold_right = k.gold_right + excluded.gold_right, updated_at = now())"""


def estimate_values(log_posterior: list[float], labels: int) -> dict[str, Any]:
    chances = [exp(value) for value in log_posterior]
    best = max(range(len(chances)), key=chances.__getitem__)
    return {
        "log_posterior": log_posterior,
        "best": best,
        "confidence": chances[best],
        "labels": labels,
    }


async def variables_of_task(connection: Connection, task: int) -> list[Row]:
    found = await fetch_value(
        connection,
        f"SELECT ({VARIABLES_OF_TASK}) AS variables FROM task t WHERE t.id = %(task)s",
        {"task": task},
    )
    return list(found)


async def add_labels(
    connection: Connection, task: int, said: list[dict[str, Any]], seconds: float | None
) -> None:
    """said: as `online.said` makes it."""
    await connection.execute(
        f"WITH open AS (SELECT * FROM task WHERE id = %(task)s), {ESTIMATE_OPEN} SELECT 1",
        {"task": task, "said": Jsonb(said), "seconds": seconds},
    )


async def remove_labels(connection: Connection, item: int, worker: int) -> list[Row]:
    """Delete a worker's labels of an item, and take them off the worker's skills. Returns
    the variables whose estimates they had moved: gold moves none.
    """
    return await fetch_all(
        connection,
        """WITH gone AS (
             DELETE FROM label WHERE item_id = %(item)s AND worker_id = %(worker)s
               AND variable_id IN (SELECT v.id FROM variable v JOIN item i
                                       ON i.project_id = v.project_id WHERE i.id = %(item)s)
             RETURNING variable_id, code, gold_right),
           less AS (
             UPDATE skill k SET labels = greatest(k.labels - 1, 0),
                    right_sum = greatest(0, k.right_sum - coalesce(
                      gone.gold_right,
                      (SELECT exp(e.log_posterior[gone.code + 1]) FROM estimate e
                        WHERE e.item_id = %(item)s AND e.variable_id = gone.variable_id), 0.5)),
                    gold_labels = k.gold_labels - (gone.gold_right IS NOT NULL)::int,
                    gold_right = k.gold_right - coalesce(gone.gold_right, 0)
               FROM gone WHERE k.worker_id = %(worker)s AND k.variable_id = gone.variable_id)
           SELECT variable_id FROM gone WHERE gold_right IS NULL""",
        {"item": item, "worker": worker},
    )


async def labels_with_skills(connection: Connection, item: int, variable: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT l.code, v.classes, v.log_prior, k.labels AS skill_labels, k.right_sum, k.prior_right,
                  k.prior_wrong
             FROM label l JOIN variable v ON v.id = l.variable_id
             LEFT JOIN skill k ON k.worker_id = l.worker_id AND k.variable_id = l.variable_id
            WHERE l.item_id = %(item)s AND l.variable_id = %(variable)s ORDER BY l.worker_id""",
        {"item": item, "variable": variable},
    )


SET_ESTIMATE = """
INSERT INTO estimate (item_id, variable_id, workspace_id, unit, log_posterior, code, confidence,
                      labels, decided)
VALUES (%(item)s, %(variable)s, workspace_now(), %(unit)s, %(log_posterior)s::real[], %(best)s,
        %(confidence)s, %(labels)s, %(decided)s)
ON CONFLICT (item_id, variable_id, unit) DO UPDATE
   SET log_posterior = excluded.log_posterior, code = excluded.code,
       confidence = excluded.confidence, labels = excluded.labels,
       decided = excluded.decided, updated_at = now()"""


async def set_estimate(connection: Connection, values: dict[str, Any]) -> None:
    await connection.execute(SET_ESTIMATE, {"unit": "", "decided": False, **values})


async def drop_estimate(connection: Connection, item: int, variable: int) -> None:
    await connection.execute(
        "DELETE FROM estimate WHERE item_id = %s AND variable_id = %s", (item, variable)
    )


async def decision(connection: Connection, item: int) -> Row | None:
    """What the lab last said is true of an item (form_id, answers): an adjudication, or else
    a reviewer's mend that counts; None if it said nothing.
    """
    return await fetch_one(
        connection,
        """SELECT a.form_id, a.answers FROM annotation a
            WHERE a.id = coalesce(
              (SELECT annotation_id FROM adjudication WHERE item_id = %(item)s),
              (SELECT max(t.annotation_id) FROM task t JOIN annotation m ON m.id = t.annotation_id
                WHERE t.item_id = %(item)s AND t.status = 'submitted' AND m.person_id IS NOT NULL))""",
        {"item": item},
    )


# Open variables: their units show only in the answers (see `units`) ---------------------------


async def lock_item(connection: Connection, item: int) -> None:
    await connection.execute(f"SELECT pg_advisory_xact_lock(hashtextextended('item', {item:d}))")


# Without the answers that a change of guidelines set aside.
OF_WORKERS = """
  SELECT DISTINCT ON (t.id) t.item_id, t.worker_id, t.supplier_id, a.form_id, a.seconds,
         a.answers - ARRAY(SELECT question FROM stale_answer WHERE annotation_id = a.id) AS answers
    FROM task t JOIN annotation a ON a.task_id = t.id AND a.worker_id IS NOT NULL"""


async def answers_of_item(connection: Connection, item: int, also: int) -> list[Row]:
    """What its workers said, where it counts; of the worker `also` even where it does not."""
    return await fetch_all(
        connection,
        OF_WORKERS
        + """ WHERE t.item_id = %(item)s AND (t.status = 'submitted' OR t.worker_id = %(also)s)
              ORDER BY t.id, a.id DESC""",
        {"item": item, "also": also},
    )


async def answers_by_item(
    connection: Connection, project: int, after: int = 0
) -> AsyncGenerator[list[Row], None]:
    """What all workers said, where it counts: all answers of some items beyond the item
    `after`, then of the next.
    """
    held: list[Row] = []
    async with connection.cursor(name="answers") as cursor:
        await cursor.execute(
            f"""SELECT * FROM ({OF_WORKERS} WHERE t.project_id = %(project)s AND t.status = 'submitted'
                   AND t.item_id > %(after)s ORDER BY t.id, a.id DESC) said ORDER BY item_id, worker_id""",
            {"project": project, "after": after},
        )
        while rows := await cursor.fetchmany(ANSWERS_AT_ONCE):
            held += rows
            # More answers to the last item may follow.
            whole = [row for row in held if row["item_id"] != held[-1]["item_id"]]
            held = held[len(whole) :]
            if whole:
                yield whole
    if held:
        yield held


async def set_aside(connection: Connection, annotation: int) -> set[str]:
    """The questions whose answer in an annotation counts no more since the guidelines changed."""
    rows = await fetch_all(
        connection,
        "SELECT question FROM stale_answer WHERE annotation_id = %(id)s",
        {"id": annotation},
    )
    return {row["question"] for row in rows}


async def gold_of_item(connection: Connection, item: int) -> list[Row]:
    return await fetch_all(
        connection, "SELECT item_id, answers FROM gold WHERE item_id = %(item)s", {"item": item}
    )


async def skills_of(connection: Connection, variable: int, item: int) -> list[Row]:
    """What is thought of all who were given an item: the arguments of a `Skill`."""
    return await fetch_all(
        connection,
        """SELECT t.worker_id, ARRAY[coalesce(k.labels, 0), coalesce(k.right_sum, 0),
                  coalesce(k.prior_right, (p ->> 0)::real, 4), coalesce(k.prior_wrong, (p ->> 1)::real, 1)]
                    AS counts
             FROM task t JOIN variable v ON v.id = %(variable)s
            CROSS JOIN LATERAL (SELECT v.supplier_priors -> t.supplier_id::text AS p) s
             LEFT JOIN skill k ON k.worker_id = t.worker_id AND k.variable_id = v.id
            WHERE t.item_id = %(item)s""",
        {"variable": variable, "item": item},
    )


async def count_units(
    connection: Connection,
    variable: int,
    worker: int,
    judged: list[float],
    known: object,
    sign: int = 1,
) -> None:
    """Add to a worker's skill what was `judged`, or take it off with `sign` -1. known: not
    None for gold.
    """
    if not judged:
        return
    values = {
        "worker": worker,
        "variable": variable,
        "labels": sign * len(judged),
        "right": sign * sum(judged),
        "gold": sign * len(judged) * (known is not None),
        "gold_right": sign * round(sum(judged)) * (known is not None),
    }
    await connection.execute(
        """INSERT INTO skill AS k (worker_id, variable_id, workspace_id, supplier_id, labels, right_sum,
                                   gold_labels, gold_right, prior_right, prior_wrong)
           SELECT w.id, v.id, w.workspace_id, w.supplier_id, greatest(%(labels)s, 0),
                  greatest(%(right)s, 0), greatest(%(gold)s, 0), greatest(%(gold_right)s, 0),
                  coalesce((v.supplier_priors #>> ARRAY[w.supplier_id::text, '0'])::real, 4),
                  coalesce((v.supplier_priors #>> ARRAY[w.supplier_id::text, '1'])::real, 1)
             FROM worker w JOIN variable v ON v.id = %(variable)s WHERE w.id = %(worker)s
           ON CONFLICT (worker_id, variable_id) DO UPDATE
              SET labels = greatest(0, k.labels + %(labels)s),
                  right_sum = greatest(0, k.right_sum + %(right)s),
                  gold_labels = greatest(0, k.gold_labels + %(gold)s),
                  gold_right = greatest(0, k.gold_right + %(gold_right)s), updated_at = now()""",
        values,
    )


async def set_units(
    connection: Connection,
    item: int,
    variable: int,
    posteriors: dict[str, list[float]],
    said: dict[str, dict[int, int]],
    *,
    decided: bool,
) -> None:
    """The estimates of an item's units, in place of those it had."""
    await drop_estimate(connection, item, variable)
    async with connection.cursor() as cursor:
        await cursor.executemany(
            SET_ESTIMATE,
            [
                {"item": item, "variable": variable, "unit": unit, "decided": decided}
                | estimate_values(posterior, len(said.get(unit, {})))
                for unit, posterior in posteriors.items()
            ],
        )


# For people -------------------------------------------------------------------------------


ESTIMATES = """
SELECT i.id, i.external_id,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
                 'question', v.question, 'unit', CASE WHEN v.open THEN e.unit ELSE v.unit END,
                 'answer', v.classes[e.code + 1],
                 'confidence', e.confidence, 'labels', e.labels, 'decided', e.decided,
                 'posterior', (SELECT jsonb_object_agg(c, exp(p))
                                 FROM unnest(v.classes, e.log_posterior) AS u(c, p)
                                WHERE p IS NOT NULL)) ORDER BY v.id, e.unit COLLATE "C"), '[]')
          FROM estimate e JOIN variable v ON v.id = e.variable_id
         WHERE e.item_id = i.id) AS estimates
  FROM item i"""


async def estimates(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    """Items with all their estimates, by item."""
    return await fetch_all(
        connection,
        ESTIMATES + " WHERE i.project_id = %(project)s AND i.id > %(after)s"
        " ORDER BY i.id LIMIT %(limit)s",
        {"project": project, "after": after, "limit": limit},
    )


async def item_estimates(connection: Connection, item: int) -> Row:
    row = await fetch_one(connection, ESTIMATES + " WHERE i.id = %(id)s", {"id": item})
    if row is None:
        raise NotFound("there is no such item.")
    return row


async def skills(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    """By worker: counts of each variable, with the mean of the Beta posterior."""
    return await fetch_all(
        connection,
        """SELECT w.id, w.name, w.supplier_id, s.name AS supplier,
                  jsonb_agg(jsonb_build_object(
                    'question', v.question, 'unit', v.unit, 'labels', k.labels,
                    'alpha', k.prior_right + k.right_sum,
                    'beta', k.prior_wrong + k.labels - k.right_sum,
                    'gold_labels', k.gold_labels, 'gold_right', k.gold_right) ORDER BY v.id) AS skills
             FROM skill k JOIN variable v ON v.id = k.variable_id JOIN worker w ON w.id = k.worker_id
             JOIN supplier s ON s.id = w.supplier_id
            WHERE v.project_id = %(project)s AND w.id > %(after)s
            GROUP BY w.id, s.name ORDER BY w.id LIMIT %(limit)s""",
        {"project": project, "after": after, "limit": limit},
    )


async def progress(connection: Connection, project: int) -> Row:
    row = await fetch_one(
        connection,
        # From counts that are kept, so that it costs the same for a million items.
        """SELECT coalesce((SELECT sum(rows_added) FROM import WHERE project_id = p.id), 0)::bigint
                    AS items,
                  (SELECT count(*) FROM gold WHERE project_id = p.id) AS gold,
                  p.wanted,
                  (SELECT count(*) FROM task WHERE project_id = p.id AND status = 'leased'
                      AND seat_supplier IS NOT NULL) AS live,
                  coalesce((SELECT sum(submitted - gold_answered) FROM standing
                             WHERE project_id = p.id), 0)::bigint AS done
             FROM project p WHERE p.id = %(project)s""",
        {"project": project},
    )
    assert row is not None
    return row


async def by_supplier(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT s.id, s.name, s.kind, coalesce(sum(t.submitted), 0)::bigint AS submitted,
                  count(t.worker_id) FILTER (WHERE t.submitted > 0) AS workers
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             LEFT JOIN standing t ON t.project_id = c.project_id AND t.supplier_id = s.id
            WHERE c.project_id = %(project)s GROUP BY s.id ORDER BY s.id""",
        {"project": project},
    )


# For fits ---------------------------------------------------------------------------------


async def variables(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT id, workspace_id, question, unit, classes, open, log_prior FROM variable
            WHERE project_id = %(project)s ORDER BY id""",
        {"project": project},
    )


# What a fit goes by, as one text: it changes with every answer that comes, is taken back or
# refused, or counts again after an appeal, with known answers, and with what a change of
# guidelines sets aside. `submitted` alone would not do: an answer undone and another given leave it as it was.
STATE = """
json_build_array(
  s.submitted, (SELECT max(id) FROM annotation WHERE project_id = p.id),
  (SELECT extract(epoch FROM max(appeal_decided_at)) FROM review WHERE project_id = p.id),
  (SELECT extract(epoch FROM max(changed_at)) FROM gold WHERE project_id = p.id),
  (SELECT json_agg(ARRAY[id, set_aside, (undone_at IS NULL)::int] ORDER BY id) FROM stale_ask
    WHERE project_id = p.id))::text"""
SUBMITTED = """
SELECT project_id, sum(submitted)::bigint AS submitted FROM standing GROUP BY project_id"""


async def projects_to_fit(connection: Connection) -> list[Row]:
    """Projects that changed since their last fit: answers now and then, status, last fit."""
    return await fetch_all(
        connection,
        f"""SELECT * FROM (
              SELECT p.id, p.status, s.submitted, coalesce(f.submitted, 0) AS fitted, f.fitted_at,
                     f.state AS fitted_state, {STATE} AS state
                FROM project p JOIN ({SUBMITTED}) s ON s.project_id = p.id
                LEFT JOIN project_fit f ON f.project_id = p.id) changed
             WHERE state IS DISTINCT FROM fitted_state ORDER BY id""",
    )


async def state(connection: Connection, project: int) -> Row:
    """What a fit of the project that begins now goes by: state, submitted."""
    row = await fetch_one(
        connection,
        f"""SELECT {STATE} AS state, s.submitted FROM project p
             CROSS JOIN LATERAL (SELECT coalesce(sum(submitted), 0)::bigint AS submitted
                                   FROM standing WHERE project_id = p.id) s
             WHERE p.id = %(project)s""",
        {"project": project},
    )
    assert row is not None
    return row


async def keep_fit(connection: Connection, project: int, state: Row) -> None:
    """state: as it was before the fit read anything."""
    await connection.execute(
        """INSERT INTO project_fit (project_id, workspace_id, submitted, state)
           SELECT id, workspace_id, %s, %s FROM project WHERE id = %s
           ON CONFLICT (project_id) DO UPDATE
              SET submitted = excluded.submitted, state = excluded.state, fitted_at = now()""",
        (state["submitted"], state["state"], project),
    )


async def moment(connection: Connection) -> datetime:
    """When the transaction began: what it reads may be newer, not older."""
    found: datetime = await fetch_value(connection, "SELECT now()")
    return found


async def skill_counts(connection: Connection, variable: int) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT worker_id, labels, right_sum FROM skill WHERE variable_id = %(id)s",
        {"id": variable},
    )


async def lock_fit(connection: Connection, project: int) -> bool:
    """Keep others from fitting the project until the transaction ends; False if one is."""
    keys = f"hashtextextended('fit', {project:d})"
    return bool(await fetch_value(connection, f"SELECT pg_try_advisory_xact_lock({keys})"))


async def names(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT w.id AS worker, w.name AS worker_name, s.id AS supplier, s.name AS supplier_name, c.currency,
                  coalesce(c.price_micros, 0) / 1e6::float8 AS price
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             JOIN worker w ON w.supplier_id = s.id WHERE c.project_id = %(project)s""",
        {"project": project},
    )


async def policy(connection: Connection, project: int) -> dict[str, Any]:
    found = await fetch_value(
        connection, "SELECT policy FROM project WHERE id = %(id)s", {"id": project}
    )
    return dict(found)


async def gold_answers(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT item_id, answers FROM gold WHERE project_id = %(project)s",
        {"project": project},
    )


async def copy_labels(connection: Connection, variable: int) -> bytes:
    """All labels of a variable, by item, in COPY's binary format (see `fit.ROW`)."""
    chunks = []
    async with (
        connection.cursor() as cursor,
        cursor.copy(
            """COPY (SELECT item_id, worker_id, supplier_id, code, coalesce(seconds, 'NaN'::real)
                   FROM label WHERE variable_id = %s ORDER BY item_id, worker_id)
             TO STDOUT (FORMAT binary)""",
            (variable,),
        ) as copy,
    ):
        async for chunk in copy:
            chunks.append(bytes(chunk))  # noqa: PERF401 - no list method takes an async loop
    return b"".join(chunks)


async def update_estimates(
    connection: Connection,
    variable: int,
    fitted: Iterable[tuple[int, str, Any, int, float, int]],
    *,
    read_at: datetime,
) -> list[int]:
    """fitted: (item, unit, log posterior, best code, confidence, how many labels were fitted).
    Returns the items whose estimates changed.

    An item that was labelled, or whose answer was replaced, since the labels were read is left
    as it is: the next fit sees it whole.
    """
    await connection.execute(
        "CREATE TEMPORARY TABLE fitted (item_id bigint, unit text, log_posterior real[], code smallint,"
        " confidence real, labels smallint) ON COMMIT DROP"
    )
    async with connection.cursor() as cursor, cursor.copy("COPY fitted FROM STDIN") as copy:
        for item, unit, log_posterior, code, confidence, labels in fitted:
            logs = ",".join(f"{value:.6g}" for value in log_posterior)
            await copy.write_row((item, unit, f"{{{logs}}}", code, f"{confidence:.6g}", labels))
    changed = await fetch_all(
        connection,
        """UPDATE estimate e SET log_posterior = f.log_posterior, code = f.code,
                  confidence = f.confidence, updated_at = now()
             FROM fitted f
            WHERE e.item_id = f.item_id AND e.unit = f.unit AND e.variable_id = %(variable)s
              AND e.labels = f.labels AND e.updated_at <= %(read_at)s AND NOT e.decided
              AND (e.code <> f.code OR abs(e.confidence - f.confidence) > %(least)s
                   -- Of two classes, the confidence says all.
                   OR cardinality(f.log_posterior) > 2 AND %(least)s <
                      (SELECT max(abs(exp(greatest(was, -700)) - exp(greatest(now, -700))))
                         FROM unnest(e.log_posterior, f.log_posterior) AS c(was, now)))
        RETURNING e.item_id""",
        {"variable": variable, "read_at": read_at, "least": LEAST_CHANGE},
    )
    return [row["item_id"] for row in changed]


async def set_prior(connection: Connection, variable: int, log_prior: list[float]) -> None:
    await connection.execute(
        "UPDATE variable SET log_prior = %s::real[], fitted_at = now() WHERE id = %s",
        (log_prior, variable),
    )


async def move_skills(
    connection: Connection, variable: int, moves: list[tuple[int, int, float]]
) -> None:
    """moves: (worker, by how much `labels` and `right_sum` change), in the workers' order."""
    workers, more, by = zip(*moves, strict=True) if moves else ((), (), ())
    await connection.execute(
        """UPDATE skill SET labels = greatest(0, labels + m.more),
                  right_sum = least(greatest(0, labels + m.more), greatest(0, right_sum + m.by)),
                  updated_at = now()
             FROM unnest(%s::bigint[], %s::int[], %s::float8[]) AS m(worker, more, by)
            WHERE worker_id = m.worker AND variable_id = %s""",
        (list(workers), list(more), list(by), variable),
    )


async def set_skill_priors(
    connection: Connection, variable: int, priors: list[tuple[int, float, float]]
) -> None:
    """priors: (supplier, prior_right, prior_wrong), for those who work and those who will."""
    said = {str(supplier): [right, wrong] for supplier, right, wrong in priors}
    await connection.execute(
        """WITH kept AS (
             UPDATE variable SET supplier_priors = supplier_priors || %(said)s WHERE id = %(variable)s)
           UPDATE skill SET prior_right = (p ->> 0)::real, prior_wrong = (p ->> 1)::real
             FROM jsonb_each(%(said)s) AS s(supplier, p)
            WHERE supplier_id = supplier::bigint AND variable_id = %(variable)s""",
        {"said": Jsonb(said), "variable": variable},
    )


async def keep_scorecard(
    connection: Connection,
    project: int,
    variable: Row,
    *,
    labels: int,
    result: dict[str, Any],
    doubts: list[tuple[int, int]],
) -> None:
    """doubts: (item, worker) of labels to be reviewed, until somebody takes them."""
    await connection.execute(
        """INSERT INTO scorecard (project_id, variable_id, workspace_id, labels, result, doubts)
           VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (project_id, variable_id)
           DO UPDATE SET labels = excluded.labels, result = excluded.result, doubts = excluded.doubts, computed_at = now()""",
        (
            project,
            variable["id"],
            variable["workspace_id"],
            labels,
            Jsonb(result),
            Jsonb(doubts),
        ),
    )


async def scorecards(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT v.question, v.unit, c.labels, c.result, c.computed_at FROM scorecard c
             JOIN variable v ON v.id = c.variable_id WHERE c.project_id = %(project)s ORDER BY v.id""",
        {"project": project},
    )
