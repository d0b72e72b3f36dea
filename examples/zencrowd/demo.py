"""Two suppliers label one project, live: `make demo`.

Starts a Mihak of its own, opens a project for two real pools of workers, and has every
worker give the recorded answers again through the HTTP API, all at once, while the
scorecards change. The pools stand for suppliers; the prices are made up.
"""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mihak import AsyncClient
from mihak.forms.templates import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
PRICES = {"alpha": 0.03, "beta": 0.04}
GOLD_ITEMS = 300
SAMPLES = {"sentiment", "preference", "entities", "rubric"}
AT_ONCE = 10  # tasks a worker claims and holds
FORM = {
    "title": {"en": "Is this the entity that is meant?", "ar": "هل هذا هو الكيان المقصود؟"},
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {
            "id": "match",
            "kind": "choice",
            "options": [
                {"id": "0", "title": {"en": "Another one", "ar": "كيان آخر"}},
                {"id": "1", "title": {"en": "This one", "ar": "هو نفسه"}},
            ],
        }
    ],
}

Record = dict[tuple[str, str], dict[str, str]]
"""(supplier, worker) to item to answer."""


def read_record() -> tuple[Record, dict[str, str]]:
    """The recorded answers and the known ones. Where a worker answered an item twice, the
    first answer: Mihak shows nobody an item twice.
    """
    record: Record = defaultdict(dict)
    with (HERE / "labels.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            record[row["supplier"], row["worker"]].setdefault(row["item"], row["label"])
    with (HERE / "gold.csv").open(encoding="utf-8") as file:
        gold = {row["item"]: row["label"] for row in csv.DictReader(file)}
    return record, gold


@contextlib.contextmanager
def running(data: Path, port: int) -> Iterator[tuple[str, str]]:
    """`mihak up` on `data`; yields its address and the owner's one-time token."""
    command = [sys.executable, "-m", "mihak", "up", "--data", str(data), "--port", str(port)]
    # A group of its own: Ctrl-C comes to us, who stop it in order.
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        assert process.stdout is not None
        said = ""
        while "Stop it" not in said:
            line = process.stdout.readline()
            if not line:
                raise SystemExit(process.wait())
            said += line
        address, token = re.search(r"runs at (\S+)", said), re.search(r"#(mhl_\S+)", said)
        assert address is not None
        assert token is not None
        yield address[1], token[1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


async def sign_in(address: str, token: str) -> AsyncClient:
    """By a one-time token."""
    async with AsyncClient(address) as anybody:
        session = await anybody.sign_in_by_link(token=token)
    return AsyncClient(address, session["token"])


async def open_project(
    owner: AsyncClient, record: Record, gold: dict[str, str]
) -> tuple[str, dict[tuple[str, str], str]]:
    """Suppliers, workers, project, contracts, a blind batch, items; returns the project and
    the workers' one-time tokens by (supplier, worker).
    """
    suppliers, tokens = {}, {}
    for name in PRICES:
        made = await owner.create_supplier(name=name, kind="crowd")
        suppliers[name] = made["id"]
        names = [worker for supplier, worker in record if supplier == name]
        invited = await owner.invite_workers(made["id"], workers=[{"name": n} for n in names])
        links = (one["token"] for one in invited["workers"])
        tokens |= {(name, worker): link for worker, link in zip(names, links, strict=True)}
    policy = {"pick": True, "gold_share": 0, "gold_first": 0, "hold_at_most": AT_ONCE}
    project = (await owner.create_project(name="ZenCrowd", form=FORM, policy=policy))["id"]
    for name, price in PRICES.items():
        await owner.set_contract(project, suppliers[name], price=price)
    most = max(
        sum(item in answers for (supplier, _), answers in record.items() if supplier == name)
        for name in PRICES
        for item in gold
    )
    split = {"suppliers": list(suppliers.values()), "mode": "same", "redundancy": most}
    await owner.create_batch(project, name="blind", split=split)
    known = set(random.Random(0).sample(sorted(gold), GOLD_ITEMS))  # noqa: S311
    rows = [
        {"external_id": item, "text": f"Mention and entity of pair {item}"}
        | ({"gold": {"match": answer}} if item in known else {})
        for item, answer in gold.items()
    ]
    lines = "\n".join(json.dumps(row) for row in rows).encode()
    await owner.import_items(project, lines, batch="blind")
    await owner.change_project(project, status="running")
    return project, tokens


async def open_samples(owner: AsyncClient) -> str:
    """A few projects of samples for whoever reads this; the path of their link as a worker."""
    supplier = (await owner.create_supplier(name="you", kind="team"))["id"]
    for template in templates():
        if template["id"] not in SAMPLES:
            continue
        made = await owner.create_project(
            name=f"Sample: {template['title']['en']}",
            form=template["form"],
            guidelines=template["guidelines"],
            policy=template["policy"],
        )
        await owner.set_contract(made["id"], supplier, price=0.1)
        await owner.add_items(made["id"], items=template["items"])
        await owner.change_project(made["id"], status="running")
    invited = await owner.invite_workers(supplier, workers=[{"name": "You"}])
    return str(invited["workers"][0]["path"])


async def replay(
    worker: AsyncClient, project: str, answers: dict[str, str], seconds: float
) -> None:
    """Give one worker's recorded answers again, over about so many seconds."""
    items = list(answers)
    random.shuffle(items)
    begun, total = time.monotonic(), len(items)
    while items:
        share = 1 - len(items) / total
        await asyncio.sleep(max(0, begun + seconds * share - time.monotonic()))
        # What others are just taking is not waited for: it comes with the next claim.
        claimed = await worker.claim_tasks(project, count=AT_ONCE, items=items[: 2 * AT_ONCE])
        for task in claimed["tasks"]:
            item = task["payload"]["text"].rpartition(" ")[2]
            await worker.submit_task(task["id"], answers={"match": answers[item]}, key=item)
            items.remove(item)
    await worker.close()


def _share(value: dict[str, float] | None) -> str:
    if value is None:
        return "-"
    return f"{100 * value['estimate']:.1f} % [{100 * value['low']:.1f}, {100 * value['high']:.1f}]"


def _verdict(result: dict[str, Any]) -> str:
    for one in result.get("comparisons", []):
        if one["decided"]:
            better, worse = (one["a"], one["b"]) if one["difference"] > 0 else (one["b"], one["a"])
            return f"{better} is better than {worse}"
    return "not decided"


async def tell(owner: AsyncClient, project: str, begun: float, *, fresh: bool = False) -> None:
    """One line of the scorecards as they are."""
    told = await owner.read_scorecards(project, fresh=fresh)
    if not told["scorecards"]:
        return
    result = told["scorecards"][0]["result"]
    scores = {one["supplier"]: _share(one["gold_accuracy"]) for one in result.get("suppliers", [])}
    print(
        f"{time.monotonic() - begun:5.0f} s  {told['labels_now']:>7,} answers"
        + "".join(f"   {scores.get(name, '-'):>22}" for name in PRICES)
        + f"   {_verdict(result)}",
        flush=True,
    )


async def write_reports(owner: AsyncClient, project: str, folder: Path) -> dict[str, Path]:
    """The report in English and Arabic; returns where."""
    reports = {}
    for lang in ("en", "ar"):
        reports[lang] = folder / ("report.html" if lang == "en" else f"report-{lang}.html")
        page = await owner.read_report(project, lang=lang)
        reports[lang].write_text(page, encoding="utf-8")
    return reports


async def live(address: str, token: str, seconds: float, folder: Path) -> None:
    """The whole show."""
    record, gold = read_record()
    owner = await sign_in(address, token)
    project, tokens = await open_project(owner, record, gold)
    total = sum(map(len, record.values()))
    me = (await owner.read_me())["person"]["id"]
    mine = (await owner.make_person_link(me))["path"]
    yours = await open_samples(owner)
    print("Look in, as the lab that buys the labels (then Projects, ZenCrowd, Quality):")
    print(f"  {address}{mine}")
    print("Label yourself, as an annotator (in a private window: each link signs one person in):")
    print(f"  {address}{yours}\n")
    print(f"{len(gold):,} items, {GOLD_ITEMS} of them with known answers;")
    print(f"{len(record)} workers of two suppliers now give {total:,} recorded answers.\n")
    print(f"{'':24}" + "".join(f"   {name + ', accuracy':>22}" for name in PRICES), flush=True)
    begun = time.monotonic()
    workers = {who: await sign_in(address, one) for who, one in tokens.items()}
    running = asyncio.gather(
        *(replay(workers[who], project, answers, seconds) for who, answers in record.items())
    )
    while not running.done():
        await asyncio.wait([running], timeout=4)
        await tell(owner, project, begun)
    await running
    await tell(owner, project, begun, fresh=True)
    reports = await write_reports(owner, project, folder)
    key = (await owner.make_key(name="demo"))["key"]
    print(f"\nOpen the report:    {reports['en'].resolve()}")
    print(f"The same in Arabic: {reports['ar'].resolve()}")
    print("Ask the API, which describes itself at /api/v1/openapi.json:")
    print(f"  curl -H 'Authorization: Bearer {key}' {address}/api/v1/projects/{project}/scorecards")
    print(f"  curl -H 'Authorization: Bearer {key}' {address}/api/v1/projects/{project}/estimates")
    print(f"  curl {address}/metrics")
    await owner.close()


def main() -> int:
    """Run the demo; at a terminal, keep the server until Ctrl-C."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=45, help="How long the replay takes.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one.")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="For the reports.")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    # Not under the project: PostgreSQL will not run as root, and its own account may not
    # look into the folders of yours.
    data = Path(tempfile.mkdtemp(prefix="mihak-demo-"))
    try:
        with running(data, options.port) as (address, token):
            asyncio.run(live(address, token, options.seconds, options.out))
            if sys.stdin.isatty() and sys.stdout.isatty():
                print("\nThe server stays up until you press Ctrl-C.", flush=True)
                with contextlib.suppress(KeyboardInterrupt):
                    signal.pause()
    except KeyboardInterrupt:
        print("\nStopped.")
    finally:
        shutil.rmtree(data, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
