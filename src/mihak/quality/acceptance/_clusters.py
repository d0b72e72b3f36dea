"""Inspection that errs, and defects that come in clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.acceptance._arguments import shares
from mihak.quality.acceptance._chance import beta_binomial, binomial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.acceptance._single import SinglePlan

    Floats = NDArray[np.float64]


def observed_share(share: ArrayLike, *, missed: float = 0.0, invented: float = 0.0) -> Floats:
    """Share of items an inspector who errs calls defects, if `share` of them are.

    missed: probability that a defect is passed; invented: that a right item is called one.
    Read a plan's curve at this share: `accept_probability(plan, observed_share(...))`. At
    shares of a few percent, invented defects decide.
    """
    shares("missed and invented", [missed, invented])
    true = shares("share", share)
    return true * (1 - missed) + (1 - true) * invented


def clustered_accept_probability(
    plan: SinglePlan,
    share: ArrayLike,
    *,
    correlation: float,
    sizes: Sequence[int] | None = None,
) -> Floats:
    """P(acceptance) if defects of one worker cling together.

    Each worker has a share of defects of its own, Beta distributed around `share`; two
    items of one worker agree with intraclass `correlation`. sizes: how many items of the
    sample come from each worker, by default all from one, the worst case. share: any
    shape; returns that shape. Exact, by convolving beta-binomials.

    Raises BadArgument if sizes do not add up to the sample or correlation is not in [0, 1).
    """
    sizes = [plan.n] if sizes is None else list(sizes)
    if sum(sizes) != plan.n or min(sizes) < 1:
        raise BadArgument(f"The workers' items, {sizes}, do not add up to the sample, {plan.n}.")
    if not 0 <= correlation < 1:
        raise BadArgument(f"correlation is {correlation}.", mend="Give a number in [0, 1).")
    points = shares("share", share)
    result = [_below(plan.refuse, p, sizes, correlation) for p in points.ravel()]
    return np.array(result).reshape(points.shape)


def _below(refuse: int, share: float, sizes: Sequence[int], correlation: float) -> float:
    """P(fewer defects than `refuse`); counts from there on never come back and are dropped."""
    if share in (0.0, 1.0):
        return float(share * sum(sizes) < refuse)
    total = np.ones(1)
    for size in sizes:
        total = np.convolve(total, _of_one(size, share, correlation))[:refuse]
    return float(total.sum())


def _of_one(size: int, share: float, correlation: float) -> Floats:
    p = np.array([share])
    return binomial(size, p) if correlation == 0 else beta_binomial(size, p, correlation)
