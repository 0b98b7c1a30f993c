"""What can be said of code for which the task shows nothing: its own examples, runs on typed inputs."""

import ast
from dataclasses import dataclass, replace
from typing import Final

from proofroute.core import Limits, Sandbox
from proofroute.tools.code import Shown, find_function, own_examples, typed_inputs, without_asserts
from proofroute.verifiers.code.render import render
from proofroute.verifiers.code.trial import Result, Trial, hold_trial

_SECONDS: Final = 5.0
_MOST_FUNCTIONS: Final = 4


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that can be said: the check, and what came of it; a pass is never more than support."""

    check: str
    result: Result


async def try_out(
    sandbox: Sandbox, limits: Limits, code: str, entry_point: str | None
) -> tuple[list[Said], Trial]:
    """Load ``code``, run the examples that it holds itself, and call its typed functions.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    own = own_examples(code, entry_point)
    rendered = render(own, code, entry_point)
    calls = _typed_calls(code, entry_point)
    texts = [rendered.tests] + [
        f"def test_typed_{number}():\n    {call}\n    assert True\n" for number, call in enumerate(calls, 1)
    ]
    bounds = replace(
        limits, seconds=min(limits.seconds, _SECONDS), cpu_seconds=min(limits.cpu_seconds, _SECONDS)
    )
    tests = "".join(texts)
    trial = await hold_trial(sandbox, bounds, without_asserts(code), tests, (), rendered.entry_point)
    if not trial.results and not trial.finished:
        return [Said("code.load", _unloaded(trial.otherwise))], trial
    said: list[Said] = []
    kept = [(shown, unit) for shown, unit in zip(own, rendered.units, strict=True) if unit is not None]
    if kept:
        said.append(Said("code.own_tests", _own(kept, trial)))
    doubted = any(item.result.outcome != "passed" for item in said)
    if calls:
        result = _typed(calls, trial)
        if doubted and result.outcome == "passed":
            result = replace(result, outcome="undecided")
        said.append(Said("code.runs", result))
    if not said:
        said.append(
            Said(
                "code.load",
                Result(
                    outcome="undecided", statement="No tests were given; the code compiles and can be loaded."
                ),
            )
        )
    return said, trial


def _unloaded(result: Result) -> Result:
    text = f"No tests were given, and the code was not run to its end: {result.statement}"
    return Result(outcome="undecided", statement=text, check=result.check)


def _own(kept: list[tuple[Shown, str]], trial: Trial) -> Result:
    results = [(shown, trial.results.get(unit, trial.otherwise)) for shown, unit in kept]
    wrong = [(shown, result) for shown, result in results if result.outcome != "passed"]
    if not wrong:
        text = f"The reply's own examples hold ({len(results)}); a model wrote them."
        return Result(outcome="passed", statement=text)
    shown, result = wrong[0]
    told = result.counterexample if isinstance(result.counterexample, dict) else {}
    got = f" It gives {told['got']}." if "got" in told else f" {result.statement}"
    text = (
        f"{len(wrong)} of the reply's own {len(results)} examples do not hold,"
        f" which may be the example's fault: {' '.join(shown.text.split())[:200]}.{got}"
    )
    return Result(outcome="undecided", statement=text)


def _typed(calls: list[str], trial: Trial) -> Result:
    results = [
        trial.results.get(f"test_typed_{number}", trial.otherwise) for number in range(1, len(calls) + 1)
    ]
    returned = sum(result.outcome == "passed" for result in results)
    if returned == len(calls):
        text = f"No tests were given; it runs on {returned} inputs that its annotations allow."
        return Result(outcome="passed", statement=text)
    call, result = next(
        (call, result) for call, result in zip(calls, results, strict=True) if result.outcome != "passed"
    )
    text = (
        f"No tests were given; it runs on {returned} of {len(calls)} typed inputs. {call}: {result.statement}"
    )
    return Result(outcome="undecided", statement=text)


def _typed_calls(code: str, entry_point: str | None) -> list[str]:
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    if entry_point is not None:
        function = find_function(code, entry_point)
        chosen = [function] if function is not None else []
    else:
        chosen = [
            node
            for node in body
            if isinstance(node, ast.FunctionDef)
            and not node.name.startswith(("_", "test"))
            and node.name != "main"
        ]
    functions = [node for node in chosen if isinstance(node, ast.FunctionDef) and not _is_method(node)]
    return [f"{node.name}({row})" for node in functions[:_MOST_FUNCTIONS] for row in typed_inputs(node)]


def _is_method(node: ast.FunctionDef) -> bool:
    return bool(node.args.args) and node.args.args[0].arg in ("self", "cls")
