"""Take back what one decision on an answer did to estimates, labels and skills.

Estimating anew from the labels would give nearly the same, not the same: what is thought
of the workers has moved since. So what a decision changes is kept, before and after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.insight import online, rewind_store

if TYPE_CHECKING:
    from mihak.store import Connection, Row


async def state(connection: Connection, answer: Row) -> dict[str, Any]:
    """The estimates of an answer's item, its worker's labels of it and skills, which stay as
    they are until the transaction ends. answer: of project_id, item_id, worker_id.
    """
    await rewind_store.hold_skills(connection, answer)
    return await rewind_store.state(connection, answer)


async def rewind(
    connection: Connection, answer: Row, before: dict[str, Any], after: dict[str, Any]
) -> None:
    """Undo what led from `before` to `after`. What others did meanwhile stays: skills are
    moved by the difference, and estimates that have moved on are made anew.
    """
    now = await state(connection, answer)
    await rewind_store.add_labels(connection, answer, _gone(before["labels"], after["labels"]))
    await rewind_store.move_skills(connection, answer, before["skills"], after["skills"])
    if now["estimates"] == after["estimates"]:
        await rewind_store.set_estimates(connection, answer, before["estimates"])
    else:
        await online.settle(connection, answer["project_id"], answer["item_id"])


def _gone(before: list[Row], after: list[Row]) -> list[Row]:
    left = {label["variable_id"] for label in after}
    return [label for label in before if label["variable_id"] not in left]
