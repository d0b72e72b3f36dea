"""Send what is due: signed, retried with growing pauses, given up after a day and a half.

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

from mihak.ids import PREFIXES, encode
from mihak.store import SYSTEM
from mihak.webhooks import store

if TYPE_CHECKING:
    from mihak.store import Database, Row

AT_ONCE = 20
QUEUED_AT_ONCE = 1000
TIMEOUT_SECONDS = 15.0
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


def _public(name: str) -> str:
    """A name of the audit's, such as project:7, as the API writes it."""
    kind, _, number = name.partition(":")
    return encode(kind, int(number)) if kind in PREFIXES and number.isdigit() else name


def message(event: Row) -> dict[str, Any]:
    """What is told of an event."""
    return {
        "type": event["action"],
        "timestamp": event["at"].isoformat(),
        "data": {
            "actor": _public(event["actor"]),
            "object": _public(event["object"]),
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
    """Send everything that is due."""
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as http:
        while True:
            async with db.transaction(SYSTEM) as connection:
                due = await store.take_due(connection, AT_ONCE, HOLD_SECONDS)
            if not due:
                return
            await asyncio.gather(*(_send(db, http, delivery) for delivery in due))


async def _send(db: Database, http: httpx.AsyncClient, delivery: Row) -> None:
    body = orjson.dumps(message(delivery))
    message_id = encode("event", delivery["event_id"])
    now = int(time.time())
    headers = {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(now),
        "webhook-signature": signature(delivery["secret"], message_id, now, body),
    }
    status, error = None, None
    try:
        reply = await http.post(delivery["url"], content=body, headers=headers)
        status = reply.status_code
        if not reply.is_success:
            error = f"HTTP {status}: {reply.text[:LONGEST_ERROR]}".replace("\x00", "")
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        error = f"{type(fault).__name__}: {fault}"[:LONGEST_ERROR]
    result, pause = _after(error, delivery["tries"])
    async with db.transaction(SYSTEM) as connection:
        await store.keep_result(
            connection,
            delivery["id"],
            status=result,
            wait_seconds=pause,
            http_status=status,
            error=error,
        )


def _after(error: str | None, tries: int) -> tuple[str, float]:
    """What a delivery is after its `tries`-th try, and how long it waits for the next."""
    if error is None:
        return "delivered", 0.0
    if tries > len(PAUSES):
        return "dead", 0.0
    return "waiting", PAUSES[tries - 1]
