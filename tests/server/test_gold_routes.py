"""Known answers show how they fare, and which of them to doubt."""

import time

import pytest

from tests.server.lab import answer, claim, open_other_workspace

QUALIFIES = {"qualification": {"items": 2, "pass_score": 1.0}}


def gold_rows(count, wrong=()):
    """Items whose known answer is "pos", but for `wrong`, whose is said to be "neg"."""
    return [
        {
            "external_id": f"g{n}",
            "payload": {"text": f"gold {n}"},
            "gold": {"sentiment": "neg" if n in wrong else "pos"},
        }
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def served(lab):
    """Ten gold items, one with a wrong known answer, answered by four workers who know better
    and one who always says "neg".
    """
    supplier = lab.supplier()
    workers = lab.workers(supplier, 5)
    project = lab.project(supplier, policy={"gold_share": 0.5, "gold_first": 50, "pick": True})
    rows = gold_rows(10, wrong={3})
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    for place, worker in enumerate(workers):
        names = [row["external_id"] for row in rows]
        tasks = worker.ok("POST", f"/projects/{project}/claim", json={"count": 10, "items": names})
        for task in tasks["tasks"]:
            answer(worker, task, "neg" if place == 4 else "pos")
    return project


def listed(lab, project, **params):
    found = lab.owner.ok("GET", f"/projects/{project}/gold", params=params)
    return {row["external_id"]: row for row in found["rows"]}


def test_gold_tells_how_often_it_was_answered_right(lab, served):
    rows = listed(lab, served)
    assert len(rows) == 10
    fair = rows["g0"]
    assert (fair["answered"], fair["right"], fair["score"]) == (5, 4, 0.8)
    assert fair["otherwise"] == [{"answers": {"sentiment": "neg"}, "count": 1}]
    assert not fair["is_doubted"]


def test_gold_that_good_workers_contradict_is_doubted(lab, served):
    rows = listed(lab, served, only="doubted")
    assert list(rows) == ["g3"]
    wrong = rows["g3"]
    # The fifth worker is wrong about all others, and has no say.
    assert (wrong["good_workers"], wrong["good_against"], wrong["right"]) == (4, 4, 1)
    assert wrong["otherwise"] == [{"answers": {"sentiment": "pos"}, "count": 4}]


def test_gold_comes_in_pages(lab, served):
    first = lab.owner.ok("GET", f"/projects/{served}/gold", params={"limit": 6})
    rest = lab.owner.ok(
        "GET", f"/projects/{served}/gold", params={"limit": 6, "cursor": first["next"]}
    )
    names = [row["external_id"] for row in first["rows"] + rest["rows"]]
    assert sorted(names) == [f"g{n}" for n in range(10)]
    assert rest["next"] is None


def test_a_corrected_answer_is_counted_anew(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, policy={"gold_share": 0.5, "pick": True})
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": gold_rows(1)})
    tasks = worker.ok("POST", f"/projects/{project}/claim", json={"count": 1, "items": ["g0"]})
    answer(worker, tasks["tasks"][0], "neg")
    row = listed(lab, project)["g0"]
    assert (row["answered"], row["right"]) == (1, 0)
    lab.owner.ok("PUT", f"/items/{row['id']}/gold", json={"answers": {"sentiment": "neg"}})
    row = listed(lab, project)["g0"]
    assert (row["answered"], row["score"], row["answers"]) == (0, None, {"sentiment": "neg"})


def test_retired_gold_is_handed_out_no_more(lab):
    supplier = lab.supplier()
    first, second = lab.workers(supplier, 2)
    project = lab.project(supplier, policy={"gold_share": 0.5, "pick": True})
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": gold_rows(1)})
    item = listed(lab, project)["g0"]["id"]
    asked = {"json": {"count": 1, "items": ["g0"]}}
    assert first.ok("POST", f"/projects/{project}/claim", **asked)["tasks"]
    told = lab.owner.ok("PATCH", f"/items/{item}/gold", json={"is_retired": True})
    assert told["retired_at"] is not None
    assert second.ok("POST", f"/projects/{project}/claim", **asked)["tasks"] == []
    assert list(listed(lab, project, only="retired")) == ["g0"]
    assert listed(lab, project, only="served") == {}
    lab.owner.ok("PATCH", f"/items/{item}/gold", json={"is_retired": False})
    assert second.ok("POST", f"/projects/{project}/claim", **asked)["tasks"]


def test_what_is_no_gold_cannot_be_retired(lab):
    project = lab.project(items=1)
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    lab.owner.fails(404, "PATCH", f"/items/{item}/gold", json={"is_retired": True})


def test_what_somebody_decided_can_become_gold(lab):
    supplier = lab.supplier()
    workers = lab.workers(supplier, 2)
    project = lab.project(supplier, items=1, policy={"redundancy": 2})
    for worker, label in zip(workers, ("pos", "neg"), strict=True):
        answer(worker, claim(worker, project)[0], label)
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    path = f"/projects/{project}/gold-candidates"
    assert lab.owner.ok("GET", path)["rows"] == []
    lab.owner.ok("POST", f"/items/{item}/adjudicate", json={"answers": {"sentiment": "neg"}})
    (found,) = lab.owner.ok("GET", path)["rows"]
    assert (found["id"], found["answers"]) == (item, {"sentiment": "neg"})
    lab.owner.ok("PUT", f"/items/{item}/gold", json={"answers": found["answers"]})
    assert lab.owner.ok("GET", path)["rows"] == []


def test_what_the_estimates_are_sure_of_can_become_gold(lab):
    supplier = lab.supplier()
    workers = lab.workers(supplier, 6)
    project = lab.project(supplier, items=3, policy={"redundancy": 6})
    for place, worker in enumerate(workers):
        for task in claim(worker, project, 3):
            name = task["payload"]["text"]
            # Agreed on but for one voice; on the last they are split.
            split = (name == "text 2" and place % 2) or place == 5
            answer(worker, task, "neg" if split else "pos")
    path = f"/projects/{project}/gold-candidates"
    deadline = time.monotonic() + 20
    while True:
        found = lab.owner.ok("GET", path, params={"by": "sure"})["rows"]
        if len(found) == 2 or time.monotonic() > deadline:
            break
        time.sleep(0.2)
    assert {row["external_id"] for row in found} == {"i0", "i1"}
    assert all(row["answers"]["sentiment"] == "pos" for row in found)
    assert all(row["confidence"] >= 0.95 and row["labels"] >= 3 for row in found)


def test_standings_show_who_passed_the_test(lab):
    supplier = lab.supplier("Cedar tested")
    passes, fails, begins = lab.workers(supplier, 3)
    project = lab.project(supplier, items=3, policy=QUALIFIES)
    test = {"name": "test", "kind": "qualification"}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=test)
    body = {"items": gold_rows(2), "batch": "test"}
    lab.owner.ok("POST", f"/projects/{project}/items", json=body)
    for worker, label, many in ((passes, "pos", 2), (fails, "neg", 2), (begins, "pos", 1)):
        for task in claim(worker, project, many):
            answer(worker, task, label)
    path = f"/projects/{project}/standings"
    rows = lab.owner.ok("GET", path)["rows"]
    told = {row["status"]: (row["gold_answered"], row["gold_score"]) for row in rows}
    assert told == {"working": (2, 1.0), "refused": (2, 0.0), "qualifying": (1, 1.0)}
    assert {row["supplier"] for row in rows} == {"Cedar tested"}
    (refused,) = lab.owner.ok("GET", path, params={"status": "refused"})["rows"]

    fails.fails(403, "POST", f"/projects/{project}/claim", json={"count": 1})
    body = {"status": "working", "reason": "the second test item was ambiguous"}
    lab.owner.fails(422, "PATCH", f"{path}/{refused['id']}", json={"status": "working"})
    lab.owner.ok("PATCH", f"{path}/{refused['id']}", json=body)
    assert claim(fails, project)
    search = {"action": "standing.change", "newest": True, "limit": 1}
    (event,) = lab.owner.ok("GET", "/audit", params=search)["rows"]
    assert event["detail"]["reason"] == body["reason"]


def test_a_worker_who_has_not_begun_has_no_standing_to_change(lab):
    supplier = lab.supplier()
    lab.workers(supplier, 1)
    project = lab.project(supplier)
    worker = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"][0]["id"]
    body = {"status": "working", "reason": "known to be good"}
    lab.owner.fails(404, "PATCH", f"/projects/{project}/standings/{worker}", json=body)


def test_gold_is_for_who_measures_and_nobody_else(lab, server, served):
    item = next(iter(listed(lab, served).values()))["id"]
    supplier = lab.owner.ok("GET", f"/projects/{served}/contracts")["rows"][0]["supplier_id"]
    (worker,) = lab.workers(supplier, 1)
    paths = [f"/projects/{served}/{one}" for one in ("gold", "gold-candidates", "standings")]
    manager = lab.person("supplier-manager", supplier_id=supplier)
    for other in (worker, manager, lab.person("reviewer")):
        for path in paths:
            other.fails(403, "GET", path)
        other.fails(403, "PATCH", f"/items/{item}/gold", json={"is_retired": True})
    elsewhere = open_other_workspace(server).owner
    for path in paths:
        elsewhere.fails(404, "GET", path)
    elsewhere.fails(404, "PATCH", f"/items/{item}/gold", json={"is_retired": True})
    lab.person("researcher").ok("GET", paths[0])
