"""Hold several replies to one task against each other: the same inputs, each other's tests, one election."""

import asyncio
from collections.abc import Sequence
from typing import Final

from proofroute.core import Limits, Sandbox, Task
from proofroute.tools.code import prompt_examples
from proofroute.tools.sandbox import default_sandbox
from proofroute.verifiers.code.agreement.behave import behave
from proofroute.verifiers.code.agreement.calls import common_calls
from proofroute.verifiers.code.agreement.candidates import common_name, read_candidates, takers
from proofroute.verifiers.code.agreement.elect import Election, elect
from proofroute.verifiers.code.agreement.guess import guessed_calls
from proofroute.verifiers.code.agreement.pool import passed_tests, pooled
from proofroute.verifiers.code.agreement.reaction import Behaviour
from proofroute.verifiers.code.agreement.report import Agreement, Compared, report

_LIMITS: Final = Limits()
_FEW: Final = 4
"""Inputs from which on the same value for all of them tells nothing."""
_TELLING: Final = 0.2
"""The part of the inputs that must give something, and not None or an exception."""


async def agree(
    task: Task, replies: Sequence[str], *, sandbox: Sandbox | None = None, limits: Limits = _LIMITS
) -> Agreement:
    r"""Say which of several independent replies to a code task agree.

    The function that is asked for is called on the same inputs in every reply's code, each in a sealed
    process of its own, and the tests that the replies hold themselves are run against all of them. What
    agrees may still be wrong: an agreement never verifies, and a minority is not refuted by it.

    Args:
        task: what was asked.
        replies: what a model replied, each time from the beginning.
        sandbox: what runs the code; None for :func:`proofroute.tools.sandbox.default_sandbox`.
        limits: bounds of one run.

    Raises:
        SandboxUnavailable: the isolation cannot be had.

    >>> doubles = ["def f(n: int):\n    return 2 * n", "def f(n: int):\n    return n + n"]
    >>> found = asyncio.run(agree(Task(prompt="Double n."), [*doubles, "def f(n: int):\n    return n * n"]))
    >>> found.elected, found.clusters, found.difference
    (0, ((0, 1), (2,)), Difference(call='f(1)', this='gives 2', other='gives 1'))
    """
    found = Compared(replies=len(replies), candidates=read_candidates(replies, task))
    if len(found.candidates) < 2:
        found.why = _too_few(found)
        return report(found)
    name = common_name(found.candidates, task)
    if name is not None:
        found.taking = takers(found.candidates, name)
    if name is None or not found.taking:
        found.why = (
            "The samples do not agree on the name or the parameters of the function that is asked for."
        )
        return report(found)
    await _compare(found, task, name, sandbox or default_sandbox(), limits)
    return report(found)


async def _compare(found: Compared, task: Task, name: str, sandbox: Sandbox, limits: Limits) -> None:
    found.tests = tests = pooled(found.taking, name)
    shown = prompt_examples(task.question, (task.entry_point or "").strip() or None)
    calls = common_calls((item.code for item in found.taking), name, shown, [test.shown for test in tests])
    if not calls:
        calls, found.guessed = await guessed_calls(sandbox, limits, found.taking, name)
    behaviours = await asyncio.gather(
        *(behave(sandbox, limits, item.code, name, calls) for item in found.taking)
    )
    # An input that every candidate refuses, or that none comes through, is none that was meant.
    used = [
        number
        for number in range(len(calls))
        if any(item.problem is None and item.reactions[number].returns for item in behaviours)
    ]
    says = [sum(reaction.says for reaction in item.reactions) for item in behaviours]
    found.calls = [calls[number].text for number in used]
    for item in behaviours:
        item.reactions = [item.reactions[number] for number in used]
    found.behaviours = behaviours
    keys = [_key(item) for item in behaviours]
    # Who cannot be compared elects nobody.
    found.passed = await asyncio.gather(
        *(
            passed_tests(sandbox, limits, item, name, tests if key is not None else ())
            for item, key in zip(found.taking, keys, strict=True)
        )
    )
    election = elect(keys, found.passed, [test.authors for test in tests])
    found.why = _why_not(found, election, [count / max(len(calls), 1) for count in says])
    found.election = Election(election.clusters) if found.why else election


def _key(found: Behaviour) -> tuple[str, ...] | None:
    keys = [reaction.key for reaction in found.reactions if reaction.key is not None]
    return tuple(keys) if found.problem is None and len(keys) == len(found.reactions) else None


def _too_few(found: Compared) -> str:
    if not found.candidates:
        return f"None of the {found.replies} samples holds code that can be compared."
    same = len(found.candidates[0].members)
    if same == 1:
        return "Only 1 sample holds code, and one elects nothing."
    return f"{same} samples are the same code: they count as one, and one elects nothing."


def _why_not(found: Compared, election: Election, says: Sequence[float]) -> str:
    """Say why an election decides nothing; empty where it decides."""
    count = len(found.candidates)
    problems = [item.problem for item in found.behaviours if item.problem is not None]
    if len(problems) == len(found.behaviours):
        return f"None of {count} samples can be run; one {problems[0]}."
    if not election.elected:
        if not found.calls and not found.tests:
            return "No input is known on which the samples could be compared."
        largest = max(map(len, election.clusters), default=1)
        if largest == 1:
            return f"No two of {count} samples agree."
        return f"The votes of {count} samples decide nothing: no group of them is ahead of the others."
    if election.tests:
        return ""
    if not found.calls:
        return "No input is known on which the samples could be compared."
    first = election.elected[0]
    if says[first] < _TELLING:
        return "The samples agree on nothing: on nearly all inputs they raise, or give None."
    reactions = found.behaviours[first].reactions
    if len(reactions) >= _FEW and len({reaction.key for reaction in reactions}) == 1:
        text = reactions[0].text
        return f"The samples agree on nothing that tells: each of {len(reactions)} inputs {text}."
    return ""
