"""Which of two outputs is better, and by how much."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from mihak.forms.options import known
from mihak.forms.problems import Refused, within
from mihak.forms.question import Question

STRONGEST = 5


class Preference(Question):
    kind: Literal["preference"]
    field: str
    tie: bool = True
    both_bad: bool = True
    strengths: int = 0

    SIGN: ClassVar[dict[str, int]] = {"a": -1, "tie": 0, "b": 1}

    def faults(self) -> list[tuple[str, str, str | None]]:
        if not 0 <= self.strengths <= STRONGEST:
            return [("strengths", f"is {self.strengths}.", f"Use 0 (not asked) to {STRONGEST}.")]
        return []

    def fields(self) -> dict[str, str]:
        return {self.field: "two outputs"}

    def _verdicts(self) -> tuple[str, ...]:
        return ("a", "b", *(["tie"] if self.tie else []), *(["both_bad"] if self.both_bad else []))

    def values(self) -> list[str | int]:
        return list(self._verdicts())

    def picks(self, answer: dict[str, Any]) -> list[str | int]:
        return [answer["better"]]

    def check(self, answer: Any, payload: dict[str, Any]) -> dict[str, Any]:
        del payload
        if not isinstance(answer, dict) or not {"better"} <= set(answer) <= {"better", "strength"}:
            raise Refused("it is no preference.", 'Send {"better": "a"} or one with a strength.')
        with within(".better"):
            better = known(answer["better"], self._verdicts(), "verdict")
        strength = answer.get("strength")
        if not self.strengths or better not in ("a", "b"):
            if strength is not None:
                raise Refused("no strength is asked here.", "Leave it out.", ".strength")
            return {"better": better}
        if (
            isinstance(strength, bool)
            or not isinstance(strength, int)
            or not (1 <= strength <= self.strengths)
        ):
            raise Refused(
                f"{strength!r} is no strength.", f"Send 1 to {self.strengths}.", ".strength"
            )
        return {"better": better, "strength": strength}

    def adapt(self, answer: Any) -> dict[str, Any] | None:
        if not isinstance(answer, dict) or answer.get("better") not in self._verdicts():
            return None
        strength = answer.get("strength")
        if not self.strengths or strength is None:
            return {"better": answer["better"]}
        return {"better": answer["better"], "strength": min(strength, self.strengths)}

    def agreement(self, one: dict[str, Any], other: dict[str, Any]) -> float:
        """1 less the distance on the line from "a by far" over "tie" to "b by far".

        "Both bad" agrees fully with itself, half with a tie, and not with a winner.
        """
        verdicts = {one["better"], other["better"]}
        if "both_bad" in verdicts:
            return {1: 1.0, 2: 0.5 if "tie" in verdicts else 0.0}[len(verdicts)]
        far = max(self.strengths, 1)
        ends = [self.SIGN[side["better"]] * side.get("strength", 1) for side in (one, other)]
        return 1 - abs(ends[0] - ends[1]) / (2 * far)

    def variables(self) -> dict[str, tuple[str, ...]]:
        return {"": self._verdicts()}

    def classify(self, answer: dict[str, Any]) -> dict[str, int]:
        return {"": self._verdicts().index(answer["better"])}
