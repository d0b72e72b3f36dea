"""Acceptance sampling: published values, exactness against enumeration, switching rules."""

from itertools import combinations, product
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from scipy import stats

from mihak.errors import BadArgument
from mihak.quality import acceptance as ac
from mihak.quality.acceptance import DoublePlan, LotResult, SinglePlan, Switching
from mihak.quality.acceptance._lines import Lines
from mihak.quality.acceptance._walk import Endless, stops

# Other work on the machine must not fail a test.
patient = settings(deadline=None, max_examples=40)

POINTS = [(0.01, 0.05), (0.02, 0.08), (0.05, 0.10), (0.10, 0.13)]


def after_every_item(plan):
    """The plan as one that looks after every item and stops once nothing can change."""
    lines = plan.lines
    n = np.arange(lines.most + 1)
    certain = lines.accept[-1] - (lines.most - n)
    refuse = np.minimum(n + 1, lines.refuse[-1])
    return Lines(np.maximum(certain, -1), refuse, lines.clean)


# Published values


def single(n, c):
    return SinglePlan(n, c, c + 1)


@pytest.mark.parametrize(
    ("found", "published", "within"),
    [
        # a, b: SAS/QC user's guide, examples of the functions named.
        (lambda: ac.accept_probability(single(20, 1), 0.18), 0.1018322793, 1e-10),  # PROBBNML
        (
            lambda: ac.lot_accept_probability(single(20, 1), 22, 120),
            0.0762970752,
            1e-10,
        ),  # PROBHYPR
        (lambda: ac.accept_probability(SAS_DOUBLE, 0.18), 0.0921738126, 1e-10),  # PROBACC2
        (lambda: ac.expected_inspections(SAS_DOUBLE, 0.18), 15.811418112, 1e-9),  # ASN2 full
        (lambda: ac.expected_inspections(SAS_DOUBLE, 0.18, curtailed=True), 14.110408695, 1e-9),
        # c2: Kiermeier (2008), J. Stat. Softw. 26(6), OC2c(20, 0).
        (lambda: ac.accept_probability(single(20, 0), [0.05, 0.15]), [0.358, 0.039], 5e-4),
        # d2: Montgomery, Introduction to Statistical Quality Control, ch. 15, n = 89, c = 2.
        (
            lambda: ac.accept_probability(single(89, 2), [0.01, 0.02, 0.05, 0.09]),
            [0.9397, 0.7366, 0.1721, 0.0109],
            5e-5,
        ),
        # e1: SamplingPlans, TP105: n = 68, c = 2, both risks 5 %.
        (lambda: ac.share_accepted_with(single(68, 2), 0.95), 0.01213, 5e-6),
        (lambda: ac.share_accepted_with(single(68, 2), 0.05), 0.089704, 5e-7),
    ],
)
def test_probabilities_are_those_published(found, published, within):
    assert found() == pytest.approx(published, abs=within)


SAS_DOUBLE = DoublePlan(13, 0, 2, 13, 1, 2)


def test_the_second_sample_of_a_lot_is_drawn_from_what_the_first_left():
    # b4: SAS/QC PROBACC2(1, 4, 3, 50, 100, 10, 200) publishes 0.2396723824.
    plan = DoublePlan(50, 1, 4, 100, 3, 4)
    assert ac.lot_accept_probability(plan, 10, 200) == pytest.approx(0.2374843077, abs=1e-10)
    first = stats.hypergeom(200, 10, 50)
    drawn_again = first.cdf(1) + sum(
        first.pmf(d) * stats.hypergeom(200, 10, 100).cdf(3 - d) for d in (2, 3)
    )
    assert drawn_again == pytest.approx(0.2396723824, abs=1e-10)


def test_plans_found_are_those_published():
    # c1: Kiermeier (2008), find.plan with PRP (.05, .95) and CRP (.15, .075).
    plan = ac.find_plan(aql=0.05, rql=0.15, alpha=0.05, beta=0.075)
    assert plan == single(80, 7)
    # c3: mistat's test of findPlan((.01, .05), (.08, .05), "hypergeom", N = 100). Its first
    # point asks for acceptance with probability .05 only, so alpha is .95.
    assert ac.find_plan(aql=0.01, rql=0.08, alpha=0.95, beta=0.05, lot=100) == single(31, 0)


def test_lines_of_the_sequential_test_are_those_published():
    # d1: Montgomery, ch. 15: h1 1.22, h2 1.57, s .028.
    plan = ac.sequential_plan(aql=0.01, rql=0.06, alpha=0.05, beta=0.10)
    assert (plan.h1, plan.h2, plan.slope) == pytest.approx((1.2211, 1.5678, 0.02811), abs=5e-5)


@pytest.mark.parametrize(
    ("letter", "n", "first_aql", "refuse"),
    # f1-f3: MIL-STD-105E, Table II-A, rejection numbers from one AQL rightwards.
    [
        ("J", 80, 0.65, [2, 3, 4, 6, 8, 11, 15]),
        ("K", 125, 0.65, [3, 4, 6, 8, 11, 15, 22]),
        ("L", 200, 0.65, [4, 6, 8, 11, 15, 22]),
        ("M", 315, 0.65, [6, 8, 11, 15, 22]),
    ],
)
def test_rows_of_the_master_table_are_those_published(letter, n, first_aql, refuse):
    start = ac.AQLS.index(first_aql)
    plans = [ac.plan_of_letter(letter, aql) for aql in ac.AQLS[start : start + len(refuse)]]
    assert plans == [SinglePlan(n, re - 1, re) for re in refuse]


def test_letters_of_lots_are_those_published():
    # f4: MIL-STD-105E, Table I, level II, by largest lot of the row.
    letters = {500: "H", 1200: "J", 3200: "K", 10_000: "L", 35_000: "M", 150_000: "N", 500_000: "P"}
    assert {lot: ac.code_letter(lot) for lot in letters} == letters
    assert [ac.code_letter(lot + 1) for lot in letters] == list("JKLMNPQ")
    # The first and the last row of Table I.
    levels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]
    assert [ac.code_letter(8, level) for level in levels] == list("AAAAAAB")
    assert [ac.code_letter(10**6, level) for level in levels] == list("DEHKNQR")


def test_a_double_plan_is_that_published():
    # f5: AS 1199.1 example, plan E at an AQL of 4.0: n 8/8, c 0/1, r 2/2.
    assert ac.plan_of_letter("E", 4.0, sampling="double") == DoublePlan(8, 0, 2, 8, 1, 2)


# The rest of the tables. Rows and columns as the R package AQLSchemes 1.7-2 has them.


@pytest.mark.parametrize(
    ("letter", "inspection", "n", "accept", "refuse"),
    [
        ("A", "normal", "1250 800 500 315 200 125 80 50 32 20 13 8 5 3 2 5",
         "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1", None),
        ("K", "normal", "1250 800 500 315 200 125 80 200 125 125 125 125 125 125 125 125",
         "0 0 0 0 0 0 0 1 1 2 3 5 7 10 14 21", None),
        ("R", "normal", "1250 800 2000 2000 2000 2000 2000 2000 2000 2000 1250 800 500 315 200 125",
         "0 0 1 2 3 5 7 10 14 21 21 21 21 21 21 21", None),
        ("A", "tightened", "2000 1250 800 500 315 200 125 80 50 32 20 13 8 5 3 8",
         "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1", None),
        ("K", "tightened", "2000 1250 800 500 315 200 125 315 200 125 125 125 125 125 125 125",
         "0 0 0 0 0 0 0 1 1 1 2 3 5 8 12 18", None),
        ("Q", "tightened", "2000 1250 3150 2000"
         " 1250 1250 1250 1250 1250 1250 1250 800 500 315 200 125",
         "0 0 1 1 1 2 3 5 8 12 18 18 18 18 18 18", None),
        ("C", "reduced", "500 315 200 125 80 50 32 20 13 8 5 3 2 2 3 2",
         "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 2"),
        ("K", "reduced", "500 315 200 125 80 50 32 80 50 50 50 50 50 50 50 50",
         "0 0 0 0 0 0 0 0 0 1 1 2 3 5 7 10", "1 1 1 1 1 1 1 2 2 3 4 5 6 8 10 13"),
    ],
)  # fmt: skip
def test_arrows_lead_to_the_plan_that_is_used(letter, inspection, n, accept, refuse):
    plans = [ac.plan_of_letter(letter, aql, inspection=inspection) for aql in ac.AQLS]
    assert [plan.n for plan in plans] == [int(x) for x in n.split()]
    assert [plan.accept for plan in plans] == [int(x) for x in accept.split()]
    expected = [int(x) for x in refuse.split()] if refuse else [p.accept + 1 for p in plans]
    assert [plan.refuse for plan in plans] == expected


@pytest.mark.parametrize(
    ("inspection", "aql", "rows"),
    [
        ("normal", 0.65, "H 50 0/2 1/2, J 50 0/2 1/2, K 80 0/3 3/4, L 125 1/4 4/5, M 200 2/5 6/7,"
         " N 315 3/7 8/9, P 500 5/9 12/13, Q 800 7/11 18/19, R 1250 11/16 26/27"),
        ("tightened", 1.0, "H 50 0/2 1/2, J 50 0/2 1/2, K 80 0/3 3/4, L 125 1/4 4/5, M 200 2/5 6/7,"
         " N 315 3/7 11/12, P 500 6/10 15/16, Q 800 9/14 23/24, R 800 9/14 23/24"),
        ("reduced", 0.65, "H 20 0/2 0/2, J 20 0/2 0/2, K 32 0/3 0/4, L 50 0/4 1/5, M 80 0/4 3/6,"
         " N 125 1/5 4/7, P 200 2/7 6/9, Q 315 3/8 8/12, R 500 5/10 12/16"),
    ],
)  # fmt: skip
def test_double_plans_are_those_of_the_tables(inspection, aql, rows):
    for row in rows.split(","):
        letter, n, first, second = row.split()
        (a1, r1), (a2, r2) = (map(int, x.split("/")) for x in (first, second))
        plan = ac.plan_of_letter(letter, aql, inspection=inspection, sampling="double")
        assert plan == DoublePlan(int(n), a1, r1, int(n), a2, r2)


def test_normal_plans_protect_as_a_separate_program_found():
    # Percent defective accepted with 95, 50 and 10 %, binomial, AQL 1.0.
    found = {
        "J": (1.030, 3.329, 6.516),
        "K": (1.100, 2.930, 5.266),
        "L": (1.314, 2.830, 4.588),
        "M": (1.270, 2.432, 3.709),
        "N": (1.239, 2.132, 3.065),
    }
    for letter, percent in found.items():
        plan = ac.plan_of_letter(letter, 1.0)
        ours = [100 * ac.share_accepted_with(plan, pa) for pa in (0.95, 0.5, 0.1)]
        assert ours == pytest.approx(percent, abs=6e-4)


def test_a_sample_larger_than_the_lot_is_the_lot():
    assert ac.standard_plan(5, 0.01) == single(5, 0)
    assert ac.standard_plan(2, 10.0, inspection="tightened") == SinglePlan(2, 1, 2)
    assert isinstance(ac.standard_plan(1000, 1.0, sampling="double"), DoublePlan)
    # No double plan stands for an acceptance number of 0, or fits a lot of 4.
    assert ac.standard_plan(1000, 0.015, sampling="double") == single(800, 0)
    assert ac.standard_plan(4, 10.0, level="III", sampling="double") == single(4, 1)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: ac.standard_plan(1000, 15), "defects per hundred"),
        (lambda: ac.standard_plan(1000, 0.02), "No AQL"),
        (lambda: ac.standard_plan(1, 1.0), "lot of 1"),
        (lambda: ac.code_letter(100, "IV"), "No level"),
        (lambda: ac.plan_of_letter("I", 1.0), "No code letter"),
        (lambda: ac.plan_of_letter("S", 1.0), "No code letter"),
        (lambda: ac.plan_of_letter("K", 1.0, inspection="strict"), "inspection"),
    ],
)
def test_what_the_tables_do_not_have_is_refused(ask, message):
    with pytest.raises(BadArgument, match=message):
        ask()


# Every plan


single_plans = st.builds(
    lambda n, c, gap: SinglePlan(n, min(c, n), min(c, n) + 1 + gap),
    st.integers(1, 60),
    st.integers(0, 8),
    st.integers(0, 2),
)
double_plans = st.builds(
    lambda n1, a1, doubt, n2, more, gap: DoublePlan(
        n1, a1, a1 + 1 + doubt, n2, a1 + more, a1 + more + 1 + gap
    ),
    st.integers(1, 30),
    st.integers(0, 3),
    st.integers(1, 3),
    st.integers(1, 30),
    st.integers(0, 4),
    st.integers(0, 1),
)
two_points = st.tuples(st.floats(0.01, 0.2), st.floats(1.8, 4)).map(lambda x: (x[0], x[0] * x[1]))
sequential_plans = st.builds(
    lambda points, most: ac.SequentialPlan(*points, 0.05, 0.1, most),
    two_points,
    st.integers(1, 80),
)
betting_plans = st.builds(
    lambda points, most, bets: ac.BettingPlan(*points, 0.05, 0.1, most, bets=bets),
    two_points,
    st.integers(1, 80),
    st.sampled_from(["mixture", "points"]),
)
posterior_plans = st.builds(
    lambda limit, confidence, most: ac.posterior_plan(
        limit=limit, confidence=confidence, most=most
    ),
    st.floats(0.01, 0.5),
    st.floats(0.6, 0.99),
    st.integers(1, 80),
)
plans = single_plans | double_plans | sequential_plans | betting_plans | posterior_plans


@patient
@given(plans)
def test_worse_deliveries_are_accepted_less_often(plan):
    accept = ac.accept_probability(plan, np.linspace(0, 1, 41))
    assert np.all(np.diff(accept) <= 1e-12)
    assert np.all((accept >= 0) & (accept <= 1 + 1e-12))
    # Plans that end before they could be convinced accept nothing, not even the perfect.
    assert accept[0] == pytest.approx(1 if plan.lines.accept.max() >= 0 else 0)
    if plan.lines.accept[-1] < plan.most:
        assert accept[-1] == 0


@patient
@given(plans, st.floats(0, 1))
def test_every_course_ends_and_inspects_no_more_than_it_may(plan, share):
    at = stops(plan.lines, Endless(np.array([share])))
    assert at.accept_at.sum() + at.refuse_at.sum() == pytest.approx(1)
    whole = ac.expected_inspections(plan, share)
    assert 0 < whole <= plan.most + 1e-9
    assert ac.expected_inspections(plan, share, curtailed=True) <= whole + 1e-9


@patient
@given(single_plans, st.floats(0.001, 0.999))
def test_a_single_plan_looked_at_after_every_item_accepts_as_often(plan, share):
    expected = stats.binom(plan.n, share).cdf(plan.refuse - 1)
    assert ac.accept_probability(plan, share) == pytest.approx(expected, abs=1e-12)
    if plan.refuse <= plan.n:
        at = stops(after_every_item(plan), Endless(np.array([share])))
        assert at.accept_at.sum() == pytest.approx(expected, abs=1e-12)


@patient
@given(double_plans, st.floats(0.001, 0.999))
def test_a_double_plan_is_its_formula(plan, share):
    first, second = stats.binom(plan.n1, share), stats.binom(plan.n2, share)
    between = range(plan.accept1 + 1, plan.refuse1)
    accept = first.cdf(plan.accept1) + sum(
        first.pmf(d) * second.cdf(plan.refuse2 - 1 - d) for d in between
    )
    inspections = plan.n1 + plan.n2 * sum(first.pmf(d) for d in between)
    assert ac.accept_probability(plan, share) == pytest.approx(accept, abs=1e-12)
    assert ac.expected_inspections(plan, share) == pytest.approx(inspections, abs=1e-10)


TINY = [
    SinglePlan(4, 1, 3),
    DoublePlan(3, 0, 2, 4, 2, 3),
    ac.SequentialPlan(0.1, 0.5, 0.2, 0.2, 9),
    ac.BettingPlan(0.1, 0.6, 0.3, 0.3, 9),
    ac.BettingPlan(0.1, 0.6, 0.3, 0.3, 9, bets="points"),
    ac.BettingPlan(0.1, 0.6, 0.3, 0.3, 9, lot=9),
    ac.posterior_plan(limit=0.3, confidence=0.7, most=9),
]


def course(plan, outcomes):
    """(verdict, inspected) if items are inspected one at a time, by `decide` alone."""
    for n in range(plan.most + 1):
        decision = ac.decide(plan, inspected=n, defects=sum(outcomes[:n]))
        if decision.verdict != "inspect":
            return decision.verdict, n
    raise AssertionError("undecided at the end")


@pytest.mark.parametrize("plan", TINY)
def test_curves_are_those_of_all_courses_one_by_one(plan):
    courses = [(course(plan, o), sum(o)) for o in product((0, 1), repeat=plan.most)]
    for share in (0.1, 0.37, 0.8):
        weight = [share**d * (1 - share) ** (plan.most - d) for _, d in courses]
        accept = sum(w for w, ((v, _), _) in zip(weight, courses, strict=True) if v == "accept")
        mean = sum(w * n for w, ((_, n), _) in zip(weight, courses, strict=True))
        assert ac.accept_probability(plan, share) == pytest.approx(accept, abs=1e-12)
        assert ac.expected_inspections(plan, share) == pytest.approx(mean, abs=1e-12)


@pytest.mark.parametrize("plan", TINY)
@pytest.mark.parametrize(("defects", "lot"), [(0, 9), (3, 9), (4, 11), (9, 9)])
def test_curves_of_lots_are_those_of_all_orders(plan, defects, lot):
    accepted = 0
    for places in combinations(range(lot), defects):
        outcomes = [int(i in places) for i in range(plan.most)]
        accepted += course(plan, outcomes)[0] == "accept"
    expected = accepted / comb(lot, defects)
    assert ac.lot_accept_probability(plan, defects, lot) == pytest.approx(expected, abs=1e-12)


@patient
@given(plans, st.integers(0, 20))
def test_a_large_lot_is_like_an_endless_process(plan, percent):
    small, large = (
        abs(
            ac.lot_accept_probability(plan, percent * lot // 100, lot)
            - ac.accept_probability(plan, percent / 100)
        )
        for lot in (100, 1_000_000)
    )
    assert large <= 3e-3
    assert large <= small + 1e-4


@patient
@given(plans, st.data())
def test_more_is_the_fewest_items_after_which_there_may_be_a_verdict(plan, data):
    n = data.draw(st.integers(0, plan.most))
    d = data.draw(st.integers(0, n))
    decision = ac.decide(plan, inspected=n, defects=d)
    assert (decision.more > 0) == (decision.verdict == "inspect")
    for k in range(1, decision.more + 1):
        verdicts = {
            ac.decide(plan, inspected=n + k, defects=d + new).verdict for new in range(k + 1)
        }
        assert (verdicts == {"inspect"}) == (k < decision.more)


def test_a_verdict_between_the_numbers_of_reduced_inspection_is_said_to_be_there():
    plan = ac.plan_of_letter("K", 1.0, inspection="reduced")
    assert plan == SinglePlan(50, 1, 4)
    assert ac.decide(plan, inspected=20, defects=0) == ("inspect", 30, False)
    assert ac.decide(plan, inspected=50, defects=1) == ("accept", 0, False)
    assert ac.decide(plan, inspected=50, defects=3) == ("accept", 0, True)
    assert ac.decide(plan, inspected=50, defects=4) == ("refuse", 0, False)


@pytest.mark.parametrize(("inspected", "defects"), [(3, 4), (21, 0), (-1, 0), (3, -1)])
def test_counts_that_cannot_be_are_refused(inspected, defects):
    with pytest.raises(BadArgument, match=r"cannot be|ends after"):
        ac.decide(single(20, 1), inspected=inspected, defects=defects)


# Finding a plan


def smallest_by_trying(aql, rql, alpha, beta, lot=None):
    for n in range(1, 400):
        for c in range(n + 1):
            if lot is None:
                good, bad = stats.binom(n, aql).cdf(c), stats.binom(n, rql).cdf(c)
            else:
                good = stats.hypergeom(lot, int(aql * lot + 1e-9), n).cdf(c)
                bad = stats.hypergeom(lot, int(np.ceil(rql * lot - 1e-9)), n).cdf(c)
            if bad > beta:
                break
            if good >= 1 - alpha:
                return single(n, c)
    raise AssertionError("none")


@settings(deadline=None, max_examples=12)
@given(
    st.floats(0.02, 0.15),
    st.floats(3, 6),
    st.floats(0.02, 0.2),
    st.floats(0.05, 0.2),
    st.sampled_from([None, None, 60]),
)
def test_no_smaller_plan_keeps_both_promises(aql, ratio, alpha, beta, lot):
    points = {"aql": aql, "rql": aql * ratio, "alpha": alpha, "beta": beta, "lot": lot}
    assert ac.find_plan(**points) == smallest_by_trying(**points)


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ({"aql": 0.05, "rql": 0.05}, "shares between"),
        ({"aql": 0.05, "rql": 0.1, "alpha": 0}, "risks"),
        ({"aql": 0.05, "rql": 0.051, "lot": 1000}, None),
        ({"aql": 0.051, "rql": 0.059, "lot": 100}, None),
        ({"aql": 0.052, "rql": 0.058, "lot": 10}, None),
        ({"aql": 0.4, "rql": 0.400001}, "tells these shares apart"),
    ],
)
def test_points_that_cannot_be_told_apart_are_refused(points, message):
    if message is None:
        # Shares between two whole numbers of defects still lie apart: all or nearly all.
        assert ac.find_plan(**points).n <= points["lot"]
    else:
        with pytest.raises(BadArgument, match=message):
            ac.find_plan(**points)


# Sequential, betting and posterior plans


@pytest.mark.parametrize(("aql", "rql"), POINTS)
def test_sequential_plans_inspect_a_third_less_than_single_ones(aql, rql):
    # Goal G12: at least 35 % fewer inspections at the AQL.
    n = ac.find_plan(aql=aql, rql=rql).n
    sequential = ac.sequential_plan(aql=aql, rql=rql)
    assert ac.expected_inspections(sequential, aql) <= 0.65 * n
    # The goal is missed by betting; this is what it saves.
    for bets, saved in (("mixture", 0.22), ("points", 0.33)):
        betting = ac.betting_plan(aql=aql, rql=rql, bets=bets)
        assert ac.expected_inspections(betting, aql) <= (1 - saved) * n


@pytest.mark.parametrize(("aql", "rql"), POINTS)
@pytest.mark.parametrize("bets", ["mixture", "points"])
def test_betting_keeps_both_promises(aql, rql, bets):
    curve = ac.operating_curve(ac.betting_plan(aql=aql, rql=rql, bets=bets), [aql, rql])
    assert curve.accept[0] >= 0.95
    assert curve.accept[1] <= 0.10


@pytest.mark.parametrize("lot", [40, 100, 300, 2000])
@pytest.mark.parametrize("bets", ["mixture", "points"])
def test_betting_protects_the_buyer_of_a_lot_too(lot, bets):
    plan = ac.betting_plan(aql=0.02, rql=0.08, lot=lot, bets=bets)
    bad, good = int(np.ceil(0.08 * lot - 1e-9)), int(0.02 * lot)
    assert ac.lot_accept_probability(plan, bad, lot) <= 0.10
    assert ac.lot_accept_probability(plan, good, lot) >= 0.95
    if plan.most == lot:
        assert plan.lines.accept[-1] == bad - 1


@pytest.mark.parametrize("bets", ["mixture", "points"])
def test_looking_less_often_never_costs_the_buyer_of_a_betting_plan(bets):
    plan = ac.betting_plan(aql=0.02, rql=0.08, bets=bets)
    rng = np.random.default_rng(5)
    for _ in range(10):
        n = np.arange(plan.most + 1)
        looked = (rng.random(len(n)) < 0.05) | (n == plan.most)
        lines = Lines(
            np.where(looked, plan.lines.accept, -1), np.where(looked, plan.lines.refuse, n + 1), 0
        )
        assert stops(lines, Endless(np.array([0.08]))).accept_at.sum() <= 0.10 + 1e-12


def test_a_delivery_in_between_is_not_both_accepted_and_refused():
    # With evidence that the share is below the one limit and above the other.
    plan = ac.BettingPlan(0.05, 0.4, 0.4, 0.4, 400, bets="mixture")
    assert np.all(plan.lines.accept < plan.lines.refuse)
    assert ac.decide(plan, inspected=300, defects=60).verdict == "accept"
    at = stops(plan.lines, Endless(np.array([0.05, 0.2, 0.4])))
    assert (at.accept_at + at.refuse_at).sum(axis=1) == pytest.approx([1, 1, 1])


def test_the_sequential_test_inspects_what_simulation_found():
    # 2,000 simulated deliveries each, without truncation: 69, 86, 115, 69 items.
    plan = ac.sequential_plan(aql=0.01, rql=0.05)
    means = ac.expected_inspections(plan, [0.005, 0.01, 0.03, 0.05])
    assert means == pytest.approx([69, 86, 115, 69], rel=0.04)
    assert plan.most == 396


def test_belief_decides_once_it_is_strong_enough():
    plan = ac.posterior_plan(limit=0.05, most=200)
    assert stats.beta(*plan.prior).cdf(0.05) == pytest.approx(0.5)
    for n, d in ((44, 0), (120, 2), (30, 4), (199, 5)):
        within = stats.beta(plan.prior[0] + d, plan.prior[1] + n - d).cdf(0.05)
        expected = "accept" if within >= 0.95 else "refuse" if within <= 0.05 else "inspect"
        assert ac.decide(plan, inspected=n, defects=d).verdict == expected
    # Undecided at the end is not shown to be good.
    assert ac.decide(plan, inspected=200, defects=7).verdict == "refuse"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: SinglePlan(0, 0, 1),
        lambda: SinglePlan(5, 2, 2),
        lambda: DoublePlan(5, 1, 2, 5, 2, 3),
        lambda: DoublePlan(5, 1, 3, 5, 0, 3),
        lambda: ac.PosteriorPlan(0.05, 0.95, (1, 1), 50),
        lambda: ac.PosteriorPlan(0.05, 0.4, (1, 14), 50),
        lambda: ac.posterior_plan(limit=0, most=50),
        lambda: ac.BettingPlan(0.1, 0.05, 0.05, 0.1, 50),
        lambda: ac.BettingPlan(0.05, 0.1, 0.05, 0.1, 50, lot=40),
        lambda: ac.SequentialPlan(0.05, 0.1, 0.05, 0.1, 0),
        lambda: ac.accept_probability(single(5, 1), 5),
        lambda: ac.lot_accept_probability(single(5, 1), 2.5, 10),
        lambda: ac.lot_accept_probability(single(20, 1), 2, 10),
        lambda: ac.share_accepted_with(single(20, 1), 1),
        lambda: ac.share_accepted_with(single(20, 20), 0.5),
    ],
)
def test_plans_and_questions_that_cannot_be_are_refused(wrong):
    with pytest.raises(BadArgument):
        wrong()


# What gets through, and what inspection costs


def test_outgoing_quality_and_total_inspections_are_their_formulas():
    plan, lot, share = single(89, 2), 10_000, np.array([0.0, 0.01, 0.02, 0.05])
    accept = stats.binom(89, share).cdf(2)
    assert ac.outgoing_share(plan, share) == pytest.approx(share * accept)
    assert ac.outgoing_share(plan, share, lot=lot) == pytest.approx(
        share * accept * (lot - 89) / lot
    )
    assert ac.total_inspections(plan, share, lot=lot) == pytest.approx(
        89 + (1 - accept) * (lot - 89)
    )
    # Montgomery, ch. 15: ATI at .01 about 687; AOQL about .0155, read off his figure.
    worst = ac.outgoing_limit(plan, lot=lot)
    assert worst.outgoing == pytest.approx(0.0155, abs=5e-4)
    assert ac.total_inspections(plan, 0.01, lot=lot) == pytest.approx(687, abs=1)
    nearby = ac.outgoing_share(plan, worst.share + np.array([-1e-4, 1e-4]), lot=lot)
    assert np.all(nearby < worst.outgoing)


@patient
@given(plans, st.floats(0, 1))
def test_no_share_lets_more_through_than_the_limit(plan, share):
    assert ac.outgoing_share(plan, share) <= ac.outgoing_limit(plan).outgoing + 1e-9


def test_the_default_curve_runs_from_all_to_nothing():
    curve = ac.operating_curve(ac.sequential_plan(aql=0.01, rql=0.05))
    assert len(curve.share) == len(curve.accept) == len(curve.inspections) == 61
    assert curve.accept[0] == 1
    assert curve.accept[-1] < 0.02


# Errors of inspection, clusters


def test_errors_of_inspection_change_the_share_that_is_seen():
    assert ac.observed_share([0.0, 0.02, 1.0], missed=0.1, invented=0.02) == pytest.approx(
        [0.02, 0.02 * 0.9 + 0.98 * 0.02, 0.9]
    )
    with pytest.raises(BadArgument, match="missed and invented"):
        ac.observed_share(0.1, missed=1.1)


def test_clusters_are_beta_binomials():
    plan, share, correlation = single(40, 2), 0.05, 0.1
    a, b = share * 9, 0.95 * 9
    alone = ac.clustered_accept_probability(plan, share, correlation=correlation)
    assert alone == pytest.approx(stats.betabinom(40, a, b).cdf(2))
    one, other = stats.betabinom(30, a, b), stats.betabinom(10, a, b)
    both = sum(one.pmf(i) * other.pmf(j) for i in range(3) for j in range(3 - i))
    split = ac.clustered_accept_probability(plan, share, correlation=correlation, sizes=[30, 10])
    assert split == pytest.approx(both)


@patient
@given(single_plans, st.floats(0, 1), st.lists(st.integers(1, 9), min_size=1))
def test_without_correlation_clusters_do_not_matter(plan, share, sizes):
    plan = SinglePlan(sum(sizes), plan.accept, plan.refuse)
    found = ac.clustered_accept_probability(plan, share, correlation=0, sizes=sizes)
    assert found == pytest.approx(float(ac.accept_probability(plan, share)), abs=1e-12)
    each = ac.clustered_accept_probability(plan, share, correlation=0.3, sizes=[1] * plan.n)
    assert each == pytest.approx(float(found), abs=1e-9)


def test_clusters_that_cannot_be_are_refused():
    with pytest.raises(BadArgument, match="add up"):
        ac.clustered_accept_probability(single(20, 1), 0.1, correlation=0.1, sizes=[10, 9])
    with pytest.raises(BadArgument, match="correlation"):
        ac.clustered_accept_probability(single(20, 1), 0.1, correlation=1)


# Drawing the sample


@patient
@given(
    st.lists(st.integers(1, 40), min_size=1, max_size=12),
    st.integers(0, 200),
    st.integers(0, 2**32 - 1),
)
def test_a_sample_is_spread_over_workers_and_time(sizes, n, seed):
    worker = np.random.default_rng(seed).permutation(np.repeat(np.arange(len(sizes)), sizes))
    time = np.random.default_rng(seed + 1).permutation(len(worker))
    drawn = ac.draw_sample(worker, time, n, np.random.default_rng(seed))
    assert len(drawn) == len(set(drawn.tolist())) == min(n, len(worker))
    again = ac.draw_sample(worker, time, n, np.random.default_rng(seed))
    assert np.array_equal(drawn, again)
    parts = np.bincount(worker[drawn], minlength=len(sizes)) if len(drawn) else np.zeros(1)
    fair = n * np.array(sizes) / len(worker)
    if len(sizes) <= n < len(worker):
        assert np.all(parts >= 1)
        assert np.all(parts <= np.maximum(np.ceil(fair), 1))
        # Even distances, after a shuffle over one distance on either side.
        w = int(np.argmax(parts))
        ranks = np.sort(time[worker == w]).searchsorted(np.sort(time[drawn[worker[drawn] == w]]))
        assert np.all(np.diff(ranks) <= sizes[w] / parts[w] + 2 * len(worker) / n + 2)


def test_items_of_an_equal_delivery_are_all_drawn_as_often():
    worker, time = np.repeat(["x", "y", "z"], 8), np.tile(np.arange(8), 3)
    for n in (2, 9):
        rng = np.random.default_rng(3)
        times = np.bincount(
            np.concatenate([ac.draw_sample(worker, time, n, rng) for _ in range(2000)]),
            minlength=24,
        )
        # Five standard errors.
        share = n / 24
        assert np.all(np.abs(times / 2000 - share) < 5 * (share * (1 - share) / 2000) ** 0.5)


def test_an_order_of_inspection_is_random():
    rng = np.random.default_rng(3)
    first = [ac.draw_sample(np.zeros(50), np.arange(50), 5, rng)[0] for _ in range(300)]
    assert 20 < np.mean(first) < 29
    assert np.min(first) < 10
    assert np.max(first) >= 40


def test_deliveries_that_do_not_fit_together_are_refused():
    with pytest.raises(BadArgument, match="2 workers, 3 times"):
        ac.draw_sample(["x", "y"], [1, 2, 3], 1, np.random.default_rng(0))


# Switching rules


class WholeHistory(RuleBasedStateMachine):
    """The rules read off the whole history of a supplier, not off a running state."""

    def __init__(self):
        super().__init__()
        self.state = Switching()
        self.history = []  # (inspection, accepted, defects, in_gap), or ("resumed",)
        self.inspection = "normal"

    def lots_since_it_began(self):
        lots = []
        for entry in reversed(self.history):
            if entry[0] != self.inspection or entry[-1] == "last":
                break
            lots.insert(0, entry)
        return lots

    @precondition(lambda self: self.inspection != "discontinued")
    @rule(
        accepted=st.sampled_from([True, True, True, False]),
        defects=st.integers(0, 3),
        in_gap=st.booleans(),
        steady=st.sampled_from([True, True, False]),
        wanted=st.sampled_from([True, True, False]),
        limit=st.none() | st.integers(0, 20),
    )
    def inspect(self, *, accepted, defects, in_gap, steady, wanted, limit):
        in_gap = in_gap and accepted and self.inspection == "reduced"
        self.deliver(accepted, defects, in_gap, steady=steady, wanted=wanted, limit=limit)

    @precondition(lambda self: self.inspection != "discontinued")
    @rule(lots=st.integers(4, 11))
    def inspect_good_ones(self, lots):
        for _ in range(lots):
            self.deliver(True, 1, limit=12)

    @precondition(lambda self: self.inspection == "tightened")
    @rule(good_between=st.lists(st.integers(0, 4), min_size=2, max_size=5))
    def inspect_ever_worse_ones(self, good_between):
        for good in good_between:
            for accepted in [True] * good + [False]:
                if self.inspection == "tightened":
                    self.deliver(accepted, 2)

    def deliver(self, accepted, defects, in_gap=False, *, steady=True, wanted=True, limit=None):
        self.state = ac.after_lot(
            self.state,
            LotResult(accepted, defects, in_gap),
            steady=steady,
            reduced_wanted=wanted,
            limit_number=limit,
        )
        self.history.append((self.inspection, accepted, defects, in_gap))
        lots = self.lots_since_it_began()
        following = self.following(lots, steady, wanted, limit)
        if following != self.inspection:
            self.history[-1] = (*self.history[-1], "last")
        self.inspection = following

    def following(self, lots, steady, wanted, limit):
        verdicts = "".join("a" if lot[1] else "r" for lot in lots)
        if self.inspection == "normal":
            if any(f"r{'a' * k}r" in verdicts for k in range(4)):
                return "tightened"
            ten = verdicts.endswith("a" * 10)
            few = limit is None or sum(lot[2] for lot in lots[-10:]) <= limit
            return "reduced" if ten and few and steady and wanted else "normal"
        if self.inspection == "tightened":
            if verdicts.count("r") == 5:
                return "discontinued"
            return "normal" if verdicts.endswith("aaaaa") else "tightened"
        return "normal" if "r" in verdicts or lots[-1][3] or not steady else "reduced"

    @precondition(lambda self: self.inspection == "discontinued")
    @rule()
    def resume(self):
        with pytest.raises(BadArgument, match="discontinued"):
            ac.after_lot(self.state, LotResult(accepted=True))
        self.state = ac.resume(self.state)
        self.history.append(("resumed",))
        self.inspection = "tightened"

    @invariant()
    def agree(self):
        assert self.state.inspection == self.inspection
        assert len(self.state.recent) <= 10


TestSwitching = WholeHistory.TestCase
TestSwitching.settings = settings(deadline=None, max_examples=60, stateful_step_count=30)


def test_inspection_goes_through_all_of_its_states():
    state, good, bad = Switching(), LotResult(accepted=True), LotResult(accepted=False)
    for _ in range(10):
        state = ac.after_lot(state, good, reduced_wanted=True)
    assert state.inspection == "reduced"
    state = ac.after_lot(state, LotResult(accepted=True, defects=2, in_gap=True))
    assert state == Switching("normal")
    for lot in (bad, good, good, good, bad):
        state = ac.after_lot(state, lot)
    assert state == Switching("tightened")
    for lot in (bad, good, good, good, good, bad, bad, bad, bad):
        state = ac.after_lot(state, lot)
    assert state == Switching("discontinued")
    state = ac.resume(state)
    for _ in range(5):
        state = ac.after_lot(state, good)
    assert state == Switching("normal")
    with pytest.raises(BadArgument, match="not discontinued"):
        ac.resume(state)


def test_nobody_is_inspected_less_who_did_not_ask():
    state = Switching()
    for _ in range(30):
        state = ac.after_lot(state, LotResult(accepted=True))
    assert state.inspection == "normal"
