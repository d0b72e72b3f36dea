"""A delivery from hand to hand in the page: handed in, inspected, decided on, invoiced, paid."""

import re

import pytest

from tests.server.lab import work_off
from tests.server.test_deliveries import PLAN, Work, contract, until
from tests.ui.test_journeys import Words


@pytest.fixture
def work(lab):
    """A project of which a supplier's worker answered 40 items."""
    supplier = lab.supplier()
    guidelines = {
        "en": "# Guidelines\n\n## Irony counts\n",
        "ar": "# إرشادات\n\n## السخرية محسوبة\n",
    }
    policy = {"redundancy": 1, "undo_minutes": 0, "budget": 50}
    project = lab.project(supplier, items=40, policy=policy, guidelines=guidelines)
    contract(lab, project, supplier, acceptance=PLAN, cap=20)
    (worker,) = lab.workers(supplier, 1)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    until(lambda: work_off(worker, project))  # nothing is handed out until the budget is counted
    return Work(lab, project, supplier, worker, manager)


def newest(work):
    rows = work.lab.owner.ok("GET", f"/projects/{work.project}/deliveries")["rows"]
    return rows[0] if rows else None


def hand_in(page, words, note):
    ready = page.get_by_role("table", name=words("deliveries:ready"))
    ready.get_by_role("button", name=words("deliveries:handIn")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("deliveries:note")).fill(note)
    dialog.get_by_role("button", name=words("deliveries:handIn"), exact=True).click()
    dialog.wait_for(state="detached")


def handed_in(work, page, words):
    """The manager hands in, takes it back by undo, and hands in again."""
    hand_in(page, words, "A first try")
    page.get_by_role("button", name=re.compile(words("common:undo"))).click()
    until(lambda: newest(work)["status"] == "withdrawn")
    page.reload()
    hand_in(page, words, "All of March")
    until(lambda: newest(work)["status"] == "inspecting")
    return newest(work)


@pytest.mark.parametrize(("lang", "decision"), [("en", "refuse"), ("ar", "accept")])
def test_a_delivery_is_handed_in_and_decided_on_by_keyboard(visit, work, lang, decision):
    words = Words(lang)
    own = visit(work.manager, lang=lang).go("/s/deliveries")
    made = handed_in(work, own, words)
    lead = visit(work.lab.person("lead"), lang=lang).go(f"/p/{work.project}/deliveries")
    lead.get_by_role("row").filter(has_text=words("common:status.inspecting")).press("Enter")
    lead.get_by_text("All of March").wait_for()
    assert (
        lead.get_by_role("button", name=words("deliveries:decide.refuse"), exact=True).count() == 0
    )
    told = work.inspect(made, wrong=20)
    # The page follows by itself: the path has come into a region.
    lead.get_by_role("button", name=words("deliveries:decide.refuse")).wait_for()
    picture = lead.get_by_role("img", name=re.compile(f"{told['inspected']}.*{told['defects']}"))
    assert picture.locator("circle").count() == told["defects"] + 1
    lead.get_by_role("button", name=words("common:asTable")).first.click()
    table = lead.get_by_role("table", name=words("deliveries:plan"))
    assert table.locator("tbody tr").count() >= told["inspected"]
    lead.locator("h1").click()  # keys are the page's where nothing has the focus
    if decision == "accept":
        lead.keyboard.press("KeyA")
        lead.get_by_role("dialog").wait_for()
        lead.keyboard.press("Enter")
        expected = "accepted"
    else:
        lead.keyboard.press("KeyX")
        lead.get_by_role("dialog").get_by_label(words("deliveries:reason")).wait_for()
        lead.keyboard.type("Irony was taken at its word.")
        lead.keyboard.press("Control+Enter")
        expected = "refused"
    until(lambda: work.read(made)["status"] == expected)
    lead.get_by_text(words(f"common:status.{expected}"), exact=True).first.wait_for()
    own.goto(own.url.split("/s/")[0] + f"/s/deliveries/{made['id']}")
    own.get_by_text(words(f"common:status.{expected}"), exact=True).first.wait_for()
    assert (
        own.get_by_role("button", name=words("deliveries:decide.accept"), exact=True).count() == 0
    )


@pytest.mark.parametrize("lang", ["en", pytest.param("ar", marks=pytest.mark.slow)])
def test_what_is_accepted_is_invoiced_and_paid(visit, work, lang):
    words = Words(lang)
    contract(work.lab, work.project, work.supplier)  # nothing is inspected any more
    work.hand_in()
    own = visit(work.manager, lang=lang).go("/s/statement?view=invoices")
    own.get_by_role("button", name=words("money:newInvoice")).click()
    own.get_by_role("dialog").get_by_label(words("money:number"), exact=True).fill("A-7")
    own.get_by_role("button", name=words("money:makeInvoice")).click()
    own.wait_for_url(re.compile("/invoices/"))
    own.get_by_role("heading", name=re.compile("A-7")).wait_for()
    assert own.get_by_role("button", name=words("money:pay")).count() == 0
    address = own.url.split("/invoices/")[1]
    lead = visit(work.lab.person("lead"), lang=lang).go(f"/invoices/{address}")
    lead.get_by_role("button", name=words("money:pay")).click()
    lead.get_by_label(words("money:reference")).fill("TX-9")
    lead.keyboard.press("Enter")
    lead.get_by_text("TX-9").wait_for()
    assert work.money()["paid"] == pytest.approx(4)
    with lead.expect_download() as file:
        lead.get_by_role("link", name="PDF").click()
    assert file.value.suggested_filename.endswith(".pdf")
    lead.goto(lead.url.split("/invoices/")[0] + f"/suppliers/{work.supplier}?view=account")
    moved = lead.get_by_role("table", name=words("money:movements"))
    moved.get_by_role("cell", name=words("money:moves.paid"), exact=True).wait_for()
    lead.goto(lead.url.split("/suppliers/")[0] + f"/p/{work.project}/money")
    lead.get_by_role("img", name=re.compile("50.00")).wait_for()
