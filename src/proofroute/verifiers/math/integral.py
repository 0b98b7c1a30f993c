"""Check definite integrals by antiderivative and by enclosure, indefinite ones by differentiating back."""

import re
from typing import Final

from proofroute.core import Assurance, Evidence, weakest
from proofroute.tools.math.algebra.ball import Ball, evaluate, precision
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import infinite
from proofroute.tools.math.analysis.calculus import differentiate
from proofroute.tools.math.analysis.domain import divergence
from proofroute.tools.math.analysis.improper import improper
from proofroute.tools.math.analysis.integrate import accuracy, enclosure
from proofroute.tools.math.analysis.primitives import primitive_on
from proofroute.tools.math.answers.denial import withdrawn
from proofroute.tools.math.build import add, neg, simplified, substitute
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import DefiniteIntegral, IndefiniteIntegral
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import INFINITY, Expr, Num, Word, num, variables
from proofroute.verifiers.math.comparing import compare
from proofroute.verifiers.math.scribe import Scribe
from proofroute.verifiers.math.wording import known_words

_BITS: Final = 128
_TIGHT: Final = 1e-12
_FAR: Final = 1_000_000
_NO_VALUE: Final = re.compile(
    r"\b(?:diverge\w*|divergent|undefined|no (?:finite )?value|dne"
    r"|(?:not|n't|never) (?:exist|defined|converge|integrable)\w*)\b"
)
_ITS_SUBJECT: Final = re.compile(r"\b(?:improper|does|do|did|doesn|limit|limits)\b")
CONSTANTS: Final = frozenset(("C", "c", "K", "k", "C_1", "D"))


async def check_definite(form: DefiniteIntegral, given: Expr | Word) -> list[Evidence]:
    """Check the value of a definite integral, or the statement that it has none."""
    pole = divergence(form.body, form.variable, _nearer(form.low), _nearer(form.high))
    if pole is not None:
        return [_check_divergence(form, given, pole)]
    if infinite(form.low) or infinite(form.high):
        return [await _check_improper(form, given)]
    scribe = Scribe("value", "math.antiderivative", form.read_as)
    if isinstance(given, Word):
        return [scribe.undecided(f"{given.text!r} could not be compared with a value.")]
    evidence = [await _by_antiderivative(scribe, form, given), _by_enclosure(form, given)]
    return [item for item in evidence if item is not None]


def _nearer(bound: Expr) -> Expr:
    """Return a bound far out for an infinite one: a pole before it is a pole of the whole."""
    return num(infinite(bound) * _FAR) if infinite(bound) else bound


async def _check_improper(form: DefiniteIntegral, given: Expr | Word) -> Evidence:
    scribe = Scribe("value", "math.improper", form.read_as)
    found = await improper(form.body, form.variable, form.low, form.high)
    if found is None:
        return scribe.undecided("No antiderivative is known whose limits at the ends are known.")
    antiderivative = show(simplified(found.antiderivative))
    because = f"F = {antiderivative} differentiates back to the integrand and is continuous on the interval."
    if found.value is None:
        text = f"{because} It grows without bound: the integral has no finite value."
        if isinstance(given, Word):
            return scribe.passed(found.assurance, text) if says_no_value(given) else scribe.undecided(text)
        if infinite(given):
            return scribe.undecided(f"{text} Its sign was not checked.")
        return scribe.failed(found.assurance, text, {"given": show(simplified(given))})
    if isinstance(given, Word):
        if not says_no_value(given):
            return scribe.undecided(f"{given.text!r} could not be compared with a value.")
        value = show(simplified(found.value))
        return scribe.failed(found.assurance, f"{because} The integral has a value.", {"value": value})
    if infinite(given):
        return scribe.failed(found.assurance, f"{because} The integral is finite.", {"given": show(given)})
    return compare(scribe, found.value, given, f"{because} Its limits were subtracted.", found.assurance)


def _check_divergence(form: DefiniteIntegral, given: Expr | Word, pole: str) -> Evidence:
    scribe = Scribe("value", "math.divergence", form.read_as)
    where = f"The integrand has a pole at {form.variable} = {pole}, within the interval"
    if isinstance(given, Word):
        if says_no_value(given):
            return scribe.passed("proved", f"{where}: the integral has no value.")
        return scribe.undecided(f"{where}; {given.text!r} could not be read.")
    if given in (INFINITY, neg(INFINITY)):
        return scribe.undecided(f"{where}: the integral has no finite value; its sign was not checked.")
    return scribe.failed(
        "proved", f"{where}: the integral has no value.", {"pole": pole, "given": show(simplified(given))}
    )


def says_no_value(given: Word) -> bool:
    """Tell whether words say, and neither deny nor doubt, that an integral has no value."""
    found = _NO_VALUE.search(given.text)
    if found is None or "?" in given.text:
        return False
    before, after = given.text[: found.start()], given.text[found.end() :]
    return known_words(_ITS_SUBJECT.sub(" ", before)) and not withdrawn(before, after)


async def _by_antiderivative(scribe: Scribe, form: DefiniteIntegral, given: Expr) -> Evidence:
    found = await primitive_on(form.body, form.variable, form.low, form.high)
    if found is None:
        return scribe.undecided("No antiderivative is known that is continuous on the closed interval.")
    antiderivative, back = found
    high = substitute(antiderivative, form.variable, form.high)
    low = substitute(antiderivative, form.variable, form.low)
    because = (
        f"F = {show(simplified(antiderivative))} differentiates back to the integrand and is continuous on "
        f"[{show(form.low)}, {show(form.high)}]; the integral is F({show(form.high)}) - F({show(form.low)})."
    )
    return compare(scribe, add(high, neg(low)), given, because, back.assurance)


def _by_enclosure(form: DefiniteIntegral, given: Expr) -> Evidence | None:
    scribe = Scribe("value", "math.enclosure", form.read_as)
    ball = enclosure(form.body, form.variable, form.low, form.high)
    if ball is None:
        return None
    try:
        with precision(_BITS):
            value = evaluate(given, {})
            if not value.is_finite():
                return None
            inside, tight = bool(ball.overlaps(value)), _is_tight(ball) and _is_tight(value)
    except (Unreadable, Undefined, TooLarge):
        return None
    shown, interval = show(simplified(given)), accuracy(ball)
    if inside and tight and not (isinstance(given, Num) and given.decimals):
        return scribe.passed("bounded", f"Rigorous integration gives {interval}, which holds {shown}.")
    if inside:
        return None
    if isinstance(given, Num) and given.decimals:
        # A rounded value is for the exact path to judge.
        return None
    return scribe.failed(
        "bounded",
        f"Rigorous integration gives {interval}, which does not hold {shown}.",
        {"given": shown, "enclosure": interval},
    )


def _is_tight(ball: Ball) -> bool:
    return float(ball.rad()) <= _TIGHT * max(1.0, abs(float(ball.mid())))


def check_indefinite(form: IndefiniteIntegral, given: Expr) -> list[Evidence]:
    """Differentiate the reply's antiderivative back."""
    scribe = Scribe("value", "math.antiderivative", form.read_as)
    extra = variables(given) - variables(form.body) - {form.variable}
    if not extra <= CONSTANTS or len(extra) > 1:
        return [scribe.undecided(f"{', '.join(sorted(extra))} in the answer is not in the question.")]
    shown = show(simplified(given))
    if equal(given, given).outcome != "equal":
        return [scribe.undecided(f"{shown} has no value that is known.")]
    try:
        slope = differentiate(simplified(given), form.variable)
    except (Unreadable, TooLarge) as error:
        return [scribe.undecided(f"{shown} could not be differentiated: {error}.")]
    found = equal(slope, form.body)
    match found.outcome:
        case "equal":
            if not extra and not form.one:
                return [
                    scribe.failed(
                        "proved",
                        f"{shown} differentiates back to {show(form.body)}, and is only one of the "
                        "antiderivatives: the constant of integration is missing.",
                        {"given": shown, "left_out": show(add(simplified(given), num(1)))},
                    )
                ]
            constant = "" if extra else ": it is one of the antiderivatives"
            strengths: list[Assurance] = [found.assurance]
            return [
                scribe.passed(
                    weakest(strengths), f"{shown} differentiates back to {show(form.body)}{constant}."
                )
            ]
        case "different":
            return [
                scribe.failed(
                    found.assurance,
                    f"The derivative of {shown} is {show(slope)}, not {show(form.body)}.",
                    {"derivative": show(slope), "wanted": show(form.body), "at": found.counterexample},
                )
            ]
        case "undecided":
            return [scribe.undecided(f"Whether {shown} differentiates back is open: {found.reason}.")]
