"""Writing results: the formats, and that a failure leaves what was there."""

import json
import subprocess
import sys

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet
import pytest

from mihak.errors import BadInput
from mihak.formats import read_labels, write_table

COLUMNS = {"item": ["a", "ب"], "share": [0.1, None], "votes": [3, 4], "sure": [True, False]}


def test_csv_is_plain_utf_8_with_line_feeds(tmp_path):
    path = tmp_path / "out.csv"
    write_table(path, COLUMNS)
    assert path.read_bytes().decode() == "item,share,votes,sure\na,0.1,3,true\nب,,4,false\n"


def test_csv_quotes_as_rfc_4180_where_a_value_needs_it(tmp_path):
    path = tmp_path / "out.csv"
    write_table(path, {"a,b": ['say "hi"', "x\ny"], "n": [1, None]})
    assert path.read_bytes() == b'"a,b","n"\n"say ""hi""",1\n"x\ny",\n'


def test_what_looks_like_a_formula_is_left_as_it_is(tmp_path):
    path = tmp_path / "out.csv"
    write_table(path, {"item": ["=1+1", "@x"], "n": [1, 2]})
    assert path.read_text() == "item,n\n=1+1,1\n@x,2\n"


def test_tsv_has_tabs(tmp_path):
    write_table(tmp_path / "out.tsv", {"item": ["a,b"], "n": [1]})
    assert (tmp_path / "out.tsv").read_text() == "item\tn\na,b\t1\n"


@pytest.mark.parametrize("suffix", ["jsonl", "ndjson"])
def test_jsonl_has_one_object_a_line_and_no_nan(tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    write_table(path, {"item": ["a", "ب\n"], "x": np.array([0.1, np.inf]), "at": [None, [1, 2]]})
    assert "ب" in path.read_text()
    assert [json.loads(line) for line in path.read_text().splitlines()] == [
        {"item": "a", "x": 0.1, "at": None},
        {"item": "ب\n", "x": None, "at": [1, 2]},
    ]


@pytest.mark.parametrize("suffix", ["parquet", "pq", "PARQUET"])
def test_parquet_keeps_types(tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    write_table(path, COLUMNS)
    table = pa.parquet.read_table(path)
    assert table.to_pydict() == COLUMNS
    assert table.schema.types == [pa.string(), pa.float64(), pa.int64(), pa.bool_()]


@pytest.mark.parametrize(
    "make", [list, np.array, pd.Series, pl.Series, pa.array, lambda v: pa.chunked_array([v])]
)
def test_any_kind_of_column_is_written(tmp_path, make):
    write_table(tmp_path / "out.csv", {"n": make([1, 2]), "x": make([0.5, 1.5])})
    assert (tmp_path / "out.csv").read_text() == "n,x\n1,0.5\n2,1.5\n"


def test_no_rows_are_a_header_alone(tmp_path):
    columns = {"item": pa.array([], pa.string())}
    write_table(tmp_path / "out.csv", columns)
    write_table(tmp_path / "out.jsonl", columns)
    assert (tmp_path / "out.csv").read_text() == "item\n"
    assert (tmp_path / "out.jsonl").read_text() == ""


def test_a_dash_writes_csv_to_standard_output():
    program = "from mihak.formats import write_table; write_table('-', {'item': ['ب'], 'n': [1]})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode() == "item,n\nب,1\n"


def test_a_file_is_replaced_and_nothing_else_is_left_behind(tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("old")
    write_table(path, {"item": ["a"]})
    assert path.read_text() == "item\na\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_still_points_where_it_did(tmp_path):
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    write_table(link, {"item": ["a"]})
    assert link.is_symlink()
    assert real.read_text() == "item\na\n"


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(BadInput, match="holds list<item: int64> values, which CSV cannot"):
        write_table(path, {"item": [[1], [2]]})
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path):
    program = (
        "import resource, signal, sys; from mihak.formats import write_table\n"
        "from mihak.errors import BadInput\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_table(sys.argv[1], {'item': ['x' * 100] * 1000})\n"
        "except BadInput as error: print(error)"
    )
    path = tmp_path / "out.csv"
    path.write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", program, path], capture_output=True, text=True, check=True
    )
    assert f"{path}: the file cannot be written (File too large)." in done.stdout
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_device_is_written_to_and_not_replaced(tmp_path):
    (tmp_path / "null.csv").symlink_to("/dev/null")
    write_table(tmp_path / "null.csv", {"item": ["a"]})
    with open("/dev/null", "rb") as null:
        assert null.read() == b""


@pytest.mark.parametrize(
    ("name", "said"),
    [("out.xlsx", "the suffix '.xlsx' names no format"), ("out", "the name has no suffix")],
)
def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path, name, said):
    with pytest.raises(BadInput, match=said) as raised:
        write_table(tmp_path / name, COLUMNS)
    assert ".csv, .tsv, .jsonl, .ndjson, .parquet, .pq" in raised.value.mend
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["none/out.csv", "file/out.csv", "folder.csv"])
def test_a_place_that_cannot_be_written_to_is_refused(tmp_path, place):
    (tmp_path / "file").touch()
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(BadInput, match="cannot be written"):
        write_table(tmp_path / place, COLUMNS)


def test_columns_of_unequal_length_are_refused(tmp_path):
    with pytest.raises(BadInput, match="the columns make no table"):
        write_table(tmp_path / "out.csv", {"a": [1], "b": [1, 2]})


def test_half_a_surrogate_pair_is_refused(tmp_path):
    with pytest.raises(BadInput, match="half of a surrogate pair"):
        write_table(tmp_path / "out.csv", {"a": ["\ud83d"]})


def test_what_was_read_can_be_written(tmp_path, written):
    table = read_labels(written("labels.csv", "item,worker,label\n007,w,x\n"))
    write_table(tmp_path / "out.csv", table.columns)
    assert (tmp_path / "out.csv").read_text() == "item,worker,label\n007,w,x\n"
