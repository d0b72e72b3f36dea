"""Signing in, people, keys and the audit over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import AwareDatetime

from mihak.accounts import model, oidc, signing_in, store, tokens
from mihak.accounts.access import COOKIE, Caller, Db, requires, signed_in, token_of
from mihak.accounts.events import add_names
from mihak.errors import BadArgument, Conflict, NotAllowed, NotFound, NotSignedIn
from mihak.ids import KeyId, PersonId, inner_name, public_name
from mihak.store import SYSTEM
from mihak.store.audit import record
from mihak.wire import Cursor, Limit, Page, after, page

if TYPE_CHECKING:
    from pydantic import SecretStr

    from mihak.store import Row

router = APIRouter()
AnyCaller = Annotated[Caller, Depends(signed_in)]
Moment = Annotated[AwareDatetime | None, Query(description="With its offset from UTC.")]
Filter = Annotated[str | None, Query(max_length=100, pattern=r"^[^\x00]*$")]


def _with_cookie(request: Request, response: Response, session: dict[str, Any]) -> dict[str, Any]:
    response.set_cookie(
        COOKIE,
        session["token"],
        expires=session["expires_at"],
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return session


@router.post("/sign-in", tags=["accounts"])
async def sign_in(
    request: Request, response: Response, body: model.SignIn, db: Db
) -> model.Session:
    """Sign in with e-mail and password."""
    async with request.app.state.limiter.guess(request, body.email):
        session = await signing_in.sign_in(db, body.email, body.password.get_secret_value())
    return model.Session(**_with_cookie(request, response, session))


@router.post("/sign-in/link", tags=["accounts"])
async def sign_in_by_link(
    request: Request, response: Response, body: model.SignInByLink, db: Db
) -> model.Session:
    """Sign in with a one-time link, setting a password for next time if one is given."""
    if body.email is not None and body.password is None:
        raise BadArgument("it is of use with a password.", where="email", mend="Send both.")
    # No limit here: a link has 256 random bits, and a whole team may open theirs at once.
    password = body.password.get_secret_value() if body.password else None
    session = await signing_in.sign_in_by_link(db, body.token, password, body.email)
    return model.Session(**_with_cookie(request, response, session))


@router.get("/sign-in/ways", tags=["accounts"])
async def read_ways_in(request: Request) -> model.WaysIn:
    """How one may sign in here, for the page."""
    return model.WaysIn(oidc=request.app.state.oidc is not None)


@router.get("/sign-in/oidc", include_in_schema=False)
async def start_oidc(request: Request) -> Response:
    """Off to the lab's identity provider (a browser's way in)."""
    provider = _provider(request)
    url, cookie = await provider.start()
    response = RedirectResponse(url, 303)
    secure = provider.settings.public_url.startswith("https:")
    response.set_cookie(
        oidc.COOKIE, cookie, max_age=60 * oidc.MINUTES, httponly=True, samesite="lax", secure=secure
    )
    return response


@router.get("/sign-in/oidc/callback", include_in_schema=False)
async def finish_oidc(
    request: Request, db: Db, state: str = "", code: str = "", error: str = ""
) -> Response:
    """Back from the identity provider: signed in, if it knows them and we do."""
    provider = _provider(request)
    if error or not code:
        raise NotSignedIn(f"the provider said no: {error or 'no code'}.", mend="Try again.")
    claims = await provider.finish(request.cookies.get(oidc.COOKIE, ""), state, code)
    async with db.transaction(SYSTEM) as connection:
        session = await oidc.session_of(connection, provider.settings.issuer, claims)
    response = RedirectResponse("/", 303)
    response.delete_cookie(oidc.COOKIE)
    _with_cookie(request, response, session)
    return response


def _provider(request: Request) -> oidc.Provider:
    found: oidc.Provider | None = request.app.state.oidc
    if found is None:
        raise NotFound(
            "no identity provider is set up.", mend="Set MIHAK_OIDC_ISSUER and its companions."
        )
    return found


def _token_hash(request: Request) -> bytes:
    return tokens.token_hash(token_of(request) or "")


@router.post("/sign-out", tags=["accounts"], status_code=204)
async def sign_out(request: Request, response: Response, caller: AnyCaller, db: Db) -> None:
    """End this session."""
    async with db.transaction(SYSTEM) as connection:
        if await store.end_session(connection, _token_hash(request)):
            who = f"person:{caller.person}"
            await record(connection, caller.workspace, caller.actor, "session.end", who, count=1)
    request.app.state.callers.forget()
    response.delete_cookie(COOKIE)


@router.get("/me", tags=["accounts"])
async def read_me(caller: AnyCaller, db: Db) -> model.Me:
    """Who I am and what I may."""
    async with db.transaction(caller.scope) as connection:
        person = await store.person(connection, caller.person)
        workspace = await store.workspace_of(connection, caller.workspace)
        settings = await store.settings_of(connection, caller.person)
    return model.Me(
        person=model.Person.model_validate(person),
        workspace_id=workspace["id"],
        workspace=workspace["name"],
        permissions=sorted(caller.permissions),
        settings=settings,
    )


@router.patch("/workspace", tags=["accounts"])
async def change_workspace(
    body: model.WorkspaceChange, caller: Annotated[Caller, requires("people.write")], db: Db
) -> model.Me:
    """Name the workspace."""
    async with db.transaction(caller.scope) as connection:
        await store.name_workspace(connection, caller.workspace, body.name)
        what = f"workspace:{caller.workspace}"
        await record(
            connection, caller.workspace, caller.actor, "workspace.change", what, name=body.name
        )
    return await read_me(caller, db)


@router.patch("/me", tags=["accounts"])
async def change_me(request: Request, body: model.MeChange, caller: AnyCaller, db: Db) -> model.Me:
    """Change my name, language, settings or password, or the address I sign in with as a
    worker. A new password ends my other sessions.
    """
    before = hashed = None
    if body.password is not None or body.email is not None:
        before = await _prove(request, db, caller, body.current_password)
    if body.password is not None:
        hashed = await tokens.hash_password(body.password.get_secret_value())
    # As the system: sessions are secrets, and a worker's address is between them and us.
    async with db.transaction(SYSTEM) as connection:
        if before is not None and before != await store.hold_person(connection, caller.person):
            raise Conflict("the account was changed meanwhile.", mend="Look, and try again.")
        if before is not None and body.email is not None:
            await signing_in.give_email(connection, before, body.email)
        if before is not None and hashed is not None:
            await signing_in.set_password(connection, before, hashed, but=_token_hash(request))
        changes = {"name": body.name, "locale": body.locale}
        await store.change_person(connection, caller.person, changes)
        if body.settings is not None:
            await store.keep_settings(connection, caller.person, body.settings)
        # How somebody likes their page is nobody's affair.
        told = sorted(body.model_fields_set - {"password", "current_password", "settings"})
        if told:
            who = f"person:{caller.person}"
            await record(
                connection, caller.workspace, caller.actor, "person.change", who, fields=told
            )
    request.app.state.callers.forget()
    return await read_me(caller, db)


async def _prove(request: Request, db: Db, caller: Caller, password: SecretStr | None) -> Row:
    """The caller's account, after they proved that they are who signed in: a session that was
    left open, or a key, must not be enough to take it over.
    """
    if caller.key is not None:
        raise NotAllowed("a key cannot change how somebody signs in.", mend="Sign in.")
    async with db.transaction(SYSTEM) as connection:
        person = await store.hold_person(connection, caller.person)
    if person is None:
        raise NotSignedIn("the account was disabled.", mend="Ask an owner.")
    if person["password_hash"] is None:
        return person
    if password is None:
        raise BadArgument("it is missing.", where="current_password", mend="Send it too.")
    async with request.app.state.limiter.guess(request, f"person:{caller.person}"):
        if not await tokens.password_is(password.get_secret_value(), person["password_hash"]):
            raise NotAllowed("it is another one.", where="current_password", mend="Check it.")
    return person


@router.get("/people", tags=["accounts"])
async def list_people(
    caller: Annotated[Caller, requires("people.read")],
    db: Db,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.Person]:
    """The people of the lab and its suppliers' managers; workers stay pseudonyms."""
    async with db.transaction(caller.scope) as connection:
        return Page(**page(await store.people(connection, after(cursor), limit + 1), limit))


@router.post("/people", tags=["accounts"], status_code=201)
async def invite_person(
    body: model.Invitation, caller: Annotated[Caller, requires("people.write")], db: Db
) -> model.Link:
    """Add a person; hand them the link that comes back."""
    if (body.role == "supplier-manager") != (body.supplier_id is not None):
        raise BadArgument(
            "a supplier's manager has a supplier, others have none.", where="supplier_id"
        )
    if body.supplier_id is not None:
        async with db.transaction(caller.scope) as connection:
            if not await store.supplier_exists(connection, body.supplier_id):
                raise NotFound("there is no such supplier.", where="supplier_id")
    person = {**body.model_dump(), "workspace": caller.workspace, "supplier": body.supplier_id}
    async with db.transaction(SYSTEM) as connection:
        return model.Link(**await signing_in.invite(connection, caller.actor, person))


async def _known(db: Db, caller: Caller, person: int) -> Any:
    async with db.transaction(caller.scope) as connection:
        found = await store.person(connection, person)
    if found is None:
        raise NotFound("there is no such person.")
    return found


@router.post("/people/{person}/link", tags=["accounts"], status_code=201)
async def make_person_link(
    person: PersonId, caller: Annotated[Caller, requires("people.write")], db: Db
) -> model.Link:
    """A new one-time link, for who lost theirs or forgot the password."""
    await _known(db, caller, person)
    async with db.transaction(SYSTEM) as connection:
        made = await signing_in.make_link(connection, person, caller.workspace, caller.actor)
    return model.Link(**made)


@router.patch("/people/{person}", tags=["accounts"])
async def change_person(
    request: Request,
    person: PersonId,
    body: model.PersonChange,
    caller: Annotated[Caller, requires("people.write")],
    db: Db,
) -> model.Person:
    """Change name, role or language; disable an account (its sessions end) or enable it."""
    found = await _known(db, caller, person)
    if body.role is not None and found["supplier_id"] is not None:
        raise Conflict(
            "a supplier's manager takes no role of the lab.",
            where="role",
            mend="Invite them as somebody of the lab.",
        )
    demoted = body.disabled or (body.role is not None and body.role != "owner")
    async with db.transaction(caller.scope) as connection:
        if found["role"] == "owner" and demoted and not await store.owners(connection, person):
            raise Conflict("the last owner must stay.", mend="Make somebody else an owner first.")
        await store.change_person(connection, person, body.model_dump())
        await record(
            connection,
            caller.workspace,
            caller.actor,
            "person.change",
            f"person:{person}",
            **body.model_dump(exclude_unset=True),
        )
        changed = await store.person(connection, person)
    if body.disabled:
        async with db.transaction(SYSTEM) as connection:
            await store.end_sessions_of(connection, person)
    request.app.state.callers.forget()
    return model.Person.model_validate(changed)


def _whose(caller: Caller) -> int | None:
    """People see and revoke their own keys; who manages people, all of them."""
    return None if "people.write" in caller.permissions else caller.person


@router.get("/keys", tags=["accounts"])
async def list_keys(
    caller: AnyCaller, db: Db, cursor: Cursor = None, limit: Limit = 100
) -> Page[model.Key]:
    """API keys: mine, or all for who manages people."""
    async with db.transaction(caller.scope) as connection:
        rows = await store.keys(connection, _whose(caller), after(cursor), limit + 1)
        return Page(**page(rows, limit))


@router.post("/keys", tags=["accounts"], status_code=201)
async def make_key(body: model.NewKey, caller: AnyCaller, db: Db) -> model.MadeKey:
    """A key for programs, with all my permissions or the `scopes` named. Shown once."""
    if caller.key is not None:
        # It could make one that is valid when it itself is not any more.
        raise NotAllowed("a key cannot make keys.", mend="Sign in to make one.")
    wide = sorted(set(body.scopes or []) - caller.permissions)
    if wide:
        raise NotAllowed(
            f"you do not have the permission {wide[0]}.",
            where="scopes",
            mend="A key cannot do more than its maker.",
        )
    key = tokens.new_token(tokens.KEY)
    values = {
        "workspace": caller.workspace,
        "person": caller.person,
        "supplier": caller.supplier,
        "name": body.name,
        "start": key[:8],
        "digest": tokens.token_hash(key),
        "scopes": body.scopes,
        "expires_at": body.expires_at,
    }
    async with db.transaction(caller.scope) as connection:
        made = await store.add_key(connection, values)
        await record(connection, caller.workspace, caller.actor, "key.make", f"key:{made['id']}")
    return model.MadeKey.model_validate({**made, "key": key})


@router.delete("/keys/{key}", tags=["accounts"], status_code=204)
async def revoke_key(request: Request, key: KeyId, caller: AnyCaller, db: Db) -> None:
    """End a key."""
    async with db.transaction(caller.scope) as connection:
        if not await store.revoke_key(connection, key, _whose(caller)):
            raise NotFound("there is no such key.")
        await record(connection, caller.workspace, caller.actor, "key.revoke", f"key:{key}")
    request.app.state.callers.forget()


@router.get("/audit", tags=["audit"])
async def list_audit(
    caller: Annotated[Caller, requires("audit.read")],
    db: Db,
    *,
    actor: Filter = None,
    action: Filter = None,
    object: Filter = None,  # noqa: A002
    since: Moment = None,
    until: Moment = None,
    newest: bool = False,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[model.AuditEvent]:
    """Who did what, oldest first, or `newest` first. `action` may be "review.*", `actor` and
    `object` are ids, or "system" and "operator"; from `since` on, before `until`.
    """
    wanted = {
        "actor": _inner("actor", actor),
        "action": action,
        "object": _inner("object", object),
        "since": since,
        "until": until,
    }
    async with db.transaction(caller.scope) as connection:
        rows = await store.events(connection, wanted, after(cursor), limit + 1, newest=newest)
        await add_names(connection, rows)
    for row in rows:
        row.update(actor=public_name(row["actor"]), object=public_name(row["object"]))
    return Page(**page(rows, limit))


def _inner(where: str, name: str | None) -> str | None:
    try:
        return None if name is None else inner_name(name)
    except ValueError as error:
        mend = "Send an id as the API gives it."
        raise BadArgument(f"{error}.", where=where, mend=mend) from error
