"""Did a share change at some point? Evidence valid at any look, the share itself unknown.

Against "each outcome is 1 with probability expit(b + offset), b the same throughout" stands
a mixture over the point of change, the b before and the b after; it is divided by the
likelihood at the b that suits the null best. For the true b the mixture over the likelihood
is a martingale that starts at 1, and what is returned is never larger: universal inference,
Wasserman, Ramdas and Balakrishnan (2020), PNAS 117. Outcomes may lie between 0 and 1: each
ratio of likelihoods is convex in the outcome.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]

Direction = Literal["both", "up", "down"]

# Values of b, in logits, and how much each is expected: workers are seldom wrong all the time.
LOGITS = np.arange(-4.0, 6.01, 0.25)
_WEIGHT = np.exp(-0.5 * ((LOGITS - 1.5) / 1.3) ** 2)
LOG_WEIGHT = np.log(_WEIGHT / _WEIGHT.sum())
# A change is looked for after this many outcomes, then ever further apart, so that the
# later ones do not pay for being many; fixed in advance, whatever the length.
FIRST_CHANGE, SPACING = 5, 1.06
# The k-th point has prior (lag + 1) / ((k + lag)(k + lag + 1)): all points together have 1.
PRIOR_LAG = 12
BISECTIONS = 50


class Change(NamedTuple):
    """log_e: the evidence now. at: the outcomes before the likeliest change, 0 if none can be."""

    log_e: float
    at: int


def log_e_change(
    outcome: Floats, offset: Floats | float = 0.0, *, direction: Direction = "both"
) -> Change:
    """Evidence that the share changed, upwards, downwards or either way.

    outcome: (n,) in [0, 1], in order; offset: (n,) or one, in logits.
    """
    n = len(outcome)
    points = _points_of_change(n)
    if not len(points):
        return Change(0.0, 0)
    gain = _log_likelihoods(outcome, offset)
    before = LOG_WEIGHT + gain[points - 1]
    after = LOG_WEIGHT + gain[-1] - gain[points - 1]
    log_ratio = _joined(before, after, direction) + _log_prior(n)
    null = _best_null(outcome, offset)
    # Changes still to come: so far all outcomes are of before.
    unchanged = np.logaddexp.reduce(_log_weight_before(direction) + gain[-1]) + _log_rest(n)
    log_e = float(np.logaddexp(np.logaddexp.reduce(log_ratio), unchanged) - null)
    return Change(log_e, _likeliest(gain, direction))


def _points_of_change(n: int) -> Numbers:
    """All of the points fixed in advance that lie before the last outcome."""
    points = [FIRST_CHANGE]
    while points[-1] < n:
        points.append(max(points[-1] + 1, int(points[-1] * SPACING)))
    return np.array([p for p in points if p < n], dtype=np.int64)


def _log_prior(n: int) -> Floats:
    """Of each point so far, (points,)."""
    k = np.arange(1.0, len(_points_of_change(n)) + 1)
    prior: Floats = log(PRIOR_LAG + 1) - np.log(k + PRIOR_LAG) - np.log(k + PRIOR_LAG + 1)
    return prior


def _log_rest(n: int) -> float:
    """Of all points still to come."""
    return log(PRIOR_LAG + 1) - log(len(_points_of_change(n)) + PRIOR_LAG + 1)


def _log_likelihoods(outcome: Floats, offset: Floats | float) -> Floats:
    """Of the first outcomes under each of LOGITS, (n, logits)."""
    eta = np.asarray(offset, dtype=np.float64)[..., None] + LOGITS
    eta = np.broadcast_to(eta, (len(outcome), len(LOGITS)))
    return np.cumsum(outcome[:, None] * eta - np.logaddexp(0, eta), axis=0)


def _joined(before: Floats, after: Floats, direction: Direction) -> Floats:
    """Likelihood of each point of change, averaged over what was before and came after."""
    if direction == "both":
        return np.logaddexp.reduce(before, axis=1) + np.logaddexp.reduce(after, axis=1)
    if direction == "down":
        before, after = before[:, ::-1], after[:, ::-1]
    # For each after, each smaller before.
    below = np.logaddexp.accumulate(before, axis=1)[:, :-1]
    joined: Floats = np.logaddexp.reduce(below + after[:, 1:], axis=1) - log(_mass())
    return joined


def _mass() -> float:
    """What all pairs of a before and a larger after weigh together."""
    weight = np.exp(LOG_WEIGHT)
    return float((np.cumsum(weight)[:-1] * weight[1:]).sum())


def _log_weight_before(direction: Direction) -> Floats:
    """How much each before is expected when the after must lie on one side of it."""
    if direction == "both":
        return LOG_WEIGHT
    weight = np.exp(LOG_WEIGHT)
    smaller = np.cumsum(weight) - weight
    beyond = smaller if direction == "down" else 1 - np.cumsum(weight)
    return LOG_WEIGHT + np.log(np.maximum(beyond, 1e-300)) - log(_mass())


def _best_null(outcome: Floats, offset: Floats | float) -> float:
    """The largest log-likelihood that any b without a change gives."""
    low, high = -30.0, 30.0
    total = outcome.sum()
    for _ in range(BISECTIONS):
        b = (low + high) / 2
        eta = np.broadcast_to(offset + b, outcome.shape)
        if (1 / (1 + np.exp(-eta))).sum() < total:
            low = b
        else:
            high = b
    return float(np.sum(outcome * eta - np.logaddexp(0, eta)))


def _likeliest(gain: Floats, direction: Direction) -> int:
    """Where a change suits the outcomes best, whether or not it is one of the points."""
    if len(gain) < 2 * FIRST_CHANGE:
        places = np.arange(1, len(gain))
    else:
        places = np.arange(FIRST_CHANGE, len(gain) - FIRST_CHANGE + 1)
    before = LOG_WEIGHT + gain[places - 1]
    after = LOG_WEIGHT + gain[-1] - gain[places - 1]
    return int(places[np.argmax(_joined(before, after, direction))])
