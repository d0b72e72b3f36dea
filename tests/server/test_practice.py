"""Practice on decided cases: drawn without what was decided, judged, told."""

import pytest

from mihak.forms import parse_form
from mihak.reviews.practice.replay import balanced
from tests.server.lab import FORM, answer, claim, claim_reviews


def items(lab, project):
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    return {row["external_id"]: row["id"] for row in rows}


def draw(asks, project, count=10):
    return asks.ok("POST", f"/projects/{project}/replay", json={"count": count})["cases"]


def reply(asks, case, label):
    body = {"answers": {"sentiment": label, "why": "in my own words"}}
    return asks.ok("POST", f"/replay/{case['id']}/answer", json=body)


def told(asks, project):
    return asks.ok("GET", f"/projects/{project}/replay")


@pytest.fixture
def decided(lab):
    """Three items decided by the owner, and a refusal that an appeal overturned."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"redundancy": 1, "undo_minutes": 0, "review_rate": 1}
    project = lab.project(supplier, items=4, policy=policy, guidelines={"en": "Old."})
    known = items(lab, project)
    for name, label in (("i0", "pos"), ("i1", "neg"), ("i2", "pos")):
        body = {"answers": {"sentiment": label}, "reason": f"It is {label}."}
        lab.owner.ok("POST", f"/items/{known[name]}/adjudicate", json=body)
    (task,) = [one for one in claim(worker, project, 4) if one["payload"]["text"] == "text 3"]
    answer(worker, task, "neg")
    first, second = lab.person("reviewer"), lab.person("reviewer")
    (review,) = claim_reviews(first, project, 1)
    refusal = {"decision": "refuse", "rule": "Irony"}
    first.ok("POST", f"/reviews/{review['id']}/decide", json=refusal)
    worker.ok("POST", f"/reviews/{review['id']}/appeal", json={"text": "It is meant badly."})
    overturn = {"decision": "overturned", "comment": "Irony, indeed."}
    second.ok("POST", f"/reviews/{review['id']}/answer-appeal", json=overturn)
    return project, first


def test_cases_tell_nothing_before_they_are_answered_and_all_after(lab, decided):
    project, _ = decided
    new = lab.person("reviewer")
    assert told(new, project)["left"] == 4
    cases = draw(new, project)
    assert len(cases) == 4
    assert set(cases[0]) == {"id", "form_id", "guidelines_id", "payload", "media"}
    by_text = {case["payload"]["text"]: case for case in cases}
    said = reply(new, by_text["text 0"], "pos")
    assert (said["agreed"], said["decided"], said["reason"]) == (
        True,
        {"sentiment": "pos"},
        "It is pos.",
    )
    said = reply(new, by_text["text 3"], "pos")
    assert (said["agreed"], said["rule"], said["reason"]) == (False, "Irony", "Irony, indeed.")
    assert said["decided"] == {"sentiment": "neg"}
    body = {"answers": {"sentiment": "neg"}}
    new.fails(409, "POST", f"/replay/{by_text['text 3']['id']}/answer", json=body)
    new.fails(422, "POST", f"/replay/{by_text['text 1']['id']}/answer", json={"answers": {}})


def test_agreement_is_told_with_its_interval_by_rule_and_for_everybody(lab, decided):
    project, _ = decided
    new = lab.person("reviewer", name="Noor")
    for case in draw(new, project):
        reply(new, case, "pos")
    mine = told(new, project)
    assert (mine["open"], mine["left"], mine["agreed"]["n"]) == (0, 0, 4)
    assert mine["agreed"]["estimate"] == pytest.approx(0.5)
    assert mine["agreed"]["low"] < 0.5 < mine["agreed"]["high"]
    assert [(one["rule"], one["agreed"]["estimate"]) for one in mine["by_rule"]] == [("Irony", 0)]
    assert mine["everybody"] == []
    assert [one["person"] for one in told(lab.owner, project)["everybody"]] == ["Noor"]


def test_practice_changes_no_data(lab, decided):
    project, _ = decided
    paths = ("annotations", "estimates", "items", "progress", "reviews")
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    before = [lab.owner.ok("GET", f"/projects/{project}/{path}") for path in paths]
    new = lab.person("reviewer")
    for case in draw(new, project):
        reply(new, case, "neg")
    assert before == [lab.owner.ok("GET", f"/projects/{project}/{path}") for path in paths]


def test_nobody_practises_on_what_they_decided_or_had(lab, decided):
    project, first = decided
    assert draw(lab.owner, project) != []  # the appeal alone: the rest is the owner's
    assert {case["payload"]["text"] for case in draw(lab.owner, project)} == {"text 3"}
    assert "text 3" not in {case["payload"]["text"] for case in draw(first, project)}
    new = lab.person("reviewer")
    held = [case["id"] for case in draw(new, project, 2)]
    assert [case["id"] for case in draw(new, project, 2)] == held  # those held come first
    reply(new, {"id": held[0]}, "pos")
    assert held[0] not in {case["id"] for case in draw(new, project)}


def test_cases_that_a_change_made_stale_are_not_taught(lab, decided):
    project, _ = decided
    touches = [{"question": "sentiment", "answers": ["pos"]}]
    body = {"text": {"en": "New."}, "change": {"touches": touches}}
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json=body)
    texts = {case["payload"]["text"] for case in draw(lab.person("reviewer"), project)}
    assert texts == {"text 1", "text 3"}


def test_each_rule_and_class_comes_in_turn():
    form = parse_form(FORM)
    cases = [
        {"n": n, "rule": rule, "answers": {"sentiment": label}}
        for n, (rule, label) in enumerate(
            [(None, "pos")] * 4 + [(None, "neg")] * 2 + [("Irony", "neg")]
        )
    ]
    assert [case["n"] for case in balanced(form, cases)] == [0, 4, 6, 1, 5, 2, 3]


def test_practice_is_for_reviewers(lab, decided):
    project, _ = decided
    lab.person("researcher").fails(403, "POST", f"/projects/{project}/replay", json={})
    case = draw(lab.person("reviewer"), project)[0]
    body = {"answers": {"sentiment": "pos"}}
    lab.person("reviewer").fails(404, "POST", f"/replay/{case['id']}/answer", json=body)
