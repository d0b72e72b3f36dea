"""Scorecards as they were when there were fewer labels."""

from __future__ import annotations

from math import floor, log
from typing import TYPE_CHECKING, Any

from mihak.insight.scores import store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihak.insight.scores.confusions import Confusions
    from mihak.store import Connection, Row

# The first labels are kept one by one, then a point for every 4 per cent more: 250 points
# to 100,000 labels, 470 to a thousand million.
SINGLE = 25
GROWTH = 1.04


def step_of(labels: int) -> int:
    """The step that a number of labels belongs to; each step keeps one point."""
    if labels <= SINGLE:
        return labels
    return SINGLE + floor(log(labels / SINGLE) / log(GROWTH))


async def keep_fit_of_variable(
    connection: Connection,
    variable: Row,
    *,
    labels: int,
    result: dict[str, Any],
    confusions: Confusions,
    supplier_ids: Mapping[str, int],
) -> None:
    """Keep what a fit found, in the transaction that keeps its scorecard.

    Points at more labels than there are now go: labels that fell away were no evidence. The
    first look in a step stays, as it was seen.
    """
    await store.replace_confusions(connection, variable, confusions)
    if "none_because" in result:
        return
    point = {
        "labels": labels,
        "suppliers": [_supplier(card, supplier_ids) for card in result["suppliers"]],
        "comparisons": [_comparison(one, supplier_ids) for one in result["comparisons"]],
    }
    await store.keep_point(connection, variable, step_of(labels), point)


def _supplier(card: Row, ids: Mapping[str, int]) -> Row:
    return {
        "id": ids[card["supplier"]],
        "labels": card["labels"],
        "gold": card["gold_accuracy"],
        "estimated": card["estimated_accuracy"],
        "cost_per_correct": card["cost_per_correct"],
        "cost_per_correct_low": card["cost_per_correct_low"],
        "cost_per_correct_high": card["cost_per_correct_high"],
    }


COMPARED = ("difference", "low", "high", "decided", "basis", "shared_items", "more_items")


def _comparison(one: Row, ids: Mapping[str, int]) -> Row:
    """Always of the supplier with the smaller id less the other, so that a line can be drawn."""
    a, b = ids[one["a"]], ids[one["b"]]
    told = {name: one[name] for name in COMPARED}
    if a < b:
        return {"a": a, "b": b, **told}
    turned = {"difference": -one["difference"], "low": -one["high"], "high": -one["low"]}
    return {"a": b, "b": a, **told, **turned}


async def history(
    connection: Connection, variable: Row, card: Row | None, supplier_ids: Mapping[str, int]
) -> list[Row]:
    """All points by labels, the present scorecard last."""
    points = await store.points(connection, variable["id"])
    if card is None or "none_because" in card["result"]:
        return points
    now = {
        "labels": card["labels"],
        "computed_at": card["computed_at"],
        "suppliers": [
            _supplier(one, supplier_ids)
            for one in card["result"]["suppliers"]
            if one["supplier"] in supplier_ids
        ],
        "comparisons": [
            _comparison(one, supplier_ids)
            for one in card["result"]["comparisons"]
            if one["a"] in supplier_ids and one["b"] in supplier_ids
        ],
    }
    return [*(point for point in points if point["labels"] < card["labels"]), now]


def decided_since(points: list[Row]) -> list[Row]:
    """When each pair that is decided now came to be so and stayed, and on how much.

    points: by labels, the present last. A point is kept for every 4 per cent more labels, so a
    verdict may be that much older than told. Which of two is ahead comes first.
    """
    since: dict[tuple[int, int], Row] = {}
    for point in points:
        for one in point["comparisons"]:
            ahead, behind = (one["a"], one["b"])[:: 1 if one["difference"] >= 0 else -1]
            since.pop((behind, ahead), None)
            if not one["decided"]:
                since.pop((ahead, behind), None)
                continue
            since.setdefault(
                (ahead, behind),
                {
                    "a": ahead,
                    "b": behind,
                    "decided_at": point["computed_at"],
                    "labels": point["labels"],
                    "shared_items": one["shared_items"],
                    "basis": one["basis"],
                },
            )
    return list(since.values())
