"""Is supplier a better than b? Paired on shared items, and again between workers."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import exp, log
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.scoring._scorecard import Comparison
from mihak.quality.sequential import (
    ENOUGH_WORKER_PAIRS,
    items_until_decided,
    log_e_value,
    score_difference_interval,
    score_difference_log_e_value,
    share_confidence_sequence,
    shared_items_needed,
    t_log_e_process,
    worker_pair_differences,
)

if TYPE_CHECKING:
    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.scoring._judged import Judged

# Beyond this many pairs, those that share most items are compared and the rest are not:
# every further comparison makes each of them harder to decide.
MAX_COMPARISONS = 30
# A worker judged by fewer labels is mostly noise.
LABELS_TO_JUDGE_A_WORKER = 5
# Score differences are rounded to so many steps a unit for speed; a step is far below any
# interval's width.
STEPS = 200
LARGEST_LOG = 700.0
# More items than this is never.
NEVER = 1_000_000

Basis = Literal["gold", "estimate"]


class Pair(NamedTuple):
    """Two suppliers by code, on what they are judged, and how many judged items they share."""

    a: int
    b: int
    basis: Basis
    shared: int


def compare(
    labels: Labels,
    gold: Judged,
    estimate: Judged,
    *,
    alpha: float,
    rng: np.random.Generator,
    in_order: bool = False,
) -> list[Comparison]:
    """Compare suppliers two by two; all claims together are wrong with probability alpha.

    in_order: labels stand in the order they came, so that it can be told what a verdict took.
    On gold where both have gold items, else against the estimated truth. Which pairs are
    compared depends on the items they share, never on how they did.
    """
    pairs = _choose(labels, gold, estimate)
    each = alpha / max(len(pairs), 1)
    judged = {"gold": gold, "estimate": estimate}
    found = [_compare(labels, judged[pair.basis], pair, each, rng) for pair in pairs]
    if not in_order:
        return found
    return [
        replace(one, decided_after=_decided_after(judged[pair.basis], pair, each))
        if one.decided and pair.shared
        else one
        for one, pair in zip(found, pairs, strict=True)
    ]


def _choose(labels: Labels, gold: Judged, estimate: Judged) -> list[Pair]:
    by_gold, by_estimate = _shared(labels, gold), _shared(labels, estimate)
    has_gold = np.diff(gold.cells.start) > 0
    pairs = []
    for a, b in combinations(range(labels.n_suppliers), 2):
        # A common basis: gold that only one of them has cannot compare the two.
        on_gold = by_gold[a, b] > 0 or (has_gold[a] and has_gold[b] and not by_estimate[a, b])
        shared = by_gold if on_gold else by_estimate
        pairs.append(Pair(a, b, "gold" if on_gold else "estimate", int(shared[a, b])))
    if len(pairs) <= MAX_COMPARISONS:
        return pairs
    return sorted(pairs, key=lambda pair: (-pair.shared, pair.a, pair.b))[:MAX_COMPARISONS]


def _shared(labels: Labels, judged: Judged) -> Floats:
    """How many judged items each two suppliers share, (suppliers, suppliers)."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - scipy is slow to import

    cells = judged.cells
    shape = (labels.n_suppliers, labels.n_items)
    saw = csr_array((np.ones(len(cells.item)), (cells.supplier, cells.item)), shape=shape)
    return np.asarray((saw @ saw.T).toarray())


def _compare(
    labels: Labels, judged: Judged, pair: Pair, alpha: float, rng: np.random.Generator
) -> Comparison:
    difference, low, high, log_e, more = (
        _on_shared(judged, pair, alpha) if pair.shared else _apart(judged, pair, alpha)
    )
    workers, workers_log_e = _between_workers(labels, judged, pair, rng)
    enough = workers >= ENOUGH_WORKER_PAIRS
    better, worse = (pair.a, pair.b) if difference >= 0 else (pair.b, pair.a)
    if difference < 0:
        difference, low, high = -difference, -high, -low
    return Comparison(
        a=str(labels.suppliers[better].as_py()),
        b=str(labels.suppliers[worse].as_py()),
        difference=difference,
        low=low,
        high=high,
        decided=low > 0 or high < 0,
        basis=pair.basis,
        shared_items=pair.shared,
        more_items=more if low <= 0 <= high else None,
        e_value=exp(min(log_e, LARGEST_LOG)),
        worker_pairs=workers,
        workers_decided=workers_log_e >= log(1 / alpha) if enough else None,
        workers_e_value=exp(min(workers_log_e, LARGEST_LOG)) if enough else None,
    )


class Verdict(NamedTuple):
    """Of accuracy(a) - accuracy(b): estimate, interval, evidence against 0, items missing."""

    difference: float
    low: float
    high: float
    log_e: float
    more: int | None


def _on_shared(judged: Judged, pair: Pair, alpha: float) -> Verdict:
    _, difference = _differences(judged, pair)
    mean = float(difference.mean())
    steps = np.rint(difference * STEPS).astype(np.int64) + STEPS
    counts = np.bincount(steps, minlength=2 * STEPS + 1)
    seen = np.flatnonzero(counts)
    rounded, many = (seen - STEPS) / STEPS, counts[seen]
    low, high = score_difference_interval(rounded, counts=many, alpha=alpha)
    return Verdict(
        mean,
        min(low, mean),
        max(high, mean),
        score_difference_log_e_value(rounded, counts=many),
        _items_missing(mean, float((difference**2).mean()), pair.shared, alpha),
    )


def _differences(judged: Judged, pair: Pair) -> tuple[Codes, Floats]:
    """The items both were judged on, and the share of right labels of `a` less that of `b`."""
    item_a, given_a, right_a = judged.cells.of(pair.a)
    item_b, given_b, right_b = judged.cells.of(pair.b)
    of_a = np.full(judged.labels.n_items, np.nan)
    of_a[item_a] = right_a / given_a
    found: Floats = of_a[item_b] - right_b / given_b
    shared = ~np.isnan(found)
    return item_b[shared], found[shared]


def _decided_after(judged: Judged, pair: Pair, alpha: float) -> int | None:
    """How many shared items, in the order they were completed, decided it."""
    items, difference = _differences(judged, pair)
    labels = judged.labels
    completed = np.zeros(labels.n_items, dtype=np.int64)
    of_pair = np.flatnonzero(np.isin(labels.supplier, (pair.a, pair.b)))
    completed[labels.item[of_pair]] = of_pair  # of several, the last stays
    order = np.argsort(completed[items], kind="stable")
    rounded = np.rint(difference[order] * STEPS) / STEPS
    return items_until_decided(np.clip(rounded, -1, 1), alpha=alpha)


def _items_missing(mean: float, squares: float, shared: int, alpha: float) -> int | None:
    """How many more shared items will about decide it, if the difference stays as it is."""
    if abs(mean) < 1e-6:
        return None
    # Where several workers answer an item its difference may be a fraction, whose square is
    # less; at least the share of the difference itself is discordant.
    discordant = min(1.0, max(squares, abs(mean)))
    try:
        needed = shared_items_needed(discordant_share=discordant, difference=mean, alpha=alpha)
    except BadArgument:
        return None
    missing = max(needed.expected - shared, 1)
    # To two figures: more would pretend to know.
    return int(float(f"{missing:.1e}")) if missing < NEVER else None


def _apart(judged: Judged, pair: Pair, alpha: float) -> Verdict:
    """Without shared items: two intervals, each at half the error; only their gap counts."""
    means, bounds, counts = [], [], []
    for supplier in (pair.a, pair.b):
        _, given, right = judged.cells.of(supplier)
        total = float(given.sum())
        if not total:
            return Verdict(0.0, -1.0, 1.0, 0.0, None)
        right = np.minimum(right, given)
        means.append(float(right.sum()) / total)
        bounds.append(share_confidence_sequence(right, given, alpha=alpha / 2))
        # Items count once: labels of one item are no independent evidence.
        counts.append((float((right / given).sum()), len(given)))
    (low_a, high_a), (low_b, high_b) = bounds
    grid = np.linspace(0.0005, 0.9995, 1000)
    log_e = float(np.min(sum(log_e_value(s, n, grid) for s, n in counts)))
    return Verdict(means[0] - means[1], low_a - high_b, high_a - low_b, log_e, None)


def _between_workers(
    labels: Labels, judged: Judged, pair: Pair, rng: np.random.Generator
) -> tuple[int, float]:
    """Pairs of workers, and the evidence that their suppliers' workers differ."""
    given, right = judged.of_workers
    usable = given >= LABELS_TO_JUDGE_A_WORKER
    accuracy = [
        (right[own] / given[own])
        for own in (usable & (labels.worker_supplier == s) for s in (pair.a, pair.b))
    ]
    differences = worker_pair_differences(accuracy[0], accuracy[1], rng=rng)
    if len(differences) < 2 or np.ptp(differences) == 0:
        return len(differences), 0.0
    return len(differences), float(t_log_e_process(differences)[-1])
