"""Routing over HTTP: whom it asked, and how right they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.insight.routing import model, store
from mihak.insight.scores.routes import Question, Unit, variable_of
from mihak.quality.routing import weighed_share

if TYPE_CHECKING:
    from mihak.store import Row

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("insight.read")]
FEWEST = 2  # answers that tell an error


@router.get("/projects/{project}/routing")
async def read_routing(
    project: ProjectId, caller: Reads, db: Db, question: Question = None, unit: Unit = None
) -> model.Routing:
    """Whom the routed batches of a project asked, with which probability, and how right they
    were: as it looks on the items sent to them, and as it would be on all.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        suppliers = await store.by_supplier(connection, project)
        least = await store.least_answers(connection, project)
        answers = await store.answers(connection, project, variable["id"])
    asked = sum(row["asked"] for row in suppliers)
    told = [
        {**row, "share": row["asked"] / asked, **_right(row["id"], answers, least)}
        for row in suppliers
    ]
    return model.Routing.model_validate({**variable, "suppliers": told})


def _right(supplier: int, answers: list[Row], least: dict[int, int]) -> dict[str, Any]:
    own = [row for row in answers if row["supplier_id"] == supplier]
    if not own:
        return {"right": None, "fair": None}
    first = [row for row in own if row["turn"] < least[row["batch_id"]]]
    found: dict[str, Any] = {"right": float(np.mean([row["is_right"] for row in own]))}
    if len(first) < FEWEST:
        return {**found, "fair": None}
    fair = weighed_share(
        np.array([row["is_right"] for row in first]),
        np.array([min(row["propensity"], 1.0) for row in first]),
    )
    return {**found, "fair": {**fair._asdict(), "answers": len(first)}}
