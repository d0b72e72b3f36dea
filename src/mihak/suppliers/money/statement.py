"""A supplier's statement of the ledger: the same figures as JSON, CSV and PDF."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mihak.ids import encode
from mihak.suppliers.money import store
from mihak.suppliers.reports.statement import spreadsheet

if TYPE_CHECKING:
    from mihak.store import Connection, Row

OWED = ("accrued", "accepted", "invoiced")
COLUMNS = (
    "currency", "line", "project_id", "project", "kind", "from_account", "to_account", "entries",
    "amount",
)  # fmt: skip
NOTHING = dict.fromkeys(OWED, 0.0)


async def ledger(connection: Connection, supplier: int, asked: dict[str, Any]) -> list[Row]:
    """By currency: what was owed, what moved, what is owed. asked: first, last, zone."""
    first, last, zone = asked["first"], asked["last"], asked["zone"]
    opening = await store.balances(connection, supplier, first, zone)
    closing = await store.balances(connection, supplier, last + timedelta(days=1), zone)
    rows = await store.movements(connection, supplier, first, last, zone)
    moved = {currency: list(of) for currency, of in groupby(rows, lambda row: str(row["currency"]))}
    return [
        {
            "currency": currency,
            "opening": NOTHING | opening.get(currency, {}),
            "movements": moved.get(currency, []),
            "closing": NOTHING | closing[currency],
        }
        for currency in sorted(closing)
    ]


def ledger_as_csv(told: list[Row]) -> str:
    """One line a movement, between what was owed before and after."""
    rows: list[Row] = []
    for one in told:
        rows += [_balance(one, "opening", account) for account in OWED]
        rows += [{"line": "movement", **row} for row in one["movements"]]
        rows += [_balance(one, "closing", account) for account in OWED]
    return spreadsheet(COLUMNS, [_written(row) for row in rows])


def _balance(one: Row, line: str, account: str) -> Row:
    return {
        "currency": one["currency"],
        "line": line,
        "to_account": account,
        "amount": one[line][account],
    }


INVOICE_COLUMNS = (
    "invoice", "currency", "project_id", "project", "kind", "quantity", "price", "amount",
)  # fmt: skip


def invoice_as_csv(invoice: Row) -> str:
    """One line for each of the invoice's."""
    rows = [
        _written({"invoice": invoice["number"], "currency": invoice["currency"], **line})
        for line in invoice["lines"]
    ]
    return spreadsheet(INVOICE_COLUMNS, rows)


def _written(row: Row) -> Row:
    """Ids as people see them, and money to all of its decimals."""
    told = dict(row)
    if told.get("project_id"):
        told["project_id"] = encode("project", told["project_id"])
    for name in ("amount", "price"):
        if told.get(name) is not None:
            told[name] = f"{told[name]:.6f}"
    return told
