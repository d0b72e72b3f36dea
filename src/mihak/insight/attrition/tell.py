"""The skill that those who left took with them."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from mihak.store import Row

NORMAL_95 = 1.96


def tell(supplier: int, rows: list[Row]) -> dict[str, Any]:
    """What `model.Attrition` tells. rows: as `store.workers` has them."""
    gone = [row for row in rows if _how(row)]
    there = [row for row in rows if not _how(row)]
    total = sum(row["answers"] for row in rows)
    return {
        "supplier_id": supplier,
        "workers": len(rows),
        "gone": [_leaver(row, total) for row in gone],
        "months": _months(gone),
        "accuracy_of_all": _accuracy(rows),
        "accuracy_of_those_there": _accuracy(there),
        "skill_lost": _lost(gone, there),
        "share_lost": sum(row["answers"] for row in gone) / total if total else 0.0,
    }


def _how(row: Row) -> str | None:
    if row["status"] == "left":
        return "left"
    return "silent" if row["is_silent"] else None


def _leaver(row: Row, total: int) -> dict[str, Any]:
    return {
        **row,
        "how": _how(row),
        "month": _month(row),
        "share": row["answers"] / total if total else 0.0,
        "accuracy": _accuracy([row]),
    }


def _month(row: Row) -> date:
    """The month of the last answer: since then they are missed."""
    found: date = row["last_answer_at"].date().replace(day=1)
    return found


def _months(gone: list[Row]) -> list[dict[str, Any]]:
    workers: Counter[date] = Counter()
    answers: Counter[date] = Counter()
    for row in gone:
        workers[_month(row)] += 1
        answers[_month(row)] += row["answers"]
    return [
        {"month": month, "workers": workers[month], "answers": answers[month]}
        for month in sorted(workers)
    ]


def _accuracy(rows: list[Row]) -> dict[str, float] | None:
    """Weighed by answers: each label as probably right as its worker's answers are."""
    labels = _labels(rows)
    return _thought(_right(rows) / labels, _variance(rows) / labels**2) if labels else None


def _lost(gone: list[Row], there: list[Row]) -> dict[str, float] | None:
    """The accuracy of all less that of those who are there. What is thought of a worker is
    independent of the others, so variances add, by the squares of the weights.
    """
    of_gone, of_there = _labels(gone), _labels(there)
    if not of_gone or not of_there:
        return None
    total = of_gone + of_there
    less = 1 / total - 1 / of_there
    lost = _right(gone) / total + _right(there) * less
    return _thought(lost, _variance(gone) / total**2 + _variance(there) * less**2, least=-1.0)


def _labels(rows: list[Row]) -> int:
    return sum(row["labels"] or 0 for row in rows)


def _right(rows: list[Row]) -> float:
    return float(sum(row["right_sum"] or 0.0 for row in rows))


def _variance(rows: list[Row]) -> float:
    return float(sum(row["variance"] or 0.0 for row in rows))


def _thought(mean: float, variance: float, *, least: float = 0.0) -> dict[str, float]:
    far = NORMAL_95 * sqrt(variance)
    return {"estimate": mean, "low": max(least, mean - far), "high": min(1.0, mean + far)}
