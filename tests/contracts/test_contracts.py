"""Contracts as files, their prices, their plans."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mihak.contracts import (
    Acceptance,
    Pricing,
    Terms,
    answer_micros,
    bonus_points,
    changes,
    digest,
    made_plan,
    make_plan,
    most_micros,
    plan_as_told,
    read_terms,
    share_of,
    terms_as_toml,
    to_micros,
)
from mihak.contracts.terms import Quality
from mihak.errors import BadInput
from mihak.quality.acceptance import LotResult, Switching, after_lot, decide
from mihak.suppliers.deliveries.switching import after_delivery, read, resumed

KINDS = ("choice", "text", "spans")
money = st.integers(0, 10**9).map(lambda micros: micros / 10**6)
share = st.integers(1, 999).map(lambda n: n / 1000)
text = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=50)

pricings = st.one_of(
    st.just(Pricing(unit="annotation")),
    st.builds(
        lambda of: Pricing(unit="kind", by_kind=of),
        st.dictionaries(st.sampled_from(KINDS), money, min_size=1),
    ),
    st.builds(lambda s: Pricing(unit="hour", longest_seconds=s), st.floats(1, 86_400)),
)  # fmt: skip
acceptances = st.one_of(
    st.builds(
        lambda aql, more, kind: Acceptance(kind=kind, aql=aql, rql=aql + more),
        st.integers(1, 10), st.integers(5, 30),
        st.sampled_from(["sequential", "betting", "single"]),
    ),
    st.builds(
        lambda aql, double: Acceptance(kind="105e", aql=aql, double=double),
        st.sampled_from([1.0, 2.5, 6.5]), st.booleans(),
    ),
    st.builds(lambda limit: Acceptance(kind="posterior", aql=limit), st.integers(1, 20)),
)  # fmt: skip


@st.composite
def terms(draw):
    pricing = draw(pricings)
    return Terms(
        price=0 if pricing.unit == "kind" else draw(money.filter(lambda amount: amount <= 1000)),
        pricing=pricing,
        capacity=draw(st.none() | st.integers(1, 10**12)),
        share=draw(st.none() | share),
        cap=draw(st.none() | money),
        review_rate=draw(st.none() | share),
        acceptance=draw(st.none() | acceptances),
        quality=draw(
            st.builds(
                lambda floor, at: Quality(floor=floor, bonus=[{"at": at, "percent": 5}]),
                st.none() | share, share,
            )
        ),
        secrecy=draw(st.none() | text),
    )  # fmt: skip


@given(terms())
def test_a_contract_written_as_toml_is_read_as_the_same(agreed):
    again = read_terms(terms_as_toml(agreed, about="Version 3."))
    assert again == agreed
    assert digest(again) == digest(agreed)
    assert changes(agreed, again) == []


@given(terms(), terms())
def test_what_differs_is_said_to_the_last_figure(one, other):
    told = changes(one, other)
    assert bool(told) == (one != other)
    assert {(c.name, str(c.before)) for c in told} == {
        (c.name, str(c.after)) for c in changes(other, one)
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("price = ", "neither TOML nor JSON"),
        ("prise = 1", "prise"),
        ("price = 0.1234567", "6 decimals"),
        ('price = 1\n[acceptance]\nkind = "single"\naql = 5', "needs rql"),
        ('[acceptance]\nkind = "single"\naql = 5\nrql = 4', "must be more than aql"),
        ('[pricing]\nunit = "hour"', "longest_seconds"),
        ('price = 1\n[pricing]\nunit = "kind"\nby_kind = {choice = 1}', "price is 0"),
        ('{"currency": "dollars"}', "currency"),
    ],
)
def test_a_bad_contract_says_what_and_where(text, says):
    with pytest.raises(BadInput, match=says):
        read_terms(text, "lab.toml")


def test_terms_are_toml_to_others_too():
    read = tomllib.loads(terms_as_toml(Terms(price=0.035, secrecy='He said "no".\n')))
    assert (read["price"], read["secrecy"]) == (0.035, 'He said "no".\n')


@given(
    st.integers(0, 10**9),
    pricings,
    st.lists(st.sampled_from(KINDS), max_size=5),
    st.data(),
)
def test_no_answer_costs_more_than_was_set_aside_for_it(price, pricing, kinds, data):
    answered = data.draw(st.lists(st.sampled_from(kinds), unique=True) if kinds else st.just([]))
    seconds = data.draw(st.none() | st.floats(0, 1e6))
    most = most_micros(price, pricing, kinds)
    assert 0 <= answer_micros(price, pricing, answered, seconds) <= most


def test_money_is_exact():
    assert to_micros(0.1) * 3 == to_micros(0.3)
    assert to_micros(999_999_999.999999) == 999_999_999_999_999
    assert (
        answer_micros(to_micros(36), Pricing(unit="hour", longest_seconds=60), [], 45.5) == 455_000
    )
    assert (share_of(5, 10), share_of(15, 10), share_of(-15, 10)) == (0, 2, -2)  # halves to even


def test_terms_that_contradict_themselves_are_refused():
    with pytest.raises(ValidationError, match="by_kind"):
        Pricing(unit="annotation", by_kind={"choice": 1})


@given(acceptances, st.integers(1, 5000), st.sampled_from(["normal", "tightened", "reduced"]))
def test_a_plan_inspects_no_more_than_there_is_and_is_kept_as_it_was(acceptance, lot, inspection):
    plan = make_plan(acceptance, lot, inspection)
    assert 1 <= plan.most <= lot
    assert made_plan(plan_as_told(plan)) == plan
    # All right is accepted, all wrong refused, and at the end there is always a verdict.
    assert decide(plan, inspected=plan.most, defects=0).verdict == "accept"
    assert decide(plan, inspected=plan.most, defects=plan.most).verdict == "refuse"


def test_quality_is_paid_for_where_the_sample_proves_it():
    quality = Quality(
        bonus=[{"at": 0.9, "percent": 5}, {"at": 0.97, "percent": 10}],
        penalty=[{"at": 0.8, "percent": 20}],
    )
    assert bonus_points(quality, 0, 0) == 0
    assert bonus_points(quality, 20, 0) == 0  # right so far, and proves nothing
    assert bonus_points(quality, 200, 4) == 5
    assert bonus_points(quality, 2000, 10) == 10
    assert bonus_points(quality, 200, 90) == -20


results = st.builds(LotResult, st.booleans(), st.integers(0, 9), st.booleans())


@given(st.lists(results, max_size=40), st.booleans())
def test_how_strictly_the_next_is_inspected_is_kept_and_read_as_it_was(lots, reduced):
    kept, state = None, Switching()
    for lot in lots:
        if state.inspection == "discontinued":
            kept = resumed(kept)
            state = Switching("tightened")
        kept = after_delivery(
            kept, accepted=lot.accepted, defects=lot.defects, in_gap=lot.in_gap, reduced=reduced
        )
        state = after_lot(state, lot, reduced_wanted=reduced)
        assert read(kept) == state
