"""How everything ends: in order when told to, and all of it when `mihak up` is killed."""

import signal
import time
from pathlib import Path

import httpx
import pytest

from tests.server.lab import Lab, answer, claim, fresh_server, sign_in_by_link
from tests.server.test_operations import children


@pytest.fixture(scope="module")
def own():
    with fresh_server(workers=2) as server:
        yield server


@pytest.fixture(scope="module")
def own_lab(own):
    lab = Lab(own, sign_in_by_link(own, own.first_link))
    yield lab
    lab.owner.close()


def kill(server):
    """`kill -9` of `mihak up` alone; returns the processes it had."""
    left = list(children(server.process.pid))
    server.process.kill()
    server.process.wait()
    server.process.stdout.close()
    return left


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until_gone(pids, seconds):
    deadline = time.monotonic() + seconds
    while any(map(is_alive, pids)):
        assert time.monotonic() < deadline, [pid for pid in pids if is_alive(pid)]
        time.sleep(0.05)


def test_nothing_outlives_a_supervisor_that_is_killed(own, own_lab):
    left = kill(own)
    assert len(left) >= 4  # PostgreSQL, two of the API, the jobs
    wait_until_gone(left, 25)
    own.start()


def test_the_next_start_recovers_by_itself_with_all_that_was_accepted(own, own_lab):
    supplier = own_lab.supplier()
    (worker,) = own_lab.workers(supplier, 1)
    project = own_lab.project(supplier, items=20)
    accepted = {answer(worker, task)["annotation_id"] for task in claim(worker, project, 10)}
    worker.close()
    left = kill(own)
    started = time.monotonic()
    own.start()  # at once, on the same folder and port
    assert time.monotonic() - started < 20
    rows = own_lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert {row["id"] for row in rows} == accepted
    wait_until_gone(left, 25)
    assert own.process.poll() is None


def test_an_open_stream_does_not_hold_up_the_end(own, own_lab):
    project = own_lab.project()
    big = "".join(f'{{"external_id": "i{n}", "text": "text"}}\n' for n in range(2_000)).encode()
    stopped_at = 0.0

    def chunks():
        nonlocal stopped_at
        yield big[: len(big) // 2]
        own.process.send_signal(signal.SIGTERM)
        stopped_at = time.monotonic()
        time.sleep(0.5)
        yield big[len(big) // 2 :]

    headers = {"Authorization": f"Bearer {own_lab.owner.token}"}
    address = f"{own.url}/api/v1/projects/{project}/events"
    with httpx.stream("GET", address, headers=headers, timeout=30) as stream:
        lines = stream.iter_lines()
        assert next(lines) == "event: progress"
        running = own_lab.owner.post(f"/projects/{project}/imports", content=chunks())
        list(lines)  # it ends, and not by an error
        assert own.process.wait(30) == 0
        assert time.monotonic() - stopped_at < 10  # twenty are given to those that do not end
    assert running.status_code == 201
    assert running.json()["rows_added"] == 2_000
    own.process.stdout.close()
