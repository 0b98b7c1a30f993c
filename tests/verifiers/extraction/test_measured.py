"""Sums of money and percentages with the sign of another measure, and names that are none, are left open."""

import json

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

ENERGY = "Consumo: 241 kWh\nEnergia: 38,56 €\nPotência (6,9 kVA): 9,87 €\nFT-518 às 18:42, EUR, Ferragens Sol"


async def status_of(answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=ENERGY)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("energy_charge", 38.56, 241),
        ("power_charge", 9.87, 6.9),
        ("document_number", "FT-518", "18:42"),
        ("seller", "Ferragens Sol", "EUR"),
        ("currency", "EUR", "Ferragens Sol"),
    ],
)
async def test_a_value_of_another_measure(name: str, right: Json, wrong: Json) -> None:
    assert await status_of({name: right}) == "verified"
    assert await status_of({name: wrong}) == "undecided"
