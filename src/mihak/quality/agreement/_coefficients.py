"""Coefficients of agreement from vote counts.

votes: (patterns, classes) how often an item got each class; weight: (draws, patterns) how
many items voted so, in each of many draws of items. Returned is (draws,). Distinct patterns
are few where items are many, and all draws are worked on at once, which makes a bootstrap
over items cost next to nothing. Unless said otherwise every item has two votes or more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.agreement._counts import Level, differences, midranks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def percent(votes: Floats, weight: Floats) -> Floats:
    """The share of pairs of an item's votes that agree, each item counting once."""
    n = votes.sum(axis=1)
    agreeing = (votes * (votes - 1)).sum(axis=1) / (n * (n - 1))
    return np.asarray(weight @ agreeing / weight.sum(axis=1))


def krippendorff_alpha(votes: Floats, weight: Floats, *, level: Level, values: Floats) -> Floats:
    """1 - observed / expected disagreement; 1 where all votes are for one class.

    Each item's pairs count 1 / (votes - 1), so that every vote counts once.
    Krippendorff (2011), Computing Krippendorff's alpha-reliability; (2018), Content
    Analysis, 4th ed., ch. 12.
    """
    total = weight @ votes
    if level == "ordinal":
        observed, expected = _ordinal_disagreement(votes, weight, total)
    else:
        apart = differences(level, values)
        # Pairs of a vote with itself are at distance 0, so votes' own cells need no care.
        of_item = (votes @ apart * votes).sum(axis=1) / (votes.sum(axis=1) - 1)
        observed, expected = weight @ of_item, (total @ apart * total).sum(axis=1)
    expected = expected / (total.sum(axis=1) - 1)
    ratio = np.divide(observed, expected, out=np.zeros_like(observed), where=expected != 0)
    return np.asarray(1 - ratio)


def _ordinal_disagreement(votes: Floats, weight: Floats, total: Floats) -> tuple[Floats, Floats]:
    """Observed and (times votes - 1) expected: squared differences of each draw's midranks.

    The sum of squared differences over pairs of n numbers is 2 n (sum of squares) less
    2 (sum)^2, which spares a matrix of classes by classes for each draw.
    """
    n = votes.sum(axis=1)
    rank = midranks(total)
    rank -= (total * rank).sum(axis=1, keepdims=True) / total.sum(axis=1, keepdims=True)
    squares = weight @ (votes * (n / (n - 1))[:, None])
    sums = (votes / np.sqrt(n - 1)[:, None] @ rank.T) ** 2
    observed = 2 * ((squares * rank**2).sum(axis=1) - (weight * sums.T).sum(axis=1))
    # Around their mean the ranks sum to 0.
    return observed, 2 * total.sum(axis=1) * (total * rank**2).sum(axis=1)


def fleiss_kappa(votes: Floats, weight: Floats) -> Floats:
    """(percent - chance) / (1 - chance), chance from the share of all votes.

    Fleiss (1971), Psychological Bulletin 76, 378-382, eq. 3-7. Items may have unequal
    numbers of votes: `percent` then weighs each item alike, the shares each vote.
    """
    total = weight @ votes
    share = total / total.sum(axis=1, keepdims=True)
    return _beyond_chance(percent(votes, weight), (share**2).sum(axis=1))


def gwet_ac(votes: Floats, weight: Floats, *, level: Level, values: Floats) -> Floats:
    """AC1 (level nominal) or AC2 (quadratic weights): steady where one class dominates.

    Each item's share of votes for a class counts alike, also of items with one vote. NaN
    for a draw in which no item has two. Gwet (2008), British Journal of Mathematical and
    Statistical Psychology 61, 29-48, eq. 4-7; for weights, Gwet (2014), Handbook of
    Inter-Rater Reliability, 4th ed., ch. 4.
    """
    close = closeness(level, values)
    n = votes.sum(axis=1)
    agreeing = (votes * (votes @ close - 1)).sum(axis=1) / np.maximum(n * (n - 1), 1)
    several = (n >= 2).astype(np.float64)
    pairs = weight @ several
    observed = np.full(len(weight), np.nan)
    np.divide(weight @ (agreeing * several), pairs, out=observed, where=pairs > 0)
    share = weight @ (votes / n[:, None]) / weight.sum(axis=1, keepdims=True)
    k = votes.shape[1]
    chance = close.sum() / (k * (k - 1)) * (share * (1 - share)).sum(axis=1)
    return _beyond_chance(observed, chance)


def closeness(level: Level, values: Floats) -> Floats:
    """How nearly two classes agree, 1 on the diagonal: quadratic weights of their values."""
    apart = differences("interval" if level == "ordinal" else level, values)
    return np.asarray(1 - apart / apart.max())


def alpha_between(
    both: Floats, weight: Floats, *, level: Level = "nominal", values: Floats | None = None
) -> Floats:
    """Agreement of two groups on the same items: alpha of pairs with a vote from each.

    both: (patterns, 2 classes) votes of one group, then of the other, each with at least
    one. Disagreement of such pairs (each item counting once) over what pairs drawn from
    all votes of either group would show. Krippendorff's alpha with pairs within a group
    left out. values: (classes,) for levels other than nominal, places in order unless given.
    """
    a, b = (votes / votes.sum(axis=1, keepdims=True) for votes in np.hsplit(both, 2))
    items = weight.sum(axis=1)
    mean = weight @ (a + b) / (2 * items[:, None])
    if level == "nominal":
        return _beyond_chance(weight @ (a * b).sum(axis=1) / items, (mean**2).sum(axis=1))
    if level == "ordinal":
        observed, expected = _ordinal_disagreement_between(a, b, weight, mean)
    else:
        worth = np.arange(a.shape[1], dtype=np.float64) if values is None else values
        apart = differences(level, worth)
        observed, expected = weight @ (a @ apart * b).sum(axis=1), (mean @ apart * mean).sum(axis=1)
    observed = observed / items
    ratio = np.divide(observed, expected, out=np.zeros_like(observed), where=expected != 0)
    return np.asarray(1 - ratio)


def _ordinal_disagreement_between(
    a: Floats, b: Floats, weight: Floats, mean: Floats
) -> tuple[Floats, Floats]:
    """Observed (times items) and expected: squared differences of each draw's midranks.

    a, b: (patterns, classes) shares of either group; mean: (draws, classes) of both.
    """
    rank = midranks(mean)
    squares = weight @ (a + b)
    crossed = (weight * ((a @ rank.T) * (b @ rank.T)).T).sum(axis=1)
    observed = (squares * rank**2).sum(axis=1) - 2 * crossed
    centre = (mean * rank).sum(axis=1)
    return observed, 2 * ((mean * rank**2).sum(axis=1) - centre**2)


def _beyond_chance(observed: Floats, chance: Floats) -> Floats:
    room = 1 - chance
    return np.divide(
        observed - chance, room, out=np.ones_like(observed), where=(room > 1e-12) | np.isnan(room)
    )
