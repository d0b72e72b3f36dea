from contextlib import ExitStack

import pytest

from tests.server.lab import Api, Lab, fresh_server, sign_in_by_link
from tests.ui.browser import ROOT, chromium, visitor

FAILED = pytest.StashKey[bool]()
FAILURES = ROOT / "build" / "failures"


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def server(browser):
    with fresh_server() as server:
        yield server
        for api in Api.opened:
            api.close()


@pytest.fixture(scope="session")
def lab(server):
    return Lab(server, sign_in_by_link(server, server.first_link, password="a good password"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture
def visit(browser, server, request):
    """visit(api or None, lang=…, theme=…): somebody at the page, watched until the test ends.

    After a test that failed, pictures of what they saw lie in build/failures.
    """
    seen = []
    with ExitStack() as stack:

        def come(api=None, **settings):
            token = api.token if api else None
            seen.append(stack.enter_context(visitor(browser, server.url, token, **settings)))
            return seen[-1]

        yield come
        if request.node.stash.get(FAILED, False):
            FAILURES.mkdir(parents=True, exist_ok=True)
            for place, somebody in enumerate(seen):
                somebody.page.screenshot(path=FAILURES / f"{request.node.name}-{place}.png")
