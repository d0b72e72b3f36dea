"""The projects a worker may work on: where to go on, and how they stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import NotFound
from mihak.projects import form_of
from mihak.store import as_engine
from mihak.work.claim import contract_limit, is_work_left
from mihak.work.mine import store
from mihak.work.obstacle import FULL, NO_MONEY, NO_TEST, NOTHING_LEFT, Obstacle, obstacle
from mihak.work.store import standing_and_queues
from mihak.work.submit import told

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row


async def my_projects(connection: Connection, caller: Caller) -> list[Row]:
    """The caller's projects that run or are paused, what to go on with first.

    connection: in the caller's scope; the engine's afterwards. It costs the same however many
    items the projects have.
    """
    assert caller.worker is not None
    rows = await store.my_projects(connection, caller.worker)
    last = await store.last_project(connection, caller.worker)
    await as_engine(connection)
    found = [await _my_project(connection, caller, row) for row in rows]
    return sorted(found, key=lambda one: _rank(one, last))


def _rank(project: Row, last: int | None) -> tuple[Any, ...]:
    """What is begun comes before what is new, what is due before what is not."""
    return (
        not project["open"],
        project["held"] == 0,
        project["id"] != last,
        project["standing"] == "none",
        project["due_at"] is None,
        project["due_at"] and project["due_at"].timestamp(),
        project["id"],
    )


async def _my_project(connection: Connection, caller: Caller, row: Row) -> Row:
    assert caller.worker is not None
    assert caller.supplier is not None
    standing = await standing_and_queues(connection, row["id"], caller.supplier, caller.worker)
    assert standing is not None
    in_the_way = obstacle(standing)
    if in_the_way is None and standing["held"] == 0:
        in_the_way = await _nothing_open(connection, standing, row["id"], caller)
    form = await form_of(connection, standing["form_id"])
    return {
        **row,
        "title": form.title,
        "description": form.description,
        "form_id": standing["form_id"],
        "guidelines_id": standing["guidelines_id"],
        "standing": standing["standing"] or "none",
        "answered": standing["submitted"],
        "held": standing["held"],
        "open": in_the_way is None,
        "obstacle": None if in_the_way is None else vars(in_the_way),
        "qualification": _test(standing),
    }


async def _nothing_open(
    connection: Connection, standing: Row, project: int, caller: Caller
) -> Obstacle | None:
    """Why a worker who may work would be handed nothing; None if they would be handed a task."""
    assert caller.worker is not None
    assert caller.supplier is not None
    if standing["has_money"] is False:
        return NO_MONEY
    test = standing["policy"]["qualification"]
    if test and standing["standing"] in (None, "qualifying"):
        is_left = standing["submitted"] < test["items"] and await store.is_test_left(
            connection, project, caller.worker
        )
        return None if is_left else NO_TEST
    if await is_work_left(connection, standing, caller.supplier, caller.worker):
        return None
    limit = contract_limit(standing)
    return FULL if limit is not None and standing["taken"] >= limit else NOTHING_LEFT


def _test(standing: Row) -> dict[str, Any] | None:
    """A project's test as its worker sees it. Once it is passed, gold is hidden among the work
    and its score is nobody's but the lab's.
    """
    test = standing["policy"]["qualification"]
    if test is None:
        return None
    explain = test.get("explain", True)
    is_passed = standing["standing"] == "working"
    answered = standing["gold_answered"]
    return {
        "items": test["items"],
        "pass_score": test["pass_score"],
        "explain": explain,
        "paid": test.get("paid", True),
        "done": test["items"] if is_passed else min(standing["submitted"], test["items"]),
        "score": standing["gold_score"] / answered
        if explain and answered and not is_passed
        else None,
    }


async def my_test(connection: Connection, caller: Caller, project: int) -> Row:
    """How the caller stands in a project's test, with what they were told after each answer.

    connection: the engine's. Raises NotFound where the project has no test for them.
    """
    assert caller.worker is not None
    assert caller.supplier is not None
    standing = await standing_and_queues(connection, project, caller.supplier, caller.worker)
    test = None if standing is None else _test(standing)
    if standing is None or test is None:
        raise NotFound("there is no such test.")
    answers = []
    if test["explain"]:
        answers = await store.test_answers(connection, project, caller.worker)
    for row in answers:
        row["told"] = told(await form_of(connection, row["form_id"]), row, row["answers"])
    return {
        "project_id": project,
        "standing": standing["standing"] or "none",
        "test": test,
        "answers": answers,
    }
