"""Every page in English and Arabic, light and dark, at 1280 and 1920: `make screenshots`.

Fills a server of its own with the lab of examples/lab; pictures go to build/screenshots, and with
`--readme` those that the README shows to docs/pictures.
"""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser
from itertools import product
from pathlib import Path

from tests.server.lab import fresh_server, sign_in_by_link
from tests.ui.browser import chromium
from tests.ui.pages import PAGES, fill, opened, places_of

ROOT = Path(__file__).parents[1]
README = {
    "quality.png": "en-light-1280/quality.png",
    "task.png": "en-light-1280/task-preference.png",
    "spans-ar.png": "ar-dark-1280/task-spans.png",
}
HEIGHTS = {1280: 800, 1920: 1080}


def main() -> int:
    """Take them; exit status 1 if a page has a fault or a serious finding of axe."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true", help="Put the README's into docs too.")
    parser.add_argument("--only", nargs="*", help="Names of pages.")
    parser.add_argument("--lang", nargs="*", default=["en", "ar"])
    parser.add_argument("--theme", nargs="*", default=["light", "dark"])
    parser.add_argument("--width", nargs="*", type=int, default=[1280, 1920])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    options = parser.parse_args()
    pages = [seen for seen in PAGES if not options.only or seen.name in options.only]
    bad = 0
    with fresh_server() as server, chromium() as browser:
        owner = sign_in_by_link(server, server.first_link)
        lab = fill(server.url, owner.token)
        places = places_of(lab)
        for lang, theme, width in product(options.lang, options.theme, options.width):
            folder = options.out / f"{lang}-{theme}-{width}"
            folder.mkdir(parents=True, exist_ok=True)
            for seen in pages:
                look = {"lang": lang, "theme": theme, "width": width, "height": HEIGHTS[width]}
                try:
                    with opened(browser, lab, places, seen, **look) as somebody:
                        somebody.page.wait_for_timeout(250)
                        somebody.page.screenshot(path=folder / f"{seen.name}.png")
                except AssertionError as error:
                    bad += 1
                    print(f"{folder.name}/{seen.name}: {error}", file=sys.stderr)
            print(f"{folder}: {len(pages)} pages", flush=True)
        owner.close()
    if options.readme:
        for name, taken in README.items():
            shutil.copy(options.out / taken, ROOT / "docs" / "pictures" / name)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
