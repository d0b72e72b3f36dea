"""Routed batches: answers are asked of suppliers one by one, every draw is kept, nobody starves."""

import time

import pytest

from tests.server.lab import answer, claim
from tests.server.test_asking import comes

NO_GOLD = {"gold_share": 0, "gold_first": 0, "undo_minutes": 0}


def routed(lab, suppliers, items, *, prices=None, contract=None, split=None, **policy):
    """A project with one routed batch of `items` among the suppliers."""
    project = lab.project(*suppliers, policy={"redundancy": 2, **NO_GOLD, **policy})
    for supplier, price in (prices or {}).items():
        terms = {"price": price, **(contract or {}).get(supplier, {})}
        lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json=terms)
    shared = {"suppliers": suppliers, "mode": "routed", **(split or {})}
    batch = {"name": "routed", "split": shared}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    lab.add_items(project, items, batch="routed")
    return project


def asked(lab, project):
    """Answers asked for, by supplier."""
    found = lab.owner.ok("GET", f"/projects/{project}/routing")["suppliers"]
    return {one["id"]: one["asked"] for one in found}


def wanted(lab, project):
    return lab.owner.ok("GET", f"/projects/{project}/progress")["wanted"]


def work_off(workers, project, says=lambda text: "pos"):
    done = 0
    for worker in workers:
        while tasks := claim(worker, project, 10):
            for task in tasks:
                answer(worker, task, says(task["payload"]["text"]))
                done += 1
    return done


@pytest.fixture
def two(lab):
    return [lab.supplier(), lab.supplier()]


def test_the_cheaper_of_equals_is_asked_and_the_other_sometimes(lab, two):
    cheap, dear = two
    project = routed(lab, two, 150, prices={cheap: 0.05, dear: 0.5})
    comes(lambda: wanted(lab, project) == 300)
    found = asked(lab, project)
    assert found[cheap] + found[dear] == 300
    # A tenth by lot among two: one in twenty, give or take.
    assert 2 <= found[dear] <= 40
    told = lab.owner.ok("GET", f"/projects/{project}/routing")["suppliers"]
    assert {round(one["propensity"], 2) for one in told} == {0.95, 0.05}


def test_each_answers_what_it_was_asked_and_no_more(lab, two):
    project = routed(lab, two, 40, prices={two[0]: 0.1, two[1]: 0.1})
    comes(lambda: wanted(lab, project) == 80)
    found = asked(lab, project)
    for supplier in two:
        workers = lab.workers(supplier, 3)
        assert work_off(workers, project) == found.get(supplier, 0)
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert progress["done"] == progress["wanted"] == 80
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    assert {(row["done"], row["wanted"]) for row in rows} == {(2, 2)}


def test_a_contract_that_is_full_or_paused_is_asked_no_more(lab, two):
    first, second = two
    project = routed(
        lab, two, 30, prices={first: 0.01, second: 0.5}, contract={first: {"capacity": 10}}
    )
    comes(lambda: wanted(lab, project) == 60)
    assert asked(lab, project) == {first: 10, second: 50}


def test_what_nobody_can_answer_waits_until_somebody_can(lab, two):
    only, other = two
    terms = {only: {"capacity": 5}, other: {"capacity": 5}}
    project = routed(lab, two, 10, prices={only: 0.1, other: 0.1}, contract=terms)
    comes(lambda: wanted(lab, project) == 10)
    time.sleep(1.5)
    assert wanted(lab, project) == 10
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{only}", json={"price": 0.1})
    comes(lambda: wanted(lab, project) == 20)


def test_what_is_not_taken_in_time_is_drawn_anew(lab, two):
    absent, present = two
    project = routed(
        lab, two, 20, prices={absent: 0.001, present: 0.9}, split={"wait_minutes": 0.01}
    )
    workers = lab.workers(present, 2)
    until = time.monotonic() + 40
    done = 0
    while done < 40:
        assert time.monotonic() < until, f"{done} of 40"
        done += work_off(workers, project)
        time.sleep(0.1)
    assert wanted(lab, project) == 40
    assert asked(lab, project) == {present: 40}


def test_doubt_is_routed_on_until_sure_and_the_draws_tell_a_fair_accuracy(lab, two):
    more = {"most_answers": 6, "target_confidence": 0.93}
    project = routed(lab, two, 24, prices={two[0]: 0.1, two[1]: 0.1}, **more)
    # Many who answer little, so that nobody's word outweighs another's.
    workers = [worker for supplier in two for worker in lab.workers(supplier, 20)]
    said = {}

    def says(text):
        said[text] = said.get(text, 0) + 1
        # Both classes are common: else the rarer one would be doubted by itself.
        return ("pos", "neg")[(int(text.split()[1]) + (text == "text 5" and said[text])) % 2]

    quiet_since = time.monotonic()
    while time.monotonic() < quiet_since + 2.5:
        for worker in workers:
            for task in claim(worker, project, 2):
                answer(worker, task, says(task["payload"]["text"]))
                quiet_since = time.monotonic()
        time.sleep(0.1)
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    done = {row["external_id"]: row["done"] for row in rows}
    assert 2 < done.pop("i5") <= 6
    # Two who agree are sure once they are known; the first items may have taken a third.
    assert sorted(done.values())[len(done) // 2] == 2
    told = lab.owner.ok("GET", f"/projects/{project}/routing")["suppliers"]
    assert sum(one["answered"] for one in told) == sum(row["done"] for row in rows)
    most = max(told, key=lambda one: one["answered"])
    assert 0.5 < most["right"] <= 1
    assert 0.5 < most["fair"]["share"] <= 1
    assert most["fair"]["effective"] <= most["fair"]["answers"] + 1e-6


def test_suppliers_see_nothing_of_it(lab, two):
    project = routed(lab, two, 1)
    manager = lab.person("supplier-manager", supplier_id=two[0])
    manager.fails(403, "GET", f"/projects/{project}/routing")


def test_a_policy_may_route_new_batches_that_no_split_is_given_for(lab):
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, policy={"shares": "routed"})
    lab.owner.ok("POST", f"/projects/{project}/batches", json={"name": "more"})
    lab.add_items(project, 2, batch="by the way")
    lab.owner.ok(
        "POST", f"/projects/{project}/batches", json={"name": "try", "kind": "calibration"}
    )
    batches = lab.owner.ok("GET", f"/projects/{project}/batches")["rows"]
    splits = {one["name"]: one["split"] for one in batches}
    assert splits.pop("try") is None
    assert splits.pop("main") is None  # made with the project, before there was any contract
    assert set(splits) == {"more", "by the way"}
    for split in splits.values():
        assert (split["mode"], sorted(split["suppliers"])) == ("routed", sorted(suppliers))


def test_one_supplier_is_not_routed_and_open_is_the_rule(lab):
    alone = lab.project(lab.supplier(), items=1, policy={"shares": "routed"})
    free = lab.project(lab.supplier(), lab.supplier(), items=1)
    for project in (alone, free):
        (batch,) = lab.owner.ok("GET", f"/projects/{project}/batches")["rows"]
        assert batch["split"] is None
