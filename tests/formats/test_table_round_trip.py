"""What is written and read again is the same, to the character."""

from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mihak.formats import read_labels, write_table

NAMES = ("item", "worker", "label", "supplier", "seconds")

# Other work on the machine must not fail a test.
patient = settings(deadline=None)

awkward = st.sampled_from(
    [
        *('"', '""', ",", ";", "\t", "\n", "\r", "\r\n", " ", "'", "\\", "="),
        *(
            "نعم",
            "\u064b",
            "\u200f",
            "\u202b",
            "\ufeff",
            "e\u0301",
            "👩🏽\u200d⚕️",
            "\u2028",
            "\x1a",
        ),
        *("null", "NA", "007", "1.0", "true"),
    ]
)
anything = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
names = st.lists(awkward | anything, min_size=1, max_size=8).map("".join)
seconds = st.none() | st.floats(0, 1e9)
rows = st.lists(st.tuples(names, names, names, names, seconds), min_size=1, max_size=20)


@pytest.mark.parametrize("suffix", ["csv", "tsv", "jsonl", "parquet"])
@patient
@given(rows=rows)
@example(rows=[("\ufeffa", "w", "s", "x", None)])
def test_text_survives_writing_and_reading(suffix, rows):
    columns = {name: [row[i] for row in rows] for i, name in enumerate(NAMES)}
    with TemporaryDirectory() as folder:
        path = f"{folder}/labels.{suffix}"
        write_table(path, columns)
        table = read_labels(path)
    assert {name: column.to_pylist() for name, column in table.columns.items()} == columns


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
@patient
@given(items=st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1))
def test_integers_survive_where_the_format_has_them(suffix, items):
    columns = {"item": items, "worker": items, "label": items}
    with TemporaryDirectory() as folder:
        path = f"{folder}/labels.{suffix}"
        write_table(path, columns)
        table = read_labels(path)
    assert {name: column.to_pylist() for name, column in table.columns.items()} == columns
