"""A whole number on a scale."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from mihak.forms.problems import Refused
from mihak.forms.question import Question, Text

WIDEST = 101


class Rating(Question):
    kind: Literal["rating"]
    min: int = 1
    max: int = 5
    labels: dict[str, Text] = Field(default_factory=dict)

    def faults(self) -> list[tuple[str, str, str | None]]:
        if not self.min < self.max < self.min + WIDEST:
            return [
                ("max", f"a scale runs over 2 to {WIDEST} points.", "Make max larger than min.")
            ]
        return [
            (f"labels.{point}", "is no point of the scale.", f"Use {self.min} to {self.max}.")
            for point in self.labels
            if point not in self._points()
        ]

    def _points(self) -> tuple[str, ...]:
        return tuple(str(point) for point in range(self.min, self.max + 1))

    def values(self) -> list[str | int]:
        return [*range(self.min, self.max + 1)]

    def check(self, answer: Any, payload: dict[str, Any]) -> int:
        del payload
        if isinstance(answer, bool) or not isinstance(answer, int):
            raise Refused(f"{answer!r} is no whole number.", f"Send {self.min} to {self.max}.")
        if not self.min <= answer <= self.max:
            raise Refused(f"{answer} is off the scale.", f"Send {self.min} to {self.max}.")
        return answer

    def adapt(self, answer: Any) -> int | None:
        fits = isinstance(answer, int) and not isinstance(answer, bool)
        return answer if fits and self.min <= answer <= self.max else None

    def agreement(self, one: int, other: int) -> float:
        """1 less the distance as a share of the scale's length."""
        return 1 - abs(one - other) / (self.max - self.min)

    def variables(self) -> dict[str, tuple[str, ...]]:
        return {"": self._points()}

    def classify(self, answer: int) -> dict[str, int]:
        return {"": answer - self.min}
