"""Signals of fraud: against sums done by hand, whom they find and whom they must not wrong."""

from itertools import pairwise, permutations
from math import exp, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadArgument
from mihak.quality.labels import Labels
from mihak.quality.signals import (
    Canary,
    answers_before_reading,
    chance_of_label,
    copying,
    doubtful_gold,
    gold_leakage,
    identify,
    near_duplicates,
    plant,
    repeats,
    shared_timing,
    skill_change,
    speeders,
)
from mihak.quality.signals._change import log_e_change
from mihak.quality.signals._copying import CAUTION, COPY_RATES
from mihak.quality.signals._minhash import Shingles, jaccard, normalised
from mihak.quality.signals._p_values import benjamini_hochberg
from mihak.quality.signals._predictive import URNS, _urns
from mihak.quality.signals._repeats import _moments
from tests.quality.worlds import crowd, recorded

# Other work on the machine must not fail a test.
patient = settings(deadline=None, max_examples=25)


# Copying


def ring(seed, *, rate, items=400, workers=20, classes=4, skill=(1.6, 0.7)):
    """Labels of workers 0, 1, ...; 1 to 4 copy 0; skill and difficulty vary, some items mislead."""
    rng = np.random.default_rng(seed)
    able = rng.normal(*skill, workers)[:, None] if isinstance(skill, tuple) else skill[:, None]
    truth, bait = rng.integers(classes, size=(2, items))
    shape = (workers, items)
    knows = 1 / (1 + np.exp(rng.normal(0, 1.2, items) - able))
    right = rng.random(shape) < 1 / classes + (1 - 1 / classes) * knows
    label = np.where(right, truth, (truth + rng.integers(1, classes, shape)) % classes)
    trapped = (rng.random(items) < 0.1) & (rng.random(shape) < 0.6)
    label = np.where(trapped, bait, label)
    label[1:5] = np.where(rng.random((4, items)) < rate, label[0], label[1:5])
    worker = np.repeat(np.arange(workers), items)
    return Labels.from_columns(
        np.tile(np.arange(items), workers), worker, label.ravel(), supplier=worker % 2
    )


def names(labels, pair):
    return tuple(sorted(int(str(labels.workers[w])) for w in pair))


def by_name(labels, found):
    return {
        names(labels, (a, b)): value
        for a, b, value in zip(found.left, found.right, found.log_e, strict=True)
    }


def test_the_pair_e_value_is_that_of_its_definition():
    labels = crowd(2, items=60, workers=6, classes=3, each=4).labels
    chance = chance_of_label(labels) ** CAUTION
    rows = {(w, i): r for r, (w, i) in enumerate(zip(labels.worker, labels.item, strict=True))}

    def ratio(i, j, rate):
        product = 1.0
        for item in range(labels.n_items):
            if (i, item) in rows and (j, item) in rows:
                a, b = rows[i, item], rows[j, item]
                agree = labels.label[a] == labels.label[b]
                product *= 1 - rate + rate * agree / chance[b]
        return product

    found = copying(labels, min_shared=5)
    assert not found.flagged.any()
    for i, j, log_e in zip(found.left, found.right, found.log_e, strict=True):
        ratios = [ratio(*way, rate) for rate in COPY_RATES for way in ((i, j), (j, i))]
        assert log_e == pytest.approx(log(np.mean(ratios)))


def test_the_chance_of_a_label_is_foretold_by_the_others_alone():
    labels = crowd(3, items=20, workers=6, classes=3, each=4).labels
    for (pseudo, power), found in zip(URNS, _urns(labels, np.ones(6)), strict=True):
        for row in range(len(labels)):
            here = (labels.item == labels.item[row]) & (np.arange(len(labels)) != row)
            votes = np.bincount(labels.label[here], minlength=3) + pseudo / 3
            share = votes**power / (votes**power).sum()
            assert found[row] == pytest.approx(share[labels.label[row]])
    assert np.all((chance_of_label(labels) > 0) & (chance_of_label(labels) <= 1))


def test_a_ring_is_found_across_suppliers_and_nobody_else():
    labels = ring(0, rate=0.6)
    found = copying(labels)
    flagged = [names(labels, pair.workers) for pair in found.pairs]
    assert set(flagged) >= {(0, 1), (0, 2), (0, 3), (0, 4)}
    assert all(b < 5 for _, b in flagged)
    across = {n for n, pair in zip(flagged, found.pairs, strict=True) if pair.across_suppliers}
    assert across == {(a, b) for a, b in flagged if (a + b) % 2}
    assert [pair.log_e for pair in found.pairs] == sorted(found.log_e[found.flagged])[::-1]


def test_the_evidence_lists_what_two_agree_on_most_telling_first():
    labels = ring(0, rate=0.6)
    pair = copying(labels).pairs[0]
    answers = [
        dict(zip(labels.item[labels.worker == w], labels.label[labels.worker == w], strict=True))
        for w in pair.workers
    ]
    shared = answers[0].keys() & answers[1].keys()
    same = {i: answers[0][i] for i in shared if answers[0][i] == answers[1][i]}
    assert (pair.shared, pair.agreements) == (len(shared), len(same))
    assert dict(zip(pair.item, pair.label, strict=True)) == same
    assert np.all(np.diff(pair.surprise) <= 0)
    rare = 0
    for item, label in same.items():
        votes = labels.votes[item].copy()
        votes[label] -= 2
        rare += votes[label] < votes.max()
    assert pair.rare_agreements == rare


@pytest.mark.parametrize("seed", range(3))
def test_experts_in_a_poor_crowd_do_not_copy(seed):
    skill = np.r_[np.full(17, 0.2), 3.2, 3.5, 3.8]
    assert not copying(ring(seed, rate=0, skill=skill)).flagged.any()


def test_workers_with_the_same_habit_do_not_copy():
    rng = np.random.default_rng(5)
    truth = rng.integers(2, size=300)
    right = rng.random((12, 300)) < 0.85
    label = np.where(right, truth, 1 - truth)
    label[:3] = rng.random((3, 300)) < 0.97  # three who nearly always say yes
    labels = Labels.from_columns(
        np.tile(np.arange(300), 12), np.repeat(np.arange(12), 300), label.ravel()
    )
    assert not copying(labels).flagged.any()


def test_without_copies_the_e_values_are_about_one_on_average_at_most():
    means = [np.exp(copying(ring(seed, rate=0, items=150)).log_e).mean() for seed in range(6)]
    assert np.mean(means) <= 1.2


@patient
@given(seed=st.integers(0, 10_000))
def test_copying_does_not_depend_on_names_of_classes_order_of_rows_or_sides(seed):
    rng = np.random.default_rng(seed)
    n = 150
    item, worker, label = rng.integers(30, size=n), rng.integers(5, size=n), rng.integers(3, size=n)
    _, first = np.unique(item * 5 + worker, return_index=True)
    item, worker, label = item[first], worker[first], label[first]
    names_of = [str(w) for w in worker]

    def e_values(order, class_names):
        labels = Labels.from_columns(
            [f"i{x}" for x in item[order]],
            [names_of[x] for x in order],
            [class_names[x] for x in label[order]],
            classes=sorted(class_names),
        )
        return by_name(labels, copying(labels, min_shared=3))

    plain = e_values(np.arange(len(item)), "abc")
    for order, class_names in ((rng.permutation(len(item)), "abc"), (np.arange(len(item)), "cab")):
        again = e_values(order, class_names)
        assert again.keys() == plain.keys()
        for pair, log_e in plain.items():
            assert again[pair] == pytest.approx(log_e, abs=1e-6)


def test_the_last_of_several_labels_counts_and_few_shared_items_are_left_out():
    item = [*range(20), 0]
    labels = Labels.from_columns(
        item * 2, ["a"] * 21 + ["b"] * 21, [0, 1] * 10 + [1] + [0, 1] * 10 + [0], repeats="keep"
    )
    found = copying(labels)
    assert found.shared.tolist() == [20]
    assert len(copying(labels, min_shared=21).left) == 0
    with pytest.raises(BadArgument, match="min_shared"):
        copying(labels, min_shared=0)


def test_a_recorded_set_of_honest_workers_has_no_copies():
    assert not copying(recorded("rte")[0]).flagged.any()


# Repeats


def test_the_moments_of_repeats_are_those_of_all_orders():
    for counts in ([3, 2, 2], [4, 3, 0], [5, 1, 1]):
        answers = [k for k, c in enumerate(counts) for _ in range(c)]
        found = np.array([sum(a == b for a, b in pairwise(p)) for p in permutations(answers)])
        centred = found - found.mean()
        mean, variance, skew = (m[0] for m in _moments(np.array([counts], dtype=float)))
        assert mean == pytest.approx(found.mean())
        assert variance == pytest.approx(found.var())
        assert skew == pytest.approx((centred**3).mean() / found.var() ** 1.5)


def answers_in_order(answer, position=None):
    workers, n = answer.shape
    return repeats(
        Labels.from_columns(
            np.tile(np.arange(n), workers), np.repeat(np.arange(workers), n), answer.ravel()
        ),
        position,
    )


@pytest.mark.parametrize("shares", [[0.25] * 4, [0.5, 0.5], [0.9, 0.1], [0.7, 0.2, 0.1]])
def test_honest_orders_are_seldom_called_repeats(shares):
    rng = np.random.default_rng(1)
    p = answers_in_order(rng.choice(len(shares), (6000, 120), p=shares)).p
    assert np.mean(p <= 0.01) <= 0.013
    assert np.mean(p <= 0.001) <= 0.0025


def test_who_repeats_a_fifth_of_the_answers_is_found():
    rng = np.random.default_rng(2)
    answer = rng.integers(4, size=(400, 200))
    again = rng.random((100, 200)) < 0.2
    for t in range(1, 200):
        answer[:100, t] = np.where(again[:, t], answer[:100, t - 1], answer[:100, t])
    found = answers_in_order(answer)
    assert np.mean(found.p[:100] <= 0.01) >= 0.9
    assert found.flagged[100:].sum() <= 0.1 * found.flagged.sum()


def test_one_answer_to_everything_is_judged_by_what_others_said():
    rng = np.random.default_rng(3)
    answer = rng.integers(3, size=(8, 60))
    answer[0] = 1
    found = answers_in_order(answer)
    assert found.one_answer.tolist() == [True] + [False] * 7
    assert found.p[0] < 1e-6
    assert found.flagged[0]
    same = np.zeros((5, 60), dtype=int)
    same[4, :6] = 1  # nearly everybody always says 0, rightly
    assert not answers_in_order(same).flagged[:4].any()


def test_runs_are_counted_in_the_order_of_answering():
    answer = np.array([[0, 1, 1, 0, 1, 1] * 5])
    plain = answers_in_order(answer)
    assert (plain.repeats[0], plain.longest_run[0], plain.run_end[0]) == (10, 2, 2)
    turned = answers_in_order(answer, np.argsort(np.argsort(answer[0], kind="stable")))
    assert (turned.repeats[0], turned.longest_run[0]) == (28, 20)
    assert turned.flagged[0]
    with pytest.raises(BadArgument, match="position"):
        answers_in_order(answer, [1, 2])


def test_few_answers_are_not_judged():
    assert np.isnan(answers_in_order(np.zeros((1, 5), dtype=int) + np.arange(5) % 2).p[0])


def test_benjamini_hochberg_makes_the_claims_of_its_definition():
    p = np.array([0.04, 0.001, np.nan, 0.012, 0.9, 0.02])
    # Limits of the five known: .01, .02, .03, .04, .05.
    assert benjamini_hochberg(p, alpha=0.05).tolist() == [True, True, False, True, False, True]
    assert not benjamini_hochberg(np.array([0.3, 0.9]), alpha=0.05).any()


# Speed


def timed(seed, share, *, workers=60, n=150, items=400):
    rng = np.random.default_rng(seed)
    worker = np.repeat(np.arange(workers), n)
    item = np.concatenate([rng.choice(items, n, replace=False) for _ in range(workers)])
    usual = rng.normal(log(12), 0.35, workers)[worker] + rng.normal(0, 0.35, items)[item]
    times = usual + rng.uniform(0.35, 0.6, workers)[worker] * rng.normal(size=len(worker))
    fast = (worker < 15) & (rng.random(len(worker)) < share)
    times = np.where(fast, rng.normal(log(1.5), 0.35, len(worker)), times)
    labels = Labels.from_columns(item, worker, item % 2, seconds=np.exp(times))
    return labels, fast


@pytest.mark.parametrize("share", [0.1, 0.4])
def test_speeders_are_found_even_when_many_answers_are_fast(share):
    labels, fast = timed(0, share)
    found = speeders(labels)
    assert found.flagged[:15].mean() >= 0.85
    assert found.flagged[15:].mean() <= 0.03
    assert found.fast_share[:15].mean() == pytest.approx(share, abs=0.05)
    assert 1 < found.fast_seconds < 2.2
    assert found.suspicion[fast].mean() > 0.8
    assert found.suspicion[~fast].mean() < 0.02


def test_a_crowd_without_speeders_has_none():
    p = np.concatenate([speeders(timed(seed, 0)[0]).p for seed in range(4)])
    assert np.mean(p <= 0.01) <= 0.015


def test_unknown_times_are_left_out_and_some_must_be_known():
    labels, _ = timed(1, 0.2, workers=20)
    seconds = labels.seconds.copy()
    seconds[labels.worker == 0] = np.nan
    seconds[labels.worker == 1] = 0
    patched = Labels.from_columns(labels.item, labels.worker, labels.label, seconds=seconds)
    found = speeders(patched)
    assert np.isnan(found.p[:2]).all()
    assert found.answers[:2].tolist() == [0, 0]
    assert np.isnan(found.suspicion[labels.worker < 2]).all()
    with pytest.raises(BadArgument, match="time"):
        speeders(crowd().labels)


def test_answers_given_before_the_item_can_have_been_read_are_counted():
    labels = Labels.from_columns(
        list(range(50)) * 2, ["slow"] * 50 + ["quick"] * 50, [0, 1] * 50,
        seconds=[20.0] * 50 + [20.0] * 25 + [2.0] * 24 + [None],
    )  # fmt: skip
    found = answers_before_reading(labels, np.full(50, 100))  # 10 s at 600 words a minute
    assert found.answers.tolist() == [50, 49]
    assert found.too_fast.tolist() == [0, 24]
    assert found.flagged.tolist() == [False, True]
    assert sorted(found.rows) == list(range(75, 99))
    with pytest.raises(BadArgument, match="words"):
        answers_before_reading(labels, [1, 2])
    with pytest.raises(BadArgument, match="words_per_minute"):
        answers_before_reading(labels, np.ones(50), words_per_minute=0)


# Text

alphabet = st.text("abcdeاب َ ", min_size=0, max_size=30)


@patient
@given(texts=st.lists(alphabet, min_size=2, max_size=6))
def test_similarity_is_the_share_of_common_shingles(texts):
    left, right = (side.astype(np.int64) for side in np.triu_indices(len(texts), 1))
    found = jaccard(Shingles.of(texts), left, right)
    for i, j, value in zip(left, right, found, strict=True):
        a, b = (
            {t[k : k + 5] for k in range(len(t) - 4)} if len(t) >= 5 else {t}
            for t in (texts[i], texts[j])
        )
        assert value == pytest.approx(len(a & b) / len(a | b))


def test_arabic_is_compared_without_vowel_marks_and_tatweel():
    assert normalised("كَتَبَ  الطـــالِبُ\n Ok") == normalised("كتب الطالب ok")


LONG = "This answer was written once, at some length, and then it was handed in a second time."


def test_near_duplicates_are_found_whoever_hands_them_in():
    marked = LONG.replace("once,", "ONCE,  ").replace("second", "second\n")
    texts = [LONG, "something else altogether that is long enough to count", marked,
             LONG.replace("second time", "third time"), LONG]  # fmt: skip
    found = near_duplicates(texts, [0, 1, 2, 3, 0])
    pairs = {(a, b): s for a, b, s in zip(found.left, found.right, found.similarity, strict=True)}
    assert pairs.keys() == {(0, 2), (2, 4), (0, 3), (2, 3), (3, 4)}
    assert pairs[0, 2] == 1
    assert 0.8 <= pairs[0, 3] < 1
    assert found.workers.tolist() == [3] * 5
    with_own = near_duplicates(texts, [0, 1, 2, 3, 0], same_worker=True)
    assert len(with_own.left) == 6
    apart = near_duplicates(texts, [0, 1, 2, 3, 0], item=[0, 1, 0, 2, 3])
    assert (0, 2) not in set(zip(apart.left, apart.right, strict=True))


def test_short_and_common_answers_are_no_duplicates():
    prescribed = "The picture shows none of the things that the question asks about."
    texts = ["yes"] * 9 + [prescribed] * 9
    found = near_duplicates(texts, [*range(9), *range(9)])
    assert len(found.left) == 0
    assert [(one.text, one.workers) for one in found.common] == [(9, 9)]
    assert len(near_duplicates(texts, [*range(9), *range(9)], common=9).left) == 36


def test_all_similar_pairs_of_many_texts_are_found():
    rng = np.random.default_rng(0)
    words = ["".join(rng.choice(list("abcdefghij"), 5)) for _ in range(400)]
    texts = []
    for _ in range(300):
        text = rng.choice(words, 20)
        again = text.copy()
        again[rng.integers(20)] = rng.choice(words)
        texts += [" ".join(text), " ".join(again)]
    found = near_duplicates(texts, np.arange(600), rng=np.random.default_rng(7))
    assert np.all(found.right - found.left == 1)
    left, right = np.arange(0, 600, 2), np.arange(1, 600, 2)
    exact = jaccard(Shingles.of(texts), left, right)
    assert sorted(found.left) == left[exact >= 0.8].tolist()


def test_no_texts_have_no_duplicates_and_bad_arguments_are_refused():
    assert len(near_duplicates([], []).left) == 0
    assert len(near_duplicates(["", ""], [0, 1]).left) == 0
    for bad in ({"worker": [0]}, {"item": [0]}, {"similarity": 0}, {"min_length": 0}):
        with pytest.raises(BadArgument):
            near_duplicates([LONG, LONG], **{"worker": [0, 1], **bad})


# Changes


@pytest.mark.parametrize("direction", ["both", "up", "down"])
def test_without_a_change_the_e_process_seldom_reaches_twenty(direction):
    rng = np.random.default_rng(0)
    ever, at_end = 0, []
    for share in (0.6, 0.9, 0.98):
        for _ in range(25):
            outcome = (rng.random(160) < share).astype(float)
            looks = [
                log_e_change(outcome[:n], direction=direction).log_e for n in range(20, 161, 20)
            ]
            ever += max(looks) >= log(20)
            at_end.append(exp(looks[-1]))
    assert ever <= 4
    assert np.mean(at_end) <= 1.1


def test_the_expected_next_e_value_is_never_larger_under_the_null():
    # The whole tree of 7 outcomes: its average e-value under each share.
    outcomes = np.array([[(n >> k) & 1 for k in range(7)] for n in range(128)], dtype=float)
    for direction in ("both", "up", "down"):
        e = np.exp([log_e_change(row, direction=direction).log_e for row in outcomes])
        for share in (0.2, 0.5, 0.8, 0.97):
            chance = np.prod(np.where(outcomes == 1, share, 1 - share), axis=1)
            assert chance @ e <= 1 + 1e-9


def test_a_change_of_skill_is_found_where_it_is_in_both_directions():
    rng = np.random.default_rng(4)
    share = np.full((20, 400), 0.85)
    share[0, 220:], share[1, :150] = 0.5, 0.5
    right = (rng.random(share.shape) < share).astype(float)
    found = skill_change(np.repeat(np.arange(20), 400), right.ravel())
    assert found.flagged.tolist() == [True, True] + [False] * 18
    assert found.at[:2] == pytest.approx([220, 150], abs=15)
    assert found.before[0] > found.after[0] + 0.2
    assert found.before[1] < found.after[1] - 0.2
    assert found.first_row[1] == 400 + found.at[1]


def test_skill_may_be_given_as_probabilities_in_any_order_with_others_beside():
    rng = np.random.default_rng(5)
    right = np.where(np.arange(300) < 150, rng.beta(9, 1, 300), rng.beta(3, 4, 300))
    order = rng.permutation(300)
    found = skill_change(
        np.zeros(300, dtype=int),
        right[order],
        position=order,
        others=np.full(300, 0.7),
        n_workers=2,
    )
    assert found.flagged.tolist() == [True, False]
    assert found.at[0] == pytest.approx(150, abs=10)
    assert order[found.first_row[0]] == found.at[0]
    assert found.others_before[0] == pytest.approx(0.7)
    assert (found.answers[1], found.log_e[1], found.first_row[1]) == (0, 0.0, -1)
    with pytest.raises(BadArgument, match="columns"):
        skill_change([0, 0], [1.0])
    with pytest.raises(BadArgument, match="right"):
        skill_change([0], [1.5])


# Times shared


def day(rng, start, hours=2.0):
    now, rows = start * 3600 + rng.normal(0, 300), []
    end = now + hours * 3600
    while now < end:
        took = 18 * exp(rng.normal(0, 0.5))
        rows.append((now + took, took))
        now += took + rng.exponential(2)
    return np.array(rows)


def accounts(parts):
    worker = np.concatenate([np.full(len(part), w) for w, part in enumerate(parts)])
    sent, took = np.concatenate(parts).T
    return worker, sent, took


def test_one_hand_at_two_accounts_and_a_follower_are_found_among_strangers():
    rng = np.random.default_rng(0)
    parts = [day(rng, 9) for _ in range(6)]
    one = day(rng, 9)
    account = np.cumsum(rng.random(len(one)) < 0.2) % 2
    parts += [one[account == 0], one[account == 1]]
    leader = day(rng, 9)
    parts += [leader, leader + np.array([4.0, 0.0])]
    found = shared_timing(*accounts(parts))
    assert {(pair.workers, pair.kind) for pair in found.pairs} == {
        ((6, 7), "one at a time"), ((8, 9), "lockstep"),
    }  # fmt: skip
    hand = next(pair for pair in found.pairs if pair.workers == (6, 7))
    follower = next(pair for pair in found.pairs if pair.workers == (8, 9))
    assert (hand.observed, hand.lag_seconds) == (0, 0)
    assert hand.expected > 100
    assert follower.lag_seconds == pytest.approx(4, abs=2)
    assert follower.observed > 2 * follower.expected
    assert len(hand.window_start) == hand.windows
    assert np.all(hand.window_start % 900 == 0)


def test_strangers_e_values_are_about_one_on_average_at_most():
    alone, together = [], []
    for seed in range(8):
        rng = np.random.default_rng([9, seed])
        found = shared_timing(*accounts([day(rng, 9 + w % 2 / 2) for w in range(8)]))
        assert found.pairs == ()
        alone.append(np.exp(found.log_e_one_at_a_time))
        together.append(np.exp(found.log_e_lockstep))
    assert np.mean(np.concatenate(alone)) <= 1.15
    assert np.mean(np.concatenate(together)) <= 1.6  # few large values; the noise is about 0.3


def test_people_who_hand_over_a_shift_are_no_evidence():
    rng = np.random.default_rng(1)
    days = [(day(rng, 24 * d + 9), day(rng, 24 * d + 11)) for d in range(20)]
    found = shared_timing(*accounts([np.concatenate(side) for side in zip(*days, strict=True)]))
    assert np.all(found.log_e_one_at_a_time < log(20))


def test_timing_is_the_same_for_swapped_accounts_and_can_be_asked_of_some_pairs():
    rng = np.random.default_rng(2)
    worker, sent, took = accounts([day(rng, 9) for _ in range(4)])
    plain, turned = shared_timing(worker, sent, took), shared_timing(3 - worker, sent, took)
    for kind in ("log_e_one_at_a_time", "log_e_lockstep"):
        mirrored = {
            (3 - b, 3 - a): e
            for a, b, e in zip(turned.left, turned.right, getattr(turned, kind), strict=True)
        }
        for a, b, e in zip(plain.left, plain.right, getattr(plain, kind), strict=True):
            assert mirrored[a, b] == pytest.approx(e)
    some = shared_timing(worker, sent, took, among=([2], [0]))
    assert (some.left.tolist(), some.right.tolist()) == ([0], [2])
    assert len(shared_timing([0, 1], [10.0, 20.0], [5.0, np.nan]).left) == 0
    with pytest.raises(BadArgument, match="finite"):
        shared_timing([0], [np.nan], [1.0])
    with pytest.raises(BadArgument, match="columns"):
        shared_timing([0], [1.0, 2.0], [1.0])


# Gold


def test_gold_that_became_known_is_found_and_easy_gold_is_not():
    rng = np.random.default_rng(0)
    item, turn = np.repeat(np.arange(30), 150), np.tile(np.arange(150), 30)
    worker = np.concatenate([rng.permutation(200)[:150] for _ in range(30)])
    easy = np.where(item < 10, 0.95, 0.6)  # the first ten are easy, and always were
    known = (item >= 28) & (turn >= 75)
    right = (rng.random(len(item)) < easy) | known
    seconds = np.exp(rng.normal(2.5, 0.5, len(item))) * np.where(known, 0.3, 1)
    labels = Labels.from_columns(item, worker, (~right).astype(int), seconds=seconds)
    truth = np.zeros(30, dtype=int)
    found = gold_leakage(labels, truth, turn)
    assert found.item[found.flagged].tolist() == [28, 29]
    assert found.at[found.flagged] == pytest.approx([75, 75], abs=8)
    assert np.all(found.right_after[28:] > found.right_before[28:])
    assert np.all(found.quick_after[28:] > found.quick_before[28:] + 0.2)
    untimed = gold_leakage(Labels.from_columns(item, worker, (~right).astype(int)), truth, turn)
    assert np.isnan(untimed.quick_before).all()
    assert not untimed.flagged[:28].any()


def test_gold_that_strong_workers_agree_against_is_doubtful():
    rng = np.random.default_rng(1)
    item, worker = np.repeat(np.arange(100), 6), np.tile(np.arange(6), 100)
    truth = rng.integers(3, size=100)
    skill = np.array([0.95, 0.95, 0.9, 0.4, 0.4, 0.34])
    right = rng.random(600) < skill[worker]
    label = np.where(right, truth[item], (truth[item] + rng.integers(1, 3, 600)) % 3)
    gold = truth.copy()
    gold[7] = (gold[7] + 1) % 3
    labels = Labels.from_columns(item, worker, label, classes=[0, 1, 2])
    found = doubtful_gold(labels, gold)
    assert found.item[0] == 7
    assert (found.gold[0], found.other[0]) == (gold[7], truth[7])
    assert found.posterior[0] > 0.95
    assert found.item[found.flagged].tolist() == [7]
    assert found.answers[0] == 6
    assert np.all(np.diff(found.log_e) <= 0)


def test_doubt_is_weighed_by_skills_learned_without_the_item():
    # a is right on 3 of 3 other golds, b on 0 of 3; the crowd on 4 of 8, all items alike.
    labels = Labels.from_columns(
        [0, 1, 2, 3] * 2, ["a"] * 4 + ["b"] * 4, [1, 0, 0, 0, 0, 1, 1, 1], classes=[0, 1]
    )
    found = doubtful_gold(labels, np.zeros(4, dtype=int), prior=0.1)
    skill = {"a": (3 + 5 * 0.5) / 8, "b": max((0 + 5 * 0.5) / 8, 0.5)}
    at = found.item.tolist().index(0)
    assert found.log_e[at] == pytest.approx(log(skill["a"] / (1 - skill["a"])))
    odds = exp(found.log_e[at]) * 0.1 / 0.9
    assert found.posterior[at] == pytest.approx(odds / (1 + odds))


def test_gold_must_be_there_and_be_codes():
    labels = crowd(items=20).labels
    for gold in (np.full(20, -1), np.full(3, 0), np.full(20, 0.5), np.full(20, 9)):
        for signal in (gold_leakage, doubtful_gold):
            with pytest.raises(BadArgument):
                signal(labels, gold)
    with pytest.raises(BadArgument, match="prior"):
        doubtful_gold(labels, np.zeros(20, dtype=int), prior=1.0)
    with pytest.raises(BadArgument, match="position"):
        gold_leakage(labels, np.zeros(20, dtype=int), [1])


def test_recorded_gold_is_seldom_doubted():
    labels, truth = recorded("rte")
    found = doubtful_gold(labels, truth)
    assert found.flagged.mean() <= 0.05


# Canaries

CANARY = Canary(
    "Please {0} the item {1}, and {2} whether it {3} the rule. {4} you are {5}, {6} the box {7}; "
    "{8} the page {9} and {10} on {11}.",
    (
        ("inspect", "examine"), ("carefully", "closely"), ("state", "say"), ("breaks", "violates"),
        ("If", "When"), ("unsure", "uncertain"), ("tick", "check"), ("below", "underneath"),
        ("then", "afterwards"), ("is saved", "is kept"), ("you can move", "you may go"),
        ("اِختَر", "انتقِ"),
    ),
)  # fmt: skip
SUPPLIERS = ["north", "south", "east", "west"]


def test_every_supplier_is_known_by_its_wording_even_when_some_is_changed():
    wordings = [plant(CANARY, one, SUPPLIERS, b"secret") for one in SUPPLIERS]
    assert len(set(wordings)) == 4
    for supplier, wording in zip(SUPPLIERS, wordings, strict=True):
        copied = f"Found elsewhere: {wording.upper()}  And more.".replace("  ", "\n")
        reading = identify(CANARY, copied, SUPPLIERS, b"secret")
        assert (reading.supplier, reading.read, reading.matching) == (supplier, 12, 12)
        assert reading.probability > 0.95
        mended = wording.replace("inspect", "look at").replace("examine", "look at")
        less = identify(CANARY, mended, SUPPLIERS, b"secret")
        assert (less.supplier, less.read, less.word[0]) == (supplier, 11, -1)
        assert less.log_e < reading.log_e


def test_a_text_without_the_phrase_names_nobody():
    reading = identify(CANARY, "Nothing of the kind.", SUPPLIERS, b"secret")
    assert (reading.supplier, reading.probability, reading.read) == (None, 0.0, 0)


def test_wordings_stay_as_suppliers_are_added_and_depend_on_the_secret():
    before = [plant(CANARY, one, SUPPLIERS, b"secret") for one in SUPPLIERS]
    assert [plant(CANARY, one, [*SUPPLIERS, "new"], b"secret") for one in SUPPLIERS] == before
    assert [plant(CANARY, one, SUPPLIERS, b"another") for one in SUPPLIERS] != before


def test_over_secrets_a_strangers_text_is_evidence_of_one_on_average():
    text = CANARY.worded([0] * 12)
    e = [exp(identify(CANARY, text, SUPPLIERS, f"{n}".encode()).log_e) for n in range(300)]
    assert np.mean(e) <= 2  # 1 in theory, with a long tail
    assert np.mean(np.array(e) >= 20) <= 0.05


def test_canaries_that_cannot_work_are_refused():
    with pytest.raises(BadArgument, match="places"):
        Canary("no places", ())
    with pytest.raises(BadArgument, match="different"):
        Canary("{0}", (("same", "SAME"),))
    with pytest.raises(BadArgument, match="apart"):
        plant(Canary("{0}", (("a", "b"),)), "x", ["x", "y", "z"], b"s")
    with pytest.raises(BadArgument, match="not among"):
        plant(CANARY, "nobody", SUPPLIERS, b"s")
    with pytest.raises(BadArgument, match="different names"):
        plant(CANARY, "x", ["x", "x"], b"s")
