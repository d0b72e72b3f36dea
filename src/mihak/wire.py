"""What all requests and replies have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Generic, Self, TypeVar

from fastapi import Query
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    StringConstraints,
    model_validator,
)

from mihak import ids
from mihak.errors import BadArgument

if TYPE_CHECKING:
    from mihak.store import Row

T = TypeVar("T")

# No table grows so far. A cursor that was tampered with leads to anywhere in 64 bits, so all
# but one in 65,536 of them show.
MOST_ROWS = 1 << 48

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
    """A reply's body. It alone is made from rows, whose ids are plain numbers."""

    model_config = ConfigDict(extra="ignore")

    @model_validator(mode="wrap")
    @classmethod
    def _from_rows(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        before = ids.telling.set(True)
        try:
            return handler(value)
        finally:
            ids.telling.reset(before)


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


def _zone(name: str) -> str:
    """As PostgreSQL takes it: there an offset alone would count the other way round."""
    if name[0] not in "+-":
        return name
    return f"<{name}>{'-' if name[0] == '+' else '+'}{name[1:]}"


Zone = Annotated[
    str,
    Query(
        max_length=60,
        pattern=r"^([A-Za-z][A-Za-z0-9_+/-]*|[+-](0\d|1[0-4]):[0-5]\d)$",
        description="Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00).",
    ),
    AfterValidator(_zone),
]


def after(cursor: str | None) -> int:
    """The row number a cursor stands for; 0 for the beginning."""
    if not cursor:
        return 0
    try:
        number = ids.decode("cursor", cursor)
    except ValueError:
        number = MOST_ROWS
    if number >= MOST_ROWS:
        raise BadArgument(
            "it is none of ours.", where="cursor", mend="Send `next` of the page before, unchanged."
        )
    return number


def page(rows: list[Row], limit: int, key: str = "id") -> dict[str, Any]:
    """A page of `rows`, which were asked for with `limit` + 1."""
    shown = rows[:limit]
    if len(rows) <= limit:
        return {"rows": shown, "next": None}
    # As an id: the number itself would tell how many rows the whole installation has.
    return {"rows": shown, "next": ids.encode("cursor", shown[-1][key])}
