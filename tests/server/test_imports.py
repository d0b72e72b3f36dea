import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from tests.server.lab import FORM

MIHAK = Path(sys.executable).with_name("mihak")


def upload(lab, project, data, **query):
    return lab.owner.request("POST", f"/projects/{project}/imports", content=data, params=query)


def jsonl(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def as_format(rows, form):
    if form == "jsonl":
        return jsonl(rows)
    if form == "csv":
        names = list(rows[0])
        lines = [",".join(names), *(",".join(str(row[name]) for name in names) for row in rows)]
        return ("\n".join(lines) + "\n").encode()
    sink = io.BytesIO()
    pa.parquet.write_table(pa.Table.from_pylist(rows), sink)
    return sink.getvalue()


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_file_of_each_format_comes_in_and_again_changes_nothing(lab, form):
    project = lab.project()
    rows = [{"external_id": f"r{n}", "text": f"نص {n} \\ tab 😀"} for n in range(3000)]
    data = as_format(rows, form)
    first = upload(lab, project, data, filename=f"a.{form}").json()
    assert (first["rows_read"], first["rows_added"], first["rows_known"]) == (3000, 3000, 0)
    again = upload(lab, project, data, filename=f"a.{form}").json()
    assert (again["rows_added"], again["rows_known"]) == (0, 3000)
    items = lab.owner.ok("GET", f"/projects/{project}/items?limit=2")
    assert [item["payload"] for item in items["rows"]] == [
        {"text": row["text"]} for row in rows[:2]
    ]
    told = lab.owner.ok("GET", f"/projects/{project}/progress")
    assert (told["items"], told["wanted"]) == (3000, 9000)


def test_bad_rows_are_all_named_and_nothing_is_taken(lab):
    project = lab.project()
    data = (
        jsonl(
            [
                {"external_id": "a", "text": "fine"},
                {"external_id": "b", "txt": "misspelt"},
                {"text": "nameless"},
                {"external_id": "d", "text": 5},
                {"external_id": "e", "text": "gold", "gold": {"sentiment": "poss"}},
                {"external_id": "f", "text": "nul \x00"},
            ]
        )
        + b"{not json\n"
    )
    reply = upload(lab, project, data)
    assert reply.status_code == 422
    told = reply.json()
    assert [one["where"] for one in told["problems"]] == [
        "row 2, payload.text",
        "row 3, external_id",
        "row 4, payload.text",
        "row 5, gold.sentiment",
        "row 6, payload",
        "row 7, the row",
    ]
    assert "Did you mean 'pos'?" in told["problems"][3]["mend"]
    assert lab.owner.ok("GET", f"/projects/{project}/progress")["items"] == 0
    (report,) = lab.owner.ok("GET", f"/projects/{project}/imports")["rows"]
    assert (report["status"], report["rows_bad"]) == ("refused", 6)
    taken = upload(lab, project, data, skip_bad=True).json()
    assert (taken["rows_added"], taken["rows_bad"]) == (1, 6)


def test_an_item_never_changes(lab):
    project = lab.project()
    upload(lab, project, jsonl([{"external_id": "a", "text": "one"}])).raise_for_status()
    other = jsonl([{"external_id": "b", "text": "new"}, {"external_id": "a", "text": "two"}])
    reply = upload(lab, project, other)
    assert reply.status_code == 422
    assert "another payload" in reply.json()["detail"]
    assert lab.owner.ok("GET", f"/projects/{project}/progress")["items"] == 1
    taken = upload(lab, project, other, skip_bad=True).json()
    assert (taken["rows_added"], taken["rows_known"], taken["rows_bad"]) == (1, 0, 1)


def test_the_same_name_twice_in_a_file_is_told(lab):
    project = lab.project()
    twice = [{"external_id": "a", "text": "one"}, {"external_id": "a", "text": "two"}]
    reply = upload(lab, project, jsonl(twice))
    assert reply.json()["problems"][0]["where"] == "row 2, external_id"
    assert "row 1" in reply.json()["problems"][0]["what"]


def test_pages_give_every_item_once(lab):
    project = lab.project()
    lab.add_items(project, 57)
    names, cursor = [], None
    while True:
        query = {"limit": 10} | ({"cursor": cursor} if cursor else {})
        page = lab.owner.ok("GET", f"/projects/{project}/items", params=query)
        names += [row["external_id"] for row in page["rows"]]
        if not (cursor := page["next"]):
            break
    assert names == [f"i{n}" for n in range(57)]
    lab.owner.fails(422, "GET", f"/projects/{project}/items?cursor=nonsense")


def payloads(lab, project):
    """external_id to payload."""
    items = lab.owner.ok("GET", f"/projects/{project}/items?limit=1000")["rows"]
    return {item["external_id"]: item["payload"] for item in items}


def test_every_cell_of_a_csv_arrives_as_it_stands(lab):
    project = lab.project()
    data = b"id,text,when,flag,n\n001,5,2024-01-02,true,1\n002,,NA,False,1.50\n1e3,null, 7 ,,\n"
    upload(lab, project, data, filename="a.csv").raise_for_status()
    assert payloads(lab, project) == {
        "001": {"text": "5", "when": "2024-01-02", "flag": "true", "n": "1"},
        "002": {"text": "", "when": "NA", "flag": "False", "n": "1.50"},
        "1e3": {"text": "null", "when": " 7 ", "flag": "", "n": ""},
    }


def test_a_column_of_a_csv_may_turn_from_numbers_to_words_far_down(lab):
    project = lab.project()
    lines = [f"{n},{'text ' * 20},{n if n < 19_999 else 'many'}\n" for n in range(20_000)]
    data = "external_id,text,size\n" + "".join(lines)
    done = upload(lab, project, data.encode(), filename="a.csv").json()
    assert (done["rows_added"], done["rows_bad"]) == (20_000, 0)


def test_quotes_line_ends_and_a_byte_order_mark_of_a_csv_are_understood(lab):
    project = lab.project()
    data = (
        b"\xef\xbb\xbfexternal_id,text\r\n\r\n"
        b'a,"two\nlines, ""quoted"""\r\n'
        b'b,5" wide\r\n' + f'c,"{"long " * 50_000}"\r\n'.encode() + b"d,last"
    )
    upload(lab, project, data, filename="a.csv").raise_for_status()
    assert payloads(lab, project) == {
        "a": {"text": 'two\nlines, "quoted"'},
        "b": {"text": '5" wide'},
        "c": {"text": "long " * 50_000},
        "d": {"text": "last"},
    }


def test_rows_of_a_csv_that_cannot_be_read_are_named_one_by_one_and_can_be_left_out(lab):
    project = lab.project()
    data = (
        b"external_id,text\n"
        b"a,fine\n"
        b"b,too,many\n"
        b"\n"
        b'c,"two\nlines"\n'
        b"d\n"
        b'e,"closed" early\n'
        b"f,\xe9t\xe9\n"
        b"g,fine\n"
        b'h,"open at the end\n'
    )
    refused = upload(lab, project, data, filename="a.csv").json()
    assert [(one["where"], one["what"]) for one in refused["problems"]] == [
        ("row 3, the row", "has 3 cells where the header has 2."),
        ("row 6, the row", "has 1 cell where the header has 2."),
        ("row 7, the row", "holds a quote that is not closed at the end of its cell."),
        ("row 8, the row", "holds bytes that are not UTF-8."),
        ("row 10, the row", "holds a quote that is not closed at the end of its cell."),
    ]
    taken = upload(lab, project, data, filename="a.csv", skip_bad=True).json()
    assert (taken["rows_read"], taken["rows_added"], taken["rows_bad"]) == (8, 3, 5)
    assert set(payloads(lab, project)) == {"a", "c", "g"}


def test_a_csv_whose_rows_cannot_be_told_apart_is_refused_whole(lab):
    project = lab.project()
    lines = b"".join(b"i%d,text\n" % n for n in range(5000))
    for rest in (b"", b'x,"y"\n'):
        data = b'external_id,text\na,fine\nb,"open\n' + lines + rest
        refused = upload(lab, project, data, filename="a.csv", skip_bad=True)
        assert refused.status_code == 422
        assert refused.json()["where"] == "row 3"
    for header, what in (
        (b"id,text,text\n", "'text' is there 2 times"),
        (b"id,t\xe9xt\n", "not UTF-8"),
        (b'id,"te"xt\n', "header cannot be read"),
        (b"", "empty"),
    ):
        refused = upload(lab, project, header, filename="a.csv", skip_bad=True)
        assert (refused.status_code, what in refused.text) == (422, True)
    assert payloads(lab, project) == {}


def test_an_empty_cell_leaves_out_optional_media(lab):
    picture = {"kind": "image", "field": "picture", "optional": True}
    project = lab.project(form={**FORM, "show": [*FORM["show"], picture]})
    data = b"external_id,text,picture\na,one,\nb,two,https://example.org/b.png\n"
    upload(lab, project, data, filename="a.csv").raise_for_status()
    assert payloads(lab, project) == {
        "a": {"text": "one"},
        "b": {"text": "two", "picture": "https://example.org/b.png"},
    }


def test_clashes_beyond_those_told_are_counted(lab):
    project = lab.project()
    lab.add_items(project, 1500)
    others = [{"external_id": f"i{n}", "text": f"other {n}"} for n in range(1500)]
    known = [{"external_id": "i0", "text": "text 0"}]
    data = jsonl([*others, {"text": "nameless"}, *known, {"external_id": "new", "text": "new"}])
    refused = upload(lab, project, data[: data.index(b'{"text": "nameless"}')]).json()
    assert "1500 of 1500 rows" in refused["detail"]
    assert len(refused["problems"]) == 1000
    taken = upload(lab, project, data, skip_bad=True).json()
    assert taken["rows_read"] == 1503
    assert (taken["rows_added"], taken["rows_known"], taken["rows_bad"]) == (1, 1, 1501)
    assert len(taken["problems"]) == 1000


def test_only_a_real_nul_is_refused(lab):
    project = lab.project()
    texts = ["\\u0000", "\\\\u0000", "u0000", "\\", "a \x00", "\\\x00", "\\u0000 \x00"]
    rows = [{"external_id": f"r{n}", "text": text} for n, text in enumerate(texts)]
    rows += [
        {"external_id": "g", "text": "g", "gold": {"sentiment": "pos", "why": "\\u0000"}},
        {"external_id": "k", "text": "k", "\\u0000": 1},
    ]
    done = upload(lab, project, jsonl(rows), skip_bad=True).json()
    assert [(one["row"], one["what"]) for one in done["problems"]] == [
        (row, "holds a NUL character.") for row in (5, 6, 7)
    ]
    kept = payloads(lab, project)
    assert [kept[f"r{n}"]["text"] for n in range(4)] == texts[:4]
    assert kept["k"] == {"text": "k", "\\u0000": 1}


def run_import(lab, project, file, *options, stderr=subprocess.PIPE):
    return subprocess.run(
        [MIHAK, "import", file, "--project", project, *options],
        env={**os.environ, "MIHAK_SERVER": lab.server.url, "MIHAK_KEY": lab.owner.token},
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        check=False,
    )


def test_the_command_names_twenty_bad_rows_and_says_how_many_more(lab, tmp_path):
    project = lab.project()
    file = tmp_path / "items.csv"
    file.write_text("external_id,text\na,fine\n" + "b,too,many\n" * 1200)
    done = run_import(lab, project, file)
    assert done.returncode == 2
    assert "1200 of 1201 rows cannot be taken" in done.stderr
    named = re.findall(r"^  row (\d+), the row: has 3 cells", done.stderr, flags=re.MULTILINE)
    assert [int(row) for row in named] == list(range(3, 23))
    assert "put a value that holds a comma in quotes" in done.stderr
    assert "… and 1,180 more" in done.stderr
    assert "--skip-bad" in done.stderr
    done = run_import(lab, project, file, "--skip-bad")
    assert done.returncode == 0
    assert "1 items added, 0 known already, 1,200 rows left out" in done.stdout
    assert done.stderr.count("put a value that holds a comma in quotes") == 20
    assert "… and 1,180 more" in done.stderr


def test_the_command_says_when_all_is_sent_and_the_server_checks(lab, tmp_path):
    project = lab.project()
    file = tmp_path / "items.jsonl"
    file.write_bytes(jsonl([{"external_id": f"{n}", "text": f"{n}"} for n in range(100)]))
    said = run_import(lab, project, file).stderr
    assert said.splitlines() == ["Sending items.jsonl", "Checking and writing the rows…"]


def test_the_command_shows_on_a_terminal_how_long_the_server_checks(lab, tmp_path):
    project = lab.project()
    file = tmp_path / "items.jsonl"
    file.write_bytes(jsonl([{"external_id": f"{n}", "text": f"{n}"} for n in range(50_000)]))
    ours, theirs = pty.openpty()
    done = run_import(lab, project, file, stderr=theirs)
    os.close(theirs)
    said = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "50,000 items added" in done.stdout
    assert "100%" in said
    seconds = re.findall(r"\rChecking and writing the rows… (\d+) s", said)
    assert [int(one) for one in seconds] == list(range(len(seconds)))
    assert seconds
    assert said.endswith("s\r\n")
