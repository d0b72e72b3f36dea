"""Where the bytes lie: a local folder, or an S3 bucket (through obstore)."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import obstore
from obstore.store import LocalStore, from_url

from mihak.errors import BadArgument, MihakError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHUNK = 1 << 20


class TooLarge(MihakError):
    """A file is larger than this installation takes."""


class Storage:
    """Files by workspace and SHA-256.

    address: `file:///folder` or `s3://bucket/prefix`; S3's account and endpoint come from the
    usual AWS_… environment variables.
    """

    def __init__(self, address: str, *, largest: int = 5 << 30) -> None:
        parts = urlsplit(address)
        if parts.scheme == "file":
            self._store: Any = LocalStore(prefix=parts.path, mkdir=True)
        elif parts.scheme == "s3":
            self._store = from_url(address)
        else:
            raise BadArgument(
                f"media cannot be kept at {address!r}.",
                where="MIHAK_MEDIA",
                mend="Use file:///folder or s3://bucket/prefix.",
            )
        self._largest = largest

    @staticmethod
    def _key(workspace: int, digest: bytes) -> str:
        name = digest.hex()
        return f"{workspace}/{name[:2]}/{name[2:]}"

    async def keep(self, workspace: int, chunks: AsyncIterator[bytes]) -> tuple[bytes, int]:
        """Take a file in; returns its SHA-256 and size in bytes. Raises TooLarge.

        It is given its name only when it is there as a whole.
        """
        sha256, size = hashlib.sha256(), 0

        async def watched() -> AsyncIterator[bytes]:
            nonlocal size
            async for chunk in chunks:
                size += len(chunk)
                if size > self._largest:
                    raise TooLarge(
                        f"the file is larger than {self._largest:,} bytes.",
                        mend="Cut it into parts, or have the operator raise MIHAK_MEDIA_LARGEST.",
                    )
                sha256.update(chunk)
                if chunk:
                    yield chunk

        incoming = f"incoming/{secrets.token_hex(16)}"
        try:
            await obstore.put_async(self._store, incoming, watched())
            await obstore.rename_async(self._store, incoming, self._key(workspace, sha256.digest()))
        except BaseException:
            await self._drop(incoming)
            raise
        return sha256.digest(), size

    async def _drop(self, key: str) -> None:
        try:
            await obstore.delete_async(self._store, key)
        except FileNotFoundError:
            return

    async def read(
        self, workspace: int, digest: bytes, start: int, end: int
    ) -> AsyncIterator[bytes]:
        """The bytes from `start` up to `end`, exclusive. Raises FileNotFoundError."""
        if start == end:
            return
        found = await obstore.get_async(
            self._store, self._key(workspace, digest), options={"range": (start, end)}
        )
        async for chunk in found.stream(min_chunk_size=CHUNK):
            yield bytes(chunk)
