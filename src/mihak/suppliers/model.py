"""What the routes of suppliers take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from mihak.ids import ContractId, PersonId, ProjectId, SupplierId, WorkerId
from mihak.wire import Given, Name, Told

Kind = Literal["team", "vendor", "crowd", "model"]
Status = Literal["active", "paused", "ended"]
Tag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]


class NewSupplier(Given):
    name: Name
    kind: Kind


class SupplierChange(Given):
    name: Name | None = None
    status: Status | None = None


class Supplier(Told):
    id: SupplierId
    name: str
    kind: Kind
    status: Status
    created_at: datetime


class NewWorker(Given):
    """`name` is a pseudonym: it is all the lab sees of the person."""

    name: Name
    languages: list[Tag] = Field(default_factory=list)
    skills: list[Tag] = Field(default_factory=list)


class NewWorkers(Given):
    workers: list[NewWorker] = Field(min_length=1, max_length=1000)


class WorkerChange(Given):
    languages: list[Tag] | None = None
    skills: list[Tag] | None = None
    status: Literal["active", "paused", "left"] | None = None


class Worker(Told):
    id: WorkerId
    supplier_id: SupplierId
    name: str
    languages: list[str]
    skills: list[str]
    status: str
    created_at: datetime


class InvitedWorker(Told):
    """A worker with the one-time link that lets the person in."""

    worker: Worker
    person_id: PersonId
    token: str
    path: str
    expires_at: datetime


class InvitedWorkers(Told):
    workers: list[InvitedWorker]


Rate = Annotated[float, Field(ge=0, le=1), AfterValidator(lambda rate: round(rate, 6))]


class Terms(Given):
    """What is agreed with a supplier for a project. `price` is per annotation, in units of
    `currency`, to six decimals. `capacity` and `share` cap how much it may take on.
    """

    status: Status = "active"
    price: float = Field(0, ge=0, le=1e6)
    currency: str = Field("USD", pattern=r"^[A-Z]{3}$")
    capacity: int | None = Field(None, ge=1, le=10**12)
    share: float | None = Field(None, ge=1e-6, le=1)
    review_rate: Rate | None = None


class Contract(Told):
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
