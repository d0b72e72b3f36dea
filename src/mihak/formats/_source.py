"""Where the bytes come from: a file, a pipe or standard input, perhaps compressed."""

from __future__ import annotations

import gzip
import os
import shlex
import stat
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mihak.errors import BadInput

Format = Literal["csv", "jsonl", "parquet"]

STANDARD_INPUT = "standard input"

_FORMAT_OF_SUFFIX: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}

_GZIP = b"\x1f\x8b"
_PARQUET = b"PAR1"
_SPREADSHEETS = {
    b"PK\x03\x04": "an Excel workbook or a zip archive",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
}


@dataclass(frozen=True)
class Source:
    """Bytes of one table that can be had again. `name` and `table` are for messages.

    path is None where the bytes came down a pipe and can be had only once; then they
    are kept in `held`.
    """

    name: str
    table: str
    path: Path | None
    held: bytes | None = None

    def read(self) -> bytes:
        """The whole content, decompressed."""
        if self.path is None:
            return self._plain(self.held or b"")
        try:
            return self._plain(self.path.read_bytes())
        except OSError as error:
            raise _unreadable(error, str(self.path), self.table) from error

    def head(self) -> bytes:
        """The first bytes as they are stored, enough to tell a format by."""
        if self.path is None:
            return (self.held or b"")[:4]
        try:
            with self.path.open("rb") as file:
                return file.read(4)
        except OSError as error:
            raise _unreadable(error, str(self.path), self.table) from error

    def refuse(self, what: str, *, mend: str | None = None, where: str | None = None) -> BadInput:
        """The error that says `what` about this source as a whole, or `where` in it."""
        return BadInput(what, table=self.table, where=where or self.name, mend=mend)

    def _plain(self, data: bytes) -> bytes:
        if not data.startswith(_GZIP):
            return data
        try:
            return gzip.decompress(data)
        except (EOFError, OSError, zlib.error) as error:
            raise self.refuse(
                "the gzip compression is damaged or cut short.",
                mend=f"Fetch the file again, and check it with: gzip -t {shlex.quote(self.name)}",
            ) from error


def open_source(path: str | os.PathLike[str], *, table: str) -> Source:
    """The source at `path`, "-" being standard input. BadInput where there is none."""
    if os.fspath(path) == "-":
        return Source(STANDARD_INPUT, table, None, sys.stdin.buffer.read())
    path = Path(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        # `mihak score <(zcat labels.csv.gz)` gives a pipe, which cannot be read twice.
        held = None if stat.S_ISREG(mode) else path.read_bytes()
    except (OSError, ValueError) as error:
        raise _unreadable(error, str(path), table) from error
    source = Source(path.name, table, None if held is not None else path, held)
    if not source.head():
        raise source.refuse(
            "the file is empty (0 bytes).", mend="Export it again, or check the path."
        )
    return source


def format_of(source: Source) -> Format:
    """The format by the name where it tells one, otherwise by the content."""
    head = source.head()
    if not head:
        raise source.refuse("nothing came in (0 bytes).", mend="Pipe a CSV, JSONL or Parquet in.")
    if head in _SPREADSHEETS:
        raise source.refuse(
            f"this is {_SPREADSHEETS[head]}, which Mihak does not read.",
            mend='Save the sheet as "CSV UTF-8" and give that file.',
        )
    if head.startswith(_PARQUET):
        return "parquet"
    suffixes = [suffix.lower() for suffix in Path(source.name).suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
        if not head.startswith(_GZIP):
            raise source.refuse(
                "the name ends in .gz but the content is not gzip.",
                mend="Take .gz off the name, or fetch the file again.",
            )
    named = _FORMAT_OF_SUFFIX.get(suffixes[-1]) if suffixes else None
    return named or _sniff(source)


def _sniff(source: Source) -> Format:
    start = source.read()[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_PARQUET):
        return "parquet"
    return "jsonl" if start.startswith((b"{", b"[")) else "csv"


def _unreadable(error: Exception, path: str, table: str) -> BadInput:
    if isinstance(error, FileNotFoundError):
        what, mend = "there is no such file.", "Check the path."
    elif isinstance(error, IsADirectoryError):
        what, mend = "this is a folder, not a file.", "Give the file inside it."
    elif isinstance(error, PermissionError):
        what = "no permission to read this file."
        mend = f"Ask its owner, or allow it with: chmod u+r {shlex.quote(path)}"
    else:
        reason = getattr(error, "strerror", None) or str(error)
        what, mend = f"the file cannot be read ({reason}).", "Check the path and the disk."
    return BadInput(what, table=table, where=path, mend=mend)
