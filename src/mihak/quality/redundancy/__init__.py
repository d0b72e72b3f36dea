"""How many answers an item needs: when to stop asking, and what that would have cost.

`StopRule` decides, item by item, from how sure one is; `replay` tries a rule on recorded
labels as though they came in one by one.
"""

from mihak.quality.redundancy._replay import Outcome, Replay, cheapest_fixed, replay
from mihak.quality.redundancy._simulation import Simulation, simulate
from mihak.quality.redundancy._stopping import TARGET, StopRule, worth_asking_below

__all__ = [
    "TARGET",
    "Outcome",
    "Replay",
    "Simulation",
    "StopRule",
    "cheapest_fixed",
    "replay",
    "simulate",
    "worth_asking_below",
]
