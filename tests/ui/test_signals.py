"""Signals: looked at, decided and told in the page; appealed by who was told."""

import os

import pytest

from tests.server.test_asking import comes
from tests.server.test_signals import FORM_OF_FOUR, ITEMS, pseudonym, work


@pytest.fixture(scope="module")
def troubled(lab):
    """A project where one copies from another and pastes texts, and one repeats."""
    alpha, beta = lab.supplier(), lab.supplier()
    first, others = lab.workers(alpha, 4), lab.workers(beta, 3)
    # Honest people last: the last look sees five sixths of all, and so all that is wrong.
    people = {"leader": first[0], "follower": others[0], "liner": first[1]}
    people |= {"honest 1": first[2], "honest 2": first[3]}
    people |= {"honest 3": others[1], "honest 4": others[2]}
    name = f"signals {os.urandom(6).hex()}"
    policy = {"redundancy": 7, "undo_minutes": 0}
    project = lab.project(alpha, beta, name=name, items=ITEMS, form=FORM_OF_FOUR, policy=policy)
    work(people, project)
    path = f"/projects/{project}/signals"
    found = {}

    def all_three():
        found.update({one["kind"]: one["id"] for one in lab.owner.ok("GET", path)["rows"]})
        return {"copying", "texts", "repeats"} <= found.keys()

    comes(all_three)
    return project, people, found


def test_a_lead_tells_who_copied_and_another_hears_the_appeal(visit, lab, troubled):
    project, people, found = troubled
    follower = pseudonym(people["follower"])
    page = visit(lab.person("lead")).go(f"/p/{project}/signals?open={found['texts']}")
    listed = page.get_by_role("navigation", name="Signals")
    # By keyboard: down the list and up again.
    entries = listed.get_by_role("button")
    entries.first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    listed.locator("button:nth-child(2)[aria-current]:focus").wait_for()
    page.keyboard.press("ArrowUp")
    listed.locator("button:nth-child(1)[aria-current]:focus").wait_for()
    listed.get_by_role("button", name="Copied answers").click()
    table = page.get_by_role("table", name="Look at these first")
    table.get_by_role("columnheader", name=follower).wait_for()
    table.locator("td[data-wrong]").first.wait_for()
    page.get_by_role("button", name="Confirm and tell").click()
    page.get_by_text("Say why.").wait_for()
    page.get_by_label("Why").fill("The same rare mistakes, again and again.")
    page.get_by_role("button", name="Confirm and tell").click()
    dialog = page.get_by_role("dialog", name="Whom to tell")
    dialog.get_by_role("checkbox", name=follower).check()
    dialog.get_by_label("The rule").fill("Answer by yourself.")
    page.keyboard.press("Enter")
    page.get_by_text("Confirmed, and 1 annotator told").wait_for()

    theirs = visit(people["follower"]).go("/feedback")
    notice = theirs.get_by_role("article", name="A signal in")
    notice.get_by_text("Answer by yourself.").wait_for()
    notice.get_by_text("answers of yours that it is about").click()
    assert notice.locator("ol li").count() == 20
    assert pseudonym(people["leader"]) not in theirs.content()
    notice.get_by_role("button", name="Appeal").click()
    theirs.get_by_label("Why is it wrong?").fill("We learned the task together.")
    theirs.keyboard.press("Control+Enter")
    notice.get_by_text("Not decided yet").wait_for()
    nobody = visit(people["leader"]).go("/feedback")
    nobody.get_by_text("No reviewer has changed an answer of yours").wait_for()
    assert nobody.get_by_role("article").count() == 0

    page.goto(page.url.split("?")[0] + "?status=appealed")
    page.get_by_text("somebody else hears the appeal").wait_for()
    other = visit(lab.person("lead")).go(f"/p/{project}/signals?status=appealed")
    other.get_by_text("We learned the task together.").wait_for()
    other.get_by_label("What you say to it").fill("Then work apart from now on.")
    other.get_by_role("button", name="Overturn").click()
    other.get_by_text("No signals like that").wait_for()
    theirs.reload()
    theirs.get_by_text("You were right: it was dismissed").wait_for()
    theirs.get_by_text("Then work apart from now on.").wait_for()


def test_in_arabic_a_signal_is_dismissed_with_a_reason_and_taken_back(visit, lab, troubled):
    project, _, found = troubled
    page = visit(lab.person("lead"), lang="ar").go(f"/p/{project}/signals?open={found['repeats']}")
    page.get_by_role("heading", name="إجابات مكرّرة").wait_for()
    page.get_by_label("السبب").fill("ترتيب العناصر نفسه")
    page.get_by_role("button", name="استبعاد").click()
    page.get_by_text("استُبعدت").wait_for()
    assert lab.owner.ok("GET", f"/signals/{found['repeats']}")["status"] == "dismissed"
    page.goto(page.url.split("?")[0] + "?status=dismissed&kind=repeats")
    page.get_by_text("ترتيب العناصر نفسه").wait_for()
    page.get_by_role("button", name="تراجع").click()
    page.get_by_text("لا إشارات كهذه").wait_for()
    assert lab.owner.ok("GET", f"/signals/{found['repeats']}")["status"] == "open"


def test_a_researcher_reads_signals_and_decides_nothing(visit, lab, troubled):
    project, _, found = troubled
    page = visit(lab.person("researcher")).go(f"/p/{project}/signals?open={found['texts']}")
    page.get_by_text("A lead or an owner decides.").wait_for()
    assert page.get_by_role("button", name="Confirm").count() == 0
    assert page.locator("article ol del").count() > 0
