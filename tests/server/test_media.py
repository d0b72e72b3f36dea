"""Files: uploaded once, opened by links, on a folder and on S3."""

import asyncio
import hashlib
import os

import httpx
import pytest

from mihak.media import Storage
from mihak.media.storage import TooLarge
from tests.server.lab import claim, fresh_server, open_other_workspace, sign_in_by_link

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
FORM = {
    "show": [{"kind": "image", "field": "picture"}],
    "ask": [{"id": "ok", "kind": "choice", "options": [{"id": "yes"}, {"id": "no"}]}],
}


def upload(api, content=PNG, kind="image/png"):
    reply = api.post("/media", content=content, headers={"content-type": kind})
    assert reply.status_code == 201, reply.text
    return reply.json()


def test_a_worker_opens_what_the_task_names_and_nothing_else(lab, server):
    made = upload(lab.owner)
    assert made["sha256"] == hashlib.sha256(PNG).hexdigest()
    supplier = lab.supplier()
    project = lab.project(supplier, form=FORM)
    rows = [
        {"external_id": "1", "payload": {"picture": made["id"]}},
        {"external_id": "2", "payload": {"picture": "https://example.org/elsewhere.png"}},
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    (worker,) = lab.workers(supplier, 1)
    tasks = claim(worker, project, 2)
    links = [link for task in tasks for link in task["media"].values()]
    assert len(links) == 1
    got = httpx.get(server.url + links[0])
    assert got.content == PNG
    assert got.headers["content-type"] == "image/png"
    assert "sandbox" in got.headers["content-security-policy"]
    worker.fails(403, "GET", f"/media/{made['id']}")


def test_the_same_file_is_kept_once(lab):
    assert upload(lab.owner)["id"] == upload(lab.owner)["id"]


@pytest.mark.parametrize(
    ("asked", "status", "expected"),
    [
        ("bytes=0-99", 206, PNG[:100]),
        ("bytes=100-", 206, PNG[100:]),
        ("bytes=-10", 206, PNG[-10:]),
        ("bytes=0-99999999", 206, PNG),
        ("bytes=99999999-", 200, PNG),
        ("lines=1-2", 200, PNG),
    ],
)
def test_parts_are_sent_as_players_ask(lab, server, asked, status, expected):
    url = server.url + upload(lab.owner)["url"]
    got = httpx.get(url, headers={"range": asked})
    assert (got.status_code, got.content) == (status, expected)
    if status == 206:
        assert got.headers["content-range"].endswith(f"/{len(PNG)}")


def test_a_link_is_not_made_by_guessing_or_for_others(lab, server):
    made = upload(lab.owner)
    url = server.url + made["url"]
    assert httpx.get(url.replace("expires=1", "expires=2")).status_code == 403
    assert httpx.get(url[:-2] + "xx").status_code == 403
    other = open_other_workspace(server)
    theirs = other.supplier()
    project = other.project(theirs, form=FORM)
    rows = [{"external_id": "1", "payload": {"picture": made["id"]}}]
    other.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    (task,) = claim(other.workers(theirs, 1)[0], project)
    assert httpx.get(server.url + task["media"][made["id"]]).status_code == 403


def test_only_images_sound_and_video_are_taken(lab):
    for kind in ("text/html", "application/pdf", ""):
        reply = lab.owner.post("/media", content=b"x", headers={"content-type": kind})
        assert reply.status_code == 422
    assert lab.owner.post("/media", headers={"content-type": "image/png"}).status_code == 422
    svg = upload(lab.owner, b"<svg/>", "image/svg+xml")
    got = httpx.get(str(lab.owner.base_url).split("/api")[0] + svg["url"])
    assert got.headers["content-disposition"] == "attachment"


async def chunks(content, size=1000):
    for at in range(0, len(content), size):
        yield content[at : at + size]


async def keep_and_read(storage):
    digest, size = await storage.keep(1, chunks(PNG))
    assert (digest, size) == (hashlib.sha256(PNG).digest(), len(PNG))
    assert b"".join([part async for part in storage.read(1, digest, 10, 200)]) == PNG[10:200]
    assert [part async for part in storage.read(1, digest, 5, 5)] == []
    with pytest.raises(FileNotFoundError):
        _ = [part async for part in storage.read(2, digest, 0, 5)]


def test_on_a_folder_nothing_is_left_of_what_fails(tmp_path):
    storage = Storage(tmp_path.as_uri(), largest=10_000)
    asyncio.run(keep_and_read(storage))
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    with pytest.raises(TooLarge):
        asyncio.run(storage.keep(1, chunks(os.urandom(20_000))))
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before


@pytest.fixture
def bucket(monkeypatch):
    """An S3 server with the bucket `files`, which the environment names; a client of it."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
        "AWS_ENDPOINT": f"http://{host}:{port}",
        "AWS_ALLOW_HTTP": "true",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    client = boto3.client("s3", endpoint_url=settings["AWS_ENDPOINT"])
    client.create_bucket(Bucket="files")
    yield client
    client.close()
    httpx.post(f"{settings['AWS_ENDPOINT']}/moto-api/reset")  # what it keeps outlives it
    server.stop()


def keys(bucket):
    return [one["Key"] for one in bucket.list_objects_v2(Bucket="files")["Contents"]]


@pytest.mark.filterwarnings("ignore")
def test_on_s3(bucket):
    asyncio.run(keep_and_read(Storage("s3://files/mihak")))
    (key,) = keys(bucket)
    assert key.startswith("mihak/1/")


@pytest.mark.filterwarnings("ignore")
def test_a_server_keeps_its_files_on_s3(bucket):
    with fresh_server(environment={"MIHAK_MEDIA": "s3://files/of-a-server"}) as server:
        owner = sign_in_by_link(server, server.first_link)
        made = upload(owner)
        assert upload(owner)["id"] == made["id"]
        (key,) = keys(bucket)
        assert key.startswith("of-a-server/")
        assert key.endswith(made["sha256"][2:])
        url = server.url + owner.ok("GET", f"/media/{made['id']}")["url"]
        assert httpx.get(url).content == PNG
        part = httpx.get(url, headers={"range": "bytes=100-299"})
        assert (part.status_code, part.content) == (206, PNG[100:300])
        assert part.headers["content-range"] == f"bytes 100-299/{len(PNG)}"
        assert not (server.data / "media").exists()
        owner.close()
