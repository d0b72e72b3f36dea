"""What the history of an item gives."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from mihak.ids import AnnotationId, ItemId, PersonId, ProjectId, ReviewId, SupplierId, WorkerId
from mihak.insight.model import Estimate
from mihak.wire import Told

Kind = Literal[
    "added",
    "gold-set",
    "claimed",
    "answered",
    "skipped",
    "let-go",
    "taken-back",
    "review-opened",
    "reviewed",
    "appealed",
    "appeal-decided",
    "adjudicated",
]


class HistoryEvent(Told):
    """Something that happened to an item. Who: a person of the lab, or a worker by pseudonym.

    outcome: `expired` or `returned` of what was let go; `sample` or `doubt` for which a review was
    opened; `accepted`, `mended` or `refused` of a review; `upheld` or `overturned` of an appeal.
    words: the rule that was broken comes as `rule`; a skip's reason, a comment, an appeal here.
    """

    at: datetime
    kind: Kind
    person_id: PersonId | None = None
    person: str | None = None
    supplier_id: SupplierId | None = None
    supplier: str | None = None
    worker_id: WorkerId | None = None
    worker: str | None = None
    annotation_id: AnnotationId | None = None
    review_id: ReviewId | None = None
    outcome: str | None = None
    rule: str | None = None
    words: str | None = None
    batch: str | None = None
    filename: str | None = None


class ItemAnswer(Told):
    """One set of answers to an item, a worker's or the lab's; `counts` tells whether it still does,
    `supersedes` whose place it took. gold_score: its agreement with the known answers of its time.
    """

    id: AnnotationId
    made_at: datetime
    supplier_id: SupplierId | None
    supplier: str | None
    worker_id: WorkerId | None
    worker: str | None
    person_id: PersonId | None
    person: str | None
    supersedes: AnnotationId | None
    answers: dict[str, Any]
    seconds: float | None
    form_version: int
    guidelines_version: int | None
    counts: bool
    gold_score: float | None


class ItemHistory(Told):
    """An item's whole life. `events` in order, the oldest first."""

    id: ItemId
    project_id: ProjectId
    external_id: str
    batch: str
    payload: dict[str, Any]
    media: dict[str, str] = Field(description="Links to the files that the payload names.")
    gold: dict[str, Any] | None
    form_version: int
    estimates: list[Estimate]
    answers: list[ItemAnswer]
    events: list[HistoryEvent]
