"""Rater effects: against sums done by hand, and how often their intervals miss."""

import numpy as np
import pytest

from mihak.quality.labels import Labels
from mihak.quality.raters import (
    choice_share,
    scale_use,
    supplier_severities,
    worker_severities,
)
from mihak.quality.sequential import share_confidence_sequence

POINTS = np.arange(1.0, 6.0)


def rated(rows, suppliers=None):
    """rows: (item, worker, points)."""
    item, worker, points = zip(*rows, strict=True)
    supplier = None if suppliers is None else [suppliers[one] for one in worker]
    classes = [str(one) for one in range(1, 6)]
    return Labels.from_columns(
        item, worker, [str(one) for one in points], supplier=supplier, classes=classes
    )


def test_severity_is_the_mean_deviation_from_the_others():
    labels = rated([("i", "a", 1), ("i", "b", 3), ("i", "c", 5), ("j", "a", 2), ("j", "b", 2)])
    a, b, c = worker_severities(labels, POINTS)
    assert a.deviation.estimate == pytest.approx(((1 - 4) + (2 - 2)) / 2)
    assert b.deviation.estimate == pytest.approx(((3 - 3) + (2 - 2)) / 2)
    assert c.deviation.estimate == pytest.approx(5 - 2)
    assert [one.deviation.n for one in (a, b, c)] == [2, 2, 1]


def test_who_was_never_beside_another_has_no_severity():
    labels = rated([("i", "a", 1), ("j", "b", 5), ("k", "b", 4), ("k", "c", 4)])
    assert worker_severities(labels, POINTS)[0] is None
    assert worker_severities(labels, POINTS, only=np.array([2]))[1] is None


def test_an_item_counts_once_for_a_supplier_however_many_of_its_workers_answered():
    rows = [("i", "a1", 1), ("i", "a2", 3), ("i", "b1", 5), ("j", "a1", 4), ("j", "b1", 4)]
    labels = rated(rows, {"a1": "A", "a2": "A", "b1": "B"})
    a, b = supplier_severities(labels, POINTS)
    assert a.deviation.estimate == pytest.approx(((2 - 5) + 0) / 2)
    assert b.deviation.estimate == pytest.approx(-a.deviation.estimate)
    assert a.deviation.n == b.deviation.n == 2


def panel(rng, shifts, items=150):
    """Every worker rates every item around its merit, moved by the worker's own shift."""
    merit = rng.uniform(2, 4, items)
    rows = [
        (i, w, int(np.clip(round(merit[i] + shift + rng.normal(0, 0.6)), 1, 5)))
        for i in range(items)
        for w, shift in enumerate(shifts)
    ]
    return rated(rows)


def test_a_strict_rater_stands_out_and_the_others_do_not():
    labels = panel(np.random.default_rng(0), [0, 0, 0, -0.9, 0, 0])
    found = worker_severities(labels, POINTS)
    order = [int(name) for name in labels.workers.to_pylist()]
    strict = found[order.index(3)]
    assert strict.stands_out
    assert strict.deviation.high < 0
    lenient = [
        one for w, one in zip(order, found, strict=True) if w != 3 and one.deviation.low > 0.4
    ]
    assert lenient == []


def test_raters_that_are_alike_seldom_stand_out():
    out = 0
    for seed in range(40):
        found = worker_severities(panel(np.random.default_rng(seed), [0] * 5, 60), POINTS)
        out += any(one.stands_out for one in found)
    assert out <= 4  # 5 % of 40 would be 2; in truth it is rarer


def test_use_of_the_scale_is_counted():
    labels = rated([("i", "a", 1), ("j", "a", 1), ("i", "b", 5)])
    assert scale_use(labels).tolist() == [[2, 0, 0, 0, 0], [0, 0, 0, 0, 1]]


def test_a_share_of_choices_takes_items_as_the_units():
    chose = np.array([True, True, True, False, True])
    item = np.array([7, 7, 9, 9, 4])
    found = choice_share(chose, item)
    low, high = share_confidence_sequence([1, 2, 1], [1, 2, 2])
    assert (found.estimate, found.low, found.high, found.n) == (0.8, low, high, 5)
    assert choice_share(np.zeros(0, bool), np.zeros(0, np.int64)) is None


def test_choices_by_the_toss_of_a_coin_keep_a_half_inside():
    missed = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        found = choice_share(rng.random(120) < 0.5, rng.integers(0, 60, 120))
        missed += not found.low <= 0.5 <= found.high
    assert missed <= 10
