"""Fit the whole of a project's labels, and bring estimates and skills up to it.

A submit moves only what it touches; earlier labels of an item and what is thought of the
other workers follow here, from the hierarchical supplier model. What was submitted while
the fit ran is kept: estimates are written only where no label has come since, skills move
by the difference the fit makes.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadInput
from mihak.ids import encode
from mihak.insight import store, units
from mihak.quality.labels import Labels
from mihak.quality.scoring import Gold, score_labels
from mihak.quality.truth import fit_suppliers
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.quality.scoring import Scorecards
    from mihak.store import Connection, Database, Row

METHOD = "supplier"
ESTIMATES_AT_ONCE = 2000
DOUBTS_AT_ONCE = 1000
PRIOR_STRENGTH = 5.0  # labels' worth of what the supplier's record says of a new worker
HEADER, TRAILER = 19, 2  # bytes around the rows of COPY's binary format
ROW = np.dtype(
    [
        ("fields", ">i2"),
        ("l0", ">i4"),
        ("item", ">i8"),
        ("l1", ">i4"),
        ("worker", ">i8"),
        ("l2", ">i4"),
        ("supplier", ">i8"),
        ("l3", ">i4"),
        ("code", ">i2"),
        ("l4", ">i4"),
        ("seconds", ">f4"),
    ]
)


@dataclass(frozen=True)
class Fitted:
    """What a fit of one variable says."""

    items: NDArray[np.int64]
    log_posterior: NDArray[np.float64]
    labels_of_item: NDArray[np.int64]
    workers: NDArray[np.int64]
    labels_of_worker: NDArray[np.int64]
    right: NDArray[np.float64]
    accuracy_of_supplier: dict[int, float]
    log_prior: NDArray[np.float64]
    said: NDArray[np.float64]  # (labels,) how probably each label is right


async def read_labels(connection: Connection, variable: int) -> NDArray[Any]:
    """All labels of a variable, by item: (n,) of ROW."""
    data = await store.copy_labels(connection, variable)
    return np.frombuffer(
        data, dtype=ROW, offset=HEADER, count=(len(data) - HEADER - TRAILER) // ROW.itemsize
    )


def as_labels(rows: NDArray[Any], classes: list[str], supplier_names: dict[int, str]) -> Labels:
    """Rows as the quality engine takes them; items and workers keep their numbers."""
    supplier_ids, place = np.unique(rows["supplier"].astype(np.int64), return_inverse=True)
    names = np.array([supplier_names.get(int(one), str(one)) for one in supplier_ids])
    return Labels.from_columns(
        rows["item"].astype(np.int64),
        rows["worker"].astype(np.int64),
        np.array(classes)[rows["code"].astype(np.int64)],
        supplier=names[place],
        seconds=None if np.isnan(rows["seconds"]).any() else rows["seconds"].astype(np.float64),
        classes=classes,
    )


def fit(labels: Labels, supplier_ids: dict[str, int]) -> Fitted:
    """The hierarchical supplier model on `labels`."""
    found = fit_suppliers(labels)
    posterior = np.clip(found.truth.posterior, 1e-12, 1.0)
    said = posterior[labels.item, labels.label]
    right = np.bincount(labels.worker, weights=said, minlength=labels.n_workers)
    suppliers = labels.suppliers.to_pylist() if labels.suppliers is not None else []
    shares = posterior.mean(axis=0)
    return Fitted(
        items=labels.items.to_numpy().astype(np.int64),
        log_posterior=np.log(posterior / posterior.sum(axis=1, keepdims=True)),
        labels_of_item=np.bincount(labels.item, minlength=labels.n_items),
        workers=labels.workers.to_numpy().astype(np.int64),
        labels_of_worker=np.bincount(labels.worker, minlength=labels.n_workers),
        right=right.astype(np.float64),
        accuracy_of_supplier={
            supplier_ids[name]: float(accuracy)
            for name, accuracy in zip(suppliers, found.supplier_accuracy, strict=True)
        },
        log_prior=np.log(shares / shares.sum()),
        said=said,
    )


def known_codes(gold: list[Row], form: Form, variable: Row) -> dict[int, str]:
    """Item to known class of a variable, from gold answers."""
    question = form.questions.get(variable["question"])
    if question is None:
        return {}
    classes = question.variables().get(variable["unit"])
    known = {}
    for row in gold:
        answer = row["answers"].get(question.id)
        code = None if answer is None else question.classify(answer).get(variable["unit"])
        if code is not None and classes is not None:
            known[row["item_id"]] = classes[code]
    return known


def scorecards(labels: Labels, known: dict[int, str], prices: dict[str, float]) -> Scorecards:
    """The scorecards of one variable. Raises BadInput where the labels are too few.

    known: the classes of gold items; prices: a label's, by supplier; both may name more
    than was labelled.
    """
    labelled = set(labels.items.to_pylist())
    known = {item: answer for item, answer in known.items() if item in labelled}
    gold = Gold.from_columns(labels, list(known), list(known.values())) if known else None
    present = set(labels.suppliers.to_pylist())
    prices = {name: price for name, price in prices.items() if name in present}
    return score_labels(labels, gold=gold, prices=prices or None, method=METHOD)[0]


def score(labels: Labels, known: dict[int, str], prices: dict[str, float]) -> dict[str, Any]:
    """The scorecards of one variable as JSON, or why there are none yet."""
    try:
        cards = scorecards(labels, known, prices)
    except BadInput as error:
        return {"none_because": str(error)}
    told = dict(cards.as_json())
    for worker in (one for card in told["suppliers"] for one in card["worker_scores"]):
        worker["worker"] = encode("worker", int(worker["worker"]))
    return told


Doubt = tuple[int, int]
"""(item, worker) of a label that is probably wrong."""


async def fit_project(db: Database, project: int, form: Form, *, wait: bool = True) -> None:
    """Fit every categorical variable of a project.

    One fit of a project runs at a time, over all processes: another waits for it, or with
    `wait` false does nothing.
    """
    # The lock is held by a connection of its own for as long as the fits take.
    async with db.transaction(SYSTEM) as holder:
        if await store.lock_fit(holder, project, wait=wait):
            await _fit_all(db, project, form)


@dataclass(frozen=True)
class _Said:
    """All labels of a variable. Where its units are open, `item` in the rows counts `units`."""

    rows: NDArray[Any]
    known: dict[int, str]  # rows' item to gold class
    gold: set[int]  # rows' items that need no estimate
    skills: list[Row]
    units: list[tuple[int, str]] | None = None

    def unit(self, item: int) -> tuple[int, str]:
        """The item and unit that a row's item stands for."""
        return (item, "") if self.units is None else self.units[item]


async def _read_said(
    connection: Connection, project: int, variable: Row, form: Form, gold: list[Row]
) -> _Said:
    skills = await store.skill_counts(connection, variable["id"])
    if variable["open"]:
        rows, found, known = await _read_units(connection, project, variable, gold)
        items = {row["item_id"] for row in gold}
        of_gold = {place for place, (item, _) in enumerate(found) if item in items}
        return _Said(rows, known, of_gold, skills, found)
    return _Said(
        await read_labels(connection, variable["id"]),
        known_codes(gold, form, variable),
        {row["item_id"] for row in gold},
        skills,
    )


async def _read_units(
    connection: Connection, project: int, variable: Row, gold: list[Row]
) -> tuple[NDArray[Any], list[tuple[int, str]], dict[int, str]]:
    """Rows, units and known classes of a variable with open units."""
    answers = await store.answers_of_project(connection, project)
    said, absent = await units.said_of(connection, variable, answers)
    known = await units.known_units(connection, project, variable, gold)
    who = {(row["item_id"], row["worker_id"]): row for row in answers}
    objects: list[tuple[int, str]] = []
    classes: dict[int, str] = {}
    rows = []
    for item, by_worker in said.items():
        for unit, of_unit in units.codes(by_worker, absent, known.get(item, {})).items():
            code = known[item].get(unit, absent) if item in known else None
            if code is not None:
                classes[len(objects)] = variable["classes"][code]
            for worker, label in of_unit.items():
                row = who[item, worker]
                rows.append((len(objects), worker, row["supplier_id"], label, row["seconds"]))
            objects.append((item, unit))
    table = np.zeros(len(rows), dtype=ROW)
    for place, name in enumerate(("item", "worker", "supplier", "code")):
        table[name] = [row[place] for row in rows]
    table["seconds"] = [np.nan if row[4] is None else row[4] for row in rows]
    return table, objects, classes


async def _fit_all(db: Database, project: int, form: Form) -> None:
    async with db.transaction(SYSTEM) as connection:
        variables = await store.variables(connection, project)
        names = await store.names(connection, project)
        gold = await store.gold_answers(connection, project)
        policy = await store.policy(connection, project)
        submitted = await store.submitted(connection, project)
    supplier_names = {row["supplier"]: row["supplier_name"] for row in names}
    supplier_ids = {name: number for number, name in supplier_names.items()}
    prices = {row["supplier_name"]: row["price"] for row in names if row["price"]}
    for variable in variables:
        async with db.transaction(SYSTEM) as connection:
            said = await _read_said(connection, project, variable, form, gold)
        if not len(said.rows) or len(variable["classes"]) < 2:
            continue
        labels = as_labels(said.rows, variable["classes"], supplier_names)
        fitted = await asyncio.to_thread(fit, labels, supplier_ids)
        cards = await asyncio.to_thread(score, labels, said.known, prices)
        await _write_skills(db, variable, fitted, said.skills)
        await _write_estimates(db, variable["id"], fitted, said)
        async with db.transaction(SYSTEM) as connection:
            await store.keep_scorecard(
                connection,
                project,
                variable,
                labels=len(said.rows),
                submitted=submitted,
                result=cards,
                doubts=_doubts(said, labels, fitted, policy),
            )


def _doubts(said: _Said, labels: Labels, fitted: Fitted, policy: dict[str, Any]) -> list[Doubt]:
    """The most doubtful labels of items that have all their answers."""
    whole = fitted.labels_of_item[labels.item] >= policy["redundancy"]
    doubtful = np.flatnonzero(whole & (fitted.said < policy.get("review_doubt", 0.0)))
    worst = doubtful[np.argsort(fitted.said[doubtful])]
    found = (
        (said.unit(int(said.rows["item"][at]))[0], int(said.rows["worker"][at])) for at in worst
    )
    return list(islice(dict.fromkeys(found), DOUBTS_AT_ONCE))


# Submits go on while a fit is written. They take a skill, then an estimate; so that nobody
# waits long or in a circle, skills are written first and estimates a few at a time, each in
# a transaction of its own.


async def _write_skills(db: Database, variable: Row, fitted: Fitted, skills: list[Row]) -> None:
    before = {row["worker_id"]: row for row in skills}
    # An answer that names a new unit says something of what others left out: those labels
    # are counted here. Closed units are counted with each submit.
    moves = sorted(
        (
            worker,
            labels - before[worker]["labels"] if variable["open"] else 0,
            right - before[worker]["right_sum"],
        )
        for worker, labels, right in zip(
            fitted.workers.tolist(),
            fitted.labels_of_worker.tolist(),
            fitted.right.tolist(),
            strict=True,
        )
        if worker in before
    )
    priors = [
        (supplier, PRIOR_STRENGTH * accuracy, PRIOR_STRENGTH * (1 - accuracy))
        for supplier, accuracy in sorted(fitted.accuracy_of_supplier.items())
    ]
    async with db.transaction(SYSTEM) as connection:
        await store.set_prior(connection, variable["id"], fitted.log_prior.tolist())
        await store.move_skills(connection, variable["id"], moves)
        await store.set_skill_priors(connection, variable["id"], priors)


async def _write_estimates(db: Database, variable: int, fitted: Fitted, said: _Said) -> None:
    best = fitted.log_posterior.argmax(axis=1)
    confidence = np.exp(fitted.log_posterior.max(axis=1))
    rows = (
        (*said.unit(item), fitted.log_posterior[place], int(best[place]), confidence[place], labels)
        for place, (item, labels) in enumerate(
            zip(fitted.items.tolist(), fitted.labels_of_item.tolist(), strict=True)
        )
        if item not in said.gold
    )
    while chunk := list(islice(rows, ESTIMATES_AT_ONCE)):
        async with db.transaction(SYSTEM) as connection:
            await store.update_estimates(connection, variable, chunk)
