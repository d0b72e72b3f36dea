"""Two suppliers or annotators side by side: the pure functions' word on the same answers."""

from dataclasses import asdict

import numpy as np
import pytest

from mihak.quality.agreement import agree
from mihak.quality.labels import Labels
from mihak.quality.raters import choice_share
from mihak.quality.sequential import (
    bernoulli_confidence_sequence,
    difference_confidence_sequence,
)

from .lab import FORM, claim

TRUE = ["pos" if n % 3 else "neg" for n in range(30)]
GOLD = range(20)
PAIR = {
    "show": [{"kind": "outputs", "field": "answers"}],
    "ask": [{"id": "best", "kind": "preference", "field": "answers"}],
}


def work(worker, project, answers):
    """answers: of an item's payload to what is sent of it."""
    while tasks := claim(worker, project, 10):
        for task in tasks:
            body = {"answers": answers(task["payload"])}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)


def wrong_on(*places):
    """Answers that are right but at these places."""
    other = {"pos": "neg", "neg": "pos"}

    def said(payload):
        n = int(payload["text"])
        return {"sentiment": other[TRUE[n]] if n in places else TRUE[n]}

    return said


def compare(lab, project, a, b, **more):
    return lab.owner.ok("GET", f"/projects/{project}/compare", params={"a": a, "b": b, **more})


def items(lab, project, a, b, limit=50, **more):
    rows, cursor = [], None
    while True:
        query = {"a": a, "b": b, "limit": limit, **({"cursor": cursor} if cursor else {}), **more}
        page = lab.owner.ok("GET", f"/projects/{project}/compare/items", params=query)
        assert len(page["rows"]) <= limit
        rows += page["rows"]
        if (cursor := page["next"]) is None:
            return rows


WRONG_A, WRONG_B = {0, 1, 25}, {1, 2, 3, 4, 26}


@pytest.fixture(scope="module")
def told(lab):
    """Thirty items that one worker of each of two suppliers answered; of twenty the truth is known
    afterwards.
    """
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, policy={"redundancy": 3})
    rows = [{"external_id": f"i{n}", "payload": {"text": str(n)}} for n in range(30)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    for supplier, wrong in ((a, WRONG_A), (b, WRONG_B)):
        (worker,) = lab.workers(supplier, 1)
        work(worker, project, wrong_on(*wrong))
    for row in items(lab, project, a, b):
        if (n := int(row["text"])) in GOLD:
            known = {"answers": {"sentiment": TRUE[n]}}
            lab.owner.ok("PUT", f"/items/{row['item_id']}/gold", json=known)
    workers = {one["supplier_id"]: one["id"] for one in parties(lab, project)}
    return project, (a, b), (workers[a], workers[b])


def parties(lab, project, **query):
    return lab.owner.ok("GET", f"/projects/{project}/compare/parties", params=query)["workers"]


def said(wrong):
    other = {"pos": "neg", "neg": "pos"}
    return [other[one] if n in wrong else one for n, one in enumerate(TRUE)]


def close(told, found):
    """Told over HTTP as found by the pure function (items come in another order)."""
    assert told["n"] == found.n
    assert told["estimate"] == pytest.approx(found.estimate)
    assert (told["low"], told["high"]) == pytest.approx((found.low, found.high), abs=0.04)


def test_figures_are_those_of_the_pure_functions(lab, told):
    project, (a, b), _ = told
    found = compare(lab, project, a, b)
    assert (found["items"], found["things"], found["sampled"]) == (30, 30, False)
    both = [*said(WRONG_A), *said(WRONG_B)]
    labels = Labels.from_columns(
        [*range(30), *range(30)], ["a"] * 30 + ["b"] * 30, both, classes=["pos", "neg"]
    )
    pure = agree(labels)
    for name in ("percent", "alpha", "gwet_ac1"):
        close(found["agreement"][name], getattr(pure, name))
    for which, wrong in (("a", WRONG_A), ("b", WRONG_B)):
        right = 20 - len(wrong & set(GOLD))
        low, high = bernoulli_confidence_sequence(right, 20)
        gold = found[which]["gold"]
        assert (gold["estimate"], gold["n"]) == (right / 20, 20)
        assert (gold["low"], gold["high"]) == pytest.approx((float(low), float(high)))
        assert found[which]["first_wins"] is None
    only_a, only_b = len({2, 3, 4}), len({0})
    low, high = difference_confidence_sequence(only_a, only_b, 20)
    assert found["difference"]["estimate"] == pytest.approx((only_a - only_b) / 20)
    ends = found["difference"]["low"], found["difference"]["high"]
    assert ends == pytest.approx((float(low), float(high)))


def test_turned_round_everything_turns_round(lab, told):
    project, (a, b), _ = told
    one, other = compare(lab, project, a, b), compare(lab, project, b, a)
    assert one["a"] == other["b"]
    assert one["difference"]["estimate"] == -other["difference"]["estimate"]
    assert one["difference"]["low"] == pytest.approx(-other["difference"]["high"])
    turned = {(cell["b"], cell["a"]): cell["count"] for cell in other["cells"]}
    assert {(cell["a"], cell["b"]): cell["count"] for cell in one["cells"]} == turned


def test_cells_count_the_items_behind_them(lab, told):
    project, (a, b), _ = told
    cells = compare(lab, project, a, b)["cells"]
    assert sum(cell["count"] for cell in cells) == 30
    for limit in (1, 7, 50):
        for cell in cells:
            rows = items(lab, project, a, b, limit, said_a=cell["a"], said_b=cell["b"])
            assert len(rows) == len({row["item_id"] for row in rows}) == cell["count"]
            assert {(row["said_a"], row["said_b"]) for row in rows} == {(cell["a"], cell["b"])}
    differ = items(lab, project, a, b, 4, differ=True)
    assert {row["external_id"] for row in differ} == {f"i{n}" for n in WRONG_A ^ WRONG_B}
    assert len(items(lab, project, a, b)) == 30


def test_an_item_has_both_answers_and_what_is_known_of_it(lab, told):
    project, (a, b), (worker_a, worker_b) = told
    rows = {row["external_id"]: row for row in items(lab, project, a, b)}
    row = rows["i0"]
    assert row["a"]["answers"] == {"sentiment": "pos"}
    assert row["b"]["answers"] == {"sentiment": "neg"}
    assert (row["a"]["worker_id"], row["b"]["worker_id"]) == (worker_a, worker_b)
    assert (row["text"], row["gold"], row["estimate"]) == ("0", {"sentiment": "neg"}, None)
    assert row["a"]["form_version"] == 1
    plain = rows["i29"]
    assert plain["gold"] is None
    assert plain["estimate"]["answer"] == TRUE[29]
    assert not plain["estimate"]["decided"]


def test_workers_are_compared_as_suppliers_are(lab, told):
    project, (a, b), (worker_a, worker_b) = told
    by_supplier, by_worker = compare(lab, project, a, b), compare(lab, project, worker_a, worker_b)
    assert by_worker["cells"] == by_supplier["cells"]
    assert by_worker["a"]["worker_id"] == worker_a
    assert by_supplier["a"]["worker_id"] is None
    assert by_worker["a"]["supplier_id"] == a


def test_one_answer_of_a_supplier_meets_one_of_the_other(lab):
    """Of two answers of a supplier to each item one is drawn, the same each time; and a worker
    is compared with the colleagues, not with the own answers.
    """
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, items=40)
    for supplier, label in ((a, "pos"), (a, "neg"), (b, "pos")):
        (worker,) = lab.workers(supplier, 1)
        work(worker, project, lambda _, label=label: {"sentiment": label})
    found = compare(lab, project, a, b)
    assert found["items"] == found["things"] == 40
    cells = {(cell["a"], cell["b"]): cell["count"] for cell in found["cells"]}
    assert set(cells) == {("pos", "pos"), ("neg", "pos")}
    assert min(cells.values()) > 5  # drawn, not always the same worker's
    assert len(items(lab, project, a, b, 9, differ=True)) == cells["neg", "pos"]
    own = [one["id"] for one in parties(lab, project) if one["supplier_id"] == a]
    for worker in own:
        beside = compare(lab, project, worker, a)
        (cell,) = beside["cells"]
        assert (cell["count"], cell["a"] == cell["b"]) == (40, False)
        (cell,) = compare(lab, project, a, worker)["cells"]
        assert (cell["count"], cell["a"] == cell["b"]) == (40, False)


def test_preferences_have_a_win_rate(lab):
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, form=PAIR, policy={"redundancy": 2})
    rows = [
        {"external_id": f"i{n}", "payload": {"answers": [f"one {n}", f"two {n}"]}}
        for n in range(20)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    for supplier, firsts in ((a, 12), (b, 4)):

        def better(payload, firsts=firsts):
            n = int(payload["answers"][0].split()[1])
            return {"best": {"better": "a" if n < firsts else "b" if n < 18 else "tie"}}

        (worker,) = lab.workers(supplier, 1)
        work(worker, project, better)
    found = compare(lab, project, a, b)
    assert found["kind"] == "preference"
    for which, firsts in (("a", 12), ("b", 4)):
        pure = choice_share(np.arange(18) < firsts, np.arange(18))
        assert found[which]["first_wins"] == pytest.approx(asdict(pure))
        assert found[which]["ties"] == 2
        assert found[which]["gold"] is None
    assert found["difference"] is None


def test_of_spans_each_named_span_is_a_thing(lab):
    text = "Amal met Omar in Aleppo."
    ask = {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]}
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, form={"show": FORM["show"], "ask": [ask]})
    rows = [{"external_id": f"i{n}", "payload": {"text": text}} for n in range(6)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    amal = {"start": 0, "end": 4, "label": "PER", "quote": "Amal"}
    omar = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
    for supplier, spans in ((a, [amal, omar]), (b, [amal])):
        (worker,) = lab.workers(supplier, 1)
        work(worker, project, lambda _, spans=spans: {"names": spans})
    found = compare(lab, project, a, b)
    assert (found["items"], found["things"]) == (6, 12)
    cells = {(cell["a"], cell["b"]): cell["count"] for cell in found["cells"]}
    assert cells == {("yes", "yes"): 6, ("yes", "no"): 6}
    for limit in (1, 4, 50):
        assert len(items(lab, project, a, b, limit, said_a="yes", said_b="no")) == 6
    assert items(lab, project, a, b, said_a="no") == []
    (first, *_) = items(lab, project, a, b, differ=True)
    assert first["said_a"] is None
    assert first["a"]["answers"] == {"names": [amal, omar]}


def test_who_shares_nothing_is_told_so(lab):
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, items=3, policy={"redundancy": 1})
    (worker,) = lab.workers(a, 1)
    work(worker, project, lambda _: {"sentiment": "pos"})
    found = compare(lab, project, a, b)
    assert (found["items"], found["agreement"], found["cells"]) == (0, None, [])
    assert found["labels_in_all"] == 3
    assert items(lab, project, a, b) == []


def test_answers_taken_back_count_no_more(lab):
    a, b = lab.supplier(), lab.supplier()
    project = lab.project(a, b, items=4)
    (one,), (other,) = lab.workers(a, 1), lab.workers(b, 1)
    work(one, project, lambda _: {"sentiment": "pos"})
    work(other, project, lambda _: {"sentiment": "neg"})
    row = items(lab, project, a, b)[0]
    other.ok("POST", f"/annotations/{row['b']['annotation_id']}/undo")
    assert compare(lab, project, a, b)["items"] == 3
    assert row["item_id"] not in {each["item_id"] for each in items(lab, project, a, b)}


def test_what_cannot_be_compared_is_refused(lab, told):
    project, (a, b), _ = told
    path = f"/projects/{project}/compare"
    assert lab.owner.fails(422, "GET", path, params={"a": a, "b": a})["where"] == "b"
    assert lab.owner.fails(422, "GET", path, params={"a": "sup_x", "b": b})["where"] == "a"
    elsewhere = lab.supplier()
    assert lab.owner.fails(404, "GET", path, params={"a": a, "b": elsewhere})["where"] == "b"
    theirs = lab.project(elsewhere, items=1)
    (worker,) = lab.workers(elsewhere, 1)
    work(worker, theirs, lambda _: {"sentiment": "pos"})
    (stranger,) = parties(lab, theirs)
    query = {"a": stranger["id"], "b": b}
    assert lab.owner.fails(404, "GET", path, params=query)["where"] == "a"
    of_class = {"a": a, "b": b, "said_a": "perhaps"}
    assert lab.owner.fails(404, "GET", f"{path}/items", params=of_class)["where"] == "said_a"
    nothing = {"a": a, "b": b, "question": "why"}
    assert lab.owner.fails(404, "GET", path, params=nothing)["where"] == "question"


def test_only_who_may_see_insight_compares(lab, told):
    project, (a, b), _ = told
    manager = lab.person("supplier-manager", supplier_id=a)
    (worker,) = lab.workers(a, 1)
    paths = (
        f"/projects/{project}/compare?a={a}&b={b}",
        f"/projects/{project}/compare/items?a={a}&b={b}",
        f"/projects/{project}/compare/parties",
    )
    for path in paths:
        assert lab.person("researcher").ok("GET", path)
        for other in (lab.person("reviewer"), manager, worker):
            other.fails(403, "GET", path)
