"""How Hypothesis searches: the same examples each time, or new ones (`make test-slow`)."""

import os

from hypothesis import settings

# A test that fails by the luck of a draw should fail where someone looks for it.
settings.register_profile("fixed", derandomize=True)
settings.register_profile("explore", max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
