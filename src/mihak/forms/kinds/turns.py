"""Turns of a conversation, each judged by itself and, where it falls short, written anew."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from mihak.forms.kinds.text import LONGEST, check_written
from mihak.forms.options import Option, faults_of_ids, known
from mihak.forms.problems import Refused, within
from mihak.forms.question import OptionId, Question

KEYS = {"turn", "is"}


class Turns(Question):
    """Each turn of these roles gets one of the options. A turn judged to be one of `mend` may
    be written anew, or must be (`must_mend`).
    """

    kind: Literal["turns"]
    field: str
    roles: tuple[str, ...] = Field(default=("assistant",), min_length=1)
    options: tuple[Option, ...]
    mend: tuple[OptionId, ...] = ()
    must_mend: bool = False

    def _ids(self) -> list[str]:
        return [option.id for option in self.options]

    def faults(self) -> list[tuple[str, str, str | None]]:
        return [
            *faults_of_ids(self._ids(), "options", 2),
            *(
                (f"options[{place}].options", "turns have no taxonomy.", "Make it one list.")
                for place, option in enumerate(self.options)
                if option.options
            ),
            *(
                (f"mend[{place}]", f"{name!r} is no option.", f"Use: {', '.join(self._ids())}.")
                for place, name in enumerate(self.mend)
                if name not in self._ids()
            ),
        ]

    def fields(self) -> dict[str, str]:
        return {self.field: "chat"}

    def names(self) -> list[str | int]:
        return [*self._ids()]

    def check(self, answer: Any, payload: dict[str, Any]) -> list[dict[str, Any]]:
        if not isinstance(answer, list):
            raise Refused(f"{answer!r} is no list.", 'Send [{"turn": 1, "is": "…"}, …].')
        turns = payload[self.field]
        asked = [place for place, turn in enumerate(turns) if turn["role"] in self.roles]
        found: dict[int, dict[str, Any]] = {}
        for place, given in enumerate(answer):
            judged = self._judged(given, turns, asked, f"[{place}]")
            if judged["turn"] in found:
                what = f"turn {judged['turn']} is judged twice."
                raise Refused(what, "Judge it once.", f"[{place}]")
            found[judged["turn"]] = judged
        missing = [place for place in asked if place not in found]
        if missing:
            raise Refused(f"turn {missing[0]} is not judged.", f"Judge each of: {asked}.")
        return [found[place] for place in asked]

    def _judged(
        self, given: Any, turns: list[dict[str, Any]], asked: list[int], where: str
    ) -> dict[str, Any]:
        if not isinstance(given, dict) or not KEYS <= set(given) <= {*KEYS, "content"}:
            raise Refused("it is no judgement.", 'Send "turn", "is", maybe "content".', where)
        turn = given["turn"]
        if isinstance(turn, bool) or not isinstance(turn, int) or turn not in asked:
            what = f"{turn!r} is no turn that is asked about."
            raise Refused(what, f"Those are, from 0: {asked}.", f"{where}.turn")
        with within(f"{where}.is"):
            name = known(given["is"], self._ids())
        if name not in self.mend:
            if "content" in given:
                what = f"a turn that is {name!r} is not written anew."
                raise Refused(what, "Leave its content out.", f"{where}.content")
            return {"turn": turn, "is": name}
        return self._mended(given, name, turns[turn]["content"], where)

    def _mended(self, given: dict[str, Any], name: str, before: str, where: str) -> dict[str, Any]:
        judged = {"turn": given["turn"], "is": name}
        if "content" not in given:
            if self.must_mend:
                what = f"a turn that is {name!r} must be written anew."
                raise Refused(what, "Send its content.", where)
            return judged
        with within(f"{where}.content"):
            content = check_written(given["content"], 1, LONGEST)
        if content == before:
            mend = "Change it, or leave it out."
            raise Refused("the turn is as it was.", mend, f"{where}.content")
        return {**judged, "content": content}

    def adapt(self, answer: Any) -> list[dict[str, Any]] | None:
        if not isinstance(answer, list) or not all(map(_is_judged, answer)):
            return None
        left: dict[int, dict[str, Any]] = {}
        for one in answer:
            if one["is"] in self._ids():
                keys = ("turn", "is", "content") if one["is"] in self.mend else ("turn", "is")
                left[one["turn"]] = {key: one[key] for key in keys if key in one}
        return [left[place] for place in sorted(left)]

    def agreement(self, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> float:
        """The share of turns judged the same, of those both judge. What is written anew is not
        compared: two people who rightly find a fault mend it in different words.
        """
        theirs = {judged["turn"]: judged["is"] for judged in other}
        both = [mine["is"] == theirs[mine["turn"]] for mine in one if mine["turn"] in theirs]
        return sum(both) / len(both) if both else float(not one and not other)

    def open_classes(self) -> tuple[str, ...]:
        return tuple(self._ids())

    def classify(self, answer: list[dict[str, Any]]) -> dict[str, int]:
        """A unit is a turn by its place, from 0."""
        return {str(judged["turn"]): self._ids().index(judged["is"]) for judged in answer}


def _is_judged(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and KEYS <= set(one) <= {*KEYS, "content"}
        and isinstance(one["turn"], int)
        and not isinstance(one["turn"], bool)
        and one["turn"] >= 0
        and isinstance(one["is"], str)
        and isinstance(one.get("content", ""), str)
    )
