"""Results as text for a terminal."""

from __future__ import annotations

import sys
from math import log
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mihak.quality.agreement import Agreement
    from mihak.quality.redundancy import Outcome, Simulation
    from mihak.quality.scoring import (
        Comparison,
        Interval,
        Scorecards,
        Slices,
        SliceScore,
        SupplierScore,
    )
    from mihak.quality.signals import Signal, Signals

# Where output goes to a file or a pipe there is no width to keep to.
WIDTH_OF_A_PIPE = 160
# So few suppliers stand side by side, which needs less width than a line each.
SIDE_BY_SIDE = 4
# Of many rows the best and the worst matter.
BEST, WORST = 20, 5


def show_scorecards(scorecards: Scorecards, currency: str = "") -> None:
    """Print scorecards, verdicts and what to know of them."""
    console = _console()
    console.print(
        f"{scorecards.labels:,} labels, {scorecards.items:,} items, "
        f"{scorecards.gold_items:,} of them gold. Intervals: {scorecards.confidence:.0%}, "
        "valid at any look."
    )
    rows = _rows(scorecards, currency)
    suppliers = scorecards.suppliers
    if len(suppliers) <= SIDE_BY_SIDE:
        console.print(_side_by_side(suppliers, rows))
    else:
        console.print(_one_a_line(suppliers, rows, scorecards))
    _show_verdicts(console, scorecards)
    if scorecards.slices is not None:
        _show_slices(console, scorecards.slices, currency)
    console.print(
        f"[bold]Truth[/]: {escape(scorecards.method)}. {escape(scorecards.method_reason)}"
    )
    _show_remarks(console, scorecards.remarks)


def show_agreement(found: Agreement, confidence: float, remarks: Iterable[str]) -> None:
    """Print the coefficients of agreement with their intervals."""
    console = _console()
    console.print(
        f"{found.labels:,} labels of {found.workers:,} workers on {found.items:,} items "
        f"with two labels or more; {found.level} level."
    )
    table = Table(box=None, pad_edge=False)
    for title, side in (
        ("", "left"),
        ("estimate", "right"),
        (f"{confidence:.0%} interval", "right"),
    ):
        table.add_column(title, justify=side)  # type: ignore[arg-type]
    coefficients = (
        ("percent agreement", found.percent),
        ("Krippendorff's alpha", found.alpha),
        ("Fleiss' kappa", found.fleiss_kappa),
        ("Gwet's AC1", found.gwet_ac1),
        ("Gwet's AC2", found.gwet_ac2),
    )
    for name, value in coefficients:
        if value is not None:
            table.add_row(name, f"{value.estimate:.3f}", f"{value.low:.3f} to {value.high:.3f}")
    console.print(table)
    _show_remarks(console, remarks)


def show_simulation(found: Simulation, remarks: Iterable[str]) -> None:
    """Print what each policy would have cost and got right."""
    console = _console()
    console.print(
        f"{found.all_labels:,} recorded labels of {found.items:,} items"
        + (f", {found.known:,} of them known." if found.known else "; none is known.")
    )
    table = Table(box=None, pad_edge=False)
    columns = [("policy", "left"), ("labels", "right"), ("an item", "right"), ("saved", "right")]
    columns += [("cost", "right")] if found.has_prices else []
    columns += [("confidence", "right")]
    columns += [("items right", "right"), ("ECE", "right")] if found.known else []
    for title, side in columns:
        table.add_column(title, justify=side)  # type: ignore[arg-type]
    for name, one in found.outcomes.items():
        table.add_row(name, *_outcome(one, found))
    table.add_row(*_everything(found))
    console.print(table)
    _show_remarks(console, (*found.remarks, *remarks))


def _outcome(one: Outcome, found: Simulation) -> Iterable[str]:
    yield f"{one.answers:,.0f}"
    yield f"{one.an_item:.2f}"
    yield f"{1 - one.share:.0%}"
    if found.has_prices:
        yield f"{one.cost:,.2f}"
    yield f"{100 * one.confidence:.1f} %"
    if found.known:
        yield f"{100 * (one.accuracy or 0):.1f} %"
        yield _number(one.ece, "{:.3f}")


def _everything(found: Simulation) -> Iterable[str]:
    yield "all of them, majority vote"
    yield f"{found.all_labels:,}"
    yield f"{found.all_labels / found.items:.2f}"
    yield ""
    if found.has_prices:
        yield f"{found.all_cost:,.2f}"
    yield ""
    if found.known:
        yield f"{100 * (found.majority_accuracy or 0):.1f} %"
        yield ""


SIGNALS = {
    "copying": "answers of another",
    "repeats": "repeats its answers",
    "speed": "some answers far too fast",
    "unread": "answers before reading",
    "texts": "texts handed in twice",
    "skill": "skill changed",
    "timing": "one hand at two accounts",
    "gold-leaked": "gold became known",
    "gold-doubtful": "gold may be wrong",
}
SHOWN_FIRST = 5


def show_signals(found: Signals, remarks: Iterable[str]) -> None:
    """Print what was found, how strong it is and what to look at first."""
    console = _console()
    console.print(
        f"{found.labels:,} labels; {len(found.found):,} signals. Each is evidence to look at, no "
        f"verdict; of a kind, {found.alpha:.0%} at most are false on average."
    )
    if found.found:
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("signal")
        table.add_column("about")
        table.add_column("strength", justify="right")
        table.add_column("answers", justify="right")
        table.add_column("look at first")
        for one in found.found:
            items = dict.fromkeys(rows[0]["item"] for rows in one.look_at)
            table.add_row(
                SIGNALS[one.kind],
                escape(_about(one)),
                _strength(one),
                f"{one.n:,}",
                escape(", ".join([*items][:SHOWN_FIRST])),
            )
        console.print(table)
    _show_remarks(console, (f"not looked for: {what}." for what in found.not_looked_for))
    _show_remarks(console, (*remarks, *found.remarks))


def _about(one: Signal) -> str:
    if one.item is not None:
        return f"item {one.item}"
    if not one.suppliers:
        return " and ".join(one.workers)
    pairs = zip(one.workers, one.suppliers, strict=True)
    return " and ".join(f"{worker} ({supplier})" for worker, supplier in pairs)


def _strength(one: Signal) -> str:
    """The evidence as powers of ten; where chance has no model, how much there is."""
    if one.log_e is not None:
        return f"e = 10^{one.log_e / log(10):.1f}"
    if one.p is not None:
        return f"p = {one.p:.1g}"
    return f"{one.figures['twins']} alike"


WHAT_A_PLAN_SAYS = {
    "n": "inspect",
    "accept": "accept up to",
    "refuse": "refuse from",
    "n1": "inspect first",
    "accept1": "accept up to",
    "refuse1": "refuse from",
    "n2": "inspect then",
    "accept2": "accept up to",
    "refuse2": "refuse from",
    "most": "inspect at most",
}


def show_plan(plan: dict[str, Any], curve: list[dict[str, float]]) -> None:
    """Print a sampling plan and its operating characteristic."""
    console = _console()
    words = {
        "SinglePlan": "One sample",
        "DoublePlan": "Two samples",
        "BettingPlan": "A look after every item, by evidence valid at any look",
        "SequentialPlan": "A look after every item (Wald)",
    }
    said = ", ".join(
        f"{text} {plan[name]:,}" for name, text in WHAT_A_PLAN_SAYS.items() if name in plan
    )
    console.print(f"{words[plan['kind']]}: {said}.")
    table = Table(box=None, pad_edge=False)
    for title in ("items wrong", "deliveries accepted", "items inspected"):
        table.add_column(title, justify="right")
    for row in curve:
        table.add_row(
            f"{row['percent_wrong']:.2f} %",
            f"{100 * row['accepted']:.1f} %",
            f"{row['inspected']:,.0f}",
        )
    console.print(table)


def _console() -> Console:
    return Console(
        width=None if sys.stdout.isatty() else WIDTH_OF_A_PIPE, highlight=False, soft_wrap=False
    )


def _rows(
    scorecards: Scorecards, currency: str
) -> list[tuple[str, Callable[[SupplierScore], str]]]:
    """Every figure of a scorecard: its name and how it reads; those nobody has left out."""
    rows: list[tuple[str, Callable[[SupplierScore], str]]] = [
        ("labels", lambda s: f"{s.labels:,}"),
        ("items", lambda s: f"{s.items:,}"),
        ("workers", lambda s: f"{s.workers:,}"),
        ("accuracy on gold", lambda s: _share(s.gold_accuracy)),
        ("accuracy, estimated", lambda s: _share(s.estimated_accuracy)),
        ("alpha within", lambda s: _coefficient(s.alpha_within)),
        ("alpha with others", lambda s: _coefficient(s.alpha_across)),
        ("median seconds", lambda s: _number(s.median_seconds, "{:.1f}")),
        ("cost per label", lambda s: _number(s.price, currency + "{:.4g}")),
        ("cost per correct label", lambda s: _cost(s, currency)),
    ]
    return [(name, text) for name, text in rows if any(text(s) != "" for s in scorecards.suppliers)]


def _side_by_side(
    suppliers: list[SupplierScore], rows: list[tuple[str, Callable[[SupplierScore], str]]]
) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for supplier in suppliers:
        table.add_column(escape(supplier.supplier), justify="right")
    for name, text in rows:
        table.add_row(name, *(text(supplier) or "–" for supplier in suppliers))
    return table


def _one_a_line(
    suppliers: list[SupplierScore],
    rows: list[tuple[str, Callable[[SupplierScore], str]]],
    scorecards: Scorecards,
) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("supplier" if scorecards.has_suppliers else "worker")
    for name, _ in rows:
        table.add_column(name, justify="right")
    hidden = len(suppliers) - BEST - WORST
    for place, supplier in enumerate(suppliers):
        if hidden > 0 and BEST <= place < len(suppliers) - WORST:
            if place == BEST:
                table.add_row(f"… {hidden:,} more: see --json")
            continue
        table.add_row(escape(supplier.supplier), *(text(supplier) or "–" for _, text in rows))
    return table


def _show_verdicts(console: Console, scorecards: Scorecards) -> None:
    if not scorecards.comparisons:
        return
    console.print("[bold]Verdicts[/]")
    for comparison in scorecards.comparisons:
        console.print(f"  {verdict(comparison)}")


def _show_slices(console: Console, found: Slices, currency: str) -> None:
    console.print(
        f"[bold]By slice[/] ({found.intervals} intervals, together {found.confidence:.0%})"
    )
    scores = [(one, score) for one in found.slices for score in one.suppliers]
    columns = ["slice", "supplier", "labels", "on gold", "estimated"]
    has_cost = any(score.cost_per_correct is not None for _, score in scores)
    columns += ["cost per correct label"] if has_cost else []
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, justify="left" if name in columns[:2] else "right")
    last = None
    for one, score in scores:
        name = one.value if one.kind == "value" else f"({one.kind})"
        cells = [f"{score.labels:,}", _share(score.gold_accuracy), _share(score.estimated_accuracy)]
        cells += [_cost(score, currency)] if has_cost else []
        table.add_row(
            "" if one is last else escape(name),
            escape(score.supplier),
            *(cell or "–" for cell in cells),
        )
        last = one
    console.print(table)


def verdict(found: Comparison) -> str:
    """One comparison in a sentence or two."""
    a, b = escape(found.a), escape(found.b)
    points = f"{100 * found.difference:.1f} points [{100 * found.low:.1f}, {100 * found.high:.1f}]"
    basis = "gold" if found.basis == "gold" else "by the estimated truth"
    where = f"{found.shared_items:,} shared items" if found.shared_items else "different items"
    where = f"{where}, {basis}"
    if found.decided:
        said = f"[bold]{a}[/] is better than {b} by {points} ({where})."
        if found.decided_after:
            said += f" Decided after {found.decided_after:,} of them, in the order of the file."
    elif found.more_items:
        said = (
            f"{a} and {b}: not yet decided, {points} ({where}); "
            f"about {found.more_items:,} more shared items would."
        )
    else:
        said = f"{a} and {b}: not yet decided, {points} ({where})."
    if found.decided and found.workers_decided is False:
        said += " True of the labels delivered; not shown for the suppliers' other workers."
    return said


def _show_remarks(console: Console, remarks: Iterable[str]) -> None:
    for remark in remarks:
        console.print(f"[dim]Note: {escape(remark)}[/]")


def _share(value: Interval | None) -> str:
    if value is None:
        return ""
    return f"{100 * value.estimate:.1f} % [{100 * value.low:.1f}, {100 * value.high:.1f}]"


def _coefficient(value: Interval | None) -> str:
    return "" if value is None else f"{value.estimate:.3f} [{value.low:.3f}, {value.high:.3f}]"


def _number(value: float | None, form: str) -> str:
    return "" if value is None else form.format(value)


def _cost(score: SupplierScore | SliceScore, currency: str) -> str:
    if score.cost_per_correct is None:
        return ""
    high = score.cost_per_correct_high
    upper = "∞" if high is None else f"{high:.4g}"
    return f"{currency}{score.cost_per_correct:.4g} [{score.cost_per_correct_low:.4g}, {upper}]"
