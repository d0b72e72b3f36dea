"""Where a test stops keeping a value: bisection over many intervals at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# Halving a length of at most 2 this often leaves less than 1e-12.
HALVINGS = 42


def last_kept(kept: Callable[[Floats], NDArray[np.bool_]], start: Floats, end: Floats) -> Floats:
    """Walk from `start`, which is kept, towards `end` and stop where keeping stops.

    kept: takes and returns arrays of the shape of `start`; along each way it must turn
    from true to false at most once. Returns the first value found not kept, at most
    1e-12 past the boundary, so that an interval ending there is never too short.
    """
    for _ in range(HALVINGS):
        middle = (start + end) / 2
        inside = kept(middle)
        start = np.where(inside, middle, start)
        end = np.where(inside, end, middle)
    return end
