"""A little gold made worth more by a proxy for all: prediction-powered means.

The proxy is anything in [0, 1] known for every label delivered: a judge's score, the
posterior of a truth-inference model. Its mean is wrong by an unknown amount; the gold,
drawn at random from the same delivery, says by how much.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha, within
from mihak.quality.sequential._boundary import last_kept

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.sequential._bet_mixture import Side

    Floats = NDArray[np.float64]

# With less gold the fixed-size interval leans on its pseudo-observations.
ENOUGH_GOLD = 300

# Money put on every unit of difference, in equal parts. The best stake is the distance to
# be seen divided by the variance, for accuracies from 0.8 to 0.98 between 0.1 and 5. Stakes
# are not a share of the largest loss: that grows with the weight of the proxy, so what
# suits the first items would ruin those to come.
STAKES = 0.15 * 2.0 ** np.arange(6)
LARGEST_RISK = 0.5


@dataclass(frozen=True)
class PpiMean:
    """A mean with its interval, in the units of the gold.

    weight: how far the proxy was trusted (0: not at all). gold: number of gold values;
    effective_gold: how many gold values alone would have been as precise.
    """

    estimate: float
    low: float
    high: float
    standard_error: float
    weight: float
    gold: int
    effective_gold: float


def ppi_mean(
    gold: ArrayLike,
    proxy_of_gold: ArrayLike,
    proxy_of_all: ArrayLike,
    *,
    alpha: float = 0.05,
    pseudo_observations: bool = True,
) -> PpiMean:
    """Mean of what is known for gold only, helped by a proxy known for all; one look.

    gold: (n,) in [0, 1], of items drawn at random; proxy_of_gold: (n,) the proxy of the
    same items; proxy_of_all: (N,) the proxy of the whole delivery, gold or not. The weight
    of the proxy is the one that makes the variance least, so a useless proxy does no harm.
    pseudo_observations: add one wrong item that the proxy calls right and one right item
    that it calls wrong; without them the interval misses too often when the gold at hand
    happens to hold no mistake of the proxy. The interval is Student's t with n - 1 degrees
    of freedom, clipped to [0, 1]; for several looks, and to be safe below ENOUGH_GOLD, use
    `ppi_interval`. effective_gold is 0 where all gold is alike: its error is not known.

    Raises BadArgument with fewer than two gold values. Angelopoulos, Duchi and Zrnic
    (2023), "PPI++", arXiv:2311.01453.
    """
    from scipy.special import stdtrit  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    check_alpha(alpha)
    y, f = _pairs(gold, proxy_of_gold)
    everything = within("proxy_of_all", proxy_of_all, 0, 1).ravel()
    if len(y) < 2 or len(everything) < 2:
        raise BadArgument("A mean with its error needs at least two values of each kind.")
    n, center = len(y), float(everything.mean())
    gold_alone = float(np.var(y, ddof=1)) / n
    if pseudo_observations:
        y, f = np.append(y, [0.0, 1.0]), np.append(f, [1.0, 0.0])
    weight = _best_weight(y, f, len(everything))
    estimate = float(y.mean()) - weight * (float(f.mean()) - center)
    variance = float(np.var(y - weight * f, ddof=1)) / len(y) + (
        weight**2 * float(np.var(everything, ddof=1)) / len(everything)
    )
    half_width = float(stdtrit(n - 1, 1 - alpha / 2)) * sqrt(variance)
    return PpiMean(
        estimate=estimate,
        low=max(estimate - half_width, 0.0),
        high=min(estimate + half_width, 1.0),
        standard_error=sqrt(variance),
        weight=weight,
        gold=n,
        effective_gold=n * gold_alone / variance if variance > 0 else float(n),
    )


def ppi_interval(
    gold: ArrayLike, proxy_of_gold: ArrayLike, proxy_mean: float, *, alpha: float = 0.05
) -> tuple[float, float]:
    """Interval for the same mean that is valid at any look and with any amount of gold.

    gold, proxy_of_gold: (n,) in [0, 1], in the random order the gold came in. proxy_mean:
    mean of the proxy over the whole delivery. Returns (low, high), ends exact to 1e-12;
    no gold gives (0, 1). What is asked of the arguments and source as in
    `ppi_log_e_process`.
    """
    check_alpha(alpha)
    y, f = _pairs(gold, proxy_of_gold)
    if not len(y):
        return 0.0, 1.0

    def ruled_out(mean: Floats, side: Side) -> NDArray[np.bool_]:
        log_e = ppi_log_e_process(y, f, proxy_mean, mean, side=side)
        return np.asarray(log_e[-1] >= log(2 / alpha))

    zero, one = np.zeros(()), np.ones(())
    low = float(last_kept(lambda mean: ~ruled_out(mean, "up"), one, zero))
    high = float(last_kept(lambda mean: ~ruled_out(mean, "down"), zero, one))
    # Values that drift can rule out every mean; the wider reading is the safe one.
    return min(low, high), max(low, high)


def ppi_log_e_process(
    gold: ArrayLike,
    proxy_of_gold: ArrayLike,
    proxy_mean: ArrayLike,
    mean: ArrayLike,
    *,
    side: Side = "both",
) -> Floats:
    """Evidence against "the mean of the gold is `mean`" after every gold value, logarithms.

    gold, proxy_of_gold: (..., n) in [0, 1], in the random order they came in; proxy_mean,
    mean: broadcast against (...). Returns (..., n). side: "up" is evidence that the mean
    is larger (against: it is at most that), "down" that it is smaller, "both" either.

    A gold value y with proxy f counts as y - weight (f - proxy_mean), whose mean is that
    of y whatever the weight; the weight, like the range that bounds the bets, is fixed by
    the gold before it. Valid at any look if gold is drawn at random and proxy_mean is
    known, that is, from a delivery much larger than n. Betting as in `_bet_mixture`
    (Waudby-Smith and Ramdas 2024) on the estimate of Angelopoulos et al. (2023), Science
    382, with their tuned weight.
    """
    y, f = _pairs(gold, proxy_of_gold)
    center = within("proxy_mean", proxy_mean, 0, 1)[..., None]
    m = np.clip(within("mean", mean, 0, 1)[..., None], 1e-12, 1 - 1e-12)
    weight = _weight_so_far(y, f)
    value = y - weight * (f - center)
    if side == "up":
        return _log_bets(value - m, m + weight * (1 - center))
    if side == "down":
        return _log_bets(m - value, 1 + weight * center - m)
    up = _log_bets(value - m, m + weight * (1 - center))
    down = _log_bets(m - value, 1 + weight * center - m)
    return np.logaddexp(up, down) - log(2)


def _log_bets(gain: Floats, largest_loss: Floats) -> Floats:
    """Capital after each gain, (..., n), averaged over stakes that no loss can ruin."""
    largest_stake = (LARGEST_RISK / largest_loss)[..., None]
    growth = np.log1p(gain[..., None] * np.minimum(STAKES, largest_stake))
    log_capital = np.cumsum(growth, axis=-2)
    top = log_capital.max(axis=-1)
    average: Floats = top + np.log(np.exp(log_capital - top[..., None]).mean(axis=-1))
    return average


def _weight_so_far(y: Floats, f: Floats) -> Floats:
    """The weight of the proxy for each gold value, from those before it; in [0, 1]."""

    def before(values: Floats) -> Floats:
        total: Floats = np.cumsum(values, axis=-1) - values
        return total

    n = np.maximum(np.arange(y.shape[-1]), 1)
    covariance = before(y * f) - before(y) * before(f) / n
    variance = before(f * f) - before(f) ** 2 / n
    # As if it had been seen uncorrelated a few times: the first weights are small.
    return np.clip(covariance / (variance + 0.25), 0.0, 1.0)


def _best_weight(y: Floats, f: Floats, everything: int) -> float:
    variance = float(np.var(f, ddof=1))
    if variance == 0:
        return 0.0
    covariance = float(np.sum((y - y.mean()) * (f - f.mean()))) / (len(y) - 1)
    return covariance / (variance * (1 + len(y) / everything))


def _pairs(gold: ArrayLike, proxy_of_gold: ArrayLike) -> tuple[Floats, Floats]:
    y = np.atleast_1d(within("gold", gold, 0, 1))
    f = np.atleast_1d(within("proxy_of_gold", proxy_of_gold, 0, 1))
    if y.shape != f.shape:
        raise BadArgument(
            f"There are {y.size} gold values and {f.size} proxies of them.",
            mend="Give the proxy of each gold item.",
        )
    return y, f
