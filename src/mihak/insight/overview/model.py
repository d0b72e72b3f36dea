"""What the overview of a project gives."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from mihak.ids import BatchId, SupplierId
from mihak.wire import Told


class Share(Told):
    """A share in [0, 1] with its interval, valid at any look, and what it rests on."""

    estimate: float
    low: float
    high: float
    n: int


class Funnel(Told):
    """How many items are where: `items` = gold + open + in_work + skipped + done + decided, as of
    `counted_at`. Answers are those of items that are no gold.
    """

    items: int
    gold: int
    open: int
    in_work: int
    skipped: int
    done: int
    decided: int
    counted_at: datetime
    answers_wanted: int
    answers_live: int
    answers_done: int


class BurnPoint(Told):
    at: datetime
    supplier_id: SupplierId
    answers: int


class Burn(Told):
    """Answers given by hour or by day (UTC), whatever became of them since; no row: none."""

    unit: Literal["hour", "day"]
    since: datetime
    points: list[BurnPoint]


class SupplierMoney(Told):
    """Of one supplier. `answers` that count, gold too; `spent` on them; `contracted`: all that its
    capacity allows, null without one; `projected`: spent when the project is finished, if
    suppliers go on sharing the work as now. `is_exact` is false where the price changed meanwhile:
    then what counts is taken to be spread over the prices as all answers are.
    """

    supplier_id: SupplierId
    supplier: str
    kind: str
    status: str
    currency: str
    price: float
    answers: int
    spent: float
    contracted: float | None
    projected: float | None
    is_exact: bool


class QuestionQuality(Told):
    """Of one question: how often answers to gold are right, of all suppliers together, and how
    sure the estimates are on average.
    """

    question: str
    accuracy: Share | None
    mean_confidence: float | None
    estimated: int


class Pace(Told):
    """Answers an hour of late, and when the project will be finished, with the ends of 90 %
    intervals. `buckets` full hours or days were looked at; null where they say too little, and
    `finish_late` where at this pace it may never be.
    """

    unit: Literal["hour", "day"]
    buckets: int
    remaining: int
    an_hour: float | None
    an_hour_low: float | None
    an_hour_high: float | None
    finish: datetime | None
    finish_early: datetime | None
    finish_late: datetime | None


Code = Literal[
    "no-items",
    "no-contract",
    "no-workers",
    "qualification-lacks-items",
    "not-started",
    "paused",
    "no-gold",
    "few-gold",
    "calibration-waits",
    "nothing-open",
    "contract-full",
    "appeals-wait",
    "reviews-wait",
    "disagreements-wait",
    "signals-wait",
    "many-skips",
    "supplier-behind",
    "late",
    "ready-for-release",
]


class Advice(Told):
    """What wants doing, by a code, with what it speaks of.

    count: how many, `or_more` where not all were counted. name: a supplier or batch; other: the
    supplier it is compared with. low, high: the interval of `value` (a difference of accuracies).
    """

    code: Code
    count: int | None = None
    or_more: bool = False
    of: int | None = None
    name: str | None = None
    other: str | None = None
    question: str | None = None
    reason: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    when: datetime | None = None
    batch_id: BatchId | None = None
    supplier_id: SupplierId | None = None


class Calibration(Told):
    """A calibration batch that production waits for."""

    batch_id: BatchId
    name: str
    answers_wanted: int
    answers_done: int


class Overview(Told):
    funnel: Funnel
    burn: Burn
    money: list[SupplierMoney]
    quality: list[QuestionQuality]
    pace: Pace
    calibration: Calibration | None = Field(None, description="Waits for its go or no-go.")
    next: list[Advice]
