"""What stands in the source in another form is not said to be absent, and is not found either."""

import pytest

from proofroute.tools.grounding import Standing, ground, read_source
from proofroute.tools.json_reader.pointer import Scalar


def standing(source: str, value: Scalar) -> Standing:
    return ground(read_source(source), value).standing


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("v1.2", "1.2"),
        ("v2.0.1", "2.0.1"),
        ("H₂O", "H2O"),
        ("20 m²", "m2"),
        ("call 555.123.4567", "(555) 123-4567"),
        ("ref AB-12", "AB12"),
        ("ref AB12", "AB-12"),
        ("ref 12-34", "1234"),
        ("ref 12 34", "1234"),
        ("costs 5 EUR", "5,00 €"),
        ("on 5th Ave", "Fifth Avenue"),
        ("on Fifth Avenue", "5th Ave"),
        ("the third", "3rd"),
        ("the twelfth", "12th"),
        ("the 21st century", "twenty-first century"),
        ("mask 0x1F", 31),
        ("mode 0o17", 15),
        ("colour #FF", 255),
        ("at 5:30 p.m.", 17),
        ("at 10 pm", 22),
        ("season 2019/20", 2020),
        ("season 2019–21", 2021),
        ("season 1999/00", 2000),
        ("in FY24", 2024),
        ("in Q3FY24", 2024),
        ("in '24", 2024),
        ("in the 1990s", 1990),
        ("in the nineties", 1990),
    ],
)
def test_another_form_is_open(source: str, value: Scalar) -> None:
    assert standing(source, value) in ("open", "found")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("v1.2", "1.3"),
        ("v11.2", "1.2x"),
        ("H₂O", "H3O"),
        ("ref AB-12", "AB13"),
        ("ref AB-123", "AB-12"),
        ("ref 12-34", "1235"),
        ("call 555.123.4567", "(555) 123-4568"),
        ("on 5th Ave", "Sixth Avenue"),
        ("mask 0x1F", 32),
        ("at 5:30 p.m.", 18),
        ("at 5:30 a.m.", 17),
        ("season 2019/20", 2021),
        ("in FY24", 2025),
        ("in the nineties", 1980),
    ],
)
def test_what_no_form_gives_is_absent(source: str, value: Scalar) -> None:
    assert standing(source, value) == "absent"
