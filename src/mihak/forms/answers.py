"""Answers to a form: checked, compared, put as classes."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from mihak.forms.problems import BadAnswers, BadPayload, Problem, Refused

if TYPE_CHECKING:
    from mihak.forms.form import Form
    from mihak.forms.question import Question


def check_payload(form: Form, payload: object) -> None:
    """Raise BadPayload if the form cannot show `payload`."""
    problems = form.payload_problems(payload)
    if problems:
        raise BadPayload(problems)


def is_asked(form: Form, question: Question, answers: dict[str, Any]) -> bool:
    """Whether its condition holds, given the normalised answers before it."""
    if question.when is None:
        return True
    given = answers.get(question.when.question)
    if given is None:
        return False
    picked = form.question(question.when.question).picks(given)
    return any(one in question.when.is_ for one in picked)


def check_answers(form: Form, answers: object, payload: dict[str, Any]) -> dict[str, Any]:
    """The answers, normalised, in the form's order; raises BadAnswers with all problems.

    answers: question id to answer. A question that is not required may be left out or
    null; one whose condition does not hold must be.
    """
    if not isinstance(answers, dict):
        raise BadAnswers(
            [Problem("answers", "are no JSON object.", "Send question ids and answers.")]
        )
    problems = _unknown(form, answers)
    checked: dict[str, Any] = {}
    for question in form.ask:
        problem = _check_one(form, question, answers.get(question.id), payload, checked)
        if problem is not None:
            problems.append(problem)
    if problems:
        raise BadAnswers(problems)
    return checked


def _unknown(form: Form, answers: dict[str, Any]) -> list[Problem]:
    problems = []
    for name in answers:
        if name not in form.questions:
            near = difflib.get_close_matches(str(name), form.questions, 1)
            mend = f"Did you mean {near[0]!r}?" if near else "Remove it."
            problems.append(Problem(f"answers.{name}", "the form has no such question.", mend))
    return problems


def _check_one(
    form: Form, question: Question, given: Any, payload: dict[str, Any], checked: dict[str, Any]
) -> Problem | None:
    """Put the normalised answer among `checked`, or say what is wrong with it."""
    where = f"answers.{question.id}"
    if not is_asked(form, question, checked):
        if given is None:
            return None
        return Problem(where, "is not asked, given the other answers.", "Remove it.")
    if given is None:
        if question.required:
            return Problem(where, "is not answered.", "Answer it, or skip the task.")
        return None
    try:
        answer = question.check(given, payload)
        question.check_beside(answer, checked)
    except Refused as error:
        return Problem(where + error.problem.where, error.problem.what, error.problem.mend)
    checked[question.id] = answer
    return None


def adapt(form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    """What this version of a form can say of normalised answers given under another one:
    without questions and classes that it lacks.
    """
    left = {
        question.id: question.adapt(answers[question.id])
        for question in form.ask
        if question.id in answers
    }
    return {name: answer for name, answer in left.items() if answer is not None}


def gold_score(form: Form, gold: dict[str, Any], answers: dict[str, Any]) -> float | None:
    """How far normalised answers to `form` agree with known ones, which may stem from another
    version of it: the mean over the questions whose answer is known, in [0, 1].

    None where this version asks nothing that is known: then the item tests nobody.
    """
    known = adapt(form, gold)
    if not known:
        return None
    return _agreement(form, known, {name: answers[name] for name in known if name in answers})


def agreement(form: Form, one: dict[str, Any], other: dict[str, Any]) -> float:
    """How alike two sets of normalised answers are: the mean over the questions either
    answered, in [0, 1]; a question that only one answered counts 0.

    Answers may stem from other versions of the form: what this one lacks is left out.
    """
    ours, theirs = adapt(form, one), adapt(form, other)
    gone = (one.keys() - ours.keys()) | (other.keys() - theirs.keys())
    return _agreement(
        form,
        {name: answer for name, answer in ours.items() if name not in gone},
        {name: answer for name, answer in theirs.items() if name not in gone},
    )


def _agreement(form: Form, one: dict[str, Any], other: dict[str, Any]) -> float:
    """Of answers that this version of the form could have been given."""
    asked = [question for question in form.ask if question.id in one or question.id in other]
    scores = [
        question.agreement(one[question.id], other[question.id])
        if question.id in one and question.id in other
        else 0.0
        for question in asked
    ]
    return sum(scores) / len(scores) if scores else 1.0
