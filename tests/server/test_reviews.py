"""Reviews, appeals, adjudication, through HTTP with the background jobs running."""

import time

import pytest

from tests.server.lab import answer, claim, claim_reviews, work_off

NO_UNDO = {"undo_minutes": 0}


def decide(reviewer, review, decision, **more):
    body = {"decision": decision, **more}
    reviewer.ok("POST", f"/reviews/{review['id']}/decide", json=body)


def counting(lab, project):
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    return [row for row in rows if row["counts"]]


def item_of(lab, project, review):
    rows = lab.owner.ok("GET", f"/projects/{project}/reviews")["rows"]
    return next(row["item_id"] for row in rows if row["id"] == review["id"])


@pytest.fixture
def reviewed(lab):
    """A project where everything is reviewed: (project, worker, supplier)."""
    supplier = lab.supplier()
    policy = {"review_rate": 1, "redundancy": 1, **NO_UNDO}
    project = lab.project(supplier, items=3, policy=policy)
    (worker,) = lab.workers(supplier, 1)
    return project, worker, supplier


def test_an_accepted_annotation_stays_as_it_is(lab, reviewed):
    project, worker, _ = reviewed
    reviewer = lab.person("reviewer")
    work_off(worker, project)
    (first, *_rest) = claim_reviews(reviewer, project)
    assert set(first) == {
        "id", "form_id", "guidelines_id", "payload", "media", "answers", "leased_until",
    }  # fmt: skip
    decide(reviewer, first, "accept")
    assert len(counting(lab, project)) == 3
    (seen,) = lab.owner.ok("GET", f"/projects/{project}/reviews?status=accepted")["rows"]
    assert seen["id"] == first["id"]


def test_who_is_reviewed_is_told_what_was_changed_and_not_what_was_accepted(lab, reviewed):
    project, worker, supplier = reviewed
    reviewer, manager = lab.person("reviewer"), lab.person("supplier-manager", supplier_id=supplier)
    work_off(worker, project)
    first, second, third = claim_reviews(reviewer, project, least=3)
    decide(reviewer, first, "accept")
    decide(reviewer, second, "mend", answers={"sentiment": "neg"})
    decide(reviewer, third, "refuse", rule="R1")
    for asks in (worker, manager):
        seen = asks.ok("GET", f"/projects/{project}/reviews")["rows"]
        assert {row["status"] for row in seen} == {"mended", "refused"}
        assert {row["reviewer_id"] for row in seen} == {None}
        # Gold is never reviewed: what has no review would be gold.
        assert asks.ok("GET", f"/projects/{project}/reviews?status=accepted")["rows"] == []


def test_a_mended_annotation_is_superseded(lab, reviewed):
    project, worker, _ = reviewed
    reviewer = lab.person("reviewer")
    work_off(worker, project)
    first = claim_reviews(reviewer, project, 1)[0]
    bad = {"decision": "mend", "answers": {"sentiment": "nag"}}
    assert (
        "'neg'" in reviewer.fails(422, "POST", f"/reviews/{first['id']}/decide", json=bad)["mend"]
    )
    decide(reviewer, first, "mend", answers={"sentiment": "neg"})
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert len(rows) == 4
    now = counting(lab, project)
    assert [row["answers"]["sentiment"] for row in now].count("neg") == 1
    assert sum(row["worker_id"] is None for row in now) == 1


def estimates(lab, project):
    """External id to (answer, decided) of the items that have an estimate."""
    rows = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    return {
        row["external_id"]: (row["estimates"][0]["answer"], row["estimates"][0]["decided"])
        for row in rows
        if row["estimates"]
    }


def test_a_mend_decides_the_estimate_and_overturned_gives_it_back(lab, reviewed):
    project, worker, _ = reviewed
    reviewer, second = lab.person("reviewer"), lab.person("reviewer")
    work_off(worker, project, "pos")
    first = claim_reviews(reviewer, project, 1)[0]
    decide(reviewer, first, "mend", answers={"sentiment": "neg"})
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    assert sorted(estimates(lab, project).values()) == [
        ("neg", True),
        ("pos", False),
        ("pos", False),
    ]
    worker.ok("POST", f"/reviews/{first['id']}/appeal", json={"text": "It is ironic."})
    overturn = {"decision": "overturned"}
    second.ok("POST", f"/reviews/{first['id']}/answer-appeal", json=overturn)
    assert set(estimates(lab, project).values()) == {("pos", False)}


def test_a_reviewers_own_mend_is_not_reviewed(lab, reviewed):
    project, worker, _ = reviewed
    reviewer = lab.person("reviewer")
    work_off(worker, project)
    for _ in range(3):
        (review,) = claim_reviews(reviewer, project, 1)
        decide(reviewer, review, "mend", answers={"sentiment": "neg"})
    time.sleep(1.5)
    assert claim_reviews(reviewer, project, wait=0) == []


def test_reviewers_are_not_told_whose_work_they_hold(lab, reviewed):
    project, worker, supplier = reviewed
    reviewer = lab.person("reviewer")
    work_off(worker, project)
    held, _other = claim_reviews(reviewer, project, 2)
    path = f"/projects/{project}/reviews"
    rows = reviewer.ok("GET", path)["rows"]
    assert {(row["supplier_id"], row["worker_id"], row["reason"]) for row in rows} == {(None,) * 3}
    made = reviewer.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert {(row["supplier_id"], row["worker_id"]) for row in made} == {(None, None)}
    assert {row["supplier_id"] for row in lab.owner.ok("GET", path)["rows"]} == {supplier}
    decide(reviewer, held, "accept")
    (told,) = reviewer.ok("GET", f"{path}?status=accepted")["rows"]
    assert told["supplier_id"] == supplier


def test_a_refused_annotation_is_asked_again_of_somebody_else(lab, reviewed):
    project, worker, supplier = reviewed
    reviewer = lab.person("reviewer")
    work_off(worker, project)
    first = claim_reviews(reviewer, project, 1)[0]
    no_rule = {"decision": "refuse"}
    reviewer.fails(422, "POST", f"/reviews/{first['id']}/decide", json=no_rule)
    decide(reviewer, first, "refuse", rule="3.2: irony is negative")
    assert len(counting(lab, project)) == 2
    assert claim(worker, project) == []
    (other,) = lab.workers(supplier, 1)
    (task,) = claim(other, project, 5)
    answer(other, task, "neg")
    assert len(counting(lab, project)) == 3
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert progress["done"] == progress["wanted"] == 3


def test_an_appeal_goes_to_somebody_else_and_can_restore(lab, reviewed):
    project, worker, _ = reviewed
    reviewer, second = lab.person("reviewer"), lab.person("reviewer")
    work_off(worker, project)
    first = claim_reviews(reviewer, project, 1)[0]
    item = item_of(lab, project, first)
    before = lab.owner.ok("GET", f"/items/{item}/estimates")["estimates"]
    decide(reviewer, first, "refuse", rule="guess")
    path = f"/reviews/{first['id']}"
    second.fails(409, "POST", f"{path}/answer-appeal", json={"decision": "overturned"})
    worker.ok("POST", f"{path}/appeal", json={"text": "Look at the second sentence."})
    worker.fails(409, "POST", f"{path}/appeal", json={"text": "Again."})
    (open_one,) = second.ok("GET", f"/projects/{project}/reviews?status=appealed")["rows"]
    assert open_one["id"] == first["id"]
    own = reviewer.fails(409, "POST", f"{path}/answer-appeal", json={"decision": "upheld"})
    assert "yours" in own["detail"]
    assert lab.owner.ok("GET", f"/items/{item}/estimates")["estimates"] == []
    second.ok("POST", f"{path}/answer-appeal", json={"decision": "overturned"})
    assert len(counting(lab, project)) == 3
    after = lab.owner.ok("GET", f"/items/{item}/estimates")["estimates"]
    assert after[0]["answer"] == before[0]["answer"]
    (seen,) = worker.ok("GET", f"/projects/{project}/reviews")["rows"]
    assert seen["appeal_result"] == "overturned"


def test_the_sample_is_about_as_large_as_agreed_by_supplier(lab):
    all_of, none_of = lab.supplier(), lab.supplier()
    project = lab.project(
        all_of, none_of, items=40, policy={"review_rate": 0.5, "redundancy": 2, **NO_UNDO}
    )
    terms = {"price": 0.1, "review_rate": 0}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{none_of}", json=terms)
    for supplier in (all_of, none_of):
        work_off(lab.workers(supplier, 1)[0], project)
    reviewer = lab.person("reviewer")
    assert claim_reviews(reviewer, project, 1)
    time.sleep(1.5)
    rows = lab.owner.ok("GET", f"/projects/{project}/reviews")["rows"]
    assert {row["supplier_id"] for row in rows} == {all_of}
    assert 8 <= len(rows) <= 32


def test_what_the_estimate_doubts_is_reviewed(lab):
    supplier = lab.supplier()
    project = lab.project(
        supplier, items=30, policy={"redundancy": 3, "review_doubt": 0.3, **NO_UNDO}
    )
    good, fine, odd = lab.workers(supplier, 3)
    for worker, label in ((good, "pos"), (fine, "pos")):
        work_off(worker, project, label)
    for number, task in enumerate(claim(odd, project, 20)):
        answer(odd, task, "neg" if number < 3 else "pos")
    work_off(odd, project)
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    found = claim_reviews(lab.person("reviewer"), project, wait=20)
    assert [review["answers"] for review in found] == [{"sentiment": "neg"}] * 3
    rows = lab.owner.ok("GET", f"/projects/{project}/reviews")["rows"]
    assert {row["reason"] for row in rows} == {"doubt"}


def test_disagreements_are_decided_side_by_side_and_blind(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=2, policy={"redundancy": 2})
    one, other = lab.workers(supplier, 2)
    tasks = claim(one, project, 2)
    for task in tasks:
        answer(one, task, "pos")
    work_off(other, project, "neg")
    reviewer = lab.person("reviewer")
    path = f"/projects/{project}/disagreements"
    rows = reviewer.ok("GET", path)["rows"]
    assert len(rows) == 2
    item = rows[0]["id"]
    shown = reviewer.ok("GET", f"/items/{item}/answers")
    assert set(shown) == {
        "id", "project_id", "external_id", "form_id", "guidelines_id", "payload", "media",
        "answers",
        "decision",
    }  # fmt: skip
    assert {name for answer in shown["answers"] for name in answer} == {"id", "answers"}
    assert sorted(a["answers"]["sentiment"] for a in shown["answers"]) == ["neg", "pos"]
    word = {"answers": {"sentiment": "neg"}, "reason": "irony"}
    reviewer.ok("POST", f"/items/{item}/adjudicate", json=word)
    assert len(reviewer.ok("GET", path)["rows"]) == 1
    # The lab's word stands, whatever comes after it.
    decided = next(
        row
        for row in lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
        if row["id"] == item
    )
    third, fourth = lab.workers(supplier, 2)
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": {**policy, "redundancy": 4}})
    work_off(third, project, "pos")
    work_off(fourth, project, "pos")
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    found = estimates(lab, project)
    assert found.pop(decided["external_id"]) == ("neg", True)
    assert list(found.values()) == [("pos", False)]
    again = reviewer.ok("POST", f"/items/{item}/adjudicate", json=word)
    made = counting(lab, project)
    assert again["annotation_id"] in {row["id"] for row in made if row["worker_id"] is None}
    reviewer.fails(422, "POST", f"/items/{item}/adjudicate", json={"answers": {}})
