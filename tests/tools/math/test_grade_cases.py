"""Cases against absolute values, texts that are the same, real roots, repeated boxes, complex factors."""

import pytest

from proofroute.tools.math import grade

_SIZE = r"\begin{cases} x & x \ge 0 \\ -x & x < 0 \end{cases}"
_BATH = r"\begin{cases} 2x & x > 1 \\ 2 & -1\le x\le 1\\ -2x & x<-1 \end{cases}"


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("|x|", _SIZE, True),
        (_SIZE, "|x|", True),
        (_SIZE, r"\sqrt{x^2}", True),
        (_SIZE, "x", False),
        (_SIZE, "|x| + 1", False),
        (_BATH, "|x-1| + |x+1|", True),
        (_BATH, "|x-1| + |x|", None),
        (r"f(x)=\begin{cases} x-1 & x \ge 1 \\ 1-x & \text{otherwise} \end{cases}", "f(x) = |x-1|", True),
        (r"\begin{cases} x-1 & x \ge 1 \\ 1-x & x<1 \end{cases}", "|x-2|", None),
        (r"\begin{cases} 1 & x>0 \\ -1 & x<0\end{cases}", r"\frac{|x|}{x}", None),
    ],
)
def test_cases_and_absolute_values(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("odd $n$", "odd $n$", True),
        ("odd $n$", "even $n$", None),
        ("$a^n$ for some $a>0$", "$a^n$ for some $a > 0$", True),
        (
            r"$\lfloor\varphi n\rfloor$, where $\varphi$ is golden",
            r"$\lfloor\varphi n\rfloor$, where $\varphi$ is golden",
            True,
        ),
        ("a_{n+1} = 2a_n + 1", "a_{n+1} = 1 + 2a_n", True),
        ("a_n = 2a_{n-1}", "a_n = 3a_{n-1}", False),
        ("3*s**2", "3s^2", True),
        ("3*s**2", "4s^2", None),
        ("a = b/(2+i)", "a*(2+i) = b", True),
        ("a = b*(2-i)/5", "a*(2+i) = b", True),
        ("a = b*(2-i)/4", "a*(2+i) = b", None),
    ],
)
def test_the_same_text_letters_and_factors(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("-2", "(-8)^(1/3)", True),
        (r"-\sqrt[3]{5}", "(-5)^(1/3)", True),
        ("8.549879733", "(-5)^(4/3)", True),
        (r"1+i\sqrt{3}", "(-8)^(1/3)", True),
        ("2", "(-8)^(1/3)", None),
        ("-2", "(-4)^(1/2)", None),
        ("42", r"\boxed{9} " * 40 + r"\boxed{42}", True),
        ("1, 1, 2", r"\boxed{1}, \boxed{1}, \boxed{2}", True),
        ("2, 3", r"\boxed{2} \boxed{3}", True),
        (r"8\sqrt{6}", r"\beginboxed{8\sqrt{6}}", True),
    ],
)
def test_real_roots_and_repeated_boxes(reference: str, answer: str, equal: bool | None) -> None:
    assert grade(reference, answer).equal is equal


@pytest.mark.parametrize("_", range(12))
def test_an_angle_far_out_is_no_gap(_: int) -> None:
    assert grade("csc(y + x^7 + x^4)^2", "1/sin(y + x^7 + x^4)^2").equal is True
