"""Ours: how sure one may be of an item before asking again. Made for deciding when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._ibcc import ebcc
from mihak.quality.truth._latent import LabelRows
from mihak.quality.truth._supplier import RIGHT, WRONG, SupplierModel, fit_suppliers
from mihak.quality.truth._truth import Truth

if TYPE_CHECKING:
    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.truth._supplier import SupplierFit

# Rounds in which every item is judged by what its workers did elsewhere, and the change in
# any probability below which one more would say nothing new.
ROUNDS, SETTLED = 20, 1e-3
# Of the model in which workers err together; enough to doubt, at little cost.
SUBTYPES, STARTS = 3, 2


def cautious(
    labels: Labels,
    *,
    rounds: int = ROUNDS,
    subtypes: int = SUBTYPES,
    restarts: int = STARTS,
    seed: int = 0,
) -> Truth:
    """What two models agree on, each item judged by workers' answers to other items.

    A fit of few labels is too sure of itself: an item helps to decide what its workers are
    worth, and they then vouch for it. Here the posterior of an item leaves its own labels
    out of the skills it is judged by (supplier, worker, confusion, as in `supplier`). It is
    averaged with that of `ebcc`, in which workers err together on items of a kind: where
    the two differ there is doubt, however sure each is.

    Leaving out one item at a time is collapsed variational Bayes with the zero-order
    approximation: Asuncion, Welling, Smyth and Teh (2009), UAI 25, 27-34.
    """
    fit = fit_suppliers(labels)
    return doubt(labels, fit, rounds=rounds, subtypes=subtypes, restarts=restarts, seed=seed)


def doubt(
    labels: Labels,
    fit: SupplierFit,
    *,
    known: Codes | None = None,
    rounds: int = ROUNDS,
    subtypes: int = SUBTYPES,
    restarts: int = STARTS,
    seed: int = 0,
) -> Truth:
    """`cautious` from a fit of the `supplier` model that is there already.

    fit, known: as in `fit_suppliers`; items whose class is known stay as they are.
    """
    alone = leave_one_out(labels, fit, known=known, rounds=rounds)
    together = ebcc(labels, subtypes=subtypes, restarts=restarts, seed=seed)
    posterior = (alone.posterior + together.posterior) / 2
    if known is not None:
        posterior[known >= 0] = alone.posterior[known >= 0]
    return Truth(
        posterior=posterior,
        method="cautious",
        iterations=alone.iterations + together.iterations,
        converged=alone.converged and together.converged,
    )


def leave_one_out(
    labels: Labels, fit: SupplierFit, *, known: Codes | None = None, rounds: int = ROUNDS
) -> Truth:
    """The `supplier` model, each item judged by skills that its own labels did not shape.

    fit: of these labels. known: as in `fit_suppliers`.
    """
    rows = LabelRows.of(labels)
    model = SupplierModel(rows, labels, RIGHT, WRONG)
    model.concentration = fit.concentration
    item = np.repeat(np.arange(rows.n_items), np.diff(rows.start)).astype(np.int32)
    fixed = np.flatnonzero(known >= 0) if known is not None else np.empty(0, dtype=np.int64)
    posterior, before = fit.truth.posterior, fit.truth.iterations
    for step in range(1, rounds + 1):
        judged = _judge(model, item, posterior)
        judged[fixed] = posterior[fixed]
        settled = np.abs(judged - posterior).max() < SETTLED
        posterior = judged
        if settled:
            return Truth(posterior, "cautious", iterations=before + step)
    return Truth(posterior, "cautious", iterations=before + rounds, converged=False)


def _judge(model: SupplierModel, item: Codes, posterior: Floats) -> Floats:
    """Every item anew. item: (n,) of each label, in the order of `model.rows`."""
    rows = model.rows
    counts = rows.counts(posterior)
    cell, total = model.pseudo(counts)
    own = posterior[item]
    slot = rows.slot[rows.row]
    said = np.maximum(counts[rows.row] - own, 0.0) + cell[rows.row]
    of_all = np.maximum(rows.per_slot(counts)[slot] - own, 0.0) + total[slot]
    log = np.log(said) - np.log(of_all)
    evidence = np.zeros_like(posterior)
    labelled = rows.start[:-1] < rows.start[1:]
    evidence[labelled] = np.add.reduceat(log, rows.start[:-1][labelled], axis=0)
    others = posterior[labelled].sum(axis=0) - posterior * labelled[:, None]
    evidence += np.log(np.maximum(others, 0.0) + 1.0)
    evidence -= evidence.max(axis=1, keepdims=True)
    judged: Floats = np.exp(evidence)
    judged /= judged.sum(axis=1, keepdims=True)
    return judged
