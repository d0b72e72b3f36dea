"""What the routes of deliveries take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from mihak.ids import BatchId, DeliveryId, ProjectId, SupplierId, WorkerId
from mihak.suppliers.contracts.model import CurvePoint, PlanLine
from mihak.wire import Given, LongText, Name, Told

Status = Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
Inspection = Literal["normal", "tightened", "reduced", "discontinued"]


class HandIn(Given):
    """What is handed in: all answers that were not, or those of one batch."""

    supplier_id: SupplierId | None = Field(
        None, description="Whose; a supplier's own people leave it out."
    )
    batch_id: BatchId | None = None
    note: LongText | None = None


class DeliveryDecision(Given):
    """`part` refuses the answers of `workers` and accepts the rest; `rework` gives all back, to be
    mended and handed in again; `refuse` is the end: what is not accepted is taken off.
    """

    decision: Literal["accept", "part", "rework", "refuse"]
    workers: list[WorkerId] = Field(default_factory=list, max_length=10_000)
    rule: Name | None = Field(None, description="The rule that was broken.")
    reason: LongText | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.decision == "part") != bool(self.workers):
            raise ValueError("workers go with the decision part, and only with it")
        if self.decision != "accept" and not (self.reason and self.reason.strip()):
            raise ValueError("a refusal has a reason: the supplier's people are told it")
        return self


class Delivery(Told):
    """What was handed in, and what came of it. Money is in `currency`; `verdict`: what the plan
    says by what was inspected so far. `counts`: in the switching rules (it is not handed in again).
    """

    id: DeliveryId
    number: int
    project_id: ProjectId
    project: str
    supplier_id: SupplierId
    supplier: str
    status: Status
    annotations: int
    amount: float
    currency: str
    note: str | None
    inspection: Inspection | None
    counts: bool
    sample: int
    opened: int
    inspected: int
    defects: int
    verdict: Literal["accept", "refuse", "inspect"] | None
    handed_in_at: datetime
    decide_until: datetime | None
    decided_at: datetime | None
    rule: str | None
    reason: str | None
    rework_until: datetime | None
    is_settling: bool = Field(description="What was refused is still being taken off.")


class WorkerDelivered(Told):
    """A worker's part of a delivery: what was inspected of it and found wrong."""

    worker_id: WorkerId
    worker: str
    annotations: int
    inspected: int
    defects: int


class DeliveryMoney(Told):
    """How much of the delivery's money is on an account (accrued, accepted, refused, …)."""

    account: str
    charges: int
    amount: float


class WholeDelivery(Delivery):
    """A delivery with its plan. path: wrong answers found after each inspected one, in the order
    they were drawn.
    """

    plan: dict[str, Any] | None
    curve: list[CurvePoint]
    lines: list[PlanLine]
    path: list[int]
    workers: list[WorkerDelivered]
    money: list[DeliveryMoney]
    bonus: float = Field(description="Bonus less penalty, by the quality the sample proved.")


class ToDeliver(Told):
    """What a supplier could hand in now. `waiting`: answers whose time to undo is not over;
    `at_once`: without inspection. `sample`: answers inspected at most.
    """

    project_id: ProjectId
    project: str
    annotations: int
    waiting: int
    amount: float
    currency: str
    at_once: bool
    inspection: Inspection | None
    sample: int | None
    rework_until: datetime | None


class ToDeliverList(Told):
    rows: list[ToDeliver]
