"""Votes as counts, and how much two classes differ at each level of measurement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Level = Literal["nominal", "ordinal", "interval", "ratio"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval", "ratio")


def class_values(level: str, names: Sequence[object]) -> Floats:
    """What the classes are worth at this level, (classes,): numbers, or their places.

    Raises BadArgument for an unknown level, and where numbers are needed and are not there.
    """
    if level not in LEVELS:
        raise BadArgument(
            f"there is no level {level!r}.", mend=f"Choose one of {', '.join(LEVELS)}."
        )
    if level in {"nominal", "ordinal"}:
        return np.arange(len(names), dtype=np.float64)
    values = np.array([_number(name) for name in names])
    if not np.isfinite(values).all():
        odd = names[int(np.argmin(np.isfinite(values)))]
        raise BadArgument(
            f"the label {odd!r} is no number, which the level {level} needs.",
            mend="Use the level nominal or ordinal.",
        )
    if (values == values[0]).all():
        raise BadArgument(
            f"all labels are the number {values[0]:g}, only written differently.",
            mend="Use the level nominal.",
        )
    if level == "ratio" and (values < 0).any():
        raise BadArgument(
            f"the label {values.min():g} is negative, which the level ratio cannot hold.",
            mend="Use the level interval.",
        )
    return values


def _number(name: object) -> float:
    try:
        return float(str(name))
    except ValueError:
        return float("nan")


def midranks(total: Floats) -> Floats:
    """How many votes lie below the middle of each class, (draws, classes), from its totals."""
    return np.asarray(np.cumsum(total, axis=1) - total / 2)


def differences(level: Level, values: Floats) -> Floats:
    """Squared difference of every two classes, (classes, classes); 0 on the diagonal.

    values: (classes,) from `class_values`. At the level ordinal differences depend on the
    votes too (`midranks`). Krippendorff (2011), Computing Krippendorff's
    alpha-reliability, section on difference functions.
    """
    if level == "nominal":
        return 1.0 - np.eye(len(values))
    gap = values[:, None] - values[None, :]
    if level == "interval":
        return np.asarray(gap**2)
    both = values[:, None] + values[None, :]
    return np.asarray(np.divide(gap, both, out=np.zeros_like(gap), where=both != 0) ** 2)
