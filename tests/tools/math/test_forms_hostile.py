"""Long texts of one sort are read or refused in bounded time: no pattern tries all ways to cut them."""

import signal
import types

import pytest

from proofroute.tools.math.forms import read_task
from proofroute.tools.math.forms.several import read_parts

STARTS = [
    "",
    "Solve ",
    "What is the sum of ",
    "Find the ",
    "Let f(x) = ",
    "Suppose ",
    "Sort ",
    "Is ",
    "Convert ",
    "Find the median of ",
    "How many 3-digit numbers can be formed from the digits ",
    "Find the domain of ",
    "Find the equation of the line through (",
    "A rectangle has ",
    "What are the gcd and lcm of ",
    "How many days are there between ",
]
PIECES = [
    "= ",
    "1, ",
    "x ",
    "(",
    "[[",
    "1 + ",
    "and ",
    "$",
    "\\frac{",
    "y' ",
    "< ",
    "{a: 1, ",
    "\n",
    ". ",
    "1 1 ",
    "1 and ",
    "(a) ",
    "1 1/2 ",
]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("piece", PIECES)
def test_it_comes_to_an_end(start: str, piece: str) -> None:
    def too_long(number: int, frame: types.FrameType | None) -> None:
        raise AssertionError(f"it hangs: {number} {frame}")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(20)
    try:
        text = (start + piece * 2_000)[:1_990]
        if read_task(text) is None:
            read_parts(text)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
