import pytest

from proofroute.core import InputError
from proofroute.verifiers.code.session_tests import session_tests
from tests.verifiers.code.support import judged, outcomes

CODE = """
def f(x):
    if x < 0:
        raise ValueError("below")
    return x + 1
def say(x):
    print("Hi", x)
def grow(xs):
    xs.append(1)
def pair(x):
    return {x, x + 1}
class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"P({self.x})"
"""


@pytest.mark.parametrize(
    ("session", "outcome"),
    [
        (">>> f(1)\n2", "passed"),
        (">>> f(1)\n3", "failed"),
        ("Some words.\n\n    >>> f(1)\n    2\n", "passed"),
        (">>> f(1)\n2.0", "failed"),
        (">>> x = [2]\n>>> grow(x)\n>>> x\n[2, 1]", "passed"),
        (">>> x = [2]\n>>> grow(x)\n>>> x\n[2]", "failed"),
        (">>> say(3)\nHi 3", "passed"),
        (">>> say(3)\nHo 3", "failed"),
        (">>> print(f(1))\n2", "passed"),
        (">>> f(-1)\nTraceback (most recent call last):\n    ...\nValueError: below", "passed"),
        (">>> f(1)\nTraceback (most recent call last):\n    ...\nValueError: below", "failed"),
        (">>> pair(3)\n{4, 3}", "passed"),
        (">>> P(3)\nP(3)", "passed"),
        (">>> P(3)\nP(4)", "failed"),
        (">>> f(1)", "failed"),  # something is printed where nothing is shown
        (">>> for n in [1, 2]:\n...     assert f(n) == n + 1\n", "passed"),
    ],
)
async def test_a_session(session: str, outcome: str) -> None:
    told = outcomes(await judged(CODE, session))
    assert list(told.values())[-1] == outcome
    assert set(told.values()) <= {"passed", outcome}


def test_what_is_left_as_it_is() -> None:
    for text in (
        "assert f('>>> x') == 1",
        'def test_a():\n    """>>> 1"""\n    assert f(1)',
        ">>> f(1",
        "no",
    ):
        assert session_tests(text) == text


async def test_a_session_with_directives_is_refused() -> None:
    with pytest.raises(InputError, match="not valid Python"):
        await judged(CODE, ">>> f(1)  # doctest: +ELLIPSIS\n...\n")
