"""GLAD: workers have an ability and items an easiness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality import _kernels
from mihak.quality.truth._latent import Climb

if TYPE_CHECKING:
    from mihak.quality.labels import Labels
    from mihak.quality.truth._truth import Truth

# Means of the paper's Normal priors (of unit variance) of ability and log-easiness.
ABILITY, LOG_EASINESS = 1.0, 1.0
ITERATIONS = 100
TOLERANCE = 1e-5


def glad(labels: Labels, *, iterations: int = ITERATIONS, tolerance: float = TOLERANCE) -> Truth:
    """Estimate the truth with one ability a worker and one easiness an item.

    P(right) = 1 / (1 + exp(-ability * easiness)); a wrong label falls on any other
    class alike; all classes are equally likely beforehand. Generalised EM: each
    iteration takes one damped Fisher-scoring step in every parameter. `objective` is
    the log of likelihood times prior density in nats; nothing binds a step to raise it.

    Whitehill, Wu, Bergsma, Movellan and Ruvolo (2009), NIPS 22, 2035-2043.
    """
    by_item = labels.by_item
    worker, label = labels.worker[by_item.order], labels.label[by_item.order]
    ability = np.full(labels.n_workers, ABILITY)
    log_easiness = np.full(labels.n_items, LOG_EASINESS)
    posterior = np.empty((labels.n_items, labels.n_classes))
    log_prior = np.full(labels.n_classes, -np.log(labels.n_classes))

    def step() -> float:
        gradient, information = ABILITY - ability, np.ones(labels.n_workers)
        log_density = -0.5 * (gradient**2).sum() - 0.5 * ((log_easiness - LOG_EASINESS) ** 2).sum()
        log_likelihood = _kernels.glad_pass(
            by_item.start,
            worker,
            label,
            ability,
            log_easiness,
            LOG_EASINESS,
            log_prior,
            posterior,
            gradient,
            information,
        )
        ability[:] += np.clip(gradient / information, -1, 1)
        return float(log_likelihood + log_density)

    climb = Climb.run(step, labels=len(labels), iterations=iterations, tolerance=tolerance)
    return climb.truth("glad", posterior)
