"""The math verifier: what a task asks is read from its own text, and each form has its own check."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, assert_never

from proofroute.core import Attempt, Evidence, Findings, Task
from proofroute.tools.math import typed
from proofroute.tools.math.forms import (
    DefiniteIntegral,
    Differentiation,
    Equation,
    Evaluation,
    Form,
    IndefiniteIntegral,
    read_task,
)
from proofroute.tools.math.tree import Collection, Value, Word
from proofroute.verifiers.math.derivative import check_derivative
from proofroute.verifiers.math.doubt import assigned, without_refutations
from proofroute.verifiers.math.equation import check_equation
from proofroute.verifiers.math.evaluation import check_evaluation
from proofroute.verifiers.math.integral import check_definite, check_indefinite, says_no_value
from proofroute.verifiers.math.reading import (
    Reading,
    as_expression,
    as_solutions,
    read_reply,
    says_none,
    says_real,
)
from proofroute.verifiers.math.reference import check_reference
from proofroute.verifiers.math.scribe import Scribe

NAME: Final = "math"
_SHORT: Final = 300
"""Characters of a reply that is read as a whole for want of an answer in it."""


class MathVerifier:
    """Checks the value in a reply against the question itself, and against a reference where there is one."""

    name = NAME

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """State what the answer must meet and what the checks found; nothing here trusts the model."""
        form = read_task(task.question)
        reading = read_reply(attempt.content, task.question, _symbols(form))
        evidence = [] if form is None else await _timed(lambda: _check(form, reading, attempt.content))
        if task.reference is not None:
            reference = task.reference
            evidence += await _timed(lambda: check_reference(reference, attempt.content))
        if form is None and task.reference is None:
            evidence = [_unread_question(reading)]
        answer = None if reading.value is None else typed(_asked_for(form, reading.value))
        return Findings(claims=_claims(form, task), evidence=tuple(evidence), answer=answer)


def math_verifier() -> MathVerifier:
    """Return the verifier of mathematics."""
    return MathVerifier()


def _symbols(form: Form | None) -> tuple[str, ...]:
    return () if form is None or isinstance(form, Evaluation) else (form.variable,)


def _asked_for(form: Form | None, value: Value) -> Value:
    """Return the answer without the words round it: the set of solutions, or the one value."""
    if form is None:
        return value
    if isinstance(form, Equation):
        roots = () if says_none(value) else as_solutions(value, form.variable)
        return value if roots is None else Collection("set", roots)
    found = as_expression(value)
    return value if found is None else found


def _claims(form: Form | None, task: Task) -> tuple[str, ...]:
    claims = ("solutions", "completeness") if isinstance(form, Equation) else ("value",)
    if task.reference is None:
        return claims
    # A question that is not read leaves the reference as the one thing that the task supplies.
    return ("reference",) if form is None else (*claims, "reference")


async def _timed(check: Callable[[], Awaitable[list[Evidence]]]) -> list[Evidence]:
    started = time.perf_counter()
    evidence = await check()
    seconds = (time.perf_counter() - started) / max(len(evidence), 1)
    return [replace(item, seconds=seconds) for item in evidence]


def _unread_question(reading: Reading) -> Evidence:
    scribe = Scribe("value", "math.question")
    if reading.value is None:
        return scribe.undecided(reading.problem)
    return scribe.undecided("The question is none of the forms that can be read from its text.")


async def _check(form: Form, reading: Reading, content: str) -> list[Evidence]:
    claim = "solutions" if isinstance(form, Equation) else "value"
    scribe = Scribe(claim, "math.answer", form.read_as)
    if reading.value is None:
        said = Word(content.lower()) if len(content) <= _SHORT else None
        if isinstance(form, DefiniteIntegral) and said is not None and says_no_value(said):
            return await check_definite(form, said)
        return [scribe.undecided(reading.problem)]
    checked = await _by_form(form, reading.value)
    if checked is None:
        return [scribe.undecided(f"{reading.text!r} is not the kind of answer that was asked for.")]
    if all(item.outcome == "passed" for item in checked):
        return checked
    sure = reading.sure
    if isinstance(form, Equation) and not reading.boxed:
        # Solutions that stand apart, each in its own line or sentence, are one answer if all of them hold.
        apart = assigned(content, form.variable)
        together = check_equation(form, apart, says_real=False)
        if apart and all(item.outcome == "passed" for item in together):
            return together
        sure = sure and set(apart) <= set(as_solutions(reading.value, form.variable) or ())
    return checked if sure else without_refutations(checked, reading.text)


async def _by_form(form: Form, value: Value) -> list[Evidence] | None:
    if isinstance(form, Equation):
        return _solutions(form, value)
    if isinstance(form, DefiniteIntegral) and isinstance(value, Word):
        return await check_definite(form, value)
    given = as_expression(value)
    if given is None:
        return None
    match form:
        case Evaluation():
            return check_evaluation(form, given)
        case DefiniteIntegral():
            return await check_definite(form, given)
        case IndefiniteIntegral():
            return check_indefinite(form, given)
        case Differentiation():
            return check_derivative(form, given)
        case _:
            assert_never(form)


def _solutions(form: Equation, value: Value) -> list[Evidence] | None:
    if says_none(value):
        evidence = check_equation(form, (), says_real=says_real(value))
        # With nothing to substitute, the count settles both claims.
        return [*evidence, *(replace(item, claim="solutions") for item in evidence)]
    given = as_solutions(value, form.variable)
    return None if given is None else check_equation(form, given, says_real=False)
