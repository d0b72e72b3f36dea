"""The audit in words: what those are called who did something, and what it was done to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mihak.accounts import store
from mihak.store import as_engine

if TYPE_CHECKING:
    from mihak.store import Connection, Row

NOTHING: dict[str, Any] = {"name": None, "maker": None}
PLACES = ("project_id", "item_id", "supplier_id")


async def add_names(connection: Connection, events: list[Row]) -> None:
    """Give each of `events` the names of its actor and object, and where the object belongs.
    The connection is the engine's after.
    """
    wanted: dict[str, list[int]] = defaultdict(list)
    for name in {name for event in events for name in (event["actor"], event["object"])}:
        kind, _, number = name.partition(":")
        if number.isdigit():
            wanted[kind].append(int(number))
    known = {f"{row['kind']}:{row['id']}": row for row in await store.things(connection, wanted)}
    await _add_workers(connection, known, wanted["person"])
    for event in events:
        event.update(_told(event, known))


async def _add_workers(connection: Connection, known: dict[str, Row], people: list[int]) -> None:
    """Who is a worker goes by the pseudonym, also where a key was made by one."""
    keys = [row for row in known.values() if row["kind"] == "key" and row["maker"] is None]
    await as_engine(connection)
    rows = await store.pseudonyms(connection, people + [row["maker_id"] for row in keys])
    known.update({f"person:{row['id']}": row for row in rows})
    for key in keys:
        key["maker"] = known.get(f"person:{key['maker_id']}", NOTHING)["name"]


def _told(event: Row, known: dict[str, Row]) -> dict[str, Any]:
    actor, thing = known.get(event["actor"], NOTHING), known.get(event["object"], NOTHING)
    is_key = event["actor"].startswith("key:")
    return {
        "actor_name": actor["maker"] if is_key else actor["name"],
        "actor_key": actor["name"] if is_key else None,
        "object_name": thing["name"],
        **{place: thing.get(place) for place in PLACES},
    }
