"""What the routes of reviews take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, model_validator

from mihak.ids import (
    AnnotationId,
    AnswerId,
    FormId,
    GuidelinesId,
    ItemId,
    PersonId,
    ProjectId,
    ReviewId,
    SupplierId,
    WorkerId,
)
from mihak.wire import Given, LongText, Told

Reason = Literal["sample", "doubt", "inspection", "delivery"]


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


class ReviewDecided(Told):
    undo_until: datetime = Field(description="Until then the decision can be taken back.")


class ReviewRenewed(Told):
    leased_until: datetime


class Appeal(Given):
    text: LongText = Field(min_length=1)


class AppealDecision(Given):
    """Uphold the review, or overturn it: the annotation counts again as it was."""

    decision: Literal["upheld", "overturned"]
    comment: LongText | None = None


class Review(Told):
    """A review and what became of it. Suppliers' people are not told who reviewed; a reviewer,
    not whose annotation it is before that can sway nobody any more.
    """

    id: ReviewId
    annotation_id: AnnotationId
    item_id: ItemId
    external_id: str | None
    supplier_id: SupplierId | None
    supplier: str | None
    worker_id: WorkerId | None
    worker: str | None
    reason: Reason | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: PersonId | None
    reviewer: str | None
    mended_id: AnnotationId | None
    rule: str | None
    comment: str | None
    decided_at: datetime | None
    undo_until: datetime | None = Field(description="For who decided it, while it can be undone.")
    appeal: str | None
    appealed_at: datetime | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: datetime | None
    created_at: datetime


class WholeReview(Review):
    """A review with the item as reviewers see it, the answers and what took their place."""

    project_id: ProjectId
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, Any]
    mended_answers: dict[str, Any] | None
    is_mine: bool = Field(description="Whether I decided it; then somebody else hears an appeal.")


class MyReview(Review):
    project_id: ProjectId
    project: str


class ReviewsWaiting(Told):
    """What waits in a project for a reviewer; 1000 stands for 1000 or more."""

    id: ProjectId
    name: str
    reviews: int
    appeals: int = Field(description="Of reviews that are not mine.")
    disagreements: int


class MyReviews(Told):
    projects: list[ReviewsWaiting]
    decided: int = Field(description="Reviews and disagreements that I decided `since`.")


class Disagreement(Told):
    """An item whose answers leave it open what is true: `confidence` of the `question` that is
    least sure, with its `labels`; so many more answers of the item are `awaited`.
    """

    id: ItemId
    external_id: str
    question: str
    labels: int
    confidence: float
    awaited: int


class GivenAnswer(Told):
    """`id` stands for the answer on this page alone: it names it nowhere else."""

    id: AnswerId
    answers: dict[str, Any]


class ItemDecision(Told):
    answers: dict[str, Any]
    reason: str | None
    decided_at: datetime


class SideBySide(Told):
    """An item with the answers given, in an order that tells nothing of who gave them; all as
    far as the present version of the form can say them.
    """

    id: ItemId
    project_id: ProjectId
    external_id: str
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)
    answers: list[GivenAnswer]
    decision: ItemDecision | None


class Adjudicate(Given):
    """`answers`, or one of those given, taken as it is."""

    answers: dict[str, Any] | None = None
    take: AnswerId | None = None
    reason: LongText | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Adjudicate:
        if (self.answers is None) == (self.take is None):
            raise ValueError("send answers, or the id of one to take")
        return self


class Adjudicated(Told):
    annotation_id: AnnotationId
