"""Python: every kind of table in, the same kind out; estimators as scikit-learn's."""

import subprocess
import sys

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from sklearn.base import clone

import mihak
from mihak.quality.truth import METHODS
from tests.quality.worlds import accuracy, crowd

COLUMNS = {
    "task": ["أ", "أ", "أ", "ب", "ب", "ب"],
    "annotator": ["w1", "w2", "w3", "w1", "w2", "w3"],
    "label": ["نعم", "نعم", "لا", "لا", "لا", "لا"],
}


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (dict, dict),
        (pd.DataFrame, pd.DataFrame),
        (pl.DataFrame, pl.DataFrame),
        (pa.table, pa.Table),
    ],
)
def test_a_table_comes_back_as_it_was_given(make, kind):
    found = mihak.aggregate(make(COLUMNS), "majority", posterior=True)
    assert isinstance(found, kind)
    columns = {name: list(found[name]) for name in ("item", "label", "confidence", "p_لا")}
    if kind is pa.Table:
        columns = found.to_pydict()
    assert columns["item"] == ["أ", "ب"]
    assert columns["label"] == ["نعم", "لا"]
    assert columns["confidence"] == pytest.approx([2 / 3, 1])
    assert columns["p_لا"] == pytest.approx([1 / 3, 1])


def test_score_takes_gold_as_a_mapping_or_a_table():
    frame = pd.DataFrame(COLUMNS)
    a = mihak.score(frame, {"أ": "نعم"})
    b = mihak.score(frame, pd.DataFrame({"item": ["أ"], "label": ["نعم"]}))
    assert a.as_json() == b.as_json()
    assert a.gold_items == 1


def test_agree_says_how_far():
    assert mihak.agree(COLUMNS).percent.estimate == pytest.approx((1 / 3 + 1) / 2)


def test_a_wrong_table_is_refused():
    with pytest.raises(mihak.BadInput, match="no table"):
        mihak.score(3)
    with pytest.raises(mihak.BadInput, match="the column label is missing"):
        mihak.aggregate({"item": [1], "worker": [2]})


def test_importing_mihak_imports_nothing_heavy():
    code = "import sys, mihak; print(any(m in sys.modules for m in ('numpy', 'pyarrow', 'rich')))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_every_public_name_is_there():
    for name in mihak.__all__:
        assert getattr(mihak, name)
    with pytest.raises(AttributeError):
        _ = mihak.nothing


@pytest.mark.parametrize("method", METHODS)
def test_an_estimator_fits_and_predicts(method):
    world = crowd(classes=2, items=100)
    estimator = mihak.Aggregator(method).fit(world.labels)
    proba = estimator.predict_proba()
    assert proba.shape == (100, 2)
    np.testing.assert_array_equal(estimator.predict(), estimator.classes_[proba.argmax(axis=1)])
    np.testing.assert_array_equal(estimator.items_, np.arange(100))


def test_an_estimator_judges_new_items_by_what_it_learned():
    world = crowd(2, items=3000, workers=30, classes=3, low=0.35, high=0.97)
    labels, truth = world.labels, world.truth
    frame = pd.DataFrame({"item": labels.item, "worker": labels.worker, "label": labels.label})
    old, new = frame[frame["item"] < 2800], frame[frame["item"] >= 2800]
    estimator = mihak.IBCC().fit(old)
    learned = accuracy(estimator.predict_proba(new), truth[2800:])
    alone = accuracy(mihak.MajorityVote().fit_predict_proba(new), truth[2800:])
    assert learned > alone + 0.02


def test_workers_never_met_count_as_the_average_one():
    estimator = mihak.IBCC().fit(crowd(2).labels)
    new = {"item": [7, 7], "worker": ["new", "newer"], "label": [1, 1]}
    assert estimator.predict(new)[0] == 1
    with pytest.raises(mihak.BadInput, match="9 is none of the classes"):
        estimator.predict({"item": [7, 7], "worker": ["a", "b"], "label": [1, 9]})


def test_estimators_are_cloned_as_scikit_learn_does():
    estimator = mihak.EBCC(seed=3, subtypes=2)
    copy = clone(estimator)
    assert copy.get_params() == {"seed": 3, "subtypes": 2}
    assert repr(copy) == "EBCC(seed=3, subtypes=2)"
    assert copy.set_params(subtypes=4).options == {"subtypes": 4}
    assert clone(mihak.Aggregator("glad")).method == "glad"


def test_an_estimator_not_fitted_says_so():
    with pytest.raises(mihak.NotFitted, match="Call fit"):
        mihak.DawidSkene().predict()
    with pytest.raises(mihak.BadArgument, match="no method"):
        mihak.Aggregator("magic")
