"""Estimates that move with each label, between fits.

The model is one-coin (each worker is right with one probability, errors fall evenly on
the other classes), the one `truth.one_coin` fits in whole. A new label changes the
posterior of its item by one factor, and its worker's count by the probability that the
label is right; earlier labels and other workers are left for the next fit.

Dawid and Skene (1979), Applied Statistics 28(1), with one parameter a worker; the
incremental step is that of Neal and Hinton (1998), "A view of the EM algorithm that
justifies incremental, sparse, and other variants".
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What is thought of a worker nothing is known of: right 4 times in 5.
PRIOR_RIGHT, PRIOR_WRONG = 4.0, 1.0
# No run of luck makes a worker certain.
SUREST = 0.995
# What is left to the other classes of an item that is decided.
LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Skill:
    """Labels of a worker and how many of them are right in expectation, with the counts
    that stand for what is known of the worker's supplier.
    """

    labels: float = 0.0
    right: float = 0.0
    prior_right: float = PRIOR_RIGHT
    prior_wrong: float = PRIOR_WRONG

    @property
    def accuracy(self) -> float:
        """The mean of the Beta posterior."""
        total = self.prior_right + self.prior_wrong + self.labels
        return (self.prior_right + self.right) / total

    def after(self, right: float) -> Skill:
        """With one more label, right with probability `right`."""
        return Skill(self.labels + 1, self.right + right, self.prior_right, self.prior_wrong)


def log_likelihood(classes: int, code: int, accuracy: float) -> list[float]:
    """How probable it is that a worker says `code`, for each true class (classes,), as natural
    logarithms. accuracy: the worker's, held within what any worker can be known to have.
    """
    sure = min(max(accuracy, 1 - SUREST), SUREST)
    said, other = log(sure), log((1 - sure) / max(classes - 1, 1))
    return [said if place == code else other for place in range(classes)]


def add_label(log_posterior: Sequence[float], code: int, accuracy: float) -> list[float]:
    """The log posterior (classes,) of an item's true class after one more label.

    code: the class said. accuracy: the worker's, in (0, 1); held within what any worker can
    be known to have. Returns natural logs that sum to 1 when exponentiated.
    """
    likelihood = log_likelihood(len(log_posterior), code, accuracy)
    raised = [old + new for old, new in zip(log_posterior, likelihood, strict=True)]
    top = max(raised)
    total = top + log(sum(exp(value - top) for value in raised))
    return [value - total for value in raised]


def certain(classes: int, code: int) -> list[float]:
    """The log posterior of an item that is decided: no number of labels moves it visibly."""
    return [log1p(-(classes - 1) * LEAST) if n == code else log(LEAST) for n in range(classes)]


def even(classes: int) -> list[float]:
    """The log posterior of an item nothing is known of."""
    return [-log(classes)] * classes
