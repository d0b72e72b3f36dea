"""Wald's sequential probability ratio test, truncated."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, log

import numpy as np

from mihak.quality.acceptance._arguments import check_most, check_two_points
from mihak.quality.acceptance._find import TRUNCATION, find_plan
from mihak.quality.acceptance._lines import Lines, with_end


@dataclass(frozen=True)
class SequentialPlan:
    """After every item, accept at s n - h1 defects or fewer, refuse at s n + h2 or more.

    The lines are those of Wald (1947, Sequential Analysis, ch. 5) for telling a share of
    `aql` from one of `rql`; `alpha` is the risk of refusing at `aql`, `beta` that of
    accepting at `rql`. Wald's lines keep both only nearly, and so does the end: after
    `most` items the likelihood ratio decides, accepting at s n defects or fewer.
    `operating_curve` has the risks as they are.
    """

    aql: float
    rql: float
    alpha: float
    beta: float
    most: int

    def __post_init__(self) -> None:
        check_two_points(self.aql, self.rql, self.alpha, self.beta)
        check_most(self.most)

    @property
    def slope(self) -> float:
        """Defects an item at which evidence stands still, `s`; between `aql` and `rql`."""
        return log((1 - self.aql) / (1 - self.rql)) / self._per_defect

    @property
    def h1(self) -> float:
        return log((1 - self.alpha) / self.beta) / self._per_defect

    @property
    def h2(self) -> float:
        return log((1 - self.beta) / self.alpha) / self._per_defect

    @property
    def _per_defect(self) -> float:
        return log(self.rql * (1 - self.aql) / (self.aql * (1 - self.rql)))

    @cached_property
    def lines(self) -> Lines:
        n = np.arange(self.most + 1)
        accept = np.floor(self.slope * n - self.h1).astype(np.int64)
        refuse = np.ceil(self.slope * n + self.h2).astype(np.int64)
        final = floor(self.slope * self.most)
        return with_end(np.maximum(accept, -1), np.minimum(refuse, n + 1), final)


def sequential_plan(
    *, aql: float, rql: float, alpha: float = 0.05, beta: float = 0.1, lot: int | None = None
) -> SequentialPlan:
    """Wald's plan for these two points, truncated at three times the single plan's sample.

    A `lot` smaller than that ends it earlier. Raises BadArgument as `find_plan` does.
    """
    most = ceil(TRUNCATION * find_plan(aql=aql, rql=rql, alpha=alpha, beta=beta).n)
    return SequentialPlan(aql, rql, alpha, beta, most if lot is None else min(most, lot))
