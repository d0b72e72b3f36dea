"""Claiming, answering, skipping, undoing over HTTP."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Request
from psycopg import DataError

from mihak.accounts import Caller, Db, requires
from mihak.errors import Conflict, MihakError, NotFound
from mihak.ids import AnnotationId, ProjectId, TaskId
from mihak.projects import as_shown, known_project, project_for_work
from mihak.store import Connection, Row, as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page
from mihak.work import model, store
from mihak.work import submit as submitting
from mihak.work.claim import claim

router = APIRouter(tags=["work"])
Works = Annotated[Caller, requires("work.do")]
ReadsItems = Annotated[Caller, requires("items.read")]
SeesInsight = Annotated[Caller, requires("insight.read")]
log = structlog.get_logger()


@router.post("/projects/{project}/claim")
async def claim_tasks(
    request: Request, project: ProjectId, body: model.Claim, caller: Works, db: Db
) -> model.Tasks:
    """Take up to `count` tasks for a while. None is no error: there is nothing open for me."""

    async def work(connection: Connection) -> list[Row]:
        tasks = await claim(connection, caller, project, body.count, body.items)
        return await as_shown(connection, request.app.state.links, caller.workspace, tasks)

    tasks = await db.run(caller.engine, work, whole=False)
    return model.Tasks.model_validate({"tasks": tasks})


@router.get("/projects/{project}/tasks")
async def list_held_tasks(
    request: Request, project: ProjectId, caller: Works, db: Db
) -> model.Tasks:
    """The tasks I hold, with my drafts."""
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        tasks = await store.held_tasks(connection, project, caller.worker)
        await as_shown(connection, request.app.state.links, caller.workspace, tasks)
    return model.Tasks.model_validate({"tasks": tasks})


@router.get("/projects/{project}/standing")
async def read_standing(project: ProjectId, caller: Works, db: Db) -> model.Standing:
    """How I stand in a project."""
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        found = await store.standing(connection, project, caller.worker)
    return model.Standing.model_validate(found)


@router.post("/tasks/{task}/submit")
async def submit_task(task: TaskId, body: model.Answer, caller: Works, db: Db) -> model.Submitted:
    """Answer a task. The reply comes when the answer is on disk; repeating it is harmless."""
    made = await db.run(
        caller.engine,
        lambda connection: submitting.submit(connection, caller, task, body),
        whole=False,
    )
    return model.Submitted.model_validate(made)


@router.post("/submissions")
async def submit_tasks(body: model.Submissions, caller: Works, db: Db) -> model.Outcomes:
    """Answer several tasks. Each is taken or refused by itself; all that are said to be
    submitted are on disk.
    """
    outcomes = []
    for given in body.answers:
        try:
            made = await db.run(caller.engine, partial(_submit_one, caller, given), whole=False)
            outcomes.append({"task_id": given.task_id, "submitted": made})
        except (MihakError, DataError) as error:
            outcomes.append({"task_id": given.task_id, "error": str(error)})
        except Exception as error:  # noqa: BLE001 - those before it are on disk and must be told
            log.error("submit failed", task=given.task_id, error=repr(error))
            outcomes.append({"task_id": given.task_id, "error": "a fault of ours: send it again."})
    return model.Outcomes.model_validate({"outcomes": outcomes})


async def _submit_one(
    caller: Caller, given: model.TaskAnswer, connection: Connection
) -> dict[str, Any]:
    return await submitting.submit(connection, caller, given.task_id, given)


async def _held(connection: Connection, task: int) -> Row:
    """A task of the caller's that is still leased; the connection is the engine's after."""
    found = await store.task(connection, task)
    if found is None:
        raise NotFound("there is no such task.")
    if found["status"] != "leased":
        raise Conflict(f"the task is {found['status']}.", mend="Claim another.")
    await as_engine(connection)
    return found


async def _let_go(connection: Connection, task: int, status: str, reason: str | None) -> Row:
    found = await _held(connection, task)
    if not await store.release(connection, task, status, reason):
        raise Conflict("the task was answered or let go just now.", mend="Claim another.")
    if found["seat_supplier"] is not None:
        await store.give_back(connection, found["project_id"], found["supplier_id"], 1)
    return found


@router.post("/tasks/{task}/skip", status_code=204)
async def skip_task(task: TaskId, body: model.Skip, caller: Works, db: Db) -> None:
    """Do not answer a task, and say why. I am not given it again."""
    reason = body.reason if body.comment is None else f"{body.reason}: {body.comment}"
    async with db.transaction(caller.scope) as connection:
        await _let_go(connection, task, "skipped", reason)
        await record(
            connection, caller.workspace, caller.actor, "task.skip", f"task:{task}", reason=reason
        )


@router.post("/tasks/{task}/return", status_code=204)
async def return_task(task: TaskId, caller: Works, db: Db) -> None:
    """Give a task back unanswered; I may be given it again."""
    async with db.transaction(caller.scope) as connection:
        await _let_go(connection, task, "returned", None)


@router.post("/tasks/{task}/renew")
async def renew_task(task: TaskId, caller: Works, db: Db) -> model.Renewed:
    """Hold a task for another full lease from now."""
    async with db.transaction(caller.scope) as connection:
        found = await _held(connection, task)
        project = await project_for_work(connection, found["project_id"])
        assert project is not None
        lease_for = timedelta(minutes=project["policy"]["lease_minutes"])
        renewed = await store.renew(connection, task, lease_for)
        if renewed is None:
            raise Conflict("the lease ran out.", mend="Claim another task.")
        return model.Renewed.model_validate(renewed)


@router.put("/tasks/{task}/draft", status_code=204)
async def keep_draft(task: TaskId, body: model.Draft, caller: Works, db: Db) -> None:
    """Keep unfinished answers, unchecked."""
    async with db.transaction(caller.scope) as connection:
        found = await _held(connection, task)
        await store.keep_draft(connection, found, body.answers)


@router.post("/annotations/{annotation}/undo")
async def undo_annotation(
    request: Request, annotation: AnnotationId, caller: Works, db: Db
) -> model.Task:
    """Take my answer back; the task is mine again with the answers as its draft."""

    async def work(connection: Connection) -> Row:
        task = await submitting.undo(connection, caller, annotation)
        return (await as_shown(connection, request.app.state.links, caller.workspace, [task]))[0]

    task = await db.run(caller.scope, work)
    return model.Task.model_validate(task)


@router.get("/projects/{project}/annotations")
async def list_annotations(
    project: ProjectId, caller: ReadsItems, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Annotation]:
    """Every annotation ever made in a project, in order; `counts` tells which still do."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.list_annotations(
            connection,
            project,
            after(cursor),
            limit + 1,
            blind=caller.is_blind,
        )
        return Page(**page(rows, limit))


@router.get("/projects/{project}/skips")
async def list_skips(
    project: ProjectId, caller: SeesInsight, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Skipped]:
    """The tasks that were skipped, and why: what to mend in items, form or guidelines."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.skips(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))
