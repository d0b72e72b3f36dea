"""Many p-values at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.sequential._arguments import check_alpha

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats


def benjamini_hochberg(p: Floats, *, alpha: float) -> NDArray[np.bool_]:
    """Claims to make so that on average at most `alpha` of those made are false.

    p: (m,) one p-value a claim, independent or positively dependent; NaN makes no claim and
    does not count. Returns (m,). Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57.
    """
    check_alpha(alpha)
    known = np.sort(p[~np.isnan(p)])
    enough = known <= alpha * np.arange(1, len(known) + 1) / max(len(known), 1)
    limit = known[enough].max(initial=-1.0)
    made: NDArray[np.bool_] = p <= limit
    return made
