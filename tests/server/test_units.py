"""Spans and rankings of outputs: units that show only in the answers are estimated too."""

import time

import pytest

from .lab import claim

SPANS = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {"kind": "spans", "id": "names", "field": "text", "labels": [{"id": "PER"}, {"id": "LOC"}]}
    ],
}
TEXT = "Amal met Omar in Aleppo."
AMAL = {"start": 0, "end": 4, "label": "PER", "quote": "Amal"}
OMAR = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
ALEPPO = {"start": 17, "end": 23, "label": "LOC", "quote": "Aleppo"}


def one_item(lab, project, payload, **more):
    lab.owner.ok(
        "POST",
        f"/projects/{project}/items",
        json={"items": [{"external_id": "i", "payload": payload, **more}]},
    )


def submit(worker, project, answers):
    (task,) = claim(worker, project)
    return worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": answers})


def estimates(lab, project):
    (item,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    return {one["unit"]: one for one in item["estimates"]}


def named(lab, project):
    """The units of the item, with how many labels each has."""
    return {unit: one["labels"] for unit, one in estimates(lab, project).items()}


@pytest.fixture
def spans(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, form=SPANS)
    one_item(lab, project, {"text": TEXT})
    return project, lab.workers(supplier, 3)


def test_a_span_that_others_left_out_is_less_sure(lab, spans):
    project, workers = spans
    submit(workers[0], project, {"names": [AMAL, OMAR]})
    alone = estimates(lab, project)
    assert set(alone) == {"0:4:PER", "9:13:PER"}
    assert {one["answer"] for one in alone.values()} == {"yes"}
    submit(workers[1], project, {"names": [AMAL, ALEPPO]})
    submit(workers[2], project, {"names": [AMAL]})
    all_three = estimates(lab, project)
    assert {unit: one["labels"] for unit, one in all_three.items()} == dict.fromkeys(
        ("0:4:PER", "9:13:PER", "17:23:LOC"), 3
    )
    assert all_three["0:4:PER"]["posterior"]["yes"] > alone["0:4:PER"]["posterior"]["yes"]
    assert all_three["9:13:PER"]["answer"] == all_three["17:23:LOC"]["answer"] == "no"


def test_undone_it_is_as_if_it_had_never_come(lab, spans):
    project, workers = spans
    submit(workers[0], project, {"names": [AMAL]})
    assert named(lab, project) == {"0:4:PER": 1}
    made = submit(workers[1], project, {"names": [OMAR]})
    assert named(lab, project) == {"0:4:PER": 2, "9:13:PER": 2}
    workers[1].ok("POST", f"/annotations/{made['annotation_id']}/undo")
    assert named(lab, project) == {"0:4:PER": 1}
    skills = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    assert sorted(one["skills"][0]["labels"] for one in skills) == [0, 1]


def test_what_is_decided_of_spans_stands(lab, spans):
    project, workers = spans
    submit(workers[0], project, {"names": [AMAL, OMAR]})
    (item,) = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    word = {"answers": {"names": [AMAL, ALEPPO]}}
    lab.owner.ok("POST", f"/items/{item['id']}/adjudicate", json=word)
    submit(workers[1], project, {"names": [OMAR]})
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    found = estimates(lab, project)
    assert {unit: one["answer"] for unit, one in found.items()} == {
        "0:4:PER": "yes",
        "9:13:PER": "no",
        "17:23:LOC": "yes",
    }
    assert all(one["decided"] and one["confidence"] > 0.999 for one in found.values())


def test_gold_spans_are_right_missed_or_made_up(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, form=SPANS, policy={"gold_share": 0.5})
    items = [{"external_id": f"i{n}", "payload": {"text": "Nobody."}} for n in range(10)]
    gold = [
        {"external_id": f"g{n}", "payload": {"text": TEXT}, "gold": {"names": [AMAL, OMAR]}}
        for n in range(10)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items + gold})
    (worker,) = lab.workers(supplier, 1)
    tasks = claim(worker, project, 10)
    shown = [task for task in tasks if task["payload"]["text"] == TEXT]
    assert shown
    for task in shown:
        body = {"answers": {"names": [AMAL, ALEPPO]}}
        worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    (who,) = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    (skill,) = who["skills"]
    # Of three units, one is found, one missed, one made up.
    assert (skill["gold_labels"], skill["gold_right"]) == (3 * len(shown), len(shown))


def test_relations_are_units_as_spans_are(lab):
    ask = {
        "id": "who",
        "kind": "relations",
        "spans": "names",
        "labels": [{"id": "in", "from": ["PER"], "to": ["LOC"]}],
    }
    supplier = lab.supplier()
    project = lab.project(supplier, form={**SPANS, "ask": [*SPANS["ask"], ask]})
    one_item(lab, project, {"text": TEXT})
    workers = lab.workers(supplier, 3)

    def within(person):
        ends = [{key: span[key] for key in ("start", "end", "label")} for span in (person, ALEPPO)]
        return {"label": "in", "from": ends[0], "to": ends[1]}

    marks = [AMAL, OMAR, ALEPPO]
    for worker, drawn in zip(
        workers, ([within(AMAL), within(OMAR)], [within(AMAL)], [within(AMAL)]), strict=True
    ):
        submit(worker, project, {"names": marks, "who": drawn})
    (item,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    found = {one["unit"]: one for one in item["estimates"] if one["question"] == "who"}
    assert {unit: one["answer"] for unit, one in found.items()} == {
        '0:4:17:23:["in","PER","LOC"]': "yes",
        '9:13:17:23:["in","PER","LOC"]': "no",
    }


def test_a_fit_brings_all_up_to_date(lab, spans):
    project, workers = spans
    for worker, said in zip(workers, ([AMAL, OMAR], [AMAL], [AMAL, ALEPPO]), strict=True):
        submit(worker, project, {"names": said})
    until = time.monotonic() + 30
    while time.monotonic() < until:
        found = lab.owner.ok("GET", f"/projects/{project}/scorecards")["scorecards"]
        if found and found[0]["labels"] == 9:
            break
        time.sleep(0.3)
    assert (found[0]["question"], found[0]["unit"]) == ("names", "*")
    skills = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    # Each has said something of all three spans, by marking them or not.
    assert [one["skills"][0]["labels"] for one in skills] == [3, 3, 3]
    assert estimates(lab, project)["0:4:PER"]["answer"] == "yes"


def test_outputs_are_ranked_by_pairs(lab):
    form = {
        "show": [{"kind": "outputs", "field": "outputs"}],
        "ask": [{"kind": "ranking", "id": "order", "field": "outputs"}],
    }
    supplier = lab.supplier()
    project = lab.project(supplier, form=form)
    one_item(lab, project, {"outputs": ["one", "two", "three"]})
    workers = lab.workers(supplier, 3)
    for worker, order in zip(
        workers, ([["b"], ["a"], ["c"]], [["b"], ["c"], ["a"]], [["b"], ["a", "c"]]), strict=True
    ):
        submit(worker, project, {"order": order})
    found = estimates(lab, project)
    assert {unit: one["answer"] for unit, one in found.items() if "b" in unit} == {
        "a|b": "second",
        "b|c": "first",
    }
    assert found["a|c"]["confidence"] < found["a|b"]["confidence"]


def test_turns_are_judged_each_and_keep_their_meaning_when_options_are_put_before_others(lab):
    def form(*options):
        return {
            "show": [{"kind": "chat", "field": "chat"}],
            "ask": [
                {
                    "kind": "turns",
                    "id": "t",
                    "field": "chat",
                    "options": [{"id": o} for o in options],
                }
            ],
        }

    supplier = lab.supplier()
    project = lab.project(supplier, form=form("good", "bad"), policy={"redundancy": 4})
    chat = [{"role": role, "content": f"{n}"} for n, role in enumerate(["user", "assistant"] * 2)]
    one_item(lab, project, {"chat": chat})
    workers = lab.workers(supplier, 4)
    for worker in workers[:2]:
        submit(worker, project, {"t": [{"turn": 1, "is": "good"}, {"turn": 3, "is": "bad"}]})
    assert {unit: one["answer"] for unit, one in estimates(lab, project).items()} == {
        "1": "good",
        "3": "bad",
    }
    later = {"definition": form("odd", "bad", "good")}
    lab.owner.ok("POST", f"/projects/{project}/forms", json=later)
    for worker, said in zip(workers[2:], ("odd", "bad"), strict=True):
        submit(worker, project, {"t": [{"turn": 1, "is": "good"}, {"turn": 3, "is": said}]})
    found = estimates(lab, project)
    assert {unit: (one["answer"], one["labels"]) for unit, one in found.items()} == {
        "1": ("good", 4),
        "3": ("bad", 4),
    }
    assert found["3"]["confidence"] < found["1"]["confidence"]
