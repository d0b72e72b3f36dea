"""My own work over HTTP: where to go on, what I answered, what it earned."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.projects import as_shown, known_project
from mihak.store import as_engine
from mihak.wire import Cursor, Limit, Page, Zone, after, page
from mihak.work.mine import model, projects, statement, store

router = APIRouter(tags=["work"])
Works = Annotated[Caller, requires("work.do")]
First = Annotated[date | None, Query(description="The first day.")]
Last = Annotated[date | None, Query(description="The last day.")]
CSV = {"text/csv": {"schema": {"type": "string"}}}


@router.get("/me/work")
async def read_my_work(caller: Works, db: Db, tz: Zone = "UTC") -> model.MyWork:
    """What I did today, and the projects I may work on, what to go on with first."""
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        day = await statement.today(connection, tz)
        done = await store.days(connection, caller.worker, tz, day, day)
        mine = await projects.my_projects(connection, caller)
    told = {"today": statement.of_a_day(day, done), "projects": mine}
    return model.MyWork.model_validate(told)


@router.get("/me/annotations")
async def list_my_annotations(
    request: Request,
    caller: Works,
    db: Db,
    *,
    project: ProjectId | None = None,
    first: First = None,
    last: Last = None,
    tz: Zone = "UTC",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[model.MyAnnotation]:
    """My answers over all projects, the newest first, and what became of each."""
    values = {
        "worker": caller.worker,
        "project": project,
        "first": first,
        "last": last,
        "zone": tz,
        "before": after(cursor),
        "limit": limit + 1,
    }
    async with db.transaction(caller.scope) as connection:
        await statement.today(connection, tz)  # is there such a zone?
        rows = await store.my_annotations(connection, values)
        await as_shown(connection, request.app.state.links, caller.workspace, rows)
    return Page(**page(rows, limit))


@router.get("/projects/{project}/qualification")
async def read_my_test(request: Request, project: ProjectId, caller: Works, db: Db) -> model.MyTest:
    """A project's qualification test, how I stand in it, and what I was told after each answer."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        test = await projects.my_test(connection, caller, project)
        await as_shown(connection, request.app.state.links, caller.workspace, test["answers"])
    return model.MyTest.model_validate(test)


@router.get("/me/days", response_model=model.MyDays, responses={200: {"content": CSV}})
async def list_my_days(
    request: Request,
    caller: Works,
    db: Db,
    *,
    first: First = None,
    last: Last = None,
    tz: Zone = "UTC",
    format: Annotated[Literal["json", "csv"] | None, Query()] = None,  # noqa: A002
) -> Any:
    """My time and pay by day and project: at most 92 days, the last 30 unless said. As CSV by
    `format` or the header Accept.
    """
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        told = await statement.days(connection, caller.worker, tz, first, last)
    wants_csv = request.headers.get("accept", "").startswith("text/csv")
    if format == "csv" or (format is None and wants_csv):
        name = f"{told['first']}-{told['last']}.csv"
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(statement.as_csv(told["rows"]), media_type="text/csv", headers=headers)
    return model.MyDays.model_validate(told)
