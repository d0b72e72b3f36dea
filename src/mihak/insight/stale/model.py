"""What is told of stale answers, and of asking anew."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from mihak.ids import AnnotationId, ItemId, PersonId, StaleAskId, SupplierId, WorkerId
from mihak.wire import Given, Page, Told


class StaleAnswer(Told):
    """An answer to a question given under an older version of the guidelines than the one that
    `changed` what it means.
    """

    id: AnnotationId
    item_id: ItemId
    external_id: str
    supplier_id: SupplierId
    supplier: str
    worker_id: WorkerId
    worker: str
    question: str
    answer: Any
    version: int | None = Field(description="It was given under; null: under none.")
    changed: int
    created_at: datetime


class StaleBySupplier(Told):
    supplier_id: SupplierId
    supplier: str
    answers: int


class StaleByAnswer(Told):
    """So many answers hold `answer`; null where the question was touched whatever it was."""

    question: str
    answer: str | None
    answers: int


class StaleByVersion(Told):
    version: int | None
    answers: int


class StaleAsked(Told):
    """One time that stale answers were set aside: of `items` so many answers, and so many places
    for new ones opened.
    """

    id: StaleAskId
    person_id: PersonId
    person: str
    items: int
    set_aside: int
    opened: int
    asked_at: datetime
    undone_at: datetime | None
    begun: int = Field(description="New answers given or being made since; with any, no undo.")


class Stale(Page[StaleAnswer]):
    """Items are stale while what is thought of them rests on answers that a change of guidelines
    touched, until they have as many answers of the new version as every item gets. `waiting`:
    items with an answer that may still be taken back, or is being made under the old version;
    `decided`: those that a reviewer decided under the old one, and only a reviewer can decide anew.
    """

    items: int
    answers: int
    waiting: int
    decided: int
    by_supplier: list[StaleBySupplier]
    by_answer: list[StaleByAnswer]
    by_version: list[StaleByVersion]
    asked: list[StaleAsked]


class AskStale(Given):
    dry_run: bool = Field(default=True, description="Tell what it would cost, and do nothing.")


class StaleCost(Told):
    """What a supplier would be asked and paid, at its present price. Where anybody may answer,
    answers are expected of suppliers as they have answered the project so far.
    """

    supplier_id: SupplierId
    supplier: str
    answers: float
    price: float
    cost: float
    currency: str


class StaleAskTold(Told):
    """Of `items` the older answers are `set_aside`, and `answers` new ones asked; until sure, up
    to `at_most`. `nobody`: places that no worker is left for, since all have answered the item.
    `id`: null for a dry run.
    """

    id: StaleAskId | None
    items: int
    set_aside: int
    answers: int
    at_most: int
    nobody: int
    costs: list[StaleCost]
