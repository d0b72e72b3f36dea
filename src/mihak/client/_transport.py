"""Requests, pages, streams and errors: what the client's methods are made of."""

from __future__ import annotations

import asyncio
import json
import mimetypes
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

import httpx

from mihak.errors import MihakError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from types import TracebackType

PREFIX = "/api/v1"
TRIES = 5
FIRST_WAIT = 0.2
NOTHING_DONE = frozenset({429, 503})  # the server says that the request changed nothing
SAFE_TO_REPEAT = frozenset({"GET", "PUT", "DELETE"})
CHUNK = 1 << 20


class Unset:
    """A parameter that was not given, which null is not."""

    def __repr__(self) -> str:
        return "…"


UNSET = Unset()
Upload = str | Path | bytes | IO[bytes] | Iterable[bytes]
"""A file by its path, or its content."""


@dataclass(frozen=True)
class Event:
    """One server-sent event."""

    name: str
    data: Any


class ApiError(MihakError):
    """What the server refused. `status` is HTTP's; `problems` has everything that is wrong,
    each with `where`, `what` and `mend`.
    """

    def __init__(self, status: int, told: dict[str, Any]) -> None:
        super().__init__(str(told.get("detail", "the server gave no reason.")))
        self.status = status
        self.problems: list[dict[str, Any]] = told.get("problems", [])


def _error(reply: httpx.Response) -> ApiError:
    try:
        told = reply.json()
    except ValueError:
        told = {"detail": reply.text[:500] or reply.reason_phrase}
    return ApiError(reply.status_code, told if isinstance(told, dict) else {})


def _given(values: dict[str, Any] | None) -> dict[str, Any] | None:
    if values is None:
        return None
    return {name: value for name, value in values.items() if value is not UNSET}


def _query(values: dict[str, Any] | None) -> dict[str, Any]:
    told = {name: value for name, value in (values or {}).items() if value is not None}
    return {
        name: str(value).lower() if isinstance(value, bool) else value
        for name, value in told.items()
    }


def _wait(reply: httpx.Response | None, attempt: int) -> float:
    asked = reply.headers.get("retry-after", "") if reply is not None else ""
    return float(asked) if asked.isdigit() else FIRST_WAIT * 2**attempt


def new_key() -> str:
    """A key with which a request is done once, however often it has to be sent."""
    return secrets.token_hex(16)


def _headers(key: str | None, content: Upload | None) -> dict[str, str]:
    headers = {"Idempotency-Key": key} if key else {}
    if isinstance(content, str | Path) and (kind := mimetypes.guess_type(content)[0]):
        headers["Content-Type"] = kind
    return headers


def _may_repeat(method: str, key: str | None) -> bool:
    """Whether a request may have been done unseen and be sent again without harm."""
    return method in SAFE_TO_REPEAT or key is not None


def _value(reply: httpx.Response) -> Any:
    if reply.status_code == 204:
        return None
    is_json = "json" in reply.headers.get("content-type", "")
    return reply.json() if is_json else reply.text


def _chunks(content: Upload) -> Iterator[bytes]:
    if isinstance(content, str | Path):
        with Path(content).open("rb") as file:
            yield from _chunks(file)
    elif isinstance(content, bytes):
        yield content
    elif hasattr(content, "read"):
        while chunk := content.read(CHUNK):
            yield chunk
    else:
        yield from content


async def _achunks(content: Upload) -> AsyncIterator[bytes]:
    chunks = _chunks(content)
    while chunk := await asyncio.to_thread(next, chunks, b""):
        yield chunk


class _Events:
    """Puts the lines of an event stream together."""

    def __init__(self) -> None:
        self._name, self._data = "message", ""

    def line(self, line: str) -> Event | None:
        field, _, value = line.partition(": ")
        if field == "event":
            self._name = value
        elif field == "data":
            self._data += value
        elif not line and self._data:
            event = Event(self._name, json.loads(self._data))
            self._name, self._data = "message", ""
            return event
        return None


def _settings(address: str, key: str | None, timeout: float) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return {
        "base_url": address.rstrip("/") + PREFIX,
        "headers": {**headers, "Accept": "application/json, */*"},
        "timeout": timeout,
        "limits": httpx.Limits(max_connections=None),
    }


class SyncTransport:
    """address: where the server is; key: an API key or a session's token; timeout: seconds."""

    def __init__(self, address: str, key: str | None = None, *, timeout: float = 60) -> None:
        self._http = httpx.Client(**_settings(address, key, timeout))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def _ask(
        self,
        method: str,
        path: str,
        *,
        query: dict[str, Any] | None = None,
        body: dict[str, Any] | None = None,
        content: Upload | None = None,
        key: str | None = None,
    ) -> Any:
        headers = _headers(key, content)
        for attempt in range(TRIES):
            last = attempt == TRIES - 1 or content is not None
            try:
                reply = self._http.request(
                    method,
                    path,
                    params=_query(query),
                    headers=headers,
                    json=_given(body),
                    content=None if content is None else _chunks(content),
                )
            except httpx.TransportError:
                if last or not _may_repeat(method, key):
                    raise
                time.sleep(_wait(None, attempt))
                continue
            if reply.is_success:
                return _value(reply)
            if last or reply.status_code not in NOTHING_DONE:
                raise _error(reply)
            time.sleep(_wait(reply, attempt))
        raise AssertionError("unreachable")

    def _rows(self, path: str, *, query: dict[str, Any] | None = None) -> Iterator[Any]:
        cursor = None
        while True:
            page = self._ask("GET", path, query={**(query or {}), "cursor": cursor})
            yield from page["rows"]
            cursor = page["next"]
            if cursor is None:
                return

    def _events(self, path: str, *, query: dict[str, Any] | None = None) -> Iterator[Event]:
        events = _Events()
        with self._http.stream("GET", path, params=_query(query), timeout=None) as reply:
            if not reply.is_success:
                reply.read()
                raise _error(reply)
            for line in reply.iter_lines():
                if event := events.line(line):
                    yield event


class AsyncTransport:
    """address: where the server is; key: an API key or a session's token; timeout: seconds."""

    def __init__(self, address: str, key: str | None = None, *, timeout: float = 60) -> None:
        self._http = httpx.AsyncClient(**_settings(address, key, timeout))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._http.aclose()

    async def _ask(
        self,
        method: str,
        path: str,
        *,
        query: dict[str, Any] | None = None,
        body: dict[str, Any] | None = None,
        content: Upload | None = None,
        key: str | None = None,
    ) -> Any:
        headers = _headers(key, content)
        for attempt in range(TRIES):
            last = attempt == TRIES - 1 or content is not None
            try:
                reply = await self._http.request(
                    method,
                    path,
                    params=_query(query),
                    headers=headers,
                    json=_given(body),
                    content=None if content is None else _achunks(content),
                )
            except httpx.TransportError:
                if last or not _may_repeat(method, key):
                    raise
                await asyncio.sleep(_wait(None, attempt))
                continue
            if reply.is_success:
                return _value(reply)
            if last or reply.status_code not in NOTHING_DONE:
                raise _error(reply)
            await asyncio.sleep(_wait(reply, attempt))
        raise AssertionError("unreachable")

    async def _rows(self, path: str, *, query: dict[str, Any] | None = None) -> AsyncIterator[Any]:
        cursor = None
        while True:
            page = await self._ask("GET", path, query={**(query or {}), "cursor": cursor})
            for row in page["rows"]:
                yield row
            cursor = page["next"]
            if cursor is None:
                return

    async def _events(
        self, path: str, *, query: dict[str, Any] | None = None
    ) -> AsyncIterator[Event]:
        events = _Events()
        async with self._http.stream("GET", path, params=_query(query), timeout=None) as reply:
            if not reply.is_success:
                await reply.aread()
                raise _error(reply)
            async for line in reply.aiter_lines():
                if event := events.line(line):
                    yield event
