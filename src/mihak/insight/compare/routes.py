"""Two suppliers or annotators side by side over HTTP."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from mihak.accounts import Caller, Db, requires
from mihak.errors import BadInput, NotFound
from mihak.ids import ProjectId
from mihak.insight.compare import model, store
from mihak.insight.compare.figures import figures
from mihak.insight.compare.find import Wanted, find
from mihak.insight.compare.read import Asked, read_both
from mihak.insight.compare.sides import Side
from mihak.insight.scores import store as scores_store
from mihak.projects import current_form, known_project
from mihak.wire import Cursor, Limit, Page, after

if TYPE_CHECKING:
    from mihak.store import Connection, Row

router = APIRouter()
Reads = Annotated[Caller, requires("insight.read")]
NO_NUL = r"^[^\x00]*$"  # PostgreSQL's text holds none
Question = Annotated[
    str | None,
    Query(max_length=100, pattern=NO_NUL, description="The form's first with classes, by default."),
]
Unit = Annotated[
    str | None,
    Query(max_length=200, pattern=NO_NUL, description="Such as a criterion; by default the first."),
]
Party = Annotated[str, Query(max_length=40, description="A supplier's or a worker's id.")]
Class = Annotated[str | None, Query(max_length=200, pattern=NO_NUL)]

# Intervals take a core for seconds where there are a million items.
TURN = asyncio.Lock()


async def _variable(
    connection: Connection, project: int, question: str | None, unit: str | None
) -> Row:
    await known_project(connection, project)
    found = await scores_store.variable(connection, project, question, unit)
    if found is None:
        raise NotFound(
            "there is no such question with classes.",
            where="question",
            mend="Name a question of the form whose answers are of a few kinds, and its unit.",
        )
    return found


async def _asked(
    connection: Connection, project: int, variable: Row, a: str, b: str
) -> tuple[Asked, list[Row]]:
    """What is compared, and what the two sides are called."""
    if a == b:
        raise BadInput("a and b are the same.", where="b", mend="Name two that differ.")
    _, form = await current_form(connection, project)
    asked = Asked(project, form, variable, Side.named("a", a), Side.named("b", b))
    names = []
    for where, side in (("a", asked.a), ("b", asked.b)):
        found = await store.found_side(connection, project, side)
        if found is None:
            raise NotFound(
                "nobody of that id has a part in this project.",
                where=where,
                mend="Name a supplier under contract, or one of its workers.",
            )
        names.append(found)
    return asked, names


@router.get("/projects/{project}/compare/parties")
async def list_parties(
    project: ProjectId, caller: Reads, db: Db, question: Question = None, unit: Unit = None
) -> model.Parties:
    """Who has answered a question and so can be compared; those with most answers first."""
    async with db.transaction(caller.scope) as connection:
        variable = await _variable(connection, project, question, unit)
        rows = await store.parties(connection, project, variable["id"])
    workers = [
        {
            "id": row["worker"],
            "name": row["worker_name"],
            "supplier_id": row["supplier"],
            "supplier": row["supplier_name"],
            "labels": row["labels"],
        }
        for row in rows
    ]
    return model.Parties.model_validate({**variable, "workers": workers})


@router.get("/projects/{project}/compare")
async def compare_two(
    project: ProjectId,
    caller: Reads,
    db: Db,
    a: Party,
    b: Party,
    question: Question = None,
    unit: Unit = None,
) -> model.Comparison:
    """Two suppliers or workers on the items that both answered: agreement, accuracy on known
    answers, who says what; from the answers as they stand, a sample where they are millions.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await _variable(connection, project, question, unit)
        asked, names = await _asked(connection, project, variable, a, b)
    async with TURN:
        async with db.transaction(caller.scope) as connection:
            both = await read_both(connection, asked)
        told = await asyncio.to_thread(figures, asked, both)
    of_a, of_b = ({**name, **side} for name, side in zip(names, told["sides"], strict=True))
    return model.Comparison.model_validate({**told, "a": of_a, "b": of_b})


@router.get("/projects/{project}/compare/items")
async def list_compared_items(
    project: ProjectId,
    caller: Reads,
    db: Db,
    a: Party,
    b: Party,
    question: Question = None,
    unit: Unit = None,
    said_a: Class = None,
    said_b: Class = None,
    *,
    differ: Annotated[bool, Query(description="Only where the two said different things.")] = False,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[model.ComparedItem]:
    """The items that both answered, with both answers; a cell of the comparison's with `said_a`
    and `said_b`. A page may hold fewer than `limit`, even none, and still have a `next`: a
    request looks through so many labels and no more.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await _variable(connection, project, question, unit)
        asked, _ = await _asked(connection, project, variable, a, b)
        wanted = Wanted(
            _code(variable, "said_a", said_a), _code(variable, "said_b", said_b), differ
        )
        rows, following = await find(connection, asked, wanted, after=after(cursor), limit=limit)
    return Page[model.ComparedItem].model_validate({"rows": rows, "next": following})


def _code(variable: Row, where: str, name: str | None) -> int | None:
    if name is None:
        return None
    if name not in variable["classes"]:
        raise NotFound(
            f"the question has no class {name!r}.",
            where=where,
            mend=f"Its classes: {', '.join(variable['classes'])}.",
        )
    return int(variable["classes"].index(name))
