"""Projects: form, guidelines, policy, batches, items and how they come in."""

from mihak.projects.model import Policy
from mihak.projects.routes import router
from mihak.projects.store import current_form, form_of, known_project, project_for_work

__all__ = ["Policy", "current_form", "form_of", "known_project", "project_for_work", "router"]
