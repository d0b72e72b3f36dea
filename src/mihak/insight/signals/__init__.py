"""Signals of fraud and of trouble: looked for as answers come in, decided by people."""

from mihak.insight.signals.find import is_due, look_for_signals
from mihak.insight.signals.store import projects_to_look_at

__all__ = ["is_due", "look_for_signals", "projects_to_look_at"]
