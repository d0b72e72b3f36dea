"""Accuracy of every method on every real set at hand, beside crowd-kit's, as one table.

    .venv/bin/python bench/accuracy.py [--data ../shared/data]

A set is a folder with labels.csv (item, worker, label) and gold.csv (item, label). The
example that comes with the project, and its two pools alone, are always there. Items that
tie count in part. No method sees gold; the last rows are the best single method in
hindsight and what `auto` loses to it.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from mihak.quality.labels import Labels
from mihak.quality.truth import METHODS, infer_truth

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parents[1] / "examples" / "zencrowd"
BINARY_ONLY = {"kos"}


class RealSet(NamedTuple):
    name: str
    labels: Labels
    truth: np.ndarray  # (items,), -1 where no gold


def real_sets(data: Path | None) -> Iterator[RealSet]:
    """The example, its pools, and every folder of labels with categories in `data`."""
    for pool in (None, "alpha", "beta"):
        yield read(EXAMPLE, f"zencrowd{'-' + pool if pool else ''}", pool)
    for folder in sorted(data.iterdir()) if data and data.is_dir() else ():
        header = (folder / "labels.csv").open().readline().strip().split(",")
        if folder.name == "zencrowd" or header[:3] != ["item", "worker", "label"]:
            continue
        if not folder.name.startswith("text_"):  # free text is no category
            yield read(folder, folder.name, None)


def read(folder: Path, name: str, pool: str | None) -> RealSet:
    table = pa.csv.read_csv(folder / "labels.csv")
    if pool:
        table = table.filter(pc.equal(table["supplier"], pool))
    gold = pa.csv.read_csv(folder / "gold.csv")
    labels = Labels.from_columns(table["item"], table["worker"], table["label"], repeats="keep")
    item = np.asarray(pc.index_in(gold["item"], labels.items).fill_null(-1))
    label = np.asarray(pc.index_in(gold["label"], labels.classes).fill_null(-1))
    truth = np.full(labels.n_items, -1)
    truth[item[item >= 0]] = label[item >= 0]
    return RealSet(name, labels, truth)


def accuracy(posterior: np.ndarray, truth: np.ndarray) -> float:
    known = truth >= 0
    p = posterior[known]
    wins = p >= p.max(axis=1, keepdims=True) - 1e-12
    return float((wins[np.arange(len(p)), truth[known]] / wins.sum(axis=1)).mean())


def ours(one: RealSet, method: str) -> float | None:
    if method in BINARY_ONLY and one.labels.n_classes > 2:
        return None
    return accuracy(infer_truth(one.labels, method).posterior, one.truth)


def crowd_kit(one: RealSet, method: str) -> float | None:
    """The peer's accuracy, None where it has no such method, fails, or is binary only."""
    import pandas as pd
    from crowdkit import aggregation

    names = {"majority": "MajorityVote", "dawid-skene": "DawidSkene",
             "one-coin": "OneCoinDawidSkene"}  # fmt: skip
    if method not in names:
        return None
    frame = pd.DataFrame(
        {"task": one.labels.item, "worker": one.labels.worker, "label": one.labels.label}
    )
    found = getattr(aggregation, names[method])().fit_predict(frame)
    known = np.flatnonzero(one.truth >= 0)
    return float(np.mean(found.loc[known].to_numpy() == one.truth[known]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sets = list(real_sets(options.data))
    found: dict[str, list[float | None]] = {}
    start = time.perf_counter()
    for method in METHODS:
        found[method] = [ours(one, method) for one in sets]
    print(f"All methods on {len(sets)} sets in {time.perf_counter() - start:.1f} s.\n")
    for method in ("majority", "dawid-skene", "one-coin"):
        found[f"crowd-kit {method}"] = [crowd_kit(one, method) for one in sets]
    best = [max(v[i] or 0 for v in found.values()) for i in range(len(sets))]
    found["best in hindsight"] = list(best)
    found["auto minus best"] = [a - b for a, b in zip(found["auto"], best, strict=True)]
    print("| method | " + " | ".join(one.name for one in sets) + " | mean |")
    print("| --- " * (len(sets) + 2) + "|")
    for name, values in found.items():
        cells = ["–" if v is None else f"{100 * v:.2f}" for v in values]
        mean = "–" if None in values else f"{100 * np.mean(values):.2f}"
        print(f"| {name} | " + " | ".join(cells) + f" | {mean} |")


if __name__ == "__main__":
    sys.exit(main())
