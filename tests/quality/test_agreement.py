"""Agreement: published worked examples to three decimals, and what must always hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadArgument, BadInput
from mihak.quality.agreement import LEVELS, agree, alpha_between_interval, alpha_interval
from mihak.quality.labels import Labels

NA = None

# Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: 4 observers,
# 12 units; published .743 nominal, .815 ordinal, .849 interval, .797 ratio.
KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3],
    [NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA],
]

# Fleiss (1971), table 1 as reprinted: 30 patients, 6 psychiatrists, 5 diagnoses;
# published kappa .430.
FLEISS_1971 = [
    [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
    [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3],
    [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0], [1, 0, 0, 4, 1],
    [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
]  # fmt: skip

# The worked example of the English Wikipedia on Fleiss' kappa: 10 items, 14 raters, .210.
FLEISS_EXAMPLE = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip

# Vignettes of the R package irrCAC 1.0: cac.raw4raters (12 units, 4 raters, AC1 .775444,
# percent .818182) and cont3x3abstractors (two raters, 100 pregnancies, AC1 .8493305).
RAW_4_RATERS = KRIPPENDORFF
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]


def from_ratings(ratings):
    """Labels of raters (rows) on items (columns), None where one is missing."""
    rows = [
        (item, rater, value)
        for rater, line in enumerate(ratings)
        for item, value in enumerate(line)
        if value is not NA
    ]
    return Labels.from_columns(*zip(*rows, strict=True))


def from_votes(votes):
    """Labels of any raters that make up these vote counts (items, classes)."""
    rows = [
        (item, rater, value)
        for item, line in enumerate(votes)
        for rater, value in enumerate(np.repeat(np.arange(len(line)), line))
    ]
    return Labels.from_columns(*zip(*rows, strict=True))


def from_table(table):
    """Labels of two raters from their table of counts."""
    first, second = [], []
    for i, line in enumerate(table):
        for j, count in enumerate(line):
            first += [i] * count
            second += [j] * count
    return from_ratings([first, second])


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_equals_krippendorffs_worked_example(level, published):
    found = agree(from_ratings(KRIPPENDORFF), level=level, resamples=100)
    assert found.alpha.estimate == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize(("votes", "published"), [(FLEISS_1971, 0.430), (FLEISS_EXAMPLE, 0.210)])
def test_fleiss_kappa_equals_the_published(votes, published):
    found = agree(from_votes(votes), resamples=100)
    assert found.fleiss_kappa.estimate == pytest.approx(published, abs=5e-4)


def test_ac1_equals_the_published():
    found = agree(from_ratings(RAW_4_RATERS), resamples=100)
    assert found.gwet_ac1.estimate == pytest.approx(0.775444, abs=1e-6)
    assert found.percent.estimate == pytest.approx(0.818182, abs=1e-6)
    found = agree(from_table(ABSTRACTORS), resamples=100)
    assert found.gwet_ac1.estimate == pytest.approx(0.8493305, abs=1e-6)


@pytest.mark.parametrize(
    ("level", "published"), [("ordinal", 0.914), ("interval", 0.914), ("ratio", 0.857)]
)
def test_ac2_equals_the_published(level, published):
    # cac.raw4raters with the weights "quadratic" (0.9140007) and "ratio": tests of the Python
    # package irrCAC 0.4 (afergadis/irrCAC, test/unit/irrCAC/raw/test_gwet.py).
    found = agree(from_ratings(RAW_4_RATERS), level=level, resamples=100)
    assert found.gwet_ac2.estimate == pytest.approx(published, abs=5e-4)


def test_ac2_with_identity_weights_is_ac1():
    two_classes = from_ratings([[0, 0, 1, 1, 0, 1], [0, 1, 1, 1, 0, 1]])
    found = agree(two_classes, level="interval", resamples=100)
    assert found.gwet_ac2.estimate == pytest.approx(found.gwet_ac1.estimate)


@st.composite
def votes(draw):
    items, classes = draw(st.integers(3, 15)), draw(st.integers(2, 4))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    counts = rng.integers(0, 4, size=(items, classes))
    counts[0] = 1
    return counts


@settings(max_examples=40, deadline=None)
@given(votes(), st.randoms(use_true_random=False))
def test_order_of_items_and_names_of_classes_do_not_matter(counts, random):
    items, classes = list(range(len(counts))), list(range(counts.shape[1]))
    random.shuffle(items)
    random.shuffle(classes)
    one = agree(from_votes(counts), resamples=100)
    other = agree(from_votes(counts[items][:, classes]), resamples=100)
    for name in ("percent", "alpha", "fleiss_kappa", "gwet_ac1"):
        a, b = getattr(one, name).estimate, getattr(other, name).estimate
        assert a == pytest.approx(b, abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(votes())
def test_intervals_hold_their_estimates(counts):
    found = agree(from_votes(counts), level="ordinal", resamples=100)
    for value in (found.percent, found.alpha, found.fleiss_kappa, found.gwet_ac1, found.gwet_ac2):
        assert value.low <= value.estimate <= value.high <= 1 + 1e-12


def alpha_pair_by_pair(counts, level):
    """Krippendorff's definition with loops: no coincidences, no distinct patterns."""
    total = counts.sum(axis=0)

    def apart(c, k):
        c, k = min(c, k), max(c, k)
        between = total[c : k + 1].sum() - (total[c] + total[k]) / 2
        ratio = (c - k) / (c + k) if c + k else 0
        known = {"nominal": c != k, "ordinal": between, "interval": c - k, "ratio": ratio}
        return known[level] ** 2 if c != k else 0

    units = [np.repeat(np.arange(len(total)), line) for line in counts]
    observed = sum(apart(c, k) / (len(unit) - 1) for unit in units for c in unit for k in unit)
    everything = np.concatenate(units)
    expected = sum(apart(c, k) for c in everything for k in everything)
    return 1 - observed * (len(everything) - 1) / expected if expected else 1.0


@settings(max_examples=30, deadline=None)
@given(votes(), st.sampled_from(LEVELS))
def test_alpha_is_what_counting_pairs_one_by_one_gives(counts, level):
    several = counts[counts.sum(axis=1) >= 2]
    found = alpha_interval(counts.astype(float), level=level, resamples=100)
    assert found.estimate == pytest.approx(alpha_pair_by_pair(several, level), abs=1e-10)


@pytest.mark.parametrize("level", LEVELS)
def test_agreement_between_groups_is_what_counting_pairs_one_by_one_gives(level):
    rng = np.random.default_rng(3)
    a, b = rng.integers(0, 3, size=(2, 25, 3)).astype(float)
    shared = (a.sum(axis=1) > 0) & (b.sum(axis=1) > 0)
    a, b = a[shared], b[shared]
    units, pooled = [], np.zeros(3)
    for line_a, line_b in zip(a, b, strict=True):
        of_a, of_b = (np.repeat(np.arange(3), line.astype(int)) for line in (line_a, line_b))
        units.append((of_a, of_b))
        for unit in (of_a, of_b):
            for c in unit:
                pooled[c] += 1 / len(unit) / (2 * len(a))

    def apart(c, k):
        between = pooled[min(c, k) : max(c, k) + 1].sum() - (pooled[c] + pooled[k]) / 2
        ratio = (c - k) / (c + k) if c + k else 0
        known = {"nominal": c != k, "ordinal": between, "interval": c - k, "ratio": ratio}
        return known[level] ** 2 if c != k else 0

    observed = np.mean([np.mean([apart(c, k) for c in x for k in y]) for x, y in units])
    expected = sum(pooled[c] * pooled[k] * apart(c, k) for c in range(3) for k in range(3))
    found = alpha_between_interval(a, b, level=level)
    assert found.estimate == pytest.approx(1 - observed / expected)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_raters_does_not_matter(random):
    raters = list(KRIPPENDORFF)
    random.shuffle(raters)
    found = agree(from_ratings(raters), level="ordinal", resamples=100)
    assert found.alpha == agree(from_ratings(KRIPPENDORFF), level="ordinal", resamples=100).alpha


def test_a_bootstrap_in_pieces_is_the_bootstrap_whole(monkeypatch):
    labels = from_ratings(KRIPPENDORFF)
    whole = agree(labels, level="ordinal", resamples=200)
    monkeypatch.setattr("mihak.quality.agreement._bootstrap.CHUNK", 50)
    # Sums in another order differ in the last digits.
    for name in ("percent", "alpha", "fleiss_kappa", "gwet_ac1", "gwet_ac2"):
        a, b = getattr(whole, name), getattr(agree(labels, level="ordinal", resamples=200), name)
        assert (a.low, a.high) == pytest.approx((b.low, b.high), abs=1e-12)


def test_raters_who_always_agree_score_one():
    found = agree(from_ratings([[0, 1, 2, 0, 1]] * 3), level="ratio", resamples=100)
    for value in (found.percent, found.alpha, found.fleiss_kappa, found.gwet_ac1, found.gwet_ac2):
        assert value.estimate == pytest.approx(1)


def test_raters_who_guess_score_about_nothing():
    ratings = np.random.default_rng(0).integers(3, size=(4, 3000)).tolist()
    found = agree(from_ratings(ratings), resamples=100)
    for value in (found.alpha, found.fleiss_kappa, found.gwet_ac1):
        assert abs(value.estimate) < 0.03


def test_the_bootstrap_covers_about_as_often_as_it_says():
    rng = np.random.default_rng(1)
    truth = rng.random(200_000) < 0.5
    both = np.stack([truth ^ (rng.random(200_000) < 0.2) for _ in range(3)])
    ones = both.sum(axis=0).astype(float)
    world = np.stack([3 - ones, ones], axis=1)
    target = alpha_interval(world, resamples=100).estimate
    misses = 0
    for run in range(300):
        sample = world[rng.integers(len(world), size=150)]
        found = alpha_interval(sample, resamples=300, seed=run)
        misses += not found.low <= target <= found.high
    assert misses / 300 < 0.09


def test_two_groups_that_agree_within_but_not_with_each_other():
    a = np.tile([[2.0, 0.0], [0.0, 2.0]], (50, 1))
    assert alpha_between_interval(a, a).estimate == pytest.approx(1)
    assert alpha_between_interval(a, a[:, ::-1].copy()).estimate == pytest.approx(-1)
    assert alpha_between_interval(a, np.zeros_like(a)) is None


def test_many_classes_are_no_trouble():
    rng = np.random.default_rng(0)
    ratings = rng.integers(200, size=(3, 400)).tolist()
    assert abs(agree(from_ratings(ratings), resamples=100).alpha.estimate) < 0.05


@pytest.mark.parametrize(
    ("labels", "level", "what"),
    [
        (["yes", "no"], "interval", "'no' is no number"),
        # Text that Python takes for a number, but nobody can measure a distance to.
        (["nan", "1"], "interval", "'nan' is no number"),
        (["1", "inf"], "ratio", "'inf' is no number"),
        (["1", "1.0"], "interval", "written differently"),
        ([-1, 2], "ratio", "negative"),
        ([1, 2], "cardinal", "no level 'cardinal'"),
    ],
)
def test_a_level_the_labels_cannot_have_is_refused(labels, level, what):
    with pytest.raises(BadArgument, match=what):
        agree(Labels.from_columns([1, 1], ["a", "b"], labels), level=level)


def test_one_label_an_item_is_refused():
    with pytest.raises(BadInput, match="no item has two labels"):
        agree(Labels.from_columns([1, 2], ["a", "b"], [0, 1]))
