"""People, roles, sessions, API keys: who asks, and what they may."""

from mihak.accounts.access import Caller, Db, requires, signed_in
from mihak.accounts.routes import router

__all__ = ["Caller", "Db", "requires", "router", "signed_in"]
