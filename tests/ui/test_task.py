"""The task page: answering by keyboard, and losing nothing, whatever breaks."""

import time

import pytest

from mihak.forms import templates
from tests.server.lab import Api, Lab, fresh_server, sign_in_by_link
from tests.ui.browser import visitor

FORM = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {
            "id": "sentiment",
            "kind": "choice",
            "title": {"en": "How does it sound?", "ar": "كيف يبدو؟"},
            "options": [{"id": "pos", "title": "Good"}, {"id": "neg", "title": "Bad"}],
        }
    ],
}
TWO = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [FORM["ask"][0], {"id": "why", "kind": "text", "title": "Why?", "min_length": 3}],
}


def open_project(lab, items=20, form=FORM, **policy):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"redundancy": 1, **policy}
    return lab.project(supplier, items=items, form=form, policy=policy), worker


def answers_of(lab, project):
    rows, cursor = [], None
    while True:
        params = {"limit": 1000} | ({"cursor": cursor} if cursor else {})
        page = lab.owner.ok("GET", f"/projects/{project}/annotations", params=params)
        rows += page["rows"]
        if (cursor := page["next"]) is None:
            return [row for row in rows if row["counts"]]


def wait_for_answers(lab, project, count, seconds=15):
    deadline = time.monotonic() + seconds
    while len(found := answers_of(lab, project)) < count and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(found) == count
    return found


def shown_text(page):
    return page.locator("#content section").first.inner_text()


def test_one_key_answers_and_the_next_item_is_there(visit, lab):
    project, worker = open_project(lab)
    page = visit(worker).go(f"/work/{project}")
    seen = []
    for key in ("Digit1", "Digit2", "Digit1"):
        page.get_by_text("How does it sound?").wait_for()
        seen.append(shown_text(page))
        page.keyboard.press(key)
        page.wait_for_function(
            "text => document.querySelector('#content section').innerText !== text", arg=seen[-1]
        )
    made = wait_for_answers(lab, project, 3)
    assert [row["answers"]["sentiment"] for row in made] == ["pos", "neg", "pos"]
    assert len(set(seen)) == 3
    assert all(row["seconds"] > 0 for row in made)


def test_keys_go_by_place_so_an_arabic_keyboard_answers_too(visit, lab):
    project, worker = open_project(lab)
    page = visit(worker, lang="ar").go(f"/work/{project}")
    page.get_by_text("كيف يبدو؟").wait_for()
    page.evaluate(
        """document.body.dispatchEvent(new KeyboardEvent('keydown',
             {code: 'Digit2', key: '٢', bubbles: true, cancelable: true}))"""
    )
    assert wait_for_answers(lab, project, 1)[0]["answers"]["sentiment"] == "neg"


def test_an_answer_is_taken_back_after_it_was_sent(visit, lab):
    project, worker = open_project(lab)
    page = visit(worker).go(f"/work/{project}")
    page.get_by_text("How does it sound?").wait_for()
    text = shown_text(page)
    page.keyboard.press("Digit1")
    wait_for_answers(lab, project, 1)
    page.keyboard.press("KeyZ")
    page.wait_for_function(
        "text => document.querySelector('#content section')?.innerText === text", arg=text
    )
    assert page.get_by_role("radio", name="Good").is_checked()
    assert answers_of(lab, project) == []
    page.keyboard.press("Digit2")
    assert wait_for_answers(lab, project, 1)[0]["answers"]["sentiment"] == "neg"


def test_what_is_missing_is_said_and_nothing_is_sent(visit, lab):
    project, worker = open_project(lab, form=TWO)
    page = visit(worker).go(f"/work/{project}")
    page.get_by_text("How does it sound?").wait_for()
    page.keyboard.press("Digit1")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("alert").first.wait_for()
    assert answers_of(lab, project) == []
    page.get_by_role("textbox", name="Why?").fill("because it is")
    page.keyboard.press("Control+Enter")
    assert wait_for_answers(lab, project, 1)[0]["answers"]["why"] == "because it is"


def test_a_task_is_skipped_with_a_reason_by_two_keys(visit, lab):
    project, worker = open_project(lab)
    page = visit(worker).go(f"/work/{project}")
    page.get_by_text("How does it sound?").wait_for()
    page.keyboard.press("Backspace")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Digit2")
    page.get_by_role("dialog").wait_for(state="detached")
    deadline = time.monotonic() + 10
    while not (rows := lab.owner.ok("GET", f"/projects/{project}/skips")["rows"]):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert [skip["reason"] for skip in rows] == ["broken"]


def test_a_killed_tab_loses_no_draft(visit, lab):
    project, worker = open_project(lab, form=TWO)
    somebody = visit(worker)
    page = somebody.go(f"/work/{project}")
    page.get_by_role("textbox", name="Why?").fill("half a thought")
    page.wait_for_timeout(150)  # the promise: on this machine's disk within 100 ms
    page.close()
    page = somebody.page = somebody.context.new_page()
    somebody.go(f"/work/{project}")
    assert page.get_by_role("textbox", name="Why?").input_value() == "half a thought"


def test_a_draft_is_with_the_server_within_two_seconds(visit, lab):
    project, worker = open_project(lab, form=TWO)
    page = visit(worker).go(f"/work/{project}")
    page.get_by_role("textbox", name="Why?").fill("half a thought")
    page.wait_for_timeout(2000)
    drafts = [task["draft"] for task in worker.ok("GET", f"/projects/{project}/tasks")["tasks"]]
    assert {"why": "half a thought"} in drafts
    # Another machine goes on with it.
    other = visit(worker).go(f"/work/{project}")
    assert other.get_by_role("textbox", name="Why?").input_value() == "half a thought"


def answered_offline(visit, worker, project):
    """Somebody with one answer that has not gone out."""
    somebody = visit(worker)
    page = somebody.go(f"/work/{project}")
    page.get_by_text("How does it sound?").wait_for()
    somebody.context.set_offline(True)
    page.keyboard.press("Digit1")
    page.get_by_text("answer is kept here").first.wait_for()
    return somebody


def test_what_is_answered_offline_is_sent_once_when_the_network_is_back(visit, lab):
    project, worker = open_project(lab)
    somebody = visit(worker)
    page = somebody.go(f"/work/{project}")
    page.get_by_text("How does it sound?").wait_for()
    page.keyboard.press("Digit1")
    wait_for_answers(lab, project, 1)
    somebody.settle()
    somebody.context.set_offline(True)
    for _ in range(4):
        text = shown_text(page)
        page.keyboard.press("Digit2")
        page.wait_for_function(
            "text => document.querySelector('#content section')?.innerText !== text", arg=text
        )
    page.get_by_text("answers are kept here").first.wait_for()
    assert len(answers_of(lab, project)) == 1
    somebody.context.set_offline(False)
    made = wait_for_answers(lab, project, 5)
    assert len({row["item_id"] for row in made}) == 5
    page.get_by_text("answers are kept here").wait_for(state="detached")


def test_what_is_answered_offline_counts_though_its_lease_ran_out(visit, lab):
    """As ten minutes offline do with a lease of ten: here it is three seconds."""
    project, worker = open_project(lab, items=4, lease_minutes=0.05)
    somebody = answered_offline(visit, worker, project)
    page = somebody.page
    page.wait_for_timeout(5000)
    somebody.context.set_offline(False)
    wait_for_answers(lab, project, 1)
    page.get_by_text("answer is kept here").wait_for(state="detached")


def test_a_tab_killed_offline_loses_no_answer(visit, lab):
    project, worker = open_project(lab)
    somebody = answered_offline(visit, worker, project)
    somebody.page.close()
    somebody.context.set_offline(False)
    somebody.page = somebody.context.new_page()
    somebody.go("/work")  # any page of a worker's sends what was left
    assert len(wait_for_answers(lab, project, 1)) == 1


def test_a_server_that_dies_and_comes_back_gets_every_answer_once(browser):
    with fresh_server() as server:
        lab = Lab(server, sign_in_by_link(server, server.first_link))
        project, worker = open_project(lab)
        with visitor(browser, server.url, worker.token) as somebody:
            page = somebody.go(f"/work/{project}")
            page.get_by_text("How does it sound?").wait_for()
            page.keyboard.press("Digit1")
            wait_for_answers(lab, project, 1)
            somebody.settle()
            server.stop()
            for _ in range(3):
                text = shown_text(page)
                page.keyboard.press("Digit2")
                page.wait_for_function(
                    "text => document.querySelector('#content section')?.innerText !== text",
                    arg=text,
                )
            server.start()
            made = wait_for_answers(lab, project, 4, seconds=40)
            assert len({row["item_id"] for row in made}) == 4
            somebody.faults = [one for one in somebody.faults if "ERR_" not in one]
        for api in (lab.owner, worker):
            api.close()
            Api.opened.remove(api)


def test_the_lease_is_held_while_one_works(visit, lab):
    project, worker = open_project(lab, form=TWO, lease_minutes=0.1)  # 6 seconds
    page = visit(worker).go(f"/work/{project}")
    box = page.get_by_role("textbox", name="Why?")
    for _ in range(10):
        box.press_sequentially("word ")
        page.wait_for_timeout(1000)
    page.get_by_role("radio", name="Good").check()
    held = worker.ok("GET", f"/projects/{project}/tasks")["tasks"]
    assert any(task["draft"] for task in held), "the task is still ours after twice the lease"


def test_a_second_tab_does_not_answer_the_same_tasks(visit, lab):
    project, worker = open_project(lab)
    somebody = visit(worker)
    somebody.go(f"/work/{project}").get_by_text("How does it sound?").wait_for()
    other = somebody.context.new_page()
    other.goto(f"{somebody.url}/work/{project}")
    other.get_by_text("open in another tab").wait_for()


def test_nothing_that_comes_to_the_page_tells_gold_or_a_model(visit, lab):
    form = {
        "show": [{"kind": "outputs", "field": "replies"}],
        "ask": [{"id": "better", "kind": "preference", "field": "replies"}],
    }
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"redundancy": 1, "gold_share": 0.5}
    project = lab.project(supplier, form=form, policy=policy)
    replies = [{"text": "one", "model": "secret-model-7"}, {"text": "two", "model": "secret-b"}]
    rows = [
        {"external_id": f"i{n}", "payload": {"replies": replies, "source": "secret-source"}}
        | ({"gold": {"better": {"better": "a"}}} if n % 2 else {})
        for n in range(10)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    somebody = visit(worker)
    bodies = []
    somebody.page.on(
        "response",
        lambda reply: bodies.append(reply.text()) if "/api/" in reply.url else None,
    )
    page = somebody.go(f"/work/{project}")
    for _ in range(3):
        page.get_by_text("two").first.wait_for()
        page.keyboard.press("Digit1")
        somebody.settle()
    assert len(bodies) > 5
    for body in bodies:
        assert "secret" not in body
        assert '"gold' not in body


HOSTILE = """Hello <script>window.hacked = 1</script>
<img src="https://tracker.example/pixel.png" onerror="window.hacked = 2">

![pixel](https://tracker.example/markdown.png) [link](javascript:window.hacked=3)

<iframe src="https://tracker.example"></iframe> $\\href{javascript:window.hacked=4}{x}$
"""


@pytest.mark.parametrize("kind", ["markdown", "outputs", "chat", "text"])
def test_hostile_model_output_does_nothing(visit, lab, kind):
    value = {
        "markdown": HOSTILE,
        "text": HOSTILE,
        "outputs": [HOSTILE, HOSTILE],
        "chat": [{"role": "assistant", "content": HOSTILE}],
    }[kind]
    form = {"show": [{"kind": kind, "field": "it"}], "ask": FORM["ask"]}
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, form=form)
    row = {"external_id": "i", "payload": {"it": value}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [row]})
    page = visit(worker).go(f"/work/{project}")  # which also fails on any request elsewhere
    page.get_by_text("Hello").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None
    assert page.locator("iframe, #content script").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_turn_is_judged_and_one_written_anew_without_a_mouse(visit, lab, lang):
    (template,) = (one for one in templates() if one["id"] == "turns")
    project, worker = open_project(lab, items=0, form=template["form"])
    item = {"external_id": "talk", "payload": template["items"][0]["payload"]}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [item]})
    page = visit(worker, lang=lang).go(f"/work/{project}")
    current = page.locator("[aria-current=true]")
    assert "90 °C" in current.inner_text(), "the first reply"
    page.keyboard.press("Digit3")  # by mistake, and found to be good after a letter was written
    page.keyboard.press("KeyE")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    assert "90 °C" in current.inner_text()
    page.keyboard.press("Digit1")
    page.wait_for_function(
        "document.querySelector('[aria-current=true]').innerText.includes('Yes')"
    )
    page.keyboard.press("Digit3")
    page.keyboard.press("Enter")  # it must be written anew: nothing is sent
    page.get_by_role("alert").first.wait_for()
    page.keyboard.press("KeyE")
    page.keyboard.press("Control+KeyA")
    page.keyboard.type("No: it takes longer.")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Digit1")
    page.keyboard.press("Enter")
    (made,) = wait_for_answers(lab, project, 1)
    assert made["answers"]["replies"] == [
        {"turn": 1, "is": "good"},
        {"turn": 3, "is": "wrong", "content": "No: it takes longer."},
        {"turn": 5, "is": "good"},
    ]
