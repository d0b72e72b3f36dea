"""What the routes of reviews take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, model_validator

from mihak.ids import (
    AnnotationId,
    FormId,
    GuidelinesId,
    ItemId,
    PersonId,
    ReviewId,
    SupplierId,
    WorkerId,
)
from mihak.wire import Given, LongText, Told


class ClaimReviews(Given):
    count: int = Field(1, ge=1, le=50)


class ReviewTask(Told):
    """An annotation to look at. Nothing in it tells whose it is or why it was chosen."""

    id: ReviewId
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, Any]
    leased_until: datetime


class ReviewTasks(Told):
    reviews: list[ReviewTask]


class ReviewDecision(Given):
    """Accept it, mend it (`answers` take its place), or refuse it for the `rule` it breaks:
    then it does not count, and somebody else is asked.
    """

    decision: Literal["accept", "mend", "refuse"]
    answers: dict[str, Any] | None = None
    rule: LongText | None = None
    comment: LongText | None = None

    @model_validator(mode="after")
    def _fits(self) -> ReviewDecision:
        if (self.decision == "mend") != (self.answers is not None):
            raise ValueError("answers are sent to mend, and only then")
        if self.decision == "refuse" and not (self.rule or "").strip():
            raise ValueError("name the rule that a refused annotation breaks")
        return self


class Appeal(Given):
    text: LongText = Field(min_length=1)


class AppealDecision(Given):
    """Uphold the review, or overturn it: the annotation counts again as it was."""

    decision: Literal["upheld", "overturned"]
    comment: LongText | None = None


class Review(Told):
    """A review and what became of it. Suppliers' people are not told who reviewed."""

    id: ReviewId
    annotation_id: AnnotationId
    item_id: ItemId
    supplier_id: SupplierId | None
    worker_id: WorkerId | None
    reason: Literal["sample", "doubt"] | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: PersonId | None
    mended_id: AnnotationId | None
    rule: str | None
    comment: str | None
    decided_at: datetime | None
    appeal: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    created_at: datetime


class Disagreement(Told):
    """An item whose answers leave it open what is true: `confidence` of the least sure."""

    id: ItemId
    external_id: str
    labels: int
    confidence: float


class SideBySide(Told):
    """An item with the answers given, in an order that tells nothing of who gave them."""

    id: ItemId
    form_id: FormId
    payload: dict[str, Any]
    answers: list[dict[str, Any]]


class Adjudicate(Given):
    answers: dict[str, Any]
    reason: LongText | None = None


class Adjudicated(Told):
    annotation_id: AnnotationId
