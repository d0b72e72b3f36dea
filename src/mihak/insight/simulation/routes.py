"""Policies tried on what was recorded, over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.errors import BadArgument
from mihak.ids import ProjectId
from mihak.insight.scores.routes import variable_of
from mihak.insight.simulation import model
from mihak.insight.simulation.run import Recorded, try_policies
from mihak.projects import current_form

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("insight.read")]


@router.post("/projects/{project}/simulations")
async def simulate_policies(
    project: ProjectId, body: model.Trial, caller: Reads, db: Db
) -> model.Simulation:
    """What other policies would have cost on the project's answers, and how right they would
    have been. Nothing changes. Takes seconds; of many answers a sample is tried.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, body.question, body.unit)
        if variable["open"]:
            raise BadArgument(
                "the units of this question show only in its answers, so it has no such policy.",
                where="question",
                mend="Name a question of choice.",
            )
        _, form = await current_form(connection, project)
        recorded = await Recorded.read(connection, project, form, variable)
    return model.Simulation.model_validate(await try_policies(recorded, body.policies))
