"""CSV: what is read, and the place and the remedy where it cannot be."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadInput
from mihak.formats import _csv, read_gold, read_labels
from mihak.formats._source import Source
from mihak.formats.tables import LABELS

HEADER = "item,worker,label\n"
TIMED = "item,worker,label,seconds\n"

# Other work on the machine must not fail a test.
patient = settings(deadline=None)


# What is read


def test_columns_come_in_any_order_and_others_are_ignored(written, values):
    path = written("labels.csv", "note,label,worker,item\nx,cat,w,i\n")
    assert values(read_labels(path)) == {"item": ["i"], "worker": ["w"], "label": ["cat"]}


def test_names_keep_their_leading_zeros_and_words_for_nothing(written, values):
    path = written("labels.csv", HEADER + "007,NA,null\n1e5,nan,TRUE\n")
    assert values(read_labels(path)) == {
        "item": ["007", "1e5"],
        "worker": ["NA", "nan"],
        "label": ["null", "TRUE"],
    }


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("name", ["labels.csv", "labels.tsv", "labels.txt", "labels"])
def test_the_delimiter_is_told_by_the_header(written, values, delimiter, name):
    other = ";" if delimiter == "," else ","
    rows = [["item", "worker", "label"], ["a", "w", f"x{other}y"]]
    path = written(name, "\n".join(delimiter.join(row) for row in rows))
    assert values(read_labels(path))["label"] == [f"x{other}y"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_understood(written, values, line_end):
    path = written("labels.csv", line_end.join(["item,worker,label", "a,w,x", "b,w,y"]))
    table = read_labels(path)
    assert values(table)["label"] == ["x", "y"]
    assert table.place(1) == "labels.csv, row 3"


def test_a_byte_order_mark_is_no_part_of_the_first_name(written, values):
    path = written("labels.csv", "\ufeff" + HEADER + "a,w,x\n")
    assert values(read_labels(path))["item"] == ["a"]


def test_a_gzip_file_is_read_through(written, values):
    path = written("labels.csv.gz", gzip.compress((HEADER + "a,w,x\n").encode()))
    table = read_labels(path)
    assert values(table)["item"] == ["a"]
    assert table.place(0) == "labels.csv.gz, row 2"


def test_quoted_cells_hold_delimiters_quotes_and_line_ends(written, values):
    path = written("labels.csv", HEADER + '"a,b","say ""hi""","one\r\ntwo\nthree"\n')
    assert values(read_labels(path)) == {
        "item": ["a,b"],
        "worker": ['say "hi"'],
        "label": ["one\r\ntwo\nthree"],
    }


def test_a_quote_within_a_plain_cell_is_a_character(written, values):
    path = written("labels.csv", HEADER + 'screen 5",w,x\nscreen 7",w,y\n')
    assert values(read_labels(path))["item"] == ['screen 5"', 'screen 7"']


ARABIC = [
    "نعم",
    "مُحَمَّد",
    "cafe\u0301",
    "café",
    "\u200fيمين\u200f",
    "\u202bab\u202c",
    "👩🏽‍⚕️",
    "\ufeffx",
    " ب ",
]


def test_no_character_of_any_script_is_changed(written, values):
    path = written("labels.csv", HEADER + "".join(f"{text},{text},{text}\n" for text in ARABIC))
    table = values(read_labels(path))
    assert table["item"] == table["worker"] == table["label"] == ARABIC


def test_seconds_are_numbers_and_an_empty_cell_is_unknown(written, values):
    path = written("labels.csv", TIMED + "a,w,x,1.5\nb,w,x,\nc,w,x, 20 \nd,w,x,1e2\n")
    assert values(read_labels(path))["seconds"] == [1.5, None, 20.0, 100.0]


def test_times_stay_as_they_were_written(written, values):
    path = written(
        "labels.csv", "item,worker,label,submitted_at\na,w,x,2026-01-31T08:30:00+03:00\n"
    )
    assert values(read_labels(path))["submitted_at"] == ["2026-01-31T08:30:00+03:00"]


def test_gold_needs_no_worker(written, values):
    path = written("gold.csv", "item,label,worker\na,x,\n")
    assert values(read_gold(path)) == {"item": ["a"], "label": ["x"]}


def test_a_million_distinct_labels_are_read(written):
    rows = "".join(f"{i // 5},{i % 977},نص {i}\n" for i in range(1_000_000))
    table = read_labels(written("labels.csv", HEADER + rows))
    assert len(table) == 1_000_000
    assert table.columns["label"][-1].as_py() == "نص 999999"


def test_a_cell_larger_than_the_parsers_block_is_read(written, values):
    long = "x" * 3_000_000
    path = written("labels.csv", HEADER + f'a,w,"{long}"\nb,w,y\n')
    assert values(read_labels(path))["label"] == [long, "y"]


# Places


def test_a_place_counts_the_header_and_blank_rows_as_a_spreadsheet_does(written):
    table = read_labels(written("labels.csv", HEADER + "\na,w,x\n\n\nb,w,y\n"))
    assert [table.place(row) for row in range(2)] == ["labels.csv, row 3", "labels.csv, row 6"]


def test_a_place_names_the_line_where_line_ends_within_cells_make_it_another(written):
    table = read_labels(written("labels.csv", HEADER + 'a,w,x\n"b\nb",w,"y\r\n\r\ny"\nc,w,z\n'))
    assert [table.place(row) for row in range(3)] == [
        "labels.csv, row 2",
        "labels.csv, row 3",
        "labels.csv, row 4, line 7",
    ]


def test_a_place_can_be_named_after_the_file_is_gone(written):
    path = written("labels.csv", HEADER + "a,w,x\n")
    table = read_labels(path)
    path.unlink()
    assert table.place(0) == "labels.csv, record 1"


# What is refused


def test_a_file_of_blank_lines_is_refused(refusal):
    assert "there is nothing in the file" in str(refusal("labels.csv", "\n \n"))


@pytest.mark.parametrize("content", [HEADER, HEADER.strip(), HEADER + "\n\n  \n"])
def test_a_header_without_rows_is_refused(refusal, content):
    assert "a header but not one row" in str(refusal("labels.csv", content))


@pytest.mark.parametrize(("row", "fields"), [("b,w", "2 fields"), ("b,w,y,z", "4 fields")])
def test_a_row_with_another_number_of_fields_is_refused(refusal, row, fields):
    error = refusal("labels.csv", HEADER + f"a,w,x\n{row}\nc,w,z\n")
    assert error.where == "labels.csv, row 3"
    assert error.row == 1
    assert f"the row has {fields} where the header has 3" in error.what
    assert "comma in quotes" in error.mend


@pytest.mark.parametrize("name", ["item", "worker", "label", "supplier"])
def test_an_empty_name_is_refused(refusal, name):
    cells = {"item": "b", "worker": "w", "label": "y", "supplier": "s"} | {name: ""}
    header = ",".join(cells) + "\n"
    error = refusal("labels.csv", header + "a,w,x,s\n" + ",".join(cells.values()) + "\n")
    assert (error.where, error.what) == ("labels.csv, row 3", f"{name} is empty.")


def test_a_row_of_nothing_but_commas_is_called_so(refusal):
    error = refusal("labels.csv", HEADER + "a,w,x\n,,\n")
    assert error.where == "labels.csv, row 3"
    assert "all cells of the row are empty" in error.what


@pytest.mark.parametrize("seconds", ["fast", "nan", "inf", "1e999", "1_000", "0x10", "١٢", '"3,5"'])
def test_seconds_that_are_no_number_are_refused(refusal, seconds):
    error = refusal("labels.csv", TIMED + f"a,w,x,1\nb,w,y,{seconds}\n")
    assert error.where == "labels.csv, row 3"
    assert error.what == f"seconds is {seconds.strip(chr(34))!r}, not a number."


def test_negative_seconds_are_refused(refusal):
    error = refusal("labels.csv", TIMED + "a,w,x,1\nb,w,y,-2\n")
    assert (error.where, error.what) == ("labels.csv, row 3", "seconds is -2, less than 0.")


def test_a_quote_never_closed_is_refused_where_it_opens(refusal):
    error = refusal("labels.csv", HEADER + 'a,w,x\nb,w,"y\nc,w,z\n')
    assert error.where == "labels.csv, row 3"
    assert "the quote that opens field 3 is never closed" in error.what


def test_two_stray_quotes_do_not_swallow_the_rows_between(refusal):
    error = refusal("labels.csv", HEADER + 'a,w,x\nb,w,"y\nc,w,"z\nd,w,v\n')
    assert error.where == "labels.csv, row 3"
    assert "closes before more text" in error.what


def test_a_stray_quote_in_the_header_is_refused(refusal):
    error = refusal("labels.csv", 'item,"worker,label\na,w,x\n')
    assert error.where == "labels.csv, row 1"


def test_a_nul_byte_is_refused_with_its_place(refusal):
    error = refusal("labels.csv", HEADER + "a,w,x\nb,w,y\0\n")
    assert error.where == "labels.csv, row 3"
    assert "NUL byte at byte offset 29" in error.what
    assert "tr -d '\\000' < labels.csv" in error.mend


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("WINDOWS-1256", "لا أعرف، الجواب غير صحيح"),
        ("WINDOWS-1256", "إيجابي"),
        ("ISO-8859-6", "لا أعرف، الجواب غير صحيح"),
        ("WINDOWS-1251", "не знаю, ответ неверный"),
        ("WINDOWS-1252", "très bien, schön groß"),
    ],
)
def test_another_encoding_is_named_with_the_command_to_convert_it(refusal, encoding, text):
    content = HEADER.encode() + b"a,w,x\n" + f'b,w,"{text}"\n'.encode(encoding)
    error = refusal("labels.csv", content)
    offset = next(i for i, byte in enumerate(content) if byte > 127)
    assert error.where == "labels.csv, row 3"
    assert f"byte 0x{content[offset]:02X} at byte offset {offset} is not UTF-8" in error.what
    assert f"looks like {encoding}" in error.what
    assert f"iconv -f {encoding} -t UTF-8 < labels.csv > mended-labels.csv" in error.mend


@pytest.mark.parametrize(
    ("codec", "mark", "named"),
    [
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-16-le", b"", "UTF-16LE"),
        ("utf-16-be", b"", "UTF-16BE"),
        ("utf-32-le", b"\xff\xfe\0\0", "UTF-32LE"),
    ],
)
def test_utf_16_and_32_are_named(refusal, codec, mark, named):
    error = refusal("labels.csv", mark + (HEADER + "a,w,نعم\n").encode(codec))
    assert error.what == f"the file is {named}, not UTF-8."
    assert f"iconv -f {named} -t UTF-8" in error.mend


def test_the_command_for_a_compressed_file_decompresses_it_first(refusal):
    content = gzip.compress((HEADER + "a,w,لا أعرف\n").encode("cp1256"))
    error = refusal("my labels.csv.gz", content)
    assert "gzip -dc 'my labels.csv.gz' | iconv -f WINDOWS-1256" in error.mend


def test_one_damaged_character_in_utf_8_is_not_taken_for_another_encoding(refusal):
    content = (HEADER + "a,w,لا أعرف الجواب\nb,w,نعم").encode()[:-1] + b"\n"
    error = refusal("labels.csv", content)
    assert error.where == "labels.csv, row 3"
    assert "a character was cut or damaged" in error.what


def test_bytes_of_no_known_encoding_are_not_guessed_at(refusal):
    error = refusal("labels.csv", HEADER.encode() + b"a,w,\x81\x8d\x8f\x90\x9d\x81\x8d\n")
    assert "nor is the file in another encoding" in error.what


def test_a_byte_that_is_not_utf_8_is_found_even_after_a_bad_quote(refusal):
    error = refusal("labels.csv", HEADER.encode() + b'a,w,"x\nb,w,\xc7\xe1\xc7\xe4\n')
    assert error.where == "labels.csv, line 3"


# Lenient


def test_lenient_leaves_out_what_cannot_be_used_and_says_so(written, values):
    rows = 'a,w,x,1\nb,w\n"c\nc",w,,2\nd,w,y,-1\ne,w,z,\n'
    table = read_labels(written("labels.csv", TIMED + rows), lenient=True)
    assert values(table)["item"] == ["a", "e"]
    assert table.remarks == (
        "3 rows left out: the first is labels.csv, row 3: "
        "the row has 2 fields where the header has 4.",
    )
    assert table.place(1) == "labels.csv, row 6, line 7"


def test_lenient_counts_a_single_row_in_the_singular(written):
    table = read_labels(written("labels.csv", HEADER + "a,w,x\nb,w,\n"), lenient=True)
    assert table.remarks == ("1 row left out: labels.csv, row 3: label is empty.",)


def test_lenient_says_nothing_of_a_sound_file(written):
    assert read_labels(written("labels.csv", HEADER + "a,w,x\n"), lenient=True).remarks == ()


def test_lenient_refuses_a_file_without_one_usable_row(refusal):
    error = refusal("labels.csv", HEADER + "a,w,\n,w,x\n", lenient=True)
    assert error.where == "labels.csv, row 2"
    assert "none of the 2 rows can be used; the first: label is empty." in error.what


def test_lenient_still_refuses_a_file_whose_rows_cannot_be_told_apart(refusal):
    assert "never closed" in str(refusal("labels.csv", HEADER + 'a,w,"x\n', lenient=True))


# The fast and the exact reading


plain = st.text("aب; \t'é", min_size=1, max_size=3)
quoted = st.text('aب,;"\n\r ', min_size=1, max_size=4).map(
    lambda text: '"' + text.replace('"', '""') + '"'
)
damaged = st.text('a,"\n\r', max_size=4)
cells = st.one_of(*[plain] * 12, *[quoted] * 12, damaged)
row = st.one_of(*[st.lists(cells, min_size=3, max_size=3)] * 19, st.lists(cells, max_size=4))
line = st.tuples(row.map(",".join), st.sampled_from(["\n", "\r", "\r\n", "\n\n"])).map("".join)


@patient
@given(body=st.lists(line, max_size=6).map("".join))
def test_the_fast_reading_agrees_with_the_exact_one_or_stands_back(body):
    data = (HEADER + "i,w,l\n" + body).encode()
    source = Source("labels.csv", "labels", None, data)
    try:
        sheet = _csv._Sheet.of(source, data, LABELS)
    except BadInput:
        return
    fast = sheet.read_fast()
    if fast is None:
        return
    exact = sheet.read_exactly(lenient=False)
    assert {n: c.to_pylist() for n, c in fast.columns.items()} == {
        n: c.to_pylist() for n, c in exact.columns.items()
    }
