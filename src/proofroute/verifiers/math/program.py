"""A program that a reply gives to work its answer out: run behind the wall, and held against the answer.

The model wrote it, as it wrote the answer: agreement is support, and a difference refutes nothing by itself.
"""

import ast
from typing import Final

from proofroute.core import Evidence, Limits, Program, Sandbox, SandboxUnavailable
from proofroute.tools.code.blocks import python_blocks
from proofroute.tools.math import grade
from proofroute.tools.sandbox import default_sandbox
from proofroute.verifiers.math.counted import compared_text
from proofroute.verifiers.math.reading import Reading
from proofroute.verifiers.math.scribe import Scribe

_LIMITS: Final = Limits(seconds=5.0, cpu_seconds=5.0, memory=256 * 2**20, output=2**14)
_LONGEST_LINE: Final = 300
_COMPUTES: Final = (ast.BinOp, ast.For, ast.While, ast.comprehension, ast.Compare, ast.AugAssign)


async def check_program(
    claim: str, content: str, reading: Reading, question: str = "", sandbox: Sandbox | None = None
) -> list[Evidence]:
    """Run the last Python program of a reply and compare what it prints last with the reply's answer.

    Args:
        claim: what the answer claims.
        content: the reply without its chain of thought.
        reading: its answer.
        question: the task's text, which may name what the answer counts.
        sandbox: what runs the program; None for the default of this machine.
    """
    answer = compared_text(content, reading, question) if "```" in content else None
    if answer is None:
        return []
    blocks = [block.text for block in python_blocks(content)]
    if not blocks or not _computes(blocks[-1]):
        return []
    scribe = Scribe(claim, "math.program")
    try:
        done = await (sandbox or default_sandbox()).run(Program(code=blocks[-1]), _LIMITS)
    except SandboxUnavailable as error:
        return [scribe.undecided(f"The reply's program was not run: {error}.")]
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    if done.end != "exited" or done.exit_code or not lines or len(lines[-1]) > _LONGEST_LINE:
        return [scribe.undecided("The reply's program gives no value.")]
    printed = lines[-1]
    equal = grade(printed, answer).equal
    if equal is None:
        return [scribe.undecided("What the reply's program prints could not be compared with its answer.")]
    if equal:
        return [
            scribe.passed("supported", "A program that the reply gives works out the same; a model wrote it.")
        ]
    return [scribe.undecided(f"The reply's program prints {printed}, and the reply answers {answer}.")]


def _computes(code: str) -> bool:
    """Tell whether a program works something out, and does not print its answer as it stands there."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(isinstance(node, _COMPUTES) for node in ast.walk(tree))
