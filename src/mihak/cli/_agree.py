"""`mihak agree`: how far the workers agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from mihak.cli._input import label_options, labels_of, placing, working

if TYPE_CHECKING:
    from mihak.quality.labels import Repeats


@click.command()
@label_options
@click.option(
    "--level",
    type=click.Choice(("nominal", "ordinal", "interval", "ratio")),
    default="nominal",
    show_default=True,
    help="What the labels are: names, ranks, or numbers without or with a true zero.",
)
@click.option("--confidence", type=float, default=0.95, show_default=True)
@click.option(
    "--json", "json_out", type=click.Path(), help="Write the figures as JSON; - to print."
)
def agree(
    *,
    labels: str,
    repeats: Repeats,
    lenient: bool,
    seed: int,
    level: str,
    confidence: float,
    json_out: str | None,
) -> None:
    """Measure agreement: percent, Krippendorff's alpha, Fleiss' kappa, Gwet's AC1 and AC2.

    Intervals are by bootstrap over the items. Agreement is not accuracy: workers may
    agree on what is wrong.

    \b
    mihak agree ratings.csv --level ordinal --json agreement.json
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.formats import check_can_write, read_labels, write_text  # noqa: PLC0415
    from mihak.quality.agreement import agree as measure  # noqa: PLC0415

    if json_out:
        check_can_write(json_out)
    table = read_labels(labels, lenient=lenient)
    encoded = labels_of(table, repeats)
    with placing(labels=table), working("Resampling items…"):
        found = measure(encoded, level=level, confidence=confidence, seed=seed)
    if json_out:
        write_text(json_out, json.dumps(found.as_json(), ensure_ascii=False, indent=2) + "\n")
    if json_out != "-":
        from mihak.cli._show import show_agreement  # noqa: PLC0415

        show_agreement(found, confidence, (*table.remarks, *encoded.remarks))
