"""Who is calling, and whether they may: the dependencies every route declares.

async def list_items(caller: Annotated[Caller, requires("items.read")], db: Db): ...
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from cachetools import TTLCache
from fastapi import Depends, Request

from mihak.accounts import store, tokens
from mihak.accounts.roles import PERMISSIONS, ROLES
from mihak.errors import NotAllowed, NotSignedIn
from mihak.store import SYSTEM, Database, Scope

if TYPE_CHECKING:
    from mihak.store import Row

COOKIE = "mihak_session"
# A session or key that was ended may be used this long, by a process that has seen it.
REMEMBERED_SECONDS = 2.0
# A token that was nobody's is not looked up again for so long.
STRANGE_SECONDS = 10.0
# Who was known within this time is not held up by strangers at the same address.
FAMILIAR_SECONDS = 3600.0
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Caller:
    """A person, or a program with a person's key."""

    person: int
    workspace: int
    role: str
    supplier: int | None
    worker: int | None
    key: int | None
    permissions: frozenset[str]

    @property
    def scope(self) -> Scope:
        return Scope("mihak_app", self.workspace, self.supplier, self.worker)

    @property
    def engine(self) -> Scope:
        """The engine's view of the caller's workspace: it must name the worker itself."""
        return Scope.engine(self.workspace)

    @property
    def is_blind(self) -> bool:
        """Whether they are not to know whose answers they look at: who reviews and measures not."""
        return "insight.read" not in self.permissions

    @property
    def actor(self) -> str:
        return f"person:{self.person}" if self.key is None else f"key:{self.key}"

    @classmethod
    def of(cls, row: Row) -> Caller:
        may = ROLES[row["role"]]
        if row["scopes"] is not None:
            may &= frozenset(row["scopes"])
        return cls(
            person=row["person_id"],
            workspace=row["workspace_id"],
            role=row["role"],
            supplier=row["supplier_id"],
            worker=row["worker_id"],
            key=row["key_id"],
            permissions=may,
        )


class KnownCallers:
    """Tokens seen a moment ago, so that not every request asks the database."""

    def __init__(self) -> None:
        self._known: TTLCache[bytes, Caller] = TTLCache(100_000, REMEMBERED_SECONDS, time.monotonic)
        self._strange: TTLCache[bytes, bool] = TTLCache(10_000, STRANGE_SECONDS, time.monotonic)
        self._familiar: TTLCache[bytes, bool] = TTLCache(100_000, FAMILIAR_SECONDS, time.monotonic)

    async def find(self, request: Request, db: Database, token: str) -> Caller | None:
        digest = tokens.token_hash(token)
        caller = self._known.get(digest)
        if caller is not None or digest in self._strange:
            return caller
        if digest not in self._familiar:
            await request.app.state.limiter.check_unknown(request)
        async with db.transaction(SYSTEM) as connection:
            find = store.find_key if token.startswith(tokens.KEY) else store.find_session
            row = await find(connection, digest)
        if row is None:
            await request.app.state.limiter.count_unknown(request)
            self._strange[digest] = True
            return None
        self._familiar[digest] = True
        self._known[digest] = Caller.of(row)
        return self._known[digest]

    def forget(self) -> None:
        self._known.clear()
        self._strange.clear()


async def database(request: Request) -> Database:
    """The process's database."""  # async, or FastAPI would ask for it in a thread
    found: Database = request.app.state.database
    return found


Db = Annotated[Database, Depends(database)]


def token_of(request: Request) -> str | None:
    """The session's token or key that a request carries, if any."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    cookie = request.cookies.get(COOKIE)
    if cookie is None:
        return None
    if request.method not in SAFE_METHODS and not _same_site(request):
        raise NotAllowed(
            "the request comes from another site.", mend="Send it from Mihak's own page."
        )
    return cookie


def _same_site(request: Request) -> bool:
    """Whether a request with a cookie was made by our page (browsers always send these)."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == request.headers.get("host")


async def signed_in(request: Request, db: Db) -> Caller:
    """The caller; raises NotSignedIn where it is not known or no longer welcome."""
    token = token_of(request)
    callers: KnownCallers = request.app.state.callers
    caller = await callers.find(request, db, token) if token else None
    if caller is None:
        raise NotSignedIn(
            "it is not known who asks." if token is None else "the session or key is not valid.",
            mend="Sign in, or send a key: Authorization: Bearer mhk_…",
        )
    await request.app.state.limiter.check(caller)
    request.state.caller = caller
    return caller


async def still_welcome(request: Request, db: Database, caller: Caller) -> bool:
    """Whether who was let in a while ago still would be, as the same: for replies without end."""
    callers: KnownCallers = request.app.state.callers
    token = token_of(request)
    return token is not None and await callers.find(request, db, token) == caller


def requires(permission: str) -> Any:
    """A dependency that gives the caller, who must have `permission`."""
    assert permission in PERMISSIONS, permission

    async def allowed(caller: Annotated[Caller, Depends(signed_in)]) -> Caller:
        if permission not in caller.permissions:
            raise NotAllowed(
                f"this needs the permission {permission} ({PERMISSIONS[permission]}).",
                mend=f"Your role is {caller.role}"
                + (", and the key may be narrower." if caller.key else "; ask an owner."),
            )
        return caller

    return Depends(allowed)
