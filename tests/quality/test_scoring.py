"""Scorecards: right figures, honest intervals, verdicts that are seldom wrong."""

import json

import numpy as np
import pytest

from mihak.errors import BadArgument, BadInput
from mihak.quality.labels import Labels
from mihak.quality.scoring import Gold, score_labels, score_slices
from mihak.quality.sequential import bernoulli_confidence_sequence, share_confidence_sequence
from tests.quality.worlds import recorded


def market(seed=0, *, items=400, accuracies=(0.9, 0.8), workers=20, each=2, spread=0.0, traps=0.0):
    """Suppliers who all answer the same items; returns labels and the true classes.

    traps: the share of items on which everybody takes the same bait half of the time.
    """
    rng = np.random.default_rng(seed)
    truth = rng.integers(3, size=items)
    trap = rng.random(items) < traps
    columns = {"item": [], "worker": [], "label": [], "supplier": []}
    for s, mean in enumerate(accuracies):
        skill = np.clip(rng.normal(mean, spread, workers), 0.4, 0.99)
        who = np.argsort(rng.random((items, workers)), axis=1)[:, :each].ravel()
        item = np.repeat(np.arange(items), each)
        right = rng.random(len(item)) < skill[who]
        label = np.where(right, truth[item], (truth[item] + rng.integers(1, 3, len(item))) % 3)
        bait = trap[item] & (rng.random(len(item)) < 0.5)
        label = np.where(bait, (truth[item] + 1) % 3, label)
        columns["item"].append(item)
        columns["worker"].append(who)
        columns["label"].append(label)
        columns["supplier"].append(np.full(len(item), f"s{s}"))
    labels = Labels.from_columns(**{name: np.concatenate(c) for name, c in columns.items()})
    return labels, truth


def gold_for(labels, truth, items):
    return Gold.from_columns(labels, list(items), truth[list(items)])


def by_name(scorecards):
    return {score.supplier: score for score in scorecards.suppliers}


def test_the_example_gives_the_published_accuracies():
    labels, truth = recorded("zencrowd")
    supplier = np.array(labels.workers.to_pylist(), dtype=str)[labels.worker]
    pool = [name.split("-")[0] for name in supplier]
    labels = Labels.from_columns(labels.item, labels.worker, labels.label, supplier=pool,
                                 repeats="keep")  # fmt: skip
    gold = Gold.from_columns(labels, np.arange(labels.n_items), truth)
    scorecards, _ = score_labels(labels, gold=gold, prices={"alpha": 0.03})
    scores = by_name(scorecards)
    assert scores["alpha"].gold_accuracy.estimate == pytest.approx(0.6748, abs=5e-5)
    assert scores["beta"].gold_accuracy.estimate == pytest.approx(0.7651, abs=5e-5)
    assert scores["alpha"].cost_per_correct == pytest.approx(0.03 / 0.6748, rel=1e-3)
    [verdict] = scorecards.comparisons
    assert (verdict.a, verdict.b, verdict.decided) == ("beta", "alpha", True)
    assert verdict.basis == "gold"
    assert verdict.shared_items == 2040


def test_counts_are_counts():
    labels, truth = market(items=50)
    scorecards, _ = score_labels(labels, gold=gold_for(labels, truth, range(10)))
    for score in scorecards.suppliers:
        assert (score.labels, score.items) == (100, 50)
        assert score.workers == len(score.worker_scores) <= 20
        assert score.gold_accuracy.n == 20
        assert sum(worker.labels for worker in score.worker_scores) == 100
        assert np.sum(score.true_class_mass) == pytest.approx(100)
        np.testing.assert_allclose(np.sum(score.confusion, axis=1), 1)


def test_no_gold_is_no_gold():
    labels, _ = market()
    scorecards, _ = score_labels(labels)
    assert scorecards.gold_items == 0
    assert all(score.gold_accuracy is None for score in scorecards.suppliers)
    assert {c.basis for c in scorecards.comparisons} == {"estimate"}
    assert scorecards.suppliers[0].supplier == "s0"


def test_accuracy_without_gold_is_near_the_truth():
    labels, truth = market(3, items=2000, accuracies=(0.92, 0.85, 0.78))
    scorecards, _ = score_labels(labels)
    right = truth[np.array(labels.items.to_pylist())][labels.item] == labels.label
    for s, name in enumerate(labels.suppliers.to_pylist()):
        true = right[labels.supplier == s].mean()
        assert by_name(scorecards)[name].estimated_accuracy.estimate == pytest.approx(
            true, abs=0.01
        )


def test_a_little_gold_mends_what_shared_errors_hide():
    off_without, off_with, covered = [], [], 0
    for seed in range(10):
        labels, truth = market(seed, items=3000, accuracies=(0.9, 0.85), traps=0.1)
        right = truth[np.array(labels.items.to_pylist())][labels.item] == labels.label
        some = np.random.default_rng(seed).choice(3000, 300, replace=False)
        without = by_name(score_labels(labels, method="one-coin")[0])
        gold = gold_for(labels, truth, some)
        helped = by_name(score_labels(labels, gold=gold, method="one-coin")[0])
        for s, name in enumerate(labels.suppliers.to_pylist()):
            true = right[labels.supplier == s].mean()
            off_without.append(without[name].estimated_accuracy.estimate - true)
            off_with.append(helped[name].estimated_accuracy.estimate - true)
            found = helped[name].estimated_accuracy
            covered += found.low <= true <= found.high
    assert np.mean(off_without) > 0.015
    assert abs(np.mean(off_with)) < 0.007
    assert covered >= 19


def test_family_wise_error_is_kept():
    wrong = 0
    for seed in range(60):
        labels, truth = market(seed, items=300, accuracies=(0.85,) * 4, each=1)
        scorecards, _ = score_labels(
            labels, gold=gold_for(labels, truth, range(300)), method="wawa"
        )
        wrong += any(c.decided for c in scorecards.comparisons)
    assert wrong <= 6  # 5 % of 60 are 3; 7 or more have a probability of 3 %


def test_a_clear_difference_is_decided_and_an_absent_one_is_planned_for():
    labels, truth = market(items=600, accuracies=(0.93, 0.8))
    [clear] = score_labels(labels, gold=gold_for(labels, truth, range(600)))[0].comparisons
    assert clear.decided
    assert clear.a == "s0"
    assert clear.low > 0
    assert clear.more_items is None
    labels, truth = market(1, items=150, accuracies=(0.87, 0.85))
    [unclear] = score_labels(labels, gold=gold_for(labels, truth, range(150)))[0].comparisons
    assert not unclear.decided
    assert unclear.low <= 0 <= unclear.high
    assert unclear.more_items is None or unclear.more_items > 100


def test_equal_workers_of_a_supplier_are_not_taken_for_many():
    decided = 0
    for seed in range(40):
        labels, truth = market(seed, items=800, accuracies=(0.85, 0.85), workers=16, spread=0.08)
        scorecards, _ = score_labels(
            labels, gold=gold_for(labels, truth, range(800)), method="wawa"
        )
        [verdict] = scorecards.comparisons
        assert verdict.worker_pairs == 16
        decided += bool(verdict.workers_decided)
    assert decided <= 5  # 5 % of 40 are 2


def test_suppliers_without_shared_items_are_compared_apart():
    labels, truth = market(items=1000, accuracies=(0.95, 0.7), each=2)
    half = np.where(labels.supplier == 0, labels.item < 500, labels.item >= 500)
    labels = labels.take(np.flatnonzero(half))
    gold = gold_for(labels, truth, range(1000))
    [verdict] = score_labels(labels, gold=gold)[0].comparisons
    assert verdict.shared_items == 0
    assert verdict.decided
    assert verdict.a == "s0"


def test_everything_is_json():
    labels, truth = market(items=60)
    scorecards, _ = score_labels(labels, gold=gold_for(labels, truth, range(20)))
    again = json.loads(json.dumps(scorecards.as_json(), allow_nan=False))
    assert again["schema_version"] == 1
    assert {"suppliers", "comparisons", "method", "seed"} <= set(again)
    assert {"estimate", "low", "high", "n"} == set(again["suppliers"][0]["gold_accuracy"])


def test_many_workers_without_suppliers_stay_readable():
    labels, _ = market(items=300, workers=60)
    plain = Labels.from_columns(labels.item, labels.worker, labels.label)
    scorecards, _ = score_labels(plain)
    assert len(scorecards.suppliers) == 120
    assert len(scorecards.comparisons) == 30
    assert not scorecards.has_suppliers


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"prices": {"nobody": 1.0}}, "nobody"),
        ({"prices": {"s0": -1.0}}, "price"),
        ({"confidence": 1.5}, "confidence"),
        ({"method": "magic"}, "no method"),
    ],
)
def test_wrong_options_are_named(options, what):
    labels, _ = market(items=20)
    with pytest.raises(BadArgument, match=what):
        score_labels(labels, **options)


def test_one_label_an_item_needs_gold():
    labels = Labels.from_columns([1, 2, 3], ["a", "a", "b"], [0, 1, 0])
    with pytest.raises(BadInput, match="one label only"):
        score_labels(labels)
    scorecards, _ = score_labels(labels, gold=Gold.from_columns(labels, [1, 2], [0, 0]))
    assert any("No item has two labels" in remark for remark in scorecards.remarks)


class TestGold:
    labels = Labels.from_columns(["1", "1", "2"], ["a", "b", "a"], ["x", "y", "x"])

    def test_numbers_match_text(self):
        gold = Gold.from_columns(self.labels, [1, 2], ["x", "x"])
        assert len(gold) == 2

    def test_whole_floats_match_text(self):
        labels = Labels.from_columns([1, 1, 2], ["a", "b", "a"], [0, 1, 0])
        gold = Gold.from_columns(labels, ["1", "2"], [0.0, 1.0])
        np.testing.assert_array_equal(gold.answer, [0, 1])

    def test_an_unlabelled_item_is_refused_with_its_row(self):
        with pytest.raises(BadInput, match="'9' was never labelled") as refused:
            Gold.from_columns(self.labels, ["1", "9"], ["x", "x"])
        assert (refused.value.row, refused.value.table) == (1, "gold")

    def test_or_ignored_if_lenient(self):
        gold = Gold.from_columns(self.labels, ["1", "9"], ["x", "x"], lenient=True)
        assert len(gold) == 1
        assert "1 gold items without labels" in gold.remarks[0]

    def test_two_answers_for_an_item_are_refused(self):
        with pytest.raises(BadInput, match="'1' has the answer 'y' here"):
            Gold.from_columns(self.labels, ["1", "1"], ["x", "y"])

    def test_a_class_nobody_gave_makes_every_label_wrong(self):
        gold = Gold.from_columns(self.labels, ["1"], ["z"])
        np.testing.assert_array_equal(gold.right(self.labels)[:2], [0, 0])
        assert "no worker ever gave" in gold.remarks[0]


class TestShareConfidenceSequence:
    def test_is_the_beta_binomial_for_single_labels(self):
        right = np.array([1, 1, 0, 1, 1, 0, 1, 1])
        low, high = share_confidence_sequence(right, np.ones(8))
        expected = bernoulli_confidence_sequence(6, 8)
        assert (low, high) == pytest.approx((float(expected[0]), float(expected[1])))

    def test_holds_the_observed_share_and_narrows(self):
        rng = np.random.default_rng(0)
        widths = []
        for items in (50, 500, 5000):
            given = rng.integers(1, 6, items)
            right = rng.binomial(given, 0.85)
            low, high = share_confidence_sequence(right, given)
            assert low <= right.sum() / given.sum() <= high
            widths.append(high - low)
        assert widths[0] > 2 * widths[1] > 4 * widths[2]

    @pytest.mark.parametrize(("right", "expected"), [(0, (0.0, None)), (3, (None, 1.0))])
    def test_all_right_or_all_wrong_reaches_the_end(self, right, expected):
        found = share_confidence_sequence(np.full(30, right), np.full(30, 3))
        for value, end in zip(found, expected, strict=True):
            assert end is None or value == end

    def test_labels_that_cling_together_do_not_fool_it(self):
        """Five labels an item that are all right or all wrong: looked at 40 times."""
        rng = np.random.default_rng(3)
        misses = naive = 0
        for _ in range(200):
            right = 5 * (rng.random(800) < 0.9)
            ever = ever_naive = False
            for upto in range(20, 801, 40):
                low, high = share_confidence_sequence(right[:upto], np.full(upto, 5))
                ever |= not low <= 0.9 <= high
                p, n = right[:upto].mean() / 5, 5 * upto
                ever_naive |= abs(p - 0.9) > 1.96 * np.sqrt(max(p * (1 - p), 1e-9) / n)
            misses += ever
            naive += ever_naive
        assert misses / 200 <= 0.05
        assert naive / 200 > 0.5

    def test_more_right_than_given_is_refused(self):
        with pytest.raises(BadArgument):
            share_confidence_sequence([2], [1])


# By slice -------------------------------------------------------------------------------------


def test_one_slice_of_everything_is_the_scorecard():
    labels, truth = market(items=300)
    gold = gold_for(labels, truth, range(100))
    cards = by_name(score_labels(labels, gold=gold, prices={"s0": 0.1}, method="supplier")[0])
    found = score_slices(
        labels, ["x"] * 300, gold=gold, prices={"s0": 0.1}, method="supplier", confidence=0.95
    )
    (only,) = found.slices
    assert (only.kind, only.value, only.items, only.labels) == ("value", "x", 300, len(labels))
    for score in only.suppliers:
        card = cards[score.supplier]
        assert score.gold_accuracy.estimate == card.gold_accuracy.estimate
        assert score.gold_accuracy.low <= card.gold_accuracy.low  # held together with the other's
        assert score.estimated_accuracy.estimate == pytest.approx(
            card.estimated_accuracy.estimate, abs=0.01
        )
        assert score.cost_per_correct == card.cost_per_correct


def test_only_the_largest_slices_are_shown_and_the_rest_is_one():
    labels, truth = market(items=200)
    values = [f"v{n % 20}" if n % 10 else None for n in range(200)]
    found = score_slices(labels, values, gold=gold_for(labels, truth, range(200)))
    kinds = [one.kind for one in found.slices]
    assert kinds == ["value"] * 12 + ["other", "missing"]
    assert sum(one.labels for one in found.slices) == len(labels)
    assert found.intervals == 2 * 14


def test_intervals_of_all_slices_hold_together():
    """With every label known, at most five in a hundred worlds have any interval that misses."""
    missed = 0
    for seed in range(60):
        labels, truth = market(seed, items=240, accuracies=(0.9, 0.8), each=1)
        found = score_slices(
            labels, [f"v{n % 6}" for n in range(240)], gold=gold_for(labels, truth, range(240)),
            method="majority",
        )  # fmt: skip
        missed += any(
            not score.gold_accuracy.low <= accuracy <= score.gold_accuracy.high
            for one in found.slices
            for score, accuracy in zip(one.suppliers, (0.9, 0.8), strict=True)
        )
    assert missed <= 3


def test_a_value_must_be_said_of_each_item():
    labels, _ = market(items=20)
    with pytest.raises(BadArgument, match="3 values for 20 items"):
        score_slices(labels, ["a"] * 3)


# What a verdict took --------------------------------------------------------------------------


def test_a_verdict_tells_after_how_many_items_it_stood():
    labels, truth = market(items=400, accuracies=(0.95, 0.6), each=1)
    by_item = labels.take(np.argsort(labels.item, kind="stable"))
    gold = gold_for(labels, truth, range(400))
    ((one,), (silent,)) = (
        score_labels(by_item, gold=gold, method="majority", in_order=ordered)[0].comparisons
        for ordered in (True, False)
    )
    assert silent.decided_after is None
    assert 5 < one.decided_after < 100
    upto = by_item.take(by_item.item < one.decided_after)
    (then,) = score_labels(upto, gold=gold, method="majority")[0].comparisons
    assert then.decided
    assert then.shared_items == one.decided_after
    before = by_item.take(by_item.item < one.decided_after - 1)
    (earlier,) = score_labels(before, gold=gold, method="majority")[0].comparisons
    assert not earlier.decided


def test_what_is_not_decided_took_no_items():
    labels, truth = market(items=60, accuracies=(0.9, 0.9), each=1)
    gold = gold_for(labels, truth, range(60))
    (one,) = score_labels(labels, gold=gold, method="majority", in_order=True)[0].comparisons
    assert not one.decided
    assert one.decided_after is None
