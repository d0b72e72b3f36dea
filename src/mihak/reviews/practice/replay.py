"""Draw decided cases for a reviewer, judge the answers, and say how far they agree."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

from mihak.errors import Conflict, NotFound
from mihak.forms import adapt, agreement, check_answers
from mihak.projects import current_form
from mihak.quality.sequential import bernoulli_confidence_sequence
from mihak.reviews.practice import store

if TYPE_CHECKING:
    from mihak.forms import Form
    from mihak.store import Connection, Row

NO_RULE = ""


async def draw(connection: Connection, project: int, person: int, count: int) -> list[Row]:
    """The person's open cases; new ones are drawn where there are fewer than `count`."""
    held = await store.open_cases(connection, project, person, count)
    if len(held) < count:
        _, form = await current_form(connection, project)
        drawn = balanced(form, await store.drawable(connection, project, person))
        await store.keep_cases(connection, project, person, [*islice(drawn, count - len(held))])
        held = await store.open_cases(connection, project, person, count)
    return held


def balanced(form: Form, cases: list[Row]) -> list[Row]:
    """The cases in turns: one of each kind (rule and class), then another of each. cases: in an
    order drawn by chance, with the `rule` that was named and the `answers` decided.
    """
    kinds: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for case in cases:
        kinds[case["rule"] or NO_RULE, _class(form, case["answers"])].append(case)
    turns = zip_longest(*kinds.values())
    return [case for case in chain.from_iterable(turns) if case is not None]


def _class(form: Form, answers: dict[str, Any]) -> str:
    """What was decided, of the first question that has classes."""
    known = adapt(form, answers)
    for question in form.ask:
        if question.variables() and question.id in known:
            return json.dumps(question.classify(known[question.id]), sort_keys=True)
    return ""


async def answer(
    connection: Connection, person: int, replay: int, given: dict[str, Any]
) -> dict[str, Any]:
    """Take the answers to a case in; returns what `model.ReplayTold` tells."""
    case = await store.case(connection, replay, person)
    if case is None:
        raise NotFound("you have no such case.")
    if case["answers"] is not None:
        raise Conflict("you answered it, and were told.", mend="Go on to the next case.")
    _, form = await current_form(connection, case["project_id"])
    answers = check_answers(form, given, case["payload"])
    decided = adapt(form, case["decided"])
    agreed = _agrees(form, decided, answers)
    await store.keep_answer(connection, replay, answers, agreed=agreed)
    return {**case, "answers": answers, "decided": decided, "agreed": agreed}


def _agrees(form: Form, decided: dict[str, Any], answers: dict[str, Any]) -> bool:
    """Whether all that has classes was answered alike; words of one's own need not be the same."""
    judged = {
        question.id
        for question in form.ask
        if question.variables() or question.open_classes() is not None
    } or {*decided}
    ours = {name: one for name, one in decided.items() if name in judged}
    theirs = {name: one for name, one in answers.items() if name in judged}
    return agreement(form, ours, theirs) == 1.0


def tell(rows: list[Row], person: int, *, everybody: bool) -> dict[str, Any]:
    """What `model.Practice` tells of agreement. rows: as `store.agreed` has them."""
    own = [row for row in rows if row["person_id"] == person]
    by_person: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_person[row["person_id"]].append(row)
    return {
        "agreed": _share(own),
        "by_rule": [{"rule": row["rule"], "agreed": _share([row])} for row in own if row["rule"]],
        "everybody": [
            {
                "person_id": one,
                "person": of[0]["person"],
                "agreed": _share(of),
                "last_at": max(row["last_at"] for row in of),
            }
            for one, of in by_person.items()
            if everybody
        ],
    }


def _share(rows: list[Row]) -> dict[str, Any]:
    n, agreed = sum(row["n"] for row in rows), sum(row["agreed"] for row in rows)
    if n == 0:
        return {"estimate": None, "low": 0.0, "high": 1.0, "n": 0}
    low, high = bernoulli_confidence_sequence(agreed, n)
    return {"estimate": agreed / n, "low": float(low), "high": float(high), "n": n}
