"""What helps to design a form: templates to start from, a check while it is written, and
labelling configurations of other tools taken over. Nothing here changes anything.
"""

from mihak.projects.design.routes import router

__all__ = ["router"]
