"""Progress, estimates, skills and scorecards over HTTP, and a stream of their changes."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse
from scipy.stats import beta

from mihak.accounts import Caller, Db, requires, still_welcome
from mihak.ids import ItemId, ProjectId
from mihak.insight import model, store
from mihak.insight.attrition.routes import router as attrition_router
from mihak.insight.compare.routes import router as compare_router
from mihak.insight.drift.routes import router as drift_router
from mihak.insight.fit import FRESH_FITS
from mihak.insight.history.routes import router as history_router
from mihak.insight.overview.routes import router as overview_router
from mihak.insight.report import project_report
from mihak.insight.routing.routes import router as routing_router
from mihak.insight.scores.routes import router as scores_router
from mihak.insight.signals.routes import router as signals_router
from mihak.insight.simulation.routes import router as simulation_router
from mihak.insight.stale.routes import router as stale_router
from mihak.projects import current_form, known_project
from mihak.wire import Cursor, Limit, Page, after, page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from mihak.store import Database

router = APIRouter(tags=["insight"])
router.include_router(overview_router)
router.include_router(history_router)
router.include_router(scores_router)
router.include_router(compare_router)
router.include_router(simulation_router)
router.include_router(routing_router)
router.include_router(drift_router)
router.include_router(signals_router)
router.include_router(stale_router)
router.include_router(attrition_router)
Reads = Annotated[Caller, requires("insight.read")]

LOOK_EVERY_SECONDS = 1.0
KEEP_ALIVE_LOOKS = 15
WELCOME_LOOKS = 5


@router.get("/projects/{project}/progress")
async def read_progress(project: ProjectId, caller: Reads, db: Db) -> model.Progress:
    """How far a project is, by supplier."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        counts = await store.progress(connection, project)
        suppliers = await store.by_supplier(connection, project)
    return model.Progress.model_validate({**counts, "suppliers": suppliers})


@router.get("/projects/{project}/estimates")
async def list_estimates(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.ItemEstimates]:
    """What is probably true of each item. Moves with every answer."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.estimates(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.get("/projects/{project}/skills")
async def list_skills(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.WorkerSkills]:
    """How often each worker is right, drawn towards the supplier's record."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.skills(connection, project, after(cursor), limit + 1)
    for row in rows:
        row["skills"] = [_with_interval(skill) for skill in row["skills"]]
    return Page(**page(rows, limit))


def _with_interval(skill: dict[str, Any]) -> dict[str, Any]:
    right, wrong = max(skill["alpha"], 1e-6), max(skill["beta"], 1e-6)
    low, high = beta.ppf([0.025, 0.975], right, wrong)
    return {**skill, "mean": right / (right + wrong), "low": float(low), "high": float(high)}


@router.get("/projects/{project}/scorecards")
async def read_scorecards(
    project: ProjectId, caller: Reads, db: Db, *, fresh: bool = False
) -> model.ProjectScorecards:
    """Who is better, how sure that is, what a correct answer costs: from the last fit, which
    follows the work by seconds; `fresh` fits now, which takes seconds on millions of labels.
    """
    if fresh:
        async with db.transaction(caller.scope) as connection:
            await known_project(connection, project)
        await FRESH_FITS.fit(db, project)
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        cards = await store.scorecards(connection, project)
        suppliers = await store.by_supplier(connection, project)
    labels = sum(row["submitted"] for row in suppliers)
    return model.ProjectScorecards.model_validate({"labels_now": labels, "scorecards": cards})


@router.get(
    "/projects/{project}/report",
    response_class=HTMLResponse,
    responses={200: {"content": {"text/html": {"schema": {"type": "string"}}}}},
)
async def read_report(
    project: ProjectId,
    caller: Reads,
    db: Db,
    question: str | None = None,
    lang: Literal["en", "ar"] = "en",
) -> HTMLResponse:
    """The scorecards of a question as one page to forward, from the answers as they stand."""
    async with db.transaction(caller.scope) as connection:
        found = await known_project(connection, project)
        _, form = await current_form(connection, project)
    html = await project_report(db, caller.scope, found, form, question=question, lang=lang)
    return HTMLResponse(html)


@router.get(
    "/projects/{project}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def stream_events(
    request: Request, project: ProjectId, caller: Reads, db: Db
) -> StreamingResponse:
    """Server-sent events: `progress` when answers came in, `scorecards` after each fit."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
    events = _events(request, db, caller, project)
    return StreamingResponse(
        events, media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def _events(
    request: Request, db: Database, caller: Caller, project: int
) -> AsyncIterator[str]:
    # Looking once a second costs a query; being told by NOTIFY would cost every submit a
    # lock that all commits share.
    last: dict[str, Any] = {}
    looks = 0
    while not request.app.state.stopping.is_set() and not await request.is_disconnected():
        if looks % WELCOME_LOOKS == 0 and not await still_welcome(request, db, caller):
            return
        async with db.transaction(caller.scope) as connection:
            suppliers = await store.by_supplier(connection, project)
            cards = await store.scorecards(connection, project)
        now = {
            "progress": [
                {"supplier": row["name"], "submitted": row["submitted"]} for row in suppliers
            ],
            "scorecards": [
                {
                    "question": row["question"],
                    "unit": row["unit"],
                    "labels": row["labels"],
                    "computed_at": row["computed_at"].isoformat(),
                }
                for row in cards
            ],
        }
        for name, value in now.items():
            if last.get(name) != value:
                yield f"event: {name}\ndata: {json.dumps(value)}\n\n"
        if now == last and looks % KEEP_ALIVE_LOOKS == 0:
            yield ": still here\n\n"
        last, looks = now, looks + 1
        await asyncio.sleep(LOOK_EVERY_SECONDS)


@router.get("/items/{item}/estimates")
async def read_item_estimates(item: ItemId, caller: Reads, db: Db) -> model.ItemEstimates:
    """What is probably true of one item."""
    async with db.transaction(caller.scope) as connection:
        found = await store.item_estimates(connection, item)
    return model.ItemEstimates.model_validate(found)
