"""The math verifier: what a task asks is read from its own text, and each form has its own check."""

import re
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
    Posed,
    read_task,
)
from proofroute.tools.math.forms.families import Limit
from proofroute.tools.math.forms.several import read_parts
from proofroute.tools.math.tree import Collection, Expr, Value, Word, variables
from proofroute.verifiers.math.derivation import check_derivation
from proofroute.verifiers.math.derivative import check_derivative
from proofroute.verifiers.math.doubt import without_counts, without_passes, without_refutations
from proofroute.verifiers.math.equation import check_equation
from proofroute.verifiers.math.evaluation import check_evaluation
from proofroute.verifiers.math.families import CHECKS
from proofroute.verifiers.math.families.limit import check_limit
from proofroute.verifiers.math.integral import CONSTANTS, check_definite, check_indefinite, says_no_value
from proofroute.verifiers.math.listed import listed_solutions
from proofroute.verifiers.math.nothing import none_at_the_end, says_none, says_real
from proofroute.verifiers.math.program import check_program
from proofroute.verifiers.math.reading import Reading, as_expression, as_solutions, read_reply
from proofroute.verifiers.math.reference import check_reference
from proofroute.verifiers.math.scribe import Scribe
from proofroute.verifiers.math.several import check_parts, claims_of
from proofroute.verifiers.math.specification import check_specification
from proofroute.verifiers.math.whether import read_whether
from proofroute.verifiers.math.worded import read_stated, read_worded

NAME: Final = "math"
_BLANKS: Final = re.compile(r"(?<!\s)\s{50,}")
_CONTRADICTS: Final = "The reply holds an equality between different numbers."
_SHORT: Final = 300
"""Characters of a reply that is read as a whole for want of an answer in it."""


class MathVerifier:
    """Checks the value in a reply against the question itself, and against a reference where there is one."""

    name = NAME

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        """State what the answer must meet and what the checks found; nothing here trusts the model."""
        content = _BLANKS.sub("  \n", attempt.content)
        form = read_task(task.question)
        parts = read_parts(task.question) if form is None and task.reference is None else ()
        if parts:
            apart = await check_parts(parts, content, _judged)
            return Findings(
                claims=tuple(claim for part in parts for claim in claims_of(part)), evidence=tuple(apart)
            )
        reading = _reading(form, content, task.question)
        evidence = [] if form is None else await _timed(lambda: _check(form, reading, content))
        if task.reference is not None:
            reference = task.reference
            evidence += await _timed(lambda: check_reference(reference, content, reading))
        if form is None and task.reference is None:
            evidence = [
                _unread_question(reading),
                *await check_program("value", content, reading, task.question),
            ]
            evidence += await check_specification("value", content, reading, task.question)
        evidence += check_derivation(evidence[0].claim, content, task.question)
        answer = None if reading.value is None else typed(_asked_for(form, reading.value))
        return Findings(claims=_claims(form, task), evidence=tuple(evidence), answer=answer)


async def _judged(form: Form, content: str, question: str) -> list[Evidence]:
    reading = _reading(form, content, question)
    return await _timed(lambda: _check(form, reading, content))


def math_verifier() -> MathVerifier:
    """Return the verifier of mathematics."""
    return MathVerifier()


def _reading(form: Form | None, content: str, question: str) -> Reading:
    symbols = _symbols(form)
    if not isinstance(form, Posed):
        return read_reply(
            content, question, symbols, several=isinstance(form, Equation), in_prose=form is None
        )
    if form.asks_whether:
        return read_whether(form, content)
    asked = f"{question} {form.vocabulary}"
    if form.writing is not None:
        return read_worded(content, asked, form.writing)
    stated = None if form.stated is None else read_stated(content, asked, form.stated)
    return read_reply(stated or form.restated(content), asked, symbols, several=form.several)


def _symbols(form: Form | None) -> tuple[str, ...]:
    if isinstance(form, Posed):
        return tuple(sorted(form.letters))
    return () if form is None or isinstance(form, Evaluation) else (form.variable,)


def _asked_for(form: Form | None, value: Value) -> Value:
    """Return the answer without the words round it: the set of solutions, or the one value."""
    if form is None or isinstance(form, Posed):
        return value
    if isinstance(form, Equation):
        roots = () if says_none(value) else as_solutions(value, form.variable)
        return value if roots is None else Collection("set", roots)
    found = _as_asked(form, value)
    return value if found is None else found


def _claims(form: Form | None, task: Task) -> tuple[str, ...]:
    claims: tuple[str, ...] = ("solutions", "completeness") if isinstance(form, Equation) else ("value",)
    if isinstance(form, Posed):
        claims = form.claims
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
    if isinstance(form, Posed):
        claim = form.claims[0]
    scribe = Scribe(claim, "math.answer", form.read_as)
    if reading.value is None:
        checked = await _in_words(form, content)
        return [scribe.undecided(reading.problem)] if checked is None else checked
    checked = await _by_form(form, reading)
    if checked is None or not _hold(checked):
        other = await _otherwise(form, reading, content, checked)
        if other is not None:
            return without_passes(other, _CONTRADICTS) if reading.contradicts else other
    if checked is None:
        return [scribe.undecided(f"{reading.text!r} is not the kind of answer that was asked for.")]
    if not reading.understood:
        return without_passes(checked, f"The words round {reading.text!r} are not understood.")
    if _hold(checked):
        if reading.contradicts:
            return without_passes(checked, _CONTRADICTS)
        rounded = f"{reading.text!r} is said to be rounded; the exact value was asked for."
        exact = not (isinstance(form, Posed) and form.rounds)
        return without_passes(checked, rounded) if reading.rounded and exact else checked
    if reading.sure:
        return checked
    if isinstance(form, Equation) and _claimed(form, reading.value, content):
        return without_counts(checked, reading.text)
    return without_refutations(checked, reading.text)


def _claimed(form: Equation, value: Value, content: str) -> bool:
    """Tell whether the end of a reply lists just these solutions, whatever it says before."""
    given = as_solutions(value, form.variable)
    return given is not None and set(given) == set(listed_solutions(content, form.variable))


def _hold(evidence: list[Evidence]) -> bool:
    return all(item.outcome == "passed" for item in evidence)


async def _in_words(form: Form, content: str) -> list[Evidence] | None:
    """Check a reply whose answer is no value: that there is none, or solutions that stand apart."""
    match form:
        case DefiniteIntegral() if len(content) <= _SHORT and says_no_value(said := Word(content.lower())):
            return await check_definite(form, said)
        case Limit() if len(content) <= _SHORT and says_no_value(Word(content.lower())):
            return await check_limit(form, Word("does not exist"), content)
        case Equation():
            nothing = none_at_the_end(content)
            if nothing is not None:
                return _solutions(form, nothing)
            listed = listed_solutions(content, form.variable)
            apart = check_equation(form, listed, says_real=False)
            return apart if listed and _hold(apart) else None
        case Posed(several=True) if form.writing is None:
            nothing = none_at_the_end(content)
            return None if nothing is None else await _by_form(form, Reading(nothing.text, nothing))
        case _:
            return None


async def _otherwise(
    form: Form, reading: Reading, content: str, checked: list[Evidence] | None
) -> list[Evidence] | None:
    """Check the answer in another reading: from several places of the reply, or with commas as points."""
    if isinstance(form, Equation) and (checked is None or not (reading.sure and reading.understood)):
        # Solutions that stand apart, each in its own line or sentence, are one answer if all of them hold.
        apart = listed_solutions(content, form.variable)
        together = check_equation(form, apart, says_real=False)
        if apart and _hold(together):
            return together
    if isinstance(form, DefiniteIntegral) and not reading.understood:
        return await _in_words(form, content)
    if reading.other is None:
        return None
    other = await _by_form(form, replace(reading, value=reading.other))
    if other is None or any(item.outcome == "failed" for item in other):
        return None
    if checked is None and reading.sure:
        return other
    return without_passes(other, f"{reading.text!r} can be read in two ways.")


async def _by_form(form: Form, reading: Reading) -> list[Evidence] | None:
    value = reading.value
    if value is None:
        return None
    if isinstance(form, Posed):
        found = CHECKS[type(form)](form, value, reading.text or "")
        return await found if isinstance(found, Awaitable) else found
    if isinstance(form, Equation):
        return _solutions(form, value)
    if isinstance(form, DefiniteIntegral) and isinstance(value, Word):
        return await check_definite(form, value)
    given = _as_asked(form, value)
    if given is None:
        return None
    strange = variables(given) - _letters(form)
    if strange and not isinstance(form, IndefiniteIntegral):
        named = ", ".join(sorted(strange))
        return [Scribe("value", "math.answer", form.read_as).undecided(f"{named} is not in the question.")]
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


def _letters(form: Form) -> frozenset[str]:
    """Return the variables that a value may hold."""
    match form:
        case Posed():
            return form.letters
        case Evaluation():
            return variables(form.expr)
        case DefiniteIntegral():
            return (variables(form.body) - {form.variable}) | variables(form.low, form.high)
        case IndefiniteIntegral():
            return variables(form.body) | {form.variable}
        case Differentiation(at=point):
            if point is None:
                return variables(form.body) | {form.variable}
            return (variables(form.body) - {form.variable}) | variables(point)
        case Equation():
            return variables(*form.relation.sides)
        case _:
            assert_never(form)


def _as_asked(form: Form, value: Value) -> Expr | None:
    asked = form.expr if isinstance(form, Evaluation) else None
    names = frozenset(_symbols(form))
    return as_expression(value, asked, names | CONSTANTS if isinstance(form, IndefiniteIntegral) else names)


def _solutions(form: Equation, value: Value) -> list[Evidence] | None:
    if says_none(value):
        evidence = check_equation(form, (), says_real=says_real(value))
        # With nothing to substitute, the count settles both claims.
        return [*evidence, *(replace(item, claim="solutions") for item in evidence)]
    given = as_solutions(value, form.variable)
    return None if given is None else check_equation(form, given, says_real=False)
