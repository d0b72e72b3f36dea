"""Money over HTTP."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from fastapi.responses import Response

from mihak.accounts import Caller, Db, requires
from mihak.errors import NotFound
from mihak.ids import InvoiceId, ProjectId, SupplierId
from mihak.projects import known_project
from mihak.report import invoice_pdf, ledger_pdf
from mihak.store import Connection, Row, as_engine
from mihak.suppliers.money import invoicing, model, store
from mihak.suppliers.money.forecast import by_day, forecast_money
from mihak.suppliers.money.statement import invoice_as_csv, ledger, ledger_as_csv
from mihak.suppliers.reports.statement import days
from mihak.suppliers.store import known_supplier
from mihak.wire import Cursor, Limit, Page, Zone, after, page

router = APIRouter(tags=["money"])
Reads = Annotated[Caller, requires("suppliers.read")]
Writes = Annotated[Caller, requires("deliveries.write")]
Pays = Annotated[Caller, requires("deliveries.decide")]
Format = Literal["json", "csv", "pdf"]
FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            "application/pdf": {"schema": {"type": "string", "format": "binary"}},
        }
    }
}
DAYS_SHOWN = 30
Language = Annotated[Literal["en", "ar"], Query(description="Of a PDF.")]


def _file(content: str | bytes, name: str, kind: Literal["csv", "pdf"]) -> Response:
    media = "text/csv" if kind == "csv" else "application/pdf"
    headers = {"content-disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(content, media_type=media, headers=headers)


@router.get("/suppliers/{supplier}/ledger", response_model=model.LedgerStatement, responses=FILES)
async def read_ledger(
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    *,
    first: Annotated[date | None, Query(description="The month's first, unless said.")] = None,
    last: Annotated[date | None, Query(description="Today, unless said.")] = None,
    tz: Zone = "UTC",
    language: Language = "en",
    format: Format = "json",  # noqa: A002
) -> Any:
    """What a supplier was owed, what was accrued, accepted, refused, invoiced and paid, and what
    it is owed, at most 366 days; the lab and the supplier see the same figures.
    """
    async with db.transaction(caller.scope) as connection:
        known = await known_supplier(connection, supplier)
        asked = await days(connection, first, last, tz)
        told = await ledger(connection, supplier, asked)
    name = f"ledger-{asked['first']}-{asked['last']}"
    if format == "csv":
        return _file(ledger_as_csv(told), name, "csv")
    if format == "pdf":
        made = await asyncio.to_thread(
            ledger_pdf, known["name"], asked["first"], asked["last"], told, language
        )
        return _file(made, name, "pdf")
    return model.LedgerStatement.model_validate(
        {"supplier_id": supplier, "supplier": known["name"], **asked, "currencies": told}
    )


@router.get("/suppliers/{supplier}/invoices")
async def list_invoices(
    supplier: SupplierId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Invoice]:
    """A supplier's invoices, the newest first."""
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        rows = await store.invoices(connection, supplier, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/suppliers/{supplier}/invoices", status_code=201)
async def make_invoice(
    supplier: SupplierId, body: model.NewInvoice, caller: Writes, db: Db
) -> model.WholeInvoice:
    """Invoice all that was accepted in a currency and not invoiced yet."""
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        await as_engine(connection)
        made = await invoicing.make_invoice(connection, caller, supplier, body)
        return model.WholeInvoice.model_validate(await _whole(connection, made))


async def _whole(connection: Connection, invoice: int) -> Row:
    found = await store.invoice(connection, invoice)
    if found is None:
        raise NotFound("there is no such invoice.")
    return {**found, "lines": await store.lines(connection, invoice)}


@router.get("/invoices/{invoice}", response_model=model.WholeInvoice, responses=FILES)
async def read_invoice(
    invoice: InvoiceId,
    caller: Reads,
    db: Db,
    *,
    language: Language = "en",
    format: Format = "json",  # noqa: A002
) -> Any:
    """One invoice with its lines."""
    async with db.transaction(caller.scope) as connection:
        found = await _whole(connection, invoice)
    name = f"invoice-{found['made_at'].date()}"
    if format == "csv":
        return _file(invoice_as_csv(found), name, "csv")
    if format == "pdf":
        return _file(await asyncio.to_thread(invoice_pdf, found, language), name, "pdf")
    return model.WholeInvoice.model_validate(found)


@router.post("/invoices/{invoice}/pay")
async def pay_invoice(
    invoice: InvoiceId, body: model.Payment, caller: Pays, db: Db
) -> model.WholeInvoice:
    """Note that an invoice was paid, and by what."""
    async with db.transaction(caller.scope) as connection:
        await _whole(connection, invoice)
        await as_engine(connection)
        await invoicing.pay(connection, caller, invoice, body.reference)
        return model.WholeInvoice.model_validate(await _whole(connection, invoice))


@router.post("/invoices/{invoice}/withdraw")
async def withdraw_invoice(
    invoice: InvoiceId, body: model.Withdrawal, caller: Writes, db: Db
) -> model.WholeInvoice:
    """Withdraw an invoice that is not paid: what it asked for can be invoiced anew."""
    async with db.transaction(caller.scope) as connection:
        await _whole(connection, invoice)
        await as_engine(connection)
        await invoicing.withdraw(connection, caller, invoice, body.reason)
        return model.WholeInvoice.model_validate(await _whole(connection, invoice))


@router.get("/projects/{project}/money")
async def read_project_money(project: ProjectId, caller: Reads, db: Db) -> model.ProjectMoney:
    """Where a project's money is, by supplier, and when its budget will be used up. A supplier
    sees its own part, without the budget.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.on_accounts(connection, project)
        hours = await store.spent_by_hour(connection, project, DAYS_SHOWN)
        budget = None if caller.supplier else await store.budget(connection, project)
        wanted, price = 0, None
        if budget is not None:
            wanted = await store.still_wanted(connection, project)
            price = await store.mean_price(connection, project)
    for row in rows:
        row["cap"] = None if row["cap"] is None else {**row, "cap": row["cap"]}
    forecast = None if budget is None else forecast_money(budget, hours, wanted, price)
    return model.ProjectMoney.model_validate(
        {"budget": budget, "suppliers": rows, "days": by_day(hours), "forecast": forecast}
    )
