"""Scorecards: how good each supplier is, how sure that is, and what a correct label costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument, BadInput
from mihak.quality.interval import Interval
from mihak.quality.scoring._compare import compare
from mihak.quality.scoring._gold import UNKNOWN, Gold
from mihak.quality.scoring._judged import Judged
from mihak.quality.scoring._scorecard import (
    SCHEMA_VERSION,
    Comparison,
    Scorecards,
    SupplierScore,
    WorkerScore,
)
from mihak.quality.scoring._slices import Slice, Slices, SliceScore, slice_scores, values_of_items
from mihak.quality.scoring._suppliers import score_suppliers
from mihak.quality.truth import Truth, infer_truth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mihak.quality.labels import Floats, Labels

__all__ = [
    "SCHEMA_VERSION",
    "Comparison",
    "Gold",
    "Interval",
    "Scorecards",
    "Slice",
    "SliceScore",
    "Slices",
    "SupplierScore",
    "WorkerScore",
    "checked_prices",
    "score_labels",
    "score_slices",
    "values_of_items",
]


def score_labels(
    labels: Labels,
    *,
    gold: Gold | None = None,
    prices: Mapping[str, float] | None = None,
    method: str = "auto",
    confidence: float = 0.95,
    seed: int = 0,
    in_order: bool = False,
) -> tuple[Scorecards, Truth]:
    """Score every supplier of `labels`; returns the scorecards and the estimated truth.

    gold: known answers; without them everything rests on the truth estimated by
    `method`. prices: money per label by supplier's name. confidence: of every interval,
    valid at any look; the comparisons hold it all together. seed: for methods and
    tests that need random numbers. in_order: labels stand in the order they came; then the
    comparisons tell how many items they took.

    Raises BadArgument for unknown suppliers, prices or methods, and BadInput where no
    item has two labels and there is no gold: then nothing can be said.
    """
    alpha = _checked_alpha(confidence)
    paid = checked_prices(labels, prices or {})
    gold = gold or Gold.none(labels)
    _refuse_nothing_to_go_by(labels, gold)
    truth = infer_truth(labels, method, seed=seed)
    on_gold = Judged(labels, gold.right(labels))
    estimated = Judged(labels, truth.posterior[labels.item, labels.label])
    rng = np.random.default_rng(seed)
    suppliers, alpha_all = score_suppliers(
        labels, _best_belief(truth, gold), on_gold, estimated, paid, alpha=alpha, seed=seed
    )
    scorecards = Scorecards(
        suppliers=suppliers,
        comparisons=compare(labels, on_gold, estimated, alpha=alpha, rng=rng, in_order=in_order),
        method=truth.method,
        method_reason=truth.reason,
        seed=seed,
        confidence=confidence,
        items=labels.n_items,
        labels=len(labels),
        gold_items=len(gold),
        classes=[str(name) for name in labels.classes.to_pylist()],
        has_suppliers=labels.has_suppliers,
        alpha=alpha_all,
        remarks=[*labels.remarks, *gold.remarks, *_remarks(labels)],
    )
    return scorecards, truth


def score_slices(
    labels: Labels,
    values: Sequence[str | None],
    *,
    gold: Gold | None = None,
    prices: Mapping[str, float] | None = None,
    method: str = "auto",
    truth: Truth | None = None,
    confidence: float = 0.95,
    seed: int = 0,
) -> Slices:
    """Score every supplier on each slice of the items, judged as by `score_labels`.

    values: (items,) what each item is sliced by, None where it has nothing of the kind.
    The largest 12 are shown, the rest is one more. truth: of the same labels, where it is
    known from `score_labels`; else `method` estimates it. The other arguments and errors are
    those of `score_labels`; intervals are corrected for the suppliers and slices shown. Who
    tries many ways to slice, and tells of the one with a difference, is not corrected for.
    """
    alpha = _checked_alpha(confidence)
    paid = checked_prices(labels, prices or {})
    gold = gold or Gold.none(labels)
    _refuse_nothing_to_go_by(labels, gold)
    truth = truth or infer_truth(labels, method, seed=seed)
    on_gold = Judged(labels, gold.right(labels))
    estimated = Judged(labels, truth.posterior[labels.item, labels.label])
    return slice_scores(labels, values, on_gold, estimated, paid, confidence=1 - alpha)


def _best_belief(truth: Truth, gold: Gold) -> Floats:
    """P(class) of every item, (items, classes): certain where gold says, else the posterior."""
    belief = truth.posterior.copy()
    known = np.flatnonzero(gold.answer >= 0)
    belief[known] = 0
    belief[known, gold.answer[known]] = 1
    belief[gold.answer < UNKNOWN] = 0
    return belief


def _remarks(labels: Labels) -> list[str]:
    if labels.most_labels_an_item > 1:
        return []
    return [
        "No item has two labels: nothing can be said beyond the gold items, and the "
        "estimated truth is the label itself."
    ]


def _checked_alpha(confidence: float) -> float:
    if not 0.5 <= confidence < 1:
        raise BadArgument(
            f"confidence is {confidence}.", mend="Give a number from 0.5 to below 1, such as 0.95."
        )
    return 1 - confidence


def checked_prices(labels: Labels, prices: Mapping[str, float]) -> list[float | None]:
    """The price of each supplier of `labels`, None where none is given.

    Raises BadArgument for a supplier without labels or a price that is none.
    """
    names = [str(name) for name in labels.suppliers.to_pylist()]
    for name, price in prices.items():
        if name not in names:
            known = ", ".join(names[:10]) + (", …" if len(names) > 10 else "")
            raise BadArgument(
                f"there is a price for {name!r}, which supplied no labels.",
                mend=f"The suppliers are: {known}.",
            )
        if not (np.isfinite(price) and price >= 0):
            raise BadArgument(
                f"the price of {name!r} is {price}.", mend="Give an amount of money of 0 or more."
            )
    return [prices.get(name) for name in names]


def _refuse_nothing_to_go_by(labels: Labels, gold: Gold) -> None:
    if len(gold) == 0 and labels.most_labels_an_item <= 1:
        raise BadInput(
            "every item has one label only, and there is no gold: nothing says which are right.",
            row=0,
            mend="Give gold answers for some items (--gold), or labels where at least some "
            "items were answered by two workers.",
        )
