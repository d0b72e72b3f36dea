"""How fast lists of items and the overview open, on a project of a million items.

    .venv/bin/python bench/items.py [--items 1000000] [--json FILE]

Imports the items over HTTP, then writes into the database what three suppliers' work would have
left of a third of them, and asks over HTTP for windows at random places, for filters, and for
the overview. Times are in milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import psycopg

import server

if TYPE_CHECKING:
    from collections.abc import Iterator

# As the work leaves it: three answers on a third of the items, two on a few more.
FILL = """
SET LOCAL ROLE mihak_system;
CREATE TEMPORARY TABLE answered ON COMMIT DROP AS
  SELECT i.id AS item_id, i.workspace_id, i.project_id, i.batch_id,
         CASE WHEN n <= total / 3 THEN 3 ELSE 2 END AS many
    FROM (SELECT item.*, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total
            FROM item WHERE project_id = %(project)s) i WHERE n <= total / 3 + 200;
CREATE TEMPORARY TABLE given ON COMMIT DROP AS
  SELECT a.*, w.id AS worker_id, w.supplier_id,
         ((a.item_id %% 7 = 0) <> (random() < 0.15))::int AS code,
         now() - random() * interval '30 days' AS at
    FROM answered a CROSS JOIN LATERAL (
           SELECT (array_agg(id ORDER BY id))[1 + (a.item_id + k) %% count(*)] AS id
             FROM worker, generate_series(1, many) k GROUP BY k) pick
    JOIN worker w ON w.id = pick.id;
INSERT INTO annotation (workspace_id, project_id, item_id, supplier_id, worker_id, form_id, answers,
                        seconds, price_micros, currency, created_at)
  SELECT workspace_id, project_id, item_id, supplier_id, worker_id,
         (SELECT max(id) FROM form WHERE project_id = %(project)s),
         jsonb_build_object('q', CASE code WHEN 0 THEN 'a' ELSE 'b' END), 3, 50000, 'USD', at
    FROM given ORDER BY at;
INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id,
                  seat_supplier, annotation_id, form_id, status, leased_at, leased_until, ended_at)
  SELECT g.workspace_id, g.project_id, batch_id, g.item_id, g.supplier_id, g.worker_id, 0,
         a.id, a.form_id, 'submitted', at, at, at
    FROM given g JOIN annotation a ON a.item_id = g.item_id AND a.worker_id = g.worker_id;
INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code)
  SELECT v.id, item_id, worker_id, supplier_id, g.workspace_id, code
    FROM given g JOIN variable v ON v.project_id = g.project_id;
INSERT INTO estimate (item_id, variable_id, workspace_id, log_posterior, code, confidence, labels)
  SELECT item_id, v.id, a.workspace_id, ARRAY[-0.1, -2.3], (random() < 0.15)::int,
         1 - 0.5 * random() ^ 4, many
    FROM answered a JOIN variable v ON v.project_id = a.project_id;
UPDATE seat SET done = many FROM answered a WHERE seat.item_id = a.item_id;
INSERT INTO standing (worker_id, project_id, workspace_id, supplier_id, submitted)
  SELECT worker_id, project_id, workspace_id, supplier_id, count(*) FROM given GROUP BY 1, 2, 3, 4
  ON CONFLICT (worker_id, project_id) DO UPDATE SET submitted = excluded.submitted;
"""

FILTERS = {
    "one batch": "batch={batch}",
    "search, rare": "search=9999th",
    "search, Arabic, none": "search=%D9%85%D8%AD%D9%83",
    "open": "state=open",
    "in work": "state=in-work",
    "done": "state=done",
    "skipped": "state=skipped",
    "decided": "state=decided",
    "gold": "gold=true",
    "not gold": "gold=false",
    "answer b": "question=q&answer=b",
    "unsure below 0.6": "sure_below=0.6",
    "sure above 0.99": "sure_above=0.99",
    "one supplier's": "supplier={supplier}",
    "3 labels": "labels_from=3",
    "least sure first": "order=unsure",
}
# What pages add up over all answers there are.
SUMS = {
    "supplier totals": "/supplier-totals",
    "supplier overview": "/suppliers/{supplier}/overview",
    "supplier contracts": "/suppliers/{supplier}/contracts",
    "supplier quality": "/suppliers/{supplier}/quality",
    "supplier changes": "/suppliers/{supplier}/changes",
    "supplier workload": "/suppliers/{supplier}/workload",
    "statement": "/suppliers/{supplier}/statement",
    "statement by project": "/suppliers/{supplier}/statement?by=project",
    "statement of a year": "/suppliers/{supplier}/statement?first=2026-01-01&last=2026-12-31",
    "agreement": "/projects/{project}/agreement",
    "progress": "/projects/{project}/progress",
    "scorecards": "/projects/{project}/scorecards",
    "confusion": "/projects/{project}/confusion?question=q",
}


@contextlib.contextmanager
def started() -> Iterator[tuple[str, int, str, Path]]:
    """A fresh server; yields host, port, the owner's one-time token and the data's folder."""
    with tempfile.TemporaryDirectory(prefix="mihak-bench-") as folder:
        command = [sys.executable, "-m", "mihak", "up", "--data", folder, "--port", "0"]
        process = subprocess.Popen([*command, "--workers", "1"], stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            said = ""
            while "Stop it" not in said:
                said += process.stdout.readline()
            address = re.search(r"http://(\S+):(\d+)", said)
            token = re.search(r"#(mhl_\S+)", said)
            assert address is not None
            assert token is not None
            yield address[1], int(address[2]), token[1], Path(folder)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def fill(data: Path) -> None:
    """Write the work into the one project there is."""
    from mihak.store import EmbeddedServer

    with psycopg.connect(EmbeddedServer(data).url) as connection:
        connection.execute("SET LOCAL ROLE mihak_system")
        project = connection.execute("SELECT max(id) FROM project").fetchone()
        assert project is not None
        for statement in FILL.split(";\n"):
            if statement.strip():
                connection.execute(statement, {"project": project[0]})
        connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")


async def measure(host: str, port: int, token: str, project: str, items: int) -> dict[str, Any]:
    wire = server.Wire(host, port, token)
    await wire.open()
    rows = f"/projects/{project}/items/at?cut=200&limit=100"
    told: dict[str, Any] = {}

    async def times(path: Any, count: int) -> dict[str, float]:
        found = [(await wire.ask("GET", path()))[1] for _ in range(count)]
        return {"p50": float(np.median(found)), "max": float(max(found))}

    rng = random.Random(1)
    told["first window"] = await times(lambda: rows, 20)
    told["any place"] = await times(lambda: f"{rows}&at={rng.randrange(items)}", 100)
    told["newest, any place"] = await times(
        lambda: f"{rows}&order=newest&at={rng.randrange(items)}", 50
    )
    batch = (await wire.ask("GET", f"/projects/{project}/batches"))[0]["rows"][0]["id"]
    supplier = (await wire.ask("GET", "/suppliers"))[0]["rows"][0]["id"]
    for name, query in FILTERS.items():
        path = f"{rows}&{query.format(batch=batch, supplier=supplier)}"
        found, took = await wire.ask("GET", path)
        where = f"&listing={found['listing']}" if found["listing"] else ""
        scroll = await times(
            lambda path=path, where=where, total=found["total"]: (
                f"{path}{where}&at={rng.randrange(max(1, total))}"
            ),
            10,
        )
        told[name] = {"found": found["total"], "more": found["more"], "first": took, **scroll}
    told["overview, first"] = {"p50": (await wire.ask("GET", f"/projects/{project}/overview"))[1]}
    told["overview"] = await times(lambda: f"/projects/{project}/overview", 20)
    for name, template in SUMS.items():
        path = template.format(project=project, supplier=supplier)
        first = (await wire.ask("GET", path))[1]
        told[name] = {"first": first, **await times(lambda path=path: path, 5)}
    wire.close()
    return told


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with started() as (host, port, link, data):
        base = f"http://{host}:{port}/api/v1"
        token = httpx.post(f"{base}/sign-in/link", json={"token": link}).json()["token"]
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=base, headers=headers, timeout=600) as owner:
            project, _, rate = server.set_up(owner, options.items, 30)
        fill(data)
        told = asyncio.run(measure(host, port, token, project, options.items))
        told["items imported a second"] = rate
    print(json.dumps(told, indent=1))
    if options.json:
        options.json.write_text(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
