"""How raters differ beyond right and wrong: severity, use of the scale, and what sways choices.

Severity and use of the scale as in Myford and Wolfe (2003), "Detecting and measuring rater
effects using many-facet Rasch measurement", Journal of Applied Measurement 4(4), 386-422;
here without the Rasch model: a rater's answers are set against those of all others to the
same items. All intervals are confidence sequences: valid at every look at growing data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.interval import Interval
from mihak.quality.sequential import (
    e_bh,
    score_difference_interval,
    score_difference_log_e_value,
    share_confidence_sequence,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels

ALPHA = 0.05
# Deviations are rounded to this share of the scale for speed; intervals are far wider.
STEP = 1 / 40


@dataclass(frozen=True)
class Severity:
    """How far a rater's answers lie from the others', in the scale's points; below 0: lower.

    `stands_out`: also when all raters are tested at once (e-BH).
    """

    deviation: Interval
    stands_out: bool


def worker_severities(
    labels: Labels,
    values: Floats,
    *,
    only: NDArray[np.integer] | None = None,
    alpha: float = ALPHA,
) -> list[Severity | None]:
    """Of each worker: the mean of its answer less the mean of all others to the same item.

    values: (classes,) what the classes are worth. n counts items that somebody else answered
    too; None for a worker without any. only: of these workers by code, chosen without a look
    at their answers; None for the rest. Returns (workers,).
    """
    worth = values[labels.label]
    total = np.bincount(labels.item, worth, labels.n_items)
    given = np.bincount(labels.item, minlength=labels.n_items)
    shared = given[labels.item] > 1
    if only is not None:
        shared &= np.isin(labels.worker, only)
    others = (total[labels.item] - worth)[shared] / (given[labels.item][shared] - 1)
    return _severities(
        labels.worker[shared],
        worth[shared] - others,
        labels.n_workers,
        float(np.ptp(values)),
        alpha,
    )


def supplier_severities(
    labels: Labels, values: Floats, *, alpha: float = ALPHA
) -> list[Severity | None]:
    """Of each supplier: its mean answer to an item less that of all others' workers to it.

    Arguments as in `worker_severities`. An item counts once, however many of the supplier's
    workers answered it. Returns (suppliers,).
    """
    worth, n = values[labels.label], labels.n_suppliers
    cell = labels.item.astype(np.int64) * n + labels.supplier
    key, place = np.unique(cell, return_inverse=True)
    item, supplier = key // n, key % n
    own_sum, own_n = np.bincount(place, worth), np.bincount(place)
    total = np.bincount(item, own_sum, labels.n_items)[item]
    given = np.bincount(item, own_n, labels.n_items)[item]
    shared = given > own_n
    others = (total - own_sum)[shared] / (given - own_n)[shared]
    deviation = (own_sum / own_n)[shared] - others
    return _severities(supplier[shared], deviation, n, float(np.ptp(values)), alpha)


def _severities(
    of: NDArray[np.integer], deviation: Floats, raters: int, length: float, alpha: float
) -> list[Severity | None]:
    """of, deviation: (n,) the rater and the deviation of each answer; length: of the scale."""
    order = np.argsort(of, kind="stable")
    ends = np.cumsum(np.bincount(of, minlength=raters))[:-1]
    streams = [
        np.clip(np.round(own / length / STEP) * STEP, -1, 1)
        for own in np.split(deviation[order], ends)
    ]
    means = np.bincount(of, deviation, raters) / np.maximum(np.bincount(of, minlength=raters), 1)
    known = [place for place, own in enumerate(streams) if len(own)]
    evidence = np.array([score_difference_log_e_value(streams[place]) for place in known])
    out = dict(zip(known, e_bh(evidence, alpha=alpha).tolist(), strict=True))
    return [
        Severity(_mean_interval(own, float(means[place]), length, alpha), out[place])
        if len(own)
        else None
        for place, own in enumerate(streams)
    ]


def _mean_interval(stream: Floats, mean: float, length: float, alpha: float) -> Interval:
    low, high = (length * end for end in score_difference_interval(stream, alpha=alpha))
    return Interval(mean, min(low, mean), max(high, mean), len(stream))


def scale_use(labels: Labels) -> NDArray[np.int64]:
    """How often each worker gave each class, (workers, classes)."""
    k = labels.n_classes
    cell = labels.worker.astype(np.int64) * k + labels.label
    return np.bincount(cell, minlength=labels.n_workers * k).reshape(labels.n_workers, k)


def choice_share(
    chose: NDArray[np.bool_], item: NDArray[np.integer], *, alpha: float = ALPHA
) -> Interval | None:
    """The share of choices that went to a side, such as to the output shown first or the longer.

    chose, item: (n,) whether each choice went there, and of which item it was. Choices on one
    item may hang together, so items are the units. None without choices.
    """
    if not len(chose):
        return None
    _, place = np.unique(item, return_inverse=True)
    given = np.bincount(place).astype(np.float64)
    right = np.bincount(place, chose.astype(np.float64))
    low, high = share_confidence_sequence(right, given, alpha=alpha)
    return Interval(float(chose.mean()), low, high, len(chose))
