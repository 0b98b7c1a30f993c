"""Answers that stand for many: arbitrary constants, integer parameters, vectors, domains."""

import pytest

from proofroute.tools.math import grade

PAIRS = [
    (r"y=C_1 e^x+C_2e^{-x}", r"y = A e^{x} + B e^{-x}", True),
    (r"y=C_1 e^x+C_2e^{-x}", r"y = c_2 e^{x} + c_1 e^{-x}", True),
    (r"y = C_1\cos x+C_2\sin x", r"y=A\sin x+B\cos x", True),
    (r"y=Ce^{2x}", "y=Ke^{2x}", True),
    (r"y=Ce^{2x} + x", "y=x + ke^{2x}", True),
    (r"y=C_1 e^x+C_2e^{-x}", r"y = C_1 e^{x} + C_2 e^{-2x}", False),
    (r"y=C e^x + 1", r"y = C e^{x} + 2", False),
    (r"y=C e^x + e^x", r"y = C e^{x}", None),
    (r"y=C_1 e^x+C_2e^{-x}", r"y = C e^{x}", None),
    ("A+B", "A-B", False),
    (r"n\pi, n\in\mathbb{Z}", r"n\pi", True),
    (r"x=\frac{\pi}{2}+k\pi, k\in\mathbb{Z}", r"x = \frac{\pi}{2} + n\pi, n \in \mathbb{Z}", True),
    (r"x=\frac{\pi}{2}+k\pi, k\in\mathbb{Z}", r"x = -\frac{\pi}{2} - n\pi \text{ for any integer } n", True),
    (r"k\pi, k \in \mathbb{Z}", r"2k\pi, k \in \mathbb{Z}", False),
    (r"\frac\pi4+k\pi, k \in \mathbb{Z}", r"\frac\pi3+k\pi, k \in \mathbb{Z}", False),
    (r"\frac\pi2+k\pi, k \in \mathbb{Z}", r"\frac\pi2+2k\pi, \frac{3\pi}2+2k\pi, k \in \mathbb{Z}", None),
    (r"k\pi, k \in \mathbb{Z}", r"\pi", None),
    (r"\langle 1,-2,3\rangle", r"\mathbf{i}-2\mathbf{j}+3\mathbf{k}", True),
    (r"\hat{i}+2\hat{j}", r"\langle 1,2\rangle", True),
    (r"\langle 1,2\rangle", r"\vec i + 3\vec j", False),
    (r"\langle 1,2,0\rangle", r"\vec i + 2\vec j", True),
    (r"(1,2)", "1+2i", False),
    (r"\frac{dy}{dx}=2x", "dy/dx = 2x", True),
    ("y'=2x", "2x", True),
    ("y'=2x", "y' = 3x", False),
    (r"e^{\ln x}", "x", True),
    ("x", r"e^{\ln x}", None),
    (r"\ln x + C", r"\ln|x| + C", True),
    (r"\ln|x| + C", r"\ln x + C", None),
    (r"\ln x + \ln y", r"\ln(xy)", True),
    (r"\ln x + \ln y", r"\ln(x+y)", False),
    (r"\arctan x+C", r"-\operatorname{arccot} x + C", None),
    (r"\mathbb{Z}", "all integers", True),
    (r"\mathbb{Z}", r"\mathbb{N}", False),
    (r"\overline{3+4i}", "3-4i", True),
    (r"\angle A=60^\circ, \angle B=30^\circ", r"\angle A = 60^\circ \text{ and } \angle B = 30^\circ", True),
    (r"v_0 t + \frac12 a t^2", r"\frac{1}{2}at^2+v_0t", True),
    (r"\hbar\omega", r"\omega \hbar", True),
    (r"\text{diverges}", "divergent", True),
    ("converges", "diverges", False),
    ("5 p.m.", "17:00", True),
    ("5 p.m.", "5 am", False),
    ("5:30 pm", "5:30", None),
]


@pytest.mark.parametrize(("reference", "answer", "expected"), PAIRS)
def test_pairs(reference: str, answer: str, expected: bool | None) -> None:
    assert grade(reference, answer).equal is expected
