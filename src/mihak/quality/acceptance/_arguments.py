"""What every acceptance plan asks of its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]


def shares(name: str, values: ArrayLike) -> Floats:
    """`values` as floats, all in [0, 1]; else raise BadArgument."""
    array = np.asarray(values, dtype=np.float64)
    if not np.all((array >= 0) & (array <= 1)):
        raise BadArgument(f"{name} must lie in [0, 1].", mend="Give shares, not percentages.")
    return array


def lot_defects(values: ArrayLike, lot: int) -> Integers:
    """Numbers of defects in a lot, whole and in [0, lot]; else raise BadArgument."""
    array = np.asarray(values)
    if lot < 1 or not np.all((array >= 0) & (array <= lot) & (array == np.floor(array))):
        raise BadArgument(f"There must be whole numbers of defects between 0 and the lot, {lot}.")
    return array.astype(np.int64)


def check_two_points(aql: float, rql: float, alpha: float, beta: float) -> None:
    """Raise BadArgument unless 0 < aql < rql < 1 and both risks are probabilities."""
    if not 0 < aql < rql < 1:
        raise BadArgument(
            f"The acceptable share is {aql} and the one to be refused {rql}.",
            mend="Both are shares between 0 and 1, the acceptable one the smaller.",
        )
    if not (0 < alpha < 1 and 0 < beta < 1):
        raise BadArgument(f"The risks are {alpha} and {beta}.", mend="Both lie between 0 and 1.")


def check_most(most: int) -> None:
    """Raise BadArgument unless a plan may inspect at least one item."""
    if most < 1:
        raise BadArgument(f"The plan ends after {most} inspections.", mend="Allow at least 1.")
