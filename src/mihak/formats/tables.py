"""A table of labels or gold, and which of a file's columns make it up."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal

from mihak.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import pyarrow as pa

# Other names a column may go by. The exact name wins where a file has both.
ALIASES: Mapping[str, str] = {
    "task": "item",
    "annotator": "worker",
    "annotator_id": "worker",
    "performer": "worker",
    "user": "worker",
    "worker_id": "worker",
    "source": "supplier",
    "vendor": "supplier",
}


@dataclass(frozen=True, eq=False)
class Table:
    """Columns read from a file, each of length n, and the way back to the file.

    name: the file in words for people ("labels.csv", "standard input").
    columns: item, worker, supplier and label are text or 64-bit integers, never null or
    empty; seconds is float64 with null where unknown; submitted_at is text or a timestamp;
    text, what was written beside the label, may be null or empty.
    remarks: what a person should know of how the file was read.
    """

    name: str
    columns: Mapping[str, pa.ChunkedArray]
    remarks: tuple[str, ...] = ()
    _: KW_ONLY
    locate: Callable[[int], str] = field(repr=False)

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def place(self, row: int) -> str:
        """Where record `row`, counted from 0, stands: "labels.csv, row 17".

        May read the file again to count its lines, so ask only for rows to be shown.
        """
        return self.locate(row)


@dataclass(frozen=True)
class Wanted:
    """The columns a kind of table is made of. `table` is its name in `BadInput`."""

    table: Literal["labels", "gold"]
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return self.required + self.optional

    def and_also(self, column: str | None) -> Wanted:
        """With a further column, which then is no other name of another; None adds nothing."""
        if column is None or (name := plain_name(column)) in self.names:
            return self
        return replace(self, optional=(*self.optional, name))

    def canonical(self, name: str) -> str | None:
        """The wanted column that a column called `name` may be, if any."""
        plain = plain_name(name)
        plain = ALIASES.get(plain, plain)
        return plain if plain in self.names else None


LABELS = Wanted("labels", ("item", "worker", "label"), ("supplier", "seconds", "submitted_at"))
LABELS_WITH_TEXT = Wanted("labels", LABELS.required, (*LABELS.optional, "text"))
GOLD = Wanted("gold", ("item", "label"))
# Columns that may be empty here and there.
MAY_BE_EMPTY = ("submitted_at", "text")


def plain_name(name: str) -> str:
    """A column's name without what makes no difference: case and space around it."""
    return name.strip().casefold()


def find_columns(
    found: Sequence[str], wanted: Wanted, *, where: str
) -> tuple[dict[str, int], tuple[str, ...]]:
    """The position of each wanted column among those `found`, and remarks.

    Raises BadInput where a required column is missing or two claim the same place.
    """
    plain = [plain_name(name) for name in found]
    position = {}
    for name in wanted.names:
        exact = [i for i, known in enumerate(plain) if known == name]
        claims = exact or [
            i
            for i, known in enumerate(plain)
            if ALIASES.get(known) == name and known not in wanted.names
        ]
        if len(claims) > 1:
            _refuse_rivals([found[i] for i in claims], name, wanted, where)
        if claims:
            position[name] = claims[0]
    missing = [name for name in wanted.required if name not in position]
    if missing:
        _refuse_missing(missing, found, wanted, where)
    unused = [name for i, name in enumerate(found) if i not in position.values()]
    absent = [name for name in wanted.optional if name not in position]
    remarks = tuple(
        f"{where}: the column {shown(near)} was ignored; if it is the {name}, call it {name!r}."
        for name in absent
        for near in _near(name, unused, cutoff=0.8)
    )
    return position, remarks


def _refuse_rivals(rivals: list[str], name: str, wanted: Wanted, where: str) -> None:
    if len({plain_name(rival) for rival in rivals}) == 1:
        what = f"the column {shown(rivals[0])} is there {len(rivals)} times."
    else:
        what = f"the columns {_listed(rivals)} could each be the {name}."
    raise BadInput(
        what,
        table=wanted.table,
        where=where,
        mend=f"Keep one of them, or call the right one {name!r} and the others differently.",
    )


def _refuse_missing(missing: list[str], found: Sequence[str], wanted: Wanted, where: str) -> None:
    said = f"the column {missing[0]} is"
    if len(missing) > 1:
        said = f"the columns {', '.join(missing)} are"
    there = f"there are {_listed(found[:20])}" if any(found) else "no column has a name"
    more = f" and {len(found) - 20:,} more" if len(found) > 20 else ""
    advice = []
    for name in missing:
        near = _near(name, found, cutoff=0.6)
        if near:
            advice.append(f"Is {shown(near[0])} meant as {name!r}?")
    also = [
        f"{' or '.join(known)} for {name}"
        for name in missing
        if (known := [alias for alias, meant in ALIASES.items() if meant == name])
    ]
    advice.append(
        f"Name the columns {', '.join(wanted.required)}"
        + (f"; understood as well: {', '.join(also)}." if also else ".")
    )
    raise BadInput(
        f"{said} missing; {there}{more}.",
        table=wanted.table,
        where=where,
        mend=" ".join(advice),
    )


def _near(name: str, found: Iterable[str], *, cutoff: float) -> list[str]:
    by_plain = {plain_name(given): given for given in found}
    near = get_close_matches(name, by_plain, n=1, cutoff=cutoff)
    return [by_plain[match] for match in near]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(shown(name) for name in names)


def shown(value: Any) -> str:
    """A value as it may stand in a message: quoted, on one line, not too long."""
    text = ascii(value) if isinstance(value, str) and not _is_encodable(value) else repr(value)
    return text if len(text) <= 60 else f"{text[:45]}…{text[-10:]}"


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class Omissions:
    """Rows with a fault of their own: refused, or left out and counted when lenient."""

    def __init__(self, *, lenient: bool) -> None:
        self.lenient = lenient
        self.count = 0
        self.first: BadInput | None = None

    def add(self, fault: BadInput, *, rows: int = 1) -> None:
        """Raise `fault`, or when lenient count it as the first of so many `rows`."""
        if not self.lenient:
            raise fault
        self.first = self.first or fault
        self.count += rows

    def remarks(self, *, rows_left: int) -> tuple[str, ...]:
        """What was left out, in words. Raises the first fault if nothing is left."""
        if self.first is None:
            return ()
        if not rows_left:
            raise BadInput(
                f"none of the {self.count:,} rows can be used; the first: {self.first.what}",
                table=self.first.table,
                where=self.first.where,
                mend=self.first.mend,
            )
        said = f"{self.first.where}: {self.first.what}"
        if self.count == 1:
            return (f"1 row left out: {said}",)
        return (f"{self.count:,} rows left out: the first is {said}",)
