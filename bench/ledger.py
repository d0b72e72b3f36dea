"""What the ledger costs: answers with and without caps, and money moved by the delivery.

    .venv/bin/python bench/ledger.py [--write]

One server, one API process, 8 clients; the same work without a cap, with a cap on every
contract, and with a budget for the whole project, in turn. Then what was answered is handed in,
invoiced and paid. --write puts the tables into docs/quality/ledger.md.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import httpx
import uvloop

from server import SUPPLIERS, crew, mihak, set_up
from tables import Table

ITEMS = 20_000
CLIENTS = 8
SETTLE_SECONDS = 2.0
PAGE = Path(__file__).parent.parent / "docs/quality/ledger.md"
CAP = 100_000
TIMES = ("claim_p50", "claim_p95", "submit_p50", "submit_p95")
HEADS = (
    "caps",
    "clients × claims of",
    "answers a second",
    "claim p50, ms",
    "p95",
    "submit p50, ms",
    "p95",
)


def main() -> None:
    """Measure, print, and write where that is asked for."""
    answers = Table(
        "Answers a second",
        [*HEADS],
    )
    money = Table("Money moved at once", ["what", "answers", "seconds", "answers a second"])
    with mihak(1) as (host, port, link):
        base = f"http://{host}:{port}/api/v1"
        token = httpx.post(f"{base}/sign-in/link", json={"token": link}).json()["token"]
        head = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=base, headers=head, timeout=600) as owner:
            project, tokens, _ = set_up(owner, ITEMS, CLIENTS)
            for name in ("none", "each contract", "the project"):
                _cap(owner, project, name)
                for count in (1, 10):
                    told = uvloop.run(crew(host, port, tokens[:CLIENTS], project, count))
                    answers.add(
                        name,
                        f"{CLIENTS} × {count}",
                        f"{told['labels_per_second']:.0f}",
                        *(f"{told[key]:.1f}" for key in TIMES),
                    )
            _move(owner, project, money)
    for table in (answers, money):
        print(f"\n{table.title}\n\n{table.text()}")
    if "--write" in sys.argv:
        _write(answers, money)


def _ok(owner: httpx.Client, method: str, path: str, **more: Any) -> Any:
    reply = owner.request(method, path, **more)
    reply.raise_for_status()
    return reply.json()


def _cap(owner: httpx.Client, project: str, name: str) -> None:
    """Cap the contracts, or the project; what is committed is counted before work goes on."""
    for one in _ok(owner, "GET", f"/projects/{project}/contracts")["rows"]:
        terms = {**one["terms"], "cap": CAP if name == "each contract" else None}
        _ok(owner, "PUT", f"/projects/{project}/contracts/{one['supplier_id']}", json=terms)
    policy = _ok(owner, "GET", f"/projects/{project}")["policy"]
    budget = CAP if name == "the project" else None
    _ok(owner, "PATCH", f"/projects/{project}", json={"policy": {**policy, "budget": budget}})
    time.sleep(SETTLE_SECONDS)


def _move(owner: httpx.Client, project: str, table: Table) -> None:
    """Hand in, invoice and pay what each supplier answered."""
    policy = _ok(owner, "GET", f"/projects/{project}")["policy"]
    _ok(owner, "PATCH", f"/projects/{project}", json={"policy": {**policy, "undo_minutes": 0}})
    suppliers = [one["id"] for one in _ok(owner, "GET", "/suppliers")["rows"]]
    assert len(suppliers) == SUPPLIERS
    spent = {"handed in and accepted": 0.0, "invoiced": 0.0, "paid": 0.0}
    answers = 0
    for supplier in suppliers:
        begun = time.perf_counter()
        made = _ok(owner, "POST", f"/projects/{project}/deliveries", json={"supplier_id": supplier})
        spent["handed in and accepted"] += time.perf_counter() - begun
        answers += made["annotations"]
        begun = time.perf_counter()
        invoice = _ok(owner, "POST", f"/suppliers/{supplier}/invoices", json={"currency": "USD"})
        spent["invoiced"] += time.perf_counter() - begun
        begun = time.perf_counter()
        _ok(owner, "POST", f"/invoices/{invoice['id']}/pay", json={"reference": "bench"})
        spent["paid"] += time.perf_counter() - begun
    for what, seconds in spent.items():
        table.add(what, f"{answers:,}", f"{seconds:.2f}", f"{answers / seconds:,.0f}")


def _write(answers: Table, money: Table) -> None:
    PAGE.write_text(
        f"""# What the ledger costs

Written by `.venv/bin/python bench/ledger.py --write`, on two cores shared by the server, its
database and the clients. How the books are kept is told in
[decision 14](../decisions/0014-the-ledger-is-kept-by-the-database.md).

## Answers

The same work in one run: no cap, a cap on every contract, a budget for the whole project. A cap
makes claims of one contract (a budget: of all) wait for each other while they lease; answers lock
nothing.

{answers.text()}

## Money moved at once

Every answer's charge moves by itself, with an entry of its own.

{money.text()}
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
