"""Projects, forms, guidelines, batches and items over HTTP."""

from __future__ import annotations

import hashlib
import json
import tempfile
from typing import Annotated, Any, Literal

import psycopg
from fastapi import APIRouter, Query, Request

from mihak.accounts import Caller, Db, requires
from mihak.contracts import to_micros
from mihak.errors import BadArgument, Conflict, NotFound
from mihak.forms import check_answers, form_schema, parse_form
from mihak.ids import BatchId, ItemId, ProjectId, encode
from mihak.ledger import set_purse
from mihak.projects import imports, model, store
from mihak.projects.change import check_change
from mihak.projects.items.routes import router as lists_of_items
from mihak.store import Connection, Row, as_engine
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Name, Page, after, page

router = APIRouter(tags=["projects"])
router.include_router(lists_of_items)
Reads = Annotated[Caller, requires("projects.read")]
Writes = Annotated[Caller, requires("projects.write")]
ReadsItems = Annotated[Caller, requires("items.read")]
WritesItems = Annotated[Caller, requires("items.write")]


@router.get("/form-schema")
async def read_form_schema() -> dict[str, Any]:
    """The JSON Schema of a form's definition."""
    return form_schema()


@router.post("/projects", status_code=201)
async def create_project(body: model.NewProject, caller: Writes, db: Db) -> model.Project:
    """Make a project with its form; it starts when its status is set to running."""
    form = parse_form(body.form)
    try:
        async with db.transaction(caller.scope) as connection:
            project = await store.add_project(
                connection, caller.workspace, body.model_dump(exclude={"form", "guidelines"})
            )
            await store.add_form(connection, caller.workspace, project, form)
            if body.guidelines:
                await _add_guidelines(connection, caller, project, body.guidelines)
            await store.batch_named(connection, caller.workspace, project, "main")
            await record(
                connection,
                caller.workspace,
                caller.actor,
                "project.create",
                f"project:{project}",
                name=body.name,
            )
            made = model.Project.model_validate(await store.known_project(connection, project))
            await _set_budget(connection, project, body.policy)
            return made
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is a project {body.name!r} already.", where="name", mend="Choose another name."
        ) from error


@router.get("/projects")
async def list_projects(
    caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Project]:
    """The projects I may see: a supplier's people, those it has a contract for."""
    async with db.transaction(caller.scope) as connection:
        return Page(**page(await store.projects(connection, after(cursor), limit + 1), limit))


@router.get("/projects/{project}")
async def read_project(project: ProjectId, caller: Reads, db: Db) -> model.Project:
    """One project."""
    async with db.transaction(caller.scope) as connection:
        return model.Project.model_validate(await store.known_project(connection, project))


@router.patch("/projects/{project}")
async def change_project(
    project: ProjectId, body: model.ProjectChange, caller: Writes, db: Db
) -> model.Project:
    """Start, pause or finish a project; change its policy, which holds from the next claim on.

    Another redundancy or rule of asking until sure holds for the items there are, too: those
    that want more answers than they have are open again.
    """
    changes = body.changes()
    try:
        async with db.transaction(caller.scope) as connection:
            found = await store.known_project(connection, project)
            await store.change_project(connection, project, changes)
            await record(
                connection,
                caller.workspace,
                caller.actor,
                "project.change",
                f"project:{project}",
                **body.model_dump(mode="json", exclude_unset=True),
            )
            made = model.Project.model_validate(await store.known_project(connection, project))
            if body.policy:
                await _set_budget(connection, project, body.policy)
            if body.policy and _asks_otherwise(body.policy, found["policy"]):
                await as_engine(connection)
                await store.change_redundancy(connection, project, body.policy.redundancy)
                await store.look_again(connection, project)
            return made
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is a project {body.name!r} already.", where="name", mend="Choose another name."
        ) from error


async def _set_budget(connection: Connection, project: int, policy: model.Policy) -> None:
    """Cap what the project may cost; the connection is the engine's after. Raises Conflict where
    a contract is in another currency.
    """
    currency = policy.budget_currency
    if policy.budget is not None:
        others = await store.currencies_but(connection, project, currency)
        if others:
            raise Conflict(
                f"the budget is in {currency}, and a contract in {others[0]}.",
                where="policy.budget_currency",
                mend=f"Give the budget in {others[0]}.",
            )
    await as_engine(connection)
    cap = None if policy.budget is None else to_micros(policy.budget)
    await set_purse(connection, project, None, cap, currency)


def _asks_otherwise(policy: model.Policy, before: dict[str, Any]) -> bool:
    """Whether items want other numbers of answers than before."""
    was = model.Policy.model_validate(before)
    return any(getattr(policy, name) != getattr(was, name) for name in model.Asking.model_fields)


@router.get("/projects/{project}/forms")
async def list_forms(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.FormVersion]:
    """The versions of the form, oldest first."""
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        rows = await store.forms(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/projects/{project}/forms", status_code=201)
async def add_form(
    project: ProjectId, body: model.NewForm, caller: Writes, db: Db
) -> model.FormVersion:
    """A new version of the form, for tasks claimed from now on."""
    form = parse_form(body.definition)
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        made = await store.add_form(connection, caller.workspace, project, form)
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "form.add",
            f"project:{project}",
            version=made["version"],
            digest=made["digest"],
        )
        return model.FormVersion.model_validate(made)


async def _add_guidelines(
    connection: Connection,
    caller: Caller,
    project: int,
    text: dict[str, str],
    change: model.GuidelinesChange | None = None,
) -> Row:
    canonical = json.dumps(text, sort_keys=True, ensure_ascii=False).encode()
    digest = hashlib.sha256(canonical).hexdigest()
    made = await store.add_guidelines(connection, caller.workspace, project, text, digest)
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "guidelines.add",
        f"project:{project}",
        version=made["version"],
        digest=digest,
        **({} if change is None else {"change": change.model_dump(mode="json")}),
    )
    if change is None:
        return made
    # With the batch's own number, as the database keeps it.
    values = {**change.model_dump(), "batch": change.batch}
    await store.add_change(connection, project, made, values)
    return {**made, "change": values}


@router.get("/projects/{project}/guidelines")
async def list_guidelines(
    project: ProjectId, caller: Reads, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Guidelines]:
    """The versions of the guidelines, oldest first."""
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        rows = await store.guidelines(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/projects/{project}/guidelines", status_code=201)
async def add_guidelines(
    project: ProjectId, body: model.NewGuidelines, caller: Writes, db: Db
) -> model.Guidelines:
    """A new version of the guidelines; annotations say which version they were made under. Where
    it says that it changes what answers mean, those given before are stale: see
    `GET /projects/{project}/stale`.
    """
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        if body.change is not None:
            _, form = await store.current_form(connection, project)
            check_change(form, body.change)
            if body.change.batch is not None:
                await _known_batch(connection, project, body.change.batch)
        made = await _add_guidelines(connection, caller, project, body.text, body.change)
        return model.Guidelines.model_validate(made)


async def _known_batch(connection: Connection, project: int, batch: int) -> None:
    if await store.batch(connection, project, batch) is None:
        raise NotFound("the project has no such batch.", where="change.batch")


@router.get("/projects/{project}/batches")
async def list_batches(
    project: ProjectId, caller: ReadsItems, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Batch]:
    """The batches of a project."""
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        rows = await store.batches(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/projects/{project}/batches", status_code=201)
async def create_batch(
    project: ProjectId, body: model.NewBatch, caller: Writes, db: Db
) -> model.Batch:
    """A batch: its kind, its place in the queue, who shares it. Items are added to it by name."""
    values = {**body.model_dump(exclude={"split"}), "split": _split_values(body.split)}
    try:
        async with db.transaction(caller.scope) as connection:
            await store.known_project(connection, project)
            if body.split is not None:
                await _check_split(connection, project, body.split)
            elif body.kind == "production":
                values["split"] = await store.split_of_policy(connection, project)
            made = await store.add_batch(connection, caller.workspace, project, values)
            await record(
                connection,
                caller.workspace,
                caller.actor,
                "batch.create",
                f"batch:{made['id']}",
                name=body.name,
            )
            return model.Batch.model_validate(made)
    except psycopg.errors.UniqueViolation as error:
        raise Conflict(
            f"there is a batch {body.name!r} already.", where="name", mend="Choose another name."
        ) from error


async def _check_split(connection: Connection, project: int, split: model.Split) -> None:
    there = await store.contracted(connection, project, split.suppliers)
    for place, supplier in enumerate(split.suppliers):
        if supplier not in there:
            raise BadArgument(
                f"{encode('supplier', supplier)} has no contract for the project.",
                where=f"split.suppliers[{place}]",
                mend="Make a contract first: PUT /projects/…/contracts/…",
            )


def _split_values(split: model.Split | None) -> dict[str, Any] | None:
    """With the suppliers' own numbers, as the database keeps them."""
    return (
        None
        if split is None
        else {
            "suppliers": list(split.suppliers),
            "mode": split.mode,
            "overlap": split.overlap,
            "redundancy": split.redundancy,
            "seed": split.seed,
            "wait_minutes": split.wait_minutes,
        }
    )


@router.patch("/projects/{project}/batches/{batch}")
async def change_batch(
    project: ProjectId, batch: BatchId, body: model.BatchChange, caller: Writes, db: Db
) -> model.Batch:
    """Pause or go on with a batch, change its priority."""
    async with db.transaction(caller.scope) as connection:
        changed = await store.change_batch(connection, project, batch, body.changes())
        if changed is None:
            raise NotFound("there is no such batch.")
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "batch.change",
            f"batch:{batch}",
            **body.model_dump(mode="json", exclude_unset=True),
        )
        return model.Batch.model_validate(changed)


@router.post("/projects/{project}/batches/{batch}/decision")
async def decide_batch(
    project: ProjectId, batch: BatchId, body: model.Decision, caller: Writes, db: Db
) -> model.Batch:
    """Go or no-go after a calibration batch. "go" starts the staged production batches; until
    then no production is handed out.
    """
    async with db.transaction(caller.scope) as connection:
        changes = {"decision": body.decision, "status": "finished"}
        changed = await store.change_batch(connection, project, batch, changes)
        if changed is None:
            raise NotFound("there is no such batch.")
        if changed["kind"] != "calibration":
            raise Conflict(
                "only a calibration batch is decided on.",
                mend="Start and pause other batches by their status.",
            )
        if body.decision == "go":
            await store.start_production(connection, project)
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "batch.decide",
            f"batch:{batch}",
            decision=body.decision,
        )
        return model.Batch.model_validate(changed)


@router.get("/items/{item}")
async def read_item(item: ItemId, caller: ReadsItems, db: Db) -> model.Item:
    """One item."""
    async with db.transaction(caller.scope) as connection:
        found = await store.item(connection, item)
        if found is None:
            raise NotFound("there is no such item.")
        return model.Item.model_validate(found)


@router.put("/items/{item}/gold")
async def set_gold(item: ItemId, body: model.Gold, caller: WritesItems, db: Db) -> model.Item:
    """Make an item gold, or correct its known answers. It is then shown to any worker, hidden
    among the others, and not counted as production.
    """
    async with db.transaction(caller.scope) as connection:
        found = await store.item(connection, item)
        project = await store.item_project(connection, item)
        if found is None or project is None:
            raise NotFound("there is no such item.")
        _, form = await store.current_form(connection, project)
        answers = check_answers(form, body.answers, found["payload"])
        await as_engine(connection)
        await store.set_gold(connection, item, answers, body.reason)
        await record(connection, caller.workspace, caller.actor, "gold.set", f"item:{item}")
        told = {**found, "gold": answers, "gold_reason": body.reason}
        return model.Item.model_validate(told)


async def _take_in(
    caller: Caller,
    db: Db,
    project: int,
    batch_name: str,
    filename: str,
    records: Any,
    *,
    skip_bad: bool,
) -> model.Import:
    try:
        async with db.transaction(caller.scope) as connection:
            await store.known_project(connection, project)
            batch = await store.batch_named(connection, caller.workspace, project, batch_name)
            _, form = await store.current_form(connection, project)
            await as_engine(connection)
            policy = await store.project_for_work(connection, project)
            assert policy is not None
            findings, added = await imports.import_items(
                connection,
                workspace=caller.workspace,
                project=project,
                batch=batch,
                form=form,
                redundancy=policy["policy"]["redundancy"],
                records=records,
                skip_bad=skip_bad,
            )
            values = _told(project, batch["id"], filename, findings, added, "done")
            made = await store.add_import(connection, caller.workspace, values)
            await record(
                connection,
                caller.workspace,
                caller.actor,
                "items.import",
                f"project:{project}",
                added=added,
                filename=filename,
            )
            return model.Import.model_validate(made)
    except imports.BadRows as error:
        async with db.transaction(caller.scope) as connection:
            batch = await store.batch_named(connection, caller.workspace, project, batch_name)
            values = _told(project, batch["id"], filename, error.findings, 0, "refused")
            await store.add_import(connection, caller.workspace, values)
        raise


def _told(
    project: int, batch: int, filename: str, findings: imports.Findings, added: int, status: str
) -> dict[str, Any]:
    return {
        "project": project,
        "batch": batch,
        "filename": filename,
        "status": status,
        "read": findings.read,
        "added": added,
        "known": findings.known,
        "bad": findings.bad,
        "problems": findings.problems,
    }


@router.post("/projects/{project}/items", status_code=201)
async def add_items(
    project: ProjectId, body: model.NewItems, caller: WritesItems, db: Db
) -> model.Import:
    """Add items, all of them or none. Those that stand already with the same payload are
    passed over, so the request may be repeated.
    """
    records = imports.as_records([item.model_dump() for item in body.items])
    return await _take_in(caller, db, project, body.batch, "request", records, skip_bad=False)


@router.post(
    "/projects/{project}/imports",
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
async def import_items(
    request: Request,
    project: ProjectId,
    caller: WritesItems,
    db: Db,
    *,
    filename: Annotated[str, Query(max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$")] = "items.jsonl",
    format: Annotated[Literal["jsonl", "csv", "parquet"] | None, Query()] = None,  # noqa: A002
    batch: Annotated[Name, Query()] = "main",
    skip_bad: Annotated[bool, Query()] = False,
) -> model.Import:
    """Add the items of a file (the request's body): JSONL, CSV or Parquet, of any size.

    A row has `external_id`, optionally `gold`, and `payload` or the payload's fields as
    columns. All rows are taken or none, unless `skip_bad`; every bad row is reported.
    """
    kind = imports.format_of(filename, format)
    with tempfile.TemporaryFile() as file:
        async for chunk in request.stream():
            file.write(chunk)
        file.seek(0)
        records = imports.read_rows(file, kind)
        return await _take_in(caller, db, project, batch, filename, records, skip_bad=skip_bad)


@router.get("/projects/{project}/imports")
async def list_imports(
    project: ProjectId, caller: ReadsItems, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Import]:
    """What became of each upload, with the rows that could not be taken."""
    async with db.transaction(caller.scope) as connection:
        await store.known_project(connection, project)
        rows = await store.imports(connection, project, after(cursor), limit + 1)
        return Page(**page(rows, limit))
