"""Which of several blocks is the answer."""

import pytest

from proofroute.tools.code import find_code

RIGHT = "def f(n):\n    return n * n\n"
OTHER = "def f(n):\n    return n * n * n\n"
STUB = "def f(n: int) -> int: ...\n"
MEANT = f"```python\n{RIGHT}```"
LEFT = f"```python\n{OTHER}```"

UNTOLD = {
    "or": f"{LEFT}\nor\n{MEANT}",
    "options": f"Option 1:\n{LEFT}\nOption 2:\n{MEANT}",
    "use the first one": f"{LEFT}\n{MEANT}\nUse the first one.",
    "final, and the first": f"{LEFT}\nA better version:\n{MEANT}\nI recommend to use the first version.",
    "nothing between": f"{LEFT}\n{MEANT}",
    "fixed or buggy": f"{MEANT}\nThe corrected code without the bug:\n{LEFT}",
    "taken back": f"{MEANT}\nActually this is wrong; I can't solve it.",
    "does not work": f"{MEANT}\nUnfortunately the code does not work.",
    "ignore": f"{MEANT}\nPlease ignore the code above.",
}


@pytest.mark.parametrize("reply", UNTOLD.values(), ids=UNTOLD.keys())
def test_it_cannot_be_told(reply: str) -> None:
    found = find_code(reply, ["f"])
    assert found is not None
    assert found.doubt is not None
    assert found.doubt.startswith("the reply")


TOLD = {
    "better": f"{LEFT}\nA better version:\n{MEANT}",
    "corrected": f"{LEFT}\nOops, that is wrong. The corrected version:\n{MEANT}",
    "final": f"{LEFT}\nFinal version:\n{MEANT}",
    "mistake": f"{MEANT}\nA common mistake is:\n{LEFT}",
    "buggy": f"{MEANT}\nOriginal (buggy) code:\n{LEFT}",
    "adapted": f"{MEANT}\nTo adapt for cubes:\n{LEFT}",
    "signature": f"{MEANT}\nSignature:\n```python\n{STUB}```",
    "stub first": f"```python\n{STUB}```\n{MEANT}",
    "naive first": f"An incorrect attempt:\n{LEFT}\nThe fix:\n{MEANT}",
    "twice": f"{MEANT}\nAgain:\n{MEANT}",
    "usage": f"{MEANT}\nUsage:\n```python\nprint(f(2))\n```",
    "condition": f"{MEANT}\nTell me if this is wrong.",
    "mark of byte order": f"```python\n\ufeff{RIGHT}```",
    "interactive": "```python\n>>> def f(n):\n...     return n * n\n...\n>>> f(2)\n4\n```",
}


@pytest.mark.parametrize("reply", TOLD.values(), ids=TOLD.keys())
def test_it_is_told(reply: str) -> None:
    found = find_code(reply, ["f"])
    assert found is not None
    assert found.problem is None
    assert found.doubt is None
    space: dict[str, object] = {}
    exec(found.text, space)
    function = space["f"]
    assert callable(function)
    assert function(2) == 4
