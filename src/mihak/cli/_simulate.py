"""`mihak simulate`: what a policy would have cost, and how right it would have been."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.cli._input import gold_of, labels_of, placing, read_options, working
from mihak.cli._score import Price

if TYPE_CHECKING:
    from mihak.quality.labels import Repeats
    from mihak.quality.redundancy import StopRule

SHORT = re.compile(r"(\d+)(?:-(\d+)(?:@(0?\.\d+))?)?")
FIELDS = {
    "redundancy": "least",
    "most_answers": "most",
    "target_confidence": "target",
    "item_worth": "worth",
}
WRITE_SO = (
    'Write 3 (three answers each), 2-10 (until sure), 2-10@0.95, or name a JSON file such as '
    '{"redundancy": 2, "most_answers": 10, "target_confidence": 0.95}.'
)  # fmt: skip


@click.command()
@click.argument("policies", metavar="POLICY...", nargs=-1, required=True)
@click.option("--on", "labels", type=click.Path(), required=True, help="Recorded labels.")
@click.option("--gold", type=click.Path(), help="Known answers, to tell how many items are right.")
@click.option("--price", "prices", type=Price(), multiple=True, help="Money per label; repeat.")
@click.option(
    "--orders", type=click.IntRange(1), default=10, show_default=True, help="Random orders tried."
)
@read_options
@click.option("--chart", type=click.Path(), help="Draw cost against accuracy, as SVG.")
@click.option(
    "--json", "json_out", type=click.Path(), help="Write the figures as JSON; - to print."
)
def simulate(
    *,
    policies: tuple[str, ...],
    labels: str,
    gold: str | None,
    prices: tuple[tuple[str, float], ...],
    orders: int,
    repeats: Repeats,
    lenient: bool,
    seed: int,
    chart: str | None,
    json_out: str | None,
) -> None:
    """Replay recorded labels under one policy or several, before money is spent.

    A POLICY is 3 (three answers for every item), 2-10 (at least two, at most ten, until
    sure), 2-10@0.95 (until sure with 0.95), or a JSON file with a project's policy or
    several by name. Labels are bought anew in random orders; only what was recorded can be
    bought. Gold judges, no policy sees it.

    \b
    mihak simulate 3 5 2-10 2-10@0.9 --on labels.csv --gold gold.csv --chart cost.svg
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.api import simulate as run  # noqa: PLC0415
    from mihak.formats import check_can_write, read_gold, read_labels, write_text  # noqa: PLC0415

    rules = {name: rule for given in policies for name, rule in _rules(given).items()}
    for path in (chart, json_out):
        if path:
            check_can_write(path)
    tables = {"labels": read_labels(labels, lenient=lenient)}
    if gold is not None:
        tables["gold"] = read_gold(gold, lenient=lenient)
    encoded = labels_of(tables["labels"], repeats)
    with placing(**tables), working("Replaying…"):
        found = run(
            encoded,
            rules,
            gold=gold_of(encoded, tables.get("gold"), lenient=lenient),
            prices=dict(prices),
            orders=orders,
            seed=seed,
        )
    if json_out:
        write_text(json_out, json.dumps(found.as_json(), ensure_ascii=False, indent=2) + "\n")
    if chart:
        write_text(chart, _chart(found, Path(labels).stem))
    if "-" not in {json_out, chart}:
        from mihak.cli._show import show_simulation  # noqa: PLC0415

        show_simulation(found, (*tables["labels"].remarks, *encoded.remarks))


def _chart(found: Any, title: str) -> str:
    from mihak.report import tradeoff_chart  # noqa: PLC0415

    first = next(iter(found.outcomes.values()))
    return tradeoff_chart(
        {
            name: [(one.cost, 100 * (one.confidence if one.accuracy is None else one.accuracy))]
            for name, one in found.outcomes.items()
        },
        title=title,
        across="cost" if found.has_prices else "labels bought",
        up="mean confidence, %" if first.accuracy is None else "items right, %",
    )


def _rules(given: str) -> dict[str, StopRule]:
    """The rules that one POLICY names, by what to call them."""
    from mihak.quality.redundancy import StopRule  # noqa: PLC0415

    short = SHORT.fullmatch(given)
    if short:
        least, most, target = short.groups()
        more = {"target": float(target)} if target else {}
        return {given: StopRule(int(least), int(most or least), **more)}
    path = Path(given)
    if not path.is_file():
        raise click.UsageError(f"{given!r} is no policy and no file. {WRITE_SO}")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise click.UsageError(f"{given} is not JSON: {error}") from None
    if isinstance(found, dict) and "redundancy" in found:
        return {path.stem: _rule(found, given)}
    if not isinstance(found, dict) or not found:
        raise click.UsageError(f"{given} holds no policy. {WRITE_SO}")
    return {str(name): _rule(one, f"{given}, {name}") for name, one in found.items()}


def _rule(policy: Any, where: str) -> StopRule:
    from mihak.quality.redundancy import StopRule  # noqa: PLC0415

    if not isinstance(policy, dict) or not isinstance(policy.get("redundancy"), int):
        raise click.UsageError(f'{where}: "redundancy" must be a whole number. {WRITE_SO}')
    numbers = {
        ours: policy[theirs] for theirs, ours in FIELDS.items() if policy.get(theirs) is not None
    }
    for name, value in numbers.items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise click.UsageError(f"{where}: {value!r} ({name}) is no number.")
    return StopRule(**{"most": numbers["least"], **numbers})
