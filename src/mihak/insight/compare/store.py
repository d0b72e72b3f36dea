"""What is read of labels and answers to set two parties side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.store import Connection, Row, fetch_all, fetch_value

if TYPE_CHECKING:
    from mihak.insight.compare.sides import Side

OF_TWO = (
    "(l.supplier_id = ANY(%(suppliers)s::bigint[]) OR l.worker_id = ANY(%(workers)s::bigint[]))"
)
LABELS_OF_TWO = f"""COPY (
  SELECT l.item_id, l.worker_id, l.supplier_id, l.code, coalesce(l.seconds, 'NaN'::real)
    FROM label l WHERE l.variable_id = %(variable)s AND {OF_TWO} AND {{which}}
   ORDER BY l.item_id, l.worker_id) TO STDOUT (FORMAT binary)"""


async def parties(connection: Connection, project: int, variable: int) -> list[Row]:
    """Workers with labels of a variable, those with most first: worker, worker_name, supplier,
    supplier_name, labels.
    """
    return await fetch_all(
        connection,
        """SELECT w.id AS worker, w.name AS worker_name, s.id AS supplier, s.name AS supplier_name, k.labels
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             JOIN worker w ON w.supplier_id = s.id
             JOIN skill k ON k.worker_id = w.id AND k.variable_id = %(variable)s AND k.labels > 0
            WHERE c.project_id = %(project)s ORDER BY k.labels DESC, w.id""",
        {"project": project, "variable": variable},
    )


async def found_side(connection: Connection, project: int, side: Side) -> Row | None:
    """The names of a side that works on the project."""
    rows = await fetch_all(
        connection,
        """SELECT s.id AS supplier_id, s.name AS supplier, w.id AS worker_id, w.name AS worker
             FROM contract c JOIN supplier s ON s.id = c.supplier_id
             LEFT JOIN worker w ON w.supplier_id = s.id AND w.id = %(worker)s
            WHERE c.project_id = %(project)s AND s.id = coalesce(%(supplier)s, s.id)
              AND (%(worker)s::bigint IS NULL OR w.id IS NOT NULL)""",
        {"project": project, "supplier": side.supplier, "worker": side.worker},
    )
    return rows[0] if rows else None


def _whose(variable: int, a: Side, b: Side) -> Row:
    sides = (a, b)
    return {
        "variable": variable,
        "suppliers": [one.supplier for one in sides if one.supplier is not None],
        "workers": [one.worker for one in sides if one.worker is not None],
    }


async def _copy(connection: Connection, which: str, values: Row) -> bytes:
    chunks = []
    async with (
        connection.cursor() as cursor,
        cursor.copy(LABELS_OF_TWO.format(which=which), values) as copy,
    ):
        async for chunk in copy:
            chunks.append(bytes(chunk))  # noqa: PERF401 - no list method takes an async loop
    return b"".join(chunks)


async def about_how_many(connection: Connection, variable: int, a: Side, b: Side) -> int:
    """Labels of a variable by either side; a label of both counts once."""
    return int(
        await fetch_value(
            connection,
            f"SELECT coalesce(sum(l.labels), 0) FROM skill l WHERE l.variable_id = %(variable)s AND {OF_TWO}",
            _whose(variable, a, b),
        )
    )


async def copy_sample(
    connection: Connection, variable: int, a: Side, b: Side, *, parts: int, of: int
) -> bytes:
    """Labels by either side of a random `parts` in `of` of the items, whole, by item, in COPY's
    binary format (see `fit.ROW`).
    """
    values = {**_whose(variable, a, b), "parts": parts, "of": of}
    which = "abs(hashint8(l.item_id)::bigint) %% %(of)s < %(parts)s"
    return await _copy(connection, which, values)


async def copy_some(
    connection: Connection, variable: int, a: Side, b: Side, *, after: int, look: int
) -> tuple[bytes, int | None]:
    """Labels by either side among the next `look` labels of anybody beyond the item `after`,
    with the last item looked at; None: that was all there is.
    """
    values = {**_whose(variable, a, b), "after": after, "look": look}
    end = await fetch_value(
        connection,
        """SELECT item_id FROM label WHERE variable_id = %(variable)s AND item_id > %(after)s
            ORDER BY item_id, worker_id OFFSET %(look)s LIMIT 1""",
        values,
    )
    found = await _copy(
        connection,
        "l.item_id > %(after)s AND l.item_id < coalesce(%(end)s, 9223372036854775807)",
        {**values, "end": end},
    )
    return found, None if end is None else end - 1


async def compared_items(connection: Connection, variable: int, pairs: list[Row]) -> list[Row]:
    """The items of pairs (item, a, b: workers), in their order, with what both answered, what is
    known of each and what is estimated.
    """
    return await fetch_all(
        connection,
        """SELECT i.id AS item_id, i.external_id, i.payload, g.answers AS gold,
                  e.code, e.confidence, e.decided, sa.told AS a, sb.told AS b
             FROM unnest(%(items)s::bigint[], %(a)s::bigint[], %(b)s::bigint[])
                  WITH ORDINALITY AS p(item_id, a, b, place)
             JOIN item i ON i.id = p.item_id
             LEFT JOIN gold g ON g.item_id = i.id
             LEFT JOIN estimate e ON e.item_id = i.id AND e.variable_id = %(variable)s AND e.unit = ''
            CROSS JOIN LATERAL (SELECT {told}) sa
            CROSS JOIN LATERAL (SELECT {told_b}) sb
            ORDER BY p.place""".format(told=_told("p.a"), told_b=_told("p.b")),
        {
            "variable": variable,
            "items": [one["item"] for one in pairs],
            "a": [one["a"] for one in pairs],
            "b": [one["b"] for one in pairs],
        },
    )


def _told(worker: str) -> str:
    return f"""(SELECT jsonb_build_object(
                  'annotation_id', n.id, 'worker_id', w.id, 'worker', w.name, 'form_version', f.version,
                  'answers', n.answers, 'seconds', n.seconds)
             FROM task t JOIN annotation n ON n.id = t.annotation_id
             JOIN form f ON f.id = n.form_id JOIN worker w ON w.id = t.worker_id
            WHERE t.item_id = p.item_id AND t.worker_id = {worker} AND t.status = 'submitted'
            ORDER BY t.id DESC LIMIT 1) AS told"""
