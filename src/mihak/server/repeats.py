"""Requests that may be sent again: the same Idempotency-Key gets the first answer.

Follows draft-ietf-httpapi-idempotency-key-header. The key is claimed on disk before the
request is done and the answer kept after; where the process died in between, the outcome is
not known, and the repeat says so instead of doing it twice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import structlog
from starlette.requests import Request
from starlette.responses import Response

from mihak.accounts import COOKIE
from mihak.accounts.access import token_of
from mihak.errors import NotAllowed, TooMany
from mihak.server.problems import problem
from mihak.store import SYSTEM, Database, Row, fetch_one
from mihak.store.database import Unavailable

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger()
HEADER = "idempotency-key"
LONGEST_KEY = 255
UNCERTAIN = 504
LARGEST_BODY = 10 << 20
# A request that was refused for these reasons was not done; it may be sent again.
NOT_DONE = frozenset({401, 408, 429})
# Their answers hold secrets, which are kept nowhere; a second one is refused by its name.
SECRET = ("/sign-in", "/keys", "/people", "/workers", "/link", "/webhooks")
KEPT_HOURS = 24

# For the OpenAPI document.
KEY_PARAMETER = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Any text of yours. Sent again with the same key, within a day, the request is"
    " not done again: it gets the first answer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY},
}
REPLAYED = {
    "description": "This is the answer to the first request with the key.",
    "schema": {"type": "string", "enum": ["true"]},
}


def may_be_replayed(status: int) -> bool:
    """Whether an answer of this status is kept for the repeat."""
    return status < 500 and status not in NOT_DONE


def takes_key(method: str, path: str) -> bool:
    """Whether a request may carry a key."""
    return method.upper() == "POST" and not path.endswith(SECRET)


@dataclass
class _Kept:
    """A reply as it passes by."""

    status: int = 500
    media_type: str = ""
    body: bytearray = field(default_factory=bytearray)


class Repeatable:
    """Middleware for POST requests with an Idempotency-Key."""

    def __init__(self, app: ASGIApp, database: Database) -> None:
        self.app, self._db = app, database

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive) if scope["type"] == "http" else None
        if request is None or request.method != "POST" or HEADER not in request.headers:
            await self.app(scope, receive, send)
            return
        reply = self._cannot(request)
        if reply is not None:
            await reply(scope, receive, send)
            return
        try:
            if not await _is_known(request, self._db):
                await self.app(scope, receive, send)  # which says why not
                return
            body = await request.body()
            before = await self._claim(request, body)
        except Unavailable as error:
            before = problem(503, str(error), mend=error.mend)
            before.headers["Retry-After"] = "1"
        if before is None:
            await self._do(request, body, send)
        else:
            await before(scope, receive, send)

    def _cannot(self, request: Request) -> Response | None:
        """Why a key does not help here, if it does not."""
        if not 1 <= len(request.headers[HEADER]) <= LONGEST_KEY:
            mend = f"Send 1 to {LONGEST_KEY} characters."
            return problem(422, "the key is empty or too long.", where=HEADER, mend=mend)
        if not takes_key(request.method, request.url.path):
            mend = "Send the request without it: its answer holds a secret and is not kept."
            return problem(422, "no key is taken here.", where=HEADER, mend=mend)
        if _announced(request) > LARGEST_BODY:
            mend = "Send it without a key: uploads are safe to repeat as they are."
            return problem(413, "the body is too large to be repeated.", mend=mend)
        return None

    def _who(self, request: Request) -> dict[str, Any]:
        token = request.headers.get("authorization", "") + request.cookies.get(COOKIE, "")
        caller = hashlib.sha256(token.encode()).digest()
        return {"caller": caller, "key": request.headers[HEADER]}

    async def _claim(self, request: Request, body: bytes) -> Response | None:
        """Take the key for this request; the reply, where it was taken before."""
        target = f"{request.url.path}?{request.url.query}".encode()
        digest = hashlib.sha256(target + b"\0" + body).digest()
        values = {**self._who(request), "hash": digest}
        async with self._db.transaction(SYSTEM) as connection:
            taken = await fetch_one(
                connection,
                """INSERT INTO idempotent_reply (caller, key, request_hash)
                   VALUES (%(caller)s, %(key)s, %(hash)s) ON CONFLICT DO NOTHING RETURNING true""",
                values,
            )
            if taken is not None:
                return None
            kept = await fetch_one(
                connection,
                "SELECT request_hash, status, media_type, body FROM idempotent_reply"
                " WHERE caller = %(caller)s AND key = %(key)s",
                values,
            )
        return _again(kept, digest)

    async def _do(self, request: Request, body: bytes, send: Send) -> None:
        kept = _Kept()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept.status = message["status"]
                headers = dict(message["headers"])
                kept.media_type = headers.get(b"content-type", b"").decode()
            elif message["type"] == "http.response.body":
                kept.body += message.get("body", b"")
                if not message.get("more_body"):
                    await self._keep_if_possible(request, kept)
            await send(message)

        async def again() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        try:
            await self.app(request.scope, again, keep)
        except Exception:
            # As it stands: a fault of ours, nothing done.
            await self._keep_if_possible(request, kept)
            raise

    async def _keep_if_possible(self, request: Request, kept: _Kept) -> None:
        try:
            await self._keep(request, kept)
        except Unavailable as error:
            # It is done, and its caller must learn that; only a repeat will not know.
            log.warning("reply not kept", path=request.url.path, error=repr(error.__cause__))

    async def _keep(self, request: Request, kept: _Kept) -> None:
        """Before the reply goes out: who has it can count on the repeat."""
        if kept.status == UNCERTAIN:
            return  # the repeat is told so, too
        done = may_be_replayed(kept.status)
        async with self._db.transaction(SYSTEM) as connection:
            await connection.execute(
                """UPDATE idempotent_reply SET status = %(status)s, media_type = %(media_type)s,
                          body = %(body)s WHERE caller = %(caller)s AND key = %(key)s"""
                if done
                else "DELETE FROM idempotent_reply WHERE caller = %(caller)s AND key = %(key)s",
                {
                    **self._who(request),
                    "status": kept.status,
                    "media_type": kept.media_type,
                    "body": bytes(kept.body),
                },
            )


async def _is_known(request: Request, db: Database) -> bool:
    """Whether anybody we know asks: nothing is kept for others."""
    try:
        token = token_of(request)
        return token is not None and await request.app.state.callers.find(request, db, token)
    except (NotAllowed, TooMany):
        return False


def _announced(request: Request) -> int:
    """The body's size in bytes; where it is not told, as if it had no end."""
    unknown = LARGEST_BODY + 1 if "transfer-encoding" in request.headers else 0
    return int(request.headers.get("content-length", unknown))


def _again(kept: Row | None, digest: bytes) -> Response:
    if kept is not None and bytes(kept["request_hash"]) != digest:
        mend = "Use a key of its own for each request."
        return problem(422, "the key was used for another request.", where=HEADER, mend=mend)
    if kept is None or kept["status"] is None:
        mend = "Wait a moment; if it stays so, look whether it was done before using a new key."
        return problem(409, "the outcome of the first request is not known.", mend=mend)
    return Response(
        bytes(kept["body"]),
        kept["status"],
        {"idempotency-replayed": "true"},
        kept["media_type"] or None,
    )


async def forget_old_replies(db: Database) -> None:
    """Keys hold for a day."""
    async with db.transaction(SYSTEM) as connection:
        await connection.execute(
            "DELETE FROM idempotent_reply WHERE created_at < now() - make_interval(hours => %s)",
            (KEPT_HOURS,),
        )
