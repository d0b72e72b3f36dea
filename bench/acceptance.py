"""What acceptance plans do and cost, exactly, as docs/quality/acceptance.md.

    .venv/bin/python bench/acceptance.py [--write]

Nothing is simulated: every number follows from the plan. With --write the page is written,
else it is printed. The exit status is 1 when a promise is not kept.
"""

from __future__ import annotations

import argparse
import sys
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mihak.quality import acceptance as ac

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PAGE = Path(__file__).parents[1] / "docs" / "quality" / "acceptance.md"
POINTS = ((0.01, 0.05), (0.02, 0.08), (0.05, 0.10), (0.10, 0.13))
ALPHA, BETA = 0.05, 0.10
SAVED = 0.35  # goal G12: fewer inspections than the single plan at the AQL
LETTERS = "ABCDEFGHJKLMNPQR"


def table(columns: str, rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; columns are told apart by |."""
    names = [name.strip() for name in columns.split("|")]
    lines = [names, ["---"] * len(names), *([str(cell) for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f} %"


# Plans for two points


def plans_for(aql: float, rql: float) -> dict[str, ac.Plan]:
    points = {"aql": aql, "rql": rql, "alpha": ALPHA, "beta": BETA}
    return {
        "single": ac.find_plan(**points),
        "sequential": ac.sequential_plan(**points),
        "betting, on a mixture": ac.betting_plan(**points),
        "betting, on the two points": ac.betting_plan(**points, bets="points"),
    }


def two_points() -> tuple[str, list[str]]:
    rows, missed = [], []
    for aql, rql in POINTS:
        shares = np.array([0, aql / 2, aql, (aql + rql) / 2, rql, 2 * rql])
        for name, plan in plans_for(aql, rql).items():
            if name == "single":
                n = plan.most
            curve = ac.operating_curve(plan, shares)
            saved = 1 - curve.inspections / n
            if name == "sequential" and saved[2] < SAVED:
                missed.append(f"sequential at {aql}/{rql} saves {percent(saved[2])}")
            if name.startswith("betting") and (
                curve.accept[2] < 1 - ALPHA or curve.accept[4] > BETA
            ):
                missed.append(f"{name} at {aql}/{rql} breaks a promise")
            rows.append(
                [
                    f"{percent(aql, 0)} / {percent(rql, 0)}" if name == "single" else "",
                    name if name != "single" else f"single, n = {n}, c = {plan.accept}",
                    percent(curve.accept[2]),
                    percent(curve.accept[4]),
                    *(f"{mean:.0f}" for mean in curve.inspections),
                    percent(saved[2]) if name != "single" else "",
                    percent(saved[4]) if name != "single" else "",
                    plan.most,
                ]
            )
    columns = (
        "AQL / RQL | plan | accepted at AQL | at RQL | items at 0 | AQL/2 | AQL | between | RQL"
        " | 2 RQL | saved at AQL | at RQL | at most"
    )
    return table(columns, rows), missed


def beliefs() -> str:
    rows = []
    for limit in (0.02, 0.05):
        for confidence in (0.9, 0.95):
            plan = ac.posterior_plan(limit=limit, confidence=confidence, most=400)
            curve = ac.operating_curve(plan, [limit / 4, limit / 2, limit, 2 * limit])
            rows.append(
                [
                    percent(limit, 0),
                    percent(confidence, 0),
                    *(percent(a) for a in curve.accept),
                    *(f"{mean:.0f}" for mean in curve.inspections),
                ]
            )
    columns = (
        "limit | confidence | accepted at limit/4 | limit/2 | limit | 2 limit"
        " | items at limit/4 | limit/2 | limit | 2 limit"
    )
    return table(columns, rows)


# Plans of the standard


def protection() -> str:
    rows = []
    for lot in (90, 280, 500, 1200, 3200, 10_000, 35_000):
        letter = ac.code_letter(lot)
        for inspection in ("normal", "tightened", "reduced"):
            plan = ac.plan_of_letter(letter, 1.0, inspection=inspection)
            double = ac.plan_of_letter(letter, 1.0, inspection=inspection, sampling="double")
            rows.append(
                [
                    f"{lot:,} ({letter})" if inspection == "normal" else "",
                    inspection,
                    f"{plan.n}: {plan.accept}/{plan.refuse}",
                    *(percent(ac.share_accepted_with(plan, pa), 2) for pa in (0.95, 0.5, 0.1)),
                    percent(ac.outgoing_limit(plan).outgoing, 2),
                    f"{float(ac.expected_inspections(double, 0.01)):.1f}",
                ]
            )
    columns = (
        "largest lot | inspection | single plan | accepted with 95 % | with 50 % | with 10 %"
        " | AOQL | items of the double plan at 1 %"
    )
    return table(columns, rows)


def master_table(inspection: str) -> str:
    def cell(letter: str, aql: float) -> str:
        plan = ac.plan_of_letter(letter, aql, inspection=inspection)
        return f"{plan.n}: {plan.accept}/{plan.refuse}"

    columns = " | ".join(["", *(f"{aql:g}" for aql in ac.AQLS)])
    return table(
        columns,
        ([f"**{letter}**", *(cell(letter, aql) for aql in ac.AQLS)] for letter in LETTERS),
    )


# What plans take for granted


def lots() -> str:
    plan = ac.SinglePlan(80, 2, 3)
    rows = [
        [
            lot,
            *(
                percent(float(ac.lot_accept_probability(plan, ceil(share * lot), lot)), 2)
                for share in (0.01, 0.03, 0.06)
            ),
        ]
        for lot in (100, 200, 500, 1000, 10_000)
    ]
    endless = (percent(float(ac.accept_probability(plan, p)), 2) for p in (0.01, 0.03, 0.06))
    return table("lot | 1 % wrong | 3 % | 6 %", [*rows, ["no end", *endless]])


def clusters() -> str:
    plan = ac.plan_of_letter("K", 1.0)
    spread = {"1": [125], "5": [25] * 5, "25": [5] * 25, "125": [1] * 125}
    rows = [
        [
            correlation,
            workers,
            *(
                percent(
                    float(
                        ac.clustered_accept_probability(
                            plan, share, correlation=correlation, sizes=sizes
                        )
                    )
                )
                for share in (0.01, 0.03, 0.0527)
            ),
        ]
        for correlation in (0.02, 0.1, 0.3)
        for workers, sizes in spread.items()
    ]
    return table("correlation | workers | 1 % wrong | 3 % | 5.27 %", rows)


def errors() -> str:
    plan = ac.plan_of_letter("K", 1.0)
    rows = []
    for missed, invented in ((0, 0), (0.1, 0), (0.3, 0), (0, 0.01), (0, 0.03), (0.1, 0.03)):
        seen = ac.observed_share([0.01, 0.0527], missed=missed, invented=invented)
        accept = ac.accept_probability(plan, seen)
        rows.append([percent(missed, 0), percent(invented, 0), *map(percent, accept)])
    return table("defects missed | invented | accepted at 1 % wrong | at 5.27 %", rows)


# Published values


def semi_curtailed() -> float:
    plan = ac.DoublePlan(13, 0, 2, 13, 1, 2)
    return float(ac.expected_inspections(plan, 0.18, curtailed=True))


def drawn_from_the_rest() -> float:
    plan = ac.DoublePlan(50, 1, 4, 100, 3, 4)
    return float(ac.lot_accept_probability(plan, 10, 200))


PUBLISHED: list[tuple[str, str, Callable[[], str]]] = [
    ("SAS PROBBNML, n = 20, c = 1, p = .18", ".1018322793",
     lambda: f"{float(ac.accept_probability(ac.SinglePlan(20, 1, 2), 0.18)):.10f}"),
    ("SAS PROBHYPR, N = 120, D = 22, n = 20, c = 1", ".0762970752",
     lambda: f"{float(ac.lot_accept_probability(ac.SinglePlan(20, 1, 2), 22, 120)):.10f}"),
    ("SAS PROBACC2(0, 2, 1, 13, 13, .18)", ".0921738126",
     lambda: f"{float(ac.accept_probability(ac.DoublePlan(13, 0, 2, 13, 1, 2), 0.18)):.10f}"),
    ("SAS ASN2, same plan, full", "15.811418112",
     lambda: f"{float(ac.expected_inspections(ac.DoublePlan(13, 0, 2, 13, 1, 2), 0.18)):.9f}"),
    ("SAS ASN2, same plan, semi-curtailed", "14.110408695",
     lambda: f"{semi_curtailed():.9f}"),
    ("SAS PROBACC2(1, 4, 3, 50, 100, D = 10, N = 200)", ".2396723824",
     lambda: f"**{drawn_from_the_rest():.10f}**"),
    ("Kiermeier 2008, PRP (.05, .95), CRP (.15, .075)", "n = 80, c = 7",
     lambda: "n = {0.n}, c = {0.accept}".format(
         ac.find_plan(aql=0.05, rql=0.15, alpha=0.05, beta=0.075))),
    ("mistat, findPlan((.01, .05), (.08, .05), hypergeometric, N = 100)", "n = 31, c = 0",
     lambda: "n = {0.n}, c = {0.accept}".format(
         ac.find_plan(aql=0.01, rql=0.08, alpha=0.95, beta=0.05, lot=100))),
    ("Montgomery ch. 15, .01/.06/.05/.10: h1, h2, s", "1.22, 1.57, .028",
     lambda: "{0.h1:.4f}, {0.h2:.4f}, {0.slope:.5f}".format(
         ac.sequential_plan(aql=0.01, rql=0.06))),
    ("SamplingPlans TP105, n = 68, c = 2, both risks 5 %", ".01213, .089704",
     lambda: ", ".join(
         f"{ac.share_accepted_with(ac.SinglePlan(68, 2, 3), pa):.6f}" for pa in (0.95, 0.05))),
]  # fmt: skip


def published() -> str:
    return table("source | published | ours", ([s, p, ours()] for s, p, ours in PUBLISHED))


TEXT = """# Acceptance plans: what they do, what they cost

Written by `.venv/bin/python bench/acceptance.py --write`. Nothing here is simulated; every
number follows from the plan, by dynamic programming over (inspected, defects) where it
looks after every item.

A delivery is judged by inspecting some of its items, drawn at random over its workers and its
time (`draw_sample`). A plan says after how many items, and at how many defects among them, to
accept, to refuse or to go on (`decide`). It is made for two shares of defects: deliveries as
good as the first (AQL) are to be refused rarely, those as bad as the second (RQL) accepted
rarely; here with 5 and 10 %. Deliveries in between are accepted more or less often: no
sample can tell better.

## One sample, or a look after every item

{two_points}

- The **single** plan is the smallest with both promises. It always costs all of its sample.
- The **sequential** plan (Wald 1947) saves most, but keeps its promises only nearly, and only if
  every item is looked at in order.
- **Betting** accepts wrongly with at most the buyer's risk for every share from the RQL on, however
  often and whenever one looks; refusals before the end keep the supplier's risk in the same way.
  Bets on a mixture of all shares beyond a limit need more items in between, and fewer only where
  the limits are close and a delivery is far from both. Bets on the two points alone cost
  little more than Wald's.
- All but the single plan end after three times its sample. A sequential plan is then decided by
  the likelihood ratio. A betting plan accepts up to the largest number of defects that the rest
  of the buyer's risk can pay for, and refuses otherwise; the columns have what this means for
  suppliers.

The target, at least 35 % fewer inspections at the AQL, is met by the sequential plan.
{betting}

## Acceptance by belief

Accept once the probability that no more than the limit is wrong reaches the confidence, refuse
once its opposite does; at 400 items refuse. Prior: even odds, Beta(1, b). The confidence
is one of belief: what it means for a supplier stands in the columns.

{beliefs}

## Plans of MIL-STD-105E

Level II, AQL 1 %. The largest lot of a code letter; sample, acceptance and rejection number of
the single plan; the share of defects that it accepts with 95, 50 and 10 %; the worst average share
of defects that gets through if refused deliveries are mended; and the mean number of
items of the double plan at 1 % defects. Between the two numbers of reduced inspection a delivery
passes, which counts as accepted here, and ends reduced inspection.

{protection}

An AQL protects suppliers. What protects buyers is the switching between the three
(`after_lot`): two of five deliveries refused lead to tightened inspection, five refused under
it to none, five accepted back to normal; ten accepted may lead to reduced inspection. The
numbers of Table VIII, which limit the defects in these ten, are not carried here: give them as
`limit_number`, or agree to do without, as ANSI/ASQ Z1.4 allows.

## What plans take for granted

**A delivery without end.** Curves are those of a process (type B). In a lot of known size,
drawn without replacement (type A), samples tell more. Single plan, n = 80, c = 2:

{lots}

**Defects that come one by one.** Those of one worker cling together. Letter K, AQL 1 %
(n = 125, c = 3), with an intraclass correlation within workers, by how many workers made the
sample. A sample from few workers neither passes the good nor catches the bad as it should:

{clusters}

**Inspectors who do not err.** The same plan:

{errors}

At an AQL of 1 %, an inspector who calls 3 % of right items wrong refuses most good
deliveries: measure inspectors before refusing anything on their word.

## Published values

{published}

SAS's type A probability of the double plan comes out if the second sample is drawn from the whole
lot again. It is drawn from what the first has left; the number in bold is the exact one.

## The master tables

Sample: acceptance number/rejection number, by code letter and AQL in percent, arrows followed.
MIL-STD-105E, 10 May 1989, Tables II-A to II-C, AQLs up to 10; those above count defects per
hundred items and are left out. Every cell was compared with those of the R package AQLSchemes
1.7-2. The tightened table breaks its diagonal in one cell, letter A at an AQL of 10.

### Normal inspection

{normal}

### Tightened inspection

{tightened}

### Reduced inspection

{reduced}
"""


def saved_by_betting() -> str:
    """What betting saves at the AQL, in one sentence."""
    saved = {}
    for bets in ("mixture", "points"):
        saved[bets] = [
            1
            - float(ac.expected_inspections(ac.betting_plan(aql=a, rql=r, bets=bets), a))
            / ac.find_plan(aql=a, rql=r).n
            for a, r in POINTS
        ]
    low, high = ({b: 100 * f(values) for b, values in saved.items()} for f in (min, max))
    met = sum(value >= SAVED for value in saved["points"])
    return (
        f"Betting on the mixture misses it ({low['mixture']:.1f} to {high['mixture']:.1f} %);"
        f"\nbetting on the two points meets it for {met} of the {len(POINTS)} pairs"
        f" ({low['points']:.1f} to {high['points']:.1f} %)."
    )


def page() -> tuple[str, list[str]]:
    costs, missed = two_points()
    text = TEXT.format(
        two_points=costs,
        betting=saved_by_betting(),
        beliefs=beliefs(),
        protection=protection(),
        lots=lots(),
        clusters=clusters(),
        errors=errors(),
        published=published(),
        **{name: master_table(name) for name in ("normal", "tightened", "reduced")},
    )
    return text, missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the page, not print it")
    options = parser.parse_args()
    text, missed = page()
    if options.write:
        PAGE.write_text(text)
    else:
        print(text)
    print("Every promise is kept." if not missed else "\n".join(missed), file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
