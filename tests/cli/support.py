"""What the tests of the command line share."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from proofroute.router import Router

COMMAND = [sys.executable, "-m", "proofroute"]


def environment(**changed: str) -> dict[str, str]:
    """Return this process's environment without what would change the output."""
    dropped = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PROOFROUTE_DEBUG"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, **changed}


def run_program(
    *words: str, given: str | None = None, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell would."""
    return subprocess.run(
        [*COMMAND, *words],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(**(env or {})),
        cwd=cwd,
        timeout=60,
        check=False,
    )


def use_router(monkeypatch: pytest.MonkeyPatch, router: Router) -> None:
    """Let every command work with this router."""

    def open_router(config: Path | None, model: str | None = None) -> Router:
        return router if model is None else router.with_model(model)

    monkeypatch.setattr("proofroute.cli.opening.open_router", open_router)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
