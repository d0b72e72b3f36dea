"""Spans and relations on the page: Arabic by mouse and by keyboard alone, long texts, any size."""

import time

import pytest

SPANS = {
    "id": "entities",
    "kind": "spans",
    "field": "text",
    "title": "Names",
    "labels": [
        {"id": "person", "title": {"en": "Person", "ar": "شخص"}},
        {"id": "place", "title": {"en": "Place", "ar": "مكان"}},
    ],
}
RELATIONS = {
    "id": "links",
    "kind": "relations",
    "spans": "entities",
    "title": "Links",
    "labels": [
        {
            "id": "born",
            "title": {"en": "Born in", "ar": "وُلد في"},
            "from": ["person"],
            "to": ["place"],
        },
        {"id": "near", "from": ["place"], "to": ["place"], "symmetric": True},
    ],
}
FORM = {"show": [{"kind": "text", "field": "text"}], "ask": [SPANS]}
BOTH = {**FORM, "ask": [SPANS, RELATIONS]}
# An emoji before all else moves UTF-16 offsets; marks, Latin, digits and brackets in Arabic.
TEXT = (
    "😀 زار ابن الهيثم مدينة القاهرة (Cairo) سنة 1010م، ووُلِدَ في البصرة. عاد إلى القاهرة والقاهرة."
)


@pytest.fixture
def at_task(visit, lab):
    """at_task(form, text): the page of a worker's one task, and how to see what was answered."""

    def opened(form=FORM, text=TEXT, **settings):
        supplier = lab.supplier()
        (worker,) = lab.workers(supplier, 1)
        project = lab.project(supplier, form=form, policy={"redundancy": 1})
        items = {"items": [{"external_id": "one", "payload": {"text": text}}]}
        lab.owner.ok("POST", f"/projects/{project}/items", json=items)
        somebody = visit(worker, **settings)
        page = somebody.go(f"/work/{project}")
        page.locator("[role=group][tabindex='0']").wait_for()

        def answered():
            page.keyboard.press("Enter")
            until = time.monotonic() + 15
            while not (rows := lab.owner.ok("GET", f"/projects/{project}/annotations")["rows"]):
                assert time.monotonic() < until, "nothing was sent"
                time.sleep(0.1)
            return rows[0]["answers"]

        return somebody, page, answered

    return opened


# The places of a stretch of the text on the screen, by the browser itself.
RECTS = """([quote, nth]) => {
  const node = [...document.querySelectorAll('[dir=auto]')].map(one => one.firstChild)
    .find(one => one instanceof Text && one.data.includes(quote));
  let at = -1;
  for (let n = 0; n <= nth; n++) at = node.data.indexOf(quote, at + 1);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + quote.length);
  return [...range.getClientRects()].map(({x, y, width, height}) => ({x, y, width, height}));
}"""


def rects(page, quote, nth=0):
    return page.evaluate(RECTS, [quote, nth])


def drag(page, begin, end, alt=False):
    """From where the text `begin` begins in reading to where `end` ends (both Arabic)."""
    first, last = rects(page, begin)[0], rects(page, end)[-1]
    if alt:
        page.keyboard.down("Alt")
    page.mouse.move(first["x"] + first["width"] - 2, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + 2, last["y"] + last["height"] / 2, steps=8)
    page.mouse.up()
    if alt:
        page.keyboard.up("Alt")


def span(quote, label, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(quote, at + 1)
    return {"start": at, "end": at + len(quote), "label": label, "quote": quote}


def test_arabic_is_marked_by_mouse(at_task):
    _, page, answered = at_task(lang="ar")
    # Dragged from inside one word to inside another: whole words are meant.
    drag(page, "ن الهيث", "ن الهيث")
    page.get_by_role("toolbar", name="وسم ما حدّدته").get_by_role("button", name="شخص").click()
    page.locator("[data-span='6:16:person']").wait_for()
    # With Alt, part of a word: its article and preposition stay out.
    drag(page, "قاهرة (", "قاهرة", alt=True)
    page.keyboard.press("Digit2")
    page.keyboard.press("Escape")
    assert answered() == {
        "entities": [span("ابن الهيثم", "person"), span("قاهرة", "place")],
    }


def test_arabic_is_marked_without_a_mouse(at_task):
    _, page, answered = at_task(lang="ar")
    # To the left is on: over «زار» to «ابن», one more word with Shift.
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Digit1"):
        page.keyboard.press(key)
    page.locator("[data-span='6:16:person']").wait_for()
    for key in ("ArrowLeft", "ArrowLeft", "Digit2"):  # «القاهرة»
        page.keyboard.press(key)
    # Its beginning inwards by a letter, and out again by a word.
    for key in ("Alt+Shift+BracketLeft", "Alt+Shift+BracketLeft", "Delete", "KeyZ"):
        page.keyboard.press(key)
    page.locator("[data-span='25:30:place']").wait_for()
    assert answered()["entities"] == [span("ابن الهيثم", "person"), span("قاهرة", "place")]


def test_all_places_of_the_same_words_are_marked_at_once(at_task):
    _, page, answered = at_task()
    page.mouse.dblclick(*middle(rects(page, "القاهرة")[0]))
    page.keyboard.press("Digit2")
    page.get_by_role("button", name="Mark all 2 places as “Place”").wait_for()
    page.keyboard.press("KeyA")
    page.get_by_role("button", name="3 places, also inside words").click()
    quotes = [(one["start"], one["quote"]) for one in answered()["entities"]]
    assert quotes == [(at, "القاهرة") for at in places("القاهرة")]


def places(quote):
    return [at for at in range(len(TEXT)) if TEXT.startswith(quote, at)]


def middle(box):
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_marking_moves_no_letter(at_task):
    _, page, _ = at_task()
    words = ["زار", "الهيثم", "(Cairo)", "1010", "البصرة"]
    before = [rects(page, word) for word in words]
    for key in ("ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Digit1"):
        page.keyboard.press(key)
    page.locator("[data-span]").wait_for()
    assert [rects(page, word) for word in words] == before


@pytest.mark.parametrize("size", [100, 200])
def test_a_label_hangs_where_its_span_begins_in_reading_at_any_size(at_task, size):
    _, page, _ = at_task(lang="ar")
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Digit1"):
        page.keyboard.press(key)
    page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", size)
    page.wait_for_timeout(300)
    tag = page.locator("[data-span]").bounding_box()
    first = rects(page, "ابن")[0]
    assert tag["x"] + tag["width"] == pytest.approx(first["x"] + first["width"], abs=2)
    assert tag["y"] + tag["height"] == pytest.approx(first["y"], abs=2)
    page.set_viewport_size({"width": 900, "height": 800})
    page.wait_for_timeout(300)
    moved, first = page.locator("[data-span]").bounding_box(), rects(page, "ابن")[0]
    assert moved["y"] + moved["height"] == pytest.approx(first["y"], abs=2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_relations_are_drawn_by_keyboard_and_by_dragging(at_task):
    _, page, answered = at_task(form=BOTH)
    page.mouse.dblclick(*middle(rects(page, "الهيثم")[0]))
    page.keyboard.press("Digit1")
    for word in ("القاهرة", "البصرة"):
        page.mouse.dblclick(*middle(rects(page, word)[0]))
        page.keyboard.press("Digit2")
    person, cairo, basra = (
        span("الهيثم", "person"),
        span("القاهرة", "place"),
        span("البصرة", "place"),
    )
    page.locator(f"[data-span='{key(person)}']").click()
    for press in ("KeyR", "ArrowLeft", "ArrowLeft", "Digit1"):  # over Cairo, to Basra
        page.keyboard.press(press)
    page.get_by_role("list", name="Relations drawn").get_by_text("البصرة").wait_for()
    page.mouse.move(*middle(page.locator(f"[data-span='{key(basra)}']").bounding_box()))
    page.mouse.down()
    page.mouse.move(*middle(page.locator(f"[data-span='{key(cairo)}']").bounding_box()), steps=6)
    page.mouse.up()
    page.get_by_role("toolbar", name="Which relation is it?").get_by_role("button").click()
    answers = answered()
    assert answers["entities"] == [person, cairo, basra]
    assert answers["links"] == [
        {"label": "born", "from": end(person), "to": end(basra)},
        {"label": "near", "from": end(cairo), "to": end(basra)},
    ]


def key(one):
    return f"{one['start']}:{one['end']}:{one['label']}"


def end(one):
    return {part: one[part] for part in ("start", "end", "label")}


def test_a_relation_goes_with_its_span_and_comes_back_with_it(at_task):
    _, page, _ = at_task(form=BOTH)
    for word, digit in (("الهيثم", "Digit1"), ("البصرة", "Digit2")):
        page.mouse.dblclick(*middle(rects(page, word)[0]))
        page.keyboard.press(digit)
    drawn = page.get_by_role("list", name="Relations drawn").get_by_role("listitem")
    page.locator("[data-span$=person]").click()
    for press in ("KeyR", "ArrowLeft", "Digit1"):
        page.keyboard.press(press)
    drawn.first.wait_for()
    page.get_by_role("button", name="Remove “الهيثم”").click()
    drawn.first.wait_for(state="detached")
    page.keyboard.press("KeyZ")
    drawn.first.wait_for()


def test_without_highlights_boxes_are_drawn(at_task, browser):
    somebody, page, _ = at_task()
    somebody.context.add_init_script("delete globalThis.Highlight")
    page.reload()
    somebody.settle()
    page.mouse.dblclick(*middle(rects(page, "البصرة")[0]))
    page.keyboard.press("Digit2")
    box = page.locator("[class*=fill]").bounding_box()
    assert box["width"] == pytest.approx(rects(page, "البصرة")[0]["width"], abs=1)


@pytest.mark.parametrize(("lang", "theme"), [("en", "light"), ("ar", "dark")])
def test_spans_and_relations_are_accessible(at_task, lang, theme):
    somebody, page, _ = at_task(form=BOTH, lang=lang, theme=theme)
    for press in ("ArrowLeft", "Digit1", "ArrowLeft", "ArrowLeft", "Digit2", "KeyR"):
        page.keyboard.press(press)
    assert somebody.axe() == []


def test_tab_goes_from_span_to_span_and_out(at_task):
    _, page, _ = at_task()
    for word in ("الهيثم", "البصرة"):
        page.mouse.dblclick(*middle(rects(page, word)[0]))
        page.keyboard.press("Digit1")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    # Escape let go of all, so that Tab would leave; who comes back goes through them again.
    page.evaluate("document.activeElement.blur()")
    page.get_by_role("group", name="Text for").focus()
    chosen = page.locator("[data-span][data-chosen]")
    seen = []
    for _ in range(2):
        page.keyboard.press("Tab")
        seen.append(chosen.get_attribute("data-span"))
    assert seen == ["10:16:person", "61:67:person"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") != "group"


LONG = "وقف الرجل أمام بيت قديم في طرف المدينة ينتظر. " * 600  # 27,600 characters, «بيت» 600 times


def test_a_long_text_is_marked_by_one_key_and_its_marks_are_there_again(at_task):
    """How fast that is: bench/page.py."""
    _, page, _ = at_task(text=LONG)
    page.mouse.dblclick(*middle(rects(page, "بيت")[0]))
    page.keyboard.press("Digit2")
    page.keyboard.press("KeyA")
    page.get_by_role("button", name="Place 600").wait_for()
    page.wait_for_timeout(150)  # the draft is on this machine's disk
    page.reload()
    page.get_by_role("button", name="Place 600").wait_for()
    page.locator("[data-span]").first.wait_for()
