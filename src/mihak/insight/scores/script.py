"""Which script a text is written in: the nearest to its language that needs no model."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

# Of the letters; below it a text is of several scripts.
MOST_OF_IT = 0.6
MIXED = "mixed"


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The first word of the letter's Unicode name: LATIN SMALL LETTER A is Latin."""
    return unicodedata.name(letter, "unknown").split(maxsplit=1)[0].capitalize()


def script_of(text: str) -> str | None:
    """The script that most letters are of, such as "Arabic" or "Latin"; "mixed" where none is
    of most; None without letters. Chinese, and what Japanese takes from it, is "Cjk".
    """
    scripts = Counter(_script(letter) for letter in text if letter.isalpha())
    if not scripts:
        return None
    (most, letters), *_ = scripts.most_common(1)
    return most if letters >= MOST_OF_IT * scripts.total() else MIXED
