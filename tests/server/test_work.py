import math
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from mihak.work.claim import gold_share
from tests.server.lab import Api, answer, claim, work_off


def progress(lab, project):
    return lab.owner.ok("GET", f"/projects/{project}/progress")


def test_items_are_picked_by_name_only_where_that_is_allowed(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=5)
    (worker,) = lab.workers(supplier, 1)
    picking = {"count": 10, "items": ["i3", "i1", "elsewhere"]}
    refused = worker.fails(403, "POST", f"/projects/{project}/claim", json=picking)
    assert "picked" in refused["detail"]
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": {**policy, "pick": True}})
    tasks = worker.ok("POST", f"/projects/{project}/claim", json=picking)["tasks"]
    assert {task["payload"]["text"] for task in tasks} == {"text 1", "text 3"}
    assert worker.ok("POST", f"/projects/{project}/claim", json=picking)["tasks"] == []


def test_gold_grows_rarer_as_a_worker_is_known():
    policy = {"gold_share": 0.05, "gold_first": 5}
    shares = [gold_share(shown, policy) for shown in (0, 5, 10, 100)]
    assert shares[0] == 0.5
    assert shares[1] == pytest.approx(0.05 + 0.45 / math.e)
    assert shares[2] < shares[1]
    assert shares[3] == pytest.approx(0.05, abs=1e-6)
    assert gold_share(0, {"gold_share": 0, "gold_first": 5}) == 0  # without gold there is none
    assert gold_share(0, {"gold_share": 0.05, "gold_first": 0}) == 0.05
    assert gold_share(0, {"gold_share": 0.8, "gold_first": 5}) == 0.8


def test_a_worker_claims_answers_and_the_estimate_moves(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    assert task["payload"] == {"text": "text 0"}
    made = answer(worker, task, "neg")
    assert made["annotation_id"].startswith("ann_")
    (row,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    (estimate,) = row["estimates"]
    assert estimate["answer"] == "neg"
    assert estimate["labels"] == 1
    # One worker of whom nothing is known: right 4 times in 5.
    assert estimate["posterior"] == pytest.approx({"pos": 0.2, "neg": 0.8}, abs=1e-6)


def test_a_worker_never_gets_an_item_again(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=25)
    assert work_off(worker, project) == 25
    assert claim(worker, project) == []


def test_no_item_gets_more_answers_than_wanted(lab):
    supplier = lab.supplier()
    workers = lab.workers(supplier, 8)
    project = lab.project(supplier, items=40, policy={"redundancy": 3})
    with ThreadPoolExecutor(8) as pool:
        done = sum(pool.map(lambda worker: work_off(worker, project), workers))
    assert done == 120
    items = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    assert [(item["wanted"], item["live"], item["done"]) for item in items] == [(3, 0, 3)] * 40


def test_the_same_submit_twice_is_one(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    first = answer(worker, task, key="k1")
    assert answer(worker, task, key="k1") == first
    assert answer(worker, task) == first
    body = {"answers": {"sentiment": "neg"}}
    problem = worker.fails(409, "POST", f"/tasks/{task['id']}/submit", json=body)
    assert "Undo" in problem["mend"]
    assert progress(lab, project)["done"] == 1


def test_wrong_answers_are_refused_with_all_that_is_wrong_and_the_task_stays(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    body = {"answers": {"sentimnt": "pos", "why": 3}}
    problem = worker.fails(422, "POST", f"/tasks/{task['id']}/submit", json=body)
    assert [one["where"] for one in problem["problems"]] == [
        "answers.sentimnt",
        "answers.sentiment",
        "answers.why",
    ]
    answer(worker, task)


def test_a_skipped_task_goes_to_another_worker_only(lab):
    supplier = lab.supplier()
    first, second = lab.workers(supplier, 2)
    project = lab.project(supplier, items=1, policy={"redundancy": 1})
    (task,) = claim(first, project)
    assert claim(second, project) == []
    first.ok("POST", f"/tasks/{task['id']}/skip", json={"reason": "unclear"})
    assert claim(first, project) == []
    assert len(claim(second, project)) == 1


def test_a_returned_task_may_come_back(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    worker.ok("POST", f"/tasks/{task['id']}/return")
    (again,) = claim(worker, project)
    assert again["payload"] == task["payload"]
    answer(worker, again)


def test_a_lease_that_runs_out_frees_the_seat(lab):
    supplier = lab.supplier()
    first, second = lab.workers(supplier, 2)
    policy = {"redundancy": 1, "lease_minutes": 0.05}
    project = lab.project(supplier, items=1, policy=policy)
    (task,) = claim(first, project)
    deadline = time.monotonic() + 20
    while not (tasks := claim(second, project)):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    body = {"answers": {"sentiment": "pos"}}
    problem = first.fails(409, "POST", f"/tasks/{task['id']}/submit", json=body)
    assert "somebody else" in problem["detail"]
    answer(second, tasks[0])


def test_a_late_answer_is_taken_while_nobody_else_has_the_seat(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"redundancy": 1, "lease_minutes": 0.05}
    project = lab.project(supplier, items=1, policy=policy)
    (task,) = claim(worker, project)
    deadline = time.monotonic() + 20
    while progress(lab, project)["live"]:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    answer(worker, task)
    told = progress(lab, project)
    assert (told["live"], told["done"]) == (0, 1)


def test_undo_gives_the_task_back_with_the_answers(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    made = answer(worker, task, "pos")
    back = worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    assert back["draft"] == {"sentiment": "pos"}
    (row,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    assert row["estimates"] == []
    second = answer(worker, back, "neg")
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert [(row["id"], row["counts"]) for row in rows] == [
        (made["annotation_id"], False),
        (second["annotation_id"], True),
    ]
    (row,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    assert [(one["answer"], one["labels"]) for one in row["estimates"]] == [("neg", 1)]


def test_drafts_are_kept(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    (task,) = claim(worker, project)
    worker.ok("PUT", f"/tasks/{task['id']}/draft", json={"answers": {"why": "half a"}})
    (held,) = worker.ok("GET", f"/projects/{project}/tasks")["tasks"]
    assert held["draft"] == {"why": "half a"}


def test_gold_is_mixed_in_and_looks_like_the_rest(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=30, policy={"gold_share": 0.3})
    gold = [
        {"external_id": f"g{n}", "payload": {"text": f"text g{n}"}, "gold": {"sentiment": "pos"}}
        for n in range(10)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": gold})
    tasks = []
    while found := claim(worker, project, 5):
        tasks += found
        for task in found:
            answer(worker, task, "pos")
    shown = [task["payload"]["text"].startswith("text g") for task in tasks]
    assert shown.count(False) == 30
    assert 3 <= shown.count(True) <= 10
    assert len({frozenset(task) for task in tasks}) == 1
    (row,) = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    (skill,) = row["skills"]
    assert skill["gold_labels"] == skill["gold_right"] == shown.count(True)


def with_gold(lab, items, gold, **policy):
    """A project where half of what is handed out is gold; and one of its workers."""
    supplier = lab.supplier()
    policy = {"gold_share": 0.5, "gold_first": 0, "hold_at_most": 100, **policy}
    project = lab.project(supplier, items=items, policy=policy)
    rows = [
        {"external_id": f"g{n}", "payload": {"text": f"gold {n}"}, "gold": {"sentiment": "pos"}}
        for n in range(gold)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    return project, lab.workers(supplier, 1)[0]


def is_gold(task):
    return task["payload"]["text"].startswith("gold")


def test_neither_times_nor_order_tell_gold(lab):
    project, worker = with_gold(lab, 60, 60)
    tasks = claim(worker, project, 60)
    assert 10 <= sum(map(is_gold, tasks)) <= 50
    assert len({task["leased_until"] for task in tasks}) == 1
    for shown in (tasks, worker.ok("GET", f"/projects/{project}/tasks")["tasks"]):
        # One gold task in some ten at least among the first half and among the second.
        halves = [sum(map(is_gold, part)) for part in (shown[:30], shown[30:])]
        assert min(halves) >= 3, halves


def test_gold_is_never_all_that_is_left(lab):
    project, worker = with_gold(lab, 12, 60, redundancy=1)
    seen = []
    while tasks := claim(worker, project):
        seen.append(is_gold(tasks[0]))
        answer(worker, tasks[0])
    assert seen.count(False) == 12
    assert True in seen
    assert not seen[-1]


def test_undoing_a_gold_answer_takes_off_what_it_scored(lab):
    project, worker = with_gold(lab, 20, 10)
    task = next(task for task in claim(worker, project, 20) if is_gold(task))
    for _ in range(3):
        made = answer(worker, task, "pos")
        worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    answer(worker, task, "neg")
    (row,) = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    (skill,) = row["skills"]
    assert (skill["labels"], skill["gold_labels"], skill["gold_right"]) == (1, 1, 0)
    # Right 4 of 5 times before, and wrong once.
    assert skill["mean"] == pytest.approx(4 / 6)
    rows = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    assert all(row["estimates"] == [] for row in rows)


@pytest.mark.parametrize(("label", "admitted"), [("pos", True), ("neg", False)])
def test_a_qualification_test_comes_first(lab, label, admitted):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"qualification": {"items": 4, "pass_score": 0.75}}
    project = lab.project(supplier, items=3, policy=policy)
    lab.owner.ok(
        "POST", f"/projects/{project}/batches", json={"name": "test", "kind": "qualification"}
    )
    test = [
        {"external_id": f"q{n}", "payload": {"text": f"q{n}"}, "gold": {"sentiment": "pos"}}
        for n in range(6)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": test, "batch": "test"})
    assert worker.ok("GET", f"/projects/{project}/standing")["status"] == "qualifying"
    tasks = claim(worker, project, 10)
    assert {task["payload"]["text"][0] for task in tasks} == {"q"}
    assert len(tasks) == 4
    for task in tasks:
        answer(worker, task, label)
    if admitted:
        assert work_off(worker, project) == 3
    else:
        problem = worker.fails(403, "POST", f"/projects/{project}/claim", json={"count": 1})
        assert "not passed" in problem["detail"]


def test_a_contracts_capacity_and_share_hold(lab):
    suppliers = [lab.supplier(), lab.supplier()]
    workers = [lab.workers(supplier, 1)[0] for supplier in suppliers]
    project = lab.project(*suppliers, items=20, policy={"redundancy": 2})
    first, second = suppliers
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{first}", json={"capacity": 7})
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{second}", json={"share": 0.25})
    assert [work_off(worker, project) for worker in workers] == [7, 10]


def capped(lab, capacity, **policy):
    """A project with more items than its supplier's contract takes; and one of its workers."""
    supplier = lab.supplier()
    project = lab.project(supplier, items=20, policy={"redundancy": 1, **policy})
    terms = {"price": 0.1, "capacity": capacity}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json=terms)
    return project, lab.workers(supplier, 1)[0]


def test_late_answers_count_under_the_contract_too(lab):
    project, worker = capped(lab, 3, lease_minutes=0.05)
    late = claim(worker, project, 20)
    assert len(late) == 3
    deadline = time.monotonic() + 20
    while progress(lab, project)["live"]:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    # Their leases ran out, so their places are free again, and are taken by others.
    tasks = claim(worker, project, 2)
    assert len(tasks) == 2
    for task in tasks:
        answer(worker, task)
    rest = [task for task in late if task["id"] not in {other["id"] for other in tasks}]
    answer(worker, rest[0])
    for task in rest[1:]:
        body = {"answers": {"sentiment": "pos"}}
        told = worker.fails(409, "POST", f"/tasks/{task['id']}/submit", json=body)
        assert "takes no more" in told["detail"]
    assert progress(lab, project)["done"] == 3


def test_a_task_given_back_five_times_at_once_frees_one_place(lab):
    project, worker = capped(lab, 2)
    task, _other = claim(worker, project, 20)
    with ThreadPoolExecutor(5) as pool:
        path = f"/tasks/{task['id']}/return"
        replies = list(pool.map(lambda _: worker.post(path).status_code, range(5)))
    assert sorted(replies) == [204, 409, 409, 409, 409]
    assert len(claim(worker, project, 20)) == 1


def test_a_blind_split_gives_each_supplier_its_items(lab):
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, policy={"redundancy": 1})
    split = {"suppliers": suppliers, "mode": "random", "overlap": 0.3}
    lab.owner.ok("POST", f"/projects/{project}/batches", json={"name": "split", "split": split})
    lab.add_items(project, 200, batch="split")
    done = []
    for supplier in suppliers:
        (worker,) = lab.workers(supplier, 1)
        texts = set()
        while tasks := claim(worker, project, 20):
            for task in tasks:
                answer(worker, task)
                texts.add(task["payload"]["text"])
        done.append(texts)
    both = len(done[0] & done[1])
    assert len(done[0] | done[1]) == 200
    # 60 and 70 expected; each beyond five standard deviations once in a million runs.
    assert 28 <= both <= 92
    assert 35 <= len(done[0] - done[1]) <= 105


def test_a_split_of_the_same_items_gives_all_of_them_to_each(lab):
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, policy={"redundancy": 1})
    batch = {"name": "split", "split": {"suppliers": suppliers, "redundancy": 2}}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    lab.add_items(project, 5, batch="split")
    for supplier in suppliers:
        workers = lab.workers(supplier, 3)
        assert [work_off(worker, project) for worker in workers] == [5, 5, 0]


def test_a_split_names_suppliers_with_a_contract_each_once(lab):
    one, other, stranger = (lab.supplier() for _ in range(3))
    project = lab.project(one, other)
    path = f"/projects/{project}/batches"
    twice = {"name": "b", "split": {"suppliers": [one, one]}}
    assert "twice" in lab.owner.fails(422, "POST", path, json=twice)["problems"][0]["what"]
    without = {"name": "b", "split": {"suppliers": [one, stranger]}}
    told = lab.owner.fails(422, "POST", path, json=without)
    assert told["where"] == "split.suppliers[1]"
    assert stranger in told["detail"]


def test_batches_go_by_priority_and_calibration_decides(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=3)
    batches = f"/projects/{project}/batches"
    late = lab.owner.ok("POST", batches, json={"name": "late", "status": "staged", "priority": 5})
    trial = lab.owner.ok(
        "POST", batches, json={"name": "trial", "kind": "calibration", "priority": 9}
    )
    for name in ("late", "trial"):
        row = {"external_id": name, "payload": {"text": name}}
        lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [row], "batch": name})
    (task,) = claim(worker, project)
    assert task["payload"]["text"] == "trial"
    answer(worker, task)
    # Until it is decided, and after a "no-go", nothing else is handed out.
    assert claim(worker, project) == []
    decision = f"{batches}/{trial['id']}/decision"
    lab.owner.ok("POST", decision, json={"decision": "no-go"})
    assert claim(worker, project) == []
    decided = lab.owner.ok("POST", decision, json={"decision": "go"})
    assert (decided["decision"], decided["status"]) == ("go", "finished")
    (task,) = claim(worker, project)
    assert task["payload"]["text"] == "late"
    worker.ok("POST", f"/tasks/{task['id']}/return")
    lab.owner.ok("PATCH", f"{batches}/{late['id']}", json={"status": "paused"})
    assert {task["payload"]["text"] for task in claim(worker, project, 9)} == {
        "text 0",
        "text 1",
        "text 2",
    }


def test_languages_skills_and_pauses_keep_workers_out(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=2, languages=["ar"])
    problem = worker.fails(403, "POST", f"/projects/{project}/claim", json={"count": 1})
    assert "language ar" in problem["detail"]
    (listed,) = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    lab.owner.ok("PATCH", f"/workers/{listed['id']}", json={"languages": ["ar"]})
    assert len(claim(worker, project)) == 1
    lab.owner.ok("PATCH", f"/projects/{project}", json={"status": "paused"})
    worker.fails(409, "POST", f"/projects/{project}/claim", json={"count": 1})


def test_skills_are_granted_by_the_lab_alone(lab):
    supplier = lab.supplier()
    manager = lab.person("supplier-manager", supplier_id=supplier)
    path = f"/suppliers/{supplier}/workers"
    own = {"workers": [{"name": "w", "skills": ["medicine"]}]}
    assert manager.fails(403, "POST", path, json=own)["where"] == "skills"
    project = lab.project(supplier, items=1, skills=["medicine"])
    (without,) = lab.workers(supplier, 1)
    told = without.fails(403, "POST", f"/projects/{project}/claim", json={"count": 1})
    assert "skill medicine" in told["detail"]
    (doctor,) = lab.workers(supplier, 1, skills=["medicine"])
    assert len(claim(doctor, project)) == 1


def test_who_left_is_signed_out_until_they_come_back(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    (listed,) = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    lab.owner.ok("PATCH", f"/workers/{listed['id']}", json={"status": "left"})
    body = {"answers": {"sentiment": "pos"}}
    worker.fails(401, "POST", f"/tasks/{task['id']}/submit", json=body)
    lab.owner.ok("PATCH", f"/workers/{listed['id']}", json={"status": "active"})
    answer(worker, task)


def test_an_ended_contract_takes_no_answers(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    terms = {"price": 0.1, "status": "ended"}
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json=terms)
    body = {"answers": {"sentiment": "pos"}}
    told = worker.fails(403, "POST", f"/tasks/{task['id']}/submit", json=body)
    assert "ended" in told["detail"]


def test_another_redundancy_holds_for_the_items_there_are(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3, policy={"redundancy": 1})
    first, second, third = lab.workers(supplier, 3)
    assert [work_off(worker, project) for worker in (first, second)] == [3, 0]
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    more = {"policy": {**policy, "redundancy": 3}}
    lab.owner.ok("PATCH", f"/projects/{project}", json=more)
    assert progress(lab, project)["wanted"] == 9
    assert [work_off(worker, project) for worker in (first, second)] == [0, 3]
    less = {"policy": {**policy, "redundancy": 1}}
    lab.owner.ok("PATCH", f"/projects/{project}", json=less)
    # What is done stays.
    assert work_off(third, project) == 0
    told = progress(lab, project)
    assert (told["wanted"], told["done"]) == (6, 6)


def test_what_is_due_first_goes_first_and_a_date_can_be_taken_off(lab):
    supplier = lab.supplier()
    project = lab.project(supplier)
    path = f"/projects/{project}/batches"
    for name, due in (
        ("never", None),
        ("later", "2031-01-01T00:00Z"),
        ("soon", "2030-01-01T00:00Z"),
    ):
        made = lab.owner.ok("POST", path, json={"name": name, "due_at": due})
        row = {"external_id": name, "payload": {"text": name}}
        lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [row], "batch": name})
    (worker,) = lab.workers(supplier, 1)
    order = [claim(worker, project)[0]["payload"]["text"] for _ in range(3)]
    assert order == ["soon", "later", "never"]
    changed = lab.owner.ok("PATCH", f"{path}/{made['id']}", json={"due_at": None})
    assert changed["due_at"] is None
    assert changed["status"] == "running"


def test_workers_see_what_the_form_shows_and_nothing_beside(lab):
    form = {
        "show": [{"kind": "chat", "field": "talk"}, {"kind": "outputs", "field": "replies"}],
        "ask": [{"id": "better", "kind": "preference", "field": "replies"}],
    }
    supplier = lab.supplier()
    project = lab.project(supplier, form=form, policy={"redundancy": 2})
    payload = {
        "talk": [{"role": "user", "content": "Hello", "model": "m0"}],
        "replies": [{"text": "Hi", "model": "m1"}, "Good day"],
        "model": "m2",
        "expected": "a",
    }
    items = [{"external_id": "i", "payload": payload}]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items})
    shown = {
        "talk": [{"role": "user", "content": "Hello"}],
        "replies": [{"text": "Hi"}, "Good day"],
    }
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    assert task["payload"] == shown
    (held,) = worker.ok("GET", f"/projects/{project}/tasks")["tasks"]
    assert held["payload"] == shown
    body = {"answers": {"better": {"better": "a"}}}
    made = worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    back = worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    assert back["payload"] == shown
    reviewer = lab.person("reviewer")
    (item,) = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    assert item["payload"] == payload
    assert reviewer.ok("GET", f"/items/{item['id']}/answers")["payload"] == shown


def test_how_an_answer_came_about_is_kept(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=2, guidelines={"en": "First"})
    (worker,) = lab.workers(supplier, 1)
    answer(worker, claim(worker, project)[0], shown={"order": ["neg", "pos"]})
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json={"text": {"en": "Second"}})
    form = lab.owner.ok("GET", f"/projects/{project}/forms")["rows"][0]["definition"]
    lab.owner.ok("POST", f"/projects/{project}/forms", json={"definition": form})
    answer(worker, claim(worker, project)[0])
    rows = lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]
    assert [(row["form_version"], row["guidelines_version"]) for row in rows] == [(1, 1), (2, 2)]
    assert [row["shown"] for row in rows] == [{"order": ["neg", "pos"]}, None]
    assert [row["seconds"] for row in rows] == [2.5, 2.5]


def test_why_tasks_were_skipped_can_be_read(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    why = {"reason": "broken", "comment": "no text"}
    worker.ok("POST", f"/tasks/{task['id']}/skip", json=why)
    (row,) = lab.owner.ok("GET", f"/projects/{project}/skips")["rows"]
    assert (row["external_id"], row["reason"]) == ("i0", "broken: no text")


def test_a_lease_is_renewed_from_now(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1, policy={"redundancy": 1, "lease_minutes": 0.05})
    first, second = lab.workers(supplier, 2)
    (task,) = claim(first, project)
    until = time.monotonic() + 5  # well past the 3 seconds of a lease
    while time.monotonic() < until:
        renewed = first.ok("POST", f"/tasks/{task['id']}/renew")["leased_until"]
        assert renewed > task["leased_until"]
        assert claim(second, project) == []
        time.sleep(0.5)
    answer(first, task)


def test_a_submit_cannot_be_undone_when_the_time_is_over(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1, policy={"undo_minutes": 0})
    (worker,) = lab.workers(supplier, 1)
    made = answer(worker, claim(worker, project)[0])
    told = worker.fails(409, "POST", f"/annotations/{made['annotation_id']}/undo")
    assert "has passed" in told["detail"]


def test_a_draft_comes_with_the_task_when_it_is_claimed_again(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project)
    worker.ok("PUT", f"/tasks/{task['id']}/draft", json={"answers": {"why": "half a"}})
    worker.ok("POST", f"/tasks/{task['id']}/return")
    (again,) = claim(worker, project)
    assert again["draft"] == {"why": "half a"}


def test_one_of_several_answers_that_cannot_be_kept_does_not_hide_the_others(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3)
    (worker,) = lab.workers(supplier, 1)
    answers = [
        {"task_id": task["id"], "answers": {"sentiment": "pos"}}
        for task in claim(worker, project, 3)
    ]
    answers[1]["shown"] = {"order": ["\x00"]}
    told = worker.ok("POST", "/submissions", json={"answers": answers})["outcomes"]
    assert [one["error"] is None for one in told] == [True, False, True]
    assert progress(lab, project)["done"] == 2


def test_an_item_made_gold_while_it_is_held_does_not_come_back(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1, policy={"redundancy": 1})
    first, second = lab.workers(supplier, 2)
    (task,) = claim(first, project)
    (item,) = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    lab.owner.ok("PUT", f"/items/{item['id']}/gold", json={"answers": {"sentiment": "pos"}})
    first.ok("POST", f"/tasks/{task['id']}/return")
    assert claim(second, project) == []
    told = progress(lab, project)
    assert (told["wanted"], told["live"], told["done"]) == (0, 0, 0)


def test_scorecards_follow_the_work(lab):
    suppliers = [
        lab.supplier("careful " + str(time.time())),
        lab.supplier("careless " + str(time.time())),
    ]
    careful, careless = (lab.workers(supplier, 2) for supplier in suppliers)
    project = lab.project(*suppliers, policy={"redundancy": 4})
    rows = [{"external_id": f"i{n}", "payload": {"text": f"{n % 2}"}} for n in range(60)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})

    def work(worker: Api, wrong_every: int) -> None:
        n = 0
        while tasks := claim(worker, project, 20):
            for task in tasks:
                n += 1
                right = "pos" if task["payload"]["text"] == "1" else "neg"
                wrong = "neg" if right == "pos" else "pos"
                answer(worker, task, wrong if n % wrong_every == 0 else right)

    for worker in careful:
        work(worker, 1000)
    for worker in careless:
        work(worker, 3)
    deadline = time.monotonic() + 30
    while True:  # the background job's doing
        told = lab.owner.ok("GET", f"/projects/{project}/scorecards")
        if told["scorecards"] and told["scorecards"][0]["labels"] == told["labels_now"]:
            break
        assert time.monotonic() < deadline, told
        time.sleep(0.2)
    (cards,) = told["scorecards"]
    scores = {
        card["supplier"].split()[0]: card["estimated_accuracy"]["estimate"]
        for card in cards["result"]["suppliers"]
    }
    assert scores["careful"] > 0.95
    assert 0.55 < scores["careless"] < 0.8
    assert told["labels_now"] == cards["labels"] == 240
    report = lab.owner.get(f"/projects/{project}/report", params={"lang": "ar"})
    assert report.headers["content-type"].startswith("text/html")
    assert 'dir="rtl"' in report.text
    assert all(supplier in report.text for supplier in scores)
    skills = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    assert all(
        0 <= s["low"] <= s["mean"] <= s["high"] <= 1 for row in skills for s in row["skills"]
    )
