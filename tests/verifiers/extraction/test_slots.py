"""The evidence of a value names its level, and what settles its slot, or speaks against it."""

import json

import pytest

from proofroute.core import Attempt, Evidence, Json, Status, Task
from proofroute.verifiers.combine import combine
from proofroute.verifiers.extraction import extraction_verifier


async def check(
    source: str, answer: Json, schema: dict[str, Json] | None = None
) -> tuple[Status, dict[str, Evidence]]:
    asked = Task(prompt="Extract.", kind="extraction", source=source, json_schema=schema)
    found = await extraction_verifier().verify(
        asked, Attempt(model="test:double", content=json.dumps(answer))
    )
    return combine([found]).status, {item.claim: item for item in found.evidence}


def replay(item: Evidence) -> dict[str, Json]:
    assert isinstance(item.replay, dict)
    return item.replay


@pytest.mark.parametrize(
    ("source", "answer", "level", "slot"),
    [
        ("We met Ann Lee there.", {"who": "Ann Lee"}, "G2", None),
        ("It has 12 and 15 parts.", {"parts": 15}, "G3", None),
        ("Due date: 2024-05-01. Issued 2024-04-01", {"due_date": "2024-05-01"}, "G4", "label"),
        ("sent on 5 May 2024", {"date": "2024-05-05"}, "G4", "unique"),
        ("We met Ann Lee there.", {"who": "Bob Orr"}, "G0", None),
    ],
)
async def test_the_level_can_be_read_by_programs(
    source: str, answer: dict[str, Json], level: str, slot: str | None
) -> None:
    _, evidence = await check(source, answer)
    facts = replay(evidence["/" + next(iter(answer))])
    assert (facts["level"], facts.get("slot")) == (level, slot)


@pytest.mark.parametrize(
    ("source", "value", "readings"),
    [
        ("Preis: 1.234,56 EUR", 1234.56, ["1234.56"]),
        ("Price: 1,234.56", 1234.56, ["1234.56"]),
        ("Preis: 1'234.56", 1234.56, ["1234.56"]),
        ("Price: 1.234 and 0.55", 1.234, ["1.234", "1234"]),
        ("Price: １２.５", 12.5, ["12.5"]),
    ],
)
async def test_every_reading_is_listed(source: str, value: float, readings: list[str]) -> None:
    status, evidence = await check(source, {"price": value})
    facts = replay(evidence["/price"])
    assert (status, facts["readings"]) == ("verified", readings)
    assert facts["ambiguous"] is (len(readings) > 1)


async def test_a_date_of_two_readings_is_open_and_both_are_listed() -> None:
    status, _ = await check("on 12/03/2024", {"date": "2024-03-12"})
    assert status == "undecided"
    status, evidence = await check("on 12/03/2024, paid 25/03/2024", {"date": "2024-03-12"})
    assert (status, replay(evidence["/date"])["readings"]) == ("verified", ["2024-03-12", "2024-12-03"])


BILL = (
    "Seller: Orr Ltd\nBuyer: Fenn GmbH\nInvoice date: 2024-03-01\nDue date: 2024-04-01\n"
    "Subtotal: 90.00\nTax: 9.00\nTotal: 99.00"
)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ({"total": 99, "subtotal": 90, "tax": 9}, "verified"),
        ({"total": 90}, "undecided"),
        ({"tax": 90}, "refuted"),
        ({"due_date": "2024-03-01"}, "refuted"),
        ({"buyer": "Orr Ltd"}, "refuted"),
        ({"seller": "Fenn GmbH", "buyer": "Orr Ltd"}, "refuted"),
        ({"buyer": {"name": "Fenn GmbH"}, "seller": {"name": "Orr Ltd"}}, "verified"),
        ({"parties": ["Orr Ltd", "Fenn GmbH"]}, "verified"),
    ],
)
async def test_a_right_value_in_the_wrong_slot_is_not_verified(answer: Json, status: Status) -> None:
    assert (await check(BILL, answer))[0] == status


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("Name: Ann Lee\nEmergency contact name: Bob Orr", {"name": "Ann Lee"}, {"name": "Bob Orr"}),
        ("Width 40 cm, height 90 cm", {"width_cm": 40}, {"width_cm": 90}),
        ("Width: 40 cm\nHeight: 90 cm", {"width": 40}, {"width": 90}),
        ("Revenue 2023: 500\nRevenue 2022: 450", {"revenue_2023": 500}, {"revenue_2023": 450}),
        ("Total: 1,000.00\nTotal paid: 400.00\nBalance due: 600.00", {"total": 1000}, {"total": 600}),
        ("Total: 1,000.00\nTotal paid: 400.00\nBalance due: 600.00", {"balance_due": 600}, {"total": 400}),
        ("Salary: 90,000 USD. Bonus: 5,000 USD.", {"salary": 90000}, {"salary": 5000}),
        ("Phone: 030 123456\nFax: 030 999999", {"phone": "030 123456"}, {"phone": "030 999999"}),
        ("From: Ann\nTo: Bob", {"from": "Ann", "to": "Bob"}, {"from": "Bob", "to": "Ann"}),
    ],
)
async def test_the_fields_own_label_decides(source: str, right: Json, wrong: Json) -> None:
    assert (await check(source, right))[0] == "verified"
    assert (await check(source, wrong))[0] != "verified"


@pytest.mark.parametrize(
    ("source", "answer", "status"),
    [
        ("Valid 3 May 2024 and 9 May 2024", {"start": "2024-05-03", "end": "2024-05-09"}, "verified"),
        ("Valid 3 May 2024 and 9 May 2024", {"start": "2024-05-09", "end": "2024-05-03"}, "undecided"),
        ("between 4.5 and 9.5 bar", {"min": 4.5, "max": 9.5}, "verified"),
        ("between 4.5 and 9.5 bar", {"min": 9.5, "max": 4.5}, "undecided"),
        ("Ann, Bob and Cy; 3 people", {"people": ["Ann", "Bob", "Cy"], "people_count": 3}, "verified"),
        ("Ann, Bob and Cy; 3 people", {"people": ["Ann", "Bob"], "people_count": 3}, "undecided"),
        ("a 60 % b 40 %", {"parts": [{"n": "a", "percent": 60}, {"n": "b", "percent": 40}]}, "verified"),
        ("a 60 % b 30 % c", {"parts": [{"n": "a", "percent": 60}, {"n": "b", "percent": 30}]}, "undecided"),
    ],
)
async def test_laws_between_fields(source: str, answer: Json, status: Status) -> None:
    assert (await check(source, answer))[0] == status


@pytest.mark.parametrize(
    ("source", "answer", "status"),
    [
        ("Paid: yes\nGift: no", {"paid": True, "gift": False}, "verified"),
        ("Paid: yes\nGift: no", {"paid": False}, "refuted"),
        ("[x] Express\n[ ] Insured", {"express": True, "insured": False}, "verified"),
        ("The bill was paid.", {"paid": True}, "undecided"),
        ("Paid: yes. Paid: no.", {"paid": True}, "undecided"),
    ],
)
async def test_true_and_false_need_a_place(source: str, answer: Json, status: Status) -> None:
    assert (await check(source, answer))[0] == status


STATUS: dict[str, Json] = {
    "type": "object",
    "required": ["status"],
    "properties": {"status": {"enum": ["open", "paid", "void"]}},
}


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("Status: paid", "verified"),
        ("The bill is not paid.", "undecided"),
        ("The bill is open, it will be paid in May.", "undecided"),
        ("The bill is settled.", "undecided"),
    ],
)
async def test_a_label_of_the_schema_needs_a_place(source: str, status: Status) -> None:
    assert (await check(source, {"status": "paid"}, STATUS))[0] == status


TABLE = "| Part | Qty | Price |\n|---|---|---|\n| Bolt | 4 | 1.50 |\n| Nut | 9 | 0.75 |\n| Rod | 2 | 8.20 |\n"


def _part(name: str, qty: int, price: float) -> dict[str, Json]:
    return {"part": name, "qty": qty, "price": price}


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ([_part("Bolt", 4, 1.5), _part("Nut", 9, 0.75), _part("Rod", 2, 8.2)], "verified"),
        ([_part("Rod", 2, 8.2), _part("Bolt", 4, 1.5), _part("Nut", 9, 0.75)], "verified"),
        ([_part("Bolt", 4, 1.5), _part("Nut", 9, 0.75)], "undecided"),
        ([_part("Bolt", 4, 0.75), _part("Nut", 9, 0.75), _part("Rod", 2, 8.2)], "refuted"),
        ([_part("Bolt", 9, 1.5), _part("Nut", 4, 0.75), _part("Rod", 2, 8.2)], "refuted"),
        ([_part("Bolt", 4, 1.5), _part("Bolt", 4, 1.5), _part("Rod", 2, 8.2)], "undecided"),
    ],
)
async def test_the_values_of_a_row_come_from_one_row(lines: list[Json], status: Status) -> None:
    assert (await check(TABLE, {"lines": lines}))[0] == status


async def test_a_list_that_leaves_a_row_out_says_which() -> None:
    _, evidence = await check(TABLE, {"lines": [_part("Bolt", 4, 1.5), _part("Nut", 9, 0.75)]})
    assert evidence["/lines"].outcome == "undecided"
    assert "Rod" in evidence["/lines"].statement


@pytest.mark.parametrize(
    ("source", "answer", "status"),
    [
        ("Write to a@x.org or b@x.org.", {"emails": ["a@x.org", "b@x.org"]}, "verified"),
        ("Write to a@x.org or b@x.org.", {"emails": ["a@x.org"]}, "undecided"),
        ("Ann Lee, a@x.org", {"name": "Ann Lee", "email": None}, "undecided"),
        ("Ann Lee, Bonn", {"name": "Ann Lee", "email": None}, "verified"),
        ("Ann Lee\nDue date: 2024-05-01", {"name": "Ann Lee", "due_date": None}, "undecided"),
        ("Acme Corp Ltd sells", {"names": ["Acme Corp", "Acme"]}, "undecided"),
        ("Acme sells", {"names": ["Acme", "Acme"]}, "undecided"),
        ("Acme sells, Acme buys", {"names": ["Acme", "Acme"]}, "verified"),
    ],
)
async def test_what_is_left_out_or_claimed_twice(source: str, answer: Json, status: Status) -> None:
    assert (await check(source, answer))[0] == status


async def test_spans_are_offsets_into_the_whole_of_a_long_source() -> None:
    source = "filler words here\n" * 55_000 + "Due date: 5 May 2024\n" + "more words\n" * 500
    status, evidence = await check(source, {"due_date": "2024-05-05"})
    span = evidence["/due_date"].spans[0]
    assert (status, source[span.start : span.end], span.text) == ("verified", "5 May 2024", "5 May 2024")


@pytest.mark.parametrize(
    ("source", "answer", "expected"),
    [
        ("Prep time: 15 min\nCook time: 40 min", {"prep_time_min": 15, "cook_time_min": 40}, "verified"),
        ("Prep time: 15 min\nCook time: 40 min", {"prep_time_min": 40}, "undecided"),
        ("Consumption: 378 kWh\nReading: 15420", {"consumption_kwh": 378}, "verified"),
        ("Consumption: 378 kWh\nReading: 15420", {"consumption_kwh": 15420}, "undecided"),
        ("Fuel on board: 182 l\nFuel used: 47 l", {"fuel_used_l": 47, "fuel_on_board_l": 182}, "verified"),
        ("Fuel on board: 182 l\nFuel used: 47 l", {"fuel_used_l": 182}, "undecided"),
        ("Span: 42 m\nWidth: 8.5 m", {"span_m": 42, "width_m": 8.5}, "verified"),
        ("Span: 42 m\nWidth: 8.5 m", {"span_m": 8.5, "width_m": 8.5}, "undecided"),
        ("Rok produkcji: 2017\nPrzebieg: 88400 km", {"year": 2017, "mileage_km": 88400}, "verified"),
        ("Rok produkcji: 2017\nPrzebieg: 88400 km", {"year": 2017, "mileage_km": 2017}, "undecided"),
        ("Total HT : 1 250,00\nTVA : 250,00\nTotal TTC : 1 500,00", {"total": 1500, "tax": 250}, "verified"),
        ("Menge: 1 250 Stück", {"qty": 1250}, "undecided"),
    ],
)
async def test_fields_of_one_measure(source: str, answer: dict[str, Json], expected: str) -> None:
    found, _ = await check(source, answer)
    assert found == expected
