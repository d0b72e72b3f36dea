"""A labelling configuration as tags, read without what makes XML dangerous.

No document type, hence no entities: nothing to expand, nothing to fetch. Length, number and depth
of tags are bounded, so the cost is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_CONFIGURATION = 500_000  # characters
MOST_TAGS = 20_000
DEEPEST = 60


@dataclass
class Tag:
    """One tag: its name, its attributes, what is in it, the line it begins at."""

    kind: str
    attributes: dict[str, str]
    line: int
    children: list[Tag] = field(default_factory=list)

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute; configurations in the field spell their names in any case."""
        found = self.attributes.get(name)
        if found is None:
            low = name.lower()
            found = next((v for k, v in self.attributes.items() if k.lower() == low), otherwise)
        return found.strip()

    def says(self, name: str) -> bool:
        """Whether an attribute is set to true."""
        return self.get(name).lower() in ("true", "1", "yes")

    def whole(self, name: str, otherwise: int) -> int:
        """An attribute that is a whole number."""
        try:
            return int(float(self.get(name)))
        except (ValueError, OverflowError):
            return otherwise

    def walk(self) -> Iterator[Tag]:
        """Itself and all in it, in the order they stand."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_tags(text: str) -> Tag:
    """The outermost tag. Raises BadArgument, with line and column, for what is no XML of ours."""
    if len(text) > LONGEST_CONFIGURATION:
        raise BadArgument(
            f"the configuration has {len(text):,} characters.",
            where="text",
            mend=f"At most {LONGEST_CONFIGURATION:,} are read.",
        )
    reader = _Reader()
    try:
        reader.parser.Parse(text.strip().encode("utf-8", "surrogatepass"), True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise BadArgument(
            f"it is no XML: {expat.ErrorString(error.code)}.",
            where=f"line {error.lineno}, column {error.offset + 1}",
            mend="Copy the labelling configuration whole, from its first < to its last >.",
        ) from None
    assert reader.root is not None
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root: Tag | None = None
        self._open: list[Tag] = []
        self._count = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _where(self) -> str:
        return f"line {self.parser.CurrentLineNumber}"

    def _refuse(self, *_: object) -> None:
        raise BadArgument(
            "it declares a document type or an entity.",
            where=self._where(),
            mend="Labelling configurations need none: remove it.",
        )

    def _start(self, kind: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_TAGS or len(self._open) >= DEEPEST:
            raise BadArgument(
                f"it has more than {MOST_TAGS:,} tags, or tags in tags deeper than {DEEPEST}.",
                where=self._where(),
                mend="Keep long lists of labels in the task's data.",
            )
        tag = Tag(kind, attributes, self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(tag)
        else:
            self.root = tag
        self._open.append(tag)

    def _end(self, kind: str) -> None:
        del kind
        self._open.pop()
