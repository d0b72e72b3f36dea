"""BWA: a weighted average of one-hot labels, the weights learned with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._latent import to_shares, vote_shares
from mihak.quality.truth._truth import Truth
from mihak.quality.truth._votes import weighted_votes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels


def bwa(
    labels: Labels,
    *,
    prior_labels: float = 15.0,
    item_weight: float = 1.0,
    iterations: int = 500,
    tolerance: float = 1e-4,
) -> Truth:
    """Bayesian weighted average: one class against the rest, each as numbers 0 and 1.

    A label is the item's value plus noise whose precision belongs to the worker.
    prior_labels: strength of a worker's Gamma prior, in labels; item_weight: of an
    item's prior mean. No logarithms and no confusions: fast and hard to break.

    Li, Rubinstein and Cohn (2019), Truth inference at scale: a Bayesian model for
    adjudicating highly redundant crowd annotations, WWW, 1028-1038.
    """
    shares = vote_shares(labels)
    scores = np.empty_like(shares)
    given = np.bincount(labels.worker, minlength=labels.n_workers)
    rounds = 0
    for k in range(labels.n_classes):
        is_class = (labels.label == k).astype(np.float64)
        noise = 4 * (1 - 1 / labels.n_classes) * _spread(labels, shares[:, k])
        value = shares[:, k]
        for _ in range(iterations):
            rounds += 1
            error = (value[labels.item] - is_class) ** 2
            of_worker = np.bincount(labels.worker, weights=error, minlength=labels.n_workers)
            weight = (prior_labels + given) / (prior_labels * noise + of_worker + 1e-300)
            last, value = value, _average(labels, k, weight, item_weight, value.mean())
            if np.abs(value - last).max() < tolerance:
                break
        scores[:, k] = value
    return Truth(to_shares(np.maximum(scores, 0)), "bwa", iterations=rounds)


def _spread(labels: Labels, share: Floats) -> float:
    """The variance of the 0/1 labels about their item's mean."""
    count = np.bincount(labels.item, minlength=labels.n_items)
    return float((count * share * (1 - share)).sum() / len(labels))


def _average(
    labels: Labels, k: int, weight: Floats, item_weight: float, mean: float
) -> NDArray[np.float64]:
    ones = weighted_votes(labels, weight)
    return (item_weight * mean + ones[:, k]) / (item_weight + ones.sum(axis=1))
