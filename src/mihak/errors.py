"""What can go wrong, said so that it can be mended."""

from typing import Self


class MihakError(Exception):
    """Every error Mihak raises on purpose: what is wrong, where, and how to mend it.

    `str(error)` is the whole message for a person; the parts are kept apart so that
    an edge (the command line, HTTP) can lay them out its own way.
    """

    def __init__(self, what: str, *, where: str | None = None, mend: str | None = None) -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(what)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.mend}" if self.mend else ""
        return f"{place}{self.what}{advice}"


class BadInput(MihakError):
    """The data given cannot be used; nothing was changed.

    `row` counts records from 0, and `table` says which input it belongs to ("labels"
    or "gold"). Whoever read that input from a file turns both into a place a person
    can find, with `placed`. `earlier` is the record that this one clashes with, if any.
    """

    def __init__(
        self,
        what: str,
        *,
        row: int | None = None,
        table: str = "labels",
        where: str | None = None,
        mend: str | None = None,
        earlier: int | None = None,
    ) -> None:
        if where is None and row is not None:
            where = f"{table}, record {row}"
        super().__init__(what, where=where, mend=mend)
        self.row = row
        self.table = table
        self.earlier = earlier
        self.earlier_where = None if earlier is None else f"{table}, record {earlier}"

    def placed(self, where: str, earlier_where: str | None = None) -> Self:
        """Say the places in the words of the file the records came from; returns self."""
        self.where = where
        self.earlier_where = earlier_where or self.earlier_where
        return self

    def __str__(self) -> str:
        if self.earlier_where is None:
            return super().__str__()
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.mend}" if self.mend else ""
        return f"{place}{self.what} The other one: {self.earlier_where}.{advice}"


class BadArgument(MihakError, ValueError):
    """An option or argument is off; the message names it and what it may be."""


class NotFitted(MihakError, RuntimeError):
    """An estimator was asked for a result before `fit`."""


class NotFound(MihakError):
    """There is no such thing, or none that the caller may know of."""


class NotAllowed(MihakError):
    """The caller is known and may not do this."""


class NotSignedIn(MihakError):
    """It is not known who asks."""


class Conflict(MihakError):
    """It cannot be done as things stand; they may have changed meanwhile."""


class TooMany(MihakError):
    """Asked too often; `seconds` is how long to wait."""

    def __init__(self, what: str, *, seconds: float, mend: str | None = None) -> None:
        super().__init__(what, mend=mend)
        self.seconds = seconds
