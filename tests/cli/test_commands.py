"""``route``, ``verify``, ``grade``, ``recheck`` and ``models``: JSON, text and exit codes."""

import json
from pathlib import Path

import pytest

from proofroute.cli import main
from proofroute.cli.grade import graded
from proofroute.cli.model_table import described
from proofroute.core import Json, WorkerError
from proofroute.router import Config, builtin_config
from proofroute.tools.workers import Job
from tests.cli.support import rows_of, use_router
from tests.router.doubles import Says, router_of


def write_rows(path: Path, *rows: object) -> str:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return str(path)


def test_route(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "What is 17*23?"]) == 0
    assert capsys.readouterr().out.startswith("math · 0.")
    assert main(["route", "What is 17*23?", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert set(data) == {"id", "kind", "probability", "runner_up", "stage", "reason"}
    assert (data["kind"], data["stage"]) == ("math", "rules")


def test_route_of_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_rows(
        tmp_path / "in.jsonl",
        {"id": "a", "prompt": "What is 17*23?", "kind": "creative", "label": "x"},
        {"id": "b"},
        {"id": "c", "prompt": 3},
        {"id": 4, "messages": [{"role": "user", "content": "Prove that 2 is even."}]},
    )
    out = tmp_path / "out.jsonl"
    assert main(["route", "--in", source, "--out", str(out)]) == 2
    rows = rows_of(out)
    assert [row["id"] for row in rows] == ["a", "b", "c", 4]
    assert (rows[0]["kind"], rows[0]["stage"], rows[3]["kind"]) == ("math", "rules", "proof")
    assert "no question" in rows[1]["error"]["message"]
    assert "prompt" in rows[2]["error"]["message"]
    assert "2 of 4 rows" in capsys.readouterr().err


VERIFY = ["verify", "--prompt", "What is the answer?", "--kind", "math", "--answer"]


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [("It is 42.", "verified", 0), ("It is 41.", "refuted", 3), ("Who knows?", "undecided", 3)],
)
def test_verify(
    answer: str, status: str, code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of())
    assert main([*VERIFY, answer]) == code
    assert capsys.readouterr().out.startswith(status)
    assert main([*VERIFY, answer, "--json"]) == code
    data = json.loads(capsys.readouterr().out)
    assert {"id", "status", "assurance", "seconds", "answer", "schema_version", "evidence"} <= set(data)
    assert (data["status"], data["schema_version"]) == (status, 1)
    assert {
        "claim",
        "check",
        "read_as",
        "outcome",
        "assurance",
        "statement",
        "counterexample",
        "spans",
        "seconds",
    } <= (set(data["evidence"][0]))


def test_verify_reads_a_whole_reply(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of())
    assert main([*VERIFY, "<think>maybe 41</think>It is 42."]) == 0
    assert "answer  42" in capsys.readouterr().out


def test_verify_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of())
    task = {"prompt": "What is the answer?", "kind": "math"}
    source = write_rows(
        tmp_path / "in.jsonl",
        *({"id": f"r{n}", "task": task, "answer": f"It is {n}."} for n in range(40, 45)),
        {"id": "typo", "task": {"prompt": "x", "test": "assert 1"}, "answer": "1"},
        {"id": "no task", "answer": "1"},
        {"id": "no answer", "task": task},
        {"id": "no text", "task": task, "answer": 42},
        "{broken",
    )
    out = tmp_path / "out.jsonl"
    assert main(["verify", "--in", source, "--out", str(out), "--jobs", "4"]) == 2
    rows = rows_of(out)
    assert [row.get("status") for row in rows[:5]] == ["refuted", "refuted", "verified", "refuted", "refuted"]
    assert [row["id"] for row in rows[5:]] == ["typo", "no task", "no answer", "no text", None]
    messages = [row["error"]["message"] for row in rows[5:]]
    assert "test: Unexpected keyword argument" in messages[0]
    assert "'task' is missing; the row has 'id', 'answer'" in messages[1]
    assert "'answer' is missing" in messages[2]
    assert "must be text, not a number" in messages[3]
    assert "line 10" in messages[4]


def test_all_rows_answered_is_0_whatever_the_verdicts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_router(monkeypatch, router_of())
    case = {"id": "a", "task": {"prompt": "x", "kind": "math"}, "answer": "It is 41."}
    source = write_rows(tmp_path / "in.jsonl", case)
    assert main(["verify", "--in", source, "--out", str(tmp_path / "out.jsonl")]) == 0


def test_results_do_not_overwrite_their_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_rows(tmp_path / "in.jsonl", {"id": "a", "prompt": "x"})
    assert main(["route", "--in", source, "--out", source]) == 2
    assert "same file" in capsys.readouterr().err
    assert Path(source).read_text() != ""


@pytest.mark.parametrize(
    ("answer", "equal", "code", "word"),
    [("0.5", True, 0, "equal: "), ("0.6", False, 3, "not equal: "), ("who knows", None, 3, "undecided: ")],
)
def test_grade(
    answer: str, equal: bool | None, code: int, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["grade", "--reference", "\\frac{1}{2}", "--answer", answer]
    assert main(words) == code
    assert capsys.readouterr().out.startswith(word)
    assert main([*words, "--json"]) == code
    data = json.loads(capsys.readouterr().out)
    assert (data["id"], data["equal"]) == (None, equal)
    assert set(data) == {"id", "equal", "reason", "seconds"}


def test_grade_many(tmp_path: Path) -> None:
    source = write_rows(
        tmp_path / "in.jsonl",
        *({"id": f"r{n}", "reference": "3", "answer": f"So it is \\boxed{{{n}}}."} for n in range(6)),
        {"id": "unreadable", "reference": "3", "answer": "?"},
        {"id": "huge", "reference": "3", "answer": "9" * 2_100_000},
    )
    out = tmp_path / "out.jsonl"
    assert main(["grade", "--in", source, "--out", str(out), "--jobs", "3"]) == 0
    grades = [row["equal"] for row in rows_of(out)]
    assert grades == [False, False, False, True, False, False, None, None]


async def test_a_grading_that_takes_too_long_is_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    async def late(job: Job, argument: Json) -> Json:
        raise WorkerError("grade took longer than 10 s")

    monkeypatch.setattr("proofroute.tools.workers.call", late)
    row = await graded("1", "1")
    assert (row["equal"], row["reason"]) == (None, "grading did not finish: grade took longer than 10 s")


def test_recheck(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    use_router(monkeypatch, router_of(reasoner=Says("test:reasoner", ["It is 42."])))
    assert main(["ask", "What is the answer?", "--kind", "math", "--json"]) == 0
    stored = tmp_path / "answer.json"
    text = capsys.readouterr().out
    stored.write_text(text)
    assert main(["recheck", str(stored)]) == 0
    assert capsys.readouterr().out.startswith("holds: verified · proved\n")
    stored.write_text(text.replace("It is 42.", "It is 43."))
    assert main(["recheck", str(stored), "--json"]) == 3
    data = json.loads(capsys.readouterr().out)
    assert (data["holds"], data["verdict"]["status"]) == (False, "refuted")
    assert main(["recheck", str(stored)]) == 3
    assert capsys.readouterr().out.startswith("does not hold: refuted · proved\n✗ ")


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"id": 3}', "\x00", "[" * 100_000])
def test_recheck_of_something_else(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stored = tmp_path / "answer.json"
    stored.write_text(content)
    assert main(["recheck", str(stored)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "answer.json: not a valid Answer" in err
    assert len(err.splitlines()) == 1


def test_models_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROOFROUTE_REASONER", "deepseek:deepseek-flash")
    monkeypatch.setenv("DEEPSEEK_API_KEY", "sk-very-secret")
    assert main(["models", "list"]) == 0
    out = capsys.readouterr().out
    assert "DEEPSEEK_API_KEY" in out
    assert "https://api.deepseek.com" in out
    assert main(["models", "list", "--json"]) == 0
    written = capsys.readouterr().out
    assert [row["name"] for row in json.loads(written)] == ["solver", "reasoner", "general"]
    assert "sk-very-secret" not in out + written


def test_models_say_where_keys_come_from() -> None:
    def key_of(spec: str, env: dict[str, str]) -> str:
        config = builtin_config({"PROOFROUTE_REASONER": spec})
        return next(row.key for row in described(config, env) if row.name == "reasoner")

    assert key_of("deepseek:deepseek-flash", {}) == "DEEPSEEK_API_KEY (not set)"
    assert key_of("deepseek:deepseek-flash", {"PROOFROUTE_API_KEY": "k"}) == "PROOFROUTE_API_KEY"
    assert key_of("ollama:deepseek-r1:7b", {}) == "none needed"
    assert key_of("local:smollm2", {}) == "none needed"


def test_a_model_that_cannot_be_read_is_said_and_not_raised() -> None:
    config = Config(models={**builtin_config({}).models, "bad": "foo:bar"})
    row = described(config, {})[-1]
    assert row.problem is not None
    assert "foo" in row.problem


def test_models_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "check", "solver"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("✓  solver")
    assert main(["models", "check", "solver", "ollama:deepseek-r1:7b@http://127.0.0.1:9", "--json"]) == 4
    rows = json.loads(capsys.readouterr().out)
    assert [row["ok"] for row in rows] == [True, False]
    assert "http://127.0.0.1:9" in rows[1]["message"]


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("foo:bar", "unknown provider 'foo'"),
        ("openai:", "names no model"),
        ("openai:gpt@", "no address"),
        ("openai:gpt@notaurl", "write openai:gpt@http://notaurl"),
        ("reasnoer", "did you mean 'reasoner'?"),
        ("openai:gpt-4.1", "export OPENAI_API_KEY=..."),
        ("", "provider:model"),
    ],
)
def test_what_cannot_be_checked_is_misuse(
    spec: str, says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("PROOFROUTE_API_KEY", raising=False)
    assert main(["models", "check", "solver", spec]) == 2
    assert says in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["ask", "x"], ["route", "x"], ["verify", "--prompt", "x", "--answer", "y"]]
)
def test_a_broken_specification_is_refused_when_it_is_opened(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROOFROUTE_REASONER", "openai:gpt@notaurl")
    assert main(command) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("proofroute: PROOFROUTE_REASONER: 'notaurl' in 'openai:gpt@notaurl' is not an")
    assert len(err.splitlines()) == 1


def test_models_pull(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    weights = tmp_path / "w.gguf"
    weights.write_bytes(b"abc")

    def pull(model: str, **more: object) -> Path:
        return weights

    monkeypatch.setattr("proofroute.models.pull_weights", pull)
    assert main(["models", "pull", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"model": "smollm2", "path": str(weights), "bytes": 3}


def test_models_pull_of_an_unknown_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "pull", "gpt-9"]) == 2
    assert "smollm2" in capsys.readouterr().err


def test_a_configuration_is_checked_even_where_it_is_not_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("version: 1\nmodel: {}\n")
    assert main(["grade", "--reference", "1", "--answer", "1", "--config", str(path)]) == 2
    assert f"{path}:2:1:" in capsys.readouterr().err
