"""Sampling plans of MIL-STD-105E, 10 May 1989 (public domain).

Its master tables are diagonal: along a row the sample stays, and going down one letter
does to the numbers what going right one AQL does. So a table is one line of numbers by
diagonal, which is place of the letter + place of the AQL. Cells without numbers hold an
arrow to the nearest plan above or below in the column; sample and numbers are then both
those of that plan.

AQLs here are percent defective, up to 10. Those above 10 count defects per hundred items,
of which an item may have several; the plans for them are left out.

Single plans are checked in every cell against the R package AQLSchemes 1.7-2 (Lawson), and
so are the samples of double plans but for one cell, letter A at an AQL of 10 under normal
inspection, where it has numbers without a sample; here the arrow is followed, as there
under tightened inspection.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from mihak.errors import BadArgument
from mihak.quality.acceptance._double import DoublePlan
from mihak.quality.acceptance._single import SinglePlan

Level = Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]
Severity = Literal["normal", "tightened", "reduced"]

# S occurs only where an arrow of the tightened table points to it.
LETTERS = "ABCDEFGHJKLMNPQRS"
AQLS = (0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65,
        1.0, 1.5, 2.5, 4.0, 6.5, 10.0)  # fmt: skip

# Table I: the largest lot of each row, and its letters at each level.
LARGEST_LOT = (8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000)
CODE_LETTERS: dict[str, str] = {
    "S-1": "AAAABBBBCCCCDDD",
    "S-2": "AAABBBCCCDDDEEE",
    "S-3": "AABBCCDDEEFFGGH",
    "S-4": "AABCCDEEFGGHJJK",
    "I": "AABCCDEFGHJKLMN",
    "II": "ABCDEFGHJKLMNPQ",
    "III": "BCDEFGHJKLMNPQR",
}

SIZES = (2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150)
REDUCED_SIZES = (2, 2, *SIZES[:14])


@dataclass(frozen=True)
class _Table:
    """A master table for single sampling and the numbers of its double plans.

    sizes: by letter; numbers: by diagonal, (accept, refuse); up: diagonals whose arrow
    points up although they lie before the last; double: by diagonal, (accept1, refuse1,
    accept2, refuse2); first_sample: of a double plan, by letter, 0 where there is none.
    """

    sizes: tuple[int, ...]
    numbers: dict[int, tuple[int, int]]
    up: frozenset[int]
    double: dict[int, tuple[int, int, int, int]]
    first_sample: tuple[int, ...]


def _in_a_row(first: int, *accept: int) -> dict[int, tuple[int, int]]:
    return {first + k: (number, number + 1) for k, number in enumerate(accept)}


# Tables II-A and III-A.
NORMAL = _Table(
    SIZES[:16],
    {14: (0, 1), **_in_a_row(17, 1, 2, 3, 5, 7, 10, 14, 21)},
    frozenset({15}),
    {17: (0, 2, 1, 2), 18: (0, 3, 3, 4), 19: (1, 4, 4, 5), 20: (2, 5, 6, 7), 21: (3, 7, 8, 9),
     22: (5, 9, 12, 13), 23: (7, 11, 18, 19), 24: (11, 16, 26, 27)},
    (0, *SIZES[:15]),
)  # fmt: skip

# Tables II-B and III-B.
TIGHTENED = _Table(
    SIZES,
    {15: (0, 1), **_in_a_row(18, 1, 2, 3, 5, 8, 12, 18)},
    frozenset(),
    {18: (0, 2, 1, 2), 19: (0, 3, 3, 4), 20: (1, 4, 4, 5), 21: (2, 5, 6, 7), 22: (3, 7, 11, 12),
     23: (6, 10, 15, 16), 24: (9, 14, 23, 24)},
    (0, *SIZES[:16]),
)  # fmt: skip

# Tables II-C and III-C. Between accept and refuse a lot passes, but ends reduced inspection.
REDUCED = _Table(
    REDUCED_SIZES,
    {14: (0, 1), 17: (0, 2), 18: (1, 3), 19: (1, 4), 20: (2, 5), 21: (3, 6), 22: (5, 8),
     23: (7, 10), 24: (10, 13)},
    frozenset({15}),
    {17: (0, 2, 0, 2), 18: (0, 3, 0, 4), 19: (0, 4, 1, 5), 20: (0, 4, 3, 6), 21: (1, 5, 4, 7),
     22: (2, 7, 6, 9), 23: (3, 8, 8, 12), 24: (5, 10, 12, 16)},
    (0, 0, 0, *SIZES[:13]),
)  # fmt: skip

TABLES: dict[str, _Table] = {"normal": NORMAL, "tightened": TIGHTENED, "reduced": REDUCED}


def code_letter(lot: int, level: Level = "II") -> str:
    """The code letter of a lot of so many items at this inspection level (Table I).

    Raises BadArgument on lots of fewer than 2 items and levels there are not.
    """
    if level not in CODE_LETTERS:
        raise BadArgument(f"No level {level!r}.", mend=f"There are {', '.join(CODE_LETTERS)}.")
    if lot < 2:
        raise BadArgument(f"A lot of {lot}.", mend="The standard begins at 2 items.")
    return CODE_LETTERS[level][bisect_left(LARGEST_LOT, lot)]


def standard_plan(
    lot: int,
    aql_percent: float,
    *,
    level: Level = "II",
    inspection: Severity = "normal",
    sampling: Literal["single", "double"] = "single",
) -> SinglePlan | DoublePlan:
    """The plan of MIL-STD-105E for a lot, an AQL in percent and an inspection level.

    Where the sample would be the lot or more, the whole lot is inspected; where the
    standard has no double plan (an acceptance number of 0), or its samples would be more
    than the lot, the single plan is returned. Raises BadArgument as `code_letter` and
    `plan_of_letter` do.
    """
    letter = code_letter(lot, level)
    plan = plan_of_letter(letter, aql_percent, inspection=inspection, sampling=sampling)
    if isinstance(plan, DoublePlan):
        if plan.most <= lot:
            return plan
        plan = plan_of_letter(letter, aql_percent, inspection=inspection)
    assert isinstance(plan, SinglePlan)
    return SinglePlan(min(plan.n, lot), plan.accept, plan.refuse)


def plan_of_letter(
    letter: str,
    aql_percent: float,
    *,
    inspection: Severity = "normal",
    sampling: Literal["single", "double"] = "single",
) -> SinglePlan | DoublePlan:
    """The plan in that row and column of the master table, arrows followed.

    Raises BadArgument on letters, AQLs and inspections the tables do not have.
    """
    table = _table(inspection)
    row, column = _row(letter), _column(aql_percent)
    row = _follow_arrows(table, row, column)
    diagonal = row + column
    accept, refuse = table.numbers[diagonal]
    single = SinglePlan(table.sizes[row], accept, refuse)
    n = table.first_sample[row]
    if sampling == "single" or diagonal not in table.double or not n:
        return single
    accept1, refuse1, accept2, refuse2 = table.double[diagonal]
    return DoublePlan(n, accept1, refuse1, n, accept2, refuse2)


def _follow_arrows(table: _Table, row: int, column: int) -> int:
    """The row whose plan the cell stands for, itself if it has one."""
    plans = [
        r
        for r in range(len(table.sizes))
        if r + column in table.numbers and _is_printed(table, r, column)
    ]
    if row in plans:
        return row
    above, below = [r for r in plans if r < row], [r for r in plans if r > row]
    points_up = row + column in table.up and above
    return above[-1] if points_up or not below else below[0]


def _is_printed(table: _Table, row: int, column: int) -> bool:
    """Whether a cell on a diagonal with numbers has them: all but one do.

    Letter A at an AQL of 10 has an arrow in the tightened table.
    """
    if table is TIGHTENED and row == 0 and column == AQLS.index(10.0):
        return False
    # S is no code letter; only the first plan with an acceptance number of 1 is printed.
    return row < 16 or row + column == 18


def _table(inspection: str) -> _Table:
    if inspection not in TABLES:
        raise BadArgument(
            f"No plan for {inspection!r} inspection.", mend=f"There are {', '.join(TABLES)}."
        )
    return TABLES[inspection]


def _row(letter: str) -> int:
    if len(letter) != 1 or letter not in LETTERS[:16]:
        raise BadArgument(f"No code letter {letter!r}.", mend="They go from A to R without I, O.")
    return LETTERS.index(letter)


def _column(aql_percent: float) -> int:
    if aql_percent > AQLS[-1]:
        raise BadArgument(
            f"An AQL of {aql_percent:g} counts defects per hundred items.",
            mend="Plans here judge items as right or wrong; their AQLs go up to 10 percent.",
        )
    if aql_percent not in AQLS:
        raise BadArgument(
            f"No AQL of {aql_percent:g} percent.",
            mend=f"There are {', '.join(f'{aql:g}' for aql in AQLS)}.",
        )
    return AQLS.index(aql_percent)
