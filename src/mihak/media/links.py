"""Links that open one file for a while, to whoever holds them."""

from __future__ import annotations

import hashlib
import hmac
import time
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Any

from mihak.errors import NotAllowed
from mihak.ids import PREFIXES, encode

if TYPE_CHECKING:
    from collections.abc import Iterable

SECONDS = 4 * 3600  # longer than a task is held, so that a page that lies open still plays
PATH = "/api/v1/media/{id}/content"
STARTS = PREFIXES["media"] + "_"


class Links:
    """Makes and checks links, by the installation's signing key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _signature(self, media: str, workspace: int, expires: int) -> str:
        # With the workspace: a link made for one opens nothing of another's.
        signed = f"media|{workspace}|{media}|{expires}".encode()
        digest = hmac.new(self._key, signed, hashlib.sha256).digest()
        return urlsafe_b64encode(digest).rstrip(b"=").decode()

    def url(self, media: str, workspace: int) -> str:
        """The path that opens a workspace's file; media: its id as people see it."""
        # Rounded up to an hour: the same link for a while, so that browsers can keep the file.
        expires = (int(time.time()) + SECONDS) // 3600 * 3600 + 3600
        signature = self._signature(media, workspace, expires)
        return f"{PATH.format(id=media)}?expires={expires}&signature={signature}"

    def check(self, media: int, workspace: int, expires: int, signature: str) -> None:
        """Raise NotAllowed unless the link is ours and not over."""
        right = self._signature(encode("media", media), workspace, expires)
        # As bytes: of strings it compares only ASCII.
        if not hmac.compare_digest(right.encode(), signature.encode()):
            raise NotAllowed("the link is not one of ours.", mend="Open the task again.")
        if expires < time.time():
            raise NotAllowed("the link is over.", mend="Open the task again.")

    def of(self, payload: dict[str, Any], fields: Iterable[str], workspace: int) -> dict[str, str]:
        """Links to the workspace's files that a payload's fields name, by their ids."""
        named = (payload.get(field) for field in fields)
        return {
            value: self.url(value, workspace)
            for value in named
            if isinstance(value, str) and value.startswith(STARTS)
        }
