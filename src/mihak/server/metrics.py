"""What Prometheus reads at /metrics, and a log line a request."""

from __future__ import annotations

import asyncio
import os
import secrets
import time
from typing import TYPE_CHECKING

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, values
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from mihak.store import SYSTEM, fetch_one
from mihak.store.database import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from mihak.store import Database, Row

log = structlog.get_logger()
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
MOST_COUNTED = 100_000  # rows, so that looking stays cheap when much has piled up
DATABASE_SECONDS = 2.0  # to answer in, or it counts as down

# Each looks at the entries of a partial index or at the end of a log, never at a whole table.
STATE = """
WITH sealed AS (SELECT coalesce(max(event_id), 0) AS id FROM audit_seal)
SELECT (SELECT count(*) FROM (SELECT FROM task WHERE status = 'leased' LIMIT %(most)s) t)
         AS tasks_leased,
       (SELECT count(*) FROM (SELECT FROM webhook_delivery WHERE status = 'waiting'
                               LIMIT %(most)s) d)
         AS deliveries_waiting,
       (SELECT count(*) FROM (SELECT FROM webhook_delivery WHERE status = 'dead'
                               LIMIT %(most)s) d)
         AS deliveries_dead,
       (SELECT count(*) FROM (SELECT FROM audit_event WHERE id > (SELECT id FROM sealed)
                               LIMIT %(most)s) e) AS events_unsealed,
       coalesce((SELECT greatest(extract(epoch FROM now() - at), 0) FROM audit_event
                  WHERE id > (SELECT id FROM sealed) ORDER BY id LIMIT 1), 0)::float8
         AS unsealed_seconds,
       (SELECT numbackends FROM pg_stat_database WHERE datname = current_database())
         AS connections,
       current_setting('max_connections')::int AS connections_allowed"""
GAUGES = {
    "tasks_leased": "Tasks handed out and not answered yet.",
    "events_unsealed": "Audit events written and not sealed yet; a moment's worth is normal.",
    "unsealed_seconds": "Age of the oldest of them; it grows where no background jobs run.",
    "connections": "Connections to the database, of everybody.",
    "connections_allowed": "Connections that the database takes at most.",
}


class _Installation(Collector):
    """Gauges of the whole installation, from the database; all but one left out if it is down."""

    def __init__(self, state: Row | None) -> None:
        self._state = state

    def collect(self) -> Iterator[GaugeMetricFamily]:
        up = self._state is not None
        yield GaugeMetricFamily("mihak_database_up", "1 if the database answers.", value=float(up))
        if self._state is None:
            return
        for name, told in GAUGES.items():
            yield GaugeMetricFamily(f"mihak_{name}", told, value=self._state[name])
        deliveries = GaugeMetricFamily(
            "mihak_webhook_deliveries", "Webhook deliveries not made yet.", labels=["status"]
        )
        for status in ("waiting", "dead"):
            deliveries.add_metric([status], self._state[f"deliveries_{status}"])
        yield deliveries


class Metrics:
    """Requests of all API processes, and gauges of the installation.

    Where `mihak up` names a folder for it, each process counts in a file there and whoever is
    asked adds them up; otherwise a process tells of itself alone.
    """

    def __init__(self) -> None:
        self._folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
        if self._folder:
            # A file by the process's name, not its number: the one that takes the place of a
            # dead one counts on, so that nothing goes backwards and no files pile up.
            name = os.environ["MIHAK_PROCESS"]
            values.ValueClass = values.MultiProcessValue(lambda: name)  # type: ignore[no-untyped-call]
        self._own = CollectorRegistry()
        self.requests = Counter(
            "mihak_requests_total",
            "Requests answered.",
            ["method", "route", "status"],
            registry=self._own,
        )
        self.seconds = Histogram(
            "mihak_request_seconds",
            "Time to answer.",
            ["method", "route"],
            buckets=BUCKETS,
            registry=self._own,
        )

    async def text(self, db: Database) -> bytes:
        """Everything, in Prometheus's text format."""
        registry = self._own
        if self._folder:
            registry = CollectorRegistry()
            MultiProcessCollector(registry, self._folder)  # type: ignore[no-untyped-call]
        installation = CollectorRegistry()
        installation.register(_Installation(await _state(db)))
        return generate_latest(registry) + generate_latest(installation)


async def _state(db: Database) -> Row | None:
    try:
        async with asyncio.timeout(DATABASE_SECONDS), db.transaction(SYSTEM) as connection:
            return await fetch_one(connection, STATE, {"most": MOST_COUNTED})
    except (Unavailable, TimeoutError):
        return None


class Watched:
    """Counts and times every request, and gives each a number. Logs what failed."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        number = secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = number
        started, status = time.perf_counter(), 500

        async def watched_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        finally:
            took = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "unknown")
            self.metrics.requests.labels(scope["method"], route, status).inc()
            self.metrics.seconds.labels(scope["method"], route).observe(took)
            if status >= 500:
                log.error(
                    "request",
                    id=number,
                    method=scope["method"],
                    path=scope["path"],
                    status=status,
                    seconds=round(took, 4),
                )
            else:
                log.debug(
                    "request",
                    id=number,
                    method=scope["method"],
                    path=scope["path"],
                    status=status,
                    seconds=round(took, 4),
                )
