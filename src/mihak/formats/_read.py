"""Read a table of labels or gold from a file of any known format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.formats._source import format_of, open_source
from mihak.formats.tables import GOLD, LABELS, LABELS_WITH_TEXT, Table, Wanted

if TYPE_CHECKING:
    import os


def read_labels(
    path: str | os.PathLike[str],
    *,
    lenient: bool = False,
    text: bool = False,
    also: str | None = None,
) -> Table:
    """Labels from a CSV, JSONL or Parquet file, or "-" for standard input.

    Columns item, worker and label are needed; supplier, seconds and submitted_at are
    taken where they are there; others are ignored. docs/reference/files.md has it all.

    lenient: leave out rows that cannot be used and say so in the table's remarks. text: take
    the column text too, what was written beside the label. also: a further column to take,
    where it is there, whatever it holds.
    Raises BadInput with the place, what is wrong there and how to mend it.
    """
    wanted = LABELS_WITH_TEXT if text else LABELS
    return _read(path, wanted.and_also(also), lenient=lenient)


def read_gold(path: str | os.PathLike[str], *, lenient: bool = False) -> Table:
    """Gold answers, columns item and label, from the same formats as `read_labels`."""
    return _read(path, GOLD, lenient=lenient)


def _read(path: str | os.PathLike[str], wanted: Wanted, *, lenient: bool) -> Table:
    source = open_source(path, table=wanted.table)
    kind = format_of(source)
    # pyarrow costs 80 ms that `import mihak` and `mihak --help` need not pay.
    if kind == "csv":
        from mihak.formats._csv import read_csv  # noqa: PLC0415

        return read_csv(source, wanted, lenient=lenient)
    if kind == "jsonl":
        from mihak.formats._jsonl import read_jsonl  # noqa: PLC0415

        return read_jsonl(source, wanted, lenient=lenient)
    from mihak.formats._parquet import read_parquet  # noqa: PLC0415

    return read_parquet(source, wanted, lenient=lenient)
