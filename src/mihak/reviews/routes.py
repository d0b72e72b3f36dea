"""Reviewing, appealing and adjudicating over HTTP."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request

from mihak.accounts import Caller, Db, requires
from mihak.errors import Conflict, NotFound
from mihak.forms import adapt
from mihak.ids import ItemId, PersonId, ProjectId, ReviewId, SupplierId
from mihak.projects import as_shown, current_form, known_project
from mihak.reviews import decide, model, place, store
from mihak.store import Connection, Row, as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["reviews"])
Reviews = Annotated[Caller, requires("review.do")]
Sees = Annotated[Caller, requires("projects.read")]
Reads = Annotated[Caller, requires("items.read")]
Appeals = Annotated[Caller, requires("review.appeal")]
Below = Annotated[
    float, Query(ge=0, le=store.SURE, description="Confidence below this; 0.9 at most.")
]


async def _shown(request: Request, connection: Connection, caller: Caller, row: Row) -> Row:
    links = request.app.state.links
    return (await as_shown(connection, links, caller.workspace, [row]))[0]


@router.get("/me/reviews")
async def read_my_reviews(
    caller: Reviews,
    db: Db,
    below: Below = 0.8,
    since: Annotated[
        datetime | None, Query(description="Count what I decided from then on; a day, if not said.")
    ] = None,
) -> model.MyReviews:
    """What waits for me, by project: reviews, appeals, disagreements; and what I have done."""
    async with db.transaction(caller.engine) as connection:
        waiting = await store.waiting(connection, caller.person, below)
        start = since or datetime.now(UTC) - timedelta(days=1)
        decided = await store.decided_since(connection, caller.person, start)
    return model.MyReviews.model_validate({"projects": waiting, "decided": decided})


@router.get("/me/reviews/decided")
async def list_my_decisions(
    caller: Reviews, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.MyReview]:
    """What I decided, the last first, with until when I can take it back."""
    async with db.transaction(caller.scope) as connection:
        rows = await store.decided_by(connection, caller.person, after(cursor), limit + 1)
        return Page(**page(rows, limit))


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


@router.get("/projects/{project}/reviews/held")
async def list_held_reviews(
    request: Request, project: ProjectId, caller: Reviews, db: Db
) -> model.ReviewTasks:
    """The reviews I hold."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.held(connection, project, caller.person)
        await as_shown(connection, request.app.state.links, caller.workspace, rows)
    return model.ReviewTasks.model_validate({"reviews": rows})


@router.post("/reviews/{review}/decide")
async def decide_review(
    review: ReviewId, body: model.ReviewDecision, caller: Reviews, db: Db
) -> model.ReviewDecided:
    """Accept, mend or refuse an annotation I hold."""
    until = await db.run(
        caller.engine, lambda connection: decide.decide(connection, caller, review, body)
    )
    return model.ReviewDecided.model_validate({"undo_until": until})


@router.post("/reviews/{review}/undo")
async def undo_review(
    request: Request, review: ReviewId, caller: Reviews, db: Db
) -> model.ReviewTask:
    """Take my decision back while its time runs and nobody appealed: all that it changed is as
    it was, and I hold the review again.
    """

    async def work(connection: Connection) -> Row:
        found = await decide.undo(connection, caller, review)
        return await _shown(request, connection, caller, found)

    return model.ReviewTask.model_validate(await db.run(caller.engine, work))


async def _known(connection: Connection, review: int) -> Row:
    found = await store.review(connection, review)
    if found is None:
        raise NotFound("there is no such review.")
    return found


@router.post("/reviews/{review}/renew")
async def renew_review(review: ReviewId, caller: Reviews, db: Db) -> model.ReviewRenewed:
    """Hold a review for another half an hour from now."""
    async with db.transaction(caller.engine) as connection:
        await _known(connection, review)
        renewed = await store.renew(connection, review, caller.person)
    if renewed is None:
        raise Conflict("you do not hold this review.", mend="Claim reviews first.")
    return model.ReviewRenewed.model_validate(renewed)


@router.post("/reviews/{review}/return", status_code=204)
async def return_review(review: ReviewId, caller: Reviews, db: Db) -> None:
    """Give a review back undecided, for anybody to take."""
    async with db.transaction(caller.engine) as connection:
        await _known(connection, review)
        if not await store.give_back(connection, review, caller.person):
            raise Conflict("you do not hold this review.", mend="There is nothing to give back.")


@router.get("/projects/{project}/reviews")
async def list_reviews(
    project: ProjectId,
    caller: Sees,
    db: Db,
    status: Literal[
        "open", "leased", "accepted", "mended", "refused", "void", "decided", "appealed"
    ]
    | None = None,
    supplier: SupplierId | None = None,
    reason: model.Reason | None = None,
    reviewer: PersonId | None = None,
    cursor: Cursor = None,
    limit: Limit = 100,
    *,
    newest: bool = False,
) -> Page[model.Review]:
    """The lab sees all reviews (a reviewer, whose they are once they are decided and can be
    neither taken back nor overturned); a supplier's people those that changed their annotations.
    """
    values = {
        "project": project,
        "person": caller.person,
        "blind": caller.is_blind,
        "status": status,
        "supplier": supplier,
        "reason": reason,
        "reviewer": reviewer,
        "after": after(cursor),
        "limit": limit + 1,
    }
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.reviews(connection, values, newest_first=newest)
        return Page(**page(rows, limit))


@router.get("/reviews/{review}")
async def read_review(
    request: Request, review: ReviewId, caller: Reads, db: Db
) -> model.WholeReview:
    """A review with the item, the answers and what took their place."""
    async with db.transaction(caller.scope) as connection:
        found = await store.whole_review(connection, review, caller.person, blind=caller.is_blind)
        if found is None:
            raise NotFound("there is no such review.")
        return model.WholeReview.model_validate(await _shown(request, connection, caller, found))


@router.post("/reviews/{review}/appeal", status_code=204)
async def appeal_review(review: ReviewId, body: model.Appeal, caller: Appeals, db: Db) -> None:
    """Say why a review of my annotation, or of my supplier's as its manager, is wrong. Somebody
    else than the reviewer decides.
    """
    async with db.transaction(caller.scope) as connection:
        found = await _known(connection, review)
        if found["status"] not in ("mended", "refused"):
            raise Conflict("the annotation was accepted.", mend="There is nothing to appeal.")
        if found["appeal"] is not None:
            raise Conflict("there is an appeal already.", mend="Wait for the decision.")
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
    below: Below = 0.8,
    cursor: Cursor = None,
    limit: Limit = 100,
    *,
    whole: Annotated[
        bool, Query(description="Only items that have all the answers they are to get.")
    ] = False,
) -> Page[model.Disagreement]:
    """Items answered at least twice of which it is still unsure what is true, the least sure
    first.
    """
    confidence, item = place.read(cursor)
    values = {
        "project": project,
        "below": below,
        "whole": whole,
        "confidence": confidence,
        "after": item,
        "limit": limit + 1,
    }
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        rows = await store.disagreements(connection, values)
        return Page(**place.page(rows, limit))


@router.get("/items/{item}/answers")
async def read_answers(request: Request, item: ItemId, caller: Reviews, db: Db) -> model.SideBySide:
    """An item's answers side by side, without a word on whose they are."""
    async with db.transaction(caller.scope) as connection:
        found = await store.item_with_answers(connection, item, caller.person)
        if found is None:
            raise NotFound("there is no such item.")
        found["form_id"], form = await current_form(connection, found["project_id"])
        for one in [*found["answers"], *([found["decision"]] if found["decision"] else [])]:
            one["answers"] = adapt(form, one["answers"])
        return model.SideBySide.model_validate(await _shown(request, connection, caller, found))


@router.post("/items/{item}/adjudicate", status_code=201)
async def adjudicate_item(
    item: ItemId, body: model.Adjudicate, caller: Reviews, db: Db
) -> model.Adjudicated:
    """Say what is true of an item where answers disagree. A later word supersedes."""
    made = await db.run(
        caller.engine, lambda connection: decide.adjudicate(connection, caller, item, body)
    )
    return model.Adjudicated.model_validate({"annotation_id": made})


@router.post("/items/{item}/adjudicate/undo", status_code=204)
async def undo_adjudication(item: ItemId, caller: Reviews, db: Db) -> None:
    """Take my first decision on an item back while the project's time for it runs: what is true
    of it is open again.
    """
    await db.run(
        caller.engine, lambda connection: decide.undo_adjudication(connection, caller, item)
    )
