"""Invoices are made out, paid, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.errors import UniqueViolation

from mihak.errors import Conflict, NotFound
from mihak.store.audit import record
from mihak.suppliers.money import store

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row
    from mihak.suppliers.money.model import NewInvoice


async def make_invoice(
    connection: Connection, caller: Caller, supplier: int, given: NewInvoice
) -> int:
    """Invoice all that is accepted in a currency (as the engine); returns the invoice.

    Raises Conflict where nothing is owed, or the number is taken.
    """
    await store.hold_supplier(connection, supplier)
    number = given.number or await store.next_number(connection, supplier)
    values = {
        "supplier": supplier,
        "currency": given.currency,
        "number": number,
        "actor": caller.actor,
    }
    try:
        made = await store.add_invoice(connection, values)
    except UniqueViolation as error:
        raise Conflict(
            f"there is an invoice {number!r} already.",
            where="number",
            mend="Give another number, or none for the next.",
        ) from error
    put = await store.put_on_invoice(connection, made, values)
    if put["micros"] <= 0:
        raise Conflict(
            f"nothing is owed in {given.currency} that was not invoiced.",
            mend="What is handed in is owed once it is accepted.",
        )
    await _tell(connection, caller, "invoice.make", made, number=number)
    return made


async def _open_invoice(connection: Connection, invoice_id: int) -> Row:
    found = await store.invoice(connection, invoice_id, lock=True)
    if found is None:
        raise NotFound("there is no such invoice.")
    if found["status"] != "open":
        raise Conflict(f"the invoice is {found['status']}.", mend="Look at it again.")
    return found


async def pay(connection: Connection, caller: Caller, invoice_id: int, reference: str) -> None:
    """Note that an invoice was paid (as the engine)."""
    await _open_invoice(connection, invoice_id)
    await store.pay(connection, invoice_id, reference, caller.actor)
    await _tell(connection, caller, "invoice.pay", invoice_id, reference=reference)


async def withdraw(connection: Connection, caller: Caller, invoice_id: int, reason: str) -> None:
    """Withdraw an invoice that is not paid (as the engine): what it asked for is owed again."""
    await _open_invoice(connection, invoice_id)
    await store.withdraw(connection, invoice_id, caller.actor)
    await _tell(connection, caller, "invoice.withdraw", invoice_id, reason=reason)


async def _tell(
    connection: Connection, caller: Caller, action: str, invoice: int, **detail: str
) -> None:
    await record(connection, caller.workspace, caller.actor, action, f"invoice:{invoice}", **detail)
