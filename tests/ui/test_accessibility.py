"""No page has a serious or critical finding of axe, in either language, light or dark, and none is
wider than the window with text of twice the size.
"""

import pytest

from tests.ui.pages import PAGES, fill, opened, places_of


@pytest.fixture(scope="module")
def filled(lab, server):
    made = fill(server.url, lab.owner.token, answers=40)
    yield made, places_of(made)
    made.close()


def too_wide(page):
    """By how many pixels the page scrolls sideways once all text is twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.wait_for_timeout(100)
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def _findings(browser, filled, pages, **look):
    lab, places = filled
    found = []
    for seen in pages:
        with opened(browser, lab, places, seen, **look) as somebody:
            page = somebody.page
            found += [f"{seen.name}: {one}" for one in somebody.axe()]
            if (cut := too_wide(page)) > 1:
                found.append(f"{seen.name}: {cut} px too wide with text of 200 %")
            if page.get_by_text("There is nothing here").count():
                found.append(f"{seen.name}: not found")
    return found


# Colours are the theme's and the layout the language's: two looks see all of both. Every page is
# seen in one of them each time, and in all four by `make test-slow`.
@pytest.mark.parametrize(
    ("lang", "theme", "pages"),
    [("en", "light", PAGES[::2]), ("ar", "dark", PAGES[1::2])],
    ids=["en-light", "ar-dark"],
)
def test_axe_finds_nothing_serious_on_any_page(browser, filled, lang, theme, pages):
    found = _findings(browser, filled, pages, lang=lang, theme=theme)
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_finds_nothing_serious_in_any_look(browser, filled, lang, theme):
    found = _findings(browser, filled, PAGES, lang=lang, theme=theme)
    assert not found, "\n".join(found)
