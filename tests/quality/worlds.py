"""Simulated crowds, and the real sets that lie beside the project or in its examples."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pytest

from mihak.quality.labels import Labels

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "zencrowd"
SHARED = ROOT.parent / "shared" / "data"


@dataclass(frozen=True)
class World:
    labels: Labels
    truth: np.ndarray  # (items,) true class codes
    accuracy: np.ndarray  # (workers,)


def crowd(
    seed=0, *, items=300, workers=20, classes=3, each=5, low=0.5, high=0.95, suppliers=None
) -> World:
    """Workers with one accuracy each who err towards any other class alike."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(classes, size=items)
    accuracy = rng.uniform(low, high, workers)
    who = np.argsort(rng.random((items, workers)), axis=1)[:, :each].ravel()
    item = np.repeat(np.arange(items), each)
    right = rng.random(len(item)) < accuracy[who]
    label = np.where(
        right, truth[item], (truth[item] + rng.integers(1, classes, len(item))) % classes
    )
    # The first labels hold every class and worker, so that codes are the numbers themselves.
    supplier = None if suppliers is None else [f"s{w % suppliers}" for w in who]
    labels = Labels.from_columns(item, who, label, supplier=supplier)
    order = np.array(labels.workers.to_pylist())
    return World(labels, truth, accuracy[order])


def accuracy(posterior, truth):
    """Share of items right; ties count in part. truth: class codes (items,)."""
    known = truth >= 0
    p = posterior[known]
    wins = p >= p.max(axis=1, keepdims=True) - 1e-12
    return float((wins[np.arange(len(p)), truth[known]] / wins.sum(axis=1)).mean())


def recorded(name):
    """Labels and gold codes of a real set; skips where it is not at hand.

    zencrowd and its pools zencrowd-alpha and zencrowd-beta come with the project.
    """
    base, _, pool = name.partition("-")
    folder = EXAMPLE if base == "zencrowd" else SHARED / base
    if not folder.is_dir():
        pytest.skip(f"{base} is not at hand")
    table = pa_csv.read_csv(folder / "labels.csv")
    if pool:
        table = table.filter(pc.equal(table["supplier"], pool))
    gold = pa_csv.read_csv(folder / "gold.csv")
    labels = Labels.from_columns(table["item"], table["worker"], table["label"], repeats="keep")
    item = np.asarray(pc.index_in(gold["item"], labels.items).fill_null(-1))
    label = np.asarray(pc.index_in(gold["label"], labels.classes).fill_null(-1))
    truth = np.full(labels.n_items, -1)
    truth[item[item >= 0]] = label[item >= 0]
    return labels, truth
