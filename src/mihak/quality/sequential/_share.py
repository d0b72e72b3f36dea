"""The share of right labels where an item may hold several: labels of an item cling together."""

from __future__ import annotations

from functools import cache
from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha
from mihak.quality.sequential._bet_mixture import Bets, symmetric_beta_bets
from mihak.quality.sequential._beta_binomial import bernoulli_confidence_sequence
from mihak.quality.sequential._boundary import last_kept

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# Bets on shares near 0.9 are small on one side and large on the other.
CONCENTRATIONS = (2.0, 20.0, 200.0)

# Scores that are not whole are rounded to this many steps a label; they are estimates.
STEPS = 100


def share_confidence_sequence(
    right: ArrayLike, given: ArrayLike, *, alpha: float = 0.05
) -> tuple[float, float]:
    """Interval for sum(right) / sum(given) of items to come, valid at any look.

    right, given: (items,), how many (or how much) of an item's labels are right, and how
    many it has; 0 <= right <= given. Items are the independent units: labels of one item
    may depend on each other in any way. With one label an item this is
    `bernoulli_confidence_sequence`. No items give (0, 1); the interval holds the
    observed share.

    Under a share of p, right - p * given has mean 0 and lies in [-p, 1 - p] times the
    largest `given`, so it can be bet on as in `_bet_mixture` (Waudby-Smith and Ramdas
    2024, J. R. Stat. Soc. B 86), and means not ruled out are again one interval.
    """
    check_alpha(alpha)
    r, n = np.asarray(right, dtype=np.float64), np.asarray(given, dtype=np.float64)
    if r.shape != n.shape or np.any(r < 0) or np.any(r > n + 1e-9):
        raise BadArgument("right must be between 0 and given, one value for each item.")
    r, n = r[n > 0], n[n > 0]
    if not len(n):
        return 0.0, 1.0
    if n.max() == 1 and np.all((r == 0) | (r == 1)):
        ends = bernoulli_confidence_sequence(r.sum(), len(r), alpha=alpha)
        return float(ends[0]), float(ends[1])
    estimate = float(r.sum() / n.sum())
    whole = np.round(r * STEPS) / STEPS
    (values, sizes), counts = _distinct(whole / n.max(), n / n.max())

    def kept(share: Floats) -> NDArray[np.bool_]:
        up = _log_capital(values, sizes, counts, float(share))
        down = _log_capital(sizes - values, sizes, counts, 1 - float(share))
        return np.asarray(np.logaddexp(up, down) + log(0.5) < log(1 / alpha))

    start = np.asarray(min(max(estimate, 1e-12), 1 - 1e-12))
    low = 0.0 if estimate <= 0 else float(last_kept(kept, start, np.zeros(())))
    high = 1.0 if estimate >= 1 else float(last_kept(kept, start, np.ones(())))
    return min(low, estimate), max(high, estimate)


def _distinct(values: Floats, sizes: Floats) -> tuple[tuple[Floats, Floats], Floats]:
    pairs, counts = np.unique(np.stack([values, sizes], axis=1), axis=0, return_counts=True)
    return (pairs[:, 0], pairs[:, 1]), counts.astype(np.float64)


def _log_capital(values: Floats, sizes: Floats, counts: Floats, share: float) -> float:
    bets = _bets()
    gain = values / max(share, 1e-300) - sizes
    growth = counts @ np.log1p(np.maximum(gain[:, None] * bets.share, -1 + 1e-16))
    weighted = growth + bets.log_weight
    top = float(weighted.max())
    return top + float(np.log(np.exp(weighted - top).sum()))


@cache
def _bets() -> Bets:
    return symmetric_beta_bets(*CONCENTRATIONS)
