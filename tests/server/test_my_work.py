"""What a worker sees of their own work, through HTTP."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.server.lab import answer, claim, claim_reviews, work_off

TODAY = datetime.now(UTC).date()


def my(worker, project):
    """The project as GET /me/work tells it."""
    found = worker.ok("GET", "/me/work")["projects"]
    return next(one for one in found if one["id"] == project)


def review_all(lab, reviewer, project, *decisions):
    """Decide the project's reviews one after another."""
    for decision in decisions:
        (review,) = claim_reviews(reviewer, project, 1)
        reviewer.ok("POST", f"/reviews/{review['id']}/decide", json=decision)


@pytest.fixture
def worker(lab):
    (one,) = lab.workers(lab.supplier(), 1)
    return one


@pytest.fixture
def supplier_of(lab):
    def of(worker):
        return worker.ok("GET", "/me")["person"]["supplier_id"]

    return of


REFUSE = {"decision": "refuse", "rule": "Irony", "comment": "It means the contrary."}
MEND = {"decision": "mend", "answers": {"sentiment": "neg"}}
ACCEPT = {"decision": "accept"}


@pytest.fixture
def reviewed(lab):
    """A worker whose four answers were refused, mended, accepted and left alone."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"review_rate": 1, "redundancy": 1, "undo_minutes": 0}
    project = lab.project(supplier, items=4, policy=policy)
    work_off(worker, project)
    reviewer = lab.person("reviewer")
    review_all(lab, reviewer, project, REFUSE, MEND, ACCEPT)
    return worker, project, reviewer


# Where to go on ----------------------------------------------------------------------------


def test_my_work_says_what_i_did_today_and_what_it_earned(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    dollars, euros = (lab.project(supplier, items=5) for _ in range(2))
    terms = {"price": 0.25, "currency": "EUR"}
    lab.owner.ok("PUT", f"/projects/{euros}/contracts/{supplier}", json=terms)
    for task in claim(worker, dollars, 3):
        answer(worker, task)
    answer(worker, claim(worker, euros)[0], seconds=10)
    today = worker.ok("GET", "/me/work", params={"tz": "UTC"})["today"]
    assert today == {
        "day": TODAY.isoformat(),
        "answers": 4,
        "mended": 0,
        "refused": 0,
        "seconds": 17.5,
        "pay": [{"pay": 0.25, "currency": "EUR"}, {"pay": 0.3, "currency": "USD"}],
    }


def test_an_undone_answer_earns_nothing_and_its_time_stays(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker), items=1)
    made = answer(worker, claim(worker, project)[0])
    worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    today = worker.ok("GET", "/me/work")["today"]
    assert (today["answers"], today["seconds"], today["pay"]) == (
        0,
        2.5,
        [{"pay": 0, "currency": "USD"}],
    )


def test_the_day_is_that_of_the_time_zone(worker):
    day = lambda zone: worker.ok("GET", "/me/work", params={"tz": zone})["today"]["day"]  # noqa: E731
    now = datetime.now(UTC)
    assert day("+14:00") == (now + timedelta(hours=14)).date().isoformat()
    assert day("-12:00") == (now - timedelta(hours=12)).date().isoformat()
    assert day("Pacific/Kiritimati") == day("+14:00")
    told = worker.fails(422, "GET", "/me/work", params={"tz": "Mars/Olympus"})
    assert "no such time zone" in told["detail"]
    worker.fails(422, "GET", "/me/work", params={"tz": "+99:00"})


def test_a_project_tells_its_price_and_how_i_stand(lab, worker, supplier_of):
    form = {
        "title": {"en": "Mood", "ar": "المزاج"},
        "description": "Read and judge.",
        "show": [{"kind": "text", "field": "text"}],
        "ask": [{"id": "sentiment", "kind": "choice", "options": [{"id": "pos"}, {"id": "neg"}]}],
    }
    project = lab.project(supplier_of(worker), items=3, form=form)
    told = my(worker, project)
    assert told["title"] == form["title"]
    assert told["description"] == "Read and judge."
    assert (told["price"], told["currency"]) == (0.1, "USD")
    assert (told["standing"], told["open"], told["obstacle"]) == ("none", True, None)
    first, _second = claim(worker, project, 2)
    answer(worker, first)
    told = my(worker, project)
    assert (told["standing"], told["answered"], told["held"]) == ("working", 1, 1)


def test_what_i_began_comes_first(lab, worker, supplier_of):
    supplier = supplier_of(worker)
    one, two, three = (lab.project(supplier, items=3) for _ in range(3))
    order = lambda: [p["id"] for p in worker.ok("GET", "/me/work")["projects"]]  # noqa: E731
    assert order() == [one, two, three]
    answer(worker, claim(worker, two)[0])
    assert order() == [two, one, three]
    claim(worker, three)
    assert order() == [three, two, one]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"status": "paused"}, "project-paused"),
        ({"languages": ["ar", "en"]}, "languages"),
        ({"skills": ["law"]}, "skills"),
    ],
)
def test_it_says_why_there_is_nothing_for_me(lab, worker, supplier_of, change, code):
    project = lab.project(supplier_of(worker), items=1)
    lab.owner.ok("PATCH", f"/projects/{project}", json=change)
    told = my(worker, project)
    assert told["open"] is False
    assert told["obstacle"]["code"] == code
    assert told["obstacle"]["what"]
    assert told["obstacle"]["mend"]
    assert told["obstacle"]["missing"] == change.get("languages", change.get("skills", []))
    # And it is the same that a claim says.
    assert (
        worker.post(f"/projects/{project}/claim", json={})
        .json()["detail"]
        .startswith(told["obstacle"]["what"])
    )


def test_it_says_that_nothing_is_left_or_the_contract_is_full(lab, worker, supplier_of):
    supplier = supplier_of(worker)
    done, full = lab.project(supplier, items=1), lab.project(supplier, items=2)
    limits = {"price": 0.1, "capacity": 1}
    lab.owner.ok("PUT", f"/projects/{full}/contracts/{supplier}", json=limits)
    for project in (done, full):
        answer(worker, claim(worker, project)[0])
    assert my(worker, done)["obstacle"]["code"] == "nothing-left"
    assert my(worker, full)["obstacle"]["code"] == "contract-full"
    paused = {"status": "paused", "price": 0.1}
    lab.owner.ok("PUT", f"/projects/{done}/contracts/{supplier}", json=paused)
    assert my(worker, done)["obstacle"]["code"] == "contract-paused"


def test_what_i_hold_is_open_even_where_nothing_is_left(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker), items=1)
    claim(worker, project)
    told = my(worker, project)
    assert (told["open"], told["held"]) == (True, 1)


def test_projects_that_are_over_or_not_begun_are_not_offered(lab, worker, supplier_of):
    supplier = supplier_of(worker)
    over, draft = lab.project(supplier, items=1), lab.project(supplier, start=False)
    lab.owner.ok("PATCH", f"/projects/{over}", json={"status": "finished"})
    assert worker.ok("GET", "/me/work")["projects"] == []
    assert draft


def test_only_workers_have_work_of_their_own(lab):
    for who in ("owner", "lead", "reviewer", "researcher"):
        api = lab.owner if who == "owner" else lab.person(who)
        for path in ("work", "annotations", "feedback", "days"):
            api.fails(403, "GET", f"/me/{path}")
        api.fails(403, "POST", "/me/feedback/read", json={})


# What I answered -----------------------------------------------------------------------------


def test_my_annotations_come_newest_first_over_all_projects(lab, worker, supplier_of):
    supplier = supplier_of(worker)
    one, two = lab.project(supplier, items=2), lab.project(supplier, items=2)
    made = [
        answer(worker, claim(worker, project)[0], "neg")["annotation_id"]
        for project in (one, two, one)
    ]
    rows = worker.ok("GET", "/me/annotations")["rows"]
    assert [row["id"] for row in rows] == made[::-1]
    assert [row["project_id"] for row in rows] == [one, two, one]
    assert rows[0]["answers"] == {"sentiment": "neg"}
    assert rows[0]["payload"]["text"].startswith("text")
    assert (rows[0]["state"], rows[0]["pay"], rows[0]["seconds"]) == ("counts", 0.1, 2.5)
    of_one = worker.ok("GET", "/me/annotations", params={"project": one})["rows"]
    assert [row["id"] for row in of_one] == [made[2], made[0]]


def test_my_annotations_come_in_pages(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker), items=5)
    made = [answer(worker, task)["annotation_id"] for task in claim(worker, project, 5)]
    seen, cursor = [], None
    while True:
        page = worker.ok("GET", "/me/annotations", params={"limit": 2, "cursor": cursor or ""})
        seen += [row["id"] for row in page["rows"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == made[::-1]


def test_my_annotations_of_a_day(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker), items=1)
    answer(worker, claim(worker, project)[0])
    of = lambda first, last: worker.ok(  # noqa: E731
        "GET", "/me/annotations", params={"first": str(first), "last": str(last)}
    )["rows"]
    day = timedelta(days=1)
    assert len(of(TODAY - day, TODAY + day)) == 1
    assert of(TODAY - 9 * day, TODAY - 2 * day) == []
    only_first = worker.ok("GET", "/me/annotations", params={"first": str(TODAY + 2 * day)})
    assert only_first["rows"] == []


def test_an_annotation_says_until_when_it_can_be_undone(lab, worker, supplier_of):
    supplier = supplier_of(worker)
    project = lab.project(supplier, items=1, policy={"undo_minutes": 5})
    made = answer(worker, claim(worker, project)[0])
    (row,) = worker.ok("GET", "/me/annotations")["rows"]
    assert row["undo_until"] == made["undo_until"]
    task = worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    assert task["id"] == row["task_id"]
    (row,) = worker.ok("GET", "/me/annotations")["rows"]
    assert (row["state"], row["pay"], row["undo_until"]) == ("undone", 0, None)
    answer(worker, task, "neg")
    states = [row["state"] for row in worker.ok("GET", "/me/annotations")["rows"]]
    assert states == ["counts", "undone"]
    soon_over = lab.project(supplier, items=1, policy={"undo_minutes": 0})
    answer(worker, claim(worker, soon_over)[0])
    assert worker.ok("GET", "/me/annotations")["rows"][0]["undo_until"] is None


def test_my_annotations_show_what_the_form_shows_and_no_more(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker))
    item = {"external_id": "secret name", "payload": {"text": "hello", "model": "secret model"}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [item]})
    answer(worker, claim(worker, project)[0])
    reply = worker.get("/me/annotations")
    assert "secret" not in reply.text
    assert reply.json()["rows"][0]["payload"] == {"text": "hello"}


def test_what_reviews_changed_shows_and_what_they_accepted_does_not(reviewed):
    worker, project, _ = reviewed
    rows = worker.ok("GET", "/me/annotations", params={"project": project})["rows"]
    # Gold is never reviewed: an "accepted" beside "counts" would tell it from the others.
    assert sorted(row["state"] for row in rows) == ["counts", "counts", "mended", "refused"]
    assert {row["state"]: row["pay"] for row in rows} == {
        "counts": 0.1,
        "mended": 0.1,
        "refused": 0,
    }
    refused = next(row for row in rows if row["state"] == "refused")
    feedback = worker.ok("GET", "/me/feedback")["rows"]
    (review,) = [one for one in feedback if one["annotation_id"] == refused["id"]]
    worker.ok("POST", f"/reviews/{review['id']}/appeal", json={"text": "Read on."})
    rows = worker.ok("GET", "/me/annotations", params={"project": project})["rows"]
    assert [row["state"] for row in rows if row["id"] == refused["id"]] == ["appealed"]


def test_nobody_else_finds_my_work_in_theirs(lab, reviewed):
    worker, _, _ = reviewed
    (colleague,) = lab.workers(worker.ok("GET", "/me")["person"]["supplier_id"], 1)
    for path in ("annotations", "feedback", "days"):
        assert worker.ok("GET", f"/me/{path}")["rows"] != []
        assert colleague.ok("GET", f"/me/{path}")["rows"] == []
        assert colleague.ok("GET", f"/me/{path}", params={"limit": 1} if path != "days" else {})
    review = worker.ok("GET", "/me/feedback")["rows"][0]
    body = {"reviews": [review["id"]]}
    assert colleague.ok("POST", "/me/feedback/read", json=body) == {"unread": 0}
    assert worker.ok("GET", "/me/feedback")["unread"] == 2
    assert colleague.ok("GET", "/me/work")["today"]["answers"] == 0


# Feedback --------------------------------------------------------------------------------------


def test_feedback_tells_before_and_after_and_the_rule(reviewed):
    worker, _, reviewer = reviewed
    told = worker.ok("GET", "/me/feedback")
    mended, refused = told["rows"]
    assert mended["status"] == "mended"
    assert (mended["before"], mended["after"]) == ({"sentiment": "pos"}, {"sentiment": "neg"})
    assert (refused["status"], refused["after"]) == ("refused", None)
    assert (refused["rule"], refused["comment"]) == (REFUSE["rule"], REFUSE["comment"])
    assert refused["payload"]["text"].startswith("text")
    assert told["summary"] == {"accepted": 1, "mended": 1, "refused": 1, "overturned": 0}
    text = worker.get("/me/feedback").text
    assert reviewer.ok("GET", "/me")["person"]["id"] not in text


def test_feedback_is_unread_until_it_is_marked_and_again_when_an_appeal_is_decided(lab, reviewed):
    worker, _, _ = reviewed
    told = worker.ok("GET", "/me/feedback")
    assert told["unread"] == 2
    assert [row["read"] for row in told["rows"]] == [False, False]
    mended, refused = told["rows"]
    read = {"reviews": [refused["id"]]}
    assert worker.ok("POST", "/me/feedback/read", json=read) == {"unread": 1}
    unread = worker.ok("GET", "/me/feedback", params={"unread": True})["rows"]
    assert [row["id"] for row in unread] == [mended["id"]]
    assert worker.ok("POST", "/me/feedback/read", json={}) == {"unread": 0}
    worker.ok("POST", f"/reviews/{refused['id']}/appeal", json={"text": "It is a quotation."})
    assert worker.ok("GET", "/me/feedback")["unread"] == 0
    verdict = {"decision": "overturned", "comment": "You are right."}
    second = lab.person("reviewer")
    second.ok("POST", f"/reviews/{refused['id']}/answer-appeal", json=verdict)
    told = worker.ok("GET", "/me/feedback")
    assert told["unread"] == 1
    first = told["rows"][0]  # what was told last comes first
    assert (first["id"], first["read"]) == (refused["id"], False)
    assert (first["appeal"], first["appeal_result"]) == ("It is a quotation.", "overturned")
    assert first["appeal_comment"] == "You are right."
    assert told["summary"]["overturned"] == 1


def test_an_overturned_refusal_is_paid_again(lab, reviewed):
    worker, _, _ = reviewed
    pay = lambda: worker.ok("GET", "/me/days")["sums"][0]  # noqa: E731
    assert (pay()["pay"], pay()["refused"], pay()["answers"]) == (pytest.approx(0.3), 1, 4)
    refused = worker.ok("GET", "/me/feedback")["rows"][1]
    worker.ok("POST", f"/reviews/{refused['id']}/appeal", json={"text": "No."})
    verdict = {"decision": "overturned"}
    lab.person("reviewer").ok("POST", f"/reviews/{refused['id']}/answer-appeal", json=verdict)
    assert (pay()["pay"], pay()["refused"]) == (pytest.approx(0.4), 0)


def test_feedback_comes_in_pages_and_by_project(lab, reviewed):
    worker, project, _ = reviewed
    first = worker.ok("GET", "/me/feedback", params={"limit": 1})
    second = worker.ok("GET", "/me/feedback", params={"limit": 1, "cursor": first["next"]})
    assert [first["rows"][0]["status"], second["rows"][0]["status"]] == ["mended", "refused"]
    assert second["next"] is None
    assert second["unread"] == 2
    other = lab.project()
    assert worker.ok("GET", "/me/feedback", params={"project": other})["rows"] == []
    assert len(worker.ok("GET", "/me/feedback", params={"project": project})["rows"]) == 2


# Time and pay ----------------------------------------------------------------------------------


def test_days_are_told_by_project_with_their_sums(reviewed):
    worker, project, _ = reviewed
    told = worker.ok("GET", "/me/days")
    (row,) = told["rows"]
    assert row["project_id"] == project
    assert (row["answers"], row["mended"], row["refused"]) == (4, 1, 1)
    assert (row["seconds"], row["pay"], row["currency"]) == (10.0, pytest.approx(0.3), "USD")
    (total,) = told["sums"]
    assert {name: row[name] for name in total} == total
    assert (told["first"], told["last"]) == (str(TODAY - timedelta(days=29)), str(TODAY))


def test_days_come_as_csv_by_accept_or_format(reviewed):
    worker, _, _ = reviewed
    by_format = worker.get("/me/days", params={"format": "csv"})
    by_accept = worker.get("/me/days", headers={"accept": "text/csv"})
    assert by_format.text == by_accept.text
    assert by_format.headers["content-type"].startswith("text/csv")
    assert "attachment" in by_format.headers["content-disposition"]
    (row,) = csv.DictReader(io.StringIO(by_format.text))
    assert row["day"] == str(TODAY)
    assert (row["answers"], row["refused"], float(row["pay"])) == ("4", "1", pytest.approx(0.3))
    told = worker.get("/me/days", params={"format": "json"}, headers={"accept": "text/csv"})
    assert told.json()["rows"]


def test_days_are_bounded(worker):
    for first, last in (("2026-01-01", "2026-06-01"), ("2026-02-01", "2026-01-01")):
        worker.fails(422, "GET", "/me/days", params={"first": first, "last": last})
    for ends in ({"last": "0001-01-01"}, {"first": "9999-12-01", "last": "9999-12-31"}):
        assert worker.ok("GET", "/me/days", params=ends)["rows"] == []


# Tests that explain ------------------------------------------------------------------------------

REASON = {"en": "It **praises**.", "ar": "فيه **مدح**."}


def with_a_test(lab, *, qualification=None, hidden_gold=False):
    """A worker and a project with a test of two items, both positive."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    test = {"items": 2, "pass_score": 0.5, **(qualification or {})}
    policy = {"qualification": test, "gold_share": 0.5 if hidden_gold else 0, "gold_first": 50}
    project = lab.project(supplier, policy=policy, items=4)
    kind = {"name": "test", "kind": "qualification"}
    lab.owner.ok("POST", f"/projects/{project}/batches", json=kind)
    rows = [
        {
            "external_id": f"t{n}",
            "payload": {"text": f"test {n}"},
            "gold": {"sentiment": "pos"},
            "gold_reason": REASON,
        }
        for n in range(2)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"batch": "test", "items": rows})
    return worker, project


def test_after_a_test_answer_i_am_told_what_was_known_and_why(lab):
    worker, project = with_a_test(lab)
    one, two = claim(worker, project, 2)
    told = answer(worker, one, "pos")["told"]
    assert told == {"score": 1.0, "known": {"sentiment": "pos"}, "reason": REASON}
    assert my(worker, project)["qualification"] == {
        "items": 2, "pass_score": 0.5, "explain": True, "paid": True, "done": 1, "score": 1.0,
    }  # fmt: skip
    wrong = answer(worker, two, answers={"sentiment": "neg", "why": "It is cold."})["told"]
    assert (wrong["score"], wrong["known"]) == (0.0, {"sentiment": "pos"})
    page = worker.ok("GET", f"/projects/{project}/qualification")
    assert page["standing"] == "working"
    assert [one["told"]["score"] for one in page["answers"]] == [1.0, 0.0]
    assert page["answers"][1]["answers"] == {"sentiment": "neg", "why": "It is cold."}
    assert page["test"]["score"] is None  # gold is hidden among the work from now on


def test_a_repeated_submit_is_told_the_same(lab):
    worker, project = with_a_test(lab)
    (task,) = claim(worker, project)
    first = answer(worker, task, "neg", key="k")
    assert answer(worker, task, "pos", key="k") == first
    worker.fails(409, "POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": "pos"}})


def test_who_was_told_cannot_take_the_answer_back(lab):
    worker, project = with_a_test(lab)
    made = answer(worker, claim(worker, project)[0], "neg")
    assert datetime.fromisoformat(made["undo_until"]) <= datetime.now(UTC)
    told = worker.fails(409, "POST", f"/annotations/{made['annotation_id']}/undo")
    assert "known answer was told" in told["detail"]
    (row,) = worker.ok("GET", "/me/annotations")["rows"]
    assert (row["is_test"], row["undo_until"]) == (True, None)


def test_a_test_that_does_not_explain_tells_nothing(lab):
    worker, project = with_a_test(lab, qualification={"explain": False})
    made = answer(worker, claim(worker, project)[0], "neg")
    assert made["told"] is None
    told = worker.ok("GET", f"/projects/{project}/qualification")
    assert told["answers"] == []
    assert told["test"]["score"] is None
    worker.ok("POST", f"/annotations/{made['annotation_id']}/undo")


def test_a_failed_test_says_so_and_by_how_much(lab):
    worker, project = with_a_test(lab, qualification={"pass_score": 1})
    one, two = claim(worker, project, 2)
    answer(worker, one, "pos")
    answer(worker, two, "neg")
    told = my(worker, project)
    assert (told["standing"], told["obstacle"]["code"]) == ("refused", "refused")
    assert (told["qualification"]["done"], told["qualification"]["score"]) == (2, 0.5)


def test_a_test_without_items_says_so(lab):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"qualification": {"items": 2, "pass_score": 0.5}}
    project = lab.project(supplier, policy=policy, items=1)
    assert my(worker, project)["obstacle"]["code"] == "no-test"


@pytest.mark.parametrize(("paid", "pay"), [(True, 0.2), (False, 0)])
def test_test_answers_are_paid_unless_it_says_otherwise(lab, paid, pay):
    worker, project = with_a_test(lab, qualification={"paid": paid})
    for task in claim(worker, project, 2):
        answer(worker, task)
    today = worker.ok("GET", "/me/work")["today"]
    assert (today["answers"], today["pay"]) == (2, [{"pay": pay, "currency": "USD"}])
    answer(worker, claim(worker, project)[0])
    assert worker.ok("GET", "/me/work")["today"]["pay"][0]["pay"] == pytest.approx(pay + 0.1)


def test_nothing_in_production_tells_gold(lab):
    """Work and hidden gold look alike in every reply their worker can get."""
    worker, project = with_a_test(lab, hidden_gold=True)
    gold = [
        {
            "external_id": f"g{n}",
            "payload": {"text": f"text g{n}"},
            "gold": {"sentiment": "pos"},
            "gold_reason": {"en": "SECRET"},
        }
        for n in range(6)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": gold})
    for task in claim(worker, project, 2):
        answer(worker, task)
    replies, seen = [], []
    while tasks := claim(worker, project, 3):
        for task in tasks:
            seen.append(task["payload"]["text"])
            replies.append(answer(worker, task, "neg"))
    assert any("g" in text for text in seen)
    assert any("g" not in text for text in seen)
    assert {json.dumps(sorted(one)) for one in replies} == {
        '["annotation_id", "told", "undo_until"]'
    }
    assert {one["told"] for one in replies} == {None}
    rows = [row for row in worker.ok("GET", "/me/annotations")["rows"] if not row["is_test"]]
    texts = {row["payload"].pop("text") for row in rows}
    assert texts == set(seen)
    own = ("id", "task_id", "created_at", "undo_until")
    alike = {json.dumps({k: v for k, v in row.items() if k not in own}) for row in rows}
    assert len(alike) == 1
    assert all(row["undo_until"] for row in rows)
    page = worker.get(f"/projects/{project}/qualification")
    assert len(page.json()["answers"]) == 2
    for path in ("/me/work", "/me/annotations", "/me/feedback", "/me/days"):
        assert "SECRET" not in worker.get(path).text
    assert "SECRET" not in page.text


def test_a_project_without_a_test_has_none(lab, worker, supplier_of):
    project = lab.project(supplier_of(worker), items=1)
    worker.fails(404, "GET", f"/projects/{project}/qualification")
    worker.fails(404, "GET", f"/projects/{lab.project()}/qualification")


# Reasons of known answers ----------------------------------------------------------------------


def items(lab, project):
    rows = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    return {row["external_id"]: row for row in rows}


def test_gold_is_set_with_its_reason_and_without(lab):
    project = lab.project(items=1)
    item = items(lab, project)["i0"]
    body = {"answers": {"sentiment": "pos"}, "reason": REASON}
    made = lab.owner.ok("PUT", f"/items/{item['id']}/gold", json=body)
    assert made["gold_reason"] == REASON
    assert lab.owner.ok("GET", f"/items/{item['id']}")["gold_reason"] == REASON
    lab.owner.ok("PUT", f"/items/{item['id']}/gold", json={"answers": {"sentiment": "neg"}})
    assert lab.owner.ok("GET", f"/items/{item['id']}")["gold_reason"] is None
    empty = {**body, "reason": {}}
    lab.owner.fails(422, "PUT", f"/items/{item['id']}/gold", json=empty)


def test_reasons_come_with_files(lab):
    project = lab.project()
    gold = {"sentiment": "pos"}
    lines = [
        {"id": "a", "text": "x", "gold": gold, "gold_reason": REASON},
        {"id": "b", "text": "x", "gold": gold, "gold_reason": "Plain, {not} JSON."},
        {"id": "c", "text": "x", "gold": gold, "gold_reason": None},
        {"id": "d", "text": "x"},
    ]
    body = "\n".join(json.dumps(line) for line in lines)
    lab.owner.ok("POST", f"/projects/{project}/imports", content=body)
    sheet = 'id,text,gold,gold_reason\ne,x,"{""sentiment"": ""pos""}","{""ar"": ""سبب""}"\nf,x,,\n'
    named = {"filename": "items.csv"}
    lab.owner.ok("POST", f"/projects/{project}/imports", content=sheet.encode(), params=named)
    found = {name: row["gold_reason"] for name, row in items(lab, project).items()}
    assert found == {
        "a": REASON,
        "b": {"und": "Plain, {not} JSON."},
        "c": None,
        "d": None,
        "e": {"ar": "سبب"},
        "f": None,
    }


@pytest.mark.parametrize("reason", [5, ["x"], {"en": 5}, {"no tag": "x"}, {"en": "a\u0000b"}])
def test_a_reason_that_cannot_be_kept_is_refused(lab, reason):
    project = lab.project()
    row = {"id": "a", "text": "x", "gold": {"sentiment": "pos"}, "gold_reason": reason}
    told = lab.owner.fails(422, "POST", f"/projects/{project}/imports", content=json.dumps(row))
    assert "gold_reason" in told["problems"][0]["where"]
    alone = {"id": "a", "text": "x", "gold_reason": "Because."}
    told = lab.owner.fails(422, "POST", f"/projects/{project}/imports", content=json.dumps(alone))
    assert "without the known answers" in told["detail"]
