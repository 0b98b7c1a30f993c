"""From the text of a task to a form, or to nothing."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms import phrases
from proofroute.tools.math.forms.clear import (
    depends_on,
    has_bounds_in_degrees,
    is_linear,
    is_modular,
    is_plain,
)
from proofroute.tools.math.forms.families import FAMILIES, Rewriting
from proofroute.tools.math.forms.families.calculus import Composed, IntegralConverges, asked_of_integral
from proofroute.tools.math.forms.kinds import (
    DefiniteIntegral,
    Differentiation,
    Equation,
    Evaluation,
    Form,
    IndefiniteIntegral,
)
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.question import asked, in_radians
from proofroute.tools.math.forms.regions import read_regions
from proofroute.tools.math.forms.rephrased import rephrased
from proofroute.tools.math.forms.reworded import applied_together, reworded
from proofroute.tools.math.forms.words import read_words
from proofroute.tools.math.givens import Givens, read_givens
from proofroute.tools.math.tree import ZERO, Add, Derivative, Expr, Integral, Mul, Relation, variables

_MAX_TEXT: Final = 2_000
_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PERHAPS_UNKNOWN: Final = frozenset("ei")
_DIFFERENTIAL: Final = re.compile(r"(?:(?:\s|\\,|\\;|\*)+|(?<=[\d)\]}]))\\?d\s?([a-zA-Z])\s*\$?$")


def read_task(text: str) -> Form | None:
    r"""Read the question that ``text`` asks.

    Returns:
        The form, or None when the text is none of the known ones, leaves a word unread, or can be read in
        two ways.

    >>> read_task("What is the integral of x^2 from 0 to 3?").read_as
    'the integral of x^2 dx from x = 0 to 3'
    >>> read_task("Solve x^2 = 4 for x, then draw it.") is None
    True
    """
    if len(text) > _MAX_TEXT:
        return None
    question = asked(text)
    if question is None:
        return None
    form = _read(question) or _whether_integral(question)
    if form is not None:
        return form
    other = rephrased(question)
    if other is not None:
        form = _read(other)
        again = rephrased(other) if form is None else None
        return form if again is None or again == other else _read(again)
    moved = reworded(question)
    form = None if moved is None else _read(moved)
    # What is given beside a derivative or an equation may belong to it.
    return form if isinstance(form, Evaluation | Rewriting | Composed) else None


def _read(question: str) -> Form | None:
    read = read_givens(question)
    if read is None:
        return None
    givens, question = read
    question = applied_together(question, givens.functions) if givens.functions else question
    for family in FAMILIES:
        posed = _posed(family, question, givens)
        if posed is not None:
            return posed
    if givens.equations:
        return _supposed(question, givens)
    for reader in _READERS:
        for form in reader(question, givens):
            return form
    return None


def _whether_integral(question: str) -> Form | None:
    """Read whether an integral converges, where its value can be asked for."""
    asked_for = asked_of_integral(question)
    form = None if asked_for is None else _read(asked_for[0])
    if asked_for is None or not isinstance(form, DefiniteIntegral):
        return None
    return IntegralConverges(form.body, form.variable, form.low, form.high, asked_for[1])


def _supposed(question: str, givens: Givens) -> Form | None:
    """Read a question about the one equation that stands before it: ``Let x^2 - x = 0. What is x?``."""
    match = phrases.UNKNOWN.match(question)
    if match is None or len(givens.equations) != 1:
        return None  # something is supposed that the question does not ask about
    relation = givens.equations[0]
    if not is_plain(*relation.sides) or is_modular(*relation.sides):
        return None
    return _about_one_variable(relation, [match["variable"]], real="real" in match.group().lower())


def _posed(family: Callable[[str, Givens], Posed | None], question: str, givens: Givens) -> Posed | None:
    try:
        return family(question, givens)
    except (Unreadable, TooLarge, Undefined):
        return None


def _matches(patterns: tuple[re.Pattern[str], ...], question: str) -> Iterator[dict[str, str]]:
    for pattern in patterns:
        match = pattern.match(question)
        if match is not None:
            yield {name: piece for name, piece in match.groupdict().items() if piece is not None}


_Build = Callable[[dict[str, str], Givens], Form | None]


def _reader(patterns: tuple[re.Pattern[str], ...], build: _Build) -> Callable[[str, Givens], Iterator[Form]]:
    def read(question: str, givens: Givens) -> Iterator[Form]:
        for found in _matches(patterns, question):
            try:
                form = build(found, givens)
            except (Unreadable, TooLarge):
                continue
            if form is not None:
                yield form

    return read


def _body(found: dict[str, str], givens: Givens, *, differentiated: bool = False) -> tuple[Expr, str] | None:
    """Read the expression that a calculus question is about, and by which variable."""
    text = found["body"].strip()
    keys = ("variable", "variable2", "argument", "point", "low_name", "high_name")
    named = [found[key] for key in keys if key in found]
    differential = _DIFFERENTIAL.search(text)
    if differential is not None:
        text = text[: differential.start()] + ("$" if text.startswith("$") and text.endswith("$") else "")
        text = text.strip("$ ") if "$" in text else text
        named.append(differential.group(1))
    if len(set(named)) > 1:
        return None
    expr = givens.expression(text, symbols=named)
    if not is_plain(expr):
        return None
    if named:
        # Only an integral that names its variable may be of something else.
        explicit = ("variable" in found or differential is not None) and not differentiated
        return (expr, named[0]) if explicit or depends_on(expr, named[0]) else None
    free = sorted(variables(expr))
    if len(free) > 1 and "x" not in free:
        return None
    if len(free) > 1:
        # Several letters and none named: x is the variable only if the others are usual parameters.
        if not set(free) - {"x"} <= set("abckmnpq"):
            return None
        return expr, "x"
    return expr, free[0] if free else "x"


def _definite(found: dict[str, str], givens: Givens) -> Form | None:
    read = _body(found, givens)
    low, high = givens.expression(found["low"]), givens.expression(found["high"])
    if read is None or not is_plain(low, high):
        return None
    return _between(*read, low, high)


def _between(body: Expr, variable: str, low: Expr, high: Expr) -> Form | None:
    if variables(low, high) or has_bounds_in_degrees(body, low, high):
        return None
    return DefiniteIntegral(body, variable, low, high)


def _indefinite(found: dict[str, str], givens: Givens) -> Form | None:
    read = _body(found, givens)
    return None if read is None else IndefiniteIntegral(*read, one="one" in found)


def _differentiation(found: dict[str, str], givens: Givens) -> Form | None:
    read = _body(found, givens, differentiated=True)
    if read is None:
        return None
    order = _ORDERS.get(found.get("order", "first").lower(), 1)
    order = len(found["primes"]) if "primes" in found else 2 if "twice" in found else order
    at: Expr | None = None
    if "at" in found:
        at = givens.expression(found["at"])
        if found.get("argument") and at == givens.expression(found["argument"]):
            at = None
        elif variables(at) or not is_plain(at):
            return None
    return Differentiation(*read, order, at)


def _equation(found: dict[str, str], givens: Givens) -> Form | None:
    text = found["equation"].strip()
    named = [found[key] for key in ("variable", "variable2") if key in found]
    if len(set(named)) > 1:
        return None
    relation = givens.relation(text, symbols=named)
    if not named and not variables(*relation.sides):
        # An equation has an unknown: e or i where there is no other letter.
        relation = givens.relation(text, symbols=_PERHAPS_UNKNOWN - givens.names)
    if relation.ops != ("=",) or not is_plain(*relation.sides) or is_modular(*relation.sides):
        return None
    return _about_one_variable(relation, named, real=_says(found, "real"), over_all=_says(found, "complex"))


def _says(found: dict[str, str], field: str) -> bool:
    return any(name.rstrip("123") == field for name in found)


def _about_one_variable(
    relation: Relation, named: list[str], *, real: bool, over_all: bool = False
) -> Equation | None:
    free = sorted(variables(*relation.sides))
    if len(free) != 1 or (named and named[0] != free[0]):
        return None
    return None if real and over_all else Equation(relation, free[0], real, over_all)


def _roots(found: dict[str, str], givens: Givens) -> Form | None:
    body = givens.expression(found["body"])
    if not is_plain(body) or is_modular(body):
        return None
    named = [found["argument"]] if "argument" in found else []
    real, over_all = _says(found, "real"), _says(found, "complex")
    form = _about_one_variable(Relation((body, ZERO), ("=",)), named, real=real, over_all=over_all)
    # "The root of x^2 - 9" may be a square root, or one of several roots.
    several = found["kind"].lower().endswith("s")
    return form if form is not None and (several or is_linear(body, form.variable)) else None


def _evaluation(found: dict[str, str], givens: Givens) -> Form | None:
    expr = givens.expression(in_radians(found["expr"]))
    if not _is_called(expr, found.get("what", "expression").lower(), found.get("sort", "").lower().strip()):
        return None
    match expr:
        case Integral(body=body, variable=variable, bounds=(low, high)) if is_plain(body, low, high):
            return _between(body, variable, low, high)
        case Integral(body=body, variable=variable, bounds=None) if is_plain(body):
            return IndefiniteIntegral(body, variable)
        case Derivative(body=body, variable=variable, order=order) if is_plain(body):
            return Differentiation(body, variable, order) if depends_on(body, variable) else None
        case _ if is_plain(expr) and not variables(expr):
            return Evaluation(expr)
        case _:
            return None


def _is_called(expr: Expr, what: str, sort: str) -> bool:
    """Tell whether an expression is what the question calls it: "the integral 3 + 4" is none."""
    match what:
        case "integral":
            bounded = isinstance(expr, Integral) and expr.bounds is not None
            return isinstance(expr, Integral) and (not sort or bounded == (sort == "definite"))
        case "derivative":
            return isinstance(expr, Derivative) and not sort
        case "sum":
            return isinstance(expr, Add) and not sort
        case "product":
            return isinstance(expr, Mul) and not sort
        case _:
            return not sort


def _words(question: str, givens: Givens) -> Iterator[Form]:
    try:
        expr = read_words(question, givens)
    except (Unreadable, TooLarge):
        return
    if expr is not None:
        yield Evaluation(expr)


_READERS: Final = (
    _words,
    read_regions,
    _reader(phrases.DEFINITE, _definite),
    _reader(phrases.INDEFINITE, _indefinite),
    _reader(phrases.DERIVATIVE, _differentiation),
    _reader((phrases.ROOTS,), _roots),
    _reader(phrases.EQUATION, _equation),
    _reader(phrases.EVALUATION, _evaluation),
)
