"""MACE: a worker either knows the answer or answers by habit, without looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._bayes import DirichletPosterior, beta_posterior, emissions
from mihak.quality.truth._latent import ITERATIONS, TOLERANCE, Climb, LabelRows, vote_shares

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.truth._truth import Truth

KNOWS, SPAMS = 2.0, 1.0
HABIT = 1.0
CLASS_PRIOR = 1.0


def mace(
    labels: Labels,
    *,
    knows: float = KNOWS,
    spams: float = SPAMS,
    habit: float = HABIT,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> Truth:
    """Estimate the truth, how often each worker spams and what she then answers.

    knows, spams: Beta prior of the share of labels a worker knows; habit: Dirichlet
    pseudo-labels of each class in what she answers otherwise. Variational Bayes from
    the vote shares, so without random restarts; `objective` is the evidence lower
    bound in nats and never falls. The shares of the classes are learned too: the
    paper's even prior takes a frequent class for a habit.

    Hovy, Berg-Kirkpatrick, Vaswani and Hovy (2013), NAACL-HLT, 1120-1130.
    """
    rows = LabelRows.of(labels)
    given = np.bincount(rows.row, minlength=rows.n_rows).astype(np.float64)
    own = np.arange(rows.n_rows), rows.label
    shares = vote_shares(labels)
    prior, knowing, habitual, table = (np.empty(0) for _ in range(4))
    divergence = 0.0

    def maximise(known: Floats, mass: Floats) -> None:
        """From labels known (rows,) and items of each class, both expected, to weights."""
        nonlocal prior, knowing, habitual, table, divergence
        spam = np.maximum(given - known, 0)
        trust = beta_posterior(rows.per_slot(known), rows.per_slot(spam), knows, spams)
        total = np.full((len(rows.worker), 1), habit * rows.n_classes)
        habits, habit_divergence = emissions(rows, spam[:, None], np.full((1, 1), habit), total)
        knowing = np.exp(trust.log_mean)[rows.slot]
        habitual = np.exp(trust.log_mean_complement)[rows.slot] * habits[:, 0]
        table = np.repeat(habitual[:, None], rows.n_classes, axis=1)
        table[own] += knowing
        classes = DirichletPosterior.of(mass[None], CLASS_PRIOR)
        prior = np.exp(classes.log_mean[0])
        divergence = trust.divergence + habit_divergence + classes.divergence

    maximise(0.5 * rows.counts(shares)[own], shares.sum(axis=0))
    del shares  # as large as the result

    def step() -> float:
        expected = rows.expect(prior, table)
        bound = expected.log_likelihood - divergence
        maximise(expected.counts[own] * knowing / (knowing + habitual), expected.mass)
        return bound

    climb = Climb.run(step, labels=len(labels), iterations=iterations, tolerance=tolerance)
    return climb.truth("mace", rows.posterior(prior, table))
