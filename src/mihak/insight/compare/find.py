"""The items where two sides said this and that."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mihak.ids import encode
from mihak.insight import store as insight_store
from mihak.insight import units
from mihak.insight.compare import store
from mihak.insight.compare.read import answers_of_both
from mihak.insight.fit import parse_rows
from mihak.insight.scores.confused import short_text
from mihak.projects import form_of

if TYPE_CHECKING:
    from mihak.insight.compare.read import Asked
    from mihak.store import Connection, Row

# At once; so that few are read where many fit.
LABELS_AT_ONCE = 50_000
# What a request looks through at most, so that it takes a second at most.
LABELS_LOOKED_THROUGH = 500_000
ANSWERS_LOOKED_THROUGH = 20_000


@dataclass(frozen=True)
class Wanted:
    """Codes that a and b must have said, None for any; differ: not the same."""

    a: int | None
    b: int | None
    differ: bool

    def has(self, a: int, b: int) -> bool:
        return self.a in (None, a) and self.b in (None, b) and not (self.differ and a == b)


async def find(
    connection: Connection, asked: Asked, wanted: Wanted, *, after: int, limit: int
) -> tuple[list[Row], str | None]:
    """Items beyond the item `after`, and the cursor to go on from; None: that was all."""
    look = _open if asked.variable["open"] else _closed
    pairs, following = await look(connection, asked, wanted, after, limit)
    rows = await store.compared_items(connection, asked.variable["id"], pairs)
    # An answer may have been taken back since.
    both = {one["item"]: one for one in pairs}
    told = [_told(row, both[row["item_id"]], asked) for row in rows if row["a"] and row["b"]]
    return told, None if following is None else encode("cursor", following)


async def _closed(
    connection: Connection, asked: Asked, wanted: Wanted, after: int, limit: int
) -> tuple[list[Row], int | None]:
    found: list[Row] = []
    for _ in range(LABELS_LOOKED_THROUGH // LABELS_AT_ONCE):
        copied, end = await store.copy_some(
            connection, asked.variable["id"], asked.a, asked.b, after=after, look=LABELS_AT_ONCE
        )
        for a, b in zip(*asked.beside(parse_rows(copied)), strict=True):
            said_a, said_b = int(a["code"]), int(b["code"])
            if wanted.has(said_a, said_b):
                pair = {"item": int(a["item"]), "a": int(a["worker"]), "b": int(b["worker"])}
                found.append({**pair, "said_a": said_a, "said_b": said_b})
                if len(found) == limit:
                    return found, found[-1]["item"]
        if end is None:
            return found, None
        after = end
    return found, after


async def _open(
    connection: Connection, asked: Asked, wanted: Wanted, after: int, limit: int
) -> tuple[list[Row], int | None]:
    """Of a question whose units show only in the answers: any of an item's units will do."""
    gold = await insight_store.gold_answers(connection, asked.project)
    known = units.known_units(asked.form, asked.variable, gold)
    found: list[Row] = []
    looked = 0
    async with aclosing(insight_store.answers_by_item(connection, asked.project, after)) as chunks:
        async for answers in chunks:
            pairs, kept = answers_of_both(asked, answers)
            forms = {row["form_id"]: await form_of(connection, row["form_id"]) for row in kept}
            for item, given in groupby(kept, key=itemgetter("item_id")):
                a, b = pairs[item]
                by = units.said_by(forms, asked.variable, list(given))
                said = units.codes(by, known.get(item))
                if any(a in of and b in of and wanted.has(of[a], of[b]) for of in said.values()):
                    found.append({"item": item, "a": a, "b": b, "said_a": None, "said_b": None})
                    if len(found) == limit:
                        return found, item
            looked += len(answers)
            if looked >= ANSWERS_LOOKED_THROUGH:
                return found, answers[-1]["item_id"]
    return found, None


def _told(row: Row, pair: Row, asked: Asked) -> dict[str, Any]:
    classes = asked.variable["classes"]
    named = {
        which: None if pair[which] is None else classes[pair[which]]
        for which in ("said_a", "said_b")
    }
    estimate = None
    if row["gold"] is None and row["code"] is not None:
        estimate = {
            "answer": classes[row["code"]],
            "confidence": row["confidence"],
            "decided": row["decided"],
        }
    return {**row, **named, "text": short_text(row["payload"], asked.form), "estimate": estimate}
