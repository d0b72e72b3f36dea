"""How often somebody may ask. Counted in each process by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from mihak.errors import TooMany

if TYPE_CHECKING:
    from fastapi import Request

    from mihak.accounts import Caller


class Limiter:
    """`rate` of requests for each caller, and a slow one for attempts to sign in."""

    def __init__(self, rate: str, sign_in_rate: str = "10/minute") -> None:
        self._rate, self._sign_in_rate = parse(rate), parse(sign_in_rate)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check(self, caller: Caller) -> None:
        self._hit(self._rate, "caller", caller.actor)

    def check_sign_in(self, request: Request, account: str) -> None:
        address = request.client.host if request.client else "unknown"
        self._hit(self._sign_in_rate, "sign-in", f"{address}/{account.lower()}")

    def _hit(self, rate: RateLimitItem, *names: str) -> None:
        if not self._limiter.hit(rate, *names):
            raise TooMany(
                f"more than {rate} is too often.",
                seconds=rate.get_expiry(),
                mend="Wait a little, then go on.",
            )
