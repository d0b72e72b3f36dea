"""The labels of two sides on the same things, of closed and of open questions alike."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.insight import store as insight_store
from mihak.insight import units
from mihak.insight.compare import store
from mihak.insight.compare.sides import side_by_side
from mihak.insight.fit import ROW, Units, known_codes, parse_rows
from mihak.insight.scores.store import PARTS, parts_to_take
from mihak.projects import form_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.insight.compare.sides import Rows, Side
    from mihak.quality.labels import Codes
    from mihak.store import Connection, Row

# More labels than this are sampled, by item.
MOST_LABELS = 2_000_000
MOST_OPEN_LABELS = 200_000
UNKNOWN = -1


@dataclass(frozen=True)
class Asked:
    """A variable of a project, and who is compared. form: the project's present one."""

    project: int
    form: Form
    variable: Row
    a: Side
    b: Side

    def beside(self, rows: Rows) -> tuple[Rows, Rows]:
        return side_by_side(rows, self.a, self.b)


@dataclass(frozen=True)
class Both:
    """What both sides said, one row of ROW each for every thing, in the same order.

    item: (things,) the item of each. true: (things,) its known class, UNKNOWN elsewhere.
    whole: nothing was left out.
    """

    a: Rows
    b: Rows
    item: NDArray[np.int64]
    true: Codes
    labels_in_all: int
    whole: bool


async def read_both(connection: Connection, asked: Asked) -> Both:
    """All that both sides said, or a sample where that is too much."""
    gold = await insight_store.gold_answers(connection, asked.project)
    about = await store.about_how_many(connection, asked.variable["id"], asked.a, asked.b)
    if asked.variable["open"]:
        return await _read_open(connection, asked, gold, about)
    parts = parts_to_take(about, MOST_LABELS)
    copied = await store.copy_sample(
        connection, asked.variable["id"], asked.a, asked.b, parts=parts, of=PARTS
    )
    known = known_codes(gold, asked.form, asked.variable)
    # Sorting a million items takes a second or two, in which others must be served.
    return await asyncio.to_thread(_closed, asked, copied, known, None if parts == PARTS else about)


def _closed(asked: Asked, copied: bytes, known: dict[int, str], about: int | None) -> Both:
    """about: how many labels there are where `copied` holds a sample of them."""
    rows = parse_rows(copied)
    a, b = asked.beside(rows)
    true = true_codes(asked, known, a["item"])
    in_all = len(rows) if about is None else about
    return Both(a, b, a["item"].astype(np.int64), true, in_all, whole=about is None)


def true_codes(asked: Asked, known: dict[int, str], things: NDArray[Any]) -> Codes:
    """(things,) codes of the known classes, UNKNOWN elsewhere."""
    codes = {name: code for code, name in enumerate(asked.variable["classes"])}
    found = (codes[known[one]] if one in known else UNKNOWN for one in things.tolist())
    return np.fromiter(found, dtype=np.int32, count=len(things))


async def _read_open(connection: Connection, asked: Asked, gold: list[Row], about: int) -> Both:
    known = units.known_units(asked.form, asked.variable, gold)
    found = Units(asked.variable, known)
    pairs: dict[int, tuple[int, int]] = {}
    whole = True
    async with aclosing(insight_store.answers_by_item(connection, asked.project)) as chunks:
        async for answers in chunks:
            if len(found) >= MOST_OPEN_LABELS:
                whole = False
                break
            of_chunk, kept = answers_of_both(asked, answers)
            pairs |= of_chunk
            forms = {row["form_id"]: await form_of(connection, row["form_id"]) for row in kept}
            found.add(forms, kept)
    a, b, item = await asyncio.to_thread(_paired, found, pairs)
    true = true_codes(asked, found.known, a["item"])
    return Both(a, b, item, true, len(found) if whole else max(about, len(found)), whole)


def answers_of_both(
    asked: Asked, answers: list[Row]
) -> tuple[dict[int, tuple[int, int]], list[Row]]:
    """Item to the workers that speak for a and for b, and their answers, by item."""
    given = [row for row in answers if asked.variable["question"] in row["answers"]]
    table = np.zeros(len(given), dtype=ROW)
    for name, column in (("item", "item_id"), ("worker", "worker_id"), ("supplier", "supplier_id")):
        table[name] = [row[column] for row in given]
    a, b = asked.beside(table)
    pairs = {
        item: (of_a, of_b)
        for item, of_a, of_b in zip(
            a["item"].tolist(), a["worker"].tolist(), b["worker"].tolist(), strict=True
        )
    }
    kept = [row for row in given if row["worker_id"] in pairs.get(row["item_id"], ())]
    return pairs, kept


def _paired(
    found: Units, pairs: dict[int, tuple[int, int]]
) -> tuple[Rows, Rows, NDArray[np.int64]]:
    """Rows of a and b that speak of the same unit, and the item of each."""
    rows = found.rows()
    item_of = np.array([item for item, _ in found.units], dtype=np.int64)
    item = item_of[rows["item"].astype(np.int64)] if len(rows) else np.zeros(0, dtype=np.int64)
    first = np.fromiter((pairs[one][0] for one in item.tolist()), np.int64, len(item))
    of_a, of_b = rows[rows["worker"] == first], rows[rows["worker"] != first]
    _, at_a, at_b = np.intersect1d(
        of_a["item"], of_b["item"], assume_unique=True, return_indices=True
    )
    a = of_a[at_a]
    return a, of_b[at_b], item_of[a["item"].astype(np.int64)] if len(a) else item[:0]
