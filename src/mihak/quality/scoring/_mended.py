"""Accuracy by the estimated truth, put right by what gold shows of the estimate's error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.interval import Interval
from mihak.quality.ppi import ppi_interval, ppi_mean

if TYPE_CHECKING:
    from mihak.quality.scoring._judged import Judged

# With fewer gold items the correction is mostly noise and the interval all but [0, 1].
ENOUGH_GOLD_ITEMS = 30


def mended_accuracy(
    gold: Judged, estimated: Judged, supplier: int, *, alpha: float
) -> Interval | None:
    """Prediction-powered accuracy over all the supplier's items; None with too little gold.

    Errors that suppliers share make any estimated truth too kind to all of them. Gold,
    if it is a random part of the items, measures how much, and the estimate for all
    items is moved by it. Every item counts once. The estimate is `ppi_mean`'s, the
    interval `ppi_interval`'s, valid at any look.
    """
    gold_item, gold_given, gold_right = gold.cells.of(supplier)
    item, given, right = estimated.cells.of(supplier)
    if not ENOUGH_GOLD_ITEMS <= len(gold_item) < len(item):
        return None
    proxy = np.minimum(right / given, 1.0)
    proxy_of_gold = proxy[np.searchsorted(item, gold_item)]
    known = gold_right / gold_given
    mean = ppi_mean(known, proxy_of_gold, proxy, alpha=alpha)
    low, high = ppi_interval(known, proxy_of_gold, float(proxy.mean()), alpha=alpha)
    estimate = float(np.clip(mean.estimate, low, high))
    return Interval(estimate, low, high, int(given.sum()))
