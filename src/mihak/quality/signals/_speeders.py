"""Answers too fast to be answers: a second, fast component in a worker's times."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf, lgamma, log, pi
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential import e_bh, log_e_value_above
from mihak.quality.sequential._arguments import within
from mihak.quality.signals._p_values import benjamini_hochberg

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats, Labels

    Numbers = NDArray[np.int64]

MIN_ANSWERS = 30
# Labels' worth of doubt in an item's effect, from the spread of times within and of items.
ITEM_DOUBT = 3.0
# Item effects are learned from times this far from their worker's median at most, in logs.
OUTLYING = 1.5
# The fast component lies at least this far below a worker's usual time (in logs: 3.7 times
# faster), spreads within these bounds, and starts from this share of the fastest answers.
FAST_GAP, FAST_SPREAD, FAST_START = 1.3, (0.15, 0.8), 0.01
LEAST_SPREAD = 0.1
# Degrees of freedom that the usual times may have; infinitely many are a normal.
TAILS = (6.0, inf)
ROUNDS = 25
# As fast as people scan a text for a single word: Carver (1992), "Reading rate: theory,
# research, and practical implications", Journal of Reading 36. Adults who read English for
# what it says do 238 words a minute, most of them 175 to 300: Brysbaert (2019), "How many
# words do we read per minute?", Journal of Memory and Language 109.
WORDS_PER_MINUTE = 600.0
# Some answers too fast are slips of the clock, or of the finger.
TOLERATED = 0.02


@dataclass(frozen=True)
class Speeders:
    """Who answers some items much faster than it answers others; all (workers,) but the last.

    p: NaN for a worker with too few times. flagged: by Benjamini and Hochberg. fast_share:
    estimated share of fast answers. usual_seconds: median-like time of the others.
    fast_seconds: where the fast component of all workers lies. suspicion: (n,) probability
    that a label is one of the fast ones, NaN without a time.
    """

    p: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    fast_share: Floats
    usual_seconds: Floats
    fast_seconds: float
    suspicion: Floats


@dataclass(frozen=True)
class Unread:
    """Who answers before the item can have been read; all (workers,) but the last.

    log_e: evidence that more than the tolerated share of answers is too fast. flagged: by
    e-BH. answers, too_fast: how many had a time, and a time below the limit. rows: labels
    below the limit, the most extreme first.
    """

    log_e: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    too_fast: Numbers
    rows: Numbers


def speeders(labels: Labels, *, alpha: float = 0.05, min_answers: int = MIN_ANSWERS) -> Speeders:
    """Workers who rush through a part of their items.

    labels: with `seconds`; NaN and times that are not positive count as unknown. alpha: the
    share of workers flagged that may be innocent, on average.

    Under the null, the logarithm of a worker's time follows a normal or Student's t (whichever
    suits all workers together) around its own mean and the item's effect (learned from the
    others); against it stands a mixture with a fast component, one for all workers, which does
    not know the item. p is that of the likelihood ratio, the smaller one under either tail, half
    of it chi-squared with 1 degree of freedom (the share is at its bound 0 under the null: Self
    and Liang 1987, JASA 82). A limit by median absolute deviation is not used: with many fast
    answers it moves to them and finds none.

    A worker who rushes always looks like a fast one here; see `answers_before_reading`.
    Raises BadArgument without times.
    """
    seconds = _seconds(labels)
    known = np.flatnonzero(seconds > 0)
    worker, log_time = labels.worker[known], np.log(seconds[known])
    answers = np.bincount(worker, minlength=labels.n_workers)
    effect = _item_effects(log_time, worker, labels.item[known], labels.n_workers, labels.n_items)
    fit = _best_fit(log_time, log_time - effect, worker, labels.n_workers)
    p = np.where(answers >= min_answers, _p_value(fit.log_ratio), np.nan)
    suspicion = np.full(len(labels), np.nan)
    suspicion[known] = fit.suspicion
    return Speeders(
        p=p,
        flagged=benjamini_hochberg(p, alpha=alpha),
        answers=answers,
        fast_share=np.where(answers > 0, fit.share, np.nan),
        usual_seconds=np.where(answers > 0, np.exp(fit.mean), np.nan),
        fast_seconds=float(np.exp(fit.fast_mean)),
        suspicion=suspicion,
    )


def answers_before_reading(
    labels: Labels,
    words: ArrayLike,
    *,
    words_per_minute: float = WORDS_PER_MINUTE,
    tolerated: float = TOLERATED,
    alpha: float = 0.05,
) -> Unread:
    """Workers who often answer before anyone could have read the item.

    labels: with `seconds`; unknown times are left out. words: (items,) words shown with each
    item. words_per_minute: 600 unless given, the rate at which people scan for a single word
    (Carver 1992); reading English takes 2.5 times as long (Brysbaert 2019), and longer where
    words are longer, as in Arabic: what is below the limit was not read. tolerated: share of
    answers that may be too fast, strictly between 0 and 1. Raises BadArgument on arguments
    that cannot be.
    """
    seconds = _seconds(labels)
    count = within("words", words, 0, np.inf)
    if count.shape != (labels.n_items,):
        raise BadArgument("words must be one number for each item.")
    if words_per_minute <= 0:
        raise BadArgument(f"words_per_minute is {words_per_minute}.", mend="Give more than 0.")
    known = seconds > 0
    need = 60 / words_per_minute * count[labels.item]
    fast = known & (seconds < need)
    answers = np.bincount(labels.worker[known], minlength=labels.n_workers)
    too_fast = np.bincount(labels.worker[fast], minlength=labels.n_workers)
    log_e = log_e_value_above(too_fast, answers, tolerated)
    rows = np.flatnonzero(fast)
    worst = np.argsort(seconds[rows] / need[rows], kind="stable")
    return Unread(log_e, e_bh(log_e, alpha=alpha), answers, too_fast, rows[worst])


def _seconds(labels: Labels) -> Floats:
    if labels.seconds is None or not np.any(labels.seconds > 0):
        raise BadArgument("No label has a time.", mend="Give the seconds spent on each label.")
    return np.where(np.isfinite(labels.seconds), labels.seconds, np.nan)


def _item_effects(
    log_time: Floats,
    worker: NDArray[np.integer],
    item: NDArray[np.integer],
    workers: int,
    items: int,
) -> Floats:
    """How much longer the item of each label takes, told by the other labels of it, (n,)."""
    off = log_time - _quantiles(log_time, worker, workers, 0.5)[worker]
    off = np.clip(off, -OUTLYING, OUTLYING)
    others = np.bincount(item, minlength=items)[item] - 1
    total = np.bincount(item, off, items)[item] - off
    effect: Floats = total / (others + ITEM_DOUBT)
    return effect


class _Fit(NamedTuple):
    """Of each worker: log-likelihood ratio, share of fast answers, usual mean; and the rest."""

    log_ratio: Floats
    share: Floats
    mean: Floats
    fast_mean: float
    suspicion: Floats
    log_likelihood: float


def _best_fit(log_time: Floats, usual: Floats, worker: NDArray[np.integer], workers: int) -> _Fit:
    """The fit whose tails suit all times together best."""
    fits = [_fit(log_time, usual, worker, workers, tail) for tail in TAILS]
    best = max(fits, key=lambda fit: fit.log_likelihood)
    # Tails a little off would be taken for fast answers: all must agree on the evidence.
    weakest: Floats = np.min([fit.log_ratio for fit in fits], axis=0)
    return best._replace(log_ratio=weakest)


def _fit(
    log_time: Floats, usual: Floats, worker: NDArray[np.integer], workers: int, tail: float
) -> _Fit:
    """EM for all workers side by side; one fast component in the times as they are."""
    n = np.maximum(np.bincount(worker, minlength=workers), 1)
    null = _Usual.start(usual, worker, workers, tail)
    for _ in range(ROUNDS):
        null = null.better(np.ones(len(usual)))
    slow = _Usual.start(usual, worker, workers, tail, upper_half=True)
    share = np.full(workers, 0.05)
    fast_mean, fast_spread = _fast_start(log_time, slow.mean[worker])
    for _ in range(ROUNDS):
        fast, both = _densities(slow, share, log_time, fast_mean, fast_spread)
        suspicion = np.exp(fast - both)
        mass = suspicion.sum()
        if mass < 1e-9:
            break
        share = np.minimum(np.bincount(worker, suspicion, workers) / n, 0.95)
        slow = slow.better(1 - suspicion)
        fast_mean = float(suspicion @ log_time / mass)
        fast_spread = float(np.sqrt(suspicion @ (log_time - fast_mean) ** 2 / mass))
        fast_spread = min(max(fast_spread, FAST_SPREAD[0]), FAST_SPREAD[1])
    fast, both = _densities(slow, share, log_time, fast_mean, fast_spread)
    ratio = np.bincount(worker, both - null.log_density(), workers).astype(np.float64, copy=False)
    suspicion = np.exp(fast - both)
    return _Fit(ratio, share, slow.mean, fast_mean, suspicion, float(both.sum()))


def _densities(
    slow: _Usual, share: Floats, log_time: Floats, fast_mean: float, fast_spread: float
) -> tuple[Floats, Floats]:
    """Logarithms of the fast part of the density of each time, and of all of it."""
    # Nobody is told from the fast component whose usual time is nearly as short.
    told = (slow.mean - fast_mean > FAST_GAP) & (share > 0)
    with np.errstate(divide="ignore"):
        log_share = np.where(told, np.log(share), -np.inf)
    fast = log_share[slow.worker] - log(fast_spread) - 0.5 * log(2 * pi)
    fast = fast - 0.5 * ((log_time - fast_mean) / fast_spread) ** 2
    rest = np.log1p(-np.where(told, share, 0.0))[slow.worker] + slow.log_density()
    return fast, np.logaddexp(fast, rest)


@dataclass(frozen=True)
class _Usual:
    """Times around the worker's mean as Student's t: mean and spread are (workers,)."""

    times: Floats
    worker: NDArray[np.integer]
    tail: float
    mean: Floats
    spread: Floats

    @classmethod
    def start(
        cls,
        times: Floats,
        worker: NDArray[np.integer],
        workers: int,
        tail: float,
        *,
        upper_half: bool = False,
    ) -> _Usual:
        """From the slower answers only, where up to half may be fast; or from the middle."""
        low, high = (0.75, 0.93) if upper_half else (0.25, 0.75)
        at_low, at_high = (_quantiles(times, worker, workers, q) for q in (low, high))
        # Standard deviations of a normal between the quantiles, and from the mean to the first.
        apart, off = (0.80, 0.67) if upper_half else (1.35, -0.67)
        spread = max(float(np.nanmedian(at_high - at_low)) / apart, LEAST_SPREAD)
        return cls(times, worker, tail, at_low - off * spread, np.full(workers, spread))

    def better(self, weight: Floats) -> _Usual:
        """One step of EM, each time counting by its weight."""
        n = len(self.mean)
        z = (self.times - self.mean[self.worker]) / self.spread[self.worker]
        pull = weight * ((self.tail + 1) / (self.tail + z**2) if self.tail < inf else 1.0)
        mass = np.maximum(np.bincount(self.worker, pull, n), 1e-9)
        mean: Floats = np.bincount(self.worker, pull * self.times, n) / mass
        squares = np.bincount(self.worker, pull * (self.times - mean[self.worker]) ** 2, n)
        total = np.maximum(np.bincount(self.worker, weight, n), 1e-9)
        spread: Floats = np.maximum(np.sqrt(squares / total), LEAST_SPREAD)
        return replace(self, mean=mean, spread=spread)

    def log_density(self) -> Floats:
        spread = self.spread[self.worker]
        z = (self.times - self.mean[self.worker]) / spread
        if self.tail == inf:
            return -0.5 * z**2 - np.log(spread) - 0.5 * log(2 * pi)
        half = (self.tail + 1) / 2
        scale = lgamma(half) - lgamma(self.tail / 2) - 0.5 * log(pi * self.tail)
        return scale - half * np.log1p(z**2 / self.tail) - np.log(spread)


def _fast_start(log_time: Floats, mean: Floats) -> tuple[float, float]:
    fastest = np.sort(log_time[log_time < mean - FAST_GAP])
    few = fastest[: max(int(FAST_START * len(log_time)), 1)]
    return (float(np.median(few)) if len(few) else float(log_time.min()) - FAST_GAP), 0.4


def _quantiles(values: Floats, group: NDArray[np.integer], groups: int, share: float) -> Floats:
    """The quantile of each group, NaN where it is empty."""
    order = np.lexsort((values, group))
    size = np.bincount(group, minlength=groups)
    place = np.cumsum(size) - size + np.rint(share * np.maximum(size - 1, 0)).astype(np.int64)
    place = np.minimum(place, len(values) - 1)
    return np.where(size > 0, values[order][place], np.nan)


def _p_value(log_ratio: Floats) -> Floats:
    from scipy.special import erfc  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    # Half the tail of a chi-squared with 1 degree of freedom at twice the log ratio.
    return np.where(log_ratio > 0, erfc(np.sqrt(np.maximum(log_ratio, 0))) / 2, 1.0)
