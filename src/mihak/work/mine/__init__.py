"""A worker's own view of the work: where to go on, what was answered, what it earned."""

from mihak.work.mine.routes import router

__all__ = ["router"]
