"""Variational posteriors of Beta and Dirichlet parameters: E-step weights and divergences."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from mihak.quality.truth._latent import Climb

if TYPE_CHECKING:
    from mihak.quality.labels import Floats
    from mihak.quality.truth._latent import LabelRows


class VariationalModel(ABC):
    """A latent-class model whose parameters have posteriors: what fitting one takes.

    rows: the labels; prior (classes,) and table (rows, classes): the weights of the
    E-step, which `maximise` sets.
    """

    rows: LabelRows
    prior: Floats
    table: Floats

    @abstractmethod
    def maximise(self, counts: Floats, mass: Floats) -> float:
        """Set `prior` and `table` from expected counts (rows, classes) and items (classes,).

        Returns the divergence of the parameters' posteriors from their priors, in nats.
        """

    def fit(self, start: Floats, labels: int, iterations: int, tolerance: float) -> Climb:
        """Climb the evidence lower bound from the posteriors `start` (items, classes)."""
        divergence = self.maximise(self.rows.counts(start), start.sum(axis=0))

        def step() -> float:
            nonlocal divergence
            expected = self.rows.expect(self.prior, self.table)
            bound = expected.log_likelihood - divergence
            divergence = self.maximise(expected.counts, expected.mass)
            return bound

        return Climb.run(step, labels=labels, iterations=iterations, tolerance=tolerance)


@dataclass(frozen=True)
class BetaPosterior:
    """Of a batch (batch,): expected logarithms of the share and of its complement."""

    log_mean: Floats
    log_mean_complement: Floats
    divergence: float


def beta_posterior(hits: Floats, misses: Floats, a: float, b: float) -> BetaPosterior:
    """The posterior of shares under Beta(a, b) after `hits` and `misses`, each (batch,)."""
    from scipy.special import betaln, digamma  # noqa: PLC0415 - scipy is slow to import

    both = digamma(hits + misses + a + b)
    log_mean, complement = digamma(hits + a) - both, digamma(misses + b) - both
    gain = betaln(a, b) - betaln(hits + a, misses + b) + hits * log_mean + misses * complement
    return BetaPosterior(log_mean, complement, float(gain.sum()))


@dataclass(frozen=True)
class DirichletPosterior:
    """Of a batch: log_mean (batch, cells), the expected logarithms of the shares."""

    log_mean: Floats
    divergence: float

    @classmethod
    def of(cls, counts: Floats, prior: float) -> Self:
        """The posterior under a symmetric prior after `counts` (batch, cells)."""
        from scipy.special import digamma, gammaln  # noqa: PLC0415

        alpha = counts + prior
        total = alpha.sum(axis=1, keepdims=True)
        log_mean = digamma(alpha) - digamma(total)
        divergence = (
            (gammaln(total) - gammaln(prior * counts.shape[1])).sum()
            - (gammaln(alpha) - gammaln(prior)).sum()
            + (counts * log_mean).sum()
        )
        return cls(log_mean, float(divergence))


def emissions(
    rows: LabelRows, counts: Floats, prior: Floats, prior_total: Floats
) -> tuple[Floats, float]:
    """Emission weights (rows, classes) of workers under Dirichlet priors, and the divergence.

    counts: expected (rows, classes). prior: pseudo-counts of the cells that occur,
    (rows, classes) or broadcastable; prior_total: their sum over all labels, (slots,
    classes) or broadcastable. Cells that never occur keep their prior and so add
    nothing to the divergence.
    """
    from scipy.special import digamma, gammaln  # noqa: PLC0415

    total = rows.per_slot(counts) + prior_total
    alpha = counts + prior
    log_mean = digamma(alpha) - digamma(total)[rows.slot]
    divergence = (
        (gammaln(total) - gammaln(prior_total)).sum()
        - (gammaln(alpha) - gammaln(prior)).sum()
        + (counts * log_mean).sum()
    )
    return np.exp(log_mean), float(divergence)
