"""What goes on beside the requests: leases that ran out, the audit's seals, fits, signals.

Any number of processes may run this; each round of a job is done by one of them.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog

from mihak.insight import store as insight
from mihak.insight.asking import ask_again
from mihak.insight.fit import fit_project
from mihak.insight.routing import call_back, route
from mihak.insight.signals import is_due, look_for_signals, projects_to_look_at
from mihak.ledger import count_purses
from mihak.reviews import draw_samples, open_doubtful, refuse_delivered
from mihak.server.repeats import forget_old_replies
from mihak.store import SYSTEM
from mihak.store.audit import seal
from mihak.suppliers import inspect_deliveries
from mihak.webhooks import queue_deliveries, send_due
from mihak.work import expire_leases

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from mihak.store import Database

log = structlog.get_logger()
FIT_GROWTH = 0.02  # fit again when the labels have grown by this share …
FIT_LABELS = 20  # … and by this many, …
FIT_AT_LEAST_EVERY = timedelta(seconds=10)  # … or have changed at all and it is this long ago
REST_AFTER_FAILURE = 60.0  # seconds


async def seal_audit(db: Database) -> None:
    """Seal every event that is committed."""
    while True:
        async with db.transaction(SYSTEM) as connection:
            if not await seal(connection):
                return


class Pace:
    """Lets a job on a project rest nine times as long as it took, so that all of them cost
    a tenth of a core at most, however large the project.
    """

    def __init__(self, rest: float = 9.0) -> None:
        self._rest = rest
        self._ready_at: dict[int, float] = {}

    def is_ready(self, project: int) -> bool:
        return time.monotonic() >= self._ready_at.get(project, 0.0)

    @contextlib.contextmanager
    def timed(self, project: int) -> Iterator[None]:
        begun = time.monotonic()
        try:
            yield
        finally:
            self.rest(project, self._rest * (time.monotonic() - begun))

    def rest(self, project: int, seconds: float) -> None:
        """Let the job on a project rest for so long, or longer if it is to anyway."""
        until = time.monotonic() + seconds
        self._ready_at[project] = max(until, self._ready_at.get(project, 0.0))


FIT_PACE = Pace()


async def fit_due(db: Database) -> None:
    """Fit the projects whose labels have grown enough."""
    async with db.transaction(SYSTEM) as connection:
        projects = await insight.projects_to_fit(connection)
    for project in projects:
        if _is_due(project) and FIT_PACE.is_ready(project["id"]):
            with FIT_PACE.timed(project["id"]):
                await _fit(db, project["id"])


async def _fit(db: Database, project: int) -> None:
    """A project that cannot be fitted must not keep the others from it."""
    try:
        await fit_project(db, project, wait=False)
    except Exception as error:
        log.error("fit failed", project=project, exc_info=error)
        FIT_PACE.rest(project, REST_AFTER_FAILURE)


def _is_due(project: dict[str, Any]) -> bool:
    """project: as `projects_to_fit` gives those that have changed."""
    grown = project["submitted"] - project["fitted"] >= max(
        FIT_LABELS, FIT_GROWTH * project["fitted"]
    )
    at = project["fitted_at"]
    old = at is None or datetime.now(UTC) - at > FIT_AT_LEAST_EVERY
    return grown or old or project["status"] == "finished"


SIGNAL_PACE = Pace()


async def signals_due(db: Database) -> None:
    """Look for signals in the projects whose answers have grown enough."""
    async with db.transaction(SYSTEM) as connection:
        projects = await projects_to_look_at(connection)
    for project in projects:
        if is_due(project) and SIGNAL_PACE.is_ready(project["id"]):
            with SIGNAL_PACE.timed(project["id"]):
                await _look(db, project["id"])


async def _look(db: Database, project: int) -> None:
    """A project that cannot be looked at must not keep the others from it."""
    try:
        await look_for_signals(db, project)
    except Exception as error:
        log.error("look for signals failed", project=project, exc_info=error)
        SIGNAL_PACE.rest(project, REST_AFTER_FAILURE)


async def _every(
    seconds: float, job: Callable[[Database], Awaitable[object]], db: Database
) -> None:
    while True:
        try:
            await job(db)
        except Exception as error:  # noqa: BLE001 - one failed round must not end the job
            log.error("job failed", job=job.__name__, error=repr(error))
            await asyncio.sleep(1)
        await asyncio.sleep(seconds)


async def run_jobs(db: Database, stopping: asyncio.Event) -> None:
    """Run all jobs until `stopping` is set."""
    tasks = [
        asyncio.create_task(_every(1.0, expire_leases, db)),
        asyncio.create_task(_every(0.2, count_purses, db)),
        asyncio.create_task(_every(0.5, seal_audit, db)),
        asyncio.create_task(_every(1.0, fit_due, db)),
        asyncio.create_task(_every(2.0, signals_due, db)),
        asyncio.create_task(_every(0.5, ask_again, db)),
        asyncio.create_task(_every(0.5, route, db)),
        asyncio.create_task(_every(1.0, call_back, db)),
        asyncio.create_task(_every(1.0, draw_samples, db)),
        asyncio.create_task(_every(1.0, open_doubtful, db)),
        asyncio.create_task(_every(0.5, inspect_deliveries, db)),
        asyncio.create_task(_every(0.5, refuse_delivered, db)),
        asyncio.create_task(_every(0.5, queue_deliveries, db)),
        asyncio.create_task(_every(0.5, send_due, db)),
        asyncio.create_task(_every(600.0, forget_old_replies, db)),
    ]
    await stopping.wait()
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError):
            await task
