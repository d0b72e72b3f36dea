"""Whether confidence means what it says: of items held to be right with 0.9, nine in ten are.

Confidence is too high wherever workers err together: what looks like many opinions is one.
Known answers show by how much, and one number mends most of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats

BINS = 10
# A group of fewer items says little but its own sampling error.
ITEMS_A_GROUP = 25
# Half as hot to three times as hot as the model says is as far as known answers may move it.
COLDEST, HOTTEST = 0.5, 20.0
# Known answers' worth of belief that the model is right as it is (a normal prior on the log).
DOUBT = 1.5
LEAST = 1e-9


def calibration_error(confidence: Floats, right: NDArray[np.bool_], *, bins: int = BINS) -> float:
    """The expected calibration error (ECE): how far confidence is from the share right.

    confidence, right: (items,). Items are put in groups of equal size by confidence, `bins`
    of them or, where items are few, as many as hold ITEMS_A_GROUP each; the distances between
    mean confidence and share right are averaged over items. It is biased upward by about
    the groups' sampling error. Nixon et al. (2019), CVPR workshops
    (adaptive calibration error). Raises BadArgument without items.
    """
    if not len(confidence) or len(confidence) != len(right):
        raise BadArgument("Confidence and right must be of the same items, and of some.")
    order = np.argsort(confidence, kind="stable")
    groups = np.array_split(order, max(1, min(bins, len(order) // ITEMS_A_GROUP)))
    gaps = [abs(confidence[g].mean() - right[g].mean()) * len(g) for g in groups]
    return float(sum(gaps) / len(order))


@dataclass(frozen=True)
class Temperature:
    """By how much the log odds of a posterior are to be divided. 1 leaves it as it is."""

    value: float = 1.0

    @classmethod
    def learn(cls, posterior: Floats, known: Codes) -> Self:
        """The temperature under which known answers are likeliest.

        posterior: (items, classes) of items whose truth `known` (items,) says. A normal
        prior on its logarithm holds it near 1 where few are known. Guo, Pleiss, Sun and
        Weinberger (2017), ICML 34, section 4.2.
        """
        from scipy.optimize import minimize_scalar  # noqa: PLC0415 - slow to import

        if not len(known):
            return cls()
        log = np.log(np.maximum(posterior, LEAST))
        at = np.arange(len(known))

        def loss(log_value: float) -> float:
            tempered = log / np.exp(log_value)
            top = tempered.max(axis=1)
            total = top + np.log(np.exp(tempered - top[:, None]).sum(axis=1))
            return float((total - tempered[at, known]).sum() + log_value**2 / (2 * DOUBT**2))

        ends = (np.log(COLDEST), np.log(HOTTEST))
        return cls(float(np.exp(minimize_scalar(loss, bounds=ends, method="bounded").x)))

    def mend(self, posterior: Floats) -> Floats:
        """The posterior at this temperature, (items, classes)."""
        log = np.log(np.maximum(posterior, LEAST)) / self.value
        log -= log.max(axis=1, keepdims=True)
        mended: Floats = np.exp(log)
        return mended / mended.sum(axis=1, keepdims=True)
