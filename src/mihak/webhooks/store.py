"""The tables webhook and webhook_delivery."""

from __future__ import annotations

from typing import Any

from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

WEBHOOK = """
SELECT w.id, w.url, w.events, w.status, w.created_at,
       (SELECT count(*) FROM webhook_delivery WHERE webhook_id = w.id AND status = 'waiting') AS waiting,
       (SELECT count(*) FROM webhook_delivery WHERE webhook_id = w.id AND status = 'dead') AS dead
  FROM webhook w"""


async def add_webhook(connection: Connection, workspace: int, values: dict[str, Any]) -> int:
    """Events from now on are sent."""
    return int(
        await fetch_value(
            connection,
            """INSERT INTO webhook (workspace_id, url, events, secret, seq)
               VALUES (%(workspace)s, %(url)s, %(events)s, %(secret)s,
                       coalesce((SELECT max(seq) FROM audit_seal), 0)) RETURNING id""",
            {**values, "workspace": workspace},
        )
    )


async def webhook(connection: Connection, webhook_id: int) -> Row | None:
    return await fetch_one(connection, WEBHOOK + " WHERE w.id = %(id)s", {"id": webhook_id})


async def webhooks(connection: Connection, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        WEBHOOK + " WHERE w.id > %(after)s ORDER BY w.id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )


async def change_webhook(connection: Connection, webhook_id: int, changes: dict[str, Any]) -> None:
    await connection.execute(
        """UPDATE webhook SET url = coalesce(%(url)s, url), events = coalesce(%(events)s, events),
                  status = coalesce(%(status)s, status) WHERE id = %(id)s""",
        {**changes, "id": webhook_id},
    )


async def deliveries(
    connection: Connection, webhook_id: int, status: str | None, after: int, limit: int
) -> list[Row]:
    return await fetch_all(
        connection,
        """SELECT d.*, e.action FROM webhook_delivery d JOIN audit_event e ON e.id = d.event_id
            WHERE d.webhook_id = %(webhook)s AND d.id > %(after)s
              AND (%(status)s::text IS NULL OR d.status = %(status)s)
            ORDER BY d.id LIMIT %(limit)s""",
        {"webhook": webhook_id, "status": status, "after": after, "limit": limit},
    )


async def replay(connection: Connection, webhook_id: int, delivery: int | None) -> int:
    """Have one delivery, or all dead ones, sent again; returns how many."""
    done = await connection.execute(
        """UPDATE webhook_delivery SET status = 'waiting', tries = 0, next_at = now(), delivered_at = NULL
            WHERE webhook_id = %(webhook)s AND CASE WHEN %(id)s::bigint IS NULL THEN status = 'dead'
                                                    ELSE id = %(id)s END""",
        {"webhook": webhook_id, "id": delivery},
    )
    return done.rowcount


# For the background jobs ------------------------------------------------------------------


async def queue(connection: Connection, limit: int) -> bool:
    """Queue what the webhooks want of the sealed events; False if there was nothing new.

    Seals have no gaps and come after the commit, so no event is passed over. Events that
    happened before a webhook was made may be sealed after; they are none of its own.
    """
    done = await connection.execute(
        """WITH news AS MATERIALIZED (
             SELECT w.id AS webhook, s.seq, s.event_id, w.workspace_id, w.events, w.created_at
               FROM webhook w JOIN LATERAL (
                      SELECT seq, event_id, workspace_id FROM audit_seal
                       WHERE seq > w.seq ORDER BY seq LIMIT %(limit)s) s ON true
              WHERE w.status <> 'ended'),
           wanted AS (
             INSERT INTO webhook_delivery (workspace_id, webhook_id, event_id)
             SELECT n.workspace_id, n.webhook, e.id FROM news n JOIN audit_event e ON e.id = n.event_id
              WHERE e.workspace_id = n.workspace_id AND e.at >= n.created_at AND EXISTS (
                      SELECT FROM unnest(n.events) p
                       WHERE e.action = p OR p = '*' OR p LIKE '%%.*'
                         AND split_part(e.action, '.', 1) = split_part(p, '.', 1))
             ORDER BY n.seq
             ON CONFLICT DO NOTHING)
           UPDATE webhook SET seq = n.seq
             FROM (SELECT webhook, max(seq) AS seq FROM news GROUP BY webhook) n
            WHERE webhook.id = n.webhook""",
        {"limit": limit},
    )
    return done.rowcount > 0


async def due_webhooks(connection: Connection, busy: list[int], limit: int) -> list[int]:
    """Webhooks with a delivery that is due, other than the `busy`, longest waiting first."""
    rows = await fetch_all(
        connection,
        """SELECT d.webhook_id AS id
             FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.status = 'active'
            WHERE d.status = 'waiting' AND d.next_at <= now() AND d.webhook_id <> ALL (%(busy)s)
            GROUP BY d.webhook_id ORDER BY min(d.next_at) LIMIT %(limit)s""",
        {"busy": busy, "limit": limit},
    )
    return [row["id"] for row in rows]


async def take_due(
    connection: Connection, webhook: int, limit: int, hold_seconds: float
) -> list[Row]:
    """A webhook's due deliveries, as their events came, with what they need; nobody else takes
    them while they are held.
    """
    return await fetch_all(
        connection,
        """WITH due AS MATERIALIZED (
             SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.status = 'active'
              WHERE d.webhook_id = %(webhook)s AND d.status = 'waiting' AND d.next_at <= now()
              ORDER BY d.id LIMIT %(limit)s FOR NO KEY UPDATE OF d SKIP LOCKED),
           held AS (
             UPDATE webhook_delivery d SET tries = tries + 1, next_at = now() + make_interval(secs => %(hold)s)
               FROM due WHERE d.id = due.id RETURNING d.id, d.webhook_id, d.event_id, d.tries)
           SELECT h.id, h.tries, w.url, w.secret, e.id AS event_id, e.at, e.actor, e.action, e.object,
                  e.detail
             FROM held h JOIN webhook w ON w.id = h.webhook_id JOIN audit_event e ON e.id = h.event_id
            ORDER BY h.id""",
        {"webhook": webhook, "limit": limit, "hold": hold_seconds},
    )


async def let_go(connection: Connection, deliveries: list[int]) -> None:
    """Deliveries that were taken and not sent are due as before."""
    await connection.execute(
        """UPDATE webhook_delivery SET tries = greatest(tries - 1, 0), next_at = now()
            WHERE id = ANY (%(ids)s) AND status = 'waiting'""",
        {"ids": deliveries},
    )


async def keep_result(
    connection: Connection,
    delivery: int,
    *,
    status: str,
    wait_seconds: float,
    http_status: int | None,
    error: str | None,
) -> bool:
    """Note what came of a delivery; returns whether its webhook is still active."""
    return await fetch_value(
        connection,
        """UPDATE webhook_delivery SET status = %(status)s, last_status = %(http)s, last_error = %(error)s,
                  next_at = now() + make_interval(secs => %(wait)s),
                  delivered_at = CASE WHEN %(status)s = 'delivered' THEN now() END
            WHERE id = %(id)s
        RETURNING (SELECT w.status = 'active' FROM webhook w WHERE w.id = webhook_id)""",
        {
            "id": delivery,
            "status": status,
            "wait": wait_seconds,
            "http": http_status,
            "error": error,
        },
    )
