"""What stands right beside an answer: the unit after its box, the word before its reason."""

import pytest

from proofroute.tools.math import grade


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("90^\\circ", "\\boxed{90}^\\circ", True),
        ("30^\\circ", "The angle is $\\boxed{30}$ degrees.", True),
        ("30", "\\boxed{30}^\\circ", True),
        ("\\frac{\\pi}{6}", "$\\boxed{30}^{\\circ}$", True),
        ("28\\%", "$\\boxed{28}$ pct", True),
        ("28\\%", "$\\boxed{28}\\%$.", True),
        ("28\\%", "$\\boxed{29}\\%$.", False),
        ("28", "\\boxed{28} percent", True),
        ("\\frac14", "the probability is \\boxed{25}\\%.", True),
        ("Thus it is $\\boxed{20}$ percent.", "20\\%", True),
        ("Thus it is $\\boxed{20}$ percent.", "20", True),
        ("Thus it is $\\boxed{20}$ percent.", "$\\boxed{20\\%}$", True),
        ("3 \\text{ hours}", "It takes $\\boxed{180}$ minutes.", True),
        ("3 \\text{ hours}", "It takes $\\boxed{3}$ minutes.", False),
        ("5 cm", "$\\boxed{5}$ m", False),
        ("5 cm", "$\\boxed{5}\\text{ m}$", False),
        ("5 cm", "$\\boxed{5} \\text{ cm}$", True),
        ("16 \\text{ ft}^2", "$\\boxed{16}\\text{ ft}^2$", True),
        ("16 \\text{ ft}^2", "$\\boxed{16}\\text{ ft}$", False),
        ("\\$5", "It costs $\\boxed{5}$ dollars.", True),
        ("\\$5", "It costs $\\boxed{5}$ cents.", False),
        ("12", "\\boxed{12} hours", True),
        ("12", "$\\boxed{12}$ in total.", True),
        ("3", "\\boxed{3} second graders", True),
        ("5 cm", "$\\boxed{5}$ is the length.", True),
        ("5 cm", "$\\boxed{5}$ means the length.", True),
        ("60 mph", "It goes $\\boxed{60}$ miles an hour.", True),
        ("60 km", "It goes $\\boxed{60}$ miles per hour.", False),
        ("9.8 m/s^2", "$\\boxed{9.8}$ m/s$^2$", True),
        ("9.8 m/s^2", "$\\boxed{9.8}$ m/s", False),
        ("24 \\text{ cm}^2", "$\\boxed{24}$ cm$^2$.", True),
        ("24 \\text{ cm}^2", "$\\boxed{24}$ square meters.", False),
        ("24 cm^3", "$\\boxed{24}$ cm²", False),
        ("10 N m", "$\\boxed{10}\\text{ N}\\cdot\\text{m}$", True),
        ("x + 1", "\\boxed{x+1}, x \\ne 1", True),
        ("42", "so boxed{42}.", True),
        ("\\frac12", "so \x08oxed{\\frac12}.", True),
    ],
)
def test_units_beside_a_box(reference: str, answer: str, equal: bool) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("yes", "Yes, it is.", True),
        ("\\text{no}", "No, it is not.", True),
        ("no", "Yes, the function is even.", False),
        ("True", "Yes, since 7 is prime.", True),
        ("yes", "Yes - it converges.", True),
        ("yes", "No. Wait, yes.", None),
        ("yes", "Yes, but only if x > 0.", None),
        ("no", "Yes, that is false.", None),
        ("True", "True, False", False),
    ],
)
def test_the_first_word_of_a_reply(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("17 \\pmod{20}", "17", True),
        ("17", "17 \\pmod{20}", True),
        ("17 \\pmod{20}", "37 \\pmod{20}", True),
        ("17 \\pmod{20}", "18 \\pmod{20}", False),
        ("17 \\pmod{20}", "18", False),
        ("37", "17 \\pmod{20}", None),
        ("x \\equiv 17 \\pmod{20}", "17", None),
        ("x \\equiv 3 \\pmod 7", "3 mod 7", True),
        ("x \\equiv 3 \\pmod 7", "y \\equiv 3 \\pmod 7", False),
        ("1", "7 mod 3", True),
        ("1", "8 mod 3", False),
    ],
)
def test_residues_with_and_without_their_modulus(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reply", "equal"),
    [
        ("Hence $\\sin x = \\boxed{5}$.", True),
        ("Hence $\\log x = \\boxed{5}$.", True),
        ("Hence $x + y = \\boxed{5}$.", True),
        ("Hence x + y = \\boxed{5}.", True),
        ("Hence \\(a^2 - b^2 = \\boxed{5}\\).", True),
        ("So it is at most $x = \\boxed{5}$.", None),
        ("So $x \\le \\boxed{5}$.", None),
        ("It is the square of $x = \\boxed{5}$.", None),
        ("$x$ is at most y = \\boxed{5}", None),
        ("$x = 3 + \\boxed{5}$", None),
        ("The answer is twice $x+1=\\boxed{5}$.", None),
    ],
)
def test_the_left_side_of_an_equation_alters_no_answer(reply: str, equal: bool | None) -> None:
    assert grade("5", reply).equal is equal


def test_signs_without_end_cost_little() -> None:
    assert grade("5", "$ " * 40_000 + "x =").seconds < 2
