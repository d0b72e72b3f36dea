"""Any number of several options."""

from __future__ import annotations

from typing import Any, Literal

from mihak.forms.options import Option, faults_of_ids, known, walk
from mihak.forms.problems import Refused
from mihak.forms.question import Question


class Choices(Question):
    kind: Literal["choices"]
    options: tuple[Option, ...]
    min: int = 0
    max: int | None = None

    def faults(self) -> list[tuple[str, str, str | None]]:
        found = faults_of_ids(self._ids(), "options", 1)
        if not 0 <= self.min <= (len(self._ids()) if self.max is None else self.max):
            found.append(("min", "min and max leave no answer.", "Make 0 <= min <= max."))
        return found

    def _ids(self) -> list[str]:
        return [option.id for option in walk(self.options)]

    def values(self) -> list[str | int]:
        return [*self._ids()]

    def check(self, answer: Any, payload: dict[str, Any]) -> list[str]:
        del payload
        if not isinstance(answer, list):
            raise Refused(f"{answer!r} is not a list of options.", "Send a list, such as [].")
        ids = self._ids()
        chosen = {known(one, ids) for one in answer}
        if len(chosen) != len(answer):
            raise Refused("an option is named twice.", "Name each once.")
        most = len(ids) if self.max is None else self.max
        if not self.min <= len(chosen) <= most:
            raise Refused(f"{len(chosen)} are chosen.", f"Choose {self.min} to {most}.")
        return [option for option in ids if option in chosen]

    def adapt(self, answer: Any) -> list[str] | None:
        if not isinstance(answer, list) or not all(isinstance(one, str) for one in answer):
            return None
        left = [option for option in self._ids() if option in answer]
        # None of those that are left is an answer only where nothing may be chosen.
        return left if len(left) >= self.min else None

    def agreement(self, one: list[str], other: list[str]) -> float:
        """Jaccard's index: what both chose over what either chose; 1 where neither chose."""
        either = {*one, *other}
        return len({*one} & {*other}) / len(either) if either else 1.0

    def variables(self) -> dict[str, tuple[str, ...]]:
        return dict.fromkeys(self._ids(), ("no", "yes"))

    def classify(self, answer: list[str]) -> dict[str, int]:
        return {option: int(option in answer) for option in self._ids()}
