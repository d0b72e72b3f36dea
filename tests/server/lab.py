"""A real server for tests, and a lab with suppliers in it, all through HTTP."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator

FORM = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {"id": "sentiment", "kind": "choice", "options": [{"id": "pos"}, {"id": "neg"}]},
        {"id": "why", "kind": "text", "required": False},
    ],
}


@dataclass
class Server:
    """`mihak up` on a folder, until `stop`."""

    data: Path
    workers: int = 1
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None
    said: list[str] = field(default_factory=list)
    url: str = ""
    first_link: str = ""
    port: int = 0

    def start(self) -> Server:
        command = [
            sys.executable,
            "-m",
            "mihak",
            "up",
            "--data",
            str(self.data),
            "--port",
            str(self.port),
            "--workers",
            str(self.workers),
        ]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, **self.environment}
        )
        assert self.process.stdout is not None
        while "Stop it" not in (line := self.process.stdout.readline()):
            assert line, f"mihak up ended early: {self.said}"
            self.said.append(line)
            if found := re.search(r"runs at (\S+)", line):
                self.url = found[1]
                self.port = int(self.url.rsplit(":", 1)[1])
            if found := re.search(r"#(mhl_\S+)", line):
                self.first_link = found[1]
        deadline = time.monotonic() + 30
        while True:
            try:
                httpx.get(f"{self.url}/readyz", timeout=5).raise_for_status()
            except httpx.HTTPError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            else:
                return self

    def stop(self) -> int:
        assert self.process is not None
        assert self.process.stdout is not None
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(60)
        self.process.stdout.close()
        return status


@contextmanager
def fresh_server(**settings: Any) -> Iterator[Server]:
    """A server on a folder of its own, which is gone afterwards; settings: of `Server`."""
    # Not pytest's folder, which is closed to others: run as root, PostgreSQL is another account.
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = Server(folder, **settings).start()
    try:
        yield server
    finally:
        assert server.stop() == 0
        shutil.rmtree(folder)


class Api(httpx.Client):
    """One caller of the API."""

    opened: ClassVar[list[Api]] = []

    def __init__(self, server: Server, token: str) -> None:
        super().__init__(
            base_url=f"{server.url}/api/v1",
            headers={"Authorization": f"Bearer {token}"},
            timeout=60,
        )
        self.token = token
        Api.opened.append(self)

    def ok(self, method: str, path: str, **kwargs: Any) -> Any:
        reply = self.request(method, path, **kwargs)
        assert reply.is_success, f"{method} {path}: {reply.status_code} {reply.text}"
        return reply.json() if reply.content else None

    def fails(self, status: int, method: str, path: str, **kwargs: Any) -> Any:
        reply = self.request(method, path, **kwargs)
        assert reply.status_code == status, f"{method} {path}: {reply.status_code} {reply.text}"
        assert reply.headers["content-type"] == "application/problem+json"
        return reply.json()


def sign_in_by_link(server: Server, token: str, password: str | None = None) -> Api:
    body = {"token": token} | ({"password": password} if password else {})
    reply = httpx.post(f"{server.url}/api/v1/sign-in/link", json=body)
    assert reply.status_code == 200, reply.text
    return Api(server, reply.json()["token"])


@dataclass
class Lab:
    """A workspace with its owner."""

    server: Server
    owner: Api

    def person(self, role: str, **more: Any) -> Api:
        body = {
            "name": role,
            "email": f"{role}-{os.urandom(6).hex()}@example.org",
            "role": role,
            **more,
        }
        return sign_in_by_link(self.server, self.owner.ok("POST", "/people", json=body)["token"])

    def supplier(self, name: str | None = None, kind: str = "vendor") -> str:
        name = name or f"supplier {os.urandom(6).hex()}"
        return self.owner.ok("POST", "/suppliers", json={"name": name, "kind": kind})["id"]

    def workers(self, supplier: str, count: int, **more: Any) -> list[Api]:
        body = {"workers": [{"name": f"w{os.urandom(6).hex()}", **more} for _ in range(count)]}
        made = self.owner.ok("POST", f"/suppliers/{supplier}/workers", json=body)["workers"]
        return [sign_in_by_link(self.server, one["token"]) for one in made]

    def project(self, *suppliers: str, items: int = 0, start: bool = True, **more: Any) -> str:
        body = {"name": f"project {os.urandom(6).hex()}", "form": FORM, **more}
        body["policy"] = {"gold_share": 0, "redundancy": 3} | body.get("policy", {})
        project = self.owner.ok("POST", "/projects", json=body)["id"]
        for supplier in suppliers:
            self.owner.ok("PUT", f"/projects/{project}/contracts/{supplier}", json={"price": 0.1})
        if items:
            self.add_items(project, items)
        if start:
            self.owner.ok("PATCH", f"/projects/{project}", json={"status": "running"})
        return project

    def add_items(self, project: str, count: int, **more: Any) -> Any:
        rows = [{"external_id": f"i{n}", "payload": {"text": f"text {n}"}} for n in range(count)]
        return self.owner.ok("POST", f"/projects/{project}/items", json={"items": rows, **more})


def claim(worker: Api, project: str, count: int = 1) -> list[dict[str, Any]]:
    return worker.ok("POST", f"/projects/{project}/claim", json={"count": count})["tasks"]


def answer(worker: Api, task: dict[str, Any], label: str = "pos", **more: Any) -> Any:
    body = {"answers": {"sentiment": label}, "seconds": 2.5, **more}
    return worker.ok("POST", f"/tasks/{task['id']}/submit", json=body)


def work_off(worker: Api, project: str, label: str = "pos") -> int:
    """Answer everything there is for this worker."""
    done = 0
    while tasks := claim(worker, project, 10):
        for task in tasks:
            answer(worker, task, label)
            done += 1
    return done


def claim_reviews(
    reviewer: Api, project: str, count: int = 10, wait: float = 10.0, least: int = 1
) -> list[dict[str, Any]]:
    """Reviews as soon as the background draw has opened `least`."""
    deadline = time.monotonic() + wait
    found: list[dict[str, Any]] = []
    while True:
        body = {"count": count - len(found)}
        found += reviewer.ok("POST", f"/projects/{project}/reviews/claim", json=body)["reviews"]
        if len(found) >= least or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def open_other_workspace(server: Server) -> Lab:
    """A second lab on the same server, opened by the operator."""
    import asyncio

    from mihak.accounts.signing_in import open_workspace
    from mihak.store import SYSTEM, Database, EmbeddedServer

    email = f"other-{os.urandom(6).hex()}@example.org"

    async def go() -> str:
        db = Database(EmbeddedServer(server.data).url, connections=1)
        await db.open()
        async with db.transaction(SYSTEM) as connection:
            made = await open_workspace(connection, "Other", email, "Other")
        await db.close()
        return str(made["token"])

    return Lab(server, sign_in_by_link(server, asyncio.run(go())))
