"""Run the code verifier on a task and combine what it finds."""

from collections.abc import Sequence
from typing import Any

from proofroute.core import Attempt, CallExample, Limits, Sandbox, StdioExample, Task, Verdict
from proofroute.verifiers.code import code_verifier
from proofroute.verifiers.combine import combine

LIMITS = Limits(seconds=10, cpu_seconds=10)


async def judged(
    code: str,
    tests: str | None = None,
    *,
    examples: Sequence[CallExample | StdioExample] = (),
    entry_point: str | None = "f",
    hidden: bool = False,
    limits: Limits = LIMITS,
    sandbox: Sandbox | None = None,
    prompt: str = "Write f.",
    **more: Any,
) -> Verdict:
    """Verify ``code`` against ``tests``."""
    task = Task(
        prompt=prompt,
        tests=tests,
        tests_hidden=hidden,
        entry_point=entry_point,
        examples=tuple(examples),
        **more,
    )
    findings = await code_verifier(sandbox, limits).verify(task, Attempt(model="m", content=code))
    return combine([findings])


def outcomes(verdict: Verdict) -> dict[str, str]:
    """Return the outcome of each claim."""
    return {item.claim: item.outcome for item in verdict.evidence if item.check != "code.gate"}
