import time
from concurrent.futures import ThreadPoolExecutor

import pytest

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
    assert 35 <= both <= 85  # 60 expected
    assert 70 <= len(done[0] - done[1]) - both / 2 + both <= 160


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
    decided = lab.owner.ok("POST", f"{batches}/{trial['id']}/decision", json={"decision": "go"})
    assert (decided["decision"], decided["status"]) == ("go", "finished")
    (task,) = claim(worker, project)
    assert task["payload"]["text"] == "late"
    lab.owner.ok("PATCH", f"{batches}/{late['id']}", json={"status": "paused"})


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
