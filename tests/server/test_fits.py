"""Fits: when they happen, what they go by, and that one stops no other."""

import asyncio
import math
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import numpy as np
import psycopg
import pytest

from mihak.insight import store
from mihak.insight.fit import ROW, as_labels
from mihak.store import SYSTEM, Database, EmbeddedServer, migrate

from .lab import FORM, answer, claim, work_off


def choice(question, *options):
    return {"id": question, "kind": "choice", "options": [{"id": one} for one in options]}


def asking(*questions):
    return {"show": FORM["show"], "ask": list(questions)}


def with_gold(lab, project, gold, count=10):
    """As many items with the same known answers as without."""
    items = [{"external_id": f"i{n}", "payload": {"text": "?"}} for n in range(count)]
    known = [
        {"external_id": f"g{n}", "payload": {"text": "gold"}, "gold": gold} for n in range(count)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": items + known})


def answer_all(worker, project, answers):
    """Answer all there is; returns how much of it was gold."""
    gold = 0
    while tasks := claim(worker, project, 10):
        for task in tasks:
            worker.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": answers})
            gold += task["payload"]["text"] == "gold"
    return gold


def cards(lab, project, **query):
    found = lab.owner.ok("GET", f"/projects/{project}/scorecards", params=query)["scorecards"]
    return {one["question"]: one for one in found}


def wait_for(look, wait=30.0):
    until = time.monotonic() + wait
    while not (found := look()):
        assert time.monotonic() < until
        time.sleep(0.3)
    return found


def skills(lab, project):
    """All workers' skills in the one variable there is."""
    rows = lab.owner.ok("GET", f"/projects/{project}/skills")["rows"]
    return [one for row in rows for one in row["skills"]]


@pytest.fixture
def work(lab):
    """Makes a project that a supplier's workers have gold in; returns it and them."""

    def made(form, gold, workers=1):
        supplier = lab.supplier()
        policy = {"gold_share": 0.5, "pick": True}
        project = lab.project(supplier, form=form, policy=policy)
        with_gold(lab, project, gold)
        return project, lab.workers(supplier, workers)

    return made


# Gold of another version of the form ---------------------------------------------------------


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (asking(choice("mood", "bad", "so-so")), {"mood": "bad"}),
        (asking(choice("tone", "rude", "kind")), {"tone": "kind"}),
    ],
    ids=["an option is gone", "the question is gone"],
)
def test_gold_that_the_form_lost_neither_fails_nor_counts(lab, work, later, said):
    project, (worker,) = work(asking(choice("mood", "good", "bad")), {"mood": "good"})
    lab.owner.ok("POST", f"/projects/{project}/forms", json={"definition": later})
    assert answer_all(worker, project, said)
    assert {one["gold_labels"] for one in skills(lab, project)} == {0}
    assert cards(lab, project, fresh=True)


def test_gold_counts_by_the_questions_that_are_left(lab, work):
    first = asking(choice("mood", "good", "bad"), choice("tone", "rude", "kind"))
    project, (worker,) = work(first, {"mood": "good", "tone": "rude"})
    later = asking(choice("mood", "good", "bad", "so-so"))
    lab.owner.ok("POST", f"/projects/{project}/forms", json={"definition": later})
    shown = answer_all(worker, project, {"mood": "good"})
    (skill,) = skills(lab, project)
    assert (skill["gold_labels"], skill["gold_right"]) == (shown, shown)
    assert set(cards(lab, project, fresh=True)) == {"mood"}


def test_spans_of_a_label_that_is_gone_are_nobodys_miss(lab, work):
    def spans(*labels):
        labels = [{"id": one} for one in labels]
        return asking({"id": "q", "kind": "spans", "field": "text", "labels": labels})

    def span(label):
        return {"start": 0, "end": 4, "label": label, "quote": "gold"}

    project, (worker,) = work(spans("PER", "LOC"), {"q": [span("PER"), span("LOC")]})
    lab.owner.ok("POST", f"/projects/{project}/forms", json={"definition": spans("LOC", "ORG")})
    gold = 0
    while tasks := claim(worker, project, 10):
        for task in tasks:
            is_gold = task["payload"]["text"] == "gold"
            body = {"answers": {"q": [span("LOC")] if is_gold else []}}
            worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)
            gold += is_gold
    (skill,) = skills(lab, project)
    assert (skill["gold_labels"], skill["gold_right"]) == (gold, gold)
    assert cards(lab, project, fresh=True)


def test_a_question_keeps_its_kind_from_version_to_version(lab):
    spans = {"id": "q", "kind": "spans", "field": "text", "labels": [{"id": "PER"}]}
    project = lab.project(form=asking(choice("a", "yes", "no"), spans))
    lab.owner.ok("POST", f"/projects/{project}/forms", json={"definition": asking(spans)})
    changed = asking(choice("a", "yes", "no"), choice("q", "yes", "no"))
    path = f"/projects/{project}/forms"
    refused = lab.owner.fails(422, "POST", path, json={"definition": changed})
    assert refused["problems"][0]["where"] == "ask[1].kind"
    assert "an id of its own" in refused["mend"]
    # That a version between lacked it makes no difference.
    changed = asking({"id": "a", "kind": "rating"})
    refused = lab.owner.fails(422, "POST", path, json={"definition": changed})
    assert refused["where"] == "ask[0].kind"


# Gold in fits --------------------------------------------------------------------------------


def test_workers_who_are_wrong_on_gold_together_stay_wrong_after_a_fit(lab, work):
    project, workers = work(asking(choice("mood", "good", "bad")), {"mood": "good"}, workers=3)
    shown = [answer_all(worker, project, {"mood": "bad"}) for worker in workers]
    before = skills(lab, project)
    assert [one["gold_labels"] for one in before] == shown
    cards(lab, project, fresh=True)
    for old, new in zip(before, skills(lab, project), strict=True):
        # Right at most on what is not known.
        right = new["mean"] * new["labels"]
        assert right < new["labels"] - 0.6 * new["gold_labels"]
        assert new["mean"] < old["mean"] + 0.05


def test_a_new_worker_starts_from_what_is_known_of_the_supplier(lab, work):
    project, workers = work(asking(choice("mood", "good", "bad")), {"mood": "good"}, workers=3)
    for worker in workers[:2]:
        answer_all(worker, project, {"mood": "bad"})
    cards(lab, project, fresh=True)
    lab.owner.ok(
        "POST",
        f"/projects/{project}/items",
        json={"items": [{"external_id": "new", "payload": {"text": "new"}}]},
    )
    newcomer = workers[2]
    body = {"count": 1, "items": ["new"]}
    (task,) = newcomer.ok("POST", f"/projects/{project}/claim", json=body)["tasks"]
    newcomer.ok("POST", f"/tasks/{task['id']}/submit", json={"answers": {"mood": "bad"}})
    rows = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
    (estimate,) = next(one for one in rows if one["external_id"] == "new")["estimates"]
    # Of whom nothing is known is thought to be right four times in five.
    assert estimate["posterior"]["bad"] < 0.7
    assert skills(lab, project)[-1]["mean"] < 0.7


def test_seconds_of_some_labels_are_kept_where_others_lack_them():
    rows = np.zeros(3, dtype=ROW)
    rows["item"], rows["worker"], rows["code"] = [1, 2, 3], [7, 7, 8], [0, 1, 0]
    rows["seconds"] = [2.5, np.nan, 4.0]
    labels = as_labels(rows, ["a", "b"], {0: "alpha"})
    assert labels.seconds == pytest.approx([2.5, math.nan, 4.0], nan_ok=True)
    rows["seconds"] = np.nan
    assert as_labels(rows, ["a", "b"], {0: "alpha"}).seconds is None


# When fits happen ----------------------------------------------------------------------------


def fitted(lab, project, labels):
    """When the last fit was, once it has seen so many labels."""
    found = cards(lab, project).get("sentiment")
    return found["computed_at"] if found and found["labels"] == labels else None


def test_an_answer_undone_and_given_otherwise_is_fitted(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3)
    one, other = lab.workers(supplier, 2)
    work_off(one, project)
    (task, *rest) = claim(other, project, 3)
    made = answer(other, task, "pos")
    for each in rest:
        answer(other, each, "pos")
    first = wait_for(lambda: fitted(lab, project, 6))
    wait_for(lambda: not is_changed(lab, project))
    other.ok("POST", f"/annotations/{made['annotation_id']}/undo")
    answer(other, task, "neg")
    wait_for(lambda: fitted(lab, project, 6) not in (None, first))


def is_changed(lab, project):
    """Whether the project waits for a fit."""
    name = lab.owner.ok("GET", f"/projects/{project}")["name"]

    async def look(connection):
        return [row["id"] for row in await store.projects_to_fit(connection)]

    waiting = on_database(lab, look)
    with psycopg.connect(EmbeddedServer(lab.server.data).url) as connection:
        (number,) = connection.execute("SELECT id FROM project WHERE name = %s", (name,)).fetchone()
    return number in waiting


def on_database(lab, work):
    async def go():
        db = Database(EmbeddedServer(lab.server.data).url, connections=1)
        await db.open()
        try:
            async with db.transaction(SYSTEM) as connection:
                return await work(connection)
        finally:
            await db.close()

    return asyncio.run(go())


def test_gold_that_is_set_or_corrected_is_fitted(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=3)
    work_off(lab.workers(supplier, 1)[0], project)
    wait_for(lambda: not is_changed(lab, project))
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]["id"]
    for known in ("pos", "neg"):
        before = cards(lab, project)["sentiment"]["computed_at"]
        body = {"answers": {"sentiment": known}}
        lab.owner.ok("PUT", f"/items/{item}/gold", json=body)
        assert is_changed(lab, project)
        cards(lab, project, fresh=True)
        assert not is_changed(lab, project)
        assert cards(lab, project)["sentiment"]["computed_at"] > before


def test_a_project_that_is_finished_with_its_last_answer_is_fitted(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=5)
    worker, other = lab.workers(supplier, 2)
    work_off(worker, project)
    wait_for(lambda: fitted(lab, project, 5))
    work_off(other, project)
    lab.owner.ok("PATCH", f"/projects/{project}", json={"status": "finished"})
    wait_for(lambda: fitted(lab, project, 10))


def test_a_project_that_cannot_be_fitted_stops_no_other(lab):
    supplier = lab.supplier()
    broken = lab.project(supplier, items=3)
    worker, other = lab.workers(supplier, 2)
    work_off(worker, broken)
    wait_for(lambda: fitted(lab, broken, 3))
    with psycopg.connect(EmbeddedServer(lab.server.data).url) as connection:
        connection.execute(
            "UPDATE label SET code = 99 WHERE item_id IN (SELECT i.id FROM item i"
            " JOIN project p ON p.id = i.project_id ORDER BY i.id DESC LIMIT 1)"
        )
    work_off(other, broken)
    later = lab.project(supplier, items=4)
    work_off(worker, later)
    wait_for(lambda: fitted(lab, later, 4))
    assert fitted(lab, broken, 6) is None


def test_a_fit_leaves_what_moved_since_it_read(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    work_off(lab.workers(supplier, 1)[0], project, "neg")
    wait_for(lambda: fitted(lab, project, 1))
    name = lab.owner.ok("GET", f"/projects/{project}")["name"]

    def write(read_at):
        async def work(connection):
            row = await (
                await connection.execute(
                    "SELECT e.* FROM estimate e JOIN variable v ON v.id = e.variable_id"
                    " JOIN project p ON p.id = v.project_id WHERE p.name = %s",
                    (name,),
                )
            ).fetchone()
            stale = (row["item_id"], "", [math.log(0.9), math.log(0.1)], 0, 0.9, 1)
            await store.update_estimates(connection, row["variable_id"], [stale], read_at=read_at)

        on_database(lab, work)
        (row,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
        return row["estimates"][0]["answer"]

    assert write(datetime.now(UTC) - timedelta(hours=1)) == "neg"
    assert write(datetime.now(UTC) + timedelta(hours=1)) == "pos"


def test_a_fit_brings_every_class_up_to_it_not_only_the_likeliest(lab):
    supplier = lab.supplier()
    form = asking(choice("sentiment", "a", "b", "c"))
    project = lab.project(supplier, items=1, form=form)
    work_off(lab.workers(supplier, 1)[0], project, "a")
    wait_for(lambda: fitted(lab, project, 1))
    name = lab.owner.ok("GET", f"/projects/{project}")["name"]

    def write(*chances):
        async def work(connection):
            row = await (
                await connection.execute(
                    "SELECT e.* FROM estimate e JOIN variable v ON v.id = e.variable_id"
                    " JOIN project p ON p.id = v.project_id WHERE p.name = %s",
                    (name,),
                )
            ).fetchone()
            one = (row["item_id"], "", [math.log(p) for p in chances], 0, chances[0], 1)
            later = datetime.now(UTC) + timedelta(hours=1)
            await store.update_estimates(connection, row["variable_id"], [one], read_at=later)

        on_database(lab, work)
        (row,) = lab.owner.ok("GET", f"/projects/{project}/estimates")["rows"]
        return list(row["estimates"][0]["posterior"].values())

    assert write(0.8, 0.15, 0.05) == pytest.approx([0.8, 0.15, 0.05], abs=1e-4)
    assert write(0.8, 0.05, 0.15) == pytest.approx([0.8, 0.05, 0.15], abs=1e-4)


def test_many_who_want_a_fresh_fit_at_once_keep_nobody_waiting(lab):
    supplier = lab.supplier()
    projects = [lab.project(supplier, items=100) for _ in range(2)]
    for worker in lab.workers(supplier, 2):
        for project in projects:
            work_off(worker, project)
    slowest = 0.0
    with ThreadPoolExecutor(20) as pool:
        fresh = [
            pool.submit(cards, lab, project, fresh=True) for project in projects for _ in range(10)
        ]
        while not all(one.done() for one in fresh):
            begun = time.monotonic()
            httpx.get(f"{lab.server.url}/readyz", timeout=10).raise_for_status()
            slowest = max(slowest, time.monotonic() - begun)
            time.sleep(0.02)
    assert {one.result()["sentiment"]["labels"] for one in fresh} == {200}
    assert slowest < 3  # seconds; each waited for a connection before, up to ten


def test_a_fresh_fit_waits_for_another_process_without_a_connection(lab):
    supplier = lab.supplier()
    project = lab.project(supplier, items=5)
    work_off(lab.workers(supplier, 1)[0], project)
    with psycopg.connect(EmbeddedServer(lab.server.data).url) as holder:
        (number,) = holder.execute("SELECT max(id) FROM project").fetchone()
        holder.execute(f"SELECT pg_advisory_xact_lock(hashtextextended('fit', {number:d}))")
        with ThreadPoolExecutor(10) as pool:
            fresh = [pool.submit(cards, lab, project, fresh=True) for _ in range(10)]
            for _ in range(10):
                begun = time.monotonic()
                httpx.get(f"{lab.server.url}/readyz", timeout=10).raise_for_status()
                assert time.monotonic() - begun < 3
                time.sleep(0.1)
            assert not any(one.done() for one in fresh)
            holder.rollback()
            assert {one.result()["sentiment"]["labels"] for one in fresh} == {5}


# From older databases ------------------------------------------------------------------------

OLD_FORMS = """
SET ROLE mihak_system;
INSERT INTO workspace (name) VALUES ('Old lab');
INSERT INTO project (workspace_id, name, policy) VALUES (1, 'Old', '{}');
INSERT INTO form (workspace_id, project_id, version, definition, digest) VALUES
 (1, 1, 1, '{"show": [], "ask": [{"id": "q", "kind": "spans"}, {"id": "r", "kind": "spans"},
                                 {"id": "s", "kind": "spans"}]}', 'd'),
 (1, 1, 2, '{"show": [], "ask": [{"id": "q", "kind": "ranking", "field": "x"},
                                 {"id": "s", "kind": "text"}]}', 'e');
"""


def test_a_question_that_once_was_of_another_kind_comes_up_to_date():
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = EmbeddedServer(folder)
    server.start()
    try:
        migrate(server.url, only_to=4)
        with psycopg.connect(server.url) as connection:
            connection.execute(OLD_FORMS)
        migrate(server.url)
        with psycopg.connect(server.url) as connection:
            found = connection.execute("SELECT question, classes FROM variable ORDER BY question")
            assert found.fetchall() == [("q", ["first", "second", "tie"]), ("r", ["no", "yes"])]
    finally:
        server.stop()
        shutil.rmtree(folder)
