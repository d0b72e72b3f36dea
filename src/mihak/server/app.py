"""The application, put together."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, FastAPI, Response

import mihak.accounts
import mihak.insight.routes
import mihak.media
import mihak.projects
import mihak.reviews
import mihak.suppliers
import mihak.webhooks
import mihak.work
from mihak import __version__, ids
from mihak.accounts.access import KnownCallers
from mihak.accounts.oidc import Provider
from mihak.server import pages, problems, repeats
from mihak.server.bodies import Bounded
from mihak.server.limits import Limiter
from mihak.server.metrics import Metrics, Watched
from mihak.server.repeats import Repeatable
from mihak.store import SYSTEM, Database, fetch_one
from mihak.wire import Failure

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi.routing import APIRoute

    from mihak.accounts.oidc import Settings as OidcSettings

PREFIX = "/api/v1"
FAILURES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": title,
        "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Failure"}}},
    }
    for status, title in sorted({*problems.STATUS.values(), *problems.BY_HTTP})
}
RETRY_AFTER = {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}
DESCRIPTION = """
Everything Mihak does, by HTTP. Send `Authorization: Bearer mhk_…` (a key, from `POST /keys` or
`mihak key`) or a session's token. Errors are problem+json: `detail` says what is wrong, `mend` what
to do, `problems` lists everything. Lists come in pages: send `next` back as `cursor`.
"""


@dataclass(frozen=True)
class Settings:
    """How one process serves."""

    database_url: str
    connections: int = 8
    rate_limit: str = "12000/minute"
    oidc: OidcSettings | None = None
    media: str = ""
    media_largest: int = 5 << 30


def _operation_id(route: APIRoute) -> str:
    return route.name


def create_app(settings: Settings) -> FastAPI:
    """The application on one database, which must be migrated."""
    database = Database(settings.database_url, connections=settings.connections)
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await database.open()
        async with database.transaction(SYSTEM) as connection:
            row = await fetch_one(connection, "SELECT id_key, signing_key FROM installation")
        assert row is not None
        ids.use_key(bytes(row["id_key"]))
        app.state.links = mihak.media.Links(bytes(row["signing_key"]))
        app.state.storage = mihak.media.Storage(settings.media, largest=settings.media_largest)
        if settings.oidc is not None:
            app.state.oidc = Provider(settings.oidc, bytes(row["signing_key"]))
        yield
        await database.close()

    app = FastAPI(
        title="Mihak",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        generate_unique_id_function=_operation_id,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,  # these pages load scripts from elsewhere; ours must work without a network
        redoc_url=None,
    )
    app.state.database = database
    app.state.oidc = None
    app.state.callers = KnownCallers()
    app.state.limiter = Limiter(settings.rate_limit, database)
    app.state.stopping = asyncio.Event()  # set by who serves it, when it is told to stop
    for slice_router in (
        mihak.work.router,  # first: routes are looked through in order, and this is the work
        mihak.accounts.router,
        mihak.projects.router,
        mihak.suppliers.router,
        mihak.reviews.router,
        mihak.webhooks.router,
        mihak.media.router,
        mihak.insight.routes.router,
    ):
        app.include_router(slice_router, prefix=PREFIX, responses=FAILURES)
    app.include_router(_health(database, metrics))
    app.include_router(pages.router())  # last: it answers whatever is left
    app.add_middleware(Repeatable, database=database)
    app.add_middleware(Bounded)
    app.add_middleware(Watched, metrics=metrics)
    problems.install(app)
    _describe(app)
    return app


def _health(database: Database, metrics: Metrics) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "alive"}

    @router.get("/readyz")
    async def readyz() -> dict[str, str]:
        """Whether it can do its work: the database answers."""
        async with database.transaction(SYSTEM) as connection:
            await connection.execute("SELECT 1")
        return {"status": "ready"}

    @router.get("/metrics")
    async def read_metrics() -> Response:
        return Response(await metrics.text(database), media_type="text/plain; version=0.0.4")

    return router


def _describe(app: FastAPI) -> None:
    """Say in the OpenAPI document what FastAPI cannot know: our errors, how to sign in."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = generate()
            parts = schema["components"]
            told = Failure.model_json_schema(ref_template="#/components/schemas/{model}")
            parts["schemas"].update(told.pop("$defs", {}))
            parts["schemas"]["Failure"] = told
            parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            schema["security"] = [{"token": []}]
            for path in ("/sign-in", "/sign-in/link", "/sign-in/ways", "/form-schema"):
                for operation in schema["paths"][PREFIX + path].values():
                    operation["security"] = []
            for path, operations in schema["paths"].items():
                for method, operation in operations.items():
                    _describe_headers(method, path, operation)
            parts["schemas"].pop("HTTPValidationError", None)
            parts["schemas"].pop("ValidationError", None)
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _describe_headers(method: str, path: str, operation: dict[str, Any]) -> None:
    """Those that the middleware and the errors' answers add."""
    # Uploads are safe to repeat as they are, and mostly too large for a key.
    body = operation.get("requestBody", {"content": ["application/json"]})["content"]
    takes_key = repeats.takes_key(method, path) and "application/json" in body
    if takes_key:
        operation.setdefault("parameters", []).append(repeats.KEY_PARAMETER)
    for status, response in operation["responses"].items():
        headers = {}
        if takes_key and repeats.may_be_replayed(int(status)):
            headers["Idempotency-Replayed"] = repeats.REPLAYED
        if int(status) in (429, 503):
            headers["Retry-After"] = RETRY_AFTER
        if headers:
            # A copy: FastAPI shares the failures between the operations.
            operation["responses"][status] = {**response, "headers": headers}
