"""Values that two unknowns have together: ``If x + y = 5 and xy = 6, find x^2 + y^2``, sums over roots."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.plane import MAX_PRODUCT, Names, as_plane, degree_of, radical_zeros
from proofroute.tools.math.algebra.polynomial import as_quotient, squarefree
from proofroute.tools.math.build import add, mul, neg, substituted
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Num, Relation, Sym, num, variables

_LETTER: Final = r"\$?\\?(?P<{0}>alpha|beta|α|β|[a-zA-Z])\$?"
_POLYNOMIAL: Final = (
    r"(?:the\s+)?(?:(?:quadratic|cubic|polynomial)\s+)*(?:equation\s+|polynomial\s+|function\s+|expression\s+)?"
    r"(?:\$?[a-z]\(\s*[a-z]\s*\)\s*=\s*)?(?P<body>[^=?]+?)(?:\s*=\s*(?P<right>[^=?]+?))?"
)
_AND: Final = r"\s*(?:,|and|,\s*and)\s*"
_ASKED: Final = (
    r"(?:what\s+is|find|compute|determine|evaluate|calculate)\s+(?:the\s+value\s+of\s+)?(?P<target>[^=?]+?)"
)
_ROOTS: Final = (
    whole_question(
        rf"(?:(?:if|let|suppose|given(?:\s+that)?)\s+)?{_LETTER.format('r')}{_AND}{_LETTER.format('s')}\s+(?:are|be)\s+"
        rf"(?:the\s+)?(?:two\s+)?(?:roots|solutions|zeros)\s+(?:of|to)\s+{_POLYNOMIAL}\s*[,.;]\s*(?:then\s+)?{_ASKED}"
    ),
    whole_question(
        rf"(?:if|given(?:\s+that)?|suppose)\s+(?:the\s+)?roots\s+of\s+{_POLYNOMIAL}\s+are\s+{_LETTER.format('r')}{_AND}"
        rf"{_LETTER.format('s')}\s*[,.;]\s*(?:then\s+)?{_ASKED}"
    ),
)
_OVER_ROOTS: Final = whole_question(
    rf"{ASK}(?P<what>sum|product|sum\s+of\s+(?:the\s+)?(?:squares|reciprocals))\s+of\s+(?:all\s+)?(?:the\s+)?(?:two\s+)?"
    rf"(?:roots|solutions|zeros)\s+(?:of|to)\s+{_POLYNOMIAL}"
)
_TWO: Final = (
    whole_question(
        r"(?:if|given(?:\s+that)?|suppose(?:\s+that)?|let)\s+(?P<equations>[^=?]+=[^=?]+=[^=?]+?)\s*[,.;]\s*"
        rf"(?:then\s+)?{_ASKED}"
    ),
    whole_question(
        r"(?:what\s+is|find|compute|determine|evaluate|calculate)\s+(?:the\s+value\s+of\s+)?(?P<target>[^=?]+?)\s+"
        r"(?:if|given(?:\s+that)?|when|where)\s+(?P<equations>[^=?]+=[^=?]+=[^=?]+?)"
    ),
)
_BETWEEN: Final = re.compile(r"\s*(?:,\s*and\s|,|;|\band\b|&)\s*")
_GREEK: Final = {"α": "alpha", "β": "beta"}


@dataclass(frozen=True, slots=True)
class Together(Posed):
    """The one value that ``target`` has wherever both ``differences`` are zero."""

    vocabulary: ClassVar[str] = (
        "roots root sum product vieta formulas formula square squares identity value symmetric polynomial "
        "quadratic expression"
    )

    target: Expr
    differences: tuple[Expr, Expr]
    unknowns: Names

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        first, second = map(show, self.differences)
        return f"the value of {show(self.target)} where {first} = 0 and {second} = 0"

    @property
    def values(self) -> tuple[Expr, ...] | None:
        """The target at each common zero; None where they are not found."""
        found = radical_zeros(*self.differences, self.unknowns, real=False)
        if found is None:
            return None
        return tuple(substituted(self.target, dict(zip(self.unknowns, pair, strict=True))) for pair in found)


def read_symmetric(question: str, givens: Givens) -> Together | Computed | None:
    """Read a question about the roots of a polynomial, or two unknowns, together."""
    match = _OVER_ROOTS.match(question)
    if match is not None:
        return _over_roots(match, givens)
    for pattern in _ROOTS:
        match = pattern.match(question)
        if match is not None:
            return _of_roots(match, givens)
    for pattern in _TWO:
        match = pattern.match(question)
        if match is not None:
            return _of_two(match, givens)
    return None


def _coefficients(match: re.Match[str], givens: Givens) -> tuple[tuple[Num, ...], Expr] | None:
    """Return the coefficients of a polynomial of different roots, lowest first."""
    body = givens.expression(match["body"].strip(" $"))
    if match["right"] is not None:
        body = add(body, neg(givens.expression(match["right"].strip(" $"))))
    letters = variables(body)
    if len(letters) != 1 or not is_plain(body) or is_modular(body):
        return None
    (name,) = letters
    found = as_quotient(body, name)
    if found is None or len(found.bottom) != 1 or len(found.top) < 3:
        return None
    if int(squarefree(found.top).degree()) != len(found.top) - 1:
        return None  # whether a root of multiplicity two counts twice is open
    return tuple(Num(value) for value in found.top), body


def _over_roots(match: re.Match[str], givens: Givens) -> Computed | None:
    read = _coefficients(match, givens)
    if read is None:
        return None
    values, body = [number.value for number in read[0]], show(read[1])
    degree = len(values) - 1
    total = -values[-2] / values[-1]
    product = (-1) ** degree * values[0] / values[-1]
    what = " ".join(match["what"].lower().split())
    called = f"the {what} of all roots of {body}"
    if what == "sum":
        return Computed(called, (num(total),))
    if what == "product":
        return Computed(called, (num(product),))
    if "squares" in what:
        return Computed(called, (num(total**2 - 2 * values[-3] / values[-1]),))
    return None if not values[0] else Computed(called, (num(-values[1] / values[0]),))


def _of_roots(match: re.Match[str], givens: Givens) -> Together | None:
    read = _coefficients(match, givens)
    names = tuple(_GREEK.get(match[name], match[name]) for name in "rs")
    if read is None or len(read[0]) != 3 or len(set(names)) < 2 or set(names) & variables(read[1]):
        return None
    c, b, a = (number.value for number in read[0])
    first, second = (Sym(name) for name in names)
    differences = add(first, second, Num(b / a)), add(mul(first, second), Num(-c / a))
    return _together(match["target"], differences, (names[0], names[1]), givens)


def _of_two(match: re.Match[str], givens: Givens) -> Together | None:
    texts = _BETWEEN.split(match["equations"].strip(" $"))
    if len(texts) != 2:
        return None
    relations: list[Relation] = [givens.relation(text.strip(" $")) for text in texts]
    if any(relation.ops != ("=",) for relation in relations):
        return None
    first, second = (add(relation.sides[0], neg(relation.sides[1])) for relation in relations)
    letters = tuple(sorted(variables(first, second)))
    if len(letters) != 2:
        return None
    return _together(match["target"], (first, second), (letters[0], letters[1]), givens)


def _together(text: str, differences: tuple[Expr, Expr], unknowns: Names, givens: Givens) -> Together | None:
    target = givens.expression(text.strip(" $"), unknowns)
    if not is_plain(target, *differences) or is_modular(target, *differences):
        return None
    if not variables(target) or not variables(target) <= set(unknowns) or isinstance(target, Sym):
        return None
    planes = [as_plane(difference, unknowns) for difference in differences]
    degrees = [degree_of(plane) for plane in planes if plane is not None]
    if len(degrees) != 2 or not 2 <= degrees[0] * degrees[1] <= MAX_PRODUCT:
        return None
    form = Together(target, differences, unknowns)
    values = form.values
    if not values or any(equal(values[0], value).outcome != "equal" for value in values[1:]):
        return None  # it has several values
    return form
