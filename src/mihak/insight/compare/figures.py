"""How two sides compare: pure functions of what both said."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np

from mihak.insight.compare.read import UNKNOWN
from mihak.insight.fit import as_labels
from mihak.insight.scores.agreement import coefficients, scale_of
from mihak.quality.interval import Interval
from mihak.quality.raters import choice_share
from mihak.quality.sequential import score_difference_interval

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.insight.compare.read import Asked, Both
    from mihak.insight.compare.sides import Rows
    from mihak.quality.labels import Floats
    from mihak.store import Row


def figures(asked: Asked, both: Both) -> Row:
    """The whole comparison as JSON, but for the names of the sides."""
    variable = asked.variable
    question = asked.form.questions.get(variable["question"])
    classes = variable["classes"]
    level = scale_of(question, variable).level
    is_preference = question is not None and question.kind == "preference"
    return {
        "question": variable["question"],
        "unit": variable["unit"],
        "kind": question.kind if question else "",
        "level": level,
        "classes": classes,
        "items": len(np.unique(both.item)),
        "things": len(both.item),
        "labels_in_all": both.labels_in_all,
        "sampled": not both.whole,
        "agreement": _agreement(both, classes, level),
        "difference": _difference(both),
        "cells": _cells(both, classes),
        "sides": [
            {
                "gold": _accuracy(rows, both),
                **(_wins(rows, both, classes) if is_preference else NO_WINS),
            }
            for rows in (both.a, both.b)
        ],
    }


NO_WINS: Row = {"first_wins": None, "ties": None}


def _agreement(both: Both, classes: list[str], level: str) -> Row | None:
    if not len(both.a):
        return None
    labels = as_labels(np.concatenate([both.a, both.b]), classes, {})
    return coefficients(labels, level)  # type: ignore[arg-type]


def _cells(both: Both, classes: list[str]) -> list[Row]:
    k = len(classes)
    found, counts = np.unique(
        both.a["code"].astype(np.int64) * k + both.b["code"], return_counts=True
    )
    return [
        {"a": classes[cell // k], "b": classes[cell % k], "count": count}
        for cell, count in zip(found.tolist(), counts.tolist(), strict=True)
    ]


def _right(rows: Rows, both: Both) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Of what is known: whether it was said, and the item."""
    known = both.true != UNKNOWN
    return rows["code"][known] == both.true[known], both.item[known]


def _accuracy(rows: Rows, both: Both) -> Row | None:
    found = choice_share(*_right(rows, both))
    return asdict(found) if found else None


def _difference(both: Both) -> Row | None:
    """Accuracy of a less that of b, item by item: of an item's units, their mean."""
    of_a, item = _right(both.a, both)
    if not len(item):
        return None
    of_b, _ = _right(both.b, both)
    _, place, units = np.unique(item, return_inverse=True, return_counts=True)
    ahead: Floats = np.bincount(place, of_a.astype(np.float64) - of_b) / units
    low, high = score_difference_interval(ahead)
    mean = float(ahead.mean())
    return asdict(Interval(mean, min(low, mean), max(high, mean), len(ahead)))


def _wins(rows: Rows, both: Both, classes: list[str]) -> Row:
    """How often the first output won where either did."""
    said = rows["code"].astype(np.int64)
    won = np.isin(said, [classes.index("a"), classes.index("b")])
    found = choice_share(said[won] == classes.index("a"), both.item[won])
    return {"first_wins": asdict(found) if found else None, "ties": int((~won).sum())}
