"""A second look at annotations, appeals against it, decisions where answers disagree."""

from mihak.reviews.choose import draw_samples, open_doubtful
from mihak.reviews.feedback import router as feedback
from mihak.reviews.memory import router as memory
from mihak.reviews.practice import router as practice
from mihak.reviews.refusing import refuse_delivered
from mihak.reviews.routes import router

router.include_router(feedback)
router.include_router(memory)
router.include_router(practice)

__all__ = ["draw_samples", "open_doubtful", "refuse_delivered", "router"]
