"""Parquet: what is read, and the place and the remedy where it cannot be."""

from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet
import pytest

from mihak.formats import read_gold, read_labels

COLUMNS = {"item": ["a", "b"], "worker": ["w", "w"], "label": ["x", "y"]}


@pytest.mark.parametrize("name", ["labels.parquet", "labels.pq", "labels", "labels.csv"])
def test_parquet_is_told_by_its_name_or_its_first_bytes(written, values, name):
    table = read_labels(written(name, COLUMNS | {"note": [[1], [2]]}))
    assert values(table) == COLUMNS
    assert table.place(1) == f"{name}, row 2"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (pa.array([1, 2], pa.int8()), [1, 2]),
        (pa.array([1, 2**64 - 1], pa.uint64()), ["1", "18446744073709551615"]),
        (pa.array([1.0, 2.0]), [1, 2]),
        (pa.array([1.0, 2.5]), ["1", "2.5"]),
        (pa.array([3.3, 2.0], pa.float32()), ["3.3", "2"]),
        (pa.array([1, 2], pa.float32()).cast(pa.float16()), [1, 2]),
        (pa.array([True, False]), ["true", "false"]),
        (pa.array(["x", "نعم"]).dictionary_encode(), ["x", "نعم"]),
        (pa.array(["x", "cafe\u0301"], pa.large_string()), ["x", "cafe\u0301"]),
        (pa.array([b"x", "نعم".encode()]), ["x", "نعم"]),
    ],
)
def test_a_column_is_integers_or_text(written, values, given, read):
    assert (
        values(read_labels(written("labels.parquet", COLUMNS | {"label": given})))["label"] == read
    )


def test_seconds_and_times_are_read(written, values):
    times = pa.array([0, 1_000_000], pa.timestamp("us", tz="UTC"))
    seconds = pa.array([float("nan"), 3])
    table = read_labels(
        written("labels.parquet", COLUMNS | {"seconds": seconds, "submitted_at": times})
    )
    assert values(table)["seconds"] == [None, 3.0]
    assert table.columns["submitted_at"].type == times.type


def test_gold_is_read(written, values):
    assert values(read_gold(written("gold.parquet", COLUMNS))) == {
        "item": ["a", "b"],
        "label": ["x", "y"],
    }


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ({"item": [["a"], ["b"]]}, "item holds list<element: string> values"),
        ({"worker": [{"id": 1}, {"id": 2}]}, "worker holds struct<id: int64> values"),
        ({"label": [Decimal("1.5"), Decimal("2.5")]}, "label holds decimal128(2, 1) values"),
        ({"seconds": ["1", "2"]}, "seconds holds string values, not numbers"),
        ({"submitted_at": [1, 2]}, "submitted_at holds int64 values, not times"),
    ],
)
def test_a_column_of_an_unfit_type_is_refused(refusal, column, said):
    error = refusal("labels.parquet", COLUMNS | column)
    assert error.where == "labels.parquet"
    assert said in error.what


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ({"item": ["a", None]}, "item is missing"),
        ({"worker": ["w", ""]}, "worker is empty"),
        ({"label": [0.5, float("nan")]}, "label is missing"),
        ({"label": [1.0, 1e17]}, "label is 1e+17, a floating-point number too large"),
        ({"label": ["x", "a\0"]}, "label holds a NUL character"),
        ({"label": [b"x", b"\xff"]}, "label is not UTF-8 text"),
        ({"supplier": ["s", None]}, "supplier is missing"),
        ({"seconds": [1.5, -2.5]}, "seconds is -2.5, less than 0"),
        ({"seconds": [1.5, float("inf")]}, "seconds is inf, not a number"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_number(refusal, column, said):
    error = refusal("labels.parquet", COLUMNS | column)
    assert error.where == "labels.parquet, row 2"
    assert said in error.what


def test_a_column_of_nothing_but_nulls_is_refused(refusal):
    error = refusal("labels.parquet", COLUMNS | {"label": pa.nulls(2)})
    assert error.where == "labels.parquet, row 1"
    assert "label is missing" in error.what


def test_a_missing_column_is_named(refusal):
    error = refusal("labels.parquet", {"item": ["a"], "worker": ["w"], "Labels": ["x"]})
    assert "the column label is missing" in error.what
    assert "Is 'Labels' meant as 'label'?" in error.mend


def test_a_column_there_twice_is_refused(refusal, tmp_path):
    columns = [["a"], ["w"], ["x"], ["y"]]
    table = pa.Table.from_arrays(list(map(pa.array, columns)), ["item", "worker", "label", "label"])
    path = tmp_path / "twice.parquet"
    pa.parquet.write_table(table, path)
    error = refusal("labels.parquet", path.read_bytes())
    assert "the column 'label' is there 2 times" in error.what


def test_columns_without_rows_are_refused(refusal):
    empty = {name: pa.array([], pa.string()) for name in COLUMNS}
    assert "columns but not one row" in str(refusal("labels.parquet", empty))


@pytest.mark.parametrize("kept", [5, 200, -9])
def test_a_file_cut_short_is_refused(written, refusal, kept):
    content = written("whole.parquet", COLUMNS).read_bytes()
    assert "damaged or cut short" in str(refusal("labels.parquet", content[:kept]))


def test_damage_within_a_file_is_refused(written, refusal):
    content = bytearray(written("whole.parquet", COLUMNS).read_bytes())
    content[4:60] = b"\xff" * 56
    assert "damaged or cut short" in str(refusal("labels.parquet", bytes(content)))


def test_another_format_named_parquet_is_refused(refusal):
    error = refusal("labels.parquet", "item,worker,label\na,w,x\n")
    assert "this is no Parquet file" in error.what
    assert ".csv" in error.mend


def test_lenient_leaves_out_what_cannot_be_used_and_says_so(written, values):
    columns = {
        "item": ["a", None, "c", "d"],
        "worker": ["w", "w", "w", ""],
        "label": ["x", "x", "y", "y"],
        "seconds": [None, 1.0, 2.0, 3.0],
    }
    table = read_labels(written("labels.parquet", columns), lenient=True)
    assert values(table)["item"] == ["a", "c"]
    assert table.remarks == (
        "2 rows left out: the first is labels.parquet, row 2: item is missing.",
    )
    assert table.place(1) == "labels.parquet, row 3"


def test_lenient_refuses_a_file_without_one_usable_row(refusal):
    error = refusal("labels.parquet", COLUMNS | {"item": ["", ""]}, lenient=True)
    assert "none of the 2 rows can be used" in error.what
