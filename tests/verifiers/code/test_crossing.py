"""What crosses between tests and code beside plain values: exceptions, classes, calls from threads."""

import pytest

from tests.verifiers.code.support import judged

_CHAIN = """
def f(s):
    try:
        return int(s)
    except ValueError as error:
        raise RuntimeError("bad") from {cause}
"""


@pytest.mark.parametrize(("cause", "status"), [("error", "verified"), ("None", "refuted")])
async def test_an_exception_has_its_cause(cause: str, status: str) -> None:
    tests = """
try:
    f("x")
    assert False
except RuntimeError as error:
    assert isinstance(error.__cause__, ValueError)
    assert "invalid literal" in str(error.__cause__)
"""
    assert (await judged(_CHAIN.format(cause=cause), tests)).status == status


@pytest.mark.parametrize(
    ("code", "test", "status"),
    [
        ("def f(x):\n    raise SystemExit(x)", "assert error.code == 2", "verified"),
        ("def f(x):\n    raise SystemExit(x + 1)", "assert error.code == 2", "refuted"),
        (
            "class Leave(SystemExit):\n    pass\ndef f(x):\n    raise Leave(x)",
            "assert error.code == 2",
            "verified",
        ),
        ("def f(x):\n    raise ImportError(name='y')", "assert error.name == 'y'", "verified"),
        ("def f(x):\n    return b'\\xff'.decode()", "assert error.start == 0", "verified"),
        ("def f(x):\n    raise ValueError(x)", "assert error.args == (2,)", "verified"),
        ("def f(x):\n    raise ValueError(x)", "assert error.__cause__ is None", "verified"),
    ],
)
async def test_an_exception_holds_what_it_held(code: str, test: str, status: str) -> None:
    tests = f"try:\n    f(2)\n    assert False\nexcept BaseException as error:\n    {test}\n"
    assert (await judged(code, tests)).status == status


async def test_a_class_of_the_test_that_descends_from_the_codes_is_undecided() -> None:
    code = "class Shape:\n    def area(self):\n        return 0\n"
    tests = """
def test_sub():
    class Square(Shape):
        def area(self):
            return 4
    assert Square().area() == 4
"""
    verdict = await judged(code, tests, entry_point=None)
    assert verdict.status == "undecided"
    assert "descends from a class of the code" in verdict.evidence[0].statement


@pytest.mark.parametrize("step", [1, 2])
async def test_calls_from_threads_of_the_test_are_undecided(step: int) -> None:
    code = f"class Count:\n    n = 0\n    def add(self):\n        self.n += {step}\n"
    tests = """
import threading
def test_all():
    count = Count()
    threads = [threading.Thread(target=count.add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count.n == 8
"""
    verdict = await judged(code, tests, entry_point=None)
    assert verdict.status == "undecided"
    assert "several threads" in verdict.evidence[0].statement


@pytest.mark.parametrize("last", ["", "assert f(1) == 0\n"])
async def test_an_assertion_in_a_thread_after_the_others_counts(last: str) -> None:
    tests = "import threading\ndef run():\n    assert f(1) == 2\nassert f(2) == 0\n"
    tests += "thread = threading.Thread(target=run)\nthread.start()\nthread.join()\n" + last
    assert (await judged("def f(x):\n    return 0\n", tests)).status == "undecided"


async def test_a_method_has_the_name_of_its_function() -> None:
    code = "class A:\n    def go(self):\n        return 1\n"
    assert (await judged(code, "assert A().go.__name__ == 'go'", entry_point=None)).status == "verified"
