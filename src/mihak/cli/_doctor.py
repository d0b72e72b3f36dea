"""`mihak doctor`: what is wrong with an installation, and how to mend it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from mihak.cli._serve import data_option, database_url, folder_of
from mihak.errors import MihakError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LEAST_FREE_BYTES = 2 << 30
LATE_SECONDS = 60


@dataclass(frozen=True)
class Finding:
    """What one check found; `mend` where something is wrong."""

    what: str
    mend: str | None = None


def _disk(folder: Path) -> Finding:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(there).free
    told = f"{free / 1e9:,.1f} GB are free at {there}"
    if free < LEAST_FREE_BYTES:
        return Finding(told, "Make room: a full disk stops the database.")
    return Finding(told)


def _version(connection: Any) -> Finding:
    version = connection.info.server_version
    told = f"the database answers: PostgreSQL {version // 10000}.{version % 10000}"
    if version < 160000:
        return Finding(told, "Mihak needs PostgreSQL 16 or later.")
    return Finding(told)


def _migrations(url: str) -> Finding:
    from mihak.store import pending_migrations

    pending = pending_migrations(url)
    if pending:
        return Finding(f"migrations are missing: {', '.join(pending)}", "Run `mihak migrate`.")
    return Finding("the schema is this version's")


def _setting(connection: Any, name: str) -> str:
    return str(connection.execute("SELECT current_setting(%s)", (name,)).fetchone()[0])


def _durability(connection: Any) -> Finding:
    off = [
        name
        for name in ("fsync", "full_page_writes", "synchronous_commit")
        if _setting(connection, name) == "off"
    ]
    if off:
        return Finding(
            f"{off[0]} is off: what was accepted can be lost", f"Set {off[0]} = on and reload."
        )
    return Finding("what is accepted is on disk (fsync, full pages, synchronous commit)")


def _isolation(connection: Any) -> Finding:
    rows = connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname <> 'migration'"
        " AND relnamespace = 'public'::regnamespace AND NOT relforcerowsecurity"
    ).fetchall()
    if rows:
        return Finding(
            f"row-level security is not forced on {rows[0][0]}",
            f"ALTER TABLE {rows[0][0]} FORCE ROW LEVEL SECURITY, and find out who changed it.",
        )
    return Finding("row-level security is forced on every table")


def _jobs(connection: Any) -> Finding:
    late = connection.execute(
        "SELECT extract(epoch FROM now() - min(at))::int FROM audit_event e WHERE id >"
        " (SELECT coalesce(max(event_id), 0) FROM audit_seal)"
    ).fetchone()[0]
    if late is not None and late > LATE_SECONDS:
        return Finding(
            f"events of {late:,} seconds ago are not sealed: the background jobs do not run",
            "Start `mihak up`, or look into its log.",
        )
    return Finding("background jobs are not behind")


def _connections(connection: Any) -> Finding:
    most = int(_setting(connection, "max_connections"))
    each = int(os.environ.get("MIHAK_CONNECTIONS", "8"))
    workers = (most - 10) // each
    told = f"{most} connections are allowed, enough for {workers} API processes"
    return Finding(told, None if workers > 0 else "Raise max_connections.")


# The first two need no schema.
DATABASE_CHECKS: list[Callable[[Any], Finding]] = [
    _version,
    _durability,
    _isolation,
    _jobs,
    _connections,
]


def examine(data: Path | None) -> Iterator[Finding]:
    """Every finding, as it is made; stops where the database cannot be reached."""
    import psycopg

    if not os.environ.get("MIHAK_DATABASE_URL"):
        yield _disk(folder_of(data))
    try:
        with database_url(data) as url, psycopg.connect(url, autocommit=True) as connection:
            migrations = _migrations(url)
            yield migrations
            for check in DATABASE_CHECKS[: None if migrations.mend is None else 2]:
                yield check(connection)
    except MihakError as error:
        yield Finding(f"the database cannot be reached: {error}", error.mend or "See its log.")
    except psycopg.Error as error:
        told = str(error).strip().splitlines()[0]
        yield Finding(
            f"the database cannot be reached: {told}", "See postgresql.log in the data folder."
        )


@click.command()
@data_option
def doctor(data: Path | None) -> None:
    """Look an installation over and say how to mend what is wrong; exits with 1 if anything is.

    The embedded database is started for the while if it does not run.

    \b
    mihak doctor --data /srv/mihak
    """  # noqa: D301 - the backslash keeps click from filling the example
    wrong = 0
    for finding in examine(data):
        click.echo(f"{'WRONG' if finding.mend else 'ok':>5}  {finding.what}")
        if finding.mend:
            wrong += 1
            click.echo(f"       {finding.mend}")
    if wrong:
        raise SystemExit(1)
