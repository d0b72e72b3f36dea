"""The exact course of a plan: after how many items it accepts and refuses, how often.

Defects are counted from look to look; what is neither accepted nor refused goes on. No
more is kept than the probability of every number of defects still undecided, so the cost
is the number of looks times the width between the lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from mihak.quality.acceptance._chance import binomial, hypergeometric

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mihak.quality.acceptance._lines import Lines

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]


class Stops(NamedTuple):
    """accept_at, refuse_at: (worlds, most + 1), probability of each verdict after n items."""

    accept_at: Floats
    refuse_at: Floats


class Chance(Protocol):
    """Where defects come from, in several worlds at once."""

    @property
    def worlds(self) -> int: ...

    def more(self, inspected: int, defects: Integers, items: int) -> Floats:
        """P(k defects among the next `items`), (worlds, len(defects), items + 1)."""


@dataclass(frozen=True, eq=False)
class Endless:
    """Every item is a defect with probability `share`, (worlds,): type B."""

    share: Floats

    @property
    def worlds(self) -> int:
        return len(self.share)

    def more(self, inspected: int, defects: Integers, items: int) -> Floats:
        del inspected  # a process that does not end does not remember either
        one = binomial(items, self.share[:, None])
        return np.broadcast_to(one[:, None, :], (self.worlds, len(defects), items + 1))


@dataclass(frozen=True, eq=False)
class Lot:
    """`defects`, (worlds,), among `size` items, drawn without replacement: type A."""

    defects: Integers
    size: int

    @property
    def worlds(self) -> int:
        return len(self.defects)

    def more(self, inspected: int, defects: Integers, items: int) -> Floats:
        left = self.defects[:, None] - defects
        return hypergeometric(items, left, self.size - inspected)


def looks(lines: Lines, chance: Chance) -> Iterator[tuple[int, Integers, Floats]]:
    """(inspected, defects, probability of each) at every look, of what is undecided before it.

    defects: (d,) consecutive numbers; probabilities: (worlds, d).
    """
    inspected, defects, state = 0, np.zeros(1, dtype=np.int64), np.ones((chance.worlds, 1))
    for look in map(int, lines.looks):
        if look > inspected:
            state = _advance(state, chance.more(inspected, defects, look - inspected))
            inspected = look
            defects = defects[0] + np.arange(state.shape[1], dtype=np.int64)
        yield look, defects, state
        open_still = (defects > lines.accept[look]) & (defects < lines.refuse[look])
        defects, state = defects[open_still], state[:, open_still]
        if not len(defects):
            return


def stops(lines: Lines, chance: Chance) -> Stops:
    """When `lines` accepts and refuses if defects come by `chance`."""
    accept_at = np.zeros((chance.worlds, lines.most + 1))
    refuse_at = np.zeros_like(accept_at)
    for look, defects, state in looks(lines, chance):
        accept_at[:, look] = state[:, defects <= lines.accept[look]].sum(axis=1)
        refuse_at[:, look] = state[:, defects >= lines.refuse[look]].sum(axis=1)
    return Stops(accept_at, refuse_at)


def _advance(state: Floats, more: Floats) -> Floats:
    """Probabilities of the old number of defects plus those to come."""
    width, kinds = more.shape[1:]
    after = np.zeros((len(state), width + kinds - 1))
    if kinds < width:
        for k in range(kinds):
            after[:, k : k + width] += state * more[:, :, k]
    else:
        for d in range(width):
            after[:, d : d + kinds] += state[:, d, None] * more[:, d]
    return after
