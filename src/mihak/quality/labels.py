"""Labels as columns of small integers: the one form all of the quality core works on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self

import numpy as np

from mihak.errors import BadInput
from mihak.quality import _kernels
from mihak.quality._encode import as_arrow, encode, encode_classes, encode_known_classes, pair

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    Codes = NDArray[np.int32]
    Floats = NDArray[np.float64]

# Beyond this a "class" is no category any more but free text or a measurement.
MAX_CLASSES = 1_000

# What to do where a worker labelled an item more than once; see `Labels.from_columns`.
Repeats = Literal["auto", "refuse", "keep", "first", "last"]

# In recorded data some people met an item twice and changed their minds: both answers are
# evidence. Many such rows, or any in a small file, mean a wrong column or a bad export.
REPEATS_TOLERATED = 0.10
LABELS_WHERE_TOLERATED = 1_000


@dataclass(frozen=True)
class ByItem:
    """Labels in the order of their items. `order` (n,) positions, `start` (items + 1,)."""

    order: Codes
    start: NDArray[np.int64]


@dataclass(frozen=True)
class Labels:
    """Who gave which label to what, as codes into vocabularies.

    item, worker, label: int32 (n,), codes into `items`, `workers`, `classes`.
    worker_supplier: int32 (workers,), codes into `suppliers`. A worker belongs to one
    supplier; the same name under two suppliers is two workers.
    seconds: float64 (n,) time spent on each label, NaN where unknown, or None.
    row: int64 (n,) the record each label came from, or None when that is its position.
    has_suppliers: False when the data named none and each worker stands for itself.
    remarks: what a person should know of how the data were read.
    """

    item: Codes
    worker: Codes
    label: Codes
    worker_supplier: Codes
    items: pa.Array
    workers: pa.Array
    classes: pa.Array
    suppliers: pa.Array
    has_suppliers: bool
    seconds: Floats | None = None
    row: NDArray[np.int64] | None = None
    remarks: tuple[str, ...] = ()

    @classmethod
    def from_columns(
        cls,
        item: Any,
        worker: Any,
        label: Any,
        *,
        supplier: Any = None,
        seconds: Any = None,
        classes: Any = None,
        repeats: Repeats = "auto",
    ) -> Self:
        """Encode plain columns (lists, NumPy, pandas, polars or Arrow), each of length n.

        Classes are put in order (numbers by value, text by code point), items and
        workers stand in order of first appearance (integers may stand by value).

        classes: the classes there can be, in order; those found among the labels unless
        given.

        repeats: what to do where a worker labelled an item more than once. "auto" keeps
        contradicting answers of a large set while they are few (at most
        REPEATS_TOLERATED of LABELS_WHERE_TOLERATED labels or more) and says so in
        `remarks`, and refuses anything else, the same answer twice above all;
        "refuse" refuses all, "keep" none, "first" and "last" choose one.

        Raises BadInput for columns of unequal length, no rows, missing values, refused
        repeats, more than MAX_CLASSES distinct labels or a single one, or a label that is
        not among the classes given.
        """
        given: dict[str, Any] = {"item": item, "worker": worker, "label": label}
        if supplier is not None:
            given["supplier"] = supplier
        columns = {name: as_arrow(column) for name, column in given.items()}
        _refuse_ragged(columns)
        _refuse_missing(columns)
        if classes is None:
            label_code, classes = encode_classes(columns["label"], limit=MAX_CLASSES)
        else:
            label_code, classes = encode_known_classes(columns["label"], as_arrow(classes))
        item_code, items = encode(columns["item"])
        worker_code, workers = encode(columns["worker"])
        if supplier is None:
            worker_supplier, suppliers = np.arange(len(workers), dtype=np.int32), workers
        else:
            supplier_code, suppliers = encode(columns["supplier"])
            worker_code, of_pair = pair(worker_code, supplier_code, len(suppliers))
            workers = workers.take(of_pair // len(suppliers))
            worker_supplier = (of_pair % len(suppliers)).astype(np.int32)
        labels = cls(
            item=item_code,
            worker=worker_code,
            label=label_code,
            worker_supplier=worker_supplier,
            items=items,
            workers=workers,
            classes=classes,
            suppliers=suppliers,
            has_suppliers=supplier is not None,
            seconds=None if seconds is None else _as_seconds(seconds, len(item_code)),
        )
        return labels._with_repeats(repeats)

    def __len__(self) -> int:
        return len(self.item)

    @property
    def n_items(self) -> int:
        return len(self.items)

    @property
    def n_workers(self) -> int:
        return len(self.workers)

    @property
    def n_classes(self) -> int:
        return len(self.classes)

    @property
    def n_suppliers(self) -> int:
        return len(self.suppliers)

    @property
    def most_labels_an_item(self) -> int:
        return int(np.diff(self.by_item.start).max())

    @property
    def supplier(self) -> Codes:
        """The supplier of each label, int32 (n,)."""
        return self.worker_supplier[self.worker]

    @cached_property
    def by_item(self) -> ByItem:
        """The labels grouped by item, by a counting sort in O(n)."""
        start = np.zeros(self.n_items + 1, dtype=np.int64)
        order = np.empty(len(self), dtype=np.int32)
        _kernels.group(self.item, start, order)
        return ByItem(order, start)

    @cached_property
    def votes(self) -> Floats:
        """How often each item got each class, float64 (items, classes)."""
        votes = np.zeros((self.n_items, self.n_classes))
        _kernels.add_votes(self.item, self.label, votes)
        return votes

    def take(self, keep: NDArray[Any]) -> Self:
        """The labels chosen by mask or position; the vocabularies stay whole."""
        rows = np.arange(len(self)) if self.row is None else self.row
        return replace(
            self,
            item=np.ascontiguousarray(self.item[keep]),
            worker=np.ascontiguousarray(self.worker[keep]),
            label=np.ascontiguousarray(self.label[keep]),
            seconds=None if self.seconds is None else self.seconds[keep],
            row=rows[keep],
        )

    def _with_repeats(self, repeats: Repeats) -> Self:
        if repeats == "keep" or not self._has_repeats():
            return self
        cell = self.item.astype(np.int64) * self.n_workers + self.worker
        order = np.argsort(cell, kind="stable")
        again = cell[order][1:] == cell[order][:-1]
        earlier, later = order[:-1][again], order[1:][again]
        if repeats == "auto" and self._are_changes_of_mind(earlier, later):
            remark = (
                f"{len(later):,} times a worker answered an item again and differently; "
                "both answers were kept."
            )
            return replace(self, remarks=(*self.remarks, remark))
        if repeats in {"auto", "refuse"}:
            self._refuse_repeats(earlier, later)
        keep = np.ones(len(self), dtype=bool)
        keep[later if repeats == "first" else earlier] = False
        return self.take(keep)

    def _has_repeats(self) -> bool:
        # A sort would tell as well, but takes four times the memory of the labels.
        last_item = np.full(self.n_workers, -1, dtype=np.int32)
        by_item = self.by_item
        return _kernels.has_repeats(by_item.start, by_item.order, self.worker, last_item)

    def _are_changes_of_mind(self, earlier: Codes, later: Codes) -> bool:
        many = len(later) > REPEATS_TOLERATED * len(self)
        small = len(self) < LABELS_WHERE_TOLERATED
        return not many and not small and not np.any(self.label[earlier] == self.label[later])

    def _refuse_repeats(self, earlier: Codes, later: Codes) -> None:
        first = int(np.argmin(later))
        at = int(later[first])
        raise BadInput(
            f"worker {self.workers[int(self.worker[at])]} labels item "
            f"{self.items[int(self.item[at])]} again; {len(later):,} such rows in all.",
            row=at,
            earlier=int(earlier[first]),
            mend="Keep one label per worker and item, or say which to keep with "
            "repeats='first', 'last' or 'keep' (on the command line --repeats).",
        )


def _refuse_ragged(columns: dict[str, Any]) -> None:
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        said = ", ".join(f"{name} {n}" for name, n in lengths.items())
        raise BadInput(f"the columns differ in length ({said}).", mend="Give one value per label.")
    if next(iter(lengths.values())) == 0:
        raise BadInput("there are no labels.", mend="Give at least one row of item, worker, label.")


def _refuse_missing(columns: dict[str, Any]) -> None:
    for name, column in columns.items():
        if column.null_count:
            row = int(np.flatnonzero(np.asarray(column.is_null()))[0])
            raise BadInput(
                f"{name} is missing ({column.null_count} such rows).",
                row=row,
                mend=f"Fill {name} in, or leave the row out.",
            )


def _as_seconds(seconds: Any, n: int) -> Floats:
    values = np.asarray(as_arrow(seconds).cast("float64").fill_null(np.nan), dtype=np.float64)
    if len(values) != n:
        raise BadInput(f"the column seconds has {len(values)} values for {n} labels.")
    return values
