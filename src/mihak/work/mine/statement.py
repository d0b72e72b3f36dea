"""What a worker did and is owed, by day: the same numbers as a supplier's statement."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from psycopg.errors import InvalidParameterValue

from mihak.errors import BadArgument
from mihak.work.mine import store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihak.store import Connection, Row

LONGEST = 92  # days: a quarter, as its answers are added up when they are asked for
COLUMNS = ("day", "project_name", "answers", "mended", "refused", "seconds", "pay", "currency")
SUMMED = ("answers", "mended", "refused", "seconds", "pay")


async def today(connection: Connection, zone: str) -> date:
    """The date that the clock of `zone` shows. Raises BadArgument where there is no such zone."""
    try:
        return await store.today(connection, zone)
    except InvalidParameterValue as error:
        raise BadArgument(
            "there is no such time zone.", where="tz", mend="Asia/Riyadh, say, or +03:00."
        ) from error


async def days(
    connection: Connection, worker: int, zone: str, first: date | None, last: date | None
) -> dict[str, Any]:
    """What the worker did from the day `first` to `last`; unless said, the 30 days to today."""
    now = await today(connection, zone)  # asked for in any case: is there such a zone?
    last = last or now
    first = first or last - min(timedelta(days=29), last - date.min)
    if not 0 <= (last - first).days < LONGEST:
        raise BadArgument(
            f"it must be no later than `last`, and at most {LONGEST} days together.",
            where="first",
            mend="Ask for a quarter of a year at a time.",
        )
    rows = await store.days(connection, worker, zone, first, last)
    return {"first": first, "last": last, "rows": rows, "sums": sums(rows)}


def sums(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows added up, by currency."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        of = found.setdefault(row["currency"], {"currency": row["currency"]})
        for name in SUMMED:
            of[name] = of.get(name, 0) + row[name]
    for of in found.values():
        of["pay"] = round(of["pay"], 6)  # of sums of millionths
    return [found[currency] for currency in sorted(found)]


def of_a_day(day: date, rows: list[Row]) -> dict[str, Any]:
    """One day's rows together, with what they earned in each currency."""
    by_currency = sums(rows)
    counts = {name: sum(of[name] for of in by_currency) for name in SUMMED if name != "pay"}
    return {"day": day, **counts, "pay": by_currency}


def as_csv(rows: Iterable[Row]) -> str:
    """The rows for a spreadsheet."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
