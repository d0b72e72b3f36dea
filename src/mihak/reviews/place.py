"""Places in the list of disagreements, which goes by confidence: cursors of two numbers."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from mihak.errors import BadArgument
from mihak.ids import encode
from mihak.wire import after

if TYPE_CHECKING:
    from mihak.store import Row

BEGINNING = (0.0, 0)


def read(cursor: str | None) -> tuple[float, int]:
    """The confidence and item to go on from."""
    if not cursor:
        return BEGINNING
    bits, _, item = cursor.partition(".")
    number = after(bits)
    if number >= 1 << 32 or not item:
        raise BadArgument(
            "it is none of ours.", where="cursor", mend="Send `next` of the page before, unchanged."
        )
    return struct.unpack(">f", number.to_bytes(4, "big"))[0], after(item)


def page(rows: list[Row], limit: int) -> dict[str, Any]:
    """A page of rows that were asked for with `limit` + 1."""
    shown = rows[:limit]
    if len(rows) <= limit:
        return {"rows": shown, "next": None}
    last = shown[-1]
    # The database's own 32 bits: a rounded confidence would pass items over or give them twice.
    bits = int.from_bytes(struct.pack(">f", last["confidence"]), "big")
    return {"rows": shown, "next": f"{encode('cursor', bits)}.{encode('cursor', last['id'])}"}
