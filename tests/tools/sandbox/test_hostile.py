"""Hostile programs: none gets out, none is left over, and the sandbox serves on after each."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest

from proofroute.core import Execution, Limits, Program
from proofroute.tools.sandbox import DEFAULT_MINIMUM, LocalSandbox
from proofroute.tools.sandbox.calls import COMPUTE
from proofroute.tools.sandbox.warm import warm_process
from tests.tools.sandbox.hostile import CATEGORIES
from tests.tools.sandbox.hostile.bombs import BOMBS, FALLS
from tests.tools.sandbox.hostile.secrets import LEAVES_BEHIND
from tests.tools.sandbox.hostile.stage import Stage, untouched

LIMITS = Limits(seconds=20, cpu_seconds=10, memory=256 << 20, output=1 << 16)
SHORT = Limits(seconds=0.4, cpu_seconds=1, memory=96 << 20, output=1 << 16)
ENDS_WELL = {"nested data", "decompressed", "destructor at the end"}  # some machines manage them


async def run_all(codes: dict[str, str], limits: Limits = LIMITS) -> dict[str, Execution]:
    """Run them at once, as many as there are slots, each followed by a run that must be as ever."""
    sandbox = LocalSandbox()

    async def one(code: str) -> Execution:
        done = await sandbox.run(Program(code=code), limits)
        after = await sandbox.run(Program(code="print(1)"), LIMITS)
        assert (after.end, after.exit_code, after.stdout, after.stderr) == ("exited", 0, "1\n", "")
        return done

    done = await asyncio.gather(*(one(code) for code in codes.values()))
    return dict(zip(codes, done, strict=True))


@pytest.mark.parametrize("category", CATEGORIES)
async def test_no_program_gets_out(category: str, stage: Stage) -> None:
    plain, never = CATEGORIES[category]
    codes = {name: stage.filled(code) for name, code in {**plain, **never}.items()}
    served_by = warm_process().pid
    if category == "secrets":
        await run_all({"first": LEAVES_BEHIND})
    done = await run_all(codes)
    assert [name for name, execution in done.items() if "OUT" in execution.stdout] == []
    # A program that does not start proves nothing.
    assert [name for name, execution in done.items() if "SyntaxError" in execution.stderr] == []
    assert {execution.end for execution in done.values()} <= {"exited", "killed"}
    assert all(set(DEFAULT_MINIMUM) <= set(execution.layers) for execution in done.values())
    assert warm_process().pid == served_by
    untouched(stage)


@pytest.mark.parametrize("part", range(4))
async def test_a_bomb_ends_at_a_limit(part: int) -> None:
    codes = {name: code for number, (name, code) in enumerate(BOMBS.items()) if number % 4 == part}
    served_by = warm_process().pid
    done = await run_all(codes, SHORT)
    for name, execution in done.items():
        assert execution.end in {"exited", "killed", "timeout", "output_limit", "memory_limit"}, name
        # Threads whose output nobody takes any more may all end before the process is killed.
        assert (execution.end, execution.exit_code) != ("exited", 0) or name in ENDS_WELL, name
        assert len(execution.stdout) + len(execution.stderr) <= 2 * SHORT.output, name
        assert execution.seconds < 15, name
    assert warm_process().pid == served_by


async def test_a_program_that_breaks_itself_ends_as_a_value() -> None:
    served_by = warm_process().pid
    done = await run_all(FALLS, Limits(seconds=5, cpu_seconds=2, memory=96 << 20, output=1 << 16))
    assert {execution.end for execution in done.values()} <= {"exited", "killed", "memory_limit"}
    assert warm_process().pid == served_by


def test_there_are_many_different_programs() -> None:
    codes = [code for plain, never in CATEGORIES.values() for code in (*plain.values(), *never.values())]
    codes += [*BOMBS.values(), *FALLS.values()]
    assert len(codes) == len(set(codes)) >= 150


SWEEP = """
import ctypes, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
for number in {numbers}:
    ctypes.set_errno(0)
    found = libc.syscall(*(ctypes.c_long(a) for a in (number, -1, -1, -1, -1, -1, -1)))
    if found != -1 or ctypes.get_errno() not in (1, 38): print(number, found, ctypes.get_errno())
"""


async def test_every_call_that_is_not_on_the_list_is_refused() -> None:
    looked_at = {2, 257, 16, 44, 53, 72, 56, 204, 302, 435}
    probes = {
        335,
        336,
    }  # only the kernel's own trampoline may make them; newer kernels let no filter see them
    allowed = looked_at | probes | {numbers[0] for numbers in COMPUTE.values()}
    numbers = [number for number in range(600) if number not in allowed]
    numbers += [number | 1 << 30 for number in range(600)]
    done = (await run_all({"sweep": SWEEP.format(numbers=numbers)}))["sweep"]
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


async def test_what_an_earlier_run_left_would_be_found() -> None:
    rows = {name: code for name, code in CATEGORIES["secrets"][1].items() if name.startswith("earlier")}
    done = await run_all({name: f"{LEAVES_BEHIND}\n{code}" for name, code in rows.items()})
    found = {name for name, execution in done.items() if "OUT" in execution.stdout}
    assert found == set(rows)


@pytest.mark.slow
@pytest.mark.parametrize("category", CATEGORIES)
async def test_the_attacks_work_where_there_is_no_wall(category: str, stage: Stage) -> None:
    codes = {name: stage.filled(code) for name, code in CATEGORIES[category][0].items()}
    at_once = asyncio.Semaphore(4)

    async def works(code: str) -> bool:
        async with at_once:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                code,
                cwd=stage.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pass_fds=(int(stage.words["FD"]),),
                start_new_session=True,
            )
            try:
                async with asyncio.timeout(10):
                    said, _ = await process.communicate()
            except TimeoutError:
                os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
                return False
            return b"OUT" in said

    worked = dict(zip(codes, await asyncio.gather(*map(works, codes.values())), strict=True))
    assert sum(worked.values()) >= 0.6 * len(worked), [name for name, out in worked.items() if not out]
