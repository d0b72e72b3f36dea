"""One thing to look at, and the share of false claims it would have been made under."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import nan, pi
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats

Kind = Literal[
    "copying",
    "repeats",
    "speed",
    "unread",
    "texts",
    "skill",
    "timing",
    "gold-leaked",
    "gold-doubtful",
]


@dataclass(frozen=True)
class Found:
    """Evidence about one worker, about two, or about a gold item.

    workers, item: codes; item is -1 unless it is about gold. log_e or p: the strength, the
    other is NaN; both are where chance has no model. alpha: the least false discovery rate
    at which the claim is made (0 without a model). n: answers it rests on. look_at: rows to
    look at first, each one or two that belong together. ring: other workers linked to these by
    claims of this kind. figures: what the signal measured, as JSON takes it; chart: series to
    draw.
    """

    kind: Kind
    workers: tuple[int, ...]
    n: int
    item: int = -1
    log_e: float = nan
    p: float = nan
    alpha: float = 0.0
    look_at: tuple[tuple[int, ...], ...] = ()
    ring: tuple[int, ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)
    chart: dict[str, Any] | None = None


def alpha_of_look(look: int, alpha: float) -> float:
    """What the look-th look (from 1) may spend of `alpha`: 6 / (pi k)^2 of it, all together 1.

    Each look keeps its false share, on average, below what it spends, and the false share of
    all that was ever claimed is at most the sum of those of the looks.
    """
    return alpha * 6 / (pi * look) ** 2


def least_alpha_e(log_e: Floats) -> Floats:
    """The least alpha at which e-BH makes each claim, (m,)."""
    order = np.argsort(-log_e, kind="stable")
    m = len(log_e)
    log_needed = np.log(max(m, 1)) - np.log(np.arange(1, m + 1)) - log_e[order]
    return _spread(np.exp(np.minimum(log_needed, 1.0)), order)


def least_alpha_p(p: Floats) -> Floats:
    """The least alpha at which Benjamini and Hochberg make each claim, (m,); NaN where p is."""
    known = np.flatnonzero(~np.isnan(p))
    order = np.argsort(p[known], kind="stable")
    m = len(known)
    least = np.full(len(p), np.nan)
    least[known] = _spread(p[known][order] * m / np.arange(1, m + 1), order)
    return least


def _spread(needed: Floats, order: NDArray[np.integer]) -> Floats:
    """By claim, from what the claims need in the order of their strength: who is stronger is
    made wherever a weaker one is.
    """
    least = np.empty(len(needed))
    least[order] = np.minimum.accumulate(needed[::-1])[::-1]
    return np.minimum(least, 1.0)
