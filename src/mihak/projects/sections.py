"""The rules of guidelines: headings of Markdown with the words under them, as the page has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
ATX = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
# What ends a paragraph, or is none: such a line is no heading though dashes stand under it.
NO_PARAGRAPH = re.compile(r"^(\s*$| {4}|\t| {0,3}(#{1,6}(\s|$)|>|[-*+]\s|\d+[.)]\s|\|))")
# Marks of links, code, emphasis, and what stands in their place. The page reads headings in
# the same way (ui/src/parts/markdown/rules.ts): what a rule is called must be the same in both.
PLAIN = (
    (re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"`+([^`]+)`+"), r"\1"),
    (re.compile(r"(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass(frozen=True)
class Section:
    """A heading ("" before the first) and the words under it, up to the next heading."""

    rule: str
    text: str


def sections(source: str) -> list[Section]:
    """A text's sections in order. Headings in code, lists and quotes are none."""
    lines = source.splitlines()
    heads = [(0, 0, ""), *_headings(lines), (len(lines), 0, "")]
    found = []
    for (start, taken, rule), (end, *_) in pairwise(heads):
        text = "\n".join(lines[start + taken : end]).strip()
        if rule or text:
            found.append(Section(rule, text))
    return found


def _headings(lines: list[str]) -> list[tuple[int, int, str]]:
    """(line it begins at, lines it takes, its words)."""
    found = []
    fence: str | None = None
    for at, line in enumerate(lines):
        mark = FENCE.match(line)
        if fence is not None:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = None
            continue
        if mark and not (mark[1].startswith("`") and "`" in mark[2]):
            fence = mark[1]
            continue
        below = UNDERLINE.match(lines[at + 1]) if at + 1 < len(lines) else None
        alone = at == 0 or NO_PARAGRAPH.match(lines[at - 1])
        if atx := ATX.match(line):
            found.append((at, 1, _plain(atx[2] or "")))
        elif below and alone and not NO_PARAGRAPH.match(line):
            found.append((at, 2, _plain(line)))
    return found


def _plain(source: str) -> str:
    for mark, words in PLAIN:
        source = mark.sub(words, source)
    return source.strip()
