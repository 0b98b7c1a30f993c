"""Check the solutions of two equations in two unknowns: each by substitution, all of them by their count."""

from dataclasses import replace

from proofroute.core import Evidence
from proofroute.tools.math.algebra.ball import is_complex
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.plane import Zeros, as_plane, common_zeros
from proofroute.tools.math.build import simplified, substituted
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.curves import Curves
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Value, variables
from proofroute.verifiers.math.comparing import rounding
from proofroute.verifiers.math.families.pairs import Pair, pairs_given
from proofroute.verifiers.math.nothing import says_none, says_real
from proofroute.verifiers.math.scribe import Scribe

_MOST = 16


def check_curves(form: Curves, value: Value, text: str) -> list[Evidence] | None:
    """Put each pair in, then compare how many there are with the number of common zeros."""
    del text
    scribe = Scribe("solutions", "math.substitution", form.read_as)
    nothing = says_none(value)
    pairs = () if nothing else pairs_given(value, form.unknowns)
    if pairs is None:
        return None
    if len(pairs) > _MOST or variables(*(part for pair in pairs for part in pair)):
        return [scribe.undecided("The answer holds a variable, or too many pairs.")]
    found = [_substituted(scribe, form, pair) for pair in pairs]
    if any(item.outcome != "passed" for item in found):
        return found
    distinct = _distinct(pairs)
    if distinct is None:
        return [*found, scribe.undecided("Whether two of the given pairs are the same is open.")]
    whole = _complete(form, distinct, says_real=form.real or (nothing and says_real(value)))
    return [*found, whole] if found else [whole, replace(whole, claim="solutions")]


def _substituted(scribe: Scribe, form: Curves, pair: Pair) -> Evidence:
    shown = _shown(form, pair)
    if form.real and any(is_complex(part) for part in pair):
        return scribe.undecided(f"Whether {shown} is real is open.")
    point = dict(zip(form.unknowns, pair, strict=True))
    passed: Evidence | None = None
    for equation in form.equations:
        left, right = (substituted(side, point) for side in equation.sides)
        try:
            found = equal(left, right)
        except (Unreadable, Undefined, TooLarge) as error:
            return scribe.undecided(f"{shown} could not be substituted: {error}.")
        match found.outcome:
            case "different" if any(rounding(part) is not None for part in pair):
                return scribe.undecided(f"{shown} may be a rounded solution; the exact one was asked for.")
            case "different":
                return scribe.failed(
                    found.assurance,
                    f"{shown} does not satisfy {show(equation)}.",
                    {"given": shown, "equation": show(equation), "sides": found.counterexample},
                )
            case "undecided":
                return scribe.undecided(
                    f"Whether {shown} satisfies {show(equation)} is open: {found.reason}."
                )
            case "equal":
                weaker = passed is None or found.assurance == "bounded"
                passed = scribe.passed(found.assurance, f"{shown} satisfies both.") if weaker else passed
    return passed or scribe.undecided("There is no equation.")


def _shown(form: Curves, pair: Pair) -> str:
    values = ", ".join(show(simplified(part)) for part in pair)
    return f"({', '.join(form.unknowns)}) = ({values})"


def _distinct(pairs: tuple[Pair, ...]) -> tuple[Pair, ...] | None:
    kept: list[Pair] = []
    for pair in pairs:
        same = False
        for other in kept:
            outcomes = [equal(*parts).outcome for parts in zip(pair, other, strict=True)]
            if "different" in outcomes:
                continue
            if "undecided" in outcomes:
                return None
            same = True
        if not same:
            kept.append(pair)
    return tuple(kept)


def _complete(form: Curves, given: tuple[Pair, ...], *, says_real: bool) -> Evidence:
    scribe = Scribe("completeness", "math.zero_count", form.read_as)
    try:
        first, second = (as_plane(difference, form.unknowns) for difference in form.differences)
        zeros = None if first is None or second is None else common_zeros(first, second)
    except (Unreadable, Undefined, TooLarge) as error:
        return scribe.undecided(f"The solutions could not be counted: {error}.")
    if zeros is None:
        return scribe.undecided("How many solutions there are is not known.")
    real = sum(not any(is_complex(part) for part in pair) for pair in given)
    if len(given) == zeros.complex:
        return scribe.passed("proved", f"These are all {zeros.complex} solutions, counted exactly.")
    if real == len(given) == zeros.real:
        if says_real:
            return scribe.passed("proved", f"These are all {zeros.real} real solutions, counted exactly.")
        return scribe.undecided(
            f"These are all {zeros.real} real solutions of {zeros.complex} complex ones; which were asked "
            "for is open."
        )
    wanted = zeros.real if says_real or real == len(given) else zeros.complex
    return scribe.failed(
        "proved",
        f"There are {_described(zeros)}; {len(given)} {'was' if len(given) == 1 else 'were'} given.",
        {"given": [_shown(form, pair) for pair in given], "missing": max(wanted - len(given), 1)},
    )


def _described(zeros: Zeros) -> str:
    if zeros.real == zeros.complex:
        return f"{zeros.real} solutions, {'both' if zeros.real == 2 else 'all'} real"
    return f"{zeros.complex} complex solutions, {zeros.real} of them real"
