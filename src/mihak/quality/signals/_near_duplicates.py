"""Free text that was written once and handed in twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.signals._minhash import Shingles, candidates, jaccard, normalised, signatures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]

SIMILARITY = 0.8
# Shorter texts are alike by chance, or because the question asks for them.
MIN_LENGTH = 40
# A text given by more workers than this is what the task calls for.
COMMON = 5


@dataclass(frozen=True)
class CommonText:
    """A text left out because many gave it: one of them by position, and by how many workers.

    A large ring looks like this too, so it is listed.
    """

    text: int
    workers: int


@dataclass(frozen=True)
class NearDuplicates:
    """Pairs of texts that are nearly the same, most similar and longest first.

    left, right: (pairs,) positions of the texts, left < right. similarity: (pairs,) Jaccard
    similarity of their shingles, 1 for texts equal but for marks, case and spaces. workers:
    (pairs,) how many workers gave this text or one like it; fewer tell more. common: the
    texts left out as common.
    """

    left: Numbers
    right: Numbers
    similarity: Floats
    workers: Numbers
    common: tuple[CommonText, ...]


def near_duplicates(
    texts: Sequence[str],
    worker: ArrayLike,
    *,
    item: ArrayLike | None = None,
    similarity: float = SIMILARITY,
    min_length: int = MIN_LENGTH,
    common: int = COMMON,
    same_worker: bool = False,
    rng: np.random.Generator | None = None,
) -> NearDuplicates:
    """Pairs of texts, of one supplier or of several, at least as similar as said.

    texts: (n,) answers; worker: (n,) codes of who gave them (one code for each person and
    supplier). item: (n,) codes; where it is given, pairs on one item are left out, as they
    must be where a text has a right answer (a transcript, a translation). similarity: in
    (0, 1]. min_length: code points that a normalised text must have. common: a text that
    more workers than this gave, in one form or a like one, is left out and listed apart.
    same_worker: whether a worker's own repetitions count. rng: that of seed 0 unless given;
    similarities do not depend on it.

    Texts are compared by their shingles of 5 code points, without Arabic vowel marks and
    tatweel, case and runs of spaces. Candidates by MinHash (Broder 1997, "On the resemblance
    and containment of documents") with 128 permutations in 32 bands; every pair returned has
    its exact similarity. Raises BadArgument on arguments that cannot be.
    """
    who = np.asarray(worker)
    about = None if item is None else np.asarray(item)
    _check_columns(len(texts), worker=who, item=about)
    if not 0 < similarity <= 1:
        raise BadArgument(f"similarity is {similarity}.", mend="Give a number in (0, 1].")
    if min_length < 1 or common < 1:
        raise BadArgument("min_length and common must be at least 1.")
    plain = [normalised(text) for text in texts]
    distinct, form = np.unique(np.array(plain, dtype=object), return_inverse=True)
    long = np.array([len(text) >= min_length for text in distinct], dtype=bool)
    a, b, alike = _alike(distinct, np.flatnonzero(long), similarity, rng)
    family = _families(len(distinct), a, b)
    givers = _distinct_count(family[form], who)[family]
    rare = long & (givers <= common)
    listed = _common(form, family, givers, long & ~rare)
    left, right, value = _spread(form, rare, a[rare[a]], b[rare[a]], alike[rare[a]])
    keep = np.ones(len(left), dtype=bool)
    if not same_worker:
        keep &= who[left] != who[right]
    if about is not None:
        keep &= about[left] != about[right]
    left, right, value = left[keep], right[keep], value[keep]
    length = np.array([len(text) for text in plain], dtype=np.int64)
    first = np.lexsort((right, left, -length[left], -value))
    left, right = left[first], right[first]
    return NearDuplicates(left, right, value[first], givers[form[left]], listed)


def _check_columns(n: int, **columns: NDArray[np.generic] | None) -> None:
    for name, column in columns.items():
        if column is not None and column.shape != (n,):
            raise BadArgument(f"{name} must be one code for each text.")


def _alike(
    texts: NDArray[np.object_], at: Numbers, similarity: float, rng: np.random.Generator | None
) -> tuple[Numbers, Numbers, Floats]:
    """Pairs among the texts at these positions that are similar enough, and how similar."""
    if len(at) < 2:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0)
    shingles = Shingles.of(texts[at].tolist())
    signature = signatures(shingles, np.random.default_rng(0) if rng is None else rng)
    left, right = candidates(signature, similarity)
    alike = jaccard(shingles, left, right)
    keep = alike >= similarity
    return at[left[keep]], at[right[keep]], alike[keep]


def _families(n: int, left: Numbers, right: Numbers) -> Numbers:
    """The number of the family of each distinct text: those linked by pairs, (n,)."""
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - 0.2 s `import mihak` need not pay
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    links = coo_matrix((np.ones(len(left)), (left, right)), shape=(n, n))
    return connected_components(links, directed=False)[1].astype(np.int64)


def _distinct_count(group: Numbers, worker: NDArray[np.generic]) -> Numbers:
    """How many different workers each group has."""
    _, code = np.unique(worker, return_inverse=True)
    pairs = np.unique(group * (int(code.max(initial=0)) + 1) + code)
    return np.bincount(pairs // (int(code.max(initial=0)) + 1))


def _common(
    form: Numbers, family: Numbers, givers: Numbers, chosen: NDArray[np.bool_]
) -> tuple[CommonText, ...]:
    """One text of each family chosen, those of most workers first. All but form: of forms."""
    texts = np.flatnonzero(chosen[form])
    _, first = np.unique(family[form[texts]], return_index=True)
    found = [CommonText(int(t), int(givers[form[t]])) for t in texts[first]]
    return tuple(sorted(found, key=lambda one: (-one.workers, one.text)))


def _spread(
    form: Numbers, rare: NDArray[np.bool_], a: Numbers, b: Numbers, alike: Floats
) -> tuple[Numbers, Numbers, Floats]:
    """Pairs of texts from pairs of their forms, and from texts of the same form."""
    order = np.argsort(form, kind="stable")
    size = np.bincount(form)
    start = np.cumsum(size) - size
    same = np.flatnonzero(rare & (size > 1))
    a, b = np.r_[a, same], np.r_[b, same]
    alike = np.r_[alike, np.ones(len(same))]
    times = size[a] * size[b]
    pair = np.repeat(np.arange(len(a)), times)
    offset = np.arange(len(pair)) - np.repeat(np.cumsum(times) - times, times)
    one = order[start[a][pair] + offset // size[b][pair]]
    other = order[start[b][pair] + offset % size[b][pair]]
    left, right = np.minimum(one, other), np.maximum(one, other)
    # A form paired with itself gives each pair twice, and each text with itself.
    keep = (a[pair] != b[pair]) | (one < other)
    return left[keep], right[keep], alike[pair][keep]
