"""Compare two expressions as answers: precision shown, infinity, choice letters, constants of integration."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import Final

from proofroute.tools.math.algebra.equality import equal, equal_numbers
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.order import has_infinity, infinite, sign, within
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.algebra.plain import plain_number
from proofroute.tools.math.algebra.sampling import BEYOND, POSITIVE
from proofroute.tools.math.answers.signs import rebuilt
from proofroute.tools.math.build import substitute, written_negative, written_product, written_sum
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.grading.constants import same_family
from proofroute.tools.math.grading.decimals import agrees_as_shown
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.grading.parameters import with_parameters
from proofroute.tools.math.grading.real_roots import is_real_root, with_real_roots
from proofroute.tools.math.tree import Add, Call, Const, Expr, Mul, Num, Pow, Sym, num, variables, walk

_CHOICES: Final = "ABCDEFGH"
_CONSTANTS: Final = {"C": {"A", "B"}, "c": {"a", "b"}, "K": set[str](), "k": {"m", "n"}}
_CONVENTIONS: Final = "books differ in the values of arccot, arcsec and arccsc"
_ANY_CONSTANT: Final = {name: set[str]() for name in "ABDEGHJLMNPQRSTUVWXYZ"}


def compare_expressions(reference: Expr, answer: Expr) -> Equality:
    """Compare two expressions; a decimal reference is met at the precision that it shows."""
    if isinstance(reference, Num) and isinstance(answer, Num):
        return _numbers(reference, answer.value)
    wanted = plain_number(reference)
    given = None if wanted is None else plain_number(answer)
    if given is not None and shown_decimal(reference) is None:
        return equal_numbers(reference, answer, same=wanted == given)
    letters = _letter(reference), _letter(answer)
    if letters[0] or letters[1]:
        found = _letters(*letters, reference, answer)
        if found is not None:
            return found
    if has_infinity(reference) or has_infinity(answer):
        return _infinities(reference, answer)
    if not variables(reference, answer):
        shown = shown_decimal(reference)
        if shown is not None:
            return _at_precision(*shown, answer)
    rests = without_constant(reference), without_constant(answer)
    if rests[0] is not None and rests[1] is None:
        # Beside a constant that the reference shows, the answer may give its own another name.
        rests = rests[0], without_constant(answer, _ANY_CONSTANT)
    if rests != (None, None):
        return _up_to_constant(reference, answer, *rests)
    found = with_parameters(reference, answer)
    if found is not None:
        return found
    found = equal(reference, answer)
    if found.outcome == "undecided" and is_real_root(reference, answer):
        return met("the same real number, its odd root of a negative number taken as real", "bounded")
    if found.outcome == "different":
        family = same_family(reference, answer)
        if family is not None:
            return family
        if _has_conventions(reference) != _has_conventions(answer):
            return unknown(_CONVENTIONS)
        as_shown = agrees_as_shown(reference, answer)
        if as_shown:
            return met("it has the reference's value at the precision that its numbers show", "bounded")
        if as_shown is None:
            return unknown("it may have the reference's value at the precision that its numbers show")
    if found.reason == BEYOND:
        return met("the same value wherever the reference is defined", "bounded")
    if found.reason == POSITIVE and _has_logarithms(reference) and _has_logarithms(answer):
        return met("the same value where the logarithms of both are defined", "bounded")
    if (
        found.outcome == "equal"
        and _bases_open(reference) != _bases_open(answer)
        and not variables(reference)
        and not all(_is_any_base(side) for side in (reference, answer))
    ):
        return unknown("one is a logarithm whose base is not written")
    return found


def _has_conventions(expr: Expr) -> bool:
    return any(isinstance(part, Call) and part.name in ("acot", "asec", "acsc") for part in walk(expr))


def _has_logarithms(expr: Expr) -> bool:
    """Tell whether logarithms occur that no absolute value guards."""
    names = {part.name for part in walk(expr) if isinstance(part, Call)}
    return bool(names & {"ln", "log"}) and "abs" not in names


def _is_any_base(expr: Expr) -> bool:
    """Tell whether an expression has the same value whatever the base of its logarithms is."""

    def doubled(part: Expr) -> Expr:
        inner = rebuilt(part, doubled)
        open_base = isinstance(part, Call) and part.name == "log"
        return written_product(num(2), inner) if open_base else inner

    return not _bases_open(expr) or equal(expr, doubled(expr)).outcome == "equal"


def _bases_open(expr: Expr) -> bool:
    return any(isinstance(part, Call) and part.name == "log" for part in walk(expr))


def _numbers(reference: Num, value: Fraction) -> Equality:
    if reference.value == value:
        return met("the same number")
    if reference.decimals is not None and abs(value - reference.value) <= _half(reference.decimals):
        return met(f"it rounds to the reference at {reference.decimals} decimal places")
    return unmet("different numbers")


def _half(decimals: int) -> Fraction:
    return Fraction(1, 2 * 10**decimals)


def shown_decimal(expr: Expr) -> tuple[Fraction, Fraction] | None:
    """Return the value of a number in decimal or scientific writing and half a unit of its last place.

    >>> shown_decimal(Num(Fraction(314, 100), 2))
    (Fraction(157, 50), Fraction(1, 200))
    """
    value, half = Fraction(1), None
    for factor in expr.factors if isinstance(expr, Mul) else (expr,):
        match factor:
            case Num() if factor.decimals is not None and half is None:
                value *= factor.value
                half = _half(factor.decimals)
            case Num() if factor.value in (1, -1):
                value *= factor.value
            case Pow(base=Num(value=ten), exponent=Num(value=power)) if ten == 10 and power.denominator == 1:
                if abs(power) > 2_000:
                    return None
                value *= ten ** int(power)
                half = None if half is None else half * ten ** int(power)
            case _:
                return None
    return None if half is None else (value, half)


def _at_precision(value: Fraction, half: Fraction, answer: Expr) -> Equality:
    inside = within(answer, value, half)
    if inside is not None:
        return _INSIDE if inside else _OUTSIDE
    try:
        exact = rational_value(answer)
    except Undefined as error:
        return unknown(str(error))
    except TooLarge:
        exact = None
    if exact is not None:
        inside = abs(exact - value) <= half
    else:
        below = sign(written_sum(answer, num(half - value)))
        above = sign(written_sum(answer, num(-half - value)))
        if below is None or above is None:
            plain = equal(Num(value), answer)
            if plain.outcome == "undecided" and (real := with_real_roots(answer)) != answer:
                found = _at_precision(value, half, real)
                return found if found.outcome == "equal" else plain
            return plain if plain.outcome == "different" else unknown("its value could not be enclosed")
        inside = below >= 0 >= above
    return _INSIDE if inside else _OUTSIDE


_INSIDE: Final = met("it has the reference's value at the precision that the reference shows")
_OUTSIDE: Final = unmet("it does not round to the reference")


def choice_letters(expr: Expr) -> str:
    """Return the letters of choices, each once, that an expression consists of; empty for anything else.

    >>> choice_letters(Sym("B")), choice_letters(Mul((Sym("A"), Sym("C")))), choice_letters(Sym("x"))
    ('B', 'AC', '')
    """
    factors = expr.factors if isinstance(expr, Mul) else (expr,)
    letters = "".join(factor.name for factor in factors if isinstance(factor, Sym))
    single = len(letters) == len(factors) == len(set(letters))
    return letters if single and set(letters) <= set(_CHOICES) else ""


def _letter(expr: Expr) -> str:
    name = expr.name if isinstance(expr, Sym | Const) else ""
    return name if len(name) == 1 else ""


def _letters(first: str, second: str, reference: Expr, answer: Expr) -> Equality | None:
    if first and second:
        if first == second:
            return met("the same letter")
        if first.upper() != second.upper():
            return unmet("different letters")
        if first.upper() in _CHOICES:
            return met("the same choice")
        return unknown("a small and a capital letter may mean the same or not")
    other = answer if first else reference
    if (first or second) in _CHOICES and not variables(other):
        return unknown("a choice's letter against a value: the choices are not known here")
    return None


def _infinities(reference: Expr, answer: Expr) -> Equality:
    ends = infinite(reference), infinite(answer)
    if (has_infinity(reference) and not ends[0]) or (has_infinity(answer) and not ends[1]):
        return unknown("infinity inside an expression")
    return (
        met("both infinite")
        if ends[0] == ends[1]
        else unmet("one is infinite, the other is not or otherwise")
    )


def without_constant(expr: Expr, constants: Mapping[str, AbstractSet[str]] = _CONSTANTS) -> Expr | None:
    """Return ``expr`` without its constant of integration; None where it shows none."""
    if not isinstance(expr, Add):
        return None
    for name, clashing in constants.items():
        found = [term for term in expr.terms if term in (Sym(name), written_negative(Sym(name)))]
        rest = [term for term in expr.terms if term not in found]
        if len(found) != 1 or not rest:
            continue
        names = variables(*rest)
        if names and name not in names and not names & clashing:
            return written_sum(*rest)
    return None


def _up_to_constant(reference: Expr, answer: Expr, first: Expr | None, second: Expr | None) -> Equality:
    plain = equal(reference if first is None else first, answer if second is None else second)
    if plain.outcome == "equal":
        if first is None:
            return unknown("the answer shows a constant of integration, the reference shows none")
        return met("the same up to the constant of integration", plain.assurance)
    if plain.reason == BEYOND and first is not None:
        return met("the same up to the constant of integration wherever the reference is defined", "bounded")
    if (first is None and second is None) or plain.outcome == "undecided":
        return plain
    left, right = first or reference, second or answer
    if (first is None or second is None) and variables(reference) == variables(answer):
        # The letter is a variable of the other side too, so it is no constant of integration.
        return equal(reference, answer)
    apart = _is_constant(written_sum(left, written_negative(right)))
    if apart.outcome == "different" and _has_conventions(left) != _has_conventions(right):
        return unknown(_CONVENTIONS)
    if apart.outcome != "equal":
        return apart
    if first is not None and second is not None:
        return met("they differ by a constant, which the constant of integration takes in", apart.assurance)
    return unknown("they differ by a constant, and only one of them shows a constant of integration")


def _is_constant(expr: Expr) -> Equality:
    at: Expr = expr
    for index, name in enumerate(sorted(variables(expr))):
        at = substitute(at, name, num(Fraction(2 * index + 3, 2)))
    try:
        return equal(expr, at)
    except Undefined as error:
        return unknown(str(error))
