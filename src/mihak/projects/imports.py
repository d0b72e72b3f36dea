"""Items by the million: read a file as it comes, check every row, let it in whole or not at all.

A row is an item. `external_id` (or `id`) names it, `gold` may hold its known answers, and
`payload` its data; without a `payload` all other columns are the data.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import orjson
import pyarrow as pa
import pyarrow.csv
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
FORMATS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}


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
    """(row, record) of a file; rows count from 1 (of JSONL: lines). A record that cannot be
    parsed comes as the error.
    """
    if form == "jsonl":
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    yield number, orjson.loads(line)
                except orjson.JSONDecodeError as error:
                    yield number, error
        return
    number = 0
    try:
        batches = (
            pa.csv.open_csv(file, convert_options=pa.csv.ConvertOptions(strings_can_be_null=False))
            if form == "csv"
            else pa.parquet.ParquetFile(file).iter_batches(CHUNK)
        )
        for batch in batches:
            for record in batch.to_pylist():
                number += 1
                yield number, record
    except (pa.ArrowInvalid, UnicodeDecodeError) as error:
        raise BadInput(f"the file is no {form}: {error}", where=f"after row {number}") from error


def _escaped(text: bytes) -> bytes:
    """For COPY's text format. JSON has no raw tabs or line ends, but backslashes."""
    return text.replace(b"\\", b"\\\\")


class Rows:
    """Checks rows and writes them as lines of COPY."""

    def __init__(self, form: Form, *, known_answers_needed: bool) -> None:
        self._form = form
        self._problems_of = form.payload_problems
        self._gold_needed = known_answers_needed
        self.findings = Findings()

    def lines(self, records: list[tuple[int, Any]]) -> bytes:
        out = [line for row, record in records if (line := self._line(row, record)) is not None]
        return b"".join(out)

    def _line(self, row: int, record: Any) -> bytes | None:  # noqa: PLR0911 - one a fault
        self.findings.read += 1
        if not isinstance(record, dict):
            what = (
                f"is no JSON: {record}." if isinstance(record, Exception) else "is no JSON object."
            )
            self.findings.report(row, "the row", what, "Write one object a line.")
            return None
        external_id = record.pop("external_id", None)
        if external_id is None:
            external_id = record.pop("id", None)
        gold = record.pop("gold", None)
        payload = record.pop("payload", None) if isinstance(record.get("payload"), dict) else record
        name = self._name(row, external_id)
        if name is None:
            return None
        for where, what, mend in self._problems_of(payload):
            self.findings.report(row, where, what, mend)
            return None
        known = self._known_answers(row, gold, payload)
        if known is None:
            return None
        try:
            data = orjson.dumps(payload, default=str)
        except (TypeError, orjson.JSONEncodeError) as error:
            self.findings.report(row, "payload", f"cannot be kept as JSON: {error}.", None)
            return None
        if b"\\u0000" in data:
            self.findings.report(row, "payload", "holds a NUL character.", "Remove it.")
            return None
        return b"%d\t%b\t%b\t%b\n" % (row, _escaped(name), _escaped(data), known)

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
        if isinstance(gold, str) and gold:
            try:
                gold = orjson.loads(gold)
            except orjson.JSONDecodeError:
                self.findings.report(row, "gold", "is no JSON.", 'Send {"question": answer}.')
                return None
        if gold in (None, ""):
            if self._gold_needed:
                what = "is missing: a qualification batch needs known answers."
                self.findings.report(row, "gold", what, "Add it.")
                return None
            return b"\\N"
        try:
            return _escaped(orjson.dumps(check_answers(self._form, gold, payload)))
        except BadAnswers as error:
            for where, what, mend in error.problems:
                self.findings.report(row, where.replace("answers", "gold", 1), what, mend)
                return None
            return None


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
            clashes = await store.incoming_clashes(connection, project, PROBLEMS_KEPT)
            for clash in clashes:
                _report_clash(findings, clash)
            if clashes and not skip_bad:
                raise BadRows(findings)
            findings.known = taken - added - len(clashes)
    return findings, added


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
