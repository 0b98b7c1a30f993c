"""The program as a shell runs it: pipes, signals, start-up time, a terminal."""

import contextlib
import json
import os
import pty
import resource
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.cli.support import COMMAND, environment, run_program

# Each test starts the command anew.
pytestmark = pytest.mark.slow


def test_help_is_instant() -> None:
    def seconds() -> float:
        # Time of the processor: a busy machine must not fail this.
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run_program("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    assert min(seconds() for _ in range(5)) < 0.3


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    rows = tmp_path / "in.jsonl"
    rows.write_text('{"id": "a", "prompt": "What is 2+2?"}\n' * 5_000)
    done = subprocess.run(
        ["bash", "-c", f"{' '.join(COMMAND)} route --in {rows} | head -1; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
        timeout=60,
    )
    first, code = done.stdout.splitlines()
    assert json.loads(first)["kind"] == "math"
    assert code == "141"
    assert done.stderr == ""


@pytest.mark.parametrize("words", [["--help"], ["route", "What is 2+2?"], ["route", "x", "--json"]])
def test_nobody_reads_at_all(words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    process = subprocess.run(
        [*COMMAND, *words], stdout=write, stderr=subprocess.PIPE, text=True, env=environment(), check=False
    )
    os.close(write)
    assert process.stderr == ""
    assert process.returncode == 141


def test_a_prompt_comes_from_standard_input() -> None:
    done = run_program("route", "-", "--json", given="Prove that sqrt(2) is irrational.\n")
    assert json.loads(done.stdout)["kind"] == "proof"


def test_rows_come_from_standard_input_and_go_to_standard_output() -> None:
    done = run_program("route", "--in", "-", given='{"id": 1, "prompt": "What is 2+2?"}\n\n{"id": 2}')
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
    assert done.returncode == 2
    assert done.stderr == "proofroute: 1 of 2 rows have an error instead of an answer\n"


def test_a_terminal_that_knows_ascii_only() -> None:
    done = run_program("models", "check", "solver", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@contextlib.contextmanager
def silent_server() -> Generator[str]:
    """Open a port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/v1"


def children_of(pid: int) -> list[int]:
    found: list[int] = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = status.read_text().rsplit(")", 1)[1].split()
            if int(fields[1]) == pid:
                found.append(int(status.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes through /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["interrupt", "terminate"])
def test_an_interrupted_request_ends_at_once_and_leaves_nothing_behind(
    number: signal.Signals, tmp_path: Path
) -> None:
    with silent_server() as address:
        process = subprocess.Popen(
            [*COMMAND, "ask", "Hello there", "--kind", "creative", "--model", f"openai:gpt@{address}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            cwd=tmp_path,
        )
        children: list[int] = []
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not _has_connection(process.pid):
            time.sleep(0.05)
        children = children_of(process.pid)
        started = time.monotonic()
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
        assert time.monotonic() - started < 15
    assert process.returncode == (130 if number == signal.SIGINT else -signal.SIGTERM)
    assert "Traceback" not in err
    assert out == ""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and any(Path(f"/proc/{child}").exists() for child in children):
        time.sleep(0.05)
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def _has_connection(pid: int) -> bool:
    inodes: set[str] = set()
    for handle in Path(f"/proc/{pid}/fd").glob("*"):
        with contextlib.suppress(OSError):
            inodes.add(str(handle.readlink()))
    return any(
        fields[3] == "01" and f"socket:[{fields[9]}]" in inodes
        for fields in (line.split() for line in Path(f"/proc/{pid}/net/tcp").read_text().splitlines()[1:])
    )


def test_an_interrupt_while_waiting_for_rows() -> None:
    process = subprocess.Popen(
        [*COMMAND, "route", "--in", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write('{"id": 1, "prompt": "What is 2+2?"}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    started = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert time.monotonic() - started < 15
    assert (process.returncode, err) == (130, "")


def test_on_a_terminal_there_is_colour_and_in_a_pipe_there_is_none() -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "route", "What is 2+2?"],
        stdout=theirs,
        stderr=theirs,
        env=environment(TERM="xterm-256color"),
    )
    os.close(theirs)
    seen = b""
    with contextlib.suppress(OSError):
        while piece := os.read(ours, 4096):
            seen += piece
    os.close(ours)
    assert process.wait(20) == 0
    assert b"\x1b[1mmath" in seen
    assert "\x1b" not in run_program("route", "What is 2+2?").stdout
