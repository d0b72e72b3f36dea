"""How fast the server takes in answers, at 10k, 100k and 1M items.

    .venv/bin/python bench/server.py [--items 10000 100000 1000000] [--peer PROGRAM] [--json FILE]

Starts `mihak up` on a fresh folder for each size: one API process, embedded PostgreSQL,
fsync on, background fits running. Clients are keep-alive connections of a second process on
the same machine, so server and clients share its cores. Times are in milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import uvloop

import label_studio

if TYPE_CHECKING:
    from collections.abc import Iterator

FORM = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [{"id": "q", "kind": "choice", "options": [{"id": "a"}, {"id": "b"}]}],
}
SECONDS = 8.0
SUPPLIERS = 3


@contextlib.contextmanager
def mihak(processes: int) -> Iterator[tuple[str, int, str]]:
    """A fresh server; yields host, port and the owner's one-time token."""
    data = Path(tempfile.mkdtemp(prefix="mihak-bench-"))
    command = [sys.executable, "-m", "mihak", "up", "--data", str(data), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--workers", str(processes)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "MIHAK_RATE_LIMIT": "100000000/minute"},
    )
    try:
        assert process.stdout is not None
        said = ""
        while "Stop it" not in said:
            said += process.stdout.readline()
        address = re.search(r"http://(\S+):(\d+)", said)
        token = re.search(r"#(mhl_\S+)", said)
        assert address is not None
        assert token is not None
        yield address[1], int(address[2]), token[1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        shutil.rmtree(data, ignore_errors=True)


class Wire:
    """One keep-alive connection that does no more than it must: the client shares the
    machine with what it measures.
    """

    def __init__(self, host: str, port: int, token: str) -> None:
        self._host, self._port = host, port
        self._head = (
            f"Host: {host}\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        )

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port)

    async def ask(self, method: str, path: str, body: Any = None) -> tuple[Any, float]:
        """The reply's JSON and the milliseconds it took."""
        data = b"" if body is None else json.dumps(body).encode()
        where = path if path.endswith("z") else f"/api/v1{path}"
        head = f"{method} {where} HTTP/1.1\r\n{self._head}{len(data)}\r\n\r\n"
        begun = time.perf_counter()
        self._writer.write(head.encode() + data)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        found = re.search(rb"content-length: (\d+)", answer, re.IGNORECASE)
        content = await self._reader.readexactly(int(found[1])) if found else b""
        took = 1000 * (time.perf_counter() - begun)
        status = int(answer[9:12])
        if status >= 400:
            raise RuntimeError(f"{method} {path}: {status} {content.decode()}")
        return (json.loads(content) if content else None), took

    def close(self) -> None:
        self._writer.close()


async def work(
    wire: Wire, project: str, count: int, until: float, seen: dict[str, list[float]]
) -> int:
    """Claim `count` and answer them one by one, until the time is over; returns how many."""
    done = 0
    await wire.open()
    while time.perf_counter() < until:
        claimed, took = await wire.ask("POST", f"/projects/{project}/claim", {"count": count})
        seen["claim"].append(took)
        if not claimed["tasks"]:
            break
        for task in claimed["tasks"]:
            answer = {"answers": {"q": "a" if task["id"][-1] < "g" else "b"}, "seconds": 3.0}
            _, took = await wire.ask("POST", f"/tasks/{task['id']}/submit", answer)
            seen["submit"].append(took)
            done += 1
    wire.close()
    return done


async def crew(host: str, port: int, tokens: list[str], project: str, count: int) -> dict[str, Any]:
    """So many workers at once, each claiming `count` at a time."""
    seen: dict[str, list[float]] = {"claim": [], "submit": []}
    begun = time.perf_counter()
    wires = [Wire(host, port, token) for token in tokens]
    done = await asyncio.gather(
        *(work(wire, project, count, begun + SECONDS, seen) for wire in wires)
    )
    took = time.perf_counter() - begun
    told = {"labels_per_second": sum(done) / took}
    for what, times in seen.items():
        for name, value in zip(
            ("p50", "p95", "p99"), np.percentile(times, [50, 95, 99]), strict=True
        ):
            told[f"{what}_{name}"] = float(value)
    return told


def set_up(owner: httpx.Client, items: int, workers: int) -> tuple[str, list[str], float]:
    """A project with so many items; returns it, the workers' tokens, items imported a second."""

    def ok(method: str, path: str, **more: Any) -> Any:
        reply = owner.request(method, path, **more)
        reply.raise_for_status()
        return reply.json()

    policy = {"redundancy": 3, "gold_share": 0.0, "gold_first": 0, "hold_at_most": 100}
    project = ok("POST", "/projects", json={"name": "bench", "form": FORM, "policy": policy})["id"]
    tokens = []
    for n in range(SUPPLIERS):
        supplier = ok("POST", "/suppliers", json={"name": f"s{n}", "kind": "team"})["id"]
        ok("PUT", f"/projects/{project}/contracts/{supplier}", json={"price": 0.05})
        names = [{"name": f"w{k}"} for k in range(-(-workers // SUPPLIERS))]
        made = ok("POST", f"/suppliers/{supplier}/workers", json={"workers": names})["workers"]
        for one in made:
            session = ok("POST", "/sign-in/link", json={"token": one["token"]})
            tokens.append(session["token"])
    with tempfile.TemporaryFile() as file:
        for n in range(items):
            row = {"external_id": f"item-{n}", "text": f"The {n}th text, of an ordinary length."}
            file.write(json.dumps(row).encode() + b"\n")
        file.seek(0)
        begun = time.perf_counter()
        ok("POST", f"/projects/{project}/imports", content=file)
        rate = items / (time.perf_counter() - begun)
    ok("PATCH", f"/projects/{project}", json={"status": "running"})
    return project, tokens, rate


LISTS = ("items", "annotations", "estimates", "skills", "batches")


async def lists(host: str, port: int, token: str, project: str) -> dict[str, float]:
    """p50 and p95 of the first page of 100 of each list, and of the progress."""
    wire = Wire(host, port, token)
    await wire.open()
    told = {}
    for name in (*LISTS, "progress"):
        path = f"/projects/{project}/{name}"
        times = []
        for _ in range(100):
            _, took = await wire.ask("GET", path + ("" if name == "progress" else "?limit=100"))
            times.append(took)
        told[f"{name}_p50"] = float(np.percentile(times, 50))
        told[f"{name}_p95"] = float(np.percentile(times, 95))
    wire.close()
    return told


def measure(items: int, processes: int) -> dict[str, Any]:
    """All figures at one size."""
    with mihak(processes) as (host, port, link):
        base = f"http://{host}:{port}/api/v1"
        token = httpx.post(f"{base}/sign-in/link", json={"token": link}).json()["token"]
        owner = httpx.Client(
            base_url=base, headers={"Authorization": f"Bearer {token}"}, timeout=600
        )
        project, tokens, rate = set_up(owner, items, 32)
        told: dict[str, Any] = {"items": items, "items_imported_per_second": rate}
        for clients, count in ((1, 1), (8, 1), (8, 10), (32, 1), (32, 10)):
            found = uvloop.run(crew(host, port, tokens[:clients], project, count))
            told[f"{clients} clients, claims of {count}"] = found
        told["lists"] = uvloop.run(lists(host, port, token, project))
        owner.close()
        return told


def print_ratios(ours: dict[str, Any], peer: dict[str, Any]) -> None:
    """How many times as fast as the peer, of the same run."""
    imported = ours["items_imported_per_second"] / peer["items_imported_per_second"]
    print(f"import: {imported:.1f} times the peer's items per second")
    for crew_name in ("1 clients, claims of 1", "8 clients, claims of 1"):
        mine, theirs = ours[crew_name], peer[crew_name]
        faster = mine["labels_per_second"] / theirs["labels_per_second"]
        sooner = theirs["claim_p95"] / mine["claim_p95"]
        print(
            f"{crew_name}: {faster:.0f} times the labels per second, claim p95 {sooner:.0f} times"
        )


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--processes", type=int, default=1, help="API processes.")
    parser.add_argument(
        "--peer", help="Label Studio's program, to run the same on, at --peer-items."
    )
    parser.add_argument("--peer-items", type=int, default=100_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    told: list[dict[str, Any]] = []
    for items in options.items:
        told.append(measure(items, options.processes))
        print(json.dumps(told[-1], indent=1), flush=True)
    if options.peer:
        peer = label_studio.measure(options.peer, options.peer_items, 2 * SECONDS)
        told.append({"peer": peer})
        print(json.dumps(peer, indent=1))
        print_ratios(
            next((one for one in told if one["items"] == options.peer_items), told[0]), peer
        )
    if options.json:
        options.json.write_text(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
