"""Stale answers over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId, StaleAskId
from mihak.insight.stale import ask, model, store
from mihak.projects import known_project
from mihak.store import as_engine
from mihak.wire import Cursor, Limit, after, page

if TYPE_CHECKING:
    from mihak.store import Row

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("insight.read")]
Writes = Annotated[Caller, requires("projects.write")]


@router.get("/projects/{project}/stale")
async def list_stale(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> model.Stale:
    """The answers that a change of guidelines made stale, counted and in pages, and what was
    asked anew for them.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        told = await store.summary(connection, project)
        rows = await store.stale_answers(connection, project, after(cursor), limit + 1)
        told["asked"] = await store.asks(connection, project)
    return model.Stale.model_validate(told | _whole_answers(rows, limit))


def _whole_answers(rows: list[Row], limit: int) -> dict[str, Any]:
    """A page that ends with all the questions of its last answer."""
    answers = [*dict.fromkeys(row["id"] for row in rows)]
    shown = set(answers[:limit])
    told = page([{"id": one} for one in answers], limit)
    return {"rows": [row for row in rows if row["id"] in shown], "next": told["next"]}


@router.post("/projects/{project}/stale/ask")
async def ask_stale(
    project: ProjectId, body: model.AskStale, caller: Writes, db: Db
) -> model.StaleAskTold:
    """Set stale answers aside and buy again what their items need: a dry run, unless told that it
    is none. Old answers stay and count no more; nobody is handed an item twice.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        told = await ask.preview(connection, project)
    if not body.dry_run and told["items"]:
        told["id"] = await ask.ask_anew(db, caller, project)
    return model.StaleAskTold.model_validate(told)


@router.post("/projects/{project}/stale/{stale_ask}/undo", status_code=204)
async def undo_ask_stale(project: ProjectId, stale_ask: StaleAskId, caller: Writes, db: Db) -> None:
    """Have the answers that were set aside count again, while no new one has begun."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
    await ask.undo(db, caller, project, stale_ask)
