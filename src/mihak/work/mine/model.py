"""What the routes of my work tell."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from mihak.ids import AnnotationId, FormId, GuidelinesId, ProjectId, TaskId
from mihak.wire import Told
from mihak.work.model import Explained
from mihak.work.obstacle import Code

Words = str | dict[str, str]
"""A form's words for people: one string, or one for each language tag."""


class Obstacle(Told):
    """Why there is nothing for me in a project now. `code` is for programs."""

    code: Code
    what: str
    mend: str
    missing: list[str] = Field(description="The languages or skills I lack.")


class MyPay(Told):
    pay: float
    currency: str


class MyToday(Told):
    """Since midnight where I am. `pay` is the contract's price of each answer that counts or
    was mended; one that was refused is not paid, unless an appeal overturns that.
    """

    day: date
    answers: int = Field(description="Those I did not take back.")
    mended: int
    refused: int
    seconds: float = Field(description="Spent on all answers, those taken back or refused too.")
    pay: list[MyPay]


class MyTestTerms(Told):
    """The qualification test of a project, and how far I am in it."""

    items: int
    pass_score: float
    explain: bool
    paid: bool
    done: int
    score: float | None = Field(
        description="Mean agreement so far; null before the first answer, where the test does "
        "not explain, and once I passed."
    )


class MyProject(Told):
    """A project I may work on, or why I may not. `price` is what the lab pays my supplier for
    an answer.
    """

    id: ProjectId
    name: str
    title: Words | None
    description: Words | None
    form_id: FormId
    guidelines_id: GuidelinesId | None
    languages: list[str]
    due_at: datetime | None
    standing: Literal["none", "qualifying", "working", "refused"]
    answered: int
    held: int = Field(description="Tasks I hold, to go on with.")
    open: bool = Field(description="Whether there is something for me now.")
    obstacle: Obstacle | None = Field(description="Why not.")
    price: float
    currency: str
    qualification: MyTestTerms | None


class MyWork(Told):
    """`projects`: what to go on with first."""

    today: MyToday
    projects: list[MyProject]


class MyAnnotation(Told):
    """An answer of mine and what became of it. Nothing in it tells whether its answer was
    known, or what others answered.
    """

    id: AnnotationId
    task_id: TaskId
    project_id: ProjectId
    project_name: str
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    is_test: bool = Field(description="Whether it was of a qualification test.")
    state: Literal["counts", "appealed", "mended", "refused", "undone"] = Field(
        description='"appealed": mended or refused, and my appeal is not decided. An answer that '
        "a review accepted counts like one that none looked at: to tell them apart would tell "
        "which answers were known."
    )
    seconds: float | None
    pay: float
    currency: str
    created_at: datetime
    undo_until: datetime | None = Field(description="null: too late, or it does not count.")


class MyTestAnswer(Told):
    annotation_id: AnnotationId
    form_id: FormId
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    told: Explained


class MyTest(Told):
    """The qualification test, how I stand in it, and, where it explains, my answers so far."""

    project_id: ProjectId
    standing: Literal["none", "qualifying", "working", "refused"]
    test: MyTestTerms
    answers: list[MyTestAnswer]


class MyDay(Told):
    """What I did in a project on a day, as it stands now: a refusal takes its pay off the day
    of the answer.
    """

    day: date
    project_id: ProjectId
    project_name: str
    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float
    currency: str


class MySum(Told):
    """Of all days, by currency."""

    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float
    currency: str


class MyDays(Told):
    first: date
    last: date
    rows: list[MyDay]
    sums: list[MySum]
