"""Every fault becomes an exit code and a line or two; a traceback is shown only to who asks for it."""

import errno
import os
from pathlib import Path

import pytest
import typer

from proofroute.cli import main
from proofroute.cli.boundary import explain, report
from proofroute.core import (
    ConfigError,
    InputError,
    LimitError,
    MissingKeyError,
    ModelUnreachable,
    SandboxUnavailable,
    UsageError,
    WorkerError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("x"), 2),
        (InputError("x"), 2),
        (ConfigError("x"), 2),
        (MissingKeyError("OPENAI_API_KEY", "openai:gpt"), 2),
        (LimitError("x"), 2),
        (ModelUnreachable("x", model="m"), 4),
        (WorkerError("x"), 1),
        (SandboxUnavailable("x"), 1),
        (ZeroDivisionError("x"), 1),
        (ExceptionGroup("several", [InputError("x")]), 2),
        (typer.Abort(), 130),
    ],
    ids=lambda value: type(value).__name__,
)
def test_exit_codes(error: Exception, code: int) -> None:
    assert explain(error)[0] == code


def test_a_fault_of_ours_says_how_to_see_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PROOFROUTE_DEBUG", raising=False)
    assert report(KeyError("name")) == 1
    written = capsys.readouterr().err
    assert written == (
        "proofroute: a fault of proofroute itself: KeyError: 'name' (PROOFROUTE_DEBUG=1 shows where)\n"
    )


def test_who_asks_for_it_sees_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROOFROUTE_DEBUG", "1")
    report(KeyError("name"))
    assert "KeyError: 'name'\n" in capsys.readouterr().err


def test_a_message_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    report(InputError("no file \x1b[2Jx"))
    assert capsys.readouterr().err == "proofroute: no file ␛[2Jx\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ask"], "Missing argument 'PROMPT'"),
        (["ask", "what", "is"], "put a prompt of several words in quotes"),
        (["ask", "-3 + 5"], "write --"),
        (["ask", "x", "--shema", "f"], "--schema"),
        (["ask", "x", "--kind", "poetry"], "'math'"),
        (["verify", "--jobs", "0", "--in", "x"], "'--jobs'"),
        (["asc", "x"], "asc"),
        (["models"], "Missing command"),
        (["models", "lst"], "lst"),
    ],
)
def test_wrong_words_are_explained_in_two_lines(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    lines = err.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("Try 'proofroute")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["verify"], "verify needs --prompt and --answer, or --in FILE.jsonl"),
        (["verify", "--prompt", "x"], "verify needs --prompt and --answer"),
        (["verify", "--prompt", "x", "--answer", "y", "--in", "f"], "not both"),
        (["verify", "--prompt", "-", "--answer", "-"], "not both"),
        (["verify", "--in", "f", "--tests", "t.py"], "under 'task'"),
        (["route", "--out", "f"], "--out goes with --in"),
        (["grade", "--reference", "x"], "grade needs --reference and --answer"),
        (["route", "--in", "missing.jsonl"], "missing.jsonl: there is no such file"),
        (["ask", "x", "--schema", "missing.json"], "missing.json: cannot be read"),
        (["ask", "x", "--config", "missing.yaml"], "missing.yaml: cannot be read"),
        (["ask", "x", "--model", "foo:bar"], "unknown provider 'foo'"),
        (["ask", ""], "no question"),
        (["route", " "], "no question"),
        (["recheck", "missing.json"], "missing.json: cannot be read"),
    ],
)
def test_what_cannot_be_used_is_explained_in_a_line(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert len(err.splitlines()) == 1


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("proofroute 0.")


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_help_is_plain_in_a_pipe_and_names_every_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    written = capsys.readouterr().out
    for command in ("ask", "route", "verify", "grade", "recheck", "models"):
        assert f"  {command} " in written
    assert "│" not in written
    assert "..." not in written.split("Commands:")[1]


@pytest.mark.parametrize(
    "command",
    [
        ["ask"],
        ["route"],
        ["verify"],
        ["grade"],
        ["recheck"],
        ["models", "list"],
        ["models", "check"],
        ["models", "pull"],
    ],
)
def test_every_command_has_json_and_config(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    written = capsys.readouterr().out
    assert "--json" in written
    assert "--config FILE" in written


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["frobnicate"], "there is ask, route, verify, grade, recheck, models, classifier"),
        (["--config", "x", "ask", "y"], "options stand after the command"),
        (["ask", "\udcff x"], "Task.prompt holds a broken character (at 0)"),
        (["verify", "--in", "x", "--jobs", "y"], "must be a valid integer"),
    ],
)
def test_hints_say_what_to_do(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert says in capsys.readouterr().err


def test_a_place_is_named_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    tests = tmp_path / "t.py"
    tests.write_text("assert f(\n")
    assert main(["ask", "x", "--tests", str(tests)]) == 2
    message = capsys.readouterr().err
    assert message.startswith(f"proofroute: {tests}:1:9: the tests are not valid Python: ")
    assert "column" not in message


@pytest.mark.parametrize("text", ["", "{", "[1]", "{}", '{"id": 1}'])
def test_what_is_no_stored_answer_is_said(
    text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stored = tmp_path / "a.json"
    stored.write_text(text)
    assert main(["recheck", str(stored)]) == 2
    message = capsys.readouterr().err
    assert message.startswith(f"proofroute: {stored}: not a valid Answer: ")
    assert message.endswith("; recheck takes what 'ask --json' wrote\n")
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_an_output_that_takes_no_more_is_no_fault_of_ours(number: int) -> None:
    assert explain(OSError(number, "x", "out.jsonl")) == (
        2,
        f"out.jsonl cannot be written: {os.strerror(number)}",
    )
