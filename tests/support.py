"""What several test packages need."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "shared" / "data"


def data_path(name: str) -> Path:
    """Return a file of the development data, or skip the test where it is absent."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"development data {name} is not on this machine")
    return path
