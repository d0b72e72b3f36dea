"""What the routes of media give."""

from __future__ import annotations

from datetime import datetime

from mihak.ids import MediaId
from mihak.wire import Told


class Media(Told):
    """A file. Put its `id` into an item's payload; `url` opens it for some hours."""

    id: MediaId
    sha256: str
    bytes: int
    media_type: str
    url: str
    created_at: datetime
