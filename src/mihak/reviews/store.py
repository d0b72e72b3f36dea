"""The tables review, review_draw, review_undo, adjudication."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from datetime import datetime

LEASE_FOR = timedelta(minutes=30)
BOUND = 1000  # so many are counted, for numbers that only say whether there is work
NEWEST = 2**62  # after all there are
GONE_AT_ONCE = 500  # open reviews that one claim looks through for those that are void

# Whether an annotation is in the sample is drawn from its id, so that it can be drawn again.
# It must count, and its worker's time to undo it must be over.
DRAW = """
WITH upto AS (
  SELECT a.id, a.supplier_id FROM annotation a
   WHERE a.project_id = %(project)s AND a.id > %(after)s AND a.worker_id IS NOT NULL
     AND a.created_at < now() - %(undo)s ORDER BY a.id LIMIT %(limit)s),
drawn AS (
  INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                      worker_id, reason)
  SELECT t.workspace_id, t.project_id, upto.id, t.id, t.item_id, t.supplier_id, t.worker_id, 'sample'
    FROM upto JOIN task t ON t.annotation_id = upto.id AND t.status = 'submitted'
    JOIN contract c ON c.project_id = t.project_id AND c.supplier_id = t.supplier_id
   WHERE t.seat_supplier IS NOT NULL
     AND mod(abs(hashint8extended(upto.id, 7)), 1000003) / 1000003.0 < coalesce(c.review_rate, %(rate)s)
   ORDER BY upto.id  -- reviews are taken in the order of their ids
  ON CONFLICT (annotation_id) DO NOTHING)
SELECT max(id) FROM upto"""


async def projects_to_draw(connection: Connection) -> list[Row]:
    """Projects where anything is reviewed, with how far the draw has come."""
    return await fetch_all(
        connection,
        """SELECT p.id, p.workspace_id, p.policy, coalesce(d.annotation_id, 0) AS after
             FROM project p LEFT JOIN review_draw d ON d.project_id = p.id
            WHERE (p.policy->>'review_rate')::float > 0 OR EXISTS (
                    SELECT FROM contract c WHERE c.project_id = p.id AND c.review_rate > 0)""",
    )


async def draw(connection: Connection, project: Row, limit: int) -> bool:
    """Draw from the next annotations; False if there was none."""
    policy = project["policy"]
    last = await fetch_value(
        connection,
        DRAW,
        {
            "project": project["id"],
            "after": project["after"],
            "undo": timedelta(minutes=policy["undo_minutes"]),
            "rate": policy["review_rate"],
            "limit": limit,
        },
    )
    if last is None:
        return False
    await connection.execute(
        """INSERT INTO review_draw (project_id, workspace_id, annotation_id) VALUES (%s, %s, %s)
           ON CONFLICT (project_id) DO UPDATE SET annotation_id = excluded.annotation_id""",
        (project["id"], project["workspace_id"], last),
    )
    return True


async def open_doubtful(connection: Connection) -> None:
    """Open reviews of the labels that fits left in doubt, once their time to undo is over."""
    await connection.execute(
        """WITH doubtful AS (
             SELECT c.variable_id, d, t.id AS task, a.id AS annotation, a.created_at
                    < now() - make_interval(secs => 60 * (p.policy->>'undo_minutes')::float) AS is_due
               FROM scorecard c CROSS JOIN jsonb_array_elements(c.doubts) d
               JOIN task t ON t.item_id = (d->>0)::bigint AND t.worker_id = (d->>1)::bigint
                AND t.status = 'submitted' AND t.seat_supplier IS NOT NULL
               JOIN project p ON p.id = t.project_id
               JOIN annotation a ON a.id = t.annotation_id AND a.worker_id IS NOT NULL),
           opened AS (
             INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                                 worker_id, reason)
             SELECT DISTINCT t.workspace_id, t.project_id, annotation, t.id, t.item_id, t.supplier_id,
                    t.worker_id, 'doubt'
               FROM doubtful JOIN task t ON t.id = task WHERE is_due
             ON CONFLICT (annotation_id) DO NOTHING)
           UPDATE scorecard s
              SET doubts = coalesce((SELECT jsonb_agg(d) FROM doubtful
                                      WHERE variable_id = s.variable_id AND NOT is_due), '[]')
            WHERE doubts <> '[]'
              AND (EXISTS (SELECT FROM doubtful WHERE variable_id = s.variable_id AND is_due)
                   OR NOT EXISTS (SELECT FROM doubtful WHERE variable_id = s.variable_id))"""
    )


LEASED = """
SELECT l.id, a.form_id, a.guidelines_id, i.payload, a.answers, l.leased_until
  FROM {leased} l JOIN annotation a ON a.id = l.annotation_id JOIN item i ON i.id = l.item_id
 ORDER BY l.id"""


async def claim(connection: Connection, project: int, person: int, count: int) -> list[Row]:
    """Lease open reviews to a reviewer. One whose annotation is gone meanwhile is void."""
    return await fetch_all(
        connection,
        f"""WITH gone AS (
             UPDATE review r SET status = 'void' FROM task t
              WHERE r.id IN (SELECT id FROM review WHERE project_id = %(project)s
                                AND status IN ('open', 'leased') ORDER BY id LIMIT {GONE_AT_ONCE})
                AND r.status IN ('open', 'leased') AND t.id = r.task_id
                AND t.annotation_id IS DISTINCT FROM r.annotation_id),
           picked AS MATERIALIZED (
             SELECT r.id FROM review r JOIN task t ON t.id = r.task_id AND t.annotation_id = r.annotation_id
              WHERE r.project_id = %(project)s
                AND (r.status = 'open' OR r.status = 'leased' AND r.leased_until < now())
              ORDER BY r.id LIMIT %(count)s FOR NO KEY UPDATE OF r SKIP LOCKED),
           leased AS (
             UPDATE review SET status = 'leased', reviewer_id = %(person)s, leased_until = now() + %(lease)s
               FROM picked WHERE review.id = picked.id
             RETURNING review.id, annotation_id, review.item_id, leased_until)"""
        + LEASED.format(leased="leased"),
        {"project": project, "person": person, "count": count, "lease": LEASE_FOR},
    )


HELD = """
(SELECT id, annotation_id, item_id, leased_until FROM review
  WHERE reviewer_id = %(person)s AND project_id = %(project)s AND status = 'leased')"""


async def held(connection: Connection, project: int, person: int) -> list[Row]:
    """What a reviewer holds, also where the lease ran out and nobody else took it."""
    return await fetch_all(
        connection, LEASED.format(leased=HELD), {"project": project, "person": person}
    )


async def renew(connection: Connection, review_id: int, person: int) -> Row | None:
    return await fetch_one(
        connection,
        """UPDATE review SET leased_until = now() + %(lease)s
            WHERE id = %(id)s AND status = 'leased' AND reviewer_id = %(person)s RETURNING leased_until""",
        {"id": review_id, "person": person, "lease": LEASE_FOR},
    )


async def give_back(connection: Connection, review_id: int, person: int) -> bool:
    """Open a review again that a reviewer holds; False if it is not held by them."""
    return bool(
        await fetch_value(
            connection,
            """UPDATE review SET status = 'open', reviewer_id = NULL, leased_until = NULL
                WHERE id = %(id)s AND status = 'leased' AND reviewer_id = %(person)s RETURNING true""",
            {"id": review_id, "person": person},
        )
    )


UNDO = "make_interval(secs => 60 * (p.policy->>'undo_minutes')::float)"


async def review(connection: Connection, review_id: int, *, lock: bool = False) -> Row | None:
    """A review with its annotation's answers, form and item's payload."""
    return await fetch_one(
        connection,
        f"""SELECT r.*, a.answers, a.seconds, a.form_id, a.guidelines_id, i.payload, t.seat_supplier,
                  t.annotation_id AS counting_id, t.status AS task_status,
                  now() + {UNDO} AS undo_from_now, r.decided_at + {UNDO} AS undo_until, now() AS at,
                  EXISTS (SELECT FROM delivery WHERE id = r.delivery_id AND decided_at IS NOT NULL)
                    AS is_delivered
             FROM review r JOIN annotation a ON a.id = r.annotation_id JOIN item i ON i.id = r.item_id
             JOIN task t ON t.id = r.task_id JOIN project p ON p.id = r.project_id WHERE r.id = %(id)s"""
        + (" FOR NO KEY UPDATE OF r, t" if lock else ""),
        {"id": review_id},
    )


# A reviewer is told whose annotation it was once that can sway nobody: not while the decision
# can be taken back, not while somebody is to decide an appeal. A supplier's people are not told
# which annotations were accepted: gold is never reviewed, so what has no review would be gold.
TOLD = f"""
SELECT r.id, r.project_id, r.annotation_id, r.item_id, r.status, r.mended_id, r.rule, r.comment,
       CASE WHEN t.told THEN r.supplier_id END AS supplier_id,
       CASE WHEN t.told THEN s.name END AS supplier,
       CASE WHEN t.told THEN r.worker_id END AS worker_id,
       CASE WHEN t.told THEN w.name END AS worker,
       CASE WHEN t.told AND t.lab THEN r.reason END AS reason,
       CASE WHEN t.lab THEN r.reviewer_id END AS reviewer_id,
       CASE WHEN t.lab THEN v.name END AS reviewer,
       CASE WHEN t.lab THEN i.external_id END AS external_id,
       CASE WHEN r.reviewer_id = %(person)s AND r.appeal IS NULL AND now() < r.decided_at + {UNDO}
            THEN r.decided_at + {UNDO} END AS undo_until,
       r.decided_at, r.appeal, r.appealed_at, r.appeal_result, r.appeal_comment, r.appeal_decided_at,
       r.created_at{{more}}
  FROM review r JOIN project p ON p.id = r.project_id LEFT JOIN item i ON i.id = r.item_id
  LEFT JOIN supplier s ON s.id = r.supplier_id LEFT JOIN worker w ON w.id = r.worker_id
  LEFT JOIN person v ON v.id = r.reviewer_id
 CROSS JOIN LATERAL (
   SELECT supplier_now() IS NULL AS lab, supplier_now() IS NOT NULL OR NOT %(blind)s
          OR coalesce(now() >= r.decided_at + {UNDO}, false)
             AND (r.appeal IS NULL OR r.appeal_result IS NOT NULL) AS told) t"""


async def reviews(
    connection: Connection, values: dict[str, Any], *, newest_first: bool
) -> list[Row]:
    """values: project, person and blind (who asks, and whether they decide such things), after,
    limit, and what to look for, or None: status, supplier, reason, reviewer.
    """
    order = ("<", "DESC") if newest_first else (">", "ASC")
    if newest_first and not values["after"]:
        values = {**values, "after": NEWEST}
    return await fetch_all(
        connection,
        TOLD.format(more="")
        + f"""
            WHERE r.project_id = %(project)s AND r.id {order[0]} %(after)s
              AND (t.lab OR r.status <> 'accepted')
              AND (%(status)s::text IS NULL OR r.status = %(status)s
                   OR %(status)s = 'decided' AND r.decided_at IS NOT NULL
                   OR %(status)s = 'appealed' AND r.appeal IS NOT NULL AND r.appeal_result IS NULL)
              AND (%(supplier)s::bigint IS NULL OR t.told AND r.supplier_id = %(supplier)s)
              AND (%(reason)s::text IS NULL OR t.told AND t.lab AND r.reason = %(reason)s)
              AND (%(reviewer)s::bigint IS NULL OR t.lab AND r.reviewer_id = %(reviewer)s)
            ORDER BY r.id {order[1]} LIMIT %(limit)s""",
        values,
    )


async def decided_by(connection: Connection, person: int, after: int, limit: int) -> list[Row]:
    """What a reviewer has decided, the last first; after: the review to go on from, or 0."""
    return await fetch_all(
        connection,
        TOLD.format(more=", p.name AS project")
        + """
            WHERE r.reviewer_id = %(person)s AND r.decided_at IS NOT NULL
              AND (%(after)s = 0 OR (r.decided_at, r.id)
                   < (SELECT decided_at, id FROM review WHERE id = %(after)s))
            ORDER BY r.decided_at DESC, r.id DESC LIMIT %(limit)s""",
        {"person": person, "blind": True, "after": after, "limit": limit},
    )


async def whole_review(
    connection: Connection, review_id: int, person: int, *, blind: bool
) -> Row | None:
    """A review with what was answered and what took its place."""
    return await fetch_one(
        connection,
        TOLD.format(
            more=""", a.form_id, a.guidelines_id, i.payload, a.answers,
       (SELECT answers FROM annotation WHERE id = r.mended_id) AS mended_answers,
       r.reviewer_id IS NOT DISTINCT FROM %(person)s AS is_mine"""
        ).replace(
            "\n  FROM review r", "\n  FROM review r JOIN annotation a ON a.id = r.annotation_id", 1
        )
        + " WHERE r.id = %(id)s",
        {"id": review_id, "person": person, "blind": blind},
    )


async def keep_decision(connection: Connection, review_id: int, values: dict[str, Any]) -> None:
    await connection.execute(
        """UPDATE review SET status = %(status)s, mended_id = %(mended)s, rule = %(rule)s,
                  comment = %(comment)s, decided_at = now(), leased_until = NULL WHERE id = %(id)s""",
        {**values, "id": review_id},
    )


async def keep_undo(
    connection: Connection, review: Row, before: dict[str, Any], after: dict[str, Any]
) -> None:
    """What a decision changed, until it cannot be taken back any more; some of those that
    cannot are swept out.
    """
    await connection.execute(
        """WITH over AS (
             DELETE FROM review_undo WHERE review_id IN (
               SELECT review_id FROM review_undo WHERE until < now() ORDER BY until LIMIT 10
                  FOR UPDATE SKIP LOCKED))
           INSERT INTO review_undo (review_id, workspace_id, before, after, until)
           VALUES (%s, workspace_now(), %s, %s, %s)""",
        (review["id"], Jsonb(before), Jsonb(after), review["undo_from_now"]),
    )


async def take_undo(connection: Connection, review_id: int) -> Row | None:
    """What a decision changed (before, after), which is kept no longer."""
    return await fetch_one(
        connection,
        "DELETE FROM review_undo WHERE review_id = %(id)s RETURNING before, after",
        {"id": review_id},
    )


async def reopen(connection: Connection, review_id: int) -> Row:
    """A decision taken back: its reviewer holds the review as if it had just been claimed."""
    row = await fetch_one(
        connection,
        """UPDATE review SET status = 'leased', leased_until = now() + %(lease)s, mended_id = NULL,
                  rule = NULL, comment = NULL, decided_at = NULL WHERE id = %(id)s
           RETURNING leased_until""",
        {"id": review_id, "lease": LEASE_FOR},
    )
    assert row is not None
    return row


async def keep_appeal(connection: Connection, review_id: int, text: str) -> None:
    await connection.execute(
        "UPDATE review SET appeal = %s, appealed_at = now() WHERE id = %s", (text, review_id)
    )


async def keep_appeal_decision(
    connection: Connection, review_id: int, person: int, decision: str, comment: str | None
) -> None:
    await connection.execute(
        """UPDATE review SET appeal_result = %s, appeal_comment = %s, appeal_reviewer_id = %s,
                  appeal_decided_at = now() WHERE id = %s""",
        (decision, comment, person, review_id),
    )


async def add_reviewers_annotation(connection: Connection, values: dict[str, Any]) -> int:
    """An annotation by somebody of the lab; returns its id."""
    return int(
        await fetch_value(
            connection,
            """INSERT INTO annotation (workspace_id, project_id, item_id, task_id, person_id, supersedes,
                                       form_id, guidelines_id, answers)
               VALUES (workspace_now(), %(project)s, %(item)s, %(task)s, %(person)s, %(supersedes)s,
                       %(form)s, %(guidelines)s, %(answers)s) RETURNING id""",
            {**values, "answers": Jsonb(values["answers"])},
        )
    )


async def set_counting(connection: Connection, task: int, annotation: int) -> None:
    """Which of a task's annotations counts."""
    await connection.execute("UPDATE task SET annotation_id = %s WHERE id = %s", (annotation, task))


# An answer that a change of guidelines set aside has given its place up.
HOLDS_A_SEAT = """
              AND NOT EXISTS (SELECT FROM stale_answer WHERE annotation_id = %(annotation)s)"""


async def take_off(connection: Connection, review: Row) -> None:
    """A refused annotation: it counts no more, and its seat is open again."""
    await connection.execute(
        """WITH off AS (
             UPDATE task SET status = 'refused', annotation_id = NULL WHERE id = %(task)s
             RETURNING item_id, seat_supplier, worker_id, project_id, supplier_id),
           stood AS (
             UPDATE standing s SET submitted = s.submitted - 1 FROM off
              WHERE s.worker_id = off.worker_id AND s.project_id = off.project_id),
           given_back AS (
             UPDATE contract c SET taken = greatest(c.taken - 1, 0) FROM off
              WHERE c.project_id = off.project_id AND c.supplier_id = off.supplier_id
                AND (c.capacity IS NOT NULL OR c.share IS NOT NULL))
           UPDATE seat SET done = done - 1, requeued = true FROM off
            WHERE seat.item_id = off.item_id AND seat.supplier_id = off.seat_supplier"""
        + HOLDS_A_SEAT,
        {"task": review["task_id"], "annotation": review["annotation_id"]},
    )


async def put_back(connection: Connection, review: Row) -> None:
    """A refusal overturned: the annotation counts again, beyond what is wanted if its seat
    has gone to somebody else.
    """
    await connection.execute(
        """WITH back AS (
             UPDATE task SET status = 'submitted', annotation_id = %(annotation)s WHERE id = %(task)s
             RETURNING item_id, seat_supplier, worker_id, project_id, supplier_id),
           stood AS (
             UPDATE standing s SET submitted = s.submitted + 1 FROM back
              WHERE s.worker_id = back.worker_id AND s.project_id = back.project_id),
           taken AS (
             UPDATE contract c SET taken = c.taken + 1 FROM back
              WHERE c.project_id = back.project_id AND c.supplier_id = back.supplier_id
                AND (c.capacity IS NOT NULL OR c.share IS NOT NULL)),
           place AS (
             SELECT s.item_id, s.supplier_id, s.project_id, (s.live + s.done = s.wanted)::int AS more
               FROM seat s JOIN back ON s.item_id = back.item_id AND s.supplier_id = back.seat_supplier
              WHERE NOT EXISTS (SELECT FROM stale_answer WHERE annotation_id = %(annotation)s)
                FOR NO KEY UPDATE OF s),
           seated AS (
             UPDATE seat SET done = done + 1, wanted = wanted + more,
                    requeued = requeued AND live + done + 1 < wanted + more FROM place
              WHERE seat.item_id = place.item_id AND seat.supplier_id = place.supplier_id)
           UPDATE project SET wanted = wanted + more FROM place WHERE project.id = place.project_id""",
        {"task": review["task_id"], "annotation": review["annotation_id"]},
    )


# Where answers disagree -----------------------------------------------------------------


SURE = 0.9  # from here on nothing is looked for: the index estimate_unsure ends here

# Items with two answers or more to a question, not decided yet, whose estimate is not sure;
# each by its least sure question, from the index, however many items there are.
UNSURE = """
SELECT u.* FROM variable v CROSS JOIN LATERAL (
  SELECT e.item_id, v.question, e.labels, e.confidence FROM estimate e
   WHERE e.variable_id = v.id AND e.labels > 1 AND NOT e.decided AND e.confidence < 0.9
     AND e.confidence < %(below)s::real
     AND (e.confidence, e.item_id) > (%(confidence)s::real, %(after)s::bigint)
     AND NOT EXISTS (SELECT FROM adjudication a WHERE a.item_id = e.item_id)
     AND NOT EXISTS (
       SELECT FROM estimate o WHERE o.item_id = e.item_id AND o.labels > 1 AND NOT o.decided
          AND (o.confidence, o.variable_id, o.unit) < (e.confidence, e.variable_id, e.unit))
     AND (NOT %(whole)s OR NOT EXISTS (
       SELECT FROM seat s WHERE s.item_id = e.item_id AND s.done < s.wanted))
   ORDER BY e.confidence, e.item_id LIMIT %(limit)s) u
 WHERE v.project_id = {project}"""


async def disagreements(connection: Connection, values: dict[str, Any]) -> list[Row]:
    """The least sure first. values: project; below, whole (only items that wait for no more
    answers); confidence and after (the item to go on from), limit.
    """
    return await fetch_all(
        connection,
        f"""SELECT u.item_id AS id, i.external_id, u.question, u.labels, u.confidence,
                  (SELECT coalesce(sum(wanted - done), 0)::int FROM seat s WHERE s.item_id = u.item_id)
                    AS awaited
             FROM ({UNSURE.format(project="%(project)s")}) u JOIN item i ON i.id = u.item_id
            ORDER BY u.confidence, u.item_id LIMIT %(limit)s""",
        values,
    )


WAITING = f"""
SELECT * FROM (
  SELECT p.id, p.name,
    (SELECT count(*)::int FROM (
       SELECT FROM review r JOIN task t ON t.id = r.task_id AND t.annotation_id = r.annotation_id
        WHERE r.project_id = p.id AND (r.status = 'open'
              OR r.status = 'leased' AND (r.leased_until < now() OR r.reviewer_id = %(person)s))
        LIMIT {BOUND}) x) AS reviews,
    (SELECT count(*)::int FROM (
       SELECT FROM review r WHERE r.project_id = p.id AND r.appeal IS NOT NULL
          AND r.appeal_result IS NULL AND r.reviewer_id <> %(person)s LIMIT {BOUND}) x) AS appeals,
    (SELECT count(*)::int FROM ({UNSURE.format(project="p.id")} LIMIT {BOUND}) x) AS disagreements
    FROM project p WHERE p.status <> 'draft') w
 WHERE reviews + appeals + disagreements > 0 ORDER BY id"""


async def waiting(connection: Connection, person: int, below: float) -> list[Row]:
    """The projects where something waits for a reviewer, with how much, counted up to BOUND."""
    return await fetch_all(
        connection,
        WAITING,
        {
            "person": person,
            "below": below,
            "whole": False,
            "confidence": 0.0,
            "after": 0,
            "limit": BOUND,
        },
    )


async def decided_since(connection: Connection, person: int, since: datetime) -> int:
    return int(
        await fetch_value(
            connection,
            """SELECT (SELECT count(*) FROM review WHERE reviewer_id = %(person)s AND decided_at >= %(since)s)
                    + (SELECT count(*) FROM adjudication
                        WHERE person_id = %(person)s AND decided_at >= %(since)s)""",
            {"person": person, "since": since},
        )
    )


async def item_with_answers(connection: Connection, item: int, seed: int) -> Row | None:
    """The answers that count (id, form_id, answers), in an order drawn for this reader, and
    what was decided of them.
    """
    return await fetch_one(
        connection,
        """SELECT i.id, i.project_id, i.external_id, i.payload,
                  (SELECT id FROM guidelines WHERE project_id = i.project_id
                    ORDER BY version DESC LIMIT 1) AS guidelines_id,
                  (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'id', a.id, 'form_id', a.form_id, 'answers', a.answers)
                            ORDER BY hashint8extended(a.id, %(seed)s)), '[]')
                     FROM task t JOIN annotation a ON a.id = t.annotation_id
                    WHERE t.item_id = i.id AND t.status = 'submitted') AS answers,
                  (SELECT jsonb_build_object('answers', a.answers, 'reason', j.reason,
                                             'decided_at', j.decided_at)
                     FROM adjudication j JOIN annotation a ON a.id = j.annotation_id
                    WHERE j.item_id = i.id) AS decision
             FROM item i WHERE i.id = %(id)s""",
        {"id": item, "seed": seed},
    )


async def adjudication(connection: Connection, item: int) -> Row | None:
    return await fetch_one(
        connection,
        "SELECT annotation_id FROM adjudication WHERE item_id = %(id)s FOR NO KEY UPDATE",
        {"id": item},
    )


async def fresh_adjudication(connection: Connection, item: int) -> Row | None:
    """What was decided on an item: project_id, person_id, what it superseded, whether the time
    to take it back runs.
    """
    return await fetch_one(
        connection,
        f"""SELECT j.project_id, j.person_id, a.supersedes, now() < j.decided_at + {UNDO} AS is_fresh
             FROM adjudication j JOIN annotation a ON a.id = j.annotation_id
             JOIN project p ON p.id = j.project_id
            WHERE j.item_id = %(id)s FOR NO KEY UPDATE OF j""",
        {"id": item},
    )


async def drop_adjudication(connection: Connection, item: int) -> None:
    """Nothing is decided on an item any more; the annotation that said it stays, and does not count."""
    await connection.execute("DELETE FROM adjudication WHERE item_id = %s", (item,))


async def keep_adjudication(connection: Connection, values: dict[str, Any]) -> None:
    await connection.execute(
        """INSERT INTO adjudication (item_id, workspace_id, project_id, annotation_id, person_id, reason)
           VALUES (%(item)s, workspace_now(), %(project)s, %(annotation)s, %(person)s, %(reason)s)
           ON CONFLICT (item_id) DO UPDATE
              SET annotation_id = excluded.annotation_id, person_id = excluded.person_id,
                  reason = excluded.reason, decided_at = now()""",
        values,
    )


# Refused with a delivery ------------------------------------------------------------------


async def deliveries_to_refuse(connection: Connection) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT id, workspace_id, refusing, rule, reason, decided_by, decider_id FROM delivery
            WHERE refusing IS NOT NULL ORDER BY id""",
        {},
    )


async def refuse_some(connection: Connection, delivery: Row, limit: int) -> list[Row]:
    """Refuse the next answers of a delivery that are owed nothing: each gets its review. Returns
    them as `take_off` wants them, with their items and workers.
    """
    return await fetch_all(
        connection,
        """WITH next AS (
             SELECT c.annotation_id FROM charge c
              WHERE c.delivery_id = %(id)s AND c.account = 'accrued'
                AND (%(refusing)s::bigint[] = '{}' OR c.worker_id = ANY(%(refusing)s::bigint[]))
              ORDER BY c.annotation_id LIMIT %(limit)s FOR NO KEY UPDATE)
           INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                               worker_id, reason, status, reviewer_id, rule, comment, decided_at, delivery_id)
           SELECT a.workspace_id, a.project_id, a.id, a.task_id, a.item_id, a.supplier_id, a.worker_id,
                  'delivery', 'refused', %(decider_id)s, %(rule)s, %(reason)s, now(), %(id)s
             FROM next JOIN annotation a ON a.id = next.annotation_id
           ON CONFLICT (annotation_id) DO UPDATE
              SET status = 'refused', reviewer_id = excluded.reviewer_id, rule = excluded.rule,
                  comment = excluded.comment, decided_at = excluded.decided_at, leased_until = NULL,
                  delivery_id = excluded.delivery_id
           RETURNING id, project_id, annotation_id, task_id, item_id, worker_id""",
        {**delivery, "limit": limit},
    )


async def end_refusing(connection: Connection, delivery: int) -> None:
    await connection.execute("UPDATE delivery SET refusing = NULL WHERE id = %s", (delivery,))
