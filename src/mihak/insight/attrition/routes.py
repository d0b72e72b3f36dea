"""People who left, over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.errors import NotAllowed, NotFound
from mihak.ids import SupplierId
from mihak.insight.attrition import model, store
from mihak.insight.attrition.tell import tell
from mihak.store import as_engine

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("suppliers.read")]


@router.get("/suppliers/{supplier}/attrition")
async def read_attrition(supplier: SupplierId, caller: Reads, db: Db) -> model.Attrition:
    """Which of a supplier's workers left or fell silent, by month, and what that took away: the
    accuracy of all its answers less that of those who are still there. Its manager is told as
    much as the lab.
    """
    if caller.supplier is None and caller.is_blind:
        raise NotAllowed("this needs the permission insight.read.", mend="Ask an owner.")
    async with db.transaction(caller.scope) as connection:
        if not await store.is_known(connection, supplier):
            raise NotFound("there is no such supplier.")
        await as_engine(connection)
        with_work = await store.workers_with_work(connection, supplier)
        rows = await store.workers(connection, supplier, with_work)
    return model.Attrition.model_validate(tell(supplier, rows))
