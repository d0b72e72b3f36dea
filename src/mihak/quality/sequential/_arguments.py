"""What every sequential method asks of its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]


def check_alpha(alpha: float) -> None:
    """Raise BadArgument unless `alpha` is a probability of error strictly between 0 and 1."""
    if not 0 < alpha < 1:
        raise BadArgument(f"alpha is {alpha}.", mend="Give a number between 0 and 1, such as 0.05.")


def within(name: str, values: ArrayLike, low: float, high: float) -> Floats:
    """`values` as floats, all of them finite and in [low, high]; else raise BadArgument."""
    array = np.asarray(values, dtype=np.float64)
    if not np.all((array >= low) & (array <= high)):
        raise BadArgument(f"{name} must lie in [{low:g}, {high:g}].")
    return array


def check_beta_parameters(prior: tuple[float, float]) -> None:
    """Raise BadArgument unless `prior` holds the two positive parameters of a Beta."""
    if min(prior) <= 0:
        raise BadArgument(f"The prior is Beta{prior}.", mend="Both parameters must be positive.")
