"""What `score` finds: typed, ready to be printed, drawn or written as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihak.quality.interval import Interval
    from mihak.quality.scoring._slices import Slices

# Raised whenever a field of the JSON changes its meaning or goes; new fields do not raise it.
SCHEMA_VERSION = 1


@dataclass(frozen=True)
class WorkerScore:
    """One worker of a supplier: accuracies are None where nothing can be said."""

    worker: str
    labels: int
    gold_accuracy: Interval | None
    estimated_accuracy: Interval
    median_seconds: float | None


@dataclass(frozen=True)
class SupplierScore:
    """A supplier's measured quality, cost and speed.

    gold_accuracy: share of its labels on gold items that are right, None without gold.
    estimated_accuracy: the same over all its labels against the estimated truth.
    alpha_within: Krippendorff's alpha among its own workers, None where no item has two.
    alpha_across: alpha of its labels with all other suppliers' on shared items.
    price: money per label; cost_per_correct: money per correct label, with its bounds.
    confusion: row-stochastic (classes, classes): P(label given | true class).
    true_class_mass: (classes,) number of labels behind each row of `confusion`.
    """

    supplier: str
    labels: int
    items: int
    workers: int
    gold_accuracy: Interval | None
    estimated_accuracy: Interval
    alpha_within: Interval | None
    alpha_across: Interval | None
    median_seconds: float | None
    price: float | None
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None
    confusion: list[list[float]]
    true_class_mass: list[float]
    worker_scores: list[WorkerScore] = field(default_factory=list)


@dataclass(frozen=True)
class Comparison:
    """Whether supplier `a` is better than `b`: difference = accuracy(a) - accuracy(b).

    low, high: confidence sequence for the difference, valid at any look, simultaneous
    over all comparisons. decided: the interval excludes zero. basis: against what the
    labels were judged. shared_items: items both labelled, compared paired.
    more_items: about how many more shared items until decided at the present difference,
    None once decided or where the difference is too small ever to tell. decided_after: how
    many shared items, in the order the labels came, decided it; None if that order is unknown.
    workers_decided: whether the difference also holds for other workers of the same
    suppliers (worker-level test); None with too few workers to say.
    """

    a: str
    b: str
    difference: float
    low: float
    high: float
    decided: bool
    basis: Literal["gold", "estimate"]
    shared_items: int
    more_items: int | None
    e_value: float
    worker_pairs: int
    workers_decided: bool | None
    workers_e_value: float | None
    decided_after: int | None = None


@dataclass(frozen=True)
class Scorecards:
    """All that `mihak score` prints; `as_json()` is the documented schema.

    slices: the same by parts of the items, where that was asked for.
    """

    suppliers: list[SupplierScore]
    comparisons: list[Comparison]
    method: str
    method_reason: str
    seed: int
    confidence: float
    items: int
    labels: int
    gold_items: int
    classes: list[str]
    has_suppliers: bool
    alpha: Interval | None
    remarks: list[str] = field(default_factory=list)
    schema_version: int = SCHEMA_VERSION
    slices: Slices | None = None

    def as_json(self) -> Mapping[str, Any]:
        """Plain dictionaries and lists, floats unrounded, None where nothing is known."""
        return asdict(self)
