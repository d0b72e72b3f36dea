"""Connections, and transactions that can see only what their caller may see.

Every transaction takes on one of three database roles (see migrations/0001) and says in
settings of its own whose rows it is after; row-level security does the rest. What a
query forgets to filter, the database filters.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, LiteralString, TypeVar

import orjson
import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import set_json_loads
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from mihak.errors import MihakError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping

set_json_loads(orjson.loads)

Row = dict[str, Any]
Connection = psycopg.AsyncConnection[Row]
T = TypeVar("T")

TRIES = 5
CLASHES = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)


class Unavailable(MihakError):
    """The database does not answer; nothing was done, unless it is Uncertain."""


class Uncertain(Unavailable):
    """The connection was lost while something was being confirmed."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose rows a transaction may see: a workspace's, a supplier's in it, a worker's."""

    role: Literal["mihak_app", "mihak_engine", "mihak_system"]
    workspace: int | None = None
    supplier: int | None = None
    worker: int | None = None

    @classmethod
    def lab(cls, workspace: int) -> Scope:
        return cls("mihak_app", workspace)

    @classmethod
    def engine(cls, workspace: int) -> Scope:
        return cls("mihak_engine", workspace)

    def statements(self, local: Literal["true", "false"]) -> str:
        """SQL that takes it on, for the transaction (`local`) or until another is."""
        numbers = {"workspace": self.workspace, "supplier": self.supplier, "worker": self.worker}
        # Single statements are the same few over and over, each by keys: planning them anew, as
        # PostgreSQL would go on doing, takes longer than running them.
        plans = "auto" if local == "true" else "force_generic_plan"
        settings = [
            f"set_config('role', '{self.role}', {local})",
            f"set_config('plan_cache_mode', '{plans}', {local})",
        ]
        for name, number in numbers.items():
            value = "" if number is None else f"{number:d}"
            settings.append(f"set_config('mihak.{name}', '{value}', {local})")
        return f"SELECT {', '.join(settings)}"


SYSTEM = Scope("mihak_system")


@contextmanager
def _confirming(connection: psycopg.AsyncConnection[Row]) -> Iterator[None]:
    """Nobody knows what became of a commit if the connection was lost before its answer."""
    try:
        yield
    except psycopg.OperationalError as error:
        # "57P…": the server's last words before it hung up.
        if not connection.closed and not (error.sqlstate or "57P").startswith("57P"):
            raise
        raise Uncertain(
            "the database went away before it confirmed: it is not known whether this was done.",
            mend="Look, or repeat it where that is harmless: a submit, adding items, a PUT.",
        ) from error


class ScopedConnection(psycopg.AsyncConnection[Row]):
    """Remembers whose rows its single statements see."""

    scope: Scope | None = None


class Database:
    """A pool of connections of one process."""

    def __init__(self, url: str, *, connections: int = 8) -> None:
        self.url = url
        self._pool: AsyncConnectionPool[ScopedConnection] = AsyncConnectionPool(
            url,
            connection_class=ScopedConnection,
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
    async def _connection(self) -> AsyncIterator[ScopedConnection]:
        try:
            async with self._pool.connection() as connection:
                yield connection
        except CLASHES:
            raise
        except (psycopg.OperationalError, PoolTimeout) as error:
            raise Unavailable(
                "the database does not answer.", mend="Nothing was changed; try again shortly."
            ) from error

    @asynccontextmanager
    async def transaction(self, scope: Scope) -> AsyncIterator[Connection]:
        """A transaction as `scope`; committed, on disk, when the block is left without error."""
        async with self._connection() as connection:
            await connection.execute(f"BEGIN; {scope.statements('true')}", prepare=False)
            yield connection
            # Left by an error, the pool rolls back.
            with _confirming(connection):
                await connection.commit()

    @asynccontextmanager
    async def statements(self, scope: Scope) -> AsyncIterator[Connection]:
        """Single statements as `scope`, each a transaction of its own: on disk when it
        returns. For hot paths: nothing is sent but the statements.
        """
        async with self._connection() as connection:
            if connection.scope != scope:
                connection.scope = None
                await connection.execute(scope.statements("false"), prepare=False)
                connection.scope = scope
            with _confirming(connection):  # each statement commits as it ends
                yield connection

    async def run(
        self, scope: Scope, work: Callable[[Connection], Awaitable[T]], *, whole: bool = True
    ) -> T:
        """`work` in a transaction, or in single `statements` where it need not be `whole`;
        again, from the start, where it clashed with another one (a deadlock, which the
        database has ended).
        """
        for attempt in range(TRIES):
            try:
                async with self.transaction(scope) if whole else self.statements(scope) as held:
                    return await work(held)
            except CLASHES:
                if attempt == TRIES - 1:
                    raise
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))  # noqa: S311
        raise AssertionError("unreachable")


async def as_engine(connection: Connection) -> None:
    """Go on as the engine: the whole workspace's queue, gold and estimates, nothing else."""
    await connection.execute("SELECT set_config('role', 'mihak_engine', true)")


async def as_system(connection: Connection) -> None:
    """Go on as the system, which sees everything: for what follows from a change the caller
    was allowed, and must be done with it or not at all.
    """
    await connection.execute("SELECT set_config('role', 'mihak_system', true)")


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
