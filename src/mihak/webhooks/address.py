"""Where webhooks may go: what a URL must be, and which hosts the operator allows.

A lab's receivers often stand beside Mihak, so loopback and private addresses are allowed
unless MIHAK_WEBHOOK_HOSTS says otherwise.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase

import httpx

from mihak.errors import BadArgument

SETTING = "MIHAK_WEBHOOK_HOSTS"
PORTS = range(1, 1 << 16)


def host_patterns() -> list[str]:
    """Patterns of the hosts that webhooks may go to, such as `*.lab.example`; none: any."""
    told = os.environ.get(SETTING, "")
    return [pattern.strip().lower() for pattern in told.split(",") if pattern.strip()]


def check_address(url: str, patterns: list[str]) -> None:
    """Raise BadArgument unless messages may be sent to `url`.

    It is read as the sender reads it (httpx), so that the host that is checked is the host
    that is asked.
    """
    try:
        found = httpx.URL(url)
    except httpx.InvalidURL as fault:
        raise _refused(f"it cannot be read: {fault}.", "Send http:// or https://.") from fault
    host = found.raw_host.decode("ascii").rstrip(".").lower()
    if found.scheme not in ("http", "https") or not host:
        raise _refused("it is no web address.", "Send http:// or https:// and a host.")
    if found.port is not None and found.port not in PORTS:
        raise _refused(f"{found.port} is no port.", f"Send 1 to {PORTS[-1]}, or none.")
    if found.userinfo:
        mend = "Leave them out: the receiver knows our messages by their signature."
        raise _refused("it holds a name or password.", mend)
    if patterns and not any(fnmatchcase(host, pattern) for pattern in patterns):
        mend = f"Have the operator add the host to {SETTING}."
        raise _refused(f"webhooks may not go to {host}.", mend)


def _refused(what: str, mend: str) -> BadArgument:
    return BadArgument(what, where="url", mend=mend)
