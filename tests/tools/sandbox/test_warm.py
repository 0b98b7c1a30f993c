"""The warm process: one for the whole process, replaced when it dies, and it leaves nothing behind."""

import asyncio
import os
import select
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from proofroute.core import Execution, Limits, Program, SandboxUnavailable, WorkerError
from proofroute.tools.sandbox import LocalSandbox, warm
from proofroute.tools.sandbox.warm import warm_process

LIMITS = Limits(seconds=20, cpu_seconds=20)
AHEAD = 2
"""How many processes wait for a run."""


async def run(code: str, limits: Limits = LIMITS) -> Execution:
    return await LocalSandbox().run(Program(code=code), limits)


async def test_runs_share_one_warm_process_and_nothing_else() -> None:
    await run("import math; math.pi = 3; import builtins; builtins.len = None; import sys; sys.path.clear()")
    process = warm_process()
    done = await run(
        "import math, sys; print(math.pi > 3, len('ab'), bool(sys.path), 'proofroute' in str(sys.modules))"
    )
    assert done.stdout == "True 2 True False\n"
    assert warm_process() is process


async def test_a_killed_warm_process_loses_no_run() -> None:
    first = warm_process()
    waiting = [asyncio.ensure_future(run(f"import time; time.sleep(0.2); print({n})")) for n in range(4)]
    async with LocalSandbox().converse("print('up', flush=True); input()", LIMITS) as process:
        assert await process.line() == b"up\n"  # by now the others are under way, or wait for a slot
        os.kill(first.pid, signal.SIGKILL)
        done = await asyncio.gather(*waiting)
    assert [one.stdout for one in done] == [f"{n}\n" for n in range(4)]
    assert warm_process() is not first


def _children_of(pid: int) -> set[int]:
    found: set[int] = set()
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.add(int(path.name))
    return found


def _prints_to(pid: int) -> str:
    try:
        return str(Path(f"/proc/{pid}/fd/1").readlink())
    except OSError:
        return ""


def _open_in(pid: int) -> set[str]:
    return {path.name for path in Path(f"/proc/{pid}/fd").iterdir()}


def _runs_of(pid: int) -> set[int]:
    """Those that have an order already: what they print goes to a pipe."""
    return {child for child in _children_of(pid) if _prints_to(child).startswith("pipe")}


async def _ahead_of(pid: int) -> set[int]:
    """Those that were forked ahead, once there are as many as there should be."""
    while len(found := _children_of(pid)) < AHEAD:  # noqa: ASYNC110 - nothing else tells
        await asyncio.sleep(0)
    return found


async def test_a_run_that_is_killed_from_outside_is_run_again() -> None:
    waiting = asyncio.ensure_future(run("import time; time.sleep(0.2); print(1)"))
    while not (found := _runs_of(warm_process().pid)):  # noqa: ASYNC110 - nothing else tells
        await asyncio.sleep(0)
    os.kill(found.pop(), signal.SIGKILL)
    done = await waiting
    assert (done.end, done.stdout) == ("exited", "1\n")


async def test_a_run_goes_to_a_process_that_was_forked_ahead_and_ends_with_it() -> None:
    process = warm_process()
    seen: list[int] = []
    for _ in range(4):
        ahead = await _ahead_of(process.pid)
        seen.append(int((await run("import os; print(os.getpid())")).stdout))
        assert seen[-1] in ahead
    assert len(set(seen)) == 4
    assert warm_process() is process


async def test_what_was_forked_ahead_holds_nothing_open() -> None:
    async with LocalSandbox().converse("print('up', flush=True); input()", LIMITS) as process:
        assert await process.line() == b"up\n"
        pid = warm_process().pid
        while len(ahead := _children_of(pid) - _runs_of(pid)) < AHEAD:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0)
        for child in ahead:
            while len(_open_in(child)) > 4:  # noqa: ASYNC110 - it was forked just now
                await asyncio.sleep(0)
            assert _open_in(child) == {"0", "1", "2", "3"}


def _memory_of(pid: int) -> Iterator[bytes]:
    maps = [line.split() for line in Path(f"/proc/{pid}/maps").read_text().splitlines()]
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for place in [fields[0] for fields in maps if fields[1].startswith("rw")]:
            first, last = (int(part, 16) for part in place.split("-"))
            memory.seek(first)
            yield memory.read(last - first)


@pytest.mark.parametrize("length", [10, 40_000, 300_000])
async def test_nothing_of_a_run_is_in_the_memory_that_the_next_starts_from(length: int) -> None:
    secret = "quetzal" * 2
    code = f"# {'x' * length}\nprint(input(), '{secret}'[7:], file=__import__('sys').stderr)"
    done = await LocalSandbox().run(Program(code=code, stdin=f"{secret}\n"), LIMITS)
    assert done.stderr == f"{secret} quetzal\n"
    pid = warm_process().pid
    try:
        for process in (pid, *await _ahead_of(pid)):
            assert not any(secret.encode() in piece for piece in _memory_of(process))
    except PermissionError:
        pytest.skip("this machine does not let a process look into another")


async def test_nothing_is_lost_when_what_was_forked_ahead_is_killed() -> None:
    process = warm_process()
    for _ in range(3):
        for child in await _ahead_of(process.pid):
            os.kill(child, signal.SIGKILL)
        done = await asyncio.gather(*(run(f"print({number})") for number in range(4)))
        assert [one.stdout for one in done] == [f"{number}\n" for number in range(4)]
        assert warm_process() is process


async def test_what_was_forked_ahead_dies_with_the_warm_process() -> None:
    process = warm_process()
    ahead = await _ahead_of(process.pid)
    process.close()
    for child in ahead:
        await asyncio.to_thread(_wait_until_gone, child)


async def test_flags_of_an_empty_input_are_one_runs_own() -> None:
    code = "import fcntl, os; print(fcntl.fcntl(0, fcntl.F_GETFL) & os.O_NONBLOCK, repr(os.read(0, 9)))\n"
    for _ in range(4):
        done = await run(f"{code}fcntl.fcntl(0, fcntl.F_SETFL, os.O_NONBLOCK)")
        assert done.stdout == "0 b''\n"


async def test_who_talks_learns_that_it_was_killed_from_outside() -> None:
    code = "import os; print(os.getpid(), flush=True); input()"
    async with LocalSandbox().converse(code, LIMITS) as process:
        os.kill(int(await process.line() or b"0"), signal.SIGKILL)
        with pytest.raises(WorkerError, match="killed from outside"):
            await process.end()
        assert (await process.end(at_last=True)).end == "killed"


@pytest.mark.slow
async def test_the_kernels_kill_at_the_processor_limit_is_a_limit_and_final() -> None:
    code = "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
    done = await run(code, Limits(seconds=20, cpu_seconds=1))
    assert (done.end, done.exit_code) == ("timeout", -signal.SIGKILL)
    assert done.seconds < 10


async def test_the_children_of_a_killed_warm_process_die_with_it() -> None:
    code = "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(600)"
    async with LocalSandbox().converse(code, LIMITS) as process:
        line = await process.line()
        assert line is not None
        os.kill(warm_process().pid, signal.SIGKILL)
        await process.gone()
    await asyncio.to_thread(_wait_until_gone, int(line))


async def test_many_runs_leave_no_descriptor_no_process_and_no_folder() -> None:
    await run("pass")
    process = warm_process()

    def descriptors(pid: int | str) -> int:
        return len(list(Path(f"/proc/{pid}/fd").iterdir()))

    before = descriptors("self"), descriptors(process.pid)
    done = await asyncio.gather(*(run(f"print({number})") for number in range(60)))
    assert [one.stdout for one in done] == [f"{number}\n" for number in range(60)]
    assert descriptors("self") == before[0]
    # It closes what belonged to a run right after it said how that ended; children ahead have their own.
    assert descriptors(process.pid) <= before[1] + 2 + 4 * AHEAD
    assert await asyncio.to_thread(_runs_of, process.pid) == set()
    assert len(await asyncio.to_thread(_children_of, process.pid)) <= AHEAD


def test_threads_with_event_loops_of_their_own_share_it() -> None:
    done: dict[int, str] = {}

    def work(number: int) -> None:
        done[number] = asyncio.run(run(f"print({number})")).stdout

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == {number: f"{number}\n" for number in range(4)}


SERVER = textwrap.dedent(
    """
    import asyncio, os
    from proofroute.core import Limits, Program
    from proofroute.tools.sandbox import LocalSandbox
    from proofroute.tools.sandbox.warm import warm_process

    def run(code):
        return asyncio.run(LocalSandbox().run(Program(code=code), Limits())).stdout.strip()

    run("pass")
    parents = warm_process().pid
    child = os.fork()
    if not child:
        print("child", run("print(1)"), warm_process().pid != parents, flush=True)
        raise SystemExit
    os.waitpid(child, 0)
    print("parent", run("print(2)"), warm_process().pid == parents, flush=True)
    """
)


def test_a_forked_server_has_a_warm_process_for_each_worker() -> None:
    done = subprocess.run([sys.executable, "-c", SERVER], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["child 1 True", "parent 2 True"]
    assert done.stderr == ""


ORPHAN = """
import asyncio, os
from proofroute.core import Limits
from proofroute.tools.sandbox import LocalSandbox, warm

async def main():
    async with LocalSandbox().converse("import os; print(os.getpid(), flush=True); input()", Limits()) as run:
        print(warm.warm_process().pid, int(await run.line()), flush=True)
        os.kill(os.getpid(), 9)

asyncio.run(main())
"""


def test_nothing_outlives_a_killed_parent(tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ORPHAN], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == -signal.SIGKILL
    for pid in done.stdout.split():
        _wait_until_gone(int(pid))
    # What it could not remove itself, the next one does.
    assert len(list(tmp_path.iterdir())) == 1
    subprocess.run([sys.executable, "-c", SERVER], capture_output=True, check=True, env=environment)
    assert list(tmp_path.iterdir()) == []


def _wait_until_gone(pid: int) -> None:
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    assert select.select([watched], [], [], 30)[0]
    os.close(watched)


async def test_a_program_ends_as_python_ends() -> None:
    code = (
        "import atexit, sys, threading, time\n"
        "atexit.register(print, 'at exit')\n"
        "threading.Thread(target=lambda: (time.sleep(0.05), print('thread'))).start()\n"
        "print('main')\n"
    )
    assert (await run(code)).stdout == "main\nthread\nat exit\n"
    assert (await run(code + "sys.exit('bad')")).stderr == "bad\n"
    assert (await run("raise SystemExit(3)")).exit_code == 3
    assert (await run("import os; os.abort()")).end == "killed"


async def test_a_traceback_shows_the_program_only() -> None:
    done = await run("def f():\n    return 1 / 0\nf()")
    assert done.stderr.splitlines()[:3] == [
        "Traceback (most recent call last):",
        '  File "main.py", line 3, in <module>',
        '  File "main.py", line 2, in f',
    ]


def test_the_folder_is_empty_and_stays_so() -> None:
    assert asyncio.run(run("import os; print(os.listdir('.'))")).stdout == "[]\n"
    assert "Error" in asyncio.run(run("open('x', 'w')")).stderr
    folders = list(Path(tempfile.gettempdir()).glob(f"proofroute-empty-{os.getpid()}-*"))
    assert [list(path.iterdir()) for path in folders] == [[]] * len(folders)


async def test_a_large_program_and_a_large_input_cross() -> None:
    async with LocalSandbox().converse("import sys; print(len(sys.stdin.readline()))", LIMITS) as process:
        process.write(b"x" * 3_000_000 + b"\n")
        assert await process.line() == b"3000001\n"
    big = "x = '" + "y" * 3_000_000 + "'\nprint(len(x), len(input()))"
    done = await LocalSandbox().run(Program(code=big, stdin="z" * 3_000_000), LIMITS)
    assert done.stdout == "3000000 3000000\n"


async def test_slots_bound_what_runs_at_once() -> None:
    sandbox = LocalSandbox(slots=1)
    code = "import time; print(time.monotonic()); time.sleep(0.02); print(time.monotonic())"
    done = await asyncio.gather(*(sandbox.run(Program(code=code), LIMITS) for _ in range(3)))
    times = sorted(tuple(map(float, one.stdout.split())) for one in done)
    assert all(first[1] <= second[0] for first, second in pairwise(times))


@pytest.mark.parametrize("depth", [950])
async def test_recursion_is_as_deep_as_in_a_plain_interpreter(depth: int) -> None:
    done = await run(f"def f(n): return n and 1 + f(n - 1)\nprint(f({depth}))")
    assert done.stdout == f"{depth}\n"


def test_its_state_is_one_for_the_whole_process() -> None:
    assert warm.warm_process() is warm.warm_process()


async def test_a_process_that_cannot_be_started_is_told_and_leaves_no_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    monkeypatch.setattr(warm, "_current", {})
    with pytest.raises(SandboxUnavailable, match=r"does not start: .*/nowhere/python"):
        await run("print(1)")
    assert not os.listdir(tmp_path)  # noqa: PTH208 - nothing is awaited here


async def test_threads_by_the_dozen_find_room() -> None:
    code = """
import threading
go = threading.Barrier(33)
threads = [threading.Thread(target=lambda: (go.wait(), [0] * 9999)) for _ in range(32)]
for thread in threads:
    thread.start()
go.wait()
print(len(threads))
"""
    assert (await run(code)).stdout == "32\n"
