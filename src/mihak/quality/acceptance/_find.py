"""The smallest single plan that keeps two promises."""

from __future__ import annotations

from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.acceptance._arguments import check_two_points
from mihak.quality.acceptance._chance import hypergeometric
from mihak.quality.acceptance._single import SinglePlan

if TYPE_CHECKING:
    from collections.abc import Callable

# A sequential plan ends at this many times the sample of the single plan for its points.
TRUNCATION = 3

# No delivery is inspected this far; the points given are too close to be told apart.
MOST = 100_000


def find_plan(
    *, aql: float, rql: float, alpha: float = 0.05, beta: float = 0.1, lot: int | None = None
) -> SinglePlan:
    """The smallest single plan that accepts at `aql` and refuses at `rql` often enough.

    Accepts with probability at least 1 - `alpha` where the share of defects is `aql` or
    less, at most `beta` where it is `rql` or more: binomial, or hypergeometric for a `lot`
    of that many items. Of plans with that n it has the fewest accepted defects. Smallest n
    for each number of defects: Guenther (1969), J. Qual. Technol. 1.

    Raises BadArgument if the points do not lie apart, in the lot or at all.
    """
    check_two_points(aql, rql, alpha, beta)
    accepts = _accepts(aql, rql, lot)
    most = MOST if lot is None else lot
    if lot is None and _about(aql, rql, alpha, beta) > 2 * MOST:
        raise _too_close(MOST)
    n, c = 1, 0
    # The smallest n that protects the buyer grows with c, and so does the largest that
    # protects the supplier: the first c at which they meet has the smallest n.
    while True:
        n = _protecting(accepts, c, beta, max(n, c + 1), most)
        if accepts(n, c)[0] >= 1 - alpha:
            return SinglePlan(n, c, c + 1)
        c += 1


def _about(aql: float, rql: float, alpha: float, beta: float) -> float:
    """The sample the normal approximation asks for."""
    from scipy.special import ndtri  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    spread = sqrt(aql * (1 - aql)) * ndtri(1 - alpha) + sqrt(rql * (1 - rql)) * ndtri(1 - beta)
    return max(0.0, float(spread) / (rql - aql)) ** 2


def _accepts(aql: float, rql: float, lot: int | None) -> Callable[[int, int], tuple[float, float]]:
    """P(at most c defects among n) at both points, as a function of n and c."""
    if lot is None:
        return lambda n, c: (_binomial_below(n, c, aql), _binomial_below(n, c, rql))
    # Shares between two whole numbers of defects do not occur: the nearest inside count.
    good, bad = floor(aql * lot + 1e-9), ceil(rql * lot - 1e-9)
    if good >= bad:
        raise BadArgument(
            f"In a lot of {lot}, shares of {aql} and {rql} are the same {good} defects.",
            mend="Set the two points further apart, or judge larger deliveries.",
        )
    return lambda n, c: (
        _lot_below(n, c, good, lot),
        _lot_below(n, c, bad, lot),
    )


def _binomial_below(n: int, c: int, share: float) -> float:
    from scipy.special import betainc  # noqa: PLC0415

    return 1.0 if c >= n else float(betainc(n - c, c + 1, 1 - share))


def _lot_below(n: int, c: int, defects: int, lot: int) -> float:
    return float(hypergeometric(n, np.array(defects), lot)[: c + 1].sum())


def _protecting(
    accepts: Callable[[int, int], tuple[float, float]], c: int, beta: float, low: int, most: int
) -> int:
    """The smallest n from `low` at which at most `beta` of the bad deliveries pass."""
    high, step = low, 1
    while accepts(high, c)[1] > beta:
        if high >= most:
            raise _too_close(most)
        low, high = high + 1, min(high + step, most)
        step *= 2
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if accepts(middle, c)[1] <= beta else (middle + 1, high)
    return low


def _too_close(most: int) -> BadArgument:
    return BadArgument(
        f"No plan of at most {most} inspections tells these shares apart.",
        mend="Set the two points further apart, or allow larger risks.",
    )
