"""One process of the server: `python -m mihak.server.process api|jobs`, started by `mihak up`.

Its settings come by the environment; an API process is handed the listening socket. Standard
input is a pipe from `mihak up`: when it ends, so does the process.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys
import threading
import time

import structlog
import uvicorn

from mihak import ids
from mihak.accounts import oidc
from mihak.server.app import Settings, create_app
from mihak.server.jobs import run_jobs
from mihak.store import SYSTEM, Database, fetch_one

GRACE_SECONDS = 20


def log_as_json(level: int) -> None:
    """One JSON object a line, on standard error; what libraries log as well."""
    told: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    as_json = structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[*told, as_json],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=told,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, as_json],
        )
    )
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING))


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


class _Server(uvicorn.Server):
    """Tells the application at once that it stops: uvicorn by itself waits for every reply
    first, and streams of events have no end of their own.
    """

    def __init__(self, config: uvicorn.Config, stopping: asyncio.Event) -> None:
        super().__init__(config)
        self._stopping = stopping

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stopping.set()
        await super().shutdown(sockets)


def serve_api(descriptor: int) -> None:
    """Serve requests that come in at the socket, until told to stop."""
    listening = socket.socket(fileno=descriptor)
    app = create_app(settings())
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    _Server(config, app.state.stopping).run(sockets=[listening])


async def _jobs() -> None:
    db = Database(settings().database_url, connections=6)
    stopping = asyncio.Event()
    await db.open()
    async with db.transaction(SYSTEM) as connection:
        row = await fetch_one(connection, "SELECT id_key FROM installation")
    assert row is not None
    ids.use_key(bytes(row["id_key"]))
    # Only now is there something to end in order.
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await run_jobs(db, stopping)
    await db.close()


def _end_with_parent() -> None:
    while os.read(0, 1):  # nobody writes there
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS + 5)
    os._exit(1)


def main() -> None:
    """Be the process that the arguments name."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    log_as_json(getattr(logging, os.environ.get("MIHAK_LOG_LEVEL", "INFO").upper()))
    if sys.argv[1] == "api":
        serve_api(int(sys.argv[2]))
    else:
        asyncio.run(_jobs())


if __name__ == "__main__":
    main()
