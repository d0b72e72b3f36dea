"""What the documentation says is so: links lead somewhere, commands run, code works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quality.worlds import EXAMPLE, ROOT

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), EXAMPLE / "README.md"]
MIHAK = Path(sys.executable).with_name("mihak")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
        assert (page.parent / link).exists(), link


def test_every_page_can_be_found_from_the_index():
    index = (ROOT / "docs" / "README.md").read_text() + (ROOT / "README.md").read_text()
    for page in (ROOT / "docs").rglob("*.md"):
        if page.parent.name != "decisions" and page.name != "README.md":
            assert page.name in index, page.name


def commands(page):
    """The commands of a page, their continued lines joined."""
    text = page.read_text().replace("\\\n", " ")
    found = re.findall(r"^    \.venv/bin/mihak (.*)$", text, flags=re.MULTILINE)
    return [shlex.split(line) for line in found]


@pytest.mark.parametrize("arguments", commands(ROOT / "docs/tutorials/score-your-suppliers.md"))
def test_the_tutorial_runs(arguments, tmp_path):
    arguments = [str(ROOT / a) if a.startswith("examples/") else a for a in arguments]
    done = subprocess.run(
        [MIHAK, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = (ROOT / "docs/tutorials/score-your-suppliers.md").read_text()
    if "--gold" in arguments and "--price" not in arguments:
        for line in done.stdout.splitlines():
            if line.startswith("accuracy on gold"):
                assert re.sub(r"\s+", " ", line) in re.sub(r"[^\S\n]+", " ", told)


def test_the_python_of_the_reference_runs():
    page = (ROOT / "docs/reference/agreement.md").read_text()
    [code] = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    exec(compile(code, "agreement.md", "exec"), {})


def test_the_map_of_the_api_is_whole():
    from mihak.server.app import PREFIX, Settings, create_app

    page = (ROOT / "docs/reference/http-api.md").read_text()
    told = set(re.findall(r"^\| `([A-Z]+ \S+)` \|", page, flags=re.MULTILINE))
    document = create_app(Settings(database_url="")).openapi()
    there = {
        f"{method.upper()} {path.removeprefix(PREFIX)}"
        for path, methods in document["paths"].items()
        for method in methods
    }
    assert told == there
