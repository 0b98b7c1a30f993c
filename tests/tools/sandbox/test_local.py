import asyncio
import marshal
import os
import sys
import tempfile
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from proofroute.core import Execution, Limits, Program, Sandbox, SandboxUnavailable
from proofroute.tools.sandbox import DEFAULT_MINIMUM, LocalSandbox

CANARY = Path("/tmp/proofroute-canary")
LIMITS = Limits(seconds=10, cpu_seconds=5, memory=256 << 20, output=1 << 16)


async def run(code: str, stdin: str = "", limits: Limits = LIMITS) -> Execution:
    return await LocalSandbox().run(Program(code=code, stdin=stdin), limits)


def test_it_is_a_sandbox() -> None:
    assert isinstance(LocalSandbox(), Sandbox)


async def test_a_program_reads_and_prints() -> None:
    done = await run("import sys\nprint(input().upper(), file=sys.stderr)\nprint(__name__, 'ä')", "grüße\n")
    assert (done.end, done.exit_code) == ("exited", 0)
    assert done.stdout == "__main__ ä\n"
    assert done.stderr == "GRÜSSE\n"


async def test_every_layer_in_force_is_named() -> None:
    done = await run("pass")
    assert set(DEFAULT_MINIMUM) <= set(done.layers)


async def test_an_exit_code_comes_back() -> None:
    assert (await run("raise SystemExit(7)")).exit_code == 7


async def test_the_environment_is_empty_and_so_is_the_folder() -> None:
    done = await run("import os\nprint(dict(os.environ), os.listdir())")
    assert done.stdout == "{} []\n"


async def test_no_descriptor_of_ours_is_open() -> None:
    with tempfile.TemporaryFile() as file:
        os.set_inheritable(file.fileno(), True)
        code = "import os\nfor n in range(3, 64):\n"
        code += " try: os.fstat(n)\n except OSError: continue\n print(n)"
        assert (await run(code)).stdout == ""


async def test_what_models_import_works() -> None:
    code = (
        "import asyncio, threading, re, json, math, random, hashlib, datetime, zoneinfo, statistics\n"
        "async def f(): await asyncio.sleep(0); return 1\n"
        "t = threading.Thread(target=lambda: print('thread')); t.start(); t.join()\n"
        "print(asyncio.run(f()), random.random() < 1, hashlib.sha256(b'').hexdigest()[:4])"
    )
    assert (await run(code)).stdout == "thread\n1 True e3b0\n"


ESCAPES = {
    "read a secret": "print(open('/etc/passwd').read())",
    "list the root": "import os; print(os.listdir('/'))",
    "read by descriptor": "import os; print(os.read(os.open('/etc/hostname', 0), 100))",
    "read the parent": "import os; print(open(f'/proc/{os.getppid()}/environ').read())",
    "write here": "open('x', 'w').write('x')",
    "write in tmp": "open('/tmp/proofroute-canary', 'w').write('x')",
    "unnamed file": "import os; os.open('/tmp', os.O_TMPFILE | os.O_RDWR); print('out')",
    "make a folder": "import os; os.mkdir('/tmp/proofroute-canary'); print('out')",
    "delete": "import os; os.unlink('/tmp/proofroute-canary'); print('out')",
    "socket": "import socket; socket.socket(); print('out')",
    "connect": "import socket; socket.create_connection(('127.0.0.1', 80), 1); print('out')",
    "unix socket": "import socket; socket.socket(socket.AF_UNIX); print('out')",
    "address on a pair": (
        "import socket; a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
        "a.sendto(b'x', '/dev/log'); print('out')"
    ),
    "name lookup": "import socket; print(socket.gethostbyname('example.org'))",
    "fork": "import os; os.fork(); print('out')",
    "fork bomb": "import os\nwhile True: os.fork()",
    "exec": "import os; os.execv('/bin/sh', ['sh', '-c', 'echo out'])",
    "subprocess": "import subprocess; print(subprocess.run(['/bin/echo', 'out']))",
    "posix_spawn": "import os; os.posix_spawn('/bin/echo', ['echo', 'out'], {})",
    "system": "import os; assert os.system('echo out') == 0",
    "kill the parent": "import os; os.kill(os.getppid(), 0); print('out')",
    "raise limits": (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40)); print('out')"
    ),
    "ptrace": "import ctypes; assert ctypes.CDLL(None).ptrace(0, 0, 0, 0) == 0; print('out')",
    "raw clone": "import ctypes; assert ctypes.CDLL(None).syscall(56, 17, 0, 0, 0, 0) >= 0; print('out')",
    "raw clone3": "import ctypes; assert ctypes.CDLL(None).syscall(435, 0, 0) >= 0; print('out')",
    "raw memfd": "import os; os.memfd_create('x'); print('out')",
    "unshare": "import ctypes; assert ctypes.CDLL(None).unshare(0x10000000) == 0; print('out')",
    "io_uring": "import ctypes; assert ctypes.CDLL(None).syscall(425, 1, 0) >= 0; print('out')",
    "multiprocessing": "import multiprocessing as m; p = m.Process(target=print); p.start(); print('out')",
    "through the gate": "import statistics; statistics.sys.modules['os'].fork(); print('out')",
    "change its filter": "import ctypes; assert ctypes.CDLL(None).prctl(22, 0, 0, 0, 0) == 0; print('out')",
    "larger pipe": "import fcntl, os; print(fcntl.fcntl(os.pipe()[0], fcntl.F_SETPIPE_SZ, 1 << 20))",
    "signal by descriptor": "import fcntl, os; fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid()); print('out')",
    "chroot": "import os; os.chroot('/tmp'); print('out')",
    "mount": "import ctypes; assert ctypes.CDLL(None).mount(b'x', b'/', b'tmpfs', 0, 0) == 0; print('out')",
}


@pytest.mark.parametrize("code", ESCAPES.values(), ids=ESCAPES.keys())
async def test_hostile_code_stays_inside(code: str) -> None:
    done = await run(code)
    assert done.end == "exited"
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "rror" in done.stderr
    assert not CANARY.exists()  # noqa: ASYNC240


async def test_a_memory_bomb_is_bounded() -> None:
    assert (await run("x = [0] * 10**10")).end == "memory_limit"
    assert (await run("x = []\nwhile True: x.append(bytes(1 << 20))")).end == "memory_limit"


async def test_no_exit_code_says_that_memory_ran_out() -> None:
    codes = {code: await run(f"raise SystemExit({code})") for code in (0, 1, 26, 70, 86, 127, 137, 154, 255)}
    assert {code: (done.end, done.exit_code) for code, done in codes.items()} == {
        code: ("exited", code) for code in codes
    }


@pytest.mark.parametrize(
    "before",
    [
        "",
        "signal.signal(signal.SIGVTALRM, signal.SIG_IGN)",
        "signal.signal(signal.SIGVTALRM, print)",
        "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))",
        "threading.Thread(target=time.sleep, args=(100,), daemon=True).start()",
        "atexit.register(bytearray, 10**12)",
        "sys.excepthook = lambda *_: bytearray(10**12); 1 / 0",
    ],
)
async def test_memory_that_ran_out_is_told_whatever_the_program_did_before(before: str) -> None:
    done = await run(f"import atexit, signal, sys, threading, time\nprint(1)\n{before}\nbytearray(10**12)")
    assert (done.end, done.stdout) == ("memory_limit", "1\n")


async def test_a_program_that_feigns_it_is_not_judged_either() -> None:
    code = "import signal; signal.setitimer(signal.ITIMER_VIRTUAL, 0.001)\nwhile True: pass"
    assert (await run(code)).end == "memory_limit"
    code = code.replace("ITIMER_VIRTUAL", "ITIMER_PROF")
    assert (await run(code)).end == "killed"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize(("size", "end"), [(1 << 16, "exited"), ((1 << 16) + 1, "output_limit")])
async def test_what_is_printed_at_once_counts_when_it_is_over(stream: str, size: int, end: str) -> None:
    done = await run(f"import sys; sys.{stream}.write('x' * {size})")
    assert done.end == end
    assert getattr(done, stream) == "x" * (size if end == "exited" else len(getattr(done, stream)))


async def test_all_of_a_long_output_arrives() -> None:
    limits = Limits(output=1 << 21)
    done = await run("import sys; print('x' * 700_000); print('y' * 300_000, file=sys.stderr)", limits=limits)
    assert (done.end, len(done.stdout), len(done.stderr)) == ("exited", 700_001, 300_001)


async def test_a_limit_shorter_than_a_start_holds() -> None:
    limits = Limits(seconds=0.0001)
    assert (await run("while True: pass", limits=limits)).end == "timeout"


@pytest.mark.parametrize("size", [0, 1, 16_000, 17_000, 70_000])
async def test_a_program_of_any_size_with_any_input_runs(size: int) -> None:
    done = await run(f"#{'x' * size}\nprint(len(input()))", stdin="y" * size + "\n")
    assert done.stdout == f"{size}\n"


async def test_an_output_flood_is_cut() -> None:
    done = await run("while True: print('x' * 1000)")
    assert done.end == "output_limit"
    assert len(done.stdout) <= LIMITS.output


async def test_an_endless_loop_is_killed_at_the_wall_clock_limit() -> None:
    limits = Limits(seconds=0.3, cpu_seconds=5, memory=LIMITS.memory, output=100)
    done = await run("print('began', flush=True)\nwhile True: pass", limits=limits)
    assert (done.end, done.stdout) == ("timeout", "began\n")
    assert 0.3 <= done.seconds < 5


async def test_signals_do_not_keep_it_alive() -> None:
    code = "import signal, time\nfor n in range(1, 32):\n"
    code += " try: signal.signal(n, signal.SIG_IGN)\n except OSError: pass\n"
    assert (await run(code + "time.sleep(100)", limits=Limits(seconds=0.3))).end == "timeout"


async def test_deep_recursion_ends_as_a_value() -> None:
    code = "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return [f(n + 1)]\nprint(f(0))"
    done = await run(code, limits=Limits(seconds=1, cpu_seconds=1, memory=128 << 20))
    assert (done.end, done.stdout) in {("timeout", ""), ("killed", ""), ("memory_limit", ""), ("exited", "")}
    assert done.exit_code != 0


async def test_a_thread_bomb_is_bounded() -> None:
    code = "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(9,)).start()"
    done = await run(code, limits=Limits(seconds=0.7, memory=128 << 20))
    assert done.end in {"exited", "timeout", "memory_limit", "killed"}
    assert done.exit_code != 0


async def test_below_the_minimum_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.tools.sandbox.warm.filters", lambda: {"compute": b""})
    monkeypatch.setattr("proofroute.tools.sandbox.warm._current", {})
    with pytest.raises(SandboxUnavailable, match=r"seccomp \(there is no filter for this machine\)"):
        await run("print('out')")
    lenient = LocalSandbox(minimum=("process", "rlimits"))
    done = await lenient.run(Program(code="print('in')"), LIMITS)
    assert done.stdout == "in\n"
    assert "no seccomp: there is no filter for this machine" in done.layers
    assert "seccomp" not in done.layers


async def test_an_interpreter_that_does_not_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proofroute.tools.sandbox.warm._BOOT", "raise SystemExit('no way')")
    monkeypatch.setattr("proofroute.tools.sandbox.warm._current", {})
    with pytest.raises(SandboxUnavailable, match="no way"):
        await run("print('out')")


async def test_an_interpreter_that_ends_before_it_is_told_anything_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(setting: dict[str, object]) -> bytes:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)  # until the process has ended
        return marshal.dumps(setting)

    monkeypatch.setattr("proofroute.tools.sandbox.warm._BOOT", "raise SystemExit('no way')")
    monkeypatch.setattr("proofroute.tools.sandbox.warm._current", {})
    monkeypatch.setattr("proofroute.tools.sandbox.warm.marshal", SimpleNamespace(dumps=late))
    with pytest.raises(SandboxUnavailable, match="no way"):
        await run("print('out')")


async def test_cancelling_kills_the_program() -> None:
    async with LocalSandbox().converse("print('ready', flush=True)\nwhile True: pass", LIMITS) as process:
        assert await process.line() == b"ready\n"
        waiting = asyncio.ensure_future(process.end())
        await asyncio.sleep(0)
        waiting.cancel()
    assert (await process.end()).end == "killed"


async def test_a_conversation_goes_line_by_line() -> None:
    code = "for line in iter(input, ''): print(line[::-1], flush=True)"
    async with LocalSandbox().converse(code, LIMITS) as process:
        for word in ("abc", "def"):
            process.write(f"{word}\n".encode())
            assert await process.line() == f"{word[::-1]}\n".encode()
        process.write(b"\n")
        assert await process.line() is None
        assert (await process.end()).end == "exited"


def test_it_runs_in_a_thread_of_its_own() -> None:
    done: list[Execution] = []
    thread = threading.Thread(target=lambda: done.append(asyncio.run(run("print(1)"))))
    thread.start()
    thread.join()
    assert done[0].stdout == "1\n"


async def test_runs_leave_no_descriptor_and_no_folder_behind() -> None:
    def descriptors() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    await run("pass")
    before = descriptors()
    await asyncio.gather(*(run("pass") for _ in range(6)))
    assert descriptors() == before


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
async def test_another_platform_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(SandboxUnavailable, match="'darwin'"):
        await run("pass")
