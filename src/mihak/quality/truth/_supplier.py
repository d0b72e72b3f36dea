"""Ours: workers resemble their supplier, suppliers resemble a careful worker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.quality.truth._bayes import DirichletPosterior, VariationalModel, emissions
from mihak.quality.truth._latent import FLOOR, ITERATIONS, TOLERANCE, LabelRows, vote_shares

if TYPE_CHECKING:
    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.truth._truth import Truth

RIGHT, WRONG = 4.0, 1.0
CLASS_PRIOR = 1.0
# How many workers' worth of evidence the typical confusion brings into each supplier's.
PSEUDO_WORKERS = 2.0
LEAST, MOST = 1e-3, 1e4


def supplier(
    labels: Labels,
    *,
    right: float = RIGHT,
    wrong: float = WRONG,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> Truth:
    """Hierarchical model: supplier, worker, confusion; how alike workers are is learned.

    Each row of a worker's confusion matrix is drawn from a Dirichlet of her supplier,
    whose mean is the supplier's confusion and whose size says how alike its workers
    are. Both are learned by marginal likelihood (Minka's fixed point), so a worker of
    three labels is judged by her colleagues and one of three thousand by herself. A few
    pseudo-workers of `right` correct and `wrong` of each wrong label hold a supplier
    with little data in place. Without suppliers all workers share one.

    `objective` is the evidence lower bound in nats; it never falls.

    The worker level: Paun et al. (2018), TACL 6, 571-585 (hierarchical Dawid-Skene);
    the Dirichlet-multinomial fixed point: Minka (2000), Estimating a Dirichlet
    distribution, eq. 55.
    """
    return fit_suppliers(
        labels, right=right, wrong=wrong, iterations=iterations, tolerance=tolerance
    ).truth


@dataclass(frozen=True)
class SupplierFit:
    """The truth, and accuracies as posterior means over the classes' shares.

    worker_accuracy: float64 (workers,), drawn towards the supplier's as far as its
    workers are alike. supplier_accuracy: (suppliers,), of a typical worker; without
    suppliers one value for all.
    """

    truth: Truth
    worker_accuracy: Floats
    supplier_accuracy: Floats
    concentration: Floats  # (suppliers, labels, classes), see `SupplierModel`


def fit_suppliers(
    labels: Labels,
    *,
    known: Codes | None = None,
    right: float = RIGHT,
    wrong: float = WRONG,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> SupplierFit:
    """The `supplier` model with what it learned of workers and suppliers.

    known: int32 (items,), the class of items whose truth is known and -1 elsewhere; however
    many workers say otherwise, these stay as they are and teach what the workers are worth.
    """
    rows, truth = LabelRows.of(labels), vote_shares(labels)
    if known is None:
        model = SupplierModel(rows, labels, right, wrong)
        climb = model.fit(truth, len(labels), iterations, tolerance)
        truth = rows.posterior(model.prior, model.table)
    else:
        free = known < 0
        truth[~free] = np.eye(labels.n_classes)[known[~free]]
        fixed = Fixed(rows.of_items(~free).counts(truth[~free]), truth[~free].sum(axis=0))
        model = SupplierModel(rows.of_items(free), labels, right, wrong, fixed)
        climb = model.fit(truth[free], len(labels), iterations, tolerance)
        truth[free] = model.rows.posterior(model.prior, model.table)
    workers, suppliers = model.accuracies(rows.counts(truth), truth.mean(axis=0), labels.n_workers)
    return SupplierFit(climb.truth("supplier", truth), workers, suppliers, model.concentration)


class Fixed(NamedTuple):
    """Counts (rows, classes) and mass (classes,) of items whose class is known."""

    counts: Floats
    mass: Floats


@dataclass
class SupplierModel(VariationalModel):
    """`concentration` (suppliers, labels, classes): pseudo-labels of each supplier's workers.

    rows: the labels of items to be judged; `fixed` counts the others.
    """

    rows: LabelRows
    labels: Labels
    right: float
    wrong: float
    fixed: Fixed | None = None
    supplier: Codes = field(init=False)
    typical: Floats = field(init=False)
    concentration: Floats = field(init=False)
    prior: Floats = field(init=False)
    table: Floats = field(init=False)

    def __post_init__(self) -> None:
        known = self.labels.has_suppliers
        of_worker = self.labels.worker_supplier[self.rows.worker]
        self.supplier = of_worker if known else np.zeros_like(of_worker)
        n, k = (self.labels.n_suppliers if known else 1), self.rows.n_classes
        self.typical = np.where(np.eye(k, dtype=bool), self.right, self.wrong)
        self.concentration = np.repeat(self.typical[None], n, axis=0)

    def accuracies(self, counts: Floats, share: Floats, n_workers: int) -> tuple[Floats, Floats]:
        """Posterior mean accuracy of each worker and supplier. counts: of all items; share:
        the classes' (classes,).
        """
        rows = self.rows
        right = np.zeros((len(rows.worker), rows.n_classes))
        right[rows.slot, rows.label] = counts[np.arange(rows.n_rows), rows.label]
        pseudo_right = np.diagonal(self.concentration, axis1=1, axis2=2)
        pseudo = self.concentration.sum(axis=1)
        of_supplier = (pseudo_right / pseudo) @ share
        right += pseudo_right[self.supplier]
        of_slot = (right / (rows.per_slot(counts) + pseudo[self.supplier])) @ share
        workers = np.full(n_workers, np.nan)
        workers[rows.worker] = of_slot
        return workers, of_supplier

    def pseudo(self, counts: Floats) -> tuple[Floats, Floats]:
        """Pseudo-labels of each row (rows, classes) and of each worker (slots, classes), once
        the concentrations have learned from `counts`.
        """
        self._learn_concentration(counts)
        rows, cell = self.rows, self.concentration
        return cell[self.supplier[rows.slot], rows.label], cell.sum(axis=1)[self.supplier]

    def maximise(self, counts: Floats, mass: Floats) -> float:
        if self.fixed is not None:
            counts, mass = counts + self.fixed.counts, mass + self.fixed.mass
        classes = DirichletPosterior.of(mass[None], CLASS_PRIOR)
        self.prior = np.exp(classes.log_mean[0])
        self._learn_concentration(counts)
        cell, total = self.concentration, self.concentration.sum(axis=1)
        of_row = cell[self.supplier[self.rows.slot], self.rows.label]
        self.table, divergence = emissions(self.rows, counts, of_row, total[self.supplier])
        return divergence + classes.divergence - self._log_prior() - self._log_known()

    def _learn_concentration(self, counts: Floats) -> None:
        """One fixed-point step of the Dirichlet-multinomial likelihood, which cannot fall."""
        from scipy.special import digamma  # noqa: PLC0415 - scipy is slow to import

        rows, cell = self.rows, self.concentration
        total = cell.sum(axis=1)
        of_row = cell[self.supplier[rows.slot], rows.label]
        gain = digamma(counts + of_row) - digamma(of_row)
        up = PSEUDO_WORKERS * (digamma(self.typical + cell) - digamma(cell))
        np.add.at(up, (self.supplier[rows.slot], rows.label), gain)
        seen, of_slot = rows.per_slot(counts), total[self.supplier]
        down = PSEUDO_WORKERS * (digamma(self.typical.sum(axis=0) + total) - digamma(total))
        np.add.at(down, self.supplier, digamma(seen + of_slot) - digamma(of_slot))
        self.concentration = np.clip(cell * up / down[:, None], LEAST, MOST)

    def _log_known(self) -> float:
        """Expected log-likelihood of the labels and classes of the known items."""
        if self.fixed is None:
            return 0.0
        emitted = self.fixed.counts * np.log(np.maximum(self.table, FLOOR))
        return float(emitted.sum() + self.fixed.mass @ np.log(self.prior))

    def _log_prior(self) -> float:
        """Log-likelihood of the pseudo-workers under the present concentrations."""
        from scipy.special import gammaln  # noqa: PLC0415

        cell, total = self.concentration, self.concentration.sum(axis=1)
        typical = self.typical
        both = (gammaln(total) - gammaln(total + typical.sum(axis=0))).sum()
        return float(PSEUDO_WORKERS * (both + (gammaln(cell + typical) - gammaln(cell)).sum()))
