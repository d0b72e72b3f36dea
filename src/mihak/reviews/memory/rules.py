"""How often each rule of the guidelines is got wrong, by whom, and since when."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.projects import sections
from mihak.quality.sequential import bernoulli_confidence_sequence, share_confidence_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihak.store import Row

MOST_WORKERS = 20


Names = dict[str, str]
"""What a rule is called, by language."""


def tell_rules(
    sampled: list[Row], versions: list[Row], named: list[str], people: list[Row]
) -> dict[str, Any]:
    """What `model.Rules` tells. sampled, named, people: as `store` has them; versions: of the
    guidelines, oldest first, each with its `version` and `text`.
    """
    since = _since(versions)
    current = _rules(versions[-1]["text"]) if versions else []
    known = {name for names in current for name in names.values()}
    gone: list[Names] = [{"": rule} for rule in named if rule not in known]
    told = []
    for names in [*current, *gone]:
        ages = [since[name] for name in names.values() if name in since]
        one = _rule(names, sampled, max(ages, default=None), people)
        told.append(one | {"is_current": names in current})
    told.sort(key=lambda one: (-one["refused"] - one["mended"], not one["is_current"]))
    version = versions[-1]["version"] if versions else None
    return {"reviewed": len(sampled), "version": version, "rules": told}


def _sections(source: str) -> dict[str, str]:
    """Rule to its words, spaces aside. The title over all of a text is no rule."""
    parts = [one for one in sections(source) if one.rule]
    if len(parts) > 1 and source.lstrip().startswith("# "):
        parts = parts[1:]
    return {one.rule: " ".join(one.text.split()) for one in parts}


def _rules(text: dict[str, str]) -> list[Names]:
    """Each rule with its names. Where all languages have as many, the nth of each is one rule, as
    the page asks of guidelines in several languages; else each heading stands for itself.
    """
    by_language = {language: [*_sections(source)] for language, source in text.items()}
    if len({len(rules) for rules in by_language.values()}) == 1:
        return [
            dict(zip(by_language, names, strict=True))
            for names in zip(*by_language.values(), strict=True)
        ]
    return [{language: rule} for language, rules in by_language.items() for rule in rules]


def _since(versions: list[Row]) -> dict[str, tuple[int, bool]]:
    """Name of a rule to the version that gave it its last text, and whether it had another."""
    found: dict[str, tuple[int, bool]] = {}
    before: dict[str, str] = {}
    for version in versions:
        for source in version["text"].values():
            for rule, text in _sections(source).items():
                if before.get(rule) != text:
                    found[rule] = version["version"], rule in found
                before[rule] = text
    return found


def _rule(
    names: Names, sampled: list[Row], since: tuple[int, bool] | None, people: list[Row]
) -> dict[str, Any]:
    rule = {*names.values()}
    broken = [row for row in sampled if _breaks(row, rule)]
    told: dict[str, Any] = {
        "rule": next(iter(names.values())),
        "names": {language: name for language, name in names.items() if language},
        "since": since[0] if since else None,
        "refused": sum(row["outcome"] == "refused" for row in broken),
        "mended": sum(row["outcome"] == "mended" for row in broken),
        "share": _share(sampled, rule),
        "before": None,
        "after": None,
        "first_at": broken[0]["at"] if broken else None,
        "last_at": broken[-1]["at"] if broken else None,
        "suppliers": _by_supplier(rule, sampled, people),
        "workers": _by_worker(broken, sampled, people),
    }
    if since and since[1]:
        told["before"] = _share((r for r in sampled if r["version"] < since[0]), rule)
        told["after"] = _share((r for r in sampled if r["version"] >= since[0]), rule)
    return told


def _breaks(row: Row, rule: set[str]) -> bool:
    return row["rule"] in rule and row["outcome"] != "accepted"


def _share(rows: Iterable[Row], rule: set[str]) -> dict[str, Any]:
    """By item: answers of one item may depend on each other."""
    given: Counter[int] = Counter()
    broken: Counter[int] = Counter()
    for row in rows:
        given[row["item_id"]] += 1
        broken[row["item_id"]] += _breaks(row, rule)
    n, times = given.total(), broken.total()
    low, high = share_confidence_sequence([broken[item] for item in given], [*given.values()])
    return {"estimate": times / n if n else None, "low": low, "high": high, "n": n}


def _by_supplier(rule: set[str], sampled: list[Row], people: list[Row]) -> list[dict[str, Any]]:
    told = {row["supplier_id"]: row["supplier"] for row in people}
    rows: dict[int, list[Row]] = defaultdict(list)
    for row in sampled:
        rows[row["supplier_id"]].append(row)
    return [
        {"supplier_id": supplier, "supplier": told[supplier], "share": _share(own, rule)}
        for supplier, own in sorted(rows.items())
        if supplier in told
    ]


def _by_worker(broken: list[Row], sampled: list[Row], people: list[Row]) -> list[dict[str, Any]]:
    """Who broke it; a worker answers an item once."""
    told = {row["worker_id"]: row for row in people}
    times = Counter(row["worker_id"] for row in broken if row["worker_id"] in told)
    given = Counter(row["worker_id"] for row in sampled)
    most = times.most_common(MOST_WORKERS)
    if not most:
        return []
    low, high = bernoulli_confidence_sequence(
        np.array([count for _, count in most]), np.array([given[worker] for worker, _ in most])
    )
    return [
        {
            **told[worker],
            "broken": count,
            "share": {
                "estimate": count / given[worker],
                "low": float(low[place]),
                "high": float(high[place]),
                "n": given[worker],
            },
        }
        for place, (worker, count) in enumerate(most)
    ]
