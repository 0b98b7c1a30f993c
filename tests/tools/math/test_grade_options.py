"""Each option of grading, in both directions, beside what is usual."""

from typing import Any

import pytest

from proofroute.core import UsageError, from_data, to_data
from proofroute.tools.math import GradeOptions, grade

CASES: list[tuple[dict[str, Any], str, str, bool | None, bool | None]] = [
    # options, reference, answer, usually, with the options
    ({"order": "always"}, "2, 3", "3, 2", True, False),
    ({"order": "always"}, "2, 3", "2, 3", True, True),
    ({"order": "always"}, "x = 2 or x = 3", "3, 2", True, False),
    ({"order": "always"}, r"\{2, 3\}", r"\{3, 2\}", True, True),
    ({"order": "always"}, r"\{2, 3\}", "3, 2", True, True),
    ({"order": "always"}, "a = 1, b = 2", "b = 2, a = 1", True, True),
    ({"order": "always"}, "(1, 2)", "(2, 1)", False, False),
    ({"order": "never"}, "(1, 2)", "(2, 1)", False, True),
    ({"order": "never"}, "(1, 2)", r"\{2, 1\}", False, True),
    ({"order": "never"}, "(1, 2)", "(2, 3)", False, False),
    ({"order": "never"}, "(1, 2)", "(1, 2, 2)", False, False),
    ({"order": "never"}, "[1, 2)", "(1, 2]", False, False),
    ({"units": "required"}, "5 cm", "5", True, False),
    ({"units": "required"}, "5 cm", "5 cm", True, True),
    ({"units": "required"}, "5 cm", "50 mm", True, True),
    ({"units": "required"}, "5 cm", "6", False, False),
    ({"units": "required"}, "5", "5 cm", True, True),
    ({"units": "required"}, "$5", "5", True, True),
    ({"units": "required"}, "15 apples", "15", True, True),
    ({"units": "required"}, "3 cm, 4 cm", "3, 4", True, False),
    ({"units": "optional"}, "5 m", "5", None, True),
    ({"units": "optional"}, "5 m", "6", False, False),
    ({"units": "optional"}, "5 m", "5 cm", False, False),
    ({"percent": "number"}, "10%", "10", False, True),
    ({"percent": "number"}, "12", "12%", None, True),
    ({"percent": "number"}, "28%", "0.28", True, False),
    ({"percent": "number"}, "28%", "28%", True, True),
    ({"percent": "number"}, "10%, 20%", "20, 10", False, True),
    ({"degrees": "number"}, "30°", "30", False, True),
    ({"degrees": "number"}, "45", "45°", None, True),
    ({"degrees": "number"}, "30°", r"\pi/6", True, False),
    ({"degrees": "number"}, "30°", "30°", True, True),
    ({"decimals": "exact"}, "3.14", r"\pi", True, False),
    ({"decimals": "exact"}, "0.5", "1/2", True, True),
    ({"decimals": "exact"}, "3.14", "3.14159", True, False),
    ({"decimals": "exact"}, "33.3%", "1/3", True, False),
    ({"decimals": "exact"}, "3.14r^2", r"\pi r^2", True, False),
    ({"decimals": "exact"}, "[0.333, 1]", "[1/3, 1]", True, False),
    ({"decimals": "either"}, r"\sqrt{2}", "1.41421356", False, True),
    ({"decimals": "either"}, "1/3", "0.333", False, True),
    ({"decimals": "either"}, "1/3", "0.3", False, False),
    ({"decimals": "either"}, "1/3", "0.334", False, False),
    ({"decimals": "either"}, "3.14", r"\pi", True, True),
    ({"decimals": "either"}, r"\pi r^2", "3.14r^2", False, True),
    ({"decimals": "either"}, r"\sqrt{2}, \sqrt{3}", "1.414, 1.732", False, True),
    ({"decimals": "either"}, r"\sqrt{2}, \sqrt{3}", "1.414, 1.733", False, False),
    ({"intervals": "as_written"}, "x > 2", r"(2, \infty)", True, False),
    ({"intervals": "as_written"}, r"(2, \infty)", "x > 2", True, False),
    ({"intervals": "as_written"}, "x > 2", "2 < x", True, True),
    ({"intervals": "as_written"}, r"(2, \infty)", r"]2, \infty[", True, True),
    ({"intervals": "as_written"}, "[1, 2]", "(1, 2)", False, False),
    ({"intervals": "as_written"}, "5", "x = 5", True, True),
    ({"constant": "required"}, "x^2 + C", "x^2", True, False),
    ({"constant": "required"}, "x^2 + C", "x^2 + C", True, True),
    ({"constant": "required"}, "x^2 + C", "x^2 + D", True, True),
    ({"constant": "required"}, "x^2 + C", "x^2 + 5 + c", True, True),
    ({"constant": "required"}, "x^2", "x^2", True, True),
    ({"constant": "optional"}, "x^3/3", "x^3/3 + C", None, True),
    ({"constant": "optional"}, "x^3/3 + C", "x^3/3", True, True),
    ({"constant": "optional"}, "x^3/3", "x^3/2 + C", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("chosen", "reference", "answer", "usually", "then"), CASES)
def test_an_option_changes_what_it_speaks_of(
    chosen: dict[str, Any], reference: str, answer: str, usually: bool | None, then: bool | None
) -> None:
    assert grade(reference, answer).equal is usually
    assert grade(reference, answer, options=GradeOptions(**chosen)).equal is then


@pytest.mark.parametrize(
    "chosen",
    [
        {"order": "always"}, {"order": "never"}, {"units": "required"}, {"units": "optional"},
        {"percent": "number"}, {"degrees": "number"}, {"decimals": "exact"}, {"decimals": "either"},
        {"intervals": "as_written"}, {"constant": "required"}, {"constant": "optional"},
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("42", "42", True), ("42", "43", False), (r"\frac{1}{2}", "0.5", True), ("x = 5", "5", True),
        ("A", "(A)", True), ("A", "B", False), ("no solution", r"\emptyset", True), ("x^2", "2x", False),
        ("1 km", "1000 m", True), ("60 km/h", "60 mph", False), (r"\frac{1}{2}", "The answer is 0.5.", True),
    ],
)  # fmt: skip
def test_what_an_option_does_not_speak_of_stays(
    chosen: dict[str, Any], reference: str, answer: str, equal: bool
) -> None:
    assert grade(reference, answer, options=GradeOptions(**chosen)).equal is equal


def from_data_of_a_caller(order: Any) -> GradeOptions:
    return GradeOptions(order=order)


def test_a_choice_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="order cannot be 'sometimes': choose one of usual, always, never"):
        from_data_of_a_caller("sometimes")


def test_options_are_read_from_json() -> None:
    options = GradeOptions(decimals="either", constant="required")
    assert from_data(GradeOptions, to_data(options)) == options
    assert from_data(GradeOptions, {"units": "required"}) == GradeOptions(units="required")
