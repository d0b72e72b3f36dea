"""Texts that share most of their shingles, found without comparing all pairs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]
    Hashes = NDArray[np.uint64]

SHINGLE = 5
PERMUTATIONS, BANDS = 128, 32
# Pairs whose estimated similarity is this far below the limit are not compared: four
# standard errors of the estimate.
DOUBT = 0.15
# Shingles hashed, or pairs compared, at once.
CHUNK = 500_000

# Arabic marks that readers may leave out (tanwin, vowels, shadda, sukun, dagger alif, signs
# of the Quran) and tatweel, which only stretches a word.
_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)


def normalised(text: str) -> str:
    """The text with what does not tell answers apart taken out: marks, tatweel, case, spaces."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(plain.casefold().split())


@dataclass(frozen=True)
class Shingles:
    """The distinct shingles of each text, as hashes: those of text t are
    `value[start[t] : start[t + 1]]`, sorted.
    """

    value: Hashes
    start: Numbers

    @classmethod
    def of(cls, texts: Sequence[str], length: int = SHINGLE) -> Shingles:
        """A text shorter than `length` code points is one shingle."""
        size = np.array([len(text) for text in texts], dtype=np.int64)
        points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        windows = np.maximum(size - length + 1, 1)
        text = np.repeat(np.arange(len(texts)), windows)
        offset = np.arange(len(text)) - np.repeat(np.cumsum(windows) - windows, windows)
        first, last = (np.cumsum(size) - size)[text], np.cumsum(size)[text]
        value = np.full(len(text), 14695981039346656037, dtype=np.uint64)
        padded = np.append(points, np.uint32(0)).astype(np.uint64)
        for k in range(length):
            at = first + offset + k
            point = padded[np.minimum(at, len(points))]
            # FNV-1a over code points, with a mark where the text has ended.
            point = np.where(at < last, point + np.uint64(1), np.uint64(0))
            value = (value ^ point) * np.uint64(1099511628211)
        value ^= value >> np.uint64(29)
        order = np.lexsort((value, text))
        text, value = text[order], value[order]
        new = np.r_[True, (text[1:] != text[:-1]) | (value[1:] != value[:-1])][: len(text)]
        counts = np.bincount(text[new], minlength=len(texts))
        return cls(value[new], np.r_[0, np.cumsum(counts)])


def signatures(shingles: Shingles, rng: np.random.Generator) -> NDArray[np.uint32]:
    """MinHash of each text, (texts, PERMUTATIONS): Broder (1997), multiply-shift hashing."""
    n = len(shingles.start) - 1
    found = np.empty((n, PERMUTATIONS), dtype=np.uint32)
    factor = rng.integers(1, 2**63, PERMUTATIONS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    summand = rng.integers(0, 2**63, PERMUTATIONS, dtype=np.uint64)
    for first, last in _blocks(shingles.start):
        start = shingles.start[first : last + 1]
        value = shingles.value[start[0] : start[-1]]
        for p in range(PERMUTATIONS):
            hashed = ((value * factor[p] + summand[p]) >> np.uint64(32)).astype(np.uint32)
            found[first:last, p] = np.minimum.reduceat(hashed, start[:-1] - start[0])
    return found


def _blocks(start: Numbers) -> list[tuple[int, int]]:
    cuts = [0]
    while cuts[-1] < len(start) - 1:
        end = int(np.searchsorted(start, start[cuts[-1]] + CHUNK, side="right")) - 1
        cuts.append(max(end, cuts[-1] + 1))
    return list(pairwise(cuts))


def candidates(signature: NDArray[np.uint32], limit: float) -> tuple[Numbers, Numbers]:
    """Pairs that agree in a whole band and are about as similar as `limit`, left < right.

    Banding as in Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4: with 32
    bands of 4, a similarity of 0.8 is missed once in 5 million times, 0.7 in 6,000.
    """
    n = len(signature)
    found = [np.empty(0, dtype=np.int64)]
    for band in np.split(signature, BANDS, axis=1):
        key = np.zeros(n, dtype=np.uint64)
        for column in band.T:
            key = (key ^ column) * np.uint64(0x9E3779B97F4A7C15)
            key ^= key >> np.uint64(32)
        left, right = _pairs_within_groups(key)
        close = _agreement(signature, left, right) >= limit - DOUBT
        found.append(left[close] * n + right[close])
    both = np.unique(np.concatenate(found))
    return both // max(n, 1), both % max(n, 1)


def _pairs_within_groups(key: Hashes) -> tuple[Numbers, Numbers]:
    """All pairs with the same key, left < right."""
    order = np.argsort(key, kind="stable").astype(np.int64)
    ranked = key[order]
    place = np.arange(len(key))
    begins = np.r_[True, ranked[1:] != ranked[:-1]][: len(key)]
    rank = place - np.maximum.accumulate(np.where(begins, place, 0))
    # Each member is paired with all those before it in its group.
    later = np.repeat(place, rank)
    back = np.arange(len(later)) - np.repeat(np.cumsum(rank) - rank, rank) + 1
    return order[later - back], order[later]


def _agreement(signature: NDArray[np.uint32], left: Numbers, right: Numbers) -> Floats:
    found = np.empty(len(left))
    step = CHUNK // PERMUTATIONS * 16
    for at in range(0, len(left), step):
        part = slice(at, at + step)
        found[part] = (signature[left[part]] == signature[right[part]]).mean(axis=1)
    return found


def jaccard(shingles: Shingles, left: Numbers, right: Numbers) -> Floats:
    """The share of the shingles of either text that both have, exactly, (pairs,)."""
    size = np.diff(shingles.start)
    shared = np.zeros(len(left))
    longest = int(size.max(initial=1))
    step = max(1, CHUNK // longest)
    for at in range(0, len(left), step):
        shared[at : at + step] = _shared(shingles, left[at : at + step], right[at : at + step])
    return shared / np.maximum(size[left] + size[right] - shared, 1)


def _shared(shingles: Shingles, left: Numbers, right: Numbers) -> Numbers:
    pair = [
        np.repeat(np.arange(len(left)), np.diff(shingles.start)[side]) for side in (left, right)
    ]
    value = []
    for side in (left, right):
        size = np.diff(shingles.start)[side]
        offset = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
        value.append(shingles.value[np.repeat(shingles.start[side], size) + offset])
    text, values = np.concatenate(pair), np.concatenate(value)
    order = np.lexsort((values, text))
    text, values = text[order], values[order]
    # A text holds each shingle once: next to each other, the two are one of either side.
    twice = (text[1:] == text[:-1]) & (values[1:] == values[:-1])
    return np.bincount(text[1:][twice], minlength=len(left))
