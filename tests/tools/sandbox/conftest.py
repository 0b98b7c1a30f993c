"""What the tests of the sandbox share."""

from collections.abc import Generator
from pathlib import Path

import pytest

from proofroute.tools.sandbox.warm import warm_process
from tests.tools.sandbox.hostile.stage import Stage, set_up


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Stage]:
    """What hostile programs try to reach, with a secret in the environment of warm processes of its own."""
    monkeypatch.setenv("PROOFROUTE_SECRET", "SECRET")
    monkeypatch.setattr("proofroute.tools.sandbox.warm._current", {})
    with set_up(tmp_path) as made:
        yield made
        warm_process("python").close()
        warm_process("files").close()
