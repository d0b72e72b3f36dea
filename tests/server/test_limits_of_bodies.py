"""No body is held in memory that is larger than any request needs, whoever sends it."""

import httpx
import pytest

from mihak.server.bodies import LARGEST_BODY
from tests.server.lab import FORM

MIB = b"x" * (1 << 20)


def chunks(count):
    """A body of `count` MiB, without saying so first."""
    for _ in range(count):
        yield MIB


def refused(reply):
    assert reply.status_code == 413, reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    assert "16 MiB" in reply.json()["detail"]


@pytest.mark.parametrize("path", ["/sign-in", "/projects", "/nowhere"])
def test_a_body_that_says_it_is_too_large_is_refused_at_once(server, path):
    came = []

    def body():
        yield b"{"
        came.append(1)  # the server asked for more
        yield b" " * LARGEST_BODY

    headers = {"content-length": str(LARGEST_BODY + 1), "content-type": "application/json"}
    with httpx.Client() as http:
        refused(http.post(f"{server.url}/api/v1{path}", content=body(), headers=headers))


@pytest.mark.parametrize("path", ["/sign-in", "/suppliers"])
def test_a_body_that_turns_out_too_large_is_refused_as_it_comes(server, path):
    headers = {"content-type": "application/json"}
    refused(httpx.post(f"{server.url}/api/v1{path}", content=chunks(40), headers=headers))


def test_so_is_one_that_may_be_repeated(lab):
    headers = {"idempotency-key": "large", "content-length": str(40 << 20)}
    told = lab.owner.fails(413, "POST", "/suppliers", content=chunks(40), headers=headers)
    assert told["title"] == "The request is too large"


def test_the_process_does_not_grow_with_what_it_refuses(server):
    def most():
        """The most memory any process of the server ever held, in KiB."""
        from tests.server.test_operations import children

        found = 0
        for pid in children(server.process.pid):
            with open(f"/proc/{pid}/status") as file:
                found = max(found, *(int(x.split()[1]) for x in file if x.startswith("VmHWM")))
        return found

    httpx.post(f"{server.url}/api/v1/sign-in", content=chunks(20))
    before = most()
    refused(httpx.post(f"{server.url}/api/v1/sign-in", content=chunks(300), timeout=60))
    assert most() - before < 64 << 10


def test_a_body_as_large_as_allowed_is_read(lab):
    rows = [{"external_id": f"i{n}", "payload": {"text": "x" * 900_000}} for n in range(15)]
    project = lab.project(form=FORM)
    made = lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    assert made["rows_added"] == 15


def test_files_are_as_large_as_they_are(lab):
    headers = {"content-type": "video/mp4"}
    made = lab.owner.post("/media", content=chunks(20), headers=headers)
    assert made.status_code == 201, made.text
    assert made.json()["bytes"] == 20 << 20
    project = lab.project(form=FORM)
    row = b'{"external_id": "%d", "text": "' + b"x" * 100_000 + b'"}\n'
    done = lab.owner.post(
        f"/projects/{project}/imports", content=(row % n for n in range(200)), timeout=120
    )
    assert done.status_code == 201, done.text
    assert done.json()["rows_added"] == 200
