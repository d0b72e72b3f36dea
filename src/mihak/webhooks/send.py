"""Send what is due: signed, retried with growing pauses, given up after a day and a half.

Each webhook has a sender of its own, which sends one message after another, in the order the
events were sealed: a receiver that is slow or dead holds up nobody's messages but its own.

Signatures follow Standard Webhooks (standardwebhooks.com): `webhook-signature` is
"v1," + base64(HMAC-SHA256(secret, id + "." + timestamp + "." + body)).
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import secrets
import time
from typing import TYPE_CHECKING, Any

import httpx
import orjson

from mihak.ids import encode, public_name
from mihak.store import SYSTEM
from mihak.webhooks import store
from mihak.webhooks.address import check_address, host_patterns

if TYPE_CHECKING:
    from mihak.store import Database, Row

SENDERS = 200  # webhooks that are sent to at the same time
TAKEN_AT_ONCE = 50  # deliveries of one webhook
QUEUED_AT_ONCE = 1000
LOOK_SECONDS = 0.5
TIMEOUT_SECONDS = 15.0  # from the first byte to the last
HOLD_SECONDS = 4 * TIMEOUT_SECONDS  # a sender that dies lets go of its deliveries after this
# Pauses after the first failure, the second, …; after the last one a delivery is dead.
PAUSES = (5.0, 30.0, 120.0, 600.0, 3600.0, 6 * 3600.0, 24 * 3600.0)
LONGEST_ERROR = 300


def new_secret() -> str:
    """256 random bits, as Standard Webhooks writes them."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The header that proves a message is ours."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def message(event: Row) -> dict[str, Any]:
    """What is told of an event."""
    return {
        "type": event["action"],
        "timestamp": event["at"].isoformat(),
        "data": {
            "actor": public_name(event["actor"]),
            "object": public_name(event["object"]),
            "detail": event["detail"],
        },
    }


async def queue_deliveries(db: Database) -> None:
    """Queue all sealed events that any webhook wants."""
    while True:
        async with db.transaction(SYSTEM) as connection:
            if not await store.queue(connection, QUEUED_AT_ONCE):
                return


async def send_due(db: Database) -> None:
    """Send everything that is due, and what becomes due meanwhile; ends when nothing is."""
    senders: dict[int, asyncio.Task[None]] = {}
    # No limit of connections, which senders would have to wait for: there are SENDERS at most.
    http = httpx.AsyncClient(
        timeout=None,  # noqa: S113 - `_send` has one, for the whole of an exchange
        trust_env=False,
        follow_redirects=False,  # the address was checked, not where it leads to
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=SENDERS),
    )
    async with http, asyncio.TaskGroup() as group:
        while True:
            senders = {webhook: task for webhook, task in senders.items() if not task.done()}
            async with db.transaction(SYSTEM) as connection:
                due = await store.due_webhooks(connection, list(senders), SENDERS - len(senders))
            for webhook in due:
                senders[webhook] = group.create_task(_send_taken(db, http, webhook))
            if not senders:
                return
            await asyncio.wait(
                senders.values(), timeout=LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )


async def _send_taken(db: Database, http: httpx.AsyncClient, webhook: int) -> None:
    """Take some of a webhook's due deliveries, and send as many as the hold has time for."""
    until = time.monotonic() + HOLD_SECONDS - 2 * TIMEOUT_SECONDS
    async with db.transaction(SYSTEM) as connection:
        taken = await store.take_due(connection, webhook, TAKEN_AT_ONCE, HOLD_SECONDS)
    is_wanted = True
    while taken and is_wanted and time.monotonic() < until:
        is_wanted = await _send(db, http, taken.pop(0))
    if taken:
        async with db.transaction(SYSTEM) as connection:
            await store.let_go(connection, [delivery["id"] for delivery in taken])


async def _send(db: Database, http: httpx.AsyncClient, delivery: Row) -> bool:
    """Send a delivery and keep what came of it; whether its webhook is to be sent more."""
    status, error = None, None
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            status, error = await _post(http, delivery)
    except TimeoutError:
        error = f"no answer within {TIMEOUT_SECONDS:.0f} seconds"
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is this delivery's, told there
        error = f"{type(fault).__name__}: {fault}"
    result, pause = _after(error, delivery["tries"])
    async with db.transaction(SYSTEM) as connection:
        return await store.keep_result(
            connection,
            delivery["id"],
            status=result,
            wait_seconds=pause,
            http_status=status,
            error=error and error[:LONGEST_ERROR].replace("\x00", ""),
        )


async def _post(http: httpx.AsyncClient, delivery: Row) -> tuple[int, str | None]:
    """Send a delivery; returns HTTP's status, and what is wrong with it if anything is."""
    check_address(delivery["url"], host_patterns())  # allowed when it was made, perhaps not now
    body = orjson.dumps(message(delivery))
    message_id = encode("event", delivery["event_id"])
    now = int(time.time())
    headers = {
        "content-type": "application/json",
        "accept-encoding": "identity",  # its first bytes are all that is read of an answer
        "webhook-id": message_id,
        "webhook-timestamp": str(now),
        "webhook-signature": signature(delivery["secret"], message_id, now, body),
    }
    async with http.stream("POST", delivery["url"], content=body, headers=headers) as reply:
        start = await _start(reply)
    if reply.is_success:
        return reply.status_code, None
    return reply.status_code, f"HTTP {reply.status_code}: {start}"


async def _start(reply: httpx.Response) -> str:
    """The first bytes of an answer, which may have no end."""
    start = b""
    async for chunk in reply.aiter_raw(LONGEST_ERROR):
        start += chunk
        if len(start) >= LONGEST_ERROR:
            break
    return start.decode(errors="replace")


def _after(error: str | None, tries: int) -> tuple[str, float]:
    """What a delivery is after its `tries`-th try, and how long it waits for the next."""
    if error is None:
        return "delivered", 0.0
    if tries > len(PAUSES):
        return "dead", 0.0
    return "waiting", PAUSES[tries - 1]
