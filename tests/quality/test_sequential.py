"""Sequential tests and confidence sequences: published values, invariants, coverage."""

from math import exp, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from mihak.errors import BadArgument
from mihak.quality import sequential as seq

ALPHA = 0.05
REJECT = log(1 / ALPHA)

# Other work on the machine must not fail a test.
patient = settings(deadline=None)

counts = st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(0, 2000))


# Beta-binomial


def confseq_prior(g, h, v_opt=100.0, alpha=0.05):
    """The prior that confseq's BetaBinomialMixture(v_opt, alpha, g, h) stands for."""
    rho = v_opt / (2 * log(1 / alpha) + log(1 + 2 * log(1 / alpha)))
    r = rho - g * h
    return r / (h * (g + h)), r / (g * (g + h))


def test_log_e_value_is_that_of_confseq():
    # gostevehoward/confseq test/uniform_boundaries_unittest.cpp, TestTwoSidedBetaBinomialMixture
    # (targets from the authors' R reference): s = 10 and bound 31.4308 at v = 100, g = .2,
    # h = .8, that is 625 trials of share .2 with s = successes - 125.
    prior = confseq_prior(0.2, 0.8)
    assert seq.log_e_value(135, 625, 0.2, prior=prior) == pytest.approx(-0.6941012, abs=1e-5)
    assert seq.log_e_value(125 + 31.4308, 625, 0.2, prior=prior) == pytest.approx(REJECT, abs=1e-4)


@pytest.mark.parametrize(
    ("successes", "trials", "half_width"),
    # Found by a separate program with a general root finder, rounded to 3 digits.
    [(90, 100, 0.087), (270, 300, 0.053), (900, 1000, 0.031), (2700, 3000, 0.019)],
)
def test_bernoulli_intervals_have_the_known_width(successes, trials, half_width):
    low, high = seq.bernoulli_confidence_sequence(successes, trials, prior=(9, 1))
    assert (high - low) / 2 == pytest.approx(half_width, abs=6e-4)


def test_log_e_value_is_the_likelihood_ratio_averaged_over_the_prior():
    ratio = lambda q: (q / 0.8) ** 13 * ((1 - q) / 0.2) ** 4 * stats.beta(2, 3).pdf(q)  # noqa: E731
    average, _ = integrate.quad(ratio, 0, 1, epsabs=1e-12)
    assert seq.log_e_value(13, 17, 0.8, prior=(2, 3)) == pytest.approx(log(average), abs=1e-9)


def test_no_trials_say_nothing():
    assert seq.bernoulli_confidence_sequence(0, 0) == (0.0, 1.0)
    assert seq.log_e_value(0, 0, 0.3) == 0.0


@patient
@given(trials=st.integers(1, 5000), share=st.floats(0, 1), alpha=st.floats(1e-6, 0.9))
def test_the_ends_of_a_bernoulli_interval_are_where_the_e_value_rejects(trials, share, alpha):
    successes = round(share * trials)
    low, high = seq.bernoulli_confidence_sequence(successes, trials, alpha=alpha)
    assert 0 <= low <= successes / trials <= high <= 1
    for end, inwards in ((low, 1), (high, -1)):
        if 0 < end < 1:
            assert seq.log_e_value(successes, trials, end) >= log(1 / alpha)
            inside = min(max(end + inwards * 2e-9, 0), 1)
            assert seq.log_e_value(successes, trials, inside) < log(1 / alpha)
        else:
            assert (end == 0 and successes == 0) or (end == 1 and successes == trials)


@patient
@given(
    trials=st.integers(0, 3000),
    share=st.floats(0, 1),
    alphas=st.tuples(st.floats(0.001, 0.5), st.floats(0.001, 0.5)),
)
def test_a_smaller_alpha_never_narrows_a_bernoulli_interval(trials, share, alphas):
    successes = round(share * trials)
    strict = seq.bernoulli_confidence_sequence(successes, trials, alpha=min(alphas))
    loose = seq.bernoulli_confidence_sequence(successes, trials, alpha=max(alphas))
    assert strict[0] <= loose[0] + 1e-11
    assert strict[1] >= loose[1] - 1e-11


@patient
@given(trials=st.integers(0, 3000), share=st.floats(0, 1))
def test_swapping_right_and_wrong_mirrors_a_bernoulli_interval(trials, share):
    successes = round(share * trials)
    low, high = seq.bernoulli_confidence_sequence(successes, trials)
    other_low, other_high = seq.bernoulli_confidence_sequence(trials - successes, trials)
    assert low == pytest.approx(1 - other_high, abs=1e-9)
    assert high == pytest.approx(1 - other_low, abs=1e-9)


def test_many_bernoulli_intervals_are_found_at_once():
    successes = np.array([[0, 5], [70, 900]])
    trials = np.array([[10, 10], [100, 1000]])
    low, high = seq.bernoulli_confidence_sequence(successes, trials)
    for at in np.ndindex(2, 2):
        one = seq.bernoulli_confidence_sequence(successes[at], trials[at])
        assert (low[at], high[at]) == one


def test_evidence_about_a_floor_is_the_likelihood_ratio_averaged_beyond_it():
    def ratio(q):
        return (q / 0.8) ** 13 * ((1 - q) / 0.2) ** 14 * stats.beta(12 * 0.8, 12 * 0.2).pdf(q)

    below = integrate.quad(ratio, 0, 0.8)[0] / stats.beta(12 * 0.8, 12 * 0.2).cdf(0.8)
    above = integrate.quad(ratio, 0.8, 1)[0] / stats.beta(12 * 0.8, 12 * 0.2).sf(0.8)
    assert seq.log_e_value_below(13, 27, 0.8) == pytest.approx(log(below), abs=1e-7)
    assert seq.log_e_value_above(13, 27, 0.8) == pytest.approx(log(above), abs=1e-7)


def test_evidence_about_a_floor_never_comes_from_the_wrong_side():
    assert seq.log_e_value_below(99_000, 100_000, 0.9) < 0
    assert seq.log_e_value_above(80_000, 100_000, 0.9) < 0
    assert seq.log_e_value_below(80_000, 100_000, 0.9) > 100


@pytest.mark.parametrize("share", [0.8, 0.9, 0.97])
def test_looking_after_every_item_keeps_the_promise_that_wald_breaks(share):
    # 2,000 streams; 0.05 plus three Monte Carlo standard errors is 0.065.
    rng = np.random.default_rng(20261124)
    successes = np.cumsum(rng.random((2000, 1000)) < share, axis=1)
    trials = np.arange(1, 1001)
    ours = np.any(seq.log_e_value(successes, trials, share) >= REJECT, axis=1)
    estimate = successes / trials
    half_width = 1.96 * np.sqrt(estimate * (1 - estimate) / trials)
    wald = np.any((np.abs(estimate - share) > half_width)[:, 29:], axis=1)
    assert ours.mean() <= 0.065
    assert wald.mean() > 0.30


@pytest.mark.parametrize(
    ("successes", "trials"), [(-1, 5), (6, 5), (float("nan"), 5), (1, float("inf"))]
)
def test_counts_that_cannot_be_are_refused(successes, trials):
    with pytest.raises(BadArgument, match="successes"):
        seq.bernoulli_confidence_sequence(successes, trials)


@pytest.mark.parametrize("alpha", [0, 1, -0.1, float("nan")])
def test_an_alpha_that_is_no_probability_of_error_is_refused(alpha):
    with pytest.raises(BadArgument, match="alpha"):
        seq.bernoulli_confidence_sequence(1, 2, alpha=alpha)


def test_a_prior_that_is_none_is_refused():
    with pytest.raises(BadArgument, match="prior"):
        seq.log_e_value(1, 2, 0.5, prior=(0, 1))


# Betting


scores = st.lists(st.floats(0, 1), min_size=1, max_size=60)


@patient
@given(scores)
def test_hedged_interval_mirrors_when_scores_do(values):
    x = np.array(values)
    low, high = seq.hedged_interval(x)
    other_low, other_high = seq.hedged_interval(1 - x)
    assert 0 <= low <= high <= 1
    assert (low, high) == pytest.approx((1 - other_high, 1 - other_low), abs=1e-9)


@patient
@given(scores)
def test_betting_on_a_grid_agrees_with_bisection_and_rounds_outwards(values):
    low, high = seq.hedged_confidence_sequence(values, grid=200)
    ends = [seq.hedged_interval(values[:n]) for n in range(1, len(values) + 1)]
    lowest = np.maximum.accumulate([end[0] for end in ends])
    highest = np.minimum.accumulate([end[1] for end in ends])
    assert np.all(low <= lowest + 1e-9)
    assert np.all(low >= lowest - 1 / 200 - 1e-9)
    assert np.all(high >= highest - 1e-9)
    assert np.all(high <= highest + 1 / 200 + 1e-9)


@patient
@given(scores, st.floats(0.01, 0.99))
def test_hedged_capital_rejects_outside_its_interval_only(values, mean):
    low, high = seq.hedged_interval(values)
    rejected = seq.hedged_log_e_process(values, mean)[-1] >= REJECT
    if min(abs(mean - low), abs(mean - high)) > 1e-9:
        assert rejected == (not low < mean < high)


def test_no_scores_say_nothing():
    assert seq.hedged_interval([]) == (0.0, 1.0)


def test_empirical_bernstein_is_its_formula():
    # Waudby-Smith and Ramdas (2024), written out step by step.
    x = [0.3, 0.9, 0.4, 0.8, 0.5]
    mean, variance, staked, won, spread = 0.5, 0.25, 0.0, 0.0, log(2 / ALPHA)
    squares = 0.25
    for t, value in enumerate(x, start=1):
        bet = min(0.5, (2 * log(2 / ALPHA) / (variance * t * log(t + 1))) ** 0.5)
        spread += (value - mean) ** 2 * (-log(1 - bet) - bet)
        staked, won = staked + bet, won + bet * value
        mean = (0.5 + sum(x[:t])) / (t + 1)
        squares += (value - mean) ** 2
        variance = squares / (t + 1)
    low, high = seq.empirical_bernstein_confidence_sequence(x)
    assert low[-1] == pytest.approx(max(0, (won - spread) / staked))
    assert high[-1] == pytest.approx(min(1, (won + spread) / staked))


def test_betting_keeps_its_promise_for_scores_that_are_no_counts():
    rng = np.random.default_rng(7)
    x = rng.beta(9, 1, (500, 1000))
    assert np.any(seq.hedged_log_e_process(x, 0.9) >= REJECT, axis=1).mean() <= 0.08
    low, high = seq.empirical_bernstein_confidence_sequence(x)
    assert np.any((low > 0.9) | (high < 0.9), axis=1).mean() <= 0.05
    assert np.all(high[:, -1] - low[:, -1] < 0.06)


def test_scores_outside_their_range_are_refused():
    with pytest.raises(BadArgument, match="scores"):
        seq.hedged_interval([0.5, 1.2])
    with pytest.raises(BadArgument, match="one stream"):
        seq.hedged_confidence_sequence([[0.5], [0.2]])


def test_a_running_intersection_never_widens():
    low, high = seq.running_intersection([0.1, 0.3, 0.2], [0.9, 0.6, 0.8])
    assert low.tolist() == [0.1, 0.3, 0.3]
    assert high.tolist() == [0.9, 0.6, 0.6]


# McNemar and the difference of two suppliers


def test_mcnemar_is_the_mixture_of_two_betas():
    def ratio(u):
        prior = stats.beta(3, 3).pdf(u) / 2 + stats.beta(30, 30).pdf(u) / 2
        return (2 * u) ** 20 * (2 - 2 * u) ** 5 * prior

    average, _ = integrate.quad(ratio, 0, 1)
    assert seq.sequential_mcnemar(20, 5) == pytest.approx(average)


def test_mcnemar_runs_along_a_stream_and_never_overflows():
    only_a = np.cumsum(np.ones(5000))
    e = seq.sequential_mcnemar(only_a, np.zeros(5000))
    assert np.all(np.diff(e) >= 0)
    assert e[-1] == exp(700)


@patient
@given(counts)
def test_mcnemar_does_not_care_who_is_called_a(table):
    only_a, only_b, _ = table
    assert seq.mcnemar_log_e_value(only_a, only_b) == pytest.approx(
        float(seq.mcnemar_log_e_value(only_b, only_a)), abs=1e-9
    )


@patient
@given(counts)
def test_the_interval_excludes_zero_when_mcnemar_rejects(table):
    only_a, only_b, same = table
    shared = only_a + only_b + same
    log_e = float(seq.mcnemar_log_e_value(only_a, only_b))
    at_zero = float(seq.difference_log_e_value(only_a, only_b, shared, 0.0))
    low, high = seq.difference_confidence_sequence(only_a, only_b, shared)
    if log_e < 10:
        assert at_zero == pytest.approx(log_e, abs=1e-4)
    if abs(log_e - REJECT) > 1e-4:
        assert (low > 0 or high < 0) == (log_e >= REJECT)


@patient
@given(counts)
def test_swapping_a_and_b_turns_the_difference(table):
    only_a, only_b, same = table
    shared = only_a + only_b + same
    low, high = seq.difference_confidence_sequence(only_a, only_b, shared)
    other_low, other_high = seq.difference_confidence_sequence(only_b, only_a, shared)
    assert (low, high) == pytest.approx((-other_high, -other_low), abs=1e-9)


@patient
@given(counts, st.floats(0.001, 0.5))
def test_the_difference_seen_lies_in_its_interval(table, alpha):
    only_a, only_b, same = table
    shared = max(only_a + only_b + same, 1)
    low, high = seq.difference_confidence_sequence(only_a, only_b, shared, alpha=alpha)
    assert -1 <= low <= (only_a - only_b) / shared <= high <= 1
    wider = seq.difference_confidence_sequence(only_a, only_b, shared, alpha=alpha / 10)
    assert wider[0] <= low + 1e-11
    assert wider[1] >= high - 1e-11


@patient
@given(counts, st.randoms(use_true_random=False))
def test_scored_differences_are_the_counts_in_any_order(table, random):
    only_a, only_b, same = (number // 10 for number in table)
    outcomes = [1.0] * only_a + [-1.0] * only_b + [0.0] * same
    random.shuffle(outcomes)
    low, high = seq.difference_confidence_sequence(only_a, only_b, len(outcomes))
    assert seq.score_difference_interval(outcomes) == pytest.approx((low, high), abs=1e-9)
    log_e = float(seq.difference_log_e_value(only_a, only_b, len(outcomes), 0.1))
    assert seq.score_difference_log_e_value(outcomes, 0.1) == pytest.approx(log_e, abs=1e-9)


def test_no_shared_items_say_nothing():
    assert seq.difference_confidence_sequence(0, 0, 0) == (-1.0, 1.0)
    assert seq.score_difference_interval([]) == (-1.0, 1.0)


def test_the_interval_of_a_difference_is_no_wider_than_it_was():
    # 3 points on 1,000 items of which 12 % are discordant; fixed-size Wald would be .0214.
    low, high = seq.difference_confidence_sequence(75, 45, 1000)
    assert (high - low) / 2 == pytest.approx(0.0348, abs=2e-4)


@pytest.mark.parametrize(("difference", "discordant"), [(0.0, 0.12), (0.03, 0.12), (0.1, 0.2)])
def test_the_difference_is_missed_rarely_at_any_look(difference, discordant):
    rng = np.random.default_rng(11)
    u = rng.random((400, 1000))
    only_a = np.cumsum(u < (discordant + difference) / 2, axis=1)
    only_b = np.cumsum(u > 1 - (discordant - difference) / 2, axis=1)
    looks = np.arange(9, 1000, 10)
    log_e = seq.difference_log_e_value(only_a[:, looks], only_b[:, looks], looks + 1, difference)
    # 0.05 plus three Monte Carlo standard errors.
    assert np.any(log_e >= REJECT, axis=1).mean() <= 0.083


@pytest.mark.parametrize(
    ("discordant", "difference", "fixed"),
    # From the exact discordant shares, which are rounded to three digits here.
    [(0.120, 0.03, 1044), (0.215, 0.03, 1874), (0.197, 0.10, 152), (0.058, 0.03, 502)],
)
def test_shared_items_needed_is_the_formula(discordant, difference, fixed):
    plan = seq.shared_items_needed(discordant_share=discordant, difference=difference)
    assert plan.fixed == pytest.approx(fixed, abs=3)
    assert plan.fixed < plan.expected < plan.budget
    assert plan == seq.shared_items_needed(discordant_share=discordant, difference=-difference)


def test_plans_and_tables_that_cannot_be_are_refused():
    with pytest.raises(BadArgument, match="difference"):
        seq.shared_items_needed(discordant_share=0.1, difference=0.2)
    with pytest.raises(BadArgument, match="power"):
        seq.shared_items_needed(discordant_share=0.1, difference=0.05, power=1)
    with pytest.raises(BadArgument, match="share"):
        seq.difference_confidence_sequence(5, 6, 10)
    with pytest.raises(BadArgument, match="negative"):
        seq.sequential_mcnemar(-1, 0)


# Worker pairs


def test_t_e_process_is_the_ratio_of_densities_of_the_t_statistic():
    d = np.array([0.05, -0.01, 0.04, 0.07, 0.02])
    t = stats.ttest_1samp(d, 0).statistic
    nu = len(d) - 1

    def density(effect):
        return stats.nct(nu, effect * len(d) ** 0.5).pdf(t) * stats.norm(0, 0.3).pdf(effect)

    mixed, _ = integrate.quad(density, -2, 2)
    expected = log(mixed / stats.t(nu).pdf(t))
    assert seq.t_log_e_process(d)[-1] == pytest.approx(expected, abs=1e-6)


differences = st.lists(st.floats(-1, 1), min_size=1, max_size=40)


@patient
@given(differences, st.floats(-0.5, 0.5))
def test_worker_interval_excludes_zero_when_its_test_rejects(values, shift):
    d = np.clip(np.array(values) * 0.05 + shift, -1, 1)
    low, high = seq.worker_difference_confidence_sequence(d)
    log_e = seq.t_log_e_process(d)
    sure = np.abs(log_e - REJECT) > 1e-6
    assert np.array_equal(((low > 0) | (high < 0))[sure], (log_e >= REJECT)[sure])


@patient
@given(differences)
def test_worker_evidence_does_not_care_who_is_called_a(values):
    d = np.array(values)
    low, high = seq.worker_difference_confidence_sequence(d)
    other_low, other_high = seq.worker_difference_confidence_sequence(-d)
    assert np.allclose(low, -other_high, atol=1e-12)
    assert np.allclose(high, -other_low, atol=1e-12)
    assert np.allclose(seq.t_log_e_process(d), seq.t_log_e_process(-d))
    assert np.allclose(seq.symmetric_log_e_process(d), seq.symmetric_log_e_process(-d))


@patient
@given(differences)
def test_symmetric_evidence_is_its_formula(values):
    S, V = sum(values), sum(value**2 for value in values)
    expected = 0.5 * log(0.1 / (V + 0.1)) + S**2 / (2 * (V + 0.1))
    assert seq.symmetric_log_e_process(values)[-1] == pytest.approx(expected, abs=1e-9)


def test_equal_differences_are_no_reason_to_divide_by_zero():
    assert seq.t_log_e_process([0.0, 0.0, 0.0])[-1] == pytest.approx(-0.5 * log(1.27))
    assert seq.t_log_e_process([0.25, 0.25])[-1] == pytest.approx(0.5 * log(1.18))
    low, high = seq.worker_difference_confidence_sequence(np.full(50, 0.25))
    assert (low[-1], high[-1]) == (0.25, 0.25)


def test_worker_pairs_are_as_many_as_the_smaller_supplier_has():
    a, b = [0.9, 0.8, 0.7], [0.5, 0.6]
    assert np.allclose(seq.worker_pair_differences(a, b), [0.4, 0.2])
    shuffled = seq.worker_pair_differences(a, b, rng=np.random.default_rng(0))
    assert len(shuffled) == 2
    assert set(np.round(shuffled, 6)) <= {0.4, 0.3, 0.2, 0.1}


def test_worker_tests_keep_their_promise_where_items_would_not():
    rng = np.random.default_rng(5)
    k = 0.9 * 0.1 / 0.06**2 - 1
    accuracy = rng.beta(0.9 * k, 0.1 * k, (2, 1000, 100))
    right = rng.binomial(50, accuracy) / 50
    d = right[0] - right[1]
    assert np.any(seq.t_log_e_process(d) >= REJECT, axis=1).mean() <= 0.07
    assert np.any(seq.symmetric_log_e_process(d) >= REJECT, axis=1).mean() <= 0.07


# Many claims


def test_e_bh_makes_the_most_claims_that_support_each_other():
    # With 4 claims and alpha .1 the k-th largest must reach 40 / k: 40, 20, 13.3, 10.
    log_e = np.log([21, 1, 30, 14])
    assert seq.e_bh(log_e, alpha=0.1).tolist() == [True, False, True, True]
    assert seq.e_bonferroni(log_e, alpha=0.1).tolist() == [False] * 4
    assert seq.e_bonferroni(np.log([40, 39]), alpha=0.05).tolist() == [True, False]


log_e_values = st.lists(st.floats(-20, 20), max_size=30)


@patient
@given(log_e_values, st.floats(0.001, 0.5))
def test_e_bh_is_its_definition(values, alpha):
    m = len(values)
    made = seq.e_bh(values, alpha=alpha)
    largest = sorted(values, reverse=True)
    k = max((i for i in range(1, m + 1) if largest[i - 1] >= log(m / alpha) - log(i)), default=0)
    assert made.sum() == k
    assert k == 0 or min(np.array(values)[made]) >= largest[k - 1]
    assert np.all(made | ~seq.e_bonferroni(values, alpha=alpha))


@patient
@given(log_e_values.filter(len), st.randoms(use_true_random=False))
def test_e_bh_does_not_care_about_the_order_of_distinct_claims(values, random):
    values = list(set(values))
    order = list(range(len(values)))
    random.shuffle(order)
    shuffled = seq.e_bh([values[i] for i in order], alpha=0.2)
    assert shuffled.tolist() == seq.e_bh(values, alpha=0.2)[order].tolist()


def test_weights_move_what_has_to_be_reached():
    log_e = np.log([12.0, 100.0])
    assert seq.e_bonferroni(log_e, alpha=0.1).tolist() == [False, True]
    assert seq.e_bonferroni(log_e, alpha=0.1, weights=[9, 1]).tolist() == [True, True]
    assert seq.e_bh(log_e, alpha=0.1, weights=[0, 3]).tolist() == [False, True]
    assert np.array_equal(seq.e_bh(log_e, weights=[2, 2]), seq.e_bh(log_e))


def test_claims_and_weights_must_match():
    with pytest.raises(BadArgument, match="weights"):
        seq.e_bh([1.0, 2.0], weights=[1.0])
    with pytest.raises(BadArgument, match="claim"):
        seq.e_bonferroni([float("nan")])


# The best of several


def outcomes_of(rng, accuracies, items):
    return rng.random((items, len(accuracies))) < np.array(accuracies)


def test_the_best_is_found_and_the_others_cost_less():
    correct = outcomes_of(np.random.default_rng(3), [0.8, 0.95, 0.6], 3000)
    found = seq.find_best(correct)
    assert found.best == 1
    assert found.left_after[1] == 0
    assert 0 < found.left_after[2] < found.left_after[0] == found.items < 3000
    assert found.labels == 2 * found.items + found.left_after[2]


def test_elimination_is_looking_after_every_item():
    correct = outcomes_of(np.random.default_rng(4), [0.9, 0.85, 0.8, 0.7], 2000)
    found = seq.find_best(correct, alpha=0.1)
    left = np.ones(4, dtype=bool)
    left_after = np.zeros(4, dtype=int)
    wins = np.zeros((4, 4))
    for item, right in enumerate(correct, start=1):
        pairs = np.outer(left, left)
        wins += np.outer(right, ~right) & pairs
        out = seq.beaten(np.where(pairs, wins, 0), alpha=0.1) & left
        left_after[out] = item
        left &= ~out
        if left.sum() == 1:
            break
    assert np.array_equal(found.left_after, left_after)
    assert found.items == item


def test_twins_are_never_told_apart():
    correct = np.repeat(outcomes_of(np.random.default_rng(5), [0.9], 500), 2, axis=1)
    found = seq.find_best(correct)
    assert found.best is None
    assert found.items == 500
    assert found.labels == 1000


def test_the_best_is_dropped_rarely():
    rng = np.random.default_rng(6)
    wrong = 0
    for _ in range(300):
        found = seq.find_best(outcomes_of(rng, [0.9, 0.9, 0.87], 600))
        wrong += found.left_after[0] > 0
    assert wrong / 300 <= 0.08


def test_a_search_needs_two_suppliers():
    with pytest.raises(BadArgument, match="two suppliers"):
        seq.find_best(np.ones((10, 1), dtype=bool))
    with pytest.raises(BadArgument, match="square"):
        seq.beaten(np.ones((2, 3)))
