"""What routing saves in a simulated market, and that comparison stays unbiased.

    .venv/bin/python bench/routing.py [--worlds 8] [--write]

Four suppliers of known quality and price (three of people, one model that answers an item
once) label items of which some are hard; nobody tells the router which. Skills are learned
from the answers as they come. Fixed redundancy with each supplier, judged by the same
model, stands beside. With --write the page docs/quality/routing.md is written.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mihak.quality import routing
from mihak.quality.labels import Labels
from mihak.quality.redundancy import StopRule
from mihak.quality.truth import infer_truth

DOCS = Path(__file__).parents[1] / "docs" / "quality"
CLASSES = 3
ITEMS = 2000
WORKERS = 12  # of each supplier of people
NAMES = ("premium", "middle", "cheap", "model")
PRICE = np.array([0.30, 0.10, 0.04, 0.002])
EASY = np.array([0.97, 0.92, 0.82, 0.93])
HARD = np.array([0.85, 0.72, 0.60, 0.55])
HARD_SHARE = 0.2
SPREAD = 0.03  # of workers' accuracy within a supplier
MODEL = 3
LEAST, MOST = 2, 9


@dataclass
class Market:
    """Items and what everybody would say of them: said (items, sources, MOST)."""

    truth: np.ndarray
    said: np.ndarray
    worker: np.ndarray

    @classmethod
    def open(cls, rng: np.random.Generator) -> Market:
        truth = rng.integers(CLASSES, size=ITEMS)
        hard = rng.random(ITEMS) < HARD_SHARE
        shape = (ITEMS, len(NAMES), MOST)
        # No worker answers an item twice.
        order = np.argsort(rng.random((ITEMS, len(NAMES), WORKERS)), axis=2)[:, :, :MOST]
        worker = order + np.arange(len(NAMES))[None, :, None] * WORKERS
        worker[:, MODEL] = MODEL * WORKERS
        off = rng.normal(0, SPREAD, len(NAMES) * WORKERS)
        base = np.where(hard[:, None], HARD[None], EASY[None])[:, :, None]
        right = rng.random(shape) < np.clip(base + off[worker], 0.34, 0.995)
        wrong = (truth[:, None, None] + rng.integers(1, CLASSES, shape)) % CLASSES
        return cls(truth, np.where(right, truth[:, None, None], wrong), worker)


@dataclass
class Bought:
    """Answers bought so far, as columns, and how many each source gave each item."""

    item: list[np.ndarray]
    worker: list[np.ndarray]
    label: list[np.ndarray]
    propensity: list[np.ndarray]
    source: list[np.ndarray]
    turn: list[np.ndarray]  # the how-manieth answer of its item
    given: np.ndarray

    @classmethod
    def none(cls) -> Bought:
        return cls([], [], [], [], [], [], np.zeros((ITEMS, len(NAMES)), dtype=int))

    def buy(
        self, market: Market, item: np.ndarray, source: np.ndarray, propensity: np.ndarray
    ) -> None:
        nth = self.given[item, source]
        self.item.append(item)
        self.worker.append(market.worker[item, source, nth])
        self.label.append(market.said[item, source, nth])
        self.propensity.append(propensity)
        self.source.append(source)
        self.turn.append(self.given[item].sum(axis=1))
        self.given[item, source] += 1

    def labels(self) -> Labels:
        source = np.concatenate(self.source)
        return Labels.from_columns(
            np.concatenate(self.item),
            np.concatenate(self.worker),
            np.concatenate(self.label),
            supplier=np.array(NAMES)[source],
            classes=list(range(CLASSES)),
            repeats="keep",
        )

    @property
    def cost(self) -> float:
        return float((self.given * PRICE).sum()) / ITEMS

    def judged(self) -> tuple[np.ndarray, np.ndarray]:
        """Posterior (items, classes), and accuracy of each source as far as it is known."""
        labels = self.labels()
        found = infer_truth(labels, "cautious").posterior
        posterior = np.empty_like(found)
        posterior[labels.items.to_numpy()] = found
        right = posterior[np.concatenate(self.item), np.concatenate(self.label)]
        source = np.concatenate(self.source)
        n = np.bincount(source, minlength=len(NAMES))
        sums = np.bincount(source, right, minlength=len(NAMES))
        return posterior, (sums + 4) / (n + 5)


def routed(
    market: Market, rule: StopRule, may: np.ndarray, rng: np.random.Generator
) -> tuple[Bought, np.ndarray]:
    """Buy by the router; may: which sources there are."""
    bought = Bought.none()
    everyone = np.arange(ITEMS)
    accuracy = np.where(may, 0.8, 0.5)
    posterior = np.full((ITEMS, CLASSES), 1 / CLASSES)
    asking = np.ones(ITEMS, dtype=bool)
    while asking.any():
        item = everyone[asking]
        answers = bought.given[item].sum(axis=1)
        sources = routing.Sources.of(accuracy, PRICE, capacity=np.where(may, np.inf, 0.0))
        asked = bought.given[item] >= np.where(np.arange(len(NAMES)) == MODEL, 1, MOST)
        propensity = routing.propensities(
            posterior[item], sources, target=rule.target, answers_left=rule.most - answers,
            asked=asked,
        )  # fmt: skip
        source = routing.draw(propensity, rng)
        bought.buy(market, item, source, propensity[np.arange(len(item)), source])
        posterior, accuracy = bought.judged()
        asking = rule.asks(
            bought.given.sum(axis=1), posterior.max(axis=1), accuracy=0.9, classes=CLASSES
        )
    return bought, posterior


def fixed(market: Market, each: dict[int, int]) -> tuple[Bought, np.ndarray]:
    """So many answers of each source for every item."""
    bought = Bought.none()
    everyone = np.arange(ITEMS)
    for source, many in each.items():
        for _ in range(many):
            bought.buy(market, everyone, np.full(ITEMS, source), np.ones(ITEMS))
    return bought, bought.judged()[0]


def measure(market: Market, bought: Bought, posterior: np.ndarray) -> tuple[float, ...]:
    right = posterior.argmax(axis=1) == market.truth
    return (
        float(right.mean()),
        bought.cost,
        float(bought.given.sum() / ITEMS),
        float(posterior.max(axis=1).mean() - right.mean()),
    )


FIXED = {
    "middle, 3 each": {1: 3},
    "middle, 5 each": {1: 5},
    "cheap, 7 each": {2: 7},
    "model and middle, 3 each": {3: 1, 1: 3},
    "premium, 2 each": {0: 2},
}
PEOPLE = np.array([True, True, True, False])
EVERYBODY = np.array([True] * 4)
ROUTED = {
    "people, until sure of 0.95": (StopRule(LEAST, MOST, 0.95), PEOPLE),
    "people, until sure of 0.98": (StopRule(LEAST, MOST, 0.98), PEOPLE),
    "everybody, until sure of 0.95": (StopRule(LEAST, MOST, 0.95), EVERYBODY),
    "everybody, until sure of 0.98": (StopRule(LEAST, MOST, 0.98), EVERYBODY),
}


def compare(worlds: int) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Each policy's figures by world, and errors of the suppliers' measured accuracy:
    (worlds, sources, [plain, weighed]).
    """
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in (*FIXED, *ROUTED)}
    errors = []
    for world in range(worlds):
        rng = np.random.default_rng([20261125, world])
        market = Market.open(rng)
        for name, each in FIXED.items():
            found[name].append(measure(market, *fixed(market, each)))
        for name, (rule, may) in ROUTED.items():
            bought, posterior = routed(market, rule, may, rng)
            found[name].append(measure(market, bought, posterior))
        errors.append(accuracy_errors(market, bought))
    return {name: np.array(rows) for name, rows in found.items()}, np.array(errors)


def accuracy_errors(market: Market, bought: Bought) -> np.ndarray:
    """What plain and weighed means of right answers say of each source, less the truth. Weighed
    are the first answers, which every item gets.
    """
    first = np.concatenate(bought.turn) < LEAST
    item, label = np.concatenate(bought.item), np.concatenate(bought.label)
    source, propensity = np.concatenate(bought.source), np.concatenate(bought.propensity)
    right = label == market.truth[item]
    found = np.empty((len(NAMES), 2))
    for s in range(len(NAMES)):
        true = float((market.said[:, s] == market.truth[:, None]).mean())
        own = source == s
        fair = own & first
        weighed = routing.weighed_share(right[fair].astype(float), propensity[fair])
        found[s] = right[own].mean() - true, weighed.share - true
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worlds", type=int, default=8)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    text = page(*compare(options.worlds), options.worlds)
    if options.write:
        DOCS.mkdir(exist_ok=True)
        (DOCS / "routing.md").write_text(text)
    else:
        print(text)
    return 0


def page(found: dict[str, np.ndarray], errors: np.ndarray, worlds: int) -> str:
    lines = [PROSE, HEAD, "| --- " * 5 + "|"]
    for name, rows in found.items():
        right, cost, answers, sure = rows.mean(axis=0)
        lines.append(
            f"| {name} | {100 * right:.2f} % | {cost:.3f} | {answers:.2f} | {100 * sure:+.2f} |"
        )
    lines += ["", *savings(found), "", BIAS, "| --- " * 4 + "|"]
    mean, error = errors.mean(axis=0), errors.std(axis=0) / max(worlds - 1, 1) ** 0.5
    for s, name in enumerate(NAMES):
        plain, weighed = (f"{100 * mean[s, k]:+.1f} ± {100 * error[s, k]:.1f}" for k in (0, 1))
        lines.append(f"| {name} | {PRICE[s]:.3f} | {plain} | {weighed} |")
    return "\n".join(lines) + "\n"


def savings(found: dict[str, np.ndarray]) -> list[str]:
    """For every routed policy the cheapest fixed one that is no more right, and what is saved."""
    mean = {name: rows.mean(axis=0) for name, rows in found.items()}
    lines = []
    for name in ROUTED:
        right, cost = mean[name][:2]
        saved = [(1 - cost / mean[f][1], f) for f in FIXED if mean[f][0] <= right]
        if saved:
            least, beside = min(saved)
            lines.append(
                f"- {name}: at least {least:.0%} cheaper than any fixed policy that is no more "
                f"right (against {beside})."
            )
        else:
            lines.append(f"- {name}: less right than every fixed policy, so nothing is said.")
    return lines


PROSE = f"""# Whom to ask next, simulated

Written by `.venv/bin/python bench/routing.py --write`.

{ITEMS:,} items of {CLASSES} classes, {HARD_SHARE:.0%} of them hard, which nobody tells the router.
Accuracy on easy and hard items: premium 97 and 85 %, middle 92 and 72 %, cheap 82 and 60 %,
model 93 and 55 %; prices in the second table; {WORKERS} workers a supplier, {SPREAD:.0%} apart; the
model answers an item once. Skills are learned from the answers as they come, by the method
`cautious`; a tenth of the answers goes to suppliers drawn by lot. "Too sure by" is mean
confidence less the share right, in points. Means over simulated worlds.
"""
HEAD = "| policy | items right | money an item | answers an item | too sure by |"
BIAS = """Routing sends suppliers other items than chance would. What their answers say of their
accuracy on all items, less the truth, in points (last policy above):

| supplier | price | all answers alike | first answers, weighed by propensity |"""


if __name__ == "__main__":
    sys.exit(main())
