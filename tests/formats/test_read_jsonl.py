"""JSON Lines: what is read, and the place and the remedy where it cannot be."""

import gzip
import json

import pytest

from mihak.formats import read_gold, read_labels

RECORD = {"item": "a", "worker": "w", "label": "x"}


def lines(*records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


# What is read


@pytest.mark.parametrize("name", ["labels.jsonl", "labels.ndjson", "labels.json", "labels.txt"])
def test_objects_are_read_by_name_or_content(written, values, name):
    path = written(name, lines(RECORD | {"note": {"deep": [1]}}, RECORD | {"item": "b"}))
    assert values(read_labels(path)) == {
        "item": ["a", "b"],
        "worker": ["w", "w"],
        "label": ["x", "x"],
    }


def test_a_gzip_file_is_read_through(written, values):
    path = written("gold.jsonl.gz", gzip.compress(lines(RECORD).encode()))
    assert values(read_gold(path)) == {"item": ["a"], "label": ["x"]}


def test_blank_lines_and_a_byte_order_mark_are_passed_over_and_counted(written, values):
    table = read_labels(
        written("labels.jsonl", "\ufeff\n" + lines(RECORD) + "\n\n" + lines(RECORD))
    )
    assert values(table)["item"] == ["a", "a"]
    assert [table.place(0), table.place(1)] == ["labels.jsonl, line 2", "labels.jsonl, line 5"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_place_is_a_line(written, line_end):
    content = lines(RECORD, RECORD, RECORD).replace("\n", line_end)
    assert read_labels(written("labels.jsonl", content)).place(2) == "labels.jsonl, line 3"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ([1, 2], [1, 2]),
        ([1.0, 2.0], [1, 2]),
        ([1, 2.5, 3.0], ["1", "2.5", "3"]),
        ([2.5, 1e-07], ["2.5", "1e-07"]),
        ([True, False], ["true", "false"]),
        (["007", "1"], ["007", "1"]),
        (["2026-01-31", "2026-02-01"], ["2026-01-31", "2026-02-01"]),
        ([2**63, 1], ["9223372036854775808", "1"]),
        ([-(2**63), 2**63 - 1], [-(2**63), 2**63 - 1]),
        ([2**53 + 1, 1.5], ["9007199254740993", "1.5"]),
        (["نعم", "cafe\u0301 👩🏽‍⚕️ \u200f"], ["نعم", "cafe\u0301 👩🏽‍⚕️ \u200f"]),
    ],
)
def test_a_column_is_integers_or_text(written, values, given, read):
    path = written("labels.jsonl", lines(*(RECORD | {"label": value} for value in given)))
    assert values(read_labels(path))["label"] == read


def test_escaped_characters_are_read_as_what_they_stand_for(written, values):
    content = '{"item": "\\u0646\\ud83d\\ude00\\n", "worker": "w", "label": "x"}\n'
    assert values(read_labels(written("labels.jsonl", content)))["item"] == ["ن😀\n"]


def test_optional_values_may_be_null_or_left_out(written, values):
    first = RECORD | {"seconds": None, "submitted_at": None}
    later = RECORD | {"seconds": 3, "submitted_at": "2026-01-31T08:30:00Z"}
    table = values(read_labels(written("labels.jsonl", lines(RECORD, first, later))))
    assert table["seconds"] == [None, None, 3.0]
    assert table["submitted_at"] == [None, None, "2026-01-31T08:30:00Z"]


@pytest.mark.parametrize("key", ["seconds", "Seconds", "SECONDS"])
def test_a_column_that_first_turns_up_far_below_is_read(written, values, key):
    content = lines(*[RECORD] * 3000, RECORD | {key: 3})
    assert values(read_labels(written("labels.jsonl", content)))["seconds"][-1] == 3.0


def test_deep_nesting_in_an_ignored_column_is_survived(written):
    deep = (
        '{"item": "a", "worker": "w", "label": "x", "y": ' + "[" * 100_000 + "]" * 100_000 + "}\n"
    )
    table = read_labels(written("labels.jsonl", lines(*[RECORD] * 2000) + deep))
    assert len(table) == 2001


# What is refused


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"item": "a", "worker"', "not valid JSON"),
        ("item,worker,label", "not valid JSON"),
        (lines(RECORD).strip() * 2, "not valid JSON (Extra data"),
        ('{"item": "a", "worker": "w", "label": NaN}', "label is nan, which JSON cannot say"),
        ('["a", "w", "x"]', "the line holds a list, not an object"),
        ('"a"', "the line holds text, not an object"),
        ("null", "the line holds nothing, not an object"),
        ('{"item": "b", "worker": "w"}', "'label' is not in the object"),
        ('{"item": "b", "worker": null, "label": "x"}', "worker is null"),
        ('{"item": "", "worker": "w", "label": "x"}', "item is empty"),
        ('{"item": "b", "worker": "w", "label": ["x"]}', "label holds a list where one value"),
        ('{"item": "b", "worker": {"id": 1}, "label": "x"}', "worker holds an object where"),
        (
            '{"item": "b", "worker": "w", "label": "x", "label": "y"}',
            "the key 'label' is there 2 times",
        ),
        ('{"item": "b", "worker": "w", "label": "x\\u0000"}', "label holds a NUL character"),
        ('{"item": "b", "worker": "w", "label": "\\ud83d"}', "half of a surrogate pair"),
        ('{"item": "b", "worker": "w", "label": "x", "seconds": -1}', "seconds is -1, less than 0"),
        (
            '{"item": "b", "worker": "w", "label": "x", "seconds": "3"}',
            "seconds is '3', not a number",
        ),
        (
            '{"item": "b", "worker": "w", "label": "x", "seconds": true}',
            "seconds is True, not a number",
        ),
        (
            '{"item": "b", "worker": "w", "label": "x", "seconds": 1' + "0" * 400 + "}",
            "not a number",
        ),
        (
            '{"item": "b", "worker": "w", "label": "x", "submitted_at": 17}',
            "submitted_at is 17, not text",
        ),
        ('{"item": "b", "worker": "w", "label": 1' + "0" * 5000 + "}", "a number too long to read"),
    ],
)
def test_a_line_that_cannot_be_used_is_refused_with_its_number(refusal, line, said):
    error = refusal("labels.jsonl", lines(RECORD) + "\n" + line + "\n")
    assert error.where == "labels.jsonl, line 3"
    assert error.row == 1
    assert said in error.what


def test_a_number_too_large_to_be_exact_is_refused(refusal):
    error = refusal("labels.jsonl", '{"item": 1e20, "worker": "w", "label": "x"}\n')
    assert error.where == "labels.jsonl, line 1"
    assert "too large to tell from its neighbours" in error.what


@pytest.mark.parametrize(
    ("early", "late", "said"),
    [
        (1, "a", "label is 'a' (text) where the column began with 1 (number)"),
        ("a", 1, "label is 1 (number) where the column began with 'a' (text)"),
        (True, 1, "label is 1 (number) where the column began with True (true/false)"),
    ],
)
def test_mixed_types_in_a_column_are_refused_at_the_first_odd_one(refusal, early, late, said):
    records = [RECORD | {"label": value} for value in (early, early, late)]
    error = refusal("labels.jsonl", lines(*records))
    assert error.where == "labels.jsonl, line 3"
    assert said in error.what
    assert "Write all values of label alike" in error.mend


def test_one_array_of_objects_is_refused_with_the_command_to_convert_it(refusal):
    error = refusal("labels.json", json.dumps([RECORD]))
    assert "one JSON array" in error.what
    assert "jq -c '.[]' < labels.json > mended-labels.json" in error.mend


def test_an_object_spread_over_lines_is_refused(refusal):
    error = refusal("labels.json", json.dumps(RECORD, indent=2))
    assert error.where == "labels.json, line 1"
    assert "jq -c ." in error.mend


def test_a_column_in_no_object_is_missing(refusal):
    error = refusal("labels.jsonl", lines({"item": "a", "worker": "w", "labl": "x"}))
    assert "the column label is missing; there are 'item', 'worker', 'labl'" in error.what


def test_a_supplier_left_out_of_some_objects_is_refused(refusal):
    error = refusal("labels.jsonl", lines(RECORD | {"supplier": "s"}, RECORD))
    assert error.where == "labels.jsonl, line 2"
    assert "'supplier' is not in the object" in error.what


def test_bytes_that_are_not_utf_8_are_refused_with_line_and_offset(refusal):
    content = lines(RECORD).encode() + lines(RECORD | {"label": "لا أعرف"}).encode("cp1256")
    error = refusal("labels.jsonl", content)
    assert error.where == "labels.jsonl, line 2"
    assert "looks like WINDOWS-1256" in error.what


def test_an_empty_compressed_file_is_refused(refusal):
    assert "nothing in the file" in str(refusal("labels.jsonl.gz", gzip.compress(b"")))


# Lenient


def test_lenient_leaves_out_what_cannot_be_used_and_says_so(written, values):
    content = lines(RECORD) + '{"item": \n\n{}\n' + lines(RECORD | {"item": "b"})
    table = read_labels(written("labels.jsonl", content), lenient=True)
    assert values(table)["item"] == ["a", "b"]
    assert table.place(1) == "labels.jsonl, line 5"
    (remark,) = table.remarks
    assert remark.startswith("2 rows left out: the first is labels.jsonl, line 2: the line is not")


def test_lenient_refuses_a_file_without_one_usable_line(refusal):
    error = refusal("labels.jsonl", "no\nnor this\n", lenient=True)
    assert "none of the 2 rows can be used" in error.what
