"""The Python client, in both manners, against a real server."""

import asyncio
import importlib.util
import inspect
import io
import os
from pathlib import Path

import httpx
import pytest

import mihak
from mihak.server.app import Settings, create_app
from tests.server.lab import FORM

ROOT = Path(__file__).parents[2]
DESCRIPTION = create_app(Settings(database_url="")).openapi()
OPERATIONS = {
    told["operationId"]: told
    for of_path in DESCRIPTION["paths"].values()
    for told in of_path.values()
}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.fixture
def client(lab, server):
    with mihak.Client(server.url, lab.owner.token) as client:
        yield client


@pytest.fixture
def project(client):
    """A running project with a supplier that has one worker: (project, worker's client)."""
    name = f"client {os.urandom(4).hex()}"
    supplier = client.create_supplier(name=name, kind="team")
    made = client.create_project(name=name, form=FORM, policy={"redundancy": 1, "gold_share": 0})
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


def body_fields(operation):
    """What a call must be able to send in the body: its fields, or the content as a whole."""
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return {"content"} if content else set()
    name = content["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
    return set(DESCRIPTION["components"]["schemas"][name]["properties"])


@pytest.mark.parametrize("manner", [mihak.Client, mihak.AsyncClient])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_everything_an_operation_takes_can_be_given(manner, operation):
    told = OPERATIONS[operation]
    taken = {name.rstrip("_") for name in inspect.signature(getattr(manner, operation)).parameters}
    parameters = {one["name"] for one in told.get("parameters", []) if one["in"] != "header"}
    assert body_fields(told) <= taken
    assert parameters - {"cursor"} <= taken  # the client turns the pages itself


@pytest.mark.parametrize("manner", ["path", "name", "bytes", "file", "chunks"])
def test_a_file_that_is_uploaded_can_be_read_back(client, server, tmp_path, manner):
    content = PNG + os.urandom(8)
    path = tmp_path / "picture.png"
    path.write_bytes(content)
    if manner in ("path", "name"):  # whose type shows in its name
        made = client.upload_media(path if manner == "path" else str(path))
    else:
        ways = {"bytes": content, "file": io.BytesIO(content), "chunks": iter([PNG, content[-8:]])}
        made = client.upload_media(ways[manner], media_type="image/png")
    assert (made["bytes"], made["media_type"]) == (len(content), "image/png")
    assert httpx.get(server.url + client.read_media(made["id"])["url"]).content == content
    assert made["id"] in [one["id"] for one in client.list_media()]


def test_a_file_can_be_uploaded_without_blocking(lab, server, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(PNG)

    async def go():
        async with mihak.AsyncClient(server.url, lab.owner.token) as client:
            by_path = await client.upload_media(path)
            assert by_path == await client.upload_media(PNG, media_type="image/png")
            return by_path

    made = asyncio.run(go())
    assert httpx.get(server.url + made["url"]).content == PNG


def test_a_file_of_another_type_is_refused(client, tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<p>")
    with pytest.raises(mihak.ApiError, match="text/html"):
        client.upload_media(path)


def test_a_request_with_a_key_of_ones_own_is_done_once(client):
    name, key = f"client {os.urandom(4).hex()}", os.urandom(8).hex()
    made = [client.create_supplier(name=name, kind="team", idempotency_key=key) for _ in range(2)]
    assert made[0] == made[1]
    with pytest.raises(mihak.ApiError, match="already"):
        client.create_supplier(name=name, kind="team")


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
