"""Read CSV with commas, tabs or semicolons: fast where all is well, exact where not."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv

from mihak.errors import BadInput
from mihak.formats import _values
from mihak.formats._encoding import refuse_unless_text, start_of_text
from mihak.formats.tables import Omissions, Table, find_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.formats._source import Source
    from mihak.formats.tables import Wanted

_DELIMITERS = (b",", b"\t", b";")
_IN_WORDS = {b",": "comma", b"\t": "tab", b";": "semicolon"}
_LINE_END = re.compile(rb"\r\n?|\n")
_SOMETHING = re.compile(rb"\S")
_QUOTE = ord('"')


class Record(NamedTuple):
    """One record and where it stands: `row` as a spreadsheet counts, with blank rows."""

    row: int
    line: int
    end: int
    fields: list[bytes]


def read_csv(source: Source, wanted: Wanted, *, lenient: bool) -> Table:
    """The wanted columns of a CSV file, all of them text but the seconds."""
    data = source.read()
    refuse_unless_text(source, data, lambda offset: _place_of_byte(source, data, offset))
    sheet = _Sheet.of(source, data, wanted)
    if not _SOMETHING.search(data, sheet.start):
        raise source.refuse(
            "there is a header but not one row below it.", mend="Export it again with its rows."
        )
    fast = sheet.read_fast()
    return fast if fast is not None else sheet.read_exactly(lenient=lenient)


class _Sheet:
    """A CSV file whose header is understood; `start` is where the rows begin."""

    def __init__(
        self, source: Source, data: bytes, wanted: Wanted, delimiter: bytes, header: Record
    ) -> None:
        self.source = source
        self.data = data
        self.wanted = wanted
        self.delimiter = delimiter
        self.header = header
        self.start = header.end
        self.width = len(header.fields)
        names = [field.decode() for field in header.fields]
        self.position, self.remarks = find_columns(names, wanted, where=source.name)

    @classmethod
    def of(cls, source: Source, data: bytes, wanted: Wanted) -> _Sheet:
        delimiter, header = _header(source, data, wanted)
        return cls(source, data, wanted, delimiter, header)

    def read_fast(self) -> Table | None:
        """All columns by Arrow's parser; None where something needs a closer look.

        Arrow takes an unclosed quote for text up to the end of the file, so the quotes
        are checked first; it drops blank lines, which `place` then counts.
        """
        if self.data.startswith(BOM_UTF8, self.start):
            return None  # Arrow would take it for the start of a file and drop it
        quoted = self.data.find(_QUOTE, self.start) >= 0
        if quoted and not self._quotes_are_sound():
            return None
        wanted = {str(i): name for name, i in self.position.items()}
        text = {i: pa.string() for i, name in wanted.items() if name != "seconds"}
        number = {i: pa.float64() for i, name in wanted.items() if name == "seconds"}
        try:
            table = pa.csv.read_csv(
                pa.BufferReader(pa.py_buffer(self.data)[self.start :]),
                read_options=pa.csv.ReadOptions(column_names=[str(i) for i in range(self.width)]),
                parse_options=pa.csv.ParseOptions(
                    delimiter=self.delimiter.decode(), newlines_in_values=quoted
                ),
                convert_options=pa.csv.ConvertOptions(
                    column_types=text | number,
                    include_columns=list(wanted),
                    null_values=[""],
                    strings_can_be_null=False,
                    check_utf8=False,  # checked already, and in all columns
                ),
            )
        except pa.ArrowInvalid:
            return None
        columns = {name: table[i] for i, name in wanted.items()}
        if _values.usable(columns, self.wanted) is not None:
            return None
        return self._table(columns, self.remarks, None)

    def read_exactly(self, *, lenient: bool) -> Table:
        """Record by record: the first fault is raised with its row, or left out if lenient."""
        omissions = Omissions(lenient=lenient)
        cells: dict[str, list[str | float | None]] = {name: [] for name in self.position}
        kept = []
        for index, record in enumerate(self._records()):
            try:
                row = self._cells(record)
            except _values.UnfitError as unfit:
                omissions.add(
                    BadInput(
                        unfit.what,
                        row=index,
                        table=self.wanted.table,
                        where=_worded(self.source.name, record),
                        mend=unfit.mend,
                    )
                )
                continue
            kept.append(index)
            for name, value in row.items():
                cells[name].append(value)
        remarks = self.remarks + omissions.remarks(rows_left=len(kept))
        columns = {
            name: pa.chunked_array(
                [pa.array(values, pa.float64() if name == "seconds" else pa.string())]
            )
            for name, values in cells.items()
        }
        return self._table(columns, remarks, np.array(kept) if omissions.count else None)

    def _cells(self, record: Record) -> dict[str, str | float | None]:
        fields = record.fields
        if len(fields) != self.width:
            raise _values.UnfitError(
                f"the row has {_counted(len(fields), 'field')} where the header has {self.width}.",
                f"Give one value for each column, and put a value that holds a "
                f"{_IN_WORDS[self.delimiter]} in quotes.",
            )
        if not any(fields):
            raise _values.UnfitError(
                "all cells of the row are empty.", "Delete the row if it is not meant."
            )
        cells: dict[str, str | float | None] = {}
        for name, i in self.position.items():
            text = fields[i].decode()
            if name == "seconds":
                cells[name] = _values.parse_seconds(text)
            elif text or not (name in self.wanted.required or name == "supplier"):
                cells[name] = text
            else:
                raise _values.unfilled(name)
        return cells

    def _records(self) -> Iterator[Record]:
        records = scan(self.source, self.data, self.delimiter)
        next(records)  # the header
        return records

    def _table(
        self,
        columns: dict[str, pa.ChunkedArray],
        remarks: tuple[str, ...],
        kept: np.ndarray[tuple[int], np.dtype[np.int64]] | None,
    ) -> Table:
        source, delimiter = self.source, self.delimiter

        def locate(row: int) -> str:
            record = row if kept is None else int(kept[row])
            with suppress(BadInput):  # the file may have changed since
                for index, found in enumerate(scan(source, source.read(), delimiter)):
                    if index == record + 1:
                        return _worded(source.name, found)
            return f"{source.name}, record {record + 1}"

        return Table(source.name, columns, remarks, locate=locate)

    def _quotes_are_sound(self) -> bool:
        """Whether each quote opens or closes a field or is one of a pair within it.

        Going through the file every other quote opens and every other closes; within a
        doubled quote one closes and the next opens again at once.
        """
        data = np.frombuffer(self.data, np.uint8)[self.start :]
        quotes = np.flatnonzero(data == _QUOTE)
        if len(quotes) % 2:
            return False
        opening, closing = quotes[0::2], quotes[1::2]
        border = np.zeros(256, bool)
        border[[ord("\n"), ord("\r"), self.delimiter[0], _QUOTE]] = True
        before = border[data[opening - 1]] | (opening == 0)
        after = border[data[np.minimum(closing + 1, len(data) - 1)]] | (closing == len(data) - 1)
        # A quote before an opening one must be the closing one of a pair, which it is by
        # turns; a quote after a closing one likewise opens again.
        return bool(before.all() and after.all())


def scan(source: Source, data: bytes, delimiter: bytes) -> Iterator[Record]:
    """Every record with something in it, the header first. Raises BadInput at a bad quote."""
    plain = re.compile(rb"[^\r\n%s]*" % delimiter)
    position, row, line = start_of_text(data), 0, 1
    while position < len(data):
        row += 1
        end = _LINE_END.search(data, position)
        text = data[position : end.start() if end else len(data)]
        if _QUOTE not in text:
            position = end.end() if end else len(data)
            if text.strip(b" "):
                yield Record(row, line, position, text.split(delimiter))
            line += 1
            continue
        record = Record(row, line, position, [])
        try:
            fields, after = _quoted(data, position, delimiter, plain)
        except _values.UnfitError as unfit:
            raise BadInput(
                unfit.what,
                table=source.table,
                where=_worded(source.name, record),
                mend=unfit.mend,
            ) from None
        end = _LINE_END.match(data, after)
        following = end.end() if end else len(data)
        yield Record(row, line, following, fields)
        line += len(_LINE_END.findall(data, position, after)) + 1
        position = following


def _quoted(
    data: bytes, position: int, delimiter: bytes, plain: re.Pattern[bytes]
) -> tuple[list[bytes], int]:
    """The fields of a record with quotes in it, and the position after the last."""
    fields: list[bytes] = []
    while True:
        if data[position : position + 1] == b'"':
            close = _closing(data, position + 1)
            after = close + 1
            if close < 0 or data[after : after + 1] not in {b"", b"\r", b"\n", delimiter}:
                raise _bad_quote(len(fields) + 1, closed=close >= 0)
            fields.append(data[position + 1 : close].replace(b'""', b'"'))
        else:
            found = plain.match(data, position)
            assert found is not None
            fields.append(found.group())
            after = found.end()
        if data[after : after + 1] != delimiter:
            return fields, after
        position = after + 1


def _closing(data: bytes, position: int) -> int:
    while True:
        close = data.find(b'"', position)
        if close < 0 or data[close + 1 : close + 2] != b'"':
            return close
        position = close + 2


def _bad_quote(field: int, *, closed: bool) -> _values.UnfitError:
    if closed:
        return _values.UnfitError(
            f"the quote that opens field {field} closes before more text.",
            'Double a quote within quotes (""), or see whether the opening one is a stray.',
        )
    return _values.UnfitError(
        f"the quote that opens field {field} is never closed.",
        'Close it, or take it away; a quote within quotes is doubled ("").',
    )


def _header(source: Source, data: bytes, wanted: Wanted) -> tuple[bytes, Record]:
    """The delimiter that makes most sense of the first record, and that record."""
    if not _SOMETHING.search(data, start_of_text(data)):
        raise source.refuse("there is nothing in the file.", mend="Export it again.")
    best: tuple[int, int] | None = None
    fault: BadInput | None = None
    for delimiter in _DELIMITERS:
        try:
            header = next(scan(source, data, delimiter))
        except BadInput as error:
            fault = fault or error
            continue
        known = sum(wanted.canonical(field.decode()) is not None for field in header.fields)
        score = (known, len(header.fields))
        if best is None or score > best:
            best, chosen = score, (delimiter, header)
    if fault is not None and (best is None or not best[0]):
        raise fault
    return chosen


def _place_of_byte(source: Source, data: bytes, offset: int) -> str:
    """The row a byte stands in, as well as that can be told of a file with a fault."""
    try:
        first = next(scan(source, data, b","))
        delimiter = max(_DELIMITERS, key=data[: first.end].count)
        for record in scan(source, data, delimiter):
            if offset < record.end:
                return _worded(source.name, record)
    except BadInput:
        pass  # a bad quote too; the line is still known
    return f"{source.name}, line {len(_LINE_END.findall(data, 0, offset)) + 1}"


def _worded(name: str, record: Record) -> str:
    line = "" if record.line == record.row else f", line {record.line}"
    return f"{name}, row {record.row}{line}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
