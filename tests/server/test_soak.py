"""Many workers at once: nobody answers twice, no item gets too much, nothing accepted is lost.

The short runs are part of the tests; `make soak` drives 100,000 items, killing the API and
the database as it goes.
"""

import asyncio
import itertools
import os
import random
import signal
import time
from dataclasses import dataclass, field

import psycopg
import pytest

import mihak
from mihak import ids
from mihak.store import EmbeddedServer
from tests.server.lab import Lab, fresh_server, sign_in_by_link
from tests.server.test_operations import children, wait_until_ready
from tests.server.test_operations import mihak as command

WORKERS, SUPPLIERS, REDUNDANCY = 32, 3, 3


@dataclass
class Ledger:
    """What the server has acknowledged: task to annotation."""

    answered: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    unreachable: int = 0


async def work(client, project, ledger, until, patience):
    """Claim and answer until there has been nothing to do for so long, or the time is over."""
    import httpx

    last = time.monotonic()
    while time.monotonic() < min(until, last + patience):
        try:
            claimed = await client.claim_tasks(project, count=random.randint(1, 5))
            tasks = claimed["tasks"] or (await client.list_held_tasks(project))["tasks"]
            if not tasks:
                await asyncio.sleep(0.1)
            for task in tasks:
                last = time.monotonic()
                made = await client.submit_task(
                    task["id"], answers={"sentiment": random.choice(["pos", "neg"])}, key=task["id"]
                )
                ledger.answered[task["id"]] = made["annotation_id"]
        except mihak.ApiError as error:
            if error.status not in (409, 503, 504):
                raise
            ledger.refused += 1
            await asyncio.sleep(0.1)
        except httpx.TransportError:
            ledger.unreachable += 1
            await asyncio.sleep(0.2)


async def forget(client, project, until):
    """Take tasks and never answer them."""
    while time.monotonic() < until:
        await client.claim_tasks(project, count=5)
        await asyncio.sleep(0.5)


KINDS = ("process\0api", "postgres", "process\0jobs")


async def kill(server, until, rest):
    """Kill the API processes, the database, the jobs, without warning, again and again."""
    kills = 0
    for kind in itertools.cycle(KINDS):
        if time.monotonic() + rest >= until:
            break
        await asyncio.sleep(rest)
        victims = [pid for pid, name in children(server.process.pid).items() if kind in name]
        for pid in victims:
            os.kill(pid, signal.SIGKILL)
            kills += 1
    return kills


def drive(server, tokens, project, seconds, *, kill_every=None, forgetful=0, patience=1.0):
    """32 workers at once for so long, of whom some forget what they took; returns what was
    acknowledged and how often it was killed.
    """
    ledger = Ledger()

    async def go():
        until = time.monotonic() + seconds
        clients = [mihak.AsyncClient(server.url, token) for token in tokens]
        jobs = [
            work(client, project, ledger, until, patience)
            if number >= forgetful
            else forget(client, project, time.monotonic() + 5)
            for number, client in enumerate(clients)
        ]
        if kill_every:
            jobs.append(kill(server, until, kill_every))
        results = await asyncio.gather(*jobs)
        for client in clients:
            await client.close()
        return results[-1] if kill_every else 0

    return ledger, asyncio.run(go())


def faults(connection, project):
    """Everything in the database that must never be, by name, with how often it is."""
    counts = {
        "answered twice by a worker": """
            SELECT count(*) FROM (SELECT item_id, worker_id FROM annotation WHERE project_id = %(p)s
             AND worker_id IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1) x""",
        "items with too many": """
            SELECT count(*) FROM (SELECT item_id FROM task WHERE project_id = %(p)s
             AND status IN ('leased', 'submitted') GROUP BY 1 HAVING count(*) > %(r)s) x""",
        "seats that count wrongly": """
            SELECT count(*) FROM seat s JOIN LATERAL (
              SELECT count(*) FILTER (WHERE status = 'submitted') AS done,
                     count(*) FILTER (WHERE status = 'leased') AS live
                FROM task t WHERE t.item_id = s.item_id AND t.seat_supplier = s.supplier_id) c
                ON true
             WHERE s.project_id = %(p)s AND (s.done <> c.done OR s.live <> c.live)""",
        "answers without their label": """
            SELECT count(*) FROM task t WHERE project_id = %(p)s AND status = 'submitted'
             AND NOT EXISTS (SELECT FROM label l
                              WHERE l.item_id = t.item_id AND l.worker_id = t.worker_id)""",
        "estimates that count wrongly": """
            SELECT count(*) FROM estimate e JOIN variable v ON v.id = e.variable_id
             WHERE v.project_id = %(p)s AND e.labels <> (SELECT count(*) FROM label l
              WHERE l.item_id = e.item_id AND l.variable_id = e.variable_id)""",
        "workers whose count is wrong": """
            SELECT count(*) FROM standing s WHERE project_id = %(p)s AND submitted <> (
              SELECT count(*) FROM task t WHERE t.worker_id = s.worker_id AND t.project_id = %(p)s
                 AND t.status = 'submitted')""",
    }
    values = {"p": project, "r": REDUNDANCY}
    return {
        name: found
        for name, query in counts.items()
        if (found := connection.execute(query, values).fetchone()[0])
    }


def check(server, project, ledger):
    url = EmbeddedServer(server.data).url
    with psycopg.connect(url, autocommit=True) as connection:
        key = ids.IdKey(bytes(connection.execute("SELECT id_key FROM installation").fetchone()[0]))
        number = key.decode("project", project)
        assert faults(connection, number) == {}
        kept = dict(
            connection.execute(
                "SELECT id, annotation_id FROM task WHERE project_id = %s AND status = 'submitted'",
                (number,),
            ).fetchall()
        )
        lost = {
            task: annotation
            for task, annotation in ledger.answered.items()
            if kept.get(key.decode("task", task)) != key.decode("annotation", annotation)
        }
        assert lost == {}
        done = connection.execute(
            "SELECT sum(done)::int FROM seat WHERE project_id = %s", (number,)
        ).fetchone()[0]
    assert done >= len(ledger.answered)
    return done


@pytest.fixture
def crew():
    """A server of its own, a lab, and 32 workers of three suppliers."""
    environment = {"MIHAK_RATE_LIMIT": "10000000/minute"}
    with fresh_server(workers=2, environment=environment) as server:
        lab = Lab(server, sign_in_by_link(server, server.first_link))
        suppliers = [lab.supplier() for _ in range(SUPPLIERS)]
        tokens = [
            worker.token
            for n, supplier in enumerate(suppliers)
            for worker in lab.workers(supplier, len(range(n, WORKERS, SUPPLIERS)))
        ]
        project = lab.project(*suppliers, policy={"redundancy": REDUNDANCY, "hold_at_most": 5})
        yield server, lab, tokens, project


def test_every_item_is_answered_as_often_as_wanted_and_no_more(crew):
    server, lab, tokens, project = crew
    lab.add_items(project, 150)
    ledger, _ = drive(server, tokens, project, seconds=60)
    assert check(server, project, ledger) == 150 * REDUNDANCY == len(ledger.answered)
    # Every answer within its lease was taken.
    assert (ledger.unreachable, ledger.refused) == (0, 0)


def test_what_is_taken_and_forgotten_goes_to_others_when_the_lease_is_over(crew):
    server, lab, tokens, project = crew
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    short = {"policy": {**policy, "lease_minutes": 0.1}}
    lab.owner.ok("PATCH", f"/projects/{project}", json=short)
    lab.add_items(project, 60)
    ledger, _ = drive(server, tokens, project, seconds=60, forgetful=6, patience=12)
    assert check(server, project, ledger) == 60 * REDUNDANCY == len(ledger.answered)
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        (expired,) = connection.execute(
            "SELECT count(*) FROM task WHERE status = 'expired'"
        ).fetchone()
    assert expired > 0


def _soak(crew, items, seconds, kill_every):
    server, lab, tokens, project = crew
    rows = "".join(f'{{"external_id": "{n}", "text": "text {n}"}}\n' for n in range(items))
    lab.owner.ok("POST", f"/projects/{project}/imports", content=rows.encode())
    ledger, kills = drive(server, tokens, project, seconds, kill_every=kill_every, patience=5)
    wait_until_ready(server)
    done = check(server, project, ledger)
    told = command("audit", "verify", "--data", str(server.data))
    assert told.returncode == 0, told.stderr
    print(  # noqa: T201 - the figures of `make soak`
        f"\n{items:,} items, {seconds} s: {len(ledger.answered):,} acknowledged, {done:,} kept,"
        f" {kills} processes killed, {ledger.unreachable} requests without a reply,"
        f" {ledger.refused} refused"
    )
    return ledger, kills


def test_killing_everything_at_random_loses_nothing(crew):
    ledger, kills = _soak(crew, items=3000, seconds=15, kill_every=2.5)
    assert kills >= len(KINDS)
    assert len(ledger.answered) > 100


@pytest.mark.slow
def test_a_hundred_thousand_items_under_fire(crew):
    seconds = float(os.environ.get("MIHAK_SOAK_SECONDS", "180"))
    ledger, kills = _soak(crew, items=100_000, seconds=seconds, kill_every=10)
    assert kills > 5
    assert len(ledger.answered) > 5000
