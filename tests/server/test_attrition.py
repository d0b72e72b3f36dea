"""Workers who left or fell silent, and the skill that went with them."""

from datetime import UTC, datetime

import psycopg
import pytest

from mihak.insight.attrition.tell import tell
from mihak.store import EmbeddedServer
from tests.server.lab import work_off


def worker(number, answers, accuracy, *, month=1, status="active", silent=False):
    return {
        "worker_id": number,
        "worker": f"w{number}",
        "status": status,
        "is_silent": silent,
        "last_answer_at": datetime(2026, month, 5, tzinfo=UTC),
        "answers": answers,
        "labels": answers,
        "right_sum": accuracy * answers,
        "variance": answers * accuracy * (1 - accuracy),
    }


def test_what_the_better_ones_took_away_is_told_by_answers():
    rows = [
        worker(1, 300, 0.95, status="left", month=3),
        worker(2, 100, 0.8),
        worker(3, 100, 0.7),
        worker(4, 100, 0.9, silent=True, month=2),
    ]
    told = tell(7, rows)
    of_all = (285 + 80 + 70 + 90) / 600
    assert told["accuracy_of_all"]["estimate"] == pytest.approx(of_all)
    assert told["accuracy_of_those_there"]["estimate"] == pytest.approx(0.75)
    lost = told["skill_lost"]
    assert lost["estimate"] == pytest.approx(of_all - 0.75)
    assert 0 < lost["low"] < lost["estimate"] < lost["high"]
    assert told["share_lost"] == pytest.approx(400 / 600)
    assert [(one["worker"], one["how"]) for one in told["gone"]] == [
        ("w1", "left"),
        ("w4", "silent"),
    ]
    assert [(one["month"].month, one["workers"], one["answers"]) for one in told["months"]] == [
        (2, 1, 100),
        (3, 1, 300),
    ]


def test_nothing_is_said_of_skill_where_nothing_is_known():
    assert tell(7, [])["skill_lost"] is None
    everybody = [worker(1, 10, 0.9, status="left")]
    assert tell(7, everybody)["skill_lost"] is None
    assert tell(7, everybody)["share_lost"] == 1


@pytest.fixture
def gone(lab, server):
    """Of three workers one left, and one gave the last answer long ago."""
    supplier = lab.supplier()
    policy = {"redundancy": 2, "undo_minutes": 0}
    project = lab.project(supplier, items=6, policy=policy)
    stays, leaves, _ = lab.workers(supplier, 3)
    work_off(stays, project)
    rows = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    lab.add_items(project, 12)
    work_off(leaves, project)
    lab.owner.ok("PATCH", f"/workers/{rows[1]['id']}", json={"status": "left"})
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        connection.execute("SET LOCAL ROLE mihak_system")
        # As if the third had answered once, three weeks ago; of an item that is not there.
        connection.execute(
            """WITH third AS (
                 SELECT w.*, c.project_id FROM worker w JOIN contract c USING (supplier_id)
                  WHERE w.name = %s),
               stood AS (
                 INSERT INTO standing (worker_id, project_id, workspace_id, supplier_id, submitted)
                 SELECT id, project_id, workspace_id, supplier_id, 1 FROM third)
               INSERT INTO annotation (workspace_id, project_id, item_id, supplier_id, worker_id,
                                       form_id, answers, created_at)
               SELECT workspace_id, project_id, 0, supplier_id, id, 0, '{}',
                      now() - interval '21 days' FROM third""",
            (rows[2]["name"],),
        )
    lab.owner.ok("GET", f"/projects/{project}/scorecards?fresh=true")
    return supplier, project, rows


def test_who_left_and_who_fell_silent_is_told_the_lab_and_the_manager(lab, gone):
    supplier, _, rows = gone
    told = lab.owner.ok("GET", f"/suppliers/{supplier}/attrition")
    assert told["workers"] == 3
    assert {(one["worker_id"], one["how"]) for one in told["gone"]} == {
        (rows[1]["id"], "left"),
        (rows[2]["id"], "silent"),
    }
    assert told["share_lost"] == pytest.approx(13 / 19)
    assert told["skill_lost"] is not None
    manager = lab.person("supplier-manager", supplier_id=supplier)
    assert manager.ok("GET", f"/suppliers/{supplier}/attrition") == told
    rival = lab.person("supplier-manager", supplier_id=lab.supplier())
    rival.fails(404, "GET", f"/suppliers/{supplier}/attrition")
    lab.person("reviewer").fails(403, "GET", f"/suppliers/{supplier}/attrition")


def test_nobody_is_silent_where_there_is_nothing_to_do(lab, gone):
    supplier, project, _ = gone
    lab.owner.ok("PATCH", f"/projects/{project}", json={"status": "paused"})
    told = lab.owner.ok("GET", f"/suppliers/{supplier}/attrition")
    assert {one["how"] for one in told["gone"]} == {"left"}
