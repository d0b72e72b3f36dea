"""Signals over HTTP: what was found, what people decide, what those concerned are told."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Request

from mihak.accounts import Caller, Db, requires
from mihak.errors import NotFound
from mihak.ids import ProjectId, SignalId, SupplierId, WorkerId
from mihak.insight.signals import canaries, decide, model, store
from mihak.insight.signals.lay_open import lay_open
from mihak.projects import as_shown, known_project
from mihak.store import Connection, Row, as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["insight"])
# Not for reviewers: who decides about answers must not know whose they are.
Reads = Annotated[Caller, requires("insight.read")]
Decides = Annotated[Caller, requires("projects.write")]
Works = Annotated[Caller, requires("work.do")]
IsTold = Annotated[Caller, requires("review.appeal")]
# Of what a signal is about, so much is shown to those who are told.
OWN_ANSWERS = 20


@router.get("/projects/{project}/signals")
async def list_signals(
    project: ProjectId,
    caller: Reads,
    db: Db,
    kind: model.Kind | None = None,
    status: Literal["open", "dismissed", "confirmed", "faded", "appealed"] | None = None,
    supplier: SupplierId | None = None,
    worker: WorkerId | None = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> model.SignalPage:
    """Signals of fraud and of trouble, the latest first: evidence to look at, no verdicts.

    `open` leaves out what has faded; `appealed` are those whose appeals wait.
    """
    values = {
        "project": project,
        "person": caller.person,
        "kind": kind,
        "status": status,
        "supplier": supplier,
        "worker": worker,
        "before": after(cursor),
        "limit": limit + 1,
    }
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.signals(connection, values)
        look = await store.last_look(connection, project)
        return model.SignalPage.model_validate({**page(rows, limit), "look": look})


async def _whole(
    request: Request, connection: Connection, caller: Caller, signal: int
) -> model.WholeSignal:
    found = await store.signal(connection, signal, caller.person)
    if found is None:
        raise NotFound("there is no such signal.")
    links = request.app.state.links
    told = await lay_open(connection, links, caller.workspace, found)
    return model.WholeSignal.model_validate(told)


@router.get("/signals/{signal}")
async def read_signal(
    request: Request, signal: SignalId, caller: Reads, db: Db
) -> model.WholeSignal:
    """A signal with its evidence: figures, a chart's series, and the answers to look at first,
    those of two workers side by side.
    """
    async with db.transaction(caller.scope) as connection:
        return await _whole(request, connection, caller, signal)


@router.post("/signals/{signal}/decide", status_code=204)
async def decide_signal(
    signal: SignalId, body: model.DecideSignal, caller: Decides, db: Db
) -> None:
    """Dismiss a signal or confirm it, with a reason; tell the workers named, or nobody; retire the
    gold it is about, or keep it. Nothing else follows from it.
    """
    await db.run(caller.engine, lambda connection: decide.decide(connection, caller, signal, body))


@router.post("/signals/{signal}/undo", status_code=204)
async def undo_signal(signal: SignalId, caller: Decides, db: Db) -> None:
    """Take the decision on a signal back, while nobody appealed."""
    await db.run(caller.engine, lambda connection: decide.undo(connection, caller, signal))


@router.get("/me/signals")
async def list_my_signals(
    request: Request, caller: IsTold, db: Db, cursor: Cursor = None, limit: Limit = 50
) -> Page[model.Notice]:
    """Confirmed signals I was told of, or as a manager my supplier's workers, the latest first."""
    async with db.transaction(caller.scope) as connection:
        rows = await store.notices(connection, after(cursor), limit + 1)
        await _with_answers(request, connection, caller, rows)
    return Page(**page(rows, limit, key="place"))


async def _with_answers(
    request: Request, connection: Connection, caller: Caller, rows: list[Row]
) -> None:
    wanted = [one for row in rows for one in row["annotation_ids"][:OWN_ANSWERS]]
    found = await store.own_answers(connection, wanted)
    links = request.app.state.links
    shown = await as_shown(connection, links, caller.workspace, found)
    by_id = {one["id"]: {**one, "annotation_id": one["id"]} for one in shown}
    for row in rows:
        row["answers"] = [by_id[one] for one in row["annotation_ids"] if one in by_id]


@router.post("/signals/{signal}/appeal", status_code=204)
async def appeal_signal(signal: SignalId, body: model.SignalAppeal, caller: Works, db: Db) -> None:
    """Say why a signal I was told of is wrong. Somebody else than who confirmed it decides."""
    await db.run(
        caller.engine, lambda connection: decide.appeal(connection, caller, signal, body.text)
    )


@router.post("/signals/{signal}/appeal/decide", status_code=204)
async def decide_signal_appeal(
    signal: SignalId, body: model.SignalAppealDecision, caller: Decides, db: Db
) -> None:
    """Uphold or overturn a confirmed signal for a worker who appealed, if it is not mine. One that
    is overturned for all who were told is dismissed.
    """
    await db.run(
        caller.engine, lambda connection: decide.decide_appeal(connection, caller, signal, body)
    )


@router.get("/projects/{project}/canaries")
async def list_canaries(project: ProjectId, caller: Reads, db: Db) -> model.Canaries:
    """The canaries of a project, with the wording that each supplier is to be shown."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        suppliers = await store.suppliers(connection, project)
        rows = await store.canaries(connection, project)
    told = [
        row | {"wordings": canaries.wordings(row, suppliers) if suppliers else []} for row in rows
    ]
    return model.Canaries.model_validate({"rows": told})


@router.post("/projects/{project}/canaries", status_code=201)
async def plant_canary(
    project: ProjectId, body: model.PlantCanary, caller: Decides, db: Db
) -> model.Canary:
    """A phrase in a wording for each supplier under contract, to be put into what it is shown."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        made = await canaries.plant_canary(connection, project, body.template, body.variants)
        await record(
            connection, caller.workspace, caller.actor, "canary.plant", f"project:{project}"
        )
    return model.Canary.model_validate(made)


@router.post("/projects/{project}/canaries/identify")
async def identify_canary(
    project: ProjectId, body: model.FoundText, caller: Decides, db: Db
) -> model.Readings:
    """Whose wordings a text found elsewhere holds, the surest first. What is sure enough is kept
    as a signal of the project.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        suppliers = await store.suppliers(connection, project)
        rows = await store.canaries(connection, project)
        found = canaries.readings(rows, suppliers, body.text)
        await as_engine(connection)
        for reading in found:
            if reading["is_named"]:
                signal = canaries.signal_of(reading, project=project)
                reading["signal_id"] = await store.keep(connection, signal)
    return model.Readings.model_validate({"rows": found})
