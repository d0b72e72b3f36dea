"""The skill that those who left took with them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from mihak.store import Row


def tell(supplier: int, rows: list[Row]) -> dict[str, Any]:
    """What `model.Attrition` tells. rows: as `store.workers` has them."""
    gone = [row for row in rows if _how(row)]
    there = [row for row in rows if not _how(row)]
    total = sum(row["answers"] for row in rows)
    of_all, of_those_there = _accuracy(rows), _accuracy(there)
    known = of_all is not None and of_those_there is not None
    return {
        "supplier_id": supplier,
        "workers": len(rows),
        "gone": [_leaver(row, total) for row in gone],
        "months": _months(gone),
        "accuracy_of_all": of_all,
        "accuracy_of_those_there": of_those_there,
        "skill_lost": of_all - of_those_there if known else None,  # type: ignore[operator]
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


def _accuracy(rows: list[Row]) -> float | None:
    """Weighed by answers: each label as probably right as its worker's answers are."""
    labels = sum(row["labels"] or 0 for row in rows)
    return sum(row["right_sum"] or 0.0 for row in rows) / labels if labels else None
