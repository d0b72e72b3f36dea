"""What every truth-inference method returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mihak.quality.labels import Codes, Floats


@dataclass(frozen=True)
class Truth:
    """The estimated true class of every item.

    posterior: float64 (items, classes), rows sum to 1. Where a method has no model of
    the truth (majority, wawa, ...) these are normalised scores, not probabilities.
    method: its registered name. reason: why `auto` chose it, "" otherwise.
    iterations, converged: how the fit went. objective: what it climbed, one value an
    iteration (log-likelihood, or its lower bound), empty where there is none.
    """

    posterior: Floats
    method: str
    reason: str = ""
    iterations: int = 0
    converged: bool = True
    objective: tuple[float, ...] = ()

    @property
    def label(self) -> Codes:
        """The most probable class of each item, int32 (items,); the first where they tie."""
        return self.posterior.argmax(axis=1).astype("int32")

    @property
    def confidence(self) -> Floats:
        """The probability of `label`, float64 (items,)."""
        return self.posterior.max(axis=1)
