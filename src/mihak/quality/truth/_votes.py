"""Votes: plain, and weighted by how often a worker agrees with the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality import _kernels
from mihak.quality.truth._latent import to_shares, vote_shares
from mihak.quality.truth._truth import Truth

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels


def majority(labels: Labels) -> Truth:
    """The share of each item's votes; every worker counts the same."""
    return Truth(vote_shares(labels), "majority")


def wawa(labels: Labels) -> Truth:
    """Worker agreement with aggregate: weigh each worker by her agreement with the majority.

    One pass: a majority vote (a tied item counts in part for each of its winners), each
    worker's share of labels that agree with it, and a vote with those shares as weights.
    The method is folklore among crowd platforms; crowd-kit calls it Wawa too.
    """
    agreed = _agreement(labels, vote_shares(labels))
    return Truth(weighted_shares(labels, agreed), "wawa")


def zero_based(labels: Labels, *, iterations: int = 100, rate: float = 0.5) -> Truth:
    """Zero-based skill: repeat `wawa` until skills and weighted vote agree.

    Skills start at 1 / classes; each round moves them by `rate` towards the share of a
    worker's labels that agree with the present weighted vote, and the rate halves every
    twenty rounds, so that it settles. crowd-kit describes the method (ZeroBasedSkill).
    """
    skill = np.full(labels.n_workers, 1 / labels.n_classes)
    for done in range(iterations):
        agreed = _agreement(labels, weighted_shares(labels, skill))
        moved = rate * 0.5 ** (done // 20) * (agreed - skill)
        skill = skill + moved
        if np.abs(moved).max() < 1e-6:
            return Truth(weighted_shares(labels, skill), "zero-based", iterations=done + 1)
    shares = weighted_shares(labels, skill)
    return Truth(shares, "zero-based", iterations=iterations, converged=False)


def weighted_shares(labels: Labels, weight: Floats) -> Floats:
    """Each class's share of an item's weight, (items, classes); weight: (workers,), >= 0."""
    # A worker of no weight still beats having no votes at all.
    return to_shares(weighted_votes(labels, np.maximum(weight, 1e-12)))


def weighted_votes(labels: Labels, weight: Floats) -> Floats:
    """The sum of weights behind each class of an item, (items, classes); weight: (workers,)."""
    votes = np.zeros((labels.n_items, labels.n_classes))
    _kernels.add_votes(labels.item, labels.label, votes, labels.worker, weight)
    return votes


def _agreement(labels: Labels, shares: Floats) -> Floats:
    """The share of each worker's labels that are (among) the winners of `shares`."""
    wins = shares >= shares.max(axis=1, keepdims=True) - 1e-12
    credit = (wins / wins.sum(axis=1, keepdims=True))[labels.item, labels.label]
    n = labels.n_workers
    given = np.bincount(labels.worker, minlength=n)
    agreed = np.bincount(labels.worker, weights=credit, minlength=n)
    return agreed / np.maximum(given, 1)
