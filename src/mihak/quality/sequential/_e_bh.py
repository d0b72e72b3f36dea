"""Many claims at once: which e-values are large enough."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]


def e_bh(
    log_e_values: ArrayLike, *, alpha: float = 0.05, weights: ArrayLike | None = None
) -> NDArray[np.bool_]:
    """Claims to make so that on average at most `alpha` of those made are false.

    log_e_values: (m,) logarithms of one e-value for each claim; returns (m,) booleans.
    Makes the k claims with the largest e-values for the largest k for which all of them
    are at least m / (alpha k). Needs no independence. The promise is for the claims of one
    look, at any time one likes to take it; claims collected over many looks want
    `e_bonferroni`. weights: (m,) fixed before looking, larger where one expects more;
    scaled to a mean of 1. Wang and Ramdas (2022), J. R. Stat. Soc. B 84.
    """
    e, m = _weighted(log_e_values, alpha, weights)
    order = np.argsort(-e, kind="stable")
    enough = e[order] >= log(m / alpha) - np.log(np.arange(1, m + 1)) if m else np.zeros(0, bool)
    made = np.zeros(m, dtype=np.bool_)
    made[order[: int(np.max(np.nonzero(enough)[0], initial=-1)) + 1]] = True
    return made


def e_bonferroni(
    log_e_values: ArrayLike, *, alpha: float = 0.05, weights: ArrayLike | None = None
) -> NDArray[np.bool_]:
    """Claims to make so that with probability 1 - alpha none is ever false.

    Arguments as in `e_bh`; makes the claims whose e-value is at least m / alpha. For
    e-processes the promise covers all looks together: no claim has to be withdrawn, which
    is what anything that costs someone money wants.
    """
    e, m = _weighted(log_e_values, alpha, weights)
    made: NDArray[np.bool_] = e >= log(m / alpha) if m else np.zeros(0, dtype=np.bool_)
    return made


def _weighted(
    log_e_values: ArrayLike, alpha: float, weights: ArrayLike | None
) -> tuple[Floats, int]:
    check_alpha(alpha)
    e = np.asarray(log_e_values, dtype=np.float64)
    if e.ndim != 1 or np.any(np.isnan(e)):
        raise BadArgument("log_e_values must be one number for each claim.")
    if weights is None:
        return e, len(e)
    w = np.asarray(weights, dtype=np.float64)
    if w.shape != e.shape or np.any(w < 0) or not 0 < w.sum() < np.inf:
        raise BadArgument("weights must be one number >= 0 for each claim, and not all of them 0.")
    with np.errstate(divide="ignore"):
        return e + np.log(w * (len(w) / w.sum())), len(e)
