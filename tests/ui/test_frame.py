"""Signing in, the frame, settings: what everybody has."""

import re

import httpx
import pytest


def test_one_signs_in_with_the_first_link_and_then_with_a_password(visit, lab):
    link = lab.owner.ok(
        "POST",
        "/people",
        json={"name": "Lead", "email": "lead-page@example.org", "role": "lead"},
    )
    somebody = visit()
    page = somebody.go(link["path"])
    page.get_by_role("heading", name="Welcome to").wait_for()
    assert "mhl_" not in page.url
    page.get_by_label("Choose a password").fill("correct horse battery")
    page.get_by_role("button", name="Save and begin").click()
    page.wait_for_url(re.compile("/projects$"))
    page.get_by_role("button", name="Account").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_label("E-mail").fill("lead-page@example.org")
    page.locator("input[type=password]").fill("wrong wrong wrong")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").get_by_text("do not fit together").wait_for()
    page.locator("input[type=password]").fill("correct horse battery")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("navigation", name="Main navigation").wait_for()


def test_a_used_link_says_so_and_how_to_go_on(visit, lab):
    link = lab.owner.ok(
        "POST", "/people", json={"name": "R", "email": "r-page@example.org", "role": "researcher"}
    )
    visit().go(link["path"]).get_by_role("heading", name="Welcome to").wait_for()
    page = visit().go(link["path"])
    page.get_by_role("alert").get_by_text("or sign in with your password").wait_for()


def test_the_page_speaks_arabic_from_right_to_left(visit, lab):
    somebody = visit(lab.owner, lang="ar")
    page = somebody.go("/me")
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.get_by_role("heading", name="الإعدادات").wait_for()
    navigation = page.get_by_role("navigation", name="التنقّل الرئيس").bounding_box()
    assert navigation["x"] > 640, "the navigation stands on the right"


def test_language_theme_and_size_are_kept_with_the_account(visit, lab):
    lead = lab.person("lead")
    somebody = visit(lead)
    page = somebody.go("/me")
    page.get_by_text("العربية", exact=True).click()
    page.locator("html[lang=ar][dir=rtl]").wait_for()
    page.get_by_text("داكن", exact=True).click()
    page.locator("html[data-mantine-color-scheme=dark]").wait_for()
    page.get_by_text("١٢٥", exact=False).or_(page.get_by_text("125", exact=False)).first.click()
    page.wait_for_function("document.documentElement.style.fontSize === '125%'")
    somebody.settle()
    assert lead.ok("GET", "/me")["settings"]["locale"] == "ar"
    other = visit(lead).go("/me")  # another machine, which had chosen English and light
    other.locator("html[lang=ar][data-mantine-color-scheme=dark]").wait_for()


def test_keys_can_be_changed_and_a_taken_one_is_refused(visit, lab):
    page = visit(lab.person("lead")).go("/me")
    page.get_by_role("button", name="Change the key: Guidelines").first.click()
    page.keyboard.press("KeyZ")
    page.get_by_text("That key is taken: Take the last answer back").wait_for()
    page.get_by_role("button", name="Change the key: Guidelines").first.click()
    page.keyboard.press("KeyH")
    page.get_by_role("button", name="Change the key: Guidelines").first.get_by_text("H").wait_for()


def test_the_palette_goes_to_a_page_by_a_few_letters(visit, lab):
    page = visit(lab.owner).go("/me")
    page.keyboard.press("Control+KeyK")
    page.get_by_role("combobox", name="Go to…").fill("proj")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/projects$"))


def test_what_one_may_not_see_is_not_there(visit, lab):
    page = visit(lab.person("reviewer")).go("/audit")
    page.get_by_text("There is nothing here").wait_for()


@pytest.mark.parametrize("path", ["/", "/projects", "/assets/none.js", "/api/v1/none"])
def test_addresses_answer_as_what_they_are(server, path):
    page = httpx.get(server.url + path, headers={"accept": "text/html"})
    if path.startswith("/api"):
        assert page.status_code == 404
        assert page.headers["content-type"] == "application/problem+json"
        return
    assert page.headers["content-type"].startswith("text/html")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    nonce = re.search(r"'nonce-([^']+)'", policy)[1]
    assert f'content="{nonce}"' in page.text
    assert httpx.get(server.url + path).status_code == 404  # not asked for as a page


def test_the_key_sheet_and_the_palette_open_on_the_task_page_too(visit, lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    page = visit(worker).go(f"/work/{lab.project(supplier, items=2)}")
    page.keyboard.press("Shift+Slash")
    sheet = page.get_by_role("dialog", name="Keys")
    sheet.get_by_text("Skip with a reason").wait_for()
    page.keyboard.press("Escape")
    sheet.wait_for(state="detached")
    page.keyboard.press("Control+KeyK")
    page.get_by_role("option", name="Time and pay").wait_for()
