"""Whether an item is asked about again, decided as its estimates move."""

from mihak.insight.asking.decide import ask_again, rule_of, want_more

__all__ = ["ask_again", "rule_of", "want_more"]
