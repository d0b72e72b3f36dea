"""Inspection goes on: the next answers are put up for review until the plan has its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

import structlog

from mihak.contracts import Terms, made_plan
from mihak.quality.acceptance import decide
from mihak.store import SYSTEM, Scope
from mihak.suppliers.deliveries import store
from mihak.suppliers.deliveries.settle import Case, settle

if TYPE_CHECKING:
    from mihak.quality.acceptance import Plan
    from mihak.store import Connection, Database, Row

log = structlog.get_logger()
AT_ONCE = 10  # answers that wait for review, so that several reviewers can work


@dataclass(frozen=True)
class Inspected:
    """How far an inspection is. path: wrong answers after each inspected one. `inspected` and
    `defects`: at the verdict, or so far without one; more: the fewest further answers that may
    bring one. last_at: when the last of them was decided.
    """

    verdict: Literal["accept", "refuse", "inspect"]
    inspected: int
    defects: int
    in_gap: bool
    more: int
    path: list[int]
    last_at: datetime | None


def judge(plan: Plan, found: list[Row]) -> Inspected:
    """What the plan says of what was found. Answers count in the order they were drawn, up to
    the first that nobody has looked at: whoever is slow or fast, the verdict is the same.
    """
    path: list[int] = []
    last_at = None
    decision = decide(plan, inspected=0, defects=0)
    for row in found:
        if row["wrong"] is None:
            break
        path.append((path[-1] if path else 0) + row["wrong"])
        last_at = max(filter(None, (last_at, row["decided_at"])), default=None)
        decision = decide(plan, inspected=len(path), defects=path[-1])
        if decision.verdict != "inspect":
            break
    defects = path[-1] if path else 0
    return Inspected(
        decision.verdict, len(path), defects, decision.in_gap, decision.more, path, last_at
    )


async def inspected(connection: Connection, delivery: Row) -> Inspected:
    """How far the inspection of a delivery with a plan is."""
    return judge(made_plan(delivery["plan"]), await store.found(connection, delivery["id"]))


async def inspect_deliveries(db: Database) -> None:
    """Go on with every delivery that is inspected. A round of the jobs."""
    async with db.transaction(SYSTEM) as connection:
        waiting = await store.being_inspected(connection)
    for delivery in waiting:
        try:
            async with db.transaction(Scope.engine(delivery["workspace_id"])) as connection:
                await _go_on(connection, delivery["id"])
        except Exception as error:  # noqa: BLE001 - one delivery must not keep the others from it
            log.error("inspection failed", delivery=delivery["id"], error=repr(error))


async def _go_on(connection: Connection, delivery_id: int) -> None:
    delivery = await store.delivery(connection, delivery_id, lock=True)
    if delivery is None or delivery["status"] != "inspecting":
        return
    state = await inspected(connection, delivery)
    if state.verdict == "inspect":
        wanted = min(state.inspected + max(state.more, AT_ONCE), delivery["sample"])
        if wanted > delivery["opened"]:
            await store.open_reviews(connection, delivery_id, wanted)
    elif state.verdict == "accept":
        contract = await store.contract_of(connection, delivery["contract_id"])
        if _is_final(state, contract):
            terms = Terms.model_validate(contract["terms"])
            await settle(connection, Case(delivery, contract, terms, state, "system"))


def _is_final(state: Inspected, contract: Row) -> bool:
    """Whether no reviewer can take back a decision that the verdict rests on."""
    undo = timedelta(seconds=contract["undo_seconds"])
    return state.last_at is None or datetime.now(UTC) >= state.last_at + undo
