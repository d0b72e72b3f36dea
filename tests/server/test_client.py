"""The Python client, in both manners, against a real server."""

import asyncio
import importlib.util
from pathlib import Path

import pytest

import mihak
from tests.server.lab import FORM

ROOT = Path(__file__).parents[2]


@pytest.fixture
def client(lab, server):
    with mihak.Client(server.url, lab.owner.token) as client:
        yield client


@pytest.fixture
def project(client):
    """A running project with a supplier that has one worker: (project, worker's client)."""
    supplier = client.create_supplier(name=f"client {id(client)}", kind="team")
    made = client.create_project(
        name=f"client {id(client)}", form=FORM, policy={"redundancy": 1, "gold_share": 0}
    )
    client.set_contract(made["id"], supplier["id"], price=0.1)
    (worker,) = client.invite_workers(supplier["id"], workers=[{"name": "w"}])["workers"]
    session = client.sign_in_by_link(token=worker["token"])
    client.change_project(made["id"], status="running")
    return made["id"], session["token"]


def test_it_is_what_the_server_describes(tmp_path):
    found = importlib.util.spec_from_file_location("make_client", ROOT / "tools/make_client.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    module.write(tmp_path)
    for name in ("_api.py", "_models.py"):
        kept = ROOT / "src/mihak/client" / name
        assert (tmp_path / name).read_text() == kept.read_text(), "run `make client`"


def test_a_project_from_import_to_estimates(client, project, server, tmp_path):
    name, token = project
    file = tmp_path / "items.jsonl"
    file.write_text("".join(f'{{"id": "{n}", "text": "text {n}"}}\n' for n in range(250)))
    assert client.import_items(name, file, filename="items.jsonl")["rows_added"] == 250
    assert len(list(client.list_items(name, limit=100))) == 250
    with mihak.Client(server.url, token) as worker:
        for task in worker.claim_tasks(name, count=20)["tasks"]:
            worker.submit_task(task["id"], answers={"sentiment": "pos"}, seconds=1.5)
    assert sum(bool(row["estimates"]) for row in client.list_estimates(name)) == 20
    first = next(iter(client.stream_events(name)))
    assert first.name == "progress"
    assert first.data[0]["submitted"] == 20
    assert client.read_progress(name)["done"] == 20


def test_the_same_without_blocking(client, project, server):
    name, token = project
    client.add_items(name, items=[{"external_id": "1", "payload": {"text": "one"}}])

    async def go():
        async with mihak.AsyncClient(server.url, token) as worker:
            (task,) = (await worker.claim_tasks(name))["tasks"]
            await worker.submit_task(task["id"], answers={"sentiment": "neg"})
        async with mihak.AsyncClient(server.url, client._http.headers["authorization"][7:]) as lab:
            return [row async for row in lab.list_annotations(name)]

    (annotation,) = asyncio.run(go())
    assert annotation["answers"] == {"sentiment": "neg"}


def test_a_refusal_says_what_is_wrong(client, project):
    name, _ = project
    with pytest.raises(mihak.ApiError, match="2 of 2 rows") as caught:
        client.import_items(name, b'{"id": "1"}\n{"text": "x"}\n')
    assert caught.value.status == 422
    assert [problem["where"] for problem in caught.value.problems] == [
        "row 1, payload.text",
        "row 2, external_id",
    ]
    assert list(client.list_items(name)) == []


def test_what_is_left_out_stays_as_it_is(client, project):
    name, _ = project
    changed = client.change_project(name, due_at="2030-01-01T00:00:00Z")
    assert changed["due_at"] is not None
    assert client.change_project(name, languages=["ar"])["due_at"] == changed["due_at"]
