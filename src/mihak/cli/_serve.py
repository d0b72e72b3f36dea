"""`mihak up` and the commands that look after an installation."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.errors import BadArgument, MihakError, NotFound

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from mihak.store import Connection

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="MIHAK_DATA",
    help="Where the embedded database lies. Default: your data folder (root: /var/lib/mihak).",
)


def folder_of(data: Path | None) -> Path:
    """Where the installation lies, unless `data` says."""
    from mihak.store import default_data_folder

    return data or default_data_folder()


@contextmanager
def database_url(data: Path | None) -> Iterator[str]:
    """The database of this installation; the embedded one is started for the while if need be."""
    from mihak.store import EmbeddedServer

    url = os.environ.get("MIHAK_DATABASE_URL")
    if url:
        yield url
        return
    folder = folder_of(data)
    if not (folder / "postgresql").exists():
        raise NotFound(
            f"there is no database in {folder}.",
            mend="Start one with `mihak up`, or give the folder with --data.",
        )
    server = EmbeddedServer(folder)
    if server.is_running():
        yield server.url
        return
    with server:
        yield server.url


def run_as_system(url: str, work: Callable[[Connection], Awaitable[Any]]) -> Any:
    """`work` in a transaction of the system's."""
    import asyncio

    from mihak import ids
    from mihak.store import SYSTEM, Database, fetch_value

    async def go() -> Any:
        db = Database(url, connections=1)
        await db.open()
        try:
            async with db.transaction(SYSTEM) as connection:
                ids.use_key(bytes(await fetch_value(connection, "SELECT id_key FROM installation")))
                return await work(connection)
        finally:
            await db.close()

    return asyncio.run(go())


@click.command()
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", default=8420, show_default=True, help="Port to listen at; 0 takes a free one."
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="API processes; about one a core.",
)
@click.option(
    "--workspace", default="My lab", show_default=True, help="Name of the first workspace."
)
@click.option(
    "--owner",
    default="owner@localhost",
    show_default=True,
    help="E-mail address of the first owner.",
)
def up(data: Path | None, host: str, port: int, workers: int, workspace: str, owner: str) -> None:
    """Start Mihak: database, API and background jobs. Ctrl-C or SIGTERM stops it.

    The first start makes the database and its first owner, and prints a link to sign in with,
    once. MIHAK_DATABASE_URL puts it on a PostgreSQL (16 or later) of your own instead.
    """
    from mihak.accounts import oidc
    from mihak.server.process import log_as_json
    from mihak.server.supervisor import Supervisor

    log_as_json(30)
    oidc.Settings.of(os.environ)  # a wrong setting is told here, not by each process again
    url = os.environ.get("MIHAK_DATABASE_URL")
    supervisor = Supervisor(folder_of(data), url=url, host=host, port=port, workers=workers)
    # From here on a signal is a wish to stop in order.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, supervisor.ask_to_stop)
    supervisor.start()
    try:
        address = f"http://{host}:{supervisor.port}"
        link = run_as_system(supervisor.url, lambda c: _first_owner(c, workspace, owner))
        click.echo(f"Mihak runs at {address}")
        if link:
            click.echo(f"Sign in as {owner}, once, with: {address}{link}")
        click.echo("Stop it with Ctrl-C.")
        supervisor.watch()
    finally:
        supervisor.stop()
    click.echo("Stopped; everything that was accepted is on disk.")


async def _first_owner(connection: Connection, workspace: str, owner: str) -> str | None:
    """The path of the first owner's link, if there is no workspace yet."""
    from mihak.accounts.signing_in import open_workspace
    from mihak.store import fetch_value

    if await fetch_value(connection, "SELECT id FROM workspace LIMIT 1"):
        return None
    made = await open_workspace(connection, workspace, owner, "Owner")
    return str(made["path"])


@click.command()
@data_option
def migrate(data: Path | None) -> None:
    """Bring the database to this version's schema. `mihak up` does so by itself."""
    from mihak.store import migrate as run_migrations

    with database_url(data) as url:
        done = run_migrations(url)
    click.echo(f"Ran {', '.join(done)}." if done else "The database is up to date.")


def _pg_program(name: str) -> str:
    from mihak.store import EmbeddedServer

    return str(EmbeddedServer(Path()).program(name))


def _run_pg(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise MihakError(f"{Path(command[0]).name} failed: {done.stderr.strip()[-800:]}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def backup(file: Path, data: Path | None) -> None:
    """Write the whole database to FILE, while it runs if it does."""
    if file.exists():
        raise BadArgument(f"{file} exists.", mend="Give a new name; backups are not overwritten.")
    unfinished = file.with_name(file.name + ".part")
    with database_url(data) as url:
        try:
            _run_pg([_pg_program("pg_dump"), "--format=custom", f"--file={unfinished}", url])
            unfinished.rename(file)
        finally:
            unfinished.unlink(missing_ok=True)
    click.echo(f"Wrote {file} ({file.stat().st_size:,} bytes).")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
def restore(file: Path, data: Path | None) -> None:
    """Read FILE, written by `mihak backup`, into a new and empty database."""
    import psycopg

    from mihak.store import EmbeddedServer
    from mihak.store import migrate as run_migrations

    url = os.environ.get("MIHAK_DATABASE_URL")
    server = None if url else EmbeddedServer(folder_of(data))
    if server is not None:
        server.start()
    try:
        url = url or (server.url if server else "")
        with psycopg.connect(url) as connection:
            if connection.execute("SELECT to_regclass('workspace')").fetchone() != (None,):
                raise BadArgument(
                    "the database is not empty.", mend="Restore into a new folder: --data FOLDER."
                )
            _make_roles(connection)
        _run_pg(
            [
                _pg_program("pg_restore"),
                "--no-owner",
                "--exit-on-error",
                "--single-transaction",
                f"--dbname={url}",
                str(file),
            ]
        )
        run_migrations(url)
    finally:
        if server is not None:
            server.stop()
    click.echo(f"Restored {file}. Start it with `mihak up`.")


def _make_roles(connection: Any) -> None:
    """Roles belong to the server, so a dump does not hold them."""
    for role in ("mihak_app", "mihak_engine", "mihak_system"):
        found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
        if found is None:
            connection.execute(f"CREATE ROLE {role} NOLOGIN")
        connection.execute(f"GRANT {role} TO CURRENT_USER")


@click.group()
def audit() -> None:
    """Look at the audit: who did what, when."""


@audit.command()
@data_option
def verify(data: Path | None) -> None:
    """Compute the chain of the audit anew and compare; exits with 1 if it was tampered with.

    Keep the head it prints somewhere else: it shows later that no events were cut off the end.
    """
    from mihak.store.audit import seal
    from mihak.store.audit import verify as verify_chain

    async def look(connection: Connection) -> Any:
        while await seal(connection):
            pass
        return await verify_chain(connection)

    with database_url(data) as url:
        found = run_as_system(url, look)
    if found.fault:
        click.echo(f"NOT whole: {found.fault} {found.sealed:,} events before it are.", err=True)
        raise SystemExit(1)
    click.echo(f"Whole: {found.sealed:,} events, head {found.head}.")


@click.group()
def user() -> None:
    """People: add one, or give one a new sign-in link."""


async def _person(connection: Connection, email: str) -> dict[str, Any]:
    from mihak.accounts.store import person_by_email

    found = await person_by_email(connection, email)
    if found is None:
        raise NotFound(f"there is no account of {email}.", mend="See `mihak user add`.")
    return found


@user.command("link")
@click.argument("email")
@data_option
def user_link(email: str, data: Path | None) -> None:
    """A new one-time sign-in link for EMAIL."""
    from mihak.accounts.signing_in import make_link

    async def make(connection: Connection) -> Any:
        person = await _person(connection, email)
        return await make_link(connection, person["id"], person["workspace_id"], "operator")

    with database_url(data) as url:
        click.echo(run_as_system(url, make)["path"])


@user.command("add")
@click.argument("email")
@click.option("--name", required=True)
@click.option(
    "--role",
    default="owner",
    show_default=True,
    type=click.Choice(["owner", "lead", "researcher", "reviewer"]),
)
@data_option
def user_add(email: str, name: str, role: str, data: Path | None) -> None:
    """Add somebody of the lab; prints their one-time sign-in link."""
    from mihak.accounts.signing_in import invite
    from mihak.store import fetch_value

    async def add(connection: Connection) -> Any:
        workspace = await fetch_value(connection, "SELECT id FROM workspace ORDER BY id LIMIT 1")
        person = {"workspace": workspace, "name": name, "email": email, "role": role}
        return await invite(connection, "operator", person)

    with database_url(data) as url:
        click.echo(run_as_system(url, add)["path"])


@click.command("key")
@click.argument("email")
@click.option("--name", default="command line", show_default=True, help="What the key is for.")
@data_option
def make_key(email: str, name: str, data: Path | None) -> None:
    """Make an API key for EMAIL and print it, once."""
    from mihak.accounts import store as accounts
    from mihak.accounts import tokens

    key = tokens.new_token(tokens.KEY)

    async def add(connection: Connection) -> Any:
        person = await _person(connection, email)
        return await accounts.add_key(
            connection,
            {
                "workspace": person["workspace_id"],
                "person": person["id"],
                "supplier": person["supplier_id"],
                "name": name,
                "start": key[:8],
                "digest": tokens.token_hash(key),
                "scopes": None,
                "expires_at": None,
            },
        )

    with database_url(data) as url:
        run_as_system(url, add)
    click.echo(key)
