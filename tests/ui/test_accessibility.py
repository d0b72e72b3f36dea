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


def _findings(browser, filled, **look):
    lab, places = filled
    found = []
    for seen in PAGES:
        with opened(browser, lab, places, seen, **look) as somebody:
            page = somebody.page
            found += [f"{seen.name}: {one}" for one in somebody.axe()]
            if (cut := too_wide(page)) > 1:
                found.append(f"{seen.name}: {cut} px too wide with text of 200 %")
            if page.get_by_text("There is nothing here").count():
                found.append(f"{seen.name}: not found")
    return found


# Colours are the theme's and the layout the language's: two looks see all of both.
@pytest.mark.parametrize(
    ("lang", "theme"),
    [
        ("en", "light"),
        ("ar", "dark"),
        pytest.param("en", "dark", marks=pytest.mark.slow),
        pytest.param("ar", "light", marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing_serious_on_any_page(browser, filled, lang, theme):
    found = _findings(browser, filled, lang=lang, theme=theme)
    assert not found, "\n".join(found)
