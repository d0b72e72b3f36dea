"""What is told of routing."""

from __future__ import annotations

from mihak.ids import SupplierId
from mihak.wire import Told


class Weighed(Told):
    """A share of right answers with its standard error. `effective`: as many answers, weighed
    alike, would say as much.
    """

    share: float
    error: float
    effective: float
    answers: int


class RoutedSupplier(Told):
    """`asked`: answers asked for, `share` of all; `propensity`: with which it was chosen for
    them, on average. `right`: the share that is probably right of all its routed answers, on the
    items that were sent to it; `fair`: of the answers that every item gets, weighed by their
    propensities: what it would be on all items.
    """

    id: SupplierId
    name: str
    price: float
    currency: str
    asked: int
    answered: int
    share: float
    propensity: float
    right: float | None
    fair: Weighed | None


class Routing(Told):
    question: str
    unit: str
    suppliers: list[RoutedSupplier]
