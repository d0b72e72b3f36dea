"""What the routes of signals take and tell."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, model_validator

from mihak.ids import (
    AnnotationId,
    CanaryId,
    FormId,
    ItemId,
    ProjectId,
    SignalId,
    SupplierId,
    WorkerId,
)
from mihak.wire import Given, LongText, Page, Told

Kind = Literal[
    "copying",
    "repeats",
    "speed",
    "unread",
    "texts",
    "skill",
    "timing",
    "gold-leaked",
    "gold-doubtful",
    "canary",
]
Status = Literal["open", "dismissed", "confirmed"]
Result = Literal["upheld", "overturned"]


class ToldWorker(Told):
    """A worker who was told of a signal, and what they said to it."""

    worker_id: WorkerId
    worker: str
    rule: str
    told_at: datetime
    appeal: str | None
    appealed_at: datetime | None
    appeal_result: Result | None
    appeal_comment: str | None
    appeal_decided_at: datetime | None


class Signal(Told):
    """Evidence to look at, about a worker, two of them, or a gold item; no verdict. `log_e`: the
    logarithm of an e-value, or `p`; both null where chance has no model. `n`: the answers it rests
    on. `faded_at`: since when the answers do not show it any more.
    """

    id: SignalId
    project_id: ProjectId
    kind: Kind
    worker_id: WorkerId | None
    worker: str | None
    supplier_id: SupplierId | None
    supplier: str | None
    other_worker_id: WorkerId | None
    other_worker: str | None
    other_supplier_id: SupplierId | None
    other_supplier: str | None
    item_id: ItemId | None
    external_id: str | None
    question: str | None
    unit: str | None
    log_e: float | None
    p: float | None
    n: int
    found_at: datetime
    seen_at: datetime
    faded_at: datetime | None
    status: Status
    reason: str | None
    decided_at: datetime | None
    decided_by: str | None
    is_mine: bool = Field(description="Whether I decided it; then somebody else hears appeals.")
    retired_gold: bool = Field(description="The decision retired the gold.")
    gold_retired_at: datetime | None
    told: list[ToldWorker]


class Look(Told):
    """The last look at a project: at how many `answers`, the how-manieth of its `looks`, and the
    share of false claims, `alpha`, that it could make.
    """

    looks: int
    answers: int
    alpha: float
    looked_at: datetime


class SignalPage(Page[Signal]):
    """`look`: null before the first."""

    look: Look | None


class LaidOpen(Told):
    """An answer that is part of the evidence. `said`: what it says of the signal's question."""

    id: AnnotationId
    worker_id: WorkerId
    worker: str
    supplier: str
    form_id: FormId
    answers: dict[str, Any]
    said: str | None
    seconds: float | None
    at: datetime


class ShownItem(Told):
    """An item as those see it who label."""

    id: ItemId
    external_id: str
    form_id: FormId
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)


class Exhibit(Told):
    """Answers that belong together, each with its item: one, or two side by side; of texts each
    may be about an item of its own. `likely`: what is thought true of the first item's question.
    """

    items: list[ShownItem]
    answers: list[LaidOpen]
    likely: str | None
    confidence: float | None
    gold: dict[str, Any] | None


class Linked(Told):
    id: WorkerId
    name: str
    supplier: str


class WholeSignal(Signal):
    """A signal with its evidence: what was measured (`figures`), a series to draw (`chart`), what
    to look at first (`exhibits`), and workers linked to these by signals of the kind (`ring`).
    """

    figures: dict[str, Any]
    chart: dict[str, Any] | None
    exhibits: list[Exhibit]
    ring: list[Linked]


class DecideSignal(Given):
    """Dismiss it, or confirm it, with a reason. Only those named in `tell` are told, and then of
    the reason, the rule and their own answers. `retire`: hand the gold item out no more.
    """

    decision: Literal["dismiss", "confirm"]
    reason: LongText = Field(min_length=1)
    tell: list[WorkerId] = Field(default_factory=list, max_length=2)
    rule: LongText | None = None
    retire: bool = False

    @model_validator(mode="after")
    def _fits(self) -> DecideSignal:
        if not self.reason.strip():
            raise ValueError("say why, in the reason")
        if self.decision == "dismiss" and (self.tell or self.retire):
            raise ValueError("what is dismissed is told to nobody and retires nothing")
        if self.tell and not (self.rule or "").strip():
            raise ValueError("name the rule that was broken to those who are told")
        return self


class SignalAppeal(Given):
    text: LongText = Field(min_length=1)


class SignalAppealDecision(Given):
    """Of the appeal of one worker who was told."""

    worker_id: WorkerId
    decision: Result
    comment: LongText | None = None


class OwnAnswer(Told):
    """An answer of mine that a signal is about, with its item."""

    annotation_id: AnnotationId
    form_id: FormId
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, Any]
    seconds: float | None
    at: datetime


class Notice(Told):
    """A confirmed signal that I was told of, or a worker of mine as their manager: why, by which
    rule, and the worker's own answers it is about. Others' are never shown.
    """

    id: SignalId
    project_id: ProjectId
    project_name: str
    kind: Kind
    worker_id: WorkerId
    worker: str
    reason: str
    rule: str
    told_at: datetime
    answers: list[OwnAnswer]
    appeal: str | None
    appealed_at: datetime | None
    appeal_result: Result | None
    appeal_comment: str | None
    appeal_decided_at: datetime | None


class PlantCanary(Given):
    """A phrase with places {0}, {1}, ..., each once, and for each two or more wordings that mean
    the same. Sixteen places tell suppliers apart even where some were reworded.
    """

    template: LongText = Field(min_length=1)
    variants: list[list[LongText]] = Field(min_length=1, max_length=100)


class Wording(Told):
    supplier_id: SupplierId
    supplier: str
    text: str


class Canary(Told):
    """The wordings are for the project's suppliers, in the order of their contracts; those of new
    ones are added, and the others' stay.
    """

    id: CanaryId
    template: str
    variants: list[list[str]]
    created_at: datetime
    wordings: list[Wording]


class Canaries(Told):
    rows: list[Canary]


class FoundText(Given):
    text: LongText = Field(min_length=1)


class Reading(Told):
    """Whose wording of a canary a text holds: the likeliest supplier, how probably, and of how many
    places that could be read how many match. `is_named`: sure enough to be kept as a signal.
    """

    canary_id: CanaryId
    supplier_id: SupplierId
    supplier: str
    probability: float
    log_e: float
    places: int
    read: int
    matching: int
    is_named: bool
    signal_id: SignalId | None = None


class Readings(Told):
    rows: list[Reading]
