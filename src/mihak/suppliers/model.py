"""What the routes of suppliers take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from mihak.ids import PersonId, SupplierId, WorkerId
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
