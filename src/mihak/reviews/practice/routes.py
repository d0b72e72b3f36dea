"""Practice on decided cases, over HTTP. It changes no data but its own."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId, ReplayId
from mihak.projects import as_shown, known_project
from mihak.reviews.practice import model, replay, store
from mihak.store import as_engine

router = APIRouter(tags=["reviews"])
Reviews = Annotated[Caller, requires("review.do")]


@router.post("/projects/{project}/replay")
async def draw_replay(
    request: Request, project: ProjectId, body: model.DrawReplay, caller: Reviews, db: Db
) -> model.ReplayCases:
    """Cases that were decided, by a decision on the item or by an appeal, for me to answer without
    being told how: of every rule and class in turn. Those I hold come first. None is no error:
    there are no more that I took no part in.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        cases = await replay.draw(connection, project, caller.person, body.count)
        await as_shown(connection, request.app.state.links, caller.workspace, cases)
    return model.ReplayCases.model_validate({"cases": cases})


@router.post("/replay/{replay_case}/answer")
async def answer_replay(
    replay_case: ReplayId, body: model.ReplayAnswer, caller: Reviews, db: Db
) -> model.ReplayTold:
    """Answer a case I was given; I am told what was decided, and why."""
    async with db.transaction(caller.engine) as connection:
        told = await replay.answer(connection, caller.person, replay_case, body.answers)
    return model.ReplayTold.model_validate(told)


@router.get("/projects/{project}/replay")
async def read_replay(project: ProjectId, caller: Reviews, db: Db) -> model.Practice:
    """How far my answers agree with what was decided, by rule; and everybody's, for who may see
    measurements.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        counts = await store.counts(connection, project, caller.person)
        rows = await store.agreed(connection, project)
    told = replay.tell(rows, caller.person, everybody=not caller.is_blind)
    return model.Practice.model_validate(counts | told)
