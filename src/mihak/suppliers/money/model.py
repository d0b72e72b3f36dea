"""What the routes of money take and give."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from mihak.ids import InvoiceId, ProjectId, SupplierId
from mihak.wire import Given, LongText, Name, Told

Account = Literal["accrued", "cancelled", "refused", "accepted", "invoiced", "paid"]
Kind = Literal["annotation", "bonus", "penalty"]


class Owed(Told):
    """What the lab owes: `accrued`: answered and not decided on; `accepted`: to be invoiced;
    `invoiced`: to be paid.
    """

    accrued: float
    accepted: float
    invoiced: float


class Movement(Told):
    """Money that went from one account to another: `cost` is what the lab spent."""

    project_id: ProjectId
    project: str
    kind: Kind
    from_account: str
    to_account: str
    entries: int
    amount: float


class InCurrency(Told):
    """The days' movements in one currency, between what was owed before and after."""

    currency: str
    opening: Owed
    movements: list[Movement]
    closing: Owed


class LedgerStatement(Told):
    supplier_id: SupplierId
    supplier: str
    first: date
    last: date
    currencies: list[InCurrency]


class NewInvoice(Given):
    """All that is accepted in a currency and was not invoiced. number: as the supplier counts."""

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    number: Name | None = Field(None, description="Unless given, the next of the supplier's.")


class Payment(Given):
    reference: Name = Field(description="By which the bank's record is found.")


class Withdrawal(Given):
    reason: LongText = Field(min_length=1)


class Invoice(Told):
    id: InvoiceId
    number: str
    supplier_id: SupplierId
    supplier: str
    currency: str
    amount: float
    charges: int
    status: Literal["open", "paid", "void"]
    due_at: date | None
    reference: str | None
    made_at: datetime
    ended_at: datetime | None


class InvoiceLine(Told):
    """Of one project. price: of each, where all cost the same."""

    project_id: ProjectId
    project: str
    kind: Kind
    quantity: int
    price: float | None
    amount: float


class WholeInvoice(Invoice):
    lines: list[InvoiceLine]


class Purse(Told):
    """A cap and what of it is `committed`: what answers cost and leased tasks may cost."""

    cap: float
    committed: float
    currency: str


class OnAccounts(Told):
    """Where a supplier's money of a project is. `spent`: all that is owed or was paid."""

    supplier_id: SupplierId
    supplier: str
    currency: str
    accrued: float
    accepted: float
    invoiced: float
    paid: float
    refused: float
    spent: float
    cap: Purse | None


class ForecastMoney(Told):
    """When the budget is used up at the pace of late, with the ends of a 90 % interval, and what
    all answers that are wanted would cost. null: it cannot be told, or never.
    """

    a_day: float | None
    used_up: datetime | None
    used_up_early: datetime | None
    used_up_late: datetime | None
    projected: float | None
    enough: bool | None = Field(description="Whether the budget is enough for all that is wanted.")


class SpentOn(Told):
    day: date
    supplier_id: SupplierId
    amount: float


class ProjectMoney(Told):
    """A project's money in one currency for each supplier; days (UTC): what answers cost by the
    day they were given, less what was refused or cancelled since.
    """

    budget: Purse | None
    suppliers: list[OnAccounts]
    days: list[SpentOn]
    forecast: ForecastMoney | None
