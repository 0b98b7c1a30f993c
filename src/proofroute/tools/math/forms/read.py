"""From the text of a task to a form, or to nothing."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.forms import phrases
from proofroute.tools.math.forms.kinds import (
    DefiniteIntegral,
    Differentiation,
    Equation,
    Evaluation,
    Form,
    IndefiniteIntegral,
)
from proofroute.tools.math.forms.words import read_words
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.tree import ZERO, Call, Derivative, Expr, Integral, Relation, variables, walk

_MAX_TEXT: Final = 2_000
_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_EXCLAIMED: Final = re.compile(r"[-+*/^].*!$")
"""``What is 3 + 3!`` may shout or ask for a factorial; ``What is 5!`` and ``What is 3 + 3!?`` are clear."""
_DIFFERENTIAL: Final = re.compile(r"(?:\s|\\,|\\;|\*)+\\?d\s?([a-zA-Z])\s*\$?$")


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
    question = _question(text)
    if _EXCLAIMED.search(question) and text.strip().endswith("!"):
        return None
    for reader in _READERS:
        for form in reader(question):
            return form
    return None


def _question(text: str) -> str:
    text = phrases.INSTRUCTION.sub(" ", text)
    text = re.sub(r"\s+", " ", text).strip()
    text = phrases.POLITE.sub("", text)
    text = re.sub(r"\s*=\s*\?$", "", text)
    text = re.sub(r"[\s.?:;]+(\$*)$", r"\1", text)
    return re.sub(r"(?:,?\s*please)$", "", text, flags=re.IGNORECASE)


def _matches(patterns: tuple[re.Pattern[str], ...], question: str) -> Iterator[dict[str, str]]:
    for pattern in patterns:
        match = pattern.match(question)
        if match is not None:
            yield {name: piece for name, piece in match.groupdict().items() if piece is not None}


def _readable(build: Callable[[dict[str, str]], Form | None]) -> Callable[[dict[str, str]], Form | None]:
    def attempt(found: dict[str, str]) -> Form | None:
        try:
            return build(found)
        except (Unreadable, TooLarge):
            return None

    return attempt


def _reader(
    patterns: tuple[re.Pattern[str], ...], build: Callable[[dict[str, str]], Form | None]
) -> Callable[[str], Iterator[Form]]:
    safe = _readable(build)

    def read(question: str) -> Iterator[Form]:
        for found in _matches(patterns, question):
            form = safe(found)
            if form is not None:
                yield form

    return read


def _body(found: dict[str, str]) -> tuple[Expr, str] | None:
    """Read the expression that a calculus question is about, and by which variable."""
    text = found["body"].strip()
    named = [found[key] for key in ("variable", "variable2", "argument", "point") if key in found]
    differential = _DIFFERENTIAL.search(text)
    if differential is not None:
        text = text[: differential.start()] + ("$" if text.startswith("$") and text.endswith("$") else "")
        text = text.strip("$ ") if "$" in text else text
        named.append(differential.group(1))
    if len(set(named)) > 1:
        return None
    expr = read_expression(text, symbols=named)
    if not _is_plain(expr):
        return None
    if named:
        return expr, named[0]
    free = sorted(variables(expr))
    if len(free) > 1 and "x" not in free:
        return None
    if len(free) > 1:
        # Several letters and none named: x is the variable only if the others are usual parameters.
        if not set(free) - {"x"} <= set("abckmnpq"):
            return None
        return expr, "x"
    return expr, free[0] if free else "x"


def _is_plain(*exprs: Expr) -> bool:
    """Tell whether nothing stands in the trees that has no value of its own or can be read in two ways."""
    return not any(
        isinstance(part, Integral | Derivative) or (isinstance(part, Call) and part.name in ("pm", "log"))
        for expr in exprs
        for part in walk(expr)
    )


def _definite(found: dict[str, str]) -> Form | None:
    read = _body(found)
    low, high = read_expression(found["low"]), read_expression(found["high"])
    if read is None or not _is_plain(low, high) or variables(low, high):
        return None
    return DefiniteIntegral(*read, low, high)


def _indefinite(found: dict[str, str]) -> Form | None:
    read = _body(found)
    return None if read is None else IndefiniteIntegral(*read)


def _differentiation(found: dict[str, str]) -> Form | None:
    read = _body(found)
    if read is None:
        return None
    order = _ORDERS.get(found.get("order", "first").lower(), 1)
    order = len(found["primes"]) if "primes" in found else 2 if "twice" in found else order
    at: Expr | None = None
    if "at" in found:
        at = read_expression(found["at"])
        if found.get("argument") and at == read_expression(found["argument"]):
            at = None
        elif variables(at) or not _is_plain(at):
            return None
    return Differentiation(*read, order, at)


def _equation(found: dict[str, str]) -> Form | None:
    text = found["equation"].strip()
    named = [found[key] for key in ("variable", "variable2") if key in found]
    if len(set(named)) > 1:
        return None
    relation = read_relation(text, symbols=named)
    if relation.ops != ("=",) or not _is_plain(*relation.sides) or _is_modular(*relation.sides):
        return None
    return _about_one_variable(relation, named, real="real" in found or "real2" in found)


def _is_modular(*exprs: Expr) -> bool:
    # ``3x = 1 mod 7`` is an equation among residues, not one between numbers.
    return any(isinstance(part, Call) and part.name == "mod" for expr in exprs for part in walk(expr))


def _about_one_variable(relation: Relation, named: list[str], *, real: bool) -> Form | None:
    free = sorted(variables(*relation.sides))
    if len(free) != 1 or (named and named[0] != free[0]):
        return None
    return Equation(relation, free[0], real)


def _roots(found: dict[str, str]) -> Form | None:
    body = read_expression(found["body"])
    if not _is_plain(body):
        return None
    return _about_one_variable(Relation((body, ZERO), ("=",)), [], real="real" in found)


def _evaluation(found: dict[str, str]) -> Form | None:
    expr = read_expression(found["expr"])
    match expr:
        case Integral(body=body, variable=variable, bounds=(low, high)) if _is_plain(body, low, high):
            return None if variables(low, high) else DefiniteIntegral(body, variable, low, high)
        case Integral(body=body, variable=variable, bounds=None) if _is_plain(body):
            return IndefiniteIntegral(body, variable)
        case Derivative(body=body, variable=variable, order=order) if _is_plain(body):
            return Differentiation(body, variable, order)
        case _ if _is_plain(expr) and not variables(expr):
            return Evaluation(expr)
        case _:
            return None


def _words(question: str) -> Iterator[Form]:
    try:
        expr = read_words(question)
    except (Unreadable, TooLarge):
        return
    if expr is not None:
        yield Evaluation(expr)


_READERS: Final = (
    _words,
    _reader(phrases.DEFINITE, _definite),
    _reader(phrases.INDEFINITE, _indefinite),
    _reader(phrases.DERIVATIVE, _differentiation),
    _reader((phrases.ROOTS,), _roots),
    _reader(phrases.EQUATION, _equation),
    _reader(phrases.EVALUATION, _evaluation),
)
