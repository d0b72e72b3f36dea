"""Options to choose among, and what goes wrong with them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from mihak.forms.problems import Refused
from mihak.forms.question import OptionId, Part, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Option(Part):
    """Something to choose; with `options` of its own it is a branch of a taxonomy."""

    id: OptionId
    title: Text | None = None
    help: Text | None = None
    options: tuple[Option, ...] = ()


def walk(options: Iterable[Option]) -> Iterator[Option]:
    """All options, a branch before what is under it."""
    for option in options:
        yield option
        yield from walk(option.options)


def faults_of_ids(ids: Sequence[str], where: str, least: int) -> list[tuple[str, str, str | None]]:
    """Ids given twice, or too few of them."""
    found: list[tuple[str, str, str | None]] = [
        (f"{where}[{place}].id", f"the id {name!r} is there twice.", "Give each its own id.")
        for place, name in enumerate(ids)
        if name in ids[:place]
    ]
    if len(ids) < least:
        found.append((where, f"there are {len(ids)}; at least {least} are needed.", None))
    return found


def known(answer: Any, allowed: Sequence[str], what: str = "option") -> str:
    """`answer` if it is one of `allowed`; else Refused, with the nearest one."""
    if isinstance(answer, str) and answer in allowed:
        return answer
    near = difflib.get_close_matches(str(answer), allowed, 1)
    mend = f"Did you mean {near[0]!r}?" if near else f"Choose one of: {', '.join(allowed[:20])}."
    raise Refused(f"{answer!r} is no {what} of this question.", mend)
