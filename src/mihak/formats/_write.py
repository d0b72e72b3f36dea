"""Write a table of results, so that a failure leaves what was there before."""

from __future__ import annotations

import json
import os
import secrets
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from mihak.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pyarrow as pa

_ROWS_AT_A_TIME = 10_000


def write_table(path: str | os.PathLike[str], columns: Mapping[str, Any]) -> None:
    """Write columns (lists, NumPy, pandas, polars or Arrow, each of length n) to a file.

    The suffix says how: .csv (RFC 4180, UTF-8, LF), .tsv, .jsonl or .ndjson, .parquet or
    .pq; "-" writes CSV to standard output. A file is replaced in one step once all is
    written. Missing values are empty in CSV and null elsewhere; JSON has no NaN and no
    infinity, so both are null there.

    Values are written as they are: a text that begins with "=" or "+", which a
    spreadsheet may take for a formula, is not changed, so that data round trip. Do not
    open a CSV of strangers' text in a spreadsheet without a look.

    Raises BadInput for an unknown suffix, a place that cannot be written to, columns of
    unequal length and values the format cannot hold.
    """
    import pyarrow as pa  # noqa: PLC0415 - costs 80 ms that `import mihak` need not pay

    path = os.fspath(path)
    write = _write_csv if path == "-" else _writer(path)
    table = _table(columns)
    if path == "-":
        write(sys.stdout.buffer, table)
        sys.stdout.buffer.flush()
        return
    try:
        with _said_plainly(path), _replacing(Path(os.path.realpath(path))) as file:
            write(file, table)
    except pa.ArrowException as error:
        raise BadInput(
            f"the format cannot hold these columns ({error}).", where=path, mend="Write .parquet."
        ) from error


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a text as UTF-8, in one step; "-" is standard output. Errors as in `write_table`."""
    path = os.fspath(path)
    if path == "-":
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    with _said_plainly(path), _replacing(Path(os.path.realpath(path))) as file:
        file.write(text.encode())


def check_can_write(path: str | os.PathLike[str], *, table: bool = False) -> None:
    """Raise BadInput now where a file could not be written later, after long work."""
    path = os.fspath(path)
    if path == "-":
        return
    if table:
        _writer(path)
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise BadInput(
            "the folder does not exist or may not be written to.",
            where=path,
            mend="Make it, or name another place.",
        )


@contextmanager
def _said_plainly(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(
            f"the file cannot be written ({error.strerror or error}).",
            where=path,
            mend="Check that the folder exists, may be written to and has room.",
        ) from error


def _writer(path: str) -> Callable[[IO[bytes], pa.Table], None]:
    suffix = Path(path).suffix.lower()
    if suffix not in _WRITERS:
        raise BadInput(
            f"the suffix {suffix!r} names no format." if suffix else "the name has no suffix.",
            where=path,
            mend=f"Let the name end in one of {', '.join(_WRITERS)}.",
        )
    return _WRITERS[suffix]


def _table(columns: Mapping[str, Any]) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415

    from mihak.quality._encode import as_arrow  # noqa: PLC0415

    try:
        return pa.table({name: as_arrow(column) for name, column in columns.items()})
    except pa.ArrowInvalid as error:
        raise BadInput(f"the columns make no table: {error}.", table="results") from error
    except UnicodeEncodeError as error:
        raise BadInput(
            f"a text holds half of a surrogate pair ({error.object[error.start]!a}).",
            table="results",
        ) from error


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` once it is whole, and is gone otherwise."""
    if path.exists() and not path.is_file():  # a pipe or /dev/null is written to, not replaced
        with path.open("wb") as file:
            yield file
        return
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _write_csv(file: IO[bytes], table: pa.Table, *, delimiter: str = ",") -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.csv  # noqa: PLC0415

    _refuse_nested(table)
    # Arrow either quotes every text or none, and refuses the latter where one needs it.
    for style in ("none", "needed"):
        options = pa.csv.WriteOptions(
            delimiter=delimiter, quoting_style=style, quoting_header=style
        )
        whole = pa.BufferOutputStream()
        try:
            pa.csv.write_csv(table, whole, options)
        except pa.ArrowInvalid:
            if style == "needed":
                raise
            continue
        file.write(whole.getvalue())
        return


def _write_tsv(file: IO[bytes], table: pa.Table) -> None:
    _write_csv(file, table, delimiter="\t")


def _write_jsonl(file: IO[bytes], table: pa.Table) -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    for i, column in enumerate(table.columns):
        if pa.types.is_floating(column.type):
            nothing = pa.scalar(None, column.type)
            finite = pc.if_else(pc.is_finite(column), column, nothing)
            table = table.set_column(i, table.field(i).name, finite)
    for batch in table.to_batches(max_chunksize=_ROWS_AT_A_TIME):
        lines = [json.dumps(row, ensure_ascii=False, default=str) for row in batch.to_pylist()]
        file.write(("\n".join(lines) + "\n").encode())


def _write_parquet(file: IO[bytes], table: pa.Table) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415

    pq.write_table(table, file)


def _refuse_nested(table: pa.Table) -> None:
    import pyarrow as pa  # noqa: PLC0415

    for field in table.schema:
        if pa.types.is_nested(field.type):
            raise BadInput(
                f"the column {field.name} holds {field.type} values, which CSV cannot.",
                table="results",
                mend="Write .jsonl or .parquet.",
            )


_WRITERS: dict[str, Callable[[IO[bytes], pa.Table], None]] = {
    ".csv": _write_csv,
    ".tsv": _write_tsv,
    ".jsonl": _write_jsonl,
    ".ndjson": _write_jsonl,
    ".parquet": _write_parquet,
    ".pq": _write_parquet,
}
