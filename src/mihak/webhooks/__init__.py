"""Changes sent to other systems: signed, retried, kept where they could not be sent."""

from mihak.webhooks.routes import router
from mihak.webhooks.send import queue_deliveries, send_due

__all__ = ["queue_deliveries", "router", "send_due"]
