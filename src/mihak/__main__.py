"""`python -m mihak` is the `mihak` command."""

from mihak.cli import main

main()
