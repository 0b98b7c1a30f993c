"""Tests that compare by numpy's ``allclose``, on plain numbers and where numpy is not to be had."""

import pytest

from tests.verifiers.code.support import judged, outcomes

EVALPLUS = """
import numpy as np

def is_floats(x) -> bool:
    if isinstance(x, float):
        return True
    if isinstance(x, (list, tuple)):
        return all(isinstance(i, float) for i in x)
    if isinstance(x, np.ndarray):
        return x.dtype == np.float64 or x.dtype == np.float32
    return False

def assertion(out, exp, atol):
    exact_match = out == exp
    if atol == 0 and is_floats(exp):
        atol = 1e-6
    if not exact_match and atol != 0:
        assert np.allclose(out, exp, rtol=1e-07, atol=atol)
    else:
        assert exact_match

def check(candidate):
    inputs = [[[1, 2]], [[3, 5]], [[]]]
    results = [[0.5, 1.0], [1.5, 2.5000001], []]
    for i, (inp, exp) in enumerate(zip(inputs, results)):
        assertion(candidate(*inp), exp, 0)
"""


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("def f(xs): return [x / 2 for x in xs]", "passed"),
        ("def f(xs): return tuple(x / 2 for x in xs) or []", "passed"),
        ("def f(xs): return [x / 3 for x in xs]", "failed"),
        ("def f(xs): return [x / 2 + 2e-6 for x in xs]", "failed"),
        ("def f(xs): return None", "failed"),
        ("def f(xs): return [str(x / 2) for x in xs]", "failed"),
        ("def f(xs): return [x / 2 for x in xs] + [1.0]", "failed"),
        ("def f(xs): return [float('nan') for x in xs]", "failed"),
        ("def f(xs): return [x / 2 for x in xs][:1]", "undecided"),  # numpy would repeat it
        ("class N: pass\ndef f(xs): return N()", "undecided"),
    ],
)
async def test_evalplus(code: str, outcome: str) -> None:
    assert list(outcomes(await judged(code, EVALPLUS, entry_point="f")).values()) == [outcome]


@pytest.mark.parametrize(
    ("test", "outcome"),
    [
        ("assert np.isclose(f(1.0), 0.5)", "passed"),
        ("assert np.isclose(f(1.0), 0.51)", "failed"),
        ("assert np.allclose([f(1.0), f(2.0)], [0.5, 1.0])", "passed"),
        ("assert np.isinf(f(np.inf))", "passed"),
        ("assert np.array_equal([f(2)], [1])", "passed"),
        ("assert np.mean([f(1.0)]) == 0.5", "undecided"),
    ],
)
async def test_numbers(test: str, outcome: str) -> None:
    told = outcomes(await judged("def f(x): return x / 2", f"import numpy as np\n{test}"))
    assert list(told.values()) == [outcome]
