"""Asking until sure: items in doubt get more answers, up to the most; sure ones no more."""

import time
from collections import Counter

import pytest

from tests.server.lab import answer, claim

NO_GOLD = {"gold_share": 0, "gold_first": 0, "undo_minutes": 10}
UNTIL_SURE = {"redundancy": 2, "most_answers": 5, "target_confidence": 0.9, **NO_GOLD}
SETTLED = 2.5  # seconds in which a round has surely looked at what was answered


def seats(lab, project):
    """By item: [answers done, answers wanted]."""
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    return {row["external_id"]: [row["done"], row["wanted"]] for row in rows}


def comes(look, wait=15.0):
    """Wait until `look()` is true."""
    until = time.monotonic() + wait
    while not look():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.1)


def work_off(workers, project, contested=None):
    """Have everybody answer two tasks in turn until nothing comes, so that nobody becomes much
    better known than others and two who disagree leave doubt. Of `contested` items (all, if
    not given) every other answer says otherwise.
    """
    answers = Counter()
    quiet_since = time.monotonic()
    while time.monotonic() < quiet_since + SETTLED:
        for worker in workers:
            for task in claim(worker, project, 2):
                text = task["payload"]["text"]
                disputed = contested is None or text in contested
                # Both classes are common: else the rarer one would be doubted by itself.
                said = int(text.split()[1]) + (disputed and answers[text])
                answer(worker, task, ("pos", "neg")[said % 2])
                answers[text] += 1
                quiet_since = time.monotonic()
        time.sleep(0.1)


@pytest.fixture
def crowd(lab):
    supplier = lab.supplier()
    return supplier, lab.workers(supplier, 16)


def test_doubt_is_asked_about_again_and_what_is_sure_is_not(lab, crowd):
    supplier, workers = crowd
    project = lab.project(supplier, items=12, policy=UNTIL_SURE)
    work_off(workers, project, contested={"text 3", "text 7"})
    found = seats(lab, project)
    contested = {found.pop("i3")[0], found.pop("i7")[0]}
    assert min(contested) > 2
    assert max(contested) <= 5
    assert all(done == wanted == 2 for done, wanted in found.values())
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    asked = sum(wanted for _, wanted in seats(lab, project).values())
    assert progress["wanted"] == progress["done"] == asked


def test_nobody_is_asked_beyond_the_most_however_unsure(lab, crowd):
    supplier, workers = crowd
    policy = {**UNTIL_SURE, "most_answers": 3, "target_confidence": 0.999}
    project = lab.project(supplier, items=3, policy=policy)
    work_off(workers, project)
    assert set(map(tuple, seats(lab, project).values())) == {(3, 3)}


def test_the_lab_decides_and_no_more_is_asked(lab, crowd):
    supplier, (one, other, *_) = crowd
    project = lab.project(supplier, items=1, policy=UNTIL_SURE)
    for worker, label in ((one, "pos"), (other, "neg")):
        (task,) = claim(worker, project)
        answer(worker, task, label)
    comes(lambda: seats(lab, project)["i0"] == [2, 3])
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    body = {"answers": {"sentiment": "neg"}}
    lab.owner.ok("POST", f"/items/{item}/adjudicate", json=body)
    comes(lambda: seats(lab, project)["i0"] == [2, 2])


def test_another_rule_holds_for_the_items_there_are(lab, crowd):
    supplier, (one, other, third, *_) = crowd
    fixed = {"redundancy": 2, **NO_GOLD}
    project = lab.project(supplier, items=2, policy=fixed)
    for worker, label in ((one, "pos"), (other, "neg")):
        for task in claim(worker, project, 5):
            answer(worker, task, label)
    time.sleep(SETTLED)
    assert set(map(tuple, seats(lab, project).values())) == {(2, 2)}
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": UNTIL_SURE})
    comes(lambda: set(map(tuple, seats(lab, project).values())) == {(2, 3)})
    assert len(claim(third, project, 5)) == 2
    # Back: what is being made is still wanted, and nothing beyond it.
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": fixed})
    assert set(map(tuple, seats(lab, project).values())) == {(2, 3)}
    assert claim(crowd[1][3], project, 5) == []


def test_a_right_item_that_is_worth_little_is_not_asked_about(lab, crowd):
    supplier, workers = crowd
    policy = {**UNTIL_SURE, "item_worth": 0.5}
    project = lab.project(supplier, items=2, policy=policy)
    work_off(workers[:3], project)
    assert set(map(tuple, seats(lab, project).values())) == {(2, 2)}


def test_items_of_a_blind_split_get_what_the_split_says(lab, crowd):
    supplier, workers = crowd
    other = lab.supplier()
    project = lab.project(supplier, other, policy=UNTIL_SURE)
    split = {"suppliers": [supplier, other], "redundancy": 2}
    batch = {"name": "compared", "split": split}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    lab.add_items(project, 2, batch="compared")
    work_off(workers, project)
    # Two of each supplier, and the other supplier has not worked.
    assert set(map(tuple, seats(lab, project).values())) == {(2, 4)}


def test_a_most_below_what_every_item_gets_is_refused(lab):
    body = {"name": "x", "form": {}, "policy": {"redundancy": 4, "most_answers": 3}}
    said = lab.owner.fails(422, "POST", "/projects", json=body)
    assert "most_answers is 3 and redundancy, which every item gets, 4" in str(said)
