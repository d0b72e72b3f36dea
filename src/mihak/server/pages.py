"""The page in the browser: what `npm run build` made of `ui/`, from this process."""

from __future__ import annotations

import mimetypes
import secrets
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, HTMLResponse
from starlette.convertors import Convertor, register_url_convertor

from mihak.errors import NotFound
from mihak.web import BUILT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Their names change with their content.
FOREVER = "public, max-age=31536000, immutable"
# Nothing from elsewhere, no script in a page, nobody frames us. Styles that scripts add (the
# component library's) carry the nonce of the page.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
KEPT_BACK = ("index.html", "manifest.json")  # the page is given by its addresses, with a nonce
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Mihak</title>
<h1>The page is not built</h1>
<p>The API works. To have the page: install Node.js 20 or later and run <code>make ui</code>, or
install the wheel, which holds it.</p></html>"""


class PagePath(Convertor[str]):
    """Any path but the API's, whose wrong addresses and methods it answers itself."""

    regex = r"(?!api/).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", PagePath())


def router() -> APIRouter:
    """Every path that nothing else answers is the page, which finds its own way."""
    pages = APIRouter(include_in_schema=False)
    index = BUILT / "index.html"

    @pages.get("/{path:page}")
    async def page(request: Request, path: str) -> Response:
        file = (BUILT / path).resolve()
        if file.is_relative_to(BUILT) and file.name not in KEPT_BACK and file.is_file():
            return _file(request, path, file)
        if "text/html" not in request.headers.get("accept", ""):
            raise NotFound("there is no such address.", mend="See /api/v1/openapi.json.")
        if not index.is_file():
            return HTMLResponse(NOT_BUILT, 503)
        return _page(index.read_text("utf-8"))

    return pages


def _page(html: str) -> Response:
    nonce = secrets.token_urlsafe(16)
    headers = {
        **HEADERS,
        "Content-Security-Policy": POLICY.format(nonce=nonce),
        "Cache-Control": "no-store",
    }
    return HTMLResponse(html.replace("__NONCE__", nonce), headers=headers)


def _file(request: Request, name: str, path: Path) -> Response:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = {**HEADERS, "Vary": "Accept-Encoding", "Cache-Control": "no-cache"}
    if name.startswith("assets/"):
        headers["Cache-Control"] = FOREVER
    packed = path.with_name(path.name + ".gz")
    if packed.is_file() and "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        path = packed
    return FileResponse(path, media_type=media_type, headers=headers)
