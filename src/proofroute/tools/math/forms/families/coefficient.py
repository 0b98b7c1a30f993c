"""Coefficients of polynomials: ``Rearrange ... to a*x + b and give a``, ``the coefficient of x^2 in ...``."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Add, Expr, Mul, Num, Pow, Sym, variables

_BODY: Final = r"(?P<body>.+?)"
_GIVE: Final = r"(?:give|find|state|determine|calculate|compute|what(?:'s|\s+is))"
_OF: Final = (
    r"\s+(?:in|of)\s+(?:the\s+)?(?:(?:binomial\s+)?expansion\s+of\s+|(?:expanded\s+)?(?:polynomial|expression)\s+)?"
    rf"(?:the\s+)?{_BODY}"
)
_FORM: Final = re.compile(
    rf"^(?:rearrange|express|write|rewrite|put)\s+{_BODY}\s+(?:to|as|into|in)\s+(?:the\s+form\s+)?(?P<form>.+?)\s*,?\s+"
    rf"and\s+{_GIVE}\s+(?:the\s+value\s+of\s+)?\$?(?P<name>[a-zA-Z])\$?$",
    re.IGNORECASE | re.DOTALL,
)
_OF_POWER: Final = re.compile(
    rf"^{_GIVE}\s+the\s+coefficient\s+of\s+(?:the\s+)?(?P<power>\$?[a-zA-Z](?:(?:\^|\*\*)\{{?\d{{1,3}}\}}?)?\$?)"
    rf"(?:[\s-]+term)?{_OF}$",
    re.IGNORECASE | re.DOTALL,
)
_CONSTANT: Final = re.compile(
    rf"^{_GIVE}\s+the\s+(?:constant(?:\s+term)?|(?P<leading>leading\s+coefficient)){_OF}$",
    re.IGNORECASE | re.DOTALL,
)
_MOST: Final = 200
_NUMBERS: Final = ("e", "i")


@dataclass(frozen=True, slots=True)
class Coefficient(Posed):
    """The number by which a power of the variable is multiplied once a polynomial is expanded."""

    expr: Expr
    variable: str
    exponent: int

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        power = {0: "the constant term", 1: f"the coefficient of {self.variable}"}.get(
            self.exponent, f"the coefficient of {self.variable}^{self.exponent}"
        )
        return f"{power} in {show(self.expr)}"


def read_coefficient(question: str, givens: Givens) -> Coefficient | None:
    """Read a question for one coefficient of a polynomial in one variable."""
    match = _FORM.match(question)
    if match is not None:
        return _named(match["body"], match["form"], match["name"], givens)
    match = _OF_POWER.match(question)
    if match is not None:
        power = read_expression(match["power"], _NUMBERS)
        variable, exponent = _power_of(power)
        return _of(match["body"], variable, exponent, givens)
    match = _CONSTANT.match(question)
    if match is not None:
        expr = _expression(match["body"], givens)
        names = variables(expr)
        poly = as_polynomial(expr) if len(names) == 1 else None
        if poly is None or not poly.terms:
            return None
        return Coefficient(expr, next(iter(names)), poly.degree if match["leading"] else 0)
    return None


def _expression(body: str, givens: Givens) -> Expr:
    return givens.expression(body, frozenset(_NUMBERS) - givens.names)


def _of(body: str, variable: str, exponent: int, givens: Givens) -> Coefficient | None:
    expr = _expression(body, givens)
    if exponent > _MOST or variables(expr) != frozenset((variable,)) or as_polynomial(expr) is None:
        return None
    return Coefficient(expr, variable, exponent)


def _named(body: str, form: str, name: str, givens: Givens) -> Coefficient | None:
    expr = _expression(body, givens)
    names = variables(expr)
    if len(names) != 1:
        return None
    variable = next(iter(names))
    template = read_expression(form, _NUMBERS)
    terms = template.terms if isinstance(template, Add) else (template,)
    found = [_template_term(term, variable) for term in terms]
    kept = [pair for pair in found if pair is not None]
    exponents = {exponent: letter for letter, exponent in kept}
    letters = {letter for letter, _ in kept}
    poly = as_polynomial(expr)
    if len(kept) < len(found) or not len(exponents) == len(letters) == len(kept) or poly is None:
        return None
    if letters & {variable, *givens.names} or any(
        sum(times for _, times in key) not in exponents for key in poly.terms
    ):
        return None
    exponent = next((exponent for exponent, letter in exponents.items() if letter == name), None)
    return None if exponent is None else Coefficient(expr, variable, exponent)


def _template_term(term: Expr, variable: str) -> tuple[str, int] | None:
    """Return the letter and the exponent of ``a*x^2``."""
    match term:
        case Sym(name=letter) if letter != variable:
            return letter, 0
        case Mul(factors=(Sym(name=letter), rest)) if letter != variable:
            name, exponent = _power_of(rest)
        case Mul(factors=(rest, Sym(name=letter))) if letter != variable:
            name, exponent = _power_of(rest)
        case _:
            return None
    return (letter, exponent) if name == variable and exponent > 0 else None


def _power_of(expr: Expr) -> tuple[str, int]:
    match expr:
        case Sym(name=name):
            return name, 1
        case Pow(base=Sym(name=name), exponent=Num(value=times)) if times.denominator == 1 and times > 0:
            return name, int(times)
        case _:
            return "", 0
