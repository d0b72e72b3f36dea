"""The way from any older schema to this one, with data in it."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from mihak.store import EmbeddedServer, migrate
from mihak.store.migrate import CannotMigrate, Migration, known_migrations
from tests.server.lab import Server


@pytest.fixture
def empty():
    """An embedded server without a schema, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = EmbeddedServer(folder)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder)


OLD_DATA = """
SET ROLE mihak_system;
INSERT INTO workspace (name) VALUES ('Old lab');
INSERT INTO person (workspace_id, name, email, role)
  VALUES (1, 'Owner', 'owner@example.org', 'owner');
INSERT INTO supplier (workspace_id, name, kind) VALUES (1, 'alpha', 'vendor');
INSERT INTO worker (workspace_id, supplier_id, name) VALUES (1, 1, 'w1');
INSERT INTO person (workspace_id, name, role, supplier_id, worker_id)
  VALUES (1, 'w1', 'worker', 1, 1);
INSERT INTO project (workspace_id, name, status, policy, wanted)
  VALUES (1, 'Old project', 'running',
  '{"redundancy": 1, "lease_minutes": 20, "hold_at_most": 20, "undo_minutes": 10, "gold_share": 0,
    "gold_first": 0, "review_rate": 0, "qualification": null}', 2);
INSERT INTO form (workspace_id, project_id, version, definition, digest) VALUES (1, 1, 1,
  '{"show": [], "ask": [{"id": "q", "kind": "choice", "options": [{"id": "a"}, {"id": "b"}]}]}',
  'd');
INSERT INTO contract (workspace_id, project_id, supplier_id) VALUES (1, 1, 1);
INSERT INTO batch (workspace_id, project_id, name) VALUES (1, 1, 'main');
INSERT INTO item (workspace_id, project_id, batch_id, external_id, payload)
  VALUES (1, 1, 1, 'i1', '{}'), (1, 1, 1, 'i2', '{}');
INSERT INTO seat (item_id, workspace_id, project_id, batch_id, wanted, done)
  VALUES (1, 1, 1, 1, 1, 1), (2, 1, 1, 1, 1, 0);
INSERT INTO annotation (workspace_id, project_id, item_id, task_id, supplier_id, worker_id, form_id,
                        answers)
  VALUES (1, 1, 1, 1, 1, 1, 1, '{"q": "a"}');
INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id,
                  annotation_id, seat_supplier, form_id, status, leased_until)
  VALUES (1, 1, 1, 1, 1, 1, 1, 0, 1, 'submitted', now());
INSERT INTO audit_event (workspace_id, actor, action, object)
  VALUES (1, 'system', 'old', 'thing:1');
"""


def test_an_old_database_with_data_comes_up_to_date(empty):
    migrate(empty.url, only_to=1)
    with psycopg.connect(empty.url) as connection:
        connection.execute(OLD_DATA)
    empty.stop()
    server = Server(empty.data).start()
    try:
        from tests.server.test_operations import mihak

        key = mihak("key", "owner@example.org", "--data", str(empty.data)).stdout.strip()
        import mihak as package

        with package.Client(server.url, key) as owner:
            (project,) = owner.list_projects()
            assert project["name"] == "Old project"
            (annotation,) = owner.list_annotations(project["id"])
            assert annotation["answers"] == {"q": "a"}
            assert owner.read_progress(project["id"])["wanted"] == 2
            (supplier,) = owner.list_suppliers()
            link = owner.make_worker_link(next(iter(owner.list_workers(supplier["id"])))["id"])
            token = owner.sign_in_by_link(token=link["token"])["token"]
        with package.Client(server.url, token) as worker:
            (task,) = worker.claim_tasks(project["id"], count=5)["tasks"]
            worker.submit_task(task["id"], answers={"q": "b"})
        assert mihak("audit", "verify", "--data", str(empty.data)).returncode == 0
    finally:
        assert server.stop() == 0
        empty.start()


def test_migrating_twice_does_nothing(empty):
    assert migrate(empty.url) == [migration.name for migration in known_migrations()]
    assert migrate(empty.url) == []


def test_an_edited_or_unknown_migration_is_refused(empty):
    migrate(empty.url)
    with psycopg.connect(empty.url, autocommit=True) as connection:
        connection.execute("INSERT INTO migration VALUES (999, 'later', 'x')")
        with pytest.raises(CannotMigrate, match="999"):
            migrate(empty.url)
        connection.execute("DELETE FROM migration WHERE number = 999")
        connection.execute("UPDATE migration SET digest = 'edited' WHERE number = 1")
        with pytest.raises(CannotMigrate, match="not the one that was run"):
            migrate(empty.url)


def test_a_failed_migration_leaves_the_database_as_it_was(empty, monkeypatch):
    broken = Migration(1, "broken", "CREATE TABLE half (a int); SELECT 1/0;")
    monkeypatch.setattr(sys.modules[Migration.__module__], "known_migrations", lambda: [broken])
    with pytest.raises(psycopg.errors.DivisionByZero):
        migrate(empty.url)
    with psycopg.connect(empty.url) as connection:
        assert connection.execute("SELECT to_regclass('half')").fetchone() == (None,)


def test_it_runs_on_a_postgresql_of_ones_own(empty):
    """As an ordinary account that may create roles, by MIHAK_DATABASE_URL."""
    with psycopg.connect(empty.url, autocommit=True) as connection:
        connection.execute("CREATE ROLE lab LOGIN CREATEROLE PASSWORD 'a long password'")
        connection.execute("CREATE DATABASE lab OWNER lab")
    start, _, rest = empty.url.partition("://")
    url = f"{start}://lab:a%20long%20password@{rest.rpartition('@')[2]}".replace(
        "/mihak", "/lab", 1
    )
    environment = {"MIHAK_DATABASE_URL": url}
    server = Server(empty.data / "unused", environment=environment).start()
    try:
        from tests.server.lab import Lab, sign_in_by_link, work_off

        lab = Lab(server, sign_in_by_link(server, server.first_link))
        supplier = lab.supplier()
        project = lab.project(supplier, items=5)
        assert work_off(lab.workers(supplier, 1)[0], project) == 5
        for api in (lab.owner,):
            api.close()
    finally:
        assert server.stop() == 0
    assert not (empty.data / "unused" / "postgresql").exists()
    assert os.environ.get("MIHAK_DATABASE_URL") is None
