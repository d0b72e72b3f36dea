"""Projects: form, guidelines, policy, batches, items and how they come in."""

from mihak.projects import design, gold
from mihak.projects.model import Policy
from mihak.projects.routes import router
from mihak.projects.shown import as_shown
from mihak.projects.store import current_form, form_of, known_project, project_for_work

router.include_router(design.router)
router.include_router(gold.router)

__all__ = [
    "Policy",
    "as_shown",
    "current_form",
    "form_of",
    "known_project",
    "project_for_work",
    "router",
]
