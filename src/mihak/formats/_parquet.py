"""Read Parquet: only the wanted columns, turned into text, integers and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from mihak.errors import BadInput
from mihak.formats import _values
from mihak.formats.tables import Omissions, Table, find_columns

if TYPE_CHECKING:
    from mihak.formats._source import Source
    from mihak.formats.tables import Wanted


def read_parquet(source: Source, wanted: Wanted, *, lenient: bool) -> Table:
    """The wanted columns of a Parquet file; its first row is row 1."""
    columns, remarks = _read_columns(source, wanted)
    for name, column in columns.items():
        try:
            columns[name] = _tidy(column, name)
        except _values.UnfitError as unfit:
            raise _placed(source, unfit, unfit.row, wanted) from None
    omissions = Omissions(lenient=lenient)
    sound = _values.usable(columns, wanted)
    kept = None
    if sound is not None:
        kept = np.flatnonzero(sound.to_numpy())
        row = _values.first(pc.invert(sound))
        assert row is not None
        fault = _values.fault_at(columns, row, wanted)
        omissions.add(_placed(source, fault, row, wanted), rows=len(sound) - len(kept))
        columns = {name: column.filter(sound) for name, column in columns.items()}
        remarks += omissions.remarks(rows_left=len(kept))

    def locate(row: int) -> str:
        return _worded(source, row if kept is None else int(kept[row]))

    return Table(source.name, columns, remarks, locate=locate)


def _read_columns(
    source: Source, wanted: Wanted
) -> tuple[dict[str, pa.ChunkedArray], tuple[str, ...]]:
    if source.head() != b"PAR1":
        raise source.refuse(
            "this is no Parquet file (it does not begin with PAR1).",
            mend="If it is CSV or JSON Lines, let its name end in .csv or .jsonl.",
        )
    try:
        where = source.path if source.path is not None else pa.BufferReader(source.read())
        with pa.parquet.ParquetFile(where) as file:
            found = file.schema_arrow.names
            position, remarks = find_columns(found, wanted, where=source.name)
            chosen = file.read(columns=[found[i] for i in position.values()])
    except (pa.ArrowException, OSError) as error:
        raise source.refuse(
            f"the Parquet file is damaged or cut short ({str(error).splitlines()[0]}).",
            mend="Fetch or write it again; its last 4 bytes must be PAR1.",
        ) from error
    if not len(chosen):
        raise source.refuse(
            "the file has columns but not one row.", mend="Export it again with its rows."
        )
    return {name: chosen[found[i]] for name, i in position.items()}, remarks


def _tidy(column: pa.ChunkedArray, name: str) -> pa.ChunkedArray:
    if name == "seconds":
        return _seconds(column)
    if name == "submitted_at":
        return _times(column)
    column = _values.names_column(column, name)
    if _values.is_text(column):
        _refuse_unwritable(column, name)
    return column


def _seconds(column: pa.ChunkedArray) -> pa.ChunkedArray:
    fit = (pa.types.is_integer, pa.types.is_floating, pa.types.is_null)
    if not any(is_fit(column.type) for is_fit in fit):
        raise _values.UnfitError(
            f"seconds holds {column.type} values, not numbers.",
            "Write the column seconds as integers or floats.",
        )
    seconds = column.cast(pa.float64())
    return pc.if_else(pc.is_nan(seconds), pa.scalar(None, pa.float64()), seconds)


def _times(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_timestamp(column.type) or pa.types.is_string(column.type):
        return column
    if pa.types.is_large_string(column.type) or pa.types.is_null(column.type):
        return column.cast(pa.string())
    raise _values.UnfitError(
        f"submitted_at holds {column.type} values, not times.",
        "Write the column submitted_at as timestamps or ISO 8601 text.",
    )


def _refuse_unwritable(column: pa.ChunkedArray, name: str) -> None:
    try:
        column.validate(full=True)  # Parquet promises UTF-8 and nobody checks
    except pa.ArrowInvalid:
        row = next(i for i, value in enumerate(_bytes(column)) if not _is_utf8(value))
        raise _values.UnfitError(
            f"{name} is not UTF-8 text.", "Write the column again as text.", row=row
        ) from None
    row_with_nul = _values.first(pc.match_substring(column, "\0"))
    if row_with_nul is not None:
        raise _values.UnfitError(
            f"{name} holds a NUL character.", "Take it out of the text.", row=row_with_nul
        )


def _bytes(column: pa.ChunkedArray) -> list[bytes | None]:
    values: list[bytes | None] = column.cast(pa.large_binary()).to_pylist()
    return values


def _is_utf8(value: bytes | None) -> bool:
    try:
        (value or b"").decode()
    except UnicodeDecodeError:
        return False
    return True


def _placed(source: Source, unfit: _values.UnfitError, row: int | None, wanted: Wanted) -> BadInput:
    where = source.name if row is None else _worded(source, row)
    return BadInput(unfit.what, row=row, table=wanted.table, where=where, mend=unfit.mend)


def _worded(source: Source, row: int) -> str:
    return f"{source.name}, row {row + 1}"
