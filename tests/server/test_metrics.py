"""What a server of two processes tells its operator, and what both together put up with."""

import json
import os
import signal
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx
import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families

from mihak.store import EmbeddedServer
from mihak.store.audit import LOCK
from tests.server.lab import Lab, claim, fresh_server, sign_in_by_link
from tests.server.test_operations import children, wait_until_ready


@pytest.fixture(scope="module")
def two():
    with fresh_server(workers=2) as server:
        yield server


@pytest.fixture(scope="module")
def two_lab(two):
    lab = Lab(two, sign_in_by_link(two, two.first_link))
    yield lab
    lab.owner.close()


def scrape(server, name, **labels):
    """One number, asked for over a new connection: of either process."""
    text = httpx.get(f"{server.url}/metrics").raise_for_status().text
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            if sample.name == name and labels.items() <= sample.labels.items():
                return sample.value
    return 0


def requests_to(server, route):
    return scrape(server, "mihak_requests_total", route=route, status="200")


def ask_alive(server, times):
    with ThreadPoolExecutor(8) as together:
        replies = together.map(lambda _: httpx.get(f"{server.url}/healthz"), range(times))
        assert {reply.text for reply in replies} == {'{"status":"alive"}'}


def test_all_processes_tell_the_same_totals(two):
    before = requests_to(two, "/healthz")
    ask_alive(two, 40)
    assert {requests_to(two, "/healthz") for _ in range(12)} == {before + 40}
    took = scrape(two, "mihak_request_seconds_bucket", route="/healthz", le="+Inf")
    assert took == before + 40


def test_totals_never_go_backwards_even_when_processes_die(two):
    before = requests_to(two, "/healthz")
    for _ in range(2):
        for pid, command in children(two.process.pid).items():
            if "process\0api" in command:
                os.kill(pid, signal.SIGKILL)
        wait_until_ready(two)
        ask_alive(two, 10)
    assert {requests_to(two, "/healthz") for _ in range(12)} == {before + 20}


def test_the_state_of_the_installation_is_told(two, two_lab):
    supplier = two_lab.supplier()
    project = two_lab.project(supplier, items=5)
    (worker,) = two_lab.workers(supplier, 1)
    held = len(claim(worker, project, 3))
    worker.close()
    assert scrape(two, "mihak_tasks_leased") == held == 3
    assert scrape(two, "mihak_database_up") == 1
    assert 0 < scrape(two, "mihak_connections") < scrape(two, "mihak_connections_allowed")
    with psycopg.connect(EmbeddedServer(two.data).url, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", (LOCK,))  # as if nobody sealed
        two_lab.supplier()
        assert scrape(two, "mihak_events_unsealed") >= 1
        assert scrape(two, "mihak_unsealed_seconds") > 0


def test_deliveries_that_wait_or_were_given_up_are_told(two, two_lab):
    # A port that nobody listens at, so that it is tried again and again.
    body = {"url": "http://127.0.0.1:9/hook", "events": ["supplier.*"]}
    hook = two_lab.owner.ok("POST", "/webhooks", json=body)
    for _ in range(2):
        two_lab.supplier()
    deadline = time.monotonic() + 20
    with psycopg.connect(EmbeddedServer(two.data).url, autocommit=True) as connection:
        while connection.execute("SELECT count(*) FROM webhook_delivery").fetchone() != (2,):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        connection.execute(
            "UPDATE webhook_delivery SET status = 'dead'"
            " WHERE id = (SELECT max(id) FROM webhook_delivery)"
        )
    assert scrape(two, "mihak_webhook_deliveries", status="waiting") == 1
    assert scrape(two, "mihak_webhook_deliveries", status="dead") == 1
    two_lab.owner.ok("PATCH", f"/webhooks/{hook['id']}", json={"status": "ended"})


def status_of_sign_in(server, email, password, address="198.51.100.1"):
    body, headers = {"email": email, "password": password}, {"X-Forwarded-For": address}
    reply = httpx.post(f"{server.url}/api/v1/sign-in", json=body, headers=headers, timeout=60)
    return reply.status_code


@pytest.fixture
def somebody(two, two_lab):
    """The address of somebody whose password is "a good password"."""
    email = f"{os.urandom(6).hex()}@example.org"
    body = {"name": "Somebody", "email": email, "role": "lead"}
    link = two_lab.owner.ok("POST", "/people", json=body)["token"]
    sign_in_by_link(two, link, password="a good password").close()
    return email


def test_more_processes_do_not_mean_more_guesses_at_a_password(two, somebody):
    with ThreadPoolExecutor(12) as together:
        guesses = [
            together.submit(status_of_sign_in, two, somebody, f"wrong password {n}")
            for n in range(36)
        ]
        found = Counter(guess.result() for guess in guesses)
    assert found == {401: 10, 429: 26}
    assert status_of_sign_in(two, somebody, "a good password") == 429
    assert status_of_sign_in(two, somebody, "a good password", "198.51.100.2") == 200


def test_guesses_are_forgotten_after_a_minute(two, somebody):
    for _ in range(10):
        assert status_of_sign_in(two, somebody, "wrong password") == 401
    with psycopg.connect(EmbeddedServer(two.data).url, autocommit=True) as connection:
        connection.execute("UPDATE sign_in_attempt SET since = since - interval '1 minute'")
    assert status_of_sign_in(two, somebody, "wrong password") == 401
    assert status_of_sign_in(two, somebody, "a good password") == 200


def test_who_knows_the_password_is_never_slowed_down(two, somebody):
    for _ in range(15):
        assert status_of_sign_in(two, somebody, "a good password") == 200


def test_trying_out_tokens_is_slowed_down_but_not_for_who_is_known(two, two_lab):
    two_lab.owner.ok("GET", "/me")
    with httpx.Client(base_url=f"{two.url}/api/v1") as stranger:
        found = [
            stranger.get("/me", headers={"Authorization": f"Bearer mhs_{n}"}).status_code
            for n in range(400)
        ]
        assert set(found[:300]) == {401}
        assert set(found[300:]) == {429}
        again = [
            stranger.get("/me", headers={"Authorization": "Bearer mhs_5"}).status_code
            for n in range(5)
        ]
        assert set(again) == {401}  # known to be nobody's: not looked up again
    time.sleep(2.1)  # the owner's token is looked up anew
    for _ in range(5):
        assert two_lab.owner.ok("GET", "/me")


def test_the_log_is_json_lines(capfd):
    with fresh_server(environment={"MIHAK_LOG_LEVEL": "DEBUG"}) as server:
        reply = httpx.get(f"{server.url}/healthz")
    lines = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    (told,) = [line for line in lines if line.get("id") == reply.headers["x-request-id"]]
    assert told["event"] == "request"
    assert told["method"] == "GET"
    assert told["path"] == "/healthz"
    assert told["status"] == 200
    assert told["level"] == "debug"
    assert 0 < told["seconds"] < 10
    assert told["timestamp"]
