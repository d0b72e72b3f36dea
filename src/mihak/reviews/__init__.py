"""A second look at annotations, appeals against it, decisions where answers disagree."""

from mihak.reviews.choose import draw_samples, open_doubtful
from mihak.reviews.feedback import router as feedback
from mihak.reviews.refusing import refuse_delivered
from mihak.reviews.routes import router

router.include_router(feedback)

__all__ = ["draw_samples", "open_doubtful", "refuse_delivered", "router"]
