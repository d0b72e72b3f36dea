"""Known answers and standings over HTTP."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Request

from mihak.accounts import Caller, Db, requires
from mihak.errors import NotFound
from mihak.ids import ItemId, ProjectId, WorkerId, encode
from mihak.projects.gold import model, store
from mihak.projects.store import current_form, known_project
from mihak.store import Connection, Row
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["projects"])
# Not for reviewers: who decides about answers must not know which are tests.
Measures = Annotated[Caller, requires("insight.read")]
Writes = Annotated[Caller, requires("projects.write")]
WritesItems = Annotated[Caller, requires("items.write")]


async def _with_media(
    request: Request, connection: Connection, caller: Caller, project: int, rows: list[Row]
) -> list[Row]:
    _, form = await current_form(connection, project)
    links = request.app.state.links
    return [
        {**row, "media": links.of(row["payload"], form.media_fields, caller.workspace)}
        for row in rows
    ]


@router.get("/projects/{project}/gold")
async def list_gold(
    request: Request,
    project: ProjectId,
    caller: Measures,
    db: Db,
    only: Literal["doubted", "retired", "test", "served"] | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[model.GoldItem]:
    """The items with known answers: how often each was answered, how often right, and whether
    good workers contradict it. `only` those in doubt, retired, of the test, or served among work.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.gold(connection, project, only, after(cursor), limit + 1)
        rows = await _with_media(request, connection, caller, project, rows)
    return Page(**page(rows, limit))


@router.patch("/items/{item}/gold")
async def change_gold(
    item: ItemId, body: model.GoldChange, caller: WritesItems, db: Db
) -> model.GoldState:
    """Retire a known answer, which is then handed out no more, or bring it back."""
    async with db.transaction(caller.scope) as connection:
        changed = await store.change_gold(connection, item, is_retired=body.is_retired)
        if changed is None:
            raise NotFound("there is no such gold item.")
        action = "gold.retire" if body.is_retired else "gold.bring-back"
        await record(connection, caller.workspace, caller.actor, action, f"item:{item}")
    return model.GoldState.model_validate(changed)


@router.get("/projects/{project}/gold-candidates")
async def list_gold_candidates(
    request: Request,
    project: ProjectId,
    caller: Measures,
    db: Db,
    by: Literal["decided", "sure"] = "decided",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[model.Candidate]:
    """Items that could become gold: those somebody decided, or those whose estimates are all sure.

    A page of the latter may be empty and go on: so many items are looked at at once.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        find = store.decided if by == "decided" else store.sure
        rows = await find(connection, project, after(cursor), limit + 1)
        told = page(await _with_media(request, connection, caller, project, rows), limit)
        if by == "sure" and told["next"] is None:
            last = await store.last_looked_at(connection, project, after(cursor))
            told["next"] = None if last is None else encode("cursor", last)
    return Page(**told)


@router.get("/projects/{project}/standings")
async def list_standings(
    project: ProjectId,
    caller: Measures,
    db: Db,
    status: Literal["qualifying", "working", "refused"] | None = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.WorkerStanding]:
    """Who works on a project, who is being tested and who did not pass, by pseudonym."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.standings(connection, project, status, after(cursor), limit + 1)
    return Page(**page(rows, limit))


@router.patch("/projects/{project}/standings/{worker}")
async def change_standing(
    project: ProjectId, worker: WorkerId, body: model.StandingChange, caller: Writes, db: Db
) -> model.WorkerStanding:
    """Let a worker in who did not pass the test, or shut one out; with a reason for the audit."""
    async with db.transaction(caller.scope) as connection:
        changed = await store.change_standing(connection, project, worker, body.status)
        if changed is None:
            raise NotFound("the worker has not begun on this project.")
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "standing.change",
            f"worker:{worker}",
            project=encode("project", project),
            status=body.status,
            reason=body.reason,
        )
    return model.WorkerStanding.model_validate(changed)
