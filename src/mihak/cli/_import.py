"""`mihak import`: a file of items to a server."""

from __future__ import annotations

import re
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from mihak.cli._server import project_named, server_options
from mihak.errors import BadInput, MihakError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mihak.client import ApiError

CHUNK = 1 << 20
SHOWN = 20


@click.command("import", epilog="\b\nmihak import items.csv --project Dialects --batch main")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--project", required=True, help="The project's id or name.")
@click.option("--batch", default="main", show_default=True, help="Made if there is none.")
@click.option("--skip-bad", is_flag=True, help="Take the good rows where some are bad.")
@server_options
def import_items(
    file: Path, project: str, batch: str, *, skip_bad: bool, server: str, key: str
) -> None:
    """Upload the items in FILE (JSONL, CSV or Parquet) to a project.

    All rows are taken or none, unless --skip-bad. Repeating an upload is harmless: an item
    whose external_id stands already with the same data is passed over.
    """
    from mihak.client import ApiError, Client

    with Client(server, key, timeout=3600) as client, file.open("rb") as content:
        found = project_named(client, project)
        try:
            with _clock("Checking and writing the rows…") as start_clock:
                sending = _sending(content, file, then=start_clock)
                done = client.import_items(
                    found, sending, filename=file.name, batch=batch, skip_bad=skip_bad
                )
        except ApiError as error:
            raise _told_whole(error) from error
    click.echo(
        f"{done['rows_added']:,} items added, {done['rows_known']:,} known already,"
        f" {done['rows_bad']:,} rows left out."
    )
    places = [{**one, "where": f"row {one['row']}, {one['where']}"} for one in done["problems"]]
    for line in _listed(places, done["rows_bad"]):
        click.echo(line, err=True)


def _sending(content: IO[bytes], file: Path, *, then: Callable[[], None]) -> Iterator[bytes]:
    size = file.stat().st_size
    with click.progressbar(length=size, label=f"Sending {file.name}", file=sys.stderr) as bar:
        while chunk := content.read(CHUNK):
            yield chunk
            bar.update(len(chunk))
    then()


@contextmanager
def _clock(label: str) -> Iterator[Callable[[], None]]:
    """Something to call when a silent wait begins: says so and, on a terminal, how long it is."""
    over = threading.Event()
    begun: list[threading.Thread] = []

    def tick() -> None:
        start = time.monotonic()
        while True:
            click.echo(f"\r{label} {time.monotonic() - start:.0f} s", nl=False, err=True)
            if over.wait(1):
                return

    def start() -> None:
        if not sys.stderr.isatty():
            click.echo(label, err=True)
            return
        begun.append(threading.Thread(target=tick, daemon=True))
        begun[0].start()

    try:
        yield start
    finally:
        over.set()
        for thread in begun:
            thread.join()
            click.echo(err=True)


def _told_whole(error: ApiError) -> MihakError:
    """A refusal of rows with the first of them, and how many more there are."""
    counted = re.search(r"(\d+) of \d+ rows cannot be taken, and none was", str(error))
    if counted is None:
        return error
    listed = _listed(error.problems, int(counted[1]))
    return BadInput(
        "\n".join([f"{counted[0]}:", *listed, "Mend them, or leave them out with --skip-bad."])
    )


def _listed(problems: list[dict[str, Any]], count: int) -> Iterable[str]:
    for one in problems[:SHOWN]:
        yield f"  {one['where']}: {one['what']} {one['mend'] or ''}".rstrip()
    if count > SHOWN:
        yield f"  … and {count - SHOWN:,} more"
