"""One scorecard a supplier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.agreement import alpha_between_interval, alpha_interval
from mihak.quality.interval import Interval
from mihak.quality.scoring._mended import mended_accuracy
from mihak.quality.scoring._scorecard import SupplierScore, WorkerScore

if TYPE_CHECKING:
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.scoring._judged import Judged

# Agreement is bootstrapped for each supplier; with more of them (then mostly single
# workers) that would take longer than all the rest.
MAX_SUPPLIERS_WITH_ALPHA = 200
# Larger confusions are no picture any more, and a JSON of them is mostly zeros.
MAX_CONFUSION_CELLS = 2_000_000
NOTHING_KNOWN = Interval(float("nan"), 0.0, 1.0, 0)


def score_suppliers(
    labels: Labels,
    belief: Floats,
    gold: Judged,
    estimated: Judged,
    prices: list[float | None],
    *,
    alpha: float,
    seed: int,
) -> tuple[list[SupplierScore], Interval | None]:
    """The scorecards, best first, and the agreement of all labels.

    belief: P(class) of each item, (items, classes); prices: money per label, a supplier each.
    """
    workers = _score_workers(labels, gold, estimated, alpha=alpha)
    confusions, mass = _confusions(labels, belief)
    within, across, overall = _alphas(labels, confidence=1 - alpha, seed=seed)
    scores = []
    for s in range(labels.n_suppliers):
        own = labels.supplier == s
        on_gold, guess = best_accuracy(gold, estimated, s, alpha=alpha)
        cost = cost_per_correct(prices[s], on_gold or guess)
        scores.append(
            SupplierScore(
                supplier=str(labels.suppliers[s].as_py()),
                labels=int(own.sum()),
                items=len(estimated.cells.of(s)[0]),
                workers=int((labels.worker_supplier == s).sum()),
                gold_accuracy=on_gold,
                estimated_accuracy=guess,
                alpha_within=within[s],
                alpha_across=across[s],
                median_seconds=_median(labels.seconds, own),
                price=prices[s],
                cost_per_correct=cost[0],
                cost_per_correct_low=cost[1],
                cost_per_correct_high=cost[2],
                confusion=confusions[s],
                true_class_mass=mass[s],
                worker_scores=workers[s],
            )
        )
    return sorted(scores, key=_rank), overall


def best_accuracy(
    gold: Judged, estimated: Judged, supplier: int, *, alpha: float
) -> tuple[Interval | None, Interval]:
    """A supplier's accuracy on gold, None without; and over all its labels, put right by gold
    where that is enough.
    """
    guess = mended_accuracy(gold, estimated, supplier, alpha=alpha)
    guess = guess or estimated.accuracy(supplier, alpha=alpha) or NOTHING_KNOWN
    return gold.accuracy(supplier, alpha=alpha), guess


def _rank(score: SupplierScore) -> tuple[float, str]:
    return -(score.gold_accuracy or score.estimated_accuracy).estimate, score.supplier


def cost_per_correct(
    price: float | None, accuracy: Interval
) -> tuple[float | None, float | None, float | None]:
    """Money per correct label: at the estimate, at its upper and at its lower end."""
    if price is None:
        return None, None, None
    estimate, low, high = (
        price / share if share > 0 else None
        for share in (accuracy.estimate, accuracy.high, accuracy.low)
    )
    return estimate, low, high


def _score_workers(
    labels: Labels, gold: Judged, estimated: Judged, *, alpha: float
) -> list[list[WorkerScore]]:
    on_gold, guess = gold.workers(alpha=alpha), estimated.workers(alpha=alpha)
    given = np.bincount(labels.worker, minlength=labels.n_workers)
    seconds = _median_by_worker(labels)
    scores: list[list[WorkerScore]] = [[] for _ in range(labels.n_suppliers)]
    names = labels.workers.to_pylist()
    for w in range(labels.n_workers):
        accuracy = guess[w]
        if accuracy is not None:
            scores[labels.worker_supplier[w]].append(
                WorkerScore(str(names[w]), int(given[w]), on_gold[w], accuracy, seconds[w])
            )
    return scores


def _median(seconds: Floats | None, chosen: Floats) -> float | None:
    if seconds is None:
        return None
    known = seconds[chosen & ~np.isnan(seconds)]
    return float(np.median(known)) if len(known) else None


def _median_by_worker(labels: Labels) -> list[float | None]:
    if labels.seconds is None:
        return [None] * labels.n_workers
    order = np.argsort(labels.worker, kind="stable")
    ends = np.cumsum(np.bincount(labels.worker, minlength=labels.n_workers))[:-1]
    parts = np.split(labels.seconds[order], ends)
    return [_median(part, np.ones(len(part), dtype=bool)) for part in parts]


def _confusions(
    labels: Labels, belief: Floats
) -> tuple[list[list[list[float]]], list[list[float]]]:
    """Per supplier: P(label given | true class), (classes, classes), and labels behind a row."""
    n, k = labels.n_suppliers, labels.n_classes
    if n * k * k > MAX_CONFUSION_CELLS:
        return [[] for _ in range(n)], [[] for _ in range(n)]
    counts = np.zeros((n, k, k))
    cell = labels.supplier.astype(np.int64) * k + labels.label
    for true in range(k):
        weight = belief[labels.item, true]
        counts[:, true, :] = np.bincount(cell, weight, n * k).reshape(n, k)
    mass = counts.sum(axis=2)
    share = np.divide(
        counts, mass[:, :, None], out=np.zeros_like(counts), where=mass[..., None] > 0
    )
    return share.tolist(), mass.tolist()


def _alphas(
    labels: Labels, *, confidence: float, seed: int
) -> tuple[list[Interval | None], list[Interval | None], Interval | None]:
    """Agreement within each supplier, of each with all others, and of all labels."""
    n = labels.n_suppliers
    everyone = labels.votes
    overall = alpha_interval(everyone, confidence=confidence, seed=seed)
    if n > MAX_SUPPLIERS_WITH_ALPHA:
        return [None] * n, [None] * n, overall
    within, across = [], []
    for s in range(n):
        own = labels.take(np.flatnonzero(labels.supplier == s)).votes
        rest = everyone - own
        within.append(alpha_interval(own, confidence=confidence, seed=seed))
        across.append(alpha_between_interval(own, rest, confidence=confidence, seed=seed))
    return within, across, overall
