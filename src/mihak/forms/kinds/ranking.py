"""Several things in order, best first."""

from __future__ import annotations

from itertools import combinations
from string import ascii_lowercase
from typing import Any, Literal

from mihak.forms.options import Option, faults_of_ids, known
from mihak.forms.payload import MOST_RANKED
from mihak.forms.problems import Refused
from mihak.forms.question import Question

PAIR = ("first", "second", "tie")


class Ranking(Question):
    """Ranks the outputs in `field` (named a, b, c, … in the payload's order) or `options`."""

    kind: Literal["ranking"]
    field: str | None = None
    options: tuple[Option, ...] = ()
    ties: bool = True

    def faults(self) -> list[tuple[str, str, str | None]]:
        if (self.field is None) == (not self.options):
            return [("field", "name either a field of outputs or options.", "Give one of them.")]
        return faults_of_ids(
            [option.id for option in self.options], "options", 2 * (self.field is None)
        )

    def fields(self) -> dict[str, str]:
        return {} if self.field is None else {self.field: "ranked outputs"}

    def _ids(self, payload: dict[str, Any]) -> list[str]:
        if self.field is None:
            return [option.id for option in self.options]
        many = len(payload[self.field])
        if many > MOST_RANKED:
            raise Refused(f"the item has {many} outputs.", f"At most {MOST_RANKED} can be ranked.")
        return list(ascii_lowercase[:many])

    def check(self, answer: Any, payload: dict[str, Any]) -> list[list[str]]:
        ids = self._ids(payload)
        if not isinstance(answer, list) or not all(isinstance(g, list) and g for g in answer):
            raise Refused("it is no ranking.", 'Send groups, best first: [["b"], ["a", "c"]].')
        flat = [known(one, ids, "thing to rank") for group in answer for one in group]
        if sorted(flat) != sorted(ids):
            missing = [one for one in ids if flat.count(one) != 1]
            raise Refused(f"{missing[0]!r} is not ranked exactly once.", "Rank each once.")
        if not self.ties and len(answer) != len(ids):
            raise Refused("two share a place.", "This question takes no ties.")
        return [[one for one in ids if one in group] for group in answer]

    def adapt(self, answer: Any) -> list[list[str]] | None:
        if not isinstance(answer, list) or not all(isinstance(group, list) for group in answer):
            return None
        if self.field is not None:
            return answer
        ids = {option.id for option in self.options}
        left = [kept for group in answer if (kept := [one for one in group if one in ids])]
        return left if sum(map(len, left)) > 1 else None

    def open_classes(self) -> tuple[str, ...] | None:
        return None if self.field is None else PAIR

    def classify(self, answer: list[list[str]]) -> dict[str, int]:
        place = {one: rank for rank, group in enumerate(answer) for one in group}
        return {
            f"{one}|{other}": 2 if place[one] == place[other] else int(place[one] > place[other])
            for one, other in combinations(sorted(place), 2)
        }

    def agreement(self, one: list[list[str]], other: list[list[str]]) -> float:
        """The share of pairs in the same order, of those both speak of; a tie against an
        order counts a half.

        For rankings without ties this is (1 + Kendall's tau) / 2.
        """
        ours, theirs = self.classify(one), self.classify(other)
        scores = [
            1.0 if ours[pair] == theirs[pair] else 0.5 * (2 in (ours[pair], theirs[pair]))
            for pair in ours.keys() & theirs.keys()
        ]
        return sum(scores) / len(scores) if scores else 1.0

    def variables(self) -> dict[str, tuple[str, ...]]:
        ids = sorted(option.id for option in self.options)
        return {f"{one}|{other}": PAIR for one, other in combinations(ids, 2)}
