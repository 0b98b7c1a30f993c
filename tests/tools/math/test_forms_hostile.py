"""Long texts of one sort are read or refused in bounded time: no pattern tries all ways to cut them."""

import signal
import types

import pytest

from proofroute.tools.math.forms import read_task

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
]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("piece", PIECES)
def test_it_comes_to_an_end(start: str, piece: str) -> None:
    def too_long(number: int, frame: types.FrameType | None) -> None:
        raise AssertionError(f"it hangs: {number} {frame}")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(20)
    try:
        read_task((start + piece * 2_000)[:1_990])
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
