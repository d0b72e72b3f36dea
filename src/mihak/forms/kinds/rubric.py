"""Criteria, each judged by itself."""

from __future__ import annotations

from typing import Any, Literal

from mihak.forms.options import faults_of_ids
from mihak.forms.problems import Refused
from mihak.forms.question import OptionId, Part, Question, Text


class Criterion(Part):
    """Met or not, or a score from 0 to `max`. The weight may be negative: a fault to avoid."""

    id: OptionId
    title: Text | None = None
    weight: float = 1.0
    kind: Literal["met", "score"] = "met"
    max: int = 1

    def classes(self) -> tuple[str, ...]:
        if self.kind == "met":
            return ("no", "yes")
        return tuple(str(score) for score in range(self.max + 1))

    def takes(self, judgement: Any) -> bool:
        """Whether a judgement made under another version of the form is one of this."""
        value = judgement.get("value") if isinstance(judgement, dict) else None
        if self.kind == "met":
            return isinstance(value, bool)
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= self.max


class Rubric(Question):
    kind: Literal["rubric"]
    criteria: tuple[Criterion, ...]
    require_why: bool = False

    def faults(self) -> list[tuple[str, str, str | None]]:
        return [
            *faults_of_ids([criterion.id for criterion in self.criteria], "criteria", 1),
            *(
                (f"criteria[{place}].max", "a score runs from 0 to 1 … 100.", None)
                for place, criterion in enumerate(self.criteria)
                if not 1 <= criterion.max <= 100
            ),
        ]

    def check(self, answer: Any, payload: dict[str, Any]) -> dict[str, dict[str, Any]]:
        del payload
        ids = [criterion.id for criterion in self.criteria]
        if not isinstance(answer, dict) or set(answer) != set(ids):
            given = set(answer) if isinstance(answer, dict) else set()
            missing = [one for one in ids if one not in given]
            what = (
                f"criterion {missing[0]!r} is not judged."
                if missing
                else "it has unknown criteria."
            )
            raise Refused(what, f"Judge each of: {', '.join(ids)}.")
        return {one.id: self._judgement(one, answer[one.id]) for one in self.criteria}

    def _judgement(self, criterion: Criterion, given: Any) -> dict[str, Any]:
        where = f".{criterion.id}"
        if not isinstance(given, dict) or not {"value"} <= set(given) <= {"value", "why"}:
            raise Refused("it is no judgement.", 'Send {"value": …, "why": "…"}.', where)
        value, why = given["value"], given.get("why")
        if criterion.kind == "met":
            if not isinstance(value, bool):
                raise Refused(f"{value!r} is neither true nor false.", None, f"{where}.value")
        elif (
            isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= criterion.max
        ):
            raise Refused(
                f"{value!r} is no score.", f"Send 0 to {criterion.max}.", f"{where}.value"
            )
        if why is not None and not isinstance(why, str):
            raise Refused("the reason is not text.", None, f"{where}.why")
        if self.require_why and not (why or "").strip():
            raise Refused("the reason is missing.", "Say why.", f"{where}.why")
        return {"value": value} if why is None else {"value": value, "why": why}

    def adapt(self, answer: Any) -> dict[str, dict[str, Any]] | None:
        if not isinstance(answer, dict):
            return None
        left = {one.id: answer[one.id] for one in self.criteria if one.takes(answer.get(one.id))}
        return left or None

    def agreement(self, one: dict[str, Any], other: dict[str, Any]) -> float:
        """The mean closeness over the criteria both judge, weighted by the size of their
        weights.
        """
        both = [criterion for criterion in self.criteria if {criterion.id} <= one.keys() & other]
        weights = [abs(criterion.weight) or 1.0 for criterion in both]
        close = [
            1 - abs(one[c.id]["value"] - other[c.id]["value"]) / (c.max if c.kind == "score" else 1)
            for c in both
        ]
        total = sum(w * c for w, c in zip(weights, close, strict=True))
        return total / sum(weights) if both else 1.0

    def variables(self) -> dict[str, tuple[str, ...]]:
        return {criterion.id: criterion.classes() for criterion in self.criteria}

    def classify(self, answer: dict[str, Any]) -> dict[str, int]:
        return {name: int(judgement["value"]) for name, judgement in answer.items()}

    def points(self, answer: dict[str, Any]) -> float:
        """The weighted score over what could be had: sum of weights earned / sum of positive
        weights, where a score earns its share of `max`.

        HealthBench's rule: Arora et al. (2025), arXiv:2505.08775, section 2.
        """
        best = sum(c.weight for c in self.criteria if c.weight > 0)
        earned = sum(
            c.weight * answer[c.id]["value"] / (c.max if c.kind == "score" else 1)
            for c in self.criteria
        )
        return earned / best if best else 0.0
