"""Canary wordings: each supplier is shown its own, so a text found elsewhere tells whose it is."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from math import ceil, exp, log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.signals._minhash import normalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Word = NDArray[np.int64]

# How often a wording may have been changed on its way.
CHANGED = 0.1
# Wordings drawn for a supplier; the one furthest from all earlier suppliers' is taken.
DRAWS = 64
# Any two suppliers' wordings differ in at least this share of the places.
APART = 0.25
# Characters beside a place by which it is found again.
CONTEXT = 12
# P(a text that holds the phrase comes from one of the suppliers) before its wording is seen.
LEAKED = 0.5


@dataclass(frozen=True)
class Canary:
    """A phrase with places that can be worded in several ways.

    template: the text with {0}, {1}, ... at the places, each once. variants: for each place,
    two or more wordings that mean the same and differ once normalised.
    """

    template: str
    variants: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        places = [int(n) for n in re.findall(r"\{(\d+)\}", self.template)]
        if sorted(places) != list(range(len(self.variants))) or not places:
            raise BadArgument(
                "The template's places are not those of the variants.",
                mend="Write each of {0}, {1}, ... once, one for each tuple of variants.",
            )
        for place, options in enumerate(self.variants):
            if len(options) < 2 or len({normalised(v) for v in options}) < len(options):
                raise BadArgument(f"Place {place} needs two or more different wordings.")

    def worded(self, word: Sequence[int]) -> str:
        """The phrase with the chosen variant at each place, word: (places,)."""
        return re.sub(
            r"\{(\d+)\}",
            lambda place: self.variants[int(place[1])][word[int(place[1])]],
            self.template,
        )


@dataclass(frozen=True)
class CanaryReading:
    """Whose wording a text holds.

    supplier: the likeliest, None if no place could be read. probability: that it is the source,
    if half of all texts with the phrase come from one of the suppliers. log_e: evidence that
    the wording is the supplier's, one e-value for the best of all suppliers together. read,
    matching: the places read, and how many hold the supplier's wording. word: (places,) the
    variant at each place, -1 where none or several were found.
    """

    supplier: str | None
    probability: float
    log_e: float
    read: int
    matching: int
    word: tuple[int, ...]


def plant(canary: Canary, supplier: str, suppliers: Sequence[str], secret: bytes) -> str:
    """The wording to show to `supplier`.

    suppliers: all that take part, the same list every time; new ones are added at its end,
    and the wordings of the earlier ones stay. secret: known to the lab alone. Raises
    BadArgument for an unknown supplier, or where there are too few places to keep all
    suppliers apart.
    """
    words = _words(canary, suppliers, secret)
    if supplier not in words:
        raise BadArgument(f"{supplier!r} is not among the suppliers.")
    return canary.worded([int(option) for option in words[supplier]])


def identify(canary: Canary, text: str, suppliers: Sequence[str], secret: bytes) -> CanaryReading:
    """Which supplier's wording `text` holds, read where it can be and forgiving changes.

    Arguments as for `plant`; marks, tatweel, case and spaces do not matter. The wordings are
    drawn with the secret, so whatever a stranger prefers to write matches a supplier's
    variant with probability one in the number of variants: the likelihood ratio against that
    is an e-value without any model of language, and so is its average over the suppliers.
    """
    words = _words(canary, suppliers, secret)
    word = _read(canary, normalised(text))
    read = np.flatnonzero(word >= 0)
    if not len(read):
        return CanaryReading(None, 0.0, 0.0, 0, 0, tuple(word.tolist()))
    options = np.array([len(v) for v in canary.variants])[read]
    names = list(words)
    same = np.array([words[name][read] == word[read] for name in names])
    ratio = np.where(same, (1 - CHANGED) * options, CHANGED * options / (options - 1))
    log_ratio = np.log(ratio).sum(axis=1)
    best = int(log_ratio.argmax())
    log_e = float(np.logaddexp.reduce(log_ratio)) - log(len(names))
    log_odds = log_e + log(LEAKED / (1 - LEAKED))
    leaked = 1 / (1 + exp(-min(max(log_odds, -700.0), 700.0)))
    share = float(np.exp(log_ratio[best] - np.logaddexp.reduce(log_ratio)))
    return CanaryReading(
        names[best],
        leaked * share,
        log_e,
        len(read),
        int(same[best].sum()),
        tuple(word.tolist()),
    )


def _words(canary: Canary, suppliers: Sequence[str], secret: bytes) -> dict[str, Word]:
    """The variant at each place, by supplier; each as far from the earlier ones as it can be.

    A code drawn at random keeps its words apart with high probability (Gilbert 1952), and
    every variant is as likely at every place as any other.
    """
    if len(set(suppliers)) < len(suppliers) or not suppliers:
        raise BadArgument("suppliers must be one or more different names.")
    options = np.array([len(v) for v in canary.variants])
    least = max(1, ceil(APART * len(options)))
    words: dict[str, Word] = {}
    for name in suppliers:
        drawn = _draws(canary, name, options, secret)
        earlier = np.array(list(words.values())).reshape(-1, len(options))
        apart = (drawn[:, None, :] != earlier).sum(axis=2).min(axis=1, initial=len(options))
        if apart.max() < least:
            raise BadArgument(
                f"{len(options)} places cannot keep {len(suppliers)} suppliers apart.",
                mend="Give more places, or more variants of them.",
            )
        words[name] = drawn[int(apart.argmax())]
    return words


def _draws(canary: Canary, name: str, options: Word, secret: bytes) -> Word:
    """Candidate words of a supplier that only the secret tells, (DRAWS, places)."""
    said = "\x1f".join([canary.template, *("\x1e".join(v) for v in canary.variants), name])
    key = hmac.new(secret, said.encode(), hashlib.sha256).digest()
    # 64 bits a place: the remainder favours no variant by more than one in 10 to the 17.
    size = DRAWS * len(options) * 8
    stream = hashlib.shake_256(key).digest(size)
    numbers = np.frombuffer(stream, dtype="<u8").reshape(DRAWS, len(options))
    return (numbers % options.astype(np.uint64)).astype(np.int64)


def _read(canary: Canary, text: str) -> Word:
    """The variant at each place, (places,), -1 where none or several are found."""
    parts = re.split(r"\{(\d+)\}", canary.template)
    found = np.full(len(canary.variants), -1)
    for at in range(1, len(parts), 2):
        before, after = normalised(parts[at - 1]), normalised(parts[at + 1])
        place = int(parts[at])
        present = [
            option
            for option, wording in enumerate(canary.variants[place])
            if _holds(text, before, normalised(wording), after)
        ]
        if len(present) == 1:
            found[place] = present[0]
    return found


def _holds(text: str, before: str, wording: str, after: str) -> bool:
    """Whether the wording stands in the text with what should be beside it on either side."""
    before, after = before[-CONTEXT:], after[:CONTEXT]
    word = rf"(?<!\w){re.escape(wording)}(?!\w)"
    sides = [rf"{re.escape(before)}\s*{word}"] if before else []
    sides += [rf"{word}\s*{re.escape(after)}"] if after else []
    return any(re.search(side, text) for side in sides or [word])
