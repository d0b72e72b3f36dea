"""Agreement, rater effects and biases over HTTP: the pure functions' word on the same answers."""

from dataclasses import asdict

import numpy as np
import pytest

from mihak.quality.agreement import agree, alpha_between_interval
from mihak.quality.labels import Labels
from mihak.quality.raters import choice_share, supplier_severities, worker_severities

from .lab import FORM, claim

STARS = {"show": FORM["show"], "ask": [{"id": "stars", "kind": "rating", "min": 1, "max": 5}]}
PAIR = {
    "show": [{"kind": "outputs", "field": "answers"}],
    "ask": [{"id": "best", "kind": "preference", "field": "answers"}],
}


def add(lab, project, payloads):
    rows = [{"external_id": f"i{n}", "payload": one} for n, one in enumerate(payloads)]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})


def answer_all(worker, project, answers, shown=None):
    """answers, shown: of an item's payload to what is sent of it."""
    while tasks := claim(worker, project, 10):
        for task in tasks:
            body = {"answers": answers(task["payload"])}
            if shown is not None:
                body["shown"] = shown(task["payload"])
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)


def agreement(lab, project, **query):
    return lab.owner.ok("GET", f"/projects/{project}/agreement", params=query)


@pytest.fixture(scope="module")
def rated(lab):
    """Forty items rated by two suppliers' four workers, one of whom is strict; with the same
    as plain rows (item, worker, supplier, stars).
    """
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, form=STARS, policy={"redundancy": 4})
    add(lab, project, [{"text": str(n)} for n in range(40)])
    rng = np.random.default_rng(5)
    merit = rng.uniform(2, 5, 40)
    rows = []
    for n, shift in enumerate((0, 0, 0, -1.4)):
        supplier = suppliers[n // 2]
        (worker,) = lab.workers(supplier, 1)
        who = worker.ok("GET", "/me")["person"]
        found = np.clip(np.round(merit + shift + rng.normal(0, 0.5, 40)), 1, 5)
        stars = {str(item): int(points) for item, points in enumerate(found)}
        answer_all(worker, project, lambda payload, of=stars: {"stars": of[payload["text"]]})
        rows += [(int(item), who["name"], supplier, points) for item, points in stars.items()]
    return project, suppliers, rows


def as_labels(rows):
    item, worker, supplier, stars = zip(*rows, strict=True)
    classes = [str(one) for one in range(1, 6)]
    return Labels.from_columns(
        item, worker, [str(one) for one in stars], supplier=supplier, classes=classes
    )


def close(told, found):
    """Told over HTTP as found by the pure function (items come in another order)."""
    assert told["n"] == found.n
    assert told["estimate"] == pytest.approx(found.estimate)
    assert (told["low"], told["high"]) == pytest.approx((found.low, found.high), abs=0.03)


def test_coefficients_are_those_of_the_pure_function(lab, rated):
    project, suppliers, rows = rated
    told = agreement(lab, project)
    labels = as_labels(rows)
    assert (told["kind"], told["level"]) == ("rating", "ordinal")
    assert (told["labels"], told["labels_in_all"], told["sampled"]) == (160, 160, False)
    found = agree(labels, level="ordinal")
    for name in ("percent", "alpha", "gwet_ac1", "gwet_ac2"):
        close(told["overall"][name], getattr(found, name))
    assert sum(told["overall"]["shares"].values()) == pytest.approx(1)
    assert [one["id"] for one in told["suppliers"]] == suppliers
    votes = []
    for one in told["suppliers"]:
        place = labels.suppliers.to_pylist().index(one["id"])
        own = labels.take(np.flatnonzero(labels.supplier == place))
        votes.append(own.votes)
        close(one["within"]["alpha"], agree(own, level="ordinal").alpha)
        rest = alpha_between_interval(own.votes, labels.votes - own.votes, level="ordinal")
        close(one["across"], rest)
    (pair,) = told["pairs"]
    assert [pair["a"], pair["b"]] == suppliers
    close(pair["alpha"], alpha_between_interval(*votes, level="ordinal"))


def test_the_strict_rater_stands_out(lab, rated):
    project, _, rows = rated
    told = agreement(lab, project)
    labels = as_labels(rows)
    found = dict(
        zip(labels.workers.to_pylist(), worker_severities(labels, np.arange(1.0, 6)), strict=True)
    )
    assert told["raters_in_all"] == len(told["raters"]) == 4
    for one in told["raters"]:
        close(one["severity"]["deviation"], found[one["name"]].deviation)
        assert one["severity"]["stands_out"] == found[one["name"]].stands_out
        assert sum(one["uses"].values()) == one["labels"] == 40
    strict = min(told["raters"], key=lambda one: one["severity"]["deviation"]["estimate"])
    assert strict["name"] == rows[-1][1]
    assert strict["severity"]["stands_out"]
    of_suppliers = supplier_severities(labels, np.arange(1.0, 6))
    for one in told["suppliers"]:
        place = labels.suppliers.to_pylist().index(one["id"])
        close(one["severity"]["deviation"], of_suppliers[place].deviation)


def test_who_takes_what_is_shown_first_and_who_what_is_longer(lab):
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, form=PAIR, policy={"redundancy": 2})
    # By turns the longer is the payload's first, and a (by twos) what was shown first.
    longer_first = [n % 2 == 0 for n in range(60)]
    add(
        lab,
        project,
        [
            {"answers": [f"much longer {n}", {"text": f"{n}"}] if longer else [f"{n}", f"long {n}"]}
            for n, longer in enumerate(longer_first)
        ],
    )

    def order(payload):
        one = payload["answers"][0]
        n = int((one if isinstance(one, str) else one["text"]).split()[-1])
        return ["a", "b"] if n % 4 < 2 else ["b", "a"]

    def first(payload):
        return {"best": {"better": order(payload)[0]}}

    (eager,) = lab.workers(suppliers[0], 1)
    (wordy,) = lab.workers(suppliers[1], 1)
    answer_all(eager, project, first, lambda payload: {"answers": order(payload)})

    def longer(payload):
        a, b = (one["text"] if isinstance(one, dict) else one for one in payload["answers"])
        return {"best": {"better": "a" if len(a) > len(b) else "b"}}

    answer_all(wordy, project, longer)
    told = agreement(lab, project)
    assert told["choices"] == 120
    by_supplier = {one["id"]: one for one in told["suppliers"]}
    taken = by_supplier[suppliers[0]]["first_shown"]
    assert (taken["estimate"], taken["n"]) == (1, 60)
    assert taken["low"] > 0.8
    found = choice_share(np.ones(60, bool), np.arange(60))
    assert taken == pytest.approx(asdict(found))
    # Nobody wrote down what the other saw first.
    assert by_supplier[suppliers[1]]["first_shown"] is None
    assert by_supplier[suppliers[1]]["longer"]["estimate"] == 1
    assert told["first_shown"]["n"] == 60
    assert told["longer"]["n"] == 120
    assert {one["longer"]["n"] for one in told["raters"]} == {60}


def test_it_moves_with_the_next_answer(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=5, policy={"redundancy": 2})
    one, two = lab.workers(supplier, 2)
    answer_all(one, project, lambda _: {"sentiment": "pos"})
    told = agreement(lab, project)
    assert (told["labels"], told["overall"]) == (5, None)
    assert told["suppliers"][0]["within"] is None
    answer_all(two, project, lambda _: {"sentiment": "pos"})
    told = agreement(lab, project, question="sentiment")
    assert (told["labels"], told["overall"]["items"]) == (10, 5)
    assert told["overall"]["percent"]["estimate"] == 1


def test_of_spans_each_named_span_is_agreed_on(lab):
    ask = {"id": "names", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]}
    supplier = lab.supplier()
    project = lab.project(supplier, form={"show": FORM["show"], "ask": [ask]})
    add(lab, project, [{"text": "Amal met Omar."}] * 3)
    amal = {"start": 0, "end": 4, "label": "PER", "quote": "Amal"}
    omar = {"start": 9, "end": 13, "label": "PER", "quote": "Omar"}
    for spans in ([amal], [amal, omar]):
        (worker,) = lab.workers(supplier, 1)
        answer_all(worker, project, lambda _, spans=spans: {"names": spans})
    told = agreement(lab, project, question="names")
    assert told["overall"]["percent"]["estimate"] == 0.5
    assert told["labels"] == 12


def test_without_answers_there_is_nothing_to_agree_on(lab):
    project = lab.project(lab.supplier(), items=1)
    assert "answers" in lab.owner.fails(404, "GET", f"/projects/{project}/agreement")["mend"]
    path = f"/projects/{project}/agreement?question=why"
    assert lab.owner.fails(404, "GET", path)["where"] == "question"


def test_only_the_lab_sees_who_agrees_with_whom(lab, rated):
    project, suppliers, _ = rated
    path = f"/projects/{project}/agreement"
    manager = lab.person("supplier-manager", supplier_id=suppliers[0])
    for stranger in (manager, lab.workers(suppliers[0], 1)[0], lab.person("reviewer")):
        stranger.fails(403, "GET", path)
    assert lab.person("researcher").ok("GET", path)
