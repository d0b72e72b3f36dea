"""Intervals by resampling items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


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


def bootstrap(
    statistic: Callable[[Floats], float],
    weight: Floats,
    *,
    confidence: float,
    resamples: int,
    rng: np.random.Generator,
) -> Interval:
    """Percentile bootstrap over items: they are drawn anew, with all their votes.

    statistic: of the number of items of each pattern, (patterns,). The interval always
    holds the estimate. It accounts for chance in the choice of items, not of workers.
    Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
    """
    n = int(weight.sum())
    estimate = statistic(weight)
    draws = rng.multinomial(n, weight / n, size=resamples).astype(np.float64)
    values = np.array([statistic(draw) for draw in draws])
    tail = (1 - confidence) / 2
    low, high = np.nanquantile(values, [tail, 1 - tail])
    return Interval(estimate, min(float(low), estimate), max(float(high), estimate), n)
