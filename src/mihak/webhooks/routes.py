"""Webhooks over HTTP."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter

from mihak.accounts import Caller, Db, requires
from mihak.errors import Conflict, NotFound
from mihak.ids import WebhookDeliveryId, WebhookId
from mihak.store import Connection, Row
from mihak.store.audit import record
from mihak.webhooks import model, store
from mihak.webhooks.address import check_address, host_patterns
from mihak.webhooks.send import new_secret
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["webhooks"])
Writes = Annotated[Caller, requires("webhooks.write")]


async def _known(connection: Connection, webhook: int) -> Row:
    found = await store.webhook(connection, webhook)
    if found is None:
        raise NotFound("there is no such webhook.")
    return found


@router.get("/webhooks")
async def list_webhooks(
    caller: Writes, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Webhook]:
    """Where changes are sent, with how many wait and how many are dead."""
    async with db.transaction(caller.scope) as connection:
        return Page(**page(await store.webhooks(connection, after(cursor), limit + 1), limit))


@router.post("/webhooks", status_code=201)
async def create_webhook(body: model.NewWebhook, caller: Writes, db: Db) -> model.MadeWebhook:
    """Have events from now on sent to a URL, each signed with the secret that comes back.

    Messages go out one after another, in the order of the events; one that is not answered
    with 2xx within 15 seconds is passed over, and sent again after 5 seconds, half a minute, 2
    and 10 minutes, 1, 6 and 24 hours; then it is dead, and can be replayed.
    """
    check_address(body.url, host_patterns())
    secret = new_secret()
    async with db.transaction(caller.scope) as connection:
        values = {**body.model_dump(), "secret": secret}
        made = await store.add_webhook(connection, caller.workspace, values)
        thing = f"webhook:{made}"
        await record(connection, caller.workspace, caller.actor, "webhook.create", thing)
        found = await _known(connection, made)
    return model.MadeWebhook.model_validate({**found, "secret": secret})


@router.patch("/webhooks/{webhook}")
async def change_webhook(
    webhook: WebhookId, body: model.WebhookChange, caller: Writes, db: Db
) -> model.Webhook:
    """Change the address or the events, pause (events wait), or end it for good."""
    if body.url is not None:
        check_address(body.url, host_patterns())
    async with db.transaction(caller.scope) as connection:
        if (await _known(connection, webhook))["status"] == "ended":
            raise Conflict("the webhook was ended for good.", mend="Make another one.")
        await store.change_webhook(connection, webhook, body.model_dump())
        thing = f"webhook:{webhook}"
        changes = body.model_dump(exclude_unset=True)
        await record(connection, caller.workspace, caller.actor, "webhook.change", thing, **changes)
        return model.Webhook.model_validate(await _known(connection, webhook))


@router.get("/webhooks/{webhook}/deliveries")
async def list_webhook_deliveries(
    webhook: WebhookId,
    caller: Writes,
    db: Db,
    status: Literal["waiting", "delivered", "dead"] | None = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.WebhookDelivery]:
    """What was sent, waits, or is dead, and what the other side answered last."""
    async with db.transaction(caller.scope) as connection:
        await _known(connection, webhook)
        rows = await store.deliveries(connection, webhook, status, after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/webhooks/{webhook}/replay")
async def replay_webhook_deliveries(
    webhook: WebhookId, caller: Writes, db: Db, delivery: WebhookDeliveryId | None = None
) -> model.Replayed:
    """Send all dead deliveries again, or the one named, whatever became of it."""
    async with db.transaction(caller.scope) as connection:
        await _known(connection, webhook)
        count = await store.replay(connection, webhook, delivery)
        if delivery is not None and not count:
            raise NotFound("there is no such delivery.")
        thing = f"webhook:{webhook}"
        await record(connection, caller.workspace, caller.actor, "webhook.replay", thing)
    return model.Replayed(count=count)
