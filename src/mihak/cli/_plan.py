"""`mihak plan`: how a delivery would be inspected, and what that plan lets through."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mihak.quality.acceptance import OperatingCurve, Plan

KINDS = ("betting", "sequential", "single", "105e")
POINTS = 40  # of the chart's curve
SHOWN = 12  # rows of the table


@click.command()
@click.option("--aql", type=float, required=True, help="Wrong items that are fine, in percent.")
@click.option("--rql", type=float, help="Wrong items that are not to get through, in percent.")
@click.option("--lot", type=click.IntRange(1), help="Items of the delivery.")
@click.option("--kind", type=click.Choice(KINDS), default="betting", show_default=True)
@click.option("--alpha", type=float, default=0.05, show_default=True, help="The supplier's risk.")
@click.option("--beta", type=float, default=0.10, show_default=True, help="The buyer's risk.")
@click.option(
    "--inspection",
    type=click.Choice(("normal", "tightened", "reduced")),
    default="normal",
    show_default=True,
    help="Of 105e.",
)
@click.option(
    "--level",
    type=click.Choice(("S-1", "S-2", "S-3", "S-4", "I", "II", "III")),
    default="II",
    show_default=True,
    help="Of 105e.",
)
@click.option("--chart", type=click.Path(), help="Draw the operating characteristic, as SVG.")
@click.option("--json", "json_out", type=click.Path(), help="Write it as JSON; - to print.")
def plan(
    *,
    aql: float,
    rql: float | None,
    lot: int | None,
    kind: str,
    alpha: float,
    beta: float,
    inspection: str,
    level: str,
    chart: str | None,
    json_out: str | None,
) -> None:
    """Plan the inspection of a delivery and show what it accepts, before anything is signed.

    betting, sequential and single plans accept deliveries with AQL percent wrong nearly
    always and those with RQL percent wrong hardly ever; 105e is the table of MIL-STD-105E for
    a lot. Everything is exact.

    \b
    mihak plan --aql 2 --rql 8 --lot 3000 --chart oc.svg
    mihak plan --aql 1 --lot 3000 --kind 105e
    """  # noqa: D301 - the backslash keeps click from filling the example
    from mihak.formats import check_can_write, write_text  # noqa: PLC0415
    from mihak.quality import acceptance as ac  # noqa: PLC0415

    for path in (chart, json_out):
        if path:
            check_can_write(path)
    if kind == "105e":
        if lot is None:
            raise click.UsageError("--kind 105e needs --lot: the table goes by its size.")
        made: Plan = ac.standard_plan(lot, aql, level=level, inspection=inspection)  # type: ignore[arg-type]
    else:
        if rql is None:
            raise click.UsageError(f"--kind {kind} needs --rql.")
        points = {"aql": aql / 100, "rql": rql / 100, "alpha": alpha, "beta": beta, "lot": lot}
        makers: dict[str, Callable[..., Plan]] = {
            "betting": ac.betting_plan,
            "sequential": ac.sequential_plan,
            "single": ac.find_plan,
        }
        made = makers[kind](**points)
    curve = ac.operating_curve(made)
    told = told_plan(made, curve)
    if json_out:
        write_text(json_out, json.dumps(told, indent=2) + "\n")
    if chart:
        write_text(chart, _chart(curve))
    if "-" not in {json_out, chart}:
        from mihak.cli._show import show_plan  # noqa: PLC0415

        show_plan(told["plan"], told["curve"])


def told_plan(made: Plan, curve: OperatingCurve) -> dict[str, Any]:
    """A plan's numbers and some points of its curve, as `show_plan` takes them."""
    from mihak.contracts import plan_as_told  # noqa: PLC0415

    return {
        "plan": plan_as_told(made),
        "curve": [
            {"percent_wrong": wrong, "accepted": accepted, "inspected": inspected}
            for wrong, accepted, inspected in _points(curve, SHOWN)
        ],
    }


def _points(curve: OperatingCurve, many: int) -> Iterator[tuple[float, float, float]]:
    """About so many points of a curve: percent wrong, share accepted, items inspected."""
    for n in range(0, len(curve.share), max(len(curve.share) // many, 1)):
        yield 100 * float(curve.share[n]), float(curve.accept[n]), float(curve.inspections[n])


def _chart(curve: OperatingCurve) -> str:
    from mihak.report import tradeoff_chart  # noqa: PLC0415

    return tradeoff_chart(
        {"accepted": [(wrong, 100 * accepted) for wrong, accepted, _ in _points(curve, POINTS)]},
        title="Operating characteristic",
        across="items wrong, %",
        up="deliveries accepted, %",
    )
