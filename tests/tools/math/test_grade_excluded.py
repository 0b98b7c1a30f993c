"""Real numbers without some, halves of the line, bounds of whole numbers, and numbers in words."""

import pytest

from proofroute.tools.math import grade

BUT_TWO = "(-\\infty,-2)\\cup(-2,2)\\cup(2,\\infty)"
BUT_ONE = "(-\\infty, 3) \\cup (3, \\infty)"


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        (BUT_TWO, "x \\neq \\pm 2", True),
        (BUT_TWO, "x \\neq 2, -2", True),
        (BUT_TWO, "x \\neq 2, x \\ne -2", True),
        (BUT_TWO, "x \\neq \\pm 3", False),
        (BUT_TWO, "all real numbers except 2 and -2", True),
        (BUT_TWO, "all real numbers except x = -2 and x = 2", True),
        (BUT_TWO, "\\text{All reals except } \\pm 2", True),
        (BUT_TWO, "all real numbers except 2", False),
        (BUT_ONE, "all real numbers except 3", True),
        (BUT_ONE, "all real numbers", False),
        ("x \\neq 3", "all real x except 3", True),
        ("x \\neq 3", "all real numbers except 3", True),
        ("(0,1)\\cup(1,\\infty)", "all positive real numbers except 1", True),
        ("(0,1)\\cup(1,\\infty)", "all negative real numbers except 1", False),
        ("x \\ne \\pm 2", "x \\neq -2, 2", True),
        ("(0, \\infty)", "positive real numbers", True),
        ("(0, \\infty)", "\\mathbb{R}^+", True),
        ("(0, \\infty)", "nonnegative reals", False),
        ("[0, \\infty)", "all non-negative real numbers", True),
        ("[0, \\infty)", "\\mathbb{R}_{\\ge 0}", True),
        ("(-\\infty, 0)", "\\mathbb{R}^{+}", False),
    ],
)
def test_real_numbers_without_some(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("n \\ge 3", "n > 2", None),
        ("1 \\le n \\le 4", "0 < n < 5", None),
        ("n \\ge 3", "n \\ge 4", False),
        ("n \\ge 3", "n > 3", False),
        ("x \\ge 3", "x > 2", False),
        ("n > 2.5", "n \\ge 3", None),
    ],
)
def test_bounds_of_whole_numbers(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("\\$1{,}000{,}000", "one million dollars", True),
        ("200", "two hundred dollars", True),
        ("\\$200", "two hundred euros", False),
        ("150 cm", "one hundred fifty centimeters", True),
        ("150 cm", "one hundred fifty meters", False),
        ("3:15", "3{:}15", True),
        ("$\\frac34$ or 0.75", "0.75", True),
        ("$\\frac34$ or 0.75", "3/4", True),
        ("$\\frac34$ or 0.75", "0.8", False),
        ("3 or 4", "3", False),
        ("6 - 5i", "6 - 5j", None),
        ("6 - 5i", "6 + 5j", False),
    ],
)
def test_numbers_in_other_writings(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("f(x)=2x", "f(x)=2x \\text{ for all } x", True),
        ("f(x)=2x", "$f(x)=2x$ for all real $x$.", True),
        ("f(x)=2x", "$f(x)=3x$ for all real $x$.", False),
        ("f(x)=2x", "$f(x)=2x$ for all $x > 1$", None),
        ("f(x)=2x", "We find that $f(x)=2x$ for all $x \\in \\mathbb{R}$.", True),
        ("x+1", "x + 1, x \\in \\mathbb{R}", True),
        ("x+1", "x + 1, x \\in \\mathbb{N}", None),
        ("x>1", "x > 1, x \\in \\mathbb{R}", True),
        ("x>1", "x > 2, x \\in \\mathbb{R}", False),
        ("(1,5)", "x > 1, x \\in (0,5)", True),
        ("x > 1", "So $f(x) > 0$ for $x > 1$.", True),
        ("2", "So $f(x) = 0$ for $x = 2$.", True),
        ("\\text{Monday}", "It will be a Monday.", True),
        ("\\text{Monday}", "It will not be a Monday.", None),
    ],
)
def test_what_is_said_of_all(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal
