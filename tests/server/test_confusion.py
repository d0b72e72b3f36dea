"""What is mistaken for what, whose mistakes they are, and the items behind them."""

import pytest

from .lab import FORM, claim, claim_reviews
from .test_fits import wait_for

GOLD = {"text": "gold"}


def fit(lab, project):
    return lab.owner.ok("GET", f"/projects/{project}/scorecards", params={"fresh": True})


def cells(lab, project, **query):
    found = lab.owner.ok("GET", f"/projects/{project}/confusion", params=query)
    return {(one["true"], one["said"]): (one["labels"], one["gold"]) for one in found["cells"]}


def behind(lab, project, true, said, **query):
    rows, cursor = [], None
    while True:
        page = {"true": true, "said": said, "cursor": cursor, **query}
        page = {name: value for name, value in page.items() if value is not None}
        found = lab.owner.ok("GET", f"/projects/{project}/confusion/items", params=page)
        rows += found["rows"]
        if (cursor := found["next"]) is None:
            return rows


def say(worker, project, answers):
    """Answer all there is by what the text says: answers of the text to a label."""
    made = []
    while tasks := claim(worker, project, 10):
        for task in tasks:
            label = answers(task["payload"]["text"])
            body = {"answers": {"sentiment": label}, "seconds": 3}
            made.append(worker.ok("POST", f"/tasks/{task['id']}/submit", json=body))
    return made


@pytest.fixture
def judged(lab):
    """Cedar's two workers are right on twelve items, Harbour's one says "neg" to all of them."""
    cedar, harbour = lab.supplier(), lab.supplier()
    project = lab.project(cedar, harbour, policy={"redundancy": 3})
    rows = [
        {"external_id": f"i{n}", "payload": {"text": f"{'good' if n < 8 else 'bad'} {n}"}}
        for n in range(12)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    right = lab.workers(cedar, 2)
    (wrong,) = lab.workers(harbour, 1)
    for worker in right:
        say(worker, project, lambda text: "pos" if text.startswith("good") else "neg")
    say(wrong, project, lambda text: "neg")
    fit(lab, project)
    return project, cedar, harbour


def test_labels_are_counted_by_what_is_true(lab, judged):
    project, cedar, harbour = judged
    assert cells(lab, project) == {
        ("pos", "pos"): (16, 0),
        ("pos", "neg"): (8, 0),
        ("neg", "neg"): (12, 0),
    }
    assert cells(lab, project, supplier=cedar) == {
        ("pos", "pos"): (16, 0),
        ("neg", "neg"): (8, 0),
    }
    assert cells(lab, project, supplier=harbour) == {
        ("pos", "neg"): (8, 0),
        ("neg", "neg"): (4, 0),
    }
    scores = lab.owner.ok("GET", f"/projects/{project}/workers-scores", params={"supplier": cedar})
    worker = scores["workers"][0]["id"]
    assert cells(lab, project, worker=worker) == {("pos", "pos"): (8, 0), ("neg", "neg"): (4, 0)}


def test_the_items_behind_a_cell_are_as_many_as_it_counts(lab, judged):
    project, cedar, harbour = judged
    for limit in (1, 3, 100):
        rows = behind(lab, project, "pos", "neg", limit=limit)
        assert sorted(one["external_id"] for one in rows) == [f"i{n}" for n in range(8)]
        assert all(one["text"].startswith("good") for one in rows)
        assert {one["supplier_id"] for one in rows} == {harbour}
        assert {one["basis"] for one in rows} == {"estimate"}
        assert len(behind(lab, project, "pos", "pos", limit=limit)) == 16
    assert behind(lab, project, "pos", "neg", supplier=cedar) == []
    # Without a class: a row or a column of cells.
    assert len(behind(lab, project, "pos", None)) == 24
    assert len(behind(lab, project, None, "neg", supplier=harbour)) == 12
    (one,) = [row for row in behind(lab, project, "pos", "neg") if row["external_id"] == "i0"]
    assert one["annotation_id"].startswith("ann_")
    assert one["worker_id"].startswith("wrk_")


def test_what_the_lab_decided_goes_before_the_estimate(lab, judged):
    project, _, harbour = judged
    (first,) = [row for row in behind(lab, project, "pos", "neg") if row["external_id"] == "i0"]
    word = {"answers": {"sentiment": "neg"}}
    lab.owner.ok("POST", f"/items/{first['item_id']}/adjudicate", json=word)
    fit(lab, project)
    assert cells(lab, project, supplier=harbour) == {
        ("pos", "neg"): (7, 0),
        ("neg", "neg"): (5, 0),
    }
    rows = behind(lab, project, "neg", "pos")
    assert [(one["external_id"], one["basis"]) for one in rows] == [("i0", "decision")] * 2


def test_gold_goes_before_what_everybody_said(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, policy={"redundancy": 2, "gold_share": 0.5})
    items = [{"external_id": f"i{n}", "payload": {"text": "?"}} for n in range(10)]
    known = [
        {"external_id": f"g{n}", "payload": {"text": "?"}, "gold": {"sentiment": answer}}
        for n, answer in enumerate(["pos"] * 7 + ["neg"] * 3)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items + known})
    for worker in lab.workers(supplier, 2):
        say(worker, project, lambda text: "pos")
    fit(lab, project)
    found = cells(lab, project)
    assert set(found) == {("pos", "pos"), ("neg", "pos")}
    labels, gold = found["pos", "pos"]
    assert labels == 20 + gold
    labels, gold = found["neg", "pos"]
    assert labels == gold > 0
    rows = behind(lab, project, "neg", "pos")
    assert {one["basis"] for one in rows} == {"gold"}
    assert len(rows) == gold
    assert {one["external_id"] for one in rows} <= {"g7", "g8", "g9"}
    assert {one["basis"] for one in behind(lab, project, "pos", "pos")} == {"gold", "estimate"}


def test_answers_that_fell_away_are_counted_no_more(lab, judged):
    project, cedar, _ = judged
    before = cells(lab, project)
    rows = [{"external_id": "late", "payload": {"text": "bad late"}}]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    (worker,) = lab.workers(cedar, 1)
    (made,) = say(worker, project, lambda text: "neg")
    fit(lab, project)
    assert cells(lab, project)["neg", "neg"][0] == before["neg", "neg"][0] + 1
    worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    fit(lab, project)
    assert cells(lab, project) == before


def test_of_spans_each_named_span_is_a_label(lab):
    text = "Amal met Omar in Aleppo."
    ask = {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]}
    supplier = lab.supplier()
    project = lab.project(supplier, form={"show": FORM["show"], "ask": [ask]})
    rows = [{"external_id": f"i{n}", "payload": {"text": text}} for n in range(4)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    amal = {"start": 0, "end": 4, "label": "PER", "quote": "Amal"}
    omar = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
    for spans in ([amal, omar], [amal, omar], [amal]):
        (worker,) = lab.workers(supplier, 1)
        for task in claim(worker, project, 10):
            worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"names": spans}})
    fit(lab, project)
    found = cells(lab, project, question="names")
    assert sum(labels for labels, _ in found.values()) == 4 * 3 * 2
    assert found["yes", "no"] == (4, 0)
    rows = behind(lab, project, "yes", "no", limit=3)
    assert sorted(one["external_id"] for one in rows) == [f"i{n}" for n in range(4)]
    assert {one["basis"] for one in rows} == {"estimate"}
    assert {one["text"] for one in rows} == {text}


def test_a_class_that_is_none_is_refused(lab, judged):
    project, _, _ = judged
    path = f"/projects/{project}/confusion/items"
    said = lab.owner.fails(404, "GET", path, params={"true": "pos", "said": "perhaps"})
    assert said["where"] == "said"
    assert "pos, neg" in said["mend"]


def test_a_worker_has_a_score_a_pooled_one_and_what_reviewers_said(lab):
    supplier = lab.supplier()
    project = lab.project(
        supplier, items=6, policy={"redundancy": 2, "review_rate": 1, "undo_minutes": 0}
    )
    workers = lab.workers(supplier, 2)
    for worker in workers:
        say(worker, project, lambda text: "pos")
    review = claim_reviews(lab.owner, project, 1)[0]
    body = {"decision": "refuse", "rule": "Read it.", "comment": "No."}
    lab.owner.ok("POST", f"/reviews/{review['id']}/decide", json=body)
    fit(lab, project)
    query = {"supplier": supplier}
    scores = lab.owner.ok("GET", f"/projects/{project}/workers-scores", params=query)
    assert scores["labels_to_rank"] == 30
    assert len(scores["workers"]) == 2
    assert {one["supplier_id"] for one in scores["workers"]} == {supplier}
    assert lab.owner.ok("GET", f"/projects/{project}/workers-scores") == scores
    assert sum(one["refused"] for one in scores["workers"]) == 1
    assert sum(one["reviewed"] for one in scores["workers"]) == 1
    for one in scores["workers"]:
        assert one["labels"] == one["estimated"]["n"] in (5, 6)
        assert not one["ranked"]
        assert one["median_seconds"] == 3
        mean, pooled = one["estimated"]["estimate"], one["pooled"]["estimate"]
        assert min(mean, one["accuracy_of_supplier"]) - 1e-6 <= pooled
        assert pooled <= max(mean, one["accuracy_of_supplier"]) + 1e-6
        assert one["pooled"]["low"] < pooled < one["pooled"]["high"]


def test_a_supplier_that_did_nothing_has_no_workers_scores(lab, judged):
    project, _, _ = judged
    path, query = f"/projects/{project}/workers-scores", {"supplier": lab.supplier()}
    assert lab.owner.fails(404, "GET", path, params=query)["where"] == "supplier"


def test_only_the_lab_sees_mistakes(lab, judged):
    project, cedar, harbour = judged
    manager = lab.person("supplier-manager", supplier_id=harbour)
    (worker,) = lab.workers(cedar, 1)
    paths = (
        f"/projects/{project}/confusion",
        f"/projects/{project}/confusion/items?true=pos&said=neg",
        f"/projects/{project}/workers-scores?supplier={cedar}",
    )
    for path in paths:
        for stranger in (manager, worker, lab.person("reviewer")):
            stranger.fails(403, "GET", path)
        assert lab.person("researcher").ok("GET", path)


def test_the_background_fit_counts_them_too(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=5, policy={"redundancy": 2})
    for worker in lab.workers(supplier, 2):
        say(worker, project, lambda text: "pos")
    assert wait_for(lambda: cells(lab, project).get(("pos", "pos")) == (10, 0))
