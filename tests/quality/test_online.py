"""Estimates that move with each label, against the fit of the same model in whole."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from mihak.quality.online import SUREST, Skill, add_label, even
from mihak.quality.truth import METHODS
from tests.quality.worlds import accuracy as right
from tests.quality.worlds import crowd

one_coin = METHODS["one-coin"]

ACCURACY = st.floats(0.01, 0.99)
LABELS = st.lists(st.tuples(st.integers(0, 3), ACCURACY), min_size=1, max_size=8)


@given(labels=LABELS)
def test_it_is_bayes_rule(labels):
    posterior = even(4)
    product = np.ones(4) / 4
    for code, accuracy in labels:
        posterior = add_label(posterior, code, accuracy)
        product *= np.where(np.arange(4) == code, accuracy, (1 - accuracy) / 3)
    assert np.exp(posterior) == pytest.approx(product / product.sum(), abs=1e-9)


@given(labels=LABELS, data=st.data())
def test_the_order_of_labels_does_not_matter(labels, data):
    results = []
    for order in (labels, data.draw(st.permutations(labels))):
        posterior = even(4)
        for code, accuracy in order:
            posterior = add_label(posterior, code, accuracy)
        results.append(np.exp(posterior))
    assert results[0] == pytest.approx(results[1], abs=1e-9)


@given(labels=st.floats(0, 1e6), share=st.floats(0, 1))
def test_skill_stays_a_share_and_no_luck_makes_certain(labels, share):
    accuracy = Skill(labels, share * labels).accuracy
    assert 0 < accuracy < 1
    posterior = np.exp(add_label(even(2), 0, accuracy))
    assert posterior[0] + 1e-12 >= 1 - SUREST
    assert posterior[0] <= SUREST + 1e-12


def test_a_stream_ends_near_the_fit_of_the_whole():
    world = crowd(5, items=600, workers=25, low=0.55)
    labels = world.labels
    posterior = [even(3) for _ in range(labels.n_items)]
    skills = [Skill() for _ in range(labels.n_workers)]
    for at in np.random.default_rng(1).permutation(len(labels)):
        item, worker, code = labels.item[at], labels.worker[at], labels.label[at]
        posterior[item] = add_label(posterior[item], code, skills[worker].accuracy)
        skills[worker] = skills[worker].after(np.exp(posterior[item][code]))
    online, whole = np.exp(posterior), one_coin(labels).posterior
    assert right(online, world.truth) > right(whole, world.truth) - 0.03
    assert (online.argmax(axis=1) == whole.argmax(axis=1)).mean() > 0.95
    estimated = np.array([skill.accuracy for skill in skills])
    # Drawn to the prior by labels that came first on their item: the fits mend the level, the
    # order is right at once.
    assert np.abs(estimated - world.accuracy).mean() < 0.1
    assert spearmanr(estimated, world.accuracy).statistic > 0.8
