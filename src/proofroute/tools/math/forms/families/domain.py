"""The domain of a function: where its roots, quotients and logarithms are real."""

import itertools
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from proofroute.tools.math.algebra.sign_chart import break_points
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.defined import defined_within
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ZERO, Call, Expr, Num, Pow, Relation, num, variables, walk

_QUESTION: Final = (
    whole_question(
        rf"{ASK}(?:(?:natural|implied|largest\s+possible|maximal)\s+)?domain\s+(?:of\s+definition\s+)?"
        rf"(?:of|for)\s+"
        r"(?:the\s+)?(?:(?:real|rational|given|following)\s+)*(?:(?:function|expression)\s*:?\s+)?"
        r"\$*(?:(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*)?(?P<body>[^=]+?)\$*"
        r"(?:\s*[,.]?\s+(?:(?:express|write|give|state)\s+(?:your|the)\s+answer\s+)?in\s+interval\s+"
        r"notation)?"
    ),
    whole_question(
        r"for\s+(?:what|which)\s+(?:real\s+)?(?:values|numbers)\s+(?:of\s+)?\$?(?P<name2>[a-zA-Z])\$?\s+is\s+"
        r"(?:the\s+(?:function|expression)\s+)?\$*(?:[a-zA-Z]\(\s*(?P=name2)\s*\)\s*=\s*)?"
        r"(?P<body2>[^=]+?)\$*\s+"
        r"(?:defined|well-defined|real)"
    ),
)
_EVERYWHERE: Final = frozenset(("sin", "cos", "abs", "exp", "sinh", "cosh", "tanh", "atan"))
_LOGARITHMS: Final = frozenset(("ln", "log", "log10"))
_NUMBER: Final = r"[-−]?\s?\d+(?:\.\d+)?(?:/\d+)?"
_SIGNED: Final = rf"(?:±|\\pm)?\s*{_NUMBER}"
_IS: Final = r"\s*(?:≠|\\neq?(?![A-Za-z])|!=)\s*"
_REALS: Final = (
    r"(?:all\s+(?:of\s+)?(?:the\s+)?real(?:s|\s+numbers?)?|\\mathbb\s*\{?R\}?|ℝ)(?:\s*,?\s*"
    r"\$?[a-z]\$?)?"
)
_SEVERAL: Final = (
    rf"{_SIGNED}(?:\s*(?:,\s*and|,\s*or|,|and|or|\\text\s*\{{\s*(?:and|or)\s*\}})\s*"
    rf"(?:[a-z]\s*=\s*)?{_SIGNED})*"
)
_EXCEPT: Final = re.compile(
    rf"(?:{_REALS}\s*,?\s*(?:except|excluding|other\s+than|but)\s+(?:for\s+|when\s+|where\s+"
    rf")*\$?(?:[a-z]\s*=\s*)?"
    rf"(?P<a>(?>{_SEVERAL}))"
    rf"|(?:{_REALS}\s*,?\s*(?:(?:such\s+that|with|where|for\s+which)\s+)?)?"
    rf"(?<![A-Za-z\\])[a-z]{_IS}(?P<b>(?>{_SIGNED}"
    rf"(?:\s*(?:,\s*and|,|and|\\text\s*\{{\s*and\s*\}}|\\quad|\\land)\s*(?:[a-z]{_IS})?"
    rf"{_SIGNED})*)))(?!\d|[./]\d|[/^*+(A-Za-z])",
    re.IGNORECASE,
)
_ONE: Final = re.compile(rf"(?P<both>±|\\pm)?\s*(?P<number>{_NUMBER})")


@dataclass(frozen=True, slots=True)
class Domain(Posed):
    """All real values of ``name`` for which ``body`` is real: all ``conditions`` hold."""

    claims: ClassVar[tuple[str, ...]] = ("solutions",)
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "domain function defined undefined denominator numerator zero radicand under square root nonnegative "
        "logarithm argument positive interval notation union real numbers set all except where must not "
        "equal greater less than division negative values"
    )

    body: Expr
    name: str
    conditions: tuple[Relation, ...]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        where = f" with {' and '.join(map(show, self.conditions))}" if self.conditions else ""
        return f"the domain of {show(self.body)}: all real {self.name}{where}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))

    def restated(self, content: str) -> str:
        """Write ``all real numbers except 3 and -3`` as a union of intervals."""
        return punctured(content)


def punctured(content: str) -> str:
    """Write ``all real numbers except 3 and -3`` as a union of intervals."""
    return _EXCEPT.sub(_punctured, content)


def _punctured(match: re.Match[str]) -> str:
    points: set[Fraction] = set()
    for one in _ONE.finditer(match["a"] or match["b"]):
        try:
            value = Fraction(re.sub(r"\s", "", one["number"].replace("−", "-")))
        except (ValueError, ZeroDivisionError):
            return match.group()
        points |= {value, -value} if one["both"] else {value}
    ends = ["-oo", *(str(point) for point in sorted(points)), "oo"]
    return " ∪ ".join(f"({low}, {high})" for low, high in itertools.pairwise(ends))


def read_domain(question: str, givens: Givens) -> Domain | None:
    """Read a question for the domain of a function of one variable."""
    for phrase in _QUESTION:
        match = phrase.match(defined_within(question))
        if match is None:
            continue
        found = match.groupdict()
        text = (found.get("body") or found.get("body2") or "").strip()
        named = {name for name in (found.get("name"), found.get("name2")) if name}
        body = givens.expression(f"${text.strip('$')}$" if "\\" in text else text, named)
        free = variables(body)
        if len(free) != 1 or not named <= free:
            return None
        (name,) = free
        conditions = tuple(dict.fromkeys(conditions_of(body, name)))
        for condition in conditions:
            break_points(condition, name)  # raises where it is of another kind
        return Domain(body, name, conditions)
    return None


def _inside(expr: Expr) -> Expr:
    """Return what is zero where a root of it is."""
    while isinstance(expr, Pow) and isinstance(expr.exponent, Num) and expr.exponent.value > 0:
        expr = expr.base
    return expr


def conditions_of(body: Expr, name: str) -> list[Relation]:
    """Return what has to hold for ``body`` to be real.

    Raises:
        Unreadable: it is of a kind whose domain is not known.
    """
    found: list[Relation] = []
    for part in walk(body):
        if name not in variables(part):
            continue
        match part:
            case Pow(base=base, exponent=Num(value=value)):
                if value.denominator % 2 == 0:
                    found.append(Relation((base, ZERO), (">" if value < 0 else ">=",)))
                elif value < 0:
                    found.append(Relation((_inside(base), ZERO), ("!=",)))
            case Pow(base=base) if name in variables(base):
                raise Unreadable("a power whose base and exponent change")
            case Pow(base=base):
                if isinstance(base, Num) and base.value <= 0:
                    raise Unreadable("powers of a number that is not positive")
            case Call(name=called, args=(inner,)) if called in _LOGARITHMS:
                found.append(Relation((inner, ZERO), (">",)))
            case Call(name="asin" | "acos", args=(inner,)):
                found.append(Relation((num(-1), inner, num(1)), ("<=", "<=")))
            case Call(name=called) if called not in _EVERYWHERE:
                raise Unreadable(f"the domain of {called}")
            case _:
                pass
    return found
