"""What was learned, found again: search, and how often each rule is broken."""

from mihak.reviews.memory.routes import router

__all__ = ["router"]
