"""Is a supplier better with other workers too? Evidence from pairs of workers.

Items tell whether the labels delivered were better. Whether the supplier is better, with
the workers it will send next month, only its workers tell: each worker of a is paired with
one of b, and each pair counts once, however many items its workers labelled.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha, within

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# With fewer pairs a report should not speak about other workers of a supplier.
ENOUGH_WORKER_PAIRS = 15

# Expected size of mean / standard deviation of the differences, and prior weight on their
# sum of squares: tuned for differences of 1 to 5 points between workers 3 to 8 points
# apart. They change how soon a difference is found, not whether errors are rare enough.
EFFECT_SCALE = 0.3
SQUARES = 0.1


def worker_pair_differences(
    accuracies_a: ArrayLike, accuracies_b: ArrayLike, *, rng: np.random.Generator | None = None
) -> Floats:
    """Difference in accuracy of the j-th worker of a and the j-th of b, for each j.

    accuracies_a: (m,), accuracies_b: (k,), in [0, 1], in the order in which the workers
    finished; with `rng` they are put in random order first, which is needed where the
    order given says something about accuracy. Returns (min(m, k),); the rest is left out.
    """
    a = within("accuracies_a", accuracies_a, 0, 1).ravel()
    b = within("accuracies_b", accuracies_b, 0, 1).ravel()
    if rng is not None:
        a, b = rng.permutation(a), rng.permutation(b)
    pairs = min(len(a), len(b))
    return a[:pairs] - b[:pairs]


def t_log_e_process(differences: ArrayLike, *, effect_scale: float = EFFECT_SCALE) -> Floats:
    """Evidence against a mean difference of 0 after every pair, as logarithms.

    differences: (..., n) along the last axis, normally distributed with any variance;
    returns (..., n). It is the ratio of the densities of the t statistic with
    mean / standard deviation drawn from N(0, effect_scale^2) and equal to 0. Group
    invariance makes it a martingale under the null whatever the variance, for stopping
    rules that look at the t statistics only: Pérez-Ortiz, Lardy, de Heide and Grünwald
    (2024), Ann. Stat. 52.
    """
    if effect_scale <= 0:
        raise BadArgument(f"effect_scale is {effect_scale}.", mend="Give a positive number.")
    n, mean, squares = _running(differences)
    ratio = 1 + n * effect_scale**2
    strength = n * mean**2
    # T = t^2 / (n - 1); all differences equal to each other but not to 0 make it infinite.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        T = np.where(strength == 0, 0.0, strength / squares)
        gain = np.where(np.isinf(T), np.log(ratio), np.log1p(T) - np.log1p(T / ratio))
    log_e: Floats = -0.5 * np.log(ratio) + 0.5 * n * gain
    return np.where(n < 2, 0.0, log_e)


def symmetric_log_e_process(differences: ArrayLike, *, squares: float = SQUARES) -> Floats:
    """Evidence against symmetry of the differences around 0 after every pair, as logarithms.

    differences: (..., n) along the last axis; returns (..., n). Valid for any distribution
    that is symmetric around 0 given the past, as it is when swapping the names of the two
    suppliers changes nothing; the sizes of the differences may vary. de la Peña (1999),
    Ann. Probab. 27; mixed over a normal with variance 1 / squares.
    """
    if squares <= 0:
        raise BadArgument(f"squares is {squares}.", mend="Give a positive number.")
    d = _streams(differences)
    weight = np.cumsum(d**2, axis=-1) + squares
    log_e: Floats = 0.5 * (log(squares) - np.log(weight)) + np.cumsum(d, axis=-1) ** 2 / (
        2 * weight
    )
    return log_e


def worker_difference_confidence_sequence(
    differences: ArrayLike, *, alpha: float = 0.05, effect_scale: float = EFFECT_SCALE
) -> tuple[Floats, Floats]:
    """Interval for accuracy(a) - accuracy(b) of workers to come, after every pair.

    differences: (..., n) in [-1, 1] along the last axis; returns (low, high), each (..., n)
    and in [-1, 1]: the mean differences whose `t_log_e_process` is below log(1 / alpha),
    in closed form. Excludes 0 exactly when that rejects 0. Differences that are all the
    same leave only that one: do not print the interval of workers judged by so few items
    that they come out equal.
    """
    check_alpha(alpha)
    n, mean, squares = _running(within("differences", differences, -1, 1))
    log_ratio = np.log1p(n * effect_scale**2)
    log_R = (2 * log(1 / alpha) + log_ratio) / n
    bounded = (n >= 2) & (log_R < log_ratio)
    log_R = np.where(bounded, log_R, 0.0)
    T = np.expm1(log_R) / np.where(bounded, -np.expm1(log_R - log_ratio), 1.0)
    half_width = np.where(bounded, np.sqrt(T * squares / n), np.inf)
    return np.maximum(mean - half_width, -1.0), np.minimum(mean + half_width, 1.0)


def _streams(differences: ArrayLike) -> Floats:
    d = np.atleast_1d(np.asarray(differences, dtype=np.float64))
    if not np.all(np.isfinite(d)):
        raise BadArgument("Differences must be finite numbers.")
    return d


def _running(differences: ArrayLike) -> tuple[Floats, Floats, Floats]:
    """Number, mean and sum of squares around the mean after every value."""
    d = _streams(differences)
    n = np.arange(1.0, d.shape[-1] + 1)
    # Around the first value, so that nearly equal values lose no digits.
    first = d[..., :1]
    shifted = np.cumsum(d - first, axis=-1)
    squares = np.cumsum((d - first) ** 2, axis=-1) - shifted**2 / n
    mean = np.cumsum(d, axis=-1) / n
    return n, mean, np.maximum(squares, 0.0)
