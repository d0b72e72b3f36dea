"""What asking until sure saves on the real sets at hand, as docs/quality/redundancy.md.

    .venv/bin/python bench/redundancy.py [--data ../shared/data] [--orders 20] [--write]

Every set is replayed in random orders under the default rule, whose threshold is the same
for all of them, under other thresholds, and with every fixed redundancy. Gold only judges.
With --write the page and a chart of each set are written, else the page is printed.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.accuracy import accuracy, real_sets

from mihak.quality.redundancy import StopRule, cheapest_fixed, replay
from mihak.report import tradeoff_chart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.accuracy import RealSet

    from mihak.quality.redundancy import Outcome

DOCS = Path(__file__).parents[1] / "docs" / "quality"
DEFAULT = StopRule()
TARGETS = (0.8, 0.9, 0.95, 0.98, 0.99, 0.995)
ENOUGH_LABELS = 8.0  # a set counts towards the goal from so many labels an item on
LEVELS = 12  # of fixed redundancy looked at, from two answers each on: one leaves nothing to weigh


@dataclass(frozen=True)
class Found:
    """One set: under the default rule, other targets, and fixed redundancies."""

    name: str
    each: float
    majority: float
    default: Outcome
    targets: list[Outcome]
    fixed: list[Outcome]
    fixed_majority: list[Outcome]

    @property
    def curve(self) -> list[tuple[float, float]]:
        return [(one.share, one.accuracy or 0.0) for one in self.fixed]

    @property
    def same_model(self) -> float | None:
        """The share of labels that fixed redundancy needs for the default rule's accuracy."""
        return cheapest_fixed(self.curve, self.default.accuracy or 0.0)

    @property
    def is_counted(self) -> bool:
        return self.each >= ENOUGH_LABELS


def look_at(one: RealSet, orders: int) -> Found:
    labels, truth = one.labels, one.truth.astype(np.int32)
    most = labels.most_labels_an_item

    def tried(rule: StopRule, method: str = "cautious", of: int = orders) -> Outcome:
        return replay(labels, rule, truth=truth, method=method, orders=of)

    levels = sorted({*np.unique(np.linspace(2, most, min(LEVELS, most)).round().astype(int))})
    few = max(orders // 4, 3)
    targets = [tried(StopRule(2, most, target), of=few) for target in TARGETS if target != 0.98]
    return Found(
        one.name,
        len(labels) / labels.n_items,
        accuracy(labels.votes, one.truth),
        tried(StopRule(2, most, DEFAULT.target)),
        targets,
        [tried(StopRule(n, n), of=few) for n in map(int, levels)],
        [tried(StopRule(n, n), "majority", of=few) for n in map(int, levels)],
    )


def page(found: list[Found], orders: int) -> Iterator[str]:
    """The page's lines."""
    yield from PROSE.splitlines()
    yield ""
    yield (
        "| set | labels an item | majority, all labels | asking until sure | labels bought | "
        "saved | fixed, same model | saved against it | ECE | mended |"
    )
    yield "| --- " * 10 + "|"
    for one in found:
        yield row(one)
    counted = [one for one in found if one.is_counted]
    mean = np.mean([1 - one.default.share for one in counted])
    against = [1 - one.default.share / one.same_model for one in counted if one.same_model]
    gain = np.mean([(one.default.accuracy or 0) - one.majority for one in counted])
    yield ""
    yield (
        f"Over the {len(counted)} sets with {ENOUGH_LABELS:g} labels an item or more, in {orders} "
        f"orders each: **{mean:.0%} of the labels saved** on average, accuracy "
        f"{100 * gain:+.1f} points against majority vote over all labels; against fixed "
        f"redundancy under the same model {np.mean(against):.0%} saved ({len(against)} sets)."
    )
    yield ""
    yield from WHY.splitlines()
    yield ""
    for one in found:
        yield f"![{one.name}: share of labels bought against accuracy](redundancy-{one.name}.svg)"
        yield ""


def row(one: Found) -> str:
    default, same = one.default, one.same_model
    cells = (
        one.name,
        f"{one.each:.1f}",
        f"{100 * one.majority:.1f} %",
        f"{100 * (default.accuracy or 0):.1f} ± {100 * (default.accuracy_error or 0):.1f} %",
        f"{default.share:.0%}",
        f"{1 - default.share:.0%}",
        "not reached" if same is None else f"{same:.0%}",
        "–" if same is None else f"{1 - default.share / same:.0%}",
        f"{default.ece or 0:.3f}",
        f"{default.mended_ece or 0:.3f}",
    )
    return f"| {' | '.join(cells)} |"


def chart(one: Found) -> str:
    def points(outcomes: list[Outcome]) -> list[tuple[float, float]]:
        return sorted((100 * o.share, 100 * (o.accuracy or 0)) for o in outcomes)

    return tradeoff_chart(
        {
            "ask until sure": points([*one.targets, one.default]),
            "fixed, same model": points(one.fixed),
            "fixed, majority vote": points(one.fixed_majority),
        },
        title=one.name,
        across="labels bought, %",
        up="items right, %",
    )


PROSE = """# How many answers an item needs, replayed

Written by `.venv/bin/python bench/redundancy.py --write`.

The recorded labels of each set are bought anew in random orders: two for each item, then one
more as long as its confidence is below 0.98 (`StopRule`'s default, the same for all sets),
everything judged anew after each round by the method `cautious`. No decision sees gold.
"Fixed, same model" is the share of all labels that fixed redundancy under the same method
needs for the accuracy reached; "not reached" means that all labels together do not give it.
ECE is the expected calibration error of the confidences when buying stops, "mended" the same
after a temperature was learned from half of the gold and applied to the other.
"""

WHY = """Where it saves less, and why:

- Sets with three to six labels an item leave little to save beside the first two.
- zencrowd: many workers err on the same items. The two models behind `cautious` disagree there,
  which is doubt, so more is asked; all labels together under the same method are less right.
- face: the crowd and the gold disagree on more than a third of the items, however many are
  asked. No confidence reached without gold can mean what it says; a temperature learned from
  gold says so.
- bluebird, product, MS, rte gain more in accuracy than in labels: their workers differ, which
  votes do not see."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--only", default="")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = []
    for one in real_sets(options.data):
        if options.only in one.name:
            began = time.perf_counter()
            found.append(look_at(one, options.orders))
            print(row(found[-1]), f"{time.perf_counter() - began:.0f} s", file=sys.stderr)
    text = "\n".join(page(found, options.orders)).rstrip() + "\n"
    if not options.write:
        print(text)
        return 0
    DOCS.mkdir(exist_ok=True)
    (DOCS / "redundancy.md").write_text(text)
    for one in found:
        (DOCS / f"redundancy-{one.name}.svg").write_text(chart(one))
    return 0


if __name__ == "__main__":
    sys.exit(main())
