"""An estimate with its interval: what every measurement of the core comes as."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """An estimate of a share in [0, 1] (or of a coefficient) with its interval and size."""

    estimate: float
    low: float
    high: float
    n: int
