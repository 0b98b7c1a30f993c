"""``ask``: what is printed, where, and with which exit code."""

import json
from pathlib import Path

import pytest

from proofroute.cli import main
from proofroute.cli.progress import Progress
from proofroute.core import (
    Answer,
    Asking,
    Attempt,
    Budget,
    Delta,
    MissingKeyError,
    Noted,
    Verifying,
    from_json,
)
from proofroute.router import Config
from proofroute.router.config.values import default_policies
from tests.cli.support import use_router
from tests.router.doubles import Says, router_of, said, unreachable

ASK = ["ask", "What is the answer?", "--kind", "math"]


def test_an_accepted_answer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", ["It is 41.", "It is 42."])))
    assert main(ASK) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[:4] == ["It is 42.", "", "answer  42", "verified · proved"]
    assert lines[4] == "  ✓  value  math.double · proved  The value is right."
    assert lines[5].startswith("math (given) · test:reasoner · 2 attempts · 30 tokens · ")
    assert "\x1b" not in out
    assert err == ""


def test_the_json_of_an_answer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    use_router(monkeypatch, router_of())
    assert main([*ASK, "--json", "--reference", "42"]) == 0
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 1
    data = json.loads(out)
    assert {
        "id", "text", "value", "verdict", "route", "attempts", "accepted", "draft", "task", "schema_version",
        "receipt", "usage", "cost_usd", "seconds", "config_digest", "version",
    } <= set(data)  # fmt: skip
    assert (data["text"], data["value"], data["accepted"], data["draft"]) == ("It is 42.", "42", True, None)
    assert data["verdict"]["status"] == "verified"
    assert data["task"]["reference"] == "42"
    attempt = data["attempts"][-1]
    assert {"model", "content", "reasoning", "verdict", "usage", "cost_usd", "seconds"} <= set(attempt)
    assert from_json(Answer, out).text == "It is 42."


def test_a_refuted_answer_is_shown_to_nobody_but_who_asks_for_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", ["DRAFT 41."])))
    assert main(ASK) == 3
    out, err = capsys.readouterr()
    assert "DRAFT" not in out
    assert out.startswith("no answer: the best attempt is refuted · proved\n")
    assert '{"x": "41"}' in out
    assert "--trace shows it as a draft" in err
    assert main([*ASK, "--trace"]) == 3
    out, err = capsys.readouterr()
    assert "draft, not an answer:\n  DRAFT 41." in out
    assert "attempt 4 · test:reasoner" in out
    assert "Your answer is not right" in out


def test_an_undecided_answer_is_printed_and_marked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", ["Because it is so."])))
    assert main(ASK) == 3
    out = capsys.readouterr().out
    assert out.startswith("Because it is so.\n\nnot accepted: undecided — not established: value\n")


def test_no_model_reached(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", [unreachable()])))
    assert main(ASK) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert "openai:deepseek-reasoner" in err
    assert "http://127.0.0.1:9/v1" in err
    assert len(err.splitlines()) == 1


def test_the_budget_is_spent(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(models={}, policies=default_policies(), budget=Budget(calls=1))
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", ["It is 41."]), config=config))
    assert main(ASK) == 5
    assert "1 call" in capsys.readouterr().err


def test_a_missing_key_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    error = MissingKeyError("DEEPSEEK_API_KEY", "deepseek:deepseek-flash")
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", [error])))
    assert main(ASK) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "DEEPSEEK_API_KEY" in err
    assert len(err.splitlines()) == 1


def test_one_model(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    use_router(monkeypatch, router_of(general=Says("test:general", ["It is 42."])))
    assert main([*ASK, "--model", "general"]) == 0
    assert "test:general · 1 attempt" in capsys.readouterr().out


def test_a_reply_keeps_its_lines_and_loses_its_controls(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "def f(x):\n    return x  # " + "long " * 60 + "\x1b[31m [bold]"
    use_router(monkeypatch, router_of(general=Says("test:general", [said(program)])))
    assert main(["ask", "Write a poem", "--kind", "creative"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(program.replace("\x1b", "␛") + "\n\nunchecked\n")


@pytest.mark.parametrize(
    ("option", "content", "place"),
    [
        ("--schema", '{\n  "type": "object",\n  oops\n}', "file:3:3: not valid JSON"),
        ("--schema", "[1]", "file:1:1: a JSON Schema is an object"),
        ("--schema", '{"a": 1,\n "properties": {"n": {"type": "strin"}}}', "file:2:"),
        ("--schema", '{"type": "objekt"}', "file:1:"),
        ("--tests", "assert f(1) == 2\nassert f(1", "file:2:"),
        ("--schema", "[" * 100_000, "file:1:1: not readable JSON"),
    ],
)
def test_a_broken_file_is_named_with_its_place(
    option: str, content: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_text(content)
    assert main(["ask", "x", option, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert place in err
    assert len(err.splitlines()) <= 2


def test_files_that_are_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "image.png"
    path.write_bytes(b"\x89PNG")
    assert main(["ask", "x", "--source", str(path)]) == 2
    assert "image.png: not UTF-8 text (byte 0)" in capsys.readouterr().err
    assert main(["ask", "x", "--source", str(tmp_path)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_the_progress_line_follows_the_events() -> None:
    progress = Progress(started=0.0)
    assert progress.line(0.1) == "classifying · 0.1 s"
    progress.feed(Asking("local:smollm2", 2))
    assert progress.line(1.0) == "asking · local:smollm2 · attempt 2 · 1.0 s"
    progress.feed(Delta(reasoning="hm"))
    progress.feed(Delta(reasoning="hm"))
    assert progress.line(2.0) == "thinking · local:smollm2 · attempt 2 · 2 tokens · 2.0 s"
    progress.feed(Delta(content="It"))
    assert "writing" in progress.line(2.0)
    progress.feed(Verifying(Attempt(model="m", content="")))
    assert progress.line(3.0).startswith("verifying · ")
    progress.feed(Noted("unreachable"))
    assert progress.line(3.0).startswith("going on · ")
