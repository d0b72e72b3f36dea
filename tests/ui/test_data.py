"""The lead's hands on the data, in the page: uploads, views, an item made gold, another decided;
and an annotator who changes an answer of theirs.
"""

import json
import re

import pytest

from tests.ui.test_task import open_project, wait_for_answers

GOOD = [{"external_id": f"r{n}", "text": f"review {n}"} for n in range(5)]


def file_of(rows, name="rows.jsonl"):
    lines = "\n".join(json.dumps(row) for row in rows)
    return {"name": name, "mimeType": "application/x-ndjson", "buffer": lines.encode()}


def count_of(lab, project):
    return len(lab.owner.ok("GET", f"/projects/{project}/items")["rows"])


def test_a_file_with_a_bad_row_adds_nothing_and_says_which(visit, lab):
    project, _ = open_project(lab, items=0)
    page = visit(lab.person("lead")).go(f"/p/{project}/batches")
    items = page.locator("input[type=file]").first
    items.set_input_files(file_of([*GOOD, {"external_id": "bad"}]))
    told = page.get_by_role("alert").filter(has_text="Nothing was added")
    told.get_by_text("The form shows it").wait_for()
    assert count_of(lab, project) == 0
    page.get_by_role("checkbox", name="Take the good rows even if some are bad").check()
    items.set_input_files(file_of([*GOOD, {"external_id": "bad"}]))
    page.get_by_text(re.compile("5 items added · 1 row could not be taken")).first.wait_for()
    assert count_of(lab, project) == 5
    page.get_by_text("rows.jsonl").first.wait_for()  # among the uploads, too


@pytest.fixture
def looked_at(visit, lab):
    """Three items with two answers each, the second pair contrary, in front of a lead."""
    project, worker = open_project(lab, items=0, redundancy=2)
    lab.owner.ok(
        "POST",
        f"/projects/{project}/items",
        json={"items": [{"external_id": f"i{n}", "payload": {"text": f"{n}"}} for n in range(3)]},
    )
    supplier = lab.owner.ok("GET", f"/projects/{project}/contracts")["rows"][0]["supplier_id"]
    (other,) = lab.workers(supplier, 1)
    for one, said in ((worker, "pos"), (other, "neg")):
        for task in one.ok("POST", f"/projects/{project}/claim", json={"count": 3})["tasks"]:
            both = "pos" if task["payload"]["text"] == "0" else said
            one.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": both}})
    return project, visit(lab.person("lead"))


def test_a_view_is_saved_opened_and_taken_away(looked_at):
    project, lead = looked_at
    page = lead.go(f"/p/{project}/data?order=newest")
    page.get_by_role("button", name="Views").click()
    page.get_by_role("menuitem", name="Save this view").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("Newest")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.get_by_role("dialog").wait_for(state="detached")
    lead.go(f"/p/{project}/data")
    page.get_by_role("button", name="Views").click()
    page.get_by_role("menuitem", name="Newest", exact=True).click()
    page.wait_for_url(re.compile("order=newest"))
    page.get_by_role("button", name="Views").click()
    page.get_by_role("menuitem", name=re.compile("Remove")).click()
    page.get_by_role("menuitem", name="Newest", exact=True).wait_for(state="detached")


def test_from_item_to_item_by_key_one_made_gold_and_one_decided(looked_at, lab):
    project, lead = looked_at
    page = lead.go(f"/p/{project}/data")
    page.get_by_role("row", name=re.compile("i0")).click()
    page.get_by_role("heading", name="i0").wait_for()
    page.get_by_role("button", name="Make gold").click()
    page.get_by_role("dialog").get_by_role("radio", name="Good").check()
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.get_by_role("dialog").wait_for(state="detached")
    page.get_by_role("button", name="Correct").wait_for()
    page.keyboard.press("KeyJ")
    page.get_by_role("heading", name="i1").wait_for()
    page.keyboard.press("KeyK")
    page.get_by_role("heading", name="i0").wait_for()
    page.keyboard.press("KeyJ")
    page.get_by_role("heading", name="i1").wait_for()
    page.get_by_role("button", name="Decide").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name="Bad").check()
    dialog.get_by_role("textbox").fill("The last word counts.")
    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="detached")
    page.get_by_text("The last word counts.").first.wait_for()
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    by_name = {row["external_id"]: row for row in rows}
    assert by_name["i0"]["gold"] == {"sentiment": "pos"}
    (estimate,) = lab.owner.ok("GET", f"/items/{by_name['i1']['id']}/estimates")["estimates"]
    assert (estimate["answer"], estimate["decided"]) == ("neg", True)


def test_an_answer_is_changed_from_the_history_while_that_goes(visit, lab):
    project, worker = open_project(lab, items=3, undo_minutes=10)
    (task,) = worker.ok("POST", f"/projects/{project}/claim", json={"count": 1})["tasks"]
    worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": "pos"}})
    page = visit(worker).go("/history")
    page.get_by_role("button", name="Change").click()
    page.wait_for_url(re.compile(f"/work/{project}"))
    page.get_by_role("radio", name="Bad").wait_for()
    assert page.get_by_role("radio", name="Good").is_checked(), "as it was answered"
    page.keyboard.press("Digit2")
    (made,) = wait_for_answers(lab, project, 1)
    assert made["answers"] == {"sentiment": "neg"}


def test_a_draft_outlives_what_somebody_else_publishes(visit, lab):
    project, _ = open_project(lab)
    lead = visit(lab.person("lead"))
    path = f"/p/{project}/guidelines?language=en"
    page = lead.go(path)
    page.get_by_role("textbox").first.fill("# An hour of writing")
    body = {"text": {"en": "# Somebody else's"}}
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json=body)
    page = lead.go(path)
    assert page.get_by_role("textbox").first.input_value() == "# An hour of writing"
    page.get_by_text("Your draft began before the version in force").wait_for()
    # And it is nobody else's: another project has no draft.
    other, _ = open_project(lab)
    page = lead.go(f"/p/{other}/guidelines?language=en")
    assert page.get_by_role("textbox").first.input_value() == ""


def test_a_mend_that_could_not_be_sent_is_there_again(visit, lab):
    project, worker = open_project(lab, items=2, review_rate=1, undo_minutes=0)
    for task in worker.ok("POST", f"/projects/{project}/claim", json={"count": 2})["tasks"]:
        worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": "pos"}})
    reviewer = visit(lab.person("reviewer"))
    page = reviewer.go(f"/review/{project}")
    page.get_by_role("radio", name="Good").wait_for(timeout=30_000)
    reviewer.context.set_offline(True)
    page.keyboard.press("KeyE")
    page.keyboard.press("Digit2")
    page.get_by_role("textbox", name="Comment").fill("It is not praise.")
    page.keyboard.press("Control+Enter")
    reviewer.settle()
    reviewer.context.set_offline(False)
    if page.get_by_role("textbox", name="Comment").count() == 0:
        page.keyboard.press("KeyA")  # the one that was looked at meanwhile
    page.get_by_role("textbox", name="Comment").wait_for()
    assert page.get_by_role("textbox", name="Comment").input_value() == "It is not praise."
    page.keyboard.press("Control+Enter")
    reviewer.settle()
    rows = lab.owner.ok("GET", f"/projects/{project}/reviews", params={"status": "mended"})["rows"]
    assert [row["comment"] for row in rows] == ["It is not praise."]
