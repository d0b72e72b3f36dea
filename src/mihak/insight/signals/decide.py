"""What people make of a signal, whom they tell, and appeals against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import BadArgument, Conflict, NotFound
from mihak.ids import encode
from mihak.insight.signals import store
from mihak.projects import retire_gold
from mihak.store.audit import record

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.insight.signals.model import DecideSignal, SignalAppealDecision
    from mihak.store import Connection, Row

STATUS = {"dismiss": "dismissed", "confirm": "confirmed"}
OF_GOLD = ("gold-leaked", "gold-doubtful")


async def _record(
    connection: Connection, caller: Caller, action: str, signal: int, project: int, **more: Any
) -> None:
    named = {"project": encode("project", project), **more}
    await record(connection, caller.workspace, caller.actor, action, f"signal:{signal}", **named)


async def _known(connection: Connection, signal_id: int) -> Row:
    found = await store.locked(connection, signal_id)
    if found is None:
        raise NotFound("there is no such signal.")
    return found


async def decide(
    connection: Connection, caller: Caller, signal_id: int, given: DecideSignal
) -> None:
    """Dismiss or confirm an open signal, and tell those who are named (as the engine)."""
    signal = await _known(connection, signal_id)
    if signal["status"] != "open":
        raise Conflict("it is decided.", mend="Take the decision back first.")
    _check(signal, given)
    retires = given.retire and await retire_gold(connection, signal["item_id"])
    values = {
        "status": STATUS[given.decision],
        "reason": given.reason.strip(),
        "person": caller.person,
        "retired_gold": retires,
    }
    await store.keep_decision(connection, signal_id, values)
    annotations = [one for rows in signal["evidence"]["look_at"] for one in rows]
    for worker in dict.fromkeys(given.tell):
        await store.tell(connection, signal_id, worker, annotations, (given.rule or "").strip())
    more = {"told": len(set(given.tell)), "retired": retires}
    action = f"signal.{given.decision}"
    await _record(connection, caller, action, signal_id, signal["project_id"], **more)


def _check(signal: Row, given: DecideSignal) -> None:
    if given.retire and signal["kind"] not in OF_GOLD:
        raise BadArgument("the signal is about no gold item.", where="retire", mend="Leave it out.")
    strangers = set(given.tell) - {signal["worker_id"], signal["other_worker_id"]}
    if strangers:
        raise BadArgument(
            "the signal is not about this worker.",
            where="tell",
            mend="Name only workers whom the signal is about.",
        )


async def undo(connection: Connection, caller: Caller, signal_id: int) -> None:
    """Take a decision back while nobody appealed (as the engine): the signal is open, nobody was
    told, and gold that it retired is handed out again.
    """
    signal = await _known(connection, signal_id)
    if signal["status"] == "open":
        raise Conflict("it is not decided.", mend="There is nothing to take back.")
    if signal["is_appealed"]:
        raise Conflict("a worker appealed.", mend="Decide the appeal.")
    if signal["retired_gold"]:
        await retire_gold(connection, signal["item_id"], back=True)
    await store.untell(connection, signal_id)
    values = {"status": "open", "reason": None, "person": None, "retired_gold": False}
    await store.keep_decision(connection, signal_id, values)
    more = {"decision": signal["status"]}
    await _record(connection, caller, "signal.undo", signal_id, signal["project_id"], **more)


async def appeal(connection: Connection, caller: Caller, signal_id: int, text: str) -> None:
    """Appeal against a signal the caller was told of (as the engine)."""
    assert caller.worker is not None
    found = await store.notice(connection, signal_id, caller.worker)
    if found is None:
        raise NotFound("there is no such signal.")
    if found["appeal"] is not None:
        raise Conflict("there is an appeal already.", mend="Wait for the decision.")
    await store.keep_appeal(connection, signal_id, caller.worker, text)
    await record(connection, caller.workspace, caller.actor, "signal.appeal", f"signal:{signal_id}")


async def decide_appeal(
    connection: Connection, caller: Caller, signal_id: int, given: SignalAppealDecision
) -> None:
    """Decide a worker's appeal (as the engine); nobody does so against their own decision."""
    signal = await _known(connection, signal_id)
    found = await store.notice(connection, signal_id, given.worker_id)
    if found is None or found["appeal"] is None or found["appeal_result"] is not None:
        raise Conflict("there is no appeal to decide.", mend="List those with status=appealed.")
    if signal["decided_by"] == caller.person:
        raise Conflict("the decision is yours.", mend="Have somebody else decide the appeal.")
    values = {"result": given.decision, "comment": given.comment, "person": caller.person}
    await store.keep_appeal_decision(connection, signal_id, given.worker_id, values)
    more = {"worker": encode("worker", found["worker_id"])}
    action = f"signal.{given.decision}"
    await _record(connection, caller, action, signal_id, signal["project_id"], **more)
