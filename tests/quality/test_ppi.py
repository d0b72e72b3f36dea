"""Prediction-powered means: the formulas, their limits, and what they promise."""

from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from mihak.errors import BadArgument
from mihak.quality.ppi import ppi_interval, ppi_log_e_process, ppi_mean

# Other work on the machine must not fail a test.
patient = settings(deadline=None)

REJECT = log(20)


def judged(rng, shape, *, right, says_right, says_right_of_wrong):
    """Gold 0/1 and the verdicts of a judge on it."""
    gold = (rng.random(shape) < right).astype(float)
    verdict = rng.random(shape) < np.where(gold == 1, says_right, says_right_of_wrong)
    return gold, verdict.astype(float)


def test_the_mean_is_the_ppi_plus_plus_formula():
    y = np.array([1, 1, 0, 1, 0, 1, 1, 1.0])
    f = np.array([0.9, 0.8, 0.3, 0.7, 0.6, 0.9, 1.0, 0.8])
    everything = np.array([*f, *np.linspace(0.2, 1, 32)])
    found = ppi_mean(y, f, everything, pseudo_observations=False)
    weight = np.cov(y, f)[0, 1] / (np.var(f, ddof=1) * (1 + 8 / 40))
    estimate = y.mean() - weight * (f.mean() - everything.mean())
    variance = np.var(y - weight * f, ddof=1) / 8 + weight**2 * np.var(everything, ddof=1) / 40
    assert found.weight == pytest.approx(weight)
    assert found.estimate == pytest.approx(estimate)
    assert found.standard_error == pytest.approx(variance**0.5)
    assert found.low == pytest.approx(estimate - stats.t(7).ppf(0.975) * variance**0.5)
    assert found.high == pytest.approx(2 * estimate - found.low)
    assert found.effective_gold == pytest.approx(np.var(y, ddof=1) / variance)


def test_a_constant_proxy_leaves_the_gold_as_it_is():
    y = np.array([1, 0, 1, 1, 0.0])
    found = ppi_mean(y, np.full(5, 0.7), np.full(100, 0.7), pseudo_observations=False)
    assert (found.weight, found.estimate) == (0.0, 0.6)
    assert found.effective_gold == pytest.approx(5)


def test_a_good_judge_is_worth_more_gold_and_a_useless_one_no_less():
    rng = np.random.default_rng(1)
    y, f = judged(rng, 20_000, right=0.9, says_right=0.97, says_right_of_wrong=0.1)
    strong = ppi_mean(y[:500], f[:500], f)
    assert strong.effective_gold > 900
    useless = rng.random(20_000)
    assert ppi_mean(y[:500], useless[:500], useless).effective_gold > 460


def test_pseudo_observations_mend_the_small_samples():
    rng = np.random.default_rng(2)
    covered = {True: 0, False: 0}
    for _ in range(600):
        y, f = judged(rng, 5000, right=0.9, says_right=0.97, says_right_of_wrong=0.1)
        for pseudo in covered:
            found = ppi_mean(y[:100], f[:100], f, pseudo_observations=pseudo)
            covered[pseudo] += found.low <= 0.9 <= found.high
    assert covered[False] / 600 < 0.93
    assert covered[True] / 600 > 0.93


unit = st.floats(0, 1)
gold_and_proxy = st.lists(st.tuples(st.sampled_from([0.0, 1.0]), unit), min_size=1, max_size=40)


@patient
@given(gold_and_proxy, unit)
def test_the_interval_keeps_what_its_one_sided_tests_keep(pairs, center):
    y, f = np.array(pairs).T
    low, high = ppi_interval(y, f, center)
    assert 0 <= low <= high <= 1
    inside = (low + high) / 2
    for side in ("up", "down"):
        assert ppi_log_e_process(y, f, center, inside, side=side)[-1] < log(40) + 1e-6
    wider = ppi_interval(y, f, center, alpha=0.005)
    assert wider[0] <= low
    assert wider[1] >= high


@patient
@given(gold_and_proxy, unit)
def test_swapping_right_and_wrong_mirrors_the_interval(pairs, center):
    y, f = np.array(pairs).T
    low, high = ppi_interval(y, f, center)
    other_low, other_high = ppi_interval(1 - y, 1 - f, 1 - center)
    assert (low, high) == pytest.approx((1 - other_high, 1 - other_low), abs=1e-7)


@patient
@given(gold_and_proxy, unit, st.floats(0.01, 0.99))
def test_both_sides_together_are_their_average(pairs, center, mean):
    y, f = np.array(pairs).T
    up, down, both = (
        ppi_log_e_process(y, f, center, mean, side=side) for side in ("up", "down", "both")
    )
    assert np.allclose(both, np.logaddexp(up, down) - log(2))


@pytest.mark.parametrize("side", ["up", "down", "both"])
def test_the_next_gold_value_changes_the_evidence_by_nothing_on_average(side):
    # The martingale itself, exactly: average over the four outcomes of one more item.
    past_y, past_f = [1, 1, 0, 1, 1, 0.0], [0.9, 0.8, 0.2, 0.9, 0.7, 0.6]
    outcomes = {(1.0, 0.9): 0.6, (1.0, 0.2): 0.2, (0.0, 0.9): 0.05, (0.0, 0.2): 0.15}
    mean = sum(p * y for (y, _), p in outcomes.items())
    center = sum(p * f for (_, f), p in outcomes.items())

    def e(y, f):
        return np.exp(ppi_log_e_process(y, f, center, mean, side=side)[-1])

    after = sum(p * e([*past_y, y], [*past_f, f]) for (y, f), p in outcomes.items())
    assert after == pytest.approx(e(past_y, past_f))


def test_a_floor_is_refuted_with_less_gold_by_a_good_judge():
    rng = np.random.default_rng(3)
    y, f = judged(rng, (300, 2000), right=0.9, says_right=0.97, says_right_of_wrong=0.1)
    with_judge = ppi_log_e_process(y, f, 0.883, 0.93, side="down") >= REJECT
    alone = ppi_log_e_process(y, np.zeros_like(f), 0.0, 0.93, side="down") >= REJECT

    def mean_gold(rejected):
        return np.where(rejected.any(axis=1), rejected.argmax(axis=1) + 1, 2000).mean()

    assert mean_gold(with_judge) < 0.6 * mean_gold(alone)


def test_a_true_floor_is_rarely_refuted():
    rng = np.random.default_rng(4)
    y, f = judged(rng, (800, 1000), right=0.93, says_right=0.97, says_right_of_wrong=0.1)
    center = 0.93 * 0.97 + 0.07 * 0.1
    assert np.any(ppi_log_e_process(y, f, center, 0.93) >= REJECT, axis=1).mean() <= 0.07


def test_no_gold_says_nothing():
    assert ppi_interval([], [], 0.9) == (0.0, 1.0)


def test_gold_and_proxies_that_do_not_match_are_refused():
    with pytest.raises(BadArgument, match="proxies"):
        ppi_interval([1, 0], [0.5], 0.9)
    with pytest.raises(BadArgument, match="at least two"):
        ppi_mean([1], [0.5], [0.5, 0.6])
    with pytest.raises(BadArgument, match="gold"):
        ppi_mean([1, 2], [0.5, 0.5], [0.5, 0.6])
