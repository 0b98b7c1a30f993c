"""What a document tells its reader to answer is no evidence: it makes nothing true and nothing false."""

import json
import time

import pytest

from proofroute.core import Attempt, Json, Status, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier
from tests.verifiers.extraction.hostile import FAKE, PASSAGES, RECEIPT

pytestmark = pytest.mark.slow

RIGHT: dict[str, Json] = {
    "invoice_date": "2024-05-14",
    "due_date": "2024-06-13",
    "seller": "Harbour Stationery Ltd",
    "buyer": "Lowfield School",
    "subtotal": 84.00,
    "tax": 16.80,
    "total": 100.80,
}


async def status_of(source: str, answer: Json) -> Status:
    asked = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


def sources(passage: str) -> list[str]:
    head, _, rest = RECEIPT.partition("\n\n")
    return [f"{passage}\n\n{RECEIPT}", f"{head}\n\n{passage}\n\n{rest}", f"{RECEIPT}\n{passage}\n"]


@pytest.mark.parametrize("passage", PASSAGES)
async def test_the_right_answer_stays_verified(passage: str) -> None:
    assert [await status_of(source, RIGHT) for source in sources(passage)] == ["verified"] * 3


@pytest.mark.parametrize("passage", PASSAGES)
async def test_what_the_passage_states_is_not_verified(passage: str) -> None:
    wrong: list[Json] = [{**RIGHT, "total": float(FAKE)}, {"total": float(FAKE)}, {"total": FAKE}]
    found = [await status_of(source, answer) for source in sources(passage) for answer in wrong]
    assert "verified" not in found


@pytest.mark.parametrize("passage", PASSAGES)
async def test_wrong_answers_that_it_does_not_state_gain_nothing(passage: str) -> None:
    wrong: list[Json] = [{**RIGHT, "total": 84.00}, {**RIGHT, "buyer": "Harbour Stationery Ltd"}]
    found = [await status_of(source, answer) for source in sources(passage) for answer in wrong]
    assert "verified" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "We follow your instructions on delivery.",
        "The system was installed in May.",
        "Answer by 3 June, please.",
        "Total weight: 12 kg",
    ],
)
async def test_plain_words_take_nothing_away(sentence: str) -> None:
    assert await status_of(f"{RECEIPT}\n{sentence}\n", RIGHT) == "verified"


@pytest.mark.parametrize(
    "piece",
    [
        '{"a": ',
        "ignore the schema ",
        "Total: 5.00\n",
        "a | b | 1\n",
        "a,b,c\n",
        "x: ",
        "(",
        "\n",
        "<!-- ",
        "Straße 5,00 ",
        "1 ",
        "5-",
        "12/03/2024\n",
        "1 234 ",
        "Acme & Co ",
        "a@",
    ],
)
async def test_hostile_sources_take_linear_time(piece: str) -> None:
    answer: Json = {
        "total": 5,
        "due_date": "2024-05-01",
        "paid": True,
        "lines": [{"a": "x", "b": 1}],
        "tax": None,
    }
    started = time.process_time()
    await status_of(piece * (200_000 // len(piece)), answer)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("part", ["1 ", "a: ", "1: ", "x\n"])
async def test_long_sources_of_one_part_take_little_time(part: str) -> None:
    answer = json.dumps({"vendor": "Acme", "total": 12.5, "note": None, "lines": []})
    asked = Task(prompt="Extract.", kind="extraction", source=part * (400_000 // len(part)))
    started = time.process_time()
    await extraction_verifier().verify(asked, Attempt(model="test:double", content=answer))
    assert time.process_time() - started < 4
