"""Words written by the annotator."""

from __future__ import annotations

import re
from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from mihak.forms.problems import Refused
from mihak.forms.question import Question

LONGEST = 200_000
# Matching can take time that grows with a power of the length.
LONGEST_MATCHED = 2_000


def check_written(answer: Any, least: int, most: int) -> str:
    """Written text within its length, counted in Unicode code points."""
    if not isinstance(answer, str):
        raise Refused(f"{answer!r} is not text.", "Send a string.")
    if "\x00" in answer or any("\ud800" <= sign <= "\udfff" for sign in answer):
        raise Refused("it holds a NUL or half a surrogate pair.", "Send well-formed Unicode.")
    if not least <= len(answer) <= most:
        raise Refused(f"it has {len(answer)} characters.", f"Write {least} to {most}.")
    return answer


class WrittenText(Question):
    kind: Literal["text"]
    min_length: int = 1
    max_length: int = LONGEST
    multiline: bool = True
    pattern: str | None = None

    def faults(self) -> list[tuple[str, str, str | None]]:
        found: list[tuple[str, str, str | None]] = []
        if not 0 <= self.min_length <= self.max_length <= LONGEST:
            found.append(
                ("max_length", "leaves no answer.", f"At most {LONGEST}, not below min_length.")
            )
        if self.pattern is not None:
            try:
                re.compile(self.pattern)
            except re.error as error:
                found.append(("pattern", f"is no regular expression: {error}.", None))
        return found

    def _most(self) -> int:
        if self.pattern is None:
            return self.max_length
        return max(self.min_length, min(self.max_length, LONGEST_MATCHED))

    def check(self, answer: Any, payload: dict[str, Any]) -> str:
        del payload
        text = check_written(answer, self.min_length, self._most())
        if not self.multiline and "\n" in text:
            raise Refused("it has more than one line.", "Write one line.")
        if self.pattern is not None and not re.fullmatch(self.pattern, text):
            raise Refused("it does not have the form asked for.", f"It must match {self.pattern}.")
        return text

    def adapt(self, answer: Any) -> str | None:
        return answer if isinstance(answer, str) else None

    def agreement(self, one: str, other: str) -> float:
        """1 less the Levenshtein distance over the longer length, in code points."""
        return float(Levenshtein.normalized_similarity(one, other))
