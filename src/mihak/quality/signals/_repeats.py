"""Straight-lining: answers that repeat the one before more often than their mix explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.signals._p_values import benjamini_hochberg

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats, Labels

    Numbers = NDArray[np.int64]

# Fewer answers than this say too little of anybody's habits.
MIN_ANSWERS = 20


@dataclass(frozen=True)
class Repeats:
    """How often each worker repeated its last answer; all (workers,).

    p: NaN for a worker with too few answers. flagged: by Benjamini and Hochberg. repeats,
    expected: answers equal to the one before, and how many chance would give with the same
    answers in random order. longest_run: the most equal answers in a row, which ends at the
    row of the labels `run_end`. one_answer: whether all its answers are the same.
    """

    p: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    repeats: Numbers
    expected: Floats
    longest_run: Numbers
    run_end: Numbers
    one_answer: NDArray[np.bool_]


def repeats(
    labels: Labels,
    position: ArrayLike | None = None,
    *,
    alpha: float = 0.05,
    min_answers: int = MIN_ANSWERS,
) -> Repeats:
    """Workers who give the same answer again and again.

    position: (n,) time or rank of each label, in any unit; the order of the labels unless
    given. Items must have come in random order: in a sorted file honest answers repeat too.
    alpha: the share of workers flagged that may be innocent, on average.

    The number of answers equal to the one before, given the worker's own counts, against
    all orders of the same answers: the runs test for several categories (Wald and Wolfowitz
    1940, Ann. Math. Stat. 11; Mood 1940). Its first three moments are exact, the tail is
    that of a Pearson type III with them, with a correction for continuity. Whoever gave only
    one answer has no order to test: there p is the probability that one other answer to
    each item, drawn at random, would have been the same throughout.
    Raises BadArgument where `position` is not one finite number a label.
    """
    order = _in_order(labels, position)
    worker, answer = labels.worker[order], labels.label[order]
    again = np.r_[False, (worker[1:] == worker[:-1]) & (answer[1:] == answer[:-1])]
    n = labels.n_workers
    answers = np.bincount(worker, minlength=n)
    found = np.bincount(worker, again, n)
    counts = np.bincount(
        worker.astype(np.int64) * labels.n_classes + answer, minlength=n * labels.n_classes
    ).reshape(n, -1)
    mean, variance, skew = _moments(counts.astype(np.float64))
    p = _upper_tail(found - 0.5 - mean, variance, skew)
    one = (counts.max(axis=1) == answers) & (answers > 0)
    p = np.where(one, _chance_of_one_answer(labels), p)
    p = np.where(answers < min_answers, np.nan, p)
    length, end = _longest_runs(worker, again, n)
    return Repeats(
        p=p,
        flagged=benjamini_hochberg(p, alpha=alpha),
        answers=answers,
        repeats=np.rint(found).astype(np.int64),
        expected=mean,
        longest_run=length,
        run_end=np.where(length > 0, order[end], -1),
        one_answer=one,
    )


def _in_order(labels: Labels, position: ArrayLike | None) -> Numbers:
    if position is None:
        return np.argsort(labels.worker, kind="stable")
    at = np.asarray(position, dtype=np.float64)
    if at.shape != (len(labels),) or not np.all(np.isfinite(at)):
        raise BadArgument("position must be one finite number for each label.")
    return np.lexsort((at, labels.worker))


def _moments(counts: Floats) -> tuple[Floats, Floats, Floats]:
    """Mean, variance and skewness of the number of repeats in a random order, (workers,).

    counts: (workers, classes). The j-th binomial moment is the number of ways to glue j pairs
    of neighbours together; with the generating function of the glueings of one class, these
    are the coefficients of a product over the classes.
    """
    c, total = counts, counts.sum(axis=1)
    # n! / (n - j)! ways to choose who is glued, (n - 1 over j) where.
    a1 = c * (c - 1)
    a2 = a1 * np.maximum(c - 1, 0) * np.maximum(c - 2, 0) / 2
    a3 = a1 * np.maximum(c - 2, 0) * np.maximum(c - 1, 0) * np.maximum(c - 2, 0)
    a3 = a3 * np.maximum(c - 3, 0) / 6
    # The product by way of its logarithm, so that no loop over the classes is needed.
    s1 = a1.sum(axis=1)
    s2 = (a2 - a1**2 / 2).sum(axis=1)
    s3 = (a3 - a1 * a2 + a1**3 / 3).sum(axis=1)
    n = np.maximum(total, 3)
    b1 = s1 / n
    b2 = (s2 + s1**2 / 2) / (n * (n - 1))
    b3 = (s3 + s1 * s2 + s1**3 / 6) / (n * (n - 1) * (n - 2))
    f2, f3 = 2 * b2, 6 * b3
    variance = np.maximum(f2 + b1 - b1**2, 0.0)
    third = f3 + 3 * f2 + b1 - 3 * b1 * (f2 + b1) + 2 * b1**3
    with np.errstate(divide="ignore", invalid="ignore"):
        skew = np.where(variance > 1e-9, third / variance**1.5, 0.0)
    return b1, variance, np.clip(skew, -3, 3)


def _upper_tail(excess: Floats, variance: Floats, skew: Floats) -> Floats:
    """P(at least this excess over the mean) under a Pearson type III distribution."""
    from scipy.special import gammainc, gammaincc, ndtr  # noqa: PLC0415

    z = excess / np.sqrt(np.maximum(variance, 1e-12))
    # Next to no skew the gamma's parameters overflow, and it is a normal.
    bent = np.abs(skew) > 1e-3
    shape = 4 / np.where(bent, skew, 1.0) ** 2
    at = np.maximum(shape + 2 * z / np.where(bent, skew, 1.0), 0.0)
    tail = np.where(skew > 0, gammaincc(shape, at), gammainc(shape, at))
    return np.where(variance < 1e-9, 1.0, np.where(bent, tail, ndtr(-z)))


def _chance_of_one_answer(labels: Labels) -> Floats:
    """Probability that other workers' answers, one an item, would equal all the worker's own."""
    votes = labels.votes
    others = votes[labels.item].sum(axis=1) - 1
    share = (votes[labels.item, labels.label] - 1 + 0.5) / (others + 0.5)
    log_chance = np.bincount(labels.worker, np.log(np.minimum(share, 1.0)), labels.n_workers)
    return np.exp(log_chance)


def _longest_runs(
    worker: NDArray[np.integer], again: NDArray[np.bool_], n: int
) -> tuple[Numbers, Numbers]:
    place = np.arange(len(again))
    length = place - np.maximum.accumulate(np.where(again, 0, place)) + 1
    longest = np.zeros(n, dtype=np.int64)
    np.maximum.at(longest, worker, length)
    end = np.zeros(n, dtype=np.int64)
    best = length == longest[worker]
    end[worker[best][::-1]] = place[best][::-1]
    return longest, end
