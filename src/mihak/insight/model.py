"""What the routes of insight give."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mihak.ids import ItemId, SupplierId, WorkerId
from mihak.wire import Told


class Estimate(Told):
    """What is probably true of one unit of a question, and how probably each class is.

    `decided`: a reviewer or an adjudicator said so, whatever the answers say.
    """

    question: str
    unit: str
    answer: str
    confidence: float
    labels: int
    decided: bool
    posterior: dict[str, float]


class ItemEstimates(Told):
    id: ItemId
    external_id: str
    estimates: list[Estimate]


class Skill(Told):
    """How often a worker is right: `mean` with its 95 % posterior interval."""

    question: str
    unit: str
    labels: int
    mean: float
    low: float
    high: float
    gold_labels: int
    gold_right: int


class WorkerSkills(Told):
    id: WorkerId
    name: str
    supplier_id: SupplierId
    supplier: str
    skills: list[Skill]


class SupplierProgress(Told):
    id: SupplierId
    name: str
    kind: str
    submitted: int
    workers: int


class Progress(Told):
    """Counts of a project: items, answers wanted, being made, done."""

    items: int
    gold: int
    wanted: int
    live: int
    done: int
    suppliers: list[SupplierProgress]


class QuestionScorecards(Told):
    """The scorecards of one question (or unit of it), in the schema of `mihak score --json`."""

    question: str
    unit: str
    labels: int
    computed_at: datetime
    result: dict[str, Any]


class ProjectScorecards(Told):
    """`labels_now` less a scorecard's `labels` is how far behind it is."""

    labels_now: int
    scorecards: list[QuestionScorecards]
