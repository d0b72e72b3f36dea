"""The same work on Label Studio, for `bench/server.py --peer`.

Runs its own development server on SQLite, the default of its PyPI package. Annotators are
users of their own, who ask for the next task and answer it by its HTTP API.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIG = (
    '<View><Text name="text" value="$text"/><Choices name="q" toName="text">'
    '<Choice value="a"/><Choice value="b"/></Choices></View>'
)
CHUNK = 10_000


@contextlib.contextmanager
def label_studio(program: str) -> Iterator[tuple[str, str]]:
    """A fresh server; yields its address and the first user's token."""
    data = tempfile.mkdtemp(prefix="peer-bench-")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(20)
    account = ["--username", "first@example.org", "--password", secrets.token_hex(8)]
    process = subprocess.Popen(
        [
            program, "start", "--no-browser", "--port", str(port), *account,
            "--user-token", token, "--enable-legacy-api-token",
        ],
        env={**os.environ, "LABEL_STUDIO_BASE_DATA_DIR": data, "COLLECT_ANALYTICS": "false"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{address}/health").is_success:
                    break
            time.sleep(0.2)
        yield address, token
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        shutil.rmtree(data, ignore_errors=True)


def new_user(address: str) -> str:
    """Sign somebody up; returns their token."""
    with httpx.Client(base_url=address, follow_redirects=True, timeout=60) as browser:
        page = browser.get("/user/signup/").text
        form = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert form is not None
        browser.post(
            "/user/signup/",
            data={
                "csrfmiddlewaretoken": form[1],
                "email": f"{secrets.token_hex(6)}@example.org",
                "password": secrets.token_hex(8),
                "allow_newsletters": "false",
            },
            headers={"Referer": address},
        ).raise_for_status()
        return str(browser.get("/api/current-user/token").raise_for_status().json()["token"])


async def work(
    address: str, token: str, project: int, until: float, seen: dict[str, list[float]]
) -> int:
    done = 0
    headers = {"Authorization": f"Token {token}"}
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=120) as http:
        while time.perf_counter() < until:
            begun = time.perf_counter()
            task = (await http.get(f"/api/projects/{project}/next")).raise_for_status().json()
            claimed = time.perf_counter()
            choice = {"from_name": "q", "to_name": "text", "type": "choices"}
            answer = {"result": [{**choice, "value": {"choices": ["a"]}}], "lead_time": 3.0}
            reply = await http.post(f"/api/tasks/{task['id']}/annotations/", json=answer)
            reply.raise_for_status()
            seen["claim"].append(1000 * (claimed - begun))
            seen["submit"].append(1000 * (time.perf_counter() - claimed))
            done += 1
    return done


async def crew(address: str, tokens: list[str], project: int, seconds: float) -> dict[str, float]:
    """So many annotators at once."""
    seen: dict[str, list[float]] = {"claim": [], "submit": []}
    begun = time.perf_counter()
    jobs = (work(address, token, project, begun + seconds, seen) for token in tokens)
    done = sum(await asyncio.gather(*jobs))
    told = {"labels_per_second": done / (time.perf_counter() - begun)}
    for what, times in seen.items():
        for name, value in zip(("p50", "p95"), np.percentile(times, [50, 95]), strict=True):
            told[f"{what}_{name}"] = float(value)
    return told


def measure(program: str, items: int, seconds: float) -> dict[str, Any]:
    """Import, one annotator alone, eight at once."""
    with label_studio(program) as (address, token):
        headers = {"Authorization": f"Token {token}"}
        with httpx.Client(base_url=address, headers=headers, timeout=600) as owner:
            body = {"title": "bench", "label_config": CONFIG, "maximum_annotations": 3}
            project = owner.post("/api/projects/", json=body).raise_for_status().json()["id"]
            begun = time.perf_counter()
            for at in range(0, items, CHUNK):
                rows = [
                    {"text": f"The {n}th text, of an ordinary length."}
                    for n in range(at, min(at + CHUNK, items))
                ]
                owner.post(f"/api/projects/{project}/import", json=rows).raise_for_status()
            told: dict[str, Any] = {
                "items": items,
                "items_imported_per_second": items / (time.perf_counter() - begun),
            }
        tokens = [new_user(address) for _ in range(8)]
        for clients in (1, 8):
            found = asyncio.run(crew(address, tokens[:clients], project, seconds))
            told[f"{clients} clients, claims of 1"] = found
        return told
