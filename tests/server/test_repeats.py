"""Idempotency keys: a request that is sent again is done once."""

import hashlib
import os
import socket
import threading
from urllib.parse import urlsplit

import httpx
import psycopg

from mihak.store import EmbeddedServer
from tests.server.lab import answer, claim


def key():
    return {"Idempotency-Key": os.urandom(8).hex()}


def test_the_repeat_gets_the_first_answer_and_does_nothing(lab):
    headers, body = key(), {"name": f"once {os.urandom(4).hex()}", "kind": "team"}
    first = lab.owner.post("/suppliers", json=body, headers=headers)
    again = lab.owner.post("/suppliers", json=body, headers=headers)
    assert first.status_code == again.status_code == 201
    assert again.content == first.content
    assert again.headers["idempotency-replayed"] == "true"
    assert "idempotency-replayed" not in first.headers
    names = [one["name"] for one in lab.owner.ok("GET", "/suppliers?limit=1000")["rows"]]
    assert names.count(body["name"]) == 1


def test_a_refusal_is_repeated_too(lab):
    headers = key()
    replies = [
        lab.owner.post("/suppliers", json={"name": ""}, headers=headers).json() for _ in range(2)
    ]
    assert replies[0] == replies[1]


def test_another_request_with_the_key_is_refused(lab):
    headers = key()
    lab.owner.post("/suppliers", json={"name": "x1", "kind": "team"}, headers=headers)
    told = lab.owner.fails(
        422, "POST", "/suppliers", json={"name": "x2", "kind": "team"}, headers=headers
    )
    assert "another request" in told["detail"]


def test_keys_of_others_are_others(lab):
    headers, body = key(), {"count": 1}
    supplier = lab.supplier()
    project = lab.project(supplier, items=3)
    tasks = [
        worker.post(f"/projects/{project}/claim", json=body, headers=headers).json()["tasks"][0]
        for worker in lab.workers(supplier, 2)
    ]
    assert tasks[0]["id"] != tasks[1]["id"]


def test_a_claim_that_is_repeated_holds_no_more(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=9)
    (worker,) = lab.workers(supplier, 1)
    headers = key()
    for _ in range(3):
        worker.ok("POST", f"/projects/{project}/claim", json={"count": 2}, headers=headers)
    assert len(worker.ok("GET", f"/projects/{project}/tasks")["tasks"]) == 2
    answer(worker, claim(worker, project)[0], key="as before")


def test_at_once_only_one_is_done(lab):
    headers, body = key(), {"name": f"at once {os.urandom(4).hex()}", "kind": "team"}
    replies = []

    def send():
        with httpx.Client(base_url=lab.owner.base_url, headers=lab.owner.headers) as other:
            replies.append(other.post("/suppliers", json=body, headers=headers).status_code)

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(replies) <= {201, 409}
    names = [one["name"] for one in lab.owner.ok("GET", "/suppliers?limit=1000")["rows"]]
    assert names.count(body["name"]) == 1


def test_secrets_are_not_kept(lab):
    told = lab.owner.fails(422, "POST", "/keys", json={"name": "x"}, headers=key())
    assert "secret" in told["mend"]


def test_where_the_process_died_the_repeat_is_told_and_nothing_is_done(lab, server):
    """As the process leaves it that has claimed the key and not lived to keep the answer."""
    headers, body = key(), b'{"name": "died", "kind": "team"}'
    target = b"/api/v1/suppliers?"
    claimed = {
        "caller": hashlib.sha256(lab.owner.headers["authorization"].encode()).digest(),
        "key": headers["Idempotency-Key"],
        "hash": hashlib.sha256(target + b"\0" + body).digest(),
    }
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        connection.execute(
            "INSERT INTO idempotent_reply (caller, key, request_hash)"
            " VALUES (%(caller)s, %(key)s, %(hash)s)",
            claimed,
        )
    headers["content-type"] = "application/json"
    told = lab.owner.fails(409, "POST", "/suppliers", content=body, headers=headers)
    assert "not known" in told["detail"]
    assert "look whether it was done" in told["mend"]
    assert "died" not in {
        one["name"] for one in lab.owner.ok("GET", "/suppliers?limit=1000")["rows"]
    }
    # The advice can be followed: with a new key it is done.
    assert lab.owner.ok("POST", "/suppliers", content=body, headers={**headers, **key()})["id"]


def test_a_request_without_a_body_needs_no_length(lab, server):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as raw:
        raw.sendall(  # as `curl -X POST` sends it
            f"POST /api/v1/tasks/{task['id']}/renew HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            f"Authorization: Bearer {worker.token}\r\nIdempotency-Key: {os.urandom(8).hex()}\r\n"
            "\r\n".encode()
        )
        assert raw.makefile("rb").readline() == b"HTTP/1.1 200 OK\r\n"


def test_the_description_says_where_a_key_is_taken(lab):
    document = lab.owner.get("/openapi.json").json()
    takes = {
        told["operationId"]
        for of_path in document["paths"].values()
        for told in of_path.values()
        if "Idempotency-Key" in [one["name"] for one in told.get("parameters", [])]
    }
    assert {"claim_tasks", "create_project", "add_items", "replay_webhook_deliveries"} <= takes
    assert not takes & {"make_key", "sign_in", "create_webhook", "invite_person", "set_gold"}
    told = document["paths"]["/api/v1/suppliers"]["post"]["responses"]
    assert "Idempotency-Replayed" in told["201"]["headers"]
    assert "Retry-After" in told["429"]["headers"]
    assert "headers" not in document["paths"]["/api/v1/suppliers"]["get"]["responses"]["200"]


def test_nothing_is_kept_for_who_is_not_known(lab, server):
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        count = "SELECT count(*) FROM idempotent_reply"
        before = connection.execute(count).fetchone()
        headers = {"Idempotency-Key": "mine", "Authorization": "Bearer mhk_nobody"}
        for _ in range(2):
            reply = httpx.post(f"{server.url}/api/v1/projects", json={}, headers=headers)
            assert reply.status_code == 401
            assert "idempotency-replayed" not in reply.headers
        assert connection.execute(count).fetchone() == before
