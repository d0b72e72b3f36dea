"""Fit the whole of a project's labels, and bring estimates and skills up to it.

A submit moves only what it touches; earlier labels of an item and what is thought of the
other workers follow here, from the hierarchical supplier model. What was submitted while
the fit ran is kept: estimates are written only where no label has come since, skills move
by the difference the fit makes.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadInput
from mihak.ids import encode
from mihak.insight import store, units
from mihak.insight.scores import count_confusions, decided_codes, keep_fit_of_variable
from mihak.projects import asks_until_sure, current_form, form_of, look_at
from mihak.quality.labels import Labels
from mihak.quality.scoring import Gold, score_labels
from mihak.quality.truth import doubt, fit_suppliers
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.insight.scores import Confusions
    from mihak.quality.labels import Codes
    from mihak.quality.scoring import Scorecards
    from mihak.store import Connection, Database, Row

METHOD = "supplier"
ESTIMATES_AT_ONCE = 2000
DOUBTS_AT_ONCE = 1000
PRIOR_STRENGTH = 5.0  # labels' worth of what the supplier's record says of a new worker
LOOK_AGAIN_SECONDS = 0.2  # whether another's fit is over
EVEN_ITEMS = 10.0  # items' worth of doubt in what a few items say of how common classes are
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
    return parse_rows(await store.copy_labels(connection, variable))


def parse_rows(data: bytes) -> NDArray[Any]:
    """Rows of COPY's binary format as (n,) of ROW."""
    return np.frombuffer(
        data, dtype=ROW, offset=HEADER, count=(len(data) - HEADER - TRAILER) // ROW.itemsize
    )


def as_labels(rows: NDArray[Any], classes: list[str], supplier_names: dict[int, str]) -> Labels:
    """Rows as the quality engine takes them; items and workers keep their numbers."""
    import pyarrow as pa  # noqa: PLC0415 - costs 80 ms that a start need not pay

    supplier_ids, place = np.unique(rows["supplier"].astype(np.int64), return_inverse=True)
    names = [supplier_names.get(int(one), str(one)) for one in supplier_ids]
    return Labels.from_columns(
        rows["item"].astype(np.int64),
        rows["worker"].astype(np.int64),
        pa.array(classes).take(pa.array(rows["code"].astype(np.int64))),
        supplier=pa.array(names).take(pa.array(place)),
        seconds=None if np.isnan(rows["seconds"]).all() else rows["seconds"].astype(np.float64),
        classes=classes,
    )


def fit(
    labels: Labels, supplier_ids: dict[str, int], known: dict[int, str], *, until_sure: bool = False
) -> Fitted:
    """The hierarchical supplier model on `labels`. known: the classes of gold items; they
    stand, however many workers say otherwise. until_sure: what is thought of items decides
    whether to ask again, and is not to be sure too early.
    """
    codes = codes_of(labels, known)
    found = fit_suppliers(labels, known=codes)
    truth = doubt(labels, found, known=codes) if until_sure else found.truth
    posterior = np.clip(truth.posterior, 1e-12, 1.0)
    said = posterior[labels.item, labels.label]
    right = np.bincount(labels.worker, weights=said, minlength=labels.n_workers)
    suppliers = labels.suppliers.to_pylist() if labels.suppliers is not None else []
    shares = posterior.sum(axis=0) + EVEN_ITEMS / labels.n_classes
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


def codes_of(labels: Labels, known: dict[int, str]) -> Codes | None:
    """(items,) codes of the known classes, -1 elsewhere; None where none is known."""
    items = labels.items.to_numpy()
    codes = np.full(labels.n_items, -1, dtype=np.int32)
    place = {name: code for code, name in enumerate(labels.classes.to_pylist())}
    order = np.argsort(items, kind="stable")
    wanted = np.fromiter(known, dtype=np.int64, count=len(known))
    at = order[np.searchsorted(items, wanted, sorter=order).clip(max=len(items) - 1)]
    labelled = items[at] == wanted
    codes[at[labelled]] = np.array([place[name] for name in known.values()], np.int32)[labelled]
    return codes if labelled.any() else None


def known_codes(gold: list[Row], form: Form, variable: Row) -> dict[int, str]:
    """Item to known class of a variable, from gold answers; they may stem from another version
    of the form.
    """
    question = form.questions.get(variable["question"])
    if question is None:
        return {}
    classes = question.variables().get(variable["unit"])
    known = {}
    for row in gold:
        answer = question.adapt(row["answers"].get(question.id))
        code = None if answer is None else question.classify(answer).get(variable["unit"])
        if code is not None and classes is not None:
            known[row["item_id"]] = classes[code]
    return known


def scorecards(labels: Labels, known: dict[int, str], prices: dict[str, float]) -> Scorecards:
    """The scorecards of one variable. Raises BadInput where the labels are too few.

    known: the classes of gold items; prices: a label's, by supplier; both may name more
    than was labelled.
    """
    labelled = set(np.intersect1d(labels.items.to_numpy(), np.array([*known], np.int64)).tolist())
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


async def fit_project(db: Database, project: int, *, wait: bool = True) -> None:
    """Fit every categorical variable of a project.

    One fit of a project runs at a time, over all processes: another waits for it, or with
    `wait` false does nothing.
    """
    while not await _fit_alone(db, project) and wait:
        await asyncio.sleep(LOOK_AGAIN_SECONDS)  # without a connection: others need them


async def _fit_alone(db: Database, project: int) -> bool:
    """Fit a project; False if somebody else is at it."""
    # The lock is held by a connection of its own for as long as the fits take.
    async with db.transaction(SYSTEM) as holder:
        if not await store.lock_fit(holder, project):
            return False
        await _fit_all(db, project)
        return True


class FreshFits:
    """Fits that people wait for: one at a time, and one for all who ask for the same."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._coming: dict[int, asyncio.Task[None]] = {}

    async def fit(self, db: Database, project: int) -> None:
        """A fit that begins after this call."""
        coming = self._coming.get(project)
        if coming is None:
            coming = asyncio.create_task(self._run(db, project))
            self._coming[project] = coming
        # Who goes away leaves it to the others.
        await asyncio.shield(coming)

    async def _run(self, db: Database, project: int) -> None:
        async with self._turn:
            # Who asks from here on may have answers that this fit does not see.
            del self._coming[project]
            await fit_project(db, project)


FRESH_FITS = FreshFits()


@dataclass(frozen=True)
class _Project:
    """What a fit needs to know of a project."""

    number: int
    form: Form
    state: Row
    variables: list[Row]
    gold: list[Row]
    policy: dict[str, Any]
    supplier_names: dict[int, str]
    prices: dict[str, float]

    @property
    def supplier_ids(self) -> dict[str, int]:
        return {name: number for number, name in self.supplier_names.items()}

    @classmethod
    async def read(cls, connection: Connection, project: int) -> _Project:
        # First of all: what changes while the rest is read is fitted once more.
        state = await store.state(connection, project)
        names = await store.names(connection, project)
        return cls(
            number=project,
            form=(await current_form(connection, project))[1],
            state=state,
            variables=await store.variables(connection, project),
            gold=await store.gold_answers(connection, project),
            policy=await store.policy(connection, project),
            supplier_names={row["supplier"]: row["supplier_name"] for row in names},
            prices={row["supplier_name"]: row["price"] for row in names if row["price"]},
        )


@dataclass(frozen=True)
class _Said:
    """All labels of a variable. Where its units are open, `item` in the rows counts `units`."""

    rows: NDArray[Any]
    known: dict[int, str]  # rows' item to gold class; these need no estimate
    skills: list[Row]
    read_at: datetime
    decided: dict[int, int]  # rows' item to the class that the lab decided on
    units: list[tuple[int, str]] | None = None

    def unit(self, item: int) -> tuple[int, str]:
        """The item and unit that a row's item stands for."""
        return (item, "") if self.units is None else self.units[item]


async def _read_said(connection: Connection, project: _Project, variable: Row) -> _Said:
    read_at = await store.moment(connection)
    skills = await store.skill_counts(connection, variable["id"])
    decided = {
        (row["item_id"], row["unit"]): row["code"]
        for row in await decided_codes(connection, variable["id"])
    }
    if variable["open"]:
        found = await read_units(
            connection, project.number, project.form, project.gold, variable, most=None
        )
        of_unit = {n: decided[unit] for n, unit in enumerate(found.units) if unit in decided}
        return _Said(found.rows(), found.known, skills, read_at, of_unit, found.units)
    rows = await read_labels(connection, variable["id"])
    known = known_codes(project.gold, project.form, variable)
    of_item = {item: code for (item, _), code in decided.items()}
    return _Said(rows, known, skills, read_at, of_item)


async def read_units(
    connection: Connection,
    project: int,
    form: Form,
    gold: list[Row],
    variable: Row,
    *,
    most: int | None,
) -> Units:
    """The labels of an open variable; with `most`, of the first items only, about that many."""
    known = await asyncio.to_thread(units.known_units, form, variable, gold)
    found = Units(variable, known)
    async with aclosing(store.answers_by_item(connection, project)) as chunks:
        async for answers in chunks:
            if most is not None and len(found) >= most:
                found.whole = False
                break
            forms = {row["form_id"]: await form_of(connection, row["form_id"]) for row in answers}
            await asyncio.to_thread(found.add, forms, answers)
    return found


class Units:
    """The labels of an open variable, gathered from answers: each unit of an item counts as
    an item of its own.
    """

    def __init__(self, variable: Row, gold: dict[int, units.Said]) -> None:
        self.units: list[tuple[int, str]] = []
        self.known: dict[int, str] = {}
        self.whole = True  # there are no answers but those gathered
        self._variable = variable
        self._gold = gold
        self._rows: list[NDArray[Any]] = []

    def add(self, forms: dict[int, Form], answers: list[Row]) -> None:
        """answers: all there are to some items, by item."""
        found: list[tuple[int, int, int, int, float | None]] = []
        for item, given in groupby(answers, key=itemgetter("item_id")):
            found += self._labels(item, list(given), forms)
        table = np.zeros(len(found), dtype=ROW)
        for place, name in enumerate(("item", "worker", "supplier", "code", "seconds")):
            column = [row[place] for row in found]
            table[name] = np.array(column, dtype=np.float64) if name == "seconds" else column
        self._rows.append(table)

    def _labels(
        self, item: int, answers: list[Row], forms: dict[int, Form]
    ) -> Iterator[tuple[int, int, int, int, float | None]]:
        """(unit's place, worker, supplier, code, seconds) of all that is said of an item."""
        said = units.said_by(forms, self._variable, answers)
        gold = self._gold.get(item)
        who = {row["worker_id"]: row for row in answers}
        for unit, of_unit in units.codes(said, gold).items():
            place = len(self.units)
            self.units.append((item, unit))
            true = None if gold is None else gold.of(unit)
            if true is not None:
                self.known[place] = self._variable["classes"][true]
            for worker, code in of_unit.items():
                row = who[worker]
                yield place, worker, row["supplier_id"], code, row["seconds"]

    def __len__(self) -> int:
        return sum(map(len, self._rows))

    def rows(self) -> NDArray[Any]:
        """(labels,) of ROW, by unit."""
        return np.concatenate(self._rows) if self._rows else np.zeros(0, dtype=ROW)


async def _fit_all(db: Database, project: int) -> None:
    async with db.transaction(SYSTEM) as connection:
        known = await _Project.read(connection, project)
    for variable in known.variables:
        async with db.transaction(SYSTEM) as connection:
            said = await _read_said(connection, known, variable)
        if len(said.rows) and len(variable["classes"]) > 1:
            await _fit_one(db, known, variable, said)
    async with db.transaction(SYSTEM) as connection:
        await store.keep_fit(connection, project, known.state)


async def _fit_one(db: Database, project: _Project, variable: Row, said: _Said) -> None:
    found = await asyncio.to_thread(_reckon, project, variable, said)
    await _write_skills(db, variable, found.fitted, said.skills)
    until_sure = asks_until_sure(project.policy)
    await _write_estimates(db, variable["id"], found.fitted, said, until_sure=until_sure)
    async with db.transaction(SYSTEM) as connection:
        await store.keep_scorecard(
            connection,
            project.number,
            variable,
            labels=len(said.rows),
            result=found.cards,
            doubts=found.doubts,
        )
        await keep_fit_of_variable(
            connection,
            variable,
            labels=len(said.rows),
            result=found.cards,
            confusions=found.confusions,
            supplier_ids=project.supplier_ids,
        )


@dataclass(frozen=True)
class _Reckoned:
    """All that a fit of one variable found."""

    fitted: Fitted
    cards: dict[str, Any]
    doubts: list[Doubt]
    confusions: Confusions


def _reckon(project: _Project, variable: Row, said: _Said) -> _Reckoned:
    """All that takes long and needs no database."""
    labels = as_labels(said.rows, variable["classes"], project.supplier_names)
    fitted = fit(
        labels,
        project.supplier_ids,
        said.known,
        until_sure=asks_until_sure(project.policy) and not variable["open"],
    )
    return _Reckoned(
        fitted,
        score(labels, said.known, project.prices),
        _doubts(said, labels, fitted, project.policy),
        _confusions(project, variable, said, labels, fitted),
    )


def _confusions(
    project: _Project, variable: Row, said: _Said, labels: Labels, fitted: Fitted
) -> Confusions:
    codes = {name: code for code, name in enumerate(variable["classes"])}
    suppliers = [project.supplier_ids[str(name)] for name in labels.suppliers.to_pylist()]
    return count_confusions(
        labels,
        np.array(suppliers, dtype=np.int64),
        best=fitted.log_posterior.argmax(axis=1).astype(np.int32),
        decided=said.decided,
        known={item: codes[name] for item, name in said.known.items()},
    )


def _doubts(said: _Said, labels: Labels, fitted: Fitted, policy: dict[str, Any]) -> list[Doubt]:
    """The most doubtful labels of items that have all their answers and are no gold."""
    whole = fitted.labels_of_item[labels.item] >= policy["redundancy"]
    doubted = whole & (fitted.said < policy.get("review_doubt", 0.0))
    gold = np.fromiter(said.known, dtype=np.int64, count=len(said.known))
    doubtful = np.flatnonzero(doubted & ~np.isin(said.rows["item"].astype(np.int64), gold))
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


async def _write_estimates(
    db: Database, variable: int, fitted: Fitted, said: _Said, *, until_sure: bool
) -> None:
    best = fitted.log_posterior.argmax(axis=1)
    confidence = np.exp(fitted.log_posterior.max(axis=1))
    rows = (
        (*said.unit(item), fitted.log_posterior[place], int(best[place]), confidence[place], labels)
        for place, (item, labels) in enumerate(
            zip(fitted.items.tolist(), fitted.labels_of_item.tolist(), strict=True)
        )
        if item not in said.known
    )
    while chunk := list(islice(rows, ESTIMATES_AT_ONCE)):
        async with db.transaction(SYSTEM) as connection:
            changed = await store.update_estimates(
                connection, variable, chunk, read_at=said.read_at
            )
        if changed and until_sure:
            # By itself: a submit takes a seat before an estimate.
            async with db.transaction(SYSTEM) as connection:
                await look_at(connection, changed)
