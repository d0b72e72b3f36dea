"""Results that are worked out when asked for, kept for who asks next."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from mihak.store import Row


class Kept:
    """The last few results, and one at a time in the making: they take a core for seconds."""

    def __init__(self, most: int) -> None:
        self._results: OrderedDict[Hashable, Row] = OrderedDict()
        self._most = most
        self.turn = asyncio.Lock()

    def find(self, key: Hashable) -> Row | None:
        return self._results.get(key)

    def keep(self, key: Hashable, result: Row) -> None:
        self._results[key] = result
        while len(self._results) > self._most:
            self._results.popitem(last=False)
