"""Webhooks, received by a real server of another kind."""

import base64
import hashlib
import hmac
import json
import threading
import time
from contextlib import contextmanager, nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg
import pytest

from mihak.errors import BadArgument
from mihak.store import EmbeddedServer
from mihak.webhooks.address import check_address
from mihak.webhooks.send import PAUSES, _after
from tests.server.lab import Lab, answer, claim, fresh_server, sign_in_by_link, work_off


class Receiver:
    """Keeps what it is sent; answers with `status`, or never."""

    def __init__(self, *, is_mute=False):
        self.got, self.status, self.location = [], 200, None
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.got.append((dict(self.headers), body))
                if is_mute:
                    receiver.is_over.wait()
                    return
                self.send_response(receiver.status)
                if receiver.location:
                    self.send_header("location", receiver.location)
                self.end_headers()
                self.wfile.write(b"as you say")

            def log_message(self, *_):
                pass

        self.is_over = threading.Event()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/hook"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def stop(self):
        self.is_over.set()
        self.http.shutdown()
        self.http.server_close()

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
    receiver.stop()


@pytest.fixture
def mute():
    receiver = Receiver(is_mute=True)
    yield receiver
    receiver.stop()


@contextmanager
def sent_to(lab, receiver, *events):
    """A webhook, until the end of the block."""
    body = {"url": receiver.url, "events": events or ["annotation.*"]}
    made = lab.owner.ok("POST", "/webhooks", json=body)
    try:
        yield made
    finally:
        lab.owner.ok("PATCH", f"/webhooks/{made['id']}", json={"status": "ended"})


@pytest.fixture
def hook(lab, receiver):
    with sent_to(lab, receiver) as made:
        yield made


def change_in_database(server, hook_url, statement):
    """Run `statement`, with the webhook as %(hook)s: what otherwise takes days."""
    find = "SELECT id FROM webhook WHERE url = %s AND status = 'active'"
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        ((hook,),) = connection.execute(find, (hook_url,)).fetchall()
        assert connection.execute(statement, {"hook": hook}).rowcount == 1


def submit_one(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    return answer(worker, claim(worker, project)[0])["annotation_id"]


def deliveries(lab, hook, status):
    return lab.owner.ok("GET", f"/webhooks/{hook['id']}/deliveries?status={status}")["rows"]


def wait_until(found, seconds=10):
    """What `found` gives, as soon as that is something."""
    deadline = time.monotonic() + seconds
    while not (result := found()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return result


def failed(lab, hook):
    return [row for row in deliveries(lab, hook, "waiting") if row["last_error"]]


def test_what_happened_before_a_webhook_was_made_is_not_sent(lab, receiver):
    # Not sealed yet when the webhook is made: seals follow by half a second.
    early = [submit_one(lab) for _ in range(3)]
    with sent_to(lab, receiver):
        late = submit_one(lab)
        receiver.wait_for(1)
        time.sleep(1.5)
    told = [json.loads(body)["data"]["object"] for _, body in receiver.got]
    assert told == [late]
    assert late not in early


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
    waiting = wait_until(lambda: failed(lab, hook))
    assert waiting[0]["last_error"] == "HTTP 500: as you say"
    assert waiting[0]["tries"] == 1
    receiver.status = 204
    path = f"/webhooks/{hook['id']}/replay"
    assert lab.owner.ok("POST", f"{path}?delivery={waiting[0]['id']}")["count"] == 1
    receiver.wait_for(2)
    wait_until(lambda: deliveries(lab, hook, "delivered"))
    assert lab.owner.ok("POST", path)["count"] == 0


def test_after_the_last_try_it_is_dead_until_it_is_replayed(lab, server, hook, receiver):
    receiver.status = 500
    made = submit_one(lab)
    wait_until(lambda: failed(lab, hook))
    tries = f"UPDATE webhook_delivery SET tries = {len(PAUSES)}, next_at = now()"
    change_in_database(server, receiver.url, f"{tries} WHERE webhook_id = %(hook)s")
    (dead,) = wait_until(lambda: deliveries(lab, hook, "dead"))
    assert dead["tries"] == len(PAUSES) + 1
    assert dead["last_error"] == "HTTP 500: as you say"
    counts = {one["id"]: one["dead"] for one in lab.owner.ok("GET", "/webhooks")["rows"]}
    assert counts[hook["id"]] == 1
    tried = len(receiver.got)
    time.sleep(1.5)
    assert len(receiver.got) == tried
    receiver.status = 200
    assert lab.owner.ok("POST", f"/webhooks/{hook['id']}/replay")["count"] == 1
    _, body = receiver.wait_for(tried + 1)[-1]
    assert json.loads(body)["data"]["object"] == made
    (delivered,) = wait_until(lambda: deliveries(lab, hook, "delivered"))
    assert delivered["id"] == dead["id"]
    assert deliveries(lab, hook, "dead") == []


def test_a_receiver_that_never_answers_holds_up_nobody_else(lab, hook, receiver, mute):
    with sent_to(lab, mute):
        for _ in range(3):
            submit_one(lab)
        mute.wait_for(1)
        receiver.wait_for(3)
        made = submit_one(lab)
        _, body = receiver.wait_for(4, seconds=8)[-1]
        assert json.loads(body)["data"]["object"] == made
        assert len(mute.got) == 1  # its others wait for the answer to the first


def test_events_are_told_in_the_order_they_happened(lab, hook, receiver):
    supplier = lab.supplier()
    project = lab.project(supplier, items=60)
    work_off(lab.workers(supplier, 1)[0], project)
    told = [json.loads(body) for _, body in receiver.wait_for(60)]
    assert len({one["data"]["object"] for one in told}) == 60
    assert told == sorted(told, key=lambda one: one["timestamp"])


def test_a_redirect_is_not_followed(lab, hook, receiver, mute):
    receiver.status, receiver.location = 307, mute.url
    submit_one(lab)
    (waiting,) = wait_until(lambda: failed(lab, hook))
    assert waiting["last_status"] == 307
    assert mute.got == []


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
    lab.owner.fails(422, "POST", "/webhooks", json={**body, "events": ["annotation"]})


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://name:password@127.0.0.1/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:x/",
        "http:///hook",
        "http://\u2603/",
    ],
)
def test_an_address_that_is_none_or_holds_a_password_is_refused(lab, hook, url):
    lab.owner.fails(422, "POST", "/webhooks", json={"url": url, "events": ["*"]})
    lab.owner.fails(422, "PATCH", f"/webhooks/{hook['id']}", json={"url": url})


@pytest.mark.parametrize(
    ("url", "is_allowed"),
    [
        ("https://hooks.lab.example/x", True),
        ("https://HOOKS.Lab.Example.:8443/x", True),
        ("https://lab.example/x", False),
        ("https://hooks.lab.example.elsewhere/x", False),
        ("https://elsewhere/hooks.lab.example", False),
        ("https://elsewhere#.lab.example", False),
        ("http://10.1.2.3/", True),
        ("http://[::1]/", True),
        ("http://2130706433/", False),
    ],
)
def test_patterns_are_of_the_host_that_is_asked(url, is_allowed):
    with nullcontext() if is_allowed else pytest.raises(BadArgument, match="may not go to"):
        check_address(url, ["*.lab.example", "10.*", "::1"])


def test_the_operator_says_which_hosts_are_sent_to(receiver):
    environment = {"MIHAK_WEBHOOK_HOSTS": "hooks.lab.example, 127.0.0.*"}
    with fresh_server(environment=environment) as server:
        lab = Lab(server, sign_in_by_link(server, server.first_link))
        body = {"url": "http://localhost:9/", "events": ["*"]}
        assert "MIHAK_WEBHOOK_HOSTS" in lab.owner.fails(422, "POST", "/webhooks", json=body)["mend"]
        hook = lab.owner.ok("POST", "/webhooks", json={**body, "url": receiver.url})
        receiver.wait_for(1)
        # As if it had been made before the operator said so.
        elsewhere = receiver.url.replace("127.0.0.1", "localhost")
        change = f"UPDATE webhook SET url = '{elsewhere}' WHERE id = %(hook)s"
        change_in_database(server, receiver.url, change)
        lab.supplier()
        (waiting,) = wait_until(lambda: failed(lab, hook))
        assert "localhost" in waiting["last_error"]
        assert len(receiver.got) == 1
        lab.owner.close()


def test_a_webhook_that_was_ended_stays_ended(lab, receiver):
    body = {"url": receiver.url, "events": ["*"]}
    path = f"/webhooks/{lab.owner.ok('POST', '/webhooks', json=body)['id']}"
    lab.owner.ok("PATCH", path, json={"status": "ended"})
    lab.owner.fails(409, "PATCH", path, json={"status": "active"})
