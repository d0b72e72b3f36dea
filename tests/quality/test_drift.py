"""Falls in accuracy: alarms are rare while nothing changes, soon when it does."""

from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadArgument
from mihak.quality.sequential import drift_log_e_detector, find_drift
from mihak.quality.sequential._drift import WORSE

BASELINE = 0.9


def by_brute_force(scores, baseline, kind):
    """Likelihood ratios from every moment of change, each multiplied out anew."""

    def ratio(x, q):
        return x * q / baseline + (1 - x) * (1 - q) / (1 - baseline)

    found = []
    for upto in range(1, len(scores) + 1):
        of_worse = []
        for q in [1 - (1 - baseline) * times for times in WORSE]:
            since = [np.prod([ratio(x, q) for x in scores[k:upto]]) for k in range(upto)]
            of_worse.append(max(since) if kind == "cusum" else sum(since))
        found.append(log(np.mean(of_worse)))
    return found


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([0.0, 0.3, 1.0]), min_size=1, max_size=12),
    st.sampled_from(["cusum", "shiryaev-roberts"]),
)
def test_it_is_the_evidence_from_every_moment(scores, kind):
    found = drift_log_e_detector(scores, 0.95, kind=kind)
    np.testing.assert_allclose(found, by_brute_force(scores, 0.95, kind), atol=1e-9)


@pytest.mark.parametrize("kind", ["cusum", "shiryaev-roberts"])
def test_alarms_are_as_far_apart_as_said_while_accuracy_is_what_it_was(kind):
    rng = np.random.default_rng(3)
    right = rng.random((300, 2000)) < BASELINE
    evidence = drift_log_e_detector(right, BASELINE, kind=kind) >= log(500)
    first = np.where(evidence.any(axis=1), evidence.argmax(axis=1) + 1, 2000)
    assert first.mean() > 500


def test_a_fall_is_found_and_dated():
    rng = np.random.default_rng(4)
    right = (rng.random(2500) < np.where(np.arange(2500) < 1500, 0.93, 0.78)).astype(float)
    found = find_drift(right, BASELINE)
    assert 1500 <= found.at < 1900
    assert abs(found.since - 1500) < 150
    assert found.before > 0.9
    assert found.after < 0.85
    assert find_drift(right[:1500], BASELINE) is None


def test_better_than_the_baseline_is_no_fall_and_one_in_doubt_counts_in_part():
    assert find_drift(np.ones(5000), BASELINE) is None
    assert find_drift(np.full(5000, 0.95), BASELINE) is None
    assert find_drift(np.full(5000, 0.5), BASELINE) is not None
    assert find_drift([], BASELINE) is None


@pytest.mark.parametrize(
    ("scores", "baseline", "run_length"),
    [([2.0], 0.9, 10_000), ([1.0], 1.0, 10_000), ([1.0], 0.9, 0.5)],
)
def test_what_cannot_be_is_refused(scores, baseline, run_length):
    with pytest.raises(BadArgument):
        find_drift(scores, baseline, run_length=run_length)
