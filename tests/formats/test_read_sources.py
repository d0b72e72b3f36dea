"""Files that are not there, pipes, standard input and files of other kinds."""

import gzip
import io
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from mihak.errors import BadInput
from mihak.formats import read_gold, read_labels, write_table

CSV = b"item,worker,label\na,w,x\n\nb,w,y\n"
JSONL = b'{"item": "a", "worker": "w", "label": "x"}\n{"item": "b", "worker": "w", "label": "y"}\n'


@pytest.fixture
def standard_input(monkeypatch):
    return lambda content: monkeypatch.setattr(
        sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content))
    )


def test_a_file_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "labels.csv"
    with pytest.raises(BadInput, match="there is no such file") as raised:
        read_labels(path)
    assert raised.value.where == str(path)
    assert raised.value.table == "labels"


def test_the_error_tells_gold_from_labels(tmp_path):
    with pytest.raises(BadInput) as raised:
        read_gold(tmp_path / "gold.csv")
    assert raised.value.table == "gold"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(BadInput, match="a folder, not a file"):
        read_labels(tmp_path)


def test_a_file_that_may_not_be_read_is_refused(written):
    path = written("labels.csv", CSV)
    path.chmod(0)
    user = os.geteuid()
    if user == 0:  # root may read anything
        os.seteuid(65534)
    try:
        with pytest.raises(BadInput, match="no permission") as raised:
            read_labels(path)
    finally:
        os.seteuid(user)
    assert f"chmod u+r {path}" in raised.value.mend


def test_a_path_no_system_knows_is_refused():
    with pytest.raises(BadInput, match="cannot be read"):
        read_labels("a\0b.csv")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet", "a.csv.gz", "a"])
def test_an_empty_file_is_refused(refusal, name):
    assert "the file is empty (0 bytes)" in str(refusal(name, b""))


@pytest.mark.parametrize("content", [b"PK\x03\x04 and more", b"\xd0\xcf\x11\xe0 and more"])
def test_a_spreadsheet_is_told_and_the_way_out_named(refusal, content):
    error = refusal("labels.csv", content)
    assert "Excel workbook" in error.what
    assert "CSV UTF-8" in error.mend


def test_a_name_that_promises_gzip_is_held_to_it(refusal):
    assert "the content is not gzip" in str(refusal("labels.csv.gz", CSV))


def test_a_gzip_file_cut_short_is_refused(refusal):
    error = refusal("labels.csv.gz", gzip.compress(CSV)[:-9])
    assert "the gzip compression is damaged or cut short" in error.what
    assert "gzip -t labels.csv.gz" in error.mend


def test_gzip_is_told_by_content_as_well(written, values):
    assert values(read_labels(written("labels.csv", gzip.compress(CSV))))["item"] == ["a", "b"]


@pytest.mark.parametrize(
    "content",
    [CSV, JSONL, gzip.compress(CSV), gzip.compress(JSONL)],
    ids=["csv", "jsonl", "csv.gz", "jsonl.gz"],
)
def test_standard_input_is_read_in_any_format(standard_input, values, content):
    standard_input(content)
    assert values(read_labels("-"))["item"] == ["a", "b"]


def test_parquet_is_read_from_standard_input(standard_input, values, tmp_path):
    columns = {"item": [1, 2], "label": ["x", "y"]}
    write_table(tmp_path / "gold.parquet", columns)
    standard_input((tmp_path / "gold.parquet").read_bytes())
    assert values(read_gold("-")) == columns


def test_a_row_of_standard_input_has_a_place(standard_input):
    standard_input(CSV)
    table = read_labels("-")
    assert table.name == "standard input"
    assert table.place(1) == "standard input, row 4"


def test_empty_standard_input_is_refused(standard_input):
    standard_input(b"")
    with pytest.raises(BadInput, match="nothing came in"):
        read_labels("-")


def test_a_command_that_mends_a_pipe_names_no_file(standard_input):
    standard_input("item,worker,label\na,w,لا أعرف\n".encode("cp1256"))
    with pytest.raises(BadInput) as raised:
        read_labels("-")
    assert raised.value.mend == "Convert it with: iconv -f WINDOWS-1256 -t UTF-8"


def test_a_real_pipe_is_read_and_its_rows_have_places(written):
    path = written("labels.csv", CSV)
    program = (
        "import sys; from mihak.formats import read_labels\n"
        "for path in sys.argv[1:]: print(read_labels(path).place(1))"
    )
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -c '{program}' - <(cat {path}) < {path}"],
        capture_output=True,
        text=True,
        check=True,
    )
    first, second = done.stdout.splitlines()
    assert first == "standard input, row 4"
    assert second.endswith(", row 4")


def test_importing_the_package_does_not_import_pyarrow():
    program = "import sys, mihak.formats; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
