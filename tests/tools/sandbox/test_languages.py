"""Programs of other languages behind the same wall; skipped where their tools are not on the machine."""

from pathlib import Path

import pytest

from proofroute.core import Execution, Limits, SandboxUnavailable
from proofroute.tools.sandbox import DEFAULT_MINIMUM, Language, LocalSandbox, by_fence

# Each test compiles or starts a foreign tool.
pytestmark = pytest.mark.slow

LIMITS = Limits(seconds=20, cpu_seconds=10, memory=512 << 20, output=1 << 16)
CANARY = Path("/tmp/proofroute-canary")

SUMS = {
    "c": '#include <stdio.h>\nint main() { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }',
    "cpp": "#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }",
    "js": (
        "const [a, b] = require('fs').readFileSync(0, 'utf8').split(/\\s+/).map(Number);\nconsole.log(a + b);"
    ),
}


def language(fence: str) -> Language:
    found = by_fence()[fence]
    if found.path() is None:
        pytest.skip(f"{found.tool} is not on this machine")
    return found


async def run(fence: str, source: str, stdin: str = "", limits: Limits = LIMITS) -> Execution:
    async with LocalSandbox().build(language(fence), source) as program:
        assert program.problem is None, program.problem
        return await program.run(stdin, limits)


@pytest.mark.parametrize("fence", SUMS)
async def test_a_program_is_built_once_and_run_on_every_input(fence: str) -> None:
    async with LocalSandbox().build(language(fence), SUMS[fence]) as program:
        for first, second in ((3, 4), (-1, 1), (10**6, 5)):
            done = await program.run(f"{first} {second}\n", LIMITS)
            assert (done.end, done.exit_code, done.stdout) == ("exited", 0, f"{first + second}\n")
            assert set(DEFAULT_MINIMUM) <= set(done.layers)


async def test_what_the_compiler_says_is_kept() -> None:
    async with LocalSandbox().build(language("c"), "int main() { return x; }") as program:
        assert program.problem is not None
        assert "main.c:1:21: error: 'x' undeclared" in program.problem or "‘x’ undeclared" in program.problem


async def test_a_compiler_cannot_be_made_to_read_what_is_not_its_own(tmp_path: Path) -> None:
    secret = tmp_path / "secret.h"
    secret.write_text("int secret;")
    for text in (f'#include "{secret}"\nint main() {{}}', '#include "/etc/passwd"\nint main() {}'):
        async with LocalSandbox().build(language("c"), text) as program:
            assert program.problem is not None
            assert "ermission denied" in program.problem


C = """
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>
int main() {{ {body} }}
"""
IN_C = {
    "read": 'if (open("/etc/passwd", O_RDONLY) >= 0) puts("out");',
    "write here": 'if (open("x", O_CREAT | O_WRONLY, 0600) >= 0) puts("out");',
    "write in tmp": 'if (open("/tmp/proofroute-canary", O_CREAT | O_WRONLY, 0600) >= 0) puts("out");',
    "change itself": 'if (open("main", O_WRONLY) >= 0) puts("out");',
    "fork": 'if (fork() >= 0) puts("out");',
    "exec": 'char *a[] = {"/bin/echo", "out", 0}; execv(a[0], a);',
    "exec by the loader": (
        'char *a[] = {"/lib64/ld-linux-x86-64.so.2", "/bin/echo", "out", 0}; execv(a[0], a);'
    ),
    "socket": 'if (socket(AF_INET, SOCK_STREAM, 0) >= 0) puts("out");',
    "kill": 'if (kill(getppid(), 0) == 0) puts("out");',
    "ptrace": 'if (ptrace(PTRACE_TRACEME, 0, 0, 0) == 0) puts("out");',
    "environment": 'if (getenv("HOME")) puts("out");',
}


async def test_hostile_c_stays_inside() -> None:
    for name, body in IN_C.items():
        done = await run("c", C.format(body=body))
        assert "out\n" not in done.stdout, name
    assert not CANARY.exists()  # noqa: ASYNC240


IN_JS = {
    "read": "console.log('out', require('fs').readFileSync('/etc/passwd').length)",
    "write": "require('fs').writeFileSync('/tmp/proofroute-canary', 'x'); console.log('out')",
    "process": "console.log('out', require('child_process').execSync('echo out'))",
    "connect": "require('net').connect(80, '127.0.0.1').on('connect', () => console.log('out'))",
    "environment": "if (process.env.HOME) console.log('out')",
}


async def test_hostile_javascript_stays_inside() -> None:
    for name, body in IN_JS.items():
        done = await run("js", body)
        assert "out" not in done.stdout, name
    assert not CANARY.exists()  # noqa: ASYNC240


async def test_bombs_end_as_values() -> None:
    small = Limits(seconds=1, cpu_seconds=1, memory=256 << 20, output=1 << 12)
    assert (await run("c", "int main() { for (;;); }", limits=small)).end == "timeout"
    assert (await run("c", C.format(body='for (;;) puts("x");'), limits=small)).end == "output_limit"
    eats = "for (;;) { char *p = malloc(1 << 20); for (int i = 0; i < 1 << 20; i += 4096) p[i] = 1; }"
    assert (await run("c", C.format(body=eats), limits=small)).end in {"killed", "timeout"}


async def test_a_missing_tool_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: str) -> None:
        return None

    monkeypatch.setattr("shutil.which", nothing)
    with pytest.raises(SandboxUnavailable, match=r"C\+\+ is not run: 'g\+\+' is not on this machine"):
        async with LocalSandbox().build(by_fence()["cpp"], SUMS["cpp"]):
            pass
