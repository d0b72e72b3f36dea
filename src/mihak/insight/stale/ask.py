"""Buy again what a change of guidelines made stale: no more answers than items need.

Old answers stay where they are and are paid; they only count no more toward what is thought
of their items. Their places open again, up to as many as every item gets, and nobody is
handed an item twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from mihak.errors import Conflict, NotFound
from mihak.insight import online
from mihak.insight.asking import want_more
from mihak.insight.stale import store
from mihak.store import SYSTEM
from mihak.store.audit import record

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Database, Row

AT_ONCE = 500  # items; who answers one of them meanwhile waits so long
ANYBODY = 0  # a seat of no supplier


async def preview(connection: Connection, project: int) -> dict[str, Any]:
    """What asking anew would do and cost now (as the engine)."""
    seats = await store.plan(connection, project)
    return reckon(seats, await store.sources(connection, project))


def reckon(seats: list[Row], sources: list[Row]) -> dict[str, Any]:
    """What `model.StaleAskTold` tells. seats: as `store.plan` has them; sources: as
    `store.sources` has them.
    """
    answers: Counter[int] = Counter()
    for seat in seats:
        answers[seat["supplier_id"]] += seat["opened"]
    return {
        "id": None,
        "items": len({seat["item_id"] for seat in seats}),
        "set_aside": sum(seat["aside"] for seat in seats),
        "answers": answers.total(),
        "at_most": answers.total() + sum(seat["may_open"] for seat in seats),
        "nobody": sum(_nobody(seat, sources) for seat in seats),
        "costs": _costs(answers, sources),
    }


def _nobody(seat: Row, sources: list[Row]) -> int:
    """Places of a seat for which no worker is left."""
    whose = [one for one in sources if seat["supplier_id"] in (ANYBODY, one["id"])]
    left = sum(one["workers"] for one in whose) - seat["seen"]
    return int(max(0, seat["opened"] - max(0, left)))


def _costs(answers: Counter[int], sources: list[Row]) -> list[dict[str, Any]]:
    """By supplier; what anybody may answer is expected of them as they have answered so far."""
    given = sum(one["given"] for one in sources)
    expected: dict[int, float] = defaultdict(float)
    for one in sources:
        share = one["given"] / given if given else 1 / len(sources)
        expected[one["id"]] = answers[one["id"]] + answers[ANYBODY] * share
    return [
        {
            "supplier_id": one["id"],
            "supplier": one["name"],
            "answers": expected[one["id"]],
            "price": one["price"],
            "cost": expected[one["id"]] * one["price"],
            "currency": one["currency"],
        }
        for one in sources
        if expected[one["id"]] > 0
    ]


async def ask_anew(db: Database, caller: Caller, project: int) -> int:
    """Set the stale answers of a project aside and open their places; returns the ask.

    Some items at a time, each in a transaction of its own: what was done stands if the rest
    fails, and asking again goes on from there.
    """
    async with db.transaction(caller.engine) as connection:
        items = await store.stale_items(connection, project)
        ask = await store.open_ask(connection, project, caller.person)
        await record(
            connection, caller.workspace, caller.actor, "guidelines.ask-anew", f"project:{project}",
            items=len(items),
        )  # fmt: skip
    for start in range(0, len(items), AT_ONCE):
        some = items[start : start + AT_ONCE]
        more = await db.run(caller.engine, partial(_set_aside, project, ask, some))
        await want_more(db, project, more)
    await _start_queues_anew(db, project)
    return ask


async def _set_aside(project: int, ask: int, items: list[int], connection: Connection) -> int:
    await store.hold_seats(connection, items)
    changed = await store.set_aside(connection, project, ask, items)
    for row in changed:
        if row["has_fresh"]:
            await online.settle(connection, project, row["item_id"])
    return sum(row["more"] for row in changed)


async def undo(db: Database, caller: Caller, project: int, ask: int) -> None:
    """Take an ask back: the answers that were set aside count again, and their places close.

    Raises NotFound, or Conflict where it was taken back before or new answers have begun.
    """
    async with db.transaction(caller.engine) as connection:
        _check_undoable(await store.ask(connection, project, ask))
        items = await store.items_of_ask(connection, ask)
        await store.hold_seats(connection, items)
        # Again, now that nobody can take a place of theirs.
        _check_undoable(await store.ask(connection, project, ask))
        changed = await store.put_back(connection, ask, items)
        for row in changed:
            if row["has_estimate"]:
                await online.settle(connection, project, row["item_id"])
        await store.close_ask(connection, ask)
        await record(
            connection, caller.workspace, caller.actor, "guidelines.undo-ask", f"project:{project}",
            items=len(items),
        )  # fmt: skip
    await want_more(db, project, sum(row["more"] for row in changed))


def _check_undoable(ask: Row | None) -> None:
    if ask is None:
        raise NotFound("answers were never asked anew so.")
    if ask["undone_at"] is not None:
        raise Conflict("it was taken back already.", mend="There is nothing to undo.")
    if ask["begun"]:
        raise Conflict(
            f"{ask['begun']} new answers were given since, or are being made.",
            mend="The new answers stand; what they say counts.",
        )


async def _start_queues_anew(db: Database, project: int) -> None:
    """By itself: claims take a seat before a cursor."""
    async with db.transaction(SYSTEM) as connection:
        await store.start_queues_anew(connection, project)
