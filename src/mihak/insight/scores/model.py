"""What the routes behind the scorecards give."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from mihak.ids import AnnotationId, ItemId, SupplierId, WorkerId
from mihak.wire import Told

Basis = Literal["gold", "decision", "estimate"]


class Interval(Told):
    """An estimate with its interval, and how many labels (agreement: items) it rests on."""

    estimate: float
    low: float
    high: float
    n: int


class SupplierPoint(Told):
    id: SupplierId
    labels: int
    gold: Interval | None
    estimated: Interval
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None


class ComparisonPoint(Told):
    """Accuracy of `a` less that of `b`; which of the two is `a` does not change over time."""

    a: SupplierId
    b: SupplierId
    difference: float
    low: float
    high: float
    decided: bool
    basis: Literal["gold", "estimate"]
    shared_items: int
    more_items: int | None


class HistoryPoint(Told):
    labels: int
    computed_at: datetime
    suppliers: list[SupplierPoint]
    comparisons: list[ComparisonPoint]


class Decided(Told):
    """`a` has been ahead of `b` beyond doubt since then: when there were so many labels, and so
    many shared items to judge the two by (0: they were judged on different items).
    """

    a: SupplierId
    b: SupplierId
    decided_at: datetime
    labels: int
    shared_items: int
    basis: Literal["gold", "estimate"]


class SupplierName(Told):
    id: SupplierId
    name: str


class ScorecardHistory(Told):
    """Points by labels, at most some hundreds, the present scorecard last. Their intervals are
    confidence sequences: all of them together hold with the confidence of one. `decided`: since
    when each pair that is decided now is so, to 4 per cent of the labels.
    """

    question: str
    unit: str
    suppliers: list[SupplierName]
    points: list[HistoryPoint]
    decided: list[Decided]


class WorkerRecord(Told):
    """A worker in the last scorecard. `pooled`: how often right, drawn towards the supplier's
    record (posterior, 95 %); `accuracy_of_supplier`: what it is drawn towards. `ranked`: enough
    labels to be compared with others.
    """

    id: WorkerId
    name: str
    status: str
    supplier_id: SupplierId
    supplier: str
    labels: int
    gold: Interval | None
    estimated: Interval
    pooled: Interval | None
    accuracy_of_supplier: float | None
    median_seconds: float | None
    reviewed: int
    mended: int
    refused: int
    ranked: bool


class WorkerRecords(Told):
    question: str
    unit: str
    computed_at: datetime
    labels_to_rank: int
    workers: list[WorkerRecord]


class ConfusionCell(Told):
    """Labels that said `said` of what is `true`; `gold` of them by gold, the rest by the lab's
    decision or the estimate.
    """

    true: str
    said: str
    labels: int
    gold: int


class Confusion(Told):
    question: str
    unit: str
    computed_at: datetime | None
    classes: list[str]
    cells: list[ConfusionCell]


class ConfusedLabel(Told):
    """A label in a cell of the confusion. `basis`: what says that the class is true."""

    item_id: ItemId
    external_id: str
    text: str
    annotation_id: AnnotationId | None
    worker_id: WorkerId
    worker: str
    supplier_id: SupplierId
    supplier: str
    basis: Basis


class Coefficients(Told):
    """How far labels agree; `items` have two or more. AC2 only where classes have an order."""

    items: int
    labels: int
    percent: Interval
    alpha: Interval
    gwet_ac1: Interval
    gwet_ac2: Interval | None
    shares: dict[str, float]


class Severity(Told):
    """Mean deviation from all others' answers to the same items, in points of the scale.
    `stands_out`: when all are tested together.
    """

    deviation: Interval
    stands_out: bool


class SupplierAgreement(Told):
    """`within`: among its own workers; `across`: alpha of its labels with all others'."""

    id: SupplierId
    name: str
    labels: int
    within: Coefficients | None
    across: Interval | None
    severity: Severity | None
    first_shown: Interval | None
    longer: Interval | None


class PairAgreement(Told):
    a: SupplierId
    b: SupplierId
    alpha: Interval | None


class RaterEffects(Told):
    """One worker. `uses`: how often each class was given."""

    id: WorkerId
    name: str
    supplier_id: SupplierId
    labels: int
    uses: dict[str, int]
    severity: Severity | None
    first_shown: Interval | None
    longer: Interval | None


class Agreement(Told):
    """`labels` of `labels_in_all` were looked at, `sampled` where that is not all of them.
    `choices`: answers to a preference that its biases rest on, the latest.
    """

    question: str
    unit: str
    kind: str
    level: str
    classes: list[str]
    labels: int
    labels_in_all: int
    sampled: bool
    overall: Coefficients | None
    suppliers: list[SupplierAgreement]
    pairs: list[PairAgreement]
    raters: list[RaterEffects]
    raters_in_all: int
    choices: int
    first_shown: Interval | None
    longer: Interval | None


class SlicedSupplier(Told):
    """A supplier on one slice, as in its scorecard."""

    id: SupplierId
    name: str
    labels: int
    items: int
    gold: Interval | None
    estimated: Interval
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None


class Slice(Told):
    """Items of one `value`; `other`: of all values too small to be shown; `missing`: of none."""

    kind: Literal["value", "other", "missing"]
    value: str
    items: int
    labels: int
    suppliers: list[SlicedSupplier]


class SlicedScores(Told):
    """Scores by slice. All `intervals` (of a supplier on a slice) hold together with
    `confidence`, at every look; not over several ways to slice. `labels` of `labels_in_all`
    were looked at, `sampled` where that is not all of them.
    """

    question: str
    unit: str
    slice_by: str
    choices: list[str]
    labels: int
    labels_in_all: int
    sampled: bool
    confidence: float
    intervals: int
    slices: list[Slice]
