"""One hand at two accounts: never busy at once though busy side by side, or in lockstep."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential import e_bh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]

# Windows of 15 minutes by the clock, in bins of 2 seconds.
BIN_SECONDS, BINS = 2.0, 450
WINDOW_SECONDS = BIN_SECONDS * BINS
# Both are present in a window only if busy in each third of it: people who hand over a shift
# are not side by side.
THIRDS = 3
MIN_ANSWERS, MIN_WINDOWS = 4, 4
# How strongly overlap less than chance, and coincidence more than chance, count.
AVOIDANCES, ATTRACTIONS = (1.0, 2.0, 4.0), (0.7, 1.4)
# One account may follow the other by up to this many bins.
LAGS, STAY = np.arange(-5, 6), np.zeros(1, dtype=np.int64)
# Part of every window's evidence that is never staked: one window cannot undo all others.
KEPT = 0.5
# Windows of pairs worked on at once.
CHUNK = 2_000

Kind = Literal["one at a time", "lockstep"]


@dataclass(frozen=True)
class TimingPair:
    """Two accounts and what to look at.

    workers: codes. kind: "one at a time" or "lockstep". log_e: the evidence. windows: how many
    quarters of an hour both were present in. observed, expected: seconds both were busy at
    once, or answers sent together, in these windows; expected if the one's work were moved
    about within each window. window_start: (windows,) when they begin, most telling first.
    lag_seconds: how long the second account's answers come after the first's; 0 for "one at a
    time".
    """

    workers: tuple[int, int]
    kind: Kind
    log_e: float
    windows: int
    observed: float
    expected: float
    lag_seconds: float
    window_start: Floats


@dataclass(frozen=True)
class SharedTiming:
    """All pairs side by side often enough, and those flagged.

    left, right: (pairs,) worker codes, left < right. windows: (pairs,). log_e_one_at_a_time,
    log_e_lockstep: (pairs,). pairs: those flagged by e-BH over both, strongest first.
    """

    left: Numbers
    right: Numbers
    windows: Numbers
    log_e_one_at_a_time: Floats
    log_e_lockstep: Floats
    pairs: tuple[TimingPair, ...]


def shared_timing(
    worker: ArrayLike,
    submitted: ArrayLike,
    seconds: ArrayLike,
    *,
    among: tuple[ArrayLike, ArrayLike] | None = None,
    alpha: float = 0.05,
    min_windows: int = MIN_WINDOWS,
) -> SharedTiming:
    """Pairs of accounts, of one supplier or of two, that one person or program seems to serve.

    worker: (n,) codes; submitted: (n,) when each answer was sent, in seconds of one clock;
    seconds: (n,) how long it took, NaN where unknown (then only the end is known). among: two
    columns of worker codes, the pairs to look at; all of them unless given. alpha: the share
    of claims that may be wrong, on average (e-BH over pairs and both kinds).

    The null: what else one knows of two strangers' times, where in a quarter of an hour the
    one's work lies says nothing of the other's, so moving it around within the window
    (cyclically, each window for itself) changes nothing. Then a score of the times as they
    are, over its mean over all moves, is an e-value, and so is the product over windows and
    the average over kinds of score, lags and who is moved: e-values under group invariance,
    Koning (2023), arXiv 2310.01153; moving in windows is the jitter method, Amarasingham et
    al. (2012), J. Neurophysiol. 107. Day rhythms, breaks and batches coarser than a window are
    left as they are. Raises BadArgument for columns of unequal length or times not finite.
    """
    who, end = np.asarray(worker), np.asarray(submitted, dtype=np.float64)
    took = np.nan_to_num(np.asarray(seconds, dtype=np.float64), nan=0.0)
    if not who.shape == end.shape == took.shape or who.ndim != 1:
        raise BadArgument("worker, submitted and seconds must be columns of one length.")
    if not np.all(np.isfinite(end)) or np.any(took < 0):
        raise BadArgument("submitted must be finite, and seconds not negative.")
    presence = _presence(who, end, np.minimum(took, WINDOW_SECONDS))
    left, right, windows = _side_by_side(presence, among, min_windows)
    evidence = _Evidence.empty(len(left))
    for part in _meetings(presence, left, right):
        evidence.add(presence, part)
    alone, together = evidence.log_e()
    flagged = e_bh(np.concatenate([alone, together]), alpha=alpha)
    kinds: list[Kind] = ["one at a time", "lockstep"]
    found = [
        evidence.pair(presence, p % len(left), kinds[p // len(left)], left, right)
        for p in np.flatnonzero(flagged).tolist()
    ]
    found.sort(key=lambda pair: (-pair.log_e, pair.workers))
    return SharedTiming(left, right, windows, alone, together, tuple(found))


class _Presence(NamedTuple):
    """Rows are the windows a worker was present in. busy, sent: (rows, BINS)."""

    worker: Numbers
    window: Numbers
    busy: NDArray[np.float32]
    sent: NDArray[np.float32]


def _presence(worker: NDArray[np.integer], end: Floats, took: Floats) -> _Presence:
    at_end = np.floor(end / BIN_SECONDS).astype(np.int64)
    # A bin is busy if its middle is: intervals that only touch share no bin.
    first = np.ceil((end - took) / BIN_SECONDS - 0.5).astype(np.int64)
    length = np.maximum(np.floor(end / BIN_SECONDS - 0.5).astype(np.int64) - first + 1, 0)
    row = np.repeat(np.arange(len(end)), length)
    bins = first[row] + np.arange(len(row)) - np.repeat(np.cumsum(length) - length, length)
    every = np.concatenate([at_end // BINS, bins // BINS])
    low = int(every.min(initial=0))
    span = int(every.max(initial=0)) - low + 1
    key = np.concatenate([worker, worker[row]]).astype(np.int64) * span + every - low
    keys, place = np.unique(key, return_inverse=True)
    sent = np.zeros((len(keys), BINS), dtype=np.float32)
    np.add.at(sent, (place[: len(end)], at_end % BINS), 1)
    busy = np.zeros_like(sent)
    busy[place[len(end) :], bins % BINS] = 1
    thirds = (busy + sent).reshape(-1, THIRDS, BINS // THIRDS).sum(axis=2)
    keep = (thirds > 0).all(axis=1) & (sent.sum(axis=1) >= MIN_ANSWERS)
    return _Presence(keys[keep] // span, keys[keep] % span + low, busy[keep], sent[keep])


def _side_by_side(
    presence: _Presence, among: tuple[ArrayLike, ArrayLike] | None, min_windows: int
) -> tuple[Numbers, Numbers, Numbers]:
    """Pairs present in enough windows together, and in how many."""
    from scipy.sparse import csr_matrix, triu  # noqa: PLC0415 - 0.2 s `import mihak` need not pay

    n = int(presence.worker.max(initial=-1)) + 1
    _, window = np.unique(presence.window, return_inverse=True)
    there = csr_matrix((np.ones(len(window)), (presence.worker, window)), shape=(n, len(window)))
    counts = triu(there @ there.T, 1).tocoo()
    keep = counts.data >= min_windows - 0.5
    if among is not None:
        a, b = (np.asarray(column, dtype=np.int64) for column in among)
        wanted = np.minimum(a, b) * n + np.maximum(a, b)
        keep &= np.isin(counts.row.astype(np.int64) * n + counts.col, wanted)
    left, right = counts.row[keep].astype(np.int64), counts.col[keep].astype(np.int64)
    order = np.lexsort((right, left))
    return left[order], right[order], np.rint(counts.data[keep][order]).astype(np.int64)


class _Meeting(NamedTuple):
    """Windows of pairs: which pair, and the row of either worker; all (meetings,)."""

    pair: Numbers
    left: Numbers
    right: Numbers


def _meetings(presence: _Presence, left: Numbers, right: Numbers) -> Iterator[_Meeting]:
    """All windows of all pairs, some at a time; the windows of a pair stay in order."""
    n = int(presence.worker.max(initial=-1)) + 1
    start = np.searchsorted(presence.worker, np.arange(n + 1))
    size = np.diff(start)
    step = max(1, CHUNK // max(int(size.max(initial=1)), 1))
    low = int(presence.window.min(initial=0))
    key = presence.worker * (int(presence.window.max(initial=0)) - low + 1)
    key = key + presence.window - low
    for at in range(0, len(left), step):
        a, b = left[at : at + step], right[at : at + step]
        pair = np.repeat(np.arange(len(a)), size[a])
        offset = np.arange(len(pair)) - np.repeat(np.cumsum(size[a]) - size[a], size[a])
        row = start[a][pair] + offset
        wanted = key[row] - (presence.worker[row] - b[pair]) * _stride(presence)
        other = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
        met = key[other] == wanted
        yield _Meeting(pair[met] + at, row[met], other[met])


def _stride(presence: _Presence) -> int:
    return int(presence.window.max(initial=0)) - int(presence.window.min(initial=0)) + 1


@dataclass
class _Evidence:
    """Sums of logarithms over the windows of each pair, and what was seen.

    alone: (pairs, 2 who is moved, AVOIDANCES); together: (pairs, 2, LAGS, ATTRACTIONS). seen,
    expected: (pairs, 1 + LAGS): overlap, then coincidences at each lag. moments: of each
    window: the pair, the row of it, and its part of the evidence of either kind.
    """

    alone: Floats
    together: Floats
    seen: Floats
    expected: Floats
    moments: list[tuple[Numbers, Numbers, Floats, Floats]]

    @classmethod
    def empty(cls, pairs: int) -> _Evidence:
        return cls(
            np.zeros((pairs, 2, len(AVOIDANCES))),
            np.zeros((pairs, 2, len(LAGS), len(ATTRACTIONS))),
            np.zeros((pairs, 1 + len(LAGS))),
            np.zeros((pairs, 1 + len(LAGS))),
            [],
        )

    def add(self, presence: _Presence, met: _Meeting) -> None:
        overlap = _moved(presence.busy[met.left], presence.busy[met.right])
        near = _widened(presence.sent[met.left])
        shared = _moved(near, presence.sent[met.right])
        alone, together = [], []
        for moved, flip in ((met.right, False), (met.left, True)):
            there = _present_when_moved(presence, moved)
            # Moving the left one forwards is moving the right one backwards.
            o, c = (_backwards(v) if flip else v for v in (overlap, shared))
            lags = -LAGS if flip else LAGS
            alone.append(np.stack([_score(-k * o / _mean(o), there, STAY)[:, 0]
                                   for k in AVOIDANCES], axis=1))  # fmt: skip
            together.append(np.stack([_score(k * c, there, lags) for k in ATTRACTIONS], axis=2))
        both_alone, both_together = np.stack(alone, axis=1), np.stack(together, axis=1)
        np.add.at(self.alone, met.pair, both_alone)
        np.add.at(self.together, met.pair, both_together)
        seen = np.concatenate([overlap[:, :1] * BIN_SECONDS, shared[:, LAGS]], axis=1)
        np.add.at(self.seen, met.pair, seen)
        usual = np.repeat(_mean(shared), len(LAGS), axis=1)
        np.add.at(
            self.expected,
            met.pair,
            np.concatenate([_mean(overlap) * BIN_SECONDS, usual], axis=1),
        )
        parts = both_alone.mean(axis=(1, 2)), both_together.max(axis=2).mean(axis=(1, 2))
        self.moments.append((met.pair, met.left, *parts))

    def log_e(self) -> tuple[Floats, Floats]:
        return _log_average(self.alone), _log_average(self.together)

    def pair(
        self, presence: _Presence, p: int, kind: Kind, left: Numbers, right: Numbers
    ) -> TimingPair:
        lockstep = kind == "lockstep"
        lag = int(self.together[p].max(axis=(0, 2)).argmax())
        column = 1 + lag if lockstep else 0
        mine = [tuple(part[pair == p] for part in rest) for pair, *rest in self.moments]
        row, alone, together = (np.concatenate(parts) for parts in zip(*mine, strict=True))
        first = np.argsort(-(together if lockstep else alone), kind="stable")
        return TimingPair(
            workers=(int(left[p]), int(right[p])),
            kind=kind,
            log_e=float(self.log_e()[int(lockstep)][p]),
            windows=len(row),
            observed=float(self.seen[p, column]),
            expected=float(self.expected[p, column]),
            lag_seconds=float(-LAGS[lag] * BIN_SECONDS) if lockstep else 0.0,
            window_start=presence.window[row[first]] * WINDOW_SECONDS,
        )


def _log_average(log_e: Floats) -> Floats:
    """Of each pair, over all other axes."""
    flat = log_e.reshape(len(log_e), -1) if log_e.size else np.zeros((0, 1))
    average: Floats = np.logaddexp.reduce(flat, axis=1) - log(flat.shape[1])
    return average


def _moved(left: NDArray[np.float32], right: NDArray[np.float32]) -> Floats:
    """Sum of left times right, the right one moved by 0, 1, ... bins, (meetings, BINS)."""
    product = np.fft.rfft(left, axis=1) * np.conj(np.fft.rfft(right, axis=1))
    return np.rint(np.fft.irfft(product, BINS, axis=1)).astype(np.float64)


def _backwards(values: Floats) -> Floats:
    return np.concatenate([values[:, :1], values[:, :0:-1]], axis=1)


def _widened(sent: NDArray[np.float32]) -> NDArray[np.float32]:
    wide: NDArray[np.float32] = sent + np.roll(sent, 1, axis=1) + np.roll(sent, -1, axis=1)
    return wide


def _present_when_moved(presence: _Presence, row: Numbers) -> NDArray[np.bool_]:
    """Whether there is work in each third once all is moved by 0, 1, ... bins."""
    there = (presence.busy[row] + presence.sent[row]) > 0
    third = BINS // THIRDS
    total = np.cumsum(np.concatenate([there, there], axis=1), axis=1)
    total = np.concatenate([np.zeros((len(row), 1)), total], axis=1)
    begins = (np.arange(THIRDS)[:, None] * third - np.arange(BINS)) % BINS
    return np.all([total[:, b + third] > total[:, b] for b in begins], axis=0)


def _mean(values: Floats) -> Floats:
    return np.maximum(values.mean(axis=1, keepdims=True), 1e-9)


def _score(log_score: Floats, there: NDArray[np.bool_], moves: Numbers) -> Floats:
    """Logarithm of the e-value of each window, with its times moved by each of `moves`."""
    # Only windows with both present are looked at: among the moves that keep it so, all are
    # alike under the null.
    top = np.where(there, log_score, -np.inf).max(axis=1, keepdims=True)
    score = np.where(there, np.exp(log_score - top), 0.0)
    ratio = score[:, moves] / (score.sum(axis=1, keepdims=True) / there.sum(axis=1, keepdims=True))
    log_e: Floats = np.log(KEPT + (1 - KEPT) * ratio)
    return log_e
