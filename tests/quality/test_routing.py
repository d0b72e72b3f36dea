"""Whom to ask: most told for the money, promises kept, everybody sometimes, fair measures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadArgument
from mihak.quality.routing import (
    Sources,
    answers_to_target,
    draw,
    expected_information,
    propensities,
    weighed_share,
)


def entropy(p):
    p = np.asarray(p, dtype=float)
    return float(-(p[p > 0] * np.log2(p[p > 0])).sum())


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 5), st.floats(0.05, 0.99), st.integers(0, 10**6))
def test_information_is_the_expected_fall_in_entropy(classes, accuracy, seed):
    posterior = np.random.default_rng(seed).dirichlet(np.ones(classes))
    wrong = (1 - accuracy) / (classes - 1)
    fall = entropy(posterior)
    for said in range(classes):
        joint = posterior * np.where(np.arange(classes) == said, accuracy, wrong)
        fall -= joint.sum() * entropy(joint / joint.sum())
    found = expected_information(posterior[None], np.array([accuracy]))
    assert found[0, 0] == pytest.approx(fall, abs=1e-9)


def test_the_cheaper_of_equals_and_the_better_of_equal_prices_is_asked():
    posterior = np.array([[0.6, 0.4]])
    left = np.array([6])
    same = Sources.of([0.85, 0.85], [0.2, 0.1])
    assert propensities(posterior, same, target=0.95, answers_left=left).argmax() == 1
    better = Sources.of([0.85, 0.9], [0.1, 0.1])
    assert propensities(posterior, better, target=0.95, answers_left=left).argmax() == 1


def test_of_those_that_tell_as_much_the_cheaper_is_asked_even_if_nobody_makes_it_sure():
    same = Sources.of([0.8, 0.8], [0.5, 0.05])
    posterior, left = np.array([[0.5, 0.5]]), np.array([1])
    for target in (0.99, None):
        found = propensities(posterior, same, target=target, answers_left=left, explore=0.1)
        np.testing.assert_allclose(found, [[0.05, 0.95]])
    # Where every item gets so many answers, a better one is not worth any price.
    better = Sources.of([0.8, 0.81], [0.05, 0.5])
    found = propensities(posterior, better, target=None, answers_left=left)
    assert found.argmax() == 0


def test_those_alike_share_alike():
    same = Sources.of([0.85, 0.85, 0.7], [0.1, 0.1, 0.1])
    found = propensities(
        np.array([[0.6, 0.4]]), same, target=0.95, answers_left=np.array([6]), explore=0.3
    )
    np.testing.assert_allclose(found, [[0.45, 0.45, 0.1]])


def test_who_cannot_take_the_item_there_in_what_is_left_is_passed_over():
    """Cheap answers tell more for the money, and would never make the item sure."""
    sources = Sources.of([0.65, 0.97], [0.01, 0.50])
    posterior = np.array([[0.5, 0.5]])
    many, few = (
        propensities(posterior, sources, target=0.95, answers_left=np.array([n])) for n in (40, 2)
    )
    assert many.argmax() == 0
    assert few.argmax() == 1
    need = answers_to_target(np.array([0.5]), sources.accuracy, classes=2, target=0.95)
    assert need[0, 0] > 2 >= need[0, 1] * 0.5
    assert np.isinf(answers_to_target(np.array([0.5]), np.array([0.5]), classes=2, target=0.9))


def test_promised_shares_come_first_and_full_ones_are_left_out():
    posterior, left = np.array([[0.5, 0.5]]), np.array([5])
    owed = Sources.of([0.9, 0.6], [0.01, 0.5], share=[0, 0.3], has_given=[80, 20])
    assert propensities(posterior, owed, target=0.9, answers_left=left).argmax() == 1
    full = Sources.of([0.9, 0.6], [0.01, 0.5], at_most=[0.5, 1], has_given=[60, 40])
    assert propensities(posterior, full, target=0.9, answers_left=left)[0].tolist() == [0, 1]
    spent = Sources.of([0.9, 0.6], [0.01, 0.5], capacity=[0, 0])
    assert propensities(posterior, spent, target=0.9, answers_left=left).sum() == 0


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 5), st.floats(0.01, 1.0))
def test_everybody_who_can_answer_is_asked_sometimes(seed, many, explore):
    rng = np.random.default_rng(seed)
    sources = Sources.of(
        rng.uniform(0.3, 0.99, many), rng.uniform(0, 1, many), capacity=rng.integers(0, 2, many)
    )
    posterior = rng.dirichlet(np.ones(3), size=20)
    found = propensities(
        posterior, sources, target=0.95, answers_left=np.full(20, 4), explore=explore
    )
    can = sources.capacity > 0
    assert np.all(found[:, ~can] == 0)
    if can.any():
        np.testing.assert_allclose(found.sum(axis=1), 1)
        assert found[:, can].min() >= explore / can.sum() - 1e-12
    chosen = draw(found, rng)
    assert np.all((chosen >= 0) == can.any())
    assert np.all(can[chosen[chosen >= 0]])


def test_draws_follow_the_propensities():
    chosen = draw(np.tile([0.7, 0.0, 0.3], (20_000, 1)), np.random.default_rng(0))
    assert np.bincount(chosen, minlength=3)[1] == 0
    assert np.mean(chosen == 0) == pytest.approx(0.7, abs=0.02)


def test_weights_undo_a_routing_that_sends_the_hard_items_to_one_supplier():
    """Plain accuracy is off by ten points; weighed it is right, and its error honest."""
    found = []
    for seed in range(300):
        rng = np.random.default_rng(seed)
        hard = rng.random(2000) < 0.5
        propensity = np.where(hard, 0.9, 0.1)
        asked = rng.random(2000) < propensity
        right = rng.random(2000) < np.where(hard, 0.7, 0.95)
        one = weighed_share(right[asked].astype(float), propensity[asked])
        found.append((right[asked].mean(), one.share, abs(one.share - 0.825) < 1.96 * one.error))
        assert one.effective < asked.sum()
    plain, weighed, covered = np.mean(found, axis=0)
    assert plain < 0.74
    assert weighed == pytest.approx(0.825, abs=0.005)
    assert covered > 0.91


def test_doubt_about_each_answer_widens_the_error():
    sure = weighed_share(np.array([1.0, 0.0, 1.0, 1.0]), np.ones(4))
    unsure = weighed_share(np.full(4, 0.75), np.ones(4))
    assert unsure.share == sure.share == 0.75
    assert unsure.error == pytest.approx(sure.error)  # as though each had been drawn


def test_what_cannot_be_is_refused():
    with pytest.raises(BadArgument, match="promised"):
        Sources.of([0.9, 0.9], [1, 1], share=[0.7, 0.7])
    with pytest.raises(BadArgument, match="negative"):
        Sources.of([0.9], [-1])
    with pytest.raises(BadArgument, match="between 0 and 1"):
        Sources.of([1.0], [1])
    with pytest.raises(BadArgument, match="by lot"):
        propensities(
            np.array([[0.5, 0.5]]), Sources.of([0.9], [1]), target=0.9,
            answers_left=np.array([1]), explore=0,
        )  # fmt: skip
    with pytest.raises(BadArgument):
        weighed_share(np.array([1.0]), np.array([0.0]))
