"""Mihak: measure who labels best, and what the labels say.

`score`, `aggregate`, `agree`, `simulate` and `signals` are the command line's commands on data
frames; `Aggregator` and its named kin are estimators in scikit-learn's manner; `Client` and
`AsyncClient` talk to a server.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mihak.api import aggregate, agree, score, signals, simulate
    from mihak.client import ApiError, AsyncClient, Client
    from mihak.errors import BadArgument, BadInput, MihakError, NotFitted
    from mihak.estimators import (
        BWA,
        EBCC,
        GLAD,
        IBCC,
        KOS,
        MACE,
        MMSR,
        Aggregator,
        DawidSkene,
        MajorityVote,
        OneCoin,
        SupplierModel,
        Wawa,
        ZeroBasedSkill,
    )
    from mihak.quality.labels import Labels
    from mihak.quality.redundancy import StopRule

__version__ = "0.1.0"

__all__ = [
    "BWA",
    "EBCC",
    "GLAD",
    "IBCC",
    "KOS",
    "MACE",
    "MMSR",
    "Aggregator",
    "ApiError",
    "AsyncClient",
    "BadArgument",
    "BadInput",
    "Client",
    "DawidSkene",
    "Labels",
    "MajorityVote",
    "MihakError",
    "NotFitted",
    "OneCoin",
    "StopRule",
    "SupplierModel",
    "Wawa",
    "ZeroBasedSkill",
    "aggregate",
    "agree",
    "score",
    "signals",
    "simulate",
]

_HOMES = {
    **dict.fromkeys(("aggregate", "agree", "score", "signals", "simulate"), "mihak.api"),
    **dict.fromkeys(("MihakError", "BadInput", "BadArgument", "NotFitted"), "mihak.errors"),
    **dict.fromkeys(("ApiError", "AsyncClient", "Client"), "mihak.client"),
    "Labels": "mihak.quality.labels",
    "StopRule": "mihak.quality.redundancy",
}


def __getattr__(name: str) -> Any:
    # NumPy and Arrow take a quarter of a second to import: only when something is used.
    if name not in __all__:
        raise AttributeError(f"module 'mihak' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "mihak.estimators")), name)
