"""What suppliers are told of their work, and the lab of its suppliers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from mihak.ids import (
    AnnotationId,
    BatchId,
    FormId,
    ItemId,
    ProjectId,
    ReviewId,
    SupplierId,
    WorkerId,
)
from mihak.suppliers.contracts.model import ContractBrief
from mihak.wire import Told


class ReviewedShare(Told):
    """A share of `n` answers with its 95 % interval, which holds however often one looks."""

    estimate: float | None = Field(description="null where there is none to tell it from.")
    low: float
    high: float
    n: int


class ReviewOutcomes(Told):
    """What became of the answers drawn by chance for review: only these measure. A review that
    was overturned counts as accepted.
    """

    n: int
    accepted: ReviewedShare
    mended: ReviewedShare
    refused: ReviewedShare


class Earned(Told):
    currency: str
    answers: int
    pay: float


class SupplierTotals(Told):
    """`money` is of the days asked for; the rest is all that ever was."""

    id: SupplierId
    projects: int
    workers: int
    answers: int
    money: list[Earned]


class ToAnswer(Told):
    """What a supplier may want to answer: reviews of the last 30 days that nobody appealed, and
    appeals that are not decided.
    """

    refused: int
    mended: int
    appeals: int


class SupplierOverview(Told):
    """A supplier today."""

    today: date
    projects: int
    workers: int
    workers_today: int
    answers: int
    answers_today: int
    waiting: ToAnswer
    outcomes: ReviewOutcomes


class OpenBatch(Told):
    id: BatchId
    name: str
    status: Literal["running", "paused"]
    due_at: datetime | None


class ProjectContract(ContractBrief):
    """A supplier's contract with its project and how far it is."""

    project: str
    project_status: Literal["draft", "running", "paused", "finished"]
    due_at: datetime | None
    capacity_left: int | None = Field(description="null: no limit was agreed.")
    batches: list[OpenBatch]
    answers: int
    answers_today: int
    workers: int
    workers_today: int
    waiting: ToAnswer
    outcomes: ReviewOutcomes


class BrokenRule(Told):
    """How often reviews named a rule, of all that were decided of the sample."""

    rule: str
    refused: int
    mended: int
    share: ReviewedShare


class WorkerOutcomes(Told):
    """`is_enough`: from 30 reviews on; below, workers are not to be compared."""

    id: WorkerId
    name: str
    mended: int
    refused: ReviewedShare
    is_enough: bool


class SupplierQuality(Told):
    outcomes: ReviewOutcomes
    rules: list[BrokenRule]
    workers: list[WorkerOutcomes]


class WorkerLoad(Told):
    """What a worker holds and has done."""

    id: WorkerId
    held: int
    answers: int
    answers_today: int
    answers_this_week: int = Field(description="Today and the six days before.")
    last_answer_at: datetime | None


class ChangedAnswer(Told):
    """A review that changed an answer: what was shown, what was answered, and what took its place
    where it was mended. Who decided is not told.
    """

    id: ReviewId
    project_id: ProjectId
    project: str
    item_id: ItemId
    annotation_id: AnnotationId
    worker_id: WorkerId
    worker: str
    form_id: FormId
    status: Literal["mended", "refused"]
    rule: str | None
    comment: str | None
    answered_at: datetime
    decided_at: datetime
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, Any]
    mended_answers: dict[str, Any] | None
    appeal: str | None
    appealed_at: datetime | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: datetime | None


class StatementLine(Told):
    """Time and pay of what it is not null of; null where all is added up. What a review refused
    is not paid while that stands; what it mended is.
    """

    day: date | None
    worker_id: WorkerId | None
    worker: str | None
    project_id: ProjectId | None
    project: str | None
    currency: str | None
    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float


class SupplierStatement(Told):
    first: date
    last: date
    totals: list[StatementLine] = Field(description="One for each currency.")
    rows: list[StatementLine]
    next: str | None
