"""Every page, as whom and where it is opened: for accessibility and for pictures."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2] / "examples" / "lab"))

from lab import OTHERS, PREFERENCE, SENTIMENT, TROUBLE, fill

from tests.ui.browser import Visitor, visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lab import Lab
    from playwright.sync_api import Browser

__all__ = ["PAGES", "Seen", "fill", "opened", "places_of"]


@dataclass(frozen=True)
class Seen:
    """A page: `path` has names of `places_of` in braces; `keys` are pressed once it is there, and
    `then` must be seen.
    """

    name: str
    role: str | None
    path: str
    keys: tuple[str, ...] = ()
    then: str = "#content, main"


PAGES = [
    Seen("sign-in", None, "/sign-in"),
    Seen("welcome", "lead", "/welcome"),
    Seen("settings", "worker", "/me"),
    Seen("palette", "lead", "/projects", ("Control+KeyK",), "[role=dialog]"),
    Seen("keys", "worker", "/work/{preference}", ("Shift+Slash",), "[role=dialog]"),
    # The data lead
    Seen("projects", "lead", "/projects"),
    Seen("new-project", "lead", "/new-project"),
    Seen("overview", "lead", "/p/{sentiment}"),
    Seen("data", "lead", "/p/{sentiment}/data"),
    Seen("item", "lead", "/p/{sentiment}/item/{item}"),
    Seen("batches", "lead", "/p/{sentiment}/batches"),
    Seen("form", "lead", "/p/{preference}/form"),
    Seen("guidelines", "lead", "/p/{preference}/guidelines"),
    Seen("stale", "lead", "/p/{sentiment}/guidelines?view=stale"),
    Seen("gold", "lead", "/p/{sentiment}/gold"),
    Seen("project-settings", "lead", "/p/{sentiment}/settings"),
    Seen("project-suppliers", "lead", "/p/{sentiment}/suppliers"),
    Seen("contract", "lead", "/p/{sentiment}/suppliers/{supplier}", then="svg[role=img]"),
    Seen("quality", "lead", "/p/{sentiment}/quality"),
    Seen("try", "lead", "/p/{sentiment}/try", then="table"),
    Seen("signals", "lead", "/p/{trouble}/signals?kind=copying", then="article table"),
    Seen("signals-texts", "lead", "/p/{trouble}/signals?status=all&kind=texts", then="article ol"),
    Seen("signals-repeats", "lead", "/p/{trouble}/signals?kind=repeats", then="article table"),
    Seen("signals-speed", "lead", "/p/{trouble}/signals?kind=speed", then="article svg"),
    Seen("disagreements", "lead", "/p/{sentiment}/adjudicate"),
    Seen("decided-reviews", "lead", "/p/{sentiment}/reviews"),
    Seen("memory", "lead", "/p/{sentiment}/memory?q=mixed", then="mark"),
    Seen("rules", "lead", "/p/{sentiment}/memory?view=rules"),
    Seen("suppliers", "lead", "/suppliers"),
    Seen("supplier", "lead", "/suppliers/{supplier}"),
    Seen("attrition", "lead", "/suppliers/{supplier}?view=workers", then="section table"),
    Seen("supplier-account", "lead", "/suppliers/{house}?view=account", then="table"),
    Seen("supplier-invoices", "lead", "/suppliers/{house}?view=invoices", then="table"),
    Seen("deliveries", "lead", "/p/{sentiment}/deliveries", then="table"),
    Seen("delivery", "lead", "/p/{sentiment}/deliveries/{delivery}", then="svg[role=img]"),
    Seen("deciding", "lead", "/p/{sentiment}/deliveries/{delivery}", ("KeyP",), "[role=dialog]"),
    Seen("money", "lead", "/p/{sentiment}/money", then="table"),
    Seen("invoice", "lead", "/invoices/{invoice}", then="table"),
    Seen("people", "owner", "/people"),
    Seen("audit", "owner", "/audit"),
    Seen("webhooks", "owner", "/webhooks"),
    # The researcher
    Seen("agreement", "researcher", "/p/{preference}/agreement"),
    Seen("compare", "researcher", "/p/{sentiment}/compare"),
    Seen("keys-of-programs", "researcher", "/keys"),
    # The reviewer
    Seen("review", "reviewer", "/review"),
    Seen("reviewing", "reviewer", "/review/{sentiment}"),
    Seen("appeals", "reviewer", "/review/{sentiment}/appeals"),
    Seen("adjudicating", "reviewer", "/adjudicate/{sentiment}"),
    Seen("practice", "lead", "/replay/{sentiment}"),
    # The supplier's manager
    Seen("supplier-today", "supplier-manager", "/s"),
    Seen("supplier-people", "supplier-manager", "/s/people"),
    Seen("supplier-quality", "supplier-manager", "/s/quality"),
    Seen("supplier-disputes", "supplier-manager", "/s/disputes"),
    Seen("supplier-statement", "supplier-manager", "/s/statement"),
    Seen("supplier-own-account", "supplier-manager", "/s/statement?view=account", then="table"),
    Seen("own-contract", "supplier-manager", "/s/contracts/{sentiment}", then="svg[role=img]"),
    Seen("supplier-deliveries", "supplier-manager", "/s/deliveries", then="table"),
    Seen("supplier-delivery", "supplier-manager", "/s/deliveries/{own}", then="svg[role=img]"),
    # The annotator
    Seen("work", "worker", "/work"),
    Seen("feedback", "worker", "/feedback"),
    Seen("history", "worker", "/history"),
    Seen("time", "worker", "/time"),
    Seen("task-choice", "worker", "/work/{sentiment}"),
    Seen("task-preference", "worker", "/work/{preference}", ("KeyG",)),
    Seen("task-spans", "worker", "/work/{entities}"),
    Seen("task-chat", "worker", "/work/{chat}", ("Digit4", "Digit1", "Digit2")),
    Seen("task-turns", "worker", "/work/{turns}", ("Digit1", "Digit3")),
    Seen("task-rubric", "worker", "/work/{rubric}"),
    Seen("task-ranking", "worker", "/work/{ranking}"),
    Seen("task-choices", "worker", "/work/{safety}", ("Digit1",)),
    Seen("task-text", "worker", "/work/{transcription}"),
    Seen("task-image", "worker", "/work/{caption}"),
    Seen("task-translation", "worker", "/work/{translation}"),
]


def places_of(lab: Lab) -> dict[str, str]:
    """What the paths above name."""
    project = lab.projects[SENTIMENT]
    items: Any = lab.owner.list_items(project, limit=10)
    return {
        "sentiment": project,
        "preference": lab.projects[PREFERENCE],
        "trouble": lab.projects[TROUBLE],
        **{template: lab.projects[name] for template, name in OTHERS.items()},
        "item": next(item["id"] for item in items if item["done"]),
        "supplier": lab.suppliers["Harbour"],
        "house": lab.suppliers["In-house"],
        "delivery": lab.deliveries["Harbour"],
        "own": lab.deliveries["Cedar"],
        "invoice": lab.invoices[-1],
    }


@contextmanager
def opened(
    browser: Browser, lab: Lab, places: dict[str, str], seen: Seen, **look: Any
) -> Iterator[Visitor]:
    """A page as its role sees it, its keys pressed; look: language, theme, size of the window."""
    token = lab.people[seen.role] if seen.role else None
    with visitor(browser, lab.url, token, **look) as somebody:
        page = somebody.go(seen.path.format(**places))
        for key in seen.keys:
            page.keyboard.press(key)
        page.locator(seen.then).first.wait_for()
        page.wait_for_timeout(150)
        yield somebody
