"""The overview of a project over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.insight.overview import model
from mihak.insight.overview.gather import overview
from mihak.projects import known_project
from mihak.store import as_engine

router = APIRouter()
Reads = Annotated[Caller, requires("insight.read")]


@router.get("/projects/{project}/overview")
async def read_overview(project: ProjectId, caller: Reads, db: Db) -> model.Overview:
    """A project on one page: how far, how fast, how good, how much, and what to do next."""
    async with db.transaction(caller.scope) as connection:
        found = await known_project(connection, project)
        await as_engine(connection)
        told = await overview(connection, found)
    return model.Overview.model_validate(told)
