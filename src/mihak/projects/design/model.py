"""What the routes of form design take and give."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from mihak.formats import LONGEST_CONFIGURATION
from mihak.projects.model import Policy
from mihak.wire import Given, ProblemTold, Told

ByLanguage = dict[str, str]


class SampleItem(Told):
    external_id: str
    payload: dict[str, Any]
    gold: dict[str, Any] | None = None


class Template(Told):
    """A form to start from. Its words are in English and Arabic."""

    id: str
    category: str
    title: ByLanguage
    description: ByLanguage
    form: dict[str, Any]
    guidelines: ByLanguage
    policy: Policy
    items: list[SampleItem]


class Templates(Told):
    templates: list[Template]


class FormDraft(Given):
    """A definition to check; with a payload, whether the form can show it; with answers to
    that, whether the form takes them.
    """

    definition: dict[str, Any]
    payload: dict[str, Any] | None = None
    answers: dict[str, Any] | None = None


class NeededField(Told):
    """A field of the payload that the form shows or asks about."""

    field: str
    shape: str
    optional: bool


class CheckedForm(Told):
    """`form`: the definition as it would be kept, null where it has problems.
    `fields`: what an item's payload must hold. `answers`: as they would be kept.
    """

    form: dict[str, Any] | None
    fields: list[NeededField] = Field(default_factory=list)
    problems: list[ProblemTold] = Field(default_factory=list)
    payload_problems: list[ProblemTold] = Field(default_factory=list)
    answer_problems: list[ProblemTold] = Field(default_factory=list)
    answers: dict[str, Any] | None = None


class Configuration(Given):
    """A Label Studio labelling configuration (XML)."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_CONFIGURATION)]


class Remark(Told):
    """What became of a tag: taken over, taken over with a difference, or left out.

    `code` names the remark for programs, `detail` is what it is about, `what` says it in full.
    """

    line: int
    tag: str
    name: str | None
    result: Literal["taken", "changed", "left out"]
    code: str
    detail: str | None
    what: str


class JoinedFields(Told):
    """Fields of the other tool's tasks that became one list of ours."""

    field: str
    of: list[str]


class ImportedForm(Told):
    """`form` is null where nothing in the configuration can be asked here."""

    form: dict[str, Any] | None
    remarks: list[Remark]
    joined: list[JoinedFields]
    problems: list[ProblemTold] = Field(default_factory=list)
