"""Handing out tasks and taking in answers."""

from mihak.work.routes import router
from mihak.work.sweep import expire_leases

__all__ = ["expire_leases", "router"]
