"""What a project wants next, most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mihak.store import Row

ENOUGH_GOLD = 30  # items: below, an accuracy's interval is wider than most differences
MANY_SKIPS = 5
SKIP_SHARE = 0.02
COUNTED_AT_MOST = 1000

Told = dict[str, Any]


@dataclass(frozen=True)
class Facts:
    """All that advice goes by. Rows are as `store` gives them."""

    status: str
    policy: dict[str, Any]
    due_at: datetime | None
    funnel: Row
    contracts: list[Row]
    waiting: Row
    batches: Row
    calibration: Row | None
    skips: list[Row]
    behind: list[Told]
    finish_early: datetime | None

    @property
    def unfinished(self) -> int:
        return int(self.funnel["open"] + self.funnel["in_work"] + self.funnel["skipped"])

    @property
    def has_begun(self) -> bool:
        return self.status != "draft"


def advise(facts: Facts) -> list[Told]:
    """Codes with their values, as the model `Advice` has them."""
    return [*_setting_up(facts), *_running(facts), *_waiting(facts), *_watching(facts)]


def _setting_up(facts: Facts) -> Iterator[Told]:
    if facts.funnel["items"] == 0:
        yield {"code": "no-items"}
    active = [one for one in facts.contracts if one["status"] == "active"]
    if not active:
        yield {"code": "no-contract"}
    elif not any(one["workers"] for one in active):
        yield {"code": "no-workers", "name": active[0]["supplier"]}
    test = facts.policy["qualification"]
    if test is not None and facts.batches["qualification_items"] < test["items"]:
        yield {
            "code": "qualification-lacks-items",
            "count": facts.batches["qualification_items"],
            "of": test["items"],
        }
    is_ready = bool(facts.funnel["items"] and active)
    if facts.status == "draft" and is_ready:
        yield {"code": "not-started"}
    if facts.status == "paused":
        yield {"code": "paused"}
    if facts.funnel["items"] and facts.policy["gold_share"] > 0:
        gold = facts.funnel["gold"]
        if gold == 0:
            yield {"code": "no-gold"}
        elif gold < ENOUGH_GOLD:
            yield {"code": "few-gold", "count": gold, "of": ENOUGH_GOLD}


def _running(facts: Facts) -> Iterator[Told]:
    waits = facts.calibration
    if waits is not None and waits["answers_done"] >= waits["answers_wanted"] > 0:
        yield {"code": "calibration-waits", "name": waits["name"], "batch_id": waits["batch_id"]}
    elif facts.status == "running" and facts.unfinished and not facts.batches["is_open"]:
        yield {"code": "nothing-open", "count": facts.unfinished}
    for one in facts.contracts:
        is_full = one["capacity"] is not None and one["taken"] >= one["capacity"]
        if one["status"] == "active" and is_full and facts.unfinished:
            yield {
                "code": "contract-full",
                "name": one["supplier"],
                "supplier_id": one["supplier_id"],
                "count": one["capacity"],
            }


def _waiting(facts: Facts) -> Iterator[Told]:
    for code, column in (
        ("appeals-wait", "appeals"),
        ("reviews-wait", "reviews"),
        ("disagreements-wait", "disagreements"),
        ("signals-wait", "signals"),
    ):
        count = facts.waiting[column]
        if count:
            told = min(count, COUNTED_AT_MOST)
            yield {"code": code, "count": told, "or_more": count > COUNTED_AT_MOST}


def _watching(facts: Facts) -> Iterator[Told]:
    answers = facts.funnel["answers_done"]
    for one in facts.skips:
        if one["count"] >= max(MANY_SKIPS, SKIP_SHARE * answers):
            yield {"code": "many-skips", "reason": one["reason"], "count": one["count"]}
    yield from facts.behind
    if facts.due_at and facts.finish_early and facts.finish_early > facts.due_at:
        yield {"code": "late", "when": facts.finish_early}
    is_settled = not (facts.waiting["reviews"] or facts.waiting["appeals"])
    if facts.has_begun and facts.funnel["items"] and not facts.unfinished and is_settled:
        yield {"code": "ready-for-release", "count": facts.funnel["items"]}


def behind(cards: list[Row], ids: dict[str, int]) -> list[Told]:
    """Suppliers that are worse than another for certain, each by the comparison that says most.

    cards: rows of question, result, as scorecards hold them. ids: of suppliers by name.
    """
    worst: dict[str, Told] = {}
    for card in cards:
        for one in card["result"].get("comparisons", ()):
            if not one["decided"]:
                continue
            told = _told(card["question"], one)
            before = worst.get(told["name"])
            if before is None or told["high"] < before["high"]:
                worst[told["name"]] = told | {"supplier_id": ids.get(told["name"])}
    return sorted(worst.values(), key=lambda told: float(told["high"]))


def _told(question: str, one: dict[str, Any]) -> Told:
    """A comparison as how far its loser is behind: a difference below zero."""
    sign, loser, winner = (1, "a", "b") if one["difference"] < 0 else (-1, "b", "a")
    ends = sorted((sign * one["low"], sign * one["high"]))
    return {
        "code": "supplier-behind",
        "name": one[loser],
        "other": one[winner],
        "question": question,
        "value": sign * one["difference"],
        "low": ends[0],
        "high": ends[1],
    }
