"""The terms of a contract: what they may be, and what differs between two of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

Status = Literal["active", "paused", "ended"]
Rate = Annotated[float, Field(ge=0, le=1), AfterValidator(lambda rate: round(rate, 6))]
Text = Annotated[str, StringConstraints(max_length=20_000, pattern=r"^[^\x00]*$")]
DECIMALS = 6


def _to_decimals(amount: float) -> float:
    """Money is kept to six decimals; what has more would silently become something else."""
    if round(amount, DECIMALS) != amount:
        raise ValueError(f"{amount} has more than {DECIMALS} decimals")
    return amount


Amount = Annotated[float, Field(ge=0, le=1e6), AfterValidator(_to_decimals)]
MoneyInAll = Annotated[float, Field(ge=0, le=1e9), AfterValidator(_to_decimals)]
Percent = Annotated[float, Field(gt=0, le=100)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Acceptance(_Part):
    """By which sampling plan a delivery is inspected; shares are percent of answers that a
    reviewer mends or refuses.
    """

    kind: Literal["sequential", "betting", "single", "posterior", "105e"] = Field(
        "sequential",
        description="single and 105e inspect samples of fixed sizes; sequential, betting and"
        " posterior stop as soon as it is clear.",
    )
    aql: float = Field(gt=0, lt=100, description="Wrong answers that are fine, in percent.")
    rql: float | None = Field(
        None, gt=0, lt=100, description="Wrong answers that are not to get through, in percent."
    )
    supplier_risk: float = Field(0.05, gt=0, lt=0.5, description="Of refusal, at `aql` wrong.")
    buyer_risk: float = Field(0.10, gt=0, lt=0.5, description="Of acceptance, at `rql` wrong.")
    level: Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"] = Field(
        "II", description="Of 105e."
    )
    double: bool = Field(default=False, description="Of 105e: two smaller samples for one.")
    reduced: bool = Field(
        default=False, description="Of 105e: inspect less after ten good deliveries in a row."
    )
    confidence: float = Field(0.95, gt=0.5, lt=1, description="Of posterior.")
    most: int = Field(500, ge=5, le=20_000, description="Of posterior: answers inspected at most.")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.kind in ("sequential", "betting", "single"):
            if self.rql is None:
                raise ValueError(f"a {self.kind} plan needs rql, too")
            if self.rql <= self.aql:
                raise ValueError(f"rql is {self.rql} and must be more than aql, {self.aql}")
        return self


class Step(_Part):
    """So much more or less is paid when the share of right answers is past `at`."""

    at: float = Field(gt=0, lt=1, description="Share of right answers.")
    percent: Percent = Field(description="Of what the delivery's accepted answers cost.")


class Quality(_Part):
    """What quality is worth. Bonus is paid where the inspected sample proves more than `at`
    right (the lower end of its 95 % interval), a penalty taken where it proves less (the upper).
    """

    floor: float | None = Field(
        None, gt=0, lt=1, description="Share of right answers promised; falls below it are alarms."
    )
    bonus: list[Step] = Field(default_factory=list, max_length=10)
    penalty: list[Step] = Field(default_factory=list, max_length=10)


class Service(_Part):
    """How fast each side promises to be."""

    answers_a_day: int | None = Field(None, ge=1, le=10**9, description="By the supplier.")
    decide_days: int | None = Field(
        None, ge=1, le=365, description="Days in which the lab decides on a delivery."
    )
    pay_days: int = Field(30, ge=0, le=365, description="Days in which an invoice is paid.")


class Rework(_Part):
    """How often a delivery may be handed in again, and how soon."""

    times: int = Field(1, ge=0, le=20)
    days: int = Field(7, ge=1, le=365)


class Pricing(_Part):
    """What decides the price of an answer, other than one price for all."""

    unit: Literal["annotation", "kind", "hour"] = Field(
        "annotation",
        description="annotation: `price` for each; kind: `by_kind` for each question answered;"
        " hour: `price` for each hour of active time.",
    )
    by_kind: dict[str, Amount] = Field(
        default_factory=dict, description="For each answered question of a kind: choice, text, …"
    )
    longest_seconds: float | None = Field(
        None,
        gt=0,
        le=86_400,
        description="Active time paid for one answer at most, if by the hour.",
    )

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.unit == "kind" and not self.by_kind:
            raise ValueError("a price by kind of question needs by_kind")
        if self.unit != "kind" and self.by_kind:
            raise ValueError('by_kind needs unit = "kind"')
        if (self.unit == "hour") != (self.longest_seconds is not None):
            raise ValueError('longest_seconds goes with unit = "hour", and only with it')
        return self


class Terms(_Part):
    """What is agreed with a supplier for a project.

    `price` is in units of `currency`, to six decimals: per answer, or per hour (`pricing`).
    `capacity` and `share` limit how many answers it may give, `cap` what they may cost in all.
    """

    status: Status = "active"
    price: Amount = 0
    currency: str = Field("USD", pattern=r"^[A-Z]{3}$")
    pricing: Pricing = Field(default_factory=lambda: Pricing.model_validate({}))
    capacity: int | None = Field(None, ge=1, le=10**12)
    share: float | None = Field(None, ge=1e-6, le=1)
    cap: MoneyInAll | None = Field(None, description="Money spent at most, in all.")
    review_rate: Rate | None = None
    acceptance: Acceptance | None = Field(
        None, description="null: what is handed in is accepted without inspection."
    )
    quality: Quality = Field(default_factory=lambda: Quality.model_validate({}))
    service: Service = Field(default_factory=lambda: Service.model_validate({}))
    rework: Rework = Field(default_factory=lambda: Rework.model_validate({}))
    secrecy: Text | None = Field(None, description="What the supplier's people must keep secret.")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.pricing.unit == "kind" and self.price:
            raise ValueError("price is 0 where the price goes by kind of question")
        return self


class Change(_Part):
    """One thing that differs: its name, what it was and is; null: not agreed."""

    name: str
    before: Any
    after: Any


def changes(before: Terms, after: Terms) -> list[Change]:
    """What differs, in the order of the fields, down to single figures (`quality.floor`)."""
    was, now = _flat(before.model_dump()), _flat(after.model_dump())
    names = [*now, *(name for name in was if name not in now)]
    return [
        Change(name=name, before=was.get(name), after=now.get(name))
        for name in names
        if was.get(name) != now.get(name)
    ]


def _flat(terms: dict[str, Any], within: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in terms.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{within}{name}.")
        else:
            found[within + name] = value or None if isinstance(value, list) else value
    return found
