"""Double sampling: a second sample only where the first leaves doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mihak.errors import BadArgument
from mihak.quality.acceptance._lines import Lines, staged


@dataclass(frozen=True)
class DoublePlan:
    """Inspect `n1` items: `accept1` defects or fewer pass, `refuse1` or more do not.

    In between inspect `n2` more; now `accept2` and `refuse2` judge the defects of both
    samples together. A gap between the last two is as in `SinglePlan`.
    """

    n1: int
    accept1: int
    refuse1: int
    n2: int
    accept2: int
    refuse2: int

    def __post_init__(self) -> None:
        if not (
            min(self.n1, self.n2) >= 1
            and 0 <= self.accept1 < self.refuse1 - 1
            and self.accept1 <= self.accept2 < self.refuse2
        ):
            raise BadArgument(
                f"{self} cannot be.",
                mend="Numbers of the second sample count the defects of both, and the first"
                " must leave room for doubt.",
            )

    @property
    def most(self) -> int:
        return self.n1 + self.n2

    @cached_property
    def lines(self) -> Lines:
        first = (self.n1, self.accept1, self.refuse1)
        return staged([first, (self.most, self.refuse2 - 1, self.refuse2)], clean=self.accept2)
