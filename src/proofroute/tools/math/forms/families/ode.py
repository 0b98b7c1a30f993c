"""Ordinary differential equations: ``Solve y' = 2y, y(0) = 3``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, variables

MOST: Final = 3
"""The highest order of a derivative that is read."""
CONSTANTS: Final = frozenset(
    ("C", "K", "c", "k", "A", "B", *(f"{letter}_{n}" for letter in "Cck" for n in range(4)))
)
"""What free constants of a solution are called."""

_ODE: Final = re.compile(
    r"^(?:(?:solve|find|determine|give|what\s+is)\s*:?\s+)?(?:the\s+)?(?:general\s+|particular\s+)?(?:solutions?\s+(?:of|to)\s+)?"
    r"(?:the\s+)?(?:following\s+)?"
    r"(?:(?:(?:first|second|third)[- ]order|linear|separable|homogeneous|ordinary)\s+)*"
    r"(?:(?:differential\s+equation|ode|ivp|initial\s+value\s+problem|equation)\s*:?\s+)?"
    r"(?P<equation>[^,;]*?=[^,;]*?)"
    r"(?:\s*(?:,|;|\bwith\b|\bsubject\s+to\b|\bgiven(?:\s+that)?\b|\bwhere\b|\bif\b)\s*(?:the\s+)?"
    r"(?:initial\s+conditions?\s*:?\s*)?(?P<conditions>\$?y\s*'*\(.+))?$",
    re.IGNORECASE | re.DOTALL,
)
_ALONE: Final = re.compile(r"solve|differential|solution", re.IGNORECASE)
_LEIBNIZ: Final = re.compile(
    r"\\d?frac\s*\{\s*d(?:\^\{?(?P<order>\d)\}?)?\s*y\s*\}\s*\{\s*d\s*(?P<by>[xt])(?:\^\{?(?P<order2>\d)\}?)?\s*\}"
    r"|d(?:\^(?P<order3>\d)|(?P<square>²))?\s*y\s*/\s*d\s*(?P<by2>[xt])(?:\^(?P<order4>\d)|²)?"
)
_PRIMES: Final = re.compile(
    r"y\s*(?P<primes>'{1,3}|′{1,3}|″|\^\{(?:\\prime){1,3}\})(?:\s*\(\s*(?P<by>[xt])\s*\))?"
)
_OF: Final = re.compile(r"\by\s*\(\s*(?P<by>[xt])\s*\)")
_CONDITION: Final = re.compile(
    r"\$?\s*y\s*(?P<primes>'{0,2})\s*\(\s*(?P<at>[^()]+)\s*\)\s*=\s*(?P<value>.+?)\s*\$?"
)
_AND: Final = re.compile(r"\s*(?:,\s*and\s|,|;|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Condition:
    """The value of the derivative of ``order`` at a point."""

    order: int
    at: Expr
    value: Expr


@dataclass(frozen=True, slots=True)
class Ode(Posed):
    """All functions y of ``by`` that solve an equation and meet the conditions.

    Args:
        equation: in ``by``, ``y`` and its derivatives, which are called ``y_1``, ``y_2``, ``y_3``.
        by: the variable, x or t.
        order: the highest derivative.
        conditions: initial conditions.
    """

    vocabulary: ClassVar[str] = (
        "differential equation general particular solution solutions constant arbitrary initial condition "
        "separable separating integrating factor characteristic homogeneous integrate both sides exponential"
    )

    equation: Relation
    by: str
    order: int
    conditions: tuple[Condition, ...] = ()

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        told = [f"y^({c.order})({show(c.at)}) = {show(c.value)}" for c in self.conditions]
        return f"y({self.by}) with {', '.join([show(self.equation), *told])}, y_n for its derivatives"

    @property
    def letters(self) -> frozenset[str]:
        """The variable, and the names of constants."""
        return frozenset((self.by, "y")) | CONSTANTS


def read_ode(question: str, givens: Givens) -> Ode | None:
    """Read a differential equation for y."""
    match = _ODE.match(question)
    if match is None or not (_ALONE.search(question) or match["conditions"]):
        return None
    by: set[str] = set()
    text = _plain(match["equation"].strip().strip("$"), by)
    if "y_" not in text or len(by) > 1 or givens.names:
        return None
    names = {"y", "x", "t", *(f"y_{n}" for n in range(1, MOST + 1))}
    relation = givens.relation(f"${text}$" if "\\" in text else text, names)
    free = variables(*relation.sides)
    by = by or set(free & {"x", "t"}) or {"x"}
    orders = [n for n in range(1, MOST + 1) if f"y_{n}" in free]
    if relation.ops != ("=",) or len(by) > 1 or not orders or not free <= names - ({"x", "t"} - by):
        return None
    if not is_plain(*relation.sides) or is_modular(*relation.sides):
        return None
    conditions = tuple(_condition(part, givens) for part in _parts(match["conditions"]))
    if len({condition.order for condition in conditions}) < len(conditions):
        return None
    return Ode(relation, next(iter(by)), max(orders), conditions)


def _plain(text: str, by: set[str]) -> str:
    """Write derivatives as ``y_1``, ``y_2``; note by which variable they are taken."""

    def leibniz(match: re.Match[str]) -> str:
        by.add(match["by"] or match["by2"])
        orders = {match["order"] or match["order3"] or ("2" if match["square"] else "1")}
        orders |= {found for found in (match["order2"], match["order4"]) if found}
        if len(orders) > 1:
            raise Unreadable("the orders of the derivative do not agree")
        return f" y_{orders.pop()} "

    def primes(match: re.Match[str]) -> str:
        if match["by"]:
            by.add(match["by"])
        count = 2 if match["primes"] == "″" else match["primes"].count("prime") or len(match["primes"])
        return f" y_{count} "

    def of(match: re.Match[str]) -> str:
        by.add(match["by"])
        return " y "

    return _OF.sub(of, _PRIMES.sub(primes, _LEIBNIZ.sub(leibniz, text)))


def _parts(text: str | None) -> list[str]:
    return [] if text is None else _AND.split(text.strip(" $."))


def _condition(text: str, givens: Givens) -> Condition:
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise Unreadable("a condition that is not read")
    at, value = givens.expression(match["at"]), givens.expression(match["value"])
    if variables(at, value):
        raise Unreadable("a condition with a letter")
    return Condition(len(match["primes"]), at, value)
