"""Recorded labels bought anew, one by one, as a rule says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from mihak.errors import BadArgument
from mihak.quality.calibration import Temperature, calibration_error
from mihak.quality.truth import infer_truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mihak.quality.labels import Codes, Floats, Labels
    from mihak.quality.redundancy._stopping import StopRule

METHOD = "cautious"


@dataclass(frozen=True)
class Replay:
    """Labels in an order in which they might have come.

    labels: all there are; turn: int64 (n,) of each label, the how-manieth of its item it is.
    """

    labels: Labels
    turn: NDArray[np.int64]

    @classmethod
    def shuffled(cls, labels: Labels, rng: np.random.Generator) -> Self:
        order = np.lexsort((rng.random(len(labels)), labels.item))
        turn = np.empty(len(labels), dtype=np.int64)
        start = labels.by_item.start
        turn[order] = np.arange(len(labels)) - np.repeat(start[:-1], np.diff(start))
        return cls(labels, turn)

    @cached_property
    def there(self) -> NDArray[np.int64]:
        """How many labels each item has, int64 (items,)."""
        return np.diff(self.labels.by_item.start)

    def bought(self, answers: NDArray[np.int64]) -> Labels:
        """The first so many labels of each item."""
        return self.labels.take(self.turn < answers[self.labels.item])

    def buy(self, rule: StopRule, *, method: str = METHOD, seed: int = 0) -> Purchase:
        """Buy as the rule says: round by round one label for each item that needs one.

        After each round all labels bought so far are judged anew. An item whose recorded
        labels are used up is asked about no more.
        """
        answers = np.minimum(rule.least, self.there)
        while True:
            bought = self.bought(answers)
            posterior = infer_truth(bought, method, seed=seed).posterior
            asks = self._asks(rule, bought, answers, posterior)
            if not asks.any():
                return Purchase(bought, answers, posterior)
            answers = answers + asks

    def _asks(
        self, rule: StopRule, bought: Labels, answers: NDArray[np.int64], posterior: Floats
    ) -> NDArray[np.bool_]:
        said = posterior[bought.item, bought.label]
        asks = rule.asks(
            answers,
            posterior.max(axis=1),
            accuracy=float(said.mean()),
            classes=self.labels.n_classes,
        )
        return asks & (answers < self.there)


@dataclass(frozen=True)
class Purchase:
    """What was bought and is thought of it. answers (items,), posterior (items, classes)."""

    labels: Labels
    answers: NDArray[np.int64]
    posterior: Floats

    def cost(self, prices: Floats | None) -> float:
        """In money. prices: (suppliers,) of a label; without, every label costs 1."""
        return float(len(self.labels) if prices is None else prices[self.labels.supplier].sum())


@dataclass(frozen=True)
class Outcome:
    """What a rule came to on average over `orders` random orders of the labels.

    answers: labels bought; share: of all there are; cost: of them; an_item: of one item.
    accuracy: share of known items right, None where none is known, accuracy_error: the
    standard error of its mean over orders. confidence: mean over items. ece: the expected
    calibration error, mended_ece: the same once half of the known items, drawn at random,
    have set a temperature and the other half is looked at; None where nothing is known.
    """

    rule: StopRule
    orders: int
    answers: float
    share: float
    cost: float
    an_item: float
    accuracy: float | None
    accuracy_error: float | None
    confidence: float
    ece: float | None
    mended_ece: float | None
    temperature: float | None


def replay(
    labels: Labels,
    rule: StopRule,
    *,
    truth: Codes | None = None,
    prices: Floats | None = None,
    method: str = METHOD,
    orders: int = 10,
    seed: int = 0,
) -> Outcome:
    """Try `rule` on recorded labels, in `orders` random orders.

    truth: int32 (items,), classes where known and -1 elsewhere; it only judges, no decision
    sees it. prices: (suppliers,) of one label. Only workers who did answer an item can be
    asked about it, so an item has at most the labels it has.

    Raises BadArgument where there is no order to try.
    """
    if orders < 1:
        raise BadArgument(f"{orders} orders.", mend="Try at least one.")
    rows = []
    for order in range(orders):
        rng = np.random.default_rng([seed, order])
        bought = Replay.shuffled(labels, rng).buy(rule, method=method, seed=seed)
        rows.append(_measured(bought, labels, truth, prices, rng))
    return _averaged(rule, rows)


def cheapest_fixed(curve: Sequence[tuple[float, float]], accuracy: float) -> float | None:
    """The least share of labels at which fixed redundancy reaches an accuracy.

    curve: (share, accuracy) of fixed redundancies, by share; between them it is a mixture,
    some items one more than others, so a straight line. None where it never does.
    """
    previous: tuple[float, float] | None = None
    for share, reached in curve:
        if reached >= accuracy:
            if previous is None or reached == previous[1]:
                return share
            part = (accuracy - previous[1]) / (reached - previous[1])
            return previous[0] + part * (share - previous[0])
        previous = (share, reached)
    return None


def _measured(
    bought: Purchase,
    labels: Labels,
    truth: Codes | None,
    prices: Floats | None,
    rng: np.random.Generator,
) -> dict[str, float]:
    found = {
        "answers": float(len(bought.labels)),
        "share": len(bought.labels) / len(labels),
        "cost": bought.cost(prices),
        "an_item": len(bought.labels) / labels.n_items,
        "confidence": float(bought.posterior.max(axis=1).mean()),
    }
    known = np.flatnonzero(truth >= 0) if truth is not None else np.empty(0, dtype=np.int64)
    if truth is None or not len(known):
        return found
    posterior, classes = bought.posterior[known], truth[known]
    found["accuracy"] = share_right(posterior, classes)
    right = posterior.argmax(axis=1) == classes
    found["ece"] = calibration_error(posterior.max(axis=1), right)
    if len(known) > 1:
        teach, test = np.array_split(rng.permutation(len(known)), 2)
        temperature = Temperature.learn(posterior[teach], classes[teach])
        mended = temperature.mend(posterior[test])
        found["temperature"] = temperature.value
        found["mended_ece"] = calibration_error(mended.max(axis=1), right[test])
    return found


def share_right(posterior: Floats, truth: Codes) -> float:
    """Share of items whose likeliest class is the true one; of classes that tie, a part."""
    best = posterior >= posterior.max(axis=1, keepdims=True) - 1e-12
    return float((best[np.arange(len(truth)), truth] / best.sum(axis=1)).mean())


def _averaged(rule: StopRule, rows: list[dict[str, float]]) -> Outcome:
    def mean(name: str) -> float | None:
        return float(np.mean([row[name] for row in rows])) if name in rows[0] else None

    names = ("answers", "share", "cost", "an_item", "confidence")
    accuracies = [row["accuracy"] for row in rows if "accuracy" in row]
    spread = float(np.std(accuracies, ddof=1)) if len(accuracies) > 1 else None
    return Outcome(
        rule=rule,
        orders=len(rows),
        accuracy=mean("accuracy"),
        accuracy_error=None if spread is None else spread / len(rows) ** 0.5,
        ece=mean("ece"),
        mended_ece=mean("mended_ece"),
        temperature=mean("temperature"),
        **{name: mean(name) or 0.0 for name in names},
    )
