"""Acceptance of deliveries by published sampling plans.

A plan says after how many inspected items, and at how many defects among them, a delivery
is accepted, refused or inspected further (`decide`). Whatever the plan, the same functions
give its operating characteristic and its cost, exactly (`operating_curve`).
"""

from mihak.quality.acceptance._betting import BettingPlan, betting_plan
from mihak.quality.acceptance._clusters import clustered_accept_probability, observed_share
from mihak.quality.acceptance._curve import (
    OperatingCurve,
    OutgoingLimit,
    accept_probability,
    expected_inspections,
    lot_accept_probability,
    operating_curve,
    outgoing_limit,
    outgoing_share,
    share_accepted_with,
    total_inspections,
)
from mihak.quality.acceptance._double import DoublePlan
from mihak.quality.acceptance._find import find_plan
from mihak.quality.acceptance._lines import Decision, Plan, decide
from mihak.quality.acceptance._mil_std_105e import (
    AQLS,
    code_letter,
    plan_of_letter,
    standard_plan,
)
from mihak.quality.acceptance._posterior import PosteriorPlan, posterior_plan
from mihak.quality.acceptance._sample import draw_sample
from mihak.quality.acceptance._sequential import SequentialPlan, sequential_plan
from mihak.quality.acceptance._single import SinglePlan
from mihak.quality.acceptance._switching import LotResult, Switching, after_lot, resume

__all__ = [
    "AQLS",
    "BettingPlan",
    "Decision",
    "DoublePlan",
    "LotResult",
    "OperatingCurve",
    "OutgoingLimit",
    "Plan",
    "PosteriorPlan",
    "SequentialPlan",
    "SinglePlan",
    "Switching",
    "accept_probability",
    "after_lot",
    "betting_plan",
    "clustered_accept_probability",
    "code_letter",
    "decide",
    "draw_sample",
    "expected_inspections",
    "find_plan",
    "lot_accept_probability",
    "observed_share",
    "operating_curve",
    "outgoing_limit",
    "outgoing_share",
    "plan_of_letter",
    "posterior_plan",
    "resume",
    "sequential_plan",
    "share_accepted_with",
    "standard_plan",
    "total_inspections",
]
