"""Starting, stopping, dying, backing up: the installation as its operator knows it."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
import psycopg
import pytest

from mihak.store import EmbeddedServer
from mihak.store.audit import LOCK
from tests.server.lab import Lab, Server, answer, claim, fresh_server, sign_in_by_link


@pytest.fixture(scope="module")
def own():
    with fresh_server() as server:
        yield server


@pytest.fixture(scope="module")
def own_lab(own):
    return Lab(own, sign_in_by_link(own, own.first_link))


def mihak(*arguments, environment=None):
    command = [sys.executable, "-m", "mihak", *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, **(environment or {})},
    )


def children(pid):
    """Process ids below `pid`, with their command lines."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                command = (entry / "cmdline").read_text()
            except OSError:
                continue
            if int(status[1]) == pid:
                found[int(entry.name)] = command
    return found


def command_lines(program, while_running):
    """What everybody on the machine can read of `program` while a process runs."""
    found = set()
    while while_running.poll() is None:
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = entry.read_bytes().decode(errors="replace").split("\0")
            except OSError:
                continue
            if words[0].endswith(program):
                found.add(" ".join(words))
        time.sleep(0.005)
    return found


def wait_until_ready(server):
    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"{server.url}/readyz", timeout=5).raise_for_status()
        except httpx.HTTPError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        else:
            return


def test_the_database_is_locked_to_its_owner(own):
    server = EmbeddedServer(own.data)
    assert (own.data / "socket").stat().st_mode & 0o077 == 0
    assert (own.data / "postgresql.password").stat().st_mode & 0o077 == 0
    with psycopg.connect(server.url) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        methods = connection.execute(
            "SELECT DISTINCT auth_method FROM pg_hba_file_rules WHERE type = 'local'"
        ).fetchall()
        assert methods == [("scram-sha-256",)]
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
    wrong = server.url.replace("mihak:", "mihak:x", 1)
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(wrong)


def test_what_was_accepted_survives_killing_everything(own, own_lab):
    supplier = own_lab.supplier()
    workers = own_lab.workers(supplier, 2)
    project = own_lab.project(supplier, items=60)
    accepted = set()
    for kill in ("mihak.server.process", "postgres"):
        for task in claim(workers[0], project, 10):
            accepted.add(answer(workers[0], task)["annotation_id"])
        victims = [pid for pid, command in children(own.process.pid).items() if kill in command]
        assert victims
        for pid in victims:
            os.kill(pid, signal.SIGKILL)
        wait_until_ready(own)
    deadline = time.monotonic() + 30
    while own_lab.owner.get(f"/projects/{project}").status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    rows = own_lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert {row["id"] for row in rows} == accepted
    assert len(accepted) == 20
    answer(workers[1], claim(workers[1], project)[0])


def test_a_backup_is_the_whole_and_restores_elsewhere(own, own_lab):
    before = own_lab.owner.ok("GET", "/projects")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder) / "backup.mihak"
        assert mihak("backup", str(file), "--data", str(own.data)).returncode == 0
        assert file.stat().st_mode & 0o777 == 0o600  # it holds keys and password hashes
        assert "exists" in mihak("backup", str(file), "--data", str(own.data)).stderr
        new = Path(folder) / "new"
        done = mihak("restore", str(file), "--data", str(new))
        assert done.returncode == 0, done.stderr
        assert "not empty" in mihak("restore", str(file), "--data", str(new)).stderr
        other = Server(new).start()
        owner = httpx.get(
            f"{other.url}/api/v1/projects",
            headers={"Authorization": f"Bearer {own_lab.owner.token}"},
        )
        assert other.stop() == 0
        assert owner.json() == before  # the same ids too


def test_a_backup_shows_its_password_to_nobody(own, tmp_path):
    password = (own.data / "postgresql.password").read_text().strip()
    command = [sys.executable, "-m", "mihak", "backup", str(tmp_path / "b"), "--data", own.data]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as backup:
        seen = command_lines("pg_dump", backup)
    assert backup.returncode == 0
    assert seen
    assert not any(password in line for line in seen)


def test_a_backup_into_a_folder_that_is_not_there_is_refused(own, tmp_path):
    done = mihak("backup", str(tmp_path / "nowhere" / "b"), "--data", str(own.data))
    assert done.returncode == 2
    assert "there is no folder" in done.stderr


def test_events_that_are_not_sealed_yet_are_told(own, own_lab):
    with psycopg.connect(EmbeddedServer(own.data).url, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", (LOCK,))  # as if somebody sealed
        own_lab.supplier()
        done = mihak("audit", "verify", "--data", str(own.data))
    assert done.returncode == 0, done.stderr
    assert "not sealed yet" in done.stdout
    done = mihak("audit", "verify", "--data", str(own.data))
    assert "not sealed yet" not in done.stdout


def test_the_audit_shows_tampering(own, own_lab):
    own_lab.supplier()
    done = mihak("audit", "verify", "--data", str(own.data))
    assert done.returncode == 0, done.stderr
    assert "Whole" in done.stdout
    with psycopg.connect(EmbeddedServer(own.data).url, autocommit=True) as connection:
        for statement in (
            "UPDATE audit_event SET actor = 'person:1'",
            "DELETE FROM audit_seal",
            "UPDATE annotation SET answers = '{}'",
            "TRUNCATE annotation CASCADE",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
        # Somebody with the superuser's password can go around that; it shows.
        connection.execute("ALTER TABLE audit_event DISABLE TRIGGER append_only")
        connection.execute("UPDATE audit_event SET actor = 'nobody' WHERE id = 3")
        connection.execute("ALTER TABLE audit_event ENABLE TRIGGER append_only")
    done = mihak("audit", "verify", "--data", str(own.data))
    assert done.returncode == 1
    assert "event 3" in done.stderr


def test_keys_and_links_from_the_command_line(own):
    key = mihak("key", "owner@localhost", "--data", str(own.data)).stdout.strip()
    me = httpx.get(f"{own.url}/api/v1/me", headers={"Authorization": f"Bearer {key}"})
    assert me.json()["person"]["role"] == "owner"
    with psycopg.connect(EmbeddedServer(own.data).url) as connection:
        written = connection.execute(
            "SELECT actor, detail ->> 'name' FROM audit_event WHERE action = 'key.make'"
        ).fetchall()
    assert written == [("operator", "command line")]
    link = mihak("user", "link", "owner@localhost", "--data", str(own.data)).stdout.strip()
    sign_in_by_link(own, link.split("#")[1]).close()
    assert "no account" in mihak("key", "nobody@example.org", "--data", str(own.data)).stderr


def test_running_requests_finish_when_it_is_stopped(own, own_lab):
    project = own_lab.project()
    big = "".join(f'{{"external_id": "i{n}", "text": "text"}}\n' for n in range(60_000)).encode()

    def chunks():
        yield big[: len(big) // 2]
        own.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        yield big[len(big) // 2 :]

    reply = own_lab.owner.post(f"/projects/{project}/imports", content=chunks())
    assert reply.status_code == 201
    assert reply.json()["rows_added"] == 60_000
    assert own.process.wait(60) == 0
    own.process.stdout.close()
    own.start()
    told = own_lab.owner.ok("GET", f"/projects/{project}/progress")
    assert told["items"] == 60_000


def test_two_servers_do_not_share_a_folder(own):
    done = mihak("up", "--data", str(own.data), "--port", "0")
    assert done.returncode == 2
    assert "already runs" in done.stderr


def test_the_doctor_finds_what_is_wrong(own, tmp_path):
    told = mihak("doctor", "--data", str(own.data))
    assert told.returncode == 0, told.stdout
    assert "WRONG" not in told.stdout
    with psycopg.connect(EmbeddedServer(own.data).url, autocommit=True) as connection:
        connection.execute("ALTER TABLE gold NO FORCE ROW LEVEL SECURITY")
        told = mihak("doctor", "--data", str(own.data))
        connection.execute("ALTER TABLE gold FORCE ROW LEVEL SECURITY")
    assert told.returncode == 1
    assert "WRONG  row-level security is not forced on gold" in told.stdout
    told = mihak("doctor", "--data", str(tmp_path / "nowhere"))
    assert told.returncode == 1
    assert "mihak up" in told.stdout


def test_items_from_the_command_line(own, own_lab, tmp_path):
    project = own_lab.project(name="From a file")
    file = tmp_path / "items.csv"
    file.write_text("external_id,text\n1,one\n2,two\n,nameless\n")
    where = ["--server", own.url, "--key", own_lab.owner.token]
    refused = mihak("import", str(file), "--project", "From a file", *where)
    assert refused.returncode == 2
    assert "row 4, external_id" in refused.stderr
    done = mihak("import", str(file), "--project", project, "--skip-bad", *where)
    assert done.returncode == 0, done.stderr
    assert "2 items added, 0 known already, 1 rows left out." in done.stdout
    unknown = mihak("import", str(file), "--project", "Elsewhere", *where)
    assert "From a file" in unknown.stderr
