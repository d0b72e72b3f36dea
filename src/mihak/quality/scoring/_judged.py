"""Labels with what is known or believed of each: right, wrong, or how probably right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mihak.quality._encode import pair
from mihak.quality.interval import Interval
from mihak.quality.sequential import bernoulli_confidence_sequence, share_confidence_sequence

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels


@dataclass(frozen=True)
class Judged:
    """right: float64 (n,), the probability that each label is right, NaN where unknown.

    With gold that is 0 or 1 and NaN off the gold; with an estimated truth it is the
    posterior of the label.
    """

    labels: Labels
    right: Floats

    @cached_property
    def cells(self) -> Cells:
        """The judged labels summed over each (supplier, item) that occurs."""
        known = ~np.isnan(self.right)
        labels = self.labels
        code, key = pair(labels.supplier[known], labels.item[known], labels.n_items)
        given = np.bincount(code, minlength=len(key))
        right: Floats = np.bincount(code, self.right[known], len(key)).astype(np.float64)
        return Cells(
            supplier=(key // labels.n_items).astype(np.int32),
            item=(key % labels.n_items).astype(np.int32),
            given=given.astype(np.float64),
            right=right,
            start=np.searchsorted(key // labels.n_items, np.arange(labels.n_suppliers + 1)),
        )

    @cached_property
    def of_workers(self) -> tuple[Floats, Floats]:
        """Labels judged and labels right of each worker, both (workers,)."""
        known = ~np.isnan(self.right)
        n_workers, worker = self.labels.n_workers, self.labels.worker[known]
        given = np.bincount(worker, minlength=n_workers).astype(np.float64)
        return given, np.minimum(np.bincount(worker, self.right[known], n_workers), given)

    def accuracy(self, supplier: int, *, alpha: float) -> Interval | None:
        """The share of a supplier's judged labels that are right; None where none is judged."""
        _, given, right = self.cells.of(supplier)
        n = int(given.sum())
        if not n:
            return None
        low, high = share_confidence_sequence(np.minimum(right, given), given, alpha=alpha)
        return Interval(float(right.sum() / n), low, high, n)

    def workers(self, *, alpha: float) -> list[Interval | None]:
        """The same of every worker. A worker's labels are of different items."""
        given, right = self.of_workers
        low, high = bernoulli_confidence_sequence(right, given, alpha=alpha)
        return [
            Interval(float(right[w] / given[w]), float(low[w]), float(high[w]), int(given[w]))
            if given[w]
            else None
            for w in range(len(given))
        ]


@dataclass(frozen=True)
class Cells:
    """Sums over (supplier, item) that occur, by supplier and item: all of shape (cells,)."""

    supplier: Codes
    item: Codes
    given: Floats
    right: Floats
    start: NDArray[np.int64]

    def of(self, supplier: int) -> tuple[Codes, Floats, Floats]:
        """Items, labels given and labels right of one supplier, each (its items,)."""
        own = slice(int(self.start[supplier]), int(self.start[supplier + 1]))
        return self.item[own], self.given[own], self.right[own]
