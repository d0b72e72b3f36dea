"""Whose labels stand side by side: one of each side on an item, drawn once and for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from mihak.errors import BadInput
from mihak.ids import decode

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[Any]


# Odd multipliers that spread neighbouring numbers (Steele, Lea and Flood 2014, SplitMix64).
MIX_ITEM = np.uint64(0x9E3779B97F4A7C15)
MIX_WORKER = np.uint64(0xBF58476D1CE4E5B9)
MIX = np.uint64(0x94D049BB133111EB)


@dataclass(frozen=True)
class Side:
    """A supplier or a worker; the other of the two is None."""

    supplier: int | None
    worker: int | None

    @classmethod
    def named(cls, where: str, text: str) -> Self:
        """The side that an id of either kind names."""
        try:
            if text.startswith("wrk_"):
                return cls(None, decode("worker", text))
            return cls(decode("supplier", text), None)
        except ValueError as error:
            raise BadInput(
                f"{text!r} is no id of a supplier or a worker.",
                where=where,
                mend="Both look like sup_… and wrk_…; see /compare/parties.",
            ) from error

    def has(self, rows: Rows) -> NDArray[np.bool_]:
        """(n,) which of the rows of ROW are this side's."""
        if self.worker is not None:
            return np.asarray(rows["worker"] == self.worker)
        return np.asarray(rows["supplier"] == self.supplier)


def side_by_side(rows: Rows, a: Side, b: Side) -> tuple[Rows, Rows]:
    """Rows of ROW of a and of b, one each for every item that both labelled, by item.

    Of a supplier with several labels on an item one is drawn, by a hash of item and worker: so
    that one answer meets one answer, and always the same. A worker set beside the own supplier
    is compared with the colleagues.
    """
    of_a, of_b = a.has(rows), b.has(rows)
    one_a = _one_an_item(rows[of_a & ~of_b if a.worker is None else of_a])
    one_b = _one_an_item(rows[of_b & ~of_a if b.worker is None else of_b])
    _, at_a, at_b = np.intersect1d(
        one_a["item"], one_b["item"], assume_unique=True, return_indices=True
    )
    return one_a[at_a], one_b[at_b]


def _one_an_item(rows: Rows) -> Rows:
    item, worker = rows["item"].astype(np.int64), rows["worker"].astype(np.uint64)
    key = item.astype(np.uint64) * MIX_ITEM ^ worker * MIX_WORKER
    key = (key ^ key >> np.uint64(29)) * MIX
    order = np.lexsort((key ^ key >> np.uint64(32), item))
    _, first = np.unique(item[order], return_index=True)
    return rows[order[first]]
