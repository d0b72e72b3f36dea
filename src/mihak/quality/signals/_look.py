"""All signals that the data allow, as one list of what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.quality.labels import Labels
from mihak.quality.signals._copying import copying
from mihak.quality.signals._found import Found, least_alpha_e, least_alpha_p
from mihak.quality.signals._gold import LeakedGold, doubtful_gold, gold_leakage
from mihak.quality.signals._near_duplicates import near_duplicates
from mihak.quality.signals._repeats import repeats
from mihak.quality.signals._shared_timing import WINDOW_SECONDS, TimingPair, shared_timing
from mihak.quality.signals._skill_change import skill_change
from mihak.quality.signals._speeders import answers_before_reading, speeders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import ArrayLike, NDArray

    from mihak.quality.labels import Floats

    Numbers = NDArray[np.int64]
    Bools = NDArray[np.bool_]

ALPHA = 0.05
# Rows to look at first, and steps of a chart.
MOST_ROWS = 40
STEPS = 20
# Whoever's items came in an order this improbable by chance is not judged by repeats.
SORTED = 1e-3
# One look at times compares so many accounts at most, the busiest, and so many quarters of an
# hour of two of them, the latest: what it costs grows with these.
MOST_ACCOUNTS, MOST_MEETINGS = 100, 40_000
# One alike text of two people may be chance.
FEWEST_TWINS = 2


def look_at_labels(
    labels: Labels,
    *,
    position: ArrayLike | None = None,
    gold: ArrayLike | None = None,
    right: ArrayLike | None = None,
    people: Bools | None = None,
    alpha: float = ALPHA,
) -> list[Found]:
    """Copying, straight-lining, changes of skill, gold that is known or wrong.

    position: (n,) time or rank of each label. gold: (items,) class codes, -1 where there is
    none. right: (n,) how probably each label is right, NaN where unknown; no changes of skill
    are looked for without. people: (workers,) who is a person; repeats and changes are looked
    for among them alone.

    Where the items of a worker did not come in random order, honest answers repeat too. So p of
    repeats is divided by p of what others said of the same items in the same order, which
    makes it larger; where that is below SORTED, and where others answered less than half of the
    items, the worker is not judged.
    """
    rank = np.asarray(range(len(labels)) if position is None else position, dtype=np.float64)
    human = np.ones(labels.n_workers, dtype=bool) if people is None else people
    found = _copies(labels, alpha)
    found += _lines(labels, rank, human, alpha)
    if right is not None:
        found += _changes(labels, np.asarray(right, dtype=np.float64), rank, human, alpha)
    if gold is not None and np.any(np.asarray(gold)[labels.item] >= 0):
        found += _leaks(labels, np.asarray(gold), rank, alpha)
        found += _doubts(labels, np.asarray(gold), alpha)
    return found


def look_at_times(
    labels: Labels,
    *,
    submitted: ArrayLike | None = None,
    words: ArrayLike | None = None,
    alpha: float = ALPHA,
) -> list[Found]:
    """Haste, answers given unread, one hand at two accounts; only items, workers and seconds of
    the labels count, whatever they say.

    submitted: (n,) in seconds of one clock. words: (items,) shown with each item.
    """
    found: list[Found] = []
    if labels.seconds is not None and np.any(labels.seconds > 0):
        found += _hasty(labels, alpha)
        if words is not None:
            found += _unread(labels, words, alpha)
    if submitted is not None:
        found += _hands(labels, np.asarray(submitted, dtype=np.float64), alpha)
    return found


def look_at_texts(
    texts: Sequence[str], worker: ArrayLike, item: ArrayLike | None = None
) -> list[Found]:
    """Pairs of workers who gave texts that are nearly the same, FEWEST_TWINS or more.

    item: (n,) codes of what each is about. Texts on one item count only if few pairs of
    workers with an item in common wrote alike on it: else the item itself calls for the text,
    as with a transcript.
    """
    who = np.asarray(worker)
    twins = near_duplicates(texts, who)
    left, right, alike = twins.left, twins.right, twins.similarity
    if item is not None and _calls_for_its_text(left, right, who, np.asarray(item)):
        about = np.asarray(item)
        apart = about[left] != about[right]
        left, right, alike = left[apart], right[apart], alike[apart]
    swap = who[left] > who[right]
    left, right = np.where(swap, right, left), np.where(swap, left, right)
    pairs: dict[tuple[int, int], list[int]] = {}
    for place, pair in enumerate(zip(who[left].tolist(), who[right].tolist(), strict=True)):
        pairs.setdefault(pair, []).append(place)
    chosen = {pair: at for pair, at in pairs.items() if len(at) >= FEWEST_TWINS}
    rings = _rings(chosen)
    return [
        Found(
            "texts",
            pair,
            len(at),
            look_at=tuple((int(left[p]), int(right[p])) for p in at[:MOST_ROWS]),
            ring=rings[pair],
            figures={"twins": len(at), "similarity": float(np.mean(alike[at]))},
        )
        for pair, at in sorted(chosen.items(), key=lambda one: -len(one[1]))
    ]


def _calls_for_its_text(left: Numbers, right: Numbers, who: Numbers, item: Numbers) -> bool:
    """Whether most pairs of workers who met on an item wrote alike there."""
    met: set[tuple[int, int]] = set()
    order = np.argsort(item, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(item[order])) + 1):
        here = sorted({int(w) for w in who[rows]})
        met.update((a, b) for n, a in enumerate(here) for b in here[n + 1 :])
    same = item[left] == item[right]
    alike = {
        (min(a, b), max(a, b))
        for a, b in zip(who[left[same]].tolist(), who[right[same]].tolist(), strict=True)
    }
    return 2 * len(alike) > len(met)


def _copies(labels: Labels, alpha: float) -> list[Found]:
    found = copying(labels, alpha=alpha)
    least = dict(
        zip(
            zip(found.left.tolist(), found.right.tolist(), strict=True),
            least_alpha_e(found.log_e).tolist(),
            strict=True,
        )
    )
    rings = _rings(pair.workers for pair in found.pairs)
    row_of = _rows_of_cells(labels)
    told = []
    for pair in found.pairs:
        a, b = pair.workers
        first = pair.item[:MOST_ROWS]
        told.append(
            Found(
                "copying",
                pair.workers,
                pair.shared,
                log_e=pair.log_e,
                alpha=least[pair.workers],
                look_at=tuple(zip(row_of(first, a), row_of(first, b), strict=True)),
                ring=rings[pair.workers],
                figures={
                    "shared": pair.shared,
                    "agreements": pair.agreements,
                    "rare_agreements": pair.rare_agreements,
                },
            )
        )
    return told


def _rows_of_cells(labels: Labels) -> Any:
    """A function of items and a worker that gives the rows of its last labels of them."""
    cell = labels.item.astype(np.int64) * labels.n_workers + labels.worker
    order = np.argsort(cell, kind="stable")
    known = cell[order]

    def rows(items: Numbers, worker: int) -> list[int]:
        wanted = items.astype(np.int64) * labels.n_workers + worker
        found: list[int] = order[np.searchsorted(known, wanted, side="right") - 1].tolist()
        return found

    return rows


def _rings(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, ...]]:
    """The other workers that each pair is linked to through further pairs."""
    pairs = list(pairs)
    ring: dict[int, set[int]] = {}
    for a, b in pairs:
        joined = ring.get(a, {a}) | ring.get(b, {b})
        for one in joined:
            ring[one] = joined
    return {pair: tuple(sorted(ring[pair[0]] - set(pair))) for pair in pairs}


def _lines(labels: Labels, rank: Floats, human: Bools, alpha: float) -> list[Found]:
    found = repeats(labels, rank)
    order = np.where(found.one_answer, 1.0, _chance_of_order(labels, rank))
    judged = human & (order >= SORTED)
    p = np.where(judged, np.minimum(found.p / np.maximum(order, SORTED), 1.0), np.nan)
    least = least_alpha_p(p)
    claims = []
    for w in np.flatnonzero(least <= alpha).tolist():
        own = _own_rows(labels, w, rank)
        end = int(np.flatnonzero(own == found.run_end[w])[0]) + 1
        run = own[max(end - int(found.longest_run[w]), 0) : end]
        claims.append(
            Found(
                "repeats",
                (w,),
                int(found.answers[w]),
                p=float(p[w]),
                alpha=float(least[w]),
                look_at=_singles(run),
                figures={
                    "repeats": int(found.repeats[w]),
                    "expected": float(found.expected[w]),
                    "longest_run": int(found.longest_run[w]),
                    "one_answer": bool(found.one_answer[w]),
                },
            )
        )
    return claims


def _chance_of_order(labels: Labels, rank: Floats) -> Floats:
    """The p of repeats among what others said of each worker's items, (workers,); 0 where they
    said little.
    """
    votes = labels.votes[labels.item]
    votes[np.arange(len(labels)), labels.label] -= 1
    heard = votes.sum(axis=1) > 0
    given = np.bincount(labels.worker, minlength=labels.n_workers)
    enough = 2 * np.bincount(labels.worker, heard, labels.n_workers) >= given
    told_by_others = Labels(
        item=labels.item,
        worker=labels.worker,
        label=votes.argmax(axis=1).astype(labels.label.dtype),
        worker_supplier=labels.worker_supplier,
        items=labels.items,
        workers=labels.workers,
        classes=labels.classes,
        suppliers=labels.suppliers,
        has_suppliers=labels.has_suppliers,
        seconds=None,
    )
    found = repeats(told_by_others, rank, min_answers=1)
    p = np.where(found.one_answer | np.isnan(found.p), 1.0, found.p)
    return np.where(enough, p, 0.0)


def _own_rows(labels: Labels, worker: int, rank: Floats) -> Numbers:
    """The rows of a worker, in the order of their answers."""
    own = np.flatnonzero(labels.worker == worker)
    return own[np.argsort(rank[own], kind="stable")]


def _singles(rows: Iterable[Any]) -> tuple[tuple[int, ...], ...]:
    return tuple((int(row),) for row in list(rows)[:MOST_ROWS])


def _changes(
    labels: Labels, right: Floats, rank: Floats, human: Bools, alpha: float
) -> list[Found]:
    rows = np.flatnonzero(~np.isnan(right) & human[labels.worker])
    if not len(rows):
        return []
    others = _right_beside(labels, right)
    found = skill_change(
        labels.worker[rows],
        np.clip(right[rows], 0, 1),
        position=rank[rows],
        others=np.nan_to_num(others[rows], nan=float(np.nanmean(right))),
        n_workers=labels.n_workers,
    )
    least = least_alpha_e(found.log_e)
    told = []
    for w in np.flatnonzero(least <= alpha).tolist():
        own = rows[labels.worker[rows] == w]
        own = own[np.argsort(rank[own], kind="stable")]
        cut = int(found.at[w])
        after = own[cut:]
        told.append(
            Found(
                "skill",
                (w,),
                len(own),
                log_e=float(found.log_e[w]),
                alpha=float(least[w]),
                look_at=_singles(after[np.argsort(right[after], kind="stable")]),
                figures={
                    "at": cut,
                    "before": _number(found.before[w]),
                    "after": _number(found.after[w]),
                    "others_before": _number(found.others_before[w]),
                    "others_after": _number(found.others_after[w]),
                },
                chart={
                    "own": _steps(right[own]),
                    "others": _steps(others[own]),
                    "change": cut / max(len(own), 1),
                },
            )
        )
    return told


def _right_beside(labels: Labels, right: Floats) -> Floats:
    """How right the other labels of each label's item are, (n,); NaN where there are none."""
    known = ~np.isnan(right)
    value = np.where(known, right, 0.0)
    total = np.bincount(labels.item, value, labels.n_items)[labels.item] - value
    count = np.bincount(labels.item, known, labels.n_items)[labels.item] - known
    beside: Floats = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return beside


def _steps(values: Floats) -> list[float | None]:
    """Means of as many equal parts of the values as a chart shows, in their order."""
    parts = np.array_split(values, min(STEPS, max(len(values), 1)))
    return [_number(np.nanmean(part)) if np.any(~np.isnan(part)) else None for part in parts]


def _number(value: Any) -> float | None:
    """As JSON takes it."""
    return None if np.isnan(value) else float(value)


def _leaks(labels: Labels, gold: Numbers, rank: Floats, alpha: float) -> list[Found]:
    found = gold_leakage(labels, gold, rank)
    least = least_alpha_e(found.log_e)
    told = []
    for place in np.flatnonzero(least <= alpha).tolist():
        rows = np.flatnonzero(labels.item == found.item[place])
        rows = rows[np.argsort(rank[rows], kind="stable")]
        right = (labels.label[rows] == gold[labels.item[rows]]).astype(np.float64)
        told.append(_leak(found, place, rows, right, alpha=float(least[place])))
    return told


def _leak(found: LeakedGold, place: int, rows: Numbers, right: Floats, *, alpha: float) -> Found:
    """rows: of the labels of the item, in their order; right: whether each is."""
    cut = int(found.at[place])
    names = ("right_before", "right_after", "usual_before", "usual_after")
    quick = ("quick_before", "quick_after")
    return Found(
        "gold-leaked",
        (),
        len(rows),
        item=int(found.item[place]),
        log_e=float(found.log_e[place]),
        alpha=alpha,
        look_at=_singles(rows[cut:]),
        figures={
            "at": cut,
            **{name: _number(getattr(found, name)[place]) for name in (*names, *quick)},
        },
        chart={
            "own": _steps(right),
            "others": [],
            "change": cut / max(len(rows), 1),
        },
    )


def _doubts(labels: Labels, gold: Numbers, alpha: float) -> list[Found]:
    found = doubtful_gold(labels, gold)
    least = least_alpha_e(found.log_e)
    classes = labels.classes.to_pylist()
    told = []
    for place in np.flatnonzero(least <= alpha).tolist():
        item, other = int(found.item[place]), int(found.other[place])
        against = np.flatnonzero((labels.item == item) & (labels.label == other))
        told.append(
            Found(
                "gold-doubtful",
                (),
                int(found.answers[place]),
                item=item,
                log_e=float(found.log_e[place]),
                alpha=float(least[place]),
                look_at=_singles(against),
                figures={
                    "gold": str(classes[int(found.gold[place])]),
                    "other": str(classes[other]),
                    "posterior": float(found.posterior[place]),
                    "for_gold": int(found.for_gold[place]),
                    "for_other": int(found.for_other[place]),
                },
            )
        )
    return told


def _hasty(labels: Labels, alpha: float) -> list[Found]:
    found = speeders(labels)
    assert labels.seconds is not None
    least = least_alpha_p(found.p)
    told = []
    for w in np.flatnonzero(least <= alpha).tolist():
        own = np.flatnonzero((labels.worker == w) & (labels.seconds > 0))
        told.append(
            Found(
                "speed",
                (w,),
                int(found.answers[w]),
                p=float(found.p[w]),
                alpha=float(least[w]),
                look_at=_singles(own[np.argsort(-found.suspicion[own], kind="stable")]),
                figures={
                    "fast_share": float(found.fast_share[w]),
                    "usual_seconds": float(found.usual_seconds[w]),
                    "fast_seconds": float(found.fast_seconds),
                },
                chart=_times(labels.seconds, labels.worker == w),
            )
        )
    return told


def _unread(labels: Labels, words: ArrayLike, alpha: float) -> list[Found]:
    found = answers_before_reading(labels, words)
    assert labels.seconds is not None
    least = least_alpha_e(found.log_e)
    return [
        Found(
            "unread",
            (w,),
            int(found.answers[w]),
            log_e=float(found.log_e[w]),
            alpha=float(least[w]),
            look_at=_singles(found.rows[labels.worker[found.rows] == w]),
            figures={
                "too_fast": int(found.too_fast[w]),
                "share": float(found.too_fast[w] / max(found.answers[w], 1)),
            },
            chart=_times(labels.seconds, labels.worker == w),
        )
        for w in np.flatnonzero(least <= alpha).tolist()
    ]


def _times(seconds: Floats, own: Bools) -> dict[str, Any]:
    """How long answers took, the worker's and the others', as shares of steps even in logs."""
    known = seconds > 0
    low, high = np.quantile(seconds[known], [0.005, 0.995])
    edges = np.geomspace(max(low, 0.1), max(high, low * 2, 0.2), STEPS + 1)
    shares = []
    for chosen in (known & own, known & ~own):
        count, _ = np.histogram(np.clip(seconds[chosen], edges[0], edges[-1]), edges)
        shares.append((count / max(count.sum(), 1)).tolist())
    return {"seconds": edges.tolist(), "own": shares[0], "others": shares[1]}


def _hands(labels: Labels, submitted: Floats, alpha: float) -> list[Found]:
    took = np.full(len(labels), np.nan) if labels.seconds is None else labels.seconds
    near = _affordable(labels.worker, submitted)
    found = shared_timing(labels.worker[near], submitted[near], took[near])
    both = np.concatenate([found.log_e_one_at_a_time, found.log_e_lockstep])
    least = least_alpha_e(both)
    # Of a pair found in both ways the stronger is told.
    strongest: dict[tuple[int, int], TimingPair] = {}
    for pair in found.pairs:
        strongest.setdefault(pair.workers, pair)
    chosen = {workers: pair for workers, pair in strongest.items() if pair.log_e > 0}
    place = {
        pair: n
        for n, pair in enumerate(zip(found.left.tolist(), found.right.tolist(), strict=True))
    }
    rings = _rings(chosen)
    told = []
    for workers, pair in chosen.items():
        at = place[workers] + (len(found.left) if pair.kind == "lockstep" else 0)
        if least[at] <= alpha:
            told.append(
                Found(
                    "timing",
                    workers,
                    pair.windows,
                    log_e=pair.log_e,
                    alpha=float(least[at]),
                    ring=rings[workers],
                    figures={
                        "way": pair.kind,
                        "windows": pair.windows,
                        "observed": pair.observed,
                        "expected": pair.expected,
                        "lag_seconds": pair.lag_seconds,
                    },
                    **_window(labels, submitted, took, pair),
                )
            )
    return told


def _affordable(worker: NDArray[np.integer], submitted: Floats) -> Bools:
    """The answers whose times one look can compare, (n,)."""
    busiest = np.argsort(-np.bincount(worker), kind="stable")[:MOST_ACCOUNTS]
    chosen = np.isin(worker, busiest)
    window = np.floor(submitted / WINDOW_SECONDS).astype(np.int64)
    present = np.unique(np.stack([window[chosen], worker[chosen]]), axis=1)[0]
    windows, workers = np.unique(present, return_counts=True)
    meetings = np.cumsum((workers * (workers - 1) // 2)[::-1])[::-1]
    latest = windows[meetings <= MOST_MEETINGS]
    kept: Bools = chosen & np.isin(window, latest)
    return kept


def _window(labels: Labels, submitted: Floats, took: Floats, pair: TimingPair) -> dict[str, Any]:
    """The most telling quarter of an hour: both workers' answers in it, and when they worked."""
    if not len(pair.window_start):
        return {}
    start = float(pair.window_start[0])
    inside = (submitted >= start) & (submitted < start + WINDOW_SECONDS)
    lanes, rows = [], []
    for w in pair.workers:
        own = np.flatnonzero(inside & (labels.worker == w))
        rows.append(own)
        begun = np.maximum(submitted[own] - np.nan_to_num(took[own], nan=0.0) - start, 0.0)
        lanes.append(np.stack([begun, submitted[own] - start], axis=1).tolist())
    every = np.concatenate(rows)
    return {
        "look_at": _singles(every[np.argsort(submitted[every], kind="stable")]),
        "chart": {"start": start, "window": WINDOW_SECONDS, "lanes": lanes},
    }
