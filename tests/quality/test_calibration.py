"""Confidence that means what it says."""

import numpy as np
import pytest

from mihak.errors import BadArgument
from mihak.quality.calibration import Temperature, calibration_error


def sure_by(temperature, seed=0, items=4000, classes=3):
    """Posteriors that are right at `temperature`, and the truth."""
    rng = np.random.default_rng(seed)
    log = rng.normal(0, 2, (items, classes))
    true = np.exp(log / temperature)
    true /= true.sum(axis=1, keepdims=True)
    truth = (rng.random(items)[:, None] > np.cumsum(true, axis=1)).sum(axis=1)
    said = np.exp(log)
    return said / said.sum(axis=1, keepdims=True), truth.clip(max=classes - 1)


@pytest.mark.parametrize("temperature", [1.0, 2.5, 6.0])
def test_the_temperature_is_found_and_mends_most_of_it(temperature):
    posterior, truth = sure_by(temperature)
    found = Temperature.learn(posterior[:2000], truth[:2000])
    assert found.value == pytest.approx(temperature, rel=0.15)
    right = posterior[2000:].argmax(axis=1) == truth[2000:]
    before = calibration_error(posterior[2000:].max(axis=1), right)
    after = calibration_error(found.mend(posterior[2000:]).max(axis=1), right)
    assert after < 0.04
    assert after <= before + 0.01


def test_few_known_answers_move_little_and_none_nothing():
    posterior, truth = sure_by(1.0)
    assert Temperature.learn(posterior[:0], truth[:0]).value == 1.0
    moved = [Temperature.learn(posterior[i : i + 4], truth[i : i + 4]).value for i in range(50)]
    assert np.median(moved) == pytest.approx(1, abs=0.5)


def test_mending_keeps_the_order_of_classes_and_sums_to_one():
    posterior, _ = sure_by(2.0, items=50)
    mended = Temperature(3.0).mend(posterior)
    np.testing.assert_allclose(mended.sum(axis=1), 1)
    np.testing.assert_array_equal(mended.argmax(axis=1), posterior.argmax(axis=1))
    np.testing.assert_allclose(Temperature(1.0).mend(posterior), posterior, atol=1e-12)


def test_the_error_is_the_mean_gap():
    # 50 items at 0.9 of which 30 are right, 50 at 0.6 of which all are.
    confidence = np.repeat([0.9, 0.6], 50)
    right = np.concatenate([np.arange(50) < 30, np.ones(50, dtype=bool)])
    assert calibration_error(confidence, right, bins=2) == pytest.approx((0.3 + 0.4) / 2)
    with pytest.raises(BadArgument):
        calibration_error(np.array([]), np.array([], dtype=bool))
