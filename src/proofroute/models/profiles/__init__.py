"""What is different from provider to provider and from model to model, as data."""

from proofroute.models.profiles.lookup import (
    builtin_profiles,
    habits,
    home_of,
    is_home,
    ready_ladder,
)
from proofroute.models.profiles.read import read_profile
from proofroute.models.profiles.values import (
    SHARED_KEY,
    Counts,
    Habits,
    Price,
    Profile,
    Profiles,
    Rule,
)

__all__ = [
    "SHARED_KEY",
    "Counts",
    "Habits",
    "Price",
    "Profile",
    "Profiles",
    "Rule",
    "builtin_profiles",
    "habits",
    "home_of",
    "is_home",
    "read_profile",
    "ready_ladder",
]
