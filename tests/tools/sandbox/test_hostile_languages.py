"""Hostile programs of other languages behind the wall; skipped where their tools are not there."""

import asyncio
from collections.abc import Mapping

import pytest

from proofroute.core import Execution, Limits, SandboxUnavailable
from proofroute.tools.sandbox import LocalSandbox, by_fence
from tests.tools.sandbox.hostile.languages import C_BOMBS, C_BUILDS, C_ROWS, CPP_ROWS, JS_BOMBS, JS_ROWS
from tests.tools.sandbox.hostile.stage import Stage, untouched

LIMITS = Limits(seconds=20, cpu_seconds=10, memory=512 << 20, output=1 << 16)
SHORT = Limits(seconds=1, cpu_seconds=1, memory=256 << 20, output=1 << 14)
GREETING = {"c": '#include <stdio.h>\nint main(void) { puts("1"); }', "js": "console.log(1)"}


async def run_all(
    fence: str, codes: Mapping[str, str], limits: Limits = LIMITS
) -> dict[str, Execution | str]:
    """Build and run them, some at once; a problem of the compiler stands for what it refuses."""
    language = by_fence()[fence]
    if language.path() is None:
        pytest.skip(f"{language.tool} is not on this machine")
    at_once = asyncio.Semaphore(4)

    async def one(code: str) -> Execution | str:
        async with at_once:
            try:
                async with LocalSandbox().build(language, code) as program:
                    return program.problem or await program.run("", limits)
            except SandboxUnavailable as problem:
                return str(problem)

    return dict(zip(codes, await asyncio.gather(*map(one, codes.values())), strict=True))


async def serves_on(fence: str) -> None:
    (done,) = (await run_all(fence, {"greeting": GREETING[fence]})).values()
    assert isinstance(done, Execution)
    assert (done.end, done.stdout) == ("exited", "1\n")


def filled(stage: Stage, codes: Mapping[str, str]) -> dict[str, str]:
    return {name: stage.filled(code) for name, code in codes.items()}


@pytest.mark.slow
@pytest.mark.parametrize(("fence", "codes"), [("c", C_ROWS), ("js", JS_ROWS)], ids=["c", "js"])
async def test_no_program_gets_out(fence: str, codes: Mapping[str, str], stage: Stage) -> None:
    done = await run_all(fence, filled(stage, codes))
    assert {name: one for name, one in done.items() if isinstance(one, str) or "OUT" in one.stdout} == {}
    untouched(stage)
    await serves_on(fence)


@pytest.mark.slow
async def test_no_program_in_cpp_gets_out(stage: Stage) -> None:
    done = await run_all("cpp", filled(stage, CPP_ROWS))
    assert [name for name, one in done.items() if not isinstance(one, str) and "OUT" in one.stdout] == []
    untouched(stage)


async def test_a_few_of_each_do_not_get_out(stage: Stage) -> None:
    for fence, codes in (("c", C_ROWS), ("js", JS_ROWS)):
        few = {
            name: code
            for name, code in codes.items()
            if name in {"read", "write", "connect", "fork", "spawn"}
        }
        done = await run_all(fence, filled(stage, few))
        assert {name: one for name, one in done.items() if isinstance(one, str) or "OUT" in one.stdout} == {}
    untouched(stage)


@pytest.mark.slow
async def test_the_compiler_takes_in_nothing_of_the_user(stage: Stage) -> None:
    for one in (await run_all("c", filled(stage, C_BUILDS))).values():
        assert isinstance(one, str)
        assert "SECRET" not in one
        assert "root:" not in one
    untouched(stage)
    await serves_on("c")


@pytest.mark.slow
@pytest.mark.parametrize(("fence", "codes"), [("c", C_BOMBS), ("js", JS_BOMBS)], ids=["c", "js"])
async def test_a_bomb_ends_at_a_limit(fence: str, codes: Mapping[str, str]) -> None:
    for name, one in (await run_all(fence, codes, SHORT)).items():
        assert isinstance(one, Execution), name
        assert (one.end, one.exit_code) != ("exited", 0), name
        assert one.seconds < 10, name
    await serves_on(fence)
