"""What the commands share: reading labels, saying where bad rows stand, showing progress."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mihak.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mihak.formats import Table
    from mihak.quality.labels import Labels, Repeats
    from mihak.quality.scoring import Gold

Command = TypeVar("Command", bound="Callable[..., Any]")

REPEATS = ("auto", "refuse", "keep", "first", "last")


def label_options(command: Command) -> Command:
    """The argument LABELS and the options that say how to read it."""
    return click.argument("labels", metavar="LABELS", type=click.Path())(read_options(command))


def read_options(command: Command) -> Command:
    """The options that say how to read labels, and the seed."""
    seed = click.option(
        "--seed",
        type=int,
        default=0,
        show_default=True,
        help="Of random numbers: the same seed gives the same result.",
    )
    return row_options(seed(command))


def row_options(command: Command) -> Command:
    """The options that say which rows of a file count."""
    options = [
        click.option(
            "--repeats",
            type=click.Choice(REPEATS),
            default="auto",
            show_default=True,
            help="Where a worker labelled an item more than once: auto keeps a few "
            "contradicting answers of a large file and refuses the rest.",
        ),
        click.option(
            "--lenient", is_flag=True, help="Leave rows out that cannot be used, and say how many."
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@contextmanager
def placing(**tables: Table) -> Iterator[None]:
    """Say where a bad record stands in the words of the file it came from."""
    try:
        yield
    except BadInput as error:
        table = tables.get(error.table)
        if table is not None and error.row is not None:
            earlier = None if error.earlier is None else table.place(error.earlier)
            raise error.placed(table.place(error.row), earlier) from None
        if table is not None and error.where is None:
            raise error.placed(table.name) from None
        raise


def labels_of(table: Table, repeats: Repeats) -> Labels:
    """The labels in a table; raises BadInput with the place."""
    from mihak.api import as_labels  # noqa: PLC0415

    with placing(labels=table):
        return as_labels(table.columns, repeats=repeats)


def gold_of(labels: Labels, table: Table | None, *, lenient: bool) -> Gold | None:
    """The known answers in a table, matched to labels; None without a table."""
    from mihak.quality.scoring import Gold  # noqa: PLC0415

    if table is None:
        return None
    columns = table.columns
    return Gold.from_columns(labels, columns["item"], columns["label"], lenient=lenient)


@contextmanager
def working(message: str) -> Iterator[None]:
    """Show that something goes on, to people only, on standard error."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status(message):
        yield
