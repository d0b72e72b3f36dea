"""What commands that speak to a server have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihak.client import Client as Api


def server_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--server` and `--key`."""
    for option in (
        click.option(
            "--key", required=True, envvar="MIHAK_KEY", help="An API key; see `mihak key`."
        ),
        click.option(
            "--server",
            default="http://127.0.0.1:8420",
            show_default=True,
            envvar="MIHAK_SERVER",
            help="Address of the server.",
        ),
    ):
        command = option(command)
    return command


def project_named(client: Api, named: str) -> str:
    """The id of a project given by id or name."""
    return _named({one["name"]: one["id"] for one in client.list_projects()}, named, "project")


def supplier_named(client: Api, named: str) -> str:
    """The id of a supplier given by id or name."""
    return _named({one["name"]: one["id"] for one in client.list_suppliers()}, named, "supplier")


def _named(ids: dict[str, str], named: str, kind: str) -> str:
    if named in ids.values():
        return named
    if named not in ids:
        raise BadArgument(
            f"there is no {kind} {named!r} that this key may see.",
            where=f"--{kind}",
            mend=f"Choose one of: {', '.join(ids) or 'none yet'}.",
        )
    return ids[named]
