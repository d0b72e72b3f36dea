"""Estimates, skills and scorecards: kept fresh by the work, served to people."""
