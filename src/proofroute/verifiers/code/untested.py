"""Verdicts where a task gives no tests: by the examples of its prompt, else by what the code does at all."""

import ast
import json
import re
import sys
import time
from dataclasses import replace
from typing import Final, cast

from proofroute.core import (
    Assurance,
    Attempt,
    CallExample,
    Evidence,
    Findings,
    Limits,
    Program,
    Sandbox,
    SandboxUnavailable,
    StdioExample,
    Task,
)
from proofroute.core.json import Json
from proofroute.core.kinds import weakest
from proofroute.tools.code import (
    FoundCode,
    OtherCode,
    Shown,
    ShownCall,
    ShownScript,
    find_code,
    find_other,
    free_choice,
    prompt_examples,
    without_asserts,
)
from proofroute.tools.sandbox import by_fence
from proofroute.verifiers.code.gated import gate_evidence
from proofroute.verifiers.code.general import not_general
from proofroute.verifiers.code.other import hold_other_trial
from proofroute.verifiers.code.ownwork import TESTS, try_out
from proofroute.verifiers.code.printing import print_example
from proofroute.verifiers.code.render import Rendered, render
from proofroute.verifiers.code.soften import softened
from proofroute.verifiers.code.trial import Result, Trial, hold_trial

_SHOWN: Final = "code.prompt_example"
_LONGEST: Final = 300


async def judge_untested(sandbox: Sandbox, limits: Limits, task: Task, attempt: Attempt) -> Findings:
    """Say what can be said of a reply to a task without tests and examples of its own."""
    started = time.perf_counter()
    # A method of a contest's class is shown under its own name.
    entry_point = re.sub(r"^Solution(?:\(\))?\.", "", (task.entry_point or "").strip()) or None
    examples = prompt_examples(task.question, entry_point)
    claims = tuple(f"example {number}" for number in range(1, len(examples) + 1)) or (TESTS,)
    other = find_other(attempt.content, by_fence())
    found = None if other else find_code(attempt.content, _wanted(examples, entry_point))
    trial = Trial()
    try:
        if other is not None:
            results = await _other(sandbox, limits, other, examples, entry_point)
        elif found is None:
            results = _all(claims, _undecided("The reply holds no Python code."))
        elif found.problem is not None or found.doubt is not None:
            results = _all(claims, _unreadable(found, shown=bool(examples)))
        elif examples:
            results, trial = await _hold(sandbox, limits, found, examples, entry_point, task.question)
        else:
            said, trial = await try_out(sandbox, limits, found.text, entry_point)
            results = [replace(item.result, check=item.check) for item in said]
            # That it runs says nothing of what it returns: a claim beside the one that stays open.
            claims = tuple(item.claim for item in said)
    except SandboxUnavailable as error:
        results = _all(claims, Result(outcome="undecided", statement=f"{error}.", check="code.sandbox"))
    replay: Json = {
        "python": ".".join(map(str, sys.version_info[:3])),
        "layers": list(trial.layers),
        "seconds": limits.seconds,
        "memory": limits.memory,
    }
    strength: Assurance = "checked" if examples else "supported"
    evidence = [
        _evidence(claim, result, strength, replay if trial.layers else None)
        for claim, result in zip(claims, results, strict=True)
    ]
    evidence[0] = replace(evidence[0], seconds=time.perf_counter() - started)
    gate = gate_evidence(found, claims[0]) if found is not None and found.problem is None else ()
    answer = other.text if other else found.text if found else None
    stated = claims if examples else (TESTS, *claims)
    return Findings(claims=tuple(dict.fromkeys(stated)), evidence=(*evidence, *gate), answer=answer)


def _undecided(text: str) -> Result:
    return Result(outcome="undecided", statement=text)


def _all(claims: tuple[str, ...], result: Result) -> list[Result]:
    return [result] * len(claims)


def _evidence(claim: str, result: Result, strength: Assurance, replay: Json) -> Evidence:
    return Evidence(
        claim=claim,
        check=result.check or (_SHOWN if claim != TESTS else "code.test"),
        outcome=result.outcome,
        assurance="none" if result.outcome == "undecided" else weakest([strength, result.assurance]),
        statement=result.statement,
        counterexample=result.counterexample,
        seconds=result.seconds,
        replay=replay,
    )


def _wanted(examples: tuple[Shown, ...], entry_point: str | None) -> list[str]:
    wanted = [entry_point] if entry_point else []
    for shown in examples:
        match shown.what:
            case ShownCall(name=str(name)):
                wanted.append(name)
            case ShownScript(names=names):
                wanted += sorted(names)
            case _:
                pass
    return list(dict.fromkeys(wanted))


def _unreadable(found: FoundCode, *, shown: bool) -> Result:
    if found.doubt is not None:
        return _undecided(f"It is not clear what to run: {found.doubt}.")
    if not shown or found.foreign:
        why = "Its Python may be of a later version" if shown else "No tests were given"
        return _undecided(f"{why}; the code does not parse: {found.problem}.")
    text = f"The code does not parse: {found.problem}."
    return Result(outcome="failed", statement=text, counterexample={"syntax_error": found.problem})


async def _hold(
    sandbox: Sandbox,
    limits: Limits,
    found: FoundCode,
    examples: tuple[Shown, ...],
    entry_point: str | None,
    prompt: str,
) -> tuple[list[Result], Trial]:
    code = without_asserts(found.text)
    rendered = render(examples, code, entry_point)
    trial = Trial()
    if any(rendered.units):
        trial = await hold_trial(sandbox, limits, code, rendered.tests, (), rendered.entry_point)
    free = free_choice(prompt)
    results: list[Result] = []
    for shown, unit in zip(examples, rendered.units, strict=True):
        result = await _result(sandbox, limits, code, shown, unit, trial, rendered)
        results.append(_told(softened(result, shown, code, free), shown))
    if all(result.outcome == "passed" for result in results):
        why = await not_general(sandbox, limits, code, examples, rendered.entry_point)
        if why is not None:
            results = [_undecided(why)] * len(results)
    if results[0].outcome == "passed":
        more = "The task gives no tests beside the examples of its prompt."
        results[0] = replace(results[0], statement=f"{results[0].statement} {more}")
    return results, trial


async def _result(
    sandbox: Sandbox,
    limits: Limits,
    code: str,
    shown: Shown,
    unit: str | None,
    trial: Trial,
    rendered: Rendered,
) -> Result:
    if isinstance(shown.what, StdioExample):
        result, layers = await print_example(sandbox, limits, Program(code=code), shown.what)
        trial.layers = layers or trial.layers
        return result
    if unit is None:
        return _undecided(rendered.problem)
    result = trial.results.get(unit, trial.otherwise)
    if result.outcome == "passed" and not trial.used:
        return _undecided("It holds, and it does not use the code.")
    return result


def _told(result: Result, shown: Shown) -> Result:
    text = " ".join(shown.text.split())
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."
    match result.outcome:
        case "passed":
            return replace(result, statement=f"The prompt's own example holds: {text}.")
        case "failed":
            return replace(result, statement=f"{result.statement} The prompt's own example: {text}.")
        case _:
            return result


async def _other(
    sandbox: Sandbox, limits: Limits, code: OtherCode, examples: tuple[Shown, ...], entry_point: str | None
) -> list[Result]:
    """Hold code of another language against what the prompt shows, where that is no Python."""
    name = by_fence()[code.fence].name
    if not examples:
        return [_undecided(f"No tests were given; it is {name}.")]
    given = [_given(shown) for shown in examples]
    kept = [item for item in given if item is not None]
    entry_point = entry_point or next(
        (shown.what.name for shown in examples if isinstance(shown.what, ShownCall) and shown.what.name), None
    )
    trial = await hold_other_trial(sandbox, limits, code, kept, entry_point) if kept else Trial()
    results: list[Result] = []
    calls = prints = 0
    for shown, item in zip(examples, given, strict=True):
        calls += isinstance(item, CallExample)
        prints += isinstance(item, StdioExample)
        unit = f"stdin {prints}" if isinstance(item, StdioExample) else f"example {calls}"
        result = trial.results.get(unit, trial.otherwise) if item else _undecided("The example is Python's.")
        if result.outcome == "failed" and isinstance(item, CallExample):
            result = _undecided("The example is written for Python, and it does not hold for this code.")
        results.append(_told(result, shown))
    return results


def _given(shown: Shown) -> CallExample | StdioExample | None:
    match shown.what:
        case StdioExample():
            return shown.what
        case ShownCall(args=args, expected=expected):
            try:
                values = [ast.literal_eval(text) for text in (*args, expected)]
                *passed, wanted = cast("list[Json]", json.loads(json.dumps(values, allow_nan=False)))
            except (TypeError, ValueError, RecursionError):
                return None
            return CallExample(args=tuple(passed), expected=wanted)
        case _:
            return None
