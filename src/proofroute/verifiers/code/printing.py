"""Run a program on an example of standard input and output, whatever the sandbox can do."""

from collections.abc import Callable

from proofroute.core import Limits, Program, Sandbox, SandboxUnavailable, StdioExample
from proofroute.verifiers.code.leeway import with_leeway
from proofroute.verifiers.code.results import Result
from proofroute.verifiers.code.stdio import judge_printed


async def print_example(
    sandbox: Sandbox,
    limits: Limits,
    program: Program,
    example: StdioExample,
    is_blocked: Callable[[str], bool] | None = None,
    *,
    prompt: str = "",
) -> tuple[Result, tuple[str, ...]]:
    """Run ``program`` with the input of ``example``; return what came of it, and the layers in force.

    Where ``prompt`` lets other answers be right too, what is printed refutes nothing. A sandbox that does
    not run this program leaves this example open, and no other one.
    """
    given = Program(code=program.code, stdin=example.stdin, language=program.language)
    try:
        execution = await sandbox.run(given, limits)
    except SandboxUnavailable as error:
        return Result(outcome="undecided", statement=f"{error}.", check="code.sandbox"), ()
    result = judge_printed(example, execution, is_blocked)
    return with_leeway(result, example, execution.stdout, prompt), execution.layers
