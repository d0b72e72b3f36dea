"""Secrets that people and programs carry: sessions, keys, one-time links.

Each has 256 random bits, so a plain SHA-256 is all the hashing it needs: nobody guesses
one, and the database holds none that could be used. Passwords, which people choose, go
through argon2id.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SESSION, KEY, LINK = "mhs_", "mhk_", "mhl_"
SHORTEST_PASSWORD = 10
HASHED_AT_ONCE = 2  # each takes 64 MiB and a core, and requests wait for neither


def new_token(prefix: str) -> str:
    """A secret nobody can guess; the prefix tells what it is for."""
    return prefix + secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).digest()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _turns() -> asyncio.Semaphore:
    return asyncio.Semaphore(HASHED_AT_ONCE)


async def hash_password(password: str) -> str:
    """What is kept of a password. Takes long: not to be called within a transaction."""
    async with _turns():
        return await asyncio.to_thread(_hasher().hash, password)


async def password_is(password: str, stored: str | None) -> bool:
    """Whether it is; takes as long for an account that is not there, and long as hashing does."""
    async with _turns():
        return await asyncio.to_thread(_verify, password, stored)


@cache
def _nobodys_hash() -> str:
    return _hasher().hash(secrets.token_urlsafe())


def _verify(password: str, stored: str | None) -> bool:
    try:
        _hasher().verify(stored or _nobodys_hash(), password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None
