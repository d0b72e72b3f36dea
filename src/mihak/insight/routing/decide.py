"""Open the next places for answers of routed items, each for one supplier.

Whatever moves an item's estimate marks it; a round here looks at the marked items, at how
sure they are and how many answers they have, and draws a supplier for each answer they still
want (`quality.routing`). Every draw is kept with its probability. What a supplier does not
take in time is drawn anew.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.insight.asking import rule_of, want_more
from mihak.insight.routing import store
from mihak.projects import look_at
from mihak.quality import routing
from mihak.quality.online import PRIOR_RIGHT, PRIOR_WRONG, Skill
from mihak.store import SYSTEM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.redundancy import StopRule
    from mihak.store import Database, Row

AT_ONCE = 1000
Drawn = dict[str, Any]
"""A place that opens: item, supplier, turn, propensity."""
Closed = tuple[int, int, int]
"""Places that close: item, supplier, how many."""


@dataclass
class Item:
    """Of an item: its seats by supplier, and what is thought of it."""

    number: int
    seats: list[Row]
    posterior: NDArray[np.float64] | None = None
    called_back: set[int] = field(default_factory=set)  # suppliers that let it wait too long

    @property
    def done(self) -> int:
        return sum(seat["done"] for seat in self.seats)

    @property
    def places(self) -> int:
        """Answers given, being made and asked for."""
        return sum(seat["wanted"] for seat in self.seats)

    @property
    def taken(self) -> int:
        return sum(seat["done"] + seat["live"] for seat in self.seats)

    def wants(self, rule: StopRule, enough: NDArray[np.float64]) -> int:
        """How many answers there should be in all."""
        least = max(rule.least, self.taken)
        if self.places < rule.least or self.posterior is None:
            return least
        if self.posterior.max() >= enough[min(self.done, rule.most)]:
            return least
        is_in = self.done >= self.places
        return min(self.places + 1, rule.most) if is_in else max(self.places, least)


@dataclass
class Router:
    """Whom a batch may ask (`rows`), and by which rule. `has_given` grows with each draw."""

    rows: list[Row]
    rule: StopRule
    classes: int
    rng: np.random.Generator
    has_given: NDArray[np.float64] = field(init=False)
    accuracy: NDArray[np.float64] = field(init=False)
    price: NDArray[np.float64] = field(init=False)
    at_most: NDArray[np.float64] = field(init=False)
    capacity: NDArray[np.float64] = field(init=False)  # in all, given ones included

    def __post_init__(self) -> None:
        self.has_given = np.array([float(row["given"]) for row in self.rows])
        self.price = np.array([row["price_micros"] / 1e6 for row in self.rows])
        self.at_most = np.array([row["share"] or 1.0 for row in self.rows])
        most = [np.inf if row["capacity"] is None else row["capacity"] for row in self.rows]
        self.capacity = np.where([row["is_active"] for row in self.rows], most, 0.0)
        right = np.array([row["right"] or PRIOR_RIGHT for row in self.rows])
        wrong = np.array([row["wrong"] or PRIOR_WRONG for row in self.rows])
        self.accuracy = np.clip(right / (right + wrong), 0.01, 0.995)

    @classmethod
    def of(cls, batch: Row, rows: list[Row]) -> Router:
        policy = batch["policy"]
        least = batch["split"]["redundancy"] or policy["redundancy"]
        most = policy.get("most_answers")
        most = None if most is None else max(most, least)
        rule = rule_of(policy | {"redundancy": least, "most_answers": most})
        seed = random.getrandbits(64)
        return cls(rows, rule, max(batch["classes"] or 2, 2), np.random.default_rng(seed))

    def decide(self, items: list[Item]) -> tuple[list[Drawn], list[Closed]]:
        """The places to open and those to close."""
        accuracy = float(self.accuracy.mean()) if self.rows else Skill().accuracy
        enough = self.rule.enough(accuracy=accuracy, classes=self.classes)
        drawn: list[Drawn] = []
        closed: list[Closed] = []
        for item in items:
            wants, places = item.wants(self.rule, enough), item.places
            drawn += [one for turn in range(places, wants) if (one := self._draw(item, turn))]
            closed += _free(item, places - wants)
        return drawn, closed

    def _draw(self, item: Item, turn: int) -> Drawn | None:
        """One place for one supplier; None where nobody can answer."""
        if not self.rows:
            return None
        even = np.full(self.classes, 1 / self.classes)
        sources = self._sources()
        chances = routing.propensities(
            (even if item.posterior is None else item.posterior)[None],
            sources,
            target=self.rule.target if self.rule.most > self.rule.least else None,
            answers_left=np.array([max(self.rule.most - turn, 1)]),
            asked=self._cannot(item, sources)[None],
        )
        place = int(routing.draw(chances, self.rng)[0])
        if place < 0:
            return None
        supplier = self.rows[place]["id"]
        self.has_given[place] += 1
        item.seats.append({"supplier_id": supplier, "wanted": 1, "live": 0, "done": 0})
        propensity = float(chances[0, place])
        return {"item": item.number, "supplier": supplier, "turn": turn, "propensity": propensity}

    def _sources(self) -> routing.Sources:
        return routing.Sources.of(
            self.accuracy,
            self.price,
            at_most=self.at_most,
            capacity=self.capacity - self.has_given,
            has_given=self.has_given,
        )

    def _cannot(self, item: Item, sources: routing.Sources) -> NDArray[np.bool_]:
        """Who answers the item already and does so once (models), and who let it wait, unless
        all others cannot either.
        """
        has = {seat["supplier_id"] for seat in item.seats if seat["wanted"]}
        once = np.array([row["is_model"] and row["id"] in has for row in self.rows])
        late = np.array([row["id"] in item.called_back for row in self.rows])
        return once | late if np.any(sources.may_answer & ~once & ~late) else once


def _free(item: Item, many: int) -> list[Closed]:
    """Up to `many` places of the item that nobody has taken."""
    closed = []
    for seat in item.seats:
        free = min(seat["wanted"] - seat["live"] - seat["done"], many)
        if free > 0:
            closed.append((item.number, seat["supplier_id"], free))
            many -= free
    return closed


async def route(db: Database) -> None:
    """Decide of all marked items of routed batches."""
    async with db.transaction(SYSTEM) as connection:
        batches = await store.batches_to_route(connection)
    for batch in batches:
        while await _round(db, batch) == AT_ONCE:
            pass


async def _round(db: Database, batch: Row) -> int:
    """Decide of some items; returns of how many."""
    async with db.transaction(SYSTEM) as connection:
        items = _whole(await store.lock_seats(connection, batch, AT_ONCE))
        if not items:
            return 0
        numbers = [item.number for item in items]
        of_number = dict(zip(numbers, items, strict=True))
        for row in await store.least_sure(connection, numbers):
            of_number[row["item_id"]].posterior = np.exp(row["log_posterior"])
        for row in await store.called_back(connection, numbers):
            of_number[row["item_id"]].called_back.add(row["supplier_id"])
        router = Router.of(batch, await store.sources(connection, batch))
        drawn, closed = await asyncio.to_thread(router.decide, items)
        if drawn:
            await store.open_places(connection, batch, drawn)
        if closed:
            await store.close_places(connection, closed)
        await store.decided(connection, numbers)
    await want_more(db, batch["project_id"], len(drawn) - sum(many for _, _, many in closed))
    return len(items)


def _whole(seats: list[Row]) -> list[Item]:
    """Items all of whose seats are held; the others' turn comes in the next round."""
    found = [(number, [*own]) for number, own in groupby(seats, itemgetter("item_id"))]
    return [Item(number, own) for number, own in found if len(own) == own[0]["of"]]


async def call_back(db: Database) -> None:
    """Draw anew what suppliers did not take in time."""
    async with db.transaction(SYSTEM) as connection:
        found = await store.waiting(connection, AT_ONCE)
        if not found:
            return
        await store.close_places(
            connection, [(row["item_id"], row["supplier_id"], row["many"]) for row in found]
        )
        await look_at(connection, {row["item_id"] for row in found})
    less: Counter[int] = Counter()
    for row in found:
        less[row["project_id"]] += row["many"]
    for project, many in sorted(less.items()):
        await want_more(db, project, -many)
