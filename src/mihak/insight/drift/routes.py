"""Falls in accuracy over HTTP."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.insight import store as insight_store
from mihak.insight.drift import model, store
from mihak.insight.drift.find import falls
from mihak.projects import known_project

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("insight.read")]
MOST_JUDGED = 200_000


@router.get("/projects/{project}/drift")
async def read_drift(project: ProjectId, caller: Reads, db: Db) -> model.Drift:
    """Whose accuracy fell, when, and from what to what: by gold and by reviews drawn by chance,
    with false alarms as rare as said, however often one looks.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.judged(connection, project, MOST_JUDGED)
        names = await insight_store.names(connection, project)
    return model.Drift.model_validate(await asyncio.to_thread(falls, rows, names))
