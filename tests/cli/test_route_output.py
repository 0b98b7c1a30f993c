"""``proofroute route``: what people and programs are shown, faults and kinds of one's own included."""

import json
from pathlib import Path

import pytest

from proofroute.cli import main
from tests.cli.support import rows_of

SIX = {"id", "kind", "probability", "runner_up", "stage", "reason"}


def config(folder: Path, text: str) -> str:
    path = folder / "proofroute.yaml"
    path.write_text(f"version: 1\nclassifier:\n{text}")
    return str(path)


def test_two_lines_with_kind_probability_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "Which houseplants survive in a dark hallway?"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("general · 0.")
    assert "runner-up" in first
    assert second.startswith("model: speaking for general")


def test_json_has_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "Which houseplants survive in a dark hallway?", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == SIX
    assert found["stage"] == "model"


def test_a_fault_is_shown_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = config(tmp_path, "  trained: no/such/file.bin\n")
    assert main(["route", "Compose a little song on autumn.", "--config", file]) == 0
    shown = capsys.readouterr().out
    assert "fault: the classifier's weights cannot be used" in shown
    assert str(tmp_path / "no/such/file.bin") in shown.replace("\n", "")
    assert main(["route", "Explain how a refrigerator works.", "--config", file, "--json"]) == 0
    assert "cannot be read" in json.loads(capsys.readouterr().out)["fault"]


def test_a_kind_of_ones_own_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = config(
        tmp_path,
        "  kinds:\n    legal:\n      like: general\n      examples: [Draft a non-disclosure agreement]\n",
    )
    assert main(["route", "Draft a non-disclosure agreement", "--config", file]) == 0
    assert capsys.readouterr().out.startswith("general (legal) · 0.")
    assert main(["route", "Draft a non-disclosure agreement", "--config", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["label"] == "legal"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("  kinds: {math: {like: code, examples: [a]}}\n", "is a built-in kind"),
        ("  kinds: {legal: {like: law, examples: [a]}}\n", "must be 'math'"),
        ("  kinds: {legal: {like: code, examples: []}}\n", "at least 1"),
        ("  examples: {maths: [a]}\n", "maths"),
        ("  model: nobody\n", "the model 'nobody'"),
        ("  below: 2\n", "less than or equal to 1"),
        ("  belw: 0.5\n", "unknown key"),
    ],
)
def test_a_wrong_configuration_is_said_with_its_place(
    text: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", "Who?", "--config", config(tmp_path, text)]) == 2
    assert why in capsys.readouterr().err


def test_many_rows_keep_their_order(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    prompts = [
        "Write a sonnet about rust.",
        "Prove that 7 is prime.",
        "x" * 50_000,
        "\x00\x1b[31m",
        "证明 1+1=2",
    ]
    lines = [json.dumps({"id": place, "prompt": prompt}) for place, prompt in enumerate(prompts)]
    source.write_text("".join(f"{line}\n" for line in lines))
    assert main(["route", "--in", str(source), "--out", str(out)]) == 0
    found = rows_of(out)
    assert [row["id"] for row in found] == [0, 1, 2, 3, 4]
    assert all(set(row) == SIX for row in found)
    assert found[0]["kind"] == "creative"
    assert found[4]["kind"] == "proof"
