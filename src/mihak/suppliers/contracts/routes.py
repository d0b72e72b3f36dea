"""Contracts over HTTP."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import Response

from mihak.accounts import Caller, Db, requires
from mihak.contracts import (
    Terms,
    changes,
    curve,
    make_plan,
    plan_as_told,
    read_terms,
    terms_as_toml,
)
from mihak.errors import NotAllowed, NotFound
from mihak.ids import ProjectId, SupplierId
from mihak.projects import known_project
from mihak.store import Connection, Row
from mihak.suppliers.contracts import agree, model, store
from mihak.suppliers.store import known_supplier
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["suppliers"])
Reads = Annotated[Caller, requires("suppliers.read")]
Writes = Annotated[Caller, requires("suppliers.write")]
Signs = Annotated[Caller, requires("deliveries.write")]
MOST_LINES = 400  # of a plan that decides after every answer


async def known_contract(connection: Connection, project: int, supplier: int) -> Row:
    """The contract; raises NotFound where whoever asks may not know of one."""
    await known_project(connection, project)
    found = await store.contract(connection, project, supplier)
    if found is None:
        raise NotFound("there is no such contract.")
    return found


@router.get("/projects/{project}/contracts")
async def list_contracts(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Contract]:
    """Who is contracted for a project, on which terms; a supplier sees only its own."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        rows = await store.contracts(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.put("/projects/{project}/contracts/{supplier}")
async def set_contract(
    project: ProjectId, supplier: SupplierId, body: model.NewTerms, caller: Writes, db: Db
) -> model.Contract:
    """Contract a supplier for a project, or change the terms from now on: the next version. With
    `propose` it holds once the supplier has signed it; a first one is paused until then.
    """
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await known_supplier(connection, supplier)
        await agree.set_terms(
            connection, caller, project, supplier, body.terms, propose=body.propose
        )
        return model.Contract.model_validate(await store.contract(connection, project, supplier))


@router.get("/projects/{project}/contracts/{supplier}/versions")
async def list_contract_versions(
    project: ProjectId, supplier: SupplierId, caller: Reads, db: Db
) -> model.ContractVersions:
    """Every version of a contract with what it changed, the newest first."""
    async with db.transaction(caller.scope) as connection:
        contract = await known_contract(connection, project, supplier)
        rows = await store.versions(connection, contract["id"])
        actors = [row[name] for row in rows for name in ("proposed_by", "signed_by") if row[name]]
        names = await store.names(connection, actors)
    for row in rows:
        before = Terms.model_validate(row["before"] or {})
        row["changes"] = changes(before, Terms.model_validate(row["terms"]))
        row["proposed_by"] = names.get(row["proposed_by"], "")
        row["signed_by"] = row["signed_by"] and names.get(row["signed_by"], "")
    return model.ContractVersions.model_validate({"rows": rows})


class Toml(Response):
    """A contract as a file."""

    media_type = "application/toml"


@router.get("/projects/{project}/contracts/{supplier}/file", response_class=Toml)
async def read_contract_file(
    project: ProjectId, supplier: SupplierId, caller: Reads, db: Db
) -> Toml:
    """The terms in force as TOML, to keep, change and check."""
    async with db.transaction(caller.scope) as connection:
        contract = await known_contract(connection, project, supplier)
    text = terms_as_toml(
        Terms.model_validate(contract["terms"]), about=f"Version {contract['version']}."
    )
    headers = {"content-disposition": 'attachment; filename="contract.toml"'}
    return Toml(text, headers=headers)


@router.post("/projects/{project}/contracts/{supplier}/check")
async def check_contract(
    project: ProjectId, supplier: SupplierId, body: model.ContractText, caller: Reads, db: Db
) -> model.CheckedContract:
    """Read a contract's file and say what it would change; nothing is written."""
    async with db.transaction(caller.scope) as connection:
        await known_project(connection, project)
        await known_supplier(connection, supplier)
        contract = await store.contract(connection, project, supplier)
    terms = read_terms(body.text)
    before = Terms.model_validate(contract["terms"] if contract else {})
    return model.CheckedContract(terms=terms, changes=changes(before, terms))


@router.post("/projects/{project}/contracts/{supplier}/sign")
async def sign_contract(
    project: ProjectId, supplier: SupplierId, body: model.Signature, caller: Signs, db: Db
) -> model.Contract:
    """Sign the newest version for the supplier; one that was only proposed comes in force."""
    if caller.supplier is None:
        raise NotAllowed("the lab does not sign for a supplier.", mend="Its manager signs.")
    async with db.transaction(caller.scope) as connection:
        contract = await known_contract(connection, project, supplier)
        await agree.sign(connection, caller, contract, body)
        return model.Contract.model_validate(await store.contract(connection, project, supplier))


@router.post("/plans")
async def make_sampling_plan(body: model.PlanAsked, caller: Reads) -> model.PlanTold:
    """How a delivery would be inspected and what that lets through: to look at before signing."""
    del caller
    return await asyncio.to_thread(told_plan, body)


def told_plan(asked: model.PlanAsked) -> model.PlanTold:
    """The plan that was asked for, with its curve."""
    plan = make_plan(asked.acceptance, asked.lot, asked.inspection)
    return model.PlanTold.model_validate(
        {
            "lot": asked.lot,
            "most": plan.most,
            "plan": plan_as_told(plan),
            "curve": curve(plan),
            "lines": plan_lines(plan),
        }
    )


def plan_lines(plan: object) -> list[dict[str, int]]:
    """At how many wrong answers a plan accepts and refuses, by answers inspected."""
    lines = plan.lines  # type: ignore[attr-defined]
    looks = lines.looks.tolist()
    step = max(len(looks) // MOST_LINES, 1)
    shown = sorted({*looks[::step], looks[-1]})
    return [
        {"inspected": n, "accept": int(lines.accept[n]), "refuse": int(lines.refuse[n])}
        for n in shown
    ]
