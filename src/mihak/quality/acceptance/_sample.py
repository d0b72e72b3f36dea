"""Which items of a delivery to inspect: at random, over all workers and all of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]


def draw_sample(worker: ArrayLike, time: ArrayLike, n: int, rng: np.random.Generator) -> Integers:
    """Indices of `n` items to inspect, in the order in which to inspect them.

    worker, time: (items,), who made each item and when, of any type that sorts. Every
    worker's part of the sample is proportional to its part of the delivery, and at least
    one item where `n` is enough for that; a worker's items are drawn at even distances in
    its time, from a random start. With fewer than one each, the distances run on over the
    workers in random order. The order returned is random, so that plans may stop after
    any item. The same seed gives the same sample. All items if there are no more than `n`.

    Guaranteeing one item to workers with little work takes them in more often than others.
    Raises BadArgument on lengths that differ or a negative `n`.
    """
    who, when = np.asarray(worker).ravel(), np.asarray(time).ravel()
    if len(who) != len(when) or n < 0:
        raise BadArgument(f"{len(who)} workers, {len(when)} times and a sample of {n} items.")
    _, who = np.unique(who, return_inverse=True)
    if n >= len(who):
        return rng.permutation(len(who))
    # Workers in random order: rounding and ties then favour nobody.
    who = rng.permutation(who.max() + 1)[who]
    sizes = np.bincount(who)
    order = _by_worker_and_time(who, when, len(who) / max(n, 1), rng)
    if n < len(sizes):
        drawn = _at_even_distances(len(who), n, rng)
    else:
        starts = np.cumsum(sizes) - sizes
        drawn = np.concatenate(
            [
                start + _at_even_distances(size, part, rng)
                for start, size, part in zip(starts, sizes, _allocate(sizes, n), strict=True)
            ]
        )
    return rng.permutation(order[drawn])


def _by_worker_and_time(
    who: Integers, when: NDArray[Any], distance: float, rng: np.random.Generator
) -> Integers:
    """Items in order, shuffled over one distance, lest work that recurs keep step with it."""
    order = np.lexsort((rng.random(len(who)), when, who))
    place = np.empty(len(who))
    place[order] = np.arange(len(who))
    return np.lexsort((place + distance * rng.random(len(who)), who))


def _allocate(sizes: Integers, n: int) -> Integers:
    """`n` over workers in proportion to `sizes`, at least 1 and at most all of each."""
    fair = n * sizes / sizes.sum()
    parts = np.maximum(1, np.floor(fair)).astype(np.int64)
    while parts.sum() < n:
        parts[np.argmax(np.where(parts < sizes, fair - parts, -np.inf))] += 1
    while parts.sum() > n:
        parts[np.argmin(np.where(parts > 1, fair - parts, np.inf))] -= 1
    return parts


def _at_even_distances(items: int, n: int, rng: np.random.Generator) -> Integers:
    """`n` of `items`, each as probable as any other."""
    places = (np.arange(n) + rng.random()) * (items / max(n, 1))
    return np.minimum(places.astype(np.int64), items - 1)
