import io
import json

import pyarrow as pa
import pyarrow.parquet
import pytest


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
