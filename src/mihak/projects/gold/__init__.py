"""Known answers: how they fare, which to doubt, what could become one; and who passed the test."""

from mihak.projects.gold.routes import router

__all__ = ["router"]
