"""A supplier hands in what it answered: the sample is drawn, or all is accepted at once."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from mihak.contracts import Terms, make_plan, plan_as_told
from mihak.errors import Conflict, NotFound
from mihak.quality.acceptance import draw_sample
from mihak.store.audit import record
from mihak.suppliers.deliveries import store
from mihak.suppliers.deliveries.switching import inspection_of

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row
    from mihak.suppliers.deliveries.model import HandIn


async def hand_in(
    connection: Connection,
    caller: Caller,
    project: int,
    supplier: int,
    given: HandIn,
    *,
    only: list[int] | None = None,
) -> int:
    """Make a delivery of all answers that can be undone no more, or of `only` some annotations (as
    the engine); returns it.

    Raises Conflict where there is none, or the supplier's inspection is discontinued.
    """
    contract = await store.hold_contract(connection, project, supplier)
    if contract is None:
        raise NotFound("there is no such contract.")
    terms = Terms.model_validate(contract["terms"])
    inspection = inspection_of(contract["switching"])
    if terms.acceptance is not None and inspection == "discontinued":
        raise Conflict(
            "inspection of this supplier is discontinued: too many deliveries were refused.",
            mend="The lab resumes it once the supplier has mended what went wrong.",
        )
    made = await store.add_delivery(connection, contract, given.note, caller.actor)
    put = await store.hand_in(connection, contract, made, given.batch_id, only)
    if not put["annotations"]:
        raise Conflict(
            "there is nothing to hand in.",
            mend="Answers can be handed in once their time to undo is over.",
        )
    people = await store.population(connection, made) if terms.acceptance else []
    if people:
        await _draw(connection, terms, made, people, inspection)
    else:
        await _accept_at_once(connection, made, caller.actor)
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "delivery.hand-in",
        f"delivery:{made}",
        annotations=put["annotations"],
        contract=contract["id"],
    )
    return made


async def _draw(
    connection: Connection, terms: Terms, delivery: int, answers: list[Row], inspection: str
) -> None:
    assert terms.acceptance is not None
    plan = await asyncio.to_thread(make_plan, terms.acceptance, len(answers), inspection)
    drawn = await asyncio.to_thread(_sample, answers, plan.most)
    days = terms.service.decide_days
    until = None if days is None else datetime.now(UTC) + timedelta(days=days)
    await store.keep_plan(connection, delivery, plan_as_told(plan), inspection, drawn, until)


def _sample(answers: list[Row], most: int) -> list[int]:
    """Which answers to inspect, in which order: nobody can foretell it."""
    rng = np.random.default_rng(secrets.randbits(128))
    worker = np.array([one["worker_id"] for one in answers])
    time = np.array([one["created_at"].timestamp() for one in answers])
    return [answers[place]["annotation_id"] for place in draw_sample(worker, time, most, rng)]


async def _accept_at_once(connection: Connection, delivery: int, actor: str) -> None:
    """No inspection was agreed, or all of it is gold, which is judged already."""
    await store.accept(connection, delivery, actor)
    await store.keep_decision(connection, delivery, {"status": "accepted", "actor": actor})
