"""What the routes of feedback take and tell."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from mihak.ids import AnnotationId, FormId, GuidelinesId, ProjectId, ReviewId
from mihak.wire import Given, Page, Told


class FeedbackSummary(Told):
    """Of the reviews of my answers that were decided in the last 30 days. It tells how many
    were accepted, never which: answers that are known are not reviewed.
    """

    accepted: int
    mended: int
    refused: int
    overturned: int = Field(description="Mended or refused, until an appeal of mine.")


class Feedback(Told):
    """A review that changed my answer: mended (`after` took its place) or refused. Who decided
    is not told.
    """

    id: ReviewId
    annotation_id: AnnotationId
    project_id: ProjectId
    project_name: str
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str]
    status: Literal["mended", "refused"]
    before: dict[str, Any] = Field(description="My answers.")
    after: dict[str, Any] | None = Field(description="The reviewer's, where mine were mended.")
    rule: str | None
    comment: str | None
    answered_at: datetime
    decided_at: datetime
    appeal: str | None
    appealed_at: datetime | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: datetime | None
    read: bool = Field(description="False until I marked it, and again once an appeal is decided.")


class FeedbackPage(Page[Feedback]):
    """`unread` and `summary` are of all projects, whatever the page shows."""

    unread: int
    summary: FeedbackSummary


class ReadFeedback(Given):
    """The reviews I have read of; all, unless said."""

    reviews: list[ReviewId] | None = Field(None, max_length=1000)


class Unread(Told):
    unread: int
