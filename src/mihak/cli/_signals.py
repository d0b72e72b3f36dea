"""`mihak signals`: who seems to copy, hurry or paste, which gold is known or wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from mihak.cli._input import gold_of, labels_of, placing, row_options, working

if TYPE_CHECKING:
    from mihak.quality.labels import Repeats


@click.command()
@click.argument("labels", metavar="LABELS", type=click.Path())
@click.option("--gold", type=click.Path(), help="Known answers: a file with item and label.")
@row_options
@click.option(
    "--alpha",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.05,
    show_default=True,
    help="The share of claims of a kind that may be false, on average.",
)
@click.option("--json", "json_out", type=click.Path(), help="Write everything as JSON; - to print.")
def signals(
    *,
    labels: str,
    gold: str | None,
    repeats: Repeats,
    lenient: bool,
    alpha: float,
    json_out: str | None,
) -> None:
    """Look for signals of fraud and of trouble: evidence to look at, no verdicts.

    Besides item, worker, label, supplier and seconds the columns submitted_at (when the
    answer was sent) and text (what was written beside it) are used where they are there.

    \b
    mihak signals labels.csv --gold gold.csv --json signals.json
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.api import signals_in  # noqa: PLC0415
    from mihak.formats import check_can_write, read_gold, read_labels, write_text  # noqa: PLC0415

    if labels == "-" and gold == "-":
        raise click.UsageError("LABELS and --gold cannot both be standard input.")
    if json_out:
        check_can_write(json_out)
    tables = {"labels": read_labels(labels, lenient=lenient, text=True)}
    if gold is not None:
        tables["gold"] = read_gold(gold, lenient=lenient)
    encoded = labels_of(tables["labels"], repeats)
    with placing(**tables), working("Looking…"):
        found = signals_in(
            encoded,
            tables["labels"].columns,
            gold=gold_of(encoded, tables.get("gold"), lenient=lenient),
            alpha=alpha,
        )
    if json_out:
        write_text(json_out, json.dumps(found.as_json(), ensure_ascii=False, indent=2) + "\n")
    if json_out != "-":
        from mihak.cli._show import show_signals  # noqa: PLC0415

        show_signals(found, tables["labels"].remarks)
