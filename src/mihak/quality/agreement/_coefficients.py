"""Coefficients of agreement from vote counts, of items with two votes or more.

votes: (patterns, classes) how often an item got each class; weight: (patterns,) how many
items voted so. Distinct patterns are few where items are many, which makes a bootstrap
over items cost next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.agreement._counts import Level, differences

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def percent(votes: Floats, weight: Floats) -> float:
    """The share of pairs of an item's votes that agree, each item counting once."""
    n = votes.sum(axis=1)
    agreeing = (votes * (votes - 1)).sum(axis=1) / (n * (n - 1))
    return float(weight @ agreeing / weight.sum())


def krippendorff_alpha(votes: Floats, weight: Floats, *, level: Level, values: Floats) -> float:
    """1 - observed / expected disagreement; 1 where all votes are for one class.

    Each item's pairs count 1 / (votes - 1), so that every vote counts once.
    Krippendorff (2011), Computing Krippendorff's alpha-reliability; (2018), Content
    Analysis, 4th ed., ch. 12.
    """
    n = votes.sum(axis=1)
    total = weight @ votes
    apart = differences(level, values, total)
    # Pairs of a vote with itself are at distance 0, so votes' own cells need no care.
    observed = weight @ (np.einsum("ic,ck,ik->i", votes, apart, votes) / (n - 1))
    expected = total @ apart @ total / (total.sum() - 1)
    return float(1 - observed / expected) if expected > 0 else 1.0


def fleiss_kappa(votes: Floats, weight: Floats) -> float:
    """(percent - chance) / (1 - chance), chance from the share of all votes.

    Fleiss (1971), Psychological Bulletin 76, 378-382, eq. 3-7. Items may have unequal
    numbers of votes: `percent` then weighs each item alike, the shares each vote.
    """
    share = weight @ votes / (weight @ votes).sum()
    return _beyond_chance(percent(votes, weight), float(share @ share))


def gwet_ac(votes: Floats, weight: Floats, *, level: Level, values: Floats) -> float:
    """AC1 (level nominal) or AC2 (quadratic weights): steady where one class dominates.

    Each item's share of votes for a class counts alike, also of items with one vote.
    Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48,
    eq. 4-7; for weights, Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 4.
    """
    close = closeness(level, values)
    n = votes.sum(axis=1)
    weighted = votes @ close
    pairs = weight * (n >= 2)
    agreeing = (votes * (weighted - 1)).sum(axis=1) / np.maximum(n * (n - 1), 1)
    if not pairs.any():  # a resample of single votes only
        return float("nan")
    observed = float(pairs @ agreeing / pairs.sum())
    share = weight @ (votes / n[:, None]) / weight.sum()
    k = len(share)
    chance = float(close.sum() * (share * (1 - share)).sum() / (k * (k - 1)))
    return _beyond_chance(observed, chance)


def closeness(level: Level, values: Floats) -> Floats:
    """How nearly two classes agree, 1 on the diagonal: quadratic weights of their values."""
    if level == "nominal":
        return np.eye(len(values))
    apart = differences("ratio" if level == "ratio" else "interval", values, values)
    return np.asarray(1 - apart / apart.max())


def alpha_between(a: Floats, b: Floats, weight: Floats) -> float:
    """Agreement of two groups on the same items: alpha of pairs with a vote from each.

    a, b: (patterns, classes) votes of either group, each with at least one. Disagreement
    of such pairs (each item counting once) over what pairs drawn from all votes of
    either group would show. Krippendorff's alpha with pairs within a group left out.
    """
    share_a, share_b = a / a.sum(axis=1)[:, None], b / b.sum(axis=1)[:, None]
    agreeing = weight @ (share_a * share_b).sum(axis=1) / weight.sum()
    mean = (weight @ share_a + weight @ share_b) / (2 * weight.sum())
    return _beyond_chance(float(agreeing), float(mean @ mean))


def _beyond_chance(observed: float, chance: float) -> float:
    return (observed - chance) / (1 - chance) if chance < 1 - 1e-12 else 1.0
