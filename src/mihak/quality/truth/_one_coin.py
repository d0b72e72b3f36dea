"""One-coin: each worker has one accuracy, and errs towards any other class alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._bayes import DirichletPosterior, beta_posterior
from mihak.quality.truth._latent import ITERATIONS, TOLERANCE, Climb, LabelRows, vote_shares

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.truth._truth import Truth

RIGHT = 4.0
CLASS_PRIOR = 1.0


def one_coin(
    labels: Labels,
    *,
    right: float = RIGHT,
    wrong: float = 1.0,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> Truth:
    """Estimate the truth and one accuracy a worker, by variational Bayes.

    right, wrong: Beta prior of an accuracy, in labels; it keeps workers of few labels
    near it and an all-wrong explanation from winning. `objective` is the evidence lower
    bound in nats; it never falls.

    Zhang, Chen, Zhou and Jordan (2014), NIPS 27 (the one-coin model), with the Beta
    prior of Liu, Peng and Ihler (2012), NIPS 25.
    """
    rows, shares = LabelRows.of(labels), vote_shares(labels)
    given = rows.per_slot(np.bincount(rows.row, minlength=rows.n_rows).astype(np.float64))
    own = np.arange(rows.n_rows), rows.label
    prior, table, divergence = np.empty(0), rows.zeros(), 0.0

    def maximise(counts: Floats, mass: Floats) -> None:
        nonlocal prior, divergence
        hits = rows.per_slot(counts[own])
        accuracy = beta_posterior(hits, np.maximum(given - hits, 0), right, wrong)
        error = np.exp(accuracy.log_mean_complement) / (rows.n_classes - 1)
        table[:] = error[rows.slot, None]
        table[own] = np.exp(accuracy.log_mean)[rows.slot]
        classes = DirichletPosterior.of(mass[None], CLASS_PRIOR)
        prior = np.exp(classes.log_mean[0])
        divergence = accuracy.divergence + classes.divergence

    maximise(rows.counts(shares), shares.sum(axis=0))
    del shares  # as large as the result

    def step() -> float:
        expected = rows.expect(prior, table)
        bound = expected.log_likelihood - divergence
        maximise(expected.counts, expected.mass)
        return bound

    climb = Climb.run(step, labels=len(labels), iterations=iterations, tolerance=tolerance)
    return climb.truth("one-coin", rows.posterior(prior, table))
