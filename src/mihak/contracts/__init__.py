"""What is agreed with a supplier: terms as a file, what they cost, how work is accepted. Pure."""

from mihak.contracts.file import digest, read_terms, terms_as_toml
from mihak.contracts.inspection import bonus_points, curve, made_plan, make_plan, plan_as_told
from mihak.contracts.pricing import MICROS, answer_micros, most_micros, share_of, to_micros
from mihak.contracts.terms import Acceptance, Change, Pricing, Terms, changes

__all__ = [
    "MICROS",
    "Acceptance",
    "Change",
    "Pricing",
    "Terms",
    "answer_micros",
    "bonus_points",
    "changes",
    "curve",
    "digest",
    "made_plan",
    "make_plan",
    "most_micros",
    "plan_as_told",
    "read_terms",
    "share_of",
    "terms_as_toml",
    "to_micros",
]
