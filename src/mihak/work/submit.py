"""Take in an answer: checked, written down, estimated, all or nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from psycopg import Rollback
from psycopg.errors import CheckViolation

from mihak.contracts import Pricing, answer_micros
from mihak.errors import Conflict, NotAllowed, NotFound
from mihak.forms import adapt, check_answers, gold_score
from mihak.insight import online, units
from mihak.ledger import refuse_charge, spend
from mihak.projects import asks_until_sure, form_of
from mihak.store import as_engine, fetch_one, fetch_value
from mihak.work import store
from mihak.work.claim import contract_limit

if TYPE_CHECKING:
    from datetime import datetime

    from mihak.accounts import Caller
    from mihak.forms import Form
    from mihak.store import Connection, Row
    from mihak.work.model import Answer

TRIES = 3
NEVER = 2**31 - 1  # a qualification test that nobody finishes: there is none


async def submit(
    connection: Connection, caller: Caller, task_id: int, given: Answer
) -> dict[str, Any]:
    """Write down the caller's answers to a task; returns the annotation, until when it can be
    undone, and of a test that explains, what is `told`. connection: the engine's, for single
    statements.

    The same submit twice (same `key`, or the same answers) is one: the second returns what
    the first did. Raises NotFound if the task is not the caller's, BadAnswers for answers
    that the form does not allow, Conflict if it was answered otherwise or let go.
    """
    assert caller.worker is not None
    for _ in range(TRIES):
        task = await _to_answer(connection, task_id, caller.worker)
        form = await form_of(connection, task["form_id"])
        answers = check_answers(form, given.answers, task["payload"])
        if task["status"] == "submitted":
            _check_same(task, given, answers)
            return _reply(task, form, task["answers"], task["annotation_id"], task["submitted_at"])
        _check_open(task)
        values = _values(task, form, answers, given, caller)
        made = await _write(connection, task, values)
        if made is not None:
            return _reply(task, form, answers, made["id"], made["created_at"])
        # Between the two statements the task was answered, let go, or its lease ran out.
    raise Conflict("somebody else took the task just now.", mend="Claim another.")


def _values(
    task: Row, form: Form, answers: dict[str, Any], given: Answer, caller: Caller
) -> dict[str, Any]:
    """What is written down of an answer."""
    test = task["policy"]["qualification"] or {"items": NEVER, "pass_score": 1}
    price = _price(task, form, answers, given.seconds)
    gold = task["gold"]
    score = None if gold is None else gold_score(form, gold, answers)
    return {
        "task": task["id"],
        "status": task["status"],
        "worker": caller.worker,
        "answers": answers,
        "shown": given.shown,
        "seconds": given.seconds,
        "key": given.key,
        "price": price,
        # A lease that ran out gave all of its money back.
        "unspent": task["price_micros"] - price if task["status"] == "leased" else 0,
        "contract": task["contract_id"],
        "currency": task["currency"],
        "actor": caller.actor,
        "said": online.said(form, task["variables"], answers, gold),
        "gold": int(score is not None),
        "gold_score": score,
        "scored": score or 0.0,
        "until_sure": asks_until_sure(task["policy"]) and task["may_ask_again"],
        "test_items": test["items"],
        "test_pass": test["pass_score"],
    }


def _price(task: Row, form: Form, answers: dict[str, Any], seconds: float | None) -> int:
    """What the answer costs: never more than was agreed when the task was leased."""
    if task["pricing"] is None:
        return int(task["price_micros"])
    kinds = [question.kind for question in form.ask if question.id in answers]
    pricing = Pricing.model_validate(task["pricing"])
    cost = answer_micros(task["price_now"], pricing, kinds, seconds)
    return min(cost, task["price_micros"])


async def _write(connection: Connection, task: Row, values: dict[str, Any]) -> Row | None:
    """The annotation made; None if the task is no longer as it was read."""
    limit = None if task["seat_supplier"] is None else contract_limit(task)
    is_late = task["status"] == "expired" and (limit is not None or task["is_capped"])
    open_units = any(one["open"] for one in task["variables"])
    try:
        if not is_late and not open_units:
            return await store.submit(connection, values)
        async with connection.transaction():
            if is_late:
                await _reserve_again(connection, task, limit, values["price"])
            made = await store.submit(connection, values)
            if made is None:
                raise Rollback
            if open_units:
                await units.add_answer(
                    connection, task["project_id"], task["item_id"], values["worker"]
                )
            return made
    except CheckViolation:
        pass  # two late answers met at the last seat, and this one lost
    return None


async def _reserve_again(connection: Connection, task: Row, limit: int | None, price: int) -> None:
    """Take the lease's place and money under the contract, given back when it ran out."""
    await spend(connection, task["project_id"], task["contract_id"], price)
    if limit is not None and not await store.reserve(connection, task["contract_id"], limit, 1):
        raise Conflict("the lease ran out, and the contract takes no more.", mend="Claim another.")


async def _to_answer(connection: Connection, task_id: int, worker: int) -> Row:
    task = await store.to_answer(connection, task_id, worker)
    if task is None:
        raise NotFound("there is no such task.")
    return task


def explains(task: Row) -> bool:
    """Whether the known answer is told after this one: only of a test's items, which are never
    handed out as work and always have one, and only where the test explains.
    """
    test = task["policy"]["qualification"]
    return bool(task["is_test"] and test and test.get("explain", True))


def told(form: Form, gold: Row, answers: dict[str, Any]) -> dict[str, Any]:
    """What is told to who gave normalised answers to a test item. gold: its known answers as
    `gold`, and its `reason`.
    """
    return {
        "score": gold_score(form, gold["gold"], answers),
        "known": adapt(form, gold["gold"]),
        "reason": gold["reason"],
    }


def _reply(
    task: Row, form: Form, answers: dict[str, Any], annotation: int, at: datetime
) -> dict[str, Any]:
    if explains(task):  # and so cannot be undone
        return {"annotation_id": annotation, "undo_until": at, "told": told(form, task, answers)}
    undo = timedelta(minutes=task["policy"]["undo_minutes"])
    return {"annotation_id": annotation, "undo_until": at + undo}


def _check_same(state: Row, given: Answer, answers: dict[str, Any]) -> None:
    same_key = given.key is not None and given.key == state["client_key"]
    if not same_key and answers != state["answers"]:
        raise Conflict(
            "the task was answered already, otherwise.",
            mend="Undo that answer first, if you still can.",
        )


def _check_open(state: Row) -> None:
    if state["contract_status"] == "ended":
        raise NotAllowed("the contract is ended.", mend="Ask your supplier's manager.")
    if state["status"] == "leased":
        return
    if state["status"] == "expired" and state["seat_open"] is not False:
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
    task_id = {"task": found["id"]}
    state = await fetch_one(connection, store.LOCK_TASK, task_id)
    await connection.execute(store.LOCK_SEAT, task_id)
    now = await fetch_value(connection, "SELECT now()")
    assert state is not None
    if state["status"] != "submitted" or state["annotation_id"] != annotation:
        raise Conflict("the annotation does not count any more.", mend="There is nothing to undo.")
    if explains(state):
        raise Conflict("the known answer was told after it.", mend="Go on to the test's next item.")
    policy = state["policy"]
    if now > state["submitted_at"] + timedelta(minutes=policy["undo_minutes"]):
        raise Conflict("the time to undo it has passed.", mend="Write to your reviewer.")
    if not state["may_undo"]:
        raise Conflict("it was handed in to the lab.", mend="Write to your manager.")
    lease_for = timedelta(minutes=policy["lease_minutes"])
    await store.take_back(connection, found, lease_for, caller.actor)
    await _lease_again(connection, state, annotation, caller.actor)
    await store.keep_draft(connection, found, found["answers"])
    await online.remove_answers(connection, found)
    task = await store.task(connection, found["id"])
    assert task is not None
    return task


async def _lease_again(connection: Connection, task: Row, annotation: int, actor: str) -> None:
    """The answer's money is the lease's again."""
    await refuse_charge(connection, annotation, actor, to="cancelled")
    await spend(connection, task["project_id"], task["contract_id"], task["price_micros"])
