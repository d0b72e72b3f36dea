"""Stretches of a text, each with a label."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

from mihak.forms.options import Option, faults_of_ids, known
from mihak.forms.problems import Refused, within
from mihak.forms.question import Question

KEYS = {"start", "end", "label", "quote"}
MOST = 5_000


class Spans(Question):
    """Offsets count Unicode code points of the payload's text; `end` is exclusive.

    The quote is stored with them and must be what stands there, so that an offset counted
    in other units (UTF-16, bytes, graphemes) is found out at once instead of in training.
    """

    kind: Literal["spans"]
    field: str
    labels: tuple[Option, ...]
    overlap: bool = True
    min: int = 0
    max: int | None = None

    def faults(self) -> list[tuple[str, str, str | None]]:
        return faults_of_ids([label.id for label in self.labels], "labels", 1)

    @cached_property
    def _labels(self) -> list[str]:
        return [label.id for label in self.labels]

    def fields(self) -> dict[str, str]:
        return {self.field: "text"}

    def names(self) -> list[str | int]:
        return [*self._labels]

    def check(self, answer: Any, payload: dict[str, Any]) -> list[dict[str, Any]]:
        if not isinstance(answer, list):
            raise Refused(f"{answer!r} is not a list of spans.", "Send a list, such as [].")
        if len(answer) > MOST:
            raise Refused(f"there are {len(answer):,} spans.", f"An answer has at most {MOST:,}.")
        text: str = payload[self.field]
        spans = [self._check_span(span, text, f"[{place}]") for place, span in enumerate(answer)]
        seen: set[Key] = set()
        for place, span in enumerate(spans):
            if _key(span) in seen:
                raise Refused("this span is there twice.", "Send it once.", f"[{place}]")
            seen.add(_key(span))
        if len(spans) < self.min or (self.max is not None and len(spans) > self.max):
            most = "any number" if self.max is None else self.max
            raise Refused(f"there are {len(spans)} spans.", f"Mark {self.min} to {most}.")
        spans.sort(key=_key)
        if not self.overlap:
            for before, after in pairwise(spans):
                if after["start"] < before["end"]:
                    what = f"{after['quote']!r} overlaps {before['quote']!r}."
                    raise Refused(what, "Spans may not overlap here.")
        return spans

    def _check_span(self, span: Any, text: str, where: str) -> dict[str, Any]:
        if not isinstance(span, dict) or set(span) != KEYS:
            raise Refused("it is no span.", 'Send "start", "end", "label" and "quote".', where)
        start, end, quote = span["start"], span["end"], span["quote"]
        if not all(isinstance(o, int) and not isinstance(o, bool) for o in (start, end)):
            raise Refused("start and end must be whole numbers.", None, where)
        if not 0 <= start < end:
            raise Refused(
                f"{start} to {end} is empty or runs backwards.", "end is exclusive.", where
            )
        if end > len(text) or text[start:end] != quote:
            raise Refused(*_mismatch(text, start, end, quote), f"{where}.quote")
        with within(f"{where}.label"):
            label = known(span["label"], self._labels, "label")
        return {"start": start, "end": end, "label": label, "quote": quote}

    def adapt(self, answer: Any) -> list[dict[str, Any]] | None:
        if not isinstance(answer, list) or not all(_is_span(one) for one in answer):
            return None
        left = [span for span in answer if span["label"] in self._labels]
        # None of the labels that are left is an answer only where nothing need be marked.
        return left if len(left) >= self.min else None

    def open_classes(self) -> tuple[str, ...]:
        return ("no", "yes")

    def classify(self, answer: list[dict[str, Any]]) -> dict[str, int]:
        return {f"{span['start']}:{span['end']}:{span['label']}": 1 for span in answer}

    def unsaid(self, unit: str) -> int | None:
        return 0 if unit.split(":", 2)[2] in self._labels else None

    def agreement(self, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> float:
        """The mean of two F1 scores: of whole spans (same ends, same label), and of
        characters with their labels, which gives credit to spans that nearly match.
        """
        ours, theirs = {*map(_key, one)}, {*map(_key, other)}
        whole = _f1(len(ours & theirs), len(ours) + len(theirs))
        marked, of_other = _stretches(one), _stretches(other)
        both = sum(_overlap(marked[label], of_other[label]) for label in marked.keys() & of_other)
        return (whole + _f1(both, _length(marked) + _length(of_other))) / 2


Key = tuple[int, int, str]
Stretches = list[tuple[int, int]]


def _key(span: dict[str, Any]) -> Key:
    return span["start"], span["end"], span["label"]


def _is_span(one: Any) -> bool:
    return isinstance(one, dict) and set(one) == KEYS


def _stretches(spans: list[dict[str, Any]]) -> dict[str, Stretches]:
    """What is marked with each label: stretches in order that do not touch."""
    found: dict[str, Stretches] = {}
    for start, end, label in sorted(map(_key, spans)):
        of_label = found.setdefault(label, [])
        if of_label and start <= of_label[-1][1]:
            of_label[-1] = (of_label[-1][0], max(end, of_label[-1][1]))
        else:
            of_label.append((start, end))
    return found


def _length(marked: dict[str, Stretches]) -> int:
    return sum(end - start for of_label in marked.values() for start, end in of_label)


def _overlap(one: Stretches, other: Stretches) -> int:
    """How many characters lie in both."""
    total = place = 0
    for start, end in one:
        while place < len(other) and other[place][1] <= start:
            place += 1
        at = place
        while at < len(other) and other[at][0] < end:
            total += min(end, other[at][1]) - max(start, other[at][0])
            at += 1
    return total


def _f1(both: int, total: int) -> float:
    return 2 * both / total if total else 1.0


def _mismatch(text: str, start: int, end: int, quote: Any) -> tuple[str, str]:
    stands = text[start:end]
    what = f"the text at {start} to {end} is {stands!r}, not {quote!r}."
    if not isinstance(quote, str) or not quote:
        return what, "Send as quote exactly what is marked."
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    at = text.find(quote)
    if at >= 0 and text.find(quote, at + 1) < 0:
        right = f"{at} to {at + len(quote)}"
        if units == quote.encode("utf-16-le", "surrogatepass"):
            return what, f"These offsets count UTF-16 units; in code points they are {right}."
        return what, f"It stands at {right}; offsets count Unicode code points."
    return what, "Offsets count Unicode code points of the text as it is, end exclusive."
