"""The tables scorecard_point and confusion, and what is read of labels to go with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.types.json import Jsonb

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from mihak.insight.scores.confusions import Confusions

# What a confused label may be looked for in at once: so that a request takes a second at most.
LABELS_LOOKED_THROUGH = 200_000


async def variable(
    connection: Connection, project: int, question: str | None, unit: str | None
) -> Row | None:
    """The first variable of a project, or of the question and unit that are named."""
    return await fetch_one(
        connection,
        """SELECT id, workspace_id, question, unit, classes, open FROM variable
            WHERE project_id = %(project)s AND question = coalesce(%(question)s, question)
              AND unit = coalesce(%(unit)s, unit) ORDER BY id LIMIT 1""",
        {"project": project, "question": question, "unit": unit},
    )


async def supplier_names(connection: Connection, project: int) -> dict[int, str]:
    """Suppliers under contract, by number."""
    rows = await fetch_all(
        connection,
        """SELECT s.id, s.name FROM contract c JOIN supplier s ON s.id = c.supplier_id
            WHERE c.project_id = %(project)s ORDER BY s.id""",
        {"project": project},
    )
    return {row["id"]: row["name"] for row in rows}


async def scorecard(connection: Connection, project: int, variable: int) -> Row | None:
    return await fetch_one(
        connection,
        """SELECT labels, result, computed_at FROM scorecard
            WHERE project_id = %(project)s AND variable_id = %(variable)s""",
        {"project": project, "variable": variable},
    )


# Written by fits ----------------------------------------------------------------------------


async def decided_codes(connection: Connection, variable: int) -> list[Row]:
    """What the lab decided: item_id, unit, code."""
    return await fetch_all(
        connection,
        "SELECT item_id, unit, code FROM estimate WHERE variable_id = %(id)s AND decided",
        {"id": variable},
    )


async def keep_point(connection: Connection, variable: Row, step: int, point: Row) -> None:
    await connection.execute(
        "DELETE FROM scorecard_point WHERE variable_id = %s AND labels > %s",
        (variable["id"], point["labels"]),
    )
    await connection.execute(
        """INSERT INTO scorecard_point (variable_id, step, workspace_id, labels, suppliers, comparisons)
           VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING""",
        (
            variable["id"],
            step,
            variable["workspace_id"],
            point["labels"],
            Jsonb(point["suppliers"]),
            Jsonb(point["comparisons"]),
        ),
    )


async def replace_confusions(connection: Connection, variable: Row, found: Confusions) -> None:
    """Only rows that changed are written: most of a large project stay as they are."""
    await connection.execute(
        "CREATE TEMPORARY TABLE counted (supplier_id bigint, worker_id bigint, true_code smallint,"
        " said_code smallint, basis smallint, labels integer) ON COMMIT DROP"
    )
    async with connection.cursor() as cursor, cursor.copy("COPY counted FROM STDIN") as copy:
        for row in found.rows():
            await copy.write_row(row)
    values = {"variable": variable["id"], "workspace": variable["workspace_id"]}
    await connection.execute(
        """DELETE FROM confusion c WHERE variable_id = %(variable)s AND NOT EXISTS (
             SELECT FROM counted n
              WHERE (n.supplier_id, n.worker_id, n.true_code, n.said_code, n.basis)
                  = (c.supplier_id, c.worker_id, c.true_code, c.said_code, c.basis))""",
        values,
    )
    await connection.execute(
        """INSERT INTO confusion AS c (variable_id, supplier_id, worker_id, true_code, said_code, basis,
                                       workspace_id, labels)
           SELECT %(variable)s, supplier_id, worker_id, true_code, said_code, basis, %(workspace)s, labels
             FROM counted
           ON CONFLICT (variable_id, supplier_id, worker_id, true_code, said_code, basis) DO UPDATE
              SET labels = excluded.labels WHERE c.labels <> excluded.labels""",
        values,
    )


# Read by people -------------------------------------------------------------------------------


async def points(connection: Connection, variable: int) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT labels, computed_at, suppliers, comparisons FROM scorecard_point
            WHERE variable_id = %(id)s ORDER BY step""",
        {"id": variable},
    )


async def worker_records(
    connection: Connection, project: int, variable: int, supplier: int | None
) -> list[Row]:
    """Workers of the suppliers under contract: what is thought of them, what reviewers said."""
    return await fetch_all(
        connection,
        """SELECT w.id, w.name, w.status, s.id AS supplier_id, s.name AS supplier,
                  k.prior_right + k.right_sum AS alpha, k.prior_wrong + k.labels - k.right_sum AS beta,
                  k.prior_right / (k.prior_right + k.prior_wrong) AS supplier_mean, r.*
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             JOIN worker w ON w.supplier_id = s.id
             LEFT JOIN skill k ON k.worker_id = w.id AND k.variable_id = %(variable)s
            CROSS JOIN LATERAL (
              SELECT count(*) AS reviewed,
                     count(*) FILTER (WHERE status = 'mended') AS mended,
                     count(*) FILTER (WHERE status = 'refused'
                                        AND appeal_result IS DISTINCT FROM 'overturned') AS refused
                FROM review v
               WHERE v.project_id = c.project_id AND v.worker_id = w.id AND v.decided_at IS NOT NULL) r
            WHERE c.project_id = %(project)s AND s.id = coalesce(%(supplier)s, s.id)""",
        {"project": project, "variable": variable, "supplier": supplier},
    )


async def confusion(
    connection: Connection, variable: int, supplier: int | None, worker: int | None
) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT true_code, said_code, basis, sum(labels)::bigint AS labels FROM confusion
            WHERE variable_id = %(variable)s AND supplier_id = coalesce(%(supplier)s, supplier_id)
              AND worker_id = coalesce(%(worker)s, worker_id)
            GROUP BY true_code, said_code, basis""",
        {"variable": variable, "supplier": supplier, "worker": worker},
    )


async def confused(
    connection: Connection,
    variable: int,
    *,
    true: int | None,
    said: int | None,
    supplier: int | None,
    worker: int | None,
    gold: tuple[list[int], list[int]],
    after: int,
    limit: int,
) -> list[Row]:
    """Labels of a cell, by item: item_id, worker_id, supplier_id, basis. true, said: codes, None
    for any. gold: the items whose
    gold answer has a class of this variable, and which. At least `limit` rows, of whole items,
    where there are so many. A row without item_id tells as `looked_to` how far was looked
    where that was not to the end.
    """
    return await fetch_all(
        connection,
        f"""WITH looked AS MATERIALIZED (
              SELECT item_id, worker_id, supplier_id, code FROM label
               WHERE variable_id = %(variable)s AND item_id > %(after)s
               ORDER BY item_id, worker_id LIMIT {LABELS_LOOKED_THROUGH}),
            gold AS (SELECT * FROM unnest(%(gold)s::bigint[], %(gold_codes)s::smallint[])
                       AS g(item_id, code)),
            found AS (
              SELECT l.item_id, l.worker_id, l.supplier_id,
                     CASE WHEN g.item_id IS NOT NULL THEN 0 WHEN e.decided THEN 1 ELSE 2 END AS basis
                FROM looked l LEFT JOIN gold g ON g.item_id = l.item_id
                LEFT JOIN estimate e ON e.item_id = l.item_id AND e.variable_id = %(variable)s
                                    AND g.item_id IS NULL
               WHERE l.code = coalesce(%(said)s, l.code) AND l.supplier_id = coalesce(%(supplier)s, l.supplier_id)
                 AND l.worker_id = coalesce(%(worker)s, l.worker_id)
                 AND coalesce(g.code, e.code) = coalesce(%(true)s, g.code, e.code)
               ORDER BY l.item_id FETCH FIRST %(limit)s ROWS WITH TIES)
            SELECT *, NULL::bigint AS looked_to FROM found
             UNION ALL
            SELECT NULL, NULL, NULL, NULL, max(item_id) FROM looked
            HAVING count(*) = {LABELS_LOOKED_THROUGH}
             ORDER BY item_id, worker_id""",
        {
            "variable": variable,
            "true": true,
            "said": said,
            "supplier": supplier,
            "worker": worker,
            "gold": gold[0],
            "gold_codes": gold[1],
            "after": after,
            "limit": limit,
        },
    )


async def unit_codes(
    connection: Connection, variable: int, items: list[int]
) -> dict[int, dict[str, tuple[int, bool]]]:
    """Item to unit to its best code, and whether the lab decided on it."""
    rows = await fetch_all(
        connection,
        """SELECT item_id, jsonb_object_agg(unit, jsonb_build_array(code, decided)) AS units
             FROM estimate WHERE item_id = ANY(%(items)s) AND variable_id = %(variable)s
            GROUP BY item_id""",
        {"items": items, "variable": variable},
    )
    return {
        row["item_id"]: {unit: (code, decided) for unit, (code, decided) in row["units"].items()}
        for row in rows
    }


async def labelled_items(connection: Connection, labels: list[Row]) -> list[Row]:
    """The items, workers and answers behind labels, in their order."""
    return await fetch_all(
        connection,
        """SELECT i.id AS item_id, i.external_id, i.payload, t.annotation_id, w.id AS worker_id,
                  w.name AS worker, s.id AS supplier_id, s.name AS supplier, t.form_id, l.basis
             FROM unnest(%(items)s::bigint[], %(workers)s::bigint[], %(bases)s::int[])
                  WITH ORDINALITY AS l(item_id, worker_id, basis, place)
             JOIN item i ON i.id = l.item_id JOIN worker w ON w.id = l.worker_id
             JOIN supplier s ON s.id = w.supplier_id
             JOIN task t ON t.item_id = l.item_id AND t.worker_id = l.worker_id
            ORDER BY l.place""",
        {
            "items": [row["item_id"] for row in labels],
            "workers": [row["worker_id"] for row in labels],
            "bases": [row["basis"] for row in labels],
        },
    )


# Agreement ------------------------------------------------------------------------------------


async def how_many_labels(connection: Connection, project: int, variable: int) -> int:
    """About how many labels a variable has: as many as the last fit found, or as there are
    answers.
    """
    return int(
        await fetch_value(
            connection,
            """SELECT greatest(
                 (SELECT labels FROM scorecard WHERE project_id = %(project)s AND variable_id = %(variable)s),
                 (SELECT sum(submitted) FROM standing WHERE project_id = %(project)s), 0)::bigint""",
            {"project": project, "variable": variable},
        )
    )


PARTS = 1024  # that items are sampled in


def parts_to_take(about: int, most: int) -> int:
    """How many of the PARTS hold at most `most` of about so many labels; all where they may."""
    return PARTS if about <= most else max(1, PARTS * most // about)


async def copy_sample(connection: Connection, variable: int, parts: int, of: int) -> bytes:
    """Labels of a random `parts` in `of` of the items, whole, as `insight.store.copy_labels`."""
    chunks = []
    async with (
        connection.cursor() as cursor,
        cursor.copy(
            """COPY (SELECT item_id, worker_id, supplier_id, code, coalesce(seconds, 'NaN'::real)
                   FROM label WHERE variable_id = %s AND abs(hashint8(item_id)::bigint) %% %s < %s
                  ORDER BY item_id, worker_id)
             TO STDOUT (FORMAT binary)""",
            (variable, of, parts),
        ) as copy,
    ):
        async for chunk in copy:
            chunks.append(bytes(chunk))  # noqa: PERF401 - no list method takes an async loop
    return b"".join(chunks)


async def answers_state(connection: Connection, project: int) -> str:
    """What changes with every answer that comes or falls away."""
    return str(
        await fetch_value(
            connection,
            """SELECT json_build_array(
                 (SELECT sum(submitted) FROM standing WHERE project_id = %(project)s),
                 (SELECT max(id) FROM annotation WHERE project_id = %(project)s))::text""",
            {"project": project},
        )
    )


async def preferences(
    connection: Connection, project: int, question: str, field: str, most: int
) -> list[Row]:
    """The latest answers to a preference that named a winner: item_id, worker_id, supplier_id,
    what was better and shown first ("a" or "b"; null: not recorded), and how long both were.
    """
    return await fetch_all(
        connection,
        """SELECT a.item_id, a.worker_id, a.supplier_id, a.answers #>> ARRAY[%(question)s, 'better'] AS better,
                  a.shown #>> ARRAY[%(field)s, '0'] AS first,
                  length(coalesce(o.a ->> 'text', o.a ->> 'content', o.a #>> '{}')) AS length_a,
                  length(coalesce(o.b ->> 'text', o.b ->> 'content', o.b #>> '{}')) AS length_b
             FROM (SELECT * FROM annotation WHERE project_id = %(project)s AND worker_id IS NOT NULL
                    ORDER BY id DESC LIMIT %(most)s) a
             JOIN task t ON t.id = a.task_id AND t.annotation_id = a.id AND t.status = 'submitted'
             JOIN item i ON i.id = a.item_id
            CROSS JOIN LATERAL (SELECT i.payload #> ARRAY[%(field)s, '0'] AS a,
                                       i.payload #> ARRAY[%(field)s, '1'] AS b) o
            WHERE a.answers #>> ARRAY[%(question)s, 'better'] IN ('a', 'b')""",
        {"project": project, "question": question, "field": field, "most": most},
    )


# Slices ---------------------------------------------------------------------------------------


async def batches_of_items(connection: Connection, items: list[int]) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT i.id, b.name AS value FROM item i JOIN batch b ON b.id = i.batch_id
            WHERE i.id = ANY(%(items)s)""",
        {"items": items},
    )


async def texts_of_items(connection: Connection, items: list[int], *, but: list[str]) -> list[Row]:
    """The beginnings of all texts in an item's payload, as one; `but`: not those fields."""
    return await fetch_all(
        connection,
        """SELECT i.id, (SELECT string_agg(left(v #>> '{}', 1000), ' ')
                           FROM jsonb_path_query(i.payload - %(but)s::text[], '$.** ? (@.type() == "string")') v)
                    AS value
             FROM item i WHERE i.id = ANY(%(items)s)""",
        {"items": items, "but": but},
    )


async def fields_of_items(
    connection: Connection, items: list[int], path: list[str], *, length: bool
) -> list[Row]:
    """A field of each item's payload as text, or the length of the text; null where it is
    not there or holds others.
    """
    return await fetch_all(
        connection,
        """SELECT id, CASE WHEN jsonb_typeof(found) IN ('object', 'array', 'null') THEN NULL
                           WHEN %(length)s THEN to_jsonb(length(found #>> '{}'))
                           ELSE to_jsonb(left(found #>> '{}', 200)) END AS value
             FROM (SELECT id, payload #> %(path)s AS found FROM item WHERE id = ANY(%(items)s)) i""",
        {"items": items, "path": path, "length": length},
    )


async def payload_fields(connection: Connection, project: int) -> list[Row]:
    """Fields of the first items' payloads that hold one value: on how many items, how many
    different values, how long the shortest and the longest are, whether it is text.
    """
    return await fetch_all(
        connection,
        """SELECT key AS field, count(*) AS items, count(DISTINCT value) AS different,
                  min(length(value #>> '{}')) AS shortest, max(length(value #>> '{}')) AS longest,
                  bool_and(jsonb_typeof(value) = 'string') AS is_text
             FROM (SELECT payload FROM item WHERE project_id = %(project)s ORDER BY id LIMIT 500) i
            CROSS JOIN LATERAL jsonb_each(payload)
            WHERE jsonb_typeof(value) NOT IN ('object', 'array', 'null')
            GROUP BY key ORDER BY key LIMIT 50""",
        {"project": project},
    )
