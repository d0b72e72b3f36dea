"""Webhooks, received by a real server of another kind."""

import base64
import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mihak.webhooks.send import PAUSES, _after
from tests.server.lab import answer, claim


class Receiver:
    """Keeps what it is sent; answers with `status`."""

    def __init__(self):
        self.got, self.status = [], 200
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.got.append((dict(self.headers), body))
                self.send_response(receiver.status)
                self.end_headers()
                self.wfile.write(b"as you say")

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/hook"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def wait_for(self, count, seconds=20):
        deadline = time.monotonic() + seconds
        while len(self.got) < count:
            assert time.monotonic() < deadline, self.got
            time.sleep(0.05)
        return self.got


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.http.shutdown()
    receiver.http.server_close()


@pytest.fixture
def hook(lab, receiver):
    body = {"url": receiver.url, "events": ["annotation.*"]}
    made = lab.owner.ok("POST", "/webhooks", json=body)
    yield made
    lab.owner.ok("PATCH", f"/webhooks/{made['id']}", json={"status": "ended"})


def submit_one(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    return answer(worker, claim(worker, project)[0])["annotation_id"]


def deliveries(lab, hook, status):
    return lab.owner.ok("GET", f"/webhooks/{hook['id']}/deliveries?status={status}")["rows"]


def test_what_happened_before_a_webhook_was_made_is_not_sent(lab, receiver):
    # Not sealed yet when the webhook is made: seals follow by half a second.
    early = [submit_one(lab) for _ in range(3)]
    body = {"url": receiver.url, "events": ["annotation.*"]}
    hook = lab.owner.ok("POST", "/webhooks", json=body)
    late = submit_one(lab)
    receiver.wait_for(1)
    time.sleep(1.5)
    told = [json.loads(body)["data"]["object"] for _, body in receiver.got]
    assert told == [late]
    assert late not in early
    lab.owner.ok("PATCH", f"/webhooks/{hook['id']}", json={"status": "ended"})


def test_a_wanted_event_is_sent_signed_and_only_that(lab, hook, receiver):
    made = submit_one(lab)
    ((headers, body),) = receiver.wait_for(1)
    told = json.loads(body)
    assert told["type"] == "annotation.submit"
    assert told["data"]["object"] == made
    headers = {name.lower(): value for name, value in headers.items()}
    key = base64.b64decode(hook["secret"].removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{right}"
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60
    time.sleep(1.5)
    assert len(receiver.got) == 1
    assert [row["action"] for row in deliveries(lab, hook, "delivered")] == ["annotation.submit"]


def test_what_fails_waits_and_can_be_replayed(lab, hook, receiver):
    receiver.status = 500
    submit_one(lab)
    receiver.wait_for(1)
    deadline = time.monotonic() + 5
    while not (waiting := deliveries(lab, hook, "waiting")) or not waiting[0]["last_error"]:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert waiting[0]["last_error"] == "HTTP 500: as you say"
    assert waiting[0]["tries"] == 1
    receiver.status = 204
    path = f"/webhooks/{hook['id']}/replay"
    assert lab.owner.ok("POST", f"{path}?delivery={waiting[0]['id']}")["count"] == 1
    receiver.wait_for(2)
    deadline = time.monotonic() + 5
    while not deliveries(lab, hook, "delivered"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert lab.owner.ok("POST", path)["count"] == 0


def test_a_paused_webhook_keeps_its_events(lab, hook, receiver):
    lab.owner.ok("PATCH", f"/webhooks/{hook['id']}", json={"status": "paused"})
    submit_one(lab)
    time.sleep(2)
    assert receiver.got == []
    lab.owner.ok("PATCH", f"/webhooks/{hook['id']}", json={"status": "active"})
    receiver.wait_for(1)


def test_pauses_grow_and_end():
    tries = [_after("no", n) for n in range(1, len(PAUSES) + 2)]
    assert [pause for _, pause in tries[:-1]] == list(PAUSES)
    assert tries[-1][0] == "dead"
    assert _after(None, 3)[0] == "delivered"


def test_only_the_lab_sets_webhooks_up(lab):
    body = {"url": "http://127.0.0.1:9/", "events": ["*"]}
    lab.person("researcher").fails(403, "POST", "/webhooks", json=body)
    lab.owner.fails(422, "POST", "/webhooks", json={**body, "url": "file:///etc/passwd"})
    lab.owner.fails(422, "POST", "/webhooks", json={**body, "events": ["annotation"]})
