"""The table replay, and the decided cases it is drawn from."""

from __future__ import annotations

from typing import Any

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_all, fetch_one

# Items the lab decided on, and reviews settled by an appeal: what was mended and upheld, or what
# counts again. Not those the person took part in or had before, and not those that a change of
# guidelines made stale: they would teach what does not hold any more.
CASES = """
cases AS (
  SELECT DISTINCT ON (item_id) * FROM (
    SELECT j.item_id, j.annotation_id AS decided_id, NULL::bigint AS review_id, NULL AS rule,
           j.person_id AS one, NULL::bigint AS other, j.decided_at AS at
      FROM adjudication j WHERE j.project_id = %(project)s
    UNION ALL
    SELECT r.item_id, CASE WHEN r.appeal_result = 'overturned' THEN r.annotation_id ELSE r.mended_id END,
           r.id, nullif(trim(r.rule), ''), r.reviewer_id, r.appeal_reviewer_id, r.appeal_decided_at
      FROM review r WHERE r.project_id = %(project)s
       AND (r.appeal_result = 'overturned' OR r.appeal_result = 'upheld' AND r.status = 'mended')) c
   ORDER BY item_id, review_id NULLS FIRST),
drawable AS (
  SELECT c.*, a.answers FROM cases c JOIN annotation a ON a.id = c.decided_id
    LEFT JOIN guidelines g ON g.id = a.guidelines_id
   WHERE coalesce(c.one, 0) <> %(person)s AND coalesce(c.other, 0) <> %(person)s
     AND NOT EXISTS (SELECT FROM replay y WHERE y.item_id = c.item_id AND y.person_id = %(person)s)
     AND NOT EXISTS (SELECT FROM gold WHERE gold.item_id = c.item_id)
     AND NOT EXISTS (
       SELECT FROM guidelines_change k CROSS JOIN jsonb_to_recordset(k.touches) AS t(question text, answers jsonb)
        WHERE k.project_id = %(project)s AND k.version > coalesce(g.version, 0) AND a.answers ? t.question
          AND (t.answers = '[]' OR jsonb_path_exists(a.answers -> t.question, '$.** ? (@ == $held[*])',
                                                     jsonb_build_object('held', t.answers)))))"""


async def drawable(connection: Connection, project: int, person: int) -> list[Row]:
    """The decided cases a person can be given, in an order drawn by chance; at most 2,000."""
    return await fetch_all(
        connection,
        f"WITH {CASES} SELECT * FROM drawable ORDER BY random() LIMIT 2000",
        {"project": project, "person": person},
    )


async def keep_cases(connection: Connection, project: int, person: int, cases: list[Row]) -> None:
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """INSERT INTO replay (workspace_id, project_id, person_id, item_id, decided_id, review_id, rule)
               VALUES (workspace_now(), %(project)s, %(person)s, %(item_id)s, %(decided_id)s,
                       %(review_id)s, %(rule)s) ON CONFLICT DO NOTHING""",
            [{**case, "project": project, "person": person} for case in cases],
        )


async def open_cases(connection: Connection, project: int, person: int, count: int) -> list[Row]:
    """The person's cases that are not answered, with the item as the present form shows it."""
    return await fetch_all(
        connection,
        """SELECT y.id, i.payload,
                  (SELECT id FROM form WHERE project_id = y.project_id ORDER BY version DESC LIMIT 1) AS form_id,
                  (SELECT id FROM guidelines WHERE project_id = y.project_id ORDER BY version DESC LIMIT 1)
                    AS guidelines_id
             FROM replay y JOIN item i ON i.id = y.item_id
            WHERE y.project_id = %(project)s AND y.person_id = %(person)s AND y.answers IS NULL
            ORDER BY y.id LIMIT %(count)s""",
        {"project": project, "person": person, "count": count},
    )


async def case(connection: Connection, replay: int, person: int) -> Row | None:
    """One of the person's cases with what was decided and why, held until the transaction ends."""
    return await fetch_one(
        connection,
        """SELECT y.id, y.project_id, y.answers, y.agreed, y.rule, i.payload, a.answers AS decided,
                  coalesce(r.appeal_comment, r.comment, j.reason) AS reason,
                  coalesce(r.appeal_decided_at, j.decided_at, a.created_at) AS decided_at
             FROM replay y JOIN item i ON i.id = y.item_id JOIN annotation a ON a.id = y.decided_id
             LEFT JOIN review r ON r.id = y.review_id
             LEFT JOIN adjudication j ON j.annotation_id = y.decided_id
            WHERE y.id = %(id)s AND y.person_id = %(person)s FOR NO KEY UPDATE OF y""",
        {"id": replay, "person": person},
    )


async def keep_answer(
    connection: Connection, replay: int, answers: dict[str, Any], *, agreed: bool
) -> None:
    await connection.execute(
        "UPDATE replay SET answers = %s, agreed = %s, at = now() WHERE id = %s",
        (Jsonb(answers), agreed, replay),
    )


async def counts(connection: Connection, project: int, person: int) -> Row:
    """How many of the person's cases are open, and how many more could be drawn."""
    row = await fetch_one(
        connection,
        f"""WITH {CASES} SELECT (SELECT count(*) FROM drawable) AS left,
                  (SELECT count(*) FROM replay WHERE project_id = %(project)s
                      AND person_id = %(person)s AND answers IS NULL) AS open""",
        {"project": project, "person": person},
    )
    assert row is not None
    return row


async def agreed(connection: Connection, project: int) -> list[Row]:
    """How many cases each person answered, and how many as decided, by rule."""
    return await fetch_all(
        connection,
        """SELECT y.person_id, p.name AS person, y.rule, count(*)::int AS n,
                  count(*) FILTER (WHERE y.agreed)::int AS agreed, max(y.at) AS last_at
             FROM replay y JOIN person p ON p.id = y.person_id
            WHERE y.project_id = %(project)s AND y.answers IS NOT NULL
            GROUP BY y.person_id, p.name, y.rule ORDER BY p.name, y.person_id""",
        {"project": project},
    )
