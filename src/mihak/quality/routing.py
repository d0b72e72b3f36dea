"""Whom to ask next: the supplier whose answer tells most for its money, and sometimes any.

Routing by what is known of suppliers makes the items each of them answers a choice, not a
sample, so a part of the answers is always asked of suppliers drawn by lot. Every answer
carries the probability with which its supplier was chosen (its propensity). Weighed by it,
what a supplier got right among the first answers of items, those that every item is asked
for, says what it would have got right on all of them. Later answers say no such thing: they
are asked for where the first ones disagreed, and no weight makes easy items of hard ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats

# The share of answers for which the supplier is drawn by lot.
EXPLORE = 0.1
LEAST = 1e-12
# A price of nothing is the lowest, not an infinite bargain beside which others do not count.
CHEAPEST = 1e-9
# Sources whose worth differs by less are alike.
ALIKE = 1e-9


@dataclass(frozen=True)
class Sources:
    """Whom one may ask. All arrays are (sources,).

    accuracy: how probably an answer is right, in (0, 1); price: of one answer. share: of all
    answers that the contract promises, 0 for none; at_most: the share it may have. capacity:
    answers it can still give; has_given: answers asked of it so far.

    Raises BadArgument where they do not fit together.
    """

    accuracy: Floats
    price: Floats
    share: Floats
    at_most: Floats
    capacity: Floats
    has_given: Floats

    @classmethod
    def of(
        cls,
        accuracy: ArrayLike,
        price: ArrayLike,
        *,
        share: ArrayLike = 0.0,
        at_most: ArrayLike = 1.0,
        capacity: ArrayLike = np.inf,
        has_given: ArrayLike = 0.0,
    ) -> Sources:
        given = (accuracy, price, share, at_most, capacity, has_given)
        columns = [np.asarray(column, dtype=np.float64) for column in given]
        many = len(np.atleast_1d(columns[0]))
        found = cls(*(np.broadcast_to(column, many) for column in columns))
        found._check()
        return found

    def _check(self) -> None:
        if np.any((self.accuracy <= 0) | (self.accuracy >= 1)):
            raise BadArgument("Accuracies must lie between 0 and 1.")
        if np.any(self.price < 0):
            raise BadArgument("A price is negative.", mend="Prices are of one answer, 0 or more.")
        if np.any(self.share > self.at_most) or self.share.sum() > 1 + 1e-9:
            raise BadArgument(
                f"shares of {self.share.sum():.0%} are promised.",
                mend="Promised shares may not exceed 100 %, nor what a supplier may have.",
            )

    @property
    def may_answer(self) -> NDArray[np.bool_]:
        """Who has capacity and has not had its largest share."""
        most = np.ceil(self.at_most * (self.has_given.sum() + 1))
        return np.asarray((self.capacity > 0) & (self.has_given < most))

    @property
    def is_owed(self) -> NDArray[np.bool_]:
        """Who has had less than its promised share."""
        return np.asarray(self.has_given < self.share * self.has_given.sum())


def expected_information(posterior: Floats, accuracy: Floats) -> Floats:
    """What one answer of each source would tell about each item, in bits: (items, sources).

    posterior: (items, classes); accuracy: (sources,), errors falling evenly on the other
    classes. It is the mutual information of the true class and the answer, the expected
    fall in entropy. Lindley (1956), Ann. Math. Stat. 27.
    """
    classes = posterior.shape[1]
    wrong = (1 - accuracy) / (classes - 1)
    # P(answer = c) for every source: (items, sources, classes)
    said = wrong[None, :, None] + posterior[:, None, :] * (accuracy - wrong)[None, :, None]
    of_answer = -(said * np.log2(np.maximum(said, LEAST))).sum(axis=2)
    noise = -(accuracy * np.log2(accuracy)) - (1 - accuracy) * np.log2(np.maximum(wrong, LEAST))
    return np.maximum(of_answer - noise[None, :], 0.0)


def answers_to_target(
    confidence: Floats, accuracy: Floats, *, classes: int, target: float
) -> Floats:
    """About how many answers of one source take an item to the target: (items, sources).

    The log odds of the likeliest class rise by (a - e) log(a / e) an answer if it is the
    true one, a being the accuracy and e the probability of any one error: Wald's
    approximation to the length of a sequential test (Wald 1947). Infinite for guesses.
    """
    wrong = (1 - accuracy) / (classes - 1)
    rise = np.where(accuracy > wrong, (accuracy - wrong) * np.log(accuracy / wrong), 0.0)
    sure = np.clip(confidence, LEAST, 1 - LEAST)
    distance = np.maximum(log(target / (1 - target)) - np.log(sure / (1 - sure)), 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(rise > 0, distance[:, None] / rise[None, :], np.inf)


def propensities(
    posterior: Floats,
    sources: Sources,
    *,
    target: float | None,
    answers_left: NDArray[np.int64],
    asked: NDArray[np.bool_] | None = None,
    explore: float = EXPLORE,
) -> Floats:
    """With which probability each source is asked about each item: (items, sources).

    posterior: (items, classes); target: the confidence that ends asking, None where every
    item gets so many answers; answers_left: (items,) how many may still be asked for;
    asked: bool (items, sources), whom the item cannot be given to (a model answers once).
    Rows sum to 1, or to 0 where nobody can answer.

    With probability 1 - explore the source is chosen that tells most for its money among
    those that can still take the item to the target in the answers left, or, where none
    can, that tells most; one owed its promised share comes first, those alike share alike.
    Else it is drawn evenly from all who can answer, so every propensity is at least
    explore / sources.
    """
    if not 0 < explore <= 1:
        raise BadArgument(
            f"the share drawn by lot is {explore}.",
            mend="Give a share above 0: without it suppliers cannot be compared fairly.",
        )
    items = len(posterior)
    may = np.broadcast_to(sources.may_answer, (items, len(sources.accuracy)))
    if asked is not None:
        may = may & ~asked
    best = _most_for_money(posterior, sources, may, target, answers_left)
    return (1 - explore) * _evenly(best) + explore * _evenly(may)


def _evenly(which: NDArray[np.bool_]) -> Floats:
    shares: Floats = which / np.maximum(which.sum(axis=1), 1)[:, None]
    return shares


def _most_for_money(
    posterior: Floats,
    sources: Sources,
    may: NDArray[np.bool_],
    target: float | None,
    answers_left: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Which of the sources are best for each item, several where they are alike."""
    tells = expected_information(posterior, sources.accuracy)
    for_money = tells / np.maximum(sources.price, CHEAPEST)[None, :]
    value = for_money
    if target is not None:
        sure = posterior.max(axis=1)
        needs = answers_to_target(sure, sources.accuracy, classes=posterior.shape[1], target=target)
        reaches = np.logical_and(may, needs <= answers_left[:, None])
        value = np.where(reaches.any(axis=1, keepdims=True), np.where(reaches, value, -1), tells)
    owed = np.logical_and(may, sources.is_owed)
    value = np.where(owed.any(axis=1, keepdims=True), np.where(owed, for_money, -1.0), value)
    # Of those that tell as much the cheaper.
    return _largest(for_money, _largest(value, may))


def _largest(value: Floats, among: NDArray[np.bool_]) -> NDArray[np.bool_]:
    most = np.where(among, value, -np.inf).max(axis=1, keepdims=True)
    return np.logical_and(among, value >= most - ALIKE * np.abs(most))


def draw(propensity: Floats, rng: np.random.Generator) -> NDArray[np.int64]:
    """A source for each item by its propensities, -1 where nobody can answer: (items,)."""
    upto = np.cumsum(propensity, axis=1)
    total = upto[:, -1]
    chosen = (rng.random(len(upto))[:, None] * total[:, None] >= upto).sum(axis=1)
    return np.where(total > 0, np.minimum(chosen, propensity.shape[1] - 1), -1)


class Weighed(NamedTuple):
    """A share and its standard error; `effective`: as many equally weighted answers' worth."""

    share: float
    error: float
    effective: float


def weighed_share(right: Floats, propensity: Floats) -> Weighed:
    """The share right that a supplier would have on all items, from those routed to it.

    right: (answers,) in [0, 1], how probably each is right; the error counts the doubt of
    each, too. propensity: (answers,) with which each came to be asked of this supplier; only
    answers that every item gets, whatever the others said. Weights of 1 / propensity undo
    the routing; they are normalised to sum to one, and the error is that of the ratio.
    Hájek (1971); effective size after Kish (1965). Raises BadArgument without answers or
    with a propensity that cannot be.
    """
    if not len(right):
        raise BadArgument("There is no answer to weigh.")
    if np.any((propensity <= 0) | (propensity > 1)):
        raise BadArgument("A propensity must be above 0 and at most 1.")
    weight = 1 / propensity
    total = weight.sum()
    share = float((weight * right).sum() / total)
    spread = (right - share) ** 2 + right * (1 - right)
    error = float(np.sqrt((weight**2 * spread).sum()) / total)
    return Weighed(share, error, float(total**2 / (weight**2).sum()))
