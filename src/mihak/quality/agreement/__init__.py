"""How far workers agree with each other, corrected for agreement by chance."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadArgument, BadInput
from mihak.quality.agreement._bootstrap import Resampling
from mihak.quality.agreement._coefficients import (
    alpha_between,
    fleiss_kappa,
    gwet_ac,
    krippendorff_alpha,
    percent,
)
from mihak.quality.agreement._counts import LEVELS, Level, class_values

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.agreement._bootstrap import Coefficient
    from mihak.quality.interval import Interval
    from mihak.quality.labels import Labels

    Floats = NDArray[np.float64]

__all__ = ["LEVELS", "Agreement", "Level", "agree", "alpha_between_interval", "alpha_interval"]

CONFIDENCE = 0.95
RESAMPLES = 1000


@dataclass(frozen=True)
class Agreement:
    """Coefficients with bootstrap intervals over items; `n` of each counts its items.

    level: of measurement; items: those with two labels or more; labels: on them.
    gwet_ac2: AC1 with weights for the level, None at the nominal level.
    """

    level: str
    items: int
    labels: int
    workers: int
    classes: list[str]
    percent: Interval
    alpha: Interval
    fleiss_kappa: Interval
    gwet_ac1: Interval
    gwet_ac2: Interval | None

    def as_json(self) -> dict[str, Any]:
        """Plain dictionaries and lists."""
        return asdict(self)


def agree(
    labels: Labels,
    *,
    level: str = "nominal",
    confidence: float = CONFIDENCE,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Agreement:
    """Percent agreement, Krippendorff's alpha, Fleiss' kappa, Gwet's AC1 and AC2.

    level: nominal, ordinal (classes in the order of `labels.classes`), interval or ratio
    (classes are numbers); it concerns alpha and AC2. Intervals: bootstrap over items.

    Raises BadInput where no item has two labels, BadArgument for a wrong level or one
    that these classes cannot have.
    """
    names = labels.classes.to_pylist()
    values = class_values(level, names)
    known: Level = next(one for one in LEVELS if one == level)
    _check(confidence, resamples)
    enough = labels.votes.sum(axis=1) >= 2
    if not enough.any():
        raise BadInput(
            "no item has two labels, so nobody can agree.",
            row=0,
            mend="Have at least some items labelled by two workers.",
        )
    how = Resampling(confidence, resamples, seed)
    alpha = partial(krippendorff_alpha, level=known, values=values)
    several: list[Coefficient] = [percent, alpha, fleiss_kappa]
    # Gwet takes the classes' shares from all items that were labelled at all.
    rated = labels.votes.sum(axis=1) >= 1
    gwet: list[Coefficient] = [partial(gwet_ac, level="nominal", values=values)]
    if known != "nominal":
        gwet.append(partial(gwet_ac, level=known, values=values))
    if (rated == enough).all():  # the same draws for all, which take most of the time
        found = how.intervals(labels.votes[enough], [*several, *gwet])
    else:
        found = how.intervals(labels.votes[enough], several)
        found += how.intervals(labels.votes[rated], gwet)
    of_items = enough[labels.item]
    return Agreement(
        level=level,
        items=int(enough.sum()),
        labels=int(of_items.sum()),
        workers=len(np.unique(labels.worker[of_items])),
        classes=[str(name) for name in names],
        percent=found[0],
        alpha=found[1],
        fleiss_kappa=found[2],
        gwet_ac1=found[3],
        gwet_ac2=found[4] if len(found) > 4 else None,
    )


def alpha_interval(
    votes: Floats,
    *,
    level: Level = "nominal",
    values: Floats | None = None,
    confidence: float = CONFIDENCE,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Interval | None:
    """Krippendorff's alpha of votes (items, classes); None where no item has two.

    values: (classes,) for the levels interval and ratio, places in order unless given.
    """
    enough = votes[votes.sum(axis=1) >= 2]
    if not len(enough):
        return None
    known = np.arange(votes.shape[1], dtype=np.float64) if values is None else values
    alpha = partial(krippendorff_alpha, level=level, values=known)
    return Resampling(confidence, resamples, seed).intervals(enough, [alpha])[0]


def alpha_between_interval(
    a: Floats,
    b: Floats,
    *,
    level: Level = "nominal",
    values: Floats | None = None,
    confidence: float = CONFIDENCE,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Interval | None:
    """Agreement of two groups' votes, each (items, classes); None without a shared item.

    As Krippendorff's alpha, of pairs with one vote from each group. values: as in
    `alpha_interval`.
    """
    shared = (a.sum(axis=1) > 0) & (b.sum(axis=1) > 0)
    if not shared.any():
        return None
    both = np.concatenate([a[shared], b[shared]], axis=1)
    alpha = partial(alpha_between, level=level, values=values)
    return Resampling(confidence, resamples, seed).intervals(both, [alpha])[0]


def _check(confidence: float, resamples: int) -> None:
    if not 0.5 <= confidence < 1:
        raise BadArgument(
            f"confidence is {confidence}.", mend="Give a number from 0.5 to below 1, such as 0.95."
        )
    if resamples < 100:
        raise BadArgument(f"resamples is {resamples}.", mend="Give at least 100.")
