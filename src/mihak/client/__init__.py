"""A client of Mihak's HTTP API, in two manners.

    with mihak.Client("http://127.0.0.1:8420", key="mhk_…") as client:
        for row in client.list_estimates(project):
            ...

`AsyncClient` has the same methods, to be awaited. Lists are iterators that fetch page after
page; what is taken and given are dictionaries, typed.
"""

from mihak.client._api import Api, AsyncApi
from mihak.client._transport import ApiError, Event

__all__ = ["ApiError", "AsyncClient", "Client", "Event"]


class Client(Api):
    """The API by blocking calls. Raises ApiError for what the server refuses."""


class AsyncClient(AsyncApi):
    """The API by awaitable calls. Raises ApiError for what the server refuses."""
