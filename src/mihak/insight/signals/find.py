"""Look for signals in a project's answers, and keep what is found.

Rounds come as answers do: a project is looked at again when its answers have grown by a
share, so that a million answers cost 56 looks. Each look may claim less than the one
before (`alpha_of_look`); what was claimed once stands as long as one look alone would
claim it, and is marked as faded then.
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.insight import store as insight_store
from mihak.insight.fit import codes_of, known_codes
from mihak.insight.signals import store
from mihak.insight.signals.canaries import found_in_texts
from mihak.projects import current_form
from mihak.quality.labels import Labels
from mihak.quality.signals import (
    ALPHA,
    Found,
    alpha_of_look,
    look_at_labels,
    look_at_texts,
    look_at_times,
)
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.store import Connection, Database, Row

FEWEST = 40  # answers at the first look
GROWTH = 0.2  # look again when the answers have grown by this share, or daily
# So many of the latest are read, so that a look costs the same for ten million answers.
MOST_LABELS = 200_000
MOST_TIMED = 40_000
MOST_TEXTS = 20_000
TEXT_BLOCKS = ("text", "markdown")


def is_due(project: Row) -> bool:
    """project: as `store.projects_to_look_at` gives those that have changed."""
    if project["submitted"] < FEWEST:
        return False
    looked = project["looked_at_answers"]
    grown = looked is None or project["submitted"] >= (1 + GROWTH) * looked
    return grown or project["is_old"] or project["status"] == "finished"


async def look_for_signals(db: Database, project: int) -> bool:
    """Look at a project once; False if somebody else is at it, or nothing has changed."""
    async with db.transaction(SYSTEM) as holder:
        if not await store.lock(holder, project):
            return False
        # First of all: what changes while the rest is read is looked at once more.
        state = await insight_store.state(holder, project)
        read = await _Read.of(holder, project)
        claims = await asyncio.to_thread(read.look)
        look = await store.looks(holder, project) + 1
        alpha = alpha_of_look(look, ALPHA)
        await _keep(holder, project, claims, alpha)
        await store.keep_look(holder, project, state, look=look, alpha=alpha)
        return True


@dataclass(frozen=True)
class _Claim:
    """A signal as `store.keep` takes it, and the least alpha it is claimed at."""

    alpha: float
    values: dict[str, Any]

    @property
    def subject(self) -> tuple[Any, ...]:
        value = self.values
        return value["kind"], value["worker"], value["other_worker"], value["item"]

    @property
    def strength(self) -> float:
        log_e, p = self.values["log_e"], self.values["p"]
        return float(log_e if log_e is not None else -math.log(p) if p else math.inf)


async def _keep(connection: Connection, project: int, claims: list[_Claim], alpha: float) -> None:
    known = {
        (row["kind"], row["worker_id"], row["other_worker_id"], row["item_id"]): row
        for row in await store.known(connection, project)
    }
    # Of several questions the one that tells most.
    best: dict[tuple[Any, ...], _Claim] = {}
    for claim in sorted(claims, key=lambda one: one.strength):
        if claim.alpha <= alpha or claim.subject in known:
            best[claim.subject] = claim
    for claim in best.values():
        await store.keep(connection, {**claim.values, "project": project})
    gone = [
        row["id"]
        for subject, row in known.items()
        if subject not in best and row["faded_at"] is None and row["kind"] != "canary"
    ]
    await store.fade(connection, gone)


@dataclass(frozen=True)
class _Variable:
    """What is said of one question, or one unit of it."""

    id: int
    question: str
    unit: str
    classes: list[str]
    rows: NDArray[Any]
    known: dict[int, str]


@dataclass(frozen=True)
class _Read:
    """All that a look goes by."""

    suppliers: list[Row]
    answers: NDArray[Any]
    words: dict[int, int]
    variables: list[_Variable]
    texts: list[Row]
    questions: list[str]
    canaries: list[Row]

    @classmethod
    async def of(cls, connection: Connection, project: int) -> _Read:
        _, form = await current_form(connection, project)
        answers = await store.answers(connection, project, MOST_TIMED)
        questions = [question.id for question in form.ask if question.kind == "text"]
        return cls(
            suppliers=await store.suppliers(connection, project),
            answers=answers,
            words=await _words(connection, form, answers),
            variables=await _variables(connection, project, form),
            texts=await store.texts(connection, project, questions, MOST_TEXTS)
            if questions
            else [],
            questions=questions,
            canaries=await store.canaries(connection, project),
        )

    def look(self) -> list[_Claim]:
        """All that takes long and needs no database."""
        return [*self._in_labels(), *self._in_times(), *self._in_texts()]

    def _in_labels(self) -> Iterator[_Claim]:
        models = [one["id"] for one in self.suppliers if one["kind"] == "model"]
        for variable in self.variables:
            rows = variable.rows
            labels = _labels(rows, variable.classes)
            model_workers = np.unique(rows["worker"][np.isin(rows["supplier"], models)])
            found = look_at_labels(
                labels,
                position=np.arange(len(rows)),
                gold=codes_of(labels, variable.known),
                right=rows["right"].astype(np.float64),
                people=~np.isin(labels.workers.to_numpy(), model_workers),
            )
            for one in found:
                # The false share of all questions' claims is at most the sum of theirs.
                yield self._claim(one, labels, rows, variable, share=len(self.variables))

    def _in_times(self) -> Iterator[_Claim]:
        rows = self.answers
        if len(rows) == 0:
            return
        labels = _labels(rows, ["answer", "none"])
        words = np.array([self.words.get(item, 0) for item in labels.items.to_pylist()])
        for one in look_at_times(labels, submitted=rows["at"].astype(np.float64), words=words):
            yield self._claim(one, labels, rows)

    def _in_texts(self) -> Iterator[_Claim]:
        if not self.texts:
            return
        for question in self.questions:
            given = [row for row in self.texts if question in (row["texts"] or {})]
            if len(given) < 2:
                continue
            columns = ("id", "item_id", "worker_id", "supplier_id")
            annotation, item, worker, supplier = (
                np.array([row[name] for row in given], dtype=np.int64) for name in columns
            )
            workers, code = np.unique(worker, return_inverse=True)
            of = dict(zip(worker.tolist(), supplier.tolist(), strict=True))
            for one in look_at_texts([row["texts"][question] for row in given], code, item):
                ids = [int(workers[w]) for w in one.workers]
                ring = [int(workers[w]) for w in one.ring]
                yield _claim_of(one, ids, [of[w] for w in ids], ring, annotation, question=question)
        yield from (
            _Claim(0.0, values)
            for values in found_in_texts(self.canaries, self.suppliers, self.texts)
        )

    def _claim(
        self,
        one: Found,
        labels: Labels,
        rows: NDArray[Any],
        variable: _Variable | None = None,
        *,
        share: int = 1,
    ) -> _Claim:
        workers = labels.workers.to_numpy()
        ids = [int(workers[w]) for w in one.workers]
        supplier = [
            int(rows["supplier"][np.flatnonzero(labels.worker == w)[-1]]) for w in one.workers
        ]
        return _claim_of(
            one,
            ids,
            supplier,
            [int(workers[w]) for w in one.ring],
            rows["annotation"],
            variable=variable,
            item=int(labels.items[one.item].as_py()) if one.item >= 0 else None,
            share=share,
        )


def _claim_of(
    one: Found,
    workers: list[int],
    suppliers: list[int],
    ring: list[int],
    annotation: NDArray[Any],
    *,
    variable: _Variable | None = None,
    item: int | None = None,
    question: str | None = None,
    share: int = 1,
) -> _Claim:
    # The pair is kept in the order of ids, whoever was met first.
    order = sorted(range(len(workers)), key=workers.__getitem__)
    lanes = (one.chart or {}).get("lanes")
    chart = {**(one.chart or {}), "lanes": [lanes[n] for n in order]} if lanes else one.chart
    look_at = [[int(annotation[row]) for row in rows] for rows in one.look_at]
    who = [workers[n] for n in order] + [None, None]
    whose = [suppliers[n] for n in order] + [None, None]
    return _Claim(
        min(one.alpha * share, 1.0),
        {
            "kind": one.kind,
            "worker": who[0],
            "supplier": whose[0],
            "other_worker": who[1],
            "other_supplier": whose[1],
            "item": item,
            "variable": None if variable is None else variable.id,
            "log_e": None if math.isnan(one.log_e) else one.log_e,
            "p": None if math.isnan(one.p) else one.p,
            "n": one.n,
            "evidence": {
                "figures": one.figures | ({"question": question} if question else {}),
                "chart": chart,
                "look_at": look_at,
                "ring": ring,
            },
        },
    )


def _labels(rows: NDArray[Any], classes: list[str]) -> Labels:
    """Rows as the quality engine takes them, in their order."""
    import pyarrow as pa  # noqa: PLC0415 - costs 80 ms that a start need not pay

    seconds = rows["seconds"].astype(np.float64)
    return Labels.from_columns(
        rows["item"].astype(np.int64),
        rows["worker"].astype(np.int64),
        pa.array(classes).take(pa.array(rows["code"].astype(np.int64))),
        supplier=rows["supplier"].astype(np.int64),
        seconds=None if np.isnan(seconds).all() else seconds,
        classes=classes,
        repeats="keep",
    )


async def _words(connection: Connection, form: Form, answers: NDArray[Any]) -> dict[int, int]:
    fields = [block.field for block in form.show if block.kind in TEXT_BLOCKS]
    items = np.unique(answers["item"]).tolist()
    if not fields or not items:
        return {}
    return {row["id"]: row["words"] for row in await store.words(connection, items, fields)}


async def _variables(connection: Connection, project: int, form: Form) -> list[_Variable]:
    gold = await store.live_gold(connection, project)
    found = []
    for row in await insight_store.variables(connection, project):
        # Units that show only in the answers have no labels of their own to compare.
        if row["open"] or len(row["classes"]) < 2:
            continue
        rows = await store.labels(connection, project, row["id"], MOST_LABELS)
        if len(rows):
            known = known_codes(gold, form, row)
            found.append(
                _Variable(row["id"], row["question"], row["unit"], row["classes"], rows, known)
            )
    return found
