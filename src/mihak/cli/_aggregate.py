"""`mihak aggregate`: the best estimate of every true label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mihak.cli._input import label_options, labels_of, placing, working
from mihak.cli._methods import method_option

if TYPE_CHECKING:
    from mihak.quality.labels import Repeats


@click.command()
@label_options
@method_option
@click.option(
    "--out", required=True, type=click.Path(), help="Where to write: .csv, .jsonl, .parquet or - ."
)
@click.option("--posterior", is_flag=True, help="Also a column p_CLASS a class.")
def aggregate(
    *,
    labels: str,
    repeats: Repeats,
    lenient: bool,
    seed: int,
    method: str,
    out: str,
    posterior: bool,
) -> None:
    """Estimate the true label of every item from labels that disagree.

    Writes the columns item, label and confidence. The method auto weighs several models
    by how well they explain the labels, and prints what it chose and why.

    \b
    mihak aggregate labels.csv --method auto --out truth.csv
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.api import truth_columns  # noqa: PLC0415
    from mihak.formats import check_can_write, read_labels, write_table  # noqa: PLC0415
    from mihak.quality.truth import infer_truth, refuse_single_labels  # noqa: PLC0415

    check_can_write(out, table=True)
    table = read_labels(labels, lenient=lenient)
    encoded = labels_of(table, repeats)
    with placing(labels=table), working("Estimating the truth…"):
        refuse_single_labels(encoded)
        truth = infer_truth(encoded, method, seed=seed)
    write_table(out, truth_columns(encoded, truth, posterior=posterior))
    for remark in (*table.remarks, *encoded.remarks):
        click.echo(f"Note: {remark}", err=True)
    settled = "" if truth.converged else "; it had not settled after its last iteration"
    click.echo(
        f"{encoded.n_items:,} items from {len(encoded):,} labels of {encoded.n_workers:,} "
        f"workers, by {truth.method}{settled}: {out}",
        err=True,
    )
    if truth.reason:
        click.echo(f"auto: {truth.reason}", err=True)
