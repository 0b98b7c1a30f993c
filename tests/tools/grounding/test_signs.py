"""Signs that carry meaning are those of the value: the minus, a leading point, what ends a word."""

from decimal import Decimal

import pytest

from proofroute.tools.grounding import Standing, ground, read_source
from proofroute.tools.json_reader.pointer import Scalar


def standing(source: str, value: Scalar) -> Standing:
    return ground(read_source(source), value).standing


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("p = .05", 5),
        ("p = .25", "25"),
        ("v = -.5", 5),
        ("cost $.50", 50),
        (",5", 5),
        ("Berlin ,57 people", 57),
        ("Balance: -USD 500", 500),
        ("Balance: −EUR 500", 500),
        ("Balance -US$ 500", 500),
        ("Balance -£ 500", 500),
        ("Balance -A$500", 500),
        ("Balance -Rs. 500", 500),
        ("Balance 500 (negative)", 500),
        ("Balance (negative) 500", 500),
        ("Balance &minus;500", 500),
        ("Balance &#8722;500", 500),
        ("Balance <b>-</b>500", 500),
        ("Balance -<b>500</b>", 500),
        ("Balance **-**500", 500),
        ("delta: -USD 5", "USD 5"),
        ("delta: -US$5", "US$5"),
        ("delta: -500 USD", "500 USD"),
    ],
)
def test_a_number_is_not_found_without_its_own_point_or_sign(source: str, value: Scalar) -> None:
    assert standing(source, value) == "open"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("p = .05", Decimal("0.05")),
        ("p = .25", "0.25"),
        ("p = 0.25", ".25"),
        ("p = -.25", Decimal("-0.25")),
        ("cost $.50", Decimal("0.5")),
        ("see Fig.5", 5),
        ("No.5 of it", 5),
        ("Total ....... 5", 5),
        ("Total.......5", 5),
        ("a, 5, b", 5),
        ("Total: USD 500", 500),
        ("Total: US$ 500", "US$ 500"),
        ("Total: US$ 500", "$500"),
        ("Balance: -USD 500", "-USD 500"),
        ("pre-USD 500", 500),
        ("500 (five hundred)", 500),
        ("a <b>500</b>", 500),
        ("costs **500** now", 500),
        ("Price—USD 500", 500),
        ("<td>-500</td>", -500),
        ("x=-5", -5),
    ],
)
def test_a_number_with_its_own_point_and_sign_is_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "found"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("Rating: AA+", "AA-"),
        ("Rating: AA+", "AA"),
        ("Rating: AA-", "AA"),
        ("Rating: AA", "AA-"),
        ("Grade: B−, good", "B"),
        ("blood type O", "O-"),
        ("Rh+", "Rh-"),
        ("Rh -", "Rh"),
        ("HIV +", "HIV -"),
        ("HIV -", "HIV"),
        ("C++ dev", "C"),
        ("C++ dev", "C+"),
        ("C# dev", "C"),
        ("a = b", "a != b"),
        ("a != b", "a = b"),
        ("a*b", "a/b"),
        ("a * b", "a / b"),
        ("a/b", "a-b"),
        ("ann.lee@x.com", "ann-lee@x.com"),
        ("ann_lee@x.com", "ann.lee@x.com"),
        ("ann lee@x.com", "ann.lee@x.com"),
        ("www.x-y.com", "www.x.y.com"),
        ("a.b", "a,b"),
        ("an HIV-negative donor", "HIV"),
        ("sugar-free tea", "sugar"),
        ("non-EU states", "EU"),
        ("not-for-profit", "for-profit"),
    ],
)
def test_a_word_with_another_sign_is_not_found(source: str, value: Scalar) -> None:
    assert standing(source, value) != "found"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("C++ dev", "C++"),
        ("Rating: AA+", "aa+"),
        ("Rating: AA−.", "AA-"),
        ("O-", "O-"),
        ("ANN.LEE@x.com", "ann.lee@x.com"),
        ("a well-known man", "well known"),
        ("a well‑known man", "well-known"),
        ("Anna - the boss", "Anna"),
        ("Bob - the boss", "Bob"),
        ("Anna -- the boss", "Anna"),
        ("pre- and postwar", "pre"),
        ("Mittel- und Oberstufe", "Mittel"),
        ("- Bob\n- Anna", "Bob"),
        ("**Anna** Smith", "Anna Smith"),
        ("_Anna_ came", "Anna"),
        ("Smith/Jones", "Smith"),
        ("a + b", "a"),
        ("-USD 500", "USD"),
        ("O'Neil", "O’Neil"),
        ("Acme Sdn.Bhd.", "Acme Sdn Bhd"),
        ("Hello! Bob", "Hello! Bob"),
        ("#tag", "tag"),
        ("a != b", "a != b"),
        ("an HIV-negative donor", "HIV-negative"),
        ("non-EU states", "non-EU"),
    ],
)
def test_a_word_with_its_own_signs_is_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "found"
