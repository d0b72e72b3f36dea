"""Suppliers and workers over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

import psycopg
from fastapi import APIRouter, Request

from mihak.accounts import Caller, Db, requires
from mihak.accounts.signing_in import make_link
from mihak.accounts.store import add_person
from mihak.errors import Conflict, NotAllowed, NotFound
from mihak.ids import SupplierId, WorkerId
from mihak.store import SYSTEM, Connection, Row, as_system
from mihak.store.audit import record
from mihak.suppliers import model, store
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["suppliers"])
Reads = Annotated[Caller, requires("suppliers.read")]
Writes = Annotated[Caller, requires("suppliers.write")]
WritesWorkers = Annotated[Caller, requires("workers.write")]


@router.get("/suppliers")
async def list_suppliers(
    caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Supplier]:
    """The suppliers; a supplier's manager sees only their own."""
    async with db.transaction(caller.scope) as connection:
        return Page(**page(await store.suppliers(connection, after(cursor), limit + 1), limit))


@router.post("/suppliers", status_code=201)
async def create_supplier(body: model.NewSupplier, caller: Writes, db: Db) -> model.Supplier:
    """Add a supplier: an in-house team, a vendor, a crowd platform or a model."""
    try:
        async with db.transaction(caller.scope) as connection:
            made = await store.add_supplier(connection, caller.workspace, body.name, body.kind)
            await record(
                connection,
                caller.workspace,
                caller.actor,
                "supplier.create",
                f"supplier:{made['id']}",
                name=body.name,
                kind=body.kind,
            )
            return model.Supplier.model_validate(made)
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is a supplier {body.name!r} already.", where="name", mend="Choose another name."
        ) from error


@router.get("/suppliers/{supplier}")
async def read_supplier(supplier: SupplierId, caller: Reads, db: Db) -> model.Supplier:
    """One supplier."""
    async with db.transaction(caller.scope) as connection:
        return model.Supplier.model_validate(await store.known_supplier(connection, supplier))


@router.patch("/suppliers/{supplier}")
async def change_supplier(
    supplier: SupplierId, body: model.SupplierChange, caller: Writes, db: Db
) -> model.Supplier:
    """Rename a supplier, or pause all its work."""
    async with db.transaction(caller.scope) as connection:
        changed = await store.change_supplier(connection, supplier, body.model_dump())
        if changed is None:
            raise NotFound("there is no such supplier.")
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "supplier.change",
            f"supplier:{supplier}",
            **body.model_dump(exclude_unset=True),
        )
        return model.Supplier.model_validate(changed)


@router.get("/suppliers/{supplier}/workers")
async def list_workers(
    supplier: SupplierId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Worker]:
    """A supplier's workers, by pseudonym."""
    async with db.transaction(caller.scope) as connection:
        await store.known_supplier(connection, supplier)
        rows = await store.workers(connection, supplier, after(cursor), limit + 1)
        return Page(**page(rows, limit))


def _check_grants(caller: Caller, *, skills: bool) -> None:
    """Raise NotAllowed where a supplier's people set skills."""
    if caller.supplier is not None and skills:
        raise NotAllowed(
            "a supplier does not grant skills to its own workers.",
            where="skills",
            mend="The lab grants them.",
        )


@router.post("/suppliers/{supplier}/workers", status_code=201)
async def invite_workers(
    supplier: SupplierId, body: model.NewWorkers, caller: WritesWorkers, db: Db
) -> model.InvitedWorkers:
    """Add workers, all or none; hand each the one-time link that comes back."""
    _check_grants(caller, skills=any(worker.skills for worker in body.workers))
    async with db.transaction(caller.scope) as connection:
        await store.known_supplier(connection, supplier)
    invited = []
    # As the system: the lab may not read the people behind its suppliers' pseudonyms.
    async with db.transaction(SYSTEM) as connection:
        for worker in body.workers:
            try:
                made = await store.add_worker(
                    connection, caller.workspace, supplier, worker.model_dump()
                )
            except psycopg.errors.UniqueViolation as error:
                raise Conflict(
                    f"the supplier has a worker {worker.name!r} already.",
                    where="name",
                    mend="Choose another pseudonym. Nobody was added.",
                ) from error
            invited.append(await _let_in(connection, caller, made))
    return model.InvitedWorkers.model_validate({"workers": invited})


async def _let_in(connection: Connection, caller: Caller, worker: Row) -> dict[str, Any]:
    person = {
        "workspace": caller.workspace,
        "name": worker["name"],
        "role": "worker",
        "supplier": worker["supplier_id"],
        "worker": worker["id"],
    }
    made = await add_person(connection, person)
    await record(
        connection, caller.workspace, caller.actor, "worker.invite", f"worker:{worker['id']}"
    )
    return {"worker": worker, **await make_link(connection, made, caller.workspace, caller.actor)}


@router.post("/workers/{worker}/link", status_code=201)
async def make_worker_link(worker: WorkerId, caller: WritesWorkers, db: Db) -> model.InvitedWorker:
    """A new one-time link for a worker who lost theirs."""
    async with db.transaction(caller.scope) as connection:
        found = await store.worker(connection, worker)
    if found is None:
        raise NotFound("there is no such worker.")
    async with db.transaction(SYSTEM) as connection:
        person = await store.person_of_worker(connection, worker)
        if person is None:
            raise NotFound("nobody signs in as this worker.")
        link = await make_link(connection, person, caller.workspace, caller.actor)
    return model.InvitedWorker.model_validate({"worker": found, **link})


@router.patch("/workers/{worker}")
async def change_worker(
    request: Request, worker: WorkerId, body: model.WorkerChange, caller: WritesWorkers, db: Db
) -> model.Worker:
    """Change languages and skills, pause a worker, or say that they left: then they are
    signed out and cannot sign in, and what they hold goes to others as its time runs out.
    """
    _check_grants(caller, skills=body.skills is not None)
    async with db.transaction(caller.scope) as connection:
        changed = await store.change_worker(connection, worker, body.model_dump())
        if changed is None:
            raise NotFound("there is no such worker.")
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "worker.change",
            f"worker:{worker}",
            **body.model_dump(exclude_unset=True),
        )
        if body.status is not None:
            # The lab may not read the people behind its suppliers' pseudonyms.
            await as_system(connection)
            await store.let_sign_in(connection, worker, allowed=body.status != "left")
    request.app.state.callers.forget()
    return model.Worker.model_validate(changed)
