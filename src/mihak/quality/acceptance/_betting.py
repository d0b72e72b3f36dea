"""Acceptance by evidence that stays valid at any look: the default."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, log
from typing import TYPE_CHECKING, Literal

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.acceptance._arguments import check_most, check_two_points
from mihak.quality.acceptance._find import TRUNCATION, find_plan
from mihak.quality.acceptance._lines import Lines, most_defects, with_end
from mihak.quality.acceptance._walk import Chance, Endless, Lot, looks
from mihak.quality.sequential import log_e_value_above, log_e_value_below

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

Bets = Literal["mixture", "points"]


@dataclass(frozen=True)
class BettingPlan:
    """Accept on evidence that fewer than `rql` are wrong, refuse on evidence of more than `aql`.

    Each evidence is an e-process against every share on its side: of at least `rql`, of at
    most `aql`. By Ville's inequality deliveries as bad as that are accepted at some look
    with probability at most `beta`, and as good as that refused with at most `alpha`,
    whenever and however often one looks.

    After `most` items the rest is decided in the buyer's favour: accepted up to the largest
    number of defects that keeps the risk of accepting at `rql`, at any look or at the end
    and reckoned as if nothing were ever refused, within `beta`; refused otherwise. Refusals
    there are not covered by `alpha`; `operating_curve` has the risk as it is.

    bets: "mixture" bets on all shares beyond the limit it doubts (`log_e_value_below` and
    `log_e_value_above`), and gains most from deliveries much better or worse than the two
    limits; "points" bets against each limit on the other one, and ends sooner at just
    these. Both are valid.

    With a `lot` the end is reckoned for drawing from that many items without replacement:
    once all are inspected, shares below `rql` are accepted.
    """

    aql: float
    rql: float
    alpha: float
    beta: float
    most: int
    lot: int | None = None
    bets: Bets = "points"

    def __post_init__(self) -> None:
        check_two_points(self.aql, self.rql, self.alpha, self.beta)
        check_most(self.most)
        if self.lot is not None and self.most > self.lot:
            raise BadArgument(
                f"The plan inspects up to {self.most} items, and the lot has {self.lot}.",
                mend="Let it end with the lot, as `betting_plan` does.",
            )

    @cached_property
    def lines(self) -> Lines:
        n = np.arange(self.most + 1)
        accept = most_defects(lambda d: self._log_e_better(d, n) >= log(1 / self.beta), n)
        refuse = 1 + most_defects(lambda d: self._log_e_worse(d, n) < log(1 / self.alpha), n)
        return with_end(accept, refuse, self._final(accept))

    def _log_e_better(self, defects: Integers, n: Integers) -> Floats:
        """Evidence that the share is below `rql`."""
        if self.bets == "mixture":
            return log_e_value_below(defects, n, self.rql)
        return _log_ratio(defects, n, self.aql, self.rql)

    def _log_e_worse(self, defects: Integers, n: Integers) -> Floats:
        """Evidence that the share is above `aql`."""
        if self.bets == "mixture":
            return log_e_value_above(defects, n, self.aql)
        return _log_ratio(defects, n, self.rql, self.aql)

    def _final(self, accept: Integers) -> int:
        """The largest number of defects at the end that `beta` can still pay for."""
        never_refuse = np.arange(1, self.most + 2)
        lines = with_end(accept, never_refuse, -1)
        spent, undecided, fewest = 0.0, np.zeros(0), 0
        for look, defects, state in looks(lines, self._barely_bad()):
            spent += float(state[0, defects <= lines.accept[look]].sum())
            if look == self.most:
                undecided, fewest = state[0], int(defects[0])
        affordable = int((spent + np.cumsum(undecided) <= self.beta).sum())
        return fewest - 1 + affordable

    def _barely_bad(self) -> Chance:
        if self.lot is None:
            return Endless(np.array([self.rql]))
        return Lot(np.array([ceil(self.rql * self.lot - 1e-9)]), self.lot)


def betting_plan(
    *,
    aql: float,
    rql: float,
    alpha: float = 0.05,
    beta: float = 0.1,
    lot: int | None = None,
    bets: Bets = "points",
) -> BettingPlan:
    """The plan for these two points, truncated at three times the single plan's sample.

    A `lot` smaller than that ends it earlier. Raises BadArgument as `find_plan` does.
    """
    most = ceil(TRUNCATION * find_plan(aql=aql, rql=rql, alpha=alpha, beta=beta).n)
    most = most if lot is None else min(most, lot)
    return BettingPlan(aql, rql, alpha, beta, most, lot, bets)


def _log_ratio(defects: Integers, n: Integers, share: float, against: float) -> Floats:
    """Log-likelihood ratio of two shares.

    Its mean factor an item is at most 1 under every share on the far side of `against`, so
    it is evidence against all of them.
    """
    per_defect, per_right = log(share / against), log((1 - share) / (1 - against))
    return defects * per_defect + (n - defects) * per_right
