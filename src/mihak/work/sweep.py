"""Take back what was leased and not answered in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.store import SYSTEM
from mihak.work import store

if TYPE_CHECKING:
    from mihak.store import Database

AT_ONCE = 1000


async def expire_leases(db: Database) -> int:
    """Expire every lease that ran out; returns how many."""
    total = 0
    while True:
        async with db.transaction(SYSTEM) as connection:
            ended = await store.expire_leases(connection, AT_ONCE)
        total += ended
        if ended < AT_ONCE:
            return total
