"""Projects: form, guidelines, policy, batches, items and how they come in."""

from mihak.projects import design, gold
from mihak.projects.gold import retire_gold
from mihak.projects.model import Asking, Policy, asks_until_sure
from mihak.projects.routes import router
from mihak.projects.sections import sections
from mihak.projects.shown import as_shown
from mihak.projects.store import (
    ASKS_UNTIL_SURE,
    ROUTED,
    current_form,
    form_of,
    known_project,
    look_again,
    look_at,
    project_for_work,
)

router.include_router(design.router)
router.include_router(gold.router)

__all__ = [
    "ASKS_UNTIL_SURE",
    "ROUTED",
    "Asking",
    "Policy",
    "as_shown",
    "asks_until_sure",
    "current_form",
    "form_of",
    "known_project",
    "look_again",
    "look_at",
    "project_for_work",
    "retire_gold",
    "router",
    "sections",
]
