"""The audit: what was done, by whom, when, in a chain that shows tampering.

An event is written in the transaction of the change it tells of, so there is never one
without the other. Chaining it there would have all writers wait for each other; a
background job seals events instead, in the order of their ids, a moment after they are
committed: hash = SHA-256(hash of the one before + the event as canonical JSON). Neither
events nor seals can be changed or deleted by any role of the application.

An event may commit long after one with a higher id was sealed. The ids that sealing passes
over are kept as gaps and looked at again until every transaction that could hold one of
them is over.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb

from mihak.store.database import fetch_all, fetch_one

if TYPE_CHECKING:
    from mihak.store.database import Connection, Row

FIRST = bytes(32)
CHUNK = 5000
LOCK = 0x6175646974  # "audit"
# A transaction takes its event's id a moment before its own number. After this long it has both.
SETTLE_SECONDS = 10.0
COLUMNS = "id, workspace_id, at, actor, action, object, detail"


async def record(
    connection: Connection, workspace: int, actor: str, action: str, thing: str, **detail: Any
) -> None:
    """Write that `actor` did `action` to `thing`, in the caller's transaction."""
    await connection.execute(
        "INSERT INTO audit_event (workspace_id, actor, action, object, detail)"
        " VALUES (%s, %s, %s, %s, %s)",
        (workspace, actor, action, thing, Jsonb(detail)),
    )


def event_hash(before: bytes, event: Row) -> bytes:
    """The seal of `event`, given the seal of the one before."""
    # In UTC: the same moment reads otherwise in a session with another time zone.
    told = {**event, "at": event["at"].astimezone(UTC).isoformat()}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(before + text.encode()).digest()


async def seal(connection: Connection) -> int:
    """Seal the committed events that are not yet; returns how many. One sealer at a time."""
    locked = await fetch_one(
        connection, "SELECT pg_try_advisory_xact_lock(%(lock)s) AS ok", {"lock": LOCK}
    )
    if not (locked and locked["ok"]):
        return 0
    last = await fetch_one(
        connection,
        "SELECT seq, hash, (SELECT max(event_id) FROM audit_seal) AS highest FROM audit_seal"
        " ORDER BY seq DESC LIMIT 1",
    ) or {"seq": 0, "hash": FIRST, "highest": 0}
    over = await _gaps_over(connection)  # before the events: what is over can be seen by then
    events = await _unsealed(connection, last["highest"])
    seq, before, seals = last["seq"], bytes(last["hash"]), []
    for event in events:
        seq, before = seq + 1, event_hash(before, event)
        seals.append((seq, event["id"], event["workspace_id"], before))
    async with connection.cursor() as cursor:
        await cursor.executemany("INSERT INTO audit_seal VALUES (%s, %s, %s, %s)", seals)
        await cursor.executemany(
            "INSERT INTO audit_gap (low, high) VALUES (%s, %s)", _gaps(last["highest"], events)
        )
    if over and len(events) < CHUNK:
        await connection.execute("DELETE FROM audit_gap WHERE low = ANY(%s)", (over,))
    return len(seals)


async def _unsealed(connection: Connection, highest: int) -> list[Row]:
    """The first events after the highest sealed one, and those that came up in gaps."""
    return await fetch_all(
        connection,
        f"""
            (SELECT {COLUMNS} FROM audit_event WHERE id > %(highest)s ORDER BY id LIMIT %(chunk)s)
            UNION ALL
            (SELECT {COLUMNS} FROM audit_gap JOIN audit_event e ON e.id BETWEEN low AND high
              WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
              ORDER BY id LIMIT %(chunk)s)
            ORDER BY id LIMIT %(chunk)s""",  # noqa: S608
        {"highest": highest, "chunk": CHUNK},
    )


def _gaps(highest: int, events: list[Row]) -> list[tuple[int, int]]:
    """The ids that are passed over by sealing `events`: first and last of each run."""
    ids = [highest, *(event["id"] for event in events if event["id"] > highest)]
    return [(one + 1, next_ - 1) for one, next_ in pairwise(ids) if next_ > one + 1]


async def _gaps_over(connection: Connection) -> list[int]:
    """Gaps in which nothing new can come up. Those that have settled begin to wait for the
    transactions that run now.
    """
    # A number larger than any given out is of the server that the database was restored from.
    gaps = await fetch_all(
        connection,
        """SELECT low, over_at <= pg_snapshot_xmin(pg_current_snapshot())
                       OR over_at > pg_snapshot_xmax(pg_current_snapshot()) AS over,
                  over_at IS NULL AND noted_at <= now() - make_interval(secs => %(settle)s)
                    AS settled
             FROM audit_gap""",
        {"settle": SETTLE_SECONDS},
    )
    settled = [gap["low"] for gap in gaps if gap["settled"]]
    if settled:
        # Our own number is larger than that of any transaction that has one.
        await connection.execute(
            "UPDATE audit_gap SET over_at = pg_current_xact_id() WHERE low = ANY(%s)", (settled,)
        )
    return [gap["low"] for gap in gaps if gap["over"]]


@dataclass(frozen=True)
class Verdict:
    """What `verify` found: how many events are sealed, the last hash, the first fault."""

    sealed: int
    unsealed: int
    head: str
    fault: str | None


async def verify(connection: Connection) -> Verdict:
    """Compute the whole chain anew and compare.

    A fault names the first event that was changed, removed or put in. Removing the last
    events leaves no trace inside: keep the `head` of each day elsewhere and look for it.
    """
    before, expected, sealed = FIRST, 1, 0
    while True:
        rows = await fetch_all(
            connection,
            "SELECT s.seq, s.hash, s.event_id, e.id, e.workspace_id, e.at, e.actor, e.action,"
            " e.object, e.detail FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id"
            " WHERE s.seq >= %(from)s ORDER BY s.seq LIMIT %(chunk)s",
            {"from": expected, "chunk": CHUNK},
        )
        for row in rows:
            fault = _fault(row, before, expected)
            if fault:
                return Verdict(sealed, 0, before.hex(), fault)
            before, expected, sealed = bytes(row["hash"]), expected + 1, sealed + 1
        if not rows:
            break
    left = await fetch_one(connection, "SELECT count(*) AS n FROM audit_event")
    return Verdict(sealed, (left["n"] if left else 0) - sealed, before.hex(), None)


def _fault(row: Row, before: bytes, expected: int) -> str | None:
    if row["seq"] != expected:
        return f"seal {expected} is missing."
    if row["id"] is None:
        return f"event {row['event_id']} (seal {expected}) was removed."
    event = {key: row[key] for key in COLUMNS.split(", ")}
    if event_hash(before, event) != bytes(row["hash"]):
        return f"event {row['id']} (seal {expected}) is not as it was sealed."
    return None
