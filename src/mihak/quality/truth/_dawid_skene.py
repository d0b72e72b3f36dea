"""Dawid-Skene: each worker has a confusion matrix; exact EM by maximum likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.quality.truth._latent import ITERATIONS, TOLERANCE, Climb, LabelRows, vote_shares

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.truth._truth import Truth


def dawid_skene(
    labels: Labels,
    *,
    smoothing: float = 0.0,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> Truth:
    """Estimate the truth and every worker's confusion matrix together.

    smoothing: pseudo-labels added to every cell of a worker's confusion matrix. At 0
    this is exact maximum likelihood: `objective` is the log-likelihood of the labels in
    nats and never falls. It starts from the vote shares and stops when an iteration
    gains less than `tolerance` nats a label.

    Maximum likelihood overfits workers of few labels and drifts off where classes are
    skewed; `ibcc` and `supplier` mend that by priors.

    Dawid and Skene (1979), Applied Statistics 28(1), 20-28, eq. 2.3-2.5.
    """
    rows = LabelRows.of(labels)
    shares = vote_shares(labels)
    prior = shares.mean(axis=0)
    table = _confusion(rows, rows.counts(shares), smoothing)
    del shares  # as large as the result

    def step() -> float:
        nonlocal prior, table
        expected = rows.expect(prior, table)
        prior = expected.mass / rows.n_items
        table = _confusion(rows, expected.counts, smoothing)
        return expected.log_likelihood

    climb = Climb.run(step, labels=len(labels), iterations=iterations, tolerance=tolerance)
    return climb.truth("dawid-skene", rows.posterior(prior, table))


def _confusion(rows: LabelRows, counts: Floats, smoothing: float) -> Floats:
    # A worker who never met a class says nothing of it: 0 / tiny is 0, floored later.
    total = rows.per_slot(counts) + smoothing * rows.n_classes + 1e-300
    return (counts + smoothing) / total[rows.slot]
