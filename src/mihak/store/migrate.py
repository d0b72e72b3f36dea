"""Bring a database to the schema this version of Mihak needs.

Migrations are numbered SQL files, run once each, forward only, each in a transaction of
its own, by one process at a time. What was run is remembered with its checksum.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from importlib import resources

import psycopg

from mihak.errors import MihakError

LOCK = 0x4D6968616B  # "Mihak"; any number that nobody else uses
OLDEST_POSTGRESQL = 160000


class CannotMigrate(MihakError):
    """The database cannot be brought to this version's schema."""


@dataclass(frozen=True)
class Migration:
    """A numbered SQL file."""

    number: int
    name: str
    sql: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


def known_migrations() -> list[Migration]:
    """Those that come with this version, by number."""
    found = []
    for file in resources.files("mihak.store").joinpath("migrations").iterdir():
        if file.name.endswith(".sql"):
            number, _, name = file.name.removesuffix(".sql").partition("_")
            found.append(Migration(int(number), name, file.read_text(encoding="utf-8")))
    return sorted(found, key=lambda migration: migration.number)


def pending_migrations(url: str) -> list[str]:
    """The names of the migrations still to be run on the database at `url`."""
    with psycopg.connect(url, autocommit=True) as connection:
        return [migration.name for migration in _pending(connection, known_migrations())]


def migrate(url: str, *, only_to: int | None = None) -> list[str]:
    """Run what is missing, up to number `only_to`; returns the names of what was run.

    Raises CannotMigrate if the database is of a newer Mihak or an older PostgreSQL than
    this, or if a migration that was run is not the one known here.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        if connection.info.server_version < OLDEST_POSTGRESQL:
            raise CannotMigrate(
                f"the database is PostgreSQL {connection.info.server_version // 10000}.",
                mend="Mihak needs PostgreSQL 16 or later.",
            )
        connection.execute("SELECT pg_advisory_lock(%s)", (LOCK,))
        known = [m for m in known_migrations() if only_to is None or m.number <= only_to]
        todo = _pending(connection, known)
        for migration in todo:
            _run(connection, migration)
        _give_keys(connection)
        return [migration.name for migration in todo]


def _give_keys(connection: psycopg.Connection) -> None:
    """The installation's own keys, drawn once; a backup carries them along."""
    with connection.transaction():
        connection.execute("SET LOCAL ROLE mihak_system")
        connection.execute(
            "INSERT INTO installation (id_key, signing_key) VALUES (%s, %s) ON CONFLICT DO NOTHING",
            (secrets.token_bytes(32), secrets.token_bytes(32)),
        )


def _pending(connection: psycopg.Connection, known: list[Migration]) -> list[Migration]:
    done = _done(connection)
    unknown = set(done) - {migration.number for migration in known_migrations()}
    if unknown:
        raise CannotMigrate(
            f"the database holds migration {max(unknown)}, which this version does not know.",
            mend="It belongs to a newer Mihak: upgrade the program.",
        )
    for migration in known:
        if migration.number in done and done[migration.number] != migration.digest:
            raise CannotMigrate(
                f"migration {migration.number} ({migration.name}) is not the one that was run.",
                mend="Restore the program's files; a published migration is never edited.",
            )
    return [migration for migration in known if migration.number not in done]


def _done(connection: psycopg.Connection) -> dict[int, str]:
    exists = connection.execute("SELECT to_regclass('migration') IS NOT NULL").fetchone()
    if not (exists and exists[0]):
        return {}
    return dict(connection.execute("SELECT number, digest FROM migration").fetchall())


def _run(connection: psycopg.Connection, migration: Migration) -> None:
    with connection.transaction():
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL,"
            " digest text NOT NULL, run_at timestamptz NOT NULL DEFAULT now())"
        )
        connection.execute(migration.sql.encode())
        connection.execute(
            "INSERT INTO migration (number, name, digest) VALUES (%s, %s, %s)",
            (migration.number, migration.name, migration.digest),
        )
