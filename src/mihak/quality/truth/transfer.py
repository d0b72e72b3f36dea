"""Judge new items by what was learned of the workers on earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from mihak.errors import BadArgument
from mihak.quality import _kernels

if TYPE_CHECKING:
    import pyarrow as pa

    from mihak.quality.labels import Codes, Floats, Labels

# Labels' worth of the average worker mixed into each row of a worker's confusion.
AVERAGE_WORKER = 4.0
MAX_CELLS = 50_000_000


@dataclass(frozen=True)
class WorkerConfusions:
    """given: float64 (workers + 1, labels, classes), P(label | worker, class).

    The last is the average worker, who stands in for those never met.
    """

    workers: pa.Array
    classes: pa.Array
    prior: Floats
    given: Floats

    @classmethod
    def learn(cls, labels: Labels, posterior: Floats) -> Self:
        """Confusions of all workers from their labels and P(class) of the items labelled.

        Raises BadArgument where workers times classes squared do not fit.
        """
        n, k = labels.n_workers, labels.n_classes
        if n * k * k > MAX_CELLS:
            raise BadArgument(
                f"{n:,} workers and {k:,} classes are too many for confusions.",
                mend="Call predict without data, for the items fitted.",
            )
        cell = labels.worker.astype(np.int64) * k + labels.label
        counts = np.empty((n, k, k))
        for true in range(k):
            weight = posterior[labels.item, true]
            counts[:, :, true] = np.bincount(cell, weight, n * k).reshape(n, k)
        average = counts.sum(axis=0) + np.where(np.eye(k, dtype=bool), 4.0, 1.0)
        average /= average.sum(axis=0)
        counts += AVERAGE_WORKER * average
        counts /= counts.sum(axis=1, keepdims=True)
        prior = (posterior.sum(axis=0) + 1) / (len(posterior) + k)
        return cls(labels.workers, labels.classes, prior, np.concatenate([counts, average[None]]))

    def posterior(self, labels: Labels) -> Floats:
        """P(class) of the items of `labels` (of the same classes), (items, classes)."""
        k = len(self.classes)
        worker = _positions(labels.workers, self.workers)
        worker[worker < 0] = len(self.workers)
        row = worker[labels.worker].astype(np.int64) * k + labels.label
        posterior = np.empty((labels.n_items, k))
        table = np.maximum(self.given.reshape(-1, k), 1e-15)
        by_item = labels.by_item
        ordered = row[by_item.order].astype(np.int32)
        _kernels.latent_pass(by_item.start, ordered, self.prior, table, None, posterior)
        return posterior


def _positions(values: pa.Array, vocabulary: pa.Array) -> Codes:
    import pyarrow as pa  # noqa: PLC0415 - slow to import
    import pyarrow.compute as pc  # noqa: PLC0415

    if values.type != vocabulary.type:
        values, vocabulary = values.cast(pa.string()), vocabulary.cast(pa.string())
    return np.array(pc.index_in(values, vocabulary).fill_null(-1), dtype=np.int32)
