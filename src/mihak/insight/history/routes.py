"""The whole life of an item over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request

from mihak.accounts import Caller, Db, requires
from mihak.ids import ItemId
from mihak.insight.history import model
from mihak.insight.history.tell import history

router = APIRouter()
Reads = Annotated[Caller, requires("insight.read")]


@router.get("/items/{item}/history")
async def read_item_history(
    request: Request, item: ItemId, caller: Reads, db: Db
) -> model.ItemHistory:
    """An item's whole life: who added it, who answered what, what was reviewed, appealed and
    decided, and what is thought to be true of it now. For who reviews blindly it says too much.
    """
    async with db.transaction(caller.scope) as connection:
        told = await history(connection, request.app.state.links, caller.workspace, item)
    return model.ItemHistory.model_validate(told)
