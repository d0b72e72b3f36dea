"""What the routes of contracts take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from mihak.contracts import Acceptance, Change, Terms
from mihak.contracts.terms import Status
from mihak.ids import ContractId, ProjectId, SupplierId
from mihak.wire import Given, LongText, Told


class NewTerms(Terms):
    """The terms, and whether they hold at once or once the supplier has signed them."""

    propose: bool = Field(default=False, description="Only propose: nothing changes until signed.")

    @property
    def terms(self) -> Terms:
        return Terms.model_validate(self.model_dump(exclude={"propose"}))


class ContractBrief(Told):
    """What a contract says of price and amount."""

    id: ContractId
    project_id: ProjectId
    supplier_id: SupplierId
    status: Status
    price: float
    currency: str
    capacity: int | None
    share: float | None
    review_rate: float | None
    created_at: datetime


class Contract(ContractBrief):
    """The terms in force. `version`: of these; `newest`: of the last proposed; `signed`: whether
    the supplier has signed these. `committed`: what leased tasks may cost and answers do cost,
    where there is a `cap`; null for the supplier.
    """

    cap: float | None
    committed: float | None
    terms: Terms
    version: int
    newest: int
    signed: bool


class ContractVersion(Told):
    """Terms as they were proposed; `changes` against the version before. The digest is signed."""

    version: int
    terms: Terms
    digest: str
    changes: list[Change]
    proposed_by: str
    proposed_at: datetime
    signed_by: str | None
    signed_at: datetime | None
    in_force_at: datetime | None


class ContractVersions(Told):
    """The newest first."""

    rows: list[ContractVersion]


class ContractText(Given):
    text: LongText = Field(description="The contract as TOML or JSON.")


class CheckedContract(Told):
    """A contract as it was read, and what it would change of the terms in force, if any are."""

    terms: Terms
    changes: list[Change]


class Signature(Given):
    version: int = Field(ge=1)
    digest: str = Field(
        min_length=64, max_length=64, description="Of the terms that were read and are signed."
    )


class PlanAsked(Given):
    acceptance: Acceptance
    lot: int = Field(1000, ge=1, le=10_000_000, description="Answers of the delivery.")
    inspection: Literal["normal", "tightened", "reduced"] = "normal"


class CurvePoint(Told):
    """At a share `wrong` of wrong answers: how many deliveries are accepted, and how many
    answers are inspected on average.
    """

    wrong: float
    accepted: float
    inspected: float


class PlanTold(Told):
    """A sampling plan for a delivery of `lot` answers: its numbers, its operating
    characteristic, and by counts inspected how many wrong answers still accept and from how many
    on it refuses (-1, and more than inspected: not yet).
    """

    lot: int
    most: int
    plan: dict[str, Any]
    curve: list[CurvePoint]
    lines: list[PlanLine]


class PlanLine(Told):
    inspected: int
    accept: int
    refuse: int


PlanTold.model_rebuild()
