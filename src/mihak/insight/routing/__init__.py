"""Routed batches: who is asked next, with which probability, and what that says of suppliers."""

from mihak.insight.routing.decide import call_back, route

__all__ = ["call_back", "route"]
