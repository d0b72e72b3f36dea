"""Replay a project's answers under policies: see `mihak.quality.redundancy`."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.insight import store as insight_store
from mihak.insight.asking import rule_of
from mihak.insight.fit import as_labels, codes_of, known_codes, parse_rows
from mihak.insight.scores import store as scores_store
from mihak.quality.redundancy import simulate
from mihak.quality.truth import refuse_single_labels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.forms import Form
    from mihak.insight.simulation.model import TriedPolicy
    from mihak.quality.labels import Labels
    from mihak.quality.redundancy import Outcome
    from mihak.store import Connection, Row

# So that a person waits for seconds: of more labels a sample of the items is taken.
MOST_LABELS = 6_000
ORDERS = 3
# Trials take a core for seconds; one at a time.
TURN = asyncio.Lock()


@dataclass(frozen=True)
class Recorded:
    """What a trial goes by. rows: (labels,) of `fit.ROW`; known: item to class, of gold."""

    variable: Row
    rows: NDArray[Any]
    sampled: bool
    known: dict[int, str]
    names: list[Row]

    @classmethod
    async def read(
        cls, connection: Connection, project: int, form: Form, variable: Row
    ) -> Recorded:
        about = await scores_store.how_many_labels(connection, project, variable["id"])
        parts, of = scores_store.parts_to_take(about, MOST_LABELS), scores_store.PARTS
        data = await scores_store.copy_sample(connection, variable["id"], parts, of)
        gold = await insight_store.gold_answers(connection, project)
        names = await insight_store.names(connection, project)
        known = known_codes(gold, form, variable)
        return cls(variable, parse_rows(data), parts < of, known, names)

    @property
    def currency(self) -> str | None:
        """The one currency of all contracts, or None: then nothing is said of money."""
        found = {row["currency"] for row in self.names}
        return found.pop() if len(found) == 1 else None

    def labels(self) -> Labels:
        names = {row["supplier"]: row["supplier_name"] for row in self.names}
        return as_labels(self.rows, self.variable["classes"], names)


async def try_policies(recorded: Recorded, policies: list[TriedPolicy]) -> dict[str, Any]:
    """Raises BadInput where the answers leave nothing to try."""
    async with TURN:
        return await asyncio.to_thread(_tried, recorded, policies)


def _tried(recorded: Recorded, policies: list[TriedPolicy]) -> dict[str, Any]:
    labels = recorded.labels()
    refuse_single_labels(labels)
    rules = {one.name: rule_of(one.model_dump()) for one in policies}
    prices = _prices(recorded, labels)
    found = simulate(
        labels, rules, truth=codes_of(labels, recorded.known), prices=prices, orders=ORDERS
    )
    each = np.diff(labels.by_item.start)
    everything = {
        "name": "",
        "an_item": len(labels) / labels.n_items,
        "saved": 0.0,
        "cost": found.all_cost / labels.n_items if prices else None,
        "confidence": float(labels.votes.max(axis=1).sum() / len(labels)),
        "accuracy": found.majority_accuracy,
        "accuracy_error": None,
        "ece": None,
        "mended_ece": None,
        "short": 0.0,
    }
    outcomes = [
        _told(name, one, labels, each, has_prices=bool(prices))
        for name, one in found.outcomes.items()
    ]
    return {
        "question": recorded.variable["question"],
        "unit": recorded.variable["unit"],
        "items": labels.n_items,
        "labels": len(labels),
        "sampled": recorded.sampled,
        "known": found.known,
        "currency": recorded.currency if prices else None,
        "everything": everything,
        "outcomes": outcomes,
    }


def _told(
    name: str, one: Outcome, labels: Labels, each: NDArray[np.int64], *, has_prices: bool
) -> dict[str, Any]:
    return {
        "name": name,
        "an_item": one.an_item,
        "saved": 1 - one.share,
        "cost": one.cost / labels.n_items if has_prices else None,
        "confidence": one.confidence,
        "accuracy": one.accuracy,
        "accuracy_error": one.accuracy_error,
        "ece": one.ece,
        "mended_ece": one.mended_ece,
        "short": float(np.mean(each < one.rule.most)),
    }


def _prices(recorded: Recorded, labels: Labels) -> dict[str, float] | None:
    if recorded.currency is None:
        return None
    prices = {row["supplier_name"]: float(row["price"]) for row in recorded.names}
    present = [str(name) for name in labels.suppliers.to_pylist()]
    return {name: prices[name] for name in present} if {*present} <= {*prices} else None
