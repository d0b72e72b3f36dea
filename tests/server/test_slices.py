"""Scores by parts of the items, over HTTP."""

import pytest

from mihak.insight.scores.script import script_of
from mihak.insight.scores.slices import By

from .lab import claim

ARABIC, ENGLISH = "قطة على السطح", "a cat on the roof"


def sliced(lab, project, by=None):
    query = {"slice_by": by} if by else {}
    return lab.owner.ok("GET", f"/projects/{project}/scorecards/slices", params=query)


def figures(found):
    """Slice to supplier to (labels, known labels, accuracy on them)."""
    return {
        one["value"] or one["kind"]: {
            score["id"]: (score["labels"], score["gold"]["n"], score["gold"]["estimate"])
            for score in one["suppliers"]
        }
        for one in found["slices"]
    }


@pytest.fixture(scope="module")
def project(lab):
    """Forty items in two batches, all of them known; the second supplier is wrong on Arabic."""
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, policy={"redundancy": 2})
    for batch in range(2):
        items = [
            {
                "external_id": f"i{batch}-{n}",
                "payload": {
                    "text": ARABIC if n % 2 else ENGLISH * 10,
                    "meta": {"from": "web"},
                    "language": "ar" if n % 2 else "en",
                },
            }
            for n in range(20)
        ]
        body = {"items": items, "batch": f"batch {batch}"}
        lab.owner.ok("POST", f"/projects/{project}/items", json=body)
    for place, supplier in enumerate(suppliers):
        (worker,) = lab.workers(supplier, 1)
        while tasks := claim(worker, project, 10):
            for task in tasks:
                wrong = place == 1 and task["payload"]["text"] == ARABIC
                body = {"answers": {"sentiment": "neg" if wrong else "pos"}}
                worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    for item in lab.owner.ok("GET", f"/projects/{project}/items")["rows"]:
        know = {"answers": {"sentiment": "pos"}}
        lab.owner.ok("PUT", f"/items/{item['id']}/gold", json=know)
    return project, suppliers


def test_each_supplier_is_scored_on_each_value_of_a_field(lab, project):
    project, (good, bad) = project
    found = sliced(lab, project, "language")
    assert figures(found) == {
        "ar": {good: (20, 20, 1.0), bad: (20, 20, 0.0)},
        "en": {good: (20, 20, 1.0), bad: (20, 20, 1.0)},
    }
    assert (found["labels"], found["labels_in_all"], found["sampled"]) == (80, 80, False)
    assert (found["intervals"], found["confidence"]) == (4, 0.95)
    arabic = sorted(found["slices"][0]["suppliers"], key=lambda one: one["id"] == bad)
    assert [one["cost_per_correct"] for one in arabic] == [pytest.approx(0.1), None]
    assert arabic[0]["gold"]["low"] > arabic[1]["gold"]["high"]


def test_the_script_of_the_texts_tells_languages_apart(lab, project):
    project, (good, bad) = project
    found = figures(sliced(lab, project, "script"))
    assert found["Arabic"][bad] == (20, 20, 0.0)
    assert found["Latin"][bad] == found["Latin"][good] == (20, 20, 1.0)


def test_items_are_sliced_by_batch_by_length_and_by_fields_within_fields(lab, project):
    project, _ = project
    assert set(figures(sliced(lab, project, "batch"))) == {"batch 0", "batch 1"}
    lengths = [one["value"] for one in sliced(lab, project, "length:text")["slices"]]
    assert lengths == ["0–99", "100–299"]
    assert set(figures(sliced(lab, project, "meta.from"))) == {"web"}


def test_what_can_be_sliced_by_is_told_and_the_first_is_taken(lab, project):
    project, _ = project
    found = sliced(lab, project)
    assert found["choices"] == ["field:language", "script", "length:text", "batch"]
    assert found["slice_by"] == "field:language"


def test_a_field_that_no_item_has_is_an_error_that_says_so(lab, project):
    project, _ = project
    path = f"/projects/{project}/scorecards/slices"
    told = lab.owner.fails(404, "GET", path, params={"slice_by": "colour"})
    assert told["where"] == "slice_by"
    lab.owner.fails(422, "GET", path, params={"slice_by": "length:"})


def test_new_answers_and_new_gold_are_seen_at_once(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=2, policy={"redundancy": 2})
    workers = lab.workers(supplier, 2)
    for done, worker in enumerate(workers, 1):
        for task in claim(worker, project, 10):
            worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": "pos"}})
        if done == 2:
            assert sliced(lab, project, "batch")["labels"] == 4
    (item, *_) = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    body = {"answers": {"sentiment": "neg"}}
    lab.owner.ok("PUT", f"/items/{item['id']}/gold", json=body)
    (only,) = sliced(lab, project, "batch")["slices"]
    assert (only["suppliers"][0]["gold"]["n"], only["suppliers"][0]["gold"]["estimate"]) == (2, 0)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (ENGLISH, "Latin"),
        (ARABIC, "Arabic"),
        ("ok " + ARABIC, "Arabic"),
        ("half نصف", "mixed"),
        ("кот", "Cyrillic"),
        ("12:30 …", None),
    ],
)
def test_a_text_is_of_the_script_of_most_of_its_letters(text, script):
    assert script_of(text) == script


def test_a_field_may_be_called_as_what_is_no_field():
    assert By.named("batch") == By("batch")
    assert By.named("field:batch") == By("field", ("batch",))
    assert By.named("a:b.c") == By("field", ("a:b", "c"))
