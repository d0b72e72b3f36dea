"""What is told of what was learned."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from mihak.ids import ItemId, ReviewId, SupplierId, WorkerId
from mihak.wire import Told

Kind = Literal["guidelines", "change", "form", "review", "appeal", "adjudication"]


class Piece(Told):
    """Part of an excerpt; `found`: a word that was looked for."""

    text: str
    found: bool


class Found(Told):
    """Something written that holds the words looked for. `title`: its rule, question or item;
    `version`, `last_version`: of guidelines or the form, from the first that says so to the last;
    `who`: of the lab, or whose appeal it is where that may be told.
    """

    kind: Kind
    title: str
    language: str | None
    excerpt: list[Piece]
    version: int | None
    last_version: int | None
    at: datetime
    who: str | None
    item_id: ItemId | None
    review_id: ReviewId | None


class Memory(Told):
    """What was found, what fits best first; `more`: there is more than is told."""

    found: list[Found]
    more: bool


class RuleShare(Told):
    """Of `n` reviewed answers the share that broke a rule, with a 95 % interval that holds however
    often one looks; null with none.
    """

    estimate: float | None
    low: float
    high: float
    n: int


class RuleBySupplier(Told):
    supplier_id: SupplierId
    supplier: str
    share: RuleShare


class RuleByWorker(Told):
    worker_id: WorkerId
    worker: str
    supplier: str
    broken: int
    share: RuleShare


class Rule(Told):
    """How often a rule is got wrong among answers drawn by chance for review. `names`: what it is
    called by language. `since`: the version that gave it its present text; `before` and `after`: of
    answers given under older versions and from it on, null where its text never changed.
    `is_current`: the guidelines in force have it.
    """

    rule: str
    names: dict[str, str]
    is_current: bool
    since: int | None
    refused: int
    mended: int
    share: RuleShare
    before: RuleShare | None
    after: RuleShare | None
    first_at: datetime | None
    last_at: datetime | None
    suppliers: list[RuleBySupplier]
    workers: list[RuleByWorker] = Field(description="Those who broke it, the most often first.")


class Rules(Told):
    """Rules of the guidelines in force, and those named in reviews that they have no more; by how
    often they are broken. `reviewed`: answers drawn by chance and looked at.
    """

    reviewed: int
    version: int | None
    rules: list[Rule]
