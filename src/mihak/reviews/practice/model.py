"""What practice takes and tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from mihak.ids import FormId, GuidelinesId, PersonId, ReplayId
from mihak.wire import Given, Told


class DrawReplay(Given):
    count: int = Field(10, ge=1, le=100)


class ReplayCase(Told):
    """A case to answer. Nothing in it tells what was decided."""

    id: ReplayId
    form_id: FormId
    guidelines_id: GuidelinesId | None
    payload: dict[str, Any]
    media: dict[str, str] = Field(default_factory=dict)


class ReplayCases(Told):
    cases: list[ReplayCase]


class ReplayAnswer(Given):
    answers: dict[str, Any]


class ReplayTold(Told):
    """What was decided, why, and whether the answers agree with it."""

    agreed: bool
    answers: dict[str, Any]
    decided: dict[str, Any]
    rule: str | None
    reason: str | None
    decided_at: datetime


class Agreed(Told):
    """Of `n` cases the share answered as decided, with a 95 % interval that holds however often
    one looks; null with none.
    """

    estimate: float | None
    low: float
    high: float
    n: int


class AgreedByRule(Told):
    rule: str
    agreed: Agreed


class PractisedBy(Told):
    person_id: PersonId
    person: str
    agreed: Agreed
    last_at: datetime


class Practice(Told):
    """How a reviewer agrees with what was decided. `open`: cases drawn and not answered yet;
    `left`: decided cases that could be drawn. `everybody`: for who may see measurements.
    """

    open: int
    left: int
    agreed: Agreed
    by_rule: list[AgreedByRule]
    everybody: list[PractisedBy]
