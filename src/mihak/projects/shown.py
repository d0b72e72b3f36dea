"""Items as those see them who label and review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.projects.store import form_of

if TYPE_CHECKING:
    from mihak.media import Links
    from mihak.store import Connection, Row


async def as_shown(
    connection: Connection, links: Links, workspace: int, rows: list[Row]
) -> list[Row]:
    """rows, of form_id and payload among others, with what their forms show of the payloads
    and, as `media`, links to the files these name.
    """
    for row in rows:
        form = await form_of(connection, row["form_id"])
        row["payload"] = form.shown(row["payload"])
        row["media"] = links.of(row["payload"], form.media_fields, workspace)
    return rows
