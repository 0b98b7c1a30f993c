"""Settings of the whole suite."""

import os

from hypothesis import HealthCheck, settings

# The same cases in every run, and no time limits of single cases: the machine may be busy. To search for new
# cases: HYPOTHESIS_PROFILE=search uv run pytest
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.register_profile(
    "search", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=500
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
