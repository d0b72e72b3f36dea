"""Watch the accuracy of every supplier and worker for falls."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.quality.sequential import RUN_LENGTH, bernoulli_confidence_sequence, find_drift

if TYPE_CHECKING:
    from mihak.store import Row

# The first judged answers show how right somebody is: so many, and a third at least.
TO_LEARN = 40
LEARN_SHARE = 1 / 3
LEARN_AT_MOST = 400
TO_WATCH = 20  # after those
# How sure it is that somebody was as good as the baseline says.
BASELINE_ALPHA = 0.2
LEAST, SUREST = 0.05, 0.995


def falls(rows: list[Row], names: list[Row]) -> dict[str, Any]:
    """What `model.Drift` tells. rows: as `store.judged` has them; names: as
    `insight.store.names` has them.
    """
    streams = _streams(rows)
    told = {row["worker"]: row for row in names}
    # Alarms of all streams together are as rare as those of one would be.
    run_length = RUN_LENGTH * max(len(streams), 1)
    found = [
        {**_who(supplier, worker, told), **fall}
        for (supplier, worker), own in streams.items()
        if (fall := _fall(own, run_length))
    ]
    return {
        "watched": len(streams),
        "judged": len(rows),
        "run_length": round(RUN_LENGTH),
        "falls": sorted(found, key=lambda one: one["found_at"], reverse=True),
    }


def _streams(rows: list[Row]) -> dict[tuple[int, int | None], list[Row]]:
    """By (supplier, None) and (supplier, worker): those with enough to learn from and watch."""
    found: dict[tuple[int, int | None], list[Row]] = defaultdict(list)
    for row in rows:
        found[row["supplier_id"], None].append(row)
        found[row["supplier_id"], row["worker_id"]].append(row)
    return {who: own for who, own in found.items() if len(own) >= TO_LEARN + TO_WATCH}


def _fall(own: list[Row], run_length: float) -> dict[str, Any] | None:
    scores = np.array([row["score"] for row in own])
    learn = min(max(TO_LEARN, int(LEARN_SHARE * len(own))), LEARN_AT_MOST)
    low, _ = bernoulli_confidence_sequence(scores[:learn].sum(), learn, alpha=BASELINE_ALPHA)
    baseline = float(np.clip(low, LEAST, SUREST))
    found = find_drift(scores[learn:], baseline, run_length=run_length)
    if found is None:
        return None
    since = learn + found.since
    return {
        "baseline": baseline,
        "found_at": own[learn + found.at]["at"],
        "since": own[since]["at"],
        "before": float(scores[:since].mean()),
        "after": float(scores[since:].mean()),
        "answers_before": since,
        "answers_after": len(own) - since,
    }


def _who(supplier: int, worker: int | None, told: dict[int, Row]) -> dict[str, Any]:
    of_supplier = next((row for row in told.values() if row["supplier"] == supplier), None)
    return {
        "supplier_id": supplier,
        "supplier": of_supplier["supplier_name"] if of_supplier else "",
        "worker_id": worker,
        "worker": None if worker is None else told[worker]["worker_name"],
    }
