"""The tables item_anchor, listing, saved_view; items, with what seats and estimates say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, LiteralString

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value
from mihak.wire import MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

ANCHOR_EVERY = 500
KEPT_AT_MOST = 100_000  # items of a listing
LISTING_FOR = "30 minutes"
SAME_LISTING_FOR = "5 seconds"  # the page asks for several windows at once
WHOLE_PROJECT = 0  # item_anchor.batch_id

# Any place, at once -----------------------------------------------------------------------------

EXTEND_ANCHORS: LiteralString = """
WITH last AS (
  SELECT place, item_id FROM item_anchor WHERE project_id = %(project)s AND batch_id = %(scope)s
   ORDER BY place DESC LIMIT 1),
placed AS (
  SELECT i.id, i.workspace_id,
         coalesce((SELECT place FROM last), 0) + row_number() OVER (ORDER BY i.id) - 1 AS place
    FROM item i WHERE {scope} AND i.id >= coalesce((SELECT item_id FROM last), 0))
INSERT INTO item_anchor (project_id, batch_id, place, workspace_id, item_id)
SELECT %(project)s, %(scope)s, place, workspace_id, id FROM placed WHERE place %% %(every)s = 0
ON CONFLICT DO NOTHING"""
SCOPES: dict[bool, LiteralString] = {
    True: "i.batch_id = %(scope)s",
    False: "i.project_id = %(project)s",
}


async def extend_anchors(connection: Connection, project: int, batch: int) -> None:
    """Anchor the items that an import has just added to a batch (as the engine). It must hold
    the project's turn: an item committed behind an anchor would put all places off.
    """
    for scope in (WHOLE_PROJECT, batch):
        await connection.execute(
            EXTEND_ANCHORS.replace("{scope}", SCOPES[scope != WHOLE_PROJECT]),
            {"project": project, "scope": scope, "every": ANCHOR_EVERY},
        )


@dataclass(frozen=True)
class Anchor:
    """An item whose place among all of its project or batch is known."""

    place: int = 0
    item: int = 0


async def _anchor(
    connection: Connection, project: int, scope: int, at: int | None = None
) -> Anchor:
    """The last anchor, or the last that is not behind the place `at`."""
    row = await fetch_one(
        connection,
        """SELECT place, item_id FROM item_anchor
            WHERE project_id = %(project)s AND batch_id = %(scope)s
              AND (%(at)s::bigint IS NULL OR place <= %(at)s) ORDER BY place DESC LIMIT 1""",
        {"project": project, "scope": scope, "at": at},
    )
    return Anchor() if row is None else Anchor(row["place"], row["item_id"])


# Anchors are read first and given as numbers, so that the planner sees how few items follow.


async def count_items(connection: Connection, project: int, batch: int | None) -> int:
    """How many items a project or one of its batches has: exact, whatever its size."""
    scope = batch or WHOLE_PROJECT
    last = await _anchor(connection, project, scope)
    after = await fetch_value(
        connection,
        f"SELECT count(*) FROM item i WHERE {SCOPES[scope != WHOLE_PROJECT]} AND i.id >= %(item)s",
        {"project": project, "scope": scope, "item": last.item},
    )
    return last.place + int(after)


async def ids_at(
    connection: Connection, project: int, batch: int | None, at: int, limit: int
) -> list[int]:
    """The items at the places `at` and after, oldest first."""
    scope = batch or WHOLE_PROJECT
    near = await _anchor(connection, project, scope, at)
    end = await fetch_value(
        connection,
        """SELECT item_id FROM item_anchor WHERE project_id = %(project)s AND batch_id = %(scope)s
              AND place >= %(end)s ORDER BY place LIMIT 1""",
        {"project": project, "scope": scope, "end": at + limit},
    )
    rows = await fetch_all(
        connection,
        f"""SELECT i.id FROM item i WHERE {SCOPES[scope != WHOLE_PROJECT]}
               AND i.id >= %(item)s AND i.id < %(end)s ORDER BY i.id OFFSET %(skip)s LIMIT %(limit)s""",
        {
            "project": project,
            "scope": scope,
            "item": near.item,
            "end": MOST_ROWS if end is None else end,
            "skip": at - near.place,
            "limit": limit,
        },
    )
    return [row["id"] for row in rows]


async def moment(connection: Connection) -> datetime:
    found: datetime = await fetch_value(connection, "SELECT now()")
    return found


# Filters -----------------------------------------------------------------------------------------

# As conditions on one item each, which the planner turns into joins where it reads many.
OF_ITEM: LiteralString = "project_id = %(project)s AND item_id = i.id"
DECIDED: LiteralString = f"EXISTS (SELECT FROM adjudication WHERE {OF_ITEM})"
SEATED: LiteralString = f"EXISTS (SELECT FROM seat WHERE {OF_ITEM})"
WANTING: LiteralString = f"EXISTS (SELECT FROM seat WHERE {OF_ITEM} AND done < wanted)"
BEGUN: LiteralString = f"EXISTS (SELECT FROM seat WHERE {OF_ITEM} AND live + done > 0)"
IS_SKIPPED: LiteralString = f"EXISTS (SELECT FROM task WHERE {OF_ITEM} AND status = 'skipped')"
IS_GOLD: LiteralString = f"EXISTS (SELECT FROM gold WHERE {OF_ITEM} AND retired_at IS NULL)"
ESTIMATED: LiteralString = (
    "SELECT FROM estimate WHERE item_id = i.id AND variable_id = ANY(%(variables)s)"
)

STATES: dict[str, LiteralString] = {
    "open": f"{WANTING} AND NOT {BEGUN} AND NOT {IS_SKIPPED} AND NOT {DECIDED}",
    "in-work": f"{WANTING} AND {BEGUN} AND NOT {IS_SKIPPED} AND NOT {DECIDED}",
    "skipped": f"{WANTING} AND {IS_SKIPPED} AND NOT {DECIDED}",
    "done": f"{SEATED} AND NOT {WANTING} AND NOT {DECIDED}",
    "decided": DECIDED,
}
# Where no batch is split an item has one seat, and need not be looked for twice.
HALF_DONE: LiteralString = (
    f"EXISTS (SELECT FROM seat WHERE {OF_ITEM} AND done < wanted AND live + done > 0)"
)
STATES_OF_ONE_SEAT = STATES | {
    "in-work": f"{HALF_DONE} AND NOT {IS_SKIPPED} AND NOT {DECIDED}",
}
CONDITIONS: dict[str, LiteralString] = {
    "batch": "i.batch_id = %(batch)s",
    "answer": f"""EXISTS ({ESTIMATED} AND (variable_id, code) IN
                    (SELECT * FROM unnest(%(variables)s::int[], %(codes)s::int[])))""",
    "sure_below": f"EXISTS ({ESTIMATED} AND confidence < %(sure_below)s)",
    "sure_above": f"EXISTS ({ESTIMATED}) AND NOT EXISTS ({ESTIMATED} AND confidence < %(sure_above)s)",
    "supplier": f"""EXISTS (SELECT FROM task WHERE {OF_ITEM} AND supplier_id = %(supplier)s
                       AND status = 'submitted')""",
    "labels_from": f"(SELECT coalesce(sum(done), 0) FROM seat WHERE {OF_ITEM}) >= %(labels_from)s",
    # The text of the JSON first, as that is quick; then its strings alone, without its keys.
    "search": """(i.external_id ILIKE %(search)s OR i.payload::text ILIKE %(search_json)s AND EXISTS (
                    SELECT FROM jsonb_path_query(i.payload, '$.** ? (@.type() == "string")') AS s(said)
                     WHERE said #>> '{}' ILIKE %(search)s))""",
}


def _conditions(given: Mapping[str, Any]) -> LiteralString:
    found: list[LiteralString] = ["i.project_id = %(project)s"]
    found += [CONDITIONS[name] for name in CONDITIONS if given.get(name) is not None]
    if given.get("gold") is not None:
        found.append(IS_GOLD if given["gold"] else f"NOT {IS_GOLD}")
    if given.get("state") is not None:
        states = STATES if given.get("is_split") else STATES_OF_ONE_SEAT
        found.append(states[given["state"]])
    return " AND ".join(found)


async def ids_after(
    connection: Connection, project: int, given: Mapping[str, Any], after: int, limit: int
) -> list[int]:
    """Items that meet a filter, oldest first, with ids above `after`."""
    rows = await fetch_all(
        connection,
        f"SELECT i.id FROM item i WHERE {_conditions(given)} AND i.id > %(after)s"
        " ORDER BY i.id LIMIT %(limit)s",
        {**given, "project": project, "after": after, "limit": limit},
    )
    return [row["id"] for row in rows]


async def is_split(connection: Connection, project: int) -> bool:
    """Whether items may have several seats: one for each supplier of a blind split."""
    return bool(
        await fetch_value(
            connection,
            "SELECT EXISTS (SELECT FROM batch WHERE project_id = %(project)s AND split IS NOT NULL)",
            {"project": project},
        )
    )


async def variables(connection: Connection, project: int) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT id, question, unit, classes, open FROM variable WHERE project_id = %(project)s",
        {"project": project},
    )


# What a filter found -----------------------------------------------------------------------------

ORDERS: dict[str, LiteralString] = {
    "oldest": "SELECT i.id, i.id AS place FROM item i WHERE {where}",
    "newest": "SELECT i.id, -i.id AS place FROM item i WHERE {where}",
    # By the least sure of its estimates; items without any are left out.
    "unsure": """SELECT i.id, e.sure AS place FROM item i JOIN (
                   SELECT item_id, min(confidence) AS sure FROM estimate
                    WHERE variable_id = ANY(%(variables)s) GROUP BY item_id) e ON e.item_id = i.id
                  WHERE {where}""",
}


async def make_listing(
    connection: Connection, project: int, given: Mapping[str, Any], order: str, query: str
) -> int:
    """Find what a filter finds, and keep it; returns the listing."""
    await connection.execute(
        f"DELETE FROM listing WHERE made_at < now() - interval '{LISTING_FOR}'"
    )
    # For hashes of a million items.
    await connection.execute("SELECT set_config('work_mem', '128MB', true)")
    found = ORDERS[order].replace("{where}", _conditions(given))
    return int(
        await fetch_value(
            connection,
            f"""INSERT INTO listing (workspace_id, project_id, query, item_ids, more)
                SELECT workspace_now(), %(project)s, %(query)s,
                       coalesce((array_agg(id ORDER BY n))[:{KEPT_AT_MOST}], '{{}}'),
                       count(*) > {KEPT_AT_MOST}
                  FROM (SELECT id, row_number() OVER () AS n FROM (
                          SELECT id FROM ({found}) f ORDER BY place, id
                           LIMIT {KEPT_AT_MOST + 1}) kept) numbered
             RETURNING id""",
            {**given, "project": project, "query": query},
        )
    )


WINDOW: LiteralString = """
SELECT id, item_ids[%(at)s + 1 : %(at)s + %(limit)s] AS ids, cardinality(item_ids) AS total, more,
       made_at AS found_at
  FROM listing WHERE project_id = %(project)s AND query = %(query)s AND """


async def window(
    connection: Connection, project: int, query: str, listing: int | None, *, at: int, limit: int
) -> Row | None:
    """Part of a listing; without its number, of one made a moment ago. None if it is gone."""
    which: LiteralString = (
        f"made_at > now() - interval '{SAME_LISTING_FOR}' ORDER BY id DESC LIMIT 1"
        if listing is None
        else f"id = %(listing)s AND made_at > now() - interval '{LISTING_FOR}'"
    )
    values = {"project": project, "query": query, "listing": listing, "at": at, "limit": limit}
    return await fetch_one(connection, WINDOW + which, values)


# Rows of the table ---------------------------------------------------------------------------------

MOST_FIELDS = 40  # of a payload, in a table

# Fields that are no short texts are cut as the JSON they are.
ROWS: LiteralString = f"""
SELECT i.id, i.external_id, i.batch_id, i.created_at, p.payload, p.cut, s.wanted, s.live, s.done,
       k.skips, e.estimates,
       CASE WHEN g.item_id IS NOT NULL AND g.retired_at IS NULL THEN 'gold'
            WHEN a.item_id IS NOT NULL THEN 'decided'
            WHEN s.wanted > 0 AND s.done >= s.wanted THEN 'done'
            WHEN k.skips > 0 THEN 'skipped'
            WHEN s.live + s.done > 0 THEN 'in-work' ELSE 'open' END AS state,
       greatest(i.created_at, g.changed_at, a.decided_at, e.updated_at, n.updated_at) AS updated_at
  FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS u(id, place) JOIN item i ON i.id = u.id
  LEFT JOIN gold g ON g.item_id = i.id LEFT JOIN adjudication a ON a.item_id = i.id
 CROSS JOIN LATERAL (
   SELECT coalesce(sum(wanted), 0)::int AS wanted, coalesce(sum(live), 0)::int AS live,
          coalesce(sum(done), 0)::int AS done FROM seat WHERE item_id = i.id) s
 CROSS JOIN LATERAL (
   SELECT count(*)::int AS skips FROM task WHERE item_id = i.id AND status = 'skipped') k
 CROSS JOIN LATERAL (
   SELECT max(created_at) AS updated_at FROM annotation WHERE item_id = i.id) n
 CROSS JOIN LATERAL (
   SELECT coalesce(jsonb_object_agg(key, CASE WHEN NOT is_long THEN value
                     WHEN jsonb_typeof(value) = 'string'
                     THEN to_jsonb(left(value #>> '{{}}', %(cut)s) || '…')
                     ELSE to_jsonb(left(value::text, %(cut)s) || '…') END), '{{}}') AS payload,
          coalesce(array_agg(key) FILTER (WHERE is_long), '{{}}') AS cut
     FROM (SELECT key, value, length(value::text) > %(cut)s + 2 AS is_long
             FROM jsonb_each(i.payload) LIMIT {MOST_FIELDS}) field) p
 CROSS JOIN LATERAL (
   SELECT coalesce(jsonb_agg(to_jsonb(of_unit) - 'id' ORDER BY of_unit.id), '[]') AS estimates,
          max(updated_at) AS updated_at
     FROM (SELECT v.id, v.question, v.unit, CASE WHEN NOT v.open THEN min(v.classes[e.code + 1]) END AS answer,
                  min(e.confidence) AS confidence, max(e.labels) AS labels, bool_or(e.decided) AS decided,
                  count(*) AS units, max(e.updated_at) AS updated_at
             FROM estimate e JOIN variable v ON v.id = e.variable_id
            WHERE e.item_id = i.id GROUP BY v.id) of_unit) e
 ORDER BY u.place"""


async def rows(connection: Connection, ids: list[int], cut: int) -> list[Row]:
    """Items as a table shows them, in the order of `ids`."""
    return await fetch_all(connection, ROWS, {"ids": ids, "cut": cut})


# Saved views ---------------------------------------------------------------------------------------

VIEW: LiteralString = """
SELECT v.id, v.name, v.query, v.person_id, p.name AS person, v.created_at
  FROM saved_view v JOIN person p ON p.id = v.person_id"""


async def views(connection: Connection, project: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        VIEW
        + " WHERE v.project_id = %(project)s AND v.id > %(after)s ORDER BY v.id LIMIT %(limit)s",
        {"project": project, "after": after, "limit": limit},
    )


async def add_view(connection: Connection, project: int, person: int, name: str, query: str) -> Row:
    made = await fetch_value(
        connection,
        """INSERT INTO saved_view (workspace_id, project_id, person_id, name, query)
           VALUES (workspace_now(), %(project)s, %(person)s, %(name)s, %(query)s) RETURNING id""",
        {"project": project, "person": person, "name": name, "query": query},
    )
    row = await fetch_one(connection, VIEW + " WHERE v.id = %(id)s", {"id": made})
    assert row is not None
    return row


async def drop_view(connection: Connection, project: int, view: int) -> bool:
    done = await connection.execute(
        "DELETE FROM saved_view WHERE id = %s AND project_id = %s", (view, project)
    )
    return done.rowcount > 0
