"""A number is not found where what stands beside it, or a heading, makes it a number of another size."""

from decimal import Decimal

import pytest

from proofroute.tools.grounding import Standing, ground, read_source
from proofroute.tools.json_reader.pointer import Scalar


def standing(source: str, value: Scalar) -> Standing:
    return ground(read_source(source), value).standing


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("Add 2 1/4 cups", 2),
        ("Add 2 1/4 cups", "2"),
        ("Add 2 ¼ cups", 2),
        ("Add 2-1/4 cups", 2),
        ("Add 2 and 1/4 cups", 2),
        ("10**6", 10),
        ("10**6", 6),
        ("5 · 10^3", 5),
        ("5 * 10**3", 5),
        ("5 x 10³", 5),
        ("5 x 10-3 mol", 5),
        ("1.5 · 10⁻³", Decimal("1.5")),
        (r"5 \times 10^{3}", 5),
        ("x^2", 2),
        ("5e-3 mol", 5),
        ("$5MM", 5),
        ("5 MM", 5),
        ("x**2", 2),
        ("x ** 2", 2),
        ("5 TEUR", 5),
        ("5 TEUR", "5"),
        ("5 kEUR", 5),
        ("5 M€", 5),
        ("512 (in k€)", 512),
        ("512 (in millions)", 512),
        ("512 in thousands", 512),
        ("512 ('000)", 512),
        ("in k€: 512", 512),
        ("(USD in millions)\nRevenue 512", 512),
        ("In thousands of euros\nRevenue 512 Cost 3", 512),
    ],
)
def test_a_part_of_a_larger_number_is_not_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "open"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("Add 2 ¼ cups", Decimal("2.25")),
        ("2 cups and 1/4 l", 2),
        ("on page 7 19/8 we met", 7),
        ("No. 5 1/2/2020", 5),
        ("5 try it", 5),
        ("5 tons", 5),
        ("5 mm", 5),
        ("5 EUR", 5),
        ("costs **5** EUR", 5),
        ("10 x 20 cm", 10),
        ("(USD in millions)\nRevenue 2023", 2023),
        ("Fans came in millions to see 5 shows", 5),
        ("12 in the thousands of towns", 12),
    ],
)
def test_a_whole_number_is_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "found"
