"""Files over HTTP."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from mihak.accounts import Caller, Db, requires
from mihak.errors import BadArgument, NotFound
from mihak.ids import MediaId, encode
from mihak.media import model, store
from mihak.media.links import Links
from mihak.media.storage import Storage
from mihak.store import SYSTEM, Row
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

router = APIRouter(tags=["media"])
TYPE = re.compile(r"(image|audio|video)/[a-z0-9][a-z0-9.+-]{0,80}")
# A browser shows these as what they are. Anything that could hold a script is saved instead.
UNSAFE = frozenset({"image/svg+xml"})
BODY = {"content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}
ReadsItems = Annotated[Caller, requires("items.read")]


def _told(request: Request, row: Row) -> Row:
    links: Links = request.app.state.links
    return {**row, "url": links.url(encode("media", row["id"]), row["workspace_id"])}


@router.post("/media", status_code=201, openapi_extra={"requestBody": {"required": True, **BODY}})
async def upload_media(
    request: Request,
    caller: Annotated[Caller, requires("items.write")],
    db: Db,
    media_type: Annotated[
        str | None, Query(max_length=100, description="Instead of the header Content-Type.")
    ] = None,
) -> model.Media:
    """Upload an image, sound or video (the request's body). The same file again is the same."""
    kind = (media_type or request.headers.get("content-type", "")).partition(";")[0].strip().lower()
    if not TYPE.fullmatch(kind):
        raise BadArgument(
            f"{kind or 'nothing'} is no type of image, audio or video.",
            where="Content-Type",
            mend="Send the file's own type, such as image/png.",
        )
    storage: Storage = request.app.state.storage
    digest, size = await storage.keep(caller.workspace, request.stream())
    if not size:
        raise BadArgument("the file is empty.", where="body", mend="Send its bytes as the body.")
    async with db.transaction(caller.scope) as connection:
        row = await store.add(connection, caller.workspace, digest, size, kind)
        await record(
            connection, caller.workspace, caller.actor, "media.upload", f"media:{row['id']}"
        )
    return model.Media.model_validate(_told(request, row))


@router.get("/media")
async def list_media(
    request: Request, caller: ReadsItems, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Media]:
    """The files that were uploaded."""
    async with db.transaction(caller.scope) as connection:
        rows = await store.all_media(connection, after(cursor), limit + 1)
    return Page(**page([_told(request, row) for row in rows], limit))


@router.get("/media/{media}")
async def read_media(request: Request, media: MediaId, caller: ReadsItems, db: Db) -> model.Media:
    """What a file is, with a link that opens it."""
    async with db.transaction(caller.scope) as connection:
        row = await store.media(connection, media)
    if row is None:
        raise NotFound("there is no such file.")
    return model.Media.model_validate(_told(request, row))


# Not in the description: how a link is made is our own affair and may change. Who wants a file
# follows the `url` it was given, as it stands.
@router.get("/media/{media}/content", include_in_schema=False)
async def open_media(
    request: Request, media: MediaId, db: Db, expires: int, signature: str
) -> StreamingResponse:
    """The bytes, whole or in part (Range), to whoever holds the link: tasks carry it."""
    async with db.transaction(SYSTEM) as connection:
        row = await store.media(connection, media)
    if row is None:
        raise NotFound("there is no such file.")
    links: Links = request.app.state.links
    links.check(media, row["workspace_id"], expires, signature)
    part = _range(request.headers.get("range"), row["bytes"])
    start, end = part or (0, row["bytes"])
    storage: Storage = request.app.state.storage
    return StreamingResponse(
        storage.read(row["workspace_id"], bytes.fromhex(row["sha256"]), start, end),
        status_code=206 if part else 200,
        media_type=row["media_type"],
        headers=_headers(row, part),
    )


def _headers(row: Row, part: tuple[int, int] | None) -> dict[str, Any]:
    start, end = part or (0, row["bytes"])
    headers = {
        "Content-Length": str(end - start),
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, max-age=3600, immutable",
        "ETag": f'"{row["sha256"]}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": "attachment" if row["media_type"] in UNSAFE else "inline",
    }
    if part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{row['bytes']}"
    return headers


def _range(header: str | None, size: int) -> tuple[int, int] | None:
    """(start, end) of a single byte range (RFC 9110, section 14); None: the whole."""
    found = re.fullmatch(r"bytes=(\d*)-(\d*)", header or "")
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        start, end = max(size - int(found[2]), 0), size
    else:
        start, end = int(found[1]), min(int(found[2]) + 1 if found[2] else size, size)
    return (start, end) if start < end else None
