"""How fast the queue of disagreements opens on a project of a million items, least sure first.

    .venv/bin/python bench/disagreements.py [--items 1000000] [--share 0.01]

Writes a project into a scratch database: three labels an item, of which a share disagree. Asks
for the first page, a page in the middle and the count, as the server does; shows what the
database did for the first page; then what the index costs a change of estimates.
"""

from __future__ import annotations

import asyncio
import shutil
import statistics
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path

import psycopg

from mihak.reviews import store
from mihak.store import Database, EmbeddedServer, Scope, migrate

FILL = """
SET LOCAL ROLE mihak_system;
INSERT INTO workspace (name) VALUES ('bench');
INSERT INTO project (workspace_id, name, policy, status)
  SELECT id, 'bench', '{"undo_minutes": 10}', 'running' FROM workspace;
INSERT INTO variable (workspace_id, project_id, question, unit, classes)
  SELECT workspace_id, id, q, '', ARRAY['a', 'b'] FROM project, unnest(ARRAY['one', 'two']) q;
INSERT INTO item (workspace_id, project_id, batch_id, external_id, payload)
  SELECT workspace_id, id, 1, 'item ' || n, '{"text": "bench"}'
    FROM project, generate_series(1, %(items)s) n;
INSERT INTO seat (item_id, workspace_id, project_id, batch_id, wanted, done)
  SELECT id, workspace_id, project_id, batch_id, 3, 3 FROM item;
INSERT INTO estimate (item_id, variable_id, workspace_id, log_posterior, code, confidence, labels)
  SELECT i.id, v.id, i.workspace_id, ARRAY[-0.1, -2.3], 0,
         CASE WHEN random() < %(share)s THEN 0.5 + 0.3 * random()
              ELSE 0.98 + 0.0199 * random() END, 3
    FROM item i CROSS JOIN variable v;
"""


def timed(rounds: list[float]) -> str:
    return (
        f"median {statistics.median(rounds):6.2f} ms, slowest of {len(rounds)} {max(rounds):6.2f}"
    )


async def ask(url: str) -> None:
    db = Database(url, connections=1)
    await db.open()
    first = {
        "project": 1,
        "below": 0.8,
        "whole": True,
        "confidence": 0.0,
        "after": 0,
        "limit": 101,
    }
    middle = {**first, "confidence": 0.65}

    async def page(values: dict[str, object]) -> int:
        async with db.transaction(Scope.engine(1)) as connection:
            return len(await store.disagreements(connection, values))

    async def waiting() -> int:
        async with db.transaction(Scope.engine(1)) as connection:
            return (await store.waiting(connection, 1, 0.8))[0]["disagreements"]

    for name, work in (
        ("first page", lambda: page(first)),
        ("middle page", lambda: page(middle)),
        ("count", waiting),
    ):
        rounds = []
        for _ in range(20):
            begun = time.perf_counter()
            found = await work()
            rounds.append((time.perf_counter() - begun) * 1000)
        print(f"{name:12} {timed(rounds)} ({found} found)")
    await db.close()


def explain(url: str) -> None:
    values = {
        "project": 1,
        "below": 0.8,
        "whole": True,
        "confidence": 0.0,
        "after": 0,
        "limit": 101,
    }
    query = store.UNSURE.format(project="%(project)s")
    with psycopg.connect(url) as connection:
        connection.execute("SELECT set_config('mihak.workspace', '1', true)")
        connection.execute("SET LOCAL ROLE mihak_engine")
        for (line,) in connection.execute(f"EXPLAIN (ANALYZE, COSTS OFF) {query}", values):
            print("   ", line)


CHANGE = """UPDATE estimate SET confidence = least(0.99999, confidence + 1e-4), updated_at = now()
             WHERE item_id %% 10 = %(turn)s"""


def cost_of_index(url: str) -> None:
    """A tenth of all estimates changed, as a fit does, with the index and without."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET ROLE mihak_system")
        for turn, name in enumerate(("with the index", "without")):
            begun = time.perf_counter()
            changed = connection.execute(CHANGE, {"turn": turn}).rowcount
            each = (time.perf_counter() - begun) / changed * 1e6
            print(f"change of {changed} estimates {name}: {each:.1f} µs each")
            connection.execute(
                "RESET ROLE; DROP INDEX IF EXISTS estimate_unsure; SET ROLE mihak_system"
            )


def main() -> None:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--items", type=int, default=1_000_000)
    options.add_argument("--share", type=float, default=0.01)
    given = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="mihak-bench-"))
    with EmbeddedServer(folder) as server:
        migrate(server.url)
        with psycopg.connect(server.url) as connection:
            fill = FILL % {"items": given.items, "share": given.share}
            connection.execute(fill)
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
            size = connection.execute(
                "SELECT pg_size_pretty(pg_relation_size('estimate_unsure'))"
            ).fetchone()[0]
        print(f"{given.items} items, 2 questions, {given.share:.0%} unsure; the index: {size}")
        asyncio.run(ask(server.url))
        explain(server.url)
        cost_of_index(server.url)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
