"""Forms as they are designed, over HTTP: templates, a check, an import."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter

from mihak.accounts import Caller, requires
from mihak.formats import read_labelling_configuration
from mihak.forms import (
    BadAnswers,
    BadForm,
    Form,
    Problem,
    check_answers,
    parse_form,
    templates,
)
from mihak.projects.design import model
from mihak.wire import ProblemTold

router = APIRouter(tags=["projects"])
Designs = Annotated[Caller, requires("projects.write")]


@router.get("/form-templates")
async def list_templates(caller: Designs) -> model.Templates:
    """Forms to start from, with guidelines, a policy and sample items, in English and Arabic."""
    del caller
    return model.Templates.model_validate({"templates": templates()})


@router.post("/form-check")
async def check_form(body: model.FormDraft, caller: Designs) -> model.CheckedForm:
    """What is wrong with a form's definition, with a payload for it, with answers to that; each
    problem with its place. Changes nothing.
    """
    del caller
    try:
        form = parse_form(body.definition)
    except BadForm as error:
        return model.CheckedForm(form=None, problems=_told(error.problems))
    checked = model.CheckedForm(
        form=form.definition(),
        fields=[
            model.NeededField(field=field, shape=shape, optional=optional)
            for field, shape, optional in form.needed
        ],
    )
    if body.payload is None:
        return checked
    checked.payload_problems = _told(form.payload_problems(body.payload))
    if body.answers is not None and not checked.payload_problems:
        _check_answers(form, body, checked)
    return checked


def _check_answers(form: Form, body: model.FormDraft, checked: model.CheckedForm) -> None:
    try:
        checked.answers = check_answers(form, body.answers, body.payload or {})
    except BadAnswers as error:
        checked.answer_problems = _told(error.problems)


@router.post("/form-import")
async def import_form(body: model.Configuration, caller: Designs) -> model.ImportedForm:
    """A form from a Label Studio labelling configuration, with a remark on each tag: taken over,
    changed, or left out and why. Changes nothing.
    """
    del caller
    found = read_labelling_configuration(body.text)
    told = {
        "form": found.definition,
        "remarks": [remark._asdict() for remark in found.remarks],
        "joined": [{"field": field, "of": of} for field, of in found.joined.items()],
    }
    if found.definition is not None:
        try:
            parse_form(found.definition)
        except BadForm as error:
            told["problems"] = [problem._asdict() for problem in error.problems]
    return model.ImportedForm.model_validate(told)


def _told(problems: list[Problem]) -> list[ProblemTold]:
    return [ProblemTold.model_validate(problem._asdict()) for problem in problems]
