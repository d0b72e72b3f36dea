"""A worker whose skill changes from one day to the next: maybe another hand at the account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.sequential import e_bh
from mihak.quality.sequential._arguments import within
from mihak.quality.signals._change import log_e_change

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class SkillChanges:
    """Whether and where each worker's skill changed; all (workers,).

    log_e: the evidence. flagged: by e-BH. answers: how many there are. at: how many of them
    were before the likeliest change; first_row: the position, in what was given, of the first
    after it, -1 where no change can be told. before, after: the share right of either side.
    others_before, others_after: the same of other workers on the same items, NaN if not given.
    """

    log_e: Floats
    flagged: NDArray[np.bool_]
    answers: Numbers
    at: Numbers
    first_row: Numbers
    before: Floats
    after: Floats
    others_before: Floats
    others_after: Floats


def skill_change(
    worker: ArrayLike,
    right: ArrayLike,
    *,
    position: ArrayLike | None = None,
    others: ArrayLike | None = None,
    n_workers: int | None = None,
    alpha: float = 0.05,
) -> SkillChanges:
    """Workers who became much better or worse at some point.

    worker: (n,) codes; right: (n,) in [0, 1], whether the answer is right, or how probably.
    position: (n,) time or rank; the order given unless given. others: (n,) how right other
    workers are on the same item: shown before and after the change, for harder items look
    like less skill. n_workers: more than any code, if some workers have no answers. alpha: the
    share of workers flagged that may be innocent, on average.

    The e-value is valid at any look (universal inference over the unknown steady skill,
    `_change`), if the items come in random order; it need not stay high, as an account may
    change hands again. Raises BadArgument for columns of unequal length or out of range.
    """
    who = np.asarray(worker)
    value = within("right", right, 0, 1)
    beside = np.full(len(value), np.nan) if others is None else np.asarray(others, np.float64)
    at = np.arange(len(value)) if position is None else np.asarray(position)
    if not who.shape == value.shape == beside.shape == at.shape or value.ndim != 1:
        raise BadArgument("worker, right, position and others must be columns of one length.")
    n = int(who.max(initial=-1)) + 1 if n_workers is None else n_workers
    order = np.lexsort((at, who))
    answers = np.bincount(who, minlength=n)
    rows = np.split(order, np.cumsum(answers)[:-1]) if n else []
    changes = [log_e_change(value[own]) for own in rows]
    log_e = np.array([change.log_e for change in changes])
    cut = np.array([change.at for change in changes], dtype=np.int64)
    sides = np.array([_sides(column[own], c.at) for own, c in zip(rows, changes, strict=True)
                      for column in (value, beside)]).reshape(n, 4)  # fmt: skip
    return SkillChanges(
        log_e=log_e,
        flagged=e_bh(log_e, alpha=alpha),
        answers=answers,
        at=cut,
        first_row=np.array(
            [own[c] if 0 < c < len(own) else -1 for own, c in zip(rows, cut, strict=True)],
            dtype=np.int64,
        ),
        before=sides[:, 0],
        after=sides[:, 1],
        others_before=sides[:, 2],
        others_after=sides[:, 3],
    )


def _sides(values: Floats, at: int) -> tuple[float, float]:
    if not 0 < at < len(values):
        return np.nan, np.nan
    return float(values[:at].mean()), float(values[at:].mean())
