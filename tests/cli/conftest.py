"""Every test of the command line starts from the same surroundings."""

import pytest


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PROOFROUTE_DEBUG"):
        monkeypatch.delenv(name, raising=False)
