"""What all requests and replies have in common."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from mihak.store import Row

T = TypeVar("T")

# PostgreSQL's text holds no NUL; and a name is one line.
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$"
    ),
]
LongText = Annotated[str, StringConstraints(max_length=1_000_000, pattern=r"^[^\x00]*$")]


class Given(BaseModel):
    """A request's body: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class Told(BaseModel):
    """A reply's body."""

    model_config = ConfigDict(extra="ignore")


class Page(Told, Generic[T]):
    """Part of a list. `next`, put as `cursor` into the next request, goes on; null: no more."""

    rows: list[T]
    next: str | None = None


class ProblemTold(Told):
    """One thing that is wrong with what was sent."""

    where: str
    what: str
    mend: str | None = None


class Failure(Told):
    """RFC 9457 (application/problem+json); `problems` lists everything that is wrong."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    where: str | None = None
    mend: str | None = None
    problems: list[ProblemTold] = Field(default_factory=list)


Limit = Annotated[int, Query(ge=1, le=1000, description="How many rows at most.")]
Cursor = Annotated[
    str | None, Query(max_length=100, description="`next` of the page before, to go on from there.")
]


def after(cursor: str | None) -> int:
    """The row number a cursor stands for; 0 for the beginning."""
    if not cursor:
        return 0
    try:
        number = int(base64.urlsafe_b64decode(cursor.encode() + b"=="))
    except (ValueError, binascii.Error):
        number = -1
    if not 0 <= number < 1 << 63:
        raise BadArgument(
            "it is none of ours.", where="cursor", mend="Send `next` of the page before, unchanged."
        )
    return number


def page(rows: list[Row], limit: int, key: str = "id") -> dict[str, Any]:
    """A page of `rows`, which were asked for with `limit` + 1."""
    shown = rows[:limit]
    if len(rows) <= limit:
        return {"rows": shown, "next": None}
    cursor = base64.urlsafe_b64encode(str(shown[-1][key]).encode()).rstrip(b"=").decode()
    return {"rows": shown, "next": cursor}
