"""Who copies from whom: answers two workers share more often than chance explains."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential import e_bh
from mihak.quality.signals._predictive import chance_of_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels

    Numbers = NDArray[np.int64]

# Shares of shared items that may be copied; the e-value is the average over them.
COPY_RATES = (0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 0.95)
MIN_SHARED = 15
# Answers are taken to be a little less surprising than foretold: what goes into the chance is
# estimated, and strangers who are wronged weigh more than copies that take longer to show.
CAUTION = 0.95
# Numbers in a matrix that is worth multiplying as it is, zeros and all.
DENSE = 40_000_000
# Pairs this strong, as a share of the strongest, are one voice when the others are judged.
ONE_VOICE = 0.5


@dataclass(frozen=True)
class CopyPair:
    """Two accounts that seem to copy, and what to look at.

    workers, suppliers: codes of the two. log_e: the evidence. shared, agreements: items both
    answered, and on which they gave the same answer. rare_agreements: those where both go
    against what most others said. item, label, surprise: (agreements,) the items, the answer
    given, and the logarithm of one in how many times chance would have it; most telling first.
    """

    workers: tuple[int, int]
    suppliers: tuple[int, int]
    log_e: float
    shared: int
    agreements: int
    rare_agreements: int
    item: Numbers
    label: Numbers
    surprise: Floats

    @property
    def across_suppliers(self) -> bool:
        return self.suppliers[0] != self.suppliers[1]


@dataclass(frozen=True)
class Copying:
    """The pairs of workers that share enough items, and those that seem to copy.

    left, right: (pairs,) worker codes, left < right. shared: (pairs,) items of both.
    log_e: (pairs,) logarithm of the e-value. flagged: (pairs,). pairs: those flagged,
    strongest first.
    """

    left: Numbers
    right: Numbers
    shared: Numbers
    log_e: Floats
    flagged: NDArray[np.bool_]
    pairs: tuple[CopyPair, ...]


def copying(labels: Labels, *, alpha: float = 0.05, min_shared: int = MIN_SHARED) -> Copying:
    """Pairs of workers, of one supplier or of two, whose answers agree too often.

    Of several labels of a worker for an item the last counts. alpha: the share of pairs
    flagged that may be innocent, on average (e-BH). min_shared: items both must have
    answered. Raises BadArgument if that is below 1.

    If i copied each shared item from j with probability c, an agreement on an answer of
    probability q would be (1 - c) / 1 + c / q times as probable as by chance, and a
    disagreement 1 - c times. The product over the shared items, averaged over c and both
    directions, is an e-value if q is the probability of the answer given all other labels
    of the item, that of i among them (`chance_of_label`): on an item that misleads
    everybody, agreeing on the wrong answer is then no sign of anything. Copy detection
    after Dong, Berti-Equille and Srivastava (2009), VLDB 2; e-BH: Wang and Ramdas (2022).
    What is estimated is q (and raised a little), so the promise holds as far as the model does:
    docs/quality/signals.md tells how far.
    """
    if min_shared < 1:
        raise BadArgument(f"min_shared is {min_shared}.", mend="Give at least 1.")
    labels = _one_a_worker(labels)
    pairs = _pairs(labels, min_shared)
    chance = chance_of_label(labels) ** CAUTION
    log_e = _log_e_values(labels, chance, pairs)
    flagged = e_bh(log_e, alpha=alpha)
    if flagged.any():
        log_e = _judged_without_echoes(labels, log_e, flagged, pairs)
        flagged = e_bh(log_e, alpha=alpha)
    order = np.flatnonzero(flagged)[np.argsort(-log_e[flagged], kind="stable")]
    evidence = _Evidence(labels, chance)
    found = tuple(
        evidence.of(int(pairs.left[p]), int(pairs.right[p]), float(log_e[p]), int(pairs.shared[p]))
        for p in order
    )
    return Copying(pairs.left, pairs.right, pairs.shared, log_e, flagged, found)


def _one_a_worker(labels: Labels) -> Labels:
    cell = labels.item.astype(np.int64) * labels.n_workers + labels.worker
    _, from_end = np.unique(cell[::-1], return_index=True)
    if len(from_end) == len(labels):
        return labels
    return labels.take(np.sort(len(labels) - 1 - from_end))


class _Pairs(NamedTuple):
    """Two workers, left < right, and how many items they share; all (pairs,)."""

    left: Numbers
    right: Numbers
    shared: Numbers


def _pairs(labels: Labels, min_shared: int) -> _Pairs:
    matrix = _matrix(labels, labels.item, labels.n_items, np.ones(len(labels)))
    product = _product(matrix, matrix)
    if isinstance(product, np.ndarray):
        left, right = np.nonzero(np.triu(product >= min_shared - 0.5, 1))
        return _Pairs(left, right, np.rint(product[left, right]).astype(np.int64))
    entries = product.tocoo()
    keep = (entries.row < entries.col) & (entries.data >= min_shared - 0.5)
    left, right = entries.row[keep].astype(np.int64), entries.col[keep].astype(np.int64)
    order = np.lexsort((right, left))
    shared = np.rint(entries.data[keep][order]).astype(np.int64)
    return _Pairs(left[order], right[order], shared)


def _log_e_values(labels: Labels, chance: Floats, pairs: _Pairs) -> Floats:
    left, right, shared = pairs
    if not len(left):
        return np.empty(0)
    column = labels.item.astype(np.int64) * labels.n_classes + labels.label
    used, column = np.unique(column, return_inverse=True)
    given = _matrix(labels, column, len(used), np.ones(len(labels)))
    total = np.full(len(left), -np.inf)
    for rate in COPY_RATES:
        gain = _matrix(labels, column, len(used), np.log1p(rate / (1 - rate) / chance))
        # What `right` says is as likely as `chance` tells unless it was copied from `left`.
        product = _product(given, gain)
        lost = shared * np.log1p(-rate)
        for way in ((left, right), (right, left)):
            total = np.logaddexp(total, np.asarray(product[way]).ravel() + lost)
    return total - log(2 * len(COPY_RATES))


def _judged_without_echoes(
    labels: Labels, log_e: Floats, flagged: NDArray[np.bool_], pairs: _Pairs
) -> Floats:
    """The e-values, those of pairs outside a ring lowered where only its echo raised them.

    A ring that is half of an item's crowd makes the right answer look rare, and so all
    others look like a ring. Each ring found counts as one voice here, and the smaller of two
    e-values is one, too.
    """
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - 0.2 s `import mihak` need not pay
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    n, left, right = labels.n_workers, pairs.left, pairs.right
    strong = flagged & (log_e >= ONE_VOICE * log_e.max())
    edges = coo_matrix((np.ones(int(strong.sum())), (left[strong], right[strong])), shape=(n, n))
    _, ring = connected_components(edges, directed=False)
    voice = np.zeros(n)
    voice[np.unique(ring, return_index=True)[1]] = 1.0
    chance = chance_of_label(labels, voice=voice) ** CAUTION
    again = _log_e_values(labels, chance, pairs)
    apart = (voice[left] > 0) & (voice[right] > 0)
    return np.where(apart, np.minimum(log_e, again), log_e)


class _Evidence:
    """Looks up what two workers agree on."""

    def __init__(self, labels: Labels, chance: Floats) -> None:
        self.order = np.lexsort((labels.item, labels.worker))
        self.start = np.searchsorted(labels.worker[self.order], np.arange(labels.n_workers + 1))
        self.labels, self.chance = labels, chance

    def of(self, a: int, b: int, log_e: float, shared: int) -> CopyPair:
        of_a, of_b = (self.order[self.start[w] : self.start[w + 1]] for w in (a, b))
        item, at_a, at_b = np.intersect1d(
            self.labels.item[of_a], self.labels.item[of_b], return_indices=True
        )
        row, other = of_a[at_a], of_b[at_b]
        same = self.labels.label[row] == self.labels.label[other]
        item, row, other = item[same].astype(np.int64), row[same], other[same]
        label = self.labels.label[row].astype(np.int64)
        surprise = -np.log(np.maximum(self.chance[row], self.chance[other]))
        first = np.lexsort((item, -surprise))
        suppliers = self.labels.worker_supplier
        return CopyPair(
            workers=(a, b),
            suppliers=(int(suppliers[a]), int(suppliers[b])),
            log_e=log_e,
            shared=shared,
            agreements=len(item),
            rare_agreements=self._against_the_rest(item, label),
            item=item[first],
            label=label[first],
            surprise=surprise[first],
        )

    def _against_the_rest(self, item: Numbers, label: Numbers) -> int:
        rest = _votes_on(self.labels, item)
        rest[np.arange(len(item)), label] -= 2
        own = rest[np.arange(len(item)), label]
        return int(np.sum(own < rest.max(axis=1, initial=0)))


def _votes_on(labels: Labels, item: Numbers) -> Floats:
    """How often each of these items got each class, (items asked for, classes)."""
    by_item = labels.by_item
    size = by_item.start[item + 1] - by_item.start[item]
    place = np.repeat(np.arange(len(item)), size)
    offset = np.arange(len(place)) - np.repeat(np.cumsum(size) - size, size)
    row = by_item.order[by_item.start[item][place] + offset]
    k = labels.n_classes
    cell = place * k + labels.label[row]
    return np.bincount(cell, minlength=len(item) * k).reshape(len(item), k).astype(np.float64)


def _matrix(labels: Labels, column: NDArray[np.integer], columns: int, value: Floats) -> Any:
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    return csr_matrix((value, (labels.worker, column)), shape=(labels.n_workers, columns))


def _product(left: Any, right: Any) -> Any:
    """The product of left and right.T: dense where that is faster, else sparse."""
    crowded = left.nnz > 0.02 * left.shape[0] * left.shape[1]
    if crowded and left.shape[0] * left.shape[1] <= DENSE:
        return left.toarray() @ right.toarray().T
    product = (left @ right.T).tocsr()
    return product.toarray() if left.shape[0] ** 2 <= DENSE else product
