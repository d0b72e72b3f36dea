"""Gold that is known, and gold that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential import e_bh
from mihak.quality.signals._change import log_e_change

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats, Labels

    Numbers = NDArray[np.int64]

# Labels that stand for the crowd in a worker's skill.
SKILL_PRIOR = 5.0
# Nobody's skill on an item is surer than this, and none counts against what it says.
SUREST = 0.98
# Share of gold that is wrong before anything is seen.
WRONG_GOLD = 0.02


@dataclass(frozen=True)
class LeakedGold:
    """Evidence that each gold item became known at some point; all (gold items,).

    item: codes. log_e: the evidence, the average of that from answers and from times.
    flagged: by e-BH. answers: how many there are; at: how many were before the likeliest
    change. right_before, right_after: the share of right answers. usual_before, usual_after:
    what the workers' rates on other gold foretold. quick_before, quick_after: the share given
    faster than the worker's own median, NaN without times.
    """

    item: Numbers
    log_e: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    at: Numbers
    right_before: Floats
    right_after: Floats
    usual_before: Floats
    usual_after: Floats
    quick_before: Floats
    quick_after: Floats


@dataclass(frozen=True)
class DoubtfulGold:
    """Gold that strong workers agree against, most doubtful first; all (gold items,).

    item, gold, other: codes of the item, its gold class and the likeliest other class.
    posterior: P(the truth is `other`). log_e: evidence that the gold is wrong. flagged: by
    e-BH. answers, for_gold, for_other: how many labels, and how many for either class.
    """

    item: Numbers
    gold: Numbers
    other: Numbers
    posterior: Floats
    log_e: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    for_gold: Numbers
    for_other: Numbers


def gold_leakage(
    labels: Labels,
    gold: ArrayLike,
    position: ArrayLike | None = None,
    *,
    alpha: float = 0.05,
) -> LeakedGold:
    """Gold items answered better, and faster, from some moment on.

    gold: (items,) class codes, -1 where there is none. position: (n,) time or rank of each
    label, the order of the labels unless given. Times are used where the labels have any.

    An item may be easy; what tells is that old gold does better than the same item did when
    it was fresh. So each item is tested for a change upwards, in two sequences: whether the
    answer is right, with the worker's rate on the other gold as offset, and whether it took
    less than the worker's own median time. Either gives an e-value valid at any look
    (`_change`), and so does their average. Raises BadArgument without gold.
    """
    truth = _gold_codes(labels, gold)
    order = _by_item(labels, position)
    rows = order[truth[labels.item[order]] >= 0]
    item = labels.item[rows]
    right = (labels.label[rows] == truth[item]).astype(np.float64)
    usual = _rate_elsewhere(right, labels.worker[rows], labels.n_workers)
    quick = _quick(labels)[rows]
    items, start = np.unique(item, return_index=True)
    ends = start[1:]
    found = [
        _leak(*columns)
        for columns in zip(*(np.split(v, ends) for v in (right, usual, quick)), strict=True)
    ]
    columns = np.array(found)
    log_e = columns[:, 0]
    return LeakedGold(
        items.astype(np.int64),
        log_e,
        e_bh(log_e, alpha=alpha),
        np.diff(np.r_[start, len(item)]),
        columns[:, 1].astype(np.int64),
        *columns[:, 2:].T,
    )


def _leak(right: Floats, usual: Floats, quick: Floats) -> tuple[float, ...]:
    better = log_e_change(right, np.log(usual / (1 - usual)), direction="up")
    changes = [better]
    timed = ~np.isnan(quick)
    if timed.any():
        faster = log_e_change(quick[timed], direction="up")
        changes.append(faster._replace(at=_place(timed, faster.at)))
    strongest = max(changes, key=lambda change: change.log_e)
    log_e = float(np.logaddexp.reduce([one.log_e for one in changes])) - log(len(changes))
    at = strongest.at
    sides = [_mean(part) for v in (right, usual, quick) for part in (v[:at], v[at:])]
    return log_e, at, *sides


def _place(chosen: NDArray[np.bool_], at: int) -> int:
    """How many of all come before the change after `at` of the chosen."""
    return int(np.flatnonzero(chosen)[at]) if 0 < at < chosen.sum() else 0


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else float("nan")


def _rate_elsewhere(right: Floats, worker: NDArray[np.integer], n: int) -> Floats:
    """The worker's share of right answers on the other gold, drawn to the crowd's, (n,)."""
    given = np.bincount(worker, minlength=n)[worker] - 1
    good = np.bincount(worker, right, n)[worker] - right
    crowd = float(np.clip(right.mean(), 0.05, 0.95))
    rate: Floats = (good + SKILL_PRIOR * crowd) / (given + SKILL_PRIOR)
    return np.clip(rate, 0.02, SUREST)


def _quick(labels: Labels) -> Floats:
    """1 where a label took less than its worker's median time, else 0; NaN where unknown."""
    if labels.seconds is None:
        return np.full(len(labels), np.nan)
    known = np.flatnonzero(labels.seconds > 0)
    worker, seconds = labels.worker[known], labels.seconds[known]
    order = np.lexsort((seconds, worker))
    size = np.bincount(worker, minlength=labels.n_workers)
    middle = np.minimum(np.cumsum(size) - size + size // 2, max(len(known) - 1, 0))
    quick = np.full(len(labels), np.nan)
    if len(known):
        quick[known] = seconds < seconds[order][middle][worker]
    return quick


def doubtful_gold(
    labels: Labels, gold: ArrayLike, *, prior: float = WRONG_GOLD, alpha: float = 0.05
) -> DoubtfulGold:
    """Gold items whose answers, weighed by the workers' skill, speak for another class.

    gold: (items,) class codes, -1 where there is none. prior: P(a gold item is wrong).

    A worker's skill is its share of right answers on the other gold items, that item left
    out, drawn to the crowd's; errors fall evenly on the other classes; a skill below chance
    counts as chance. log_e is the likelihood of the labels averaged over the other classes to
    that under the gold. Where an item misleads everybody alike the workers are wrong together
    and the gold is right: only a look at the item tells. Raises BadArgument without gold.
    """
    truth = _gold_codes(labels, gold)
    if not 0 < prior < 1:
        raise BadArgument(f"prior is {prior}.", mend="Give a number between 0 and 1.")
    rows = np.flatnonzero(truth[labels.item] >= 0)
    item, label, worker = labels.item[rows], labels.label[rows], labels.worker[rows]
    right = (label == truth[item]).astype(np.float64)
    k = labels.n_classes
    skill = np.clip(_rate_elsewhere(right, worker, labels.n_workers), 1 / k, SUREST)
    items, place = np.unique(item, return_inverse=True)
    weight = np.log(skill * (k - 1) / (1 - skill))
    cell = place * k + label
    votes = np.bincount(cell, minlength=len(items) * k).reshape(-1, k)
    score = np.bincount(cell, weight, len(items) * k).reshape(-1, k)
    here, own = np.arange(len(items)), truth[items]
    ratio = score - score[here, own][:, None]
    ratio[here, own] = -np.inf
    other = ratio.argmax(axis=1)
    log_e = np.logaddexp.reduce(ratio, axis=1) - log(k - 1)
    odds = log(prior / (1 - prior))
    share = np.exp(ratio[here, other] - np.logaddexp.reduce(ratio, axis=1))
    posterior = share / (1 + np.exp(-np.clip(log_e + odds, -700, 700)))
    first = np.lexsort((items, -log_e))
    return DoubtfulGold(
        item=items[first].astype(np.int64),
        gold=own[first],
        other=other[first].astype(np.int64),
        posterior=posterior[first],
        log_e=log_e[first],
        flagged=e_bh(log_e, alpha=alpha)[first],
        answers=votes.sum(axis=1)[first],
        for_gold=votes[here, own][first],
        for_other=votes[here, other][first],
    )


def _gold_codes(labels: Labels, gold: ArrayLike) -> Numbers:
    truth = np.asarray(gold)
    if truth.shape != (labels.n_items,) or not np.issubdtype(truth.dtype, np.integer):
        raise BadArgument("gold must be one class code for each item, -1 where there is none.")
    if truth.max(initial=-1) >= labels.n_classes or not np.any(truth[labels.item] >= 0):
        raise BadArgument("No labelled item has gold, or a code is none of the classes.")
    return truth.astype(np.int64)


def _by_item(labels: Labels, position: ArrayLike | None) -> Numbers:
    at = np.arange(len(labels)) if position is None else np.asarray(position, dtype=np.float64)
    if at.shape != (len(labels),):
        raise BadArgument("position must be one number for each label.")
    return np.lexsort((at, labels.item))
