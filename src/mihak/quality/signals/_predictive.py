"""How probable each answer was, given all other answers to its item and who gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels

# Pseudo-labels of an urn, spread evenly over the classes: few trust the others' answers,
# many do not. A power above 1 leans more towards what most others said.
URNS = ((0.5, 1.0), (2.0, 1.0), (8.0, 1.0), (0.5, 2.0), (0.5, 3.0))
# What the others' answers say of the truth: how much of their evidence to take, as they do
# not err independently, and how much more to listen to the able ones, as experts know each
# other's answers where a poor crowd goes wrong. (share of the evidence, power of the skill)
TRUSTS = ((1.0, 0), (0.5, 0), (0.25, 0), (1.0, 4), (0.5, 4), (1.0, 8), (0.5, 8))
# The skill, above chance, of the ablest: this quantile, so that no single one is the measure.
ABLEST = 0.95
# Beyond this many classes a worker's confusions cannot be learned from its answers.
MOST_CLASSES_CONFUSED = 30
# Labels that stand for the crowd in a worker's confusions and choice of predictors.
CONFUSION_PRIOR, CHOICE_PRIOR = 10.0, 5.0
TRUTH_ROUNDS, CHOICE_ROUNDS = 15, 12
# Numbers worked on at once.
CHUNK = 8_000_000


def chance_of_label(labels: Labels, *, voice: Floats | None = None) -> Floats:
    """The probability of each label given all others of its item, (n,), in (0, 1].

    labels: at most one a worker and item. voice: (workers,) how much of a label of each
    worker counts when others' labels are foretold, 1 unless given.

    A mixture of predictors, weighted by how well each foretold the worker's other labels
    (EM, the weights drawn to those of the crowd): Pólya urns of the item's other labels; a
    Dawid-Skene model, that is, what the others' confusions say of the truth and the worker
    makes of it; the worker's own use of the classes. An urn alone takes two experts in a poor
    crowd, or two workers who share a habit, for copies of each other. Dawid and Skene
    (1979), Appl. Statist. 28; stacking: Wolpert (1992), Neural Networks 5.
    """
    voice = np.ones(labels.n_workers) if voice is None else voice
    predictors = [*_urns(labels, voice), _own_use(labels)]
    if labels.n_classes <= MOST_CLASSES_CONFUSED:
        predictors += _from_truth(labels, voice)
    return _mixture(np.stack(predictors, axis=1), labels.worker, labels.n_workers)


def _urns(labels: Labels, voice: Floats) -> list[Floats]:
    k, item = labels.n_classes, labels.item
    cell = item.astype(np.int64) * k + labels.label
    cells, place = np.unique(cell, return_inverse=True)
    own = voice[labels.worker]
    given = np.bincount(place, own)
    others = np.maximum(given[place] - own, 0.0)
    present = np.bincount(cells // k, minlength=labels.n_items)
    found = []
    for pseudo, power in URNS:
        each = pseudo / k
        mass = (given + each) ** power
        of_item = np.bincount(cells // k, mass, labels.n_items)
        of_item += (k - present) * each**power
        wanted = (others + each) ** power
        # The label itself is not among the labels that foretell it.
        found.append(wanted / (of_item[item] - mass[place] + wanted))
    return found


def _own_use(labels: Labels) -> Floats:
    k, worker = labels.n_classes, labels.worker.astype(np.int64)
    cell = worker * k + labels.label
    used = np.bincount(cell, minlength=labels.n_workers * k)[cell]
    given = np.bincount(worker, minlength=labels.n_workers)[worker]
    share: Floats = (used - 1 + 1 / k) / given
    return share


def _from_truth(labels: Labels, voice: Floats) -> list[Floats]:
    """One predictor for each of TRUSTS, (n,)."""
    confusion, log_prior = _dawid_skene(labels, voice)
    ability = _ability(confusion)
    heard = {power: voice * ability**power for _, power in TRUSTS}
    evidence = {
        power: _evidence(labels, np.log(confusion), weight[labels.worker])
        for power, weight in heard.items()
    }
    found = [np.empty(len(labels)) for _ in TRUSTS]
    step = max(1, CHUNK // labels.n_classes)
    for start in range(0, len(labels), step):
        part = slice(start, start + step)
        worker, item = labels.worker[part], labels.item[part]
        said = confusion[worker, :, labels.label[part]]
        for (share, power), chance in zip(TRUSTS, found, strict=True):
            of_others = evidence[power][item] - heard[power][worker, None] * np.log(said)
            belief = _softmax(share * (of_others + log_prior))
            chance[part] = (belief * said).sum(axis=1)
    return found


def _ability(confusion: Floats) -> Floats:
    """How far above chance each worker is, as a share of the ablest, (workers,)."""
    k = confusion.shape[1]
    above = np.diagonal(confusion, axis1=1, axis2=2).mean(axis=1) - 1 / k
    top = float(np.quantile(above, ABLEST))
    return np.clip(above / top, 0.0, 1.0) if top > 0 else np.ones(len(above))


def _dawid_skene(labels: Labels, voice: Floats) -> tuple[Floats, Floats]:
    """P(label | truth) of each worker (workers, truth, label), and the logarithm of the classes'
    shares (classes,).
    """
    weight = voice[labels.worker]
    votes = _sums(labels.item, labels.label, labels.n_items, labels.n_classes, weight)
    belief = (votes + 1 / labels.n_classes) / (votes.sum(axis=1, keepdims=True) + 1)
    for _ in range(TRUTH_ROUNDS):
        confusion = _confusions(labels, belief)
        evidence = _evidence(labels, np.log(confusion), weight)
        log_prior = np.log(belief.mean(axis=0) + 1e-9)
        belief = _softmax(evidence + log_prior)
    return confusion, log_prior


def _confusions(labels: Labels, belief: Floats) -> Floats:
    k, n = labels.n_classes, labels.n_workers
    counts = np.empty((n, k, k))
    for true in range(k):
        counts[:, true] = _sums(labels.worker, labels.label, n, k, belief[labels.item, true])
    crowd = counts.sum(axis=0) + 1e-6
    crowd /= crowd.sum(axis=1, keepdims=True)
    counts += CONFUSION_PRIOR / k * crowd
    shares: Floats = counts / counts.sum(axis=2, keepdims=True)
    return shares


def _evidence(labels: Labels, log_confusion: Floats, weight: Floats) -> Floats:
    columns = [
        np.bincount(
            labels.item,
            weight * log_confusion[labels.worker, true, labels.label],
            labels.n_items,
        )
        for true in range(labels.n_classes)
    ]
    return np.stack(columns, axis=1)


def _mixture(predictors: Floats, worker: NDArray[np.integer], n_workers: int) -> Floats:
    """predictors: (n, m); the average of each row by its worker's weights, (n,)."""
    m = predictors.shape[1]
    crowd = np.full(m, 1 / m)
    for _ in range(CHOICE_ROUNDS):
        crowd = crowd * (predictors / (predictors @ crowd)[:, None]).mean(axis=0)
    weight = np.tile(crowd, (n_workers, 1))
    for _ in range(CHOICE_ROUNDS):
        share = predictors * weight[worker]
        share /= share.sum(axis=1, keepdims=True)
        credit = [np.bincount(worker, share[:, p], n_workers) for p in range(m)]
        weight = np.stack(credit, axis=1) + CHOICE_PRIOR * crowd
        weight /= weight.sum(axis=1, keepdims=True)
    average: Floats = np.einsum("nm,nm->n", predictors, weight[worker])
    return average


def _sums(
    row: NDArray[np.integer], column: NDArray[np.integer], rows: int, columns: int, weight: Floats
) -> Floats:
    cell = row.astype(np.int64) * columns + column
    sums = np.bincount(cell, weight, rows * columns).astype(np.float64, copy=False)
    return sums.reshape(rows, columns)


def _softmax(log_mass: Floats) -> Floats:
    mass = np.exp(log_mass - log_mass.max(axis=1, keepdims=True))
    share: Floats = mass / mass.sum(axis=1, keepdims=True)
    return share
