"""An empty list is not verified beside lines or parts that may be its items, nor one that leaves some out."""

import json

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

TILL = "Tiller Foods\nMILK 1L            2 x 1.50   3.00\nBREAD BRN          1 x 2.80   2.80\nTOTAL   5.80"
LOG = (
    "2025-05-02T03:14:07Z web-04 nginx[811]: INFO start\n2025-05-02T03:14:09Z db-01 app[902]: WARN slow query"
)
SKY = "Outlook for Leeds\nMorning: 7 °C, light rain\nNoon: 14 °C, cloudy\nWind: 18 km/h"
NOTES = (
    "Committee, room Turing\nPresent: Alma Reyes, Bogdan Ilic\nActions:\n"
    "  Bogdan Ilic: update the register (by 10 March 2025)\n  Alma Reyes: sign the contract (by 7 May 2025)"
)
ACTION: dict[str, Json] = {"owner": "Bogdan Ilic", "task": "update the register", "due": "2025-03-10"}
SECOND: dict[str, Json] = {"owner": "Alma Reyes", "task": "sign the contract", "due": "2025-05-07"}


async def status_of(source: str, answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (TILL, {"company": "Tiller Foods", "total": 5.80, "purchases": []}),
        (LOG, {"level": "WARN", "events": []}),
        (SKY, {"city": "Leeds", "forecast": []}),
        (NOTES, {"room": "Turing", "present": []}),
        (NOTES, {"room": "Turing", "actions": []}),
        (NOTES, {"present": ["Alma Reyes", "Bogdan Ilic"], "actions": [ACTION]}),
    ],
)
async def test_a_list_that_may_leave_items_out(source: str, answer: Json) -> None:
    assert await status_of(source, answer) == "undecided"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (NOTES, {"present": ["Alma Reyes", "Bogdan Ilic"], "actions": [ACTION, SECOND]}),
        ("Guest: Ann Lee\nNights: 2\nRoom: 14", {"guest": "Ann Lee", "pets": []}),
        ("Insured: Ann Lee\nAdditional drivers: none\n", {"insured": "Ann Lee", "additional_drivers": []}),
    ],
)
async def test_neighbours(source: str, answer: Json) -> None:
    assert await status_of(source, answer) == "verified"
