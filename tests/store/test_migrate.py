"""The way from any older schema to this one, with data in it."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import httpx
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


# What each version could hold that the one before could not. Project 1 asks for a choice;
# project 2 for spans and rankings, one question of which was a choice in its first form.
OLD_DATA = {
    1: """
INSERT INTO workspace (name) VALUES ('Old lab');
INSERT INTO person (workspace_id, name, email, role)
  VALUES (1, 'Owner', 'owner@example.org', 'owner');
INSERT INTO supplier (workspace_id, name, kind) VALUES (1, 'alpha', 'vendor');
INSERT INTO worker (workspace_id, supplier_id, name) VALUES (1, 1, 'w1');
INSERT INTO person (workspace_id, name, role, supplier_id, worker_id)
  VALUES (1, 'w1', 'worker', 1, 1);
INSERT INTO project (workspace_id, name, status, policy, wanted)
  SELECT 1, name, 'running',
  '{"redundancy": 1, "lease_minutes": 20, "hold_at_most": 20, "undo_minutes": 10, "gold_share": 0,
    "gold_first": 0, "review_rate": 0, "qualification": null}', 2
    FROM unnest(ARRAY['Old project', 'Old spans']) name;
INSERT INTO form (workspace_id, project_id, version, definition, digest) VALUES
  (1, 1, 1,
   '{"show": [], "ask": [{"id": "q", "kind": "choice", "options": [{"id": "a"}, {"id": "b"}]}]}',
   'd'),
  (1, 2, 1, '{"show": [], "ask": [
     {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]},
     {"id": "best", "kind": "choice", "options": [{"id": "a"}, {"id": "b"}]}]}', 'd'),
  (1, 2, 2, '{"show": [], "ask": [
     {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]},
     {"id": "best", "kind": "ranking", "field": "outputs"},
     {"id": "order", "kind": "ranking", "options": [{"id": "x"}, {"id": "y"}]}]}', 'd');
INSERT INTO contract (workspace_id, project_id, supplier_id) VALUES (1, 1, 1), (1, 2, 1);
INSERT INTO batch (workspace_id, project_id, name) VALUES (1, 1, 'main'), (1, 2, 'main');
INSERT INTO item (workspace_id, project_id, batch_id, external_id, payload) VALUES
  (1, 1, 1, 'i1', '{}'), (1, 1, 1, 'i2', '{}'),
  (1, 2, 2, 'i3', '{"text": "Amal met Omar.", "outputs": ["one", "two"]}'),
  (1, 2, 2, 'i4', '{"text": "Amal met Omar.", "outputs": ["one", "two"]}');
INSERT INTO seat (item_id, workspace_id, project_id, batch_id, wanted, done)
  VALUES (1, 1, 1, 1, 1, 1), (2, 1, 1, 1, 1, 0), (3, 1, 2, 2, 1, 1), (4, 1, 2, 2, 1, 0);
INSERT INTO annotation (workspace_id, project_id, item_id, task_id, supplier_id, worker_id, form_id,
                        answers) VALUES
  (1, 1, 1, 1, 1, 1, 1, '{"q": "a"}'),
  (1, 2, 3, 2, 1, 1, 3, '{"names": [{"start": 0, "end": 4, "label": "PER", "quote": "Amal"}],
                          "best": [["a"], ["b"]], "order": [["x"], ["y"]]}');
INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id,
                  annotation_id, seat_supplier, form_id, status, leased_until)
  VALUES (1, 1, 1, 1, 1, 1, 1, 0, 1, 'submitted', now()),
         (1, 2, 2, 3, 1, 1, 2, 0, 3, 'submitted', now());
INSERT INTO variable (workspace_id, project_id, question, unit, classes) VALUES
  (1, 1, 'q', '', '{a,b}'), (1, 2, 'best', '', '{a,b}'),
  (1, 2, 'order', 'x|y', '{first,second,tie}');
INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code)
  VALUES (1, 1, 1, 1, 1, 0), (3, 3, 1, 1, 1, 0);
INSERT INTO estimate (item_id, variable_id, workspace_id, log_posterior, code, confidence, labels)
  VALUES (1, 1, 1, '{-0.22,-1.61}', 0, 0.8, 1), (3, 3, 1, '{-0.22,-2.3,-2.3}', 0, 0.8, 1);
INSERT INTO skill (worker_id, variable_id, workspace_id, supplier_id, labels, right_sum)
  VALUES (1, 1, 1, 1, 1, 0.8), (1, 3, 1, 1, 1, 0.8);
INSERT INTO audit_event (workspace_id, actor, action, object)
  VALUES (1, 'system', 'old', 'thing:1');
""",
    2: """
INSERT INTO review (workspace_id, project_id, annotation_id, task_id, item_id, supplier_id,
                    worker_id, reason, status, reviewer_id, decided_at)
  VALUES (1, 1, 1, 1, 1, 1, 1, 'sample', 'accepted', 1, now());
INSERT INTO review_draw (project_id, workspace_id, annotation_id) VALUES (1, 1, 1);
""",
    3: """
INSERT INTO webhook (workspace_id, url, events, secret, status, seq)
  VALUES (1, 'http://127.0.0.1:9/', '{*}', 'whsec_AAAA', 'paused', 0);
INSERT INTO delivery (workspace_id, webhook_id, event_id, status, tries)
  VALUES (1, 1, 1, 'dead', 8);
""",
    4: """
INSERT INTO media (workspace_id, sha256, bytes, media_type) VALUES (1, '\\x00', 1, 'image/png');
""",
    5: """
INSERT INTO variable (workspace_id, project_id, question, unit, classes, open) VALUES
  (1, 2, 'names', '*', '{no,yes}', true), (1, 2, 'best', '*', '{first,second,tie}', true);
INSERT INTO estimate (item_id, variable_id, workspace_id, unit, log_posterior, code, confidence,
                      labels)
  VALUES (3, 4, 1, '0:4:PER', '{-1.61,-0.22}', 1, 0.8, 1),
         (3, 5, 1, 'a|b', '{-0.22,-2.3,-2.3}', 0, 0.8, 1);
""",
    20: """
INSERT INTO contract_version (contract_id, version, workspace_id, supplier_id, terms, digest,
                              proposed_by, in_force_at)
  SELECT id, 1, 1, 1, '{}', '', 'system', now() FROM contract;
INSERT INTO charge (workspace_id, project_id, supplier_id, contract_id, worker_id, annotation_id,
                    micros, currency, moved_by)
  SELECT 1, a.project_id, 1, c.id, 1, a.id, 0, 'USD', 'system'
    FROM annotation a JOIN contract c ON c.project_id = a.project_id;
""",
}
WEBHOOKS_RENAMED = 20  # what is sent to webhooks gave its table's name to what suppliers hand in
LATEST = known_migrations()[-1].number


def make_old(url, version):
    """A database as `version` left it, with data in all its tables of that time."""
    migrate(url, only_to=version)
    with psycopg.connect(url) as connection:
        connection.execute("SET ROLE mihak_system")
        for number, statements in OLD_DATA.items():
            if number <= version:
                is_renamed = version >= WEBHOOKS_RENAMED
                name = "webhook_delivery" if is_renamed else "delivery"
                connection.execute(statements.replace("INTO delivery", f"INTO {name}"))


@pytest.fixture(scope="module")
def cluster():
    """An embedded server, and the address in it of an account that may not do everything."""
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = EmbeddedServer(folder)
    server.start()
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("CREATE ROLE lab LOGIN CREATEROLE CREATEDB PASSWORD 'a long password'")
        connection.execute("CREATE DATABASE first OWNER lab")
    yield of_lab(server.url, "first")
    server.stop()
    shutil.rmtree(folder)


def of_lab(url, database):
    start, _, rest = url.partition("://")
    return f"{start}://lab:a%20long%20password@{rest.rpartition('@')[2]}".replace(
        "/mihak", f"/{database}", 1
    )


@pytest.fixture
def old(request, cluster):
    """The address of an old database, whose owner is an ordinary account."""
    name = f"old_{request.param}"
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = cluster.replace("/first", f"/{name}", 1)
    make_old(url, request.param)
    return url


def rows(url, query):
    with psycopg.connect(url) as connection:
        connection.execute("SET ROLE mihak_system")
        return connection.execute(query).fetchall()


def counts(url):
    """How many rows each table has."""
    tables = rows(
        url,
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'",
    )
    found = {table: rows(url, f"SELECT count(*) FROM {table}")[0][0] for (table,) in tables}
    if "charge" not in found and "delivery" in found:  # then webhooks' had this name
        found["webhook_delivery"] = found.pop("delivery")
    # Made of what was there: looked at by itself.
    for made in ("charge", "contract_version"):
        found.pop(made, None)
    return found


@pytest.mark.parametrize("old", range(1, LATEST), indirect=True)
def test_from_every_earlier_version_everything_is_carried_over(old):
    before = counts(old)
    migrate(old)
    after = counts(old)
    # It adds the variables of open questions, which are looked at below.
    assert {**before, "variable": 5} == {table: after[table] for table in before}
    charges = "SELECT annotation_id, account, worker_id FROM charge ORDER BY 1"
    assert rows(old, charges) == [(1, "accrued", 1), (2, "accrued", 1)]
    variables = "SELECT project_id, question, unit, classes, open FROM variable ORDER BY 2, 3"
    assert rows(old, variables) == [
        (2, "best", "", ["a", "b"], False),
        (2, "best", "*", ["first", "second", "tie"], True),
        (2, "names", "*", ["no", "yes"], True),
        (2, "order", "x|y", ["first", "second", "tie"], False),
        (1, "q", "", ["a", "b"], False),
    ]
    estimates = """SELECT item_id, question, e.code, e.labels FROM estimate e
                     JOIN variable v ON v.id = e.variable_id WHERE e.unit = '' ORDER BY 1"""
    assert rows(old, estimates) == [(1, "q", 0, 1), (3, "order", 0, 1)]
    # Each unit that answers name has an estimate of its own.
    for unit in ("0:4:LOC", "9:13:LOC"):
        add_estimate(old, unit)
    with pytest.raises(psycopg.errors.UniqueViolation):
        add_estimate(old, "9:13:LOC")


def add_estimate(url, unit):
    with psycopg.connect(url) as connection:
        connection.execute("SET ROLE mihak_system")
        connection.execute(
            """INSERT INTO estimate (item_id, variable_id, workspace_id, unit, log_posterior, code,
                                     confidence, labels)
               SELECT 3, id, 1, %s, '{-1.61,-0.22}', 1, 0.8, 1 FROM variable
                WHERE question = 'names'""",
            (unit,),
        )


@pytest.mark.parametrize("version", [1, LATEST - 1])
def test_an_old_lab_goes_on_with_its_work(empty, version):
    make_old(empty.url, version)
    empty.stop()
    server = Server(empty.data).start()
    try:
        from tests.server.test_operations import mihak

        key = mihak("key", "owner@example.org", "--data", str(empty.data)).stdout.strip()
        import mihak as package

        with package.Client(server.url, key) as owner:
            projects = {one["name"]: one["id"] for one in owner.list_projects()}
            assert set(projects) == {"Old project", "Old spans"}
            project, spans = projects.values()
            (annotation,) = owner.list_annotations(project)
            assert annotation["answers"] == {"q": "a"}
            assert owner.read_progress(project)["wanted"] == 2
            (supplier,) = owner.list_suppliers()
            link = owner.make_worker_link(next(iter(owner.list_workers(supplier["id"])))["id"])
            token = owner.sign_in_by_link(token=link["token"])["token"]
            with package.Client(server.url, token) as worker:
                (task,) = worker.claim_tasks(project, count=5)["tasks"]
                worker.submit_task(task["id"], answers={"q": "b"})
                (task,) = worker.claim_tasks(spans, count=5)["tasks"]
                omar = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
                answers = {"names": [omar], "best": [["b"], ["a"]], "order": [["x"], ["y"]]}
                worker.submit_task(task["id"], answers=answers)
            (item,) = [one for one in owner.list_items(spans) if one["external_id"] == "i4"]
            found = owner.read_item_estimates(item["id"])["estimates"]
            units = {(one["question"], one["unit"]) for one in found}
            assert units == {("names", "9:13:PER"), ("best", "a|b"), ("order", "x|y")}
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


def rows_of_every_table(url):
    """But of those that background jobs add to."""
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        ).fetchall()
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for (table,) in tables
            if table not in {"audit_seal", "scorecard"}
        }


def test_it_runs_on_a_postgresql_of_ones_own(empty):
    """As an ordinary account that may create roles, by MIHAK_DATABASE_URL; backup and restore
    too, though row-level security binds the account that owns the tables.
    """
    with psycopg.connect(empty.url, autocommit=True) as connection:
        connection.execute("CREATE ROLE lab LOGIN CREATEROLE PASSWORD 'a long password'")
        for name in ("lab", "restored"):
            connection.execute(f"CREATE DATABASE {name} OWNER lab")
    environment = {"MIHAK_DATABASE_URL": of_lab(empty.url, "lab")}
    elsewhere = {"MIHAK_DATABASE_URL": of_lab(empty.url, "restored")}
    file = empty.data / "backup.dump"
    server = Server(empty.data / "unused", environment=environment).start()
    try:
        from tests.server.lab import Lab, sign_in_by_link, work_off
        from tests.server.test_operations import mihak

        lab = Lab(server, sign_in_by_link(server, server.first_link))
        supplier = lab.supplier()
        project = lab.project(supplier, items=5)
        assert work_off(lab.workers(supplier, 1)[0], project) == 5
        before = lab.owner.ok("GET", "/projects")
        done = mihak("backup", str(file), environment=environment)
        assert done.returncode == 0, done.stderr
    finally:
        assert server.stop() == 0
    assert not (empty.data / "unused" / "postgresql").exists()
    assert os.environ.get("MIHAK_DATABASE_URL") is None

    done = mihak("restore", str(file), environment=elsewhere)
    assert done.returncode == 0, done.stderr
    whole = rows_of_every_table(empty.url.replace("/mihak?", "/restored?"))
    assert whole == rows_of_every_table(empty.url.replace("/mihak?", "/lab?"))
    assert whole["annotation"] == 5
    restored = Server(empty.data / "unused", environment=elsewhere).start()
    try:
        with httpx.Client(headers={"Authorization": f"Bearer {lab.owner.token}"}) as owner:
            assert owner.get(f"{restored.url}/api/v1/projects").json() == before
    finally:
        assert restored.stop() == 0
        lab.owner.close()

    with psycopg.connect(empty.url, autocommit=True) as connection:
        connection.execute("REVOKE INHERIT OPTION FOR mihak_system FROM lab CASCADE")
        connection.execute("REVOKE INHERIT OPTION FOR mihak_system FROM lab GRANTED BY lab CASCADE")
    refused = mihak("backup", str(empty.data / "part.dump"), environment=environment)
    assert "GRANT mihak_system TO lab" in refused.stderr  # rather than a dump of nothing
