"""What the routes of a comparison give."""

from __future__ import annotations

from typing import Any

from mihak.ids import AnnotationId, ItemId, SupplierId, WorkerId
from mihak.insight.scores.model import Coefficients, Interval
from mihak.wire import Told


class PartyWorker(Told):
    """Somebody to compare, and about how many labels there are of theirs."""

    id: WorkerId
    name: str
    supplier_id: SupplierId
    supplier: str
    labels: int


class Parties(Told):
    question: str
    unit: str
    workers: list[PartyWorker]


class ComparedSide(Told):
    """A supplier, or a worker where `worker_id` is not null. `gold`: how often right on those
    of the shared items whose answer is known. `first_wins`: of a preference, how often the
    first of the payload's two outputs was judged better, ties left out; those are `ties`.
    """

    supplier_id: SupplierId
    supplier: str
    worker_id: WorkerId | None
    worker: str | None
    gold: Interval | None
    first_wins: Interval | None
    ties: int | None


class ComparedCell(Told):
    """How many of the shared `things` got the class `a` from a and `b` from b."""

    a: str
    b: str
    count: int


class Comparison(Told):
    """Two sides on the `items` that both answered; of a supplier with several answers to an item
    one is drawn. `things`: what was labelled on them, more than the items where a question's
    units show only in its answers (spans); agreement and cells count these. `difference`:
    accuracy of a less that of b on the same known answers. `sampled`: `items` are a random part.
    """

    question: str
    unit: str
    kind: str
    level: str
    classes: list[str]
    a: ComparedSide
    b: ComparedSide
    items: int
    things: int
    labels_in_all: int
    sampled: bool
    agreement: Coefficients | None
    difference: Interval | None
    cells: list[ComparedCell]


class ComparedAnswer(Told):
    annotation_id: AnnotationId
    worker_id: WorkerId
    worker: str
    form_version: int
    answers: dict[str, Any]
    seconds: float | None


class ComparedEstimate(Told):
    answer: str
    confidence: float
    decided: bool


class ComparedItem(Told):
    """An item that both answered. `said_a`, `said_b`: the classes, null where the question has
    several on an item.
    """

    item_id: ItemId
    external_id: str
    text: str
    said_a: str | None
    said_b: str | None
    a: ComparedAnswer
    b: ComparedAnswer
    gold: dict[str, Any] | None
    estimate: ComparedEstimate | None
