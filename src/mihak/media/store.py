"""The table media."""

from __future__ import annotations

from mihak.store import Connection, Row, fetch_all, fetch_one

COLUMNS = "id, workspace_id, encode(sha256, 'hex') AS sha256, bytes, media_type, created_at"


async def add(
    connection: Connection, workspace: int, digest: bytes, size: int, media_type: str
) -> Row:
    """The file's row; the one that stands, where it was uploaded before."""
    row = await fetch_one(
        connection,
        f"""INSERT INTO media (workspace_id, sha256, bytes, media_type)
            VALUES (%(workspace)s, %(digest)s, %(size)s, %(type)s)
            ON CONFLICT (workspace_id, sha256, media_type) DO UPDATE SET bytes = excluded.bytes
            RETURNING {COLUMNS}""",
        {"workspace": workspace, "digest": digest, "size": size, "type": media_type},
    )
    assert row is not None
    return row


async def media(connection: Connection, media_id: int) -> Row | None:
    return await fetch_one(
        connection, f"SELECT {COLUMNS} FROM media WHERE id = %(id)s", {"id": media_id}
    )


async def all_media(connection: Connection, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {COLUMNS} FROM media WHERE id > %(after)s ORDER BY id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )
