"""An item's whole life: all that was done with it, by whom, in order."""

import pytest

from tests.server.lab import answer, claim, claim_reviews


@pytest.fixture(scope="module")
def lived(lab):
    """An item that was skipped, answered, taken back, refused, appealed and decided."""
    supplier = lab.supplier("Harbour of items")
    ann, bob, eve = lab.workers(supplier, 3)
    policy = {"redundancy": 2, "review_rate": 1, "undo_minutes": 0.05}
    project = lab.project(supplier, policy=policy, guidelines={"en": "Be kind."})
    lab.owner.ok(
        "POST",
        f"/projects/{project}/imports",
        params={"filename": "first.jsonl"},
        content=b'{"external_id": "it", "text": "Hello"}\n',
    )
    (task,) = claim(ann, project)
    made = answer(ann, task, "pos")
    ann.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    answer(ann, task, "neg")
    (task,) = claim(eve, project)
    eve.ok("POST", f"/tasks/{task['id']}/skip", json={"reason": "unclear", "comment": "Who?"})
    (task,) = claim(bob, project)
    answer(bob, task, "pos")
    (review,) = claim_reviews(lab.owner, project, 1, wait=15)
    body = {"decision": "refuse", "rule": "tone", "comment": "Too harsh."}
    lab.owner.ok("POST", f"/reviews/{review['id']}/decide", json=body)
    for worker in (ann, bob):
        for seen in worker.ok("GET", f"/projects/{project}/reviews")["rows"]:
            worker.ok("POST", f"/reviews/{seen['id']}/appeal", json={"text": "It was fair."})
    other = lab.person("lead")
    other.ok("POST", f"/reviews/{review['id']}/answer-appeal", json={"decision": "overturned"})
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    for label in ("pos", "neg"):
        body = {"answers": {"sentiment": label}, "reason": f"it is {label}"}
        other.ok("POST", f"/items/{item}/adjudicate", json=body)
    return project, item


def history(api, item):
    return api.ok("GET", f"/items/{item}/history")


def test_nothing_is_left_out_and_the_order_is_that_of_time(lab, lived):
    events = history(lab.owner, lived[1])["events"]
    kinds = [event["kind"] for event in events]
    assert kinds[:2] == ["added", "claimed"]
    assert [event["at"] for event in events] == sorted(event["at"] for event in events)
    for kind, count in (("answered", 3), ("taken-back", 1), ("skipped", 1), ("reviewed", 1),
                        ("appealed", 1), ("appeal-decided", 1), ("adjudicated", 2)):  # fmt: skip
        assert kinds.count(kind) == count, kind
    order = ["answered", "taken-back", "skipped", "reviewed", "appealed", "appeal-decided"]
    places = [kinds.index(kind) for kind in order]
    assert places == sorted(places)
    assert kinds[-1] == "adjudicated"


def test_each_event_says_who_and_why(lab, lived):
    events = history(lab.owner, lived[1])["events"]
    by_kind = {event["kind"]: event for event in events}
    assert by_kind["added"]["filename"] == "first.jsonl"
    assert by_kind["added"]["person"] == "Owner"
    assert by_kind["skipped"]["words"] == "unclear: Who?"
    assert by_kind["skipped"]["supplier"] == "Harbour of items"
    assert (by_kind["reviewed"]["outcome"], by_kind["reviewed"]["rule"]) == ("refused", "tone")
    assert by_kind["appealed"]["words"] == "It was fair."
    assert by_kind["appeal-decided"]["outcome"] == "overturned"
    assert by_kind["appeal-decided"]["person"] == "lead"
    assert by_kind["adjudicated"]["words"] == "it is neg"


def test_answers_say_whether_they_count_and_what_they_were_made_under(lab, lived):
    told = history(lab.owner, lived[1])
    assert len(told["answers"]) == 5
    workers = [one for one in told["answers"] if one["worker"]]
    assert [one["counts"] for one in workers] == [False, True, True]
    assert {one["guidelines_version"] for one in workers} == {1}
    last = told["answers"][-1]
    assert last["person"] == "lead"
    assert last["counts"]
    assert last["supersedes"] == told["answers"][-2]["id"]
    (estimate,) = told["estimates"]
    assert estimate["decided"]
    assert estimate["answer"] == "neg"


def test_gold_is_told_with_who_set_it(lab):
    project = lab.project(items=1)
    row = {"external_id": "g", "payload": {"text": "t"}, "gold": {"sentiment": "pos"}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [row]})
    plain, born = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    for label in ("pos", "neg"):
        lab.owner.ok("PUT", f"/items/{plain['id']}/gold", json={"answers": {"sentiment": label}})
    told = history(lab.owner, plain["id"])
    set_events = [event for event in told["events"] if event["kind"] == "gold-set"]
    assert [event["person"] for event in set_events] == ["Owner", "Owner"]
    assert told["gold"]["sentiment"] == "neg"
    assert [event["kind"] for event in history(lab.owner, born["id"])["events"]] == [
        "added",
        "gold-set",
    ]


def test_only_the_lab_may_see_it_and_not_who_reviews(lab, lived):
    _, item = lived
    for who in (lab.person("reviewer"), lab.workers(lab.supplier(), 1)[0]):
        who.fails(403, "GET", f"/items/{item}/history")
    lab.person("researcher").ok("GET", f"/items/{item}/history")
    lab.owner.fails(422, "GET", "/items/itm_nonsense/history")
