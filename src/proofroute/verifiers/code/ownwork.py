"""What can be said of code for which the task shows nothing: its own examples, runs on generated inputs."""

from dataclasses import dataclass, replace
from typing import Final

from proofroute.core import Limits, Sandbox
from proofroute.tools.code import Shown, generated_calls, own_examples, without_asserts
from proofroute.verifiers.code.render import render
from proofroute.verifiers.code.trial import Result, Trial, hold_trial

TESTS: Final = "tests"
RUNS: Final = "runs"
_SECONDS: Final = 5.0
_FEW: Final = 4
_MOST_CALLS: Final = 24


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that can be said; a pass is never more than support.

    Args:
        check: the check.
        result: what came of it.
        claim: what it speaks of.
    """

    check: str
    result: Result
    claim: str = TESTS


async def try_out(
    sandbox: Sandbox, limits: Limits, code: str, entry_point: str | None
) -> tuple[list[Said], Trial]:
    """Load ``code``, run the examples that it holds itself, and call it on generated inputs.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    own = own_examples(code, entry_point)
    rendered = render(own, code, entry_point)
    calls = generated_calls(code, entry_point, own, _MOST_CALLS)
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
        # Right code may reject a few of these, such as an empty list; that takes nothing from its examples.
        few = kept and not doubted and 0 < _failed(calls, trial) <= len(calls) // _FEW
        said.append(Said("code.runs", result, TESTS if few else RUNS))
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


def _results(calls: list[str], trial: Trial) -> list[Result]:
    return [trial.results.get(f"test_typed_{number}", trial.otherwise) for number in range(1, len(calls) + 1)]


def _failed(calls: list[str], trial: Trial) -> int:
    return sum(result.outcome != "passed" for result in _results(calls, trial))


def _typed(calls: list[str], trial: Trial) -> Result:
    results = _results(calls, trial)
    returned = sum(result.outcome == "passed" for result in results)
    if returned == len(calls):
        text = f"No tests were given; it runs on {returned} inputs like its own or as its annotations allow."
        return Result(outcome="passed", statement=text)
    call, result = next(
        (call, result) for call, result in zip(calls, results, strict=True) if result.outcome != "passed"
    )
    text = (
        f"No tests were given; it runs on {returned} of {len(calls)} typed inputs. {call}: {result.statement}"
    )
    return Result(outcome="undecided", statement=text)
