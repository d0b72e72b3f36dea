"""Deliveries over HTTP."""

from __future__ import annotations

import asyncio
import tempfile
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from mihak.accounts import Caller, Db, requires
from mihak.contracts import Terms, curve, made_plan, make_plan
from mihak.errors import BadArgument, NotFound
from mihak.ids import DeliveryId, ProjectId, SupplierId
from mihak.projects import known_project
from mihak.projects.imports import format_of
from mihak.store import Connection, Row, as_engine
from mihak.suppliers.contracts import plan_lines
from mihak.suppliers.deliveries import decide as deciding
from mihak.suppliers.deliveries import model, store
from mihak.suppliers.deliveries.from_file import take_answers
from mihak.suppliers.deliveries.hand_in import hand_in
from mihak.suppliers.deliveries.inspect import Inspected, inspected
from mihak.suppliers.deliveries.switching import inspection_of
from mihak.suppliers.store import known_supplier
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["deliveries"])
Reads = Annotated[Caller, requires("suppliers.read")]
Writes = Annotated[Caller, requires("deliveries.write")]
Decides = Annotated[Caller, requires("deliveries.decide")]
Changes = Annotated[Caller, requires("suppliers.write")]


async def _seen(connection: Connection, delivery: int) -> Row:
    found = await store.delivery(connection, delivery)
    if found is None:
        raise NotFound("there is no such delivery.")
    return found


@router.get("/suppliers/{supplier}/to-deliver")
async def list_to_deliver(supplier: SupplierId, caller: Reads, db: Db) -> model.ToDeliverList:
    """What a supplier could hand in now, by project, and how it would be inspected."""
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        rows = await store.to_deliver(connection, supplier)
    told = [await asyncio.to_thread(_as_planned, row) for row in rows]
    return model.ToDeliverList.model_validate({"rows": told})


def _as_planned(row: Row) -> Row:
    acceptance = Terms.model_validate(row["terms"]).acceptance
    inspection = None if acceptance is None else inspection_of(row["switching"])
    sample = None
    if acceptance and inspection != "discontinued" and row["annotations"]:
        sample = make_plan(acceptance, row["annotations"], inspection or "normal").most
    return {**row, "at_once": acceptance is None, "inspection": inspection, "sample": sample}


@router.post("/projects/{project}/deliveries", status_code=201)
async def hand_in_delivery(
    project: ProjectId, body: model.HandIn, caller: Writes, db: Db
) -> model.WholeDelivery:
    """Hand in all answers that were not yet, or those of a batch. It is inspected by the
    contract's plan; without one, it is accepted at once.
    """
    supplier = caller.supplier or body.supplier_id
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        if supplier is None:
            raise BadArgument(
                "it is not said whose.", where="supplier_id", mend="Name the supplier."
            )
        await known_supplier(connection, supplier)
        await as_engine(connection)
        made = await hand_in(connection, caller, project, supplier, body)
    return await _whole(db, caller, made)


@router.post(
    "/projects/{project}/deliveries/file",
    status_code=201,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
            },
        }
    },
)
async def hand_in_file(
    request: Request,
    project: ProjectId,
    caller: Writes,
    db: Db,
    *,
    filename: Annotated[str, Query(max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$")],
    supplier: SupplierId | None = None,
    note: Annotated[str | None, Query(max_length=1000, pattern=r"^[^\x00]*$")] = None,
) -> model.WholeDelivery:
    """Hand in answers given elsewhere: JSONL, CSV or Parquet, at most 20,000 rows with
    `external_id`, `worker`, `answers` (or a column for each question) and `seconds`. All are taken
    or none; every row that cannot be is reported.
    """
    whose = caller.supplier or supplier
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        if whose is None:
            raise BadArgument("it is not said whose.", where="supplier", mend="Name the supplier.")
        await known_supplier(connection, whose)
    with tempfile.TemporaryFile() as file:
        async for chunk in request.stream():
            file.write(chunk)
        file.seek(0)
        async with db.transaction(caller.engine) as connection:
            kind = format_of(filename, None)
            taken = await take_answers(connection, caller, (project, whose), file, kind)
            given = model.HandIn(supplier_id=None, batch_id=None, note=note)
            made = await hand_in(connection, caller, project, whose, given, only=taken)
    return await _whole(db, caller, made)


@router.get("/projects/{project}/deliveries")
async def list_deliveries(
    project: ProjectId,
    caller: Reads,
    db: Db,
    supplier: SupplierId | None = None,
    status: Annotated[model.Status | None, Query()] = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.Delivery]:
    """What was handed in for a project, the newest first; a supplier sees only its own."""
    wanted = {"project": project, "supplier": supplier, "status": status, "before": after(cursor)}
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        return Page(**page(await _rows(connection, wanted, limit + 1), limit))


@router.get("/suppliers/{supplier}/deliveries")
async def list_supplier_deliveries(
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    status: Annotated[model.Status | None, Query()] = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.Delivery]:
    """What a supplier handed in, over all projects, the newest first."""
    wanted = {"project": None, "supplier": supplier, "status": status, "before": after(cursor)}
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        return Page(**page(await _rows(connection, wanted, limit + 1), limit))


async def _rows(connection: Connection, wanted: dict[str, Any], limit: int) -> list[Row]:
    """Deliveries with how far their inspection is."""
    rows = await store.deliveries(connection, wanted, limit)
    await as_engine(connection)  # a supplier does not see the reviews that are still open
    for row in rows:
        row.update(_told_of(row, await _state(connection, row)))
    return rows


async def _state(connection: Connection, row: Row) -> Inspected | None:
    return None if row["plan"] is None else await inspected(connection, row)


def _told_of(row: Row, state: Inspected | None) -> dict[str, Any]:
    if state is None:
        return {"verdict": None, "inspected": row["inspected"] or 0, "defects": row["defects"] or 0}
    if row["decided_at"] is not None and row["inspected"] is not None:
        # As it was when it was decided, whatever appeals have changed since.
        return {"verdict": state.verdict}
    return {"verdict": state.verdict, "inspected": state.inspected, "defects": state.defects}


@router.get("/deliveries/{delivery}")
async def read_delivery(delivery: DeliveryId, caller: Reads, db: Db) -> model.WholeDelivery:
    """One delivery: its plan and how far inspection is, by worker, and where its money is."""
    return await _whole(db, caller, delivery)


async def _whole(db: Db, caller: Caller, delivery: int) -> model.WholeDelivery:
    async with db.transaction(caller.scope) as connection:
        row = await _seen(connection, delivery)
        await as_engine(connection)
        state = await _state(connection, row)
        row.update(_told_of(row, state))
        row["workers"] = await store.of_workers(connection, delivery)
        row["money"] = await store.money(connection, delivery)
        row["bonus"] = await store.bonus(connection, delivery)
    plan = None if row["plan"] is None else made_plan(row["plan"])
    row["path"] = [] if state is None else state.path
    row["curve"] = [] if plan is None else await asyncio.to_thread(curve, plan)
    row["lines"] = [] if plan is None else plan_lines(plan)
    return model.WholeDelivery.model_validate(row)


@router.post("/deliveries/{delivery}/decide")
async def decide_delivery(
    delivery: DeliveryId, body: model.DeliveryDecision, caller: Decides, db: Db
) -> model.WholeDelivery:
    """Accept a delivery at any time; once its plan has refused it, also refuse it, give it back to
    be mended, or accept it but for some workers' answers.
    """
    async with db.transaction(caller.scope) as connection:
        await _seen(connection, delivery)
        await as_engine(connection)
        await deciding.decide(connection, caller, delivery, body)
    return await _whole(db, caller, delivery)


@router.post("/deliveries/{delivery}/withdraw")
async def withdraw_delivery(delivery: DeliveryId, caller: Writes, db: Db) -> model.WholeDelivery:
    """Take a delivery back that nobody has begun to inspect."""
    async with db.transaction(caller.scope) as connection:
        await _seen(connection, delivery)
        await as_engine(connection)
        await deciding.withdraw(connection, caller, delivery)
    return await _whole(db, caller, delivery)


@router.post("/projects/{project}/contracts/{supplier}/resume-inspection", status_code=204)
async def resume_inspection(
    project: ProjectId, supplier: SupplierId, caller: Changes, db: Db
) -> None:
    """Take deliveries again from a supplier of whom too many were refused; tightened at first."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await as_engine(connection)
        await deciding.resume(connection, caller, project, supplier)
