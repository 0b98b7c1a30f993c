"""What the documentation shows runs: the examples and the README's programs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

# Each test starts a program anew.
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
EXPECTED = {
    "ask.py": "9  (verified, proved)",
    "mount_graph.py": "x = 2 or x = 3 is verified",
    "own_sandbox.py": "return a + b  (verified)\ndef add(a, b): return a * b  (refuted)",
    "own_verifier.py": "The sea, the sea.  (verified after 2 attempts)",
}


def run(command: list[str], folder: Path) -> str:
    env = {name: value for name, value in os.environ.items() if not name.startswith("PROOFROUTE_")}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example_runs(example: Path, tmp_path: Path) -> None:
    assert EXPECTED[example.name] in run([sys.executable, str(example)], tmp_path)


def test_the_programs_of_the_readme_run(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text()
    programs = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert programs
    output = run([sys.executable, "-c", "\n".join(programs)], tmp_path)
    assert output.splitlines() == ["x = 2 or x = 3 verified proved", "verified"]


def test_the_configuration_of_the_readme_is_valid() -> None:
    from proofroute.router.config import parse_config

    (text,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert parse_config(text, "README.md", {}).models["reasoner"] == "ollama:deepseek-r1:7b"


def test_the_readme_keeps_its_promise_of_two_commands() -> None:
    text = (ROOT / "README.md").read_text()
    assert 'pip install uv && uv run proofroute ask "What is the integral of x^2 from 0 to 3?"' in text
    assert "pip install uv && uv run pytest" in text
