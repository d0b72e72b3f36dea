"""The `mihak` command: `mihak.api` for the shell.

What costs time to import (NumPy, Arrow, rich) is imported inside the commands, so that
`mihak --help` answers at once.
"""

from __future__ import annotations

import os
import sys

import click

from mihak import __version__
from mihak.cli._aggregate import aggregate
from mihak.cli._agree import agree
from mihak.cli._buy import contract, delivery, ledger
from mihak.cli._doctor import doctor
from mihak.cli._import import import_items
from mihak.cli._plan import plan
from mihak.cli._score import score
from mihak.cli._serve import audit, backup, make_key, migrate, restore, up, user
from mihak.cli._signals import signals
from mihak.cli._simulate import simulate
from mihak.errors import MihakError

# Something was wrong with what we were given, not with us; like click's usage errors.
BAD_INPUT = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mihak")
def commands() -> None:
    """Measure who labels best, and what the labels say.

    \b
    mihak score labels.csv --gold gold.csv     which supplier to trust, how sure that is
    mihak aggregate labels.csv --out truth.csv the best estimate of every true label
    mihak agree labels.csv                     how far the workers agree
    mihak simulate 3 2-10 --on labels.csv      what other policies would have cost
    mihak plan --aql 2 --rql 8 --lot 3000      how to inspect a delivery, what gets through
    mihak contract check atlas.toml            a contract's file: is it sound, what its plan accepts
    mihak signals labels.csv                   who seems to copy, hurry or paste: where to look

    LABELS is a CSV, JSONL or Parquet file with the columns item, worker, label and, if
    known, supplier and seconds; - is standard input.

    \b
    mihak up                                   start the server: label, compare, live
    mihak import items.csv --project Dialects  send it items to label
    mihak contract set atlas.toml …            agree on terms with a supplier
    mihak delivery list --project Dialects     what suppliers handed in, and what came of it
    mihak ledger statement --supplier Atlas    what a supplier is owed
    mihak user add ada@lab.io --name Ada       let somebody in, by a link to hand them
    mihak key ada@lab.io                       an API key, for programs
    mihak backup mihak.dump                    write its database to a file …
    mihak restore mihak.dump --data FOLDER     … and read it into a new one
    mihak migrate                              bring the database to this version
    mihak doctor                               what is wrong, and how to mend it
    mihak audit verify                         whether anybody tampered with the record
    """  # noqa: D301 - the backslash keeps click from filling the examples


MEASURING = (score, aggregate, agree, simulate, plan, signals)
BUYING = (contract, delivery, ledger)
SERVING = (up, import_items, migrate, backup, restore, audit, doctor, user, make_key)
for command in (*MEASURING, *BUYING, *SERVING):
    commands.add_command(command)


def main() -> None:
    """Run the command; bad input ends with exit status 2 and one message, no traceback."""
    try:
        commands.main(standalone_mode=False)
    except MihakError as error:
        _stop(str(error), BAD_INPUT)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        _stop("stopped.", 130)
    except BrokenPipeError:  # the reader of our output has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _stop(message: str, status: int) -> None:
    click.echo(f"mihak: {message}", err=True)
    sys.exit(status)
