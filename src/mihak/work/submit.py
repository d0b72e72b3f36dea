"""Take in an answer: checked, written down, estimated, in one transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mihak.errors import Conflict, NotFound
from mihak.forms import agreement, check_answers
from mihak.insight import online
from mihak.insight.store import VARIABLES_OF_TASK
from mihak.projects import form_of
from mihak.store import as_engine
from mihak.work import store

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row
    from mihak.work.model import Answer

NEVER = 2**31 - 1  # a qualification test that nobody finishes: there is none


async def submit(
    connection: Connection, caller: Caller, task_id: int, given: Answer
) -> dict[str, Any]:
    """Write down the caller's answers to a task; returns the annotation and until when it
    can be undone.

    The same submit twice (same `key`, or the same answers) is one: the second returns what
    the first did. Raises NotFound if the task is not the caller's, BadAnswers for answers
    that the form does not allow, Conflict if it was answered otherwise or let go.
    """
    values = {"task": task_id}
    # All reading is sent at once. As the caller first: the database decides whose it is.
    seen = await connection.execute(store.TASK + " WHERE t.id = %(task)s", values)
    await as_engine(connection)
    locked_task = await connection.execute(store.LOCK_TASK, values)
    locked_seat = await connection.execute(store.LOCK_SEAT, values)
    known = await connection.execute(store.GOLD_OF, values)
    terms = await connection.execute(store.TERMS_OF, values)
    known_variables = await connection.execute(VARIABLES_OF_TASK, values)
    task = await seen.fetchone()
    if task is None:
        raise NotFound("there is no such task.")
    state, seat, gold, price = (
        await locked_task.fetchone(),
        await locked_seat.fetchone(),
        await known.fetchone(),
        await terms.fetchone(),
    )
    variables = await known_variables.fetchall()
    assert state is not None
    assert price is not None
    form = await form_of(connection, task["form_id"])
    answers = check_answers(form, given.answers, task["payload"])
    undo = timedelta(minutes=state["policy"]["undo_minutes"])
    if state["status"] == "submitted":
        return _same_again(state, given, answers, undo)
    _check_open(state, seat)
    test = state["policy"]["qualification"] or {"items": NEVER, "pass_score": 1}
    gold_answers = gold["answers"] if gold else None
    await online.add_answers(
        connection,
        task,
        form,
        variables=variables,
        answers=answers,
        gold=gold_answers,
        seconds=given.seconds,
    )
    made = await store.submit(
        connection,
        {
            "project": task["project_id"],
            "item": task["item_id"],
            "task": task_id,
            "supplier": task["supplier_id"],
            "worker": task["worker_id"],
            "form": task["form_id"],
            "guidelines": task["guidelines_id"],
            "answers": answers,
            "shown": given.shown,
            "seconds": given.seconds,
            "key": given.key,
            "price": price["price_micros"],
            "currency": price["currency"],
            "seat": task["seat_supplier"],
            "actor": caller.actor,
            "held": int(state["status"] == "leased"),
            "gold": int(gold is not None),
            "gold_score": agreement(form, gold_answers, answers) if gold_answers else 0.0,
            "test_items": test["items"],
            "test_pass": test["pass_score"],
        },
    )
    return {"annotation_id": made["id"], "undo_until": made["created_at"] + undo}


def _same_again(
    state: Row, given: Answer, answers: dict[str, Any], undo: timedelta
) -> dict[str, Any]:
    same_key = given.key is not None and given.key == state["client_key"]
    if not same_key and answers != state["answers"]:
        raise Conflict(
            "the task was answered already, otherwise.",
            mend="Undo that answer first, if you still can.",
        )
    return {"annotation_id": state["annotation_id"], "undo_until": state["submitted_at"] + undo}


def _check_open(state: Row, seat: Row | None) -> None:
    if state["status"] == "leased":
        return
    if state["status"] == "expired" and (seat is None or seat["open"]):
        return  # late, but nobody else has taken the seat
    why = {
        "expired": "the lease ran out and somebody else took the task.",
        "returned": "you gave the task back.",
        "skipped": "you skipped the task.",
    }.get(state["status"], "the task is closed.")
    raise Conflict(why, mend="Claim another.")


async def undo(connection: Connection, caller: Caller, annotation: int) -> dict[str, Any]:
    """Take an answer back within the project's time for it; the task is held again."""
    found = await store.annotation_task(connection, annotation)
    if found is None or found["worker_id"] != caller.worker:
        raise NotFound("there is no such annotation of yours.")
    await as_engine(connection)
    state_row = await connection.execute(store.LOCK_TASK, {"task": found["id"]})
    seat_row = await connection.execute(store.LOCK_SEAT, {"task": found["id"]})
    now_row = await connection.execute("SELECT now() AS now")
    state, now = await state_row.fetchone(), await now_row.fetchone()
    await seat_row.fetchone()
    assert state is not None
    assert now is not None
    if state["status"] != "submitted" or state["annotation_id"] != annotation:
        raise Conflict("the annotation does not count any more.", mend="There is nothing to undo.")
    policy = state["policy"]
    if now["now"] > state["submitted_at"] + timedelta(minutes=policy["undo_minutes"]):
        raise Conflict("the time to undo it has passed.", mend="Write to your reviewer.")
    gold = await (await connection.execute(store.GOLD_OF, {"task": found["id"]})).fetchone()
    form = await form_of(connection, found["form_id"])
    score = agreement(form, gold["answers"], found["answers"]) if gold else None
    lease_for = timedelta(minutes=policy["lease_minutes"])
    await store.take_back(connection, found, lease_for, caller.actor, gold_score=score)
    await store.keep_draft(connection, found, found["answers"])
    await online.remove_answers(connection, found)
    task = await store.task(connection, found["id"])
    assert task is not None
    return task
