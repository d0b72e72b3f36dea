"""Scorecards by parts of the items: worked out when asked, kept until answers come."""

from __future__ import annotations

import asyncio
from bisect import bisect
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, Self

import numpy as np

from mihak.errors import BadArgument, NotFound
from mihak.insight import store as insight_store
from mihak.insight.fit import METHOD, as_labels, known_codes, parse_rows, read_units
from mihak.insight.scores import store
from mihak.insight.scores.kept import Kept
from mihak.insight.scores.script import script_of
from mihak.quality.scoring import Gold, Slices, score_slices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.store import Connection, Database, Row, Scope

# More labels than this are sampled, by item; so that nobody waits long.
MOST_LABELS = 500_000
MOST_OPEN_LABELS = 200_000
# Lengths of texts in characters, each group from one of these on.
LENGTHS = (0, 100, 300, 1000, 3000)
LENGTH_NAMES = tuple(
    [f"{low}–{high - 1}" for low, high in pairwise(LENGTHS)] + [f"≥ {LENGTHS[-1]}"]
)
# A field whose values are more or longer is a text of its own, not what items are told apart by.
MOST_VALUES, LONGEST_VALUE = 50, 60

_KEPT = Kept(16)


def length_of(characters: int) -> str:
    """The group that a text of so many characters belongs to."""
    return LENGTH_NAMES[bisect(LENGTHS, characters) - 1]


@dataclass(frozen=True)
class By:
    """What items are sliced by. path: of the payload's field, in names of fields and numbers."""

    kind: Literal["batch", "script", "length", "field"]
    path: tuple[str, ...] = ()

    @classmethod
    def named(cls, text: str) -> Self:
        """`batch`, `script`, `length:PATH`, `field:PATH` or a PATH, such as `meta.language`."""
        if text == "batch":
            return cls("batch")
        if text == "script":
            return cls("script")
        kind, _, rest = text.partition(":")
        path = tuple((rest if kind in ("length", "field") else text).split("."))
        if not all(path):
            raise BadArgument(
                f"slice_by is {text!r}, which names no field.",
                mend="Give batch, script, length:FIELD, or a field of the payload such as "
                "language or meta.source.",
            )
        return cls("length" if kind == "length" else "field", path)

    def value(self, found: Any) -> str | None:
        """Of an item, from what the database has of it; None: nothing."""
        if found is None or found == "":
            return None
        if self.kind == "script":
            return script_of(found)
        if self.kind == "length":
            return length_of(found)
        return str(found)


@dataclass(frozen=True)
class Asked:
    """A variable of a project, and who is who. names: as `insight.store.names` has them."""

    project: int
    form: Form
    variable: Row
    names: list[Row]
    by: By

    @property
    def prices(self) -> dict[str, float]:
        return {row["supplier_name"]: row["price"] for row in self.names if row["price"]}


@dataclass(frozen=True)
class _Read:
    """What there is to score: `item` in the rows counts units where the variable is open."""

    rows: NDArray[Any]
    known: dict[int, str]
    values: Mapping[int, str | None]  # by item as in rows
    in_all: int


async def sliced(db: Database, scope: Scope, asked: Asked) -> Row:
    """The scores of one variable by slice. Raises NotFound where there is nothing to score, or
    no item has anything to be sliced by; BadInput where labels are too few.
    """
    async with db.transaction(scope) as connection:
        state = (await insight_store.state(connection, asked.project))["state"]
    key = (asked.variable["id"], asked.by, state, tuple(sorted(asked.prices.items())))
    if found := _KEPT.find(key):
        return found
    async with _KEPT.turn:
        if found := _KEPT.find(key):  # who was before us wanted the same
            return found
        async with db.transaction(scope) as connection:
            read = await _read(connection, asked)
        result = await asyncio.to_thread(_reckon, asked, read)
        _KEPT.keep(key, result)
        return result


async def _read(connection: Connection, asked: Asked) -> _Read:
    variable = asked.variable
    gold = await insight_store.gold_answers(connection, asked.project)
    about = await store.how_many_labels(connection, asked.project, variable["id"])
    if variable["open"]:
        found = await read_units(
            connection, asked.project, asked.form, gold, variable, most=MOST_OPEN_LABELS
        )
        rows, known = found.rows(), found.known
        item_of = dict(enumerate(item for item, _ in found.units))
        in_all = len(rows) if found.whole else max(about, len(rows) + 1)
    else:
        parts = store.parts_to_take(about, MOST_LABELS)
        rows = parse_rows(await store.copy_sample(connection, variable["id"], parts, store.PARTS))
        known = known_codes(gold, asked.form, variable)
        item_of = {item: item for item in np.unique(rows["item"]).tolist()}
        in_all = len(rows) if parts == store.PARTS else max(about, len(rows))
    values = await _values(connection, asked, sorted(set(item_of.values())))
    return _Read(rows, known, {place: values.get(item) for place, item in item_of.items()}, in_all)


async def _values(connection: Connection, asked: Asked, items: list[int]) -> dict[int, str | None]:
    by = asked.by
    if by.kind == "batch":
        rows = await store.batches_of_items(connection, items)
    elif by.kind == "script":
        rows = await store.texts_of_items(connection, items, but=list(asked.form.media_fields))
    else:
        is_length = by.kind == "length"
        rows = await store.fields_of_items(connection, items, list(by.path), length=is_length)
    return {row["id"]: by.value(row["value"]) for row in rows}


def _reckon(asked: Asked, read: _Read) -> Row:
    if not len(read.rows):
        raise NotFound("there is nothing to score yet.", where="question", mend="It needs answers.")
    variable = asked.variable
    supplier_names = {row["supplier"]: row["supplier_name"] for row in asked.names}
    labels = as_labels(read.rows, variable["classes"], supplier_names)
    values = [read.values[item] for item in labels.items.to_pylist()]
    if not any(values):
        raise NotFound(
            "no item has anything of the kind to be sliced by.",
            where="slice_by",
            mend="Name a field that items have: a text, a number or a truth value.",
        )
    labelled = set(labels.items.to_pylist())
    known = {item: name for item, name in read.known.items() if item in labelled}
    gold = Gold.from_columns(labels, [*known], [*known.values()]) if known else None
    present = set(labels.suppliers.to_pylist())
    prices = {name: price for name, price in asked.prices.items() if name in present}
    found = score_slices(labels, values, gold=gold, prices=prices, method=METHOD)
    return {
        "question": variable["question"],
        "unit": variable["unit"],
        "labels": len(labels),
        "labels_in_all": read.in_all,
        "sampled": read.in_all > len(labels),
        **_told(found, asked),
    }


def _told(found: Slices, asked: Asked) -> Row:
    ids = {row["supplier_name"]: row["supplier"] for row in asked.names}
    slices = [
        {
            **asdict(one),
            "suppliers": [
                {
                    **asdict(score),
                    "id": ids[score.supplier],
                    "name": score.supplier,
                    "gold": score.gold_accuracy and asdict(score.gold_accuracy),
                    "estimated": asdict(score.estimated_accuracy),
                }
                for score in one.suppliers
            ],
        }
        for one in found.slices
    ]
    if asked.by.kind == "length":  # by length, not by how many there are
        order = {name: place for place, name in enumerate(LENGTH_NAMES)}
        slices.sort(key=lambda one: order.get(one["value"], len(order)))
    return {"slices": slices, "intervals": found.intervals, "confidence": found.confidence}


async def choices(connection: Connection, project: int, form: Form) -> list[str]:
    """What the items can be sliced by: fields of few values, lengths of texts, script, batch."""
    fields = await store.payload_fields(connection, project)
    fields = [row for row in fields if row["field"] not in form.media_fields]
    texts = [row for row in fields if row["is_text"]]
    few = [row["field"] for row in fields if _tells_items_apart(row)]
    long = [
        row["field"] for row in texts if length_of(row["shortest"]) != length_of(row["longest"])
    ]
    return [
        *(f"field:{name}" for name in few),
        *(["script"] if texts else []),
        *(f"length:{name}" for name in long if name not in few),
        "batch",
    ]


def _tells_items_apart(field: Row) -> bool:
    few = 1 < field["different"] <= min(MOST_VALUES, field["items"] / 2)
    return bool(few and field["longest"] <= LONGEST_VALUE)
