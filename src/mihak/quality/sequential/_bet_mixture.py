"""Mean of values in [0, 1] by averaging over bets of every size.

Someone who doubts that the mean is m bets the share t of a capital of 1 on every value x:
upwards the capital is multiplied by (1 - t) + t x/m, downwards by
(1 - t) + t (1 - x)/(1 - m). If m is the mean, given the past, each capital is a
martingale that starts at 1, and so is the average over all t and both directions; by
Ville's inequality it ever reaches 1/alpha with probability at most alpha.

Each factor is log-convex in m (a constant plus a multiple of 1/m), so are products and
averages of them: the means not ruled out are one interval. At the sample mean no average
of bets has gained (1 + y <= exp y), so the interval holds the sample mean.

The average runs over a finite grid of t with weights that add up to one, hence is exactly
valid, not only up to an error of integration. The order of the values does not matter;
equal values may be given once with their count.

Waudby-Smith and Ramdas (2024), J. R. Stat. Soc. B 86 (bets averaged over a grid).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Literal

import numpy as np

from mihak.quality.sequential._boundary import last_kept

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Side = Literal["both", "up", "down"]

# Spacing and ends of the grid in log(t / (1 - t)): the capital is a smooth function of it
# that varies over 1/5 and more while the evidence is undecided, so the sum over the grid
# equals the integral to 1e-5 (tested against the closed form at a difference of 0).
SPACING = 0.15
SMALLEST, LARGEST = -16.0, 6.0

# Floats worked on at once; more would only leave the processor's cache.
CHUNK = 500_000


@dataclass(frozen=True)
class Bets:
    """Shares of the capital put at stake, (g,), and the logarithm of their weights, (g,)."""

    share: Floats
    log_weight: Floats


def symmetric_beta_bets(*concentrations: float) -> Bets:
    """Bets of size |2u - 1|, u from the equal mixture of Beta(k, k) over the given k."""
    logit = np.arange(SMALLEST, LARGEST + SPACING / 2, SPACING)
    share = 1 / (1 + np.exp(-logit))
    # Density of |2u - 1| times the derivative of the share by its logit.
    weight = np.zeros_like(share)
    for k in concentrations:
        part = (1 - share**2) ** (k - 1) * share * (1 - share)
        weight += part / part.sum()
    return Bets(share, np.log(weight / weight.sum()))


def log_capital(
    values: Floats, counts: Floats, mean: Floats, *, bets: Bets, side: Side = "both"
) -> Floats:
    """Logarithm of the capital won against each hypothetical mean.

    values: (v,) in [0, 1]; counts: (rows, v) how often each was seen; mean: (rows,).
    Returns (rows,). side: bet on the mean being larger ("up"), smaller ("down"), or half
    the capital on each ("both").
    """
    # Bets are undefined at means 0 and 1; next to them they are as good.
    mean = np.clip(mean, 1e-300, 1 - 2**-53)
    up, down = mean, 1 - mean
    if side == "up":
        return _one_side(values, counts, up, bets)
    if side == "down":
        return _one_side(1 - values, counts, down, bets)
    half = log(0.5)
    return np.logaddexp(
        half + _one_side(values, counts, up, bets),
        half + _one_side(1 - values, counts, down, bets),
    )


def mean_interval(
    values: Floats, counts: Floats, *, alpha: float, bets: Bets
) -> tuple[Floats, Floats]:
    """(low, high), each (rows,): the means not ruled out by the values seen so far.

    values: (v,) in [0, 1]; counts: (rows, v). A row without values gives (0, 1).
    """
    total = counts.sum(axis=1)
    estimate = np.where(total > 0, (counts @ values) / np.maximum(total, 1), 0.5)

    def kept(mean: Floats) -> NDArray[np.bool_]:
        return log_capital(values, counts, mean, bets=bets) < log(1 / alpha)

    low = last_kept(kept, estimate, np.zeros_like(estimate))
    high = last_kept(kept, estimate, np.ones_like(estimate))
    return np.where(estimate <= 0, 0.0, low), np.where(estimate >= 1, 1.0, high)


def _one_side(values: Floats, counts: Floats, mean: Floats, bets: Bets) -> Floats:
    rows_at_once = max(1, CHUNK // (min(len(values), 64) * len(bets.share)))
    parts = [
        _one_side_of_rows(values, counts[i : i + rows_at_once], mean[i : i + rows_at_once], bets)
        for i in range(0, len(mean), rows_at_once)
    ]
    return np.concatenate(parts) if parts else np.empty(0)


def _one_side_of_rows(values: Floats, counts: Floats, mean: Floats, bets: Bets) -> Floats:
    rest = np.log1p(-bets.share)
    odds = bets.share / (1 - bets.share)
    log_growth = np.zeros((len(mean), len(bets.share)))
    for j in range(0, len(values), 64):
        gain = values[None, j : j + 64] / mean[:, None]
        log_factor = np.log1p(gain[:, :, None] * odds)
        log_growth += np.einsum("rv,rvg->rg", counts[:, j : j + 64], log_factor)
    return _log_average(log_growth + counts.sum(axis=1, keepdims=True) * rest, bets)


def _log_average(log_capitals: Floats, bets: Bets) -> Floats:
    """Average over the bets, which are the last axis of the logarithms given."""
    weighted = log_capitals + bets.log_weight
    top = weighted.max(axis=-1, keepdims=True)
    average: Floats = top[..., 0] + np.log(np.exp(weighted - top).sum(axis=-1))
    return average
