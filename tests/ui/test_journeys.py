"""A whole project in the page, by everybody it takes: in English, and the same in Arabic.

A lead makes a preference project from a template, with two suppliers and a test; workers come in by
links, pass the test and answer by keyboard alone; a reviewer refuses an answer with its rule, the
worker appeals; the lead sees the scorecards decide, live.
"""

import json
import re
import time

import pytest

from tests.server.lab import Api, sign_in_by_link
from tests.ui.browser import ROOT


class Words:
    """What the page says in a language, by the keys of its catalogue."""

    def __init__(self, lang):
        text = (ROOT / "ui" / "src" / "locales" / f"{lang}.json").read_text("utf-8")
        self.catalogue = json.loads(text)

    def __call__(self, key):
        area, _, path = key.partition(":")
        found = self.catalogue[area]
        for part in path.split("."):
            found = found[part]
        return re.sub(r"\{\{.*", "", found).strip()


def rows(count, start=0, gold=True):
    """Sums with a right and a wrong reply, the right one known."""
    made = []
    for n in range(start, start + count):
        right, wrong = f"{n} + {n} = {2 * n}", f"{n} + {n} = {2 * n + 1}"
        replies = [right, wrong] if n % 2 else [wrong, right]
        row = {
            "external_id": f"sum-{n:03}",
            "prompt": [{"role": "user", "content": f"What is {n} + {n}?"}],
            "replies": [{"text": reply} for reply in replies],
        }
        better = {"better": "a" if n % 2 else "b", "strength": 2}
        made.append(row | ({"gold": {"better": better}} if gold else {}))
    return made


def as_items(made):
    return [
        {
            "external_id": row["external_id"],
            "payload": {"prompt": row["prompt"], "replies": row["replies"]},
            "gold": row["gold"],
        }
        for row in made
    ]


def tab_to(page, name, most=60):
    """By the Tab key alone to the control of this name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        text = page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel")
        if text and name in text:
            return
    raise AssertionError(f"Tab does not lead to {name!r}")


def right_reply_first(page):
    """Whether the reply shown first is the right sum."""
    asked = page.get_by_text(re.compile(r"What is \d+ \+ \d+")).first.inner_text()
    n = int(re.search(r"\d+", asked)[0])
    text = page.locator("#content").inner_text()
    right, wrong = (text.index(f"= {2 * n + extra}") for extra in (0, 1))
    return right < wrong


def answer_by_keys(page, *, rightly):
    """One task: the better reply, clearly, sent."""
    first = right_reply_first(page) == rightly
    text = page.locator("#content").inner_text()
    page.keyboard.press("Digit1" if first else "Digit3")
    page.keyboard.press("Shift+Digit2")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "text => document.querySelector('#content')?.innerText !== text", arg=text
    )


def answer_all_by_program(lab, project, token, *, rightly):
    """Another worker, whose share is only here to make the numbers."""
    worker = sign_in_by_link(lab.server, token)
    while tasks := worker.ok("POST", f"/projects/{project}/claim", json={"count": 20})["tasks"]:
        for task in tasks:
            texts = [reply["text"] for reply in task["payload"]["replies"]]
            n = int(texts[0].split()[0])
            better = "ab"[(texts[0] == f"{n} + {n} = {2 * n}") != rightly]
            body = {"answers": {"better": {"better": better, "strength": 2}}, "seconds": 3}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    worker.close()
    Api.opened.remove(worker)


def make_project(page, words, template, name):
    """The lead, through the wizard."""
    page.get_by_role("link", name=words("projects:new")).or_(
        page.get_by_role("button", name=words("projects:new"))
    ).first.click()
    page.get_by_role("button", name=template).click()
    page.get_by_role("button", name=words("common:next"), exact=True).click()
    page.get_by_role("textbox", name=words("forms:new.name")).first.fill(name)
    page.get_by_role("button", name=words("common:next"), exact=True).click()
    page.get_by_role("radio", name=words("forms:new.items-paste")).check()
    lines = "\n".join(json.dumps(row) for row in rows(30) + rows(70, start=30, gold=False))
    page.get_by_label(words("forms:new.paste")).fill(lines)
    page.get_by_role("button", name=words("common:next"), exact=True).click()
    page.get_by_role("switch", name=words("forms:policy.hasTest")).or_(
        page.get_by_label(words("forms:policy.hasTest"))
    ).first.check(force=True)
    page.get_by_label(words("forms:policy.testItems")).fill("3")
    page.get_by_role("button", name=words("common:next"), exact=True).click()
    for supplier in ("Cedar", "Harbour"):
        form = page.locator("form").last
        form.get_by_role("textbox").first.fill(f"{supplier} {name}")
        form.get_by_role("button", name=words("common:add")).click()
        page.get_by_role("checkbox", name=f"{supplier} {name}").wait_for()
    page.get_by_role("button", name=words("forms:new.create")).click()
    page.wait_for_url(re.compile(r"/p/prj_\w+$"))
    return page.url.rsplit("/", 1)[1]


def invite_worker(page, words, supplier, pseudonym):
    """The lead, on the supplier's page; returns the path of the one-time link."""
    page.get_by_role("link", name=words("suppliers:title"), exact=True).first.click()
    page.get_by_text(supplier, exact=True).first.click()
    page.get_by_role("button", name=words("suppliers:inviteWorkers")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("suppliers:names")).fill(pseudonym)
    dialog.locator("button[type=submit]").click()
    link = dialog.locator("code").first.inner_text()
    page.keyboard.press("Escape")
    return "/sign-in" + link.split("/sign-in", 1)[1]


def reviewers_link(lab):
    email = f"{time.monotonic_ns()}@lab.example"
    body = {"name": "Reviewer", "email": email, "role": "reviewer"}
    return lab.owner.ok("POST", "/people", json=body)["path"]


def set_up(lab, project):
    """A test, much gold, everything reviewed, by program: each is a page of its own."""
    batch = {"name": "test", "kind": "qualification"}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    body = {"batch": "test", "items": as_items(rows(6, start=500))}
    lab.owner.ok("POST", f"/projects/{project}/items", json=body)
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    policy |= {"review_rate": 1, "gold_share": 0.4, "undo_minutes": 0, "redundancy": 4}
    lab.owner.ok("PATCH", f"/projects/{project}", json={"policy": policy, "status": "running"})


def work_by_keyboard(worker, words, link):
    """In by the link, through the test, and eight answers, the first four of them wrong."""
    page = worker.go(link)
    page.get_by_role("heading").first.wait_for()
    tab_to(page, words("me:goOn"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/work$"))
    tab_to(page, words("work:action.test"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/practice/"))
    tab_to(page, words("work:practice.start"))
    page.keyboard.press("Enter")
    for _ in range(3):
        page.get_by_text(re.compile("What is")).first.wait_for()
        page.keyboard.press("Digit1" if right_reply_first(page) else "Digit3")
        page.keyboard.press("Shift+Digit2")
        page.keyboard.press("Enter")
        page.get_by_text(words("work:told.right"), exact=True).first.wait_for()
        page.keyboard.press("Enter")
    for n in range(8):
        page.get_by_text(re.compile("What is")).first.wait_for()
        answer_by_keys(page, rightly=n > 3)
    worker.settle()


def refuse_by_keyboard(reviewer, project, link):
    """The first rule is broken, says the reviewer."""
    page = reviewer.go(link)
    page.get_by_role("heading").first.wait_for()
    reviewer.go(f"/review/{project}")
    page.get_by_text(re.compile("What is")).first.wait_for(timeout=30_000)
    page.keyboard.press("KeyX")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Digit1")
    page.keyboard.press("Control+Enter")
    page.get_by_role("dialog").wait_for(state="detached")
    reviewer.settle()


def appeal(worker, words, rule):
    """The worker reads why, and does not agree."""
    page = worker.go("/feedback")
    page.get_by_text(rule).first.wait_for()
    page.get_by_role("button", name=words("work:appeal.make")).first.click()
    page.get_by_label(words("work:appeal.text")).fill("The sum is right: please look again.")
    page.get_by_role("button", name=words("work:appeal.send")).click()
    page.get_by_text(words("work:appeal.is.open")).first.wait_for()


def watch_it_decide(lead, lab, words, project, name):
    """The lead's page is open while others answer: the verdict comes by itself."""
    lead.page.goto(f"{lead.url}/p/{project}/quality")
    suppliers = {one["name"]: one["id"] for one in lab.owner.ok("GET", "/suppliers")["rows"]}
    for supplier, rightly in ((f"Cedar {name}", True), (f"Harbour {name}", False)):
        body = {"workers": [{"name": f"{supplier}-{n}"} for n in range(2)]}
        made = lab.owner.ok("POST", f"/suppliers/{suppliers[supplier]}/workers", json=body)
        for one in made["workers"]:
            if not rightly:  # who knows nothing does not pass the test: the lead lets them in
                let_in(lab, project, one)
            answer_all_by_program(lab, project, one["token"], rightly=rightly)
    verdict = longest(words.catalogue["insight"]["verdict"]["decided"])
    lead.page.wait_for_function(
        """([verdict, better]) => {
             const text = document.querySelector('#content').innerText;
             return text.includes(better) && text.includes(verdict);
           }""",
        arg=[verdict, f"Cedar {name}"],
        timeout=60_000,
    )


@pytest.mark.parametrize("lang", ["en", pytest.param("ar", marks=pytest.mark.slow)])
def test_a_project_from_template_to_verdict(visit, lab, lang):
    words = Words(lang)
    name = {"en": "Sums", "ar": "جمع"}[lang]
    template = {"en": "Preference between two replies", "ar": "المفاضلة بين ردين"}[lang]
    lead = visit(lab.person("lead"), lang=lang)
    project = make_project(lead.go("/projects"), words, template, name)
    set_up(lab, project)
    worker = visit(lang=lang)
    link = invite_worker(lead.page, words, f"Cedar {name}", "Cedar-01")
    work_by_keyboard(worker, words, link)
    refuse_by_keyboard(visit(lang=lang), project, reviewers_link(lab))
    path = f"/projects/{project}/reviews"
    (refused,) = lab.owner.ok("GET", path, params={"status": "refused"})["rows"]
    appeal(worker, words, refused["rule"])
    (appealed,) = lab.owner.ok("GET", path, params={"status": "appealed"})["rows"]
    assert appealed["appeal"].startswith("The sum is right")
    watch_it_decide(lead, lab, words, project, name)


def let_in(lab, project, invited):
    """Harbour's workers do not know the answers; one that is asked for is let in all the same."""
    worker = sign_in_by_link(lab.server, invited["token"])
    invited["token"] = lab.owner.ok("POST", f"/workers/{invited['worker']['id']}/link")["token"]
    while (
        tasks := worker.request("POST", f"/projects/{project}/claim", json={"count": 3})
        .json()
        .get("tasks")
    ):
        for task in tasks:
            body = {"answers": {"better": {"better": "tie"}}}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    worker.close()
    Api.opened.remove(worker)
    path = f"/projects/{project}/standings/{invited['worker']['id']}"
    lab.owner.ok("PATCH", path, json={"status": "working", "reason": "to compare with"})


def longest(sentence):
    """The longest part of a sentence that has no names or numbers in it."""
    return max(re.split(r"\{\{.*?\}\}|\u2068|\u2069", sentence), key=len).strip(" ,.،")
