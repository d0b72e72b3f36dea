"""What the routes of gold take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from mihak.ids import BatchId, ItemId, SupplierId, WorkerId
from mihak.wire import Given, Told

Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000, pattern=r"^[^\x00]*$"),
]


class Otherwise(Told):
    """What was answered instead of the known answers, to the same questions, and how often."""

    answers: dict[str, Any]
    count: int


class GoldItem(Told):
    """An item with known answers. What is counted was answered since they were last set.

    `score` is the mean agreement with them, `right` how often it was full. `is_doubted`: of
    the `good_workers` who answered it, more than half (`good_against`) said otherwise, so that
    it may be the known answer that is wrong. Who is good shows in the rest of the gold.
    """

    id: ItemId
    external_id: str
    batch_id: BatchId
    batch: str
    batch_kind: str
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    reason: dict[str, str] | None
    shown: int
    answered: int
    right: int
    score: float | None
    good_workers: int
    good_against: int
    is_doubted: bool
    otherwise: list[Otherwise]
    changed_at: datetime
    retired_at: datetime | None


class GoldChange(Given):
    is_retired: bool = Field(description="Retired gold is handed out no more, and still known.")


class GoldState(Told):
    id: ItemId
    retired_at: datetime | None


class Candidate(Told):
    """An item whose answers are known well enough to become gold. `answers`: what was decided,
    or one worker's that agree with the estimates in everything.
    """

    id: ItemId
    external_id: str
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    confidence: float | None
    labels: int | None
    decided_at: datetime | None


class WorkerStanding(Told):
    """How a worker stands in a project. `gold_score`: the mean agreement with known answers."""

    id: WorkerId
    name: str
    supplier_id: SupplierId
    supplier: str
    status: Literal["qualifying", "working", "refused"]
    submitted: int
    gold_shown: int
    gold_answered: int
    gold_score: float | None


class StandingChange(Given):
    """Let a worker in who did not pass, or shut one out who did."""

    status: Literal["working", "refused"]
    reason: Reason
