"""Check numbers of the theory of residues by counting and by walking through the powers."""

from fractions import Fraction
from math import factorial, gcd

from proofroute.core import Evidence
from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.errors import TooLarge, Undefined
from proofroute.tools.math.forms.families.numbers.multiplicative import Multiplicative, QuadraticResidue
from proofroute.tools.math.tree import Collection, Expr, Num, Pow, Quantity, Value, num, variables
from proofroute.verifiers.math.families.numbers.given import number_given, shown
from proofroute.verifiers.math.families.numbers.said import says_yes
from proofroute.verifiers.math.reading import as_expression
from proofroute.verifiers.math.scribe import Scribe


def check_multiplicative(form: Multiplicative, value: Value, text: str) -> list[Evidence] | None:
    """Count, or follow the powers."""
    del text
    scribe = Scribe("value", "math.residues", form.read_as)
    if form.what == "squares":
        return _squares(scribe, form, value)
    if form.what == "power":
        return _power(scribe, form, value)
    if isinstance(value, Quantity) and value.unit in ("integers", "numbers"):
        value = value.amount
    given = number_given(scribe, value)
    if given is None or isinstance(given, Evidence):
        return None if given is None else [given]
    if _holds(form, given):
        return [scribe.passed("proved", "It was counted, one by one.")]
    return [scribe.failed("proved", f"It is not {shown(given)}.", {"given": shown(given)})]


def _holds(form: Multiplicative, given: Fraction) -> bool:
    number, modulus = form.number, form.modulus
    match form.what:
        case "coprime":
            return given == sum(gcd(one, modulus) == 1 for one in range(1, number + 1))
        case "order":
            return given == _order(number, modulus)
        case "primitive":
            return _is_primitive(modulus, given)
        case "least primitive":
            below = range(1, int(given) if 0 < given < modulus else 1)
            least = 0 < given < modulus and _is_primitive(modulus, given)
            return least and not any(_is_primitive(modulus, Fraction(one)) for one in below)
        case _:
            return given == _times(form)


def _order(number: int, modulus: int) -> int | None:
    """Follow the powers until they come to one."""
    value = number % modulus
    for times in range(1, modulus + 1):
        if value == 1 % modulus:
            return times
        value = value * number % modulus
    return None


def _times(form: Multiplicative) -> int:
    """Divide the factorial by the base as often as it goes."""
    rest, times = factorial(form.number), 0
    while rest % form.modulus == 0:
        rest //= form.modulus
        times += 1
    return times


def _is_primitive(modulus: int, given: Fraction) -> bool:
    if given.denominator != 1 or gcd(int(given), modulus) != 1:
        return False
    units = sum(gcd(one, modulus) == 1 for one in range(1, modulus + 1))
    return _order(int(given) % modulus, modulus) == units


def _power(scribe: Scribe, form: Multiplicative, value: Value) -> list[Evidence] | None:
    """Compare a power: its exponent alone may be meant for it, or be wrong."""
    expr = as_expression(value)
    if expr is None or variables(expr):
        return None
    right = _times(form)
    exact = _written_power(expr, form.modulus)
    if exact is None:
        try:
            number = rational_value(expr)
        except (TooLarge, Undefined):
            number = None
        if number is None:
            return [scribe.undecided("It is not worked out.")]
        if number == right != form.modulus**right:
            return [scribe.undecided("It is the exponent; the power was asked for.")]
        exact = right if number == form.modulus**right else -1
    if exact == right:
        return [scribe.passed("proved", "The factorial was divided by it as often as it goes.")]
    return [scribe.failed("proved", f"The exponent is {right}.", {"exponent": str(right)})]


def _written_power(expr: Expr, base: int) -> int | None:
    match expr:
        case Pow(base=Num(value=given), exponent=Num(value=times)) if given == base:
            return int(times) if times.denominator == 1 and times >= 0 else None
        case _:
            return 1 if expr == num(base) else None


def _squares(scribe: Scribe, form: Multiplicative, value: Value) -> list[Evidence] | None:
    items = value.items if isinstance(value, Collection) else (value,)
    exprs = [as_expression(item) for item in items]
    numbers = [None if expr is None or variables(expr) else rational_value(expr) for expr in exprs]
    known = {number for number in numbers if number is not None}
    if any(number is None for number in numbers):
        return None
    m = form.modulus
    right = {Fraction(root * root % m) for root in range(m) if gcd(root, m) == 1}
    if known == right:
        return [scribe.passed("proved", "All residues were squared.")]
    if known == right | {Fraction(0)} or known == {Fraction(root * root % m) for root in range(m)}:
        return [scribe.undecided("Whether residues that are not coprime to it belong there is open.")]
    wrong = sorted(known - right) or sorted(right - known)
    return [scribe.failed("proved", "These are not the squares.", {"differs": shown(wrong[0])})]


def check_quadratic_residue(form: QuadraticResidue, value: Value, text: str) -> list[Evidence] | None:
    """Square all residues."""
    del text
    scribe = Scribe("value", "math.residues", form.read_as)
    said = says_yes(value)
    if said is None:
        return None
    a, m = form.number % form.modulus, form.modulus
    root = next((root for root in range(m) if root * root % m == a), None)
    if said == (root is not None):
        return [scribe.passed("proved", "All residues were squared.")]
    if root is None:
        text = f"No square is {a} mod {m}: all were tried."
        return [scribe.failed("proved", text, {"given": "yes"})]
    return [scribe.failed("proved", f"{root}^2 is {a} mod {m}.", {"given": "no", "root": str(root)})]
