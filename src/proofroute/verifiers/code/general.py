"""Do the examples that code was shown say anything of other inputs?"""

import ast
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from proofroute.core import Evidence, Limits, Sandbox, SandboxUnavailable, Task
from proofroute.tools.code import (
    Row,
    Seen,
    Shown,
    doubt,
    find_function,
    given_examples,
    has_own_table,
    is_special_cased,
    may_know,
    near_rows,
    reads_nothing,
    rows,
)
from proofroute.verifiers.code.trial import Result, hold_trial

_SECONDS: Final = 2.0
_MOST_SHOWN: Final = 12
_MOST_NEAR: Final = 24


async def not_general(
    sandbox: Sandbox,
    limits: Limits,
    code: str,
    examples: Sequence[Shown],
    entry_point: str | None,
    *,
    constant: bool = True,
) -> str | None:
    """Say in a sentence why ``examples``, which all hold, say nothing of other inputs; None where they do.

    Args:
        sandbox: what runs the code.
        limits: bounds of one run.
        code: a program.
        examples: what it was shown.
        entry_point: its function.
        constant: a function that looks at none of its arguments is doubted too.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    if is_special_cased(code, examples):
        return (
            "The code answers the shown examples from a table of literals; they say nothing of other inputs."
        )
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if has_own_table(tree, examples):
        return None
    called = [row for row in rows(examples) if row.values]
    for name in list(dict.fromkeys(row.name or entry_point for row in called)):
        function = find_function(code, name) if name is not None else None
        if name is None or function is None:
            continue
        if constant and reads_nothing(function):
            return f"The code answers the shown examples, and {name} looks at none of its arguments."
        mine = [row for row in called if row.name in (name, None)]
        if not may_know(tree, mine):
            continue
        shown, near = await _observed(sandbox, limits, code, name, mine)
        why = doubt(tree, shown, near)
        if why is not None:
            return f"The examples say nothing of other inputs. The code answers them, and {why}."
    return None


async def special_evidence(
    sandbox: Sandbox, limits: Limits, task: Task, code: str, entry_point: str | None
) -> tuple[Evidence, ...]:
    """Doubt code that passes the tests its writer could see, and knows nothing else."""
    if task.tests is not None and task.tests_hidden:
        return ()
    shown = given_examples(task.tests, task.examples, entry_point)
    if not shown:
        return ()
    try:
        # Tests that a constant passes ask for a constant.
        why = await not_general(sandbox, limits, code, shown, entry_point, constant=False)
    except SandboxUnavailable:
        return ()
    if why is None:
        return ()
    return (
        Evidence(
            claim="general", check="code.special_cased", outcome="undecided", assurance="none", statement=why
        ),
    )


async def _observed(
    sandbox: Sandbox, limits: Limits, code: str, name: str, called: Sequence[Row]
) -> tuple[list[Seen], list[Seen]]:
    asked = [*called[:_MOST_SHOWN], *near_rows(called)[:_MOST_NEAR]]
    calls = [row.text(name, row.values) for row in asked]
    tests = "".join(
        f"def test_{number}():\n    told = {call}\n    assert told == __name__\n"
        for number, call in enumerate(calls)
    )
    bounds = replace(
        limits, seconds=min(limits.seconds, _SECONDS), cpu_seconds=min(limits.cpu_seconds, _SECONDS)
    )
    trial = await hold_trial(sandbox, bounds, code, tests, (), name)
    seen = [
        _seen(call, row, trial.results.get(f"test_{number}"))
        for number, (call, row) in enumerate(zip(calls, asked, strict=True))
    ]
    count = min(len(called), _MOST_SHOWN)
    return seen[:count], seen[count:]


def _seen(call: str, row: Row, result: Result | None) -> Seen:
    told = result.counterexample if result is not None and isinstance(result.counterexample, dict) else {}
    if "raised" in told:
        return Seen(call, row.values, "raised", str(told["raised"]))
    if "got" in told:
        return Seen(call, row.values, "value", str(told["got"]))
    return Seen(call, row.values, "unknown", "")
