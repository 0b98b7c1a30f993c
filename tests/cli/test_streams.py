"""Streams that are closed, full, or of a narrow encoding: one line, the right code, no traceback."""

import io
import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from proofroute.cli.narrow import DEGRADE, plain
from proofroute.cli.output import write_json
from tests.cli.support import COMMAND, environment, run_program

# Each test starts the command anew.
pytestmark = pytest.mark.slow

if TYPE_CHECKING:
    from proofroute.core import Json

NEEDS_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")


def shell(script: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which ``$p`` is the program."""
    return subprocess.run(
        ["/bin/sh", "-c", script.replace("$p", " ".join(COMMAND))],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    ["ask -", "route -", "verify --prompt x --answer -", "recheck -", "route --in -"],
)
def test_a_closed_input_is_said(words: str) -> None:
    done = shell(f"$p {words} <&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "proofroute: standard input is closed: give the text itself, or pipe it in\n"


def test_a_closed_input_that_nobody_reads_does_no_harm() -> None:
    done = shell("$p route 'What is 2+2?' <&-")
    assert (done.returncode, done.stderr) == (0, "")


@NEEDS_FULL
@pytest.mark.parametrize(
    "words", ["route x", "route x --json", "--help", "--version", "models list", "route --in -"]
)
def test_a_full_output_is_said(words: str) -> None:
    done = shell(f'echo \'{{"id": 1, "prompt": "x"}}\' | $p {words} > /dev/full')
    assert done.returncode == 2
    assert done.stderr == "proofroute: the output cannot be written: No space left on device\n"


@NEEDS_FULL
def test_a_full_error_output_leaves_the_exit_code() -> None:
    assert shell("$p ask x --kind poetry 2> /dev/full").returncode == 2


@pytest.mark.parametrize("words", ["route x", "--help"])
def test_a_closed_output_is_said(words: str) -> None:
    done = shell(f"$p {words} >&-")
    assert done.returncode == 2
    assert done.stderr == "proofroute: standard output is closed: send it to a file, or to /dev/null\n"


def test_a_closed_error_output_does_no_harm() -> None:
    done = shell("$p route 'What is 2+2?' 2>&-")
    assert done.returncode == 0
    assert done.stdout.startswith("math")


@pytest.mark.parametrize("words", ["route x", "--help", "route --in -"])
def test_a_reader_that_went_away_is_no_fault(words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *words.split()],
        stdout=writing,
        stderr=subprocess.PIPE,
        input='{"id": 1, "prompt": "x"}\n',
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


ASCII = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}


def test_marks_degrade_where_the_encoding_lacks_them() -> None:
    done = run_program("verify", "--prompt", "What is 2+2?", "--answer", "4", env=ASCII)
    assert done.returncode == 0
    assert done.stdout.startswith("verified - proved\n")
    assert "\n  +  value" in done.stdout
    assert "?" not in done.stdout
    assert done.stdout.isascii()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8", "cp1252"])
def test_json_stays_json_in_every_encoding(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding=encoding, errors=DEGRADE))
    data: Json = {"Größe": ["✓ · 😀", "a\u2028b", "\\u00e9"]}
    write_json(data)
    assert json.loads(written.getvalue().decode(encoding)) == data


def test_messages_degrade_too() -> None:
    done = run_program("ask", "x", "--kind", "é", env=ASCII)
    assert done.returncode == 2
    assert "'\\xe9' is not one of" in done.stderr


def test_plain_text_has_a_form_for_every_mark() -> None:
    assert plain("✓ ✗ · — … → ≤") == "+ x - - ... -> <="
    assert plain("é😀") == "\\xe9\\U0001f600"
