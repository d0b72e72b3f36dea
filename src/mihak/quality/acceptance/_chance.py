"""Probabilities of numbers of defects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]


def log_choose(n: ArrayLike, k: ArrayLike) -> Floats:
    """Logarithm of n over k; -inf where k is not in [0, n]."""
    from scipy.special import betaln  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    n, k = np.broadcast_arrays(np.asarray(n, dtype=np.float64), np.asarray(k, dtype=np.float64))
    possible = (k >= 0) & (k <= n)
    within = np.where(possible, k, 0)
    above = np.where(possible, n, 0)
    log_ways = -np.log1p(above) - betaln(above - within + 1, within + 1)
    return np.where(possible, log_ways, -np.inf)


def binomial(items: int, share: Floats) -> Floats:
    """P(k defects), k = 0..items along the last axis; share: (..., 1)."""
    from scipy.special import xlog1py, xlogy  # noqa: PLC0415

    if items == 1:  # most steps of a sequential plan
        return np.concatenate([1 - share, share], axis=-1)
    k = np.arange(items + 1)
    return np.exp(log_choose(items, k) + xlogy(k, share) + xlog1py(items - k, -share))


def hypergeometric(items: int, defects: NDArray[np.int64], lot: int) -> Floats:
    """P(k defects among `items` drawn of `lot`), k = 0..items along a new last axis.

    defects: (...,) in the lot; where they cannot be, nothing is possible: zeros.
    """
    defects = defects[..., None]
    if items == 1:
        share = np.clip(defects / lot, 0, 1)
        return np.concatenate([1 - share, share], axis=-1)
    k = np.arange(items + 1)
    ways = log_choose(defects, k) + log_choose(lot - defects, items - k)
    return np.exp(ways - log_choose(lot, items))


def beta_binomial(items: int, share: Floats, correlation: float) -> Floats:
    """P(k defects), k = 0..items along the last axis, of items that fail together.

    share: (..., 1) in (0, 1); correlation: between two items, in (0, 1). Skellam (1948),
    J. R. Stat. Soc. B 10.
    """
    from scipy.special import betaln  # noqa: PLC0415

    weight = 1 / correlation - 1
    a, b = share * weight, (1 - share) * weight
    k = np.arange(items + 1)
    return np.exp(log_choose(items, k) + betaln(a + k, b + items - k) - betaln(a, b))
