"""Lists of items: opened at any place, filtered, ordered, saved."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.server.lab import FORM, answer, claim, work_off


def rows_at(api, project, **query):
    return api.ok("GET", f"/projects/{project}/items/at", params=query)


def names(told):
    return [row["external_id"] for row in told["rows"]]


def add(lab, project, ids, **more):
    rows = [
        {"external_id": one, "payload": {"text": f"text {one}"}} if isinstance(one, str) else one
        for one in ids
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows, **more})


@pytest.fixture(scope="module")
def long(lab):
    """1,300 items in two batches that came by turns."""
    project = lab.project()
    for part in range(4):
        for batch in ("main", "second"):
            add(
                lab,
                project,
                [f"{batch}-{part}-{n}" for n in range(150 + 25 * (part == 3))],
                batch=batch,
            )
    return project


def all_names(lab, project, **query):
    return names({"rows": list(pages(lab.owner, project, **query))})


def pages(api, project, **query):
    query = {"limit": 400, **query}
    while True:
        told = api.ok("GET", f"/projects/{project}/items", params=query)
        yield from told["rows"]
        if told["next"] is None:
            return
        query["cursor"] = told["next"]


@pytest.mark.parametrize("at", [0, 1, 499, 500, 501, 777, 1000, 1249])
def test_any_place_has_what_paging_through_all_finds_there(lab, long, at):
    everything = all_names(lab, long)
    told = rows_at(lab.owner, long, at=at, limit=60)
    assert told["total"] == len(everything) == 1250
    assert names(told) == everything[at : at + 60]
    backwards = rows_at(lab.owner, long, at=at, limit=60, order="newest")
    assert names(backwards) == everything[::-1][at : at + 60]


def test_a_batch_has_places_of_its_own(lab, long):
    batches = lab.owner.ok("GET", f"/projects/{long}/batches")["rows"]
    second = next(one["id"] for one in batches if one["name"] == "second")
    everything = all_names(lab, long, batch=second)
    told = rows_at(lab.owner, long, batch=second, at=510, limit=30)
    assert told["total"] == len(everything) == 625
    assert names(told) == everything[510:540]
    assert set(everything) == {one for one in all_names(lab, long) if one.startswith("second")}


def test_beyond_the_end_there_is_nothing_and_no_error(lab, long):
    for order in ("oldest", "newest", "unsure"):
        assert rows_at(lab.owner, long, at=5000, order=order)["rows"] == []
    lab.owner.fails(422, "GET", f"/projects/{long}/items/at", params={"at": -1})
    lab.owner.fails(422, "GET", f"/projects/{long}/items/at", params={"limit": 100000})


@pytest.fixture(scope="module")
def worked(lab):
    """Items in every state, of two suppliers."""
    first, second = lab.supplier(), lab.supplier()
    (ann,), (bob,) = lab.workers(first, 1), lab.workers(second, 1)
    project = lab.project(first, second, policy={"redundancy": 2, "gold_share": 0})
    add(lab, project, ["done", "half", "skipped", "decided", "open"])
    known = {
        "external_id": "known",
        "payload": {"text": "text known"},
        "gold": {"sentiment": "neg"},
    }
    payload = {
        "text": 'Says "50 % off" and \\ more, محك',
        "other": ["x" * 900, {"deep": "Needle"}],
    }
    add(lab, project, [known, {"external_id": "مثال", "payload": payload}])
    tasks = {task["payload"]["text"].removeprefix("text "): task for task in claim(ann, project, 4)}
    answer(ann, tasks["done"], "pos")
    answer(ann, tasks["half"], "neg")
    ann.ok("POST", f"/tasks/{tasks['skipped']['id']}/skip", json={"reason": "unclear"})
    ann.ok("POST", f"/tasks/{tasks['decided']['id']}/return")
    for task in claim(bob, project, 10):
        if task["payload"]["text"] == "text done":
            answer(bob, task, "pos")
        else:
            bob.ok("POST", f"/tasks/{task['id']}/return")
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    decided = next(row["id"] for row in rows if row["external_id"] == "decided")
    lab.owner.ok("POST", f"/items/{decided}/adjudicate", json={"answers": {"sentiment": "neg"}})
    return project, first, second


def test_every_row_says_how_far_its_item_is(lab, worked):
    project, *_ = worked
    rows = {row["external_id"]: row for row in rows_at(lab.owner, project)["rows"]}
    assert {name: row["state"] for name, row in rows.items()} == {
        "done": "done",
        "half": "in-work",
        "skipped": "skipped",
        "decided": "decided",
        "open": "open",
        "known": "gold",
        "مثال": "open",
    }
    (estimate,) = rows["done"]["estimates"]
    assert (estimate["question"], estimate["answer"], estimate["labels"]) == ("sentiment", "pos", 2)
    assert rows["decided"]["estimates"][0]["decided"]
    assert rows["skipped"]["skips"] == 1
    assert rows["done"]["updated_at"] > rows["done"]["created_at"]


FILTERS = [
    ({"state": "done"}, ["done"]),
    ({"state": "in-work"}, ["half"]),
    ({"state": "skipped"}, ["skipped"]),
    ({"state": "decided"}, ["decided"]),
    ({"state": "open"}, ["open", "مثال"]),
    ({"gold": True}, ["known"]),
    ({"gold": False, "labels_from": 1}, ["done", "half"]),
    ({"labels_from": 2}, ["done"]),
    ({"question": "sentiment", "answer": "neg"}, ["half", "decided"]),
    ({"answer": "pos"}, ["done"]),
    ({"sure_above": 0.9}, ["done", "decided"]),
    ({"sure_below": 0.9}, ["half"]),
    ({"search": "text OPEN"}, ["open"]),
    ({"search": "محك"}, ["مثال"]),
    ({"search": "needle"}, ["مثال"]),
    ({"search": '"50 % off" and \\'}, ["مثال"]),
    ({"search": "deep"}, []),  # the name of a field is no text
    ({"search": "%"}, ["مثال"]),
]


@pytest.mark.parametrize(("query", "found"), FILTERS)
def test_a_filter_finds_the_same_by_window_and_by_page(lab, worked, query, found):
    project, *_ = worked
    told = rows_at(lab.owner, project, **query)
    assert names(told) == found
    assert (told["total"], told["more"]) == (len(found), False)
    assert all_names(lab, project, **query) == found
    assert names(rows_at(lab.owner, project, order="newest", **query)) == found[::-1]


def test_a_suppliers_answers_are_found(lab, worked):
    project, first, second = worked
    assert names(rows_at(lab.owner, project, supplier=first)) == ["done", "half"]
    assert names(rows_at(lab.owner, project, supplier=second)) == ["done"]


def test_the_least_sure_come_first(lab, worked):
    project, *_ = worked
    assert names(rows_at(lab.owner, project, order="unsure")) == ["half", "done", "decided"]


def test_what_the_project_does_not_have_is_refused_by_name(lab, worked):
    project, *_ = worked
    path = f"/projects/{project}/items/at"
    for query in ({"question": "colour"}, {"answer": "maybe"}, {"listing": "cur_nonsense"}):
        told = lab.owner.fails(422, "GET", path, params={"state": "open", **query})
        assert told["where"] == next(iter(query))
    lab.owner.fails(422, "GET", path, params={"colour": "red"})


def test_long_texts_are_cut_and_said_to_be(lab, worked):
    project, *_ = worked
    row = rows_at(lab.owner, project, search="needle", cut=50)["rows"][0]
    assert row["cut"] == ["other"]
    assert row["payload"]["other"].endswith("…")
    assert len(row["payload"]["other"]) == 51
    assert "محك" in row["payload"]["text"]
    (whole,) = pages(lab.owner, project, search="needle")
    assert whole["payload"]["other"][1] == {"deep": "Needle"}


def test_one_scrolls_in_what_was_found_while_the_work_goes_on(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=30, policy={"redundancy": 1})
    first = rows_at(lab.owner, project, state="open", limit=10)
    assert first["total"] == 30
    work_off(worker, project)
    add(lab, project, ["new"])
    rest = rows_at(lab.owner, project, state="open", at=10, limit=100, listing=first["listing"])
    assert len(names(first) + names(rest)) == 30
    assert {row["state"] for row in rest["rows"]} == {"done"}  # rows are as they are now
    other = rows_at(lab.owner, project, state="done", listing=first["listing"])
    assert other["listing"] != first["listing"]  # it was of another filter
    assert other["total"] == 30


def test_who_reviews_blindly_sees_items_but_not_what_is_thought_of_them(lab, worked):
    project, first, _ = worked
    reviewer = lab.person("reviewer")
    assert all(row["estimates"] == [] for row in rows_at(reviewer, project)["rows"])
    assert names(rows_at(reviewer, project, state="done")) == ["done"]
    for query in ({"answer": "pos"}, {"sure_below": 0.9}, {"supplier": first}, {"order": "unsure"}):
        reviewer.fails(403, "GET", f"/projects/{project}/items/at", params=query)
        if "order" not in query:
            reviewer.fails(403, "GET", f"/projects/{project}/items", params=query)


def test_items_of_another_project_never_come_up(lab, worked):
    project, *_ = worked
    other = lab.project(items=3)
    for query in ({"state": "open"}, {"search": "text"}, {"gold": False}, {}):
        assert rows_at(lab.owner, other, **query)["total"] == 3
    assert rows_at(lab.owner, project, search="i0")["total"] == 0


def test_items_that_came_by_several_batches_at_once_keep_their_places(lab):
    project = lab.project()

    def send(n):
        rows = "".join(f'{{"external_id": "{n}-{k}", "text": "x"}}\n' for k in range(700))
        lab.owner.ok(
            "POST", f"/projects/{project}/imports", params={"batch": f"b{n}"}, content=rows.encode()
        )

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(send, range(4)))
    everything = all_names(lab, project)
    found = [
        name
        for at in range(0, 2800, 350)
        for name in names(rows_at(lab.owner, project, at=at, limit=350))
    ]
    assert found == everything
    assert len(set(found)) == 2800


def test_a_view_is_the_labs_until_somebody_removes_it(lab, worked):
    project, *_ = worked
    path = f"/projects/{project}/views"
    made = lab.owner.ok("POST", path, json={"name": "Doubtful", "query": "sure_below=0.7"})
    researcher = lab.person("researcher")
    (seen,) = researcher.ok("GET", path)["rows"]
    assert seen == made
    researcher.fails(409, "POST", path, json={"name": "Doubtful", "query": ""})
    researcher.ok("DELETE", f"{path}/{made['id']}")
    lab.owner.fails(404, "DELETE", f"{path}/{made['id']}")
    assert lab.owner.ok("GET", path)["rows"] == []


def test_a_form_without_classes_can_be_listed_too(lab):
    form = {"show": FORM["show"], "ask": [{"id": "say", "kind": "text"}]}
    project = lab.project(items=2, form=form)
    assert rows_at(lab.owner, project, order="unsure")["total"] == 0
    assert rows_at(lab.owner, project)["total"] == 2
