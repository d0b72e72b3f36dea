"""What waits for reviewers, how they hold it, and decisions taken back to the last count."""

import time
from contextlib import contextmanager

import psycopg
import pytest
from psycopg.rows import dict_row

from mihak import ids
from mihak.store import EmbeddedServer
from tests.server.lab import answer, claim, claim_reviews

FORM = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {"id": "sentiment", "kind": "choice", "options": [{"id": "pos"}, {"id": "neg"}]},
        {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]},
    ],
}
TEXT = "Amal met Omar in Aleppo."
AMAL = {"start": 0, "end": 4, "label": "PER", "quote": "Amal"}
OMAR = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
BOTH = {"sentiment": "pos", "names": [AMAL, OMAR]}
REFUSE = {"decision": "refuse", "rule": "3. Irony"}
MEND = {"decision": "mend", "answers": {"sentiment": "neg", "names": [AMAL]}}
ACCEPT = {"decision": "accept"}


@contextmanager
def database(server):
    """The server's own tables, as the system sees them."""
    url = EmbeddedServer(server.data).url
    with psycopg.connect(url, autocommit=True, row_factory=dict_row) as connection:
        connection.execute("SET ROLE mihak_system")
        key = connection.execute("SELECT id_key FROM installation").fetchone()["id_key"]
        ids.use_key(bytes(key))
        yield connection


def set_undo(lab, project, minutes):
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    changed = {"policy": {**policy, "undo_minutes": minutes}}
    lab.owner.ok("PATCH", f"/projects/{project}", json=changed)


@pytest.fixture
def reviewed(lab):
    """A limited contract, four workers' answers to three items, all of which are reviewed and
    fitted: (project, the workers, the supplier).
    """
    supplier = lab.supplier()
    policy = {"review_rate": 1, "redundancy": 4, "undo_minutes": 0}
    project = lab.project(supplier, form=FORM, policy=policy)
    terms = {"price": 0.1, "capacity": 100}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json=terms)
    rows = [{"external_id": f"i{n}", "payload": {"text": TEXT}} for n in range(3)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    workers = lab.workers(supplier, 4)
    for number, worker in enumerate(workers):
        for task in claim(worker, project, 3):
            said = BOTH if number else {"sentiment": "neg", "names": [AMAL]}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": said})
    return project, workers, supplier


TABLES = {
    "seat": """SELECT item_id, supplier_id, wanted, live, done, requeued FROM seat
                WHERE project_id = %s ORDER BY 1, 2""",
    "task": "SELECT id, status, annotation_id FROM task WHERE project_id = %s ORDER BY 1",
    "standing": """SELECT worker_id, submitted, gold_answered, gold_score FROM standing
                    WHERE project_id = %s ORDER BY 1""",
    "contract": "SELECT id, taken FROM contract WHERE project_id = %s",
    "project": "SELECT id, wanted FROM project WHERE id = %s",
    "label": """SELECT l.* FROM label l JOIN variable v ON v.id = l.variable_id
                 WHERE v.project_id = %s ORDER BY variable_id, item_id, worker_id""",
    "skill": """SELECT worker_id, variable_id, labels, right_sum, gold_labels, gold_right
                  FROM skill k JOIN variable v ON v.id = k.variable_id
                 WHERE v.project_id = %s ORDER BY 1, 2""",
    "estimate": """SELECT item_id, variable_id, e.unit, log_posterior, code, confidence, labels,
                          decided FROM estimate e JOIN variable v ON v.id = e.variable_id
                    WHERE v.project_id = %s ORDER BY 1, 2, 3""",
}


def everything(server, project):
    """All that decisions move, of one project."""
    with database(server) as connection:
        number = ids.decode("project", project)
        return {
            name: connection.execute(query, (number,)).fetchall() for name, query in TABLES.items()
        }


def counts(lab, project):
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    return progress["done"], progress["wanted"]


def hold_one(lab, reviewer, project):
    """A review held, after a fit, so that none comes while the test looks."""
    held = claim_reviews(reviewer, project, 1)[0]
    set_undo(lab, project, 5)
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    return held


@pytest.mark.parametrize("decision", [ACCEPT, MEND, REFUSE], ids=lambda one: one["decision"])
def test_a_decision_taken_back_leaves_all_as_it_was(lab, server, reviewed, decision):
    project, *_ = reviewed
    reviewer = lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    before = everything(server, project)
    assert all(before.values())
    told = reviewer.ok("POST", f"/reviews/{held['id']}/decide", json=decision)
    assert told["undo_until"]
    assert (everything(server, project) == before) == (decision is ACCEPT)
    again = reviewer.ok("POST", f"/reviews/{held['id']}/undo")
    assert everything(server, project) == before
    assert {**again, "leased_until": None} == {**held, "leased_until": None}
    reviewer.ok("POST", f"/reviews/{held['id']}/decide", json=ACCEPT)
    assert everything(server, project) == before


def test_what_others_did_before_a_decision_is_taken_back_stays(lab, server, reviewed):
    project, _, supplier = reviewed
    reviewer = lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    reviewer.ok("POST", f"/reviews/{held['id']}/decide", json=REFUSE)
    assert counts(lab, project) == (11, 12)
    (fifth,) = lab.workers(supplier, 1)
    (task,) = claim(fifth, project, 5)
    fifth.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": BOTH})
    reviewer.ok("POST", f"/reviews/{held['id']}/undo")
    # The seat had gone to somebody else: both answers count, and one more is wanted.
    assert counts(lab, project) == (13, 13)
    found = everything(server, project)
    assert [row["taken"] for row in found["contract"]] == [13]
    assert len(found["label"]) == 13
    assert sorted({row["labels"] for row in found["estimate"]}) == [4, 5]
    closed = found["label"][0]["variable_id"]
    labels = [row["worker_id"] for row in found["label"]]
    skills = {
        row["worker_id"]: row["labels"] for row in found["skill"] if row["variable_id"] == closed
    }
    assert skills == {worker: labels.count(worker) for worker in labels}
    assert not any(row["decided"] for row in found["estimate"])


def test_a_mend_taken_back_leaves_what_an_adjudicator_decided(lab, reviewed):
    project, *_ = reviewed
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    reviewer.ok("POST", f"/reviews/{held['id']}/decide", json=MEND)
    item = reviewer.ok("GET", f"/reviews/{held['id']}")["item_id"]
    word = {"answers": {"sentiment": "neg", "names": [OMAR]}, "reason": "3"}
    other.ok("POST", f"/items/{item}/adjudicate", json=word)
    reviewer.ok("POST", f"/reviews/{held['id']}/undo")
    found = lab.owner.ok("GET", f"/items/{item}/estimates")["estimates"]
    assert all(one["decided"] for one in found)
    assert {one["unit"]: one["answer"] for one in found} == {
        "": "neg", "0:4:PER": "no", "9:13:PER": "yes",
    }  # fmt: skip


def test_only_a_fresh_decision_of_ones_own_is_taken_back(lab, reviewed):
    project, *_ = reviewed
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    path = f"/reviews/{held['id']}"
    reviewer.fails(409, "POST", f"{path}/undo")
    reviewer.ok("POST", f"{path}/decide", json=ACCEPT)
    other.fails(409, "POST", f"{path}/undo")
    set_undo(lab, project, 0)
    passed = reviewer.fails(409, "POST", f"{path}/undo")
    assert "passed" in passed["detail"]
    set_undo(lab, project, 5)
    reviewer.ok("POST", f"{path}/undo")
    reviewer.fails(409, "POST", f"{path}/undo")


def test_what_its_worker_appealed_is_not_taken_back(lab, reviewed):
    project, workers, _ = reviewed
    reviewer = lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    reviewer.ok("POST", f"/reviews/{held['id']}/decide", json=REFUSE)
    (told,) = [
        row
        for worker in workers
        for row in worker.ok("GET", f"/projects/{project}/reviews")["rows"]
    ]
    author = next(w for w in workers if w.ok("GET", f"/projects/{project}/reviews")["rows"])
    assert told["reviewer"] is told["external_id"] is told["undo_until"] is None
    author.ok("POST", f"/reviews/{held['id']}/appeal", json={"text": "Rule 3 is about verse."})
    assert "appealed" in reviewer.fails(409, "POST", f"/reviews/{held['id']}/undo")["detail"]


def test_a_review_is_held_renewed_and_given_back(lab, reviewed):
    project, *_ = reviewed
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")
    first, second = claim_reviews(reviewer, project, 2, least=2)
    path = f"/projects/{project}/reviews/held"
    assert reviewer.ok("GET", path)["reviews"] == [first, second]
    assert other.ok("GET", path)["reviews"] == []
    renewed = reviewer.ok("POST", f"/reviews/{first['id']}/renew")
    assert renewed["leased_until"] > first["leased_until"]
    for verb in ("renew", "return"):
        other.fails(409, "POST", f"/reviews/{first['id']}/{verb}")
    reviewer.ok("POST", f"/reviews/{first['id']}/return")
    assert reviewer.ok("GET", path)["reviews"] == [second]
    assert claim_reviews(other, project, 1)[0]["id"] == first["id"]
    reviewer.fails(409, "POST", f"/reviews/{first['id']}/decide", json=ACCEPT)


def test_whose_it_is_a_reviewer_learns_when_it_can_sway_nobody(lab, reviewed):
    project, workers, supplier = reviewed
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")
    held = hold_one(lab, reviewer, project)
    path = f"/reviews/{held['id']}"
    reviewer.ok("POST", f"{path}/decide", json=REFUSE)

    def told(who):
        listed = who.ok("GET", f"/projects/{project}/reviews?status=decided")["rows"]
        found = [who.ok("GET", path), *listed]
        return {(one["supplier_id"], one["worker"] is None, one["reason"]) for one in found}

    nothing, all_of_it = {(None, True, None)}, {(supplier, False, "sample")}
    assert told(reviewer) == told(other) == nothing
    assert told(lab.owner) == all_of_it
    set_undo(lab, project, 0)
    assert told(reviewer) == told(other) == all_of_it
    author = next(w for w in workers if w.ok("GET", f"/projects/{project}/reviews")["rows"])
    author.ok("POST", f"{path}/appeal", json={"text": "Not so."})
    assert told(other) == nothing
    search = f"/projects/{project}/reviews?supplier={supplier}"
    assert other.ok("GET", search)["rows"] == []
    assert len(lab.owner.ok("GET", search)["rows"]) > 1
    assert other.ok("GET", f"/projects/{project}/reviews?reason=sample")["rows"] == []
    other.ok("POST", f"{path}/answer-appeal", json={"decision": "upheld", "comment": "It is."})
    assert told(other) == all_of_it


def test_a_review_is_read_with_the_answers_before_and_after(lab, reviewed):
    project, workers, supplier = reviewed
    reviewer = lab.person("reviewer")
    text = {"en": "## Irony"}
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json={"text": text})
    held = hold_one(lab, reviewer, project)
    reviewer.ok("POST", f"/reviews/{held['id']}/decide", json={**MEND, "comment": "look again"})
    found = reviewer.ok("GET", f"/reviews/{held['id']}")
    assert found["answers"] == held["answers"]
    assert found["mended_answers"] == MEND["answers"]
    assert found["is_mine"]
    assert (found["comment"], found["payload"]) == ("look again", {"text": TEXT})
    assert found["external_id"] in {"i0", "i1", "i2"}
    assert not lab.owner.ok("GET", f"/reviews/{held['id']}")["is_mine"]
    for stranger in (workers[0], lab.person("supplier-manager", supplier_id=supplier)):
        stranger.fails(403, "GET", f"/reviews/{held['id']}")


def test_reviews_are_found_by_what_became_of_them(lab, reviewed):
    project, _, supplier = reviewed
    reviewer = lab.person("reviewer")
    held = claim_reviews(reviewer, project, 3, least=3)
    for review, decision in zip(held, (ACCEPT, MEND, REFUSE), strict=True):
        reviewer.ok("POST", f"/reviews/{review['id']}/decide", json=decision)
    mine = reviewer.ok("GET", "/me")["person"]["id"]
    path = f"/projects/{project}/reviews"

    def found(**search):
        rows = lab.owner.ok("GET", path, params=search)["rows"]
        return [row["id"] for row in rows]

    decided = [review["id"] for review in held]
    assert found(status="decided") == found(reviewer=mine) == decided
    assert found(status="refused") == decided[2:]
    assert found(status="decided", newest="true") == decided[::-1]
    assert set(found(supplier=supplier, reason="sample")) >= set(decided)
    assert found(supplier=lab.supplier()) == []
    first = lab.owner.ok("GET", path, params={"newest": "true", "limit": 1})
    second = lab.owner.ok(
        "GET", path, params={"newest": "true", "limit": 1, "cursor": first["next"]}
    )
    assert [first["rows"][0]["id"], second["rows"][0]["id"]] == found(newest="true")[:2]
    # Mine, the last first, page by page.
    one = reviewer.ok("GET", "/me/reviews/decided", params={"limit": 2})
    rest = reviewer.ok("GET", "/me/reviews/decided", params={"cursor": one["next"]})
    assert [row["id"] for row in one["rows"] + rest["rows"]] == decided[::-1]
    assert {row["project_id"] for row in one["rows"]} == {project}
    assert lab.person("lead").ok("GET", "/me/reviews/decided")["rows"] == []


# Disagreements ----------------------------------------------------------------------------


@pytest.fixture
def split(lab):
    """Four items that are answered two against two, and two that all agree on: (project, items)."""
    supplier = lab.supplier()
    project = lab.project(supplier, items=6, policy={"redundancy": 4})
    workers = lab.workers(supplier, 4)
    for number, worker in enumerate(workers):
        for task in claim(worker, project, 6):
            place = int(task["payload"]["text"].split()[1])
            # Nobody dissents more than others: then it would show who is right.
            dissents = (number + place) % 4 < (2, 2, 2, 2, 0, 0)[place]
            answer(worker, task, "neg" if dissents else "pos")
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    items = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    return project, {row["external_id"]: row["id"] for row in items}


def test_the_least_sure_comes_first_page_by_page(lab, split):
    project, items = split
    reviewer = lab.person("reviewer")
    path = f"/projects/{project}/disagreements"
    rows = reviewer.ok("GET", path, params={"below": 0.9})["rows"]
    assert [row["confidence"] for row in rows] == sorted(row["confidence"] for row in rows)
    assert {row["external_id"] for row in rows} == {"i0", "i1", "i2", "i3"}
    assert {(row["labels"], row["awaited"], row["question"]) for row in rows} == {
        (4, 0, "sentiment")
    }
    paged, cursor = [], None
    while cursor is not None or not paged:
        found = reviewer.ok("GET", path, params={"below": 0.9, "limit": 1, "cursor": cursor or ""})
        paged += found["rows"]
        cursor = found["next"]
    assert paged == rows
    reviewer.fails(422, "GET", path, params={"below": 0.95})
    reviewer.fails(422, "GET", path, params={"cursor": found["rows"][0]["id"]})
    word = {"answers": {"sentiment": "neg"}}
    reviewer.ok("POST", f"/items/{items['i0']}/adjudicate", json=word)
    left = reviewer.ok("GET", path, params={"below": 0.9})["rows"]
    assert [row["id"] for row in left] == [row["id"] for row in rows if row["id"] != items["i0"]]


def test_items_that_wait_for_more_answers_can_be_left_out(lab, split):
    project, _ = split
    reviewer = lab.person("reviewer")
    path = f"/projects/{project}/disagreements"
    search = {"below": 0.9, "whole": True}
    assert len(reviewer.ok("GET", path, params=search)["rows"]) == 4
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": {**policy, "redundancy": 5}})
    assert reviewer.ok("GET", path, params=search)["rows"] == []
    all_of_them = reviewer.ok("GET", path, params={"below": 0.9})["rows"]
    assert {row["awaited"] for row in all_of_them} == {1}


def test_an_item_unsure_in_two_questions_comes_once(lab):
    form = {
        "show": [{"kind": "text", "field": "text"}],
        "ask": [
            {"id": name, "kind": "choice", "options": [{"id": "yes"}, {"id": "no"}]}
            for name in ("true", "polite")
        ],
    }
    supplier = lab.supplier()
    project = lab.project(supplier, items=3, form=form, policy={"redundancy": 2})
    for worker, word in zip(lab.workers(supplier, 2), ("yes", "no"), strict=True):
        for task in claim(worker, project, 3):
            said = {"answers": {"true": word, "polite": word}}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=said)
    reviewer = lab.person("reviewer")
    rows = reviewer.ok("GET", f"/projects/{project}/disagreements")["rows"]
    assert len({row["id"] for row in rows}) == len(rows) == 3
    (waiting,) = reviewer.ok("GET", "/me/reviews")["projects"][-1:]
    assert (waiting["id"], waiting["disagreements"]) == (project, 3)


def test_an_answer_is_taken_as_it_is(lab, split):
    project, items = split
    text = {"en": "## Rule one"}
    guidelines = lab.owner.ok("POST", f"/projects/{project}/guidelines", json={"text": text})
    reviewer = lab.person("reviewer")
    path = f"/items/{items['i0']}"
    shown = reviewer.ok("GET", f"{path}/answers")
    assert shown["guidelines_id"] == guidelines["id"]
    assert shown["decision"] is None
    assert len({one["id"] for one in shown["answers"]}) == 4
    assert shown == reviewer.ok("GET", f"{path}/answers")
    made = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert not {one["id"] for one in shown["answers"]} & {row["id"] for row in made}
    negative = next(one for one in shown["answers"] if one["answers"]["sentiment"] == "neg")
    foreign = reviewer.ok("GET", f"/items/{items['i1']}/answers")["answers"][0]["id"]
    reviewer.fails(404, "POST", f"{path}/adjudicate", json={"take": foreign})
    reviewer.fails(422, "POST", f"{path}/adjudicate", json={"reason": "neither"})
    both = {"take": negative["id"], "answers": {"sentiment": "pos"}}
    reviewer.fails(422, "POST", f"{path}/adjudicate", json=both)
    taken = {"take": negative["id"], "reason": "rule one"}
    word = reviewer.ok("POST", f"{path}/adjudicate", json=taken)
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    (mine,) = [row for row in rows if row["id"] == word["annotation_id"]]
    assert mine["answers"] == {"sentiment": "neg"}
    assert (mine["guidelines_version"], mine["counts"]) == (1, True)
    decision = reviewer.ok("GET", f"{path}/answers")["decision"]
    assert (decision["answers"], decision["reason"]) == ({"sentiment": "neg"}, "rule one")


def test_a_fresh_decision_on_an_item_is_taken_back(lab, split):
    project, items = split
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")
    path = f"/items/{items['i0']}"
    estimated = lab.owner.ok("GET", f"{path}/estimates")["estimates"][0]["answer"]
    word = {"answers": {"sentiment": "neg" if estimated == "pos" else "pos"}}
    reviewer.fails(404, "POST", f"{path}/adjudicate/undo")
    reviewer.ok("POST", f"{path}/adjudicate", json=word)
    other.fails(409, "POST", f"{path}/adjudicate/undo")
    set_undo(lab, project, 0)
    reviewer.fails(409, "POST", f"{path}/adjudicate/undo")
    set_undo(lab, project, 5)
    reviewer.ok("POST", f"{path}/adjudicate/undo")
    (left,) = lab.owner.ok("GET", f"{path}/estimates")["estimates"]
    assert (left["answer"], left["decided"], left["labels"]) == (estimated, False, 4)
    rows = reviewer.ok("GET", f"/projects/{project}/disagreements", params={"below": 0.9})["rows"]
    assert items["i0"] in {row["id"] for row in rows}
    assert reviewer.ok("GET", f"{path}/answers")["decision"] is None
    # What took the place of another decision is decided anew, not taken back.
    reviewer.ok("POST", f"{path}/adjudicate", json=word)
    reviewer.ok("POST", f"{path}/adjudicate", json=word)
    reviewer.fails(409, "POST", f"{path}/adjudicate/undo")


def test_the_files_of_an_item_come_with_its_answers(lab):
    supplier = lab.supplier()
    media = lab.owner.post(
        "/media", content=b"\x89PNG\r\n\x1a\n", headers={"content-type": "image/png"}
    ).json()["id"]
    form = {
        "show": [{"kind": "image", "field": "picture"}],
        "ask": [{"id": "q", "kind": "choice", "options": [{"id": "a"}, {"id": "b"}]}],
    }
    project = lab.project(supplier, form=form, policy={"redundancy": 2})
    item = {"external_id": "x", "payload": {"picture": media, "model": "secret"}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [item]})
    for worker, letter in zip(lab.workers(supplier, 2), "ab", strict=True):
        (task,) = claim(worker, project)
        worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"q": letter}})
    reviewer = lab.person("reviewer")
    (row,) = reviewer.ok("GET", f"/projects/{project}/disagreements")["rows"]
    shown = reviewer.ok("GET", f"/items/{row['id']}/answers")
    assert shown["payload"] == {"picture": media}
    opened = reviewer.get(shown["media"][media].removeprefix("/api/v1"))
    assert opened.content.startswith(b"\x89PNG")


def test_what_waits_is_counted_by_project(lab, reviewed):
    project, workers, _ = reviewed
    reviewer, other = lab.person("reviewer"), lab.person("reviewer")

    def waits(who):
        told = who.ok("GET", "/me/reviews")
        by_id = {row["id"]: row for row in told["projects"]}
        return by_id.get(project), told["decided"]

    deadline = time.monotonic() + 10
    while (waits(reviewer)[0] or {"reviews": 0})["reviews"] < 12 and time.monotonic() < deadline:
        time.sleep(0.1)
    first, second = claim_reviews(reviewer, project, 2, least=2)
    found, decided = waits(reviewer)
    assert (found["reviews"], found["appeals"], decided) == (12, 0, 0)
    assert waits(other)[0]["reviews"] == 10
    reviewer.ok("POST", f"/reviews/{first['id']}/decide", json=REFUSE)
    reviewer.ok("POST", f"/reviews/{second['id']}/decide", json=ACCEPT)
    assert waits(reviewer)[0]["reviews"] == 10
    assert waits(reviewer)[1] == 2
    soon = {"since": "2999-01-01T00:00:00Z"}
    assert reviewer.ok("GET", "/me/reviews", params=soon)["decided"] == 0
    author = next(
        w for w in workers
        if w.ok("GET", f"/projects/{project}/reviews", params={"status": "refused"})["rows"]
    )  # fmt: skip
    author.ok("POST", f"/reviews/{first['id']}/appeal", json={"text": "No."})
    assert (waits(reviewer)[0]["appeals"], waits(other)[0]["appeals"]) == (0, 1)
    for stranger in (workers[0], lab.person("researcher")):
        stranger.fails(403, "GET", "/me/reviews")
