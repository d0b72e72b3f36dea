"""Questions whose units show only in the answers: spans, rankings of a payload's outputs.

Which units an item has is what its workers named; a unit that an answer leaves out counts
as said to be absent, where the kind of question says so (`Question.absent`). So an answer
may bring units that speak of earlier answers too, and an item's units are estimated anew
from all its answers, which are few.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from mihak.insight import store
from mihak.projects import current_form, form_of
from mihak.quality.online import Skill, add_label, even

if TYPE_CHECKING:
    from mihak.forms import Form, Question
    from mihak.store import Connection, Row

Codes = dict[str, dict[int, int]]
"""Unit to worker to the class said of it."""


def codes(said: dict[int, dict[str, int]], absent: int | None, known: dict[str, int]) -> Codes:
    """What each worker says of each unit.

    said: worker to what their answer says, as `Question.classify` gives it. absent: the class
    of what an answer leaves out. known: the units of the gold answer; they count as units
    even where nobody named them.
    """
    units = sorted({*known, *(unit for one in said.values() for unit in one)})
    found: Codes = {}
    for unit in units:
        of_unit = {worker: one.get(unit, absent) for worker, one in said.items()}
        found[unit] = {worker: code for worker, code in of_unit.items() if code is not None}
    return found


def _question(form: Form, variable: Row) -> Question | None:
    """The open question of a variable, if it is one in this version of the form."""
    question = form.questions.get(variable["question"])
    return question if question is not None and question.is_open() else None


async def said_of(
    connection: Connection, variable: Row, answers: list[Row]
) -> tuple[dict[int, dict[int, dict[str, int]]], int | None]:
    """Item to worker to what the answer says, and the class of what is left out.

    answers: rows of item_id, worker_id, form_id, answers.
    """
    found: dict[int, dict[int, dict[str, int]]] = {}
    absent = None
    for row in answers:
        question = _question(await form_of(connection, row["form_id"]), variable)
        if question is not None and question.id in row["answers"]:
            absent = question.absent
            said = question.classify(row["answers"][question.id])
            found.setdefault(row["item_id"], {})[row["worker_id"]] = said
    return found, absent


async def known_units(
    connection: Connection, project: int, variable: Row, gold: list[Row]
) -> dict[int, dict[str, int]]:
    """Item to what its gold answer says of its units. gold: rows of item_id, answers."""
    _, form = await current_form(connection, project)
    question = _question(form, variable)
    if question is None:
        return {}
    return {
        row["item_id"]: question.classify(row["answers"][question.id])
        for row in gold
        if question.id in row["answers"]
    }


def _posteriors(variable: Row, found: Codes, skills: dict[int, Skill]) -> dict[str, list[float]]:
    posteriors = {}
    for unit, said in found.items():
        posterior = variable["log_prior"] or even(len(variable["classes"]))
        for worker, code in sorted(said.items()):
            posterior = add_label(posterior, code, skills.get(worker, Skill()).accuracy)
        posteriors[unit] = posterior
    return posteriors


@dataclass(frozen=True)
class _Open:
    """An item in an open variable."""

    variable: Row
    codes: Codes
    absent: int | None
    known: dict[str, int] | None  # what gold says; None: the item is no gold
    skills: dict[int, Skill]

    def judged(self, worker: int) -> list[float]:
        """How probably each thing the worker says of the item is right."""
        mine = {unit: said[worker] for unit, said in self.codes.items() if worker in said}
        if self.known is not None:
            return [float(code == self.known.get(u, self.absent)) for u, code in mine.items()]
        posteriors = _posteriors(self.variable, self.codes, self.skills)
        return [exp(posteriors[unit][code]) for unit, code in mine.items()]

    def without(self, worker: int) -> Codes:
        """As if the worker had not answered: units that nobody else named are gone."""
        rest = {
            unit: {other: code for other, code in said.items() if other != worker}
            for unit, said in self.codes.items()
        }
        return {unit: said for unit, said in rest.items() if set(said.values()) - {self.absent}}


async def _read(connection: Connection, project: int, item: int, worker: int) -> list[_Open]:
    variables = [one for one in await store.variables(connection, project) if one["open"]]
    if not variables:
        return []
    # Until the transaction ends, so that two answers at once see each other.
    await store.lock_item(connection, item)
    answers = await store.answers_of_item(connection, item, worker)
    gold = await store.gold_of_item(connection, item)
    found = []
    for variable in variables:
        said, absent = await said_of(connection, variable, answers)
        known = await known_units(connection, project, variable, gold)
        of_item = known.get(item, {})
        skills = await store.skills_of(connection, variable["id"], item)
        found.append(
            _Open(
                variable,
                codes(said.get(item, {}), absent, of_item),
                absent,
                of_item if gold else None,
                {row["worker_id"]: Skill(*row["counts"]) for row in skills},
            )
        )
    return found


async def add_answer(connection: Connection, project: int, item: int, worker: int) -> None:
    """A worker's answer has come: estimate its item's units anew, and count them."""
    for one in await _read(connection, project, item, worker):
        judged = one.judged(worker)
        await store.count_units(connection, one.variable["id"], worker, judged, one.known)
        if one.known is None:
            posteriors = _posteriors(one.variable, one.codes, one.skills)
            await store.set_units(connection, item, one.variable["id"], posteriors, one.codes)


async def remove_answer(connection: Connection, project: int, item: int, worker: int) -> None:
    """A worker's answer counts no more: as if it had never come."""
    for one in await _read(connection, project, item, worker):
        judged = one.judged(worker)
        await store.count_units(connection, one.variable["id"], worker, judged, one.known, sign=-1)
        if one.known is None:
            rest = one.without(worker)
            posteriors = _posteriors(one.variable, rest, one.skills)
            await store.set_units(connection, item, one.variable["id"], posteriors, rest)
