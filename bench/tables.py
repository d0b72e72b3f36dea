"""Tables of what was promised and what was found, for the benches that hold goals."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Table:
    """One table: what was promised, what was found. `missed` holds the failures."""

    title: str
    columns: list[str]
    rows: list[list[str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        self.rows.append([str(cell) for cell in cells])

    def expect(self, kept: bool, what: str) -> str:
        if not kept:
            self.missed.append(what)
        return "yes" if kept else "**no**"

    def text(self) -> str:
        """As Markdown, without the title."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
