"""Errors as HTTP sees them: problem+json (RFC 9457), the status given here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from psycopg import DataError
from psycopg.errors import UniqueViolation
from starlette.exceptions import HTTPException

from mihak.errors import (
    BadArgument,
    BadInput,
    Conflict,
    MihakError,
    NotAllowed,
    NotFound,
    NotSignedIn,
    TooMany,
)
from mihak.forms import Problems
from mihak.media.storage import TooLarge
from mihak.store.database import Unavailable, Uncertain

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

STATUS: dict[type[MihakError], tuple[int, str]] = {
    NotSignedIn: (401, "Not signed in"),
    NotAllowed: (403, "Not allowed"),
    NotFound: (404, "Not found"),
    Conflict: (409, "Conflict"),
    BadInput: (422, "The input cannot be used"),
    BadArgument: (422, "The request cannot be used"),
    Problems: (422, "The input cannot be used"),
    TooMany: (429, "Too many requests"),
    TooLarge: (413, "The request is too large"),
    Uncertain: (504, "The outcome is not known"),
    Unavailable: (503, "Not available"),
}
BY_HTTP = {(400, "The request cannot be read"), (413, "The request is too large")}
MEDIA_TYPE = "application/problem+json"
log = structlog.get_logger()


def _reply(status: int, title: str, **told: Any) -> JSONResponse:
    body = {"type": "about:blank", "title": title, "status": status, "problems": [], **told}
    return JSONResponse(body, status_code=status, media_type=MEDIA_TYPE)


def problem(
    status: int, detail: str, *, where: str | None = None, mend: str | None = None
) -> JSONResponse:
    """A failure found outside the routes."""
    titles = dict([*STATUS.values(), *BY_HTTP])
    return _reply(status, titles[status], detail=detail, where=where, mend=mend)


async def _ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, MihakError)
    status, title = next(
        (found for kind, found in STATUS.items() if isinstance(error, kind)), (400, "Not possible")
    )
    problems = [
        dict(zip(("where", "what", "mend"), problem, strict=True))
        for problem in getattr(error, "problems", [])
    ]
    reply = _reply(
        status, title, detail=str(error), where=error.where, mend=error.mend, problems=problems
    )
    if isinstance(error, NotSignedIn):
        reply.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooMany):
        reply.headers["Retry-After"] = str(max(1, round(error.seconds)))
    if status == 503:
        log.warning("unavailable", path=request.url.path, error=repr(error.__cause__))
        reply.headers["Retry-After"] = "1"
    return reply


async def _malformed(request: Request, error: Exception) -> JSONResponse:
    del request
    assert isinstance(error, RequestValidationError)
    problems = [
        {
            "where": ".".join(str(part) for part in detail["loc"]),
            "what": f"{detail['msg'].removeprefix('Value error, ')}.",
            "mend": None,
        }
        for detail in error.errors()
    ]
    detail = f"{problems[0]['where']}: {problems[0]['what']}" if problems else "malformed."
    return _reply(422, "The request cannot be used", detail=detail, problems=problems)


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    reply = _reply(
        error.status_code,
        "Not possible",
        detail=f"{request.method} {request.url.path}: {error.detail}",
    )
    reply.headers.update(error.headers or {})
    return reply


async def _refused_by_database(request: Request, error: Exception) -> JSONResponse:
    """What the checks before did not foresee, and the database would not take."""
    log.warning("refused by the database", path=request.url.path, error=repr(error))
    if isinstance(error, UniqueViolation):
        detail, mend = "there is one of that name already.", "Choose another name."
        return _reply(409, STATUS[Conflict][1], detail=detail, mend=mend)
    return _reply(
        422,
        STATUS[BadInput][1],
        detail="a value cannot be kept: it is too large, too small or holds forbidden signs.",
        mend="Look at numbers and unusual characters.",
    )


async def _fault(request: Request, error: Exception) -> JSONResponse:
    # Our own mistake: the log has the traceback, the caller the number to ask for.
    log.error("fault", path=request.url.path, exc_info=error)
    number = getattr(request.state, "request_id", None)
    return _reply(
        500,
        "A fault of ours",
        detail=f"Something went wrong (request {number}).",
        mend="Nothing was confirmed; try again, and tell the operator the number.",
    )


def install(app: FastAPI) -> None:
    """Have the application answer errors so."""
    app.add_exception_handler(MihakError, _ours)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(UniqueViolation, _refused_by_database)
    app.add_exception_handler(DataError, _refused_by_database)
    app.add_exception_handler(Exception, _fault)
