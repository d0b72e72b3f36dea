"""All signals at once, and what looking again and again may claim."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.quality.labels import Labels
from mihak.quality.sequential import e_bh
from mihak.quality.signals import (
    alpha_of_look,
    look_at_labels,
    look_at_texts,
    look_at_times,
    repeats,
)
from mihak.quality.signals._found import least_alpha_e, least_alpha_p
from mihak.quality.signals._look import MOST_ACCOUNTS, MOST_MEETINGS, _affordable
from mihak.quality.signals._p_values import benjamini_hochberg

NAMES = [f"w{n}" for n in range(8)]


def crowd(rng, truth, skill=0.85, classes=4, workers=NAMES):
    """Everybody answers every item in its order: item, worker, label columns, worker by worker."""
    item = np.tile(np.arange(len(truth)), len(workers))
    right = rng.random(len(item)) < skill
    wrong = (truth[item] + rng.integers(1, classes, len(item))) % classes
    return item, np.repeat(workers, len(truth)), np.where(right, truth[item], wrong)


def test_all_looks_together_spend_alpha():
    spent = [alpha_of_look(look, 0.05) for look in range(1, 10_000)]
    assert spent[0] == pytest.approx(0.0304, abs=1e-4)
    assert 0.0499 < sum(spent) < 0.05


@given(st.lists(st.floats(-20, 40), max_size=30), st.floats(0.001, 0.5))
@settings(deadline=None)
def test_the_least_alpha_of_e_values_is_where_e_bh_makes_the_claim(values, alpha):
    log_e = np.array(values, dtype=float)
    least = least_alpha_e(log_e)
    clear = np.abs(least - alpha) > 1e-9
    assert np.array_equal((least <= alpha)[clear], e_bh(log_e, alpha=alpha)[clear])


@given(st.lists(st.one_of(st.floats(0, 1), st.just(np.nan)), max_size=30), st.floats(0.001, 0.5))
@settings(deadline=None)
def test_the_least_alpha_of_p_is_where_benjamini_and_hochberg_make_the_claim(values, alpha):
    p = np.array(values, dtype=float)
    least = least_alpha_p(p)
    clear = ~(np.abs(least - alpha) <= 1e-9)
    assert np.array_equal((least <= alpha)[clear], benjamini_hochberg(p, alpha=alpha)[clear])


@pytest.mark.parametrize("seed", range(5))
def test_nobody_repeats_where_the_items_themselves_come_sorted(seed):
    rng = np.random.default_rng(seed)
    truth = np.sort(rng.integers(4, size=200))
    item, worker, label = crowd(rng, truth)
    labels = Labels.from_columns(item, worker, label)
    assert repeats(labels).flagged.all()
    assert not [one for one in look_at_labels(labels) if one.kind == "repeats"]


def test_who_repeats_is_found_with_the_longest_run_to_look_at():
    rng = np.random.default_rng(1)
    truth = rng.integers(4, size=200)
    item, worker, label = crowd(rng, truth)
    own = np.flatnonzero(worker == "w3")
    for at in own[1:]:
        if rng.random() < 0.5:
            label[at] = label[at - 1]
    labels = Labels.from_columns(item, worker, label)
    (found,) = look_at_labels(labels)
    assert (found.kind, [labels.workers[w].as_py() for w in found.workers]) == ("repeats", ["w3"])
    run = [row for (row,) in found.look_at]
    assert len(run) == found.figures["longest_run"]
    assert len({int(label[row]) for row in run}) == 1
    assert run == list(range(run[0], run[0] + len(run)))
    machines = np.array(labels.workers.to_pylist()) == "w3"
    assert look_at_labels(labels, people=~machines) == []


def test_a_ring_is_told_with_each_of_its_pairs():
    rng = np.random.default_rng(2)
    names = [f"w{n}" for n in range(16)]
    item, worker, label = crowd(rng, rng.integers(4, size=300), skill=0.75, workers=names)
    leader = label[worker == "w0"]
    for name in ("w1", "w2"):
        label[worker == name] = np.where(rng.random(300) < 0.9, leader, label[worker == name])
    labels = Labels.from_columns(item, worker, label)
    found = [one for one in look_at_labels(labels) if one.kind == "copying"]
    assert {one.workers for one in found} == {(0, 1), (0, 2), (1, 2)}
    for one in found:
        assert set(one.workers) | set(one.ring) == {0, 1, 2}
        first, other = one.look_at[0]
        assert labels.item[first] == labels.item[other]
        assert (labels.worker[first], labels.worker[other]) == one.workers


def test_a_fall_of_skill_is_told_where_it_is_with_a_chart():
    rng = np.random.default_rng(3)
    item, worker, label = crowd(rng, rng.integers(4, size=600), skill=0.9)
    labels = Labels.from_columns(item, worker, label)
    right = np.where(rng.random(len(labels)) < 0.92, 1.0, 0.0)
    fell = (labels.worker == 5) & (labels.item >= 300)
    right[fell] = rng.random(fell.sum()) < 0.5
    (found,) = look_at_labels(labels, right=right)
    assert (found.kind, found.workers) == ("skill", (5,))
    assert abs(found.figures["at"] - 300) < 40
    assert len(found.chart["own"]) == 20
    assert found.chart["change"] == pytest.approx(0.5, abs=0.07)


def test_haste_is_told_with_the_times_of_all():
    rng = np.random.default_rng(4)
    item, worker, label = crowd(rng, rng.integers(4, size=200))
    seconds = np.exp(rng.normal(2.5, 0.35, len(item)))
    hasty = (worker == "w2") & (rng.random(len(item)) < 0.4)
    seconds[hasty] = np.exp(rng.normal(0.3, 0.3, hasty.sum()))
    labels = Labels.from_columns(item, worker, label, seconds=seconds)
    found = {one.kind: one for one in look_at_times(labels, words=np.full(200, 60))}
    assert set(found) == {"speed", "unread"}
    for one in found.values():
        assert one.workers == (2,)
        assert all(seconds[row] < 6 for (row,) in one.look_at)
        assert sum(one.chart["own"]) == pytest.approx(1)
        assert len(one.chart["seconds"]) == len(one.chart["own"]) + 1


def test_one_hand_at_two_accounts_is_told_with_its_most_telling_quarter():
    rng = np.random.default_rng(5)
    at, worker, seconds = [], [], []
    now = 1e9
    for _ in range(1500):
        who = int(rng.random() < 0.5)
        took = float(rng.uniform(4, 12))
        now += took + 0.5
        at.append(now)
        worker.append(who)
        seconds.append(took)
    labels = Labels.from_columns(
        np.arange(len(at)), worker, np.arange(len(at)) % 2, seconds=seconds
    )
    (found,) = [one for one in look_at_times(labels, submitted=at) if one.kind == "timing"]
    assert found.workers == (0, 1)
    assert found.figures["way"] == "one at a time"
    lanes = found.chart["lanes"]
    assert len(lanes[0]) + len(lanes[1]) >= len(found.look_at) > 20
    assert all(0 <= begun < ended <= 900 for lane in lanes for begun, ended in lane)


def text(rng):
    return " ".join("".join(rng.choice(list("abcdefgh"), 6)) for _ in range(15))


def test_pairs_who_hand_in_the_same_texts_are_told_once_each():
    rng = np.random.default_rng(6)
    texts = [text(rng) for _ in range(40)]
    worker = np.repeat([0, 1, 2, 3], 10)
    texts[11], texts[12], texts[25] = texts[3], texts[4] + "!", texts[5]
    (found,) = look_at_texts(texts, worker, np.arange(40))
    assert found.workers == (0, 1)
    assert set(found.look_at) == {(3, 11), (4, 12)}
    assert found.figures["twins"] == 2


def test_transcripts_of_one_item_are_no_twins():
    rng = np.random.default_rng(7)
    right = [text(rng) for _ in range(10)]
    texts = [right[n] + "." * who for who in range(3) for n in range(10)]
    assert look_at_texts(texts, np.repeat([0, 1, 2], 10), np.tile(np.arange(10), 3)) == []
    # Where people write what they like, alike texts on one item tell as much.
    own = [text(rng) for _ in range(40)]
    own[10:13] = own[:3]
    (found,) = look_at_texts(own, np.repeat([0, 1, 2, 3], 10), np.tile(np.arange(10), 4))
    assert found.workers == (0, 1)


def test_a_look_at_times_compares_the_busiest_accounts_in_the_latest_quarters():
    worker = np.r_[np.repeat(np.arange(300), 40), np.arange(200)]
    at = np.r_[np.tile(np.arange(40) * 900.0, 300), np.full(200, 36_000.0)]
    kept = _affordable(worker, at)
    assert len(np.unique(worker[kept])) == MOST_ACCOUNTS
    windows = np.unique(at[kept])
    assert windows.tolist() == [900.0 * n for n in range(33, 41)]
    assert len(windows) * MOST_ACCOUNTS * (MOST_ACCOUNTS - 1) / 2 <= MOST_MEETINGS
    assert _affordable(worker[:80], at[:80]).all()
