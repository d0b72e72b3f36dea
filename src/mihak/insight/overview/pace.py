"""When a project will be finished, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from scipy.stats import t as student

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEWEST = 3  # buckets that say anything of how much they vary
LONGEST = 20_000.0  # buckets; further ahead nobody plans
CONFIDENCE = 0.9


@dataclass(frozen=True)
class Forecast:
    """Answers a bucket with the ends of an interval; how many more buckets the rest takes."""

    rate: float
    rate_low: float
    rate_high: float
    left: float | None
    left_early: float | None
    left_late: float | None


def forecast(counts: Sequence[float], remaining: float) -> Forecast | None:
    """How long the `remaining` answers take if buckets (hours, days) go on like those counted.

    counts: answers of each of the last full buckets, empty ones too. Buckets count as draws of
    one distribution, which takes in nights, weekends and lulls as far as they were seen. After k
    more there are k * mean answers, give or take what k buckets vary by and what the mean itself
    is in doubt by: sd * sqrt(k + k²/n), by Student's t. None where too few were counted, or
    nothing was done in them.
    """
    n = len(counts)
    if n < FEWEST or sum(counts) <= 0:
        return None
    mean = sum(counts) / n
    sd = sqrt(sum((count - mean) ** 2 for count in counts) / (n - 1))
    margin = float(student.ppf((1 + CONFIDENCE) / 2, n - 1)) * sd

    def after(buckets: float, side: int) -> float:
        return buckets * mean + side * margin * sqrt(buckets + buckets**2 / n)

    return Forecast(
        rate=mean,
        rate_low=max(0.0, mean - margin / sqrt(n)),
        rate_high=mean + margin / sqrt(n),
        left=_first(lambda buckets: after(buckets, 0) >= remaining),
        left_early=_first(lambda buckets: after(buckets, 1) >= remaining),
        left_late=_first(lambda buckets: after(buckets, -1) >= remaining),
    )


def _first(is_done: Callable[[float], bool]) -> float | None:
    """The smallest number of buckets after which it is; it stays so from there on."""
    low, high = 0.0, LONGEST
    if not is_done(high):
        return None
    while high - low > 1e-3 * max(1.0, low):
        middle = (low + high) / 2
        low, high = (low, middle) if is_done(middle) else (middle, high)
    return high
