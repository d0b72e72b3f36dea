"""What was learned, in the page: search, and practice on decided cases."""

import pytest

WORDS = {
    "en": {
        "query": "Words, or their beginnings",
        "look": "Search",
        "decided": "What was decided",
        "differs": "It was decided otherwise",
        "result": "How far you agree with what was decided",
        "option": "neg",
    },
    "ar": {
        "query": "كلمات أو أوائلها",
        "look": "ابحث",
        "decided": "ما تقرّر",
        "differs": "تقرّر غير ذلك",
        "result": "مدى موافقتك لما تقرّر",
        "option": "neg",
    },
}


@pytest.fixture(scope="module")
def decided(lab):
    """One item decided, by guidelines in two languages."""
    text = {"en": "## Irony\n\nIs meant badly.", "ar": "## السُّخْرِيَّة\n\nالمقصود ذمّ."}
    project = lab.project(lab.supplier(), items=1, guidelines=text)
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    body = {"answers": {"sentiment": "pos"}, "reason": "The wording praises."}
    lab.owner.ok("POST", f"/items/{item}/adjudicate", json=body)
    return project


@pytest.mark.parametrize("lang", ["en", pytest.param("ar", marks=pytest.mark.slow)])
def test_what_was_written_is_found_and_leads_to_where_it_stands(visit, lab, decided, lang):
    words = WORDS[lang]
    page = visit(lab.person("reviewer"), lang=lang).go(f"/p/{decided}/memory")
    page.get_by_label(words["query"]).fill("سخريه" if lang == "ar" else "meant")
    page.get_by_role("button", name=words["look"], exact=True).click()
    rule = "السُّخْرِيَّة" if lang == "ar" else "Irony"
    link = page.get_by_role("link", name=rule)
    link.wait_for()
    if lang == "en":
        assert page.locator("mark").inner_text() == "meant"
    link.click()
    page.wait_for_url(f"**/p/{decided}/guidelines?view=versions&to=1&language={lang}")


@pytest.mark.parametrize("lang", ["en", pytest.param("ar", marks=pytest.mark.slow)])
def test_a_decided_case_is_answered_and_then_told(visit, lab, decided, lang):
    words = WORDS[lang]
    somebody = visit(lab.person("reviewer"), lang=lang)
    page = somebody.go(f"/replay/{decided}")
    page.get_by_role("radio", name=words["option"]).wait_for()
    assert page.get_by_text("The wording praises.").count() == 0
    page.keyboard.press("Digit2")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=words["decided"]).wait_for()
    page.get_by_text(words["differs"]).wait_for()
    page.get_by_text("The wording praises.").wait_for()
    assert somebody.axe() == []
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=words["result"]).wait_for()
    assert somebody.axe() == []
