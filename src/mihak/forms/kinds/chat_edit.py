"""Write the next turn of a conversation, or mend one that is there."""

from __future__ import annotations

from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from mihak.forms.kinds.text import LONGEST, check_written
from mihak.forms.problems import Refused, within
from mihak.forms.question import Question


class ChatEdit(Question):
    kind: Literal["chat-edit"]
    field: str
    turn: Literal["next"] | int = "next"
    role: str = "assistant"
    min_length: int = 1
    max_length: int = LONGEST
    must_change: bool = False

    def fields(self) -> dict[str, str]:
        return {self.field: "chat"}

    def check(self, answer: Any, payload: dict[str, Any]) -> dict[str, str]:
        if not isinstance(answer, dict) or set(answer) != {"content"}:
            raise Refused("it is no written turn.", 'Send {"content": "…"}.')
        with within(".content"):
            content = check_written(answer["content"], self.min_length, self.max_length)
        if self.turn != "next":
            turns = payload[self.field]
            if not -len(turns) <= self.turn < len(turns):
                raise Refused(f"the conversation has no turn {self.turn}.", "Mend the form.")
            if self.must_change and turns[self.turn]["content"] == content:
                raise Refused("the turn is as it was.", "Change it, or skip the task.", ".content")
        return {"content": content}

    def adapt(self, answer: Any) -> dict[str, str] | None:
        return answer if isinstance(answer, dict) and set(answer) == {"content"} else None

    def agreement(self, one: dict[str, str], other: dict[str, str]) -> float:
        """As for text: 1 less the normalised Levenshtein distance."""
        return float(Levenshtein.normalized_similarity(one["content"], other["content"]))
