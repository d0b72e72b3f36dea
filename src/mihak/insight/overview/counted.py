"""Counts that read every seat or estimate of a project, kept so that they cost little.

A project of a million items takes some tenths of a second to count. What takes that long is
counted again, by each process, only when what it knows is older than twenty times what counting
took: at most a twentieth of a core, however large the project and however many look at it. When it
was counted is told.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cachetools import LRUCache

from mihak.insight.overview import store
from mihak.quality.sequential import share_confidence_sequence

if TYPE_CHECKING:
    from datetime import datetime

    from mihak.store import Connection, Row

REST = 20.0
QUICK_SECONDS = 0.05  # what takes no longer is counted every time …
AT_ONCE_SECONDS = 0.5  # … and what takes no longer, at once when items came


@dataclass(frozen=True)
class Counted:
    """states: items by state. quality: by question. at: when. items: how many there were."""

    states: Row
    quality: list[Row]
    at: datetime
    items: int
    took: float
    ready_again: float

    def is_stale(self, items: int) -> bool:
        has_new = items != self.items and self.took < AT_ONCE_SECONDS
        return has_new or time.monotonic() >= self.ready_again


class Counts:
    """What was counted of projects lately, by project."""

    def __init__(self) -> None:
        self._known: LRUCache[int, Counted] = LRUCache(1000)
        self._turns: LRUCache[int, asyncio.Lock] = LRUCache(1000)

    async def of(self, connection: Connection, project: int, items: int) -> Counted:
        """The counts of a project that the connection's scope may see, and that has `items`."""
        async with self._turns.setdefault(project, asyncio.Lock()):
            known = self._known.get(project)
            if known is None or known.is_stale(items):
                known = self._known[project] = await _count(connection, project, items)
        return known


COUNTS = Counts()


async def _count(connection: Connection, project: int, items: int) -> Counted:
    begun = time.monotonic()
    states = await store.states(connection, project)
    quality = await _quality(connection, project)
    at = await store.moment(connection)
    took = time.monotonic() - begun
    rest = REST * took if took > QUICK_SECONDS else 0.0
    return Counted(states, quality, at, items, took, time.monotonic() + rest)


async def _quality(connection: Connection, project: int) -> list[Row]:
    sure = {row["question"]: row for row in await store.confidences(connection, project)}
    judged: dict[str, list[Row]] = {}
    for row in await store.judged_by_gold(connection, project):
        judged.setdefault(row["question"], []).append(row)
    none = {"estimated": 0, "mean_confidence": None}
    return [
        {
            "question": question,
            "accuracy": await asyncio.to_thread(_accuracy, judged.get(question, [])),
            **{name: sure.get(question, none)[name] for name in none},
        }
        for question in await store.questions(connection, project)
    ]


def _accuracy(items: list[Row]) -> Row | None:
    """How often answers to gold are right. Items are what is independent: the answers to one of
    them cling together.
    """
    if not items:
        return None
    right = [row["right"] for row in items]
    given = [row["given"] for row in items]
    low, high = share_confidence_sequence(right, given)
    return {"estimate": sum(right) / sum(given), "low": low, "high": high, "n": sum(given)}
