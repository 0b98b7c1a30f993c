"""``--statement`` takes a formal statement, from a file or as it stands."""

import json
from pathlib import Path

import pytest

from proofroute.cli import main
from proofroute.cli.material import Material

SQUARES = "(forall ((x Real)) (>= (* x x) 0.0))"
SCRIPT = "```smt2\n(declare-const x Real)\n(assert (not (>= (* x x) 0.0)))\n(check-sat)\n```"


def verified(capsys: pytest.CaptureFixture[str], statement: str, answer: str = SCRIPT) -> tuple[int, str]:
    words = [
        "verify",
        "--prompt",
        "Prove the theorem.",
        "--statement",
        statement,
        "--answer",
        answer,
        "--json",
    ]
    code = main(words)
    out = capsys.readouterr().out
    return code, json.loads(out)["status"] if out else ""


def test_as_text_and_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(capsys, SQUARES) == (0, "verified")
    path = tmp_path / "squares.smt2"
    path.write_text(SQUARES)
    assert verified(capsys, str(path)) == (0, "verified")
    plain = tmp_path / "squares"
    plain.write_text(SQUARES)
    assert verified(capsys, str(plain)) == (0, "verified")


def test_another_statement_is_not_proved_by_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, status = verified(capsys, "(forall ((x Real)) (> (* x x) 0.0))")
    assert (code, status) == (3, "undecided")


def test_the_words_stay_as_they_are() -> None:
    text = "Theorem t : forall n : nat, n + 0 = n."
    assert Material(statement=text).task("Prove it.").statement == text
    assert Material(statement="theorem t (n : Nat) : n + 0 = n").any_given()


@pytest.mark.parametrize("given", ["missing.v", "no/such/file.smt2", "", "  "])
def test_what_is_no_statement_is_refused(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--prompt", "Prove it.", "--statement", given, "--answer", "x"]) == 2
    assert "statement" in (said := capsys.readouterr().err) or "cannot be read" in said


def test_rows_bring_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("{}\n")
    assert main(["verify", "--in", str(path), "--statement", SQUARES]) == 2
    assert "each row brings its own material" in capsys.readouterr().err
