"""Put a project's overview together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from mihak.insight import store as insight_store
from mihak.insight.overview import advice, store
from mihak.insight.overview.counted import COUNTS
from mihak.insight.overview.pace import forecast

if TYPE_CHECKING:
    from mihak.store import Connection, Row

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOURS_UNTIL = timedelta(days=2)  # so young a project is shown by hours
BURN_DAYS = 60
PACE_LOOKS_BACK = {HOUR: 48, DAY: 21}
FEWEST_DAYS = 4  # full ones; before, the pace goes by hours
LATELY = timedelta(days=7)
ROLLS = 20


@dataclass(frozen=True)
class Work:
    """Answers given, by hour: rows of supplier_id, hour, price_micros, currency, answers."""

    rows: list[Row]
    now: datetime

    @property
    def first(self) -> datetime | None:
        return self.rows[0]["hour"] if self.rows else None

    def counts(self, step: timedelta) -> list[int]:
        """Of each full bucket of late, oldest first: none before the first answer."""
        if self.first is None:
            return []
        end = _floor(self.now, step)
        start = max(_floor(self.first, step), end - PACE_LOOKS_BACK[step] * step)
        found = [0] * round((end - start) / step)
        for row in self.rows:
            if start <= row["hour"] < end:
                found[int((row["hour"] - start) / step)] += row["answers"]
        return found

    def lately(self) -> dict[int, int]:
        """Answers of the last week, by supplier."""
        found: dict[int, int] = defaultdict(int)
        for row in self.rows:
            if row["hour"] >= self.now - LATELY:
                found[row["supplier_id"]] += row["answers"]
        return found


def _floor(when: datetime, step: timedelta) -> datetime:
    whole = when.replace(minute=0, second=0, microsecond=0)
    return whole if step == HOUR else whole.replace(hour=0)


async def overview(connection: Connection, found: Row) -> dict[str, Any]:
    """All of it (as the engine). found: the project."""
    project = found["id"]
    for _ in range(ROLLS):
        if not await store.roll_answers(connection, project):
            break
    now = await store.moment(connection)
    work = Work(await store.answers_by_hour(connection, project), now)
    progress = await insight_store.progress(connection, project)
    counted = await COUNTS.of(connection, project, progress["items"])
    funnel = _funnel(progress, counted.states, counted.at)
    contracts = await store.contracts(connection, project)
    remaining = max(0, progress["wanted"] - progress["done"])
    pace = _pace(work, remaining, progress["done"])
    cards = await insight_store.scorecards(connection, project)
    calibration = await store.calibration(connection, project)
    facts = advice.Facts(
        status=found["status"],
        policy=found["policy"],
        due_at=found["due_at"],
        funnel=funnel,
        contracts=contracts,
        waiting=await store.waiting(connection, project, advice.COUNTED_AT_MOST),
        batches=await store.batches(connection, project),
        calibration=calibration,
        skips=await store.skips(connection, project),
        behind=advice.behind(cards, {one["supplier"]: one["supplier_id"] for one in contracts}),
        finish_early=pace["finish_early"],
    )
    return {
        "funnel": funnel,
        "burn": _burn(work),
        "money": _money(contracts, work, remaining),
        "quality": counted.quality,
        "pace": pace,
        "calibration": calibration,
        "next": advice.advise(facts),
    }


def _funnel(progress: Row, states: Row, counted_at: datetime) -> dict[str, Any]:
    # The parts of one look are the whole; gold is counted now.
    return {
        **states,
        "items": sum(states.values()) + progress["gold"],
        "gold": progress["gold"],
        "counted_at": counted_at,
        "answers_wanted": progress["wanted"],
        "answers_live": progress["live"],
        "answers_done": progress["done"],
    }


def _burn(work: Work) -> dict[str, Any]:
    is_young = work.first is None or work.now - work.first < HOURS_UNTIL
    step, unit = (HOUR, "hour") if is_young else (DAY, "day")
    since = _floor(work.now, step) - (BURN_DAYS - 1) * step
    points: dict[tuple[datetime, int], int] = defaultdict(int)
    for row in work.rows:
        if row["hour"] >= since:
            points[_floor(row["hour"], step), row["supplier_id"]] += row["answers"]
    told = [
        {"at": at, "supplier_id": supplier, "answers": answers}
        for (at, supplier), answers in points.items()
    ]
    return {"unit": unit, "since": since, "points": told}


def _pace(work: Work, remaining: int, done: int) -> dict[str, Any]:
    days = work.counts(DAY)
    step, counts = (DAY, days) if len(days) >= FEWEST_DAYS else (HOUR, work.counts(HOUR))
    # Answers to gold and those taken back bring the end no nearer.
    given = sum(row["answers"] for row in work.rows)
    useful = min(1.0, done / given) if given else 1.0
    found = forecast([useful * count for count in counts], remaining)
    told: dict[str, Any] = {
        "unit": "day" if step == DAY else "hour",
        "buckets": len(counts),
        "remaining": remaining,
    }
    rates = ("rate", "rate_low", "rate_high")
    for name, field in zip(("an_hour", "an_hour_low", "an_hour_high"), rates, strict=True):
        told[name] = None if found is None else getattr(found, field) / (step / HOUR)
    ends = {"finish": "left", "finish_early": "left_early", "finish_late": "left_late"}
    for name, field in ends.items():
        left = None if found is None or not remaining else getattr(found, field)
        told[name] = None if left is None else work.now + left * step
    return told


def _money(contracts: list[Row], work: Work, remaining: int) -> list[dict[str, Any]]:
    lately = work.lately()
    active = [one for one in contracts if one["status"] == "active"]
    total = sum(lately.get(one["supplier_id"], 0) for one in active)
    paid = _prices(work)
    told = []
    for one in contracts:
        supplier = one["supplier_id"]
        given, micros, prices = paid.get(supplier, (0, 0, set()))
        mean = micros / given if given else one["price_micros"]
        spent = one["answers"] * mean / 1e6
        share = lately.get(supplier, 0) / total if total and one in active else 0.0
        capacity = one["capacity"]
        told.append(
            {
                **one,
                "price": one["price_micros"] / 1e6,
                "spent": spent,
                "contracted": None if capacity is None else capacity * one["price_micros"] / 1e6,
                "projected": spent + share * remaining * one["price_micros"] / 1e6
                if total or not remaining
                else None,
                "is_exact": len(prices) < 2,
            }
        )
    return told


def _prices(work: Work) -> dict[int, tuple[int, int, set[int]]]:
    """By supplier: answers given, what they cost, the prices there were."""
    found: dict[int, tuple[int, int, set[int]]] = {}
    for row in work.rows:
        given, micros, prices = found.get(row["supplier_id"], (0, 0, set()))
        found[row["supplier_id"]] = (
            given + row["answers"],
            micros + row["answers"] * row["price_micros"],
            prices | {row["price_micros"]},
        )
    return found
