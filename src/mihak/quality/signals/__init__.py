"""Signals of fraud and of trouble, each with its evidence. People decide; nothing is automatic.

One private module a signal. Every result says who (codes as they were given), how strong the
evidence is (log_e, the logarithm of an e-value, or p) and what to look at first. `flagged`
keeps the false claims to a share alpha of all, among the claims of one call; whoever calls
again and again, or for many suppliers, and acts on what was ever flagged, lowers alpha. How
far each promise holds is measured: docs/quality/signals.md.
"""

from mihak.quality.signals._canaries import Canary, CanaryReading, identify, plant
from mihak.quality.signals._copying import Copying, CopyPair, copying
from mihak.quality.signals._found import Found, alpha_of_look
from mihak.quality.signals._gold import DoubtfulGold, LeakedGold, doubtful_gold, gold_leakage
from mihak.quality.signals._look import ALPHA, look_at_labels, look_at_texts, look_at_times
from mihak.quality.signals._named import Signal, Signals, find_signals
from mihak.quality.signals._near_duplicates import CommonText, NearDuplicates, near_duplicates
from mihak.quality.signals._predictive import chance_of_label
from mihak.quality.signals._repeats import Repeats, repeats
from mihak.quality.signals._shared_timing import SharedTiming, TimingPair, shared_timing
from mihak.quality.signals._skill_change import SkillChanges, skill_change
from mihak.quality.signals._speeders import Speeders, Unread, answers_before_reading, speeders

__all__ = [
    "ALPHA",
    "Canary",
    "CanaryReading",
    "CommonText",
    "CopyPair",
    "Copying",
    "DoubtfulGold",
    "Found",
    "LeakedGold",
    "NearDuplicates",
    "Repeats",
    "SharedTiming",
    "Signal",
    "Signals",
    "SkillChanges",
    "Speeders",
    "TimingPair",
    "Unread",
    "alpha_of_look",
    "answers_before_reading",
    "chance_of_label",
    "copying",
    "doubtful_gold",
    "find_signals",
    "gold_leakage",
    "identify",
    "look_at_labels",
    "look_at_texts",
    "look_at_times",
    "near_duplicates",
    "plant",
    "repeats",
    "shared_timing",
    "skill_change",
    "speeders",
]
