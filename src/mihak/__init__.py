"""Mihak: which supplier's labels to trust, how sure that is, and what a correct label costs."""
