"""Scorecards of a thousand million labels (G16), extrapolated, as docs/quality/scale.md.

    .venv/bin/python bench/scale.py [--most 100000000] [--write]

Each size runs in a process of its own, on one thread. Labels are made first and held as three
int32 columns; what is timed begins with them. Lines are fitted through the sizes measured, and
what they say of 1e9 labels is marked as extrapolated. The exit
status is 1 where a target is missed. With --write the page is written, else printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from itertools import combinations
from pathlib import Path
from typing import Any

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
DOCS = Path(__file__).parents[1] / "docs" / "quality"
SUPPLIERS, WORKERS, CLASSES, EACH = 8, 10_000, 4, 5
CHUNK = 1_000_000  # labels counted at once; a batch that comes in
ALL = 1_000_000_000
MOST_SECONDS, MOST_SECONDS_A_BATCH = 60.0, 1.0
MOST_LABELS_WHOLE = 100_000_000  # of scoring from labels: its memory


def one(n: int) -> dict[str, float]:
    """Count, score from the counts, take a batch in, and score from labels, of one size."""
    import numpy as np

    from scaling import Peak, resident

    world = World(n, np.random.default_rng(20261125))
    batch = World(CHUNK, np.random.default_rng(20261126))
    Counts().scorecards()  # what is loaded once
    before, peak = resident(), Peak()
    begun = time.perf_counter()
    counts = Counts()
    for start in range(0, n, CHUNK):
        counts.add(world, slice(start, start + CHUNK))
    counted = time.perf_counter()
    counts.scorecards()
    scored = time.perf_counter()
    counts.add(batch, slice(0, CHUNK))
    counts.scorecards()
    taken_in = time.perf_counter()
    found = {
        "count": counted - begun,
        "score": scored - counted,
        "batch": taken_in - scored,
        "above": (peak.stop() - before) / 1e6,
        "held": world.held / 1e6,
    }
    return found | (whole(world) if n <= MOST_LABELS_WHOLE else {})


class World:
    """Labels by item: each item by five of eight suppliers, one worker of each."""

    def __init__(self, n: int, rng: Any) -> None:
        import numpy as np

        self.item = np.repeat(np.arange(n // EACH, dtype=np.int32), EACH)
        self.true = rng.integers(0, CLASSES, n // EACH, dtype=np.int8)
        self.worker, self.label = np.empty(n, np.int32), np.empty(n, np.int32)
        for start in range(0, n, CHUNK):
            part = slice(start, min(start + CHUNK, n))
            items = (part.stop - part.start) // EACH
            supplier = np.argsort(rng.random((items, SUPPLIERS)), axis=1)[:, :EACH].ravel()
            own = WORKERS // SUPPLIERS
            self.worker[part] = supplier * own + rng.integers(0, own, len(supplier))
            true = self.true[self.item[part]]
            right = rng.random(len(supplier)) < 0.95 - 0.01 * supplier
            self.label[part] = np.where(right, true, (true + 1) % CLASSES)

    @property
    def held(self) -> int:
        return sum(one.nbytes for one in (self.item, self.worker, self.label, self.true))


class Counts:
    """All of the labels that scorecards need where the truth of items stands: small, however
    many there are, and the sum of those of its parts.
    """

    def __init__(self) -> None:
        import numpy as np

        self.confusion = np.zeros(WORKERS * CLASSES * CLASSES, dtype=np.int64)
        # [a, b]: items only a of the two got right; items both answered.
        self.only = np.zeros((SUPPLIERS, SUPPLIERS), dtype=np.int64)
        self.shared = np.zeros((SUPPLIERS, SUPPLIERS), dtype=np.int64)

    def add(self, world: World, part: slice) -> None:
        """part: of whole items, at most `CHUNK` labels."""
        import numpy as np

        item, worker, label = (x[part] for x in (world.item, world.worker, world.label))
        true = world.true[item]
        cell = (worker * CLASSES + true) * CLASSES + label
        self.confusion += np.bincount(cell, minlength=len(self.confusion))
        place = (item - item[0], worker // (WORKERS // SUPPLIERS))
        # Counts in single precision are whole up to 16 million; a chunk has a million.
        answered = np.zeros((item[-1] - item[0] + 1, SUPPLIERS), dtype=np.float32)
        right = np.zeros_like(answered)
        answered[place] = 1
        right[place] = label == true
        self.only += (right.T @ (answered - right)).astype(np.int64)
        self.shared += (answered.T @ answered).astype(np.int64)

    def scorecards(self) -> None:
        """Accuracies of suppliers and workers, and a verdict on each pair, with intervals."""
        import numpy as np

        from mihak.quality import sequential as seq

        of_worker = self.confusion.reshape(WORKERS, CLASSES, CLASSES)
        given, right = of_worker.sum(axis=(1, 2)), np.trace(of_worker, axis1=1, axis2=2)
        for counts in (right, given), (grouped(right), grouped(given)):
            seq.bernoulli_confidence_sequence(*counts)
        a, b = np.array(list(combinations(range(SUPPLIERS), 2))).T
        only = self.only[a, b], self.only[b, a]
        seq.difference_confidence_sequence(*only, self.shared[a, b], alpha=0.05 / len(a))
        seq.mcnemar_log_e_value(*only)


def grouped(of_worker: Any) -> Any:
    return of_worker.reshape(SUPPLIERS, -1).sum(axis=1)


def whole(world: World) -> dict[str, float]:
    """The same from the labels themselves, as a fit does once it has the items' truth."""
    import numpy as np
    import pyarrow as pa

    from mihak.insight.scores.confusions import count_confusions
    from mihak.quality.labels import Labels
    from mihak.quality.scoring._compare import compare
    from mihak.quality.scoring._judged import Judged
    from scaling import Peak, resident

    numbers = [pa.array(np.arange(k)) for k in (len(world.true), WORKERS)]
    names = [pa.array(list(map(str, range(k)))) for k in (CLASSES, SUPPLIERS)]
    of = np.repeat(np.arange(SUPPLIERS, dtype=np.int32), WORKERS // SUPPLIERS)
    labels = Labels(world.item, world.worker, world.label, of, *numbers, *names, None, None, True)
    before, peak = resident(), Peak()
    begun = time.perf_counter()
    best = world.true.astype(np.int32)
    count_confusions(labels, np.arange(SUPPLIERS), best=best, decided={}, known={})
    judged = Judged(labels, (labels.label == best[labels.item]).astype(np.float64))
    for supplier in range(SUPPLIERS):
        judged.accuracy(supplier, alpha=0.05)
    judged.workers(alpha=0.05)
    unknown = Judged(labels, np.full(len(labels), np.nan))
    compare(labels, unknown, judged, alpha=0.05, rng=np.random.default_rng(0))
    took = time.perf_counter() - begun
    return {"whole": took, "whole_above": (peak.stop() - before) / 1e6}


PAGE = """# Scorecards of a thousand million labels

Written by `.venv/bin/python bench/scale.py --write`.

Goal G16: scorecards of 1e9 labels from counts within {seconds:.0f} s on one core, and a batch of
1e6 taken in within {batch_seconds:.0f} s. Nothing here was run at 1e9: the last row of each
table is **extrapolated** by the line through the rows above it (least squares in proportion to
size).

{suppliers} suppliers, {workers:,} workers, {classes} classes, each item by {each} suppliers. The
truth of items stands (what finding it costs is in [speed and memory](../explanation/speed.md)).

## From counts

With the truth of items, all that accuracies, confusions and verdicts need of the labels is a
table of (worker, true class, class said), and for each two suppliers the items they share and those
only one got right. Such counts are small, and those of parts add up. Counting is done here by the
bench, in chunks of a million labels; the intervals and verdicts are those of
`mihak.quality.sequential`, from counts.

| labels | count, s | then score, s | both, s | labels held, MB | above, MB | a batch of 1e6, s |
| --- | --- | --- | --- | --- | --- | --- |
{counts}

{verdict}

## From the labels, as the server does

A fit of the server keeps no such counts: it scores from the labels it has just read, exactly, with
fractions where several workers of a supplier answered an item. Confusions, accuracies, and verdicts
in one go:

| labels | s | above the labels, MB |
| --- | --- | --- |
{whole}

That is {times:.0f} times the goal's {seconds:.0f} s: a project of that size needs the counts above.
"""


def line(sizes: list[int], values: list[float]) -> float:
    """What the line through (sizes, values) says of ALL labels; each size weighs alike."""
    import numpy as np

    x, y = np.array(sizes, dtype=float), np.array(values)
    slope, start = np.polyfit(x, y, 1, w=1 / x)
    return float(start + slope * ALL)


def page(found: dict[int, dict[str, float]]) -> tuple[str, bool]:
    """The page, and whether the goal was met."""
    sizes = list(found)
    rows = [
        f"| {n:,} | {one['count']:.2f} | {one['score']:.2f} | {one['count'] + one['score']:.2f} | "
        f"{one['held']:,.0f} | {one['above']:,.0f} | {one['batch']:.2f} |"
        for n, one in found.items()
    ]
    count, held = (line(sizes, [found[n][name] for n in sizes]) for name in ("count", "held"))
    score = max(one["score"] for one in found.values())
    batch = max(one["batch"] for one in found.values())
    above = max(one["above"] for one in found.values())
    rows.append(
        f"| {ALL:,}, extrapolated | {count:.0f} | {score:.2f} | {count + score:.0f} | "
        f"{held:,.0f} | {above:,.0f} | {batch:.2f} |"
    )
    kept = count + score <= MOST_SECONDS and batch <= MOST_SECONDS_A_BATCH
    some = [n for n in sizes if "whole" in found[n]]
    whole = [f"| {n:,} | {found[n]['whole']:.2f} | {found[n]['whole_above']:,.0f} |" for n in some]
    seconds, megabytes = (
        line(some, [found[n][name] for n in some]) for name in ("whole", "whole_above")
    )
    whole.append(f"| {ALL:,}, extrapolated | {seconds:.0f} | {megabytes:,.0f} |")
    said = "kept, by extrapolation" if kept else "**missed**"
    text = PAGE.format(
        seconds=MOST_SECONDS, batch_seconds=MOST_SECONDS_A_BATCH, suppliers=SUPPLIERS,
        workers=WORKERS, classes=CLASSES, each=EACH, counts="\n".join(rows),
        verdict=f"G16: {said}.", whole="\n".join(whole), times=seconds / MOST_SECONDS,
    )  # fmt: skip
    return text, kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--most", type=int, default=100_000_000)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(one(options.one)))
        return 0
    found, n = {}, CHUNK
    while n <= options.most:
        command = [sys.executable, __file__, "--one", str(n)]
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env=os.environ | ONE_THREAD
        )
        found[n] = json.loads(done.stdout)
        print(n, found[n], file=sys.stderr)
        n *= 10
    text, kept = page(found)
    if options.write:
        (DOCS / "scale.md").write_text(text)
    else:
        print(text)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
