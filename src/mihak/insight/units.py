"""Questions whose units show only in the answers: spans, rankings of a payload's outputs.

Which units an item has is what its workers named; a unit that an answer leaves out counts
as said to be absent, where the kind of question says so (`Question.unsaid`). So an answer
may bring units that speak of earlier answers too, and an item's units are estimated anew
from all its answers, which are few.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING, Any

from mihak.insight import store
from mihak.projects import current_form, form_of
from mihak.quality.online import Skill, add_label, certain, even

if TYPE_CHECKING:
    from mihak.forms import Form, Question
    from mihak.store import Connection, Row

NOBODY = 0
Codes = dict[str, dict[int, int]]
"""Unit to worker to the class said of it."""


@dataclass(frozen=True)
class Said:
    """What one answer says of an item's units."""

    question: Question
    units: dict[str, int]
    classes: list[int]  # the question's own, as the variable counts them

    @classmethod
    def by(cls, question: Question, answer: Any, variable: Row) -> Said:
        own = question.open_classes() or ()
        classes = [variable["classes"].index(name) for name in own]
        units = {unit: classes[code] for unit, code in question.classify(answer).items()}
        return cls(question, units, classes)

    def of(self, unit: str) -> int | None:
        """The class of a unit, be it named or left out; None: nothing is said of it."""
        if unit in self.units:
            return self.units[unit]
        unsaid = self.question.unsaid(unit)
        return None if unsaid is None else self.classes[unsaid]


def codes(said: dict[int, Said], known: Said | None) -> Codes:
    """What each worker says of each unit.

    said: what the answer of each worker says. known: what the gold answer says; its units
    count even where nobody named them.
    """
    named = {unit for one in said.values() for unit in one.units}
    found: Codes = {}
    for unit in sorted(named if known is None else named | known.units.keys()):
        of_unit = {worker: one.of(unit) for worker, one in said.items()}
        found[unit] = {worker: code for worker, code in of_unit.items() if code is not None}
    return found


def _question(form: Form, variable: Row) -> Question | None:
    """The open question of a variable, if it is one in this version of the form."""
    question = form.questions.get(variable["question"])
    own = question.open_classes() if question is not None else None
    # Another version of the form may have other classes; of old, a question could change its kind.
    return question if own and set(own) <= set(variable["classes"]) else None


def said_by(forms: dict[int, Form], variable: Row, answers: list[Row]) -> dict[int, Said]:
    """Worker to what the answer says, of the answers to one item.

    forms: by their ids. answers: rows of worker_id, form_id, answers.
    """
    found = {}
    for row in answers:
        question = _question(forms[row["form_id"]], variable)
        if question is not None and question.id in row["answers"]:
            found[row["worker_id"]] = Said.by(question, row["answers"][question.id], variable)
    return found


def known_units(form: Form, variable: Row, gold: list[Row]) -> dict[int, Said]:
    """Item to what its gold answer says of its units, where it says anything.

    form: the project's present one. gold: rows of item_id, answers.
    """
    question = _question(form, variable)
    if question is None:
        return {}
    found = {}
    for row in gold:
        answer = question.adapt(row["answers"].get(question.id))
        if answer is not None:
            found[row["item_id"]] = Said.by(question, answer, variable)
    return found


def prior(variable: Row) -> list[float]:
    """The log probability of each class before anything is said, from the last fit.

    Classes that came since are as probable as the least of the others.
    """
    classes = len(variable["classes"])
    known = variable["log_prior"] or even(classes)
    return [*known, *[min(known)] * (classes - len(known))]


def _posteriors(variable: Row, found: Codes, skills: dict[int, Skill]) -> dict[str, list[float]]:
    posteriors = {}
    for unit, said in found.items():
        posterior = prior(variable)
        for worker, code in sorted(said.items()):
            posterior = add_label(posterior, code, skills.get(worker, Skill()).accuracy)
        posteriors[unit] = posterior
    return posteriors


@dataclass(frozen=True)
class _Open:
    """An item in an open variable."""

    variable: Row
    said: dict[int, Said]  # by each worker
    known: Said | None  # by gold; None: it says nothing of the item
    skills: dict[int, Skill]
    decided: Said | None  # by the lab; None: nothing yet

    @cached_property
    def codes(self) -> Codes:
        return codes(self.said, self.known)

    def posteriors(self, said: Codes) -> dict[str, list[float]]:
        """Of each unit that is `said`, and of each that is decided."""
        found = _posteriors(self.variable, said, self.skills)
        if self.decided is None:
            return found
        classes = len(self.variable["classes"])
        decided = {unit: self.decided.of(unit) for unit in {*self.decided.units, *said}}
        sure = {unit: certain(classes, n) for unit, n in decided.items() if n is not None}
        return dict(sorted((found | sure).items()))

    def judged(self, worker: int) -> list[float]:
        """How probably each thing the worker says of the item is right."""
        mine = {unit: said[worker] for unit, said in self.codes.items() if worker in said}
        if self.known is not None:
            known = {unit: self.known.of(unit) for unit in mine}
            return [float(code == known[u]) for u, code in mine.items() if known[u] is not None]
        posteriors = self.posteriors(self.codes)
        return [exp(posteriors[unit][code]) for unit, code in mine.items()]

    def without(self, worker: int) -> Codes:
        """As if the worker had not answered: units that nobody else named are gone."""
        return codes({other: one for other, one in self.said.items() if other != worker}, None)


async def _read(connection: Connection, project: int, item: int, worker: int) -> list[_Open]:
    variables = [one for one in await store.variables(connection, project) if one["open"]]
    if not variables:
        return []
    # Until the transaction ends, so that two answers at once see each other.
    await store.lock_item(connection, item)
    answers = await store.answers_of_item(connection, item, worker)
    gold = await store.gold_of_item(connection, item)
    decision = await store.decision(connection, item)
    _, form = await current_form(connection, project)
    forms = {row["form_id"]: await form_of(connection, row["form_id"]) for row in answers}
    found = []
    for variable in variables:
        skills = await store.skills_of(connection, variable["id"], item)
        found.append(
            _Open(
                variable,
                said_by(forms, variable, answers),
                known_units(form, variable, gold).get(item),
                {row["worker_id"]: Skill(*row["counts"]) for row in skills},
                await _decided(connection, variable, decision),
            )
        )
    return found


async def _decided(connection: Connection, variable: Row, decision: Row | None) -> Said | None:
    if decision is None:
        return None
    question = _question(await form_of(connection, decision["form_id"]), variable)
    if question is None or question.id not in decision["answers"]:
        return None
    return Said.by(question, decision["answers"][question.id], variable)


async def settle(connection: Connection, project: int, item: int) -> None:
    """Estimate the units of an item that is no gold anew, as decided or from its answers."""
    for one in await _read(connection, project, item, NOBODY):
        await _write(connection, item, one, one.codes)


async def _write(connection: Connection, item: int, one: _Open, said: Codes) -> None:
    decided = one.decided is not None
    posteriors = one.posteriors(said)
    await store.set_units(connection, item, one.variable["id"], posteriors, said, decided=decided)


async def add_answer(connection: Connection, project: int, item: int, worker: int) -> None:
    """A worker's answer has come: estimate its item's units anew, and count them."""
    for one in await _read(connection, project, item, worker):
        judged = one.judged(worker)
        await store.count_units(connection, one.variable["id"], worker, judged, one.known)
        if one.known is None:
            await _write(connection, item, one, one.codes)


async def remove_answer(connection: Connection, project: int, item: int, worker: int) -> None:
    """A worker's answer counts no more: as if it had never come."""
    for one in await _read(connection, project, item, worker):
        judged = one.judged(worker)
        await store.count_units(connection, one.variable["id"], worker, judged, one.known, sign=-1)
        if one.known is None:
            await _write(connection, item, one, one.without(worker))
