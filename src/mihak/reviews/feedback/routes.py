"""What became of my work: reviews that changed it, my appeals, and which of it I have read."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from mihak.accounts import Caller, Db, requires
from mihak.ids import ProjectId
from mihak.projects import as_shown
from mihak.reviews.feedback import model, store
from mihak.store import as_engine
from mihak.wire import Cursor, Limit, after, page

router = APIRouter(tags=["reviews"])
Works = Annotated[Caller, requires("work.do")]


@router.get("/me/feedback")
async def list_my_feedback(
    request: Request,
    caller: Works,
    db: Db,
    *,
    project: ProjectId | None = None,
    unread: Annotated[bool, Query(description="Only what I have not read.")] = False,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> model.FeedbackPage:
    """Each change to my work, the latest first: what was mended or refused and why, and what
    became of my appeals.
    """
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        # The reviewer's answers are the lab's, and no worker sees them but here, of their own.
        await as_engine(connection)
        rows = await store.feedback(
            connection, caller.worker, project, after(cursor), limit + 1, unread=unread
        )
        await as_shown(connection, request.app.state.links, caller.workspace, rows)
        summary = await store.feedback_summary(connection, caller.worker)
    return model.FeedbackPage(**page(rows, limit), **summary)


@router.post("/me/feedback/read")
async def read_my_feedback(body: model.ReadFeedback, caller: Works, db: Db) -> model.Unread:
    """Mark changes to my work as read."""
    assert caller.worker is not None
    async with db.transaction(caller.scope) as connection:
        await as_engine(connection)
        await store.mark_read(connection, caller.worker, body.reviews)
        return model.Unread(unread=await store.count_unread(connection, caller.worker))
