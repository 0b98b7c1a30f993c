"""The code verifier: every given test and example is a claim, decided by running the code behind a wall."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from proofroute.core import (
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
    Verifier,
)
from proofroute.core.json import Json
from proofroute.tools.code import FoundCode, OtherCode, find_code, find_other
from proofroute.tools.sandbox import by_fence, default_sandbox
from proofroute.verifiers.code.agreement import compare_attempts
from proofroute.verifiers.code.gated import gate_evidence
from proofroute.verifiers.code.general import special_evidence
from proofroute.verifiers.code.inside.survey import survey
from proofroute.verifiers.code.inside.wanted import wanted_names
from proofroute.verifiers.code.other import hold_other_trial
from proofroute.verifiers.code.printing import print_example
from proofroute.verifiers.code.session_tests import session_tests
from proofroute.verifiers.code.tests_text import check_tests_text
from proofroute.verifiers.code.trial import STOPPED, Result, Trial, hold_trial
from proofroute.verifiers.code.untested import judge_untested

_LIMITS: Final = Limits()
_NO_CODE: Final = Result(outcome="undecided", statement="The reply holds no Python code.")
_NO_UNIT: Final = "tests"
_NO_ASSERTION: Final = Result(
    outcome="undecided",
    statement="No assertion ran: tests are top-level asserts, functions called test_*, or check(candidate).",
)
_UNUSED: Final = Result(outcome="undecided", statement="It holds, and it does not use the code.")


def code_verifier(
    sandbox: Sandbox | None = None, limits: Limits = _LIMITS, *, early_stop: bool = False
) -> Verifier:
    """Make the verifier of code.

    Args:
        sandbox: what runs the code; None for :func:`proofroute.tools.sandbox.default_sandbox`.
        limits: bounds of one run.
        early_stop: run no further test once one has failed; False for a report on all of them.
    """
    return _CodeVerifier(sandbox or default_sandbox(), limits, early_stop)


@dataclass(frozen=True, slots=True)
class _Claim:
    """One claim: its name, the check that decides it, and what the judge calls it."""

    name: str
    check: str
    unit: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _CodeVerifier:
    sandbox: Sandbox
    limits: Limits
    early_stop: bool

    @property
    def name(self) -> str:
        return "code"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """Run the task's tests and examples against the code in the reply."""
        if task.tests is None and not task.examples:
            return await judge_untested(self.sandbox, self.limits, task, attempt)
        if task.tests is not None:
            check_tests_text(task.tests)
            task = replace(task, tests=session_tests(task.tests))
        entry_point = (task.entry_point or "").strip() or None
        claims = _claims(task)
        names = tuple(claim.name for claim in claims)
        other = find_other(attempt.content, by_fence())
        if other is not None:
            evidence = await self._other(task, other, entry_point, claims)
            return Findings(claims=names, evidence=evidence, answer=other.text)
        found = find_code(attempt.content, _wanted(task, entry_point))
        if found is None:
            return Findings(claims=names, evidence=tuple(_evidence(claim, _NO_CODE) for claim in claims))
        if found.problem is not None or found.doubt is not None:
            result = _unreadable(found)
            evidence = tuple(_evidence(claim, result) for claim in claims)
            return Findings(claims=names, evidence=evidence, answer=found.text)
        try:
            evidence = await self._run(task, found, entry_point, claims)
        except SandboxUnavailable as error:
            lacking = Result(outcome="undecided", statement=f"{error}.", check="code.sandbox")
            evidence = tuple(_evidence(claim, lacking) for claim in claims)
        special: tuple[Evidence, ...] = ()
        if all(item.outcome == "passed" for item in evidence):
            special = await special_evidence(self.sandbox, self.limits, task, found.text, entry_point)
        names = (*names, *(item.claim for item in special))
        evidence = (*evidence, *special, *gate_evidence(found, claims[0].name))
        return Findings(claims=names, evidence=evidence, answer=found.text)

    async def compare(self, task: Task, attempts: Sequence[Attempt]) -> tuple[tuple[Evidence, ...], ...]:
        """Hold several replies to a task without tests against each other; evidence for each of them."""
        return await compare_attempts(self.sandbox, self.limits, task, attempts)

    async def _run(
        self, task: Task, found: FoundCode, entry_point: str | None, claims: tuple[_Claim, ...]
    ) -> tuple[Evidence, ...]:
        examples = [item for item in task.examples if isinstance(item, CallExample)]
        printed = [item for item in task.examples if isinstance(item, StdioExample)]
        trial = Trial()
        if task.tests is not None or examples:
            trial = await hold_trial(
                self.sandbox,
                self.limits,
                found.text,
                task.tests,
                examples,
                entry_point,
                early_stop=self.early_stop,
            )
        for number, example in enumerate(printed, 1):
            if self.early_stop and any(result.outcome == "failed" for result in trial.results.values()):
                trial.otherwise = STOPPED
                break
            program = Program(code=found.text)
            result, layers = await print_example(
                self.sandbox, self.limits, program, example, prompt=task.question
            )
            trial.layers = layers or trial.layers
            trial.results[f"stdin {number}"] = result
        version = ".".join(map(str, sys.version_info[:3]))
        return self._told(trial, claims, {"python": version}, _note(found, entry_point))

    async def _other(
        self, task: Task, code: OtherCode, entry_point: str | None, claims: tuple[_Claim, ...]
    ) -> tuple[Evidence, ...]:
        """Run the examples against code of another language."""
        language = by_fence()[code.fence]
        try:
            trial = await hold_other_trial(self.sandbox, self.limits, code, task.examples, entry_point)
        except SandboxUnavailable as error:
            lacking = Result(outcome="undecided", statement=f"{error}.", check="code.sandbox")
            return tuple(_evidence(claim, lacking) for claim in claims)
        told = self._told(trial, claims, {"language": language.name}, "")
        ungated = "The policy on source text is for Python only, so this code only had the wall."
        gate = Result(outcome="undecided", statement=ungated, check="code.gate")
        return (*told, _evidence(claims[0], gate))

    def _told(
        self, trial: Trial, claims: tuple[_Claim, ...], what: dict[str, Json], note: str
    ) -> tuple[Evidence, ...]:
        replay: Json = {
            **what,
            "layers": list(trial.layers),
            "seconds": self.limits.seconds,
            "memory": self.limits.memory,
        }
        evidence: list[Evidence] = []
        for claim in claims:
            result = trial.results.get(claim.unit, trial.otherwise)
            if claim.unit == _NO_UNIT and trial.finished:
                result = _NO_ASSERTION
            if result.outcome == "passed" and not trial.used and not claim.unit.startswith("stdin"):
                result = _UNUSED
            if note and result.outcome == "passed" and not evidence:
                result = replace(result, statement=f"{result.statement} {note}")
            evidence.append(_evidence(claim, _without_secrets(result) if claim.hidden else result, replay))
        return tuple(evidence)


def _wanted(task: Task, entry_point: str | None) -> list[str]:
    wanted = sorted(wanted_names(task.tests)) if task.tests is not None else []
    return list(dict.fromkeys([*([entry_point] if entry_point else []), *wanted]))


def _claims(task: Task) -> tuple[_Claim, ...]:
    claims: list[_Claim] = []
    if task.tests is not None:
        units = [unit.claim for unit in survey(task.tests).units] or [_NO_UNIT]
        for number, unit in enumerate(units, 1):
            name = f"hidden test {number}" if task.tests_hidden else unit
            check = "code.hidden_test" if task.tests_hidden else "code.test"
            claims.append(_Claim(name, check, unit, task.tests_hidden))
    calls = prints = 0
    for example in task.examples:
        match example:
            case CallExample():
                calls += 1
                claims.append(_Claim(f"example {calls}", "code.example", f"example {calls}"))
            case StdioExample():
                prints += 1
                claims.append(_Claim(f"stdin {prints}", "code.stdin", f"stdin {prints}"))
    return tuple(claims)


def _evidence(claim: _Claim, result: Result, replay: Json = None) -> Evidence:
    return Evidence(
        claim=claim.name,
        check=claim.check if claim.hidden else result.check or claim.check,
        outcome=result.outcome,
        assurance="none" if result.outcome == "undecided" else result.assurance,
        statement=result.statement,
        counterexample=result.counterexample,
        seconds=result.seconds,
        replay=replay,
    )


def _without_secrets(result: Result) -> Result:
    """Leave out what could tell the text of a hidden test; why the code could not run tells nothing of it."""
    if result.outcome == "passed" or result.check == "code.sandbox":
        return result
    text = (
        "A hidden test does not hold."
        if result.outcome == "failed"
        else "A hidden test could not be decided."
    )
    return replace(result, statement=text, counterexample=None)


def _unreadable(found: FoundCode) -> Result:
    if found.doubt is not None:
        return Result(outcome="undecided", statement=f"It is not clear what to run: {found.doubt}.")
    if found.foreign:
        version = ".".join(map(str, sys.version_info[:2]))
        return Result(
            outcome="undecided", statement=f"Python {version} cannot read the code: {found.problem}."
        )
    return Result(
        outcome="failed",
        statement=f"The code does not parse: {found.problem}.",
        counterexample={"syntax_error": found.problem},
    )


def _note(found: FoundCode, entry_point: str | None) -> str:
    if entry_point is None or entry_point in found.names:
        return ""
    defined = ", ".join(sorted(name for name in found.names if not name.startswith("_"))[:8]) or "nothing"
    return f"The code defines no {entry_point!r}; it defines {defined}."
