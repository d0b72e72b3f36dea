"""Search in what was written: guidelines by rule, forms, reviews, appeals, decisions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mihak.projects import sections
from mihak.reviews.memory import store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mihak.store import Connection, Row

MOST = 50
AROUND = 120  # signs of an excerpt before the first word found, and twice as many after
# Letters and digits of any script with the signs on them; Arabic's tatweel is a letter.
WORD = re.compile(r"[^\W_][\w\u0610-\u061a\u064b-\u065f\u0670]*")


@dataclass
class Text:
    """A text of guidelines or forms; `version` to `last`: where it stands word by word."""

    kind: str
    title: str
    text: str
    language: str | None
    version: int
    last: int
    at: datetime


async def search(
    connection: Connection, project: int, query: str, *, blind: bool
) -> dict[str, Any]:
    """What `model.Memory` tells. blind: for who is not to know whose answers they look at."""
    texts = [
        *_guidelines(await store.guidelines(connection, project)),
        *_forms(await store.forms(connection, project)),
    ]
    ranks = await store.holding(connection, [f"{one.title} {one.text}" for one in texts], query)
    written = await store.written(connection, project, query, MOST + 1, blind=blind)
    found = [_told(texts[place]) | {"rank": rank} for place, rank in ranks.items()]
    found += [{**row, "language": None, "version": None, "last_version": None} for row in written]
    found.sort(key=lambda one: (one["rank"], one["at"]), reverse=True)
    shown = found[:MOST]
    await _excerpt(connection, shown, query)
    return {"found": shown, "more": len(found) > MOST}


def _told(one: Text) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "title": one.title,
        "text": one.text,
        "language": one.language,
        "version": one.version,
        "last_version": one.last,
        "at": one.at,
        "who": None,
        "item_id": None,
        "review_id": None,
    }


def _guidelines(versions: list[Row]) -> list[Text]:
    """Each section once, from the version it came with to the last that has it as it is."""
    known: dict[tuple[str, str, str], Text] = {}
    changes = []
    for row in versions:
        for language, source in row["text"].items():
            for one in sections(source):
                _keep(known, row, "guidelines", (language, one.rule, one.text))
        if row["note"] or row["rules"]:
            told = "\n".join([row["note"] or "", *(row["rules"] or [])]).strip()
            changes.append(
                Text("change", "", told, None, row["version"], row["version"], row["created_at"])
            )
    return [*known.values(), *changes]


def _forms(versions: list[Row]) -> list[Text]:
    known: dict[tuple[str, str, str], Text] = {}
    for row in versions:
        for title, language, text in _words(row["definition"]):
            _keep(known, row, "form", (language, title, text))
    return [*known.values()]


def _keep(known: dict[Any, Text], row: Row, kind: str, what: tuple[str, str, str]) -> None:
    language, title, text = what
    version = row["version"]
    before = known.get(what)
    if before is None:
        known[what] = Text(kind, title, text, language or None, version, version, row["created_at"])
    else:
        before.last = version


def _words(definition: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(whose: a question's id or "", language or "", words) of all that a form says to people."""
    for key in ("title", "description"):
        yield from (("", *one) for one in _spoken(definition.get(key)))
    for question in definition.get("ask", []):
        yield from ((question["id"], *one) for one in _said_in(question))


def _said_in(part: Any) -> Iterator[tuple[str, str]]:
    """The titles and helps of a question, its options and criteria."""
    if isinstance(part, list):
        for one in part:
            yield from _said_in(one)
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("title", "help"):
                yield from _spoken(value)
            elif isinstance(value, list):
                yield from _said_in(value)


def _spoken(words: Any) -> Iterator[tuple[str, str]]:
    if isinstance(words, str) and words:
        yield "", words
    if isinstance(words, dict):
        yield from words.items()


async def _excerpt(connection: Connection, found: list[dict[str, Any]], query: str) -> None:
    """Give each of `found` the words around those looked for, these marked. What counts as the same
    word, the database says, as it did when it searched.
    """
    words = {word for one in found for word in WORD.findall(one["text"] or "")}
    sought = await store.words_found(connection, sorted(words), query)
    for one in found:
        one["excerpt"] = _pieces(one["text"] or "", sought)


def _pieces(text: str, sought: set[str]) -> list[dict[str, Any]]:
    hits = [hit for hit in WORD.finditer(text) if hit[0] in sought]
    first = hits[0].start() if hits else 0
    start = 0 if first <= AROUND else _word_start(text, first - AROUND)
    end = min(len(text), start + 3 * AROUND)
    pieces = [{"text": "…", "found": False}] if start else []
    at = start
    for hit in hits:
        if hit.end() <= end:
            pieces += [
                {"text": text[at : hit.start()], "found": False},
                {"text": hit[0], "found": True},
            ]
            at = hit.end()
    pieces.append({"text": text[at:end] + ("…" if end < len(text) else ""), "found": False})
    return [piece for piece in pieces if piece["text"]]


def _word_start(text: str, near: int) -> int:
    space = text.find(" ", near)
    return near if space < 0 else space + 1
