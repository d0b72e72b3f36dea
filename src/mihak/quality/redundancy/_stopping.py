"""Ask for another answer, or stop: a bound on confidence for every number of answers."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# The default: with it the recorded sets keep the accuracy of all their labels under
# majority vote (docs/quality/redundancy.md).
TARGET = 0.98
# Log odds are looked at in so many steps of one answer's worth, as far as SUREST.
STEPS = 16
SUREST = 14.0


@dataclass(frozen=True)
class StopRule:
    """Ask until sure, but at least `least` and at most `most` times.

    target: the confidence that is enough. worth: what a right item is worth in prices of
    one answer; where given, asking stops as well once further answers are expected to add
    less than they cost. Equal `least` and `most` are fixed redundancy.

    Raises BadArgument where the numbers do not go together.
    """

    least: int = 2
    most: int = 10
    target: float = TARGET
    worth: float | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.most:
            raise BadArgument(
                f"at least {self.least} and at most {self.most} answers.",
                mend="Ask at least once, and at most as often as the larger of the two.",
            )
        if not 0.5 < self.target < 1:
            raise BadArgument(
                f"the target confidence is {self.target}.",
                mend="Give a probability between 0.5 and 1, such as 0.98.",
            )
        if self.worth is not None and not self.worth > 0:
            raise BadArgument(
                f"a right item is worth {self.worth}.", mend="Give a positive number of prices."
            )

    def enough(self, *, accuracy: float, classes: int) -> Floats:
        """The confidence from which on one stops, by the number of answers: (most + 1,).

        accuracy: of the workers who would be asked. Infinite below `least`, 0 at `most`.
        """
        bounds = np.full(self.most + 1, self.target)
        if self.worth is not None:
            left = worth_asking_below(
                1 / self.worth, accuracy=accuracy, classes=classes, most=self.most
            )
            bounds = np.minimum(bounds, left[::-1])
        bounds[: self.least] = np.inf
        bounds[self.most] = 0.0
        return bounds

    def asks(
        self, answers: NDArray[np.int64], confidence: Floats, *, accuracy: float, classes: int
    ) -> NDArray[np.bool_]:
        """Whether each item is asked about again. answers, confidence: (items,)."""
        bounds = self.enough(accuracy=accuracy, classes=classes)
        return np.asarray(confidence < bounds[np.minimum(answers, self.most)])


def worth_asking_below(price: float, *, accuracy: float, classes: int, most: int) -> Floats:
    """Below which confidence another answer is worth its price, by the answers still allowed.

    price: of an answer, in what a right item is worth; accuracy: of who would answer.
    Returns (most + 1,): entry m is for m answers left, 0 where none is worth asking for.

    The doubt is between the likeliest class and one other. An answer speaks for the first,
    for the other, or, with more classes, for neither; the value of asking on is found
    backwards from the last answer allowed (Wald and Wolfowitz 1948, Ann. Math. Stat. 19;
    truncated as in Arrow, Blackwell and Girshick 1949, Econometrica 17).
    """
    wrong = (1 - accuracy) / (classes - 1)
    bounds = np.zeros(most + 1)
    if accuracy <= wrong or accuracy >= 1:
        # From guesses nothing is learned; from one who is always right one answer is all.
        bounds[1:] = 1 - price if accuracy >= 1 else 0.0
        return bounds
    step = log(accuracy / wrong)
    odds = np.arange(0, ceil(SUREST / step) * STEPS + 1) * (step / STEPS)
    right = 1 / (1 + np.exp(-odds))
    for_first = right * accuracy + (1 - right) * wrong
    for_other = right * wrong + (1 - right) * accuracy
    value = right
    for left in range(1, most + 1):
        asked = (
            for_first * _shifted(value, STEPS)
            + for_other * _shifted(value, -STEPS)
            + (1 - for_first - for_other) * value
            - price
        )
        worthwhile = np.flatnonzero(asked > right + 1e-12)
        bounds[left] = right[worthwhile[-1]] if len(worthwhile) else 0.0
        value = np.maximum(right, asked)
    return bounds


def _shifted(value: Floats, by: int) -> Floats:
    """The value at log odds moved by so many places; below 0 the other class is likeliest."""
    place = np.abs(np.arange(len(value)) + by)
    return value[np.minimum(place, len(value) - 1)]
