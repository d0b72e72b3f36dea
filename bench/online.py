"""What an online update costs, and how far it is from the batch fit, as docs/quality/online.md.

    .venv/bin/python bench/online.py [--data ../shared/data] [--write]

Costs are process CPU time, of the core, of what an API process does with a label, and of the
arithmetic in SQL (on an embedded server of its own). Recorded labels and simulated ones are
replayed in a random order: each moves its item's posterior and its worker's skill as a submit
does, and when they have grown as much as the server waits for, all are fitted as it does. The
exit status is 1 where a target is missed. With --write the page is written, else printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass, field
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psycopg

from accuracy import real_sets
from guarantees import trap_world
from mihak.forms import parse_form
from mihak.insight.fit import PRIOR_STRENGTH, fit
from mihak.insight.online import said
from mihak.insight.store import LEAST_CHANGE
from mihak.quality.labels import Labels
from mihak.quality.online import Skill, add_label, even
from mihak.server.jobs import FIT_GROWTH, FIT_LABELS
from mihak.store import EmbeddedServer, migrate
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DOCS = Path(__file__).parents[1] / "docs" / "quality"
SEED = 20261125
WORKERS, CLASSES, ITEMS, UPDATES = 1_000, 10, 20_000, 100_000
MOST_MICROSECONDS, MOST_APART = 50.0, 0.01


# What an update costs


def costs() -> Table:
    table = Table(
        f"**CPU time of one label**, {WORKERS:,} workers, {CLASSES} classes, mean over"
        f" {UPDATES:,}, best and worst of five times. Target: the core in at most"
        f" {MOST_MICROSECONDS:.0f} µs.",
        ["what", "µs a label", "worst", "kept"],
    )
    core = [core_update() for _ in range(5)]
    kept = table.expect(max(core) <= MOST_MICROSECONDS, "cost of an update")
    table.add("`quality.online`: the item's posterior and the worker's skill", *ends(core), kept)
    table.add(
        "`insight.online.said`: an answer's words into factors, in the API process",
        *ends([words_to_factors() for _ in range(5)]),
        "no target",
    )
    table.add(
        "`after_label`: the same posterior in SQL, in the database", *ends(in_sql()), "no target"
    )
    return table


def ends(micros: list[float]) -> tuple[str, str]:
    return f"{min(micros):.1f}", f"{max(micros):.1f}"


def cpu(work: Callable[[], None], times: int) -> float:
    """Microseconds of process CPU time for one of so many."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) / times * 1e6


def core_update() -> float:
    rng = np.random.default_rng(SEED)
    labels = [rng.integers(0, n, UPDATES).tolist() for n in (ITEMS, WORKERS, CLASSES)]
    posteriors = [even(CLASSES)] * ITEMS
    skills = [Skill()] * WORKERS

    def work() -> None:
        for item, worker, code in zip(*labels, strict=True):
            posteriors[item] = moved = add_label(posteriors[item], code, skills[worker].accuracy)
            skills[worker] = skills[worker].after(exp(moved[code]))

    return cpu(work, UPDATES)


def words_to_factors() -> float:
    names = [f"class {n}" for n in range(CLASSES)]
    ask = {"id": "q", "kind": "choice", "options": [{"id": name} for name in names]}
    form = parse_form({"show": [{"kind": "text", "field": "text"}], "ask": [ask]})
    variable = {
        "id": 1, "question": "q", "unit": "", "classes": names, "log_prior": even(CLASSES),
        "skill_labels": 40, "right_sum": 31.0, "prior_right": 4.0, "prior_wrong": 1.0,
    }  # fmt: skip
    answers = {"q": names[3]}

    def work() -> None:
        for _ in range(UPDATES):
            said(form, [variable], answers, None)

    return cpu(work, UPDATES)


# Over so many rows; what the rows alone cost is taken off.
AFTER = """
SELECT count(a.code) FROM generate_series(1, {n}) g CROSS JOIN LATERAL (
  SELECT array_fill(-2.3::real, ARRAY[{k}]) AS before,
         array_fill((-2 - g % 7)::real, ARRAY[{k}]) AS likelihood OFFSET 0) v
 CROSS JOIN LATERAL {call} a"""


def in_sql() -> list[float]:
    with (
        tempfile.TemporaryDirectory(prefix="mihak-bench-") as folder,
        EmbeddedServer(Path(folder)) as server,
    ):
        migrate(server.url)
        with psycopg.connect(server.url, autocommit=True) as connection:
            return [sql_update(connection) for _ in range(5)]


def sql_update(connection: psycopg.Connection) -> float:
    calls = ("after_label(before, likelihood)", "(SELECT before, likelihood, g AS code OFFSET 0)")
    full, bare = (
        backend_cpu(connection, AFTER.format(n=UPDATES, k=CLASSES, call=call)) for call in calls
    )
    return (full - bare) / UPDATES * 1e6


def backend_cpu(connection: psycopg.Connection, query: str) -> float:
    """Seconds of CPU time that a query costs the server's process."""
    before = ticks(connection.info.backend_pid)
    connection.execute(query)
    return (ticks(connection.info.backend_pid) - before) / 100


def ticks(process: int) -> int:
    """Hundredths of a second of CPU time, in user mode and in the kernel."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


# How far online estimates are from the fit


@dataclass
class Gaps:
    """Of each fit: how far every labelled item and worker was from it, before and after."""

    items: list[np.ndarray] = field(default_factory=list)
    fresh: list[np.ndarray] = field(default_factory=list)  # items labelled since the fit before
    workers: list[np.ndarray] = field(default_factory=list)
    items_after: list[np.ndarray] = field(default_factory=list)
    other_class: list[float] = field(default_factory=list)


class Replay:
    """The estimates of one variable as the server keeps them."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.suppliers = {name: n for n, name in enumerate(labels.suppliers.to_pylist())}
        self.prior = even(labels.n_classes)
        self.posterior: list[list[float] | None] = [None] * labels.n_items
        self.skills = [Skill()] * labels.n_workers
        self.seen = np.zeros(labels.n_workers, dtype=bool)
        self.gaps = Gaps()

    def take(self, order: np.ndarray) -> None:
        """Label after label, with a fit whenever the server would make one."""
        done = 0
        for upto in fits(len(order)):
            for at in order[done:upto]:
                self.add(at)
            self.refit(order[:upto], order[done:upto])
            done = upto

    def add(self, at: int) -> None:
        labels = self.labels
        item, worker, code = labels.item[at], labels.worker[at], labels.label[at]
        skill = self.skills[worker]
        moved = add_label(self.posterior[item] or self.prior, code, skill.accuracy)
        self.posterior[item] = moved
        self.skills[worker] = skill.after(exp(moved[code]))
        self.seen[worker] = True

    def refit(self, so_far: np.ndarray, new: np.ndarray) -> None:
        items = np.unique(self.labels.item[so_far])
        workers = np.flatnonzero(self.seen)
        online, accuracy = self.posteriors(items), self.accuracies(workers)
        batch = self.fit(so_far)
        gap = np.abs(online - batch).max(axis=1)
        self.gaps.items.append(gap)
        self.gaps.fresh.append(gap[np.isin(items, self.labels.item[new])])
        self.gaps.other_class.append(float((online.argmax(1) != batch.argmax(1)).mean()))
        self.gaps.items_after.append(np.abs(self.posteriors(items) - batch).max(axis=1))
        self.gaps.workers.append(np.abs(accuracy - self.accuracies(workers)))

    def posteriors(self, items: np.ndarray) -> np.ndarray:
        return np.exp(np.array([self.posterior[item] for item in items]))

    def accuracies(self, workers: np.ndarray) -> np.ndarray:
        return np.array([self.skills[worker].accuracy for worker in workers])

    def fit(self, so_far: np.ndarray) -> np.ndarray:
        """Fit as the server does, and bring estimates and skills up to it; the fit's own
        posteriors (labelled items, classes).
        """
        labels = self.labels
        part = Labels.from_columns(
            labels.item[so_far].astype(np.int64), labels.worker[so_far].astype(np.int64),
            labels.classes.take(labels.label[so_far]),
            supplier=labels.suppliers.take(labels.supplier[so_far]),
            classes=labels.classes, repeats="keep",
        )  # fmt: skip
        found = fit(part, self.suppliers, {})
        batch = np.exp(found.log_posterior)
        for item, log_posterior, chances in zip(
            found.items.tolist(), found.log_posterior.tolist(), batch, strict=True
        ):
            before = np.exp(self.posterior[item])
            # What `update_estimates` finds worth writing.
            changed = before.argmax() != chances.argmax()
            if changed or np.abs(before - chances).max() > LEAST_CHANGE:
                self.posterior[item] = log_posterior
        self.prior = found.log_prior.tolist()
        for worker, count, right in zip(
            found.workers.tolist(), found.labels_of_worker.tolist(), found.right.tolist(),
            strict=True,
        ):  # fmt: skip
            mean = found.accuracy_of_supplier[int(labels.worker_supplier[worker])]
            self.skills[worker] = Skill(
                count, right, PRIOR_STRENGTH * mean, PRIOR_STRENGTH * (1 - mean)
            )
        order = np.argsort(found.items)
        return batch[order]


def fits(labels: int) -> Iterator[int]:
    """At how many labels the server fits, where they come too fast for it to fit by the clock."""
    fitted = 0
    while fitted < labels:
        fitted = min(labels, fitted + max(FIT_LABELS, int(np.ceil(FIT_GROWTH * fitted))))
        yield fitted


def simulated(rng: np.random.Generator) -> Labels:
    """Four suppliers of 30 workers, four classes, five labels an item."""
    world = trap_world(rng, traps=0.0, labels=5, items=2000)
    return Labels.from_columns(
        world.item, world.worker, world.label, supplier=world.supplier, repeats="first"
    )


def in_one_pool(labels: Labels) -> Labels:
    """On the server every worker has a supplier; recorded sets name none."""
    items, workers, classes = (
        names.take(codes)
        for names, codes in (
            (labels.items, labels.item),
            (labels.workers, labels.worker),
            (labels.classes, labels.label),
        )
    )
    return Labels.from_columns(
        items, workers, classes, supplier=["pool"] * len(labels), repeats="first"
    )


def agreement(sets: dict[str, Labels]) -> Table:
    table = Table(
        "**How far from the fit**, in probability (of the class it differs most in; of being right,"
        " for workers): just before each fit, over all labelled items and fits, and just after."
        f" Target: at most {MOST_APART} after each fit, for every item and worker.",
        ["labels", "of them", "fits", "items: median", "mean", "99 %", "labelled since: median",
         "99 %", "another class", "workers: median", "99 %", "after: items, largest", "kept"],
    )  # fmt: skip
    for name, labels in sets.items():
        replay = Replay(labels)
        replay.take(np.random.default_rng(SEED).permutation(len(labels)))
        gaps = replay.gaps
        items, fresh, workers = (
            np.concatenate(one) for one in (gaps.items, gaps.fresh, gaps.workers)
        )
        after = float(np.concatenate(gaps.items_after).max())
        table.add(
            name, f"{len(labels):,}", len(gaps.items),
            f"{np.median(items):.4f}", f"{items.mean():.3f}", f"{np.percentile(items, 99):.3f}",
            f"{np.median(fresh):.3f}", f"{np.percentile(fresh, 99):.3f}",
            f"{100 * np.mean(gaps.other_class):.1f} %",
            f"{np.median(workers):.3f}", f"{np.percentile(workers, 99):.3f}",
            f"{after:.4f}", table.expect(after <= MOST_APART, f"after each fit of {name}"),
        )  # fmt: skip
    return table


PAGE = """# Estimates between fits, measured

Written by `.venv/bin/python bench/online.py --write`.

## What a label costs

{costs}

## How far estimates are from the fit

A submit moves its own item and its own worker by a model of one accuracy a worker; the fit in the
background weighs everything anew by the hierarchical supplier model, which knows how often each
class is taken for which. Labels are replayed in one random order; a fit comes when they have
grown by {growth:.0%} and by {labels} (`server/jobs.py`). The server also fits whatever changed
when the last fit is ten seconds old, so that with slow work estimates are nearer than here.
Workers of recorded sets count as one supplier's; "simulated" are four suppliers of 30 workers with
four classes and five labels an item.

{agreement}

- After a fit only what differs by less than {least} is left unwritten. Skills are the fit's, with
  the labels that came while it ran.
- Before a fit, half of the items are within 0.012 in every set. The largest gaps are those of items
  labelled since the fit before ("labelled since"): their new answer counts by a single accuracy
  until the fit weighs it.
- "Another class" is the share of items whose likeliest class the fit changes.
"""


def page(costs: Table, agreement: Table) -> str:
    return PAGE.format(
        costs=f"{costs.title}\n\n{costs.text()}",
        agreement=f"{agreement.title}\n\n{agreement.text()}",
        growth=FIT_GROWTH,
        labels=FIT_LABELS,
        least=LEAST_CHANGE,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--only", default="", help="sets whose name has this in it")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = {"simulated": simulated(np.random.default_rng(SEED))}
    sets |= {one.name: in_one_pool(one.labels) for one in real_sets(options.data)}
    tables = [costs(), agreement({k: v for k, v in sets.items() if options.only in k})]
    if options.write:
        (DOCS / "online.md").write_text(page(*tables))
    else:
        print(page(*tables))
    missed = [what for table in tables for what in table.missed]
    print(
        "Every target was met." if not missed else f"Missed: {'; '.join(missed)}.", file=sys.stderr
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
