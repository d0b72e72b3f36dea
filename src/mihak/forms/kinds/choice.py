"""One of several options, or one leaf of a taxonomy."""

from __future__ import annotations

from typing import Any, Literal

from mihak.forms.options import Option, faults_of_ids, known, walk
from mihak.forms.question import Question


class Choice(Question):
    kind: Literal["choice"]
    options: tuple[Option, ...]
    leaves_only: bool = True

    def faults(self) -> list[tuple[str, str, str | None]]:
        return faults_of_ids([option.id for option in walk(self.options)], "options", 2)

    def values(self) -> list[str | int]:
        return [
            option.id for option in walk(self.options) if not (self.leaves_only and option.options)
        ]

    def check(self, answer: Any, payload: dict[str, Any]) -> str:
        del payload
        return known(answer, [str(value) for value in self.values()])

    def adapt(self, answer: Any) -> str | None:
        return answer if isinstance(answer, str) and answer in self.values() else None

    def variables(self) -> dict[str, tuple[str, ...]]:
        return {"": tuple(str(value) for value in self.values())}

    def classify(self, answer: str) -> dict[str, int]:
        return {"": self.values().index(answer)}
