"""Stretches of a text, each with a label."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, ClassVar, Literal

from mihak.forms.options import Option, faults_of_ids, known
from mihak.forms.problems import Refused
from mihak.forms.question import Question

KEYS = {"start", "end", "label", "quote"}


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

    open_classes: ClassVar[tuple[str, ...] | None] = ("no", "yes")
    absent: ClassVar[int | None] = 0

    def faults(self) -> list[tuple[str, str, str | None]]:
        return faults_of_ids([label.id for label in self.labels], "labels", 1)

    def fields(self) -> dict[str, str]:
        return {self.field: "text"}

    def check(self, answer: Any, payload: dict[str, Any]) -> list[dict[str, Any]]:
        if not isinstance(answer, list):
            raise Refused(f"{answer!r} is not a list of spans.", "Send a list, such as [].")
        text: str = payload[self.field]
        spans = [self._check_span(span, text, f"[{place}]") for place, span in enumerate(answer)]
        keys = [(span["start"], span["end"], span["label"]) for span in spans]
        for place, key in enumerate(keys):
            if key in keys[:place]:
                raise Refused("this span is there twice.", "Send it once.", f"[{place}]")
        if len(spans) < self.min or (self.max is not None and len(spans) > self.max):
            most = "any number" if self.max is None else self.max
            raise Refused(f"there are {len(spans)} spans.", f"Mark {self.min} to {most}.")
        spans.sort(key=lambda span: (span["start"], span["end"], span["label"]))
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
        try:
            label = known(span["label"], [label.id for label in self.labels], "label")
        except Refused as error:
            raise Refused(error.problem.what, error.problem.mend, f"{where}.label") from None
        return {"start": start, "end": end, "label": label, "quote": quote}

    def classify(self, answer: list[dict[str, Any]]) -> dict[str, int]:
        return {f"{span['start']}:{span['end']}:{span['label']}": 1 for span in answer}

    def agreement(self, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> float:
        """The mean of two F1 scores: of whole spans (same ends, same label), and of
        characters with their labels, which gives credit to spans that nearly match.
        """
        whole = [{(s["start"], s["end"], s["label"]) for s in side} for side in (one, other)]
        signs = [
            {(at, s["label"]) for s in side for at in range(s["start"], s["end"])}
            for side in (one, other)
        ]
        return (_f1(*whole) + _f1(*signs)) / 2


def _f1(one: set[Any], other: set[Any]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


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
