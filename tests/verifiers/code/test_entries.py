"""Entry points that are methods: of a contest's class, or of another one that needs nothing to be made."""

import pytest

from proofroute.core import CallExample
from tests.verifiers.code.support import judged

CLASS = """
class Box:
    def __init__(self, v{}):
        self.v = v
    def put(self, x):
        return x + {}
"""
ONE, TWO, NEEDY = CLASS.format("=0", 1), CLASS.format("=0", 2), CLASS.format("", 1)
PAIR = ONE + TWO.replace("Box", "Bag")
STATIC = "class Box:\n    @staticmethod\n    def put(x):\n        return x + 1\n"
CHECK = "def check(candidate):\n    assert candidate(3) == 4\n"


@pytest.mark.parametrize(
    ("code", "entry_point", "status"),
    [
        (ONE, "Box.put", "verified"),
        (TWO, "Box.put", "refuted"),
        (ONE, "put", "verified"),
        (STATIC, "Box.put", "verified"),
        (PAIR, "Box.put", "verified"),
        (PAIR, "Bag.put", "refuted"),
        (PAIR, "put", "refuted"),  # the code defines no such function, and two such methods
        (NEEDY, "Box.put", "undecided"),
        ("def put(x):\n    return x + 1", "Box.put", "refuted"),
    ],
)
async def test_a_method_of_a_class(code: str, entry_point: str, status: str) -> None:
    assert (await judged(code, CHECK, entry_point=entry_point)).status == status
    examples = [CallExample(args=(3,), expected=4)]
    assert (await judged(code, examples=examples, entry_point=entry_point)).status == status


@pytest.mark.parametrize("entry_point", ["Solution.f", "Solution().f", "f"])
async def test_a_contest_without_tests(entry_point: str) -> None:
    prompt = "Input: x = 3\nOutput: 4\n\n```python\nclass Solution:\n    def f(self, x: int) -> int:\n```"
    code = "class Solution:\n    def f(self, x: int) -> int:\n        return x + {}\n"
    right = await judged(code.format(1), prompt=prompt, entry_point=entry_point)
    assert {item.outcome for item in right.evidence if item.check == "code.prompt_example"} == {"passed"}
    wrong = await judged(code.format(2), prompt=prompt, entry_point=entry_point)
    assert wrong.status == "refuted"
