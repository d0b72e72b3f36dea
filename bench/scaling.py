"""Time and memory from 1e5 to 1e7 labels: that both grow linearly.

    .venv/bin/python bench/scaling.py [--most 10000000]

Each size runs in a process of its own. "Above the input" is the peak resident memory less
what the three integer columns given and the imported libraries took before the fit.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import threading
import time

METHODS = ("dawid-skene", "one-coin", "mace", "wawa")
CLASSES = 4


def one(n: int, method: str) -> None:
    """Fit once and print: seconds to encode, to fit, MB above the input, iterations."""
    from mihak.quality.labels import Labels
    from mihak.quality.truth import infer_truth
    from speed import crowd

    columns, _ = crowd(n, CLASSES)
    warm, _ = crowd(1000, CLASSES)
    infer_truth(Labels.from_columns(*(warm[c] for c in ("task", "worker", "label"))), method)
    peak = Peak()
    before = resident()
    start = time.perf_counter()
    labels = Labels.from_columns(*(columns[c] for c in ("task", "worker", "label")))
    encoded = time.perf_counter()
    options = {"iterations": 10} if method in {"dawid-skene", "one-coin", "mace"} else {}
    found = infer_truth(labels, method, **options)
    fitted = time.perf_counter()
    print(encoded - start, fitted - encoded, (peak.stop() - before) / 1e6, found.iterations)


def resident() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


class Peak:
    """The largest resident memory seen, looked at every 2 ms."""

    def __init__(self) -> None:
        self.most, self.going = 0, True
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()

    def watch(self) -> None:
        while self.going:
            self.most = max(self.most, resident())
            time.sleep(0.002)

    def stop(self) -> int:
        self.going = False
        self.thread.join()
        return self.most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000_000)
    parser.add_argument("--one", nargs=2, metavar=("LABELS", "METHOD"))
    options = parser.parse_args()
    if options.one:
        one(int(options.one[0]), options.one[1])
        return
    print(
        "| method | labels | encode, s | fit, s | iterations | fit, ns a label | MB above input |"
    )
    print("| --- " * 7 + "|")
    for method in METHODS:
        n = 100_000
        while n <= options.most:
            command = [sys.executable, __file__, "--one", str(n), method]
            out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            encode, fit, memory, iterations = (float(x) for x in out.split())
            print(f"| {method} | {n:,} | {encode:.3f} | {fit:.3f} | {iterations:.0f} | "
                  f"{1e9 * fit / n:.0f} | {memory:.0f} |", flush=True)  # fmt: skip
            n *= 10


if __name__ == "__main__":
    main()
