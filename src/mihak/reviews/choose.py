"""Which annotations are looked at again: a random sample, and those the estimate doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.reviews import store
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from mihak.store import Database

CHUNK = 2000


async def draw_samples(db: Database) -> None:
    """Go on with the draw in every project, through all annotations that may be drawn."""
    while True:
        more = False
        async with db.transaction(SYSTEM) as connection:
            for project in await store.projects_to_draw(connection):
                more |= await store.draw(connection, project, CHUNK)
        if not more:
            return


async def open_doubtful(db: Database) -> None:
    """Have what the fits left in doubt looked at, once each."""
    async with db.transaction(SYSTEM) as connection:
        await store.open_doubtful(connection)
