"""How long it takes to find what a change of guidelines made stale, and to have it asked anew.

    .venv/bin/python bench/stale.py [--items 100000] [--share 0.1]

Writes a project into a scratch database: three answers an item, a share of the items of the
class that the new guidelines touch. Times the summary, the first page of the list, the preview,
setting all aside, and taking that back.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from mihak.accounts import Caller
from mihak.insight.stale import ask, store
from mihak.store import Database, EmbeddedServer, Scope, migrate

if TYPE_CHECKING:
    from collections.abc import Awaitable

FILL = """
SET LOCAL ROLE mihak_system;
INSERT INTO workspace (name) VALUES ('bench');
INSERT INTO person (workspace_id, name, role) SELECT id, 'bench', 'lead' FROM workspace;
INSERT INTO supplier (workspace_id, name, kind) SELECT id, 'bench', 'vendor' FROM workspace;
INSERT INTO worker (workspace_id, supplier_id, name)
  SELECT workspace_id, id, 'w' || n FROM supplier, generate_series(1, 100) n;
INSERT INTO project (workspace_id, name, policy, status)
  SELECT id, 'bench', '{"undo_minutes": 0, "redundancy": 3}', 'running' FROM workspace;
INSERT INTO contract (workspace_id, project_id, supplier_id, price_micros)
  SELECT s.workspace_id, p.id, s.id, 50000 FROM supplier s, project p;
INSERT INTO batch (workspace_id, project_id, name) SELECT workspace_id, id, 'main' FROM project;
INSERT INTO guidelines (workspace_id, project_id, version, text, digest)
  SELECT workspace_id, id, n, '{}', '' FROM project, generate_series(1, 2) n;
INSERT INTO variable (workspace_id, project_id, question, unit, classes)
  SELECT workspace_id, id, 'one', '', ARRAY['a', 'b'] FROM project;
INSERT INTO item (workspace_id, project_id, batch_id, external_id, payload)
  SELECT workspace_id, id, 1, 'item ' || n, '{"text": "bench"}'
    FROM project, generate_series(1, %(items)s) n;
INSERT INTO seat (item_id, workspace_id, project_id, batch_id, wanted, done)
  SELECT id, workspace_id, project_id, batch_id, 3, 3 FROM item;
INSERT INTO annotation (workspace_id, project_id, item_id, task_id, supplier_id, worker_id, form_id,
                        guidelines_id, answers, created_at)
  SELECT i.workspace_id, i.project_id, i.id, 3 * (i.id - 1) + n, 1, 1 + (i.id + n) %% 100, 1, 1,
         jsonb_build_object('one', CASE WHEN i.id %% 1000 < 1000 * %(share)s THEN 'a' ELSE 'b' END),
         now() - interval '1 day'
    FROM item i, generate_series(1, 3) n ORDER BY i.id, n;
INSERT INTO task (workspace_id, project_id, batch_id, item_id, supplier_id, worker_id,
                  annotation_id, seat_supplier, form_id, guidelines_id, status, leased_at,
                  leased_until, ended_at)
  SELECT workspace_id, project_id, 1, item_id, 1, worker_id, id, 0, 1, 1, 'submitted', created_at,
         created_at, created_at FROM annotation ORDER BY id;
INSERT INTO label (variable_id, item_id, worker_id, supplier_id, workspace_id, code)
  SELECT 1, item_id, worker_id, 1, workspace_id, (answers ->> 'one' = 'b')::int FROM annotation;
INSERT INTO estimate (item_id, variable_id, workspace_id, log_posterior, code, confidence, labels)
  SELECT item_id, 1, workspace_id, ARRAY[-0.01, -4.6], min(code), 0.99, 3
    FROM label GROUP BY item_id, workspace_id;
INSERT INTO skill (worker_id, variable_id, workspace_id, supplier_id, labels, right_sum)
  SELECT worker_id, 1, workspace_id, 1, count(*), 0.9 * count(*)
    FROM label GROUP BY worker_id, workspace_id;
INSERT INTO standing (worker_id, project_id, workspace_id, supplier_id, submitted)
  SELECT worker_id, 1, workspace_id, 1, count(*) FROM label GROUP BY worker_id, workspace_id;
INSERT INTO guidelines_change (guidelines_id, workspace_id, project_id, version, rules, touches)
  SELECT id, workspace_id, project_id, 2, '{}', '[{"question": "one", "answers": ["a"]}]'
    FROM guidelines WHERE version = 2;
"""


async def timed(name: str, work: Awaitable[Any]) -> Any:
    begun = time.perf_counter()
    found = await work
    print(f"{name:12} {time.perf_counter() - begun:6.2f} s", flush=True)
    return found


async def measure(url: str) -> None:
    db = Database(url, connections=2)
    await db.open()
    caller = Caller(1, 1, "lead", None, None, None, frozenset())

    async def asked(query: Any, *given: Any) -> Any:
        async with db.transaction(Scope.engine(1)) as connection:
            return await query(connection, 1, *given)

    found = await timed("summary", asked(store.summary))
    await timed("first page", asked(store.stale_answers, 0, 101))
    told = await timed("preview", asked(ask.preview))
    print(f"{found['answers']:,} stale answers of {told['items']:,} items")
    made = await timed("set aside", ask.ask_anew(db, caller, 1))
    await timed("undo", ask.undo(db, caller, 1, made))
    await db.close()


def main() -> None:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--items", type=int, default=100_000)
    options.add_argument("--share", type=float, default=0.1)
    given = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="mihak-bench-"))
    with EmbeddedServer(folder) as server:
        migrate(server.url)
        with psycopg.connect(server.url) as connection:
            connection.execute(FILL % {"items": given.items, "share": given.share})
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
        asyncio.run(measure(server.url))
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
