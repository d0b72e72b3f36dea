"""What reviews say of a supplier: shares with intervals that hold however often one looks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.quality.sequential import bernoulli_confidence_sequence, share_confidence_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mihak.store import Row

OUTCOMES = ("accepted", "mended", "refused")
ENOUGH = 30  # reviews of a worker, to be compared with others


def outcomes(rows: Sequence[Row]) -> dict[str, Any]:
    """The shares of each outcome. rows: how many `items` had so many answers `given`, and of
    these so many accepted, mended and refused.
    """
    shares = {
        name: _share((row[name], row["given"], row["items"]) for row in rows) for name in OUTCOMES
    }
    return {"n": shares["accepted"]["n"], **shares}


def broken_rules(rows: Sequence[Row], broken: Sequence[Row]) -> list[dict[str, Any]]:
    """How often each rule was broken. rows: as for `outcomes`; broken: for each `rule`, how many
    `items` had so many answers `given`, and of these so many that broke it.
    """
    items: Counter[int] = Counter()
    for row in rows:
        items[row["given"]] += row["items"]
    by_rule: dict[str, list[Row]] = {}
    for row in broken:
        by_rule.setdefault(row["rule"], []).append(row)
    return [
        {
            "rule": rule,
            "refused": sum(row["refused"] for row in told),
            "mended": sum(row["mended"] for row in told),
            "share": _share(_with_the_rest(told, items)),
        }
        for rule, told in by_rule.items()
    ]


def _with_the_rest(told: list[Row], items: Counter[int]) -> list[tuple[int, int, int]]:
    rest = items.copy()
    for row in told:
        rest[row["given"]] -= row["items"]
    return [
        *((row["broken"], row["given"], row["items"]) for row in told),
        *((0, given, count) for given, count in rest.items()),
    ]


def _share(counts: Iterable[tuple[int, int, int]]) -> dict[str, Any]:
    """counts: (of which, given, items): answers of one item may depend on each other."""
    of_which, given, items = (
        np.asarray(column, dtype=np.int64) for column in zip(*[(0, 0, 0), *counts], strict=True)
    )
    n = int(given @ items)
    low, high = share_confidence_sequence(np.repeat(of_which, items), np.repeat(given, items))
    return {"estimate": int(of_which @ items) / n if n else None, "low": low, "high": high, "n": n}


def workers(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The share refused of each worker, who answers an item once. rows: id, name, n, mended,
    refused.
    """
    if not rows:
        return []
    low, high = bernoulli_confidence_sequence(
        np.asarray([row["refused"] for row in rows]), np.asarray([row["n"] for row in rows])
    )
    return [
        {
            **row,
            "is_enough": row["n"] >= ENOUGH,
            "refused": {
                "estimate": row["refused"] / row["n"],
                "low": float(low[place]),
                "high": float(high[place]),
                "n": row["n"],
            },
        }
        for place, row in enumerate(rows)
    ]
