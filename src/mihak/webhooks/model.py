"""What the routes of webhooks take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from mihak.ids import WebhookDeliveryId, WebhookId
from mihak.wire import Given, Told

Pattern = Annotated[str, StringConstraints(pattern=r"^(\*|[a-z-]+\.(\*|[a-z-]+))$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f]+$", max_length=2000)]


class NewWebhook(Given):
    url: Url
    events: list[Pattern] = Field(
        min_length=1,
        max_length=50,
        description='Actions of the audit, such as "annotation.submit", "review.*" or "*".',
    )


class WebhookChange(Given):
    url: Url | None = None
    events: list[Pattern] | None = Field(None, min_length=1, max_length=50)
    status: Literal["active", "paused", "ended"] | None = None


class Webhook(Told):
    id: WebhookId
    url: str
    events: list[str]
    status: Literal["active", "paused", "ended"]
    waiting: int
    dead: int
    created_at: datetime


class MadeWebhook(Webhook):
    """With the secret that signs what is sent; it is not shown again."""

    secret: str


class WebhookDelivery(Told):
    """One event on its way to one address; `dead` after the last try."""

    id: WebhookDeliveryId
    action: str
    status: Literal["waiting", "delivered", "dead"]
    tries: int
    next_at: datetime
    last_status: int | None
    last_error: str | None
    delivered_at: datetime | None
    created_at: datetime


class Replayed(Told):
    """How many deliveries are on their way again."""

    count: int
