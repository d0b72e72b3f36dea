"""Policies tried on what a project has recorded."""

import pytest

from tests.server.lab import FORM, answer, claim

FEW = {"name": "two", "redundancy": 2}
SURE = {"name": "until sure", "redundancy": 2, "most_answers": 5, "target_confidence": 0.95}


def said(n, place):
    """Both classes are common. Every sixth item is contested, by other workers each time."""
    contrary = n % 6 == 1 and (n + place) % 5 < 2
    return ("pos", "neg")[(n + contrary) % 2]


@pytest.fixture(scope="module")
def recorded(lab):
    """Five answers to each of 30 items, a third of them gold, which nobody contests."""
    supplier = lab.supplier()
    policy = {"redundancy": 5, "gold_share": 0.4}
    project = lab.project(supplier, policy=policy)
    items = [
        {"external_id": f"i{n}", "payload": {"text": f"text {n}"}}
        | ({"gold": {"sentiment": said(n, 0)}} if n % 3 == 0 else {})
        for n in range(30)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items})
    for place, worker in enumerate(lab.workers(supplier, 5)):
        while tasks := claim(worker, project, 10):
            for task in tasks:
                answer(worker, task, said(int(task["payload"]["text"].split()[1]), place))
    return project


def test_policies_stand_beside_each_other_and_beside_everything(lab, recorded):
    body = {"policies": [FEW, SURE]}
    found = lab.owner.ok("POST", f"/projects/{recorded}/simulations", json=body)
    assert found["question"] == "sentiment"
    two, sure = found["outcomes"]
    assert [two["name"], sure["name"]] == ["two", "until sure"]
    assert two["an_item"] == 2
    assert 2 < sure["an_item"] < found["everything"]["an_item"] <= 5
    assert sure["saved"] == pytest.approx(1 - sure["an_item"] / found["everything"]["an_item"])
    assert two["cost"] == pytest.approx(0.2)
    assert found["currency"] == "USD"
    assert 0 < found["known"] <= 10
    assert sure["accuracy"] > 0.9
    assert found["everything"]["accuracy"] == 1
    assert not found["sampled"]


def test_nothing_changes_by_trying(lab, recorded):
    before = lab.owner.ok("GET", f"/projects/{recorded}")
    lab.owner.ok("POST", f"/projects/{recorded}/simulations", json={"policies": [SURE]})
    assert lab.owner.ok("GET", f"/projects/{recorded}") == before


@pytest.mark.parametrize(
    ("policies", "said"),
    [
        ([], "policies"),
        ([FEW, FEW], "two policies have the same name"),
        ([{**SURE, "most_answers": 1}], "most_answers is 1"),
        ([{"name": str(n), "redundancy": 1} for n in range(7)], "policies"),
    ],
)
def test_what_cannot_be_tried_is_refused(lab, recorded, policies, said):
    path = f"/projects/{recorded}/simulations"
    assert said in str(lab.owner.fails(422, "POST", path, json={"policies": policies}))


def test_without_answers_or_such_a_question_it_says_so(lab, recorded):
    path = f"/projects/{lab.project(lab.supplier(), items=2)}/simulations"
    lab.owner.fails(422, "POST", path, json={"policies": [FEW]})
    body = {"policies": [FEW], "question": "why"}
    lab.owner.fails(404, "POST", f"/projects/{recorded}/simulations", json=body)


def test_units_that_show_only_in_answers_have_no_such_policy(lab):
    spans = {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "person"}]}
    project = lab.project(lab.supplier(), form={"show": FORM["show"], "ask": [spans]})
    body = {"policies": [FEW], "question": "names"}
    refused = lab.owner.fails(422, "POST", f"/projects/{project}/simulations", json=body)
    assert "no such policy" in refused["detail"]
