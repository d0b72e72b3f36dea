"""Stopping: the rule against brute force, replays that spend what they say, real sets."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadArgument
from mihak.quality.labels import Labels
from mihak.quality.redundancy import (
    Replay,
    StopRule,
    cheapest_fixed,
    replay,
    simulate,
    worth_asking_below,
)
from tests.quality.worlds import accuracy, crowd, recorded


def value_of_asking(p, left, *, price, a, classes):
    """By brute force: the expected share right less money, for two classes in doubt."""
    wrong = (1 - a) / (classes - 1)
    stop = max(p, 1 - p)
    if not left:
        return stop, False
    first, other = p * a + (1 - p) * wrong, p * wrong + (1 - p) * a
    asked = -price
    for chance, after in ((first, p * a / first), (other, p * wrong / other)):
        asked += chance * value_of_asking(after, left - 1, price=price, a=a, classes=classes)[0]
    if classes > 2:
        asked += (1 - first - other) * value_of_asking(
            p, left - 1, price=price, a=a, classes=classes
        )[0]
    return max(stop, asked), asked > stop + 1e-9


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("a", [0.6, 0.8, 0.93])
@pytest.mark.parametrize("price", [0.002, 0.02])
def test_the_bound_is_where_asking_stops_being_worth_its_price(classes, a, price):
    bounds = worth_asking_below(price, accuracy=a, classes=classes, most=5)
    for left in range(1, 6):
        for p in np.linspace(0.505, 0.995, 25):
            worth = value_of_asking(p, left, price=price, a=a, classes=classes)[1]
            if abs(p - bounds[left]) > 0.02:  # the bound stands on a grid of log odds
                assert worth == (p < bounds[left]), (left, p, bounds[left])


def test_more_answers_left_and_lower_prices_are_worth_more():
    dear, cheap = (worth_asking_below(p, accuracy=0.8, classes=3, most=8) for p in (0.05, 0.005))
    assert np.all(cheap >= dear)
    assert np.all(np.diff(cheap) >= 0)
    assert np.all(worth_asking_below(0.001, accuracy=0.5, classes=2, most=3) == 0)
    assert worth_asking_below(0.01, accuracy=1.0, classes=2, most=1)[1] == pytest.approx(0.99)


def test_a_rule_asks_at_least_and_at_most_and_until_sure():
    rule = StopRule(2, 4, 0.9)
    answers = np.array([1, 2, 2, 3, 4, 7])
    sure = np.array([0.99, 0.99, 0.8, 0.89, 0.5, 0.5])
    asks = rule.asks(answers, sure, accuracy=0.8, classes=2)
    assert asks.tolist() == [True, False, True, True, False, False]
    # A right item worth less than an answer is not asked about beyond the least.
    poor = StopRule(2, 4, 0.9, worth=0.5)
    assert not poor.asks(answers[1:], sure[1:], accuracy=0.8, classes=2).any()


@pytest.mark.parametrize(
    ("least", "most", "target", "worth"),
    [(0, 3, 0.9, None), (4, 3, 0.9, None), (1, 3, 1.0, None), (1, 3, 0.4, None), (1, 3, 0.9, 0.0)],
)
def test_a_rule_that_cannot_be_is_refused(least, most, target, worth):
    with pytest.raises(BadArgument):
        StopRule(least, most, target, worth)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 4), st.integers(0, 4), st.floats(0.55, 0.99))
def test_a_replay_buys_only_what_there_is_and_within_the_rule(seed, least, more, target):
    world = crowd(seed, items=40, workers=8, each=6)
    rule = StopRule(least, least + more, target)
    played = Replay.shuffled(world.labels, np.random.default_rng(seed))
    bought = played.buy(rule, method="one-coin")
    each = np.bincount(bought.labels.item, minlength=40)
    np.testing.assert_array_equal(each, bought.answers)
    assert each.min() >= least
    assert each.max() <= least + more
    unsure = bought.posterior.max(axis=1) < target
    assert np.all(each[unsure] == min(least + more, 6))
    assert bought.cost(None) == each.sum()


def test_fixed_redundancy_is_a_rule_of_equal_ends():
    labels = crowd(3, items=60, each=5).labels
    bought = Replay.shuffled(labels, np.random.default_rng(0)).buy(
        StopRule(3, 3), method="majority"
    )
    assert np.all(bought.answers == 3)


def test_money_is_counted_by_supplier():
    labels = crowd(3, items=50, each=4, suppliers=2).labels
    found = simulate(labels, {"all": StopRule(4, 4)}, prices={"s0": 1.0, "s1": 10.0}, orders=1)
    ours = np.bincount(labels.supplier, minlength=2)
    names = labels.suppliers.to_pylist()
    price = np.array([{"s0": 1.0, "s1": 10.0}[name] for name in names])
    assert found.outcomes["all"].cost == found.all_cost == float(ours @ price)
    with pytest.raises(BadArgument, match="has no price"):
        simulate(labels, {"all": StopRule(4, 4)}, prices={"s0": 1.0}, orders=1)
    with pytest.raises(BadArgument, match="no labels"):
        simulate(labels, {"all": StopRule(4, 4)}, prices=dict.fromkeys(["s0", "s1", "s2"], 1.0))


def test_what_is_known_judges_and_decides_nothing():
    world = crowd(5, items=80, each=6)
    rule = StopRule(2, 6, 0.95)
    seen = replay(world.labels, rule, truth=world.truth.astype(np.int32), orders=2)
    blind = replay(world.labels, rule, orders=2)
    assert (blind.answers, blind.confidence) == (seen.answers, seen.confidence)
    assert blind.accuracy is None
    assert blind.ece is None
    assert 0.7 < seen.accuracy <= 1


def test_the_cheapest_fixed_is_found_between_levels():
    curve = [(0.2, 0.70), (0.4, 0.80), (1.0, 0.85)]
    assert cheapest_fixed(curve, 0.75) == pytest.approx(0.3)
    assert cheapest_fixed(curve, 0.6) == 0.2
    assert cheapest_fixed(curve, 0.9) is None


# Shares of labels bought and accuracy in docs/quality/redundancy.md, with room for few orders.
REAL = {"bluebird": 0.40, "dog": 0.56, "rte": 0.57, "snow_wsd": 0.25, "CF_amt": 0.35}


@pytest.mark.parametrize("name", REAL)
def test_asking_until_sure_saves_labels_on_real_data(name):
    labels, truth = recorded(name)
    rule = StopRule(2, labels.most_labels_an_item)
    found = replay(labels, rule, truth=truth.astype(np.int32), orders=2)
    assert found.share < REAL[name]
    assert found.accuracy > accuracy(labels.votes, truth) - 0.012


def test_an_item_is_judged_by_what_its_workers_did_elsewhere():
    """Two who met on one item only cannot vouch for each other, however they agree."""
    from mihak.quality.truth import fit_suppliers, infer_truth
    from mihak.quality.truth._cautious import leave_one_out

    rng = np.random.default_rng(1)
    # A crowd that tosses coins: no confidence is deserved.
    item = np.repeat(np.arange(200), 3)
    worker = np.argsort(rng.random((200, 60)), axis=1)[:, :3].ravel()
    labels = Labels.from_columns(item, worker, rng.integers(0, 2, len(item)))
    bold = infer_truth(labels, "supplier").confidence.mean()
    assert leave_one_out(labels, fit_suppliers(labels)).posterior.max(axis=1).mean() < bold
