"""What the latent-class models share: labels as rows of one emission table, and the EM climb.

Every model here explains a label by a hidden class of its item and the worker who gave
it. A label is then one row of a table (rows, classes) that holds P(this worker gives
this label | class). Only (worker, label) pairs that occur get a row: a worker of a
thousand-class project needs as many rows as labels she really used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from mihak.errors import BadArgument
from mihak.quality import _kernels
from mihak.quality._encode import pair
from mihak.quality.truth._truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels

# A table of this many cells takes 1.6 GB; beyond it the machine, not the model, decides.
MAX_TABLE_CELLS = 200_000_000

ITERATIONS = 200
# The compiled pass multiplies sixteen weights before it rescales; see _latent.h.
FLOOR = 1e-15

# Gain in log-likelihood per label below which an iteration is the last.
TOLERANCE = 1e-6


class Expected(NamedTuple):
    """Of an E-step: log of the normalising constants, counts (rows, classes), mass (classes,)."""

    log_likelihood: float
    counts: Floats
    mass: Floats


@dataclass(frozen=True)
class LabelRows:
    """Labels grouped by item, as rows of an emission table.

    start: int64 (items + 1,), row: int32 (n,) the table row of each label by item.
    label: int32 (rows,) the class a row's label names; slot: int32 (rows,) whose it is;
    worker: int32 (slots,) the worker of each slot; first: int64 (slots,) her first row.
    """

    start: NDArray[np.int64]
    row: Codes
    label: Codes
    slot: Codes
    worker: Codes
    first: NDArray[np.int64]
    n_classes: int

    @classmethod
    def of(cls, labels: Labels) -> Self:
        row, key = pair(labels.worker, labels.label, labels.n_classes)
        of_row = (key // labels.n_classes).astype(np.int32)
        new_worker = np.ones(len(key), dtype=bool)
        new_worker[1:] = of_row[1:] != of_row[:-1]
        by_item = labels.by_item
        return cls(
            start=by_item.start,
            row=row[by_item.order],
            label=(key % labels.n_classes).astype(np.int32),
            slot=(np.cumsum(new_worker) - 1).astype(np.int32),
            worker=of_row[new_worker],
            first=np.flatnonzero(new_worker),
            n_classes=labels.n_classes,
        )

    @property
    def n_rows(self) -> int:
        return len(self.label)

    @property
    def n_items(self) -> int:
        return len(self.start) - 1

    def of_items(self, chosen: NDArray[np.bool_]) -> Self:
        """Without the labels of other items. chosen: bool (items,). The table stays whole."""
        each = np.diff(self.start)
        start = np.concatenate(([0], np.cumsum(each[chosen])))
        return replace(self, start=start, row=self.row[np.repeat(chosen, each)])

    def zeros(self, classes: int | None = None) -> Floats:
        """An empty table (rows, classes). Raises BadArgument where it would not fit."""
        classes = self.n_classes if classes is None else classes
        if self.n_rows * classes > MAX_TABLE_CELLS:
            raise BadArgument(
                f"{len(self.worker):,} workers and {self.n_classes:,} classes make a confusion "
                f"table of {self.n_rows * classes:,} cells; at most {MAX_TABLE_CELLS:,} fit.",
                mend="Use a method without confusions: wawa, majority, zero-based, bwa.",
            )
        return np.zeros((self.n_rows, classes))

    def counts(self, posterior: Floats) -> Floats:
        """Expected counts (rows, classes): how often a row's label met each true class."""
        counts = self.zeros(posterior.shape[1])
        _kernels.expected_counts(self.start, self.row, posterior, counts)
        return counts

    def expect(self, prior: Floats, table: Floats) -> Expected:
        """One E-step. prior (classes,), table (rows, classes): weights, floored at FLOOR."""
        counts, mass = np.zeros_like(table), np.zeros_like(prior)
        np.maximum(table, FLOOR, out=table)
        log = _kernels.latent_pass(self.start, self.row, prior, table, counts, None, mass)
        return Expected(log, counts, mass)

    def posterior(self, prior: Floats, table: Floats) -> Floats:
        """P(class | labels), float64 (items, classes)."""
        posterior = np.empty((self.n_items, len(prior)))
        _kernels.latent_pass(self.start, self.row, prior, table, None, posterior)
        return posterior

    def per_slot(self, of_rows: Floats) -> Floats:
        """Sums over the rows of each worker, (slots, ...)."""
        return np.add.reduceat(of_rows, self.first, axis=0)


@dataclass(frozen=True)
class Climb:
    """How an EM climb went: the objective after each iteration, and whether it settled."""

    objective: list[float]
    converged: bool

    @classmethod
    def run(
        cls, step: Callable[[], float], *, labels: int, iterations: int, tolerance: float
    ) -> Self:
        """Repeat `step`, which returns the objective, until it gains too little to matter."""
        objective: list[float] = []
        for _ in range(iterations):
            objective.append(step())
            if len(objective) > 1 and objective[-1] - objective[-2] < tolerance * labels:
                return cls(objective, converged=True)
        return cls(objective, converged=False)

    def truth(self, method: str, posterior: Floats) -> Truth:
        return Truth(
            posterior=posterior,
            method=method,
            iterations=len(self.objective),
            converged=self.converged,
            objective=tuple(self.objective),
        )


def vote_shares(labels: Labels) -> Floats:
    """Where EM begins: the share of each item's votes, (items, classes); even without any."""
    votes = np.zeros((labels.n_items, labels.n_classes))
    _kernels.add_votes(labels.item, labels.label, votes)
    return to_shares(votes)


def to_shares(scores: Floats) -> Floats:
    """Make rows of nonnegative scores sum to 1, in place; even where an item has none."""
    total = scores.sum(axis=1)
    none = total <= 0
    scores[none], total[none] = 1 / scores.shape[1], 1.0
    scores /= total[:, None]
    return scores
