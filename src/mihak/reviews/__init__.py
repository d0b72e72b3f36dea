"""A second look at annotations, appeals against it, decisions where answers disagree."""

from mihak.reviews.choose import draw_samples, open_doubtful
from mihak.reviews.routes import router

__all__ = ["draw_samples", "open_doubtful", "router"]
