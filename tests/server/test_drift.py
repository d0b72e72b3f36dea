"""Falls in accuracy, of suppliers and of workers."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from mihak.insight.drift.find import falls
from tests.server.lab import answer, claim

NAMES = [
    {"supplier": 1, "supplier_name": "one", "worker": w, "worker_name": f"w{w}"} for w in (10, 11)
]


def judged(worker, scores, start=0):
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        {"supplier_id": 1, "worker_id": worker, "score": float(score),
         "at": begin + timedelta(minutes=start + place)}
        for place, score in enumerate(scores)
    ]  # fmt: skip


def test_who_fell_is_told_when_and_from_what_to_what():
    rng = np.random.default_rng(0)
    steady, fell = rng.random(600) < 0.93, rng.random(600) < 0.93
    fell[300:] = rng.random(300) < 0.6
    rows = sorted(judged(10, steady) + judged(11, fell), key=lambda row: row["at"])
    told = falls(rows, NAMES)
    assert told["watched"] == 3  # both workers and their supplier
    assert told["judged"] == 1200
    found = {one["worker_id"]: one for one in told["falls"]}
    assert 10 not in found
    one = found[11]
    assert one["worker"] == "w11"
    assert abs((one["since"] - rows[0]["at"]).total_seconds() / 60 - 300) < 40
    assert one["since"] <= one["found_at"]
    assert one["before"] > 0.88 > 0.7 > one["after"]  # noqa: PLR0133
    assert one["answers_before"] + one["answers_after"] == 600
    assert None in found  # so many of its answers are this worker's that the supplier fell too


def test_false_alarms_are_rare():
    rng = np.random.default_rng(1)
    alarms = 0
    for _ in range(40):
        rows = judged(10, rng.random(800) < 0.9)
        alarms += len(falls(rows, NAMES)["falls"])
    assert alarms <= 1


def test_too_few_judged_answers_are_not_watched():
    assert falls(judged(10, [1] * 59), NAMES)["watched"] == 0
    assert falls([], NAMES) == {"watched": 0, "judged": 0, "run_length": 10_000, "falls": []}


@pytest.fixture
def watched(lab):
    """A worker whose gold turns wrong half-way."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"gold_share": 0.5, "gold_first": 0, "redundancy": 1, "undo_minutes": 0}
    project = lab.project(supplier, policy=policy)
    items = [
        {"external_id": f"i{n}", "payload": {"text": f"{n}"}}
        | ({"gold": {"sentiment": "pos"}} if n % 2 else {})
        for n in range(320)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items})
    gold = 0
    while tasks := claim(worker, project, 20):
        for task in tasks:
            gold += int(task["payload"]["text"]) % 2
            answer(worker, task, "neg" if gold > 80 else "pos")
    return project, supplier


def test_a_project_tells_whose_gold_turned_wrong(lab, watched):
    project, supplier = watched
    told = lab.owner.ok("GET", f"/projects/{project}/drift")
    assert told["judged"] > 100
    assert {one["worker_id"] is None for one in told["falls"]} == {True, False}
    assert {one["supplier_id"] for one in told["falls"]} == {supplier}
    assert all(one["before"] > 0.9 and one["after"] < 0.2 for one in told["falls"])
    manager = lab.person("supplier-manager", supplier_id=supplier)
    manager.fails(403, "GET", f"/projects/{project}/drift")
