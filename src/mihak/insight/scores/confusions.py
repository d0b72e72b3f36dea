"""What is mistaken for what: the true class of each label against the class said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Labels

# What says that a class is true, the surest first.
GOLD, DECIDED, ESTIMATE = range(3)
BASES = ("gold", "decision", "estimate")
# More cells than this are no confusions of people any more but of a vocabulary.
MOST_CELLS = 200_000


@dataclass(frozen=True)
class Confusions:
    """Counts of labels by worker, true class, class said and what says so; all (cells,)."""

    supplier: NDArray[np.int64]
    worker: NDArray[np.int64]
    true: Codes
    said: Codes
    basis: Codes
    labels: NDArray[np.int64]

    def rows(self) -> list[tuple[int, ...]]:
        columns = (self.supplier, self.worker, self.true, self.said, self.basis, self.labels)
        return list(zip(*(column.tolist() for column in columns), strict=True))


def count_confusions(
    labels: Labels,
    suppliers: NDArray[np.int64],
    *,
    best: Codes,
    decided: Mapping[int, int],
    known: Mapping[int, int],
) -> Confusions:
    """Count all labels by what is true of their items.

    suppliers: (suppliers,) numbers in the order of `labels.suppliers`. best: (items,) the
    estimated class of each item. decided, known: item's number to the class that the lab
    decided on, or that gold has; gold goes before a decision, a decision before the estimate.
    """
    true = best.astype(np.int32).copy()
    basis = np.full(labels.n_items, ESTIMATE, dtype=np.int32)
    place = {item: n for n, item in enumerate(labels.items.to_pylist())} if decided or known else {}
    for codes, by in ((decided, DECIDED), (known, GOLD)):
        for item, code in codes.items():
            if item in place:
                true[place[item]], basis[place[item]] = code, by
    k = labels.n_classes
    own = labels.worker.astype(np.int64)
    key = ((own * k + true[labels.item]) * k + labels.label) * 3 + basis[labels.item]
    cells, count = np.unique(key, return_counts=True)
    if len(cells) > MOST_CELLS:
        largest = np.sort(np.argpartition(-count, MOST_CELLS)[:MOST_CELLS])
        cells, count = cells[largest], count[largest]
    rest, by = np.divmod(cells, 3)
    rest, said = np.divmod(rest, k)
    worker, truth = np.divmod(rest, k)
    return Confusions(
        supplier=suppliers[labels.worker_supplier[worker]],
        worker=labels.workers.to_numpy()[worker].astype(np.int64),
        true=truth.astype(np.int32),
        said=said.astype(np.int32),
        basis=by.astype(np.int32),
        labels=count.astype(np.int64),
    )


def as_cells(rows: list[dict[str, Any]], classes: list[str]) -> list[dict[str, Any]]:
    """Rows of true_code, said_code, basis, labels as cells with the classes' names."""
    cells: dict[tuple[int, int], dict[str, Any]] = {}
    for row in rows:
        true, said = row["true_code"], row["said_code"]
        cell = cells.setdefault(
            (true, said), {"true": classes[true], "said": classes[said], "labels": 0, "gold": 0}
        )
        cell["labels"] += row["labels"]
        if row["basis"] == GOLD:
            cell["gold"] += row["labels"]
    return [cells[place] for place in sorted(cells)]
