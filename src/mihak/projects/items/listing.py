"""Open a list of items at any place, however many there are.

All items, or those of a batch, oldest or newest first, are found at any place by anchors
(`store.ids_at`). What any other filter finds is kept as a listing for half an hour: finding
it may take a second or two of a million items, scrolling in it takes milliseconds, and what
one scrolls in stands still while the work goes on.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mihak.errors import BadArgument
from mihak.ids import decode, encode
from mihak.projects.items import store

if TYPE_CHECKING:
    from mihak.projects.items.model import ItemFilter, ItemWindow
    from mihak.store import Connection, Row

ESTIMATED = ("question", "unit", "answer", "sure_below", "sure_above")
TELLS_WHOSE = (*ESTIMATED, "supplier")  # not for who reviews blindly


def tells_whose(given: ItemFilter) -> bool:
    """Whether a filter would tell what is thought of answers, or who gave them."""
    asked = any(getattr(given, name) is not None for name in TELLS_WHOSE)
    return asked or getattr(given, "order", None) == "unsure"


async def filter_values(
    connection: Connection, project: int, given: ItemFilter, *, order: str = "oldest"
) -> dict[str, Any]:
    """What the conditions of `store` need of a filter. Raises BadArgument for a question, unit
    or answer that the project does not have.
    """
    values = {name: getattr(given, name) for name in type(given).model_fields}
    if order == "unsure" or any(values[name] is not None for name in ESTIMATED):
        values |= _estimated(await store.variables(connection, project), given)
    if given.state is not None:
        values["is_split"] = await store.is_split(connection, project)
    if given.search:
        pattern = _pattern(given.search)
        values["search"] = pattern
        # Within JSON some signs are written otherwise; the pattern's own are not touched.
        values["search_json"] = _pattern(json.dumps(given.search, ensure_ascii=False)[1:-1])
    else:
        values["search"] = None
    return values


def _pattern(text: str) -> str:
    for sign in "\\%_":
        text = text.replace(sign, f"\\{sign}")
    return f"%{text}%"


def _estimated(variables: list[Row], given: ItemFilter) -> dict[str, Any]:
    found = variables
    for name in ("question", "unit"):
        wanted = getattr(given, name)
        if wanted is not None:
            found = [one for one in found if one[name] == wanted]
        if not found and wanted is not None:
            raise BadArgument(f"there is no {name} {wanted!r} with estimates.", where=name)
    if given.answer is not None:
        found = [one for one in found if given.answer in one["classes"]]
        if not found:
            raise BadArgument(f"no question has the answer {given.answer!r}.", where="answer")
    codes = [one["classes"].index(given.answer) if given.answer else 0 for one in found]
    return {"variables": [one["id"] for one in found], "codes": codes}


def _needs_listing(given: ItemWindow) -> bool:
    filters = set(type(given).model_fields) - {"batch", "order", "at", "limit", "cut", "listing"}
    return given.order == "unsure" or any(getattr(given, name) is not None for name in filters)


async def open_at(connection: Connection, project: int, given: ItemWindow) -> dict[str, Any]:
    """A window of a project's items (as the engine, which sees them all)."""
    if not _needs_listing(given):
        found = await _by_place(connection, project, given)
    else:
        found = await _by_listing(connection, project, given)
    return {**found, "at": given.at, "rows": await store.rows(connection, found["ids"], given.cut)}


async def _by_place(connection: Connection, project: int, given: ItemWindow) -> dict[str, Any]:
    total = await store.count_items(connection, project, given.batch)
    at, limit = given.at, given.limit
    if given.order == "newest":  # the same places, counted from the end
        limit = max(0, min(limit, total - at))
        at = max(0, total - at - limit)
    ids = await store.ids_at(connection, project, given.batch, at, limit)
    if given.order == "newest":
        ids.reverse()
    now = await store.moment(connection)
    return {"ids": ids, "total": total, "more": False, "listing": None, "found_at": now}


async def _by_listing(connection: Connection, project: int, given: ItemWindow) -> dict[str, Any]:
    kept = {"at", "limit", "cut", "listing"}
    query = json.dumps(given.model_dump(mode="json", exclude=kept), sort_keys=True)
    place = {"at": given.at, "limit": given.limit}
    found = await store.window(connection, project, query, _number(given.listing), **place)
    if found is None:
        values = await filter_values(connection, project, given, order=given.order)
        made = await store.make_listing(connection, project, values, given.order, query)
        found = await store.window(connection, project, query, made, **place)
        assert found is not None
    return {**found, "listing": encode("cursor", found["id"])}


def _number(listing: str | None) -> int | None:
    if listing is None:
        return None
    try:
        return decode("cursor", listing)
    except ValueError as error:
        raise BadArgument(
            "it is none of ours.", where="listing", mend="Leave it out, and take the reply's."
        ) from error
