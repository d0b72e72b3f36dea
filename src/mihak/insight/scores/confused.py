"""The labels behind a cell of a confusion."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self

from mihak.errors import NotFound
from mihak.ids import encode
from mihak.insight import store as insight_store
from mihak.insight import units
from mihak.insight.fit import known_codes
from mihak.insight.scores import store
from mihak.insight.scores.confusions import BASES, DECIDED, ESTIMATE, GOLD
from mihak.projects import form_of

if TYPE_CHECKING:
    from mihak.forms import Form
    from mihak.store import Connection, Row

SHORT = 200  # code points of an item's text
# Answers to a question with open units that a request looks through at most.
ANSWERS_LOOKED_THROUGH = 20_000


@dataclass(frozen=True)
class Cell:
    """Labels that say the class `said` of what is `true`, as codes of the variable; None: any."""

    variable: Row
    true: int | None
    said: int | None

    @classmethod
    def named(cls, variable: Row, *, true: str | None, said: str | None) -> Self:
        codes = {name: code for code, name in enumerate(variable["classes"])}
        for where, name in (("true", true), ("said", said)):
            if name is not None and name not in codes:
                raise NotFound(
                    f"the question has no class {name!r}.",
                    where=where,
                    mend=f"Its classes: {', '.join(codes)}.",
                )
        return cls(
            variable,
            None if true is None else codes[true],
            None if said is None else codes[said],
        )


@dataclass(frozen=True)
class Who:
    """Whose labels; None: anybody's."""

    supplier: int | None
    worker: int | None

    def has(self, row: Row) -> bool:
        return self.supplier in (None, row["supplier_id"]) and self.worker in (
            None,
            row["worker_id"],
        )


@dataclass(frozen=True)
class Search:
    """What is looked for, and where. form: the project's present one."""

    project: int
    form: Form
    cell: Cell
    who: Who


async def find(
    connection: Connection, search: Search, *, after: int, limit: int
) -> tuple[list[Row], str | None]:
    """Labels by item beyond the item `after`, `limit` or as many as fill up the last item, and
    the cursor to go on from; None: that was all.
    """
    gold = await insight_store.gold_answers(connection, search.project)
    look = _open if search.cell.variable["open"] else _closed
    found, following = await look(connection, search, gold, after, limit)
    rows = await store.labelled_items(connection, found)
    return [_told(row, search.form) for row in rows], (
        None if following is None else encode("cursor", following)
    )


def _told(row: Row, form: Form) -> Row:
    return {**row, "text": short_text(row["payload"], form), "basis": BASES[row["basis"]]}


def short_text(payload: dict[str, Any], form: Form) -> str:
    """The first text that the form shows of an item."""
    shown = [payload.get(block.field) for block in form.show]
    return next(
        (one[:SHORT] for one in map(_text, [*shown, *payload.values()]) if one is not None), ""
    )


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and isinstance(value[-1], dict):
        return _text(value[-1].get("content", value[-1].get("text")))
    return _text(value[0]) if isinstance(value, list) and value else None


async def _closed(
    connection: Connection, search: Search, gold: list[Row], after: int, limit: int
) -> tuple[list[Row], int | None]:
    cell, who = search.cell, search.who
    classes = {name: code for code, name in enumerate(cell.variable["classes"])}
    known = known_codes(gold, search.form, cell.variable)
    found = await store.confused(
        connection,
        cell.variable["id"],
        true=cell.true,
        said=cell.said,
        supplier=who.supplier,
        worker=who.worker,
        gold=(list(known), [classes[name] for name in known.values()]),
        after=after,
        limit=limit,
    )
    labels = [row for row in found if row["item_id"] is not None]
    if len(labels) >= limit:
        return labels, labels[-1]["item_id"]
    ends = [row["looked_to"] for row in found if row["item_id"] is None]
    # The last item looked at may have more labels: it is looked at again.
    return labels, ends[0] - 1 if ends else None


async def _open(
    connection: Connection, search: Search, gold: list[Row], after: int, limit: int
) -> tuple[list[Row], int | None]:
    """Of a question whose units show only in the answers: a label is what an answer says of
    a unit, so an answer may be in a cell several times; it is told once.
    """
    variable = search.cell.variable
    known = units.known_units(search.form, variable, gold)
    found: list[Row] = []
    looked = 0
    async with aclosing(insight_store.answers_by_item(connection, search.project, after)) as chunks:
        async for answers in chunks:
            forms = {row["form_id"]: await form_of(connection, row["form_id"]) for row in answers}
            items = sorted({row["item_id"] for row in answers})
            best = await store.unit_codes(connection, variable["id"], items)
            for item, given in groupby(answers, key=itemgetter("item_id")):
                of_item = list(given)
                said = units.said_by(forms, variable, of_item)
                truth = _Truth(known.get(item), best.get(item, {}))
                found += _of_item(search, of_item, said, truth)
                if len(found) >= limit:
                    return found, item
            looked += len(answers)
            if looked >= ANSWERS_LOOKED_THROUGH:
                return found, items[-1]
    return found, None


@dataclass(frozen=True)
class _Truth:
    """What is true of an item's units. best: unit to its class, and whether it is decided."""

    gold: units.Said | None
    best: dict[str, tuple[int, bool]]

    def basis(self, unit: str, code: int | None) -> int | None:
        """What says that the class of a unit is `code` (None: any); None: it is another."""
        if self.gold is not None and (known := self.gold.of(unit)) is not None:
            return GOLD if code in (None, known) else None
        best, decided = self.best.get(unit, (None, False))
        if best is None or code not in (None, best):
            return None
        return DECIDED if decided else ESTIMATE


def _of_item(
    search: Search, answers: list[Row], said: dict[int, units.Said], truth: _Truth
) -> list[Row]:
    cell, found = search.cell, []
    for_units = units.codes(said, truth.gold).items()
    for row in filter(search.who.has, answers):
        bases = [
            basis
            for unit, codes in for_units
            if (code := codes.get(row["worker_id"])) is not None
            and cell.said in (None, code)
            and (basis := truth.basis(unit, cell.true)) is not None
        ]
        if bases:
            found.append({**row, "basis": min(bases)})
    return found
