"""Policies tried in the page, one of them used, and the settings that ask until sure."""

import re

import pytest

from tests.server.lab import answer, claim


@pytest.fixture
def recorded(lab):
    """Three answers to each of 16 items, four of them gold; one item is contested."""
    supplier = lab.supplier()
    project = lab.project(supplier, policy={"gold_share": 0.4, "redundancy": 3})
    items = [
        {"external_id": f"i{n}", "payload": {"text": f"text {n}"}}
        | ({"gold": {"sentiment": "pos"}} if n < 4 else {})
        for n in range(16)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items})
    for place, worker in enumerate(lab.workers(supplier, 3)):
        while tasks := claim(worker, project, 10):
            for task in tasks:
                contested = task["payload"]["text"] == "text 9"
                answer(worker, task, "neg" if contested and place % 2 else "pos")
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    return project


def policy(lab, project):
    found = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    return found["redundancy"], found["most_answers"], found["target_confidence"]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_policy_is_tried_added_used_and_taken_back(visit, lab, recorded, lang):
    page = visit(lab.person("lead"), lang=lang).go(f"/p/{recorded}/try")
    table = page.get_by_role("table").first
    table.wait_for()
    assert table.locator("tbody tr").count() == 5  # four and everything
    assert page.locator("svg[role=img] circle").count() == 5
    most = page.get_by_label("Answers at most" if lang == "en" else "أكثر عدد للإجابات")
    most.fill("3")
    sure = "Sure from" if lang == "en" else "متيقَّن ابتداءً من"
    page.get_by_role("textbox", name=sure).fill("75")
    page.get_by_role("button", name="Try it" if lang == "en" else "جرّبها", exact=True).click()
    page.wait_for_url(re.compile("policies=.*2-3%400.75"))
    row = table.locator("tbody tr", has_text=re.compile("75"))
    row.wait_for()
    row.get_by_role("button", name="Use it" if lang == "en" else "اعتمادها").click()
    undo = page.get_by_role("button", name="Undo" if lang == "en" else "تراجع").first
    undo.wait_for()
    assert policy(lab, recorded) == (2, 3, 0.75)
    undo.click()
    for _ in range(50):
        if policy(lab, recorded) == (3, None, 0.98):
            break
        page.wait_for_timeout(100)
    assert policy(lab, recorded) == (3, None, 0.98)


def test_asking_until_sure_is_set_in_the_settings(visit, lab, recorded):
    page = visit(lab.person("lead")).go(f"/p/{recorded}/settings")
    page.get_by_label("Ask until sure").check()
    page.get_by_label("Answers at most").fill("6")
    page.get_by_role("textbox", name="Sure from").fill("95")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Undo").first.wait_for()
    assert policy(lab, recorded) == (3, 6, 0.95)
    # What every item gets cannot be more than the most.
    page.get_by_label("Answers every item gets").fill("8")
    assert page.get_by_label("Answers at most").input_value() == "8"
