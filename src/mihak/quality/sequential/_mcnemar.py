"""Which of two suppliers is more often right on the same items, valid at any look."""

from __future__ import annotations

from functools import cache
from math import ceil, log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import check_alpha, within
from mihak.quality.sequential._bet_mixture import (
    Bets,
    log_capital,
    mean_interval,
    symmetric_beta_bets,
)

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# Beta(k, k) mixed in equal parts: 3 finds large differences early, 30 small ones.
CONCENTRATIONS = (3.0, 30.0)

# An item that only a, only b, both or neither got right, as a value to bet on.
SCORES = np.array([1.0, 0.0, 0.5])

# Looking after every item, against a fixed sample of 80 % power: bench/guarantees.py, G2.
MEAN_OVER_FIXED = 1.15
NINETIETH_PERCENTILE_OVER_FIXED = 2.1

# exp() of this is the largest e-value written out; a smaller e-value is still valid.
LARGEST_LOG = 700.0


def sequential_mcnemar(only_a: ArrayLike, only_b: ArrayLike) -> Floats:
    """E-value against "a and b are equally often right", from the items they differ on.

    only_a, only_b: how many items so far only a, only b got right; any shapes that
    broadcast, so cumulative counts give the whole stream. Reject at 1 / alpha, at any
    look. The sign of only_a - only_b says who is better, and is wrong with probability at
    most alpha too. Capped at exp(700).

    Given that they differ on an item, under the null hypothesis each is the right one with
    probability 1/2 (McNemar 1947, Psychometrika 12); the share is mixed over Beta(3, 3)
    and Beta(30, 30) as in `log_e_value`.
    """
    return np.exp(np.minimum(mcnemar_log_e_value(only_a, only_b), LARGEST_LOG))


def mcnemar_log_e_value(only_a: ArrayLike, only_b: ArrayLike) -> Floats:
    """Logarithm of `sequential_mcnemar`, without the cap."""
    from scipy.special import betaln  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    a, b = _counts(only_a, only_b)
    parts = [betaln(k + a, k + b) - betaln(k, k) for k in CONCENTRATIONS]
    log_e: Floats = np.logaddexp.reduce(parts) - log(len(parts)) + (a + b) * log(2)
    return log_e


def difference_confidence_sequence(
    only_a: ArrayLike, only_b: ArrayLike, shared: ArrayLike, *, alpha: float = 0.05
) -> tuple[Floats, Floats]:
    """Interval for accuracy(a) - accuracy(b) on shared items, valid at any look.

    only_a, only_b: items only a, only b got right; shared: all items both answered, so
    far. Any shapes that broadcast; returns (low, high) of that shape, in [-1, 1]. No items
    give (-1, 1). It always holds (only_a - only_b) / shared, turns its sign when a and b
    are swapped, and excludes 0 when `sequential_mcnemar` >= 1 / alpha (at 0 the two
    logarithms agree to 1e-4 wherever the matter is in doubt).

    Score an item 1 where only a is right, 0 where only b is, 1/2 where they agree: its
    mean is (1 + difference) / 2 whatever the share of items they differ on, so a bet on
    this mean needs no model of that share (see `_bet_mixture` for the bets and why they
    are valid). Against difference 0, an upward bet of t turns items only a got right into
    1 + t, items only b got right into 1 - t and leaves the rest alone: with t = |2u - 1|
    for u from the mixture above, the bets are the sequential McNemar test. A confidence
    sequence for the full table (Dirichlet mixture, profiled over the share of discordant
    items) pays for that share too and is 40 to 50 % wider.
    """
    low, high = _score_interval(*_table(only_a, only_b, shared), alpha)
    return 2 * low - 1, 2 * high - 1


def difference_log_e_value(
    only_a: ArrayLike, only_b: ArrayLike, shared: ArrayLike, difference: ArrayLike
) -> Floats:
    """Evidence against accuracy(a) - accuracy(b) = `difference`, as a logarithm.

    Shapes and source as in `difference_confidence_sequence`, which keeps the differences
    for which this is below log(1 / alpha).
    """
    counts, shape = _table(only_a, only_b, shared)
    mean = (1 + within("difference", difference, -1, 1)) / 2
    mean = np.broadcast_to(mean, np.broadcast_shapes(shape, mean.shape))
    counts = np.broadcast_to(counts.reshape(*shape, 3), (*mean.shape, 3)).reshape(-1, 3)
    log_e = log_capital(SCORES, counts, mean.ravel(), bets=_bets())
    return log_e.reshape(mean.shape)


def score_difference_interval(
    differences: ArrayLike, *, counts: ArrayLike | None = None, alpha: float = 0.05
) -> tuple[float, float]:
    """Interval for the mean of score(a) - score(b) over shared items, valid at any look.

    differences: (n,) in [-1, 1], one for each item so far: where several workers of a
    supplier answered an item its score is the share of them who were right. With `counts`
    (n,), on how many items each of them occurs. For differences of -1, 0 and 1 this is
    `difference_confidence_sequence`; the same bets are valid for every distribution in
    [-1, 1].
    """
    values, many = _distinct(differences, counts)
    low, high = _score_interval(many, (), alpha, values)
    return 2 * float(low) - 1, 2 * float(high) - 1


def score_difference_log_e_value(
    differences: ArrayLike, difference: float = 0.0, *, counts: ArrayLike | None = None
) -> float:
    """Evidence against the mean of score(a) - score(b) being `difference`, a logarithm.

    differences, counts: as in `score_difference_interval`.
    """
    values, many = _distinct(differences, counts)
    mean = (1 + within("difference", [difference], -1, 1)) / 2
    return float(log_capital(values, many, mean, bets=_bets())[0])


def items_until_decided(differences: ArrayLike, *, alpha: float = 0.05) -> int | None:
    """After how many items, in the order given, the evidence against no difference reached
    1 / alpha; None where it never did.

    differences: as in `score_difference_interval`. Looked at after each of the first hundred
    items, then at every 2 per cent more, and at the end.
    """
    scores = (1 + within("differences", differences, -1, 1).ravel()) / 2
    n = len(scores)
    values, place = np.unique(scores, return_inverse=True)
    looks = [look for look in _looks(n) if look < n] + ([n] if n else [])
    counts = np.zeros((len(looks), len(values)))
    np.add.at(counts, (np.searchsorted(looks, np.arange(1, n + 1)), place), 1)
    none = np.full(len(looks), 0.5)
    log_e = log_capital(values, np.cumsum(counts, axis=0), none, bets=_bets())
    reached = np.flatnonzero(log_e >= log(1 / alpha))
    return looks[int(reached[0])] if len(reached) else None


def _looks(n: int) -> list[int]:
    looks = list(range(1, min(n, 100) + 1))
    while looks and looks[-1] < n:
        looks.append(ceil(1.02 * looks[-1]))
    return looks


class SharedItems(NamedTuple):
    """Shared items until a difference is found: a plan, to be shown before buying.

    fixed: for one look at the end; expected: on average when looking after every item
    and stopping once decided; budget: enough in nine of ten cases of the latter.
    """

    fixed: int
    expected: int
    budget: int


def shared_items_needed(
    *, discordant_share: float, difference: float, alpha: float = 0.05, power: float = 0.8
) -> SharedItems:
    """About how many shared items tell a difference in accuracy from none.

    discordant_share: the share of shared items that only one of the two gets right;
    difference: the difference in accuracy to be found. The fixed number is the normal
    approximation for McNemar's test (Connor 1987, Biometrics 43); expected and budget are
    1.15 and 2.1 times the fixed number for a power of 0.8, as found by simulation
    (docs/explanation/guarantees.md).

    Raises BadArgument if the difference is 0 or larger than the discordant share.
    """
    from scipy.special import ndtri  # noqa: PLC0415

    check_alpha(alpha)
    if not 0 < abs(difference) <= discordant_share <= 1:
        raise BadArgument(
            f"A difference of {difference:g} with a discordant share of {discordant_share:g}.",
            mend="The difference must not be 0 and not exceed the share of items they differ on.",
        )
    if not 0 < power < 1:
        raise BadArgument(f"power is {power}.", mend="Give a number between 0 and 1.")

    def fixed(power: float) -> float:
        null = ndtri(1 - alpha / 2) * np.sqrt(discordant_share)
        other = ndtri(power) * np.sqrt(discordant_share - difference**2)
        return float(((null + other) / difference) ** 2)

    # Peeking has no power to choose, so its numbers are tied to the usual 0.8.
    usual = fixed(0.8)
    return SharedItems(
        fixed=ceil(fixed(power)),
        expected=ceil(MEAN_OVER_FIXED * usual),
        budget=ceil(NINETIETH_PERCENTILE_OVER_FIXED * usual),
    )


@cache
def _bets() -> Bets:
    return symmetric_beta_bets(*CONCENTRATIONS)


def _score_interval(
    counts: Floats, shape: tuple[int, ...], alpha: float, values: Floats = SCORES
) -> tuple[Floats, Floats]:
    check_alpha(alpha)
    low, high = mean_interval(values, counts, alpha=alpha, bets=_bets())
    return low.reshape(shape), high.reshape(shape)


def _counts(only_a: ArrayLike, only_b: ArrayLike) -> tuple[Floats, Floats]:
    a, b = np.asarray(only_a, dtype=np.float64), np.asarray(only_b, dtype=np.float64)
    if not (np.all(a >= 0) and np.all(b >= 0)):
        raise BadArgument("Numbers of items cannot be negative.")
    return a, b


def _table(
    only_a: ArrayLike, only_b: ArrayLike, shared: ArrayLike
) -> tuple[Floats, tuple[int, ...]]:
    """Counts of each of SCORES as rows, and the shape the rows had."""
    a, b, n = np.broadcast_arrays(*_counts(only_a, only_b), np.asarray(shared, dtype=np.float64))
    if not np.all(a + b <= n):
        raise BadArgument("More items are told apart by a and b than they share.")
    return np.stack([a, b, n - a - b], axis=-1).reshape(-1, 3), a.shape


def _distinct(differences: ArrayLike, counts: ArrayLike | None) -> tuple[Floats, Floats]:
    scores = (1 + within("differences", differences, -1, 1).ravel()) / 2
    if counts is None:
        values, many = np.unique(scores, return_counts=True)
    else:
        values, many = scores, np.asarray(counts)
    if not len(values):
        return np.array([0.5]), np.zeros((1, 1))
    return values, many[None, :].astype(np.float64)
