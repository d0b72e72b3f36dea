"""The lab decides on a delivery; the supplier takes one back; inspection is resumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.contracts import Terms
from mihak.errors import Conflict, NotFound
from mihak.store.audit import record
from mihak.suppliers.deliveries import store
from mihak.suppliers.deliveries.inspect import inspected
from mihak.suppliers.deliveries.settle import Case, settle
from mihak.suppliers.deliveries.switching import resumed

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row
    from mihak.suppliers.deliveries.model import DeliveryDecision


async def _open_delivery(connection: Connection, delivery_id: int) -> Row:
    found = await store.delivery(connection, delivery_id, lock=True)
    if found is None:
        raise NotFound("there is no such delivery.")
    if found["status"] != "inspecting":
        raise Conflict(f"the delivery is decided: {found['status']}.", mend="Look at it again.")
    return found


async def decide(
    connection: Connection, caller: Caller, delivery_id: int, given: DeliveryDecision
) -> None:
    """Accept a delivery, or, once its plan has refused it, do as the contract allows then.

    connection: the engine's. Raises Conflict while the plan has not refused what is to be
    refused, and where the contract allows no further rework.
    """
    delivery = await _open_delivery(connection, delivery_id)
    contract = await store.contract_of(connection, delivery["contract_id"])
    terms = Terms.model_validate(contract["terms"])
    state = await inspected(connection, delivery)
    if given.decision != "accept" and state.verdict != "refuse":
        raise Conflict(
            "its plan has not refused the delivery.",
            mend="Wait for the verdict: what the contract's plan does not refuse is accepted.",
        )
    if given.decision == "rework" and delivery["attempt"] > terms.rework.times:
        raise Conflict(
            f"the contract allows rework {terms.rework.times} times.",
            where="decision",
            mend="Accept it, accept it in part, or refuse it.",
        )
    case = Case(delivery, contract, terms, state, caller.actor, caller.person)
    await settle(connection, case, given)


async def withdraw(connection: Connection, caller: Caller, delivery_id: int) -> None:
    """The supplier takes a delivery back (as the engine), as long as nothing was inspected."""
    delivery = await _open_delivery(connection, delivery_id)
    if (await inspected(connection, delivery)).inspected:
        raise Conflict("its inspection has begun.", mend="Wait for the verdict.")
    await store.void_reviews(connection, delivery_id)
    await store.give_back(connection, delivery_id, rework=False)
    await store.withdraw(connection, delivery_id, caller.actor)
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "delivery.withdraw",
        f"delivery:{delivery_id}",
    )


async def resume(connection: Connection, caller: Caller, project: int, supplier: int) -> None:
    """Inspect a supplier's deliveries again, tightened, after it was discontinued."""
    contract = await store.hold_contract(connection, project, supplier)
    if contract is None:
        raise NotFound("there is no such contract.")
    await store.keep_switching(connection, contract["id"], resumed(contract["switching"]))
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "contract.resume-inspection",
        f"contract:{contract['id']}",
    )
