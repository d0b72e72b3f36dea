"""Behind the scorecards over HTTP: history, workers, confusions, agreement."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from scipy.stats import beta

from mihak.accounts import Caller, Db, requires
from mihak.errors import NotFound
from mihak.ids import ProjectId, SupplierId, WorkerId, decode
from mihak.insight import store as insight_store
from mihak.insight.scores import confused, history, model, slices, store
from mihak.insight.scores.agreement import Asked, agreement
from mihak.insight.scores.confusions import as_cells
from mihak.projects import current_form, known_project
from mihak.store import Connection, Row
from mihak.wire import Cursor, Limit, Page, after

router = APIRouter(tags=["insight"])
Reads = Annotated[Caller, requires("insight.read")]
NO_NUL = r"^[^\x00]*$"  # PostgreSQL's text holds none
Question = Annotated[
    str | None,
    Query(max_length=100, pattern=NO_NUL, description="The form's first with classes, by default."),
]
Unit = Annotated[
    str | None,
    Query(max_length=200, pattern=NO_NUL, description="Such as a criterion; by default the first."),
]
SliceBy = Annotated[
    str | None,
    Query(
        max_length=200,
        pattern=NO_NUL,
        description="`batch`, `script` (of the texts), `length:FIELD` (of a text), or a field of"
        " the payload such as `language` or `meta.source` (`field:batch` for one so named); by"
        " default the first of `choices`.",
    ),
]
LABELS_TO_RANK = 30


async def variable_of(
    connection: Connection, project: int, question: str | None, unit: str | None
) -> Row:
    """What is asked for by name. Raises NotFound where there is none with classes."""
    await known_project(connection, project)
    found = await store.variable(connection, project, question, unit)
    if found is None:
        raise NotFound(
            "there is no such question with classes.",
            where="question",
            mend="Name a question of the form whose answers are of a few kinds, and its unit.",
        )
    return found


@router.get("/projects/{project}/scorecards/history")
async def read_scorecard_history(
    project: ProjectId, caller: Reads, db: Db, question: Question = None, unit: Unit = None
) -> model.ScorecardHistory:
    """What the scorecards of a question said as labels came in."""
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        names = await store.supplier_names(connection, project)
        card = await store.scorecard(connection, project, variable["id"])
        ids = {name: number for number, name in names.items()}
        points = await history.history(connection, variable, card, ids)
    suppliers = [{"id": number, "name": name} for number, name in names.items()]
    return model.ScorecardHistory.model_validate(
        {
            **variable,
            "suppliers": suppliers,
            "points": points,
            "decided": history.decided_since(points),
        }
    )


@router.get("/projects/{project}/scorecards/slices")
async def read_sliced_scores(
    project: ProjectId,
    caller: Reads,
    db: Db,
    question: Question = None,
    unit: Unit = None,
    slice_by: SliceBy = None,
) -> model.SlicedScores:
    """Accuracy and cost of each supplier by parts of the items: the 12 with most labels, the
    rest as one. From the answers as they stand, a sample of them where they are millions.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        _, form = await current_form(connection, project)
        names = await insight_store.names(connection, project)
        choices = await slices.choices(connection, project, form)
    by = slice_by or choices[0]
    asked = slices.Asked(project, form, variable, names, slices.By.named(by))
    found = await slices.sliced(db, caller.scope, asked)
    return model.SlicedScores.model_validate({**found, "slice_by": by, "choices": choices})


@router.get("/projects/{project}/workers-scores")
async def read_worker_scores(
    project: ProjectId,
    caller: Reads,
    db: Db,
    question: Question = None,
    unit: Unit = None,
    supplier: SupplierId | None = None,
) -> model.WorkerRecords:
    """Workers in the last scorecard: accuracy, speed, what reviewers refused; those with most
    labels first.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        names = await store.supplier_names(connection, project)
        card = await store.scorecard(connection, project, variable["id"])
        records = await store.worker_records(connection, project, variable["id"], supplier)
    cards = card["result"].get("suppliers", []) if card else []
    wanted = [one for one in cards if supplier is None or one["supplier"] == names.get(supplier)]
    if card is None or not wanted:
        raise NotFound(
            "there is no scorecard for this question and supplier yet.",
            where="supplier",
            mend="Scorecards follow the answers by seconds.",
        )
    scores = [score for one in wanted for score in one["worker_scores"]]
    return model.WorkerRecords.model_validate(
        {
            **variable,
            "computed_at": card["computed_at"],
            "labels_to_rank": LABELS_TO_RANK,
            "workers": _with_scores(records, scores),
        }
    )


def _with_scores(records: list[Row], scores: list[Row]) -> list[dict[str, Any]]:
    """Records of the workers that are in the scorecard, those with most labels first."""
    by_id = {record["id"]: record for record in records}
    found = [
        {
            **by_id[number],
            "labels": score["labels"],
            "gold": score["gold_accuracy"],
            "estimated": score["estimated_accuracy"],
            "median_seconds": score["median_seconds"],
            "pooled": _pooled(by_id[number], score["labels"]),
            "accuracy_of_supplier": by_id[number]["supplier_mean"],
            "ranked": score["labels"] >= LABELS_TO_RANK,
        }
        for score in scores
        if (number := decode("worker", score["worker"])) in by_id
    ]
    return sorted(found, key=lambda one: (-one["labels"], one["id"]))


def _pooled(record: Row, labels: int) -> dict[str, Any] | None:
    if record["alpha"] is None:
        return None
    right, wrong = max(record["alpha"], 1e-6), max(record["beta"], 1e-6)
    low, high = beta.ppf([0.025, 0.975], right, wrong)
    return {"estimate": right / (right + wrong), "low": low, "high": high, "n": labels}


@router.get("/projects/{project}/confusion")
async def read_confusion(
    project: ProjectId,
    caller: Reads,
    db: Db,
    question: Question = None,
    unit: Unit = None,
    supplier: SupplierId | None = None,
    worker: WorkerId | None = None,
) -> model.Confusion:
    """What is mistaken for what, as of the last fit: by gold where an item has it, else by the
    lab's decision, else by the estimate. Cells without labels are left out.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        rows = await store.confusion(connection, variable["id"], supplier, worker)
        card = await store.scorecard(connection, project, variable["id"])
    computed_at = card["computed_at"] if card else None
    cells = as_cells(rows, variable["classes"])
    return model.Confusion.model_validate({**variable, "computed_at": computed_at, "cells": cells})


@router.get("/projects/{project}/confusion/items")
async def list_confused_items(
    project: ProjectId,
    caller: Reads,
    db: Db,
    question: Question = None,
    unit: Unit = None,
    true: Annotated[str | None, Query(max_length=200, description="The true class.")] = None,
    said: Annotated[str | None, Query(max_length=200, description="The class said.")] = None,
    supplier: SupplierId | None = None,
    worker: WorkerId | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[model.ConfusedLabel]:
    """The labels behind a cell of the confusion (or a row, or a column of it), by item. A page
    may hold fewer than `limit`, even none, and still have a `next`: a request looks through so
    many labels and no more.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        _, form = await current_form(connection, project)
        cell = confused.Cell.named(variable, true=true, said=said)
        search = confused.Search(project, form, cell, confused.Who(supplier, worker))
        rows, following = await confused.find(connection, search, after=after(cursor), limit=limit)
    return Page[model.ConfusedLabel].model_validate({"rows": rows, "next": following})


@router.get("/projects/{project}/agreement")
async def read_agreement(
    project: ProjectId, caller: Reads, db: Db, question: Question = None, unit: Unit = None
) -> model.Agreement:
    """Who agrees with whom, who is strict, what sways choices: from the answers as they stand,
    a sample of them where they are millions.
    """
    async with db.transaction(caller.scope) as connection:
        variable = await variable_of(connection, project, question, unit)
        _, form = await current_form(connection, project)
        names = await insight_store.names(connection, project)
    asked = Asked(project, form, variable, names)
    found = await agreement(db, caller.scope, asked)
    return model.Agreement.model_validate(found)
