"""Known answers, matched to the labels they judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from mihak.errors import BadInput
from mihak.quality._encode import as_arrow, encode

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels

UNKNOWN = -1
# A class of the gold that no worker ever gave: every label on such an item is wrong.
NEVER_GIVEN = -2


@dataclass(frozen=True)
class Gold:
    """answer: int32 (items,), the class of each gold item, UNKNOWN or NEVER_GIVEN."""

    answer: Codes
    remarks: tuple[str, ...] = ()

    @classmethod
    def none(cls, labels: Labels) -> Self:
        return cls(np.full(labels.n_items, UNKNOWN, dtype=np.int32))

    @classmethod
    def from_columns(cls, labels: Labels, item: Any, label: Any, *, lenient: bool = False) -> Self:
        """Match gold answers to items and classes; names are compared as text if need be.

        item, label: columns of length n. lenient: ignore gold items without labels.
        Raises BadInput (table "gold") for columns of unequal length, missing values, an
        item with two answers, or one that nobody labelled.
        """
        items, answers = as_arrow(item), as_arrow(label)
        _refuse_unusable(items, answers)
        position = index_in(items, labels.items)
        absent = np.flatnonzero(position < 0)
        remarks = []
        if len(absent) and not lenient:
            _refuse_unlabelled(items, absent)
        if len(absent) == len(items):
            raise BadInput(
                "none of the gold items was labelled.",
                table="gold",
                mend="Check that both files name items the same way.",
            )
        if len(absent):
            remarks.append(f"{len(absent):,} gold items without labels were ignored.")
        _refuse_contradictions(items, answers)
        found = index_in(answers, labels.classes)
        answer = cls.none(labels).answer
        known = position >= 0
        answer[position[known]] = np.where(found < 0, NEVER_GIVEN, found)[known]
        never = int((answer == NEVER_GIVEN).sum())
        if never:
            remarks.append(f"{never:,} gold items have a class that no worker ever gave.")
        return cls(answer, tuple(remarks))

    def __len__(self) -> int:
        return int((self.answer != UNKNOWN).sum())

    def right(self, labels: Labels) -> Floats:
        """1 where a label is right, 0 where it is wrong, NaN where no gold says; (n,)."""
        answer = self.answer[labels.item]
        right = (answer == labels.label).astype(np.float64)
        right[answer == UNKNOWN] = np.nan
        return right


def index_in(values: pa.Array, vocabulary: pa.Array) -> Codes:
    """Where each value stands in the vocabulary, int32, -1 where it does not."""
    import pyarrow.compute as pc  # noqa: PLC0415 - slow to import

    if values.type != vocabulary.type:
        values, vocabulary = _as_text(values), _as_text(vocabulary)
    return np.asarray(pc.index_in(values, vocabulary).fill_null(-1)).astype(np.int32)


def _as_text(values: pa.Array) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_floating(values.type):  # 1.0 is the class 1
        whole = np.asarray(values)
        if np.all(whole == np.round(whole)):
            values = pa.array(whole.astype(np.int64))
    return values.cast(pa.string())


def _refuse_unusable(items: pa.Array, answers: pa.Array) -> None:
    if len(items) != len(answers):
        raise BadInput(
            f"the columns differ in length (item {len(items)}, label {len(answers)}).",
            table="gold",
            mend="Give one answer for each item.",
        )
    if not len(items):
        raise BadInput("there are no answers.", table="gold", mend="Give at least one, or none.")
    for name, column in (("item", items), ("label", answers)):
        if column.null_count:
            row = int(np.flatnonzero(np.asarray(column.is_null()))[0])
            raise BadInput(
                f"{name} is missing.", row=row, table="gold", mend="Fill it in or leave it out."
            )


def _refuse_unlabelled(items: pa.Array, absent: NDArray[np.int64]) -> None:
    raise BadInput(
        f"gold item {items[int(absent[0])].as_py()!r} was never labelled "
        f"({len(absent):,} of {len(items):,} gold items were not).",
        row=int(absent[0]),
        table="gold",
        mend="Check that both files name items the same way; --lenient ignores such items.",
    )


def _refuse_contradictions(items: pa.Array, answers: pa.Array) -> None:
    item, _ = encode(items)
    answer, _ = encode(answers)
    order = np.argsort(item, kind="stable")
    same = item[order][1:] == item[order][:-1]
    differs = same & (answer[order][1:] != answer[order][:-1])
    if differs.any():
        earlier, later = (int(order[k][differs][0]) for k in (slice(None, -1), slice(1, None)))
        raise BadInput(
            f"item {items[later].as_py()!r} has the answer {answers[later].as_py()!r} here and "
            f"{answers[earlier].as_py()!r} elsewhere.",
            row=later,
            earlier=earlier,
            table="gold",
            mend="Keep one answer for each item.",
        )
