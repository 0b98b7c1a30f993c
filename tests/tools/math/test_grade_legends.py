"""Replies that end with what a letter stands for, letters set before functions, choices argued for."""

import pytest

from proofroute.tools.math import final_answer, grade


@pytest.mark.parametrize(
    ("reference", "reply", "equal"),
    [
        ("y = Ce^x", "The solution is\n$y = Ce^x$\nwhere $C$ is any constant.", True),
        ("y = Ce^x", "\\[ y = Ce^x \\]\nwhere $C$ is an arbitrary constant.", True),
        ("y = Ce^x", "解为：\n$y = Ce^x$。\n其中 $C$ 为任意常数。", True),
        ("y = De^{2x}", "\\[ y = Ce^x \\]\nwhere $C$ is an arbitrary constant.", False),
        ("E = mc^2", "By Einstein:\n$E = mc^2$.\nHere, $m$ is the mass and $c$ the speed of light.", True),
        ("E = mc^2", "根据：\n$E = mc^2$。\n其中，$m$ 代表质量，$c$ 代表光速。", True),
        ("E = mv^2", "$E = mv^3$.\nHere, $m$ is the mass and $v$ the speed.", False),
        ("x = pi/2 + k*pi", "$x = \\frac{\\pi}{2}+k\\pi$\nwhere $k$ is an integer.", True),
        ("5", "The answer is 5. Here, x is a positive integer.", True),
        ("6", "The answer is 5. Here, x is a positive integer.", False),
    ],
)
def test_a_last_sentence_about_letters_is_no_answer(reference: str, reply: str, equal: bool) -> None:
    assert grade(reference, reply).equal is equal


@pytest.mark.parametrize(
    "reply",
    ["We compare them. Here, $B$ is the answer.", "We look at all. Here, B is the only correct option."],
)
def test_a_last_sentence_that_answers_stays(reply: str) -> None:
    found = final_answer(reply)
    assert found is not None
    assert found.text == "B"


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("B*sin(x)", "Bsin(x)", True),
        ("k*exp(-t)", "kexp(-t)", True),
        ("k*ln(x)", "kln(x)", True),
        ("C*cos(x) + x", "Ccos(x) + x", True),
        ("C*cos(x)", "Csin(x)", False),
        ("A*cos(t) + B*sin(t)", "Acos(t) + Bsin(t)", None),
        ("a*sin(x)", "asin(x)", None),
        ("2*a*sin(x)", "asin(x)", False),
        ("arcsin(x)", "asin(x)", True),
    ],
)
def test_letters_before_functions(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "reply", "equal"),
    [
        ("A", "The answer is A because (B) and (C) are wrong.", True),
        ("C", "The answer is A because (B) and (C) are wrong.", False),
        ("A", "The answer is A because A and C are wrong.", None),
        ("B", "I would go with (B) here", True),
        ("B", "I would go with B if the sign were positive, else C.", None),
        ("C", "not (A), rather (C)", True),
        ("A", "not (A), rather (C)", False),
        ("D", "Therefore (D).", True),
        ("D", "Therefore (D) is wrong.", None),
        ("2", "He had 3 apples, ate 1, so 2 remain.", True),
        ("3", "He had 3 apples, ate 1, so 2 remain.", False),
        ("10", "She sold 5 and 6, so 10 or 11 remain.", None),
    ],
)
def test_conclusions(reference: str, reply: str, equal: bool | None) -> None:
    assert grade(reference, reply).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("[0.5, 1]", r"\begin{pmatrix} 1/2 \\ 1 \end{pmatrix}", None),
        ("[0.5, 1]", r"\begin{pmatrix} 1/2 \\ 2 \end{pmatrix}", False),
        ("[0.5, 1)", r"\begin{pmatrix} 1/2 \\ 1 \end{pmatrix}", False),
        ("(0.5, 1)", r"\begin{pmatrix} 1/2 \\ 1 \end{pmatrix}", True),
        ("carbon dioxide", "CO2", None),
        ("CO2", "H2O", False),
        ("first", "1st", True),
        ("Paris", "Paris, France", None),
        ("True", "True, False", False),
        ("apple", "apple, pear", False),
    ],
)
def test_brackets_formulas_and_places(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal
