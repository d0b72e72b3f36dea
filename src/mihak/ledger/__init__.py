"""Money: what answers cost, what became of it, and caps that no number of claims exceeds.

The tables say how it works: store/migrations/0020_ledger.sql. An answer's charge is made in the
statement that writes the answer; here is what moves it afterwards, and the purses.
"""

from mihak.ledger.purse import (
    affordable,
    count_purses,
    most_left,
    refuse_charge,
    restore_charge,
    spend,
    within_cap,
)
from mihak.ledger.store import CHARGE_NEW, set_purse, verify

__all__ = [
    "CHARGE_NEW",
    "affordable",
    "count_purses",
    "most_left",
    "refuse_charge",
    "restore_charge",
    "set_purse",
    "spend",
    "verify",
    "within_cap",
]
