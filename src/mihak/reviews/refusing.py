"""What was refused with a delivery is taken off, answer by answer, so that its worker is told
why, may appeal, and somebody else is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from mihak.insight import online
from mihak.ledger import refuse_charge
from mihak.reviews import store
from mihak.store import SYSTEM, Scope

if TYPE_CHECKING:
    from mihak.store import Connection, Database, Row

log = structlog.get_logger()
AT_ONCE = 100


async def refuse_delivered(db: Database) -> None:
    """Go on with every delivery of which answers are to be taken off. A round of the jobs."""
    async with db.transaction(SYSTEM) as connection:
        waiting = await store.deliveries_to_refuse(connection)
    for delivery in waiting:
        try:
            while True:
                async with db.transaction(Scope.engine(delivery["workspace_id"])) as connection:
                    if not await _some(connection, delivery):
                        break
        except Exception as error:  # noqa: BLE001 - one delivery must not keep the others from it
            log.error("refusing failed", delivery=delivery["id"], error=repr(error))


async def _some(connection: Connection, delivery: Row) -> bool:
    """Take some off; False, and the delivery is done, where none was left."""
    refused = await store.refuse_some(connection, delivery, AT_ONCE)
    for review in refused:
        await store.take_off(connection, review)
        await refuse_charge(connection, review["annotation_id"], delivery["decided_by"])
        await online.remove_answers(connection, review)
    if not refused:
        await store.end_refusing(connection, delivery["id"])
    return bool(refused)
