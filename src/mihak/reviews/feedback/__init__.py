"""Reviews as those see them whose work was reviewed."""

from mihak.reviews.feedback.routes import router

__all__ = ["router"]
