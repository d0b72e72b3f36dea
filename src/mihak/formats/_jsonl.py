"""Read JSON Lines: one object a line, fast where all is well, exact where not."""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import suppress
from itertools import islice
from math import inf, isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.json

from mihak.errors import BadInput
from mihak.formats import _values
from mihak.formats._encoding import piped, refuse_unless_text, start_of_text
from mihak.formats.tables import ALIASES, MAY_BE_EMPTY, Omissions, Table, find_columns, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mihak.formats._source import Source
    from mihak.formats.tables import Wanted

# Enough to meet the keys that an exporter leaves out where there is no value.
_SAMPLED_LINES = 1_000
_SOMETHING = re.compile(rb"\S")
_KINDS = {str: "text", int: "number", float: "number", bool: "true/false", list: "a list"}


_MENDED_TEXT = {
    "submitted_at": 'Write the time as ISO 8601 text, as in "2026-01-31T08:30:00Z".',
    "text": "Write it in quotes.",
}


class Line(NamedTuple):
    """A line with something in it; `number` counts from 1, `record` from 0."""

    record: int
    number: int
    text: bytes


def read_jsonl(source: Source, wanted: Wanted, *, lenient: bool) -> Table:
    """The wanted columns of a JSON Lines file."""
    data = source.read()
    refuse_unless_text(source, data, lambda at: _worded(source, data.count(b"\n", 0, at) + 1))
    start = _SOMETHING.search(data, start_of_text(data))
    if start is None:
        raise source.refuse("there is nothing in the file.", mend="Export it again.")
    if start.group() == b"[":
        raise source.refuse(
            "the file is one JSON array, not one object a line.",
            mend="Convert it with: " + piped(source.name, "jq -c '.[]'"),
        )
    fast = _read_fast(source, data, wanted)
    return fast if fast is not None else _read_exactly(source, data, wanted, lenient=lenient)


def _read_fast(source: Source, data: bytes, wanted: Wanted) -> Table | None:
    """All columns by Arrow's parser; None where something needs a closer look."""
    # Arrow also takes objects that share a line or span several. A NUL is legal in JSON
    # only in this form, and no name may hold one.
    ends = data.count(b"}\n{") + data.count(b"}\r\n{")
    lines = data.rstrip().count(b"\n") + 1
    if lines != ends + 1 or b"\\u0000" in data:
        return None
    try:
        sample = _sample(data)
        position, remarks = find_columns(list(sample), wanted, where=source.name)
        names = {name: list(sample)[i] for name, i in position.items()}
        schema = _schema(sample, names, wanted)
    except (ValueError, AttributeError, RecursionError, BadInput):
        return None
    if schema is None:
        return None
    try:
        # Not "infer": that builds a type as deep as the nesting, and deep nesting in a
        # column nobody asked for then crashes the interpreter (pyarrow 26).
        table = pa.json.read_json(
            pa.BufferReader(pa.py_buffer(data)[start_of_text(data) :]),
            parse_options=pa.json.ParseOptions(
                explicit_schema=schema, unexpected_field_behavior="ignore"
            ),
        )
        columns = {
            name: table[key]
            if name in {"seconds", *MAY_BE_EMPTY}
            else _values.names_column(table[key], name)
            for name, key in names.items()
        }
    except (pa.ArrowInvalid, _values.UnfitError):
        return None
    if len(table) != lines or _values.usable(columns, wanted) is not None:
        return None
    return _table(source, columns, remarks, None)


def _sample(data: bytes) -> dict[str, Any]:
    """For each key a value typical of it, by the first lines."""
    sample: dict[str, Any] = {}
    for line in islice(_lines(data), _SAMPLED_LINES):
        for key, value in json.loads(line.text).items():
            known = sample.get(key)
            if known is None or (type(known) is int and type(value) is float):
                sample[key] = value
    return sample


def _schema(sample: dict[str, Any], names: dict[str, str], wanted: Wanted) -> pa.Schema | None:
    """Types as the first objects have them; None where that is no guide.

    Columns that might turn up further down are declared null, so that Arrow stops at
    the first value in one.
    """
    arrow = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    fields = {}
    for name, key in names.items():
        if name == "seconds":
            fields[key] = pa.float64()
        elif name in MAY_BE_EMPTY:
            fields[key] = pa.string()
        elif type(sample[key]) in arrow:
            fields[key] = arrow[type(sample[key])]
        else:
            return None
    for name in {*ALIASES, *ALIASES.values(), "label", "seconds", *MAY_BE_EMPTY, *wanted.names}:
        for spelt in (name, name.title(), name.upper()):
            if spelt not in sample:
                fields[spelt] = pa.null()
    return pa.schema(list(fields.items()))


def _read_exactly(source: Source, data: bytes, wanted: Wanted, *, lenient: bool) -> Table:
    """Line by line: the first fault is raised with its line, or left out if lenient."""
    omissions = Omissions(lenient=lenient)

    def leave_out(line: Line, unfit: _values.UnfitError) -> None:
        omissions.add(
            BadInput(
                unfit.what,
                row=line.record,
                table=wanted.table,
                where=_worded(source, line.number),
                mend=unfit.mend,
            )
        )

    objects: list[tuple[Line, dict[str, Any]]] = []
    keys: dict[str, bool] = {}  # every key of any object, and whether it is of use
    decoder = json.JSONDecoder(object_pairs_hook=_once_each(wanted))
    for line in _lines(data):
        try:
            found = _object(decoder, line.text)
        except _values.UnfitError as unfit:
            leave_out(line, unfit)
            continue
        for key in found:
            if key not in keys:
                keys[key] = wanted.canonical(key) is not None
        of_use = {key: value for key, value in found.items() if keys[key]}
        objects.append((Line(line.record, line.number, b""), of_use))
    omissions.remarks(rows_left=len(objects))
    position, remarks = find_columns(list(keys), wanted, where=source.name)
    names = {name: list(keys)[i] for name, i in position.items()}

    kept: list[Line] = []
    values: dict[str, list[Any]] = {name: [] for name in names}
    for line, found in objects:
        try:
            row = {name: _scalar(found, key, name, wanted) for name, key in names.items()}
        except _values.UnfitError as unfit:
            leave_out(line, unfit)
            continue
        kept.append(line)
        for name, value in row.items():
            values[name].append(value)
    remarks += omissions.remarks(rows_left=len(kept))
    columns = {name: _column(source, name, values[name], kept, wanted) for name in names}
    rows = np.array([line.record for line in kept]) if omissions.count else None
    return _table(source, columns, remarks, rows)


def _object(decoder: json.JSONDecoder, text: bytes) -> dict[str, Any]:
    try:
        found = decoder.decode(text.decode())
    except json.JSONDecodeError as error:
        whole = "Write each object on one line; jq -c . does it."
        raise _values.UnfitError(
            f"the line is not valid JSON ({error.msg} at character {error.colno}).", whole
        ) from None
    except (ValueError, RecursionError):
        raise _values.UnfitError(
            "the line nests too deep or holds a number too long to read.",
            "Leave the value out, or write it as text.",
        ) from None
    if not isinstance(found, dict):
        raise _values.UnfitError(
            f"the line holds {_kind(found)}, not an object.",
            'Write each record as {"item": ..., "worker": ..., "label": ...}.',
        )
    return found


def _once_each(wanted: Wanted) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def make(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            for key, times in Counter(key for key, _ in pairs).items():
                if times > 1 and wanted.canonical(key):
                    raise _values.UnfitError(
                        f"the key {shown(key)} is there {times} times.", "Keep one of them."
                    )
        return found

    return make


def _scalar(found: dict[str, Any], key: str, name: str, wanted: Wanted) -> Any:
    value = found.get(key)
    if type(value) is str and value and name != "seconds":  # nearly always
        _refuse_unwritable(value, name)
        return value
    needed = name in wanted.required or name == "supplier"
    if needed and key not in found:
        raise _values.unfilled(shown(key), "is not in the object")
    if isinstance(value, dict | list):
        raise _values.UnfitError(
            f"{name} holds {_kind(value)} where one value is needed.",
            "Write it as text, or as one record for each value.",
        )
    if needed and (value is None or value == ""):
        raise _values.unfilled(name, "is null" if value is None else "is empty")
    if value is None:
        return None
    if isinstance(value, float) and not isfinite(value):
        raise _values.UnfitError(
            f"{name} is {value}, which JSON cannot say.", "Write null where nothing is known."
        )
    if name == "seconds":
        return _seconds(value)
    if name in MAY_BE_EMPTY and not isinstance(value, str):
        raise _values.UnfitError(f"{name} is {shown(value)}, not text.", _MENDED_TEXT[name])
    if isinstance(value, float) and abs(value) >= _values.EXACT:
        raise _values.vague_number(name, value)
    return value


def _seconds(value: float | str) -> float:
    if isinstance(value, bool | str):
        raise _values.no_seconds(value)
    try:
        number = float(value)
    except OverflowError:  # an integer of hundreds of digits
        number = inf
    return _values.check_seconds(number, said=value)


def _refuse_unwritable(value: str, name: str) -> None:
    if "\0" in value:
        raise _values.UnfitError(
            f"{name} holds a NUL character.", "Take the \\u0000 out of the text."
        )
    if value.isascii():
        return
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _values.UnfitError(
            f"{name} is {shown(value)}, which holds half of a surrogate pair.",
            "Write the whole character; the text was cut within it.",
        ) from None


def _column(
    source: Source, name: str, values: list[Any], lines: list[Line], wanted: Wanted
) -> pa.ChunkedArray:
    """One column of one kind. Raises BadInput at the first value of another."""
    if name == "seconds":
        return pa.chunked_array([pa.array(values, pa.float64())])
    kinds = [_kind(value) for value in values if value is not None]
    odd = next((i for i, kind in enumerate(kinds) if kind != kinds[0]), None)
    if odd is not None:
        raise BadInput(
            f"{name} is {shown(values[odd])} ({kinds[odd]}) where the column began with "
            f"{shown(values[0])} ({kinds[0]}).",
            row=lines[odd].record,
            table=wanted.table,
            where=_worded(source, lines[odd].number),
            mend=f"Write all values of {name} alike, such as all in quotes.",
        )
    if kinds and kinds[0] == "true/false":
        values = ["true" if value else "false" for value in values]
    elif kinds and kinds[0] == "number":
        if all(value == int(value) and int(value) in _values.INT64 for value in values):
            return pa.chunked_array([pa.array([int(value) for value in values], pa.int64())])
        values = [_values.number_text(value) for value in values]
    return pa.chunked_array([pa.array(values, pa.string())])


def _kind(value: Any) -> str:
    return _KINDS.get(type(value), "nothing" if value is None else "an object")


def _lines(data: bytes) -> Iterator[Line]:
    position, number, record = start_of_text(data), 0, 0
    while position < len(data):
        number += 1
        end = data.find(b"\n", position)
        end = len(data) if end < 0 else end
        text = data[position:end].strip()
        if text:
            yield Line(record, number, text)
            record += 1
        position = end + 1


def _table(
    source: Source,
    columns: dict[str, pa.ChunkedArray],
    remarks: tuple[str, ...],
    kept: np.ndarray[tuple[int], np.dtype[np.int64]] | None,
) -> Table:
    def locate(row: int) -> str:
        record = row if kept is None else int(kept[row])
        with suppress(BadInput):  # the file may have changed since
            for line in _lines(source.read()):
                if line.record == record:
                    return _worded(source, line.number)
        return f"{source.name}, record {record + 1}"

    return Table(source.name, columns, remarks, locate=locate)


def _worded(source: Source, number: int) -> str:
    return f"{source.name}, line {number}"
