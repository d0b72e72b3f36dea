"""What the trial of policies takes and gives."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from mihak.projects import Asking
from mihak.wire import Given, Told

MOST_POLICIES = 6
Label = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"^[^\x00]*$")]


class TriedPolicy(Asking):
    name: Label


class Trial(Given):
    """Policies to try on the answers to one question of choice."""

    question: str | None = Field(None, max_length=100, pattern=r"^[^\x00]*$")
    unit: str | None = Field(None, max_length=200, pattern=r"^[^\x00]*$")
    policies: list[TriedPolicy] = Field(min_length=1, max_length=MOST_POLICIES)

    @field_validator("policies")
    @classmethod
    def _each_has_a_name(cls, policies: list[TriedPolicy]) -> list[TriedPolicy]:
        names = [one.name for one in policies]
        if len({*names}) < len(names):
            raise ValueError("two policies have the same name")
        return policies


class TriedOutcome(Told):
    """What a policy would have come to. `an_item`: answers an item; `cost`: of one item, in the
    contracts' currency; `accuracy`: share of gold items right; `ece`: the expected
    calibration error of the confidences, `mended_ece` the same after a temperature was
    learned from half of the gold; `short`: the share of items that have fewer answers than
    the policy may ask for, on which it cannot be tried in full.
    """

    name: str
    an_item: float
    saved: float
    cost: float | None
    confidence: float
    accuracy: float | None
    accuracy_error: float | None
    ece: float | None
    mended_ece: float | None
    short: float


class Simulation(Told):
    """Beside each other, and beside `everything`: all answers there are, by majority vote.
    `sampled`: on some of the items only, chosen at random.
    """

    question: str
    unit: str
    items: int
    labels: int
    sampled: bool
    known: int
    currency: str | None
    everything: TriedOutcome
    outcomes: list[TriedOutcome]
