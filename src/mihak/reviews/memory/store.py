"""What was written and decided in a project: guidelines, guidelines_change, form, review, adjudication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.reviews.store import UNDO
from mihak.store import Connection, Row, fetch_all

if TYPE_CHECKING:
    from collections.abc import Sequence


# What reviewers said of answers drawn by chance: those they looked at because of a doubt are no
# sample. A refusal that was overturned was right.
SAMPLED = """
SELECT * FROM (
  SELECT r.item_id, r.supplier_id, r.worker_id, coalesce(g.version, 0) AS version, r.decided_at AS at,
         CASE WHEN r.appeal_result = 'overturned' THEN 'accepted' ELSE r.status END AS outcome,
         trim(coalesce(r.rule, '')) AS rule
    FROM review r JOIN annotation a ON a.id = r.annotation_id LEFT JOIN guidelines g ON g.id = a.guidelines_id
   WHERE r.project_id = %(project)s AND r.reason = 'sample'
     AND r.status IN ('accepted', 'mended', 'refused')
   ORDER BY r.id DESC LIMIT %(most)s) sampled ORDER BY at"""


async def sampled(connection: Connection, project: int, most: int) -> list[Row]:
    """Reviews of answers drawn by chance, the last `most` of them, in the order they were decided."""
    return await fetch_all(connection, SAMPLED, {"project": project, "most": most})


async def rules_named(connection: Connection, project: int) -> list[str]:
    """All rules that reviews ever named, for whatever reason they were looked at."""
    rows = await fetch_all(
        connection,
        """SELECT DISTINCT trim(rule) AS rule FROM review
            WHERE project_id = %(project)s AND decided_at IS NOT NULL AND trim(rule) <> ''
            ORDER BY 1 LIMIT 500""",
        {"project": project},
    )
    return [row["rule"] for row in rows]


async def names(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT w.id AS worker_id, w.name AS worker, s.id AS supplier_id, s.name AS supplier
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             JOIN worker w ON w.supplier_id = s.id WHERE c.project_id = %(project)s""",
        {"project": project},
    )


async def guidelines(connection: Connection, project: int) -> list[Row]:
    """All versions, oldest first, each with what it said it changes."""
    return await fetch_all(
        connection,
        """SELECT g.version, g.text, g.created_at, c.note, c.rules
             FROM guidelines g LEFT JOIN guidelines_change c ON c.guidelines_id = g.id
            WHERE g.project_id = %(project)s ORDER BY g.version""",
        {"project": project},
    )


async def forms(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT version, definition, created_at FROM form WHERE project_id = %(project)s ORDER BY version",
        {"project": project},
    )


async def holding(connection: Connection, texts: Sequence[str], query: str) -> dict[int, float]:
    """Which of some texts hold the words looked for: their places, and how well they fit."""
    rows = await fetch_all(
        connection,
        """SELECT place - 1 AS place, ts_rank(search_words(text), search_query(%(query)s)) AS rank
             FROM unnest(%(texts)s::text[]) WITH ORDINALITY AS t(text, place)
            WHERE search_words(text) @@ search_query(%(query)s)""",
        {"texts": [*texts], "query": query},
    )
    return {row["place"]: row["rank"] for row in rows}


# Whose an answer is, is told as in `reviews.store.TOLD`.
WRITTEN = f"""
SELECT * FROM (
  SELECT 'adjudication' AS kind, i.external_id AS title, j.reason AS text, j.decided_at AS at,
         p.name AS who, j.item_id, NULL::bigint AS review_id, ts_rank(j.words, q.words) AS rank
    FROM adjudication j JOIN item i ON i.id = j.item_id JOIN person p ON p.id = j.person_id
   CROSS JOIN (SELECT search_query(%(query)s) AS words) q
   WHERE j.project_id = %(project)s AND j.words @@ q.words
  UNION ALL
  SELECT CASE WHEN coalesce(r.appeal, '') <> ''
                   AND search_words(coalesce(r.appeal, '') || ' ' || coalesce(r.appeal_comment, '')) @@ q.words
              THEN 'appeal' ELSE 'review' END,
         coalesce(r.rule, i.external_id),
         concat_ws(' — ', r.comment, r.appeal, r.appeal_comment), r.decided_at,
         CASE WHEN coalesce(r.appeal, '') <> ''
                   AND search_words(coalesce(r.appeal, '') || ' ' || coalesce(r.appeal_comment, '')) @@ q.words
              THEN CASE WHEN NOT %(blind)s OR coalesce(now() >= r.decided_at + {UNDO}, false)
                             AND r.appeal_result IS NOT NULL THEN w.name END
              ELSE v.name END,
         r.item_id, r.id, ts_rank(r.words, q.words)
    FROM review r JOIN item i ON i.id = r.item_id JOIN project p ON p.id = r.project_id
    JOIN worker w ON w.id = r.worker_id LEFT JOIN person v ON v.id = r.reviewer_id
   CROSS JOIN (SELECT search_query(%(query)s) AS words) q
   WHERE r.project_id = %(project)s AND r.decided_at IS NOT NULL AND r.words @@ q.words) found
 ORDER BY rank DESC, at DESC LIMIT %(limit)s"""


async def written(
    connection: Connection, project: int, query: str, limit: int, *, blind: bool
) -> list[Row]:
    """Adjudications' reasons, and what reviewers and appeals said; blind: for who reviews."""
    return await fetch_all(
        connection, WRITTEN, {"project": project, "query": query, "limit": limit, "blind": blind}
    )


async def words_found(connection: Connection, words: Sequence[str], query: str) -> set[str]:
    """Those of some words that are among the words looked for."""
    rows = await fetch_all(
        connection,
        """SELECT word FROM unnest(%(words)s::text[]) AS w(word),
                  (SELECT array_agg(DISTINCT m[1]) AS sought
                     FROM regexp_matches(search_query(%(query)s)::text, '''((?:[^'']|'''')+)'':', 'g') m) q
            WHERE EXISTS (SELECT FROM unnest(q.sought) s WHERE starts_with(search_text(word), s))""",
        {"words": [*words], "query": query},
    )
    return {row["word"] for row in rows}
