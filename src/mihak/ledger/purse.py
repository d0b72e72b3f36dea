"""Caps that hold: what is handed out is paid for beforehand, under the purse's lock."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from psycopg.errors import CheckViolation

from mihak.errors import Conflict
from mihak.ledger import store
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.store import Connection, Database


async def affordable(
    connection: Connection, project: int, contract: int, price: int, count: int
) -> int:
    """How many of `count` tasks of a price (micros) the purses allow. Holds them until the
    transaction ends, so that `spend` after it cannot fail.
    """
    for purse in await store.lock_purses(connection, project, contract):
        if not purse["counted"]:
            return 0  # for a moment: its cap was set just now
        if price:
            count = min(count, max(purse["left_micros"], 0) // price)
    return count


async def most_left(connection: Connection, project: int, contract: int) -> int | None:
    """How much (micros) the purses of a contract leave, held until the transaction ends; None
    where nothing is capped.
    """
    purses = await store.lock_purses(connection, project, contract)
    return min((max(one["left_micros"], 0) for one in purses), default=None)


@contextmanager
def within_cap() -> Iterator[None]:
    """Say it so that it can be mended where the database finds a cap exceeded."""
    try:
        yield
    except CheckViolation as error:
        if error.diag.constraint_name != "within_cap":
            raise
        raise Conflict(
            "the money agreed for it is used up.",
            mend="Have the contract's cap or the project's budget raised.",
        ) from error


async def spend(connection: Connection, project: int, contract: int, micros: int) -> None:
    """Take from the purses of a contract, or, negative, give back. Raises Conflict at a cap."""
    if micros:
        values = {"project": project, "contract": contract, "micros": micros}
        with within_cap():
            await connection.execute(store.SPEND, values)


async def refuse_charge(
    connection: Connection, annotation: int, actor: str, *, to: str = "refused"
) -> None:
    """An answer that is not to be paid: its money comes back to the purses. What was accepted
    already stays owed.
    """
    await _move_one(connection, annotation, "accrued", to, actor, sign=-1)


async def restore_charge(connection: Connection, annotation: int, actor: str) -> None:
    """A refused answer that is to be paid after all. Raises Conflict at a cap."""
    await _move_one(connection, annotation, "refused", "accrued", actor, sign=1)


async def _move_one(
    connection: Connection, annotation: int, of: str, to: str, actor: str, *, sign: int
) -> None:
    moved = await store.move(connection, annotation, of, to, actor)
    if moved is not None:
        micros = sign * moved["micros"]
        await spend(connection, moved["project_id"], moved["contract_id"], micros)


async def count_purses(db: Database) -> None:
    """Count what is committed under caps that were set just now. A round of the jobs."""
    async with db.transaction(SYSTEM) as connection:
        waiting = await store.uncounted(connection)
    for purse in waiting:
        async with db.transaction(SYSTEM) as connection:
            await store.hold_purse(connection, purse["id"])
            await store.count(connection, purse["id"])
