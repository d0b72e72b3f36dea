"""People, roles, sessions, API keys: who asks, and what they may."""

from mihak.accounts.access import COOKIE, Caller, Db, requires, signed_in, still_welcome
from mihak.accounts.routes import router

__all__ = ["COOKIE", "Caller", "Db", "requires", "router", "signed_in", "still_welcome"]
