"""Accuracy and cost by parts of the items: where a supplier is good, and where it is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from mihak.errors import BadArgument, BadInput
from mihak.quality._encode import as_arrow, encode
from mihak.quality.scoring._gold import index_in
from mihak.quality.scoring._judged import Judged
from mihak.quality.scoring._suppliers import best_accuracy, cost_per_correct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mihak.quality.interval import Interval
    from mihak.quality.labels import Labels

# More are no picture any more, and each makes all intervals wider.
MOST_SLICES = 12

Kind = Literal["value", "other", "missing"]


@dataclass(frozen=True)
class SliceScore:
    """A supplier on one slice; fields as in `SupplierScore`."""

    supplier: str
    labels: int
    items: int
    gold_accuracy: Interval | None
    estimated_accuracy: Interval
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None


@dataclass(frozen=True)
class Slice:
    """Items of one value; or of all the values too small to be shown; or that have none."""

    kind: Kind
    value: str
    items: int
    labels: int
    suppliers: list[SliceScore]


@dataclass(frozen=True)
class Slices:
    """Slices with most labels first. Their `intervals` all hold together with `confidence`."""

    slices: list[Slice]
    intervals: int
    confidence: float


def values_of_items(labels: Labels, item: Any, value: Any) -> list[str | None]:
    """What each of the items of `labels` is sliced by, None where nothing is said.

    item, value: columns of length n, an item as often as it likes. Raises BadInput where an
    item has two values.
    """
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    said, names = encode(as_arrow(value).cast(pa.string()).fill_null(""))
    at = index_in(as_arrow(item), labels.items)
    words = names.to_pylist()
    blank = words.index("") if "" in words else -1
    rows = np.flatnonzero((at >= 0) & (said != blank))
    first = np.full(labels.n_items, -1)
    first[at[rows[::-1]]] = rows[::-1]
    other = rows[said[rows] != said[first[at[rows]]]]
    if len(other):
        row, earlier = int(other[0]), int(first[at[other[0]]])
        raise BadInput(
            f"item {labels.items[int(at[row])].as_py()!r} is of the slice {words[said[row]]!r} "
            f"here and of {words[said[earlier]]!r} elsewhere.",
            row=row,
            earlier=earlier,
            table="labels",
            mend="Slice by a column that says the same on all rows of an item.",
        )
    return [None if row < 0 else words[said[row]] for row in first.tolist()]


@dataclass(frozen=True)
class _Part:
    """Items of a slice, (items,)."""

    kind: Kind
    value: str
    item: NDArray[np.bool_]


def slice_scores(
    labels: Labels,
    values: Sequence[str | None],
    on_gold: Judged,
    estimated: Judged,
    prices: list[float | None],
    *,
    confidence: float,
) -> Slices:
    """Each supplier's accuracy on each slice, judged as its scorecard is.

    values: (items,), what each item is sliced by. The MOST_SLICES values with most labels are
    shown; which, depends on how many labels they have, never on how they did. Intervals are
    corrected for the number of suppliers and slices (Bonferroni).
    """
    if len(values) != labels.n_items:
        raise BadArgument(f"There are {len(values)} values for {labels.n_items} items.")
    parts = _parts(labels, values)
    chosen = [(part, np.flatnonzero(part.item[labels.item])) for part in parts]
    intervals = sum(len(np.unique(labels.supplier[own])) for _, own in chosen)
    alpha = (1 - confidence) / max(intervals, 1)
    slices = []
    for part, own in chosen:
        taken = labels.take(own)
        judged = Judged(taken, on_gold.right[own]), Judged(taken, estimated.right[own])
        suppliers = _scores(*judged, prices, alpha=alpha)
        items = len(np.unique(taken.item))
        slices.append(Slice(part.kind, part.value, items, len(own), suppliers))
    return Slices(slices, intervals, confidence)


def _parts(labels: Labels, values: Sequence[str | None]) -> list[_Part]:
    """The largest values, then all others, then items without a value; none is empty."""
    each = np.bincount(labels.item, minlength=labels.n_items).tolist()
    many: Counter[str] = Counter()
    for value, n in zip(values, each, strict=True):
        if value is not None:
            many[value] += n
    shown = sorted(many, key=lambda value: (-many[value], value))[:MOST_SLICES]
    place = {value: n for n, value in enumerate(shown)}
    other, missing = len(shown), len(shown) + 1
    codes = np.array([missing if v is None else place.get(v, other) for v in values])
    kinds: list[tuple[Kind, str]] = [("value", value) for value in shown]
    kinds += [("other", ""), ("missing", "")]
    parts = (_Part(kind, value, codes == code) for code, (kind, value) in enumerate(kinds))
    return [part for part in parts if part.item.any()]


def _scores(
    on_gold: Judged, estimated: Judged, prices: list[float | None], *, alpha: float
) -> list[SliceScore]:
    found = []
    names = estimated.labels.suppliers.to_pylist()
    for supplier, name in enumerate(names):
        items, given, _ = estimated.cells.of(supplier)
        if not len(items):
            continue
        known, guess = best_accuracy(on_gold, estimated, supplier, alpha=alpha)
        cost, low, high = cost_per_correct(prices[supplier], known or guess)
        found.append(
            SliceScore(str(name), int(given.sum()), len(items), known, guess, cost, low, high)
        )
    return found
