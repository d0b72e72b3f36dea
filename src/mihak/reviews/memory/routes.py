"""What was learned in a project, over HTTP: for the lab, whoever comes and goes."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.projects import known_project
from mihak.reviews.memory import model, store
from mihak.reviews.memory.rules import tell_rules
from mihak.reviews.memory.search import search

router = APIRouter(tags=["reviews"])
Reads = Annotated[Caller, requires("items.read")]
Measures = Annotated[Caller, requires("insight.read")]
MOST_REVIEWS = 50_000


@router.get("/projects/{project}/memory")
async def search_memory(
    project: ProjectId,
    caller: Reads,
    db: Db,
    q: Annotated[
        str,
        Query(
            min_length=1,
            max_length=300,
            pattern=r"^[^\x00]*$",
            description='Words, or their beginnings; "in one piece", -without.',
        ),
    ],
) -> model.Memory:
    """Search in all that was written of a project: every version of the guidelines by rule, what
    changed with it and why, the form's words, what reviewers and appeals said, and the reasons of
    decisions.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        found = await search(connection, project, q, blind=caller.is_blind)
    return model.Memory.model_validate(found)


@router.get("/projects/{project}/rules")
async def read_rules(project: ProjectId, caller: Measures, db: Db) -> model.Rules:
    """How often each rule is got wrong among answers drawn by chance for review, by supplier and
    by worker, and before and after its text last changed.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        sampled = await store.sampled(connection, project, MOST_REVIEWS)
        versions = await store.guidelines(connection, project)
        named = await store.rules_named(connection, project)
        people = await store.names(connection, project)
    told = await asyncio.to_thread(tell_rules, sampled, versions, named, people)
    return model.Rules.model_validate(told)
