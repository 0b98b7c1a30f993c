from typing import Any

import pytest

from proofroute.core import CallExample
from tests.verifiers.code.support import LIMITS, judged
from tests.verifiers.code.test_tables import rows, status

# Each test runs code that waits.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("row", rows("awaited.jsonl"))
async def test_coroutines_and_contexts(row: dict[str, Any]) -> None:
    assert await status(row, LIMITS) in row["allowed"]


async def test_the_sockets_of_an_event_loop_are_no_refusal() -> None:
    code = "import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x * {}\n"
    tests = "import asyncio\ndef test_a():\n    assert asyncio.run(f(2)) == 4\n"
    assert (await judged(code.format(2), tests)).status == "verified"
    assert (await judged(code.format(3), tests)).status == "refuted"


@pytest.mark.parametrize(("factor", "expected"), [(2, "verified"), (3, "refuted")])
async def test_what_an_example_calls_is_awaited(factor: int, expected: str) -> None:
    code = f"import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x * {factor}\n"
    examples = [CallExample(args=(2,), expected=4), CallExample(args=(0,), expected=0)]
    assert (await judged(code, examples=examples)).status == expected
