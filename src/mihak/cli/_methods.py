"""The option that chooses a method of truth inference."""

from __future__ import annotations

import click

# Named here again so that --help need not import NumPy; a test holds the two together.
METHODS = (
    "auto",
    "majority",
    "wawa",
    "zero-based",
    "dawid-skene",
    "one-coin",
    "glad",
    "mace",
    "kos",
    "mmsr",
    "ibcc",
    "ebcc",
    "bwa",
    "supplier",
    "cautious",
)

method_option = click.option(
    "--method",
    type=click.Choice(METHODS),
    default="auto",
    show_default=True,
    help="How to estimate the truth; docs/explanation/truth-inference.md tells which and when.",
)
