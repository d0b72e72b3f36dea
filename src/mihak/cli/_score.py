"""`mihak score`: which supplier to trust, how sure that is, what a correct label costs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.cli._input import gold_of, label_options, labels_of, placing, working
from mihak.cli._methods import method_option
from mihak.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mihak.formats import Table
    from mihak.quality.labels import Repeats
    from mihak.quality.scoring import Scorecards


class Price(click.ParamType):  # type: ignore[type-arg]
    """SUPPLIER=AMOUNT, the amount in any one currency."""

    name = "SUPPLIER=AMOUNT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, float]:
        name, equals, amount = str(value).rpartition("=")
        try:
            price = float(amount)
        except ValueError:
            price = -1.0
        if not (equals and name and 0 <= price < float("inf")):
            self.fail(f"{value!r} is not SUPPLIER=AMOUNT, such as alpha=0.05.", param, ctx)
        return name, price


@click.command()
@label_options
@click.option("--gold", type=click.Path(), help="Known answers: a file with item and label.")
@click.option("--price", "prices", type=Price(), multiple=True, help="Money per label; repeat.")
@click.option("--currency", default="", help="Put before amounts in the report, such as $.")
@click.option("--slice", "slice_by", metavar="COLUMN", help="Score each value of a column too.")
@method_option
@click.option("--confidence", type=float, default=0.95, show_default=True, help="Of intervals.")
@click.option("--json", "json_out", type=click.Path(), help="Write everything as JSON; - to print.")
@click.option("--html", "html_out", type=click.Path(), help="Write a report to forward.")
@click.option("--labels-out", type=click.Path(), help="Write the estimated true labels.")
@click.option(
    "--lang",
    type=click.Choice(("en", "ar")),
    default="en",
    show_default=True,
    help="Language of the report.",
)
@click.option("--title", default=None, help="Of the report; the file's name unless given.")
def score(
    *,
    labels: str,
    repeats: Repeats,
    lenient: bool,
    seed: int,
    gold: str | None,
    prices: tuple[tuple[str, float], ...],
    currency: str,
    slice_by: str | None,
    method: str,
    confidence: float,
    json_out: str | None,
    html_out: str | None,
    labels_out: str | None,
    lang: str,
    title: str | None,
) -> None:
    """Score suppliers: accuracy, agreement, speed, cost, and who is better than whom.

    Without a supplier column every worker gets a scorecard. All intervals and verdicts
    stay valid however often you look while labels come in.

    \b
    mihak score labels.csv --gold gold.csv --price alpha=0.05 --price beta=0.08 --html report.html
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.api import truth_columns  # noqa: PLC0415
    from mihak.formats import read_gold, read_labels, write_table  # noqa: PLC0415
    from mihak.quality.scoring import (  # noqa: PLC0415
        score_labels,
        score_slices,
        values_of_items,
    )

    _check(labels, gold, prices, (json_out, html_out), labels_out)
    table, sliced_by = _apart(read_labels(labels, lenient=lenient, also=slice_by), slice_by)
    tables = {"labels": table}
    if gold is not None:
        tables["gold"] = read_gold(gold, lenient=lenient)
    encoded = labels_of(table, repeats)
    with placing(**tables), working("Scoring…"):
        known = gold_of(encoded, tables.get("gold"), lenient=lenient)
        scorecards, truth = score_labels(
            encoded,
            gold=known,
            prices=dict(prices),
            method=method,
            confidence=confidence,
            seed=seed,
            in_order=True,
        )
        if sliced_by is not None:
            found = score_slices(
                encoded,
                values_of_items(encoded, table.columns["item"], sliced_by),
                gold=known,
                prices=dict(prices),
                truth=truth,
                confidence=confidence,
            )
            scorecards = replace(scorecards, slices=found)
    scorecards.remarks[:0] = [remark for one in tables.values() for remark in one.remarks]
    if labels_out:
        write_table(labels_out, truth_columns(encoded, truth))
    name = title or Path("labels" if labels == "-" else labels).stem
    _write(scorecards, json_out, html_out, title=name, lang=lang, currency=currency)
    if "-" not in {json_out, html_out, labels_out}:
        from mihak.cli._show import show_scorecards  # noqa: PLC0415

        show_scorecards(scorecards, currency)


def _apart(table: Table, name: str | None) -> tuple[Table, Any]:
    """The labels without the column they are sliced by, which may be named as a supplier's is,
    and that column; None without a name.
    """
    from mihak.formats.tables import LABELS, plain_name  # noqa: PLC0415

    if name is None:
        return table, None
    plain = plain_name(name)
    column = table.columns.get(plain)
    if column is None:
        raise BadInput(
            f"there is no column {name!r} to slice by.",
            where=table.name,
            mend="Give the name of a column of the labels to --slice, or add it to the file.",
        )
    if plain in LABELS.names:
        return table, column
    rest = {key: values for key, values in table.columns.items() if key != plain}
    return replace(table, columns=rest), column


def _check(
    labels: str,
    gold: str | None,
    prices: tuple[tuple[str, float], ...],
    texts: Iterable[str | None],
    table: str | None,
) -> None:
    from mihak.formats import check_can_write  # noqa: PLC0415

    if labels == "-" and gold == "-":
        raise click.UsageError("LABELS and --gold cannot both be standard input.")
    names = [name for name, _ in prices]
    for name in names:
        if names.count(name) > 1:
            raise click.UsageError(f"--price is given more than once for {name!r}.")
    for path in texts:
        if path:
            check_can_write(path)
    if table:
        check_can_write(table, table=True)


def _write(
    scorecards: Scorecards,
    json_out: str | None,
    html_out: str | None,
    *,
    title: str,
    lang: str,
    currency: str,
) -> None:
    from mihak.formats import write_text  # noqa: PLC0415

    if json_out:
        write_text(json_out, json.dumps(scorecards.as_json(), ensure_ascii=False, indent=2) + "\n")
    if html_out:
        from mihak.report import render_report  # noqa: PLC0415

        now = datetime.now(UTC).astimezone()
        page = render_report(
            scorecards,
            title=title,
            generated_at=now,
            lang="ar" if lang == "ar" else "en",
            currency=currency,
        )
        write_text(html_out, page)
        click.echo(f"Report: {html_out}", err=True)
