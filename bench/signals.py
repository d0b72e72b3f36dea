"""Check by simulation and on real sets what the fraud signals find and whom they wrong.

    .venv/bin/python bench/signals.py [--only copying,speeders] [--data ../shared/data] [--seed S]

Writes the tables of docs/quality/signals.md, each between its marks, and leaves the words
around them alone. Exit status 1 when a target of goals G9 or G10 is missed. Real sets that
are not at hand are left out.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import time
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from mihak.quality.labels import Labels
from mihak.quality.sequential import e_bh
from mihak.quality.signals import (
    ALPHA,
    Canary,
    alpha_of_look,
    answers_before_reading,
    copying,
    doubtful_gold,
    gold_leakage,
    identify,
    near_duplicates,
    plant,
    repeats,
    shared_timing,
    skill_change,
    speeders,
)
from mihak.quality.signals import _copying as copy_module
from mihak.quality.signals._p_values import benjamini_hochberg
from mihak.quality.signals._predictive import _urns
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parents[1] / "docs" / "quality" / "signals.md"
EXAMPLE = Path(__file__).parents[1] / "examples" / "zencrowd"
SEED = 20261125


def percent(rate: float, digits: int = 0) -> str:
    return f"{100 * rate:.{digits}f} %"


# Copying


class Crowd(NamedTuple):
    labels: Labels
    ring: np.ndarray  # codes of the workers in it, the leader first


def ring_crowd(
    rng: np.random.Generator,
    *,
    items: int,
    rate: float,
    team: int = 20,
    workers: int = 100,
    classes: int = 4,
    experts: int = 0,
) -> Crowd:
    """Teams answer the same items; four of the first team copy a fifth at this rate.

    Skill and difficulty vary, and a tenth of the items mislead six workers of ten to one and
    the same wrong answer. experts: workers of each team who are much better than the rest,
    who are then poor.
    """
    columns = []
    for first in range(0, workers, team):
        skill = rng.normal(1.6, 0.7, team) if not experts else rng.normal(-0.5, 0.3, team)
        skill[team - experts :] = rng.normal(3.5, 0.3, experts)
        truth, bait = rng.integers(classes, size=(2, items))
        hard = rng.normal(0, 1.2, items)
        right = rng.random((team, items)) < 1 / classes + (1 - 1 / classes) / (
            1 + np.exp(hard - skill[:, None])
        )
        wrong = (truth + rng.integers(1, classes, (team, items))) % classes
        label = np.where(right, truth, wrong)
        trapped = (rng.random(items) < 0.1) & (rng.random((team, items)) < 0.6)
        label = np.where(trapped, bait, label)
        if first == 0:
            copied = rng.random((4, items)) < rate
            label[1:5] = np.where(copied, label[0], label[1:5])
        worker = np.repeat(np.arange(first, first + team), items)
        item = np.tile(np.arange(items) + first * items, team)
        columns.append(np.stack([item, worker, label.ravel()]))
    item, worker, label = np.concatenate(columns, axis=1)
    labels = Labels.from_columns(item, worker, label, supplier=worker % 2)
    place = {name: code for code, name in enumerate(labels.workers.to_pylist())}
    return Crowd(labels, np.array([place[w] for w in range(5)]))


def judged(crowd: Crowd, flagged: np.ndarray, left: np.ndarray, right: np.ndarray) -> list[float]:
    """Share of followers told from their leader, of the ring found, honest accounts flagged,
    false share of the pairs.
    """
    inside = np.isin(left, crowd.ring) & np.isin(right, crowd.ring)
    leader = inside & ((left == crowd.ring[0]) | (right == crowd.ring[0]))
    found = np.unique(np.r_[left[flagged & inside], right[flagged & inside]])
    wronged = np.setdiff1d(np.r_[left[flagged], right[flagged]], crowd.ring)
    false = (flagged & ~inside).sum() / max(flagged.sum(), 1)
    return [(flagged & leader).sum() / 4, len(found) / 5, len(wronged), false]


def copying_of(crowd: Crowd) -> tuple[list[float], float]:
    found = copying(crowd.labels)
    inside = np.isin(found.left, crowd.ring) & np.isin(found.right, crowd.ring)
    null = np.exp(found.log_e[~inside]).mean()
    return judged(crowd, found.flagged, found.left, found.right), float(null)


def copy_goals(rng: np.random.Generator) -> Table:
    table = Table(
        "copying",
        ["items a worker", "copied", "followers told from leader", "accounts found",
         "honest accounts flagged", "false pairs", "mean null e", "target", "kept"],
    )  # fmt: skip
    for items in (300, 600):
        for rate in (0.0, 0.2, 0.35, 0.5, 0.9):
            crowds = [ring_crowd(rng, items=items, rate=rate) for _ in range(8)]
            found = [copying_of(crowd) for crowd in crowds]
            leader, accounts, honest, false = np.mean([one[0] for one in found], axis=0)
            target = {0.35: 0.75, 0.5: 0.95, 0.9: 0.95}.get(rate, 0.0) if items == 600 else 0.0
            said = f"found ≥ {percent(target)}, " if target else ""
            kept = accounts >= target and false <= 0.05
            table.add(
                items, percent(rate), "–" if rate == 0 else percent(leader),
                "–" if rate == 0 else percent(accounts), f"{honest:.2f} of 95", percent(false, 1),
                f"{np.mean([one[1] for one in found]):.2f}", f"{said}false ≤ 5 %",
                table.expect(bool(kept), f"{items} items, {percent(rate)} copied"),
            )  # fmt: skip
    return table


def other_crowds(rng: np.random.Generator) -> Table:
    table = Table(
        "copying-crowds",
        ["crowd", "accounts found", "honest accounts flagged", "false pairs",
         "the urn alone: found", "honest flagged"],
    )  # fmt: skip
    crowds: list[tuple[str, dict[str, float]]] = [
        ("20 answers an item, nobody copies", {"rate": 0.0}),
        ("3 experts among 17 poor workers, nobody copies", {"rate": 0.0, "experts": 3}),
        ("20 answers an item, 35 % copied", {"rate": 0.35}),
        ("10 answers an item, 35 % copied", {"rate": 0.35, "team": 10}),
        ("10 answers an item, 50 % copied", {"rate": 0.5, "team": 10}),
        ("10 answers an item, 90 % copied: the ring is the majority", {"rate": 0.9, "team": 10}),
        ("100 answers an item, 35 % copied", {"rate": 0.35, "team": 100}),
    ]
    for name, options in crowds:
        ours, alone = [], []
        for _ in range(3):
            crowd = ring_crowd(rng, items=600, **options)  # type: ignore[arg-type]
            ours.append(copying_of(crowd)[0])
            alone.append(judged(crowd, *urn_alone(crowd.labels)))
        (_, accounts, honest, false), urn = np.mean(ours, axis=0), np.mean(alone, axis=0)
        none = options["rate"] == 0
        table.add(
            name, "–" if none else percent(accounts), f"{honest:.1f}", percent(false, 1),
            "–" if none else percent(urn[1]), f"{urn[2]:.1f}",
        )  # fmt: skip
    return table


def urn_alone(labels: Labels) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The same e-values with nothing but a Pólya urn of the item's other labels."""
    pairs = copy_module._pairs(labels, copy_module.MIN_SHARED)
    chance = _urns(labels, np.ones(labels.n_workers))[1]
    return e_bh(copy_module._log_e_values(labels, chance, pairs)), pairs.left, pairs.right


# Repeats


def repeaters(rng: np.random.Generator, shares: list[float], rate: float, workers: int) -> Labels:
    """200 answers each; with probability `rate` an answer is the one before."""
    answer = rng.choice(len(shares), (workers, 200), p=shares)
    again = rng.random(answer.shape) < rate
    for t in range(1, 200):
        answer[:, t] = np.where(again[:, t], answer[:, t - 1], answer[:, t])
    item = np.tile(np.arange(200), workers)
    worker = np.repeat(np.arange(workers), 200)
    return Labels.from_columns(item, worker, answer.ravel(), classes=np.arange(len(shares)))


def repeat_rates(rng: np.random.Generator) -> Table:
    rates = (0.1, 0.2, 0.3, 0.5)
    table = Table(
        "repeats",
        ["classes", "false at p < .01", "false at p < .001",
         *(f"power, {percent(r)} repeated" for r in rates), "kept"],
    )  # fmt: skip
    mixes = {
        "4 alike": [0.25] * 4, "2 alike": [0.5, 0.5], "10 alike": [0.1] * 10,
        "70, 20, 10 %": [0.7, 0.2, 0.1], "90, 10 %": [0.9, 0.1], "97, 3 %": [0.97, 0.03],
    }  # fmt: skip
    for name, shares in mixes.items():
        p = repeats(repeaters(rng, shares, 0.0, 10_000)).p
        power = [np.mean(repeats(repeaters(rng, shares, r, 1000)).p < 0.01) for r in rates]
        kept = np.mean(p < 0.01) <= 0.012 and np.mean(p < 0.001) <= 0.002
        if name == "4 alike":
            kept &= power[1] >= 0.9
        table.add(
            name, percent(np.mean(p < 0.01), 2), percent(np.mean(p < 0.001), 2),
            *(percent(one) for one in power), table.expect(bool(kept), f"repeats, {name}"),
        )  # fmt: skip
    return table


# Speeders

NOISE = {
    "log-normal": lambda rng, n: rng.normal(size=n),
    "heavy tails (t, 5 d.f.)": lambda rng, n: rng.standard_t(5, size=n) * np.sqrt(3 / 5),
    "long to the right (log-gamma)": lambda rng, n: (rng.gamma(4, size=n) - 4) / 2,
    "long to the left": lambda rng, n: (4 - rng.gamma(4, size=n)) / 2,
}


def timed(rng: np.random.Generator, noise: str, share: float) -> tuple[Labels, np.ndarray]:
    """100 workers, 200 answers each around 12 s; a fifth give this share in about 1.5 s."""
    worker = np.repeat(np.arange(100), 200)
    item = np.concatenate([rng.choice(1000, 200, replace=False) for _ in range(100)])
    usual = rng.normal(log(12), 0.35, 100)[worker] + rng.normal(0, 0.35, 1000)[item]
    log_time = usual + rng.uniform(0.35, 0.6, 100)[worker] * NOISE[noise](rng, len(worker))
    fast = (worker < 20) & (rng.random(len(worker)) < share)
    log_time = np.where(fast, rng.normal(log(1.5), 0.35, len(worker)), log_time)
    labels = Labels.from_columns(
        item, worker, rng.integers(2, size=len(worker)), seconds=np.exp(log_time)
    )
    return labels, np.array(labels.workers.to_pylist()) < 20


def mad_rule(labels: Labels) -> np.ndarray:
    """Workers with a time more than three median absolute deviations below their median."""
    found = np.zeros(labels.n_workers, dtype=bool)
    for w in range(labels.n_workers):
        times = np.log(labels.seconds[labels.worker == w])
        middle = np.median(times)
        limit = middle - 3 * 1.4826 * np.median(np.abs(times - middle))
        found[w] = np.mean(times < limit) > 0.01
    return found


def speeder_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "speeders",
        ["times", "fast answers", "found (p < .01)", "honest with p < .01", "found (BH 5 %)",
         "honest flagged", "MAD rule: found", "MAD rule: honest", "kept"],
    )  # fmt: skip
    for noise in NOISE:
        for share in (0.0, 0.03, 0.05, 0.1, 0.2, 0.4) if noise == "log-normal" else (0.05, 0.2):
            rows = []
            for _ in range(5):
                labels, guilty = timed(rng, noise, share)
                found, mad = speeders(labels), mad_rule(labels)
                rows.append([one[who].mean() for one in (found.p < 0.01, found.flagged, mad)
                             for who in (guilty, ~guilty)])  # fmt: skip
            power, false, bh, bh_false, mad_power, mad_false = np.mean(rows, axis=0)
            goal = noise == "log-normal"
            kept = false <= 0.01 and (power >= 0.85 or share < 0.05)
            table.add(
                noise, percent(share), percent(power), percent(false, 1), percent(bh),
                percent(bh_false, 1), percent(mad_power), percent(mad_false),
                table.expect(bool(kept), f"speeders, {percent(share)} fast") if goal else "",
            )  # fmt: skip
    return table


def unread(rng: np.random.Generator) -> Table:
    table = Table("reading", ["answers given unread", "found", "honest flagged"])
    for share in (0.05, 0.1, 0.3, 1.0):
        rates = []
        for _ in range(5):
            worker, item = np.repeat(np.arange(100), 200), np.tile(np.arange(200), 100)
            words = rng.integers(40, 200, 200)
            # Between 150 and 350 words a minute, and some seconds to think.
            reading = 60 * words[item] / rng.uniform(150, 350, 100)[worker]
            seconds = reading * np.exp(rng.normal(0, 0.2, len(item))) + rng.exponential(
                4, len(item)
            )
            fast = (worker < 20) & (rng.random(len(item)) < share)
            seconds = np.where(fast, rng.uniform(1, 4, len(item)), seconds)
            labels = Labels.from_columns(item, worker, item % 2, seconds=seconds)
            flagged = answers_before_reading(labels, words).flagged
            rates.append([flagged[:20].mean(), flagged[20:].mean()])
        found, false = np.mean(rates, axis=0)
        table.add(percent(share), percent(found), percent(false, 1))
    return table


# Text


def duplicate_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "text",
        ["words replaced", "true similarity", "pairs found", "found, of those ≥ 0.8"],
    )
    letters = list("abcdefghijklmnopqrstuvwxyzابتثجحخدذرز")
    words = ["".join(rng.choice(letters, rng.integers(2, 9))) for _ in range(3000)]
    for replaced in (0, 1, 2, 3, 6):
        texts = []
        for _ in range(1000):
            text = rng.choice(words, 25)
            copy = text.copy()
            copy[rng.choice(25, replaced, replace=False)] = rng.choice(words, replaced)
            texts += [" ".join(text), " ".join(copy)]
        found = near_duplicates(texts, np.arange(2000))
        own = found.right - found.left == 1
        truth = np.array([similarity(a, b) for a, b in zip(texts[::2], texts[1::2], strict=True)])
        false = (~own).sum()
        close = max((truth >= 0.8).sum(), 1)
        table.add(
            replaced, f"{truth.mean():.2f}",
            f"{percent(own.sum() / 1000)} ({false} false)",
            percent(own.sum() / close, 1) if (truth >= 0.8).any() else "–",
        )  # fmt: skip
    return table


def similarity(a: str, b: str) -> float:
    first, second = ({t[i : i + 5] for i in range(len(t) - 4)} for t in (a, b))
    return len(first & second) / len(first | second)


# Skill


def skill_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "skill",
        ["right before", "right after", "answers", "flagged of 20 in 100 workers",
         "steady workers flagged", "off by (median, answers)"],
    )  # fmt: skip
    for before, after in ((0.9, 0.9), (0.9, 0.75), (0.9, 0.7), (0.9, 0.6), (0.7, 0.9)):
        for n in (200, 600):
            rates = []
            for _ in range(4):
                steady = rng.uniform(0.6, 0.97, 100)[:, None]
                share = np.broadcast_to(steady, (100, n)).copy()
                share[:20, : n // 2], share[:20, n // 2 :] = before, after
                right = (rng.random(share.shape) < share).astype(float)
                found = skill_change(np.repeat(np.arange(100), n), right.ravel())
                off = np.median(np.abs(found.at[:20] - n // 2))
                rates.append([found.flagged[:20].mean(), found.flagged[20:].mean(), off])
            flagged, false, off = np.mean(rates, axis=0)
            table.add(percent(before), percent(after), n, percent(flagged), percent(false, 1),
                      "–" if before == after else f"{off:.0f}")  # fmt: skip
    return table


# Times shared


def working_day(rng: np.random.Generator, days: int, start: float) -> np.ndarray:
    """(answers, 2): when sent and how long each took, about two and a half hours a day."""
    rows = []
    for day in range(days):
        now = day * 86_400 + start * 3600 + rng.normal(0, 600)
        end = now + 9000
        while now < end:
            took = 18 * np.exp(rng.normal(0, 0.5))
            rows.append((now + took, took))
            pause = rng.exponential(300) if rng.random() < 0.02 else 0.0
            now += took + rng.exponential(2) + pause
    return np.array(rows)


def shared_days(rng: np.random.Generator, days: int) -> tuple[np.ndarray, ...]:
    """20 strangers (6 of them in shifts that hand over), one hand at 20 and 21, a follower."""
    parts = [working_day(rng, days, (9, 9.5, 10, 10.5)[w % 4]) for w in range(14)]
    parts += [working_day(rng, days, 9 if w % 2 else 11.5) for w in range(6)]
    one = working_day(rng, days, 9)
    account = np.cumsum(rng.random(len(one)) < 0.2) % 2
    parts += [one[account == 0], one[account == 1]]
    leader = working_day(rng, days, 9)
    behind = np.stack([leader[:, 0] + 3 + rng.normal(0, 0.7, len(leader)), leader[:, 1]], axis=1)
    parts += [leader, behind]
    worker = np.concatenate([np.full(len(part), w) for w, part in enumerate(parts)])
    sent, took = np.concatenate(parts).T
    return worker, sent, took


def timing_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "timing",
        ["days", "one hand at two accounts found", "follower found", "pairs of strangers",
         "flagged", "mean null e: one at a time", "lockstep"],
    )  # fmt: skip
    for days in (1, 2, 5, 10):
        rows = []
        for _ in range(6):
            found = shared_timing(*shared_days(rng, days))
            kinds = {(pair.workers, pair.kind) for pair in found.pairs}
            strangers = (found.left < 20) | (found.left // 2 != found.right // 2)
            false = [w for w, _ in kinds if w not in {(20, 21), (22, 23)}]
            rows.append([
                ((20, 21), "one at a time") in kinds, ((22, 23), "lockstep") in kinds,
                strangers.sum(), len(false),
                np.exp(found.log_e_one_at_a_time[strangers]).mean(),
                np.exp(found.log_e_lockstep[strangers]).mean(),
            ])  # fmt: skip
        hand, follower, pairs, false, alone, lockstep = np.mean(rows, axis=0)
        table.add(days, percent(hand), percent(follower), f"{pairs:.0f}", f"{false:.2f}",
                  f"{alone:.2f}", f"{lockstep:.2f}")  # fmt: skip
    return table


# Gold


def gold_answers(
    rng: np.random.Generator, answers: int, leaked: int, *, timed_too: bool
) -> tuple[Labels, np.ndarray]:
    """100 gold items of two classes (truth: 0); from the middle on, 9 of 10 know the leaked."""
    skill, hard = rng.uniform(0.6, 0.95, 300), rng.normal(0, 0.7, 100)
    item = np.repeat(np.arange(100), answers)
    worker = np.concatenate([rng.permutation(300)[:answers] for _ in range(100)])
    odds = np.log(skill / (1 - skill))[worker] - hard[item]
    right = rng.random(len(item)) < 1 / (1 + np.exp(-odds))
    turn = np.tile(np.arange(answers), 100)
    knows = (item < leaked) & (turn >= answers // 2) & (rng.random(len(item)) < 0.9)
    seconds = np.exp(rng.normal(2.5, 0.5, len(item))) * np.where(knows, 0.4, 1.0)
    labels = Labels.from_columns(item, worker, np.where(right | knows, 0, 1),
                                 seconds=seconds if timed_too else None)  # fmt: skip
    return labels, turn


def leak_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "leaked-gold",
        ["answers an item", "times known", "leaked items found (10 of 100)", "other items flagged"],
    )
    for answers in (60, 120, 240):
        for timed_too in (True, False):
            rates = []
            for _ in range(5):
                labels, turn = gold_answers(rng, answers, 10, timed_too=timed_too)
                found = gold_leakage(labels, np.zeros(100, dtype=int), turn)
                guilty = np.array(labels.items.to_pylist())[found.item] < 10
                rates.append([found.flagged[guilty].mean(), found.flagged[~guilty].mean()])
            power, false = np.mean(rates, axis=0)
            table.add(answers, "yes" if timed_too else "no", percent(power), percent(false, 1))
    return table


def doubt_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "doubtful-gold",
        ["answers an item", "items that mislead", "wrong gold found (5 of 200)",
         "right gold flagged", "of it misleading"],
    )  # fmt: skip
    for answers in (3, 5, 10):
        for share in (0.0, 0.1):
            rates = []
            for _ in range(6):
                truth, bait = rng.integers(4, size=200), rng.integers(1, 4, 200)
                trap = rng.random(200) < share
                item = np.repeat(np.arange(200), answers)
                worker = np.concatenate([rng.permutation(40)[:answers] for _ in range(200)])
                right = rng.random(len(item)) < rng.uniform(0.6, 0.95, 40)[worker]
                off = np.where(trap[item], bait[item], rng.integers(1, 4, len(item)))
                fooled = trap[item] & (rng.random(len(item)) < 0.6)
                label = (truth[item] + np.where(right & ~fooled, 0, off)) % 4
                gold = truth.copy()
                gold[:5] = (gold[:5] + rng.integers(1, 4, 5)) % 4
                labels = Labels.from_columns(item, worker, label, classes=np.arange(4))
                found = doubtful_gold(labels, gold)
                wrong = found.item < 5
                blamed = found.flagged & ~wrong
                rates.append([found.flagged[wrong].mean(), blamed.sum(),
                              trap[found.item[blamed]].sum()])  # fmt: skip
            power, false, trapped = np.mean(rates, axis=0)
            table.add(answers, percent(share), percent(power), f"{false:.1f} of 195",
                      f"{trapped:.1f}")  # fmt: skip
    return table


# Canaries


def canary_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "canaries",
        ["places", "places reworded", "right supplier named", "wrong one named",
         "a stranger's text blamed"],
    )  # fmt: skip
    suppliers = [f"supplier {n}" for n in range(8)]
    for places in (8, 12, 16):
        pairs = tuple((f"first{n}", f"second{n}") for n in range(places))
        body = " ".join(f"words {{{n}}} between{n}," for n in range(places))
        canary = Canary(body, pairs)
        for changed in (0, 1, 2):
            hits = np.zeros(3)
            for run in range(200):
                secret = f"secret {run}".encode()
                source = suppliers[run % 8]
                text = plant(canary, source, suppliers, secret)
                for n in rng.choice(places, changed, replace=False):
                    a, b = pairs[n]
                    text = text.replace(b, a) if b in text else text.replace(a, b)
                reading = identify(canary, text, suppliers, secret)
                named = reading.probability >= 0.9
                stranger = canary.worded([int(o) for o in rng.random(places) < 0.3])
                blamed = identify(canary, stranger, suppliers, secret).probability >= 0.9
                hits += [named and reading.supplier == source,
                         named and reading.supplier != source, blamed]  # fmt: skip
            table.add(places, changed, *(percent(rate, 1) for rate in hits / 200))
    return table


# Real sets


def recorded(folder: Path) -> tuple[Labels, np.ndarray] | None:
    """Labels and gold codes of a set with categories, None for others."""
    rows = list(csv.DictReader((folder / "labels.csv").open()))
    if "item" not in rows[0] or folder.name.startswith("text_"):
        return None
    supplier = [row["supplier"] for row in rows] if "supplier" in rows[0] else None
    columns = ([row[name] for row in rows] for name in ("item", "worker", "label"))
    labels = Labels.from_columns(*columns, supplier=supplier, repeats="keep")
    classes = {str(name): code for code, name in enumerate(labels.classes.to_pylist())}
    gold = {row["item"]: row["label"] for row in csv.DictReader((folder / "gold.csv").open())}
    truth = [classes.get(gold.get(str(name), ""), -1) for name in labels.items.to_pylist()]
    return labels, np.array(truth)


def folders(data: Path) -> list[Path]:
    found = sorted(data.iterdir()) if data.is_dir() else []
    return [EXAMPLE, *(one for one in found if one.name != EXAMPLE.name)]


def real_sets(data: Path) -> Table:
    table = Table(
        "real-sets",
        ["set", "labels", "workers", "pairs", "pairs flagged", "identical throughout",
         "urn alone", "doubtful gold", "of gold items"],
    )  # fmt: skip
    for folder in folders(data):
        read = recorded(folder)
        if read is None:
            continue
        labels, truth = read
        found = copying(labels)
        same = sum(pair.agreements == pair.shared for pair in found.pairs)
        urn, _, _ = urn_alone(copy_module._one_a_worker(labels))
        doubt = doubtful_gold(labels, truth)
        sizes = f"{len(labels):,}", labels.n_workers, len(found.left)
        table.add(folder.name, *sizes, len(found.pairs), same, urn.sum(), doubt.flagged.sum(),
                  len(doubt.item))  # fmt: skip
    return table


def copy_pairs(data: Path) -> Table:
    table = Table(
        "real-pairs",
        ["set", "accounts", "ln e", "shared items", "agreements", "against the rest"],
    )
    for folder in folders(data):
        read = recorded(folder)
        for pair in copying(read[0]).pairs[:12] if read else ():
            names = [str(read[0].workers[w]) for w in pair.workers]
            table.add(folder.name, " and ".join(names), f"{pair.log_e:.0f}", pair.shared,
                      pair.agreements, pair.rare_agreements)  # fmt: skip
    return table


def real_texts(data: Path) -> Table:
    table = Table(
        "real-texts", ["set", "texts", "similar pairs on different items", "on any items", "common"]
    )
    for folder in folders(data):
        if folder.name.startswith("text_"):
            rows = list(csv.DictReader((folder / "labels.csv").open()))
            texts = [row["label"] for row in rows]
            worker, item = (
                np.unique([row[name] for row in rows], return_inverse=True)[1]
                for name in ("worker", "item")
            )
            apart = near_duplicates(texts, worker, item=item)
            all_ = near_duplicates(texts, worker)
            table.add(folder.name, f"{len(texts):,}", len(apart.left), f"{len(all_.left):,}",
                      len(all_.common))  # fmt: skip
    return table


# Time


def times(rng: np.random.Generator) -> Table:
    table = Table("time", ["signal", "size", "seconds"])
    n, workers = 1_000_000, 1000
    worker = np.repeat(np.arange(workers), n // workers)
    seconds = np.exp(rng.normal(2.5, 0.5, n))
    for items in (200_000, 2_000):
        item = rng.integers(items, size=n)
        labels = Labels.from_columns(
            item, worker, rng.integers(4, size=n), seconds=seconds, repeats="keep"
        )
        pairs, spent = clocked(lambda labels=labels: copying(labels))
        table.add("copying", f"10⁶ labels, {items:,} items, {len(pairs.left):,} pairs", spent)
    table.add("repeats", "10⁶ labels", clocked(lambda: repeats(labels))[1])
    table.add("speeders", "10⁶ labels", clocked(lambda: speeders(labels))[1])
    right = (rng.random(n) < 0.9).astype(float)
    table.add("skill change", "10⁶ answers", clocked(lambda: skill_change(worker, right))[1])
    gold = np.where(np.arange(2000) < 500, rng.integers(4, size=2000), -1)
    table.add("doubtful gold", "10⁶ labels", clocked(lambda: doubtful_gold(labels, gold))[1])
    table.add("gold leakage", "500 gold items", clocked(lambda: gold_leakage(labels, gold))[1])
    words = np.array(["".join(rng.choice(list("abcdefghij"), 5)) for _ in range(3000)])
    texts = [" ".join(row) for row in words[rng.integers(3000, size=(50_000, 22))]]
    many = np.arange(50_000) % workers
    table.add("near duplicates", "50,000 texts of 131 characters",
              clocked(lambda: near_duplicates(texts, many))[1])  # fmt: skip
    busy = [working_day(rng, 5, 9 + (w % 4) / 2) for w in range(60)]
    who = np.concatenate([np.full(len(part), w) for w, part in enumerate(busy)])
    sent, took = np.concatenate(busy).T
    table.add("shared timing", f"{len(who):,} answers, 60 workers, 5 days",
              clocked(lambda: shared_timing(who, sent, took))[1])  # fmt: skip
    return table


# Looking again and again


class Looks(NamedTuple):
    """At how many answers of all each worker was first flagged, infinity if never; (workers,)."""

    fixed: np.ndarray
    spent: np.ndarray


def growing(rng: np.random.Generator, rate: float) -> Looks:
    """20 workers who give 600 answers each; the first repeats at this rate. Looked at from 40
    answers of all on, whenever they have grown by a fifth, as the server does.
    """
    answer = rng.integers(4, size=(20, 600))
    for t in range(1, 600):
        answer[0, t] = answer[0, t - 1] if rng.random() < rate else answer[0, t]
    item = np.repeat(np.arange(600), 20)
    worker = np.tile(np.arange(20), 600)
    labels = Labels.from_columns(item, worker, answer.T.ravel(), classes=np.arange(4))
    first = Looks(np.full(20, np.inf), np.full(20, np.inf))
    size, look = 40.0, 1
    while size <= len(labels):
        p = repeats(labels.take(np.arange(int(size)))).p
        for found, alpha in ((first.fixed, ALPHA), (first.spent, alpha_of_look(look, ALPHA))):
            flagged = benjamini_hochberg(p, alpha=alpha)
            found[flagged] = np.minimum(found[flagged], int(size))
        size, look = size * 1.2, look + 1
    return first


def look_rates(rng: np.random.Generator) -> Table:
    table = Table(
        "looks",
        [
            "first worker repeats", "worlds",
            "5 % at every look: found", "after own answers", "worlds with honest flagged",
            "5 % spent over looks: found", "after own answers", "worlds with honest flagged",
            "target", "kept",
        ],
    )  # fmt: skip
    for rate in (0.0, 0.1, 0.2, 0.3):
        worlds = [growing(rng, rate) for _ in range(300)]
        told = []
        false = {}
        for name in ("fixed", "spent"):
            found = np.array([getattr(world, name) for world in worlds])
            false[name] = float(np.mean(np.isfinite(found[:, rate > 0 :]).any(axis=1)))
            own = found[:, 0][np.isfinite(found[:, 0])]
            seen = f"{np.median(own) / 20:.0f}" if rate and len(own) else "–"
            told += [
                percent(len(own) / len(worlds)) if rate else "–",
                seen,
                percent(false[name], 1),
            ]
        kept = table.expect(false["spent"] <= 0.05, f"looks at {rate}") if rate == 0 else ""
        table.add(percent(rate), len(worlds), *told, "false ≤ 5 %" if rate == 0 else "", kept)
    return table


def clocked(work: Callable[[], object]) -> tuple[object, str]:
    started = time.perf_counter()
    result = work()
    return result, f"{time.perf_counter() - started:.1f}"


SIMULATED: dict[str, tuple[Callable[[np.random.Generator], Table], ...]] = {
    "copying": (copy_goals, other_crowds),
    "repeats": (repeat_rates,),
    "speeders": (speeder_rates, unread),
    "text": (duplicate_rates,),
    "skill": (skill_rates,),
    "timing": (timing_rates,),
    "gold": (leak_rates, doubt_rates),
    "canaries": (canary_rates,),
    "time": (times,),
    "looks": (look_rates,),
}
REAL = (real_sets, copy_pairs, real_texts)


def write(tables: list[Table]) -> None:
    """Put each table between its marks on the page."""
    page = PAGE.read_text()
    for table in tables:
        marks = rf"(<!-- {table.title} -->\n).*?(<!-- end -->)"
        page, found = re.subn(
            marks, lambda m, t=table: f"{m[1]}\n{t.text()}\n\n{m[2]}", page, flags=re.DOTALL
        )
        if not found:
            raise SystemExit(f"{PAGE} has no place for the table {table.title}.")
    PAGE.write_text(page)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", help=f"some of {', '.join([*SIMULATED, 'real'])}")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    chosen = options.only.split(",") if options.only else [*SIMULATED, "real"]
    tables: list[Table] = []
    for number, (name, parts) in enumerate(SIMULATED.items()):
        started = time.perf_counter()
        if name in chosen:
            tables += [part(np.random.default_rng([options.seed, number])) for part in parts]
            print(f"{name} took {time.perf_counter() - started:.0f} s.", file=sys.stderr)
    if "real" in chosen:
        tables += [part(options.data) for part in REAL]
    for table in tables:
        print(f"{table.title}\n\n{table.text()}\n")
    write(tables)
    missed = [what for table in tables for what in table.missed]
    print("Every target was met." if not missed else "Missed: " + "; ".join(missed) + ".")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
