"""Signals of fraud and of trouble: who is found, who decides, and who is told what."""

import asyncio
import os
import time
from contextlib import asynccontextmanager

import numpy as np
import pytest

from mihak.insight.signals import is_due, look_for_signals, store
from mihak.store import SYSTEM, Database, EmbeddedServer, fetch_all, fetch_one, fetch_value

from .lab import FORM, claim

OPTIONS = "abcd"
FORM_OF_FOUR = {
    "show": FORM["show"],
    "ask": [
        {"id": "answer", "kind": "choice", "options": [{"id": one} for one in OPTIONS]},
        {"id": "why", "kind": "text", "required": False},
    ],
}
ITEMS = 100
TWINS = range(10, 15)


class Inside:
    """The server's own database, as the jobs see it."""

    def __init__(self, server):
        self.server = server

    @asynccontextmanager
    async def database(self):
        db = Database(EmbeddedServer(self.server.data).url, connections=3)
        await db.open()
        try:
            yield db
        finally:
            await db.close()

    def run(self, work):
        """`work(db)`, to its end."""

        async def go():
            async with self.database() as db:
                return await work(db)

        return asyncio.run(go())

    def number_of(self, project_name):
        return self.one("SELECT id FROM project WHERE name = %(name)s", name=project_name)["id"]

    def one(self, query, **values):
        async def go(db):
            async with db.transaction(SYSTEM) as connection:
                return await fetch_one(connection, query, values)

        return self.run(go)

    def look(self, number):
        """One look more, after any that goes on."""
        until = time.monotonic() + 30
        while not self.run(lambda db: look_for_signals(db, number)):
            assert time.monotonic() < until
            time.sleep(0.1)


@pytest.fixture(scope="module")
def inside(server):
    return Inside(server)


def wait_for_a_look(lab, project):
    """Until the server's own round has looked at a project."""
    until = time.monotonic() + 30
    while lab.owner.ok("GET", f"/projects/{project}/signals")["look"] is None:
        assert time.monotonic() < until
        time.sleep(0.2)


def words(rng, count=20):
    """A text that nobody else writes."""
    return " ".join(
        "".join(rng.choice(list("bcdfgklmnprst") + list("aeiou"), 7)) for _ in range(count)
    )


HONEST = {"honest 1": 0.85, "honest 2": 0.8, "honest 3": 0.75, "honest 4": 0.8, "leader": 0.6}


def answers_of(seed):
    """Who says what of every item: honest people, one who copies, one who repeats."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(4, size=ITEMS)
    said = {}
    for name, skill in HONEST.items():
        wrong = (truth + rng.integers(1, 4, size=ITEMS)) % 4
        said[name] = np.where(rng.random(ITEMS) < skill, truth, wrong)
    copied = rng.random(ITEMS) < 0.95
    said["follower"] = np.where(copied, said["leader"], truth)
    said["liner"] = truth  # but what was answered before is often answered again: see `work`
    return said


def written_by(who, n, twins, rng):
    """What somebody writes to the n-th item: the follower what the leader wrote 50 items before."""
    if who == "leader":
        return twins.get(n)
    if who == "follower" and n - 50 in twins:
        return twins[n - 50].replace("a", "A", 1) + "!"
    return words(rng) if who.startswith("honest") and n < 10 else None


def work(people, project):
    """Everybody answers everything there is."""
    said, rng = answers_of(3), np.random.default_rng(4)
    twins = {n: words(rng) for n in TWINS}
    for who, api in people.items():
        last = None
        while tasks := claim(api, project, 50):
            for task in tasks:
                n = int(task["payload"]["text"].split()[1])
                why = written_by(who, n, twins, rng)
                repeats = last is not None and who == "liner" and rng.random() < 0.6
                last = last if repeats else OPTIONS[said[who][n]]
                answers = {"answer": last} | ({"why": why} if why else {})
                body = {"answers": answers, "seconds": float(np.exp(rng.normal(2, 0.5)))}
                api.ok("POST", f"/tasks/{task['id']}/submit", json=body)


@pytest.fixture(scope="module")
def world(lab, inside):
    """Two suppliers: across them one copies from another and pastes texts; one repeats."""
    alpha, beta = lab.supplier(), lab.supplier()
    people = dict(
        zip(["honest 1", "honest 2", "leader", "liner"], lab.workers(alpha, 4), strict=True)
    )
    people |= dict(zip(["honest 3", "honest 4", "follower"], lab.workers(beta, 3), strict=True))
    name = f"signals {os.urandom(6).hex()}"
    policy = {"redundancy": 7, "undo_minutes": 0}
    project = lab.project(alpha, beta, name=name, items=ITEMS, form=FORM_OF_FOUR, policy=policy)
    number = inside.number_of(name)

    async def work_unseen(db):
        async with db.transaction(SYSTEM) as holder:
            # The server's own rounds wait, so that there is one look, with all answers.
            assert await store.lock(holder, number)
            await asyncio.to_thread(work, people, project)

    inside.run(work_unseen)
    wait_for_a_look(lab, project)
    id_of = {
        row["name"]: row["id"]
        for supplier in (alpha, beta)
        for row in lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    }
    return {
        "project": project,
        "number": number,
        "people": people,
        "ids": {who: id_of[pseudonym(api)] for who, api in people.items()},
        "suppliers": {"alpha": alpha, "beta": beta},
    }


def pseudonym(worker):
    return worker.ok("GET", "/me")["person"]["name"]


def signals(lab, world, **query):
    return lab.owner.ok("GET", f"/projects/{world['project']}/signals", params=query)["rows"]


def the(lab, world, kind):
    (found,) = signals(lab, world, kind=kind)
    return found


def parties(found):
    return {found["worker_id"], found["other_worker_id"]} - {None}


def test_who_copies_repeats_and_pastes_is_found_and_nobody_else(lab, world):
    ids = world["ids"]
    ring = {ids["leader"], ids["follower"]}
    found = {(one["kind"], frozenset(parties(one))) for one in signals(lab, world)}
    assert found == {
        ("copying", frozenset(ring)),
        ("texts", frozenset(ring)),
        ("repeats", frozenset({ids["liner"]})),
    }
    copying = the(lab, world, "copying")
    assert {copying["supplier_id"], copying["other_supplier_id"]} == set(
        world["suppliers"].values()
    )
    assert copying["log_e"] > 10
    assert copying["n"] == ITEMS
    assert the(lab, world, "repeats")["p"] < 1e-6


def test_the_evidence_lies_side_by_side_most_telling_first(lab, world):
    whole = lab.owner.ok("GET", f"/signals/{the(lab, world, 'copying')['id']}")
    assert whole["figures"]["agreements"] > 90
    assert whole["question"] == "answer"
    for exhibit in whole["exhibits"]:
        (item,) = exhibit["items"]
        assert item["payload"]["text"].startswith("text ")
        one, other = exhibit["answers"]
        assert {one["worker_id"], other["worker_id"]} == parties(whole)
        assert one["said"] == other["said"] == one["answers"]["answer"]
    wrong = [one for one in whole["exhibits"] if one["answers"][0]["said"] != one["likely"]]
    assert wrong
    texts = lab.owner.ok("GET", f"/signals/{the(lab, world, 'texts')['id']}")
    assert texts["figures"]["twins"] == len(TWINS)
    assert texts["question"] == "why"
    assert all(len(exhibit["items"]) == 2 for exhibit in texts["exhibits"])


def test_signals_are_found_by_kind_status_supplier_and_worker_in_pages(lab, world):
    ids, alpha = world["ids"], world["suppliers"]["alpha"]
    assert len(signals(lab, world, supplier=alpha)) == 3
    assert {one["kind"] for one in signals(lab, world, worker=ids["follower"])} == {
        "copying",
        "texts",
    }
    assert signals(lab, world, worker=ids["honest 1"]) == []
    assert signals(lab, world, status="confirmed") == []
    first = lab.owner.ok("GET", f"/projects/{world['project']}/signals", params={"limit": 2})
    rest = lab.owner.ok(
        "GET", f"/projects/{world['project']}/signals", params={"cursor": first["next"]}
    )
    assert len(first["rows"]) + len(rest["rows"]) == 3
    assert first["look"]["answers"] == 7 * ITEMS
    spent = 0.05 * 6 / (np.pi * first["look"]["looks"]) ** 2
    assert first["look"]["alpha"] == pytest.approx(spent)


def test_another_look_at_the_same_answers_changes_nothing(lab, world, inside):
    before = {one["id"]: one for one in signals(lab, world)}
    inside.look(world["number"])
    after = {one["id"]: one for one in signals(lab, world)}
    assert before.keys() == after.keys()
    for one in after.values():
        assert one["found_at"] == before[one["id"]]["found_at"]
        assert one["log_e"] == before[one["id"]]["log_e"]
        assert one["faded_at"] is None


def test_evidence_that_is_gone_marks_a_signal_as_faded_and_comes_back(lab, world, inside):
    query = """UPDATE label SET code = (code + 400000 + %(turn)s * item_id) %% 4
                WHERE variable_id IN (SELECT id FROM variable WHERE project_id = %(project)s)
                  AND worker_id = (SELECT worker_id FROM signal
                                    WHERE kind = 'repeats' AND project_id = %(project)s)"""

    async def turn(db, by):
        async with db.transaction(SYSTEM) as connection:
            await connection.execute(query, {"turn": by, "project": world["number"]})

    inside.run(lambda db: turn(db, 1))
    inside.look(world["number"])
    faded = the(lab, world, "repeats")
    assert faded["faded_at"] is not None
    assert faded["status"] == "open"
    assert faded["id"] in {one["id"] for one in signals(lab, world, status="faded")}
    assert faded["id"] not in {one["id"] for one in signals(lab, world, status="open")}
    inside.run(lambda db: turn(db, -1))
    inside.look(world["number"])
    again = the(lab, world, "repeats")
    assert (again["id"], again["faded_at"]) == (faded["id"], None)


def test_nobody_is_told_until_a_person_says_so(lab, world):
    signal = the(lab, world, "copying")["id"]
    leader, follower = world["people"]["leader"], world["people"]["follower"]
    body = {"decision": "confirm", "reason": "the same wrong answers"}
    lab.owner.ok("POST", f"/signals/{signal}/decide", json=body)
    assert (
        leader.ok("GET", "/me/signals")["rows"] == follower.ok("GET", "/me/signals")["rows"] == []
    )
    lab.owner.fails(409, "POST", f"/signals/{signal}/decide", json=body)
    lab.owner.ok("POST", f"/signals/{signal}/undo")
    assert the(lab, world, "copying")["status"] == "open"
    lab.owner.fails(409, "POST", f"/signals/{signal}/undo")


@pytest.fixture
def told(lab, world):
    """The follower, and nobody else, is told of the copying; by a lead."""
    lead = lab.person("lead")
    signal = the(lab, world, "copying")["id"]
    body = {
        "decision": "confirm", "reason": "the same rare mistakes",
        "rule": "Answer by yourself.", "tell": [world["ids"]["follower"]],
    }  # fmt: skip
    lead.ok("POST", f"/signals/{signal}/decide", json=body)
    yield lead, signal
    if the(lab, world, "copying")["told"]:
        reply = lab.owner.post(f"/signals/{signal}/undo")
        assert reply.status_code in (204, 409)


def test_who_is_told_sees_why_and_their_own_answers_and_nothing_of_others(lab, world, told):
    _, signal = told
    people, ids = world["people"], world["ids"]
    (notice,) = people["follower"].ok("GET", "/me/signals")["rows"]
    assert notice["kind"] == "copying"
    assert notice["rule"] == "Answer by yourself."
    assert notice["id"] == signal
    assert 10 <= len(notice["answers"]) <= 20
    said = people["follower"].get("/me/signals").text
    leader = people["leader"].ok("GET", "/me")["person"]["name"]
    assert leader not in said
    for who in ("leader", "honest 1"):
        assert ids[who] not in said
        assert people[who].ok("GET", "/me/signals")["rows"] == []
        people[who].fails(404, "POST", f"/signals/{signal}/appeal", json={"text": "no"})
    for who in ("leader", "follower"):
        people[who].fails(403, "GET", f"/signals/{signal}")
        people[who].fails(403, "GET", f"/projects/{world['project']}/signals")
    (row,) = the(lab, world, "copying")["told"]
    assert row["worker_id"] == ids["follower"]


def test_a_manager_sees_what_their_own_workers_were_told(lab, world, told):
    _, signal = told
    own, other = (
        lab.person("supplier-manager", supplier_id=world["suppliers"][one])
        for one in ("beta", "alpha")
    )
    (notice,) = own.ok("GET", "/me/signals")["rows"]
    assert notice["id"] == signal
    assert notice["worker_id"] == world["ids"]["follower"]
    assert len(notice["answers"]) >= 10
    assert other.ok("GET", "/me/signals")["rows"] == []
    own.fails(403, "GET", f"/signals/{signal}")
    own.fails(403, "POST", f"/signals/{signal}/appeal", json={"text": "no"})


def test_the_database_itself_keeps_signals_from_suppliers_people(world, inside, told):
    from mihak.store import Scope

    async def seen(db):
        notice = await rows(db, SYSTEM, "SELECT * FROM signal_notice WHERE project_id = %(p)s")
        of = {key: notice[0][key] for key in ("workspace_id", "supplier_id", "worker_id")}
        worker = Scope("mihak_app", of["workspace_id"], of["supplier_id"], of["worker_id"])
        colleague = Scope("mihak_app", of["workspace_id"], of["supplier_id"], of["worker_id"] - 1)
        rival = Scope("mihak_app", of["workspace_id"], of["supplier_id"] - 1)
        elsewhere = Scope.lab(of["workspace_id"] + 1)
        tables = ("signal", "signal_look", "canary", "signal_notice")
        return [
            {table: len(await rows(db, scope, f"SELECT * FROM {table}")) for table in tables}
            for scope in (worker, colleague, rival, elsewhere)
        ]

    async def rows(db, scope, query):
        async with db.transaction(scope) as connection:
            return await fetch_all(connection, query, {"p": world["number"]})

    nothing = {"signal": 0, "signal_look": 0, "canary": 0, "signal_notice": 0}
    assert inside.run(seen) == [nothing | {"signal_notice": 1}, nothing, nothing, nothing]


def test_only_who_may_decides_and_only_about_those_concerned(lab, world):
    signal = the(lab, world, "texts")["id"]
    body = {"decision": "confirm", "reason": "pasted", "rule": "Write yourself."}
    researcher, reviewer = lab.person("researcher"), lab.person("reviewer")
    assert researcher.ok("GET", f"/signals/{signal}")["id"] == signal
    researcher.fails(403, "POST", f"/signals/{signal}/decide", json=body)
    reviewer.fails(403, "GET", f"/projects/{world['project']}/signals")
    stranger = body | {"tell": [world["ids"]["honest 1"]]}
    lab.owner.fails(422, "POST", f"/signals/{signal}/decide", json=stranger)
    lab.owner.fails(422, "POST", f"/signals/{signal}/decide", json=body | {"retire": True})
    silent = {"decision": "confirm", "reason": "pasted", "tell": [world["ids"]["leader"]]}
    lab.owner.fails(422, "POST", f"/signals/{signal}/decide", json=silent)
    lab.owner.fails(
        422, "POST", f"/signals/{signal}/decide", json={"decision": "dismiss", "reason": " "}
    )


def test_somebody_else_decides_an_appeal_and_then_nothing_is_taken_back(lab, world, told):
    lead, signal = told
    follower = world["people"]["follower"]
    decision = {
        "worker_id": world["ids"]["follower"],
        "decision": "overturned",
        "comment": "two friends who discuss",
    }
    lab.owner.fails(409, "POST", f"/signals/{signal}/appeal/decide", json=decision)
    follower.ok("POST", f"/signals/{signal}/appeal", json={"text": "we learned the task together"})
    follower.fails(409, "POST", f"/signals/{signal}/appeal", json={"text": "again"})
    lead.fails(409, "POST", f"/signals/{signal}/undo")
    lead.fails(409, "POST", f"/signals/{signal}/appeal/decide", json=decision)
    assert [one["id"] for one in signals(lab, world, status="appealed")] == [signal]
    lab.owner.ok("POST", f"/signals/{signal}/appeal/decide", json=decision)
    (notice,) = follower.ok("GET", "/me/signals")["rows"]
    assert notice["appeal_result"] == "overturned"
    assert notice["appeal_comment"] == "two friends who discuss"
    assert the(lab, world, "copying")["status"] == "dismissed"
    assert signals(lab, world, status="appealed") == []


def test_a_project_is_looked_at_again_when_its_answers_have_grown_by_a_share():
    project = {"submitted": 100, "looked_at_answers": 90, "is_old": False, "status": "running"}
    assert not is_due(project)
    assert is_due(project | {"submitted": 108})
    assert is_due(project | {"is_old": True})
    assert is_due(project | {"status": "finished"})
    assert is_due(project | {"looked_at_answers": None})
    assert not is_due(project | {"looked_at_answers": None, "submitted": 20})


# Gold ---------------------------------------------------------------------------------------


WRITE = """
WITH given AS (
  SELECT * FROM unnest(%(worker)s::int[], %(item)s::bigint[], %(code)s::int[],
                       %(seconds)s::float8[])
         WITH ORDINALITY AS g(worker, item, code, seconds, place)),
workers AS (
  INSERT INTO worker (workspace_id, supplier_id, name)
  SELECT DISTINCT p.workspace_id, c.supplier_id, 'made ' || worker
    FROM given, project p JOIN contract c ON c.project_id = p.id WHERE p.id = %(project)s
  RETURNING id, name, supplier_id, workspace_id),
tasks AS (
  INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id, form_id,
                    status, leased_until, ended_at)
  SELECT w.workspace_id, i.project_id, i.batch_id, i.id, w.supplier_id, w.id,
         (SELECT max(id) FROM form WHERE project_id = i.project_id), 'submitted', now(), now()
    FROM given g JOIN workers w ON w.name = 'made ' || g.worker
    JOIN item i ON i.id = g.item ORDER BY place
  RETURNING *),
annotations AS (
  INSERT INTO annotation (workspace_id, project_id, item_id, task_id, supplier_id, worker_id,
                          form_id, answers, seconds)
  SELECT t.workspace_id, t.project_id, t.item_id, t.id, t.supplier_id, t.worker_id, t.form_id,
         jsonb_build_object('answer', substr('abcd', g.code + 1, 1)), g.seconds
    FROM given g JOIN workers w ON w.name = 'made ' || g.worker
    JOIN tasks t ON t.worker_id = w.id AND t.item_id = g.item ORDER BY place
  RETURNING id, item_id, worker_id)
INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code, seconds,
                   gold_right)
SELECT v.id, g.item, w.id, w.supplier_id, w.workspace_id, g.code, g.seconds, (g.code = 0)::int
  FROM given g JOIN workers w ON w.name = 'made ' || g.worker
  JOIN variable v ON v.project_id = %(project)s AND v.question = 'answer'"""


@pytest.fixture(scope="module")
def leaked(lab, inside):
    """20 gold items, each answered by 240 workers; two of them are known to nearly all from the
    middle on, and most workers contradict another.
    """
    supplier = lab.supplier()
    name = f"gold {os.urandom(6).hex()}"
    project = lab.project(supplier, name=name, form=FORM_OF_FOUR)
    items = [
        {"external_id": f"g{n}", "payload": {"text": f"text {n}"}, "gold": {"answer": "a"}}
        for n in range(20)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items})
    number = inside.number_of(name)
    rng = np.random.default_rng(5)

    async def write(db):
        async with db.transaction(SYSTEM) as connection:
            rows = await fetch_all(
                connection,
                "SELECT id FROM item WHERE project_id = %(p)s ORDER BY id",
                {"p": number},
            )
            worker = np.repeat(np.arange(240), 20)
            place = np.tile(np.arange(20), 240)
            right = rng.random(len(place)) < 0.6
            knows = np.isin(place, (3, 8)) & (worker >= 120) & (rng.random(len(place)) < 0.95)
            code = np.where(right | knows, 0, rng.integers(1, 4, len(place)))
            code = np.where((place == 14) & (rng.random(len(place)) < 0.8), 2, code)
            seconds = np.exp(rng.normal(2.3, 0.4, len(place))) * np.where(knows, 0.3, 1.0)
            values = {
                "project": number, "worker": worker.tolist(), "code": code.tolist(),
                "item": [rows[n]["id"] for n in place], "seconds": seconds.tolist(),
            }  # fmt: skip
            await connection.execute(WRITE, values)

    inside.run(write)
    inside.look(number)
    return {"project": project, "number": number}


def test_gold_that_is_known_or_doubtful_is_found_and_no_other(lab, leaked):
    found = {(one["kind"], one["external_id"]) for one in signals(lab, leaked)}
    assert found == {("gold-leaked", "g3"), ("gold-leaked", "g8"), ("gold-doubtful", "g14")}
    doubtful = lab.owner.ok("GET", f"/signals/{the(lab, leaked, 'gold-doubtful')['id']}")
    assert (doubtful["figures"]["gold"], doubtful["figures"]["other"]) == ("a", "c")
    assert doubtful["exhibits"][0]["gold"] == {"answer": "a"}
    assert doubtful["exhibits"][0]["answers"][0]["said"] == "c"


def test_a_person_retires_leaked_gold_with_the_decision_and_brings_it_back(lab, leaked):
    signal, other = signals(lab, leaked, kind="gold-leaked")
    body = {"decision": "confirm", "reason": "shared in a group", "retire": True}
    lab.owner.ok("POST", f"/signals/{signal['id']}/decide", json=body)
    retired = lab.owner.ok(
        "GET", f"/projects/{leaked['project']}/gold", params={"only": "retired"}
    )["rows"]
    assert [one["id"] for one in retired] == [signal["item_id"]]
    assert lab.owner.ok("GET", f"/signals/{signal['id']}")["gold_retired_at"]
    assert lab.owner.ok("GET", f"/signals/{other['id']}")["gold_retired_at"] is None
    lab.owner.ok("POST", f"/signals/{signal['id']}/undo")
    retired = lab.owner.ok(
        "GET", f"/projects/{leaked['project']}/gold", params={"only": "retired"}
    )["rows"]
    assert retired == []


# Canaries -----------------------------------------------------------------------------------

TEMPLATE = " ".join(f"{{{n}}} step{n}" for n in range(16))
VARIANTS = [[f"first{n}", f"second{n}"] for n in range(16)]


def test_a_text_found_elsewhere_names_the_supplier_whose_wording_it_is(lab):
    suppliers = [lab.supplier() for _ in range(3)]
    project = lab.project(*suppliers)
    body = {"template": TEMPLATE, "variants": VARIANTS}
    made = lab.owner.ok("POST", f"/projects/{project}/canaries", json=body)
    assert [one["supplier_id"] for one in made["wordings"]] == suppliers
    assert len({one["text"] for one in made["wordings"]}) == 3
    (listed,) = lab.owner.ok("GET", f"/projects/{project}/canaries")["rows"]
    assert listed == made
    text = (
        f"Seen on a forum: {made['wordings'][1]['text'].replace('first3', 'x').upper()} and so on."
    )
    (reading,) = lab.owner.ok(
        "POST", f"/projects/{project}/canaries/identify", json={"text": text}
    )["rows"]
    assert reading["supplier_id"] == suppliers[1]
    assert reading["is_named"]
    (signal,) = lab.owner.ok("GET", f"/projects/{project}/signals")["rows"]
    assert (signal["id"], signal["kind"]) == (reading["signal_id"], "canary")
    assert signal["supplier_id"] == suppliers[1]
    nothing = lab.owner.ok(
        "POST", f"/projects/{project}/canaries/identify", json={"text": "another text"}
    )
    assert nothing["rows"] == []
    late = lab.supplier()
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{late}", json={"price": 0.1})
    (listed,) = lab.owner.ok("GET", f"/projects/{project}/canaries")["rows"]
    assert listed["wordings"][:3] == made["wordings"]
    short = {"template": "{0} only", "variants": [["x", "y"]]}
    lab.owner.fails(422, "POST", f"/projects/{project}/canaries", json=short)


def test_the_servers_own_rounds_look_at_what_grows(lab, inside):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    name = f"rounds {os.urandom(6).hex()}"
    project = lab.project(supplier, name=name, items=45, policy={"redundancy": 1})
    while tasks := claim(worker, project, 50):
        for task in tasks:
            body = {"answers": {"sentiment": "pos"}, "seconds": 3}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    wait_for_a_look(lab, project)
    number = inside.number_of(name)
    query = "SELECT looks FROM signal_look WHERE project_id = %(p)s"

    async def looks(db):
        async with db.transaction(SYSTEM) as connection:
            return await fetch_value(connection, query, {"p": number})

    before = inside.run(looks)
    time.sleep(5)
    assert inside.run(looks) == before  # nothing has changed since
