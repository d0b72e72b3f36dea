"""Hand out tasks: who may work on what, for how long."""

from __future__ import annotations

import math
import random
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mihak.contracts import Pricing, most_micros
from mihak.errors import Conflict, NotAllowed, NotFound
from mihak.ledger import affordable, spend
from mihak.projects import form_of
from mihak.work import store
from mihak.work.obstacle import obstacle

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row

STEPS = 5  # windows of a queue looked through in one claim
GOLD_SHARE_AT_FIRST = 0.5


async def claim(
    connection: Connection,
    caller: Caller,
    project: int,
    count: int,
    names: list[str] | None = None,
    *,
    by_file: bool = False,
) -> list[Row]:
    """Lease up to `count` open tasks of `project` to the caller, most urgent batch first.

    connection: the engine's, for single statements; a crash between two leaves at most a
    lease, which the worker finds among the tasks held.

    names: external_ids to choose among, where the project's policy allows to pick. by_file: as
    many of them as there are, for answers that were given elsewhere.

    Items the worker has answered or skipped are never handed out again. Fewer than `count`
    come back when fewer are open or the worker holds many; none is not an error. Raises
    NotFound without a contract, NotAllowed where the worker may not work on the project,
    Conflict while the project does not run.
    """
    assert caller.worker is not None
    assert caller.supplier is not None
    standing = await store.standing_and_queues(connection, project, caller.supplier, caller.worker)
    if standing is None:
        raise NotFound("there is no such project.")
    in_the_way = obstacle(standing)
    if in_the_way is not None:
        raise in_the_way.error()
    policy = standing["policy"]
    if not by_file:
        count = min(count, policy["hold_at_most"] - standing["held"])
    if count <= 0:
        return []
    values = {
        "project": project,
        "supplier": caller.supplier,
        "worker": caller.worker,
        "form": standing["form_id"],
        "guidelines": standing["guidelines_id"],
        # One time for all of a claim: gold is leased by a statement of its own.
        "from": standing["at"],
        "until": standing["at"] + timedelta(minutes=policy["lease_minutes"]),
        "names": names,
        "price": 0 if _is_unpaid(standing) else await _price(connection, standing),
    }
    if by_file and _is_tested(standing):
        raise NotAllowed(
            "the worker has not passed the project's test.", mend="Have them take it in the page."
        )
    if names is not None and not by_file and not policy.get("pick"):
        raise NotAllowed(
            "items of this project cannot be picked.",
            where="items",
            mend="Leave items out: the next ones are handed out.",
        )
    if standing["has_money"] is None:
        return await _claim(connection, standing, values, count)
    async with connection.transaction():
        # The purses are held until what is leased is taken from them.
        contract = standing["contract_id"]
        count = await affordable(connection, project, contract, values["price"], count)
        tasks = await _claim(connection, standing, values, count)
        await spend(connection, project, contract, values["price"] * len(tasks))
    return tasks


async def _price(connection: Connection, standing: Row) -> int:
    """What a task may cost, in micros."""
    price: int = standing["price_micros"]
    if standing["pricing"] is None:
        return price
    form = await form_of(connection, standing["form_id"])
    kinds = [question.kind for question in form.ask]
    return most_micros(price, Pricing.model_validate(standing["pricing"]), kinds)


async def _claim(
    connection: Connection, standing: Row, values: dict[str, Any], count: int
) -> list[Row]:
    """Up to `count` tasks: of the test, or of the work with gold among it."""
    if count <= 0:
        return []
    if _is_tested(standing):
        return await _claim_test(connection, standing, values, count)
    if standing["standing"] is None:
        await store.open_standing(
            connection, values["worker"], values["supplier"], values["project"], "working"
        )
    if values["names"] is not None:
        tasks = await _claim_gold(connection, values, count)
        tasks += await _claim_production(connection, standing, values, count - len(tasks))
    else:
        tasks = await _claim_mixed(connection, standing, values, count)
    random.shuffle(tasks)  # gold was leased by itself, and must not lie together
    return tasks


def _is_unpaid(standing: Row) -> bool:
    return _is_tested(standing) and not standing["policy"]["qualification"].get("paid", True)


def _is_tested(standing: Row) -> bool:
    """Whether the worker is handed the qualification test."""
    return bool(standing["policy"]["qualification"]) and standing["standing"] in (
        None,
        "qualifying",
    )


def gold_share(shown: int, policy: dict[str, Any]) -> float:
    """How probably a worker's next task is gold: half at first, and less as they are known.

    shown: gold tasks they had so far. What exceeds the project's share falls to a third with
    every `gold_first` of them; the rest stays, since nobody is known for ever.
    """
    least: float = policy["gold_share"]
    first: int = policy["gold_first"]
    if not least or not first:
        return least
    more = max(GOLD_SHARE_AT_FIRST - least, 0.0)
    return least + more * math.exp(-shown / first)


def _gold_among(count: int, standing: Row) -> int:
    share = gold_share(standing["gold_shown"], standing["policy"])
    return sum(random.random() < share for _ in range(count))  # noqa: S311


async def _claim_test(
    connection: Connection, standing: Row, values: dict[str, Any], count: int
) -> list[Row]:
    """Items of the qualification test, no more than it has."""
    await store.open_standing(
        connection, values["worker"], values["supplier"], values["project"], "qualifying"
    )
    wanted = standing["policy"]["qualification"]["items"]
    left = wanted - standing["submitted"] - standing["held"]
    if left <= 0:
        return []
    values = {**values, "qualifying": True, "count": min(count, left)}
    tasks = await store.lease(connection, store.LEASE_GOLD, values)
    if not tasks and not standing["held"]:
        raise Conflict(
            "the project asks for a test and has too few test items.",
            mend="Add items with known answers to a batch of kind qualification.",
        )
    return tasks


async def _claim_mixed(
    connection: Connection, standing: Row, values: dict[str, Any], count: int
) -> list[Row]:
    """Production with gold among it. Gold alone, at the end of the queue, could be told."""
    gold = _gold_among(count, standing)
    if gold == count and not await is_work_left(
        connection, standing, values["supplier"], values["worker"]
    ):
        gold = 0
    tasks = await _claim_production(connection, standing, values, count - gold)
    if gold == 0 or (gold < count and not tasks):
        return tasks
    tasks += await _claim_gold(connection, values, gold)
    if len(tasks) < count:  # there was less gold than wanted
        tasks += await _claim_production(connection, standing, values, count - len(tasks))
    return tasks


async def is_work_left(connection: Connection, standing: Row, supplier: int, worker: int) -> bool:
    """Whether production has a task for the worker, as far as a short look can tell."""
    limit = contract_limit(standing)
    if limit is not None and standing["taken"] >= limit:
        return False
    for queue in standing["queues"]:
        seat = supplier if queue["split"] else 0
        for after in {queue["cursor"], 0}:
            if await store.is_open(connection, queue["id"], seat, worker, after):
                return True
    return False


async def _claim_gold(connection: Connection, values: dict[str, Any], count: int) -> list[Row]:
    if count <= 0:
        return []
    values = {**values, "qualifying": False, "count": count}
    return await store.lease(connection, store.LEASE_GOLD, values)


async def _claim_production(
    connection: Connection, standing: Row, values: dict[str, Any], count: int
) -> list[Row]:
    limit = contract_limit(standing)
    if limit is None or count <= 0:
        return await _from_queues(connection, standing["queues"], values, count)
    async with connection.transaction():
        granted = await store.reserve(connection, standing["contract_id"], limit, count)
        tasks = await _from_queues(connection, standing["queues"], values, granted)
        if len(tasks) < granted:
            left = granted - len(tasks)
            await store.give_back(connection, values["project"], values["supplier"], left)
    return tasks


async def _from_queues(
    connection: Connection, queues: list[Row], values: dict[str, Any], granted: int
) -> list[Row]:
    tasks: list[Row] = []
    if values["names"] is not None and granted > 0:
        named = {**values, "count": granted}
        tasks = await store.lease(connection, store.LEASE_NAMED, named)
        queues = []
    for queue in queues:
        if len(tasks) < granted:
            tasks += await _from_queue(connection, queue, values, granted - len(tasks))
    return tasks


def contract_limit(terms: Row) -> int | None:
    """How many annotations a contract allows in all; None if any number. terms: its capacity
    and share, and how many the project has `wanted`.
    """
    limits = [] if terms["capacity"] is None else [terms["capacity"]]
    if terms["share"] is not None:
        limits.append(math.ceil(terms["share"] * terms["wanted"]))
    return min(limits, default=None)


async def _from_queue(
    connection: Connection, queue: Row, values: dict[str, Any], count: int
) -> list[Row]:
    """Tasks from one batch: given-back ones first, then on from where the worker was."""
    values = {**values, "batch": queue["id"], "seat": values["supplier"] if queue["split"] else 0}
    tasks: list[Row] = []
    if queue["requeued"]:
        tasks = await store.lease(connection, store.LEASE_REQUEUED, {**values, "count": count})
    position, wrapped = queue["cursor"], queue["cursor"] == 0
    for _ in range(STEPS):
        if len(tasks) >= count:
            break
        found = await store.lease(
            connection,
            store.LEASE_SEATS,
            {**values, "after": position, "count": count - len(tasks)},
        )
        tasks += found
        if len(tasks) >= count:
            return tasks  # the cursor moved with the lease
        end = await store.window_end(connection, queue["id"], values["seat"], position)
        if end is None and wrapped:
            position = 0
            break
        wrapped = wrapped or end is None
        position = end or 0
    if position != queue["cursor"]:
        await store.keep_cursor(connection, values["worker"], queue["id"], position)
    return tasks
