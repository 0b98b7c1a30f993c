"""Values in another field's slot, texts cut off, null beside its label, lines that no item claims."""

import pytest

from proofroute.core import Json
from tests.verifiers.extraction.test_documents import status_of

STAY = """Patient: Aurelio Santangelo   Consultant: Fiona McAllister
Admitted: 22/01/2025  Discharged: 29/01/2025
Smoker: no
Middle name:

Medication on discharge
- Aspirin 75 mg once daily
- Bisoprolol 20 mg once daily
- Atorvastatin 80 mg at night
"""
DRUGS: list[Json] = [
    {"drug": "Aspirin", "dose_mg": 75, "frequency": "once daily"},
    {"drug": "Bisoprolol", "dose_mg": 20, "frequency": "once daily"},
    {"drug": "Atorvastatin", "dose_mg": 80, "frequency": "at night"},
]
RIGHT: dict[str, Json] = {
    "patient": "Aurelio Santangelo",
    "consultant": "Fiona McAllister",
    "admission_date": "2025-01-22",
    "discharge_date": "2025-01-29",
    "smoker": False,
    "middle_name": None,
    "medications": DRUGS,
}


EXCHANGED: dict[str, Json] = {"drug": "once daily", "dose_mg": 75, "frequency": "Aspirin"}
ELSEWHERE: dict[str, Json] = {"drug": "Aurelio Santangelo", "dose_mg": 75, "frequency": "once daily"}
WITHOUT: dict[str, Json] = {"drug": "Aspirin", "dose_mg": None, "frequency": "once daily"}


async def test_the_right_answer_is_verified() -> None:
    assert await status_of(STAY, RIGHT) == "verified"


@pytest.mark.parametrize(
    "change",
    [
        {"patient": "Fiona McAllister", "consultant": "Aurelio Santangelo"},
        {"admission_date": "2025-01-29", "discharge_date": "2025-01-22"},
        {"discharge_date": "2025-01-22"},
        {"patient": "Aurelio"},
        {"patient": None},
        {"discharge_date": None},
        {"smoker": None},
        {"medications": DRUGS[:2]},
        {"medications": DRUGS[1:]},
        {"medications": []},
        {"medications": [EXCHANGED, *DRUGS[1:]]},
        {"medications": [ELSEWHERE, *DRUGS[1:]]},
        {"medications": [WITHOUT, *DRUGS[1:]]},
    ],
)
async def test_a_value_that_is_not_its_fields_is_not_verified(change: dict[str, Json]) -> None:
    assert await status_of(STAY, RIGHT | change) != "verified"


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("Present: Ann Lee (chair), Bo Park, Cy Dole.\n", {"present": ["Ann Lee", "Bo Park", "Cy Dole"]},
         {"present": ["Ann Lee", "Cy Dole"]}),
        ("Penalty: 70.00\nReduced penalty: 35.00\n", {"penalty": 70.0, "reduced_penalty": 35.0},
         {"penalty": 35.0, "reduced_penalty": 70.0}),
        ("From: Ann Lee\nTo: Bo Park\n", {"sender": "Ann Lee", "recipient": "Bo Park"},
         {"sender": "Bo Park", "recipient": "Ann Lee"}),
        ("Seat: 22F\nTel 0151 2299 4410\n", {"seat": "22F", "phone": "0151 2299 4410"},
         {"seat": "22F", "phone": "0151 2299"}),
        ("Supplier: Acme Corp\nCity: Oslo\n", {"supplier": "Acme", "city": "Oslo"},
         {"supplier": "Oslo", "city": "Acme"}),
        ("Loan\n1) Stoner by John Williams\n2) Emma by Jane Austen\n3) Ulysses by James Joyce\n",
         {"loans": [{"t": "Stoner", "by": "John Williams"}, {"t": "Emma", "by": "Jane Austen"},
                    {"t": "Ulysses", "by": "James Joyce"}]},
         {"loans": [{"t": "John Williams", "by": "Stoner"}, {"t": "Emma", "by": "Jane Austen"},
                    {"t": "Ulysses", "by": "James Joyce"}]}),
    ],
)  # fmt: skip
async def test_neighbours(source: str, right: Json, wrong: Json) -> None:
    assert await status_of(source, right) == "verified"
    assert await status_of(source, wrong) != "verified"


@pytest.mark.parametrize(
    ("source", "answer", "status"),
    [
        ("Departs 12MAR25 06:35\n", {"departs": "2025-03-12"}, "undecided"),
        ("Departs 12MAR25 06:35\n", {"departs": "2025-03-13"}, "refuted"),
        ("Bill date 3 May 2025    Period 1 Jan 2025 to 31 Mar 2025\n", {"start": "2025-01-01"}, "verified"),
        ("Garage: Yes   Garden: No   Pool: No\n", {"garage": True, "pool": False}, "verified"),
        ("Garage: Yes   Garden: No   Pool: No\n", {"garage": False, "pool": False}, "refuted"),
        ("Guest: Ann Lee\nName of dog (optional):\n", {"guest": "Ann Lee", "name_of_dog": None}, "verified"),
        ("Guest: Ann Lee\nDue date:\n2024-05-01\n", {"guest": "Ann Lee", "due_date": None}, "undecided"),
    ],
)
async def test_single_fields(source: str, answer: Json, status: str) -> None:
    assert await status_of(source, answer) == status
