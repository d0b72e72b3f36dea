"""What the routes of work take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from mihak.ids import (
    AnnotationId,
    FormId,
    GuidelinesId,
    ItemId,
    PersonId,
    ProjectId,
    SupplierId,
    TaskId,
    WorkerId,
)
from mihak.wire import Given, LongText, Told


class Claim(Given):
    count: int = Field(1, ge=1, le=100, description="Tasks wanted; fewer come if fewer are open.")
    items: list[str] | None = Field(
        None,
        min_length=1,
        max_length=100,
        description="external_ids: these and no others, where the project's policy allows to pick.",
    )


class Task(Told):
    """One item to answer. Nothing in it tells whether its answer is known, or who else
    was asked.
    """

    id: TaskId
    project_id: ProjectId
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str] = Field(
        default_factory=dict, description="Links that open the files the payload names, by id."
    )
    leased_until: datetime
    draft: dict[str, Any] | None = None


class Tasks(Told):
    tasks: list[Task]


Seconds = Annotated[
    float, Field(ge=0, le=86_400 * 7), AfterValidator(lambda seconds: round(seconds, 3))
]


class Answer(Given):
    """`key` makes repeating a submit harmless: the same key is the same submit."""

    answers: dict[str, Any]
    seconds: Seconds | None = Field(None, description="Time spent on it.")
    shown: dict[str, Any] | None = Field(None, description="The order things were shown in.")
    key: str | None = Field(None, min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")


class Explained(Told):
    """How a test answer compares with the known one, and why that is right."""

    score: float | None = Field(
        description="Agreement in [0, 1]; null: this form asks nothing known."
    )
    known: dict[str, Any] = Field(description="The known answers, of the questions that have one.")
    reason: dict[str, str] | None = Field(description="Markdown by language tag.")


class Submitted(Told):
    annotation_id: AnnotationId
    undo_until: datetime
    told: Explained | None = Field(
        None, description="After a test answer, where the qualification explains; never else."
    )


class TaskAnswer(Answer):
    task_id: TaskId


class Submissions(Given):
    """Several answers at once; each is taken or refused by itself."""

    answers: list[TaskAnswer] = Field(min_length=1, max_length=100)


class Outcome(Told):
    """Of one answer: `submitted`, or what was wrong."""

    task_id: TaskId
    submitted: Submitted | None = None
    error: str | None = None


class Outcomes(Told):
    outcomes: list[Outcome]


class Skip(Given):
    reason: Literal["unclear", "broken", "not-my-language", "not-my-field", "harmful", "other"]
    comment: LongText | None = None


class Draft(Given):
    answers: dict[str, Any]


class Renewed(Told):
    leased_until: datetime


class Standing(Told):
    """How a worker stands in a project."""

    status: Literal["qualifying", "working", "refused"]
    submitted: int
    held: int


class Annotation(Told):
    id: AnnotationId
    item_id: ItemId
    external_id: str
    supplier_id: SupplierId | None
    worker_id: WorkerId | None
    person_id: PersonId | None = Field(description="Of the lab, who mended or decided.")
    supersedes: AnnotationId | None
    form_version: int
    guidelines_version: int | None
    answers: dict[str, Any]
    shown: dict[str, Any] | None = Field(description="The order things were shown in.")
    seconds: float | None
    counts: bool = Field(description="False once undone, mended or refused.")
    set_aside: list[str] = Field(
        description="Questions whose answer here counts no more, since the guidelines changed."
    )
    created_at: datetime


class Skipped(Told):
    """A task that was not answered, and why."""

    id: TaskId
    item_id: ItemId
    external_id: str
    supplier_id: SupplierId
    worker_id: WorkerId
    reason: str
    skipped_at: datetime
