"""Connections, and transactions that can see only what their caller may see.

Every transaction takes on one of three database roles (see migrations/0001) and says in
settings of its own whose rows it is after; row-level security does the rest. What a
query forgets to filter, the database filters.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, LiteralString, TypeVar

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from mihak.errors import MihakError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

Row = dict[str, Any]
Connection = psycopg.AsyncConnection[Row]
T = TypeVar("T")

TRIES = 5
CLASHES = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)


class Unavailable(MihakError):
    """The database does not answer; what was not confirmed was not done."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose rows a transaction may see: a workspace's, a supplier's in it, a worker's."""

    role: str
    workspace: int | None = None
    supplier: int | None = None
    worker: int | None = None

    @classmethod
    def lab(cls, workspace: int) -> Scope:
        return cls("mihak_app", workspace)

    def settings(self) -> tuple[str, str, str, str]:
        return (
            self.role,
            "" if self.workspace is None else str(self.workspace),
            "" if self.supplier is None else str(self.supplier),
            "" if self.worker is None else str(self.worker),
        )


SYSTEM = Scope("mihak_system")

TAKE_ON = """
SELECT set_config('role', %s, true), set_config('mihak.workspace', %s, true),
       set_config('mihak.supplier', %s, true), set_config('mihak.worker', %s, true)"""


class Database:
    """A pool of connections of one process."""

    def __init__(self, url: str, *, connections: int = 8) -> None:
        self.url = url
        self._pool: AsyncConnectionPool[Connection] = AsyncConnectionPool(
            url,
            min_size=1,
            max_size=connections,
            open=False,
            timeout=10,
            kwargs={"row_factory": dict_row, "autocommit": True},
        )

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        await self._pool.close()

    @asynccontextmanager
    async def transaction(
        self, scope: Scope, *, pipelined: bool = False
    ) -> AsyncIterator[Connection]:
        """A transaction as `scope`; committed, on disk, when the block is left without error.

        pipelined: statements are sent on without waiting for each other's results, which
        come when they are fetched; for hot paths (no COPY in there).
        """
        try:
            async with (
                self._pool.connection() as connection,
                connection.pipeline() if pipelined else nullcontext(),
                connection.transaction(),
            ):
                await connection.execute(TAKE_ON, scope.settings())
                yield connection
        except CLASHES:
            raise
        except (psycopg.OperationalError, PoolTimeout) as error:
            raise Unavailable(
                "the database does not answer.", mend="Nothing was changed; try again shortly."
            ) from error

    async def run(self, scope: Scope, work: Callable[[Connection], Awaitable[T]]) -> T:
        """`work` in a pipelined transaction; again, from the start, where it clashed with
        another one (a deadlock, which the database has ended).
        """
        for attempt in range(TRIES):
            try:
                async with self.transaction(scope, pipelined=True) as connection:
                    return await work(connection)
            except CLASHES:
                if attempt == TRIES - 1:
                    raise
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))  # noqa: S311
        raise AssertionError("unreachable")


async def as_engine(connection: Connection) -> None:
    """Go on as the engine: the whole workspace's queue, gold and estimates, nothing else."""
    await connection.execute("SELECT set_config('role', 'mihak_engine', true)")


async def fetch_all(
    connection: Connection, query: LiteralString, values: Mapping[str, Any] | None = None
) -> list[Row]:
    """All rows, as dictionaries."""
    return await (await connection.execute(query, values)).fetchall()


async def fetch_one(
    connection: Connection, query: LiteralString, values: Mapping[str, Any] | None = None
) -> Row | None:
    """The first row; None if there is none."""
    return await (await connection.execute(query, values)).fetchone()


async def fetch_value(
    connection: Connection, query: LiteralString, values: Mapping[str, Any] | None = None
) -> Any:
    """The first column of the first row; None if there is none."""
    row = await fetch_one(connection, query, values)
    return None if row is None else next(iter(row.values()))
