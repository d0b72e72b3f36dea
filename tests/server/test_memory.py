"""What was learned in a project: rules and how often they are broken, and search."""

import pytest

from mihak.reviews.memory.rules import tell_rules
from tests.server.lab import claim_reviews, work_off

PEOPLE = [
    {"worker_id": w, "worker": f"w{w}", "supplier_id": w // 10, "supplier": f"s{w // 10}"}
    for w in (10, 11, 20)
]


def reviewed(item, worker, rule="", outcome="refused", version=1):
    return {
        "item_id": item,
        "supplier_id": worker // 10,
        "worker_id": worker,
        "version": version,
        "at": None,
        "outcome": outcome if rule else "accepted",
        "rule": rule,
    }


def versions(*texts):
    return [{"version": place, "text": text} for place, text in enumerate(texts, 1)]


def test_a_rule_is_one_in_all_languages_that_have_as_many():
    text = {
        "en": "# Guide\n## Irony\nBad.\n## Price\nNeutral.",
        "ar": "# دليل\n## السخرية\n## السعر",
    }
    rows = [reviewed(1, 10, "Irony"), reviewed(2, 20, "السخرية"), reviewed(3, 11)]
    told = tell_rules(rows, versions(text), ["Irony", "Old rule", "السخرية"], PEOPLE)
    assert [one["rule"] for one in told["rules"]] == ["Irony", "Price", "Old rule"]
    assert [one["is_current"] for one in told["rules"]] == [True, True, False]
    irony = told["rules"][0]
    assert irony["names"] == {"en": "Irony", "ar": "السخرية"}
    assert irony["share"]["estimate"] == pytest.approx(2 / 3)
    assert irony["share"]["n"] == 3
    assert {one["worker"]: one["broken"] for one in irony["workers"]} == {"w10": 1, "w20": 1}


def test_a_rule_is_compared_before_and_after_its_text_changed():
    before, after = (
        {"en": "## Irony\nGood.\n## Price\nNo."},
        {"en": "## Irony\nBad.\n## Price\nNo."},
    )
    rows = [reviewed(n, 10, "Irony" if n < 6 else "") for n in range(10)]
    rows += [reviewed(n, 10, "Irony" if n < 12 else "", version=2) for n in range(10, 30)]
    told = {
        one["rule"]: one for one in tell_rules(rows, versions(before, after), [], PEOPLE)["rules"]
    }
    irony, price = told["Irony"], told["Price"]
    assert (irony["since"], price["since"]) == (2, 1)
    assert irony["before"]["estimate"] == pytest.approx(0.6)
    assert irony["after"]["estimate"] == pytest.approx(0.1)
    assert irony["after"]["low"] < 0.1 < irony["after"]["high"]
    assert price["before"] is price["after"] is None


def test_nothing_written_and_nothing_reviewed_is_no_error():
    told = tell_rules([], [], [], [])
    assert told == {"reviewed": 0, "version": None, "rules": []}


GUIDE = {
    "en": "# Tone\n## Irony counts\nIt is meant badly.\n## Questions\nAre neutral.",
    "ar": "# النبرة\n## السُّخْرِيَّة تُحسب\nالمقصود ذمّ.\n## الأسئلة\nمحايدة.",
}


@pytest.fixture(scope="module")
def learned(lab):
    """A project where one answer was refused and appealed, one mended, one item decided."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"review_rate": 1, "redundancy": 1, "undo_minutes": 0}
    project = lab.project(supplier, items=4, policy=policy, guidelines=GUIDE)
    work_off(worker, project)
    reviewer = lab.person("reviewer", name="Rana")
    first, second, third, _ = claim_reviews(reviewer, project, 4, least=4)

    def decide(review, **body):
        reviewer.ok("POST", f"/reviews/{review['id']}/decide", json=body)

    decide(first, decision="refuse", rule="Irony counts", comment="Sarcasm about the queue.")
    decide(second, decision="mend", answers={"sentiment": "neg"}, rule="Irony counts")
    decide(third, decision="accept")
    worker.ok("POST", f"/reviews/{first['id']}/appeal", json={"text": "It praises the bakery."})
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    body = {"answers": {"sentiment": "pos"}, "reason": "القاعدة الأولى: المدح صريح."}
    reviewer.ok("POST", f"/items/{rows[0]['id']}/adjudicate", json=body)
    text = {**GUIDE, "en": GUIDE["en"].replace("badly", "badly, also in praise")}
    note = "Annotators overlooked quotation marks."
    changed = {"text": text, "change": {"rules": ["Irony counts"], "note": note}}
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json=changed)
    return project, supplier, worker, reviewer, first["id"], rows[0]["id"]


def find(asks, project, query):
    return asks.ok("GET", f"/projects/{project}/memory", params={"q": query})["found"]


def marked(found):
    return [piece["text"] for piece in found["excerpt"] if piece["found"]]


def test_rules_are_told_by_what_reviews_drawn_by_chance_say(lab, learned):
    project, supplier, *_ = learned
    told = lab.owner.ok("GET", f"/projects/{project}/rules")
    assert (told["reviewed"], told["version"]) == (3, 2)
    irony = told["rules"][0]
    assert (irony["names"]["en"], irony["refused"], irony["mended"]) == ("Irony counts", 1, 1)
    assert irony["share"]["n"] == 3
    assert irony["suppliers"][0]["supplier_id"] == supplier
    assert (irony["since"], irony["before"]["n"], irony["after"]["n"]) == (2, 3, 0)


def test_search_finds_guidelines_by_rule_with_the_versions_that_say_so(lab, learned):
    project = learned[0]
    by_version = {
        (one["version"], one["last_version"]): one
        for one in find(lab.owner, project, "meant")
        if one["kind"] == "guidelines"
    }
    assert set(by_version) == {(1, 1), (2, 2)}
    assert by_version[1, 1]["title"] == "Irony counts"
    assert marked(by_version[1, 1]) == ["meant"]
    (questions,) = find(lab.owner, project, "neutral")
    assert (questions["version"], questions["last_version"]) == (1, 2)


def test_search_reads_arabic_with_and_without_its_signs(lab, learned):
    project = learned[0]
    for query in ("سخريه", "السُّخرية", "السخـــرية"):
        kinds = {(one["kind"], one["title"]) for one in find(lab.owner, project, query)}
        assert ("guidelines", "السُّخْرِيَّة تُحسب") in kinds, query
    (decided,) = [
        one for one in find(lab.owner, project, "الاولي") if one["kind"] == "adjudication"
    ]
    assert marked(decided) == ["الأولى"]
    assert decided["who"] == "Rana"
    assert decided["item_id"] == learned[5]


def test_search_finds_reviews_appeals_and_why_guidelines_changed(lab, learned):
    project, _, _, reviewer, review, _ = learned
    (said,) = find(reviewer, project, "sarcasm")
    assert (said["kind"], said["title"], said["who"]) == ("review", "Irony counts", "Rana")
    assert said["review_id"] == review
    (change,) = find(lab.owner, project, '"quotation marks"')
    assert (change["kind"], change["version"]) == ("change", 2)
    assert find(lab.owner, project, "sarcasm -queue") == []
    assert find(lab.owner, project, "!!") == []


def test_whose_an_appeal_is_is_not_told_who_may_have_to_decide_it(lab, learned):
    project, _, _, reviewer, *_ = learned
    (blind,) = find(reviewer, project, "bakery")
    (seen,) = find(lab.owner, project, "bakery")
    assert (blind["kind"], blind["who"]) == ("appeal", None)
    assert seen["who"].startswith("w")


def test_suppliers_people_are_told_nothing_of_it(lab, learned):
    project, supplier, worker, reviewer, *_ = learned
    manager = lab.person("supplier-manager", supplier_id=supplier)
    for asks in (manager, worker):
        asks.fails(403, "GET", f"/projects/{project}/memory?q=irony")
        asks.fails(403, "GET", f"/projects/{project}/rules")
    reviewer.fails(403, "GET", f"/projects/{project}/rules")  # they are told nobody's record


def test_words_of_forms_are_found_too(lab):
    form = {
        "description": {"en": "Judge the tone of the whole text."},
        "show": [{"kind": "text", "field": "text"}],
        "ask": [
            {"id": "tone", "kind": "choice", "help": "Take the wording, never the subject.",
             "options": [{"id": "warm", "title": "Warm-hearted"}, {"id": "cold"}]},
        ],
    }  # fmt: skip
    project = lab.project(lab.supplier(), form=form)
    assert find(lab.owner, project, "tone of")[0]["language"] == "en"
    (option,) = find(lab.owner, project, "hearted")
    assert (option["kind"], option["title"], option["version"]) == ("form", "tone", 1)
