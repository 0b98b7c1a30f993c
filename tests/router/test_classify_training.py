"""Training on texts of one's own: the same bytes each time, and bad rows are said."""

import asyncio
import json
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="training computes with numpy")

from proofroute.cli import main
from proofroute.core import InputError, Kind, Task
from proofroute.router.classify import ClassifierOptions, StagedClassifier
from proofroute.router.classify.trained import LAYOUT, Header, features, pack, read_model, unpack
from proofroute.router.classify.training import Row, Settings, as_model, folds_of, read, read_rows, train

WORDS: dict[Kind, list[str]] = {
    "math": ["add", "sum", "total", "count"],
    "creative": ["ode", "song", "rhyme", "saga"],
    "extraction": ["fields", "columns", "entries", "names"],
}


def rows(count: int = 8) -> list[Row]:
    return [
        Row(f"Please {word} the glonk number {number} of {word}", kind, f"part {number % 4}")
        for kind, words in WORDS.items()
        for word in words
        for number in range(count)
    ]


def write(path: Path, given: list[Row]) -> Path:
    lines = [json.dumps({"text": row.text, "label": row.kind, "source": row.source}) for row in given]
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def test_the_same_rows_give_the_same_bytes() -> None:
    settings = Settings(rounds=20)
    one = pack(train(read(rows(), settings), settings))
    again = pack(train(read(rows(), settings), settings))
    assert one == again
    assert pack(unpack(one)) == one


def test_what_was_trained_is_found_again() -> None:
    settings = Settings(rounds=30)
    model = as_model(train(read(rows(), settings), settings))
    scores = model.scores(features("Please rhyme the glonk number 99 of rhyme"))
    assert scores.index(max(scores)) == 4


def test_sources_are_not_torn_apart() -> None:
    settings = Settings()
    folds = folds_of(read(rows(), settings), 3)
    assert sorted(name for fold in folds for name in fold) == [f"part {number}" for number in range(4)]


def test_the_cap_takes_the_same_rows_in_any_order() -> None:
    settings = Settings(cap=3)
    one = {item.row.text for item in read(rows(), settings)}
    assert one == {item.row.text for item in read(rows()[::-1], settings)}
    assert len(one) == 3 * len(WORDS) * 4


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"label": "math"}', "no text"),
        ('{"text": "x", "label": "maths"}', "'maths' is no kind of task"),
        ('{"text": "x"}', "is no kind of task"),
    ],
)
def test_a_bad_row_is_named(line: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"text": "a", "label": "code"}}\n{line}\n')
    with pytest.raises(InputError, match=why) as caught:
        read_rows(path)
    assert f"{path}:2" in str(caught.value)


def test_prompt_and_kind_are_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"prompt": "a", "kind": "code"}\n\n')
    assert read_rows(path) == [Row("a", "code", "rows")]


@pytest.mark.slow
def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [
        Row(f"Zwirble the {thing} {number}", "extraction", "own")
        for number in range(12)
        for thing in ("brook", "stone")
    ]
    given += [Row(f"Bambo the {thing}", "code", "own") for thing in ("brook", "stone", "twig")]
    path = write(tmp_path / "rows.jsonl", given)
    assert main(["classifier", "train", str(path), "--out", str(tmp_path / "new"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rows"] == len(given)
    assert told["right"] > told["before"]
    weights = tmp_path / "new" / "weights.bin"
    assert told["weights"] == str(weights)
    classifier = StagedClassifier(ClassifierOptions(trained=str(weights)))
    assert asyncio.run(classifier.classify(Task(prompt="Zwirble the brook 77"))).kind == "extraction"
    assert asyncio.run(classifier.classify(Task(prompt="Write a poem about rain"))).kind == "creative"
    first = weights.read_bytes()
    assert main(["classifier", "train", str(path), "--out", str(tmp_path / "again")]) == 0
    assert (tmp_path / "again" / "weights.bin").read_bytes() == first
    assert "were right" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "no rows"), ('{"text": "x", "label": "math"}\n' * 3, "too few"), ("nonsense", "not JSON")],
)
def test_the_command_refuses(text: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text)
    assert main(["classifier", "train", str(path), "--out", str(tmp_path / "new")]) == 2
    assert why in capsys.readouterr().err


def test_weights_for_other_kinds_are_refused() -> None:
    from array import array

    from proofroute.router.classify.trained import Artefact, ArtefactError

    header = Header(
        layout=LAYOUT, kinds=["math"], count=1, scale=1.0, bias=[0.0], sharpness=1.0, sure=0.9, rows=1
    )
    with pytest.raises(ArtefactError, match="other kinds"):
        read_model(pack(Artefact(header, ["aword"], array("h", [1]), b"\x01")))
