"""KOS: belief propagation between workers and items, for two classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.truth._truth import Truth

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels


def kos(labels: Labels, *, iterations: int = 100, tolerance: float = 1e-6, seed: int = 0) -> Truth:
    """Message passing of Karger, Oh and Shah between items and workers.

    The paper assumes every worker labels equally many items. Here a worker's message is
    the mean over her other labels, not their sum: with sums, a few workers of very many
    labels decide alone (49.8 % right on the rte set, 91 % with means).
    Messages begin at Normal(1, 1) and are scaled to unit mean square each round, which
    changes no sign and keeps them finite. The sign of the whole is not identified: it
    is set to agree with the majority. The posterior is a score, (1 + x) / 2 with x the
    item's share of its greatest possible message.

    Raises BadArgument for more than two classes.

    Karger, Oh and Shah (2014), Operations Research 62(1), 1-24.
    """
    if labels.n_classes != 2:
        raise BadArgument(
            f"kos is defined for two classes; these labels have {labels.n_classes}.",
            mend="Use bwa, mmsr or auto.",
        )
    rng = np.random.default_rng(seed)
    vote = np.where(labels.label == 1, 1.0, -1.0)
    to_item = rng.normal(1, 1, len(labels))
    others = np.maximum(
        np.bincount(labels.worker, minlength=labels.n_workers)[labels.worker] - 1, 1
    )
    converged, done = False, 0
    while not converged and done < iterations:
        to_worker = _sum_of_others(labels.item, vote * to_item, labels.n_items)
        after = _unit(_sum_of_others(labels.worker, vote * to_worker, labels.n_workers) / others)
        converged = bool(np.abs(after - to_item).max() < tolerance)
        to_item, done = after, done + 1
    reach = np.bincount(labels.item, np.abs(to_item), labels.n_items)
    pull = np.bincount(labels.item, vote * to_item, labels.n_items)
    share = np.divide(pull, reach, out=np.zeros_like(pull), where=reach > 0)
    if np.dot(share, np.bincount(labels.item, vote, labels.n_items)) < 0:
        share = -share
    posterior = np.column_stack([(1 - share) / 2, (1 + share) / 2])
    return Truth(posterior, "kos", iterations=done, converged=converged)


def _sum_of_others(node: Codes, message: Floats, n: int) -> NDArray[np.float64]:
    """To each edge: the sum of its node's messages but its own."""
    return np.bincount(node, message, n).astype(np.float64)[node] - message


def _unit(message: Floats) -> Floats:
    size = float(np.sqrt(np.mean(message**2)))
    return message / size if size > 0 else message
