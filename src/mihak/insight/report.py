"""The report of one question, made from the labels as they stand."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from mihak.errors import NotFound
from mihak.insight import store
from mihak.insight.fit import as_labels, known_codes, read_labels, scorecards
from mihak.report import render_report

if TYPE_CHECKING:
    from mihak.forms import Form
    from mihak.quality.scoring import Scorecards
    from mihak.store import Database, Row, Scope


async def project_report(
    db: Database,
    scope: Scope,
    project: Row,
    form: Form,
    *,
    question: str | None,
    lang: Literal["en", "ar"],
) -> str:
    """The HTML page `mihak score --html` makes, of one question (the first, unless named).

    Raises NotFound for a question without classes or labels, BadInput where the labels
    are too few to score.
    """
    async with db.transaction(scope) as connection:
        variables = await store.variables(connection, project["id"])
        names = await store.names(connection, project["id"])
        gold = await store.gold_answers(connection, project["id"])
        chosen = [v for v in variables if question in (None, v["question"])]
        rows = await read_labels(connection, chosen[0]["id"]) if chosen else None
    if rows is None or not len(rows):
        raise NotFound(
            "there is nothing to report on yet.",
            where="question",
            mend="It needs a question with classes, and answers to it.",
        )
    variable = chosen[0]
    supplier_names = {row["supplier"]: row["supplier_name"] for row in names}
    labels = await asyncio.to_thread(as_labels, rows, variable["classes"], supplier_names)
    prices = {row["supplier_name"]: row["price"] for row in names if row["price"]}
    known = known_codes(gold, form, variable)
    cards = await asyncio.to_thread(scorecards, labels, known, prices)
    title = f"{project['name']}: {variable['question']}"
    return await asyncio.to_thread(
        render_report,
        _named(cards, {str(row["worker"]): row["worker_name"] for row in names}),
        title=title,
        generated_at=datetime.now(UTC),
        lang=lang,
        currency=names[0]["currency"] + " ",
    )


def _named(cards: Scorecards, worker_names: dict[str, str]) -> Scorecards:
    """With the workers' pseudonyms for their numbers."""
    return replace(
        cards,
        suppliers=[
            replace(
                one,
                worker_scores=[
                    replace(score, worker=worker_names.get(score.worker, score.worker))
                    for score in one.worker_scores
                ],
            )
            for one in cards.suppliers
        ],
    )
