"""The models that ask nobody: scripted and recorded ones."""

import json
from pathlib import Path

import pytest

from proofroute.core import (
    Completion,
    Delta,
    InputError,
    ModelRequest,
    ModelTimeout,
    ModelUnknown,
    UsageError,
)
from proofroute.models import ReplayModel, ScriptedModel, make_model
from tests.models.asking import request
from tests.support import data_path


async def test_a_script_plays_in_order_and_keeps_the_requests() -> None:
    async def later(asked: ModelRequest) -> str:
        return asked.question.upper()

    fault = ModelTimeout("too slow", model="scripted:model")
    model = ScriptedModel(["<think>a</think>b", Completion(content="c"), fault, lambda _: "d", later])
    shown: list[Delta] = []
    first = await model.generate(request("q1"), shown.append)
    assert (first.content, first.reasoning) == ("b", "a")
    assert shown == [Delta(reasoning="a"), Delta(content="b")]
    assert (await model.generate(request("q2"))).content == "c"
    with pytest.raises(ModelTimeout):
        await model.generate(request("q3"))
    assert (await model.generate(request("q4"))).content == "d"
    assert (await model.generate(request("q5"))).content == "Q5"
    assert [asked.question for asked in model.requests] == ["q1", "q2", "q3", "q4", "q5"]
    with pytest.raises(UsageError, match="asked 6 times"):
        await model.generate(request("q6"))


async def test_one_function_may_answer_everything() -> None:
    model = ScriptedModel(lambda asked: f"<{asked.question}>", name="scripted:echo")
    assert [(await model.generate(request(text))).content for text in "ab"] == ["<a>", "<b>"]
    assert model.name == "scripted:echo"


async def test_recordings_are_found_by_question(tmp_path: Path) -> None:
    rows = [
        {"prompt": "What is\n 17*23?", "raw_completion": "<think>hm</think>\n\n390"},
        {"question": "What is 17*23?", "completion": "391", "reasoning": "again"},
        {"question": "Other", "content": "other"},
    ]
    file = tmp_path / "r1.jsonl"
    file.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    model = make_model(f"replay:{file}", {})
    replies = [await model.generate(request("What is 17*23?")) for _ in range(3)]
    assert [(reply.content, reply.reasoning) for reply in replies] == [
        ("390", "hm"),
        ("391", "again"),
        ("391", "again"),
    ]
    with pytest.raises(ModelUnknown, match="no recording of the question 'Third'"):
        await model.generate(request("Third"))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "JSON object"),
        ('{"completion": "a"}', "question"),
        ('{"prompt": "a"}', "completion"),
        ('{"prompt": "a", "completion": 5}', "completion"),
    ],
)
def test_a_broken_recording_is_named_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    file = tmp_path / "broken.jsonl"
    file.write_text('{"prompt": "a", "completion": "b"}\n' + line, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        ReplayModel.from_jsonl(file)
    assert f"{file}:2" in str(raised.value)
    assert says in str(raised.value)


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl"):
        ReplayModel.from_jsonl("nowhere.jsonl")


async def test_recorded_replies_of_r1_are_replayed() -> None:
    path = data_path("r1/aime_2024_r1_dev.jsonl")
    model = ReplayModel.from_jsonl(path)
    for line in path.read_text(encoding="utf-8").splitlines():
        reply = await model.generate(request(json.loads(line)["prompt"]))
        assert reply.reasoning
        assert "\\boxed" in reply.content
