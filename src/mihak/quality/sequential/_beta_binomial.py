"""Share of successes, valid at any look: the beta-binomial mixture."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha, check_beta_parameters, within
from mihak.quality.sequential._boundary import last_kept

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

UNIFORM = (1.0, 1.0)

# Mass given to the shares on the far side of a floor is concentrated near it: a supplier
# a few points off is what has to be found early; one far off is found early anyway.
FLOOR_PRIOR_WEIGHT = 12.0


def log_e_value(
    successes: ArrayLike,
    trials: ArrayLike,
    p0: ArrayLike,
    *,
    prior: tuple[float, float] = UNIFORM,
) -> Floats:
    """Evidence against "the share of successes is p0", as the logarithm of an e-value.

    successes, trials, p0: any shapes that broadcast; counts so far, p0 in [0, 1].
    prior: parameters of the Beta over which the likelihood is mixed. Under p0 the e-value
    is a martingale that starts at 1, so P(it ever reaches 1/alpha) <= alpha.

    `successes` may be a sum of scores in [0, 1] instead of a count: each likelihood ratio
    is convex in the score, so its mean is at most that of a Bernoulli with the same mean,
    1, and the evidence stays valid but is weaker than it could be.

    Raises BadArgument on counts that cannot be. Robbins (1970), Ann. Math. Stat. 41;
    Howard, Ramdas, McAuliffe and Sekhon (2021), Ann. Stat. 49.
    """
    from scipy.special import betaln, xlog1py, xlogy  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    wins, losses = _wins_and_losses(successes, trials)
    share = within("p0", p0, 0, 1)
    check_beta_parameters(prior)
    a, b = prior
    mixture = betaln(a + wins, b + losses) - betaln(a, b)
    log_e: Floats = mixture - xlogy(wins, share) - xlog1py(losses, -share)
    return log_e


def bernoulli_confidence_sequence(
    successes: ArrayLike,
    trials: ArrayLike,
    *,
    alpha: float = 0.05,
    prior: tuple[float, float] = UNIFORM,
) -> tuple[Floats, Floats]:
    """All shares of successes that the beta-binomial mixture has not yet ruled out.

    successes, trials: any shapes that broadcast; returns (low, high) of that shape. With
    probability 1 - alpha the true share lies inside at every look, however often one
    looks. No trials give (0, 1). A Beta(9, 1) prior narrows the interval by a tenth for
    shares near 0.9 and costs no validity.

    The likelihood is log-concave in the share, so what is kept is one interval around
    successes / trials; its ends are exact to 1e-12. Source as in `log_e_value`.
    """
    check_alpha(alpha)
    wins, losses = _wins_and_losses(successes, trials)
    total = wins + losses
    estimate = np.where(total > 0, wins / np.maximum(total, 1), 0.5)

    def kept(share: Floats) -> NDArray[np.bool_]:
        return log_e_value(wins, total, share, prior=prior) < log(1 / alpha)

    low = last_kept(kept, estimate, np.zeros_like(estimate))
    high = last_kept(kept, estimate, np.ones_like(estimate))
    return np.where(wins == 0, 0.0, low), np.where(losses == 0, 1.0, high)


def log_e_value_below(successes: ArrayLike, trials: ArrayLike, floor: ArrayLike) -> Floats:
    """Evidence that the share of successes is below `floor` (against: it is at least that).

    Shapes as in `log_e_value`; returns the logarithm of the e-value. For every share
    q < floor the likelihood ratio of q to `floor` shrinks on average under any share
    >= floor, and so does their mixture over a Beta around the floor cut off there.
    """
    from scipy.special import betainc, betaln, xlog1py, xlogy  # noqa: PLC0415

    wins, losses = _wins_and_losses(successes, trials)
    share = within("floor", floor, 0, 1)
    if np.any((share <= 0) | (share >= 1)):
        raise BadArgument("The floor must lie strictly between 0 and 1.")
    a = FLOOR_PRIOR_WEIGHT * share
    b = FLOOR_PRIOR_WEIGHT * (1 - share)

    def log_mass(a: Floats, b: Floats) -> Floats:
        # Far above the floor nothing is left of the mass below it: the e-value is 0.
        with np.errstate(divide="ignore"):
            mass: Floats = np.log(betainc(a, b, share)) + betaln(a, b)
        return mass

    mixture = log_mass(a + wins, b + losses) - log_mass(a, b)
    log_e: Floats = mixture - xlogy(wins, share) - xlog1py(losses, -share)
    return log_e


def log_e_value_above(successes: ArrayLike, trials: ArrayLike, floor: ArrayLike) -> Floats:
    """Evidence that the share of successes is above `floor` (against: it is at most that).

    Shapes as in `log_e_value`; `log_e_value_below` of the failures.
    """
    wins, losses = _wins_and_losses(successes, trials)
    return log_e_value_below(losses, wins + losses, 1 - within("floor", floor, 0, 1))


def _wins_and_losses(successes: ArrayLike, trials: ArrayLike) -> tuple[Floats, Floats]:
    wins, total = np.broadcast_arrays(
        np.asarray(successes, dtype=np.float64), np.asarray(trials, dtype=np.float64)
    )
    losses = total - wins
    if not (np.all(np.isfinite(total)) and np.all(wins >= 0) and np.all(losses >= 0)):
        raise BadArgument(
            "There must be at least 0 successes and at least as many trials as successes."
        )
    return wins, losses
