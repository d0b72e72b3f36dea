"""How fast the page is, in Debian's Chromium, against a server on the same machine.

    make bench-page     (.venv/bin/python -m bench.page [--items 100000] [--long 1000000])

Measured in the browser, from the key's own time stamp to the frame that shows what it did:
the next item after an answer, in a project of 100,000 items; any key's answer on the page; a text
of 27,600 characters with 600 spans; a list of a million items, opened and scrolled.
"""

from __future__ import annotations

import io
import json
import random
import re
import statistics
import sys
import time
from argparse import ArgumentParser
from typing import TYPE_CHECKING, Any

from tests.server.lab import Lab, fresh_server, sign_in_by_link
from tests.ui.browser import Visitor, chromium, visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A frame that has been painted: two animation frames after the change was made.
WATCH = """
window.times = [];
window.watch = (changed) => addEventListener('keydown', (event) => {
  const before = changed();
  const look = () => {
    if (changed() === before) return requestAnimationFrame(look);
    const painted = () => window.times.push(performance.now() - event.timeStamp);
    requestAnimationFrame(() => setTimeout(painted));
  };
  look();
}, true);
void 0;  // or the browser's driver would call what was assigned last
"""
# Which long text stands on the page with its labels; while one has none, the one before.
LONG = """() => {
  const all = [...document.querySelectorAll('[dir=auto]')];
  const text = all.find((one) => one.textContent.length > 20000);
  if (text && document.querySelector('[data-span]')) window.shown = text.textContent.slice(0, 8);
  return window.shown;
}"""
KEYS = """() => {
  window.took = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - event.timeStamp)));
  }, true);
}"""
# From the click on the tab until rows with their data are painted.
OPEN = """async () => {
  const begun = performance.now();
  document.querySelector('a[href$="/data"]').click();
  const there = () => document.querySelector('[role=row][aria-busy=false]');
  while (!there()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done));
  return performance.now() - begun;
}"""
JUMP = """async () => {
  const grid = document.querySelector('[role=grid]');
  const took = [];
  for (let n = 0; n < 40; n++) {
    const begun = performance.now();
    grid.scrollTop = ((n * 0.6180339887) % 1) * grid.scrollHeight;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const waits = () => grid.querySelector('[role=row][aria-busy=true]');
    while (waits()) await new Promise(requestAnimationFrame);
    took.push(performance.now() - begun);
  }
  return took;
}"""
WHEEL = """async () => {
  const grid = document.querySelector('[role=grid]');
  let waiting = 0;
  for (let n = 0; n < 60; n++) {
    grid.dispatchEvent(new WheelEvent('wheel', {deltaY: 300, bubbles: true, cancelable: true}));
    await new Promise((done) => setTimeout(done, 80));
    waiting += Number(grid.querySelector('[role=row][aria-busy=true]') !== null);
  }
  return waiting;
}"""
CHOICE = {
    "id": "sentiment",
    "kind": "choice",
    "options": [{"id": "pos"}, {"id": "neg"}, {"id": "neutral"}],
}
LONGS = 20
TEXT = {"kind": "text", "field": "text"}


def project_of(lab: Lab, count: int, form: dict[str, Any]) -> tuple[str, str]:
    """A project of so many items, and a worker's token."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, form=form, policy={"redundancy": 1, "hold_at_most": 20})
    words = ["river", "harbour", "سوق", "مدينة", "quiet", "bridge", "morning", "رسالة"]
    draw = random.Random(1)
    out = io.StringIO()
    for n in range(count):
        said = " ".join(draw.choices(words, k=40))
        out.write(json.dumps({"external_id": f"i{n}", "text": f"{n} {said}"}) + "\n")
    begun = time.monotonic()
    reply = lab.owner.post(
        f"/projects/{project}/imports",
        params={"filename": "items.jsonl"},
        content=out.getvalue().encode(),
        timeout=600,
    )
    assert reply.is_success, reply.text
    print(f"  {count:,} items imported in {time.monotonic() - begun:.0f} s", flush=True)
    return project, worker.token


def told(name: str, times: list[float], limit: float) -> dict[str, Any]:
    """Print and return what was measured, in milliseconds."""
    times = sorted(times)
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
    middle = statistics.median(times)
    print(
        f"{name}: median {middle:.0f} ms, p95 {p95:.0f} ms, largest {times[-1]:.0f} ms"
        f" of {len(times)} (to hold: {limit:.0f})",
        flush=True,
    )
    return {"median": middle, "p95": p95, "largest": times[-1], "n": len(times), "limit": limit}


def press(page: Page, keys: list[str], pause: int) -> list[float]:
    for place, key in enumerate(keys):
        page.keyboard.press(key)
        page.wait_for_function("n => window.times.length > n", arg=place)
        page.wait_for_timeout(pause)
    return page.evaluate("window.times")


def next_item(somebody: Visitor, project: str, answers: int) -> list[float]:
    """From the key that answers to the next item's text on the screen."""
    page = somebody.go(f"/work/{project}")
    page.get_by_role("radio").first.wait_for()
    page.evaluate(WATCH)
    page.evaluate("watch(() => document.querySelector('#content section').innerText)")
    keys = random.Random(2).choices(["Digit1", "Digit2", "Digit3"], k=answers)
    return press(page, keys, 250)  # four answers a second is faster than people read


def any_key(somebody: Visitor, project: str, presses: int) -> list[float]:
    """From a key to the mark it makes, where nothing is sent."""
    page = somebody.go(f"/work/{project}")
    page.get_by_role("checkbox").first.wait_for()
    page.evaluate(WATCH)
    page.evaluate("watch(() => document.querySelectorAll('input:checked').length)")
    return press(page, [("Digit1", "Digit2", "Digit3")[n % 3] for n in range(presses)], 120)


def long_text(browser: Browser, lab: Lab) -> dict[str, Any]:
    """27,600 characters with 600 spans: from one such task to the next, and keys in it."""
    text = "وقف الرجل أمام بيت قديم في طرف المدينة ينتظر. " * 600
    labels = [{"id": name} for name in ("person", "place", "date", "thing")]
    spans = {"id": "names", "kind": "spans", "field": "text", "labels": labels}
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    form, policy = {"show": [TEXT], "ask": [spans]}, {"redundancy": 1, "hold_at_most": LONGS}
    project = lab.project(supplier, form=form, policy=policy)
    rows = [
        {"external_id": f"long-{n}", "payload": {"text": f"{n:05} {text}"}} for n in range(LONGS)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    for task in worker.ok("POST", f"/projects/{project}/claim", json={"count": LONGS})["tasks"]:
        places = [found.start() for found in re.finditer("بيت", task["payload"]["text"])]
        marked = [
            {"start": at, "end": at + 3, "label": labels[n % 4]["id"], "quote": "بيت"}
            for n, at in enumerate(places)
        ]
        body = {"answers": {"names": marked}}
        worker.ok("PUT", f"/tasks/{task['id']}/draft", json=body)
    with visitor(browser, lab.server.url, worker.token) as somebody:
        page = somebody.go(f"/work/{project}")
        page.locator("[data-span]").first.wait_for()
        page.evaluate(WATCH)
        page.evaluate(f"watch({LONG})")
        drawn = press(page, ["Enter"] * (LONGS - 1), 1500)
        page.locator("[role=group][tabindex='0']").first.focus()
        page.evaluate(KEYS)
        for key in (["ArrowLeft"] * 10 + ["Digit1", "BracketRight", "Delete", "KeyZ"] * 5) * 5:
            page.keyboard.press(key)
            page.wait_for_timeout(60)
        took = page.evaluate("window.took")
    name = f"{len(text):,} characters, {len(marked)} spans:"
    return {
        "first draw": told(f"{name} key to the next one painted", drawn, 150),
        "any key": told(f"{name} key to its frame painted", took, 50),
    }


def million(browser: Browser, lab: Lab, count: int) -> dict[str, Any]:
    """A list of so many items: opened by a click, and scrolled to any place."""
    project, _ = project_of(lab, count, {"show": [TEXT], "ask": [CHOICE]})
    with visitor(browser, lab.server.url, lab.owner.token) as somebody:
        opened = []
        for _ in range(7):
            page = somebody.go(f"/p/{project}")
            opened.append(page.evaluate(OPEN))
        result = {"opened": told(f"A list of {count:,} items opens", opened[1:], 300)}
        somebody.settle()
        jumped = page.evaluate(JUMP)
        result["jump"] = told(
            "Thrown to any place by the bar, until its rows are there", jumped, 300
        )
        waiting = page.evaluate(WHEEL)
        print(f"By the wheel, 60 times 300 px: {waiting} frames had a row without its data")
        result["frames with a row waiting"] = waiting
    return result


def main() -> int:
    """Measure all, and write it down."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--long", type=int, default=1_000_000, help="Items of the long list.")
    parser.add_argument("--answers", type=int, default=150)
    parser.add_argument("--only-long-text", action="store_true")
    parser.add_argument("--json", help="Write the figures to this file.")
    options = parser.parse_args()
    out: dict[str, Any] = {}
    with fresh_server() as server, chromium() as browser:
        lab = Lab(server, sign_in_by_link(server, server.first_link))
        out["long text"] = long_text(browser, lab)
        if options.only_long_text:
            return 0
        project, token = project_of(lab, options.items, {"show": [TEXT], "ask": [CHOICE]})
        with visitor(browser, server.url, token) as somebody:
            times = next_item(somebody, project, options.answers)
        out["next item"] = told("Key to the next item painted", times, 100)
        several = {"show": [TEXT], "ask": [{**CHOICE, "kind": "choices"}]}
        project, token = project_of(lab, 100, several)
        with visitor(browser, server.url, token) as somebody:
            times = any_key(somebody, project, options.answers)
        out["any key"] = told("Key to its mark painted", times, 50)
        out["list"] = million(browser, lab, options.long)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(out, file, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
