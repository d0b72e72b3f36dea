"""What a supplier's manager sees of their own work, and the lab of its suppliers."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from tests.server.lab import Api, answer, claim, claim_reviews, sign_in_by_link, work_off

PAGES = ("overview", "contracts", "quality", "changes", "workload", "statement")
POLICY = {"review_rate": 1, "redundancy": 1, "undo_minutes": 0}
RULE = "3. Irony turns the sentiment round."


@pytest.fixture(scope="module")
def world(lab):
    """A project of two suppliers: answers, a refusal, a mend, an acceptance, and gold."""
    ours, rival = lab.supplier("Cedar"), lab.supplier("Rival Harbour")
    project = lab.project(ours, rival, items=4, policy=POLICY, due_at="2030-01-01T00:00:00Z")
    terms = {"price": 0.25, "capacity": 10, "currency": "EUR"}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{ours}", json=terms)
    first, second = lab.workers(ours, 2)
    (other,) = lab.workers(rival, 1)
    answer(other, claim(other, project)[0])
    for task in claim(first, project, 2):
        answer(first, task, seconds=4)
    answer(second, claim(second, project)[0], seconds=6)
    reviewer = lab.person("reviewer")
    held = []
    while len(held) < 4:
        held += claim_reviews(reviewer, project, 4 - len(held))
    rows = lab.owner.ok("GET", f"/projects/{project}/reviews")["rows"]
    of_ours = [row["id"] for row in rows if row["supplier_id"] == ours]
    by_worker = {row["id"]: row["worker_id"] for row in rows}
    decide = lambda review, **how: reviewer.ok("POST", f"/reviews/{review}/decide", json=how)  # noqa: E731
    # The two of one worker: refused and accepted; the other's: mended.
    two = [one for one in of_ours if list(by_worker.values()).count(by_worker[one]) == 2]
    (alone,) = set(of_ours) - set(two)
    decide(two[0], decision="refuse", rule=RULE, comment="Read it again.")
    decide(two[1], decision="accept")
    decide(alone, decision="mend", answers={"sentiment": "neg"}, rule=RULE)
    (theirs,) = {row["id"] for row in rows} - set(of_ours)
    decide(theirs, decision="refuse", rule="Harbour's own")
    return {
        "ours": ours,
        "rival": rival,
        "project": project,
        "manager": lab.person("supplier-manager", supplier_id=ours),
        "rival's": lab.person("supplier-manager", supplier_id=rival),
        "first": first,
        "second": second,
        "refused": two[0],
        "accepted": two[1],
        "mended": alone,
        "theirs": theirs,
    }


def read(caller: Api, supplier: str, page: str, **query):
    return caller.ok("GET", f"/suppliers/{supplier}/{page}", params=query)


def test_only_the_own_manager_and_the_lab_see_a_suppliers_pages(lab, world):
    for page in PAGES:
        path = f"/suppliers/{world['ours']}/{page}"
        world["rival's"].fails(404, "GET", path)
        for nobody in (world["first"], lab.person("reviewer")):
            nobody.fails(403, "GET", path)
        assert world["manager"].get(path).json().keys() == lab.owner.get(path).json().keys()


def test_a_manager_reads_nothing_of_a_rival_or_of_who_reviewed(lab, world):
    secrets = [world["rival"], world["theirs"], "Rival Harbour", "sample", "reviewer_id"]
    secrets += [
        row["id"] for row in lab.owner.ok("GET", f"/suppliers/{world['rival']}/workers")["rows"]
    ]
    for page in PAGES:
        told = world["manager"].get(f"/suppliers/{world['ours']}/{page}").text
        assert [secret for secret in secrets if secret in told] == []
    assert world["manager"].ok("GET", "/supplier-totals")["rows"][0]["id"] == world["ours"]
    assert len(world["manager"].ok("GET", "/supplier-totals")["rows"]) == 1


def test_the_overview_counts_work_what_waits_and_what_reviews_say(world):
    told = read(world["manager"], world["ours"], "overview")
    assert (told["projects"], told["workers"], told["workers_today"]) == (1, 2, 2)
    # Refused, an answer counts no more; it was given today all the same.
    assert (told["answers"], told["answers_today"]) == (2, 3)
    assert told["outcomes"]["n"] == 3
    refused = told["outcomes"]["refused"]
    assert refused["estimate"] == pytest.approx(1 / 3)
    assert 0 <= refused["low"] < 1 / 3 < refused["high"] <= 1


def test_contracts_tell_terms_batches_and_what_capacity_is_left(lab, world):
    (one,) = read(world["manager"], world["ours"], "contracts")["rows"]
    assert (one["price"], one["currency"], one["capacity"]) == (0.25, "EUR", 10)
    assert one["capacity_left"] == 8  # the refused one may be answered anew
    assert one["due_at"].startswith("2030-01-01")
    assert [batch["status"] for batch in one["batches"]] == ["running"]
    assert (one["answers"], one["workers"], one["workers_today"]) == (2, 2, 2)
    assert one["outcomes"]["mended"]["estimate"] == pytest.approx(1 / 3)


def test_a_batch_split_among_others_is_not_told(lab):
    ours, *others = (lab.supplier() for _ in range(3))
    project = lab.project(ours, *others)
    split = {"suppliers": others}
    lab.owner.ok("POST", f"/projects/{project}/batches", json={"name": "theirs", "split": split})
    split = {"suppliers": [ours, others[0]]}
    lab.owner.ok("POST", f"/projects/{project}/batches", json={"name": "shared", "split": split})
    test = {"name": "test", "kind": "qualification"}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=test)
    manager = lab.person("supplier-manager", supplier_id=ours)
    (one,) = read(manager, ours, "contracts")["rows"]
    assert [batch["name"] for batch in one["batches"]] == ["main", "shared"]


def test_quality_is_told_by_rule_and_by_worker_with_no_ranking_of_few(world):
    told = read(world["manager"], world["ours"], "quality")
    (rule,) = told["rules"]
    assert (rule["rule"], rule["refused"], rule["mended"]) == (RULE, 1, 1)
    assert rule["share"]["n"] == 3
    assert rule["share"]["estimate"] == pytest.approx(2 / 3)
    assert sorted((w["refused"]["n"], w["mended"], w["is_enough"]) for w in told["workers"]) == [
        (1, 1, False),
        (2, 0, False),
    ]
    only = read(world["manager"], world["ours"], "quality", project=world["project"])
    assert only == told


def test_changes_show_before_and_after_and_never_what_was_accepted(world):
    rows = read(world["manager"], world["ours"], "changes")["rows"]
    assert [row["id"] for row in rows] == [world["mended"], world["refused"]]  # the latest first
    mended, refused = rows
    assert mended["answers"] == {"sentiment": "pos"}
    assert mended["mended_answers"] == {"sentiment": "neg"}
    assert mended["payload"].keys() == {"text"}
    assert refused["mended_answers"] is None
    assert (refused["rule"], refused["comment"]) == (RULE, "Read it again.")
    first = read(world["manager"], world["ours"], "changes", limit=1)
    then = read(world["manager"], world["ours"], "changes", limit=1, cursor=first["next"])
    assert [row["id"] for row in first["rows"] + then["rows"]] == [row["id"] for row in rows]
    assert then["next"] is None
    for query, expected in (
        ({"status": "mended"}, [mended]),
        ({"worker": refused["worker_id"]}, [refused]),
        ({"rule": RULE}, rows),
        ({"rule": "another"}, []),
        ({"appeal": "upheld"}, []),
        ({"project": world["project"], "appeal": "none"}, rows),
    ):
        assert read(world["manager"], world["ours"], "changes", **query)["rows"] == expected


def test_what_the_form_does_not_show_is_not_told_of_a_changed_answer(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, policy=POLICY)
    item = {"external_id": "i", "payload": {"text": "shown", "model": "the secret model"}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [item]})
    (worker,) = lab.workers(supplier, 1)
    work_off(worker, project)
    (review,) = claim_reviews(lab.owner, project)
    refuse = {"decision": "refuse", "rule": "1"}
    lab.owner.ok("POST", f"/reviews/{review['id']}/decide", json=refuse)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    (row,) = read(manager, supplier, "changes")["rows"]
    assert row["payload"] == {"text": "shown"}


def test_a_narrow_key_of_the_lab_reads_no_payloads(lab, server, world):
    made = lab.owner.ok("POST", "/keys", json={"name": "narrow", "scopes": ["suppliers.read"]})
    narrow = Api(server, made["key"])
    narrow.ok("GET", f"/suppliers/{world['ours']}/overview")
    narrow.fails(403, "GET", f"/suppliers/{world['ours']}/changes")


def test_the_statement_is_what_each_worker_sees_added_up(lab, world):
    told = read(world["manager"], world["ours"], "statement", by=["worker", "day"])
    (total,) = told["totals"]
    assert (total["answers"], total["mended"], total["refused"]) == (3, 1, 1)
    assert total["pay"] == pytest.approx(0.5)  # two of three, the refused one is not paid
    assert total["seconds"] == pytest.approx(14)
    assert total["currency"] == "EUR"
    mine = [world[who].ok("GET", "/me/days")["rows"][0] for who in ("first", "second")]
    figures = ("day", "answers", "mended", "refused", "seconds", "pay", "currency")
    of = lambda rows: sorted([row[name] for name in figures] for row in rows)  # noqa: E731
    assert of(told["rows"]) == of(mine)
    assert {row["project_id"] for row in told["rows"]} == {None}


def test_a_statement_comes_by_pages_and_as_a_file(world):
    by = ["day", "worker", "project"]
    whole = read(world["manager"], world["ours"], "statement")["rows"]
    assert all(row["worker"] and row["project"] and row["day"] for row in whole)
    first = read(world["manager"], world["ours"], "statement", by=by, limit=1)
    then = read(world["manager"], world["ours"], "statement", by=by, limit=1, cursor=first["next"])
    assert first["rows"] + then["rows"] == whole
    assert then["next"] is None
    file = world["manager"].get(f"/suppliers/{world['ours']}/statement?format=csv")
    assert file.headers["content-type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(file.text.removeprefix("\ufeff"))))
    assert [(line["worker_id"], float(line["pay"])) for line in lines] == [
        (row["worker_id"], row["pay"]) for row in whole
    ]


def test_a_name_is_no_formula_in_a_file(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    body = {"workers": [{"name": "=HYPERLINK(1)"}]}
    made = lab.owner.ok("POST", f"/suppliers/{supplier}/workers", json=body)["workers"][0]
    work_off(sign_in_by_link(lab.server, made["token"]), project)
    file = lab.owner.get(f"/suppliers/{supplier}/statement?format=csv").text
    assert "'=HYPERLINK(1)" in file


@pytest.mark.parametrize(
    "query",
    [
        {"tz": "Mars/Olympus"},
        {"first": "2026-02-01", "last": "2026-01-01"},
        {"first": "2020-01-01", "last": "2026-01-01"},
        {"by": "colour"},
    ],
)
def test_a_statement_that_cannot_be_is_refused(lab, world, query):
    path = f"/suppliers/{world['ours']}/statement"
    assert lab.owner.fails(422, "GET", path, params=query)["detail"]


def test_days_are_those_of_the_time_zone(lab, world):
    day = (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()
    told = read(world["manager"], world["ours"], "statement", tz="Pacific/Kiritimati", by="day")
    assert told["last"] == day
    assert {row["day"] for row in told["rows"]} == {day}


def test_workers_are_told_with_what_they_hold(lab, world):
    (task,) = claim(world["first"], world["project"]) or [None]
    rows = read(world["manager"], world["ours"], "workload")["rows"]
    workers = world["manager"].ok("GET", f"/suppliers/{world['ours']}/workers")["rows"]
    assert [row["id"] for row in rows] == [worker["id"] for worker in workers]
    assert sum(row["held"] for row in rows) == (0 if task is None else 1)
    assert sorted(row["answers_today"] for row in rows) == [1, 2]
    assert all(row["last_answer_at"] for row in rows)
    if task is not None:
        world["first"].ok("POST", f"/tasks/{task['id']}/return")


def test_the_lab_reads_what_suppliers_earned(lab, world):
    rows = {row["id"]: row for row in lab.owner.ok("GET", "/supplier-totals?limit=1000")["rows"]}
    (money,) = rows[world["ours"]]["money"]
    assert (money["currency"], money["answers"]) == ("EUR", 3)
    assert money["pay"] == pytest.approx(0.5)
    assert rows[world["ours"]]["workers"] == 2
    long_ago = {"first": "2020-01-01", "last": "2020-01-31", "limit": 1000}
    rows = lab.owner.ok("GET", "/supplier-totals", params=long_ago)["rows"]
    assert {row["id"]: row["money"] for row in rows}[world["ours"]] == []


def test_a_manager_appeals_for_their_worker_and_no_one_elses(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3, policy=POLICY)
    (worker,) = lab.workers(supplier, 1)
    work_off(worker, project)
    reviewer, second = lab.person("reviewer"), lab.person("reviewer")
    reviews = []
    while len(reviews) < 3:
        reviews += claim_reviews(reviewer, project)
    refused, accepted, _open = reviews
    refuse = {"decision": "refuse", "rule": RULE}
    reviewer.ok("POST", f"/reviews/{refused['id']}/decide", json=refuse)
    reviewer.ok("POST", f"/reviews/{accepted['id']}/decide", json={"decision": "accept"})
    manager = lab.person("supplier-manager", supplier_id=supplier)
    rival = lab.person("supplier-manager", supplier_id=lab.supplier())
    path, words = f"/reviews/{refused['id']}/appeal", {"json": {"text": "It is no irony."}}
    rival.fails(404, "POST", path, **words)
    for nobody in (lab.owner, reviewer):
        nobody.fails(403, "POST", path, **words)
    manager.fails(404, "POST", f"/reviews/{_open['id']}/appeal", **words)  # is not decided yet
    manager.fails(409, "POST", f"/reviews/{accepted['id']}/appeal", **words)
    before = read(manager, supplier, "overview")
    assert (before["waiting"], before["outcomes"]["refused"]["estimate"]) == (
        {"refused": 1, "mended": 0, "appeals": 0},
        0.5,
    )
    manager.ok("POST", path, **words)
    worker.fails(409, "POST", path, **words)
    assert read(manager, supplier, "overview")["waiting"] == {
        "refused": 0,
        "mended": 0,
        "appeals": 1,
    }
    (event,) = lab.owner.ok(
        "GET", "/audit", params={"action": "review.appeal", "object": refused["id"]}
    )["rows"]
    assert event["actor"] == manager.ok("GET", "/me")["person"]["id"]
    second.ok("POST", f"/reviews/{refused['id']}/answer-appeal", json={"decision": "overturned"})
    (row,) = read(manager, supplier, "changes", appeal="overturned")["rows"]
    assert row["appeal"] == "It is no irony."
    # Overturned, the answer was right after all.
    assert read(manager, supplier, "overview")["outcomes"]["refused"]["estimate"] == 0
