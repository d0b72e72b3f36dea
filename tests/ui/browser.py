"""A real browser for tests, and what must hold of every page seen in it."""

from __future__ import annotations

import json
import os
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from mihak.web import BUILT

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
AXE = ROOT / "ui" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox",  # the container's root has no other
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOOK_MS, QUIET_LOOKS = 50, 5
SETTLE_SECONDS = 15
# What the browser itself says of a reply that the page expects and shows.
EXPECTED = ("Failed to load resource: the server responded with a status of 4",)
WHILE_OFFLINE = ("net::ERR_INTERNET_DISCONNECTED", "net::ERR_CONNECTION", "Failed to fetch")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Without it the test is left out, except in CI."""
    found = shutil.which("chromium")
    lacks = "Chromium (see tools/browser.sh)" if found is None else "the built page (`make ui`)"
    if found is None or not (BUILT / "index.html").is_file():
        if os.environ.get("CI"):
            pytest.fail(f"CI must run the tests of the page, and lacks {lacks}")
        pytest.skip(f"needs {lacks}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """Somebody at the page: a context of their own, watched for what must not happen."""

    context: BrowserContext
    page: Page
    url: str
    faults: list[str] = field(default_factory=list)
    on_their_way: set[Request] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        page.on("requestfinished", self._done)
        page.on("requestfailed", self._done)
        page.on("close", lambda _: self.on_their_way.clear())
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"threw: {error}"))
        page.on("request", self._asked)

    def _heard(self, message: Any) -> None:
        text = message.text
        expected = text.startswith(EXPECTED) or any(one in text for one in WHILE_OFFLINE)
        if message.type == "error" and not expected:
            self.faults.append(f"console: {text}")

    def _asked(self, request: Request) -> None:
        if request.resource_type != "eventsource":  # those stay open
            self.on_their_way.add(request)
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != urlsplit(self.url).netloc:
            self.faults.append(f"asked elsewhere: {request.url}")

    def _done(self, request: Request) -> None:
        self.on_their_way.discard(request)

    def go(self, path: str) -> Page:
        self.page.goto(self.url + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Until nothing was on its way for a quarter of a second, and fonts are there.

        Playwright's own "networkidle" is reached once a page: what is sent later it does not see.
        """
        quiet, end = 0, time.monotonic() + SETTLE_SECONDS
        while quiet < QUIET_LOOKS and time.monotonic() < end:
            self.page.wait_for_timeout(LOOK_MS)
            quiet = 0 if self.on_their_way else quiet + 1
        self.page.evaluate("document.fonts.ready")

    def axe(self) -> list[str]:
        """Serious and critical findings on the page as it stands."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(told => told.violations)"
        )
        return [
            f"{one['id']} ({one['impact']}): {node['html'][:160]} — {node['failureSummary'][:200]}"
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]


@contextmanager
def visitor(
    browser: Browser,
    url: str,
    token: str | None = None,
    *,
    lang: str = "en",
    theme: str = "light",
    width: int = 1280,
    height: int = 800,
    settings: dict[str, Any] | None = None,
) -> Iterator[Visitor]:
    """Somebody with a session's token (or nobody yet), their language and theme chosen."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="ar-EG" if lang == "ar" else "en-GB",
        color_scheme="dark" if theme == "dark" else "light",
        timezone_id="UTC",
    )
    context.set_default_timeout(15_000)
    kept = {"locale": lang, "theme": theme, **(settings or {})}
    # Only where nothing is chosen yet: what somebody changes on the page stays changed.
    context.add_init_script(
        f"if (location.protocol !== 'about:') localStorage.getItem('mihak.settings') ??"
        f" localStorage.setItem('mihak.settings', {json.dumps(json.dumps(kept))})"
    )
    if token is not None:
        context.add_cookies([{"name": "mihak_session", "value": token, "url": url}])
    page = context.new_page()
    made = Visitor(context, page, url)
    context.on("page", made.watch)
    made.watch(page)
    try:
        yield made
    finally:
        context.close()
    assert not made.faults, "\n".join(made.faults)
