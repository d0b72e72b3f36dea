"""MMSR: worker skills from pairwise agreement, robust against a few adversaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.truth._latent import to_shares
from mihak.quality.truth._truth import Truth
from mihak.quality.truth._votes import weighted_votes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels

# The agreement matrix is dense: 20,000 workers take 3.2 GB.
MAX_WORKERS = 10_000


def mmsr(
    labels: Labels, *, trim: float = 0.1, iterations: int = 200, tolerance: float = 1e-6
) -> Truth:
    """Matrix mean-subsequence-reduced: a rank-one fit to the agreement between workers.

    How often two workers agree beyond chance is the product of their skills in the
    one-coin model, so skills are the rank-one factor of the agreement matrix. Each
    round re-estimates a skill from all who share an item with her, without the share
    `trim` of the most extreme on either side. Labels are then weighed by the log-odds
    that a skill means.

    Raises BadArgument for more than MAX_WORKERS workers.

    Ma and Olshevsky (2020), Adversarial crowdsourcing through robust rank-one matrix
    completion, NeurIPS 33.
    """
    if labels.n_workers > MAX_WORKERS:
        raise BadArgument(
            f"mmsr needs a table of every worker against every other; {labels.n_workers:,} "
            f"workers are more than the {MAX_WORKERS:,} that fit.",
            mend="Use bwa, wawa or auto.",
        )
    shared, agreed = _agreement(labels)
    chance = 1 / labels.n_classes
    rate = np.divide(agreed, shared, out=np.full_like(shared, chance), where=shared > 0)
    beyond = (rate - chance) / (1 - chance)
    skill, rounds = _rank_one(beyond, shared, trim, iterations, tolerance)
    accuracy = np.clip(chance + (1 - chance) * skill, 0.01, 0.99)
    weight = np.log(accuracy * (labels.n_classes - 1) / (1 - accuracy))
    logits = weighted_votes(labels, weight)
    scores = np.exp(logits - logits.max(axis=1, keepdims=True))
    return Truth(to_shares(scores), "mmsr", iterations=rounds, converged=rounds < iterations)


def _agreement(labels: Labels) -> tuple[Floats, Floats]:
    """(workers, workers): items two workers share, and those where they agree."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - scipy is slow to import

    shape = (labels.n_workers, labels.n_items * labels.n_classes)
    cell = labels.item.astype(np.int64) * labels.n_classes + labels.label
    one = np.ones(len(labels))
    gave = csr_array((one, (labels.worker, cell)), shape=shape)
    saw = csr_array((one, (labels.worker, labels.item)), shape=(labels.n_workers, labels.n_items))
    agreed, shared = (gave @ gave.T).toarray(), (saw @ saw.T).toarray()
    np.fill_diagonal(agreed, 0)
    np.fill_diagonal(shared, 0)
    return shared, agreed


def _rank_one(
    beyond: Floats, shared: Floats, trim: float, iterations: int, tolerance: float
) -> tuple[NDArray[np.float64], int]:
    """Skills in [-1, 1] with skill_i * skill_j close to `beyond`, weighed by shared items."""
    skill = np.full(len(beyond), 0.5)
    for done in range(1, iterations + 1):
        ratio = beyond / np.where(np.abs(skill) > 0.05, skill, np.copysign(0.05, skill))
        update = _trimmed_mean(ratio, shared * skill**2, trim)
        last, skill = skill, 0.5 * skill + 0.5 * np.clip(update, -1, 1)
        if np.abs(skill - last).max() < tolerance:
            return skill, done
    return skill, iterations


def _trimmed_mean(value: Floats, weight: Floats, trim: float) -> NDArray[np.float64]:
    """Row-wise weighted mean without the weight share `trim` at either end."""
    order = np.argsort(value, axis=1)
    value = np.take_along_axis(value, order, axis=1)
    weight = np.take_along_axis(weight, order, axis=1)
    upto = np.cumsum(weight, axis=1)
    total = upto[:, -1:]
    kept = np.clip(
        np.minimum(upto, (1 - trim) * total) - np.maximum(upto - weight, trim * total), 0, None
    )
    sums = kept.sum(axis=1)
    mean = np.divide((kept * value).sum(axis=1), sums, out=np.zeros(len(sums)), where=sums > 0)
    return np.asarray(mean)
