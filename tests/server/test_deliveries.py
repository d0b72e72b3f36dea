"""Deliveries, contracts, money: through HTTP with the background jobs running."""

import json
import threading
import time
from itertools import pairwise

import pytest

from tests.server.lab import answer, claim, claim_reviews, work_off

PLAN = {"kind": "single", "aql": 5, "rql": 40}  # small enough for a test to inspect


def until(check, seconds=15.0):
    """What `check` says as soon as it is true."""
    deadline = time.monotonic() + seconds
    while not (found := check()):
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.1)
    return found


def contract(lab, project, supplier, **terms):
    body = {"price": 0.1, **terms}
    return lab.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json=body)


@pytest.fixture
def work(lab):
    """A project of which a supplier's worker answered 40 items: what is needed to go on."""
    supplier = lab.supplier()
    project = lab.project(supplier, items=40, policy={"redundancy": 1, "undo_minutes": 0})
    contract(lab, project, supplier, acceptance=PLAN)
    (worker,) = lab.workers(supplier, 1)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    work_off(worker, project)
    return Work(lab, project, supplier, worker, manager)


class Work:
    def __init__(self, lab, project, supplier, worker, manager):
        self.lab, self.project, self.supplier = lab, project, supplier
        self.worker, self.manager = worker, manager
        self.reviewer = lab.person("reviewer")

    def hand_in(self):
        return self.manager.ok("POST", f"/projects/{self.project}/deliveries", json={})

    def read(self, delivery):
        return self.lab.owner.ok("GET", f"/deliveries/{delivery['id']}")

    def inspect(self, delivery, *, wrong=0, most=1000):
        """Review what is put up until there is a verdict, the first `wrong` of it as refused."""
        done = 0
        while done < most and self.read(delivery)["verdict"] == "inspect":
            for review in claim_reviews(self.reviewer, self.project, 10, wait=1.0):
                bad = done < wrong
                body = {"decision": "refuse" if bad else "accept", "rule": "R1" if bad else None}
                self.reviewer.ok("POST", f"/reviews/{review['id']}/decide", json=body)
                done += 1
        return self.read(delivery)

    def money(self):
        (one,) = self.lab.owner.ok("GET", f"/projects/{self.project}/money")["suppliers"]
        return one


def test_what_is_handed_in_is_inspected_and_a_good_delivery_is_accepted_by_itself(work):
    (before,) = work.manager.ok("GET", f"/suppliers/{work.supplier}/to-deliver")["rows"]
    assert (before["annotations"], before["amount"]) == (40, pytest.approx(4))
    made = work.hand_in()
    assert (made["number"], made["status"], made["annotations"]) == (1, "inspecting", 40)
    assert 0 < made["sample"] < 40
    assert made["curve"][0]["accepted"] == pytest.approx(1)
    assert work.manager.ok("GET", f"/suppliers/{work.supplier}/to-deliver")["rows"] == []
    work.inspect(made)
    told = until(lambda: (one := work.read(made))["status"] == "accepted" and one)
    assert (told["inspected"], told["defects"]) == (made["sample"], 0)
    assert [(one["account"], one["amount"]) for one in told["money"]] == [
        ("accepted", pytest.approx(4))
    ]


def test_a_bad_delivery_waits_for_the_lab_which_may_accept_it_in_part(work):
    made = work.hand_in()
    refuse = {"decision": "refuse", "reason": "Too many wrong."}
    early = work.lab.owner.fails(409, "POST", f"/deliveries/{made['id']}/decide", json=refuse)
    assert "has not refused" in early["detail"]
    told = work.inspect(made, wrong=20)
    assert (told["status"], told["verdict"]) == ("inspecting", "refuse")
    (of_worker,) = told["workers"]
    assert of_worker["defects"] == told["defects"]
    work.manager.fails(403, "POST", f"/deliveries/{made['id']}/decide", json=refuse)
    part = {"decision": "part", "workers": [of_worker["worker_id"]], "reason": "Look at R1 again."}
    work.lab.owner.ok("POST", f"/deliveries/{made['id']}/decide", json=part)
    told = until(lambda: not (one := work.read(made))["is_settling"] and one)
    assert told["status"] == "part"
    # What was inspected and found right is paid, whoever else's is refused.
    right = told["inspected"] - told["defects"]
    amounts = {one["account"]: one["charges"] for one in told["money"]}
    assert amounts == {"accepted": right, "refused": 40 - right} if right else {"refused": 40}
    mine = work.worker.ok("GET", "/me/annotations")["rows"]
    assert {one["state"] for one in mine} == ({"counts", "refused"} if right else {"refused"})


def test_a_refused_delivery_is_asked_again_and_its_worker_is_told_why_and_may_appeal(work):
    made = work.hand_in()
    work.inspect(made, wrong=20)
    refuse = {"decision": "refuse", "rule": "R1", "reason": "Irony was taken at its word."}
    work.lab.owner.ok("POST", f"/deliveries/{made['id']}/decide", json=refuse)
    until(lambda: not work.read(made)["is_settling"])
    (other,) = work.lab.workers(work.supplier, 1)
    again = claim(other, work.project, 10)
    assert len(again) == 10
    seen = work.worker.ok("GET", f"/projects/{work.project}/reviews")["rows"]
    unlooked = next(one for one in seen if one["comment"] == "Irony was taken at its word.")
    work.worker.ok("POST", f"/reviews/{unlooked['id']}/appeal", json={"text": "It was not."})
    before = work.money()
    overturn = {"decision": "overturned"}
    work.reviewer.ok("POST", f"/reviews/{unlooked['id']}/answer-appeal", json=overturn)
    after = work.money()
    assert after["accrued"] == pytest.approx(before["accrued"] + 0.1)
    assert after["refused"] == pytest.approx(before["refused"] - 0.1)


def test_rework_gives_all_back_as_often_as_the_contract_says(work):
    made = work.hand_in()
    work.inspect(made, wrong=20)
    rework = {"decision": "rework", "reason": "Please look at R1."}
    told = work.lab.owner.ok("POST", f"/deliveries/{made['id']}/decide", json=rework)
    assert told["status"] == "rework"
    assert told["rework_until"] is not None
    again = work.hand_in()
    assert (again["number"], again["counts"]) == (2, False)
    work.inspect(again, wrong=20)
    second = work.lab.owner.fails(409, "POST", f"/deliveries/{again['id']}/decide", json=rework)
    assert "rework 1 times" in second["detail"]


def test_a_delivery_is_withdrawn_before_it_is_inspected_and_not_after(work):
    made = work.hand_in()
    assert work.manager.ok("POST", f"/deliveries/{made['id']}/withdraw")["status"] == "withdrawn"
    again = work.hand_in()
    assert again["annotations"] == 40
    work.inspect(again, most=1)
    work.manager.fails(409, "POST", f"/deliveries/{again['id']}/withdraw")


def test_without_a_plan_what_is_handed_in_is_accepted_at_once(lab, work):
    contract(lab, work.project, work.supplier)
    made = work.hand_in()
    assert (made["status"], made["verdict"], made["curve"]) == ("accepted", None, [])
    work.manager.fails(409, "POST", f"/projects/{work.project}/deliveries", json={})


def test_a_bonus_is_paid_where_the_sample_proves_the_quality(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=60, policy={"redundancy": 1, "undo_minutes": 0})
    quality = {"bonus": [{"at": 0.5, "percent": 10}, {"at": 0.99, "percent": 50}]}
    contract(lab, project, supplier, acceptance=PLAN, quality=quality)
    (worker,) = lab.workers(supplier, 1)
    work_off(worker, project)
    work = Work(lab, project, supplier, worker, lab.owner)
    made = lab.owner.ok("POST", f"/projects/{project}/deliveries", json={"supplier_id": supplier})
    work.inspect(made)
    told = until(lambda: (one := work.read(made))["status"] == "accepted" and one)
    assert told["bonus"] == pytest.approx(0.6)
    assert work.money()["accepted"] == pytest.approx(6.6)


# Files ------------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(lab):
    """A supplier whose workers answer elsewhere: (project, supplier, manager, names)."""
    supplier = lab.supplier()
    project = lab.project(supplier, items=30, policy={"redundancy": 2})
    contract(lab, project, supplier)
    lab.workers(supplier, 2)
    rows = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    manager = lab.person("supplier-manager", supplier_id=supplier)
    return project, supplier, manager, [row["name"] for row in rows]


def answered(lab, project):
    told = lab.owner.ok("GET", f"/projects/{project}/progress")
    return sum(one["submitted"] for one in told["suppliers"])


def upload(api, project, name, content):
    return api.post(f"/projects/{project}/deliveries/file?filename={name}", content=content)


def test_a_file_of_answers_is_a_delivery(lab, elsewhere):
    project, _, manager, names = elsewhere
    lines = [
        json.dumps(
            {"external_id": f"i{n}", "worker": name, "answers": {"sentiment": "pos"}, "seconds": 4}
        )
        for name in names
        for n in range(25)
    ]
    reply = upload(manager, project, "answers.jsonl", "\n".join(lines))
    assert reply.status_code == 201, reply.text
    made = reply.json()
    assert (made["annotations"], made["status"]) == (50, "accepted")
    assert {one["annotations"] for one in made["workers"]} == {25}
    assert answered(lab, project) == 50
    sheet = f'external_id,worker,label,why\ni29,{names[0]},neg,"it says so, twice"\n'
    assert upload(manager, project, "more.csv", sheet).json()["annotations"] == 1
    (last,) = [
        row
        for row in lab.owner.ok("GET", f"/projects/{project}/annotations?limit=1000")["rows"]
        if row["external_id"] == "i29"
    ]
    assert last["answers"] == {"sentiment": "neg", "why": "it says so, twice"}


def test_a_file_with_a_bad_row_is_refused_whole_and_every_bad_row_told(lab, elsewhere):
    project, _, manager, (name, _) = elsewhere
    good = {"external_id": "i1", "worker": name, "answers": {"sentiment": "pos"}}
    rows = [
        good,
        good,
        {**good, "external_id": "i99"},
        {**good, "external_id": "i2", "worker": "nobody"},
        {**good, "external_id": "i3", "answers": {"sentiment": "maybe"}},
        {"worker": name},
    ]
    reply = upload(manager, project, "a.jsonl", "\n".join(json.dumps(row) for row in rows))
    assert reply.status_code == 422, reply.text
    told = reply.json()
    assert [one["where"].split(",")[0] for one in told["problems"]] == [
        "row 6", "row 2", "row 3", "row 4", "row 5",
    ]  # fmt: skip
    assert answered(lab, project) == 0
    # Nothing was taken, so the mended file is; the same answers again are not.
    mended = json.dumps(good)
    assert upload(manager, project, "a.jsonl", mended).status_code == 201
    again = upload(manager, project, "a.jsonl", mended)
    assert again.status_code == 422
    assert "not open to the worker" in again.json()["problems"][0]["what"]


def test_a_file_tells_nothing_of_what_others_are_asked(lab):
    one, other, third = lab.supplier(), lab.supplier(), lab.supplier()
    project = lab.project(one, other, third)
    for name, suppliers in (("ours", [one, other]), ("theirs", [other, third])):
        batch = {"name": name, "split": {"suppliers": suppliers, "redundancy": 1}}
        lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
        items = [{"external_id": name, "payload": {"text": name}}]
        lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items, "batch": name})
    lab.workers(one, 1)
    (worker,) = lab.owner.ok("GET", f"/suppliers/{one}/workers")["rows"]
    manager = lab.person("supplier-manager", supplier_id=one)
    told = {}
    for item in ("theirs", "nowhere"):
        row = {"external_id": item, "worker": worker["name"], "answers": {"sentiment": "maybe"}}
        reply = upload(manager, project, "a.jsonl", json.dumps(row)).json()
        told[item] = reply["problems"][0]["what"].replace(item, "…")
    assert told["theirs"] == told["nowhere"]
    row = {"external_id": "ours", "worker": worker["name"], "answers": {"sentiment": "pos"}}
    assert upload(manager, project, "a.jsonl", json.dumps(row)).status_code == 201


# Invoices and statements ------------------------------------------------------------------


def test_money_goes_from_accrued_to_paid_and_every_statement_says_the_same(lab, work):
    contract(lab, work.project, work.supplier)
    work.hand_in()
    path = f"/suppliers/{work.supplier}"
    made = work.manager.ok("POST", f"{path}/invoices", json={"currency": "USD"})
    assert (made["number"], made["amount"], made["charges"]) == ("1", pytest.approx(4), 40)
    (line,) = made["lines"]
    assert (line["quantity"], line["price"]) == (40, pytest.approx(0.1))
    nothing = work.manager.fails(409, "POST", f"{path}/invoices", json={"currency": "USD"})
    assert "nothing is owed" in nothing["detail"]
    work.manager.fails(403, "POST", f"/invoices/{made['id']}/pay", json={"reference": "TX-1"})
    paid = lab.owner.ok("POST", f"/invoices/{made['id']}/pay", json={"reference": "TX-1"})
    assert paid["status"] == "paid"
    lab.owner.fails(409, "POST", f"/invoices/{made['id']}/withdraw", json={"reason": "a slip"})
    told = [asks.ok("GET", f"{path}/ledger") for asks in (lab.owner, work.manager)]
    assert told[0] == told[1]
    (dollars,) = told[0]["currencies"]
    assert dollars["closing"] == {"accrued": 0, "accepted": 0, "invoiced": 0}
    ways = [(one["from_account"], one["to_account"]) for one in dollars["movements"]]
    assert ways == list(pairwise(("cost", "accrued", "accepted", "invoiced", "paid")))
    assert {round(one["amount"], 6) for one in dollars["movements"]} == {4.0}


def test_a_statement_is_a_spreadsheet_and_a_pdf_too(lab, work):
    import pypdfium2

    contract(lab, work.project, work.supplier)
    work.hand_in()
    made = work.manager.ok(
        "POST", f"/suppliers/{work.supplier}/invoices", json={"currency": "USD", "number": "A-7"}
    )
    csv = work.manager.get(f"/suppliers/{work.supplier}/ledger?format=csv").text
    assert "movement" in csv
    assert csv.count("4.000000") >= 3
    for path in (f"/suppliers/{work.supplier}/ledger", f"/invoices/{made['id']}"):
        for language, word in (("en", "4.00 USD"), ("ar", "4.00")):
            reply = work.manager.get(f"{path}?format=pdf&language={language}")
            assert reply.headers["content-type"] == "application/pdf"
            page = pypdfium2.PdfDocument(reply.content)[0].get_textpage().get_text_range()
            assert word in page


def test_a_withdrawn_invoice_is_made_out_anew(lab, work):
    contract(lab, work.project, work.supplier)
    work.hand_in()
    path = f"/suppliers/{work.supplier}/invoices"
    first = work.manager.ok("POST", path, json={"currency": "USD"})
    back = {"reason": "The number was wrong."}
    void = work.manager.ok("POST", f"/invoices/{first['id']}/withdraw", json=back)
    assert void["status"] == "void"
    second = work.manager.ok("POST", path, json={"currency": "USD"})
    assert second["amount"] == first["amount"]
    taken = work.manager.fails(409, "POST", path, json={"currency": "USD", "number": "2"})
    assert taken["where"] == "number"


# Caps ---------------------------------------------------------------------------------------


def is_counted(lab, project, cap):
    return lambda: (lab.owner.ok("GET", f"/projects/{project}/money"))["budget"]["cap"] == cap


def test_no_number_of_claims_at_once_exceeds_the_cap(lab):
    one, other = lab.supplier(), lab.supplier()
    policy = {"redundancy": 2, "undo_minutes": 0, "budget": 2.55}
    project = lab.project(one, other, items=40, policy=policy)
    workers = lab.workers(one, 4) + lab.workers(other, 4)
    time.sleep(0.6)  # the budget is counted

    def work(worker):
        while tasks := claim(worker, project, 5):
            for task in tasks:
                answer(worker, task)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = lab.owner.ok("GET", f"/projects/{project}/money")
    assert told["budget"]["committed"] == pytest.approx(2.5)
    assert sum(row["spent"] for row in told["suppliers"]) == pytest.approx(2.5)
    blocked = workers[0].ok("GET", "/me/work")["projects"]
    assert [row["obstacle"]["code"] for row in blocked if row["id"] == project] == ["no-money"]
    # More money, more work; less than is spent, and nothing more is bought.
    policy = lab.owner.ok("GET", f"/projects/{project}")["policy"]
    for budget, more in ((2.75, 2), (1.0, 0)):
        change = {"policy": {**policy, "budget": budget}}
        lab.owner.ok("PATCH", f"/projects/{project}", json=change)
        time.sleep(0.6)
        assert len([task for worker in workers for task in claim(worker, project, 1)]) == more


def test_a_contracts_cap_counts_what_was_there_before_it(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=10, policy={"redundancy": 1, "undo_minutes": 0})
    (worker,) = lab.workers(supplier, 1)
    for task in claim(worker, project, 3):
        answer(worker, task)
    claim(worker, project, 1)
    contract(lab, project, supplier, cap=0.6)

    def committed():
        (row,) = lab.owner.ok("GET", f"/projects/{project}/contracts")["rows"]
        return row["committed"]

    until(lambda: committed() == pytest.approx(0.4))
    assert len(claim(worker, project, 10)) == 2
    assert claim(worker, project, 10) == []
    held = worker.ok("GET", f"/projects/{project}/tasks")["tasks"]
    worker.ok("POST", f"/tasks/{held[0]['id']}/return")
    assert committed() == pytest.approx(0.5)
    assert len(claim(worker, project, 10)) == 1


def test_an_undone_answer_costs_nothing_and_the_lease_is_its_again(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=2, policy={"redundancy": 1})
    contract(lab, project, supplier, cap=0.1)
    time.sleep(0.6)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project, 2)
    given = answer(worker, task)
    worker.ok("POST", f"/annotations/{given['annotation_id']}/undo")
    assert claim(worker, project, 1) == []
    answer(worker, task, "neg")
    (of,) = lab.owner.ok("GET", f"/projects/{project}/money")["suppliers"]
    assert of["spent"] == pytest.approx(0.1)
    assert of["cap"]["committed"] == pytest.approx(0.1)


def test_prices_by_kind_and_by_the_hour(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3, policy={"redundancy": 1, "undo_minutes": 0})
    by_kind = {"unit": "kind", "by_kind": {"choice": 0.05, "text": 0.4}}
    contract(lab, project, supplier, price=0, pricing=by_kind, cap=10)
    time.sleep(0.6)
    (worker,) = lab.workers(supplier, 1)
    (task,) = claim(worker, project, 1)
    answer(worker, task)
    body = {"answers": {"sentiment": "pos", "why": "It says so."}, "seconds": 9}
    (task,) = claim(worker, project, 1)
    worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
    of = lab.owner.ok("GET", f"/projects/{project}/money")["suppliers"][0]
    assert of["spent"] == pytest.approx(0.05 + 0.45)
    assert of["cap"]["committed"] == pytest.approx(0.5)
    hourly = {"unit": "hour", "longest_seconds": 60}
    contract(lab, project, supplier, price=36, pricing=hourly, cap=10)
    (task,) = claim(worker, project, 1)
    answer(worker, task, seconds=600)
    of = lab.owner.ok("GET", f"/projects/{project}/money")["suppliers"][0]
    assert of["spent"] == pytest.approx(0.5 + 0.6)


# Contracts ----------------------------------------------------------------------------------


def test_proposed_terms_hold_once_they_are_signed(lab):
    supplier = lab.supplier()
    project = lab.project(supplier)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    path = f"/projects/{project}/contracts/{supplier}"
    made = contract(lab, project, supplier, price=0.2, propose=True)
    assert (made["price"], made["version"], made["newest"]) == (0.1, 1, 2)
    newest, first = manager.ok("GET", f"{path}/versions")["rows"]
    assert [one["name"] for one in newest["changes"]] == ["price"]
    assert first["in_force_at"] is not None
    lab.owner.fails(403, "POST", f"{path}/sign", json={"version": 2, "digest": newest["digest"]})
    forged = {"version": 2, "digest": first["digest"]}
    assert manager.fails(422, "POST", f"{path}/sign", json=forged)["where"] == "digest"
    signed = manager.ok("POST", f"{path}/sign", json={"version": 2, "digest": newest["digest"]})
    assert (signed["price"], signed["version"], signed["signed"]) == (0.2, 2, True)


def test_a_contract_is_a_file_that_is_checked_and_compared(lab):
    supplier = lab.supplier()
    project = lab.project(supplier)
    path = f"/projects/{project}/contracts/{supplier}"
    contract(lab, project, supplier, acceptance=PLAN, secrecy="Nothing leaves the room.")
    text = lab.owner.get(f"{path}/file").text
    same = lab.owner.ok("POST", f"{path}/check", json={"text": text})
    assert same["changes"] == []
    dearer = text.replace("price = 0.1", "price = 0.15")
    (change,) = lab.owner.ok("POST", f"{path}/check", json={"text": dearer})["changes"]
    assert change == {"name": "price", "before": 0.1, "after": 0.15}
    wrong = text.replace("price = 0.1", "price = 0.15000001")
    assert (
        "6 decimals"
        in lab.owner.fails(422, "POST", f"{path}/check", json={"text": wrong})["detail"]
    )


def test_the_curve_is_shown_before_anything_is_signed(lab):
    body = {"acceptance": {"kind": "105e", "aql": 2.5}, "lot": 3000}
    told = lab.owner.ok("POST", "/plans", json=body)
    assert (told["plan"]["n"], told["plan"]["accept"], told["plan"]["refuse"]) == (125, 7, 8)
    assert told["curve"][0] == pytest.approx({"wrong": 0, "accepted": 1, "inspected": 125})


def test_all_contracts_of_a_project_with_a_budget_are_in_its_currency(lab):
    one, other = lab.supplier(), lab.supplier()
    project = lab.project(one, policy={"budget": 10})
    refused = lab.owner.fails(
        409, "PUT", f"/projects/{project}/contracts/{other}", json={"price": 1, "currency": "EUR"}
    )
    assert refused["where"] == "currency"
