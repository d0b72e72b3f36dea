"""Policies tried on a project's own answers, before money is spent by them."""
