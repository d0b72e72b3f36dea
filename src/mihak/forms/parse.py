"""From JSON to a form, with all that is wrong said at once."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter, ValidationError, create_model

from mihak.forms import kinds
from mihak.forms.form import Form
from mihak.forms.problems import BadForm, Problem
from mihak.forms.question import Question


def _find_kinds() -> dict[str, type[Question]]:
    found: dict[str, type[Question]] = {}
    for module in sorted(pkgutil.iter_modules(kinds.__path__), key=lambda module: module.name):
        for thing in vars(importlib.import_module(f"{kinds.__name__}.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, Question) and thing is not Question:
                (name,) = thing.model_fields["kind"].annotation.__args__  # type: ignore[union-attr]
                found[name] = thing
    return found


KINDS = _find_kinds()

# Made as the program runs, from the kinds that are there: beyond a type checker's sight.
_any_question: Any = Annotated[Union[tuple(KINDS.values())], Field(discriminator="kind")]  # noqa: UP007
_Parsed = create_model("Form", __base__=Form, ask=(tuple[_any_question, ...], ...))
_ADAPTER: TypeAdapter[Form] = TypeAdapter(_Parsed)


def form_schema() -> dict[str, Any]:
    """The JSON Schema of a form's definition."""
    return _ADAPTER.json_schema(by_alias=True)


def parse_form(definition: object) -> Form:
    """The form that `definition` (parsed JSON) describes.

    Raises BadForm with all that is wrong: unknown keys and kinds, ids given twice,
    conditions on questions that do not come before.
    """
    try:
        form = _ADAPTER.validate_python(definition)
    except ValidationError as error:
        raise BadForm([_told(detail) for detail in error.errors(include_url=False)]) from None
    problems = [*_faults(form), *_condition_faults(form), *_faults_beside(form)]
    if problems:
        raise BadForm(problems)
    return form


def _told(detail: Any) -> Problem:
    """A validation error of pydantic's in our words."""
    # After ("ask", 0) stands the kind, which is no part of the definition's path.
    place = [part for at, part in enumerate(detail["loc"]) if at != 2 or part not in KINDS]
    where = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in place).lstrip(".")
    match detail["type"]:
        case "union_tag_invalid":
            given = detail["ctx"]["tag"]
            near = difflib.get_close_matches(given, KINDS, 1)
            mend = f"Did you mean {near[0]!r}?" if near else f"Kinds are: {', '.join(KINDS)}."
            return Problem(f"{where}.kind", f"there is no kind {given!r}.", mend)
        case "union_tag_not_found":
            return Problem(f"{where}.kind", "is missing.", f"Kinds are: {', '.join(KINDS)}.")
        case "extra_forbidden":
            return Problem(where, "is no key here.", "Remove it or mend its spelling.")
        case "missing":
            return Problem(where, "is missing.", "Add it.")
        case _:
            return Problem(where or "form", f"{detail['msg'].rstrip('.')}.", None)


def _faults(form: Form) -> list[Problem]:
    problems = []
    seen: set[str] = set()
    if not form.ask:
        problems.append(Problem("ask", "the form asks nothing.", "Add a question."))
    for place, question in enumerate(form.ask):
        if question.id in seen:
            what = f"the id {question.id!r} is there twice."
            problems.append(Problem(f"ask[{place}].id", what, "Give each question its own."))
        seen.add(question.id)
        for where, fault, mend in question.faults():
            problems.append(Problem(f"ask[{place}].{where}", fault, mend))
    return problems


def _condition_faults(form: Form) -> list[Problem]:
    problems = []
    for place, question in enumerate(form.ask):
        if question.when is None:
            continue
        where = f"ask[{place}].when"
        earlier = {other.id: other for other in form.ask[:place]}
        asked = earlier.get(question.when.question)
        if asked is None:
            what = f"no question {question.when.question!r} comes before this one."
            problems.append(Problem(f"{where}.question", what, "Name an earlier question."))
            continue
        for value in question.when.is_:
            if value not in asked.values():
                what = f"{value!r} is no answer to {asked.id!r}."
                allowed = (
                    ", ".join(str(one) for one in asked.values()) or "none: it is of another kind"
                )
                problems.append(Problem(f"{where}.is", what, f"It may be: {allowed}."))
    return problems


def _faults_beside(form: Form) -> list[Problem]:
    return [
        Problem(f"ask[{place}].{where}", fault, mend)
        for place, question in enumerate(form.ask)
        for where, fault, mend in question.faults_beside(
            {earlier.id: earlier for earlier in form.ask[:place]}
        )
    ]
