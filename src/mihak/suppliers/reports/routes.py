"""What suppliers are told of their work, and the lab of its suppliers, over HTTP."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import date, timedelta
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from mihak import ids
from mihak.accounts import Caller, Db, requires
from mihak.errors import BadArgument, NotAllowed
from mihak.ids import ProjectId, SupplierId, WorkerId
from mihak.projects import as_shown
from mihak.store import Row, as_engine
from mihak.suppliers.reports import model, quality, statement, store
from mihak.suppliers.reports.statement import PARTS, Part
from mihak.suppliers.store import known_supplier
from mihak.wire import Cursor, Limit, Page, Zone, after, page

router = APIRouter(tags=["suppliers"])
Reads = Annotated[Caller, requires("suppliers.read")]
Day = Annotated[date | None, Query(description="Unless said, of the last 30 days.")]
NONE_WAITING = {"refused": 0, "mended": 0, "appeals": 0}
NONE_TODAY = {"answers_today": 0, "workers_today": 0}


def _lab_needs(caller: Caller, permission: str) -> None:
    """A supplier's manager may see what is theirs; somebody of the lab needs `permission`, too."""
    if caller.supplier is None and permission not in caller.permissions:
        raise NotAllowed(f"this needs the permission {permission}.", mend="Ask an owner.")


@router.get("/supplier-totals")
async def list_supplier_totals(
    caller: Reads,
    db: Db,
    first: Day = None,
    last: Day = None,
    tz: Zone = "UTC",
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.SupplierTotals]:
    """How many projects, workers and answers each supplier has, and what it earned from `first`
    to `last` (the last 30 days), in the order of `GET /suppliers`.
    """
    async with db.transaction(caller.scope) as connection:
        last = last or await statement.today(connection, tz)
        first = first or last - min(timedelta(days=29), last - date.min)
        asked = await statement.days(connection, first, last, tz)
        rows = await store.totals(connection, after(cursor), limit + 1)
        earned: dict[int, list[Row]] = defaultdict(list)
        for row in await store.money(connection, [row["id"] for row in rows], **asked):
            earned[row["supplier_id"]].append(row)
    return Page(**page([{**row, "money": earned[row["id"]]} for row in rows], limit))


@router.get("/suppliers/{supplier}/overview")
async def read_supplier_overview(
    supplier: SupplierId, caller: Reads, db: Db, tz: Zone = "UTC"
) -> model.SupplierOverview:
    """A supplier today: answers, who is at work, what waits, what reviews say. Its manager is
    told as much as the lab.
    """
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        day = await statement.today(connection, tz)
        counts = await store.counts(connection, supplier)
        today = _by_project(await store.day_by_project(connection, supplier, day, tz))
        waiting = _by_project(await store.waiting(connection, supplier))
        reviewed = await store.reviewed(connection, supplier, None)
    return model.SupplierOverview.model_validate(
        {
            **counts,
            **(today.get(None) or NONE_TODAY),
            "today": day,
            "waiting": _waiting(waiting, None),
            "outcomes": await asyncio.to_thread(quality.outcomes, reviewed),
        }
    )


def _by_project(rows: list[Row]) -> dict[int | None, Row]:
    return {row["project_id"]: row for row in rows}


def _waiting(by_project: dict[int | None, Row], project: int | None) -> dict[str, Any]:
    """Sums of nothing are null."""
    return {name: (by_project.get(project) or {}).get(name) or 0 for name in NONE_WAITING}


@router.get("/suppliers/{supplier}/contracts")
async def list_supplier_contracts(
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    tz: Zone = "UTC",
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.ProjectContract]:
    """A supplier's projects, the newest contract first: terms, batches, answers, what waits, what
    reviews say.
    """
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        rows = await store.contracts(connection, supplier, after(cursor), limit + 1)
        day = await statement.today(connection, tz)
        today = _by_project(await store.day_by_project(connection, supplier, day, tz))
        waiting = _by_project(await store.waiting(connection, supplier))
        reviewed: dict[int, list[Row]] = defaultdict(list)
        for row in await store.reviewed(connection, supplier, None):
            reviewed[row["project_id"]].append(row)
    for row in rows:
        row.update(today.get(row["project_id"]) or NONE_TODAY)
        row["waiting"] = _waiting(waiting, row["project_id"])
        row["outcomes"] = await asyncio.to_thread(quality.outcomes, reviewed[row["project_id"]])
    return Page(**page(rows, limit))


@router.get("/suppliers/{supplier}/quality")
async def read_supplier_quality(
    supplier: SupplierId, caller: Reads, db: Db, project: ProjectId | None = None
) -> model.SupplierQuality:
    """What reviews of its answers say, in all, by rule and by worker, with intervals that hold
    however often one looks. From answers drawn by chance for review, which alone measure.
    """
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        reviewed = await store.reviewed(connection, supplier, project)
        broken = await store.rules_broken(connection, supplier, project)
        workers = await store.reviewed_workers(connection, supplier, project)
    told = {
        "outcomes": await asyncio.to_thread(quality.outcomes, reviewed),
        "rules": await asyncio.to_thread(quality.broken_rules, reviewed, broken),
        "workers": await asyncio.to_thread(quality.workers, workers),
    }
    return model.SupplierQuality.model_validate(told)


@router.get("/suppliers/{supplier}/changes")
async def list_supplier_changes(
    request: Request,
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    *,
    project: ProjectId | None = None,
    worker: WorkerId | None = None,
    status: Literal["mended", "refused"] | None = None,
    appeal: Literal["none", "open", "upheld", "overturned"] | None = None,
    rule: Annotated[str | None, Query(max_length=1000, pattern=r"^[^\x00]*$")] = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[model.ChangedAnswer]:
    """The reviews that mended or refused a supplier's answers in all projects, the latest first,
    and what became of appeals. Which answers were accepted is not told: it would tell which were
    not looked at because they are known.
    """
    _lab_needs(caller, "items.read")
    wanted = {
        "project": project,
        "worker": worker,
        "status": status,
        "appeal": appeal,
        "rule": rule,
        "before": after(cursor),
    }
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        rows = await store.changes(connection, supplier, wanted, limit + 1)
        await as_engine(connection)  # a reviewer's annotation is no supplier's
        mended = [row["mended_id"] for row in rows if row["mended_id"] is not None]
        instead = await store.answers_of(connection, mended)
        await as_shown(connection, request.app.state.links, caller.workspace, rows)
    for row in rows:
        row["mended_answers"] = instead.get(row["mended_id"])
    return Page(**page(rows, limit))


@router.get("/suppliers/{supplier}/workload")
async def list_workload(
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    tz: Zone = "UTC",
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.WorkerLoad]:
    """What each worker holds and has done, in the order of `GET /suppliers/{supplier}/workers`."""
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        day = await statement.today(connection, tz)
        rows = await store.loads(connection, supplier, day, tz, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.get(
    "/suppliers/{supplier}/statement",
    response_model=model.SupplierStatement,
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
)
async def read_statement(
    supplier: SupplierId,
    caller: Reads,
    db: Db,
    *,
    first: Annotated[date | None, Query(description="The month's first, unless said.")] = None,
    last: Annotated[date | None, Query(description="Today, unless said.")] = None,
    tz: Zone = "UTC",
    by: Annotated[list[Part], Query(description="Told apart by these; if none, by all.")] = [],  # noqa: B006
    format: Literal["json", "csv"] = "json",  # noqa: A002
    cursor: Cursor = None,
    limit: Limit = 1000,
) -> Any:
    """Time and pay of a supplier's workers, at most 366 days: the same figures as each worker sees
    of their own. As `csv`, all lines at once.
    """
    start = after(cursor)
    async with db.transaction(caller.scope) as connection:
        await known_supplier(connection, supplier)
        asked = await statement.days(connection, first, last, tz)
        ask = partial(statement.lines, connection, supplier, asked)
        if format == "csv":
            return _as_file(asked, await ask(by or PARTS, limit=statement.MOST_LINES + 1))
        totals = await ask([], limit=100)
        rows = await ask(by or PARTS, limit=limit + 1, start=start)
    told = {**asked, "totals": totals, "rows": rows[:limit], "next": None}
    if len(rows) > limit:
        told["next"] = ids.encode("cursor", start + limit)
    return model.SupplierStatement.model_validate(told)


def _as_file(asked: dict[str, Any], rows: list[Row]) -> Response:
    if len(rows) > statement.MOST_LINES:
        raise BadArgument(
            f"these are more than {statement.MOST_LINES:,} lines.",
            where="first",
            mend="Ask for fewer days, or by fewer parts.",
        )
    name = f"statement-{asked['first']}-{asked['last']}.csv"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(statement.as_csv(rows), media_type="text/csv", headers=headers)
