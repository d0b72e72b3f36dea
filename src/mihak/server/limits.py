"""How often somebody may ask.

Requests are counted in each process by itself; guesses at a password in the database, so that
more processes do not mean more guesses.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from cachetools import TTLCache
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from mihak.errors import TooMany
from mihak.store import SYSTEM, fetch_one

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi import Request

    from mihak.accounts import Caller
    from mihak.store import Database

GUESSES, GUESS_SECONDS = 10, 60.0  # at the password of one account, from one address
UNKNOWN_TOKENS = "300/minute"  # from one address


class Limiter:
    """`rate` of requests for each caller, and slow ones for those who are not known."""

    def __init__(self, rate: str, db: Database) -> None:
        self._db = db
        self._rate, self._unknown_rate = parse(rate), parse(UNKNOWN_TOKENS)
        # Of the library's ways the one that costs a request least: 8 µs; others, 25 to 45.
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._refused: TTLCache[bytes, float] = TTLCache(10_000, GUESS_SECONDS, time.monotonic)

    async def check(self, caller: Caller) -> None:
        if not await self._limiter.hit(self._rate, "caller", caller.actor):
            raise _too_many(str(self._rate), self._rate.get_expiry())

    async def check_unknown(self, request: Request) -> None:
        """Before a token is looked up that was not seen before."""
        if not await self._limiter.test(self._unknown_rate, "unknown", _address(request)):
            raise _too_many(str(self._unknown_rate), self._unknown_rate.get_expiry())

    async def count_unknown(self, request: Request) -> None:
        """After it turned out to be nobody's."""
        await self._limiter.hit(self._unknown_rate, "unknown", _address(request))

    @asynccontextmanager
    async def guess(self, request: Request, account: str) -> AsyncIterator[None]:
        """Around a try to sign in as `account`. Counted before it is made, so that none slips
        through beside another, and no longer once it was right.
        """
        who = hashlib.sha256(f"{_address(request)}/{account.lower()}".encode()).digest()
        left = self._refused.get(who, 0.0) - time.monotonic()
        if left <= 0:
            left = await _count_guess(self._db, who)
        if left > 0:
            self._refused[who] = time.monotonic() + left
            raise _too_many(f"{GUESSES} per 1 minute", left)
        yield
        await _forget_guesses(self._db, who)


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _too_many(rate: str, seconds: float) -> TooMany:
    return TooMany(
        f"more than {rate} is too often.", seconds=seconds, mend="Wait a little, then go on."
    )


async def _count_guess(db: Database, who: bytes) -> float:
    """Count one more; returns for how many seconds there are too many, 0 if there are not."""
    values = {"who": who, "seconds": GUESS_SECONDS}
    async with db.transaction(SYSTEM) as connection:
        row = await fetch_one(
            connection,
            """INSERT INTO sign_in_attempt AS a (who) VALUES (%(who)s)
               ON CONFLICT (who) DO UPDATE
                  SET (made, since) = (
                        SELECT CASE WHEN recent THEN a.made + 1 ELSE 1 END,
                               CASE WHEN recent THEN a.since ELSE now() END
                          FROM (VALUES (a.since > now() - make_interval(secs => %(seconds)s)))
                            AS r (recent))
               RETURNING made, extract(epoch FROM since - now())::float8 AS since""",
            values,
        )
        await connection.execute(
            """DELETE FROM sign_in_attempt WHERE who IN (
                 SELECT who FROM sign_in_attempt
                  WHERE since < now() - make_interval(secs => %(seconds)s)
                  LIMIT 100 FOR UPDATE SKIP LOCKED)""",
            values,
        )
    assert row is not None
    return max(GUESS_SECONDS + row["since"], 1.0) if row["made"] > GUESSES else 0.0


async def _forget_guesses(db: Database, who: bytes) -> None:
    async with db.transaction(SYSTEM) as connection:
        await connection.execute("DELETE FROM sign_in_attempt WHERE who = %s", (who,))
