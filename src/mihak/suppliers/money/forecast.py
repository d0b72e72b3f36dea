"""When a budget is used up, and whether it is enough."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mihak.insight.overview.pace import forecast

if TYPE_CHECKING:
    from datetime import date

    from mihak.store import Row

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FEWEST_DAYS = 3
MOST_HOURS = 72


def by_day(hours: list[Row]) -> list[dict[str, Any]]:
    """The amounts by day (UTC) and supplier. hours: as `store.spent_by_hour` has them."""
    found: dict[tuple[date, int], float] = defaultdict(float)
    for row in hours:
        found[row["hour"].astimezone(UTC).date(), row["supplier_id"]] += row["amount"]
    return [
        {"day": day, "supplier_id": supplier, "amount": amount}
        for (day, supplier), amount in sorted(found.items())
    ]


def forecast_money(
    budget: Row, hours: list[Row], wanted: int, mean_price: float | None
) -> dict[str, Any]:
    """What `model.ForecastMoney` tells. wanted: answers still to be given."""
    now = datetime.now(UTC)
    left = max(budget["cap"] - budget["committed"], 0.0)
    step, amounts = _amounts(hours, now)
    found = forecast(amounts, left)
    ends = {"used_up": "left", "used_up_early": "left_early", "used_up_late": "left_late"}
    told: dict[str, Any] = {"a_day": None if found is None else found.rate * (DAY / step)}
    for name, field in ends.items():
        steps = None if found is None else getattr(found, field)
        told[name] = None if steps is None else now + steps * step
    told["projected"] = None if mean_price is None else budget["committed"] + wanted * mean_price
    told["enough"] = None if told["projected"] is None else told["projected"] <= budget["cap"]
    return told


def _amounts(hours: list[Row], now: datetime) -> tuple[timedelta, list[float]]:
    """What was spent in each full day since the first, or, where those are few, each full hour."""
    if not hours:
        return DAY, []
    first = hours[0]["hour"]
    days = _steps(hours, first.replace(hour=0), now.replace(hour=0), DAY)
    if len(days) >= FEWEST_DAYS:
        return DAY, days
    return HOUR, _steps(hours, first, now, HOUR)[-MOST_HOURS:]


def _steps(hours: list[Row], since: datetime, until: datetime, step: timedelta) -> list[float]:
    until = until.replace(minute=0, second=0, microsecond=0)
    amounts = [0.0] * max(int((until - since) / step), 0)
    for row in hours:
        place = int((row["hour"] - since) / step)
        if 0 <= place < len(amounts):
            amounts[place] += row["amount"]
    return amounts
