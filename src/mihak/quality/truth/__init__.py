"""Truth inference: the true class of each item from labels that disagree.

One private module a method; `METHODS` is the registry and `aggregate` the way in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import BadArgument, BadInput
from mihak.quality.truth._auto import auto
from mihak.quality.truth._bwa import bwa
from mihak.quality.truth._cautious import cautious, doubt
from mihak.quality.truth._dawid_skene import dawid_skene
from mihak.quality.truth._glad import glad
from mihak.quality.truth._ibcc import ebcc, ibcc
from mihak.quality.truth._kos import kos
from mihak.quality.truth._mace import mace
from mihak.quality.truth._mmsr import mmsr
from mihak.quality.truth._one_coin import one_coin
from mihak.quality.truth._supplier import SupplierFit, fit_suppliers, supplier
from mihak.quality.truth._truth import Truth
from mihak.quality.truth._votes import majority, wawa, zero_based

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihak.quality.labels import Labels

__all__ = [
    "METHODS",
    "SEEDED",
    "SupplierFit",
    "Truth",
    "doubt",
    "fit_suppliers",
    "infer_truth",
    "refuse_single_labels",
]

METHODS: dict[str, Callable[..., Truth]] = {
    "auto": auto,
    "majority": majority,
    "wawa": wawa,
    "zero-based": zero_based,
    "dawid-skene": dawid_skene,
    "one-coin": one_coin,
    "glad": glad,
    "mace": mace,
    "kos": kos,
    "mmsr": mmsr,
    "ibcc": ibcc,
    "ebcc": ebcc,
    "bwa": bwa,
    "supplier": supplier,
    "cautious": cautious,
}
# The methods that start at random.
SEEDED = frozenset({"auto", "kos", "ebcc", "cautious"})


def infer_truth(labels: Labels, method: str = "auto", *, seed: int = 0, **options: Any) -> Truth:
    """Estimate the true class of every item by the named method.

    options: the method's own keyword arguments. Raises BadArgument for an unknown
    method or option, and where the method cannot take these labels.
    """
    if method not in METHODS:
        raise BadArgument(
            f"there is no method {method!r}.", mend=f"Choose one of: {', '.join(METHODS)}."
        )
    if method in SEEDED:
        options = {"seed": seed, **options}
    fit = METHODS[method]
    known = {*(fit.__kwdefaults__ or {})}
    for name in options:
        if name not in known:
            raise BadArgument(
                f"{method} has no option {name!r}.",
                mend=f"It takes: {', '.join(sorted(known)) or 'none'}.",
            )
    return fit(labels, **options)


def refuse_single_labels(labels: Labels) -> None:
    """Raise BadInput where no item has two labels: there is nothing to weigh."""
    if labels.most_labels_an_item <= 1:
        raise BadInput(
            "every item has one label only, so there is nothing to aggregate.",
            row=0,
            mend="Have at least some items labelled by two workers. If an item's labels "
            "stand under different names, check the item column.",
        )
