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

    \b
    mihak up --data /srv/mihak --workers 2 --owner ada@lab.example
    """  # noqa: D301 - the backslash keeps click from filling the example
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
    """Bring the database to this version's schema. `mihak up` does so by itself.

    \b
    mihak migrate --data /srv/mihak
    """  # noqa: D301 - see `up`
    from mihak.store import migrate as run_migrations

    with database_url(data) as url:
        done = run_migrations(url)
    click.echo(f"Ran {', '.join(done)}." if done else "The database is up to date.")


def _pg_program(name: str) -> str:
    from mihak.store import EmbeddedServer

    return str(EmbeddedServer(Path()).program(name))


def _run_pg(url: str, name: str, *arguments: str) -> None:
    """Run pg_dump or pg_restore on the database at `url`."""
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    where = conninfo_to_dict(url)
    # Arguments can be read by everybody on the machine; the environment cannot.
    secret = {"PGPASSWORD": str(where.pop("password"))} if "password" in where else {}
    done = subprocess.run(  # noqa: S603
        [_pg_program(name), f"--dbname={make_conninfo('', **where)}", *arguments],
        env={**os.environ, **secret},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MihakError(f"{name} failed: {done.stderr.strip()[-800:]}")


def _check_sees_all(url: str) -> None:
    """Row-level security binds the owner too: who is not let see all would dump a part."""
    import psycopg

    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT pg_has_role('mihak_system', 'USAGE'), current_user")
        sees_all, account = row.fetchone() or (False, "")
    if not sees_all:
        raise MihakError(
            f"the account {account} does not have the rights of mihak_system.",
            mend=f"Have an administrator run: GRANT mihak_system TO {account} WITH INHERIT TRUE",
        )


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def backup(file: Path, data: Path | None) -> None:
    """Write the database to FILE, while it runs if it does.

    Media files are left out: copy the folder `media` in the data folder, or your bucket, beside
    it. FILE holds signing keys and password hashes; only its owner may read it.

    \b
    mihak backup /backups/mihak-2026-11-24.dump --data /srv/mihak
    """  # noqa: D301 - see `up`
    if file.exists():
        raise BadArgument(f"{file} exists.", mend="Give a new name; backups are not overwritten.")
    if not file.absolute().parent.is_dir():
        raise BadArgument(f"there is no folder {file.parent}.", mend="Make it, or give another.")
    unfinished = file.with_name(file.name + ".part")
    with database_url(data) as url:
        _check_sees_all(url)
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600, exist_ok=False)
            _run_pg(
                url, "pg_dump", "--format=custom", "--enable-row-security", f"--file={unfinished}"
            )
            unfinished.rename(file)
        finally:
            unfinished.unlink(missing_ok=True)
    click.echo(f"Wrote {file} ({file.stat().st_size:,} bytes).")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
def restore(file: Path, data: Path | None) -> None:
    """Read FILE, written by `mihak backup`, into a new and empty database.

    Copy the media files into its data folder as well.

    \b
    mihak restore /backups/mihak-2026-11-24.dump --data /srv/mihak-new
    """  # noqa: D301 - see `up`
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
            if connection.info.server_version < 170000:
                # pg_restore of PostgreSQL 18 begins with a setting that 16 does not have.
                raise BadArgument(
                    "backups cannot be restored into a PostgreSQL older than 17.",
                    mend="Restore into a newer one.",
                )
            _make_roles(connection)
        _run_pg(
            url,
            "pg_restore",
            "--no-owner",
            "--exit-on-error",
            "--single-transaction",
            str(file),
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
        may = connection.execute("SELECT pg_has_role(%s, 'SET')", (role,)).fetchone()
        if may != (True,):
            connection.execute(f"GRANT {role} TO CURRENT_USER")


@click.group()
def audit() -> None:
    """Look at the audit: who did what, when.

    \b
    mihak audit verify --data /srv/mihak
    """  # noqa: D301 - see `up`


@audit.command()
@data_option
def verify(data: Path | None) -> None:
    """Compute the chain of the audit anew and compare; exits with 1 if it was tampered with.

    Keep the head it prints somewhere else: it shows later that no events were cut off the end.

    \b
    mihak audit verify --data /srv/mihak >> /elsewhere/mihak-heads.txt
    """  # noqa: D301 - see `up`
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
    if found.unsealed:
        click.echo(
            f"{found.unsealed:,} newer events are not sealed yet, so nothing is said of them. A"
            " moment's worth is normal; if the number grows, the background jobs do not run."
        )


@click.group()
def user() -> None:
    """People: add one, or give one a new sign-in link.

    \b
    mihak user add grace@lab.example --name Grace --role lead
    mihak user link grace@lab.example
    """  # noqa: D301 - see `up`


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
    """A new one-time sign-in link for EMAIL: its path, to be put behind the server's address.

    \b
    mihak user link grace@lab.example --data /srv/mihak
    """  # noqa: D301 - see `up`
    from mihak.accounts.signing_in import make_link

    async def make(connection: Connection) -> Any:
        person = await _person(connection, email)
        return await make_link(connection, person["id"], person["workspace_id"], "operator")

    with database_url(data) as url:
        click.echo(run_as_system(url, make)["path"])


@user.command("add")
@click.argument("email")
@click.option("--name", required=True, help="As the others see it.")
@click.option(
    "--role",
    default="owner",
    show_default=True,
    type=click.Choice(["owner", "lead", "researcher", "reviewer"]),
    help="What they may do.",
)
@data_option
def user_add(email: str, name: str, role: str, data: Path | None) -> None:
    """Add somebody of the lab; prints the path of their one-time sign-in link.

    \b
    mihak user add grace@lab.example --name Grace --role lead --data /srv/mihak
    """  # noqa: D301 - see `up`
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
    """Make an API key for EMAIL and print it, once.

    \b
    export MIHAK_KEY=$(mihak key grace@lab.example --name "nightly import")
    """  # noqa: D301 - see `up`
    from mihak.accounts import store as accounts
    from mihak.accounts import tokens
    from mihak.store.audit import record

    key = tokens.new_token(tokens.KEY)

    async def add(connection: Connection) -> None:
        person = await _person(connection, email)
        made = await accounts.add_key(
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
        told = {"name": name, "person": person["id"]}
        await record(
            connection, person["workspace_id"], "operator", "key.make", f"key:{made['id']}", **told
        )

    with database_url(data) as url:
        run_as_system(url, add)
    click.echo(key)
