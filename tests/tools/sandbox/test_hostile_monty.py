"""Hostile programs in Monty: none gets out, none hangs, none is left over."""

import asyncio
import contextlib

import pytest

from proofroute.core import Execution, Limits, Program, SandboxUnavailable
from proofroute.tools.sandbox import MontySandbox
from proofroute.tools.sandbox.monty.interpreter import Stopped
from tests.tools.sandbox.hostile import CATEGORIES
from tests.tools.sandbox.hostile.bombs import BOMBS, FALLS
from tests.tools.sandbox.hostile.stage import Stage, untouched

pytestmark = pytest.mark.slow

pytest.importorskip("pydantic_monty")

LIMITS = Limits(seconds=1, cpu_seconds=1, memory=64 << 20, output=1 << 16)


async def run_all(codes: dict[str, str]) -> dict[str, Execution | None]:
    """Run them at once; None for what is not run as a program."""
    sandbox = MontySandbox()

    async def one(code: str) -> Execution | None:
        try:
            async with asyncio.timeout(20):
                return await sandbox.run(Program(code=code), LIMITS)
        except SandboxUnavailable:
            pass
        # The gate in front of it refuses what it could not answer for; the interpreter itself is tried too.
        with contextlib.suppress(Stopped):  # on a busy machine the interpreter alone may take its time
            async with asyncio.timeout(20), sandbox.calls("", LIMITS) as calls:
                await calls.execute(code)
        return None

    return dict(zip(codes, await asyncio.gather(*map(one, codes.values())), strict=True))


@pytest.mark.parametrize("category", CATEGORIES)
async def test_no_program_gets_out(category: str, stage: Stage) -> None:
    plain, never = CATEGORIES[category]
    done = await run_all({name: stage.filled(code) for name, code in {**plain, **never}.items()})
    assert [name for name, found in done.items() if found is not None and "OUT" in found.stdout] == []
    untouched(stage)


async def test_a_bomb_ends_at_a_limit() -> None:
    done = await run_all({**BOMBS, **FALLS})
    for name, found in done.items():
        assert found is None or found.seconds < 10, name
        assert found is None or len(found.stdout) + len(found.stderr) <= 2 * LIMITS.output, name
