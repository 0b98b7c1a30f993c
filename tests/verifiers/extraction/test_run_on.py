"""A text that goes on in its part of a line is cut off; what a sign or prose ends is whole."""

import json

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

BILL = (
    "Tornillo Oeste\n2 Bombilla LED 9W   7,90\n1 Taladro percutor   64,90\nMatrícula: YK19 FTD   Marca: Skoda"
)
BANK = "03.03.2025;Miete Haus Krone;-980,00\n05.03.2025;Gehalt Optik Jena;1950,33"
COUNT = "Bay 7     Counted by: J. Tremblay\nAgreed.\nTremblay, J."
MAIL = "To: Carmen Ibáñez <c@i.example>\n\nCarmen,\nwe accept."
NEWS = "Trudeau hanging out with his brother\nin Montreal."


async def status_of(source: str, answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


@pytest.mark.parametrize(
    ("source", "name", "whole", "cut"),
    [
        (BILL, "article", "Bombilla LED 9W", "Bombilla LED"),
        (BILL, "article", "Taladro percutor", "Taladro"),
        (BILL, "matricula", "YK19 FTD", "YK19"),
        (BANK, "text", "Gehalt Optik Jena", "Gehalt Optik"),
        (COUNT, "counted_by", "J. Tremblay", "J."),
        (MAIL, "recipient", "Carmen Ibáñez", "Carmen"),
        ('1) "The Salt Path" by Raynor Winn  p. 3\n', "book_title", "The Salt Path", "The Salt"),
        ("Mittags: 14 °C, leichter Regen\nAbends: 11 °C, klar\n", "wetter", "leichter Regen", "leichter"),
    ],
)
async def test_a_text_cut_off_is_not_verified(source: str, name: str, whole: str, cut: str) -> None:
    assert await status_of(source, {name: whole}) == "verified"
    assert await status_of(source, {name: cut}) == "undecided"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (NEWS, {"people": ["Trudeau"], "place": "Montreal"}),
        ("Supplier: Acme Corp\nCity: Oslo", {"supplier": "Acme"}),
        ("Bäckerei Morgenrot sucht Gesellen\nLohn: 2000", {"firma": "Bäckerei Morgenrot"}),
        ("Guest: Ann Lee   Room 4\nNights: 2", {"guest": "Ann Lee"}),
        ("Guest: Ann Lee\nNights: 2", {"first_name": "Ann", "last_name": "Lee"}),
        ("Pens 4.50\nPaper  12.00", {"article": "Pens"}),
    ],
)
async def test_what_ends_there_stays_verified(source: str, answer: Json) -> None:
    assert await status_of(source, answer) == "verified"
