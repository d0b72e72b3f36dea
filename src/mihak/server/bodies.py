"""How large a request's body may be: it is held in memory, before it is known who asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect

from mihak.server.problems import problem

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 16 << 20
# These go to the disk as they come.
STREAMED = re.compile(r"/api/v1/(media|projects/[^/]+/imports)")


class Bounded:
    """Middleware that refuses bodies larger than `largest` bytes, as soon as it shows."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST_BODY) -> None:
        self.app, self._largest = app, largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_streamed(scope):
            await self.app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "")
        if told.isdigit() and int(told) > self._largest:
            await self._refusal()(scope, receive, send)
            return
        await self._count(scope, receive, send)

    async def _count(self, scope: Scope, receive: Receive, send: Send) -> None:
        came, answered = 0, False

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._largest:
                raise ClientDisconnect
            return message

        async def unless_refused(message: Message) -> None:
            # Whatever the application makes of it: it saw half a body.
            nonlocal answered
            if came <= self._largest or answered:
                answered = True
                await send(message)

        try:
            await self.app(scope, counted, unless_refused)
        except ClientDisconnect:
            if came <= self._largest:
                raise
        if came > self._largest and not answered:
            await self._refusal()(scope, receive, send)

    def _refusal(self) -> Response:
        return problem(
            413,
            f"the body is larger than {self._largest >> 20} MiB.",
            where="body",
            mend="Send it in parts; items by the million are imported as a file.",
        )


def _is_streamed(scope: Scope) -> bool:
    return scope["method"] == "POST" and STREAMED.fullmatch(scope["path"]) is not None
