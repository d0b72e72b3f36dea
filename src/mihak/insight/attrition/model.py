"""What is told of people who left."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from mihak.ids import SupplierId, WorkerId
from mihak.wire import Told


class Thought(Told):
    """A mean with its 95 % posterior interval."""

    estimate: float
    low: float
    high: float


class Leaver(Told):
    """A worker who `left`, or is `silent`. `accuracy`: what is thought of their answers to
    questions with classes, drawn towards the supplier's record; null where there are none.
    `share`: of the supplier's answers.
    """

    worker_id: WorkerId
    worker: str
    how: str = Field(description='"left": said so; "silent": no answer for two weeks.')
    month: date
    last_answer_at: datetime
    answers: int
    share: float
    accuracy: Thought | None


class LostMonth(Told):
    month: date
    workers: int
    answers: int


class Attrition(Told):
    """Of a supplier's `workers` who ever answered, those who left or fell silent while a project
    of theirs had open places. `skill_lost`: the accuracy of all the supplier's answers less that of
    the answers of those who are still there, weighed by answers; positive where the better ones
    went, and null where nothing is known of one side.
    """

    supplier_id: SupplierId
    workers: int
    gone: list[Leaver]
    months: list[LostMonth]
    accuracy_of_all: Thought | None
    accuracy_of_those_there: Thought | None
    skill_lost: Thought | None
    share_lost: float
