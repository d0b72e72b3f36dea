"""Time our truth inference beside crowd-kit's, in one run, and print ratios.

    .venv/bin/python bench/speed.py [--labels 1000000] [--peer-labels 100000]

Dawid-Skene runs on as many labels for both. crowd-kit's GLAD and MACE take minutes at a
million labels, so both sides run them, and one-coin, on --peer-labels. Every figure is
the best of three for us and one run for the peer, single-threaded on one machine.
"""

from __future__ import annotations

import argparse
import time
import warnings
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from crowdkit.aggregation import GLAD, MACE, DawidSkene, OneCoinDawidSkene

from mihak.quality.labels import Labels
from mihak.quality.truth import infer_truth

if TYPE_CHECKING:
    from collections.abc import Callable

EACH = 5
WORKERS = 1_000
# crowd-kit stops its EM by an objective that may fall: a tolerance no fall can undercut
# makes both sides run the same number of iterations.
NEVER = -1e9


def crowd(labels: int, classes: int, seed: int = 0) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Columns of a simulated crowd: each worker has one accuracy from 0.5 to 0.95."""
    rng = np.random.default_rng(seed)
    items = labels // EACH
    truth = rng.integers(classes, size=items)
    item = np.repeat(np.arange(items), EACH)
    # Five different workers an item: a random one and its neighbours at a random stride.
    first = np.repeat(rng.integers(WORKERS, size=items), EACH)
    stride = np.repeat(rng.integers(1, WORKERS // EACH, size=items), EACH)
    worker = (first + stride * np.tile(np.arange(EACH), items)) % WORKERS
    accuracy = rng.uniform(0.5, 0.95, WORKERS)
    right = rng.random(len(item)) < accuracy[worker]
    wrong = (truth[item] + rng.integers(1, classes, len(item))) % classes
    label = np.where(right, truth[item], wrong)
    return {"task": item, "worker": worker, "label": label}, truth


def seconds(run: Callable[[], object], times: int = 1) -> tuple[float, object]:
    """The best wall time of several runs, and the last result."""
    best, result = float("inf"), None
    for _ in range(times):
        start = time.perf_counter()
        result = run()
        best = min(best, time.perf_counter() - start)
    return best, result


def row(*cells: object) -> None:
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def compare_dawid_skene(n: int, classes: int, iterations: int) -> None:
    """Per iteration from integer codes, and end to end from strings."""
    columns, truth = crowd(n, classes)
    frame = pd.DataFrame(columns)
    labels = Labels.from_columns(*(columns[c] for c in ("task", "worker", "label")))
    for count in (1, iterations):  # the difference of the two is that many iterations
        _ = labels.by_item
        ours, found = seconds(
            lambda count=count: infer_truth(
                labels, "dawid-skene", iterations=count, tolerance=-np.inf
            ),
            3,
        )
        theirs, peer = seconds(lambda count=count: DawidSkene(count, tol=NEVER).fit(frame))
        if count == 1:
            ours_once, theirs_once = ours, theirs
    per_ours = (ours - ours_once) / (iterations - 1)
    per_theirs = (theirs - theirs_once) / (iterations - 1)
    same = float(np.mean(found.label == peer.labels_.sort_index().to_numpy()))
    row(
        "Dawid-Skene, per iteration", f"{n:,}", classes, f"{per_theirs:.3f}", f"{per_ours:.4f}",
        f"{per_theirs / per_ours:.0f}×",
        f"{1e9 * per_ours / n:.1f} ns a label, same labels {same:.2%}",
    )  # fmt: skip
    row(
        f"Dawid-Skene, {iterations} iterations", f"{n:,}", classes, f"{theirs:.2f}",
        f"{ours:.3f}", f"{theirs / ours:.0f}×", f"right {np.mean(found.label == truth):.2%}",
    )  # fmt: skip
    names = {
        "item": "item-" + frame["task"].astype(str),
        "worker": "worker-" + frame["worker"].astype(str),
        "label": "class-" + frame["label"].astype(str),
    }
    ours, _ = seconds(
        lambda: infer_truth(Labels.from_columns(**names), "dawid-skene",
                            iterations=iterations, tolerance=-np.inf), 3)  # fmt: skip
    strings = pd.DataFrame(names).rename(columns={"item": "task"})
    theirs, _ = seconds(lambda: DawidSkene(iterations, tol=NEVER).fit_predict(strings))
    row("Dawid-Skene, from strings", f"{n:,}", classes, f"{theirs:.2f}", f"{ours:.3f}",
        f"{theirs / ours:.0f}×", f"{iterations} iterations each")  # fmt: skip


def compare(name: str, method: str, peer: Callable[[], object], n: int, classes: int) -> None:
    """Whole fits with each side's own defaults, from integer codes."""
    columns, truth = crowd(n, classes)
    frame = pd.DataFrame(columns)
    labels = Labels.from_columns(*(columns[c] for c in ("task", "worker", "label")))
    _ = labels.by_item
    ours, found = seconds(lambda: infer_truth(labels, method), 3)
    theirs, predicted = seconds(lambda: peer().fit_predict(frame))
    right = float(np.mean(predicted.sort_index().to_numpy() == truth))
    row(
        name, f"{n:,}", classes, f"{theirs:.2f}", f"{ours:.3f}", f"{theirs / ours:.0f}×",
        f"right {np.mean(found.label == truth):.2%} (theirs {right:.2%}), "
        f"{found.iterations} iterations",
    )  # fmt: skip


def ours_alone(n: int, classes: int) -> None:
    """The methods the peer is too slow for, at the full size."""
    columns, truth = crowd(n, classes)
    labels = Labels.from_columns(*(columns[c] for c in ("task", "worker", "label")))
    _ = labels.by_item
    for method in ("one-coin", "glad", "mace", "auto"):
        ours, found = seconds(lambda method=method: infer_truth(labels, method))
        row(f"{method}, ours alone", f"{n:,}", classes, "", f"{ours:.2f}", "",
            f"right {np.mean(found.label == truth):.2%}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=int, default=1_000_000)
    parser.add_argument("--peer-labels", type=int, default=100_000)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    row("what", "labels", "classes", "crowd-kit, s", "ours, s", "ratio", "notes")
    row(*["---"] * 7)
    for classes in (2, 4):
        compare_dawid_skene(options.labels, classes, iterations=10)
        compare("one-coin", "one-coin", OneCoinDawidSkene, options.labels, classes)
        compare("GLAD", "glad", GLAD, options.peer_labels, classes)
        compare("MACE", "mace", MACE, options.peer_labels, classes)
        ours_alone(options.labels, classes)


if __name__ == "__main__":
    main()
