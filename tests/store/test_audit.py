"""Sealing and verifying the audit, and what a lost connection is called: on a real database."""

import asyncio
import shutil
import tempfile
from pathlib import Path

import psycopg
import pytest

from mihak.store import SYSTEM, Database, EmbeddedServer, audit, migrate
from mihak.store.database import Unavailable, Uncertain


@pytest.fixture(scope="module")
def server():
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = EmbeddedServer(folder)
    server.start()
    migrate(server.url)
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def url(server):
    """A database of its own."""
    name = f"d{next(NUMBERS)}"
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = server.url.replace("/mihak?", f"/{name}?")
    migrate(url)
    return url


NUMBERS = iter(range(1000))
EVENTS = """INSERT INTO audit_event (workspace_id, actor, action, object, detail)
            SELECT 1, 'system', 'test', 'thing:' || n, '{"n": 1.5}' FROM generate_series(1, %s) n"""


def add(url, count):
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(EVENTS, (count,))


def run(url, work):
    """`work(database)` in a loop of its own."""

    async def go():
        db = Database(url, connections=2)
        await db.open()
        try:
            return await work(db)
        finally:
            await db.close()

    return asyncio.run(go())


def seal(url):
    """Seal until nothing is left; returns how many were sealed."""

    async def all_of_them(db):
        total = 0
        while True:
            async with db.transaction(SYSTEM) as connection:
                done = await audit.seal(connection)
            total += done
            if not done:
                return total

    return run(url, all_of_them)


def verify(url):
    async def look(db):
        async with db.transaction(SYSTEM) as connection:
            return await audit.verify(connection)

    return run(url, look)


def gaps(url):
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT low, high FROM audit_gap ORDER BY low").fetchall()


def test_an_event_that_commits_long_after_later_ones_is_sealed(url, monkeypatch):
    monkeypatch.setattr(audit, "SETTLE_SECONDS", 0.0)
    add(url, 3)
    with psycopg.connect(url) as slow:
        slow.execute(EVENTS, (2,))
        add(url, 12_000)
        assert seal(url) == 12_003
        assert gaps(url) == [(4, 5)]
        assert seal(url) == 0  # however often it looks meanwhile
        assert seal(url) == 0
        assert gaps(url) == [(4, 5)]
        slow.commit()
    assert seal(url) == 2
    found = verify(url)
    assert (found.sealed, found.unsealed, found.fault) == (12_005, 0, None)
    assert seal(url) == 0
    assert gaps(url) == []


def test_what_was_rolled_back_is_looked_for_no_longer(url, monkeypatch):
    with psycopg.connect(url) as undone:
        undone.execute(EVENTS, (2,))
        undone.rollback()
    add(url, 1)
    assert seal(url) == 1
    assert seal(url) == 0
    assert gaps(url) == [(1, 2)]  # not settled yet
    monkeypatch.setattr(audit, "SETTLE_SECONDS", 0.0)
    seal(url)
    seal(url)
    assert gaps(url) == []


def test_a_gap_of_another_server_is_let_go(url):
    """Restored from a backup, where numbers of transactions were larger."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "INSERT INTO audit_gap VALUES (1, 1, now() - interval '1 day', '9000000000')"
        )
    seal(url)
    assert gaps(url) == []


def test_what_was_passed_over_before_is_found_by_the_migration(server):
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE before")
    url = server.url.replace("/mihak?", "/before?")
    migrate(url, only_to=6)
    add(url, 10)
    with psycopg.connect(url, autocommit=True) as connection:
        # As the old sealer left it: the third event committed too late to be seen.
        before = audit.FIRST
        rows = connection.execute(
            f"SELECT {audit.COLUMNS} FROM audit_event WHERE id <> 3 ORDER BY id"
        ).fetchall()
        for seq, row in enumerate(rows, start=1):
            event = dict(zip(audit.COLUMNS.split(", "), row, strict=True))
            before = audit.event_hash(before, event)
            connection.execute(
                "INSERT INTO audit_seal VALUES (%s, %s, 1, %s)", (seq, event["id"], before)
            )
    migrate(url)
    assert seal(url) == 1
    assert verify(url).fault is None


def test_the_chain_is_whole_in_every_time_zone(url, monkeypatch):
    add(url, 5)
    monkeypatch.setenv("PGTZ", "Asia/Riyadh")
    assert seal(url) == 5
    assert verify(url).fault is None
    monkeypatch.setenv("PGTZ", "America/St_Johns")
    assert verify(url).fault is None
    monkeypatch.setenv("PGTZ", "UTC")
    assert verify(url).fault is None


def test_seals_are_as_they_were_in_utc(url, monkeypatch):
    """A chain that was sealed before hashes were in UTC wherever the session is."""
    import hashlib
    import json

    monkeypatch.setenv("PGTZ", "UTC")
    add(url, 1)
    seal(url)
    with psycopg.connect(url, row_factory=psycopg.rows.dict_row) as connection:
        event = connection.execute(f"SELECT {audit.COLUMNS} FROM audit_event").fetchone()
        told = {**event, "at": event["at"].isoformat()}
        text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        kept = connection.execute("SELECT hash FROM audit_seal").fetchone()["hash"]
    assert hashlib.sha256(audit.FIRST + text.encode()).digest() == kept


HANGS_UP = """
CREATE TABLE changed (n int);
GRANT INSERT ON changed TO mihak_system;
CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
  'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON changed DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hang_up();
"""
HANG_UP = "SELECT pg_terminate_backend(pg_backend_pid())"


def test_a_commit_without_an_answer_is_not_called_undone(url):
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(HANGS_UP)

    async def change(db):
        async with db.transaction(SYSTEM) as connection:
            await connection.execute("INSERT INTO changed VALUES (1)")

    with pytest.raises(Uncertain, match="not known whether"):
        run(url, change)


def test_nor_is_a_single_statement(url):
    async def change(db):
        async with db.statements(SYSTEM) as connection:
            await connection.execute("RESET ROLE")
            await connection.execute(HANG_UP)

    with pytest.raises(Uncertain, match="not known whether"):
        run(url, change)


def test_what_was_lost_before_its_commit_was_not_done(url):
    async def change(db):
        async with db.transaction(SYSTEM) as connection:
            await connection.execute("RESET ROLE")
            await connection.execute(HANG_UP)

    with pytest.raises(Unavailable, match="Nothing was changed") as told:
        run(url, change)
    assert not isinstance(told.value, Uncertain)


def test_what_the_database_itself_refused_was_not_done(url):
    async def change(db):
        async with db.statements(SYSTEM) as connection:
            await connection.execute("SET statement_timeout = 10")
            await connection.execute("SELECT pg_sleep(5)")

    with pytest.raises(Unavailable, match="Nothing was changed") as told:
        run(url, change)
    assert not isinstance(told.value, Uncertain)
