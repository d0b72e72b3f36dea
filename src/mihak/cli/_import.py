"""`mihak import`: a file of items to a server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.client import Client as Api

CHUNK = 1 << 20
SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--project", required=True, help="The project's id or name.")
@click.option("--batch", default="main", show_default=True, help="Made if there is none.")
@click.option("--skip-bad", is_flag=True, help="Take the good rows where some are bad.")
@click.option(
    "--server",
    default="http://127.0.0.1:8420",
    show_default=True,
    envvar="MIHAK_SERVER",
    help="Address of the server.",
)
@click.option("--key", required=True, envvar="MIHAK_KEY", help="An API key; see `mihak key`.")
def import_items(
    file: Path, project: str, batch: str, *, skip_bad: bool, server: str, key: str
) -> None:
    """Upload the items in FILE (JSONL, CSV or Parquet) to a project.

    All rows are taken or none, unless --skip-bad. Repeating an upload is harmless: an item
    whose external_id stands already with the same data is passed over.
    """
    from mihak.client import Client

    with Client(server, key, timeout=3600) as client, file.open("rb") as content:
        found = _project(client, project)
        size = file.stat().st_size
        with click.progressbar(length=size, label=f"Sending {file.name}", file=sys.stderr) as bar:
            done = client.import_items(
                found, _watched(content, bar), filename=file.name, batch=batch, skip_bad=skip_bad
            )
    click.echo(
        f"{done['rows_added']:,} items added, {done['rows_known']:,} known already,"
        f" {done['rows_bad']:,} rows left out."
    )
    for problem in done["problems"][:SHOWN]:
        click.echo(f"  row {problem['row']}, {problem['where']}: {problem['what']}", err=True)
    if len(done["problems"]) > SHOWN:
        click.echo(f"  … and {len(done['problems']) - SHOWN:,} more", err=True)


def _watched(content: IO[bytes], bar: Any) -> Iterator[bytes]:
    while chunk := content.read(CHUNK):
        yield chunk
        bar.update(len(chunk))


def _project(client: Api, named: str) -> str:
    """The id of a project given by id or name."""
    projects = {one["name"]: one["id"] for one in client.list_projects()}
    if named in projects.values():
        return named
    if named not in projects:
        raise BadArgument(
            f"there is no project {named!r} that this key may see.",
            where="--project",
            mend=f"Choose one of: {', '.join(projects) or 'none yet'}.",
        )
    return str(projects[named])
