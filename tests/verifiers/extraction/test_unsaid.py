"""Null for a field that the source may speak of is never verified; where it says nothing, null is as good."""

import json

import pytest

from proofroute.core import Attempt, Json, Task
from proofroute.tools.grounding.slots import is_foreign
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier

BILL = (
    "Northgate Plumbing\nJob ref. NP-20881\nVisit on 3 March 2025 at 14:30 by Colin Marsh\n"
    "Warranty continues for 24 months. Flow 18 l/min, value approx. EUR 1,150\nTotal 90.00 EUR"
)
NÓMINA = "Recibo de salarios del mes de marzo\nTrabajador: Inés Robledo\nLíquido a percibir   1.631,10\n"
JOBS = "2019 to present  Senior engineer, Delta\n2014 to 2018  Drafter, Arkwright"
LOANS = "1) Middlemarch - due 2025-02-03, not yet returned\n2) Stoner - due 2025-02-17, returned 2025-02-10"


async def status_of(source: str, answer: Json) -> str:
    asked = Task(prompt="Extract.", kind="extraction", source=source)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status


@pytest.mark.parametrize(
    ("source", "name"),
    [
        *(
            (BILL, name)
            for name in ("job_reference", "time", "warranty_months", "value_eur", "technician_name")
        ),
        *((BILL, name) for name in ("currency", "visit_date", "flow_rate", "reporter", "order_id")),
        *((NÓMINA, name) for name in ("employee", "net_pay", "holder", "gross_pay")),
        ("小計　165,000円\n消費税　16,500円", "subtotal"),
        ("Voltika has raised 23.5 million euros, it said.", "amount_eur"),
        ("Counted by: J. Tremblay\nCount 12", "counted_by"),
    ],
)
async def test_null_where_the_source_may_say_something(source: str, name: str) -> None:
    right: dict[str, Json] = {"count": 12} if "Count 12" in source else {}
    assert await status_of(source, {"first": source.split()[0], **right, name: None}) == "undecided"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (BILL, {"company": "Northgate Plumbing", "discount": None, "phone": None, "email": None}),
        (BILL, {"company": "Northgate Plumbing", "weight_kg": None, "deposit": None, "middle_name": None}),
        (BILL, {"company": "Northgate Plumbing", "discount_percent": None, "shipping_cost": None}),
        (NÓMINA, {"worker": "Inés Robledo", "email": None}),
    ],
)
async def test_null_where_it_says_nothing(source: str, answer: Json) -> None:
    assert await status_of(source, answer) == "verified"


@pytest.mark.parametrize(
    ("source", "rows", "status"),
    [
        (JOBS, [("Senior engineer", 2019, None), ("Drafter", 2014, 2018)], "verified"),
        (JOBS, [("Senior engineer", 2019, None), ("Drafter", 2014, None)], "undecided"),
        (JOBS, [(None, 2019, None), ("Drafter", 2014, 2018)], "undecided"),
    ],
)
async def test_null_in_one_row(source: str, rows: list[tuple[Json, Json, Json]], status: str) -> None:
    jobs: list[Json] = [{"title": title, "start_year": start, "end_year": end} for title, start, end in rows]
    assert await status_of(source, {"jobs": jobs}) == status


@pytest.mark.parametrize(("name", "status"), [("returned", "verified"), ("due", "undecided")])
async def test_what_a_row_denies_is_denied_of_one_field(name: str, status: str) -> None:
    loans: list[dict[str, Json]] = [
        {"title": "Middlemarch", "due": "2025-02-03", "returned": None},
        {"title": "Stoner", "due": "2025-02-17", "returned": "2025-02-10"},
    ]
    loans[0][name] = None
    assert await status_of(LOANS, {"loans": [*loans]}) == status


async def test_an_item_that_is_null() -> None:
    assert await status_of("Present: Ann, Bo", {"present": ["Ann", None]}) == "undecided"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invoice for Mr. de la Cruz, due on 3 May", False),
        ("Café Müller, 12.50", False),
        ("Rechnung vom 3. Mai, fällig am 10.", True),
        ("BUSTA PAGA - marzo 2025", True),
        ("注文番号 12", True),
        ("", False),
    ],
)
def test_language_of_a_source(text: str, expected: bool) -> None:
    assert is_foreign(text) is expected
