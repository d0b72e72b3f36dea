"""The best of several suppliers on the same items, dropping those that are beaten."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha
from mihak.quality.sequential._mcnemar import mcnemar_log_e_value

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Elimination:
    """How a search for the best supplier went.

    best: its column, None while more than one is left. items: how many were needed, or
    all there were. left_after: (k,) the number of items after which each supplier was
    dropped, 0 for those still in. labels: how many were needed in all.
    """

    best: int | None
    items: int
    left_after: NDArray[np.int64]
    labels: int


def beaten(wins: ArrayLike, *, alpha: float = 0.05) -> NDArray[np.bool_]:
    """Which of k suppliers are by now known not to be the best.

    wins: (k, k); wins[i, j] items that i got right and j did not, among those both
    answered. Returns (k,) booleans. Over all looks together the best supplier (any given
    one of them, if several are equally good) is called beaten with probability at most
    alpha: only its k - 1 comparisons can do so, each is a `sequential_mcnemar` at
    alpha / (k - 1), and a win of the worse of two is as rare as a false alarm.
    """
    check_alpha(alpha)
    w = np.asarray(wins, dtype=np.float64)
    if w.ndim != 2 or w.shape[0] != w.shape[1]:
        raise BadArgument("wins must be a square table, one row and column for each supplier.")
    needed = log(max(len(w) - 1, 1) / alpha)
    lost = (mcnemar_log_e_value(w, w.T) >= needed) & (w < w.T)
    return np.asarray(lost.any(axis=1))


def find_best(correct: ArrayLike, *, alpha: float = 0.05) -> Elimination:
    """Go through items in order, look after each, and drop suppliers once beaten.

    correct: (items, k) booleans: was supplier k right. Stops when one supplier is left;
    the probability that it is not the best one is at most alpha, as in `beaten`.
    Raises BadArgument unless there are at least two suppliers.
    """
    check_alpha(alpha)
    right = np.asarray(correct, dtype=np.bool_)
    if right.ndim != 2 or right.shape[1] < 2:
        raise BadArgument("correct must be (items, suppliers) with at least two suppliers.")
    items, k = right.shape
    left_after = np.zeros(k, dtype=np.int64)
    stopped = items
    for after, winner, loser in _victories(right, log((k - 1) / alpha)):
        if left_after[winner] or left_after[loser]:
            continue
        left_after[loser] = after
        if np.count_nonzero(left_after) == k - 1:
            stopped = after
            break
    still_in = np.flatnonzero(left_after == 0)
    labels = int(np.where(left_after == 0, stopped, left_after).sum())
    best = int(still_in[0]) if len(still_in) == 1 else None
    return Elimination(best, stopped, left_after, labels)


def _victories(right: NDArray[np.bool_], needed: float) -> list[tuple[int, int, int]]:
    """(items, winner, loser) of every pair that is ever decided, earliest first."""
    victories = []
    for i in range(right.shape[1]):
        for j in range(i):
            ahead = np.cumsum(right[:, i] & ~right[:, j])
            behind = np.cumsum(right[:, j] & ~right[:, i])
            decided = mcnemar_log_e_value(ahead, behind) >= needed
            if decided.any():
                first = int(np.argmax(decided))
                winner, loser = (i, j) if ahead[first] > behind[first] else (j, i)
                victories.append((first + 1, winner, loser))
    return sorted(victories)
