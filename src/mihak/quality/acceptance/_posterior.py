"""Acceptance by belief: how probable it is that few enough are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import log, log1p
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.acceptance._arguments import check_most
from mihak.quality.acceptance._lines import Lines, most_defects, with_end

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]


@dataclass(frozen=True)
class PosteriorPlan:
    """Accept once P(share of defects <= `limit`) >= `confidence`, refuse once P(>) is.

    The share has a Beta(`prior`) distribution before anything is inspected. A delivery still
    undecided after `most` items is refused: it was not shown to be good. Probabilities
    are of belief, so that often looking costs nothing only to those who share the prior;
    `operating_curve` has the risks of accepting and refusing wrongly.
    """

    limit: float
    confidence: float
    prior: tuple[float, float]
    most: int

    def __post_init__(self) -> None:
        if not (0 < self.limit < 1 and 0.5 < self.confidence < 1 and min(self.prior) > 0):
            raise BadArgument(
                f"{self} cannot be.",
                mend="limit lies in (0, 1), confidence in (0.5, 1), and the parameters of"
                " the prior are positive.",
            )
        check_most(self.most)
        if (
            not 1 - self.confidence
            < self._within(*np.zeros((2, 1), dtype=np.int64))[0]
            < self.confidence
        ):
            raise BadArgument(
                f"The prior Beta{self.prior} decides before anything is inspected.",
                mend="Give a prior that leaves doubt, or none for even odds.",
            )

    @cached_property
    def lines(self) -> Lines:
        n = np.arange(self.most + 1)
        accept = most_defects(lambda d: self._within(d, n) >= self.confidence, n)
        refuse = 1 + most_defects(lambda d: self._within(d, n) > 1 - self.confidence, n)
        return with_end(accept, refuse, int(accept[-1]))

    def _within(self, defects: Integers, n: Integers) -> Floats:
        """P(share <= limit) after `defects` of n."""
        from scipy.special import betainc  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

        a, b = self.prior
        probability: Floats = betainc(a + defects, b + n - defects, self.limit)
        return probability


def posterior_plan(
    *,
    limit: float,
    most: int,
    confidence: float = 0.95,
    prior: tuple[float, float] | None = None,
) -> PosteriorPlan:
    """The plan with this prior; without one, Beta(1, b) that gives even odds to the limit."""
    if prior is None:
        if not 0 < limit < 1:
            raise BadArgument(f"limit is {limit}.", mend="Give a share between 0 and 1.")
        prior = (1.0, log(0.5) / log1p(-limit))
    return PosteriorPlan(limit, confidence, prior, most)
