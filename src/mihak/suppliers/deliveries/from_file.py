"""Answers that a supplier gave in tools of its own, handed in as a file: all of them or none.

A row is one worker's answers on one item: `external_id` (or `item`, `id`) and `worker` name them,
`answers` holds an object by question; without it, columns named as the questions do, and `label`
for the first. `seconds` is the active time. Files are read as those of items are.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from typing import IO, TYPE_CHECKING, Any

import orjson

from mihak.errors import BadArgument, BadInput, MihakError
from mihak.forms import BadAnswers, check_answers
from mihak.projects import current_form
from mihak.projects.imports import BadRows, Findings, read_rows
from mihak.suppliers.deliveries import store
from mihak.work.claim import claim
from mihak.work.model import Answer
from mihak.work.submit import submit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.accounts import Caller
    from mihak.forms import Form
    from mihak.store import Connection, Row

MOST_ROWS = 20_000  # they are taken in one transaction
AT_ONCE = 20
NAMES = ("external_id", "item", "id")
AS_TEXT = ("choice", "text")


@dataclass(frozen=True)
class Given:
    """A row that can be read: whose answers on what."""

    row: int
    item: str
    worker: str
    answers: dict[str, Any]
    seconds: float | None


async def take_answers(
    connection: Connection, caller: Caller, at: tuple[int, int], file: IO[bytes], kind: str
) -> list[int]:
    """Take the answers of a file in (as the engine, within the caller's transaction); returns
    the annotations. at: the project and the supplier.

    Raises BadRows with every row that cannot be taken: unknown workers and items, answers that
    the form does not allow, items that want no more answers or have the worker's already.
    """
    _, form = await current_form(connection, at[0])
    taking = _Taking(connection, caller, *at, form)
    reader = Reader(form, taking.findings)
    given = await asyncio.to_thread(lambda: list(reader.rows(read_rows(file, kind))))
    workers = await taking.check(given)
    if not given:
        raise BadInput("the file has no answers.", mend="Write one row for each.")
    made: list[int] = []
    by_worker = sorted(given, key=lambda one: one.worker)
    for name, rows in groupby(by_worker, lambda one: one.worker):
        made += await taking.answer(workers[name], list(rows))
    taking.stop_if_bad()
    return made


class Reader:
    """Reads rows, reporting those that cannot be."""

    def __init__(self, form: Form, findings: Findings) -> None:
        self._form, self._findings = form, findings

    def rows(self, records: Iterator[tuple[int, Any]]) -> Iterator[Given]:
        """Those that can be read. Raises BadArgument where there are too many."""
        for row, record in islice(records, MOST_ROWS + 1):
            self._findings.read += 1
            if self._findings.read > MOST_ROWS:
                raise BadArgument(
                    f"the file has more than {MOST_ROWS:,} rows.", mend="Hand in several files."
                )
            found = self._row(row, record)
            if found is not None:
                yield found

    def _row(self, row: int, record: Any) -> Given | None:
        if not isinstance(record, dict):
            what = record.what if isinstance(record, BadInput) else "is no JSON object."
            self._findings.report(row, "the row", what, "Write one object a line.")
            return None
        item = next((record[name] for name in NAMES if record.get(name) not in (None, "")), None)
        worker = record.get("worker")
        for name, value in (("external_id", item), ("worker", worker)):
            if value in (None, ""):
                self._findings.report(row, name, "is missing.", "Name it in every row.")
                return None
        try:
            answers = self._answers(record)
            seconds = record.get("seconds")
            spent = None if seconds in (None, "") else float(seconds)
        except (orjson.JSONDecodeError, ValueError) as error:
            self._findings.report(row, "answers", f"cannot be read: {error}.", None)
            return None
        return Given(row, str(item), str(worker), answers, spent)

    def _answers(self, record: dict[str, Any]) -> dict[str, Any]:
        given = record.get("answers")
        if isinstance(given, dict):
            return given
        if isinstance(given, str) and given:
            found = orjson.loads(given)
            if not isinstance(found, dict):
                raise ValueError("answers are an object by question")
            return found
        first = self._form.ask[0].id
        cells = {question.id: record.get(question.id) for question in self._form.ask}
        if cells[first] is None:
            cells[first] = record.get("label")
        return {
            question.id: _cell(question.kind, cells[question.id])
            for question in self._form.ask
            if cells[question.id] not in (None, "")
        }


def _cell(kind: str, cell: Any) -> Any:
    """A cell of a CSV is text: of other kinds than these it is written as JSON."""
    return orjson.loads(cell) if isinstance(cell, str) and kind not in AS_TEXT else cell


@dataclass(frozen=True)
class _Taking:
    """A file being taken in."""

    connection: Connection
    caller: Caller
    project: int
    supplier: int
    form: Form
    findings: Findings = field(default_factory=Findings)

    def stop_if_bad(self) -> None:
        if self.findings.bad:
            raise BadRows(self.findings)

    async def check(self, given: list[Given]) -> dict[str, Row]:
        """Stop at whatever of the rows is unknown, twice there, or not allowed by the form;
        returns the workers by name.
        """
        names = [one.worker for one in given]
        workers = await store.workers_named(self.connection, self.supplier, names)
        of_rows = [one.item for one in given]
        items = await store.items_named(self.connection, self.project, self.supplier, of_rows)
        seen: set[tuple[str, str]] = set()
        for one in given:
            self._check_one(one, workers, items, seen)
            seen.add((one.worker, one.item))
        self.stop_if_bad()
        return workers

    def _check_one(
        self, one: Given, workers: dict[str, Row], items: dict[str, Any], seen: set[tuple[str, str]]
    ) -> None:
        report = self.findings.report
        if one.worker not in workers:
            what = f"the supplier has no worker {one.worker!r}."
            report(one.row, "worker", what, "Add the worker first.")
        elif one.item not in items:
            what = f"the project has no item {one.item!r}."
            report(one.row, "external_id", what, "Use the names of the lab's items.")
        elif (one.worker, one.item) in seen:
            what = "the worker's answers on this item stand in an earlier row, too."
            report(one.row, "external_id", what, "Keep one of them.")
        else:
            try:
                check_answers(self.form, one.answers, items[one.item])
            except BadAnswers as error:
                report(one.row, *error.problems[0])

    async def answer(self, worker: Row, rows: list[Given]) -> list[int]:
        """One worker's rows: each item leased by name and answered."""
        as_worker = replace(self.caller, supplier=self.supplier, worker=worker["id"])
        made: list[int] = []
        for start in range(0, len(rows), AT_ONCE):
            wanted = {one.item: one for one in rows[start : start + AT_ONCE]}
            try:
                made += await self._some(as_worker, wanted)
            except MihakError as error:
                first = next(iter(wanted.values()))
                self.findings.report(first.row, "worker", error.what, error.mend)
                break
        return made

    async def _some(self, worker: Caller, wanted: dict[str, Given]) -> list[int]:
        made = []
        tasks = await claim(
            self.connection, worker, self.project, len(wanted), list(wanted), by_file=True
        )
        names = await store.names_of_items(self.connection, [task["item_id"] for task in tasks])
        for task in tasks:
            one = wanted.pop(names[task["item_id"]])
            given = Answer.model_validate({"answers": one.answers, "seconds": one.seconds})
            done = await submit(self.connection, worker, task["id"], given)
            made.append(done["annotation_id"])
        for one in wanted.values():
            self.findings.report(
                one.row,
                "external_id",
                "the item is not open to the worker: it has all the answers it wants, or theirs.",
                "Leave the row out, or ask the lab for more answers.",
            )
        return made
