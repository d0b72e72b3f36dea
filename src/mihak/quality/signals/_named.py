"""Signals in a set of recorded labels, with the names that the labels came with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.quality.signals._look import ALPHA, look_at_labels, look_at_texts, look_at_times
from mihak.quality.truth import fit_suppliers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.signals._found import Found, Kind

# The rows to look at first that are written out.
FIRST = 10
ORDER_TAKEN = (
    "the order of the rows was taken for that of the answers; where it is not, repeats, changes of "
    "skill and gold that became known mean nothing."
)


@dataclass(frozen=True)
class Signal:
    """Evidence to look at, no verdict. workers: by name; of several suppliers, `suppliers` beside
    them. item: of gold. log_e or p: the strength, None where chance has no model. n: answers it
    rests on. look_at: the labels to look at first, each one or two rows of item, worker, label
    and what else was given.
    """

    kind: Kind
    workers: tuple[str, ...]
    suppliers: tuple[str, ...]
    item: str | None
    log_e: float | None
    p: float | None
    n: int
    figures: dict[str, Any]
    look_at: list[list[dict[str, Any]]]

    def as_json(self) -> dict[str, Any]:
        """As JSON takes it."""
        told = dict(vars(self))
        return told | {"workers": list(self.workers), "suppliers": list(self.suppliers)}


@dataclass(frozen=True)
class Signals:
    """What was found, by kind the strongest first. not_looked_for: and why."""

    labels: int
    alpha: float
    found: list[Signal]
    not_looked_for: list[str]
    remarks: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """As JSON takes it."""
        return {**vars(self), "found": [one.as_json() for one in self.found]}


def find_signals(
    labels: Labels,
    *,
    gold: Codes | None = None,
    submitted: Floats | None = None,
    texts: Sequence[str] | None = None,
    alpha: float = ALPHA,
) -> Signals:
    """All signals that the labels allow.

    gold: (items,) class codes, -1 where there is none. submitted: (n,) in seconds of one clock;
    without, labels count as given in their order. texts: (n,) what was written beside each
    label, empty where nothing was. alpha: the share of claims of a kind that may be false, on
    average.
    """
    missing = _missing(labels, gold, submitted, texts)
    right = _right(labels, gold)
    found = look_at_labels(labels, position=submitted, gold=gold, right=right, alpha=alpha)
    found += look_at_times(labels, submitted=submitted, alpha=alpha)
    if texts is not None:
        written = np.flatnonzero([bool(text) for text in texts])
        worker, item = labels.worker[written], labels.item[written]
        for one in look_at_texts([texts[row] for row in written.tolist()], worker, item):
            rows = tuple(tuple(int(written[row]) for row in pair) for pair in one.look_at)
            found.append(replace(one, look_at=rows))
    named = [_named(one, labels, submitted, texts) for one in found]
    remarks = [*labels.remarks] if submitted is not None else [*labels.remarks, ORDER_TAKEN]
    return Signals(len(labels), alpha, named, missing, remarks)


def _missing(
    labels: Labels, gold: Codes | None, submitted: Floats | None, texts: Sequence[str] | None
) -> list[str]:
    lacking = (
        (labels.seconds is None, "haste: there are no seconds"),
        (submitted is None, "one hand at two accounts: there is no submitted_at"),
        (texts is None, "texts handed in twice: there is no column text"),
        (gold is None, "gold that is known or wrong: there is no gold"),
        (labels.most_labels_an_item < 2, "copying and repeats: no item has two labels"),
    )
    return [what for is_lacking, what in lacking if is_lacking]


def _right(labels: Labels, gold: Codes | None) -> NDArray[np.float64] | None:
    """How probably each label is right; None where neither gold nor other labels tell."""
    if labels.most_labels_an_item < 2 and gold is None:
        return None
    codes = None if gold is None else np.maximum(gold, -1).astype(np.int32)
    posterior = fit_suppliers(labels, known=codes).truth.posterior
    right: NDArray[np.float64] = posterior[labels.item, labels.label]
    return right


def _named(
    one: Found, labels: Labels, submitted: Floats | None, texts: Sequence[str] | None
) -> Signal:
    workers = tuple(str(labels.workers[w]) for w in one.workers)
    suppliers = tuple(str(labels.suppliers[int(labels.worker_supplier[w])]) for w in one.workers)
    figures = dict(one.figures)
    if one.ring:
        figures["ring"] = [str(labels.workers[w]) for w in one.ring]
    return Signal(
        kind=one.kind,
        workers=workers,
        suppliers=suppliers if labels.has_suppliers else (),
        item=str(labels.items[one.item]) if one.item >= 0 else None,
        log_e=None if isnan(one.log_e) else one.log_e,
        p=None if isnan(one.p) else one.p,
        n=one.n,
        figures=figures,
        look_at=[
            [_row(labels, row, submitted, texts) for row in rows] for rows in one.look_at[:FIRST]
        ],
    )


def _row(
    labels: Labels, row: int, submitted: Floats | None, texts: Sequence[str] | None
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "item": str(labels.items[int(labels.item[row])]),
        "worker": str(labels.workers[int(labels.worker[row])]),
        "label": str(labels.classes[int(labels.label[row])]),
    }
    if labels.seconds is not None and not isnan(labels.seconds[row]):
        told["seconds"] = float(labels.seconds[row])
    if submitted is not None:
        told["submitted"] = float(submitted[row])
    if texts is not None and texts[row]:
        told["text"] = texts[row]
    return told
