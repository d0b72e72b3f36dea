"""Items by the million: read a file as it comes, check every row, let it in whole or not at all.

A row is an item. `external_id` (or `id`) names it, `gold` may hold its known answers, with
`gold_reason` why they are right (Markdown, or Markdown by language tag), and `payload` its data;
without a `payload` all other columns are the data. A CSV holds nothing but text, so all its cells
arrive as they stand: `007` and `5` are text, and so is an empty cell.
"""

from __future__ import annotations

import asyncio
import csv
import io
import re
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import orjson
import pyarrow as pa
import pyarrow.parquet

from mihak.errors import BadArgument, BadInput
from mihak.forms import BadAnswers, check_answers
from mihak.projects import store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.forms import Form
    from mihak.store import Connection, Row

CHUNK = 2000
PROBLEMS_KEPT = 1000
LONGEST_EXTERNAL_ID = 500
LONGEST_CELL = 1 << 24
LANGUAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
FORMATS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
# The escape of a NUL, as opposed to a backslash that stands before the text "u0000".
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


@dataclass
class Findings:
    """What was seen of a file so far."""

    read: int = 0
    known: int = 0
    bad: int = 0
    problems: list[dict[str, Any]] = field(default_factory=list)

    def report(self, row: int, where: str, what: str, mend: str | None) -> None:
        self.bad += 1
        if len(self.problems) < PROBLEMS_KEPT:
            self.problems.append({"row": row, "where": where, "what": what, "mend": mend})


class BadRows(BadInput):
    """A file with rows that cannot be taken; none was."""

    def __init__(self, findings: Findings) -> None:
        first = findings.problems[0]
        super().__init__(
            f"{findings.bad} of {findings.read} rows cannot be taken, and none was. The first: "
            f"{first['what']}",
            where=f"row {first['row']}, {first['where']}",
            mend=first["mend"] or "Mend the rows, or leave them out with skip_bad.",
        )
        self.findings = findings
        self.problems = [
            (f"row {one['row']}, {one['where']}", one["what"], one["mend"])
            for one in findings.problems
        ]


def format_of(filename: str, given: str | None) -> str:
    """jsonl, csv or parquet; from the name unless said. Raises BadArgument."""
    found = given or FORMATS.get(Path(filename).suffix.lower())
    if found is None:
        raise BadArgument(
            f"it cannot be told from the name {filename!r} what the file is.",
            where="format",
            mend="Name it .jsonl, .csv or .parquet, or give the format.",
        )
    return found


def read_rows(file: IO[bytes], form: str) -> Iterator[tuple[int, Any]]:
    """(row, record) of a file. A record that cannot be read comes as the BadInput.

    Rows are lines of JSONL, and rows of a spreadsheet for CSV, so the header is row 1. Those of
    Parquet count from 1. Raises BadInput where the file as a whole cannot be read.
    """
    return {"jsonl": _jsonl_rows, "csv": _csv_rows, "parquet": _parquet_rows}[form](file)


def _jsonl_rows(file: IO[bytes]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                yield number, orjson.loads(line)
            except orjson.JSONDecodeError as error:
                yield number, BadInput(f"is no JSON: {error}.", mend="Write one object a line.")


def _parquet_rows(file: IO[bytes]) -> Iterator[tuple[int, Any]]:
    number = 0
    try:
        for batch in pa.parquet.ParquetFile(file).iter_batches(CHUNK):
            for record in batch.to_pylist():
                number += 1
                yield number, record
    except (pa.ArrowInvalid, UnicodeDecodeError) as error:
        raise BadInput(f"the file is no parquet: {error}", where=f"after row {number}") from error


def _csv_rows(file: IO[bytes]) -> Iterator[tuple[int, Any]]:
    """Not by Arrow, which guesses types from the first block and reads a block or nothing."""
    rows = _csv_cells(file)
    header, names = next(rows, (1, BadInput("the file is empty.")))
    if isinstance(names, list):
        _check_names(names, f"row {header}")
    else:
        raise BadInput(f"the header cannot be read: it {names.what}", where=f"row {header}")
    for row, cells in rows:
        yield row, _csv_record(names, cells) if isinstance(cells, list) else cells


def _csv_cells(file: IO[bytes]) -> Iterator[tuple[int, list[str] | BadInput]]:
    """The cells of each row that is not blank."""
    csv.field_size_limit(LONGEST_CELL)
    text = io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")
    reader = csv.reader(text, strict=True)
    row = 0
    while True:
        row += 1
        line = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # Within one line the next row is sure to begin after it.
            if reader.line_num > line + 1:
                raise _open_quote(row) from error
            yield row, _bad_line(error)
            continue
        if cells:
            yield row, cells


def _open_quote(row: int) -> BadInput:
    return BadInput(
        "a quote opens here that is not closed at the end of its cell, or only after more than "
        f"{LONGEST_CELL:,} characters, so it cannot be told which rows follow.",
        where=f"row {row}",
        mend='Close it, or take it away; a quote within quotes is doubled ("").',
    )


def _bad_line(error: csv.Error) -> BadInput:
    if "limit" in str(error):
        return BadInput(f"holds a cell of more than {LONGEST_CELL:,} characters.")
    return BadInput(
        "holds a quote that is not closed at the end of its cell.",
        mend='Close it, or take it away; a quote within quotes is doubled ("").',
    )


def _check_names(names: list[str], where: str) -> None:
    if not _is_utf8(names):
        raise BadInput("the header is not UTF-8.", where=where, mend="Save the file as UTF-8.")
    for name in names:
        if names.count(name) > 1:
            raise BadInput(
                f"the column {name!r} is there {names.count(name)} times.",
                where=where,
                mend="Keep one of them, or call the others differently.",
            )


def _csv_record(names: list[str], cells: list[str]) -> dict[str, str] | BadInput:
    if len(cells) != len(names):
        return BadInput(
            f"has {len(cells)} cell{'s' * (len(cells) > 1)} where the header has {len(names)}.",
            mend="Give one for each column, and put a value that holds a comma in quotes.",
        )
    if not _is_utf8(cells):
        return BadInput("holds bytes that are not UTF-8.", mend="Save the file as UTF-8.")
    return dict(zip(names, cells))  # noqa: B905 - compared above; strict takes twice the time


def _is_utf8(cells: list[str]) -> bool:
    """Whether none of the bytes had to be escaped as half of a surrogate pair."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return False
    return True


def _escaped(text: bytes) -> bytes:
    """For COPY's text format. JSON has no raw tabs or line ends, but backslashes."""
    return text.replace(b"\\", b"\\\\")


def _holds_nul(data: bytes) -> bool:
    return b"\\u0000" in data and NUL.search(data) is not None


class Rows:
    """Checks rows and writes them as lines of COPY."""

    def __init__(self, form: Form, *, known_answers_needed: bool) -> None:
        self._form = form
        self._problems_of = form.payload_problems
        self._gold_needed = known_answers_needed
        # A CSV has no other way to leave out what is not text.
        self._may_be_empty = [
            field for field, shape, optional in form.needed if optional and shape != "text"
        ]
        self.findings = Findings()

    def lines(self, records: list[tuple[int, Any]]) -> bytes:
        out = [line for row, record in records if (line := self._line(row, record)) is not None]
        return b"".join(out)

    def _line(self, row: int, record: Any) -> bytes | None:  # noqa: PLR0911 - one a fault
        self.findings.read += 1
        if not isinstance(record, dict):
            what, mend = (
                (record.what, record.mend)
                if isinstance(record, BadInput)
                else ("is no JSON object.", "Write one object a line.")
            )
            self.findings.report(row, "the row", what, mend)
            return None
        external_id = record.pop("external_id", None)
        if external_id is None:
            external_id = record.pop("id", None)
        gold, reason = record.pop("gold", None), record.pop("gold_reason", None)
        payload = record.pop("payload", None) if isinstance(record.get("payload"), dict) else record
        name = self._name(row, external_id)
        if name is None:
            return None
        for optional in self._may_be_empty:
            if payload.get(optional) == "":
                del payload[optional]
        for where, what, mend in self._problems_of(payload):
            self.findings.report(row, where, what, mend)
            return None
        known = self._known_answers(row, gold, payload)
        why = self._reason(row, reason, gold)
        if known is None or why is None:
            return None
        try:
            data = orjson.dumps(payload, default=str)
        except (TypeError, orjson.JSONEncodeError) as error:
            self.findings.report(row, "payload", f"cannot be kept as JSON: {error}.", None)
            return None
        if _holds_nul(data):
            self.findings.report(row, "payload", "holds a NUL character.", "Remove it.")
            return None
        return b"%d\t%b\t%b\t%b\t%b\n" % (row, _escaped(name), _escaped(data), known, why)

    def _name(self, row: int, external_id: Any) -> bytes | None:
        if isinstance(external_id, int) and not isinstance(external_id, bool):
            external_id = str(external_id)
        if not isinstance(external_id, str) or not external_id:
            what = "is missing." if external_id in (None, "") else f"is {external_id!r}."
            self.findings.report(
                row, "external_id", what, "Give each item a name of its own: text."
            )
            return None
        if len(external_id) > LONGEST_EXTERNAL_ID or not external_id.isprintable():
            self.findings.report(
                row,
                "external_id",
                "is too long or holds signs that cannot be seen.",
                f"At most {LONGEST_EXTERNAL_ID} printable characters.",
            )
            return None
        return external_id.encode()

    def _known_answers(self, row: int, gold: Any, payload: dict[str, Any]) -> bytes | None:
        if gold in (None, ""):
            if self._gold_needed:
                what = "is missing: a qualification batch needs known answers."
                self.findings.report(row, "gold", what, "Add it.")
                return None
            return b"\\N"
        try:
            if isinstance(gold, str):
                gold = orjson.loads(gold)
            return _escaped(orjson.dumps(check_answers(self._form, gold, payload)))
        except orjson.JSONDecodeError:
            self.findings.report(row, "gold", "is no JSON.", 'Send {"question": answer}.')
        except BadAnswers as error:
            where, what, mend = error.problems[0]
            self.findings.report(row, where.replace("answers", "gold", 1), what, mend)
        return None

    def _reason(self, row: int, reason: Any, gold: Any) -> bytes | None:
        """Markdown by language; plain text is of a language that nobody said (`und`)."""
        if reason in (None, "", {}):
            return b"\\N"
        if gold in (None, ""):
            what = "is given without the known answers it is for."
            self.findings.report(row, "gold_reason", what, "Give gold too, or leave it out.")
            return None
        if isinstance(reason, str):
            reason = _words_by_language(reason)
        # A column of Parquet has all languages in each row, some of them empty.
        words = (
            {tag: words for tag, words in reason.items() if words is not None}
            if isinstance(reason, dict)
            else {}
        )
        if not words or not all(
            LANGUAGE.fullmatch(tag) and isinstance(text, str) for tag, text in words.items()
        ):
            mend = 'Write text, or {"en": text, "ar": text}.'
            self.findings.report(row, "gold_reason", "is no text by language.", mend)
            return None
        data = orjson.dumps(words)
        if _holds_nul(data):
            self.findings.report(row, "gold_reason", "holds a NUL character.", "Remove it.")
            return None
        return _escaped(data)


def _words_by_language(text: str) -> Any:
    """What a cell of a CSV holds: a JSON object, or plain text."""
    if text.lstrip().startswith("{"):
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            pass  # Markdown may begin so
    return {"und": text}


async def import_items(
    connection: Connection,
    *,
    workspace: int,
    project: int,
    batch: Row,
    redundancy: int,
    form: Form,
    records: Iterator[tuple[int, Any]],
    skip_bad: bool,
) -> tuple[Findings, int]:
    """Take the records in, in the caller's transaction, as the engine.

    Returns what was found and how many items are new. An item that stands already with the
    same payload is counted as known, so an upload can be repeated. Raises BadRows if any row
    is bad, unless `skip_bad`.
    """
    await store.make_incoming(connection)
    rows = Rows(form, known_answers_needed=batch["kind"] == "qualification")
    async with connection.cursor() as cursor, cursor.copy("COPY incoming FROM STDIN") as copy:
        while chunk := await asyncio.to_thread(lambda: list(islice(records, CHUNK))):
            await copy.write(await asyncio.to_thread(rows.lines, chunk))
    findings = rows.findings
    if findings.bad and not skip_bad:
        raise BadRows(findings)
    taken = findings.read - findings.bad
    async with connection.transaction():
        added = await store.accept_incoming(connection, workspace, project, batch, redundancy)
        if added != taken:
            clashes = await _report_clashes(connection, project, findings)
            if clashes and not skip_bad:
                raise BadRows(findings)
            findings.known = taken - added - clashes
    return findings, added


async def _report_clashes(connection: Connection, project: int, findings: Findings) -> int:
    """All of them are counted, and returned, though only the first are told."""
    told = await store.incoming_clashes(connection, project, PROBLEMS_KEPT)
    for clash in told:
        _report_clash(findings, clash)
    if len(told) < PROBLEMS_KEPT:
        return len(told)
    count = await store.count_clashes(connection, project)
    findings.bad += count - len(told)
    return count


def _report_clash(findings: Findings, clash: Row) -> None:
    other = f"row {clash['earlier']}" if clash["earlier"] else "the project"
    findings.report(
        clash["row"],
        "external_id",
        f"{clash['external_id']!r} stands in {other} with another payload.",
        "Items never change: give the new data a name of its own.",
    )


def as_records(items: list[dict[str, Any]]) -> Iterator[tuple[int, Any]]:
    """Items sent in a request's body as the records of a file."""
    return iter(list(enumerate(items, 1)))
