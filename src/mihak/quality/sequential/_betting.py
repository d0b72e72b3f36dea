"""Mean of scores in [0, 1], valid at any look: hedged capital and empirical Bernstein."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha, within
from mihak.quality.sequential._boundary import last_kept

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# No bet may risk more than this share of the capital.
LARGEST_STAKE = 0.5


def hedged_log_e_process(scores: ArrayLike, mean: ArrayLike, *, alpha: float = 0.05) -> Floats:
    """Evidence against "the mean score is `mean`" after every score, as logarithms.

    scores: (..., n) in [0, 1], in the order seen; mean: broadcasts against (...).
    Returns (..., n). `alpha` only tunes the sizes of the bets; the process is a valid
    e-process whatever it is. Half the capital bets on a larger mean, half on a smaller
    one, each bet fixed by the scores before it. Waudby-Smith and Ramdas (2024), J. R.
    Stat. Soc. B 86, section 4.
    """
    check_alpha(alpha)
    x = _streams(scores)
    bets = _predictable_bets(x, alpha)
    m = within("mean", mean, 0, 1)[..., None]
    both = np.maximum(_log_upward(x, bets, m), _log_upward(1 - x, bets, 1 - m))
    return both + log(0.5)


def hedged_interval(scores: ArrayLike, *, alpha: float = 0.05) -> tuple[Floats, Floats]:
    """Means not ruled out by all the scores so far, ends exact to 1e-12.

    scores: (..., n) in [0, 1], in the order seen; returns (low, high) of shape (...).
    Valid at every look at a growing stream. No scores give (0, 1). Source as in
    `hedged_log_e_process`.
    """
    check_alpha(alpha)
    x = _streams(scores)
    low = _lower_end(x, _predictable_bets(x, alpha), alpha)
    high = 1 - _lower_end(1 - x, _predictable_bets(x, alpha), alpha)
    # Values that drift can rule out every mean; the wider reading is the safe one.
    return np.minimum(low, high), np.maximum(low, high)


def hedged_confidence_sequence(
    scores: ArrayLike, *, alpha: float = 0.05, grid: int = 1000
) -> tuple[Floats, Floats]:
    """(low, high) after every score of one stream, ends rounded outwards to a grid.

    scores: (n,) in [0, 1]; returns two (n,) arrays; takes time proportional to n * grid.
    Each interval lies inside the one before: the running intersection is as valid.
    Source as in `hedged_log_e_process`.
    """
    check_alpha(alpha)
    x = _streams(scores)
    if x.ndim != 1:
        raise BadArgument("A confidence sequence is drawn for one stream at a time.")
    bets = _predictable_bets(x, alpha)
    low = _rejected_on_grid(x, bets, alpha, grid) / grid
    high = 1 - _rejected_on_grid(1 - x, bets, alpha, grid) / grid
    return running_intersection(low, high)


def empirical_bernstein_confidence_sequence(
    scores: ArrayLike, *, alpha: float = 0.05
) -> tuple[Floats, Floats]:
    """(low, high) after every score, in closed form: fast, a little wider than betting.

    scores: (..., n) in [0, 1], in the order seen; returns two (..., n) arrays, clipped to
    [0, 1]. Waudby-Smith and Ramdas (2024), J. R. Stat. Soc. B 86, the predictable plug-in
    empirical-Bernstein confidence sequence (section 3).
    """
    check_alpha(alpha)
    x = _streams(scores)
    bets = np.minimum(_predictable_bets(x, alpha), LARGEST_STAKE)
    before = np.concatenate([np.full((*x.shape[:-1], 1), 0.5), _smoothed_mean(x)], axis=-1)
    spread = (x - before[..., :-1]) ** 2 * (-np.log1p(-bets) - bets)
    staked = np.cumsum(bets, axis=-1)
    center = np.cumsum(bets * x, axis=-1) / staked
    half_width = (log(2 / alpha) + np.cumsum(spread, axis=-1)) / staked
    return np.maximum(center - half_width, 0.0), np.minimum(center + half_width, 1.0)


def running_intersection(low: ArrayLike, high: ArrayLike) -> tuple[Floats, Floats]:
    """Let no later interval of a confidence sequence reach outside an earlier one.

    low, high: (..., n) in the order seen. Valid because the truth lies inside all of them
    at once. Where data that drift leave nothing, the two ends meet.
    """
    lowest = np.maximum.accumulate(np.asarray(low, dtype=np.float64), axis=-1)
    highest = np.minimum.accumulate(np.asarray(high, dtype=np.float64), axis=-1)
    return np.minimum(lowest, highest), np.maximum(lowest, highest)


def _streams(scores: ArrayLike) -> Floats:
    return np.atleast_1d(within("scores", scores, 0, 1))


def _smoothed_mean(x: Floats) -> Floats:
    seen = np.arange(1, x.shape[-1] + 1)
    mean: Floats = (0.5 + np.cumsum(x, axis=-1)) / (seen + 1)
    return mean


def _predictable_bets(x: Floats, alpha: float) -> Floats:
    """Sizes of the bets, each from the variance of the scores before it; no upper limit."""
    t = np.arange(1, x.shape[-1] + 1)
    variance = (0.25 + np.cumsum((x - _smoothed_mean(x)) ** 2, axis=-1)) / (t + 1)
    before = np.concatenate([np.full((*x.shape[:-1], 1), 0.25), variance], axis=-1)[..., :-1]
    bets: Floats = np.sqrt(2 * log(2 / alpha) / (before * t * np.log1p(t)))
    return bets


def _log_upward(x: Floats, bets: Floats, m: Floats) -> Floats:
    """Log capital of bets on a mean larger than `m`; falls as `m` grows."""
    bets = np.minimum(bets, LARGEST_STAKE / np.maximum(m, 1e-300))
    growth: Floats = np.cumsum(np.log1p(bets * (x - m)), axis=-1)
    return growth


def _lower_end(x: Floats, bets: Floats, alpha: float) -> Floats:
    if x.shape[-1] == 0:
        return np.zeros(x.shape[:-1])

    def kept(mean: Floats) -> NDArray[np.bool_]:
        return _log_upward(x, bets, mean[..., None])[..., -1] < log(2 / alpha)

    zero = np.zeros(x.shape[:-1])
    low = last_kept(kept, zero + 1.0, zero)
    # Bets against a mean of 0 win only if some score was above it.
    return np.where(x.max(axis=-1) == 0, 0.0, low)


def _rejected_on_grid(x: Floats, bets: Floats, alpha: float, grid: int) -> Floats:
    """The largest i, for each time, such that the mean i / grid is ruled out from below."""
    largest = np.zeros(len(x))
    for i in range(1, grid):
        rejected = _log_upward(x, bets, np.array(i / grid)) >= log(2 / alpha)
        # Evidence falls as the mean grows: once none is ruled out, none above is.
        if not rejected.any():
            break
        largest[rejected] = i
    return largest
