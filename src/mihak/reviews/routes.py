"""Reviewing, appealing and adjudicating over HTTP."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request

from mihak.accounts import Caller, Db, requires
from mihak.errors import Conflict, NotFound
from mihak.ids import ItemId, ProjectId, ReviewId
from mihak.projects import as_shown, current_form, known_project
from mihak.reviews import decide, model, store
from mihak.store import as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["reviews"])
Reviews = Annotated[Caller, requires("review.do")]
Sees = Annotated[Caller, requires("projects.read")]
Works = Annotated[Caller, requires("work.do")]


@router.post("/projects/{project}/reviews/claim")
async def claim_reviews(
    request: Request, project: ProjectId, body: model.ClaimReviews, caller: Reviews, db: Db
) -> model.ReviewTasks:
    """Take annotations to look at, for half an hour. None is no error: there is none to review."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        rows = await store.claim(connection, project, caller.person, body.count)
        await as_shown(connection, request.app.state.links, caller.workspace, rows)
    return model.ReviewTasks.model_validate({"reviews": rows})


@router.post("/reviews/{review}/decide", status_code=204)
async def decide_review(
    review: ReviewId, body: model.ReviewDecision, caller: Reviews, db: Db
) -> None:
    """Accept, mend or refuse an annotation I hold."""
    await db.run(caller.engine, lambda connection: decide.decide(connection, caller, review, body))


@router.get("/projects/{project}/reviews")
async def list_reviews(
    project: ProjectId,
    caller: Sees,
    db: Db,
    status: Literal["open", "leased", "accepted", "mended", "refused", "void", "appealed"]
    | None = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.Review]:
    """The lab sees all reviews (a reviewer, whose they are once they are decided); a supplier's
    people those decided on their annotations.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.reviews(
            connection,
            project,
            status,
            after(cursor),
            limit + 1,
            blind=caller.is_blind,
        )
        return Page(**page(rows, limit))


@router.post("/reviews/{review}/appeal", status_code=204)
async def appeal_review(review: ReviewId, body: model.Appeal, caller: Works, db: Db) -> None:
    """Say why a review of my annotation is wrong. Somebody else than the reviewer decides."""
    async with db.transaction(caller.scope) as connection:
        found = await store.review(connection, review)
        if found is None:
            raise NotFound("there is no such review.")
        if found["status"] not in ("mended", "refused"):
            raise Conflict("the annotation was accepted.", mend="There is nothing to appeal.")
        if found["appeal"] is not None:
            raise Conflict("you appealed already.", mend="Wait for the decision.")
        await as_engine(connection)
        await store.keep_appeal(connection, review, body.text)
        await record(
            connection, caller.workspace, caller.actor, "review.appeal", f"review:{review}"
        )


@router.post("/reviews/{review}/answer-appeal", status_code=204)
async def answer_appeal(
    review: ReviewId, body: model.AppealDecision, caller: Reviews, db: Db
) -> None:
    """Uphold or overturn a review that was appealed, if it is not mine."""
    await db.run(
        caller.engine, lambda connection: decide.answer_appeal(connection, caller, review, body)
    )


@router.get("/projects/{project}/disagreements")
async def list_disagreements(
    project: ProjectId,
    caller: Reviews,
    db: Db,
    below: Annotated[float, Query(ge=0, le=1, description="Confidence below this.")] = 0.8,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.Disagreement]:
    """Items answered at least twice of which it is still unsure what is true."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        rows = await store.disagreements(connection, project, below, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.get("/items/{item}/answers")
async def read_answers(item: ItemId, caller: Reviews, db: Db) -> model.SideBySide:
    """An item's answers side by side, without a word on whose they are."""
    async with db.transaction(caller.scope) as connection:
        found = await store.item_with_answers(connection, item, caller.person)
        if found is None:
            raise NotFound("there is no such item.")
        form_id, form = await current_form(connection, found["project_id"])
    found["payload"] = form.shown(found["payload"])
    return model.SideBySide.model_validate({**found, "form_id": form_id})


@router.post("/items/{item}/adjudicate", status_code=201)
async def adjudicate_item(
    item: ItemId, body: model.Adjudicate, caller: Reviews, db: Db
) -> model.Adjudicated:
    """Say what is true of an item where answers disagree. A later word supersedes."""
    made = await db.run(
        caller.engine, lambda connection: decide.adjudicate(connection, caller, item, body)
    )
    return model.Adjudicated.model_validate({"annotation_id": made})
