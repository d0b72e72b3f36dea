"""What every question has, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

if TYPE_CHECKING:
    from collections.abc import Mapping

Text = str | dict[str, str]
"""Words for people: one string, or one for each language tag (`{"en": …, "ar": …}`)."""

QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
OptionId = Annotated[
    str, StringConstraints(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")
]


class Part(BaseModel):
    """A piece of a form: unknown keys are refused, nothing changes after parsing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class When(Part):
    """Ask only where an earlier question was answered so."""

    question: QuestionId
    is_: list[str | int] = Field(alias="is", min_length=1)


class Question(Part):
    """One thing asked. A kind is a subclass in a module of its own under `forms/kinds`."""

    kind: str
    id: QuestionId
    title: Text | None = None
    help: Text | None = None
    required: bool = True
    when: When | None = None

    def faults(self) -> list[tuple[str, str, str | None]]:
        """What the definition gets wrong beyond its types: (where, what, mend)."""
        return []

    def faults_beside(self, earlier: Mapping[str, Question]) -> list[tuple[str, str, str | None]]:
        """What it gets wrong about the questions before it that it builds on."""
        del earlier
        return []

    def fields(self) -> dict[str, str]:
        """The payload's fields it reads, and as what (see `payload.SHAPES`)."""
        return {}

    def values(self) -> list[str | int]:
        """The answers a `when` may name; empty where it cannot depend on this question."""
        return []

    def picks(self, answer: Any) -> list[str | int]:
        """Those of `values` that a normalised answer picks."""
        return answer if isinstance(answer, list) else [answer]

    def names(self) -> list[str | int]:
        """What an answer may hold that has a name: options, points of a scale, labels of spans."""
        return self.values()

    def check(self, answer: Any, payload: dict[str, Any]) -> Any:
        """The answer, normalised; raises Refused saying what is wrong and how to mend it."""
        raise NotImplementedError

    def check_beside(self, answer: Any, answers: dict[str, Any]) -> None:
        """Raise Refused where a checked answer does not go with those to the questions before."""
        del answer, answers

    def adapt(self, answer: Any) -> Any | None:
        """What this question can say of an answer given under another version of the form;
        None if that is nothing. What `check` returned comes back as it is.
        """
        return answer

    def agreement(self, one: Any, other: Any) -> float:
        """How alike two normalised answers are, in [0, 1]."""
        return float(one == other)

    def variables(self) -> dict[str, tuple[str, ...]]:
        """The categorical units known beforehand, with their classes."""
        return {}

    def open_classes(self) -> tuple[str, ...] | None:
        """The classes of every unit where units show only in the answers (spans); else None."""
        return None

    def classify(self, answer: Any) -> dict[str, int]:
        """The class of each unit that a normalised answer speaks of."""
        del answer
        return {}

    def unsaid(self, unit: str) -> int | None:
        """The class of an open unit that an answer leaves out; None: it says nothing of it."""
        del unit
        return None
