"""What scorecards said as labels came in."""

import pytest

from mihak.insight.scores.history import SINGLE, decided_since, step_of

from .lab import claim


def answer_some(worker, project, count, label="pos"):
    done = 0
    while done < count and (tasks := claim(worker, project, min(10, count - done))):
        for task in tasks:
            worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": label}})
            done += 1
    return done


def fit(lab, project):
    return lab.owner.ok("GET", f"/projects/{project}/scorecards", params={"fresh": True})


def history(lab, project, **query):
    return lab.owner.ok("GET", f"/projects/{project}/scorecards/history", params=query)


@pytest.fixture
def two(lab):
    """A project of twenty items, and a worker of each of two suppliers."""
    suppliers = [lab.supplier(), lab.supplier()]
    project = lab.project(*suppliers, items=20, policy={"redundancy": 2})
    return project, suppliers, [lab.workers(one, 1)[0] for one in suppliers]


def test_each_fit_adds_a_point_and_earlier_ones_stay(lab, two):
    project, suppliers, workers = two
    seen = []
    for count in (6, 8, 6):
        for worker in workers:
            answer_some(worker, project, count)
        card = fit(lab, project)["scorecards"][0]
        seen.append((card["labels"], card["result"]["suppliers"][0]["estimated_accuracy"]["n"]))
    found = history(lab, project)
    assert found["question"] == "sentiment"
    assert [one["id"] for one in found["suppliers"]] == suppliers
    labels = [one["labels"] for one in found["points"]]
    assert [labels_then for labels_then, _ in seen] == [
        one for one in labels if one in (12, 28, 40)
    ]
    assert labels == sorted(set(labels))
    first = next(one for one in found["points"] if one["labels"] == 12)
    assert {one["estimated"]["n"] for one in first["suppliers"]} == {6}
    (pair,) = first["comparisons"]
    assert (pair["a"], pair["b"], pair["shared_items"]) == (*suppliers, 6)
    assert pair["low"] <= pair["difference"] <= pair["high"]


def test_the_last_point_is_the_present_scorecard(lab, two):
    project, _, workers = two
    for worker in workers:
        answer_some(worker, project, 5)
    card = fit(lab, project)["scorecards"][0]
    last = history(lab, project, question="sentiment", unit="")["points"][-1]
    assert last["computed_at"] == card["computed_at"]
    for one in last["suppliers"]:
        name = lab.owner.ok("GET", f"/suppliers/{one['id']}")["name"]
        (told,) = [each for each in card["result"]["suppliers"] if each["supplier"] == name]
        assert one["estimated"] == told["estimated_accuracy"]
        assert one["cost_per_correct"] == told["cost_per_correct"]
        assert one["gold"] is None


def test_points_at_more_labels_than_are_left_go(lab, two):
    project, _, workers = two
    made = []
    for worker in workers:
        for task in claim(worker, project, 8):
            body = {"answers": {"sentiment": "pos"}}
            made.append((worker, worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)))
    fit(lab, project)
    assert history(lab, project)["points"][-1]["labels"] == 16
    for worker, one in made[-4:]:
        worker.ok("POST", f"/annotations/{one['annotation_id']}/undo")
    fit(lab, project)
    assert history(lab, project)["points"][-1]["labels"] == 12


def test_before_the_first_answer_there_are_no_points(lab):
    project = lab.project(lab.supplier(), items=2)
    assert history(lab, project)["points"] == []


def test_a_question_without_classes_has_no_history(lab, two):
    project, _, _ = two
    for query in ({"question": "why"}, {"question": "nothing"}, {"unit": "no such"}):
        said = lab.owner.fails(404, "GET", f"/projects/{project}/scorecards/history", params=query)
        assert said["where"] == "question"


def test_only_the_lab_sees_it(lab, two):
    project, suppliers, workers = two
    manager = lab.person("supplier-manager", supplier_id=suppliers[0])
    for stranger in (*workers, manager, lab.person("reviewer")):
        stranger.fails(403, "GET", f"/projects/{project}/scorecards/history")
    assert lab.person("researcher").ok("GET", f"/projects/{project}/scorecards/history")


def test_steps_are_single_at_first_and_some_hundreds_in_all():
    steps = [step_of(labels) for labels in range(1, SINGLE + 1)]
    assert len(set(steps)) == SINGLE
    later = [step_of(labels) for labels in range(SINGLE, 200_000)]
    assert later == sorted(later)
    assert step_of(100_000) < 250
    assert step_of(1_000_000_000) < 500


def point(labels, difference, *, decided, a=1, b=2):
    one = {
        "a": a,
        "b": b,
        "difference": difference,
        "decided": decided,
        "shared_items": labels // 2,
    }
    return {
        "labels": labels,
        "computed_at": f"day {labels}",
        "comparisons": [one | {"basis": "gold"}],
    }


def test_a_verdict_dates_from_when_it_came_to_stay():
    points = [
        point(100, 0.2, decided=False),
        point(200, 0.2, decided=True),
        point(300, 0.1, decided=False),
        point(400, 0.2, decided=True),
        point(500, 0.2, decided=True),
    ]
    (found,) = decided_since(points)
    assert (found["a"], found["b"]) == (1, 2)
    assert (found["decided_at"], found["labels"], found["shared_items"]) == ("day 400", 400, 200)


def test_a_verdict_that_turned_dates_from_the_turn_and_one_that_fell_has_no_date():
    turned = [point(100, 0.2, decided=True), point(200, -0.2, decided=True)]
    (found,) = decided_since(turned)
    assert (found["a"], found["b"], found["labels"]) == (2, 1, 200)
    assert decided_since([*turned, point(300, -0.1, decided=False)]) == []
    assert decided_since([]) == []


def test_a_decided_pair_tells_since_when_and_on_how_many_items(lab, two):
    project, suppliers, workers = two
    items = lab.owner.ok("GET", f"/projects/{project}/items")["rows"]
    for worker, label in zip(workers, ("pos", "neg"), strict=True):
        answer_some(worker, project, 20, label)
    fit(lab, project)
    assert history(lab, project)["decided"] == []
    for item in items:
        know = {"answers": {"sentiment": "pos"}}
        lab.owner.ok("PUT", f"/items/{item['id']}/gold", json=know)
    card = fit(lab, project)["scorecards"][0]
    (found,) = history(lab, project)["decided"]
    assert (found["a"], found["b"]) == tuple(suppliers)
    # The server's own rounds may have fitted, and decided, before all of it was known.
    assert 0 < found["shared_items"] <= 20
    assert 20 < found["labels"] <= 40
    assert found["decided_at"] <= card["computed_at"]
