"""A project on one page: what is counted is what happened, and advice follows from it."""

import time
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from mihak.insight.overview.pace import forecast
from tests.server.lab import answer, claim, claim_reviews, work_off


def overview(lab, project):
    """As it is now: where counting is slow, the server tells what it counted a while before."""
    asked, until = datetime.now(UTC), time.monotonic() + 30
    while True:
        told = lab.owner.ok("GET", f"/projects/{project}/overview")
        if datetime.fromisoformat(told["funnel"]["counted_at"]) >= asked:
            return told
        assert time.monotonic() < until, "it is not counted again"
        time.sleep(0.1)


def codes(lab, project):
    return [one["code"] for one in overview(lab, project)["next"]]


def advice(lab, project, code):
    return next((one for one in overview(lab, project)["next"] if one["code"] == code), None)


def add_gold(lab, project, count, batch="main"):
    rows = [
        {"external_id": f"g{batch}{n}", "payload": {"text": "t"}, "gold": {"sentiment": "pos"}}
        for n in range(count)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows, "batch": batch})


def test_a_new_project_is_led_step_by_step(lab):
    project = lab.project(start=False, policy={"gold_share": 0.1})
    assert codes(lab, project) == ["no-items", "no-contract"]
    lab.add_items(project, 4)
    assert codes(lab, project) == ["no-contract", "no-gold"]
    supplier = lab.supplier()
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json={"price": 0.1})
    assert codes(lab, project) == ["no-workers", "not-started", "no-gold"]
    lab.workers(supplier, 1)
    add_gold(lab, project, 3)
    assert codes(lab, project) == ["not-started", "few-gold"]
    assert advice(lab, project, "few-gold")["count"] == 3
    lab.owner.ok("PATCH", f"/projects/{project}", json={"status": "running"})
    assert codes(lab, project) == ["few-gold"]
    lab.owner.ok("PATCH", f"/projects/{project}", json={"status": "paused"})
    assert codes(lab, project) == ["paused", "few-gold"]


def test_the_funnel_holds_every_item_once(lab):
    supplier = lab.supplier()
    ann, bob = lab.workers(supplier, 2)
    project = lab.project(supplier, items=6, policy={"redundancy": 2})
    add_gold(lab, project, 2)
    tasks = claim(ann, project, 4)
    answer(ann, tasks[0])
    answer(ann, tasks[1])
    ann.ok("POST", f"/tasks/{tasks[2]['id']}/skip", json={"reason": "unclear"})
    first = tasks[0]["payload"]["text"]
    for task in claim(bob, project, 10):
        if task["payload"]["text"] == first:
            answer(bob, task)
        else:
            bob.ok("POST", f"/tasks/{task['id']}/return")
    rows = lab.owner.ok("GET", f"/projects/{project}/items", params={"search": "text 5"})["rows"]
    lab.owner.ok(
        "POST", f"/items/{rows[0]['id']}/adjudicate", json={"answers": {"sentiment": "pos"}}
    )
    funnel = overview(lab, project)["funnel"]
    parts = {
        name: funnel[name] for name in ("gold", "open", "in_work", "skipped", "done", "decided")
    }
    assert parts == {"gold": 2, "open": 1, "in_work": 2, "skipped": 1, "done": 1, "decided": 1}
    assert funnel["items"] == sum(parts.values()) == 8
    assert (funnel["answers_wanted"], funnel["answers_done"], funnel["answers_live"]) == (12, 3, 1)
    for state, count in (("open", 1), ("in-work", 2), ("skipped", 1), ("done", 1), ("decided", 1)):
        told = lab.owner.ok("GET", f"/projects/{project}/items/at", params={"state": state})
        assert told["total"] == count, state  # what one clicks into is what one saw


def test_money_is_what_counts_at_its_price(lab):
    first, second = lab.supplier(), lab.supplier()
    (ann,), (bob,) = lab.workers(first, 1), lab.workers(second, 1)
    project = lab.project(first, second, items=10, policy={"redundancy": 2})
    terms = {"price": 0.5, "currency": "SAR", "capacity": 100}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{second}", json=terms)
    for task in claim(ann, project, 6):
        answer(ann, task)
    made = [answer(bob, task) for task in claim(bob, project, 2)]
    bob.ok("POST", f"/annotations/{made[0]['annotation_id']}/undo")
    told = overview(lab, project)
    money = {one["supplier_id"]: one for one in told["money"]}
    assert money[first]["spent"] == pytest.approx(0.6)
    assert (money[first]["currency"], money[second]["currency"]) == ("USD", "SAR")
    assert (money[second]["answers"], money[second]["spent"]) == (1, 0.5)
    assert money[second]["contracted"] == 50
    # 13 answers are left; of late the first gave six of eight.
    assert money[first]["projected"] == pytest.approx(0.6 + 13 * 6 / 8 * 0.1)
    assert money[first]["is_exact"]
    assert sum(point["answers"] for point in told["burn"]["points"]) == 8
    assert told["burn"]["unit"] == "hour"
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{first}", json={"price": 0.2})
    for task in claim(ann, project, 2):
        answer(ann, task)
    money = {one["supplier_id"]: one for one in overview(lab, project)["money"]}
    assert money[first]["spent"] == pytest.approx(1.0)
    assert not money[first]["is_exact"]


def test_quality_comes_with_its_interval_and_what_it_rests_on(lab):
    supplier = lab.supplier()
    (ann,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=5, policy={"gold_share": 0.5, "gold_first": 50})
    (before,) = overview(lab, project)["quality"]
    assert before == {"question": "sentiment", "accuracy": None, "mean_confidence": None,
                      "estimated": 0}  # fmt: skip
    add_gold(lab, project, 6)
    work_off(ann, project)
    (told,) = overview_after(lab, project, lambda one: one["quality"][0]["accuracy"])["quality"]
    accuracy = told["accuracy"]
    assert accuracy["n"] >= 1
    assert accuracy["estimate"] == accuracy["high"] == 1.0
    assert 0 < accuracy["low"] < 0.9
    assert told["estimated"] == 5
    assert 0.5 < told["mean_confidence"] < 1


def overview_after(lab, project, is_there):
    """What the overview says once the background has done its part."""
    deadline = time.monotonic() + 10
    while not is_there(told := overview(lab, project)):
        assert time.monotonic() < deadline, told
        time.sleep(0.2)
    return told


def test_what_waits_for_the_lab_is_counted(lab):
    supplier = lab.supplier()
    ann, bob = lab.workers(supplier, 2)
    policy = {"redundancy": 2, "review_rate": 1, "undo_minutes": 0}
    project = lab.project(supplier, items=1, policy=policy)
    # One item, so that a fit has nothing to go by either.
    answer(ann, claim(ann, project)[0], "pos")
    answer(bob, claim(bob, project)[0], "neg")
    found = {one["code"]: one for one in overview(lab, project)["next"]}
    assert (found["disagreements-wait"]["count"], found["disagreements-wait"]["or_more"]) == (
        1,
        False,
    )
    (review,) = claim_reviews(lab.owner, project, 1)
    lab.owner.ok("POST", f"/reviews/{review['id']}/decide",
                 json={"decision": "refuse", "rule": "tone"})  # fmt: skip
    for worker in (ann, bob):
        for seen in worker.ok("GET", f"/projects/{project}/reviews")["rows"]:
            worker.ok("POST", f"/reviews/{seen['id']}/appeal", json={"text": "Look again."})
    told = overview_after(lab, project, lambda one: len(one["next"]) > 1)["next"]
    found = {one["code"]: one for one in told}
    assert found["appeals-wait"]["count"] == 1
    assert found["reviews-wait"]["count"] == 1


def test_calibration_waits_for_its_decision_and_then_for_nothing(lab):
    supplier = lab.supplier()
    (ann,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=3, policy={"redundancy": 1})
    body = {"name": "pilot", "kind": "calibration", "priority": 5}
    batch = lab.owner.ok("POST", f"/projects/{project}/batches", json=body)["id"]
    rows = [{"external_id": f"c{n}", "payload": {"text": "t"}} for n in range(2)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows, "batch": "pilot"})
    assert overview(lab, project)["calibration"]["answers_done"] == 0
    assert advice(lab, project, "calibration-waits") is None
    work_off(ann, project)
    told = overview(lab, project)
    assert told["calibration"] == {"batch_id": batch, "name": "pilot", "answers_wanted": 2,
                                   "answers_done": 2}  # fmt: skip
    assert (
        next(one for one in told["next"] if one["code"] == "calibration-waits")["batch_id"] == batch
    )
    lab.owner.ok("POST", f"/projects/{project}/batches/{batch}/decision", json={"decision": "go"})
    assert overview(lab, project)["calibration"] is None
    work_off(ann, project)
    told = overview_after(
        lab, project, lambda one: "ready-for-release" in [a["code"] for a in one["next"]]
    )
    assert told["funnel"]["done"] == 5


def test_skips_full_contracts_and_halted_batches_are_told(lab):
    supplier = lab.supplier()
    (ann,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=12, policy={"redundancy": 1})
    for task in claim(ann, project, 6):
        body = {"reason": "broken", "comment": "no picture: nothing"}
        ann.ok("POST", f"/tasks/{task['id']}/skip", json=body)
    told = advice(lab, project, "many-skips")
    assert (told["reason"], told["count"]) == ("broken", 6)
    for task in claim(ann, project, 2):
        answer(ann, task)
    lab.owner.ok(
        "PUT", f"/projects/{project}/contracts/{supplier}", json={"price": 1, "capacity": 2}
    )
    assert advice(lab, project, "contract-full")["count"] == 2
    (batch,) = lab.owner.ok("GET", f"/projects/{project}/batches")["rows"]
    lab.owner.ok("PATCH", f"/projects/{project}/batches/{batch['id']}", json={"status": "paused"})
    assert advice(lab, project, "nothing-open")["count"] == 10


def test_the_overview_is_the_labs_alone(lab):
    supplier = lab.supplier()
    (ann,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    path = f"/projects/{project}/overview"
    for who in (ann, lab.person("reviewer"), lab.person("supplier-manager", supplier_id=supplier)):
        who.fails(403, "GET", path)
    lab.person("researcher").ok("GET", path)


# When it will be finished ----------------------------------------------------------------------


def test_a_steady_pace_is_foretold_without_doubt():
    found = forecast([100] * 10, 500)
    assert found.rate == found.rate_low == found.rate_high == 100
    assert found.left == pytest.approx(5, rel=0.01)
    assert found.left_early == found.left_late == found.left


def test_the_more_it_varies_the_wider_the_interval():
    calm, wild = forecast([90, 110] * 5, 1000), forecast([20, 180] * 5, 1000)
    assert calm.left_early < calm.left < calm.left_late
    assert wild.left_early < calm.left_early
    assert wild.left_late > calm.left_late


def test_at_a_pace_that_may_be_nothing_it_may_never_end():
    found = forecast([0, 0, 300], 1000)
    assert found.rate_low == 0
    assert found.left is not None
    assert found.left_late is None


@pytest.mark.parametrize("counts", [[], [5, 5], [0, 0, 0, 0]])
def test_too_little_says_nothing(counts):
    assert forecast(counts, 10) is None


def test_intervals_hold_as_often_as_they_say():
    """Against worlds drawn from overdispersed counts: 90 % of the time it ends in between."""
    rng = np.random.default_rng(7)
    held = 0
    worlds = 400
    for _ in range(worlds):
        draws = rng.negative_binomial(3, 3 / 103, size=400)
        found = forecast(draws[:14].tolist(), 1500)
        took = int(np.searchsorted(np.cumsum(draws[14:]), 1500)) + 1
        late = found.left_late if found.left_late is not None else 1e9
        held += found.left_early - 1 <= took <= late + 1
    assert held / worlds > 0.87


def test_dates_are_in_order(lab):
    supplier = lab.supplier()
    (ann,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=2)
    answer(ann, claim(ann, project)[0])
    pace = overview(lab, project)["pace"]
    assert (pace["buckets"], pace["an_hour"], pace["finish"]) == (0, None, None)
    assert pace["remaining"] == 5
    since = datetime.fromisoformat(overview(lab, project)["burn"]["since"])
    assert timedelta(hours=58) < datetime.now(UTC) - since < timedelta(hours=60)
