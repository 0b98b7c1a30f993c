"""Run the verifiers of a route on an attempt and combine what they find."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

from proofroute.core import (
    Attempt,
    Evidence,
    Findings,
    InputError,
    SandboxUnavailable,
    Task,
    UsageError,
    Verifier,
    WorkerError,
    deterministic,
    from_data,
    to_data,
)
from proofroute.core.given import described
from proofroute.verifiers.combine import combine

_LOG = logging.getLogger(__name__)


async def judge(
    task: Task,
    attempt: Attempt,
    verifier: Callable[[str], Verifier],
    required: Iterable[str],
    also: Iterable[str] = (),
) -> Attempt:
    """Return ``attempt`` with its verdict and its typed answer.

    Args:
        task: what was asked.
        attempt: the reply.
        verifier: looks a verifier up by its name.
        required: names of those whose claims the answer must meet.
        also: names of those that count only where they decide something.
    """
    required, also = tuple(required), tuple(also)
    names = (*required, *(name for name in also if name not in required))
    found = await asyncio.gather(*(_verify(verifier(name), task, attempt) for name in names))
    counted = [
        findings
        for name, findings in zip(names, found, strict=True)
        if name in required or _decides_something(findings)
    ]
    answer = next((findings.answer for findings in counted if findings.answer is not None), None)
    return replace(attempt, verdict=combine(counted), answer=answer)


def names_for(task: Task, policy_verifiers: Iterable[str]) -> tuple[str, ...]:
    """Name the verifiers of a task: those of its kind, and those that its own material asks for."""
    names = list(policy_verifiers)
    if task.tests is not None or task.examples:
        names.append("code")
    if task.json_schema is not None or task.output_type is not None:
        names.append("extraction")
    if task.statement is not None:
        names.append("proof")
    if task.reference is not None and not names:
        names.append("math")
    return tuple(dict.fromkeys(names))


async def _verify(verifier: Verifier, task: Task, attempt: Attempt) -> Findings:
    started = time.perf_counter()
    try:
        findings = await verifier.verify(task, attempt)
        problem = _unsound(findings)
        if problem is None:
            return findings
    except (UsageError, SandboxUnavailable):
        raise
    except WorkerError as error:
        problem = f"The check did not finish: {error}"
    except Exception as error:  # noqa: BLE001 - see below
        # The boundary round verifiers, users' own among them: a checker that broke says nothing of the
        # answer, so the claim stays open; the log says where it broke.
        _LOG.exception("the verifier %r broke", verifier.name)
        problem = f"The check broke: {type(error).__name__}: {error}"
    evidence = Evidence(
        claim=verifier.name,
        check=f"{verifier.name}.run",
        outcome="undecided",
        assurance="none",
        statement=problem,
        seconds=time.perf_counter() - started,
    )
    return Findings(evidence=(evidence,))


def _unsound(findings: object) -> str | None:
    """Say what keeps findings from being stored and sent; None where nothing does."""
    if not isinstance(findings, Findings):
        return f"The check broke: it gave {described(findings)}, not Findings."
    try:
        from_data(Findings, to_data(findings))
    except (InputError, ValueError, TypeError) as error:
        return f"The check broke: its findings are no values of ours: {error}"
    return None


def _decides_something(findings: Findings) -> bool:
    return any(item.outcome != "undecided" and deterministic(item.assurance) for item in findings.evidence)
