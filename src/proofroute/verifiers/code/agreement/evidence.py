"""An agreement as evidence for each of the replies; it never verifies and never refutes."""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from proofroute.core import Attempt, Evidence, Limits, Sandbox, SandboxUnavailable, Task
from proofroute.core.json import Json
from proofroute.verifiers.code.agreement.agree import agree
from proofroute.verifiers.code.agreement.report import Agreement, Difference
from proofroute.verifiers.code.agreement.values import shortened

AGREEMENT: Final = "code.agreement"
"""The check that compares samples: passed for those that are elected, undecided for all others."""

_CLAIM: Final = "tests"


async def compare_attempts(
    sandbox: Sandbox, limits: Limits, task: Task, attempts: Sequence[Attempt]
) -> tuple[tuple[Evidence, ...], ...]:
    """Compare attempts at one task and return evidence for each of them."""
    started = time.perf_counter()
    try:
        found = await agree(task, [attempt.content for attempt in attempts], sandbox=sandbox, limits=limits)
    except SandboxUnavailable as error:
        return ((_undecided(f"The samples could not be compared: {error}."),),) * len(attempts)
    told = [agreement_evidence(found, place, limits) for place in range(len(attempts))]
    # The time is that of all together.
    seconds = time.perf_counter() - started
    return tuple((replace(items[0], seconds=seconds), *items[1:]) for items in told)


def agreement_evidence(found: Agreement, place: int, limits: Limits) -> tuple[Evidence, ...]:
    """Say what ``found`` means for the reply at ``place``."""
    elected = place in found.agreeing
    difference = found.differences[place] if found.agreeing else None
    replay: Json = {
        "python": ".".join(map(str, sys.version_info[:3])),
        "layers": list(found.layers),
        "seconds": limits.seconds,
        "memory": limits.memory,
        "calls": list(found.calls),
        "tests": list(found.tests),
    }
    said = Evidence(
        claim=_CLAIM,
        check=AGREEMENT,
        outcome="passed" if elected else "undecided",
        assurance="agreed" if elected else "none",
        statement=found.statement if elected or not found.agreeing else _passed_over(found, difference),
        counterexample=_shown(difference) if difference is not None else None,
        replay=replay,
    )
    if not (elected and found.supported):
        return (said,)
    text = f"It passes {len(found.passed[place])} of the {len(found.tests)} tests that the samples hold"
    held = Evidence(
        claim=_CLAIM,
        check="code.samples_tests",
        outcome="passed",
        assurance="supported",
        statement=f"{text}, as others do; a model wrote them.",
        replay=replay,
    )
    return (said, held)


def _passed_over(found: Agreement, difference: Difference | None) -> str:
    text = f"{len(found.agreeing)} other samples agree on {len(found.calls)} inputs"
    if not found.calls:
        text = f"{len(found.agreeing)} other samples pass the same tests"
    if difference is None:
        return f"{text}, and this one cannot be compared with them, or fails tests that they pass."
    call = shortened(difference.call)
    return f"{text}, and this one differs: on {call} it {difference.this}, another {difference.other}."


def _shown(difference: Difference) -> Json:
    return {"call": difference.call, "this": difference.this, "other": difference.other}


def _undecided(text: str) -> Evidence:
    return Evidence(claim=_CLAIM, check=AGREEMENT, outcome="undecided", assurance="none", statement=text)
