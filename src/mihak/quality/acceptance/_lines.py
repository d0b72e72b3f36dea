"""What every plan comes down to: at how many defects it accepts and refuses, after every item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Lines:
    """Accept at `accept[n]` defects or fewer among n inspected, refuse at `refuse[n]` or more.

    accept, refuse: (most + 1,), -1 and n + 1 where that is not yet possible after n items.
    Between the two, go on; at the end there is no between. More than `clean` defects at the
    end are still accepted under reduced inspection, but end it: the gap between its
    acceptance and rejection numbers.
    """

    accept: Integers
    refuse: Integers
    clean: int

    @property
    def most(self) -> int:
        return len(self.accept) - 1

    @property
    def looks(self) -> Integers:
        """After how many items a decision may fall, ascending."""
        n = np.arange(self.most + 1)
        return np.flatnonzero((self.accept >= 0) | (self.refuse <= n))


class Plan(Protocol):
    """A plan says how many items it inspects at most, and when it decides."""

    @property
    def most(self) -> int: ...

    @property
    def lines(self) -> Lines: ...


class Decision(NamedTuple):
    """What to do with a delivery.

    verdict: accept, refuse, or inspect more; more: the fewest further items after which
    there may be a verdict (0 with one); in_gap: accepted under reduced inspection, which
    ends with this delivery.
    """

    verdict: Literal["accept", "refuse", "inspect"]
    more: int = 0
    in_gap: bool = False


def decide(plan: Plan, *, inspected: int, defects: int) -> Decision:
    """Accept, refuse or inspect more, after `inspected` items of which `defects` are wrong.

    Only the counts matter, so items may be inspected several at a time. A single or double
    plan decides at the sizes of its samples only.

    Raises BadArgument on counts that cannot be or lie beyond the end of the plan.
    """
    if not 0 <= defects <= inspected:
        raise BadArgument(f"{defects} defects among {inspected} inspected items cannot be.")
    if inspected > plan.most:
        raise BadArgument(
            f"{inspected} items are inspected, and the plan ends after {plan.most}.",
            mend="Count the items in the order they were drawn, up to the end of the plan.",
        )
    lines = plan.lines
    if defects <= lines.accept[inspected]:
        return Decision("accept", in_gap=inspected == lines.most and defects > lines.clean)
    if defects >= lines.refuse[inspected]:
        return Decision("refuse")
    return Decision("inspect", more=_fewest_more(lines, inspected, defects))


def curtailed(lines: Lines) -> Lines:
    """`lines`, but the last sample ends as soon as refusal is certain.

    Samples before the last are inspected whole, as their share of defects is needed to
    judge the supplier (semi-curtailed inspection).
    """
    looks = lines.looks
    begun = looks[-2] + 1 if len(looks) > 1 else 0
    refuse = lines.refuse.copy()
    refuse[begun:] = np.minimum(refuse[begun:], refuse[-1])
    return Lines(lines.accept, refuse, lines.clean)


def staged(numbers: list[tuple[int, int, int]], *, clean: int) -> Lines:
    """Lines that decide only after each (inspected so far, accept, refuse)."""
    most = numbers[-1][0]
    accept = np.full(most + 1, -1, dtype=np.int64)
    refuse = np.arange(1, most + 2, dtype=np.int64)
    for inspected, accepted, refused in numbers:
        accept[inspected], refuse[inspected] = accepted, refused
    return Lines(accept, refuse, clean)


def with_end(accept: Integers, refuse: Integers, final: int) -> Lines:
    """These lines, but the last item decides: up to `final` defects pass.

    Where they cross, as evidence for either side may be there at once, accept holds.
    """
    accept, refuse = accept.copy(), np.maximum(refuse, accept + 1)
    accept[-1], refuse[-1] = final, final + 1
    return Lines(accept, refuse, clean=final)


def most_defects(holds: Callable[[Integers], Flags], n: Integers) -> Integers:
    """For each n the largest number of defects in 0..n at which `holds`, -1 if none.

    What holds must only end with more defects; found by bisection in all n at once.
    """
    low, high = np.full_like(n, -1), n.copy()
    while np.any(searched := low < high):
        middle = np.maximum((low + high + 1) // 2, 0)
        held = holds(middle)
        low = np.where(searched & held, middle, low)
        high = np.where(searched & ~held, middle - 1, high)
    return low


def _fewest_more(lines: Lines, inspected: int, defects: int) -> int:
    ahead = np.arange(inspected + 1, lines.most + 1)
    all_right = defects <= lines.accept[ahead]
    all_wrong = defects + ahead - inspected >= lines.refuse[ahead]
    return int(np.argmax(all_right | all_wrong)) + 1
