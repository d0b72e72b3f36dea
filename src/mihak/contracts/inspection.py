"""How a delivery is inspected under its contract, what that lets through, what quality earns."""

from __future__ import annotations

from dataclasses import asdict
from math import floor
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.quality import acceptance as ac
from mihak.quality.sequential import bernoulli_confidence_sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihak.contracts.terms import Acceptance, Quality

CURVE_POINTS = 60
BONUS_ALPHA = 0.05
SMALLEST_OF_105E = 2
MAKERS: dict[str, Callable[..., ac.Plan]] = {
    "betting": ac.betting_plan,
    "sequential": ac.sequential_plan,
    "single": ac.find_plan,
}
KINDS: dict[str, type[Any]] = {
    one.__name__: one
    for one in (
        ac.BettingPlan,
        ac.DoublePlan,
        ac.PosteriorPlan,
        ac.SequentialPlan,
        ac.SinglePlan,
    )
}


def make_plan(terms: Acceptance, lot: int, inspection: str = "normal") -> ac.Plan:
    """The plan for a delivery of `lot` answers. One too small for a plan that keeps its promises
    is inspected whole.

    Raises BadArgument where no plan keeps both promises however large the delivery.
    """
    if terms.kind == "105e":
        if lot < SMALLEST_OF_105E:
            return _whole(terms, lot)
        return ac.standard_plan(
            lot,
            terms.aql,
            level=terms.level,
            inspection=inspection,  # type: ignore[arg-type]
            sampling="double" if terms.double else "single",
        )
    if terms.kind == "posterior":
        most = min(terms.most, lot)
        plan = ac.posterior_plan(limit=terms.aql / 100, most=most, confidence=terms.confidence)
        # Too few to be as sure as that, even if all were right.
        return plan if plan.lines.accept[-1] >= 0 else _whole(terms, lot)
    assert terms.rql is not None
    points: dict[str, Any] = {
        "aql": terms.aql / 100,
        "rql": terms.rql / 100,
        "alpha": terms.supplier_risk,
        "beta": terms.buyer_risk,
    }
    needed = ac.find_plan(**points).n  # raises where the points are too close
    if lot <= needed:
        return _whole(terms, lot)
    return MAKERS[terms.kind](**points, lot=lot)


def _whole(terms: Acceptance, lot: int) -> ac.SinglePlan:
    accept = floor(terms.aql / 100 * lot + 1e-9)
    return ac.SinglePlan(lot, accept, accept + 1)


def plan_as_told(plan: ac.Plan) -> dict[str, Any]:
    """A plan as it is kept: the same again from `made_plan`."""
    return {"kind": type(plan).__name__, "most": plan.most, **asdict(plan)}  # type: ignore[call-overload]


def made_plan(told: dict[str, Any]) -> ac.Plan:
    """The plan that was kept."""
    given = {name: value for name, value in told.items() if name != "kind"}
    kind = KINDS[told["kind"]]
    names = kind.__dataclass_fields__
    found: ac.Plan = kind(
        **{
            name: tuple(value) if isinstance(value, list) else value
            for name, value in given.items()
            if name in names
        }
    )
    return found


def curve(plan: ac.Plan) -> list[dict[str, float]]:
    """The operating characteristic: of so many percent wrong, how many deliveries are accepted,
    and how many answers are inspected.
    """
    found = ac.operating_curve(plan)
    step = max(len(found.share) // CURVE_POINTS, 1)
    return [
        {
            "wrong": float(found.share[n]),
            "accepted": float(found.accept[n]),
            "inspected": float(found.inspections[n]),
        }
        for n in range(0, len(found.share), step)
    ]


def bonus_points(quality: Quality, inspected: int, defects: int) -> float:
    """Percent more (or, negative, less) that a delivery's accepted answers are paid: the highest
    bonus, or the highest penalty, that the sample proves.
    """
    if not inspected:
        return 0.0
    right = float(inspected - defects)
    low, high = bernoulli_confidence_sequence(right, inspected, alpha=BONUS_ALPHA)
    more = [step.percent for step in quality.bonus if np.asarray(low) >= step.at]
    less = [step.percent for step in quality.penalty if np.asarray(high) < step.at]
    return max(more, default=0.0) - max(less, default=0.0)
