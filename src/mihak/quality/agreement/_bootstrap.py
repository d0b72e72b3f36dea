"""Intervals by resampling items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.quality.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Coefficient = Callable[[Floats, Floats], Floats]

# Numbers of items drawn at once: beyond this the draws leave the cache, and then memory.
CHUNK = 2_000_000


def distinct_patterns(votes: Floats) -> tuple[Floats, Floats]:
    """The distinct rows of `votes` (items, classes) and how often each occurs."""
    # Rows as one key each: np.unique on rows sorts them whole, ten times slower.
    base = votes.max() + 1
    if votes.shape[1] * np.log2(base) < 62:
        key = votes.astype(np.int64) @ (int(base) ** np.arange(votes.shape[1]))
        _, first, count = np.unique(key, return_index=True, return_counts=True)
        return votes[first], count.astype(np.float64)
    patterns, count = np.unique(votes, axis=0, return_counts=True)
    return patterns, count.astype(np.float64)


class Resampling(NamedTuple):
    """How often to draw, from which seed, and how much of the draws an interval holds."""

    confidence: float
    resamples: int
    seed: int

    def intervals(self, votes: Floats, coefficients: Sequence[Coefficient]) -> list[Interval]:
        """Percentile bootstrap over items: they are drawn anew, with all their votes.

        votes: (items, columns). coefficients: each takes distinct rows of it, (patterns,
        columns), and how many items have each, (draws, patterns), and returns (draws,);
        all see the same draws, so their intervals can be compared. An interval always
        holds its estimate. It accounts for chance in the choice of items, not of workers.
        Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
        """
        patterns, weight = distinct_patterns(votes)
        rng = np.random.default_rng(self.seed)
        at_once = max(1, CHUNK // len(weight))
        drawn = []
        for done in range(0, self.resamples, at_once):
            size = min(at_once, self.resamples - done)
            draws = rng.multinomial(len(votes), weight / len(votes), size=size)
            drawn.append([one(patterns, draws.astype(np.float64)) for one in coefficients])
        estimates = [float(one(patterns, weight[None])[0]) for one in coefficients]
        return [
            self._interval(estimate, np.concatenate(values), len(votes))
            for estimate, values in zip(estimates, zip(*drawn, strict=True), strict=True)
        ]

    def _interval(self, estimate: float, values: Floats, items: int) -> Interval:
        tail = (1 - self.confidence) / 2
        low, high = np.nanquantile(values, [tail, 1 - tail])
        return Interval(estimate, min(float(low), estimate), max(float(high), estimate), items)
