"""What a plan does at every quality: how often it accepts, what it costs, what gets through."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.acceptance._arguments import lot_defects, shares
from mihak.quality.acceptance._lines import curtailed as curtail
from mihak.quality.acceptance._walk import Endless, Lot, Stops, stops

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.acceptance._lines import Plan

    Floats = NDArray[np.float64]


class OperatingCurve(NamedTuple):
    """share, accept, inspections: (s,), probability of acceptance and mean items inspected."""

    share: Floats
    accept: Floats
    inspections: Floats


class OutgoingLimit(NamedTuple):
    """The largest average outgoing share of defects, and the incoming share that has it."""

    outgoing: float
    share: float


def accept_probability(plan: Plan, share: ArrayLike) -> Floats:
    """P(acceptance) of deliveries from a process with this share of defects (type B).

    share: any shape in [0, 1]; returns that shape. Exact: binomial for samples, dynamic
    programming over (inspected, defects) for plans that look after every item.
    """
    share = shares("share", share)
    return _stops(plan, share).accept_at.sum(axis=1).reshape(share.shape)


def lot_accept_probability(plan: Plan, defects: ArrayLike, lot: int) -> Floats:
    """P(acceptance) of a lot of `lot` items with so many defects (type A).

    defects: any shape, whole numbers; returns that shape. The second sample of a double
    plan is drawn from what the first has left. SAS/QC PROBACC2 publishes 0.2396723824 for
    (1, 4, 3, 50, 100) with 10 defects among 200, which comes out if the second sample is
    drawn from the whole lot again; drawing from the rest gives 0.2374843077.

    Raises BadArgument if the plan inspects more than the lot holds.
    """
    defects = lot_defects(defects, lot)
    _check_fits(plan, lot)
    at = stops(plan.lines, Lot(defects.ravel(), lot))
    return at.accept_at.sum(axis=1).reshape(defects.shape)


def expected_inspections(plan: Plan, share: ArrayLike, *, curtailed: bool = False) -> Floats:
    """Mean number of items inspected (ASN) at this share of defects; shapes as above.

    curtailed: the last sample of a single or double plan ends as soon as refusal is certain.
    """
    share = shares("share", share)
    at = _stops(plan, share, curtailed=curtailed)
    return ((at.accept_at + at.refuse_at) @ _counts(plan)).reshape(share.shape)


def operating_curve(plan: Plan, share: ArrayLike | None = None) -> OperatingCurve:
    """P(acceptance) and mean inspections at each of `share`, by default where they vary.

    share: (s,); by default 61 shares from 0 to where hardly anything is accepted.
    """
    if share is None:
        share = np.linspace(0, _hardly_accepted(plan), 61)
    points = shares("share", share).ravel()
    at = _stops(plan, points)
    inspections = (at.accept_at + at.refuse_at) @ _counts(plan)
    return OperatingCurve(points, at.accept_at.sum(axis=1), inspections)


def share_accepted_with(plan: Plan, probability: float) -> float:
    """The share of defects at which the plan accepts with this probability.

    With 0.95 the producer's point, with 0.5 the indifferent quality, with 0.1 the
    consumer's point. Exact to 1e-12. Raises BadArgument if there is none.
    """
    from scipy.optimize import brentq  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    if not 0 < probability < 1:
        raise BadArgument(f"probability is {probability}.", mend="Give a number in (0, 1).")

    def above(share: float) -> float:
        return float(accept_probability(plan, share)) - probability

    if not above(1.0) <= 0 <= above(0.0):
        raise BadArgument(f"The plan accepts at no share of defects with {probability:g}.")
    return float(brentq(above, 0.0, 1.0, xtol=1e-12))


def outgoing_share(plan: Plan, share: ArrayLike, *, lot: int | None = None) -> Floats:
    """Average outgoing share of defects (AOQ) if refused deliveries are mended item by item.

    Defects found are mended too. Without `lot`, deliveries are so large that the sample
    does not count. share: any shape; returns that shape.
    """
    share = shares("share", share)
    let_through = _stops(plan, share).accept_at @ _left(plan, lot)
    return share * let_through.reshape(share.shape)


def outgoing_limit(plan: Plan, *, lot: int | None = None) -> OutgoingLimit:
    """The worst `outgoing_share` over all incoming shares (AOQL), and where it occurs."""
    from scipy.optimize import minimize_scalar  # noqa: PLC0415

    grid = np.linspace(0, _hardly_accepted(plan), 101)
    worst = int(np.argmax(outgoing_share(plan, grid, lot=lot)))
    around = grid[max(worst - 1, 0)], grid[min(worst + 1, 100)]
    found = minimize_scalar(
        lambda p: -float(outgoing_share(plan, p, lot=lot)),
        bounds=around,
        method="bounded",
        options={"xatol": 1e-10},
    )
    return OutgoingLimit(-float(found.fun), float(found.x))


def total_inspections(plan: Plan, share: ArrayLike, *, lot: int) -> Floats:
    """Mean items inspected of a lot (ATI) if refused lots are inspected whole."""
    share = shares("share", share)
    _check_fits(plan, lot)
    at = _stops(plan, share)
    mean = at.accept_at @ _counts(plan) + lot * at.refuse_at.sum(axis=1)
    return mean.reshape(share.shape)


def _hardly_accepted(plan: Plan) -> float:
    """A share beyond which almost nothing is accepted, 1 if there is none."""
    best, worst = accept_probability(plan, [0.0, 1.0])
    return min(1.0, 1.4 * share_accepted_with(plan, 0.02)) if worst < 0.02 < best else 1.0


def _stops(plan: Plan, share: Floats, *, curtailed: bool = False) -> Stops:
    lines = curtail(plan.lines) if curtailed else plan.lines
    return stops(lines, Endless(share.ravel()))


def _counts(plan: Plan) -> Floats:
    return np.arange(plan.lines.most + 1, dtype=np.float64)


def _left(plan: Plan, lot: int | None) -> Floats:
    """Part of a delivery not inspected when it is accepted after n items."""
    if lot is None:
        return np.ones(plan.lines.most + 1)
    _check_fits(plan, lot)
    return 1 - _counts(plan) / lot


def _check_fits(plan: Plan, lot: int) -> None:
    if plan.lines.most > lot:
        raise BadArgument(
            f"The plan inspects up to {plan.lines.most} items, and the lot has {lot}.",
            mend="Make the plan for the lot, or inspect it whole.",
        )
