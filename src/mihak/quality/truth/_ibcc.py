"""iBCC and EBCC: Dawid-Skene with priors, and with classes that fall into subtypes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._bayes import DirichletPosterior, VariationalModel, emissions
from mihak.quality.truth._latent import ITERATIONS, TOLERANCE, LabelRows, vote_shares

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.truth._truth import Truth

# The priors of the EBCC paper: a worker is worth four right labels to one of each wrong.
RIGHT, WRONG = 4.0, 1.0
CLASS_PRIOR = 1.0
SUBTYPE_PRIOR = 0.1
SUBTYPES = 10
RESTARTS = 4


def ibcc(
    labels: Labels,
    *,
    right: float = RIGHT,
    wrong: float = WRONG,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
) -> Truth:
    """Dawid-Skene under Dirichlet priors, by variational Bayes.

    right, wrong: prior pseudo-labels on the diagonal and off it of each worker's
    confusion matrix. `objective` is the evidence lower bound in nats; it never falls.

    Kim and Ghahramani (2012), AISTATS 22, 619-627; variational form of Simpson,
    Roberts, Psorakis and Smith (2013).
    """
    model = SubtypeModel(LabelRows.of(labels), subtypes=1, right=right, wrong=wrong)
    climb = model.fit(vote_shares(labels), len(labels), iterations, tolerance)
    return climb.truth("ibcc", model.posterior())


def ebcc(
    labels: Labels,
    *,
    subtypes: int = SUBTYPES,
    restarts: int = RESTARTS,
    right: float = RIGHT,
    wrong: float = WRONG,
    iterations: int = ITERATIONS,
    tolerance: float = TOLERANCE,
    seed: int = 0,
) -> Truth:
    """Enhanced BCC: items of one class fall into subtypes on which workers err together.

    That is how it survives correlated workers, who break every model that holds them
    independent given the class. The best of `restarts` random starts by the evidence
    lower bound is kept. Cost grows with `subtypes` times classes.

    Li, Rubinstein and Cohn (2019), ICML, PMLR 97, 3886-3895.
    """
    rows, shares = LabelRows.of(labels), vote_shares(labels)
    fits = []
    for start in range(restarts):
        model = SubtypeModel(rows, subtypes=subtypes, right=right, wrong=wrong)
        split = model.split(shares, np.random.default_rng([seed, start]))
        fits.append((model.fit(split, len(labels), iterations, tolerance), model))
    climb, model = max(fits, key=lambda fit: fit[0].objective[-1])
    return climb.truth("ebcc", model.posterior())


@dataclass
class SubtypeModel(VariationalModel):
    """Variational posterior over a class and subtype for each item; class c = k * subtypes + m."""

    rows: LabelRows
    subtypes: int
    right: float
    wrong: float
    prior: Floats = field(init=False)
    table: Floats = field(init=False)

    def split(self, shares: Floats, rng: np.random.Generator) -> Floats:
        """Divide each class share over its subtypes at random, (items, classes * subtypes)."""
        parts = rng.standard_exponential((*shares.shape, self.subtypes))
        parts *= (shares / parts.sum(axis=2))[:, :, None]
        return parts.reshape(len(shares), -1)

    def posterior(self) -> Floats:
        both = self.rows.posterior(self.prior, self.table)
        return both.reshape(self.rows.n_items, self.rows.n_classes, self.subtypes).sum(axis=2)

    def maximise(self, counts: Floats, mass: Floats) -> float:
        """Set prior and table from expected counts; returns the divergence from the priors."""
        by_class = mass.reshape(self.rows.n_classes, self.subtypes)
        classes = DirichletPosterior.of(by_class.sum(axis=1)[None], CLASS_PRIOR)
        within = DirichletPosterior.of(by_class, SUBTYPE_PRIOR / self.subtypes)
        self.prior = np.exp(classes.log_mean.T + within.log_mean).ravel()
        own = self.rows.label[:, None] == np.arange(self.rows.n_classes)
        prior = np.repeat(np.where(own, self.right, self.wrong), self.subtypes, axis=1)
        total = self.right + (self.rows.n_classes - 1) * self.wrong
        self.table, divergence = emissions(self.rows, counts, prior, np.full((), total))
        return divergence + classes.divergence + within.divergence
