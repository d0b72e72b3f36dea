"""The options in a control of a labelling configuration, with ids that our forms take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mihak.formats._label_studio_xml import Tag

LONGEST_ID = 100
LOOKS = frozenset({"view", "filter", "style"})  # stand among options and change nothing


class Options:
    """Options read so far. `ids`: their value or alias to our id. `renamed`: ids that had to be
    told apart.
    """

    def __init__(self, kind: str, *, nested: bool) -> None:
        self.options: list[dict[str, Any]] = []
        self.ids: dict[str, str] = {}
        self.renamed: list[str] = []
        self._kind = kind
        self._nested = nested
        self._taken: set[str] = set()

    def under(self, parent: Tag) -> list[dict[str, Any]]:
        """The options that stand directly in a tag."""
        found: list[dict[str, Any]] = []
        for child in parent.children:
            kind = child.kind.lower()
            if kind in LOOKS:
                found += self.under(child)
            elif kind == self._kind and (child.get("alias") or child.get("value")):
                found.append(self._option(child))
        return found

    def _option(self, tag: Tag) -> dict[str, Any]:
        value, name = tag.get("value"), tag.get("alias") or tag.get("value")
        option: dict[str, Any] = {"id": self._id(name)}
        self.ids.setdefault(value, option["id"])
        self.ids.setdefault(name, option["id"])
        if value and value != option["id"]:
            option["title"] = value
        if tag.get("hint"):
            option["help"] = tag.get("hint")
        under = self.under(tag) if self._nested else []
        if under:
            option["options"] = under
        return option

    def _id(self, name: str) -> str:
        plain = re.sub(r"[\x00-\x1f\x7f]+", " ", name)[:LONGEST_ID].strip() or "option"
        free, number = plain, 2
        while free in self._taken:
            free, number = f"{plain[: LONGEST_ID - 6]} {number}", number + 1
        if free != plain:
            self.renamed.append(free)
        self._taken.add(free)
        return free


def read_options(tag: Tag, kind: str, *, nested: bool) -> Options:
    """The options of `kind` ("choice", "label") in a control, with those under them if `nested`."""
    found = Options(kind, nested=nested)
    found.options = found.under(tag)
    return found
