"""Several rules on the same recorded labels, side by side."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.redundancy._replay import METHOD, Outcome, replay, share_right
from mihak.quality.scoring import checked_prices
from mihak.quality.truth import infer_truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.redundancy._stopping import StopRule


@dataclass(frozen=True)
class Simulation:
    """What each policy came to, beside buying everything and counting votes.

    outcomes: by policy. all_labels, all_cost: of everything; majority_accuracy: of majority
    vote over it, None where nothing is known. known: items whose truth is known.
    """

    outcomes: dict[str, Outcome]
    items: int
    known: int
    all_labels: int
    all_cost: float
    majority_accuracy: float | None
    has_prices: bool
    remarks: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As plain values, fit for JSON; a policy under the names a project gives it."""
        told = asdict(self)
        told["remarks"] = list(self.remarks)
        for outcome in told["outcomes"].values():
            rule = outcome.pop("rule")
            outcome["policy"] = {
                "redundancy": rule["least"],
                "most_answers": rule["most"],
                "target_confidence": rule["target"],
                "item_worth": rule["worth"],
            }
        return told


def simulate(
    labels: Labels,
    rules: Mapping[str, StopRule],
    *,
    truth: Codes | None = None,
    prices: Mapping[str, float] | None = None,
    orders: int = 10,
    method: str = METHOD,
    seed: int = 0,
) -> Simulation:
    """Replay `labels` under each rule; see `replay`.

    truth: int32 (items,), -1 where unknown; prices: money a label, by supplier. Raises
    BadArgument where there is no rule or a supplier has no price.
    """
    if not rules:
        raise BadArgument("there is no policy to try.", mend="Give one at least.")
    of_supplier = _prices(labels, prices)
    known = np.flatnonzero(truth >= 0) if truth is not None else np.empty(0, dtype=np.int64)
    majority = None
    if truth is not None and len(known):
        votes = infer_truth(labels, "majority").posterior
        majority = share_right(votes[known], truth[known])
    return Simulation(
        {
            name: replay(labels, rule, truth=truth, prices=of_supplier, method=method,
                         orders=orders, seed=seed)
            for name, rule in rules.items()
        },
        items=labels.n_items,
        known=len(known),
        all_labels=len(labels),
        all_cost=float(len(labels) if of_supplier is None else of_supplier[labels.supplier].sum()),
        majority_accuracy=majority,
        has_prices=of_supplier is not None,
        remarks=tuple(_remarks(labels, rules)),
    )  # fmt: skip


def _prices(labels: Labels, prices: Mapping[str, float] | None) -> Floats | None:
    if not prices:
        return None
    paid = checked_prices(labels, prices)
    for name, price in zip(labels.suppliers.to_pylist(), paid, strict=True):
        if price is None:
            raise BadArgument(
                f"{str(name)!r} has no price.", mend="Give a price for every supplier, or for none."
            )
    return np.array(paid, dtype=np.float64)


def _remarks(labels: Labels, rules: Mapping[str, StopRule]) -> list[str]:
    each = np.diff(labels.by_item.start)
    found = []
    for name, rule in rules.items():
        short = int((each < rule.most).sum())
        if short:
            found.append(
                f"{name}: {short:,} of {labels.n_items:,} items have fewer than {rule.most} "
                "recorded labels; on them it could buy no more than there are."
            )
    return found
