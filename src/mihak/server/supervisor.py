"""Keep the database, the API processes and the jobs running; stop them in order."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog

from mihak.errors import MihakError
from mihak.store import EmbeddedServer, migrate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

log = structlog.get_logger()
LOOK_EVERY_SECONDS = 0.2
FIRST_WAIT, LONGEST_WAIT = 0.1, 10.0  # before a process that died is started again
STEADY_SECONDS = 30.0  # after which a process is no longer taken to die at once
STOP_SECONDS = 30.0
# API processes of a `mihak up` that was killed let the port go a moment after.
PORT_SECONDS = 5.0


class PortTaken(MihakError):
    """Somebody else listens at the address."""


@dataclass
class Child:
    """A process that is started again when it ends."""

    name: str
    start: Callable[[], subprocess.Popen[bytes]]
    process: subprocess.Popen[bytes] | None = None
    wait: float = FIRST_WAIT
    started_at: float = field(default=0.0)

    def look(self) -> None:
        if self.process is not None and self.process.poll() is None:
            if time.monotonic() - self.started_at > STEADY_SECONDS:
                self.wait = FIRST_WAIT
            return
        if self.process is not None:
            log.warning("process ended", name=self.name, status=self.process.returncode)
            time.sleep(self.wait)
            self.wait = min(2 * self.wait, LONGEST_WAIT)
        self.process = self.start()
        self.started_at = time.monotonic()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)

    def wait_for_end(self, deadline: float) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            log.warning("process does not end; killing it", name=self.name)
            self.process.kill()
            self.process.wait()


class Supervisor:
    """`mihak up`: everything that one installation on one machine needs."""

    def __init__(self, data: Path, *, url: str | None, host: str, port: int, workers: int) -> None:
        self.data, self.workers = data, workers
        self._embedded = None if url else EmbeddedServer(data)
        self._url = url
        self._socket = _listen(host, port)
        self.port: int = self._socket.getsockname()[1]
        self._stopping = threading.Event()
        self._children: list[Child] = []
        # The children's standard input. It ends when we do, even killed, and they end with it.
        self._life, self._our_life = os.pipe()
        self._metrics = ""

    @property
    def url(self) -> str:
        return self._url or (self._embedded.url if self._embedded else "")

    @property
    def media(self) -> str:
        """Where files of images, sound and video lie."""
        return os.environ.get("MIHAK_MEDIA") or (self.data.absolute() / "media").as_uri()

    def start(self) -> list[str]:
        """Start the database and bring it up to date, then the processes; returns the names of
        the migrations that were run.
        """
        if self._embedded is not None:
            self._embedded.start()
        try:
            done = migrate(self.url)
        except BaseException:
            if self._embedded is not None:
                self._embedded.stop()
            raise
        self._metrics = self._metrics_folder()
        self._children = [
            *(
                self._child(f"api-{n}", "api", str(self._socket.fileno()))
                for n in range(self.workers)
            ),
            self._child("jobs", "jobs"),
        ]
        for child in self._children:
            child.look()
        return done

    def _metrics_folder(self) -> str:
        """A fresh one, where the API processes count for each other to read."""
        within = None
        if self._embedded is not None:
            # The data folder is ours alone, so what a killed one left can go.
            within = self.data.absolute() / "metrics"
            shutil.rmtree(within, ignore_errors=True)
            within.mkdir()
        return tempfile.mkdtemp(prefix="mihak-metrics-", dir=within)

    def _child(self, name: str, *arguments: str) -> Child:
        return Child(name, lambda: self._start_process(name, *arguments))

    def _start_process(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {
            "MIHAK_DATABASE_URL": self.url,
            "MIHAK_MEDIA": self.media,
            "MIHAK_PROCESS": name,
            "PROMETHEUS_MULTIPROC_DIR": self._metrics,
        }
        return subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "mihak.server.process", *arguments],
            env={**os.environ, **environment},
            stdin=self._life,
            pass_fds=[self._socket.fileno()],
            # A Ctrl-C at the terminal is ours to pass on, in order.
            start_new_session=True,
        )

    def watch(self) -> None:
        """Start again what ends, until `stop`."""
        while not self._stopping.wait(LOOK_EVERY_SECONDS):
            if self._embedded is not None and not self._embedded.is_running():
                log.warning("the database ended; starting it again")
                try:
                    self._embedded.start()
                except MihakError as error:
                    log.error("the database does not start", error=str(error))
                    continue
            for child in self._children:
                if not self._stopping.is_set():
                    child.look()

    def ask_to_stop(self, *_: object) -> None:
        self._stopping.set()

    def stop(self) -> None:
        """Let running requests finish, then the jobs, then the database."""
        self._stopping.set()
        self._socket.close()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self._children:
            child.stop()
        for child in self._children:
            child.wait_for_end(deadline)
        if self._embedded is not None:
            self._embedded.stop()
        for descriptor in (self._life, self._our_life):
            os.close(descriptor)
        shutil.rmtree(self._metrics, ignore_errors=True)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        _bind(listening, host, port)
    except OSError as error:
        listening.close()
        raise PortTaken(
            f"cannot listen at {host}:{port}: {error.strerror}.", mend="Give another --port."
        ) from error
    listening.listen(1024)
    return listening


def _bind(listening: socket.socket, host: str, port: int) -> None:
    deadline = time.monotonic() + PORT_SECONDS
    while True:
        try:
            listening.bind((host, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return
