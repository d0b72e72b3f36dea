"""Idempotency keys: a request that is sent again is done once."""

import os
import threading

import httpx

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
