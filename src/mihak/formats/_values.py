"""What may stand in a cell: the same rules for CSV, JSONL and Parquet.

Names (item, worker, supplier, label) become text, or 64-bit integers where a whole
column is integer. So that the same value is the same in every format, a column of
numbers with fractions becomes text in which whole numbers have none ("3", "3.5").
"""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from mihak.formats.tables import shown

if TYPE_CHECKING:
    from mihak.formats.tables import Wanted

# Beyond this a float64 cannot tell a whole number from the next one.
EXACT = 2.0**53

INT64 = range(-(2**63), 2**63)

# float() would also take "1_000", "nan" and digits of other scripts.
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


class UnfitError(Exception):
    """A column cannot be used: what is wrong and how to mend it, place unknown yet."""

    def __init__(self, what: str, mend: str, *, row: int | None = None) -> None:
        self.what = what
        self.mend = mend
        self.row = row
        super().__init__(what)


def unfilled(name: str, how: str = "is empty") -> UnfitError:
    """What to raise where a name is not given."""
    return UnfitError(f"{name} {how}.", "Fill it in, or leave the row out.")


def parse_seconds(text: str) -> float | None:
    """Seconds >= 0 of a cell, None where it is blank. Raises UnfitError."""
    text = text.strip()
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise no_seconds(text)
    return check_seconds(float(text), said=text)


def check_seconds(value: float, *, said: object) -> float:
    """The same value if it is finite and not negative. Raises UnfitError."""
    if value < 0:
        raise UnfitError(
            f"seconds is {said}, less than 0.", "Give the time spent, or nothing if unknown."
        )
    if not isfinite(value):
        raise no_seconds(said)
    return value


def no_seconds(said: object) -> UnfitError:
    """What to raise where seconds are no number."""
    return UnfitError(
        f"seconds is {shown(said)}, not a number.",
        "Give digits with a point, as in 12.5, or nothing if unknown.",
    )


def names_column(column: pa.ChunkedArray, name: str) -> pa.ChunkedArray:
    """A column of names as text or int64; gaps stay null. Raises UnfitError."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    kind = column.type
    if pa.types.is_boolean(kind):
        return pc.if_else(column, "true", "false")
    if pa.types.is_integer(kind):
        return _as_int64(column)
    if pa.types.is_floating(kind):
        return _numbers_column(column, name)
    if pa.types.is_null(kind) or pa.types.is_string_view(kind):
        return column.cast(pa.string())
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        # Writers of old leave out the note that bytes are text.
        text = pa.string() if pa.types.is_binary(kind) else pa.large_string()
        return pa.chunked_array([c.view(text) for c in column.chunks], type=text)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return column
    raise UnfitError(
        f"{name} holds {kind} values where one text or integer is needed.",
        f"Turn the column {name} into text.",
    )


def _as_int64(column: pa.ChunkedArray) -> pa.ChunkedArray:
    try:
        return column.cast(pa.int64())
    except pa.ArrowInvalid:  # uint64 beyond the range
        return column.cast(pa.string())


def _numbers_column(column: pa.ChunkedArray, name: str) -> pa.ChunkedArray:
    if pa.types.is_float16(column.type):
        column = column.cast(pa.float32())
    column = pc.if_else(pc.is_nan(column), pa.scalar(None, column.type), column)
    wide = column.cast(pa.float64())
    vague = pc.fill_null(pc.greater_equal(pc.abs(wide), EXACT), fill_value=False)
    if pc.any(vague).as_py():
        row = first(vague)
        assert row is not None
        raise vague_number(name, column[row].as_py(), row=row)
    if pc.all(pc.equal(wide, pc.trunc(wide)), min_count=0).as_py():
        return wide.cast(pa.int64())
    # Each distinct number is worded once, in its own precision: float32 3.3 is "3.3".
    encoded = column.combine_chunks().dictionary_encode()
    said = [number_text(value) for value in encoded.dictionary.to_numpy(zero_copy_only=False)]
    return pa.chunked_array([pa.array(said, pa.string()).take(encoded.indices)])


def vague_number(name: str, value: float, *, row: int | None = None) -> UnfitError:
    """What to raise where a float is too large to be a name."""
    return UnfitError(
        f"{name} is {value!r}, a floating-point number too large to tell from its neighbours.",
        f"Write the column {name} as text or integers.",
        row=row,
    )


def number_text(value: Any) -> str:
    """A number in words: whole ones without a fraction, others as short as is exact."""
    return str(int(value)) if value == int(value) else str(value)


def first(mask: pa.ChunkedArray) -> int | None:
    """The position of the first true value."""
    at = pc.index(mask, True).as_py()
    return at if at >= 0 else None


def usable(columns: dict[str, pa.ChunkedArray], wanted: Wanted) -> pa.ChunkedArray | None:
    """Which records have all their names and sound seconds; None where all do."""
    masks = []
    for name, column in columns.items():
        if name in wanted.required or name == "supplier":
            if column.null_count:
                masks.append(column.is_valid())
            if is_text(column) and _shortest(column) == 0:
                masks.append(pc.fill_null(pc.not_equal(column, ""), fill_value=False))
        elif name == "seconds":
            sound = pc.and_(pc.greater_equal(column, 0.0), pc.is_finite(column))
            if not pc.all(sound, min_count=0).as_py():
                masks.append(pc.fill_null(sound, fill_value=True))
    if not masks:
        return None
    together = masks[0]
    for mask in masks[1:]:
        together = pc.and_(together, mask)
    return together


def is_text(column: pa.ChunkedArray) -> bool:
    return bool(pa.types.is_string(column.type) or pa.types.is_large_string(column.type))


def _shortest(column: pa.ChunkedArray) -> int | None:
    shortest: int | None = pc.min(pc.binary_length(column)).as_py()
    return shortest


def fault_at(columns: dict[str, pa.ChunkedArray], row: int, wanted: Wanted) -> UnfitError:
    """Why the record at `row`, found not usable, is so."""
    for name in columns:
        if name in wanted.required or name == "supplier":
            value = columns[name][row].as_py()
            if value is None or value == "":
                return unfilled(name, "is missing" if value is None else "is empty")
    try:
        seconds = columns["seconds"][row].as_py()
        check_seconds(seconds, said=seconds)
    except UnfitError as unfit:
        return unfit
    raise AssertionError("the record is usable")
