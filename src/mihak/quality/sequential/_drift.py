"""Has accuracy fallen since? Evidence that restarts at every moment a change may have come."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential._arguments import within

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# How far below the baseline accuracy may have fallen, as shares of the errors it has: a
# third more errors, three quarters more, twice as many and a half, ... up to six times.
WORSE = (1.35, 1.6, 2.0, 2.5, 3.1, 4.0, 6.0)
# Labels between false alarms, at least and on average.
RUN_LENGTH = 10_000.0

Kind = Literal["cusum", "shiryaev-roberts"]


class Drift(NamedTuple):
    """A fall found. at: the label (position) at which it was; since: the position from which
    on the labels speak most for a fall; before, after: mean scores on its two sides.
    """

    at: int
    since: int
    before: float
    after: float


def drift_log_e_detector(scores: ArrayLike, baseline: float, *, kind: Kind = "cusum") -> Floats:
    """Evidence after every label that accuracy has fallen below `baseline` at some time.

    scores: (..., n) in [0, 1] along the last axis, in the order given: right or wrong, or
    how probably right. Returns (..., n) logarithms. Raise an alarm when it reaches
    log(c): while accuracy is at least the baseline, alarms come on average at least c
    labels apart, whatever the past, since every factor has a mean of at most 1.

    cusum: the best of all moments of change (fewest false alarms); shiryaev-roberts: their
    sum (finds small falls in half the time, with more false alarms below the same c).
    e-detectors: Shin, Ramdas and Rinaldo (2023), New England J. Stat. Data Sci. 2.
    """
    x = np.asarray(within("scores", scores, 0, 1))
    worse = _worse(baseline)
    factor = np.log(
        x[..., None] * (worse / baseline) + (1 - x[..., None]) * ((1 - worse) / (1 - baseline))
    )  # (..., n, alternatives)
    found = np.empty(x.shape)
    state = np.full((*x.shape[:-1], len(worse)), -np.inf)
    for place in range(x.shape[-1]):
        start = np.maximum(state, 0.0) if kind == "cusum" else np.logaddexp(state, 0.0)
        state = start + factor[..., place, :]
        found[..., place] = _log_mean(state)
    return found


def find_drift(
    scores: ArrayLike,
    baseline: float,
    *,
    run_length: float = RUN_LENGTH,
    kind: Kind = "cusum",
) -> Drift | None:
    """The first fall of accuracy below `baseline` that the labels prove, or None.

    scores: (n,) in [0, 1], in order. baseline: an accuracy that is owed or was shown
    before, on other labels; the lower end of an interval, lest luck be taken for skill.
    run_length: labels between false alarms, at least and on average.
    """
    if run_length <= 1:
        raise BadArgument(f"a run length of {run_length}.", mend="Give a number of labels.")
    x = np.asarray(within("scores", scores, 0, 1)).ravel()
    alarms = np.flatnonzero(drift_log_e_detector(x, baseline, kind=kind) >= log(run_length))
    if not len(alarms):
        return None
    at = int(alarms[0])
    since = _likeliest_change(x[: at + 1], baseline)
    before = float(x[:since].mean()) if since else baseline
    return Drift(at, since, before, float(x[since : at + 1].mean()))


def _worse(baseline: float) -> Floats:
    if not 0 < baseline < 1:
        raise BadArgument(f"the baseline is {baseline}.", mend="Give an accuracy between 0 and 1.")
    return 1 - np.minimum((1 - baseline) * np.array(WORSE), (1 + (1 - baseline)) / 2)


def _likeliest_change(x: Floats, baseline: float) -> int:
    """The start of the suffix that speaks most for any of the alternatives."""
    worse = _worse(baseline)
    factor = np.log(
        x[:, None] * (worse / baseline) + (1 - x[:, None]) * ((1 - worse) / (1 - baseline))
    )
    suffix = np.cumsum(factor[::-1], axis=0)[::-1]
    return int(np.unravel_index(suffix.argmax(), suffix.shape)[0])


def _log_mean(values: Floats) -> Floats:
    top = values.max(axis=-1, keepdims=True)
    mean: Floats = top[..., 0] + np.log(np.exp(values - top).mean(axis=-1))
    return mean
