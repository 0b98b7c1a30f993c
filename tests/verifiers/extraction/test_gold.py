"""Gold values of real receipts are grounded, and no changed one is; where gold differs, the row says why."""

import json
import re
from collections.abc import Iterator
from typing import Final

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier
from tests.support import data_path

# Gold that is not what its document says.
NOISE: Final = {
    ("sroie-024", "address"),  # gold BEJUNTAL, the receipt BERJUNTAI
    ("sroie-045", "address"),  # gold PARINDUSTRIAN TAMPOI, the receipt PERINDUSTRIAN TAMPOL
    ("sroie-044", "address"),  # as before, another receipt of the shop
    ("sroie-578", "address"),  # gold begins with LOT, which the receipt's scan has elsewhere
    ("sroie-150", "company"),  # gold ENTERPRISE, the receipt ENTERORISE
    ("sroie-190", "address"),  # gold PERINDUSTRIAN, the receipt PERINOUSTRIAN
    ("sroie-133", "address"),  # gold SELANGIR, the receipt SELANGOR
}
_WORD: Final = re.compile(r"\w+")
# Right, and left open: labels and values stand apart in the scan, and no law leads to the total.
OPEN: Final = {
    ("sroie-383", "total"),  # payment and change stand in no order that a law could read
    ("sroie-532", "total"),  # no amount is labelled a total but the cash
}


def _rows() -> list[dict[str, Json]]:
    lines = data_path("extraction/documents_dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for line in lines if str((row := json.loads(line))["id"]).startswith("sroie")]


async def _status(text: Json, answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=str(text))
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


def _values(row: dict[str, Json]) -> Iterator[tuple[str, str]]:
    gold = row["gold"]
    assert isinstance(gold, dict)
    for name, value in gold.items():
        if (row["id"], name) not in NOISE:
            yield name, str(value)


async def test_right_values_are_grounded() -> None:
    right = [(row, name, value) for row in _rows() for name, value in _values(row)]
    missed = {
        (str(row["id"]), name)
        for row, name, value in right
        if await _status(row["text"], {name: value}) != "verified"
    }
    assert missed <= OPEN
    assert len(missed) <= 0.03 * len(right)


@pytest.mark.parametrize("part", range(4))
async def test_no_other_amount_is_the_total(part: int) -> None:
    verified: list[tuple[Json, str]] = []
    for row in _rows()[part::4]:
        gold = row["gold"]
        assert isinstance(gold, dict)
        total = str(gold["total"]).strip("RM$")
        amounts = set(re.findall(r"(?<![\d.])\d+\.\d\d(?![\d.])", str(row["text"]))) - {total}
        verified += [
            (row["id"], amount)
            for amount in sorted(amounts)
            if await _status(row["text"], {**gold, "total": amount}) == "verified"
        ]
    assert verified == []


async def test_no_value_of_another_document_is_verified() -> None:
    rows = _rows()
    verified: list[tuple[Json, str]] = []
    for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
        theirs = dict(_values(other))
        for name, value in _values(row):
            wrong = theirs.get(name, value)
            # Receipts of one shop, or of one day, share what they state.
            if set(_WORD.findall(wrong.casefold())) <= set(_WORD.findall(str(row["text"]).casefold())):
                continue
            if await _status(row["text"], {name: wrong}) == "verified":
                verified.append((row["id"], wrong))
    assert verified == []
