"""Which answers are stale, and setting them aside: the tables guidelines_change, stale_ask,
stale_answer, stale_item, stale_label, with seat, label, skill, estimate.
"""

from __future__ import annotations

from typing import LiteralString

from mihak.projects import ASKS_UNTIL_SURE, ROUTED
from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

LAST_ASKS = 20

# What counts of the workers, with the version of the guidelines it was given under (0: none).
COUNTING: LiteralString = """
  annotation a JOIN task t ON t.id = a.task_id AND t.annotation_id = a.id
   AND t.status = 'submitted' AND t.seat_supplier IS NOT NULL
  LEFT JOIN guidelines g ON g.id = a.guidelines_id"""

# given: every answer of a touched kind that is older than the change. `{items}` may narrow it.
# An item rests on such answers if its estimate says what they say; where there is no estimate
# that could say it (texts, spans), always. What was said otherwise outweighed them.
# No table here is joined to another by more than its key: the planner cannot know how many rows
# a change touches.
JUDGED: LiteralString = f"""
touched AS MATERIALIZED (
  SELECT c.version, c.batch_id, lower(c.search) AS search, t.question, t.answers,
         ARRAY(SELECT jsonb_array_elements_text(t.answers)) AS names
    FROM guidelines_change c CROSS JOIN jsonb_to_recordset(c.touches) AS t(question text, answers jsonb)
   WHERE c.project_id = %(project)s),
given AS (
  SELECT a.id, a.item_id, h.question, h.version AS changed
    FROM touched h CROSS JOIN {COUNTING}
   WHERE a.project_id = %(project)s {{items}} AND a.worker_id IS NOT NULL
     AND a.answers ? h.question AND coalesce(g.version, 0) < h.version
     AND (h.answers = '[]' OR jsonb_path_exists(a.answers -> h.question, '$.** ? (@ == $held[*])',
                                                jsonb_build_object('held', h.answers)))
     AND (h.batch_id IS NULL OR t.batch_id = h.batch_id)
     AND (h.search IS NULL OR EXISTS (
            SELECT FROM item i WHERE i.id = a.item_id AND (
              position(h.search IN lower(i.external_id)) > 0 OR EXISTS (
                SELECT FROM jsonb_path_query(i.payload, '$.** ? (@.type() == "string")') AS s(text)
                 WHERE position(h.search IN lower(s.text #>> '{{{{}}}}')) > 0))))
     AND NOT EXISTS (SELECT FROM gold WHERE gold.item_id = a.item_id)
     AND NOT EXISTS (SELECT FROM stale_answer x
                      WHERE x.annotation_id = a.id AND x.question = h.question)),
asked AS MATERIALIZED (
  SELECT item_id, question, max(changed) AS changed, array_agg(DISTINCT id) AS ids
    FROM given GROUP BY item_id, question),
known AS (
  SELECT q.*, n.fresh, n.waits, l.*, greatest(n.mended, (
           SELECT coalesce(g.version, 0) FROM adjudication j JOIN annotation a ON a.id = j.annotation_id
             LEFT JOIN guidelines g ON g.id = a.guidelines_id WHERE j.item_id = q.item_id)) AS decided,
         NOT EXISTS (
           SELECT FROM touched h JOIN variable v ON v.project_id = %(project)s AND v.question = q.question
              AND NOT v.open AND (v.unit = '' OR v.unit = ANY(h.names))
             JOIN estimate e ON e.item_id = q.item_id AND e.variable_id = v.id
            WHERE h.question = q.question AND h.version <= q.changed)
         OR EXISTS (
           SELECT FROM touched h LEFT JOIN (
                    variable v JOIN estimate e ON e.item_id = q.item_id AND e.variable_id = v.id)
               ON v.project_id = %(project)s AND v.question = q.question AND NOT v.open
              AND (v.unit = '' AND v.classes[e.code + 1] = ANY(h.names)
                   OR v.unit = ANY(h.names) AND v.classes[e.code + 1] = 'yes')
            WHERE h.question = q.question AND h.version <= q.changed
              AND (h.answers = '[]' OR v.id IS NOT NULL)) AS rests
    FROM asked q
   CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE t.status = 'submitted' AND a.worker_id IS NOT NULL
                                AND coalesce(g.version, 0) >= q.changed) AS fresh,
             max(coalesce(g.version, 0)) FILTER (WHERE t.status = 'submitted'
                                                   AND a.person_id IS NOT NULL) AS mended,
             coalesce(bool_or(coalesce(g.version, 0) < q.changed AND (t.status = 'leased'
               OR t.status = 'submitted' AND a.created_at
                  > now() - make_interval(secs => 60 * (p.policy->>'undo_minutes')::float))), false)
               AS waits
        FROM project p JOIN task t ON t.item_id = q.item_id AND t.seat_supplier IS NOT NULL
        LEFT JOIN annotation a ON a.id = t.annotation_id AND t.status = 'submitted'
        LEFT JOIN guidelines g ON g.id = coalesce(a.guidelines_id, t.guidelines_id)
       WHERE p.id = %(project)s) n
   CROSS JOIN LATERAL (
      SELECT r.redundancy, {ROUTED} AS is_routed, {ASKS_UNTIL_SURE} AS until_sure,
             (p.policy->>'most_answers')::int AS most,
             r.redundancy * CASE WHEN b.split IS NULL OR {ROUTED} THEN 1
               ELSE (SELECT count(*) FROM seat WHERE seat.item_id = i.id) END AS least
        FROM item i JOIN batch b ON b.id = i.batch_id JOIN project p ON p.id = b.project_id
       CROSS JOIN LATERAL (SELECT coalesce((b.split->>'redundancy')::int,
                                           (p.policy->>'redundancy')::int) AS redundancy) r
       WHERE i.id = q.item_id) l),
judged AS MATERIALIZED (
  SELECT k.*,
         CASE WHEN k.decided >= k.changed THEN 'fresh'
              WHEN k.decided IS NOT NULL THEN 'decided'
              WHEN NOT k.rests OR k.fresh >= k.least THEN 'fresh'
              WHEN k.waits THEN 'waiting' ELSE 'stale' END AS state
    FROM known k)"""
ALL: LiteralString = "WITH " + JUDGED.replace("{items}", "").replace("{{}}", "{}")
STALE: LiteralString = """
  SELECT a.id, a.item_id, a.supplier_id, a.worker_id, a.created_at, g.version, j.question, j.changed,
         a.answers -> j.question AS said
    FROM judged j CROSS JOIN LATERAL unnest(j.ids) AS u(id) JOIN annotation a ON a.id = u.id
    LEFT JOIN guidelines g ON g.id = a.guidelines_id
   WHERE j.state IN ('stale', 'waiting')"""

SUMMARY: LiteralString = (
    ALL
    + f""",
stale AS MATERIALIZED ({STALE}),
held AS (
  SELECT s.id, s.question, CASE WHEN h.answers <> '[]' THEN n #>> '{{}}'
           WHEN jsonb_typeof(s.said) IN ('string', 'number') THEN s.said #>> '{{}}' END AS answer
    FROM stale s JOIN touched h ON h.question = s.question AND h.version > coalesce(s.version, 0)
    LEFT JOIN LATERAL jsonb_array_elements(h.answers) n
      ON jsonb_path_exists(s.said, '$.** ? (@ == $held)', jsonb_build_object('held', n))
   WHERE h.answers = '[]' OR n IS NOT NULL)
SELECT (SELECT count(DISTINCT item_id) FROM judged WHERE state = 'stale') AS items,
       (SELECT count(DISTINCT item_id) FROM judged WHERE state = 'waiting') AS waiting,
       (SELECT count(DISTINCT item_id) FROM judged WHERE state = 'decided') AS decided,
       (SELECT count(DISTINCT id) FROM stale) AS answers,
       (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.answers DESC, x.supplier), '[]') FROM (
          SELECT s.supplier_id, u.name AS supplier, count(DISTINCT s.id) AS answers
            FROM stale s JOIN supplier u ON u.id = s.supplier_id GROUP BY s.supplier_id, u.name) x) AS by_supplier,
       (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.answers DESC, x.question, x.answer), '[]') FROM (
          SELECT question, answer, count(DISTINCT id) AS answers FROM held
           GROUP BY question, answer) x) AS by_answer,
       (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.version NULLS FIRST), '[]') FROM (
          SELECT version, count(DISTINCT id) AS answers FROM stale GROUP BY version) x) AS by_version"""
)


async def summary(connection: Connection, project: int) -> Row:
    row = await fetch_one(connection, SUMMARY, {"project": project})
    assert row is not None
    return row


async def stale_answers(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    """Those of touched kinds on stale items, by annotation; of each one row a question."""
    return await fetch_all(
        connection,
        ALL
        + f""",
stale AS MATERIALIZED ({STALE} AND a.id > %(after)s),
shown AS (SELECT DISTINCT id FROM stale ORDER BY id LIMIT %(limit)s)
SELECT s.*, s.said AS answer, i.external_id, u.name AS supplier, w.name AS worker
  FROM stale s JOIN item i ON i.id = s.item_id JOIN supplier u ON u.id = s.supplier_id
  JOIN worker w ON w.id = s.worker_id
 WHERE s.id <= (SELECT max(id) FROM shown) ORDER BY s.id, s.question""",
        {"project": project, "after": after, "limit": limit},
    )


async def stale_items(connection: Connection, project: int) -> list[int]:
    rows = await fetch_all(
        connection,
        ALL + " SELECT DISTINCT item_id FROM judged WHERE state = 'stale' ORDER BY item_id",
        {"project": project},
    )
    return [row["item_id"] for row in rows]


BEGUN: LiteralString = """
(SELECT count(*) FROM stale_item s JOIN task t ON t.item_id = s.item_id
    AND t.status IN ('leased', 'submitted') AND t.seat_supplier IS NOT NULL
    AND t.leased_at > k.asked_at
  WHERE s.ask_id = k.id AND k.undone_at IS NULL)"""


async def asks(connection: Connection, project: int) -> list[Row]:
    """The last times that stale answers were set aside."""
    return await fetch_all(
        connection,
        f"""SELECT k.*, p.name AS person, {BEGUN} AS begun
             FROM stale_ask k JOIN person p ON p.id = k.person_id
            WHERE k.project_id = %(project)s AND k.items > 0 ORDER BY k.id DESC LIMIT {LAST_ASKS}""",
        {"project": project},
    )


# What is set aside: of an item that is stale in a question, all its older answers to it. To keep
# those that said something else would tilt what is thought of the item towards them.
PLANNED: LiteralString = f""",
aside AS MATERIALIZED (
  SELECT a.id AS annotation_id, q.question, a.item_id, a.worker_id, t.seat_supplier,
         q.redundancy, q.is_routed, q.until_sure, q.most,
         NOT EXISTS (SELECT FROM stale_answer x WHERE x.annotation_id = a.id)
         AND row_number() OVER (PARTITION BY a.id ORDER BY q.question) = 1 AS frees_seat
    FROM judged q JOIN {COUNTING} ON a.item_id = q.item_id
   WHERE q.state = 'stale' AND a.worker_id IS NOT NULL AND a.answers ? q.question
     AND coalesce(g.version, 0) < q.changed
     AND NOT EXISTS (SELECT FROM stale_answer x WHERE x.annotation_id = a.id AND x.question = q.question)),
seats AS (
  SELECT s.item_id, s.supplier_id, s.wanted, f.aside, k.is_routed, k.until_sure, k.redundancy, k.most,
         sum(s.live + s.done - f.aside) OVER (PARTITION BY s.item_id) AS left_of_item,
         -- Who is asked of a routed item is drawn anew, so its places close with its answers.
         CASE WHEN k.is_routed THEN s.wanted - f.aside
              ELSE least(s.wanted, greatest(k.redundancy, s.live + s.done - f.aside)) END AS wants
    FROM (SELECT item_id, redundancy, is_routed, until_sure, most,
                 array_agg(seat_supplier) FILTER (WHERE frees_seat) AS freed
            FROM aside GROUP BY item_id, redundancy, is_routed, until_sure, most) k
    JOIN seat s ON s.item_id = k.item_id
   CROSS JOIN LATERAL (SELECT count(*)::int AS aside FROM unnest(k.freed) f WHERE f = s.supplier_id) f),
planned AS MATERIALIZED (
  SELECT item_id, supplier_id, aside, wants, wanted - wants AS less, is_routed, until_sure,
         CASE WHEN NOT is_routed THEN wants - wanted + aside
              WHEN supplier_id = 0 THEN greatest(0, redundancy - left_of_item) ELSE 0 END::int AS opened,
         CASE WHEN until_sure AND supplier_id = 0 THEN greatest(0, most - redundancy) ELSE 0 END AS may_open
    FROM seats)"""


async def plan(connection: Connection, project: int) -> list[Row]:
    """What asking anew would do to the seats of stale items: answers set `aside`, places `opened`,
    and how many more may be where the project asks until sure. `seen`: who had the item.
    """
    return await fetch_all(
        connection,
        ALL
        + PLANNED
        + """
SELECT p.item_id, p.supplier_id, p.aside, p.opened, p.may_open,
       (SELECT count(*) FROM task t WHERE t.item_id = p.item_id
           AND (p.supplier_id = 0 OR t.supplier_id = p.supplier_id)
           AND t.status NOT IN ('returned', 'expired')) AS seen
  FROM planned p ORDER BY p.item_id, p.supplier_id""",
        {"project": project},
    )


async def sources(connection: Connection, project: int) -> list[Row]:
    """The suppliers that may be asked: price, answers so far, workers they have."""
    return await fetch_all(
        connection,
        """SELECT s.id, s.name, c.price_micros / 1e6::float8 AS price, c.currency,
                  (SELECT coalesce(sum(submitted), 0)::bigint FROM standing
                    WHERE project_id = c.project_id AND supplier_id = s.id) AS given,
                  (SELECT count(*) FROM worker w WHERE w.supplier_id = s.id AND w.status = 'active'
                      AND NOT EXISTS (SELECT FROM standing t WHERE t.worker_id = w.id
                                         AND t.project_id = c.project_id AND t.status = 'refused')) AS workers
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
            WHERE c.project_id = %(project)s AND c.status = 'active' AND s.status = 'active'
            ORDER BY s.id""",
        {"project": project},
    )


# Setting aside -----------------------------------------------------------------------------


async def open_ask(connection: Connection, project: int, person: int) -> int:
    return int(
        await fetch_value(
            connection,
            """INSERT INTO stale_ask (workspace_id, project_id, person_id)
               VALUES (workspace_now(), %(project)s, %(person)s) RETURNING id""",
            {"project": project, "person": person},
        )
    )


async def hold_seats(connection: Connection, items: list[int]) -> None:
    """In the queue's order; who answers one of the items meanwhile waits."""
    await connection.execute(
        """SELECT FROM seat WHERE item_id = ANY(%s) ORDER BY item_id, supplier_id
              FOR NO KEY UPDATE""",
        (items,),
    )


# Labels leave, and their workers' skills with them, as when one answer is taken back.
SET_ASIDE: LiteralString = (
    "WITH "
    + JUDGED.replace("{items}", "AND a.item_id = ANY(%(items)s)").replace("{{}}", "{}")
    + PLANNED
    + """,
told AS (
  INSERT INTO stale_answer (annotation_id, question, workspace_id, ask_id, item_id)
  SELECT annotation_id, question, workspace_now(), %(ask)s, item_id FROM aside),
variables AS (SELECT id, question FROM variable WHERE project_id = %(project)s),
gone AS (
  DELETE FROM label l USING aside x JOIN variables v ON v.question = x.question
   WHERE l.variable_id = v.id AND l.item_id = x.item_id AND l.worker_id = x.worker_id
  RETURNING l.*),
kept AS (
  INSERT INTO stale_label (ask_id, variable_id, item_id, worker_id, supplier_id, workspace_id, code, seconds,
                           is_right)
  SELECT %(ask)s, n.variable_id, n.item_id, n.worker_id, n.supplier_id, n.workspace_id, n.code, n.seconds,
         coalesce(exp(e.log_posterior[n.code + 1]), 0.5)
    FROM gone n LEFT JOIN estimate e ON e.item_id = n.item_id AND e.variable_id = n.variable_id AND e.unit = ''
  RETURNING *),
less AS (
  UPDATE skill k SET labels = greatest(0, k.labels - n.labels),
         right_sum = greatest(0, k.right_sum - n.is_right), updated_at = now()
    FROM (SELECT worker_id, variable_id, count(*) AS labels, sum(is_right) AS is_right FROM kept
           GROUP BY worker_id, variable_id ORDER BY worker_id, variable_id) n
   WHERE k.worker_id = n.worker_id AND k.variable_id = n.variable_id),
forgotten AS (
  DELETE FROM estimate e USING (SELECT DISTINCT item_id, question FROM aside) x
    JOIN variables v ON v.question = x.question
   WHERE e.item_id = x.item_id AND e.variable_id = v.id
  RETURNING e.*),
noted AS (
  INSERT INTO stale_item (ask_id, item_id, workspace_id, seats, estimates)
  SELECT %(ask)s, p.item_id, workspace_now(),
         jsonb_agg(jsonb_build_object('supplier', p.supplier_id, 'aside', p.aside, 'less', p.less)),
         coalesce((SELECT jsonb_agg(to_jsonb(f) - 'item_id' - 'workspace_id' - 'updated_at')
                     FROM forgotten f WHERE f.item_id = p.item_id), '[]')
    FROM planned p GROUP BY p.item_id),
seated AS (
  UPDATE seat s SET done = s.done - p.aside, wanted = p.wants,
         look = s.look OR s.supplier_id = 0 AND (p.until_sure OR p.is_routed)
    FROM planned p
   WHERE s.item_id = p.item_id AND s.supplier_id = p.supplier_id),
counted AS (
  UPDATE stale_ask SET items = items + (SELECT count(DISTINCT item_id) FROM planned),
         set_aside = set_aside + (SELECT count(DISTINCT annotation_id) FROM aside),
         opened = opened + (SELECT coalesce(sum(opened), 0) FROM planned) WHERE id = %(ask)s)
SELECT p.item_id, coalesce(sum(CASE WHEN p.is_routed THEN 0 ELSE p.aside - p.less END), 0)::int AS more,
       EXISTS (SELECT FROM task t JOIN annotation a ON a.id = t.annotation_id
                WHERE t.item_id = p.item_id AND t.status = 'submitted' AND a.worker_id IS NOT NULL
                  AND NOT EXISTS (SELECT FROM aside x WHERE x.annotation_id = a.id)
                  AND NOT EXISTS (SELECT FROM stale_answer x WHERE x.annotation_id = a.id)) AS has_fresh
  FROM planned p GROUP BY p.item_id"""
)


async def set_aside(connection: Connection, project: int, ask: int, items: list[int]) -> list[Row]:
    """Set the older answers of stale items aside; returns of each item how many more answers are
    wanted of it in all (`more`), and whether it has fresh ones to be estimated from (`has_fresh`).
    The caller holds the items' seats.
    """
    return await fetch_all(connection, SET_ASIDE, {"project": project, "ask": ask, "items": items})


async def start_queues_anew(connection: Connection, project: int) -> None:
    """Items that were done are open again, behind where the workers' cursors stand."""
    await connection.execute(
        "UPDATE cursor SET item_id = 0 WHERE batch_id IN (SELECT id FROM batch WHERE project_id = %s)",
        (project,),
    )


async def ask(connection: Connection, project: int, ask_id: int) -> Row | None:
    """One time that answers were set aside, held until the transaction ends."""
    return await fetch_one(
        connection,
        f"""SELECT k.*, {BEGUN} AS begun FROM stale_ask k
             WHERE k.id = %(id)s AND k.project_id = %(project)s FOR NO KEY UPDATE""",
        {"id": ask_id, "project": project},
    )


async def items_of_ask(connection: Connection, ask_id: int) -> list[int]:
    rows = await fetch_all(
        connection,
        "SELECT item_id FROM stale_item WHERE ask_id = %(id)s ORDER BY item_id",
        {"id": ask_id},
    )
    return [row["item_id"] for row in rows]


# Undoing -----------------------------------------------------------------------------------

PUT_BACK: LiteralString = """
WITH was AS MATERIALIZED (SELECT * FROM stale_item WHERE ask_id = %(ask)s AND item_id = ANY(%(items)s)),
labelled AS (
  DELETE FROM stale_label WHERE ask_id = %(ask)s AND item_id = ANY(%(items)s) RETURNING *),
back AS (
  INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code, seconds)
  SELECT variable_id, item_id, worker_id, supplier_id, workspace_id, code, seconds FROM labelled
  ON CONFLICT DO NOTHING),
more AS (
  UPDATE skill k SET labels = k.labels + n.labels, right_sum = k.right_sum + n.is_right, updated_at = now()
    FROM (SELECT worker_id, variable_id, count(*) AS labels, sum(is_right) AS is_right FROM labelled
           GROUP BY worker_id, variable_id ORDER BY worker_id, variable_id) n
   WHERE k.worker_id = n.worker_id AND k.variable_id = n.variable_id),
untold AS (DELETE FROM stale_answer WHERE ask_id = %(ask)s AND item_id = ANY(%(items)s)),
unnoted AS (DELETE FROM stale_item WHERE ask_id = %(ask)s AND item_id = ANY(%(items)s)),
thought AS (
  INSERT INTO estimate (item_id, variable_id, workspace_id, unit, log_posterior, code, confidence, labels, decided)
  SELECT w.item_id, e.variable_id, w.workspace_id, e.unit, e.log_posterior, e.code, e.confidence, e.labels,
         e.decided
    FROM was w CROSS JOIN jsonb_to_recordset(w.estimates) AS e(variable_id int, unit text,
         log_posterior real[], code smallint, confidence real, labels smallint, decided boolean)
   -- What was decided or estimated since stands; it is settled with the labels that are back.
   WHERE NOT EXISTS (SELECT FROM estimate o
                      WHERE o.item_id = w.item_id AND o.variable_id = e.variable_id)),
seated AS (
  UPDATE seat s SET done = s.done + (p ->> 'aside')::int, wanted = s.wanted + (p ->> 'less')::int,
         look = s.look OR s.supplier_id = 0 AND (p ->> 'less')::int > 0
    FROM was w, jsonb_array_elements(w.seats) p
   WHERE s.item_id = w.item_id AND s.supplier_id = (p ->> 'supplier')::bigint)
SELECT w.item_id,
       (SELECT coalesce(sum(CASE WHEN {routed} THEN 0 ELSE (p ->> 'less')::int - (p ->> 'aside')::int END), 0)::int
          FROM jsonb_array_elements(w.seats) p) AS more,
       EXISTS (SELECT FROM estimate e WHERE e.item_id = w.item_id AND e.variable_id IN (
          SELECT (x ->> 'variable_id')::int FROM jsonb_array_elements(w.estimates) x)) AS has_estimate
  FROM was w JOIN item i ON i.id = w.item_id JOIN batch b ON b.id = i.batch_id""".replace(
    "{routed}", ROUTED
)


async def put_back(connection: Connection, ask_id: int, items: list[int]) -> list[Row]:
    """Take back what setting aside did to some items; the caller holds their seats. Returns by
    how many answers fewer are wanted (`more`, negative), and whether the item was estimated or
    decided meanwhile.
    """
    return await fetch_all(connection, PUT_BACK, {"ask": ask_id, "items": items})


async def close_ask(connection: Connection, ask_id: int) -> None:
    await connection.execute("UPDATE stale_ask SET undone_at = now() WHERE id = %s", (ask_id,))
