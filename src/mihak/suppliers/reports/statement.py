"""Time and pay of a supplier's workers: the figures that each worker sees of their own, put
together.
"""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from psycopg.errors import InvalidParameterValue

from mihak.errors import BadArgument
from mihak.ids import encode
from mihak.suppliers.reports import store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihak.store import Connection, Row

Part = Literal["day", "worker", "project"]
PARTS: tuple[Part, ...] = ("day", "worker", "project")
LONGEST = timedelta(days=366)
MOST_LINES = 100_000  # of a file; it is put together in memory
COLUMNS = (
    "day", "worker_id", "worker", "project_id", "project", "currency", "answers", "mended",
    "refused", "seconds", "pay",
)  # fmt: skip
# What a spreadsheet would take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def today(connection: Connection, zone: str) -> date:
    """The day it is in `zone`. Raises BadArgument where there is no such zone."""
    try:
        return await store.today(connection, zone)
    except InvalidParameterValue as error:
        raise BadArgument(
            "there is no such time zone.", where="tz", mend="Asia/Riyadh, say, or +03:00."
        ) from error


async def days(
    connection: Connection, first: date | None, last: date | None, zone: str
) -> dict[str, Any]:
    """The days asked for: unless said, those of the month up to today."""
    now = await today(connection, zone)  # asked for in any case: is there such a zone?
    last = last or now
    first = first or last.replace(day=1)
    if first > last:
        raise BadArgument("it is after the last day.", where="first", mend="Swap the two.")
    if last - first > LONGEST:
        raise BadArgument("it is more than a year.", where="first", mend="Ask by the year.")
    return {"first": first, "last": last, "zone": zone}


async def lines(
    connection: Connection,
    supplier: int,
    asked: dict[str, Any],
    by: Iterable[Part],
    *,
    limit: int,
    start: int = 0,
) -> list[Row]:
    """Time and pay of the days `asked` for, `by` some parts and by currency."""
    values = {**asked, "limit": limit, "offset": start}
    return await store.statement(connection, supplier, set(by), values)


def as_csv(rows: Iterable[Row]) -> str:
    """A statement as a file."""
    told = (
        {
            **row,
            "worker_id": row["worker_id"] and encode("worker", row["worker_id"]),
            "project_id": row["project_id"] and encode("project", row["project_id"]),
            "seconds": f"{row['seconds']:.3f}",
            "pay": f"{row['pay']:.6f}",
        }
        for row in rows
    )
    return spreadsheet(COLUMNS, told)


NAMES = ("worker", "project", "invoice")


def spreadsheet(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """CSV for spreadsheets: with a byte order mark, without which some take Arabic for Latin."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in rows:
        cells = [_harmless(name, row.get(name)) for name in columns]
        writer.writerow(["" if cell is None else cell for cell in cells])
    return "\ufeff" + file.getvalue()


def _harmless(column: str, cell: Any) -> Any:
    """Names are chosen by one side and opened in a spreadsheet by the other."""
    is_formula = column in NAMES and cell is not None and cell.startswith(FORMULA)
    return f"'{cell}" if is_formula else cell
