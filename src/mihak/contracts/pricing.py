"""What an answer costs, in whole millionths of a unit of money."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihak.contracts.terms import Pricing

MICROS = 1_000_000
SECONDS_AN_HOUR = 3600


def to_micros(amount: float) -> int:
    """amount: to six decimals, below 1e9, which a float holds exactly enough."""
    return round(Decimal(repr(amount)) * MICROS)


def most_micros(price: int, pricing: Pricing, kinds: Iterable[str]) -> int:
    """What one answer may cost. price: micros, by the answer or hour; kinds: of all questions
    that the form may ask.
    """
    if pricing.unit == "hour":
        return _of_hour(price, pricing.longest_seconds or 0)
    return answer_micros(price, pricing, kinds, None)


def answer_micros(price: int, pricing: Pricing, kinds: Iterable[str], seconds: float | None) -> int:
    """What an answer costs. kinds: of the questions it answers; seconds: of active time."""
    if pricing.unit == "kind":
        return sum(to_micros(pricing.by_kind.get(kind, 0)) for kind in kinds)
    if pricing.unit == "hour":
        return _of_hour(price, min(seconds or 0, pricing.longest_seconds or 0))
    return price


def share_of(micros: int, percent: float) -> int:
    """So many percent of an amount; halves go to the even neighbour, favouring nobody."""
    return int((micros * Decimal(repr(percent)) / 100).to_integral_value(ROUND_HALF_EVEN))


def _of_hour(price: int, seconds: float) -> int:
    part = price * Decimal(repr(float(seconds))) / SECONDS_AN_HOUR
    return int(part.to_integral_value(ROUND_HALF_EVEN))
