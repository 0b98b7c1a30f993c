"""Rounded numbers inside of expressions, logarithms by their rules, units left out, and small writings."""

import pytest

from proofroute.tools.math import grade

ROUNDED = [
    ("3.14r^2", r"\pi r^2", True),
    ("0.667x - 1", r"\frac{2x}{3}-1", True),
    ("0.667x - 1", r"\frac{2x}{3}-1.01", False),
    ("y = 0.667x - 2.33", r"y = \frac{2}{3}x - \frac{7}{3}", True),
    ("y = 0.667x - 2.33", r"y = \frac{2}{3}x - \frac{8}{3}", False),
    ("4.00x", "4.01x", False),
    ("0.5x", "0.52x", False),
    ("2.718^{2x}", "e^{2x}", True),
    ("1.57 t", r"\frac{\pi}{2} t + 10^{-5}", False),
    ("e^{-0.693t}", "2^{-t}", True),
    ("100e^{-0.693t}", r"100 \cdot 2^{-2t}", False),
    (r"3.14 \cdot 7^2", r"49\pi", True),
    ("5.00x", "x^2", False),
    ("e^{5.00x}", "e^{5x}+0.01", False),
    ("1.50x+3.25", "1.50x+3.2", False),
    (r"\pi r^2", "3.14r^2", False),
]
LOGARITHMS = [
    (r"\ln(ab)", r"\ln a + \ln b", True),
    (r"\ln a + \ln b", r"\ln(ab)", True),
    (r"\log_3(x/y)", r"\log_3 x - \log_3 y", True),
    (r"\ln(x^3y)", r"3\ln x + \ln y", True),
    (r"\ln(ab)", r"\ln a - \ln b", False),
    (r"\ln|x|", r"\ln x", None),
    (r"\ln((x-1)(x-3))", r"\ln(x-1)+\ln(x-3)", None),
    ("x", r"e^{\ln x}", None),
    (r"\sqrt{xy}", r"\sqrt{x}\sqrt{y}", None),
]
UNITS = [
    (r"7\text{ cm}", "7", True),
    (r"7\text{ m}", "7", True),
    ("7 m", "7", None),
    ("7m", "7", False),
    ("$7 m^2$", "7", None),
    ("12 km/h", "12", True),
    ("12 km/h", "13", False),
    ("12 km/h", "12 mph", False),
    ("3 cm and 8 cm", "3, 8", True),
    (r"x = 9 \text{ cm}", "9", True),
    ("2 hours 30 minutes", "150", None),
    ("2 hours 30 minutes", "2.5", None),
    ("20%", "20", False),
    ("15 sq. units", "15", True),
    (r"\text{15 sq cm}", "15 cm^2", True),
    ("15 sq. m", "15 m", False),
    ("70°", "70", False),
]
WRITINGS = [
    ("185\\", "185", True),
    ("185", r"185 \\", True),
    ("22333", r"22,\! 333", True),
    (r"2^5 3^4", "2592", True),
    (r"2^5\ 3^4", r"2^5 \cdot 3^4", True),
    ("2^5 34", "1088", None),
    ("first", "1st", True),
    ("3rd", "the third", True),
    ("2nd", "1st", False),
    ("Y", "yes", True),
    ("N", "True", False),
    ("T", "True", True),
    ("x", "True", False),
    ("even, odd", "even", False),
]


@pytest.mark.parametrize(("reference", "answer", "expected"), ROUNDED + LOGARITHMS + UNITS + WRITINGS)
def test_pairs(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected


NOTATIONS = [
    (r"\frac{G M m}{r^{2}}", "GMm/r^2", True),
    ("GMm/r^2", r"\frac{G M m}{r^{2}}", True),
    (r"\frac{G M m}{r^{2}}", "GMm/r^3", False),
    ("x + 1", "cab", None),
    (r"\sqrt[3]{-27}", "-3", True),
    (r"\sqrt[3]{-27}", "3", False),
    (r"\sqrt[4]{-16}", "2", None),
    (r"\frac{\log 9}{\log 3}", "2", True),
    (r"\log 100", "2", None),
    ("C_5^2", "10", None),
    ("C_1 e^x+C_2^2", "C_1 e^x + C_2^2", True),
    ("f(x) = 0", r"\forall x>0, f(x) = 0", None),
    ("f(x)=x^2", r"$\forall x \in \mathbb{R}, f(x)=x^2$", True),
    (r"\frac{kq_1 q_2}{r^2}", r"\frac{k q_{1} q_{2}}{r^{2}}", True),
    (r"\frac{kq_1 q_2}{r^2}", r"\frac{k q_{1} q_{3}}{r^{2}}", False),
    (r"\dot{x}_0 t", r"t\dot{x}_{0}", True),
    (r"\vec{v}_0 t", "v_0 t", True),
    ("(-1)^{n+1}", "-(-1)^n", True),
    ("(-1)^{n}", "(-1)^{n+1}", False),
    ("(-1)^{n(n-1)/2}", "(-1)^n", False),
    ("(-1)^n", r"\cos(n\pi)", True),
    ("(-1)^{1/3}", "-1", None),
    (r"2\cdot 3^{n-1}", r"\frac{2}{3}3^n", True),
    (r"\frac{2}{3}3", "2", None),
    (r"n \equiv 4 \pmod 7", r"$n\equiv -3 \pmod{7}$", True),
    (r"n \equiv 4 \pmod 7", "n ≡ 4 (mod 7)", True),
    (r"n \equiv 4 \pmod 7", r"n \equiv 3 \pmod 7", False),
    (r"n \equiv 1 \pmod 2", r"n \equiv 1, 3 \pmod{4}", True),
    (r"n \equiv 1 \pmod 2", r"m \equiv 1 \pmod 2", False),
    (r"\sqrt[3]{9+4\sqrt5}+\sqrt[3]{9-4\sqrt5}", "3", True),
    (r"\sqrt[3]{2+\sqrt5}+\sqrt[3]{2-\sqrt5}", "1", True),
    (r"\sqrt[3]{2+\sqrt5}+\sqrt[3]{2-\sqrt5}", "2", False),
    ("(4,5,6)", "<4,5,6>", True),
    ("x < 2", "<2", None),
    (r"\begin{bmatrix}4&7\end{bmatrix}", "[4,7]", True),
    (r"\begin{bmatrix}4&7\end{bmatrix}", "[4,8]", False),
    ("(4, 7)", "[4, 7]", False),
]


@pytest.mark.parametrize(("reference", "answer", "expected"), NOTATIONS)
def test_notations(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected


A, B, V = (
    r"\begin{pmatrix}1 & 2 \\ 3 & 4\end{pmatrix}",
    r"\begin{bmatrix}0 & 5 \\ 1 & 0\end{bmatrix}",
    r"\begin{pmatrix}3 \\ 1\end{pmatrix}",
)


@pytest.mark.parametrize(
    ("reference", "answer", "expected"),
    [
        (r"\begin{pmatrix}1 & 7 \\ 4 & 4\end{pmatrix}", f"{A} + {B}", True),
        (r"\begin{pmatrix}1 & -3 \\ 2 & 4\end{pmatrix}", f"$M = {A} - {B}$", True),
        (r"\begin{pmatrix}1 & 7 \\ 4 & 4\end{pmatrix}", f"{A} - {B}", False),
        (r"\begin{pmatrix}2 & 5 \\ 4 & 15\end{pmatrix}", f"{A} {B}", True),
        (r"\begin{pmatrix}2 & 5 \\ 4 & 15\end{pmatrix}", rf"{B} \cdot {A}", False),
        (r"\begin{pmatrix}5 \\ 13\end{pmatrix}", f"{A}{V}", True),
        (
            rf"{V} + t\begin{{pmatrix}} 2 \\ 7 \end{{pmatrix}}",
            r"\begin{pmatrix} 3+2t \\ 1 + 7t \end{pmatrix}",
            True,
        ),
        (f"{A} + {V}", r"\begin{pmatrix}1 & 2\end{pmatrix}", None),
        (f"{V}{A}", r"\begin{pmatrix}1 & 2\end{pmatrix}", None),
    ],
)
def test_matrices(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected


@pytest.mark.parametrize(
    ("reference", "answer", "equal"),
    [
        ("2.71828182845905^(cosh(4x)) * sinh(4x) * 4", r"4 e^{\cosh(4x)} \sinh(4x)", True),
        ("2.71828182845905^(cosh(4x)) * sinh(4x) * 4", r"4 e^{\cosh(4x)} \sinh(5x)", False),
        ("2.71828182845905^(cosh(4x))", r"3^{\cosh(4x)}", False),
    ],
)
@pytest.mark.parametrize("again", range(10))
def test_rounded_numbers_far_out(reference: str, answer: str, equal: bool, again: int) -> None:
    assert again >= 0
    assert grade(reference, answer).equal is equal
