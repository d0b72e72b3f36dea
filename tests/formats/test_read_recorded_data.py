"""Every recorded data set at hand is read, or refused for its shape."""

from pathlib import Path

import pytest

from mihak.errors import BadInput
from mihak.formats import read_gold, read_labels

DATA = Path(__file__).parents[2].parent / "shared" / "data"
SETS = sorted(path.parent for path in DATA.glob("*/labels.csv"))


@pytest.mark.skipif(not SETS, reason="the recorded data are not on this machine")
def test_every_set_of_labels_is_read_whole():
    for folder in SETS:
        if folder.name.startswith("pair_"):  # comparisons of two items: another kind of table
            with pytest.raises(BadInput, match="the column item is missing"):
                read_labels(folder / "labels.csv")
            continue
        # Transcribers who heard nothing wrote nothing; classes are never empty.
        is_text = folder.name.startswith("text_")
        labels = read_labels(folder / "labels.csv", lenient=is_text)
        gold = read_gold(folder / "gold.csv")
        assert len(labels) > len(gold) > 0
        assert is_text or labels.remarks == gold.remarks == ()
        known = set(labels.columns["item"].to_pylist())
        assert known & set(gold.columns["item"].to_pylist())
