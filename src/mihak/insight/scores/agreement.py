"""Who agrees with whom, and what sways them: worked out when asked, kept until answers come."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadInput, NotFound
from mihak.insight.fit import as_labels, parse_rows, read_units
from mihak.insight.scores import store
from mihak.insight.scores.kept import Kept
from mihak.quality.agreement import agree, alpha_between_interval
from mihak.quality.raters import choice_share, scale_use, supplier_severities, worker_severities

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.forms import Form, Question
    from mihak.quality.agreement import Level
    from mihak.quality.labels import Floats, Labels
    from mihak.quality.raters import Severity
    from mihak.store import Connection, Database, Row, Scope

# More labels than this are sampled, by item; so that nobody waits long.
MOST_LABELS = 2_000_000
MOST_OPEN_LABELS = 200_000
MOST_CHOICES = 100_000
# Those with most labels; pairs of more suppliers are no picture any more.
MOST_RATERS = 300
MOST_PAIRED = 12


_KEPT = Kept(16)


@dataclass(frozen=True)
class Asked:
    """A variable of a project, and who is who. names: as `insight.store.names` has them."""

    project: int
    form: Form
    variable: Row
    names: list[Row]

    @property
    def question(self) -> Question | None:
        """As it is asked now; None: no more."""
        return self.form.questions.get(self.variable["question"])


async def agreement(db: Database, scope: Scope, asked: Asked) -> Row:
    """The agreement on one variable. Raises NotFound where nobody said anything of it."""
    async with db.transaction(scope) as connection:
        key = (asked.variable["id"], await store.answers_state(connection, asked.project))
    if found := _KEPT.find(key):
        return found
    async with _KEPT.turn:
        if found := _KEPT.find(key):  # who was before us wanted the same
            return found
        async with db.transaction(scope) as connection:
            rows, in_all = await _read(connection, asked)
            choices = await _read_choices(connection, asked)
        result = await asyncio.to_thread(_reckon, asked, rows, choices)
        result |= {"labels_in_all": in_all, "sampled": in_all > len(rows)}
        _KEPT.keep(key, result)
        return result


async def _read(connection: Connection, asked: Asked) -> tuple[NDArray[Any], int]:
    """Labels to look at, and about how many there are in all."""
    variable = asked.variable
    about = await store.how_many_labels(connection, asked.project, variable["id"])
    if variable["open"]:
        found = await read_units(
            connection, asked.project, asked.form, [], variable, most=MOST_OPEN_LABELS
        )
        rows = found.rows()
        return rows, len(rows) if found.whole else max(about, len(rows) + 1)
    parts = store.parts_to_take(about, MOST_LABELS)
    rows = parse_rows(await store.copy_sample(connection, variable["id"], parts, store.PARTS))
    return rows, len(rows) if parts == store.PARTS else max(about, len(rows))


async def _read_choices(connection: Connection, asked: Asked) -> list[Row]:
    question = asked.question
    if question is None or question.kind != "preference":
        return []
    (field,) = question.fields()
    return await store.preferences(connection, asked.project, question.id, field, most=MOST_CHOICES)


def _reckon(asked: Asked, rows: NDArray[Any], choices: list[Row]) -> Row:
    if not len(rows):
        raise NotFound(
            "there is nothing to agree on yet.", where="question", mend="It needs answers."
        )
    variable = asked.variable
    supplier_names = {row["supplier"]: row["supplier_name"] for row in asked.names}
    labels = as_labels(rows, variable["classes"], supplier_names)
    scale = scale_of(asked.question, variable)
    return {
        "question": variable["question"],
        "unit": variable["unit"],
        "kind": asked.question.kind if asked.question else "",
        "level": scale.level,
        "classes": variable["classes"],
        "labels": len(labels),
        "overall": coefficients(labels, scale.level),
        **_effects(labels, scale, asked.names, _Choices(choices)),
    }


@dataclass(frozen=True)
class Scale:
    """The level of measurement of classes, and (classes,) what they are worth; None: nothing.

    Points of a scale are in order; that they are equally far apart is taken for granted by
    no coefficient, only where deviations are told in points.
    """

    level: Level
    values: Floats | None


def scale_of(question: Question | None, variable: Row) -> Scale:
    """Ratings and scores are in order; all else is only the same or not."""
    classes = variable["classes"]
    if question is None or question.kind not in ("rating", "rubric"):
        return Scale("nominal", None)
    if classes == ["no", "yes"]:
        return Scale("nominal", np.array([0.0, 1.0]))
    return Scale("ordinal", np.array([float(one) for one in classes]))


def coefficients(labels: Labels, level: Level) -> Row | None:
    """Coefficients of agreement as JSON; None where no item has two labels."""
    try:
        found = agree(labels, level=level)
    except BadInput:
        return None
    shares = np.bincount(labels.label, minlength=labels.n_classes) / len(labels)
    told = found.as_json()
    kept = ("items", "labels", "percent", "alpha", "gwet_ac1", "gwet_ac2")
    names = (str(name) for name in labels.classes.to_pylist())
    return {
        **{name: told[name] for name in kept},
        "shares": dict(zip(names, shares.tolist(), strict=True)),
    }


class _Choices:
    """Preferences that named a winner, as arrays; first and longer are NaN where unknown."""

    def __init__(self, rows: list[Row]) -> None:
        self.item = np.array([row["item_id"] for row in rows], dtype=np.int64)
        self.worker = np.array([row["worker_id"] for row in rows], dtype=np.int64)
        self.supplier = np.array([row["supplier_id"] for row in rows], dtype=np.int64)
        self._first = np.array([_chose_first(row) for row in rows], dtype=np.float64)
        self._longer = np.array([_chose_longer(row) for row in rows], dtype=np.float64)

    def told(self, own: NDArray[np.bool_] | slice) -> Row:
        return {
            "first_shown": self._share(self._first[own], self.item[own]),
            "longer": self._share(self._longer[own], self.item[own]),
        }

    def __len__(self) -> int:
        return len(self.item)

    @staticmethod
    def _share(chose: Floats, item: NDArray[np.int64]) -> Row | None:
        known = ~np.isnan(chose)
        found = choice_share(chose[known] == 1, item[known])
        return asdict(found) if found else None


def _chose_first(row: Row) -> float:
    return float(row["better"] == row["first"]) if row["first"] in ("a", "b") else np.nan


def _chose_longer(row: Row) -> float:
    a, b = row["length_a"], row["length_b"]
    if a is None or b is None or a == b:
        return np.nan
    return float((row["better"] == "a") == (a > b))


def _effects(labels: Labels, scale: Scale, names: list[Row], choices: _Choices) -> Row:
    level, values = scale.level, scale.values
    ids = {row["supplier_name"]: row["supplier"] for row in names}
    suppliers = [str(name) for name in labels.suppliers.to_pylist()]
    strict = [None] * len(suppliers) if values is None else supplier_severities(labels, values)
    own = [labels.take(np.flatnonzero(labels.supplier == s)) for s in range(len(suppliers))]
    votes = [one.votes for one in own]
    everyone = labels.votes
    found = [
        {
            "id": ids[name],
            "name": name,
            "labels": len(own[s]),
            "within": coefficients(own[s], level),
            "across": _between(votes[s], everyone - votes[s], level),
            "severity": _severity(strict[s]),
            **choices.told(choices.supplier == ids[name]),
        }
        for s, name in enumerate(suppliers)
    ]
    most = sorted(range(len(suppliers)), key=lambda s: -len(own[s]))[:MOST_PAIRED]
    pairs = [
        {
            "a": ids[suppliers[a]],
            "b": ids[suppliers[b]],
            "alpha": _between(votes[a], votes[b], level),
        }
        for a, b in combinations(sorted(most), 2)
    ]
    return {
        "suppliers": sorted(found, key=lambda one: one["id"]),
        "pairs": pairs,
        "raters": _raters(labels, values, names, choices),
        "raters_in_all": labels.n_workers,
        "choices": len(choices),
        **choices.told(slice(None)),
    }


def _between(a: Floats, b: Floats, level: Level) -> Row | None:
    found = alpha_between_interval(a, b, level=level)
    return asdict(found) if found else None


def _severity(found: Severity | None) -> Row | None:
    return asdict(found) if found else None


def _raters(
    labels: Labels, values: Floats | None, names: list[Row], choices: _Choices
) -> list[Row]:
    """Those with most labels. Deviations are from all raters, told or not."""
    who = {row["worker"]: row for row in names}
    given = np.bincount(labels.worker, minlength=labels.n_workers)
    most = np.argsort(-given, kind="stable")[:MOST_RATERS]
    numbers = labels.workers.to_pylist()
    uses = scale_use(labels)
    classes = [str(name) for name in labels.classes.to_pylist()]
    strict = (
        [None] * labels.n_workers
        if values is None
        else worker_severities(labels, values, only=most)
    )
    return [
        {
            "id": numbers[w],
            "name": who[numbers[w]]["worker_name"],
            "supplier_id": who[numbers[w]]["supplier"],
            "labels": int(given[w]),
            "uses": dict(zip(classes, uses[w].tolist(), strict=True)),
            "severity": _severity(strict[w]),
            **choices.told(choices.worker == numbers[w]),
        }
        for w in most.tolist()
        if numbers[w] in who
    ]
