"""Single sampling: one sample, one look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mihak.errors import BadArgument
from mihak.quality.acceptance._lines import Lines, staged


@dataclass(frozen=True)
class SinglePlan:
    """Inspect `n` items; `accept` defects or fewer pass, `refuse` or more do not.

    `refuse` is `accept` + 1 except under reduced inspection of MIL-STD-105E, where numbers
    between the two pass but end reduced inspection.
    """

    n: int
    accept: int
    refuse: int

    def __post_init__(self) -> None:
        if not (self.n >= 1 and 0 <= self.accept < self.refuse):
            raise BadArgument(
                f"{self} cannot be.",
                mend="It needs n >= 1, accept >= 0 and a larger refuse.",
            )

    @property
    def most(self) -> int:
        return self.n

    @cached_property
    def lines(self) -> Lines:
        return staged([(self.n, self.refuse - 1, self.refuse)], clean=self.accept)
