"""Answers that a change of guidelines made stale, and what is bought again for them."""

import time

import pytest

from tests.server.lab import answer, claim, claim_reviews

POLICY = {"redundancy": 2, "gold_share": 0, "gold_first": 0, "undo_minutes": 0}
POS = {"rules": ["Irony"], "touches": [{"question": "sentiment", "answers": ["pos"]}]}
FORM = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {"id": "sentiment", "kind": "choice", "options": [{"id": "pos"}, {"id": "neg"}]},
        {"id": "topics", "kind": "choices", "options": [{"id": "food"}, {"id": "price"}]},
        {"id": "marks", "kind": "spans", "field": "text", "labels": [{"id": "a"}, {"id": "b"}]},
    ],
}


def publish(lab, project, text, change=None):
    body = {"text": {"en": text}} | ({"change": change} if change else {})
    return lab.owner.ok("POST", f"/projects/{project}/guidelines", json=body)


def stale(lab, project):
    return lab.owner.ok("GET", f"/projects/{project}/stale")


def ask(lab, project, **more):
    return lab.owner.ok("POST", f"/projects/{project}/stale/ask", json=more)


def seats(lab, project):
    """By item: (answers that count, answers wanted)."""
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    return {row["external_id"]: (row["done"], row["wanted"]) for row in rows}


def estimates(lab, project):
    rows = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    return {
        row["external_id"]: [(one["answer"], one["labels"]) for one in row["estimates"]]
        for row in rows
    }


def skills(lab, project):
    """How many answers each worker's skill rests on; how many are right moves with every fit."""
    rows = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    return {row["id"]: row["skills"][0]["labels"] for row in rows}


def said(task):
    """Even items are good, odd ones bad."""
    return "neg" if int(task["payload"]["text"].split()[1]) % 2 else "pos"


@pytest.fixture
def old(lab):
    """Six items answered by two of four workers under the first version of the guidelines."""
    supplier = lab.supplier()
    workers = lab.workers(supplier, 4)
    project = lab.project(supplier, items=6, policy=POLICY, guidelines={"en": "# Irony\nIs good."})
    for worker in workers[:2]:
        for task in claim(worker, project, 10):
            answer(worker, task, said(task))
    return project, supplier, workers


def test_wording_alone_makes_nothing_stale(lab, old):
    project, _, _ = old
    made = publish(lab, project, "# Irony\nIs good!")
    assert made["change"] is None
    told = stale(lab, project)
    assert (told["items"], told["answers"], told["rows"]) == (0, 0, [])
    assert ask(lab, project)["items"] == 0


def test_a_change_makes_answers_of_its_kind_stale_and_no_others(lab, old):
    project, supplier, _ = old
    made = publish(lab, project, "# Irony\nIs bad.", POS)
    assert made["change"]["touches"] == POS["touches"]
    told = stale(lab, project)
    assert (told["items"], told["answers"], told["waiting"], told["decided"]) == (3, 6, 0, 0)
    assert told["by_supplier"][0]["supplier_id"] == supplier
    assert told["by_answer"] == [{"question": "sentiment", "answer": "pos", "answers": 6}]
    assert told["by_version"] == [{"version": 1, "answers": 6}]
    assert {row["external_id"] for row in told["rows"]} == {"i0", "i2", "i4"}
    assert {(row["answer"], row["version"], row["changed"]) for row in told["rows"]} == {
        ("pos", 1, 2)
    }
    page = lab.owner.ok("GET", f"/projects/{project}/stale?limit=4")
    rest = lab.owner.ok("GET", f"/projects/{project}/stale?limit=4&cursor={page['next']}")
    assert [*page["rows"], *rest["rows"]] == told["rows"]


def test_what_an_item_was_outvoted_on_is_not_bought_again(lab, old):
    project, _, workers = old
    # The third says of i1 that it is good, against two: what is thought stays "neg".
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": {**POLICY, "redundancy": 3}})
    (task,) = [one for one in claim(workers[2], project, 6) if "text 1" in str(one["payload"])]
    answer(workers[2], task, "pos")
    publish(lab, project, "# Irony\nIs bad.", POS)
    assert "i1" not in {row["external_id"] for row in stale(lab, project)["rows"]}


def test_a_dry_run_tells_answers_and_money_and_changes_nothing(lab, old):
    project, _, _ = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    before = seats(lab, project), estimates(lab, project), skills(lab, project)
    told = ask(lab, project)
    assert told["id"] is None
    assert (told["items"], told["set_aside"], told["answers"], told["at_most"]) == (3, 6, 6, 6)
    assert told["nobody"] == 0
    (cost,) = told["costs"]
    assert (cost["answers"], cost["price"], cost["currency"]) == (6, 0.1, "USD")
    assert cost["cost"] == pytest.approx(0.6)
    assert before == (seats(lab, project), estimates(lab, project), skills(lab, project))


def test_stale_items_are_asked_anew_of_others_and_become_fresh(lab, old):
    project, _, workers = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    told = ask(lab, project, dry_run=False)
    assert told["id"].startswith("ask_")
    assert seats(lab, project) == {f"i{n}": ((2, 2) if n % 2 else (0, 2)) for n in range(6)}
    now = estimates(lab, project)
    assert now["i0"] == []
    assert now["i1"] == [("neg", 2)]
    # Nobody is handed an item twice.
    assert claim(workers[0], project, 10) == []
    for worker in workers[2:]:
        tasks = claim(worker, project, 10)
        assert {task["payload"]["text"] for task in tasks} == {"text 0", "text 2", "text 4"}
        for task in tasks:
            answer(worker, task, "neg")
    assert estimates(lab, project)["i0"] == [("neg", 2)]
    after = stale(lab, project)
    assert (after["items"], after["answers"]) == (0, 0)
    assert after["asked"][0]["begun"] == 6
    # Old answers stay for ever, and count as work that was done.
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert len(rows) == 18
    aside = [row for row in rows if row["set_aside"] == ["sentiment"]]
    assert len(aside) == 6
    assert all(row["counts"] for row in aside)
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert progress["wanted"] == progress["done"] == 18


def test_a_fit_leaves_stale_answers_out(lab, old):
    project, _, workers = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    ask(lab, project, dry_run=False)
    for task in claim(workers[2], project, 10):
        answer(workers[2], task, "neg")
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    assert estimates(lab, project)["i0"] == [("neg", 1)]
    cards = lab.owner.ok("GET", f"/projects/{project}/scorecards")
    assert cards["scorecards"][0]["labels"] == 9


def test_undo_puts_all_back_until_something_new_was_begun(lab, old):
    project, _, workers = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    before = seats(lab, project), estimates(lab, project), skills(lab, project)
    asked = ask(lab, project, dry_run=False)["id"]
    assert before[2] != skills(lab, project)
    lab.owner.ok("POST", f"/projects/{project}/stale/{asked}/undo")
    assert before == (seats(lab, project), estimates(lab, project), skills(lab, project))
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert progress["wanted"] == progress["done"] == 12
    assert stale(lab, project)["answers"] == 6
    lab.owner.fails(409, "POST", f"/projects/{project}/stale/{asked}/undo")
    again = ask(lab, project, dry_run=False)["id"]
    claim(workers[3], project, 1)
    said_no = lab.owner.fails(409, "POST", f"/projects/{project}/stale/{again}/undo")
    assert "1 new answers" in said_no["detail"]


def test_enough_answers_of_the_new_version_make_an_item_fresh(lab, old):
    project, _, workers = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": {**POLICY, "redundancy": 3}})
    for task in claim(workers[2], project, 10):
        answer(workers[2], task, "neg")
    # One of three is fresh: two are missing, and the places of the two older ones open.
    told = ask(lab, project)
    assert (told["items"], told["answers"]) == (3, 6)
    ask(lab, project, dry_run=False)
    assert seats(lab, project)["i0"] == (1, 3)
    assert estimates(lab, project)["i0"] == [("neg", 1)]


def test_what_is_being_made_or_may_be_taken_back_waits(lab):
    supplier = lab.supplier()
    worker, other = lab.workers(supplier, 2)
    policy = {**POLICY, "undo_minutes": 10}
    project = lab.project(supplier, items=1, policy=policy, guidelines={"en": "Old."})
    (task,) = claim(worker, project)
    answer(worker, task)
    (leased,) = claim(other, project)
    publish(lab, project, "New.", POS)
    assert (stale(lab, project)["items"], stale(lab, project)["waiting"]) == (0, 1)
    assert ask(lab, project, dry_run=False)["id"] is None
    answer(other, leased)  # under the version it was handed out with
    assert stale(lab, project)["waiting"] == 1
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": POLICY})
    assert stale(lab, project)["answers"] == 2


def test_what_the_lab_decided_is_left_to_the_lab(lab, old):
    project, _, _ = old
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    item = next(row["id"] for row in rows if row["external_id"] == "i0")
    decision = {"answers": {"sentiment": "pos"}}
    lab.owner.ok("POST", f"/items/{item}/adjudicate", json=decision)
    publish(lab, project, "# Irony\nIs bad.", POS)
    told = stale(lab, project)
    assert (told["items"], told["decided"]) == (2, 1)
    lab.owner.ok("POST", f"/items/{item}/adjudicate", json=decision)
    assert stale(lab, project)["decided"] == 0


def test_a_refusal_of_an_answer_set_aside_opens_no_place(lab):
    supplier = lab.supplier()
    worker, *_ = lab.workers(supplier, 3)
    policy = {**POLICY, "redundancy": 1, "review_rate": 1}
    project = lab.project(supplier, items=1, policy=policy, guidelines={"en": "Old."})
    answer(worker, claim(worker, project)[0])
    (review,) = claim_reviews(lab.owner, project, 1)
    publish(lab, project, "New.", POS)
    ask(lab, project, dry_run=False)
    body = {"decision": "refuse", "rule": "Old"}
    lab.owner.ok("POST", f"/reviews/{review['id']}/decide", json=body)
    assert seats(lab, project)["i0"] == (0, 1)
    worker.ok("POST", f"/reviews/{review['id']}/appeal", json={"text": "It was right."})
    second = lab.person("reviewer")
    overturn = {"decision": "overturned"}
    second.ok("POST", f"/reviews/{review['id']}/answer-appeal", json=overturn)
    assert seats(lab, project)["i0"] == (0, 1)
    assert estimates(lab, project)["i0"] == []


def test_questions_of_every_kind_and_only_the_touched_one(lab):
    supplier = lab.supplier()
    workers = lab.workers(supplier, 4)
    project = lab.project(supplier, items=2, form=FORM, policy=POLICY, guidelines={"en": "Old."})
    for worker in workers[:2]:
        for task in claim(worker, project, 10):
            zero = task["payload"]["text"] == "text 0"
            body = {
                "sentiment": "pos",
                "topics": ["food"] if zero else ["price"],
                "marks": [{"start": 0, "end": 4, "label": "a" if zero else "b", "quote": "text"}],
            }
            answer(worker, task, answers=body)
    touches = [
        {"question": "topics", "answers": ["food"]},
        {"question": "marks", "answers": ["b"]},
    ]
    publish(lab, project, "New.", {"touches": touches})
    told = stale(lab, project)
    assert {(row["external_id"], row["question"]) for row in told["rows"]} == {
        ("i0", "topics"),
        ("i1", "marks"),
    }
    ask(lab, project, dry_run=False)
    left = {
        row["external_id"]: {one["question"] for one in row["estimates"]}
        for row in lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    }
    assert left == {"i0": {"sentiment", "marks"}, "i1": {"sentiment", "topics"}}
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    for task in claim(workers[2], project, 10):
        body = {"sentiment": "pos", "topics": [], "marks": []}
        answer(workers[2], task, answers=body)
    rows = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    of_i1 = next(row["estimates"] for row in rows if row["external_id"] == "i1")
    # Nothing of the old marks is left: the fresh answer marks none.
    assert all(one["question"] != "marks" for one in of_i1)


def test_items_may_be_narrowed_by_batch_and_text(lab, old):
    project, _, _ = old
    lab.add_items(project, 1, batch="other")  # known already: nothing new
    narrowed = {**POS, "search": "TEXT 2"}
    publish(lab, project, "# Irony\nIs bad.", narrowed)
    assert {row["external_id"] for row in stale(lab, project)["rows"]} == {"i2"}
    batches = lab.owner.ok("GET", f"/projects/{project}/batches")["rows"]
    elsewhere = next(one["id"] for one in batches if one["name"] == "other")
    publish(lab, project, "# Irony\nIs worse.", {**POS, "batch": elsewhere})
    assert {row["external_id"] for row in stale(lab, project)["rows"]} == {"i2"}


def test_blind_splits_open_places_of_the_same_suppliers(lab):
    one, other = lab.supplier(), lab.supplier()
    project = lab.project(one, other, policy=POLICY, guidelines={"en": "Old."})
    batch = {"name": "compared", "split": {"suppliers": [one, other], "redundancy": 1}}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    lab.add_items(project, 1, batch="compared")
    (mine, _), (theirs, _) = lab.workers(one, 2), lab.workers(other, 2)
    for worker in (mine, theirs):
        answer(worker, claim(worker, project)[0])
    publish(lab, project, "New.", POS)
    told = ask(lab, project)
    assert (told["items"], told["answers"]) == (1, 2)
    assert [(cost["supplier_id"], cost["answers"]) for cost in told["costs"]] == [
        (one, 1),
        (other, 1),
    ]
    ask(lab, project, dry_run=False)
    assert seats(lab, project)["i0"] == (0, 2)


def test_until_sure_asks_the_least_first_and_says_the_most(lab):
    supplier = lab.supplier()
    workers = lab.workers(supplier, 6)
    policy = {**POLICY, "most_answers": 4, "target_confidence": 0.9}
    project = lab.project(supplier, items=1, policy=policy, guidelines={"en": "Old."})
    for worker in workers[:2]:
        answer(worker, claim(worker, project)[0])
    publish(lab, project, "New.", POS)
    told = ask(lab, project, dry_run=False)
    assert (told["answers"], told["at_most"]) == (2, 4)
    for worker in workers[2:4]:
        answer(worker, claim(worker, project)[0], "neg")
    deadline = time.monotonic() + 15
    while seats(lab, project)["i0"][0] != 2:
        assert time.monotonic() < deadline
    assert estimates(lab, project)["i0"] == [("neg", 2)]


def test_routed_places_are_drawn_anew(lab):
    one, other = lab.supplier(), lab.supplier()
    project = lab.project(one, other, policy=POLICY, guidelines={"en": "Old."})
    split = {"suppliers": [one, other], "mode": "routed", "redundancy": 1}
    lab.owner.ok("POST", f"/projects/{project}/batches", json={"name": "r", "split": split})
    lab.add_items(project, 1, batch="r")
    workers = [*lab.workers(one, 3), *lab.workers(other, 3)]
    answer_drawn(workers, project)
    publish(lab, project, "New.", POS)
    assert ask(lab, project, dry_run=False)["answers"] == 1
    answer_drawn(workers, project, "neg")
    assert seats(lab, project)["i0"] == (1, 1)
    assert estimates(lab, project)["i0"] == [("neg", 1)]
    progress = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert progress["wanted"] == progress["done"] == 2


def answer_drawn(workers, project, label="pos"):
    """Have whoever the round draws answer the one item."""
    deadline = time.monotonic() + 15
    while True:
        for worker in workers:
            if tasks := claim(worker, project):
                return answer(worker, tasks[0], label)
        assert time.monotonic() < deadline, "nobody was drawn"
        time.sleep(0.1)


def test_places_nobody_is_left_for_are_told(lab, old):
    project, supplier, _ = old
    for worker in lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"][2:]:
        lab.owner.ok("PATCH", f"/workers/{worker['id']}", json={"status": "left"})
    publish(lab, project, "# Irony\nIs bad.", POS)
    assert ask(lab, project)["nobody"] == 6


@pytest.mark.parametrize(
    ("touches", "where"),
    [
        ({"question": "colour"}, "change.touches[0].question"),
        ({"question": "sentiment", "answers": ["mixed"]}, "change.touches[0].answers[0]"),
        ({"question": "why", "answers": ["x"]}, "change.touches[0].answers[0]"),
    ],
)
def test_a_change_names_what_the_form_has(lab, old, touches, where):
    body = {"text": {"en": "x"}, "change": {"touches": [touches]}}
    path = f"/projects/{old[0]}/guidelines"
    assert lab.owner.fails(422, "POST", path, json=body)["where"] == where


def test_suppliers_are_not_told_what_became_stale(lab, old):
    project, supplier, (worker, *_) = old
    publish(lab, project, "# Irony\nIs bad.", POS)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    for asks in (manager, worker):
        rows = asks.ok("GET", f"/projects/{project}/guidelines")["rows"]
        assert [row["change"] for row in rows] == [None, None]
        asks.fails(403, "GET", f"/projects/{project}/stale")
        asks.fails(403, "POST", f"/projects/{project}/stale/ask", json={})
