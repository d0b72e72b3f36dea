"""One process of the server: `python -m mihak.server.process api|jobs`, started by `mihak up`.

Its settings come by the environment; an API process is handed the listening socket.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys

import structlog
import uvicorn

from mihak import ids
from mihak.accounts import oidc
from mihak.server.app import Settings, create_app
from mihak.server.jobs import run_jobs
from mihak.store import SYSTEM, Database, fetch_one

GRACE_SECONDS = 20


def log_as_json(level: int) -> None:
    """One JSON object a line, on standard error."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def settings() -> Settings:
    """What the environment says."""
    return Settings(
        database_url=os.environ["MIHAK_DATABASE_URL"],
        connections=int(os.environ.get("MIHAK_CONNECTIONS", "8")),
        rate_limit=os.environ.get("MIHAK_RATE_LIMIT", Settings.rate_limit),
        oidc=oidc.Settings.of(os.environ),
        media=os.environ["MIHAK_MEDIA"],
        media_largest=int(os.environ.get("MIHAK_MEDIA_LARGEST", Settings.media_largest)),
    )


def serve_api(descriptor: int) -> None:
    """Serve requests that come in at the socket, until told to stop."""
    listening = socket.socket(fileno=descriptor)
    config = uvicorn.Config(
        create_app(settings()),
        loop="uvloop",
        http="httptools",
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[listening])


async def _jobs() -> None:
    db = Database(settings().database_url, connections=6)
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await db.open()
    async with db.transaction(SYSTEM) as connection:
        row = await fetch_one(connection, "SELECT id_key FROM installation")
    assert row is not None
    ids.use_key(bytes(row["id_key"]))
    await run_jobs(db, stopping)
    await db.close()


def main() -> None:
    """Be the process that the arguments name."""
    log_as_json(getattr(logging, os.environ.get("MIHAK_LOG_LEVEL", "INFO").upper()))
    if sys.argv[1] == "api":
        serve_api(int(sys.argv[2]))
    else:
        asyncio.run(_jobs())


if __name__ == "__main__":
    main()
