"""A delivery is decided on: its money moves, and the next one is inspected as strictly as due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mihak.contracts import bonus_points, share_of
from mihak.ledger import most_left, spend
from mihak.store.audit import record
from mihak.suppliers.deliveries import store
from mihak.suppliers.deliveries.switching import after_delivery

if TYPE_CHECKING:
    from mihak.contracts import Terms
    from mihak.store import Connection, Row
    from mihak.suppliers.deliveries.inspect import Inspected
    from mihak.suppliers.deliveries.model import DeliveryDecision

STATUS = {"accept": "accepted", "part": "part", "rework": "rework", "refuse": "refused"}


@dataclass(frozen=True)
class Case:
    """A delivery to be decided on, under its contract, with what was inspected."""

    delivery: Row
    contract: Row
    terms: Terms
    state: Inspected
    actor: str
    decider: int | None = None


async def settle(connection: Connection, case: Case, given: DeliveryDecision | None = None) -> None:
    """Carry a decision out (as the engine or the system); without one `given`, it is accepted.

    What is refused is taken off beside the requests, answer by answer: `reviews.refuse_delivered`.
    """
    decision = "accept" if given is None else given.decision
    delivery = case.delivery["id"]
    accepted = await _move(connection, delivery, decision, given, case.actor)
    await _adjust(connection, case, accepted)
    await store.void_reviews(connection, delivery)
    await _switch(connection, case)
    await store.keep_decision(connection, delivery, _decision(case, decision, given))
    await record(
        connection,
        case.delivery["workspace_id"],
        case.actor,
        f"delivery.{decision}",
        f"delivery:{delivery}",
        inspected=case.state.inspected,
        defects=case.state.defects,
    )


def _decision(case: Case, decision: str, given: DeliveryDecision | None) -> dict[str, Any]:
    """What is written down of it. refusing: workers whose answers are to be taken off; []: all."""
    refusing = {"part": given.workers if given else [], "refuse": []}
    return {
        "status": STATUS[decision],
        "inspected": case.state.inspected,
        "defects": case.state.defects,
        "actor": case.actor,
        "decider": case.decider,
        "rule": given and given.rule,
        "reason": given and given.reason,
        "rework_days": case.terms.rework.days if decision == "rework" else None,
        "refusing": refusing.get(decision),
    }


async def _move(
    connection: Connection, delivery: int, decision: str, given: DeliveryDecision | None, actor: str
) -> int:
    """Move the money as decided; returns how much of it is owed now, in micros."""
    if decision == "accept":
        return await store.accept(connection, delivery, actor)
    if decision == "part":
        assert given is not None
        return await store.accept(connection, delivery, actor, but=given.workers)
    if decision == "refuse":
        return await store.accept(connection, delivery, actor, only_inspected=True)
    await store.give_back(connection, delivery, rework=True)
    return 0


async def _adjust(connection: Connection, case: Case, accepted: int) -> None:
    """Pay the bonus, or keep the penalty, that the sample proves. A bonus ends at the cap."""
    project, contract = case.contract["project_id"], case.contract["id"]
    percent = bonus_points(case.terms.quality, case.state.inspected, case.state.defects)
    micros = share_of(accepted, percent)
    if micros > 0:
        left = await most_left(connection, project, contract)
        micros = micros if left is None else min(micros, left)
    if micros:
        kind = "bonus" if micros > 0 else "penalty"
        await store.add_adjustment(connection, case.delivery["id"], kind, micros, case.actor)
        await spend(connection, project, contract, micros)


async def _switch(connection: Connection, case: Case) -> None:
    """How strictly the next delivery is inspected. One handed in again does not count, nor one
    that was accepted before its plan had a verdict.
    """
    if not case.delivery["counts"] or case.state.verdict == "inspect":
        return
    acceptance = case.terms.acceptance
    state = after_delivery(
        case.contract["switching"],
        accepted=case.state.verdict == "accept",
        defects=case.state.defects,
        in_gap=case.state.in_gap,
        reduced=acceptance is not None and acceptance.reduced,
    )
    await store.keep_switching(connection, case.contract["id"], state)
