"""Answers that a change of guidelines made stale, and what is bought again for them."""
