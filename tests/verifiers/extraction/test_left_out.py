"""What an answer says is not there, and places that two fields claim."""

import json

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

RECEIPT = (
    "Harbour Stationery Sdn Bhd\n14 Quay Road\n40300 Shah Alam\nTel: 03-5542 3228\n\n"
    "Pens 4.50\nPaper 12.00\nTotal 16.50"
)
LETTER = (
    "Dr. Lena Ortiz met the board of Brightwater Tools Ltd on Monday. Growth was 12%. See www.bright.example."
)


async def check(source: str, answer: Json) -> tuple[str, dict[str, str]]:
    task = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(task, Attempt(model="test:double", content=json.dumps(answer)))
    return combine([found]).status, {item.claim: item.outcome for item in found.evidence}


@pytest.mark.parametrize(
    ("source", "extra", "status"),
    [
        (RECEIPT, {"company": None}, "undecided"),
        (RECEIPT, {"phone": None}, "undecided"),
        ("Pens 4.50\nPaper 12.00", {"amount": None, "item": "Pens"}, "undecided"),
        (LETTER, {"people": [], "day": "Monday"}, "undecided"),
        (LETTER, {"companies": [], "day": "Monday"}, "undecided"),
        (LETTER, {"percentage": None, "day": "Monday"}, "undecided"),
        (LETTER, {"website": None, "day": "Monday"}, "undecided"),
        # A search finds none, or there is nothing that tells what to search for.
        (RECEIPT, {"total": 16.50, "shipping_cost": None, "discount": None}, "verified"),
        (RECEIPT, {"total": 16.50, "email": None, "percentage": None}, "verified"),
        (RECEIPT, {"company": "Harbour Stationery Sdn Bhd", "vendor": None}, "verified"),
        (LETTER, {"people": ["Lena Ortiz"], "locations": [], "products": []}, "verified"),
        ("Trudeau hanging out with his brother.", {"people": ["Trudeau"], "companies": []}, "verified"),
    ],
)
async def test_null_and_empty_lists(source: str, extra: dict[str, Json], status: str) -> None:
    found, outcomes = await check(source, extra)
    assert found == status, outcomes


SHARED: list[tuple[dict[str, Json], set[str]]] = [
        ({"company": "Quay Road", "address": "14 Quay Road 40300 Shah Alam"}, {"/company"}),
        ({"company": "14 Quay Road 40300 Shah Alam", "address": "14 Quay Road 40300 Shah Alam"},
         {"/company", "/address"}),
        ({"people": ["Harbour"], "places": ["Harbour"]}, {"/people/0", "/places/0"}),
        ({"item": "Stationery", "company": "Harbour Stationery Sdn Bhd"}, {"/item"}),
        # Parts of what another field holds whole, and a name that two fields of one role share.
        ({"city": "Shah Alam", "street": "14 Quay Road", "postal_code": "40300",
          "address": "14 Quay Road 40300 Shah Alam"}, set()),
        ({"brand": "Harbour", "company": "Harbour Stationery Sdn Bhd"}, set()),
        ({"seller": {"name": "Harbour Stationery Sdn Bhd"}, "vendor": "Harbour Stationery Sdn Bhd"}, set()),
        ({"lines": [{"item": "Pens", "description": "Pens"}]}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "open_claims"), SHARED)
async def test_two_fields_of_one_place(answer: dict[str, Json], open_claims: set[str]) -> None:
    _, outcomes = await check(RECEIPT, answer)
    assert {claim for claim, outcome in outcomes.items() if outcome != "passed"} == open_claims


async def test_a_field_does_not_take_what_stands_beside_another_ones_label() -> None:
    source = "Buyer: Halden Marine GmbH\nRemarks: fragile"
    status, outcomes = await check(source, {"buyer": "Halden Marine GmbH", "carrier": "Halden Marine GmbH"})
    assert (status, outcomes["/buyer"], outcomes["/carrier"]) == ("undecided", "passed", "undecided")
