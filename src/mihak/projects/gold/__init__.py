"""Known answers: how they fare, which to doubt, what could become one; and who passed the test."""

from mihak.projects.gold.routes import router
from mihak.projects.gold.store import retire_gold

__all__ = ["retire_gold", "router"]
