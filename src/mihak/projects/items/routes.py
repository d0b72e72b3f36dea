"""Lists of items and saved views over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import psycopg
from fastapi import APIRouter, Query

from mihak.accounts import Caller, Db, requires
from mihak.errors import Conflict, NotAllowed, NotFound
from mihak.ids import ProjectId, ViewId
from mihak.projects import model as projects_model
from mihak.projects import store as projects_store
from mihak.projects.items import listing, model, store
from mihak.store import as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

if TYPE_CHECKING:
    from mihak.store import Row

router = APIRouter()
ReadsItems = Annotated[Caller, requires("items.read")]


def _check_blind(caller: Caller, given: model.ItemFilter) -> None:
    if caller.is_blind and listing.tells_whose(given):
        raise NotAllowed(
            "filters by estimates and suppliers need the permission insight.read.",
            mend="Who reviews is not told beforehand what is thought of an answer.",
        )


@router.get("/projects/{project}/items")
async def list_items(
    project: ProjectId, given: Annotated[model.ItemPage, Query()], caller: ReadsItems, db: Db
) -> Page[projects_model.Item]:
    """The items of a project, or those that meet a filter, in the order they came."""
    _check_blind(caller, given)
    async with db.transaction(caller.scope) as connection:
        await projects_store.known_project(connection, project)
        await as_engine(connection)
        values = await listing.filter_values(connection, project, given)
        ids = await store.ids_after(
            connection, project, values, after(given.cursor), given.limit + 1
        )
        return Page(**page(await projects_store.items(connection, ids), given.limit))


@router.get("/projects/{project}/items/at")
async def open_items(
    project: ProjectId, given: Annotated[model.ItemWindow, Query()], caller: ReadsItems, db: Db
) -> model.ItemRows:
    """A window of the list of items at any place, for tables that scroll: with estimates, and
    long texts cut. What a filter finds is kept for a while: send `listing` back to stay in it.
    """
    _check_blind(caller, given)
    async with db.transaction(caller.scope) as connection:
        await projects_store.known_project(connection, project)
        await as_engine(connection)
        found = await listing.open_at(connection, project, given)
    if caller.is_blind:
        _blind(found["rows"])
    return model.ItemRows.model_validate(found)


def _blind(rows: list[Row]) -> None:
    for row in rows:
        row["estimates"] = []


@router.get("/projects/{project}/views")
async def list_views(
    project: ProjectId, caller: ReadsItems, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.View]:
    """The saved views of a project's items; everybody in the lab sees the same."""
    async with db.transaction(caller.scope) as connection:
        await projects_store.known_project(connection, project)
        return Page(**page(await store.views(connection, project, after(cursor), limit + 1), limit))


@router.post("/projects/{project}/views", status_code=201)
async def save_view(
    project: ProjectId, body: model.NewView, caller: ReadsItems, db: Db
) -> model.View:
    """Give the filters of a list a name."""
    try:
        async with db.transaction(caller.scope) as connection:
            await projects_store.known_project(connection, project)
            made = await store.add_view(connection, project, caller.person, body.name, body.query)
            await record(
                connection, caller.workspace, caller.actor, "view.save", f"project:{project}",
                name=body.name,
            )  # fmt: skip
            return model.View.model_validate(made)
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is a view {body.name!r} already.", where="name", mend="Choose another name."
        ) from error


@router.delete("/projects/{project}/views/{view}", status_code=204)
async def delete_view(project: ProjectId, view: ViewId, caller: ReadsItems, db: Db) -> None:
    """Remove a saved view, for everybody."""
    async with db.transaction(caller.scope) as connection:
        if not await store.drop_view(connection, project, view):
            raise NotFound("there is no such view.")
        await record(
            connection, caller.workspace, caller.actor, "view.delete", f"project:{project}"
        )
